// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/entitychoices.h"
#include "base/trace.h"
#include "document/documentview.h"
#include "home/welcomepage.h"
#include "link/documentplace.h"
#include "problems/problemspanel.h"
#include "shell/backgroundtasks.h"
#include "shell/branchswitch.h"
#include "shell/closeddocuments.h"
#include "shell/contentarea.h"
#include "shell/documentactions.h"
#include "shell/exceptionopening.h"
#include "shell/folderscope.h"
#include "shell/mainwindow.h"
#include "shell/myself.h"
#include "shell/navigation.h"
#include "shell/newrequestdialog.h"
#include "shell/pagehost.h"
#include "shell/places.h"
#include "shell/serverwork.h"
#include "shell/statusline.h"
#include "shell/submitsheet.h"
#include "shell/textactions.h"
#include "shell/topbar.h"
#include "shell/unsavedwork.h"
#include "shell/windowactions.h"
#include "shell/windowbars.h"
#include "shell/windowmenus.h"
#include "shell/windowpalette.h"
#include "shell/windowsession.h"
#include "shell/workspacemenu.h"
#include "shell/workspaceopener.h"
#include "shell/workspacereading.h"
#include "vcs/committedfile.h"

#include <QAction>
#include <QApplication>

using namespace Qt::StringLiterals;

