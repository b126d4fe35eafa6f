// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/mainwindow.h"

#include "base/trace.h"
#include "document/documentview.h"
#include "problems/problemspanel.h"
#include "shell/backgroundtasks.h"
#include "shell/commandpalette.h"
#include "shell/contentarea.h"
#include "shell/myself.h"
#include "shell/navigation.h"
#include "shell/panefocus.h"
#include "shell/questions.h"
#include "shell/serverwork.h"
#include "shell/statusline.h"
#include "shell/textactions.h"
#include "shell/topbar.h"
#include "shell/unsavedwork.h"
#include "shell/windowactions.h"
#include "shell/windowbars.h"
#include "shell/workspacemenu.h"

#include <QBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

constexpr int narrowBelow = 1100;
constexpr QSize usualSize(1280, 800);

} // namespace

MainWindow::MainWindow(const Services &services, Start start, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_workspace(services.bulk, services.files, services.cacheFolder)
    , m_servers({services.bulk, services.http, services.secrets, services.files, services.clock,
                 services.cacheFolder,
                 [this](const QString &folder) {
                     return isTrusted(folder);
                 }})
    , m_pageTable(allPages())
    , m_myself(new Myself(
          services.bulk, services.process,
          [this](const QString &folder) { return isTrusted(folder); }, this))
    , m_tasks(new BackgroundTasks(this))
    , m_actions(new WindowActions(this))
    , m_panes(new PaneFocus(this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(640, 480);
    resize(usualSize);
    makeActions();
    makeMenus();
    build();
    connectParts();
    connectWorkspace();
    connectLoading();
    if (start == Start::Welcome)
        showWelcome();
    showSnapshot();
}

MainWindow::~MainWindow()
{
    // The content goes before the workspace that its sessions listen to.
    delete m_content;
}

void MainWindow::build()
{
    const theme::Theme &theme = m_services.theme;
    m_navigation = new Navigation(theme, this);
    for (qsizetype i = 0; i < m_pageTable.size(); ++i) {
        const PageEntry &entry = m_pageTable[i];
        m_navigation->addPage(entry.id, entry.icon, entry.title,
                              QKeySequence(Qt::CTRL | Qt::Key(int(Qt::Key_1) + int(i)))
                                  .toString(QKeySequence::NativeText));
    }
    m_topBar = new TopBar(theme, *m_tasks,
                          {m_workspaceMenu, m_demoMenu, m_appearanceMenu, m_applicationMenu}, this);
    m_bars = new WindowBars(theme, this);
    m_pageStack = new QStackedWidget(this);
    m_content =
        new ContentArea(theme, {m_services.interactive, m_services.bulk, m_services.files}, this);
    m_content->setPage(m_pageStack);
    m_textActions = new TextActions(*m_actions, *m_content, m_services.settings);
    m_serverWork = new ServerWork(m_servers, m_services.process, *m_content, *m_tasks, *m_bars,
                                  *m_actions->action(u"document.validate"_s));
    m_problems = new problems::ProblemsPanel(theme, this);
    m_problems->hide();
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->addWidget(m_content);
    m_split->addWidget(m_problems);
    m_split->setStretchFactor(0, 1);
    m_split->setCollapsible(0, false);
    m_split->setSizes({600, 200});
    m_status = new StatusLine(theme, m_servers, this);
    m_unsaved = new UnsavedWork(m_services, *m_content, *m_bars, this);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_bars);
    right->addWidget(m_split, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    for (QWidget *pane : {static_cast<QWidget *>(m_content), static_cast<QWidget *>(m_problems),
                          static_cast<QWidget *>(m_status), static_cast<QWidget *>(m_navigation),
                          static_cast<QWidget *>(m_topBar)})
        m_panes->addPane(pane);
}

void MainWindow::connectParts()
{
    connect(m_navigation, &Navigation::pageRequested, this, [this](const QString &id) {
        // A second click leads from a part of the page to the whole.
        const bool isInFront = id == m_currentPage && m_content->showsPage();
        showPage(id);
        if (isInFront && m_workspace.isOpen())
            page(id).goTo({});
    });
    connect(m_unsaved, &UnsavedWork::workspaceRequested, this, &MainWindow::open);
    connect(m_topBar, &TopBar::searchRequested, this, [this] { openPalette(false); });
    connect(m_workspaceMenu, &WorkspaceMenu::workspaceRequested, this, &MainWindow::open);
    connect(m_bars, &WindowBars::retryRequested, &m_workspace,
            &workspace::WorkspaceSession::reload);
    connect(m_bars, &WindowBars::trustRequested, this, &MainWindow::trustWorkspace);
    connect(&m_requests, &PageRequests::createFile, m_content, &ContentArea::openNew);
    connect(&m_requests, &PageRequests::trust, this, &MainWindow::trustWorkspace);
    connect(&m_requests, &PageRequests::placeChanged, this, &MainWindow::visitCurrent);
    connect(&m_requests, &PageRequests::showEntity, this, &MainWindow::showEntity);
    connect(&m_requests, &PageRequests::chooseTeam, this, [this] {
        showPage(u"catalog"_s);
        page(u"catalog"_s).chooseTeam();
    });
    connect(&m_requests, &PageRequests::chooseMyself, this, [this](const QString &canonical) {
        m_services.settings.setMyself(m_shownFolder, canonical);
        m_myself->choose(canonical);
    });
    connect(&m_requests, &PageRequests::reload, &m_workspace, &workspace::WorkspaceSession::reload);
    connect(m_myself, &Myself::changed, this, [this] {
        for (const Page &page : std::as_const(m_pages))
            page.setMine(m_myself->owners());
    });
    connect(&m_requests, &PageRequests::open, this,
            [this](const QString &path, TextRange range) { openDocument(path, range); });
    connect(&m_requests, &PageRequests::create, this, &MainWindow::createRequest);
    connect(&m_requests, &PageRequests::showProblems, this, [this] { setProblemsShown(true); });
    connect(&m_requests, &PageRequests::go, this, [this](const home::Target &target) {
        showPage(target.page);
        page(target.page)
            .setFilter({{}, target.kind, target.owner, target.onlyProblems, target.finding});
    });
    connect(m_content, &ContentArea::currentChanged, this, [this] {
        visitCurrent();
        showCurrent();
        showLiveDocuments();
    });
    connect(m_content, &ContentArea::documentsChanged, this, &MainWindow::showLiveDocuments);
    connect(m_content, &ContentArea::opened, this, [this](const QString &path) {
        m_services.settings.addRecentDocument(m_shownFolder, path);
        for (const Page &page : std::as_const(m_pages))
            page.setRecentDocuments(m_services.settings.recentDocuments(m_shownFolder));
    });
    connect(m_content, &ContentArea::placeChanged, this,
            [this](qsizetype line, qsizetype column, const JsonPointer &pointer) {
                m_status->setPlace(line, column, pointer.toDisplay());
            });
    connect(m_content, &ContentArea::findingAtCaretChanged, m_status, &StatusLine::setFinding);
    connect(m_content, &ContentArea::failed, m_bars, &WindowBars::showError);
    connect(m_problems, &problems::ProblemsPanel::placeRequested, this,
            [this](const QString &path, TextRange range) { openDocument(path, range); });
    connect(m_problems, &problems::ProblemsPanel::fixRequested, this, &MainWindow::applyFix);
    connect(m_problems, &problems::ProblemsPanel::fixEverywhereRequested, this,
            [this](const QString &path, const FixChoice &choice) {
                openDocument(path);
                auto *session = m_content->session(path);
                if (session->isLoaded())
                    return session->fixEverywhere(choice);
                connect(
                    session, &document::DocumentSession::loaded, session,
                    [session, choice] { session->fixEverywhere(choice); },
                    Qt::SingleShotConnection);
            });
    connect(m_problems, &problems::ProblemsPanel::explainRequested, m_textActions,
            &TextActions::explain);
    connect(m_problems, &problems::ProblemsPanel::closeRequested, this,
            [this] { setProblemsShown(false); });
    connect(m_problems, &problems::ProblemsPanel::countsChanged, this, [this] {
        const auto counts = m_problems->counts();
        m_status->setCounts(counts.errors, counts.warnings);
    });
    connect(m_status, &StatusLine::serversRequested, this,
            [this] { m_actions->action(u"servers.manage"_s)->trigger(); });
    connect(m_status, &StatusLine::problemsRequested, this,
            [this] { setProblemsShown(!m_problems->isVisible()); });
}

Page &MainWindow::page(const QString &id)
{
    const auto made = m_pages.find(id);
    if (made != m_pages.end())
        return *made;
    const auto entry = std::ranges::find(m_pageTable, id, &PageEntry::id);
    Q_ASSERT(entry != m_pageTable.end());
    const trace::Span span("shell.make-page");
    Page page = entry->make({m_services.theme, m_services.interactive, m_requests, m_services.bulk,
                             m_services.files, m_services.process, m_services.settings, m_servers,
                             [this](const QString &folder) {
                                 return isTrusted(folder);
                             }});
    m_pageStack->addWidget(page.widget);
    restoreSplitters(id, page.widget);
    page.setInspectorShown(m_services.settings.window().showsInspector);
    page.setSnapshot(m_workspace.snapshot());
    page.setRecentDocuments(m_services.settings.recentDocuments(m_shownFolder));
    page.setMine(m_myself->owners());
    return *m_pages.insert(id, page);
}

bool MainWindow::showPage(const QString &wanted)
{
    const QString id = wanted.section(u'/', 0, 0);
    if (id != wanted)
        m_wantedPlace = wanted.section(u'/', 1);
    const auto entry = std::ranges::find(m_pageTable, id, &PageEntry::id);
    if (entry == m_pageTable.end())
        return false;
    m_currentPage = id;
    if (!m_workspace.isOpen()) {
        m_navigation->setCurrent(id);
        if (m_first)
            showLoading();
        return true;
    }
    putInFront(*entry);
    if (!m_wantedPlace.isEmpty())
        page(id).goTo(std::exchange(m_wantedPlace, {}));
    page(id).focus();
    visitCurrent();
    showCurrent();
    return true;
}

void MainWindow::putInFront(const PageEntry &entry)
{
    m_pageStack->setCurrentWidget(page(entry.id).widget);
    m_content->setPageTitle(entry.title, entry.icon);
    m_content->showPage();
    m_navigation->setCurrent(entry.id);
}

void MainWindow::openDocument(const QString &path, std::optional<TextRange> range)
{
    m_content->openDocument(path, range);
}

void MainWindow::visitCurrent()
{
    const auto shown = m_pages.constFind(m_currentPage);
    if (!m_isGoing && m_workspace.isOpen() && shown != m_pages.cend())
        m_history.visit({m_currentPage, shown->place(), m_content->currentPath()});
    enableActions();
}

void MainWindow::goTo(const Place &place)
{
    m_isGoing = true;
    showPage(place.page);
    page(place.page).goTo(place.detail);
    if (!place.document.isEmpty())
        openDocument(place.document);
    m_isGoing = false;
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
    for (const Page &page : std::as_const(m_pages))
        page.setSnapshot(m_workspace.snapshot());
}

void MainWindow::showEntity(const QString &canonical)
{
    showPage(u"catalog/"_s + canonical);
}

void MainWindow::showCurrent()
{
    const QString path = m_content->currentPath();
    m_navigation->setCurrent(path.isEmpty() && m_workspace.isOpen() ? m_currentPage : QString());
    if (path.isEmpty()) {
        m_status->clearDocument();
    } else {
        const auto file = m_workspace.isOpen() ? m_workspace.snapshot()->file(path) : nullptr;
        m_status->setPath(file ? file->shownPath() : path);
        const auto *view = m_content->currentView();
        m_status->setFinding(view != nullptr ? view->findingAtCaret() : std::nullopt);
    }
    showBranch();
    showWorkspaceTitle();
}

void MainWindow::showBranch()
{
    const auto snapshot = m_workspace.snapshot();
    if (!snapshot)
        return m_status->setHead(std::nullopt);
    const auto *root = snapshot->rootOf(m_content->currentPath());
    if (root == nullptr)
        root = snapshot->ownRoot();
    m_status->setHead(root != nullptr ? root->head : std::nullopt,
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
                                           analysis->diagnostics};
    }
    m_problems->setOpenDocuments(live, m_content->currentPath());
    if (const auto *session = m_content->currentSession();
        session != nullptr && session->analysis()->revision > 0)
        m_status->setState(int(session->analysis()->diagnostics.size()),
                           session->analysis()->duration);
    enableActions();
}

void MainWindow::setProblemsShown(bool shown)
{
    m_problems->setVisible(shown);
    if (!shown && m_content->currentView() == nullptr)
        m_pageStack->setFocus();
}

bool MainWindow::isSettled() const
{
    if (m_isBusy || m_workspace.isLoading() || !m_wantedFile.isEmpty() || m_wantedWay
        || !m_myself->isSettled())
        return false;
    if (m_palette != nullptr && !m_palette->isSettled())
        return false;
    const auto *session = m_content->currentSession();
    if (session != nullptr)
        return session->isLoaded() && session->analysis()->revision == session->revision()
               && m_content->isComplete();
    const auto page = m_pages.constFind(m_currentPage);
    return page == m_pages.cend() || page->isSettled();
}

void MainWindow::paintEvent(QPaintEvent *)
{
    if (std::exchange(m_isPainted, true))
        return;
    // The children are painted in the same pass; what comes after it finds a window on the screen.
    QTimer::singleShot(0, this, [this] {
        trace::mark("first paint");
        Q_EMIT firstPainted();
        m_unsaved->look();
    });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_navigation->setNarrow(width() < narrowBelow);
    QWidget::resizeEvent(event);
}

} // namespace waymark::shell
