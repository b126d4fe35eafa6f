// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/mainwindow.h"

#include "base/trace.h"
#include "document/documentview.h"
#include "problems/problemspanel.h"
#include "shell/backgroundtasks.h"
#include "shell/branchswitch.h"
#include "shell/closeddocuments.h"
#include "shell/contentarea.h"
#include "shell/documentactions.h"
#include "shell/folderscope.h"
#include "shell/keysdialog.h"
#include "shell/myself.h"
#include "shell/navigation.h"
#include "shell/newrequestdialog.h"
#include "shell/pagehost.h"
#include "shell/panefocus.h"
#include "shell/places.h"
#include "shell/serverwork.h"
#include "shell/splitterstates.h"
#include "shell/statusline.h"
#include "shell/submitsheet.h"
#include "shell/textactions.h"
#include "shell/topbar.h"
#include "shell/unsavedwork.h"
#include "shell/windowactions.h"
#include "shell/windowbars.h"
#include "shell/windowlinks.h"
#include "shell/windowmenus.h"
#include "shell/windowpalette.h"
#include "shell/windowsession.h"
#include "shell/workspacemenu.h"
#include "shell/workspaceopener.h"
#include "shell/workspacereading.h"
#include "widgets/enterkey.h"
#include "widgets/focusring.h"
#include "widgets/menukey.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QFileInfo>
#include <QSplitter>
#include <QTimer>

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
    , m_changes(services.bulk, services.files)
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
    new SplitterStates(m_services.settings, this);
    new widgets::MenuKey(this);
    new widgets::EnterKey(this);
    new widgets::FocusRing(m_services.theme, this);
    makeParts();
    layOut();
    connectParts();
    connectContent();
    connectProblems();
    connectChanges();
    connectWorkspace();
    if (start == Start::Welcome)
        showWelcome();
    showSnapshot();
}

MainWindow::~MainWindow()
{
    // The content goes before the workspace that its sessions listen to.
    delete m_content;
}

void MainWindow::makeParts()
{
    const theme::Theme &theme = m_services.theme;
    m_navigation = new Navigation(theme, this);
    m_bars = new WindowBars(theme, this);
    m_pages = new PageHost({theme, m_services.interactive, m_services.bulk, m_services.files,
                            m_services.process, m_services.clock, m_services.settings, m_servers,
                            m_changes,
                            [this](const QString &folder) {
                                return isTrusted(folder);
                            }},
                           this);
    m_content =
        new ContentArea(theme, {m_services.interactive, m_services.bulk, m_services.files}, this);
    m_content->setPage(m_pages);
    m_problems = new problems::ProblemsPanel(theme, this);
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->setObjectName(u"problems"_s);
    // Each adds what it can do to the actions; the menus come last, and show them.
    m_opener = std::make_unique<WorkspaceOpener>(
        WorkspaceOpener::Parts{m_services, m_workspace, *m_content, *m_tasks, *m_actions, this});
    m_documentActions = std::make_unique<DocumentActions>(*m_actions, *m_content);
    m_closed = std::make_unique<ClosedDocuments>(*m_actions, *m_content);
    m_scope = std::make_unique<FolderScope>(
        FolderScope::Parts{m_services.settings, m_workspace, *m_bars, *m_actions});
    m_places = std::make_unique<Places>(
        Places::Parts{*m_pages, *m_content, *m_navigation, *m_bars, *m_actions});
    m_links = std::make_unique<WindowLinks>(
        WindowLinks::Parts{*m_places, *m_bars, m_workspace, m_services.settings});
    m_session = std::make_unique<WindowSession>(WindowSession::Parts{
        m_services.settings, *m_content, *m_pages, *m_places, this, m_problems});
    m_reading = std::make_unique<WorkspaceReading>(WorkspaceReading::Parts{
        theme, m_workspace, *m_tasks, *m_content, *m_pages, *m_places, *m_session});
    m_palette = std::make_unique<WindowPalette>(
        WindowPalette::Parts{m_services, m_workspace, *m_actions, *m_places, *m_closed, this});
    addActions();
    m_textActions = new TextActions(*m_actions, *m_content, m_services.settings);
    m_serverWork = new ServerWork(m_servers, m_services.process, *m_content, *m_tasks, *m_bars,
                                  *m_actions->action(u"document.validate"_s));
    m_submit =
        new SubmitSheet(m_services, *m_content, *m_actions->action(u"document.submit"_s), this);
    m_menus = std::make_unique<WindowMenus>(m_services, *m_actions, *m_closed, this);
    m_topBar = new TopBar(
        theme, *m_tasks,
        {m_menus->workspace(), m_menus->demo(), m_menus->appearance(), m_menus->application()},
        this);
    m_status = new StatusLine(theme, m_servers, this);
    m_branch = new BranchSwitch({m_services.bulk, m_services.process,
                                 [this](const QString &folder) { return isTrusted(folder); },
                                 *m_content, *m_bars, *m_status},
                                this);
    m_unsaved = new UnsavedWork(m_services, *m_content, *m_bars, this);
}