namespace waymark::shell {

using home::WelcomePage;
using workspace::WorkspaceSession;

namespace {

/// Where each of the welcome page's ways begins.
link::Place placeOfWay(WelcomePage::Way way)
{
    switch (way) {
    case WelcomePage::Way::WriteRequest:
        return {.page = u"requests"_s, .query = {{u"dialog"_s, u"new"_s}}};
    case WelcomePage::Way::ShowServices:
        return {.page = u"catalog"_s, .query = {{u"kind"_s, u"Component"_s}}};
    case WelcomePage::Way::ShowGoldenPath:
        break;
    }
    return {.page = u"paths"_s};
}

} // namespace

void MainWindow::connectWorkspace()
{
    m_workspace.setTrustedSources({&m_services.process, &m_services.http, &m_services.clock,
                                   m_services.cacheFolder, [this](const QString &folder) {
                                       return isTrusted(folder);
                                   }});
    connect(&m_workspace, &WorkspaceSession::snapshotChanged, this, &MainWindow::showSnapshot);
    connect(&m_workspace, &WorkspaceSession::fileChanged, m_content, &ContentArea::fileChanged);
    connect(&m_servers, &servers::ServerSync::fetched, &m_workspace, &WorkspaceSession::reload);
    connect(&m_servers, &servers::ServerSync::changed, this, &MainWindow::enableActions);
    connect(&m_workspace, &WorkspaceSession::remotesChanged, this,
            [this] { m_serverWork->lookForPushes(); });
    connect(&m_workspace, &WorkspaceSession::failed, m_bars, &WindowBars::showError);
    connect(m_reading.get(), &WorkspaceReading::changed, this, &MainWindow::enableActions);
    connect(m_reading.get(), &WorkspaceReading::folderChoiceRequested, m_opener.get(),
            &WorkspaceOpener::askForFolder);
    connect(m_reading.get(), &WorkspaceReading::begun, this, &MainWindow::showBegun);
    connect(m_reading.get(), &WorkspaceReading::stopped, this, [this] {
        m_navigation->hide();
        m_bars->setRestricted(false);
        showTitle();
    });
}

void MainWindow::showBegun()
{
    m_navigation->show();
    m_bars->setRestricted(!isTrusted(m_reading->first()->folder));
    m_scope->show();
    showTitle();
    enableActions();
}

void MainWindow::showWelcome()
{
    if (m_welcome == nullptr) {
        m_welcome = new WelcomePage(m_services.theme, m_pages);
        m_pages->addWidget(m_welcome);
        connect(m_welcome, &WelcomePage::wayChosen, this, [this](WelcomePage::Way way) {
            if (m_workspace.isOpen())
                m_places->go(placeOfWay(way));
            else
                openDemo(placeOfWay(way));
        });
        connect(m_welcome, &WelcomePage::openFolderRequested, m_opener.get(),
                &WorkspaceOpener::askForFolder);
        connect(m_welcome, &WelcomePage::newWorkspaceRequested, m_opener.get(),
                &WorkspaceOpener::askForNewWorkspace);
        connect(m_welcome, &WelcomePage::workspaceRequested, this, &MainWindow::open);
    }
    m_welcome->setRecentWorkspaces(m_services.settings.recentWorkspaces());
    m_pages->setCurrentWidget(m_welcome);
    m_content->setPageTitle(tr("Welcome"), u"go-home"_s);
    m_welcome->setFocus();
}

void MainWindow::showSnapshot()
{
    const auto snapshot = m_workspace.snapshot();
    const QString folder = snapshot ? snapshot->folder : QString();
    const bool isOther = folder != m_shownFolder;
    const bool wasPartlyShown = m_reading->isShowingFirst();
    m_reading->dropFirst();
    if (isOther) {
        m_session->rememberPlaces(m_shownFolder);
        m_content->closeAll();
    }
    m_places->setSnapshot(snapshot);
    if (isOther)
        showOtherWorkspace();
    m_navigation->setVisible(snapshot != nullptr);
    m_status->setCountsShown(snapshot != nullptr);
    m_content->setSnapshot(snapshot);
    m_textActions->setCatalog(snapshot ? snapshot->catalog : nullptr);
    m_content->setEntities(assist::entityChoicesOf(snapshot ? snapshot->catalog : nullptr));
    m_problems->setSnapshot(snapshot);
    m_bars->setFailures(snapshot ? snapshot->failures : QList<Error>());
    m_scope->show();
    m_servers.setSnapshot(snapshot);
    m_serverWork->setSnapshot(snapshot, isTrusted(folder));
    m_myself->setSnapshot(snapshot, m_services.settings.myself(folder));
    tellPages();
    if (!snapshot && isOther)
        showWelcome();
    else if (isOther)
        showPlaces(wasPartlyShown);
    else if (snapshot)
        m_places->takeWish();
    if (isOther)
        m_unsaved->setWorkspace(m_shownFolder);
    takeHeads(isOther);
    showCurrent();
    m_branch->count();
}

void MainWindow::showOtherWorkspace()
{
    const auto &snapshot = m_workspace.snapshot();
    m_shownFolder = snapshot ? snapshot->folder : QString();
    m_closed->setFolder(m_shownFolder);
    m_changes.clear();
    m_menus->workspace()->setCurrent(m_shownFolder);
    const bool isDemo = m_services.demo.isDemo(m_shownFolder);
    m_topBar->setDemo(isDemo);
    if (snapshot && !isDemo)
        m_services.settings.addRecentWorkspace(m_shownFolder, snapshot->title);
    m_bars->forgetWorkspace();
    m_submit->close();
    m_bars->setRestricted(snapshot && !isTrusted(m_shownFolder));
    shareCommittedText();
}

void MainWindow::showPlaces(bool wasPartlyShown)
{
    // Who is busy with the first rows isn't called away by the rest.
    QWidget *const busy = wasPartlyShown ? QApplication::focusWidget() : nullptr;
    m_session->restoreDocuments(m_shownFolder);
    if (m_places->wished() || m_places->isPageChosen()) {
        // There is a page behind each document, and where a place is refused.
        m_places->showAnyPage();
        m_places->takeWish();
    } else {
        m_session->restorePlaces(m_shownFolder, wasPartlyShown);
    }
    if (busy != nullptr)
        busy->setFocus();
    trace::mark("workspace shown");
}

void MainWindow::takeHeads(bool isOther)
{
    // A commit, a checkout: what is compared with is another text now.
    const auto &snapshot = m_workspace.snapshot();
    QList<std::optional<vcs::Head>> heads;
    for (const snapshot::Root &root : snapshot ? snapshot->roots : QList<snapshot::Root>())
        heads << root.head;
    if (std::exchange(m_heads, heads) != heads && !isOther)
        shareCommittedText();
}

void MainWindow::tellPages()
{
    page::PageState state = m_pages->state();
    if (!m_reading->first())
        state.snapshot = m_workspace.snapshot();
    state.mine = m_myself->owners();
    state.recentDocuments = m_services.settings.recentDocuments(m_shownFolder);
    state.showsInspector = m_services.settings.window().showsInspector;
    state.isTrusted = isTrusted(m_shownFolder);
    m_pages->setState(state);
}

void MainWindow::showTitle()
{
    const auto &shown = m_workspace.isOpen() ? m_workspace.snapshot() : m_reading->first();
    const QString title = shown ? shown->title : QString();
    m_topBar->setWorkspaceTitle(title);
    const QString file = m_content->currentPath().section(u'/', -1);
    QStringList parts{file, title, u"Waymark"_s};
    parts.removeAll(QString());
    setWindowTitle(parts.join(u" – "_s));
}

void MainWindow::showCurrent()
{
    const QString path = m_content->currentPath();
    m_navigation->setCurrent(path.isEmpty() && m_workspace.isOpen() ? currentPage() : QString());
    if (path.isEmpty()) {
        m_status->clearDocument();
    } else {
        const auto file = m_workspace.isOpen() ? m_workspace.snapshot()->file(path) : nullptr;
        m_status->setPath(file ? file->shownPath() : path);
        const auto *view = m_content->currentView();
        m_status->setFinding(view != nullptr ? view->findingAtCaret() : std::nullopt);
    }
    showBranch();
    showTitle();
    enableActions();
}

void MainWindow::showBranch()
{
    const auto snapshot = m_workspace.snapshot();
    if (!snapshot)
        return m_branch->setHead(std::nullopt, {});
    const auto *root = snapshot->rootOf(m_content->currentPath());
    if (root == nullptr)
        root = snapshot->ownRoot();
    m_branch->setHead(root != nullptr ? root->head : std::nullopt,
                      snapshot->roots.size() > 1 && root != nullptr ? root->name : QString());
}

void MainWindow::showLiveDocuments()
{
    QList<problems::LiveDocument> live;
    for (const auto *session : m_content->sessions()) {
        const auto &analysis = session->analysis();
        // Before its first analysis a document has no findings of its own yet.
        if (analysis->revision > 0)
            live << problems::LiveDocument{session->path(), analysis->tree.text(),
                                           session->heard().findings};
    }
    m_problems->setOpenDocuments(live, m_content->currentPath());
    if (const auto *session = m_content->currentSession();
        session != nullptr && session->analysis()->revision > 0)
        m_status->setState(int(session->heard().findings.size()), session->analysis()->duration);
    enableActions();
}

bool MainWindow::isTrusted(const QString &folder) const
{
    return m_services.demo.isDemo(folder) || m_services.settings.isTrusted(folder);
}

void MainWindow::trustWorkspace()
{
    m_services.settings.setTrusted(m_workspace.path(), true);
    m_bars->setRestricted(false);
    shareCommittedText();
    // Rules on changes and schemas from the net count from now on.
    m_workspace.reload();
    m_myself->askGit();
    m_servers.syncStale();
    tellPages();
}

void MainWindow::shareCommittedText()
{
    if (m_shownFolder.isEmpty())
        return m_content->setCommittedText({});
    const auto trust = isTrusted(m_shownFolder) ? vcs::Trust::Yes : vcs::Trust::No;
    m_content->setCommittedText(
        [process = &m_services.process, trust](const QString &path, std::stop_token stop) {
            return vcs::committedFile(*process, path, trust, std::move(stop));
        });
}

NewRequestDialog *MainWindow::createRequest()
{
    const auto &snapshot = m_workspace.snapshot();
    if (!snapshot)
        return nullptr;
    if (NewRequestDialog::kindsOf(*snapshot).isEmpty()) {
        m_bars->showError(
            {u"shell.no-kinds"_s,
             tr("This workspace defines no kind of request."),
             {},
             tr("Add a CustomResourceDefinition to it, or open the platform's workspace.")});
        return nullptr;
    }
    auto *dialog = new NewRequestDialog(
        m_services.theme, {snapshot, m_myself->owners(), m_services.interactive}, this);
    connect(dialog, &NewRequestDialog::requestChosen, m_content, &ContentArea::openNew);
    dialog->open();
    return dialog;
}

void MainWindow::requestException(const document::DocumentSession &session,
                                  const Diagnostic &finding)
{
    if (const auto &snapshot = m_workspace.snapshot())
        openExceptionDraft(*m_content, *snapshot, session, finding, m_myself->owners(),
                           m_services.clock.now().date());
}

void MainWindow::enableActions()
{
    const bool isOpen = m_workspace.isOpen();
    const bool hasPage = isOpen || m_reading->first();
    const auto enable = [this](const QString &id, bool enabled) {
        m_actions->action(id)->setEnabled(enabled);
    };
    m_opener->enable();
    m_scope->enable();
    m_documentActions->enable();
    m_closed->enable();
    m_places->enable(hasPage);
    m_palette->enable();
    m_textActions->enable(m_content->currentSession() != nullptr);
    m_serverWork->enable();
    m_submit->enable(isOpen ? m_shownFolder : QString(), isTrusted(m_shownFolder));
    enable(u"servers.manage"_s, isOpen);
    enable(u"servers.sync"_s, !m_servers.servers().isEmpty() && m_servers.isTrusted());
    enable(u"request.new"_s, isOpen);
    enable(u"view.filter"_s, hasPage && m_content->showsPage());
    // In a text the keys are its own; see `takesOver`.
    enable(u"files.undo"_s, m_content->showsPage() && m_changes.toUndo() != nullptr);
    enable(u"files.redo"_s, m_content->showsPage() && m_changes.toRedo() != nullptr);
    enable(u"view.tasks"_s, m_tasks->rowCount() > 0);
}

} // namespace waymark::shell
