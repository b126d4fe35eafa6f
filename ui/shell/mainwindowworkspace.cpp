// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/entitychoices.h"
#include "assist/newdocument.h"
#include "base/trace.h"
#include "document/documentview.h"
#include "problems/problemspanel.h"
#include "shell/backgroundtasks.h"
#include "shell/contentarea.h"
#include "shell/mainwindow.h"
#include "shell/myself.h"
#include "shell/navigation.h"
#include "shell/newrequestdialog.h"
#include "shell/questions.h"
#include "shell/serverwork.h"
#include "shell/statusline.h"
#include "shell/textactions.h"
#include "shell/topbar.h"
#include "shell/unsavedwork.h"
#include "shell/windowbars.h"
#include "shell/workspacemenu.h"
#include "vcs/committedfile.h"
#include "workspace/workspacefile.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark::shell {

using home::WelcomePage;
using workspace::WorkspaceSession;

void MainWindow::connectWorkspace()
{
    m_workspace.setTrustedSources({&m_services.process, &m_services.http, &m_services.clock,
                                   m_services.cacheFolder, [this](const QString &folder) {
                                       return isTrusted(folder);
                                   }});
    connect(&m_workspace, &WorkspaceSession::fetchingChanged, this, [this] {
        if (m_workspace.isFetching() && !m_fetchingTask)
            m_fetchingTask =
                m_tasks->start(tr("Fetching schemas"), [this] { m_workspace.cancelFetching(); });
        else if (!m_workspace.isFetching() && m_fetchingTask)
            m_tasks->finish(*std::exchange(m_fetchingTask, std::nullopt));
    });
    connect(&m_workspace, &WorkspaceSession::fetchProgressed, this,
            [this](const Progress &progress) {
                if (m_fetchingTask)
                    m_tasks->setProgress(*m_fetchingTask, progress.done, progress.total);
            });
    connect(&m_workspace, &WorkspaceSession::snapshotChanged, this, &MainWindow::showSnapshot);
    connect(&m_workspace, &WorkspaceSession::fileChanged, m_content, &ContentArea::fileChanged);
    connect(&m_servers, &servers::ServerSync::fetched, &m_workspace, &WorkspaceSession::reload);
    connect(&m_servers, &servers::ServerSync::changed, this, &MainWindow::enableActions);
    connect(&m_workspace, &WorkspaceSession::remotesChanged, this,
            [this] { m_serverWork->lookForPushes(); });
    connect(&m_workspace, &WorkspaceSession::failed, m_bars, &WindowBars::showError);
}

void MainWindow::showWelcome()
{
    if (m_welcome == nullptr) {
        m_welcome = new WelcomePage(m_services.theme, m_pageStack);
        m_pageStack->addWidget(m_welcome);
        connect(m_welcome, &WelcomePage::wayChosen, this, &MainWindow::startWay);
        connect(m_welcome, &WelcomePage::openFolderRequested, this, &MainWindow::askForFolder);
        connect(m_welcome, &WelcomePage::newWorkspaceRequested, this,
                &MainWindow::askForNewWorkspace);
        connect(m_welcome, &WelcomePage::workspaceRequested, this, &MainWindow::open);
    }
    m_welcome->setRecentWorkspaces(m_services.settings.recentWorkspaces());
    m_pageStack->setCurrentWidget(m_welcome);
    m_content->setPageTitle(tr("Welcome"), u"go-home"_s);
    m_welcome->setFocus();
}

void MainWindow::open(const QString &path)
{
    leaveWorkspace([this, path] {
        const QFileInfo info(path);
        m_wantedFile = info.isFile() ? info.absoluteFilePath() : QString();
        m_workspace.open(info.absoluteFilePath());
    });
}