void MainWindow::addActions()
{
    m_actions->add(u"servers.manage"_s, tr("Catalog servers…"), {}, [this] {
        m_places->go({.page = u"catalog"_s, .query = {{u"dialog"_s, u"servers"_s}}});
    });
    m_actions->add(u"servers.sync"_s, tr("Ask the catalog servers again"), {},
                   [this] { m_servers.sync(); });
    m_actions->add(u"workspace.switch"_s, tr("Switch workspace…"), {},
                   [this] { m_topBar->openWorkspaceMenu(); });
    m_actions->add(u"app.quit"_s, tr("Quit"), {QKeySequence::Quit}, [this] { close(); });
    m_actions->add(u"request.new"_s, tr("New request…"), {QKeySequence::New},
                   [this] { createRequest(); });
    m_actions
        ->add(u"document.validate"_s, tr("Validate on the server"), {},
              [this] { m_serverWork->validate(); })
        ->setIcon(m_services.theme.icon(u"cloud-upload"_s));
    m_actions
        ->add(u"document.submit"_s, tr("Submit request…"), {QKeySequence(u"Ctrl+Shift+Return"_s)},
              [this] { m_submit->submitFront(); })
        ->setIconText(tr("Submit"));
    m_actions->add(u"go.next-pane"_s, tr("Next pane"), {QKeySequence(u"F6"_s)},
                   [this] { m_panes->step(1); });
    m_actions->add(u"go.previous-pane"_s, tr("Previous pane"), {QKeySequence(u"Shift+F6"_s)},
                   [this] { m_panes->step(-1); });
    m_actions->add(u"problems.next"_s, tr("Next problem"), {QKeySequence(u"F8"_s)},
                   [this] { walkProblems(1); });
    m_actions->add(u"problems.previous"_s, tr("Previous problem"), {QKeySequence(u"Shift+F8"_s)},
                   [this] { walkProblems(-1); });
    m_actions->add(u"view.problems"_s, tr("Show or hide problems"),
                   {QKeySequence(u"Ctrl+Shift+M"_s)},
                   [this] { setProblemsShown(!m_problems->isVisible()); });
    m_actions->add(u"view.inspector"_s, tr("Show or hide the inspector"),
                   {QKeySequence(u"Ctrl+I"_s)}, [this] {
                       settings::WindowState state = m_services.settings.window();
                       state.showsInspector = !state.showsInspector;
                       m_services.settings.setWindow(state);
                       tellPages();
                   });
    m_actions->add(u"view.filter"_s, tr("Filter this page"), {QKeySequence(u"Ctrl+Shift+F"_s)},
                   [this] {
                       if (m_workspace.isOpen() || m_reading->isShowingFirst())
                           m_pages->page(m_places->pageId()).focusFilter();
                   });
    m_actions->add(u"files.undo"_s, tr("Undo the change of files"), {QKeySequence::Undo},
                   [this] { m_changes.undo(); });
    m_actions->add(u"files.redo"_s, tr("Make the change of files again"),
                   {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)},
                   [this] { m_changes.redo(); });
    m_actions->add(u"help.keys"_s, tr("Keys of this page"), {QKeySequence::HelpContents},
                   [this] { showHelp(); });
    m_actions->add(u"view.tasks"_s, tr("Show background tasks"), {},
                   [this] { m_topBar->showTasks(); });
}

void MainWindow::layOut()
{
    int key = int(Qt::Key_1);
    for (const PageEntry &entry : m_pages->table()) {
        if (entry.isInNavigation())
            m_navigation->addPage(
                entry.id, entry.icon, entry.title,
                QKeySequence(Qt::CTRL | Qt::Key(key++)).toString(QKeySequence::NativeText));
    }
    m_problems->hide();
    m_split->addWidget(m_content);
    m_split->addWidget(m_problems);
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({600, 200});
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
    for (QWidget *part : {static_cast<QWidget *>(m_bars), static_cast<QWidget *>(m_content),
                          static_cast<QWidget *>(m_problems), static_cast<QWidget *>(m_status),
                          static_cast<QWidget *>(m_navigation), static_cast<QWidget *>(m_topBar)})
        m_panes->addPart(part);
}

void MainWindow::connectParts()
{
    connect(m_topBar, &TopBar::searchRequested, this, [this] { m_palette->open(false); });
    connect(m_menus->workspace(), &WorkspaceMenu::workspaceRequested, this, &MainWindow::open);
    connect(m_menus.get(), &WindowMenus::languageRequested, this, [this](const QString &code) {
        m_opener->leave([this, code] {
            m_services.settings.setLanguage(code);
            Q_EMIT languageChosen();
        });
    });
    connect(m_unsaved, &UnsavedWork::workspaceRequested, this, &MainWindow::open);
    connect(m_opener.get(), &WorkspaceOpener::failed, m_bars, &WindowBars::showError);
    connect(m_bars, &WindowBars::retryRequested, &m_workspace,
            &workspace::WorkspaceSession::reload);
    connect(m_scope.get(), &FolderScope::folderRequested, this, &MainWindow::open);
    connect(m_bars, &WindowBars::trustRequested, this, &MainWindow::trustWorkspace);
    connect(m_places.get(), &Places::changed, this, &MainWindow::showCurrent);
    connect(m_places.get(), &Places::pageAwaited, m_reading.get(), [this] {
        if (m_reading->first())
            m_reading->show();
    });
    connect(m_links.get(), &WindowLinks::folderRequested, this, &MainWindow::open);
    connect(m_links.get(), &WindowLinks::folderChoiceRequested, m_opener.get(),
            &WorkspaceOpener::askForFolder);
    connect(m_pages, &PageHost::pageMade, this,
            [this](const QString &, page::Page *page) { connectPage(page); });
    connect(m_myself, &Myself::changed, this, &MainWindow::tellPages);
    connect(m_status, &StatusLine::serversRequested, this,
            [this] { m_actions->action(u"servers.manage"_s)->trigger(); });
    connect(m_status, &StatusLine::problemsRequested, this,
            [this] { setProblemsShown(!m_problems->isVisible()); });
}

void MainWindow::connectPage(page::Page *page)
{
    using page::Page;
    connect(page, &Page::fileRequested, m_content, &ContentArea::openNew);
    connect(page, &Page::newRequestRequested, this, [this] { createRequest(); });
    connect(page, &Page::requestLikeRequested, this, [this](const QString &path, int document) {
        if (auto *dialog = createRequest())
            dialog->beginLike(path, document);
    });
    connect(page, &Page::submitRequested, m_submit, &SubmitSheet::submit);
    connect(page, &Page::finishSubmissionRequested, m_submit, &SubmitSheet::finish);
    connect(m_submit, &SubmitSheet::changed, page, &Page::lookAgain);
    connect(page, &Page::problemsRequested, this, [this] { setProblemsShown(true); });
    connect(page, &Page::trustRequested, this, &MainWindow::trustWorkspace);
    connect(page, &Page::reloadRequested, &m_workspace, &workspace::WorkspaceSession::reload);
    connect(page, &Page::stopRequested, &m_workspace, &workspace::WorkspaceSession::cancel);
    connect(page, &Page::myselfChosen, this, [this](const QString &canonical) {
        m_services.settings.setMyself(m_shownFolder, canonical);
        m_myself->choose(canonical);
    });
}

void MainWindow::connectContent()
{
    connect(m_content, &ContentArea::currentChanged, this, [this] {
        showCurrent();
        showLiveDocuments();
    });
    connect(m_content, &ContentArea::documentsChanged, this, &MainWindow::showLiveDocuments);
    connect(m_content, &ContentArea::opened, this, [this](const QString &path) {
        m_services.settings.addRecentDocument(m_shownFolder, path);
        tellPages();
    });
    connect(m_content, &ContentArea::placeChanged, this,
            [this](qsizetype line, qsizetype column, const JsonPointer &pointer) {
                m_status->setPlace(line, column, pointer.toDisplay());
            });
    connect(m_content, &ContentArea::findingAtCaretChanged, m_status, &StatusLine::setFinding);
    connect(m_content, &ContentArea::failed, m_bars, &WindowBars::showError);
    connect(m_submit, &SubmitSheet::said, m_bars, &WindowBars::showNotice);
    connect(m_submit, &SubmitSheet::failed, m_bars, &WindowBars::showError);
}