void MainWindow::showSnapshot()
{
    const auto snapshot = m_workspace.snapshot();
    const QString folder = snapshot ? snapshot->folder : QString();
    const bool isOther = folder != m_shownFolder;
    const bool wasPartlyShown = isShowingFirst();
    m_first.reset();
    if (isOther)
        showOtherWorkspace();
    m_navigation->setVisible(snapshot != nullptr);
    m_status->setCountsShown(snapshot != nullptr);
    m_content->setSnapshot(snapshot);
    m_textActions->setCatalog(snapshot ? snapshot->catalog : nullptr);
    m_content->setEntities(assist::entityChoicesOf(snapshot ? snapshot->catalog : nullptr));
    m_problems->setSnapshot(snapshot);
    m_bars->setFailures(snapshot ? snapshot->failures : QList<Error>());
    m_servers.setSnapshot(snapshot);
    m_serverWork->setSnapshot(snapshot, isTrusted(folder));
    m_myself->setSnapshot(snapshot, m_services.settings.myself(folder));
    for (const Page &page : std::as_const(m_pages))
        page.setSnapshot(snapshot);
    if (!snapshot && isOther) {
        showWelcome();
    } else if (isOther) {
        // Who is busy with the first rows isn't called away by the rest.
        QWidget *const busy = wasPartlyShown ? QApplication::focusWidget() : nullptr;
        showPage(m_currentPage.isEmpty() ? m_pageTable.first().id : m_currentPage);
        if (busy != nullptr)
            busy->setFocus();
        restoreTabs();
        trace::mark("workspace shown");
    }
    if (snapshot && !m_wantedFile.isEmpty())
        openDocument(std::exchange(m_wantedFile, {}));
    if (snapshot && m_wantedWay)
        takeWay(*std::exchange(m_wantedWay, std::nullopt));
    if (isOther)
        m_unsaved->setWorkspace(m_shownFolder);
    // A commit, a checkout: what is compared with is another text now.
    QList<std::optional<vcs::Head>> heads;
    for (const snapshot::Root &root : snapshot ? snapshot->roots : QList<snapshot::Root>())
        heads << root.head;
    if (std::exchange(m_heads, heads) != heads && !isOther)
        shareCommittedText();
    showCurrent();
    enableActions();
}

void MainWindow::showOtherWorkspace()
{
    const auto snapshot = m_workspace.snapshot();
    rememberTabs();
    m_content->closeAll();
    m_history.clear();
    m_shownFolder = snapshot ? snapshot->folder : QString();
    m_workspaceMenu->setCurrent(m_shownFolder);
    const bool isDemo = m_services.demo.isDemo(m_shownFolder);
    m_topBar->setDemo(isDemo);
    if (snapshot && !isDemo)
        m_services.settings.addRecentWorkspace(m_shownFolder);
    m_bars->setRestricted(snapshot && !isTrusted(m_shownFolder));
    shareCommittedText();
}

void MainWindow::showWorkspaceTitle()
{
    const auto &shown = m_workspace.isOpen() ? m_workspace.snapshot() : m_first;
    const QString title = shown ? shown->title : QString();
    m_topBar->setWorkspaceTitle(title);
    const QString file = m_content->currentPath().section(u'/', -1);
    QStringList parts{file, title, u"Waymark"_s};
    parts.removeAll(QString());
    setWindowTitle(parts.join(u" – "_s));
}

void MainWindow::openDemo(std::optional<WelcomePage::Way> way)
{
    leaveWorkspace([this, way] {
        m_isBusy = true;
        const int task = m_tasks->start(tr("Preparing the demonstration workspace"), {});
        m_background = inBackground(
            m_services.bulk, this,
            [demo = &m_services.demo](std::stop_token stop) { return demo->make(stop); },
            [this, way, task](const Result<QString> &folder) {
                m_isBusy = false;
                m_tasks->finish(task);
                if (!folder)
                    return m_bars->showError(folder.error());
                m_wantedWay = way;
                m_workspace.open(*folder);
            });
    });
}

void MainWindow::startWay(WelcomePage::Way way)
{
    if (m_workspace.isOpen())
        takeWay(way);
    else
        openDemo(way);
}

void MainWindow::takeWay(WelcomePage::Way way)
{
    switch (way) {
    case WelcomePage::Way::WriteRequest:
        showPage(u"requests"_s);
        return createRequest();
    case WelcomePage::Way::ShowServices:
        showPage(u"catalog"_s);
        return page(u"catalog"_s).setFilter({{}, u"Component"_s, {}, false});
    case WelcomePage::Way::ShowGoldenPath:
        showPage(u"paths"_s);
        return;
    }
}

void MainWindow::resetDemo()
{
    const auto reset = [this] {
        m_content->closeAll();
        m_isBusy = true;
        const int task = m_tasks->start(tr("Resetting the demonstration workspace"), {});
        m_background = inBackground(
            m_services.bulk, this,
            [demo = &m_services.demo](std::stop_token stop) { return demo->reset(stop); },
            [this, task](const Result<QString> &folder) {
                m_isBusy = false;
                m_tasks->finish(task);
                if (!folder)
                    return m_bars->showError(folder.error());
                m_workspace.open(*folder);
            });
    };
    askBefore(this, tr("Reset the demonstration workspace?"),
              tr("Every change you made in it is lost. It starts again with dates up to today."),
              tr("Reset demonstration workspace"), reset);
}

void MainWindow::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Open a workspace"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::open);
    dialog->open();
}