void MainWindow::connectProblems()
{
    using problems::ProblemsPanel;
    connect(m_problems, &ProblemsPanel::placeRequested, m_places.get(), &Places::openDocument);
    connect(m_problems, &ProblemsPanel::fixRequested, m_documentActions.get(),
            &DocumentActions::applyFix);
    connect(m_problems, &ProblemsPanel::fixEverywhereRequested, m_documentActions.get(),
            &DocumentActions::fixEverywhere);
    connect(m_problems, &ProblemsPanel::walkRequested, this, &MainWindow::walkProblems);
    connect(m_problems, &ProblemsPanel::explainRequested, m_textActions, &TextActions::explain);
    connect(m_textActions, &TextActions::exceptionRequested, this, &MainWindow::requestException);
    connect(m_textActions, &TextActions::placeRequested, m_places.get(), &Places::openDocument);
    connect(m_problems, &ProblemsPanel::closeRequested, this, [this] { setProblemsShown(false); });
    connect(m_problems, &ProblemsPanel::countsChanged, this, [this] {
        const auto counts = m_problems->counts();
        m_status->setCounts(counts.errors, counts.warnings);
    });
}

void MainWindow::open(const QString &path)
{
    m_opener->open(path, [this, path] {
        const QFileInfo info(path);
        if (info.isFile())
            m_places->wish({.page = u"document"_s, .path = info.absoluteFilePath().split(u'/')});
    });
}

void MainWindow::openDemo(const std::optional<link::Place> &place)
{
    m_opener->openDemo([this, place] {
        if (place)
            m_places->wish(*place);
    });
}

void MainWindow::openDocument(const QString &path, std::optional<TextRange> range)
{
    m_places->openDocument(path, range);
}

void MainWindow::go(const link::Place &place)
{
    m_places->go(place);
}

void MainWindow::openLink(const QString &link)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    m_links->open(link);
}

bool MainWindow::showPage(const QString &id)
{
    if (m_pages->entry(id) == nullptr)
        return false;
    m_places->showPage(id);
    return true;
}

QString MainWindow::currentPage() const
{
    return m_places->pageId();
}

void MainWindow::setProblemsShown(bool shown)
{
    const bool hadFocus = m_problems->isAncestorOf(focusWidget());
    m_problems->setVisible(shown);
    if (shown || !hadFocus)
        return;
    auto *view = m_content->currentView();
    (view != nullptr ? static_cast<QWidget *>(view) : m_pages)->setFocus(Qt::OtherFocusReason);
}

void MainWindow::restore()
{
    m_session->restoreFrame();
}

void MainWindow::remember()
{
    m_session->rememberPlaces(m_shownFolder);
    m_session->rememberFrame();
}

bool MainWindow::isSettled() const
{
    if (m_opener->isBusy() || m_workspace.isLoading() || !m_myself->isSettled()
        || !m_palette->isSettled() || !m_submit->isSettled())
        return false;
    const auto *session = m_content->currentSession();
    if (session != nullptr)
        return session->isLoaded() && session->analysis()->revision == session->revision()
               && m_content->isComplete();
    const page::Page *page = m_pages->made(m_places->pageId());
    return page == nullptr || page->isSettled();
}

void MainWindow::walkProblems(int step)
{
    // Who chose a row goes on from there, who is in a text from where that is.
    const auto *view = m_content->currentView();
    if (view == nullptr || m_problems->isAncestorOf(focusWidget()))
        m_problems->walk(step);
    else
        m_problems->walk(step, problems::Spot{view->session().path(), view->caretOffset()});
}

void MainWindow::showHelp()
{
    const std::optional<QString> code = m_problems->codeInFocus();
    if (code)
        return m_textActions->explain(*code);
    const auto *view = m_content->currentView();
    const auto kind = view != nullptr ? KeysDialog::Kind::Document : KeysDialog::Kind::Page;
    const auto *entry = m_pages->entry(currentPage());
    const QString title = view != nullptr    ? m_content->currentPath().section(u'/', -1)
                          : entry != nullptr ? entry->title
                                             : tr("Welcome");
    auto *dialog = new KeysDialog(title, kind, *m_actions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    m_panes->tab(next);
    return true;
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && (!m_content->isSettled() || !m_content->modified().isEmpty())) {
        event->ignore();
        m_opener->leave([this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    remember();
    event->accept();
}

} // namespace waymark::shell