void MainWindow::askForNewWorkspace()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder of the new workspace"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setLabelText(QFileDialog::Accept, tr("Create workspace"));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::makeWorkspace);
    dialog->open();
}

void MainWindow::makeWorkspace(const QString &folder)
{
    m_background = inBackground(
        m_services.bulk, this,
        [files = &m_services.files, folder](std::stop_token) -> Result<void> {
            const QString path = folder + u'/' + snapshot::workspaceFileName;
            // A folder that is a workspace already is opened as it is.
            if (files->read(path, defaultReadLimit))
                return {};
            return files->write(path, assist::newWorkspaceText(folder.section(u'/', -1)));
        },
        [this, folder](const Result<void> &written) {
            if (!written)
                return m_bars->showError(written.error());
            m_services.settings.setTrusted(folder, true);
            open(folder);
        });
}

void MainWindow::createRequest()
{
    const auto &snapshot = m_workspace.snapshot();
    if (!snapshot)
        return;
    if (NewRequestDialog::kindsOf(*snapshot).isEmpty())
        return m_bars->showError(
            {u"shell.no-kinds"_s,
             tr("This workspace defines no kind of request."),
             {},
             tr("Add a CustomResourceDefinition to it, or open the platform's workspace.")});
    auto *dialog = new NewRequestDialog(m_services.theme, snapshot, this);
    connect(dialog, &NewRequestDialog::requestChosen, m_content, &ContentArea::openNew);
    dialog->open();
}

void MainWindow::applyFix(const QString &path, const Diagnostic &diagnostic, const Fix &fix)
{
    openDocument(path);
    auto *session = m_content->session(path);
    // Edits are made for one revision of the text; for any other the same finding is looked up
    // again.
    const auto apply = [session, diagnostic, title = fix.title] {
        const auto &analysis = session->analysis();
        if (!session->isLoaded() || analysis->revision != session->revision())
            return false;
        for (const Diagnostic &found : analysis->diagnostics) {
            if (found.code != diagnostic.code || found.pointer != diagnostic.pointer
                || found.message != diagnostic.message)
                continue;
            for (const Fix &repair : found.fixes) {
                if (repair.title == title) {
                    session->closeUndoStep();
                    session->apply(
                        repair.edits,
                        {EditOrigin::Source::Fix, title, found.pointer, found.document, {}});
                    return true;
                }
            }
        }
        return true;
    };
    if (!apply())
        connect(
            session, &document::DocumentSession::analyzed, this, [apply] { (void)apply(); },
            Qt::SingleShotConnection);
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

void MainWindow::leaveWorkspace(std::function<void()> then)
{
    m_content->whenSettled([this, then = std::move(then)] { askToLeave(then); });
}

void MainWindow::askToLeave(const std::function<void()> &then)
{
    const auto modified = m_content->modified();
    if (modified.isEmpty())
        return then();
    QStringList names;
    for (const auto *session : modified)
        names << session->path().section(u'/', -1);
    askToSave(this, names, [this, then](SaveAnswer answer) {
        if (answer == SaveAnswer::KeepOpen)
            return;
        if (answer == SaveAnswer::Discard) {
            m_content->closeAll();
            return then();
        }
        // Saves end in any order; the last one, and only that, goes on.
        const auto isDone = std::make_shared<bool>(false);
        for (auto *session : m_content->modified()) {
            connect(
                session, &document::DocumentSession::saved, this,
                [this, then, isDone] {
                    if (m_content->modified().isEmpty() && !std::exchange(*isDone, true))
                        then();
                },
                static_cast<Qt::ConnectionType>(Qt::SingleShotConnection | Qt::QueuedConnection));
            session->save();
        }
    });
}

void MainWindow::rememberTabs()
{
    if (m_shownFolder.isEmpty())
        return;
    const QStringList paths = m_content->paths();
    m_services.settings.setTabs(
        m_shownFolder, {paths, m_content->states(), int(paths.indexOf(m_content->currentPath()))});
}

void MainWindow::restoreTabs()
{
    const settings::OpenTabs tabs = m_services.settings.tabs(m_shownFolder);
    const auto &snapshot = m_workspace.snapshot();
    for (qsizetype i = 0; i < tabs.paths.size(); ++i) {
        if (snapshot->file(tabs.paths[i]))
            m_content->addUnloaded(tabs.paths[i], tabs.states[i]);
    }
    if (tabs.current >= 0 && tabs.current < tabs.paths.size()
        && snapshot->file(tabs.paths[tabs.current]) && m_wantedFile.isEmpty() && !m_wantedWay)
        openDocument(tabs.paths[tabs.current]);
}

} // namespace waymark::shell
