// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "home/loadingpage.h"
#include "home/welcomepage.h"
#include "servers/serversync.h"
#include "shell/navigationhistory.h"
#include "shell/pages.h"
#include "shell/services.h"
#include "vcs/head.h"
#include "workspace/workspacesession.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QActionGroup;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace waymark::problems {
class ProblemsPanel;
}

namespace waymark::shell {

class BackgroundTasks;
class CommandPalette;
class ContentArea;
struct PaletteItem;
class Myself;
class Navigation;
class PaneFocus;
class ServerWork;
class StatusLine;
class TextActions;
class TopBar;
class UnsavedWork;
class WindowActions;
class WindowBars;
class WorkspaceMenu;

/// The window: navigation, tools, the page or document in front, problems, status. Pages plug in
/// through the table in pages.cpp and are made when they are first shown.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    /// What shows first: the welcome page, or nothing until a workspace is read.
    enum class Start { Welcome, Workspace };

    MainWindow(const Services &services, Start start, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A folder, or a file: then its workspace, with the file in front.
    void open(const QString &path);
    void openDocument(const QString &path, std::optional<TextRange> range = {});
    /// Makes the demonstration workspace if it isn't there, and starts what was chosen.
    void openDemo(std::optional<home::WelcomePage::Way> way = {});
    /// `catalog`, or `catalog/` and a place of that page. False for a page that doesn't exist.
    bool showPage(const QString &wanted);
    void setProblemsShown(bool shown);
    /// Size and splitters as they were last time; tabs come back with their workspace.
    void restore();
    /// Keeps in the settings how everything stands, for `restore`.
    void remember();

    /// Everything that was asked for is loaded, checked and in the widgets.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] const workspace::WorkspaceSession &workspace() const { return m_workspace; }
    [[nodiscard]] ContentArea &content() const { return *m_content; }
    [[nodiscard]] WindowActions &actions() const { return *m_actions; }
    /// The page in front, or that lies behind the document in front.
    [[nodiscard]] QString currentPage() const { return m_currentPage; }

Q_SIGNALS:
    void firstPainted();
    /// The settings name another language now, and nothing here is unsaved.
    void languageChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    // mainwindow.cpp: the frame and what is in front
    void build();
    void connectParts();
    void goTo(const Place &place);
    void putInFront(const PageEntry &entry);
    void showEntity(const QString &canonical);
    void trustWorkspace();
    [[nodiscard]] bool isTrusted(const QString &folder) const;
    void visitCurrent();
    void showCurrent();
    void showBranch();
    void showLiveDocuments();
    [[nodiscard]] Page &page(const QString &id);
    // mainwindowstate.cpp: how it stands, over a restart
    void restoreSplitters(const QString &owner, const QWidget *part) const;
    void rememberSplitters(const QString &owner, const QWidget *part) const;
    // mainwindowactions.cpp: everything with a name
    void makeActions();
    void makeWorkspaceActions();
    void makeDocumentActions();
    void makeViewActions();
    void enableActions();
    void fillPalette();
    void openPalette(bool onlyDocuments);
    void runPaletteItem(const PaletteItem &item);
    // mainwindowmenus.cpp
    void makeMenus();
    void makeAppearanceMenu();
    void makeLanguageMenu();
    void showLanguage();
    void chooseLanguage(const QString &code);
    void showAbout();
    // mainwindowworkspace.cpp: the workspace's life
    void connectWorkspace();
    void showSnapshot();
    void showOtherWorkspace();
    void showWelcome();
    void showWorkspaceTitle();
    void startWay(home::WelcomePage::Way way);
    void takeWay(home::WelcomePage::Way way);
    void resetDemo();
    void askForFolder();
    void askForNewWorkspace();
    void makeWorkspace(const QString &folder);
    void createRequest();
    void applyFix(const QString &path, const Diagnostic &diagnostic, const Fix &fix);
    void shareCommittedText();
    void leaveWorkspace(std::function<void()> then);
    void askToLeave(const std::function<void()> &then);
    void rememberTabs();
    void restoreTabs();
    // mainwindowloading.cpp: while it is read
    void connectLoading();
    void showLoading();
    void makeLoading();
    void showStopped();
    void takeFirst(const std::shared_ptr<const snapshot::Snapshot> &first);
    /// False where the wanted page needs all of it, or where something else will be in front.
    bool showFirst();
    [[nodiscard]] bool isShowingFirst() const;
    [[nodiscard]] bool isShowingLoading() const;

    Services m_services;
    workspace::WorkspaceSession m_workspace;
    servers::ServerSync m_servers;
    NavigationHistory m_history;
    PageRequests m_requests;
    QList<PageEntry> m_pageTable;
    QHash<QString, Page> m_pages;
    QString m_currentPage;
    QString m_wantedPlace;                             ///< of that page, once a workspace is open
    std::shared_ptr<const snapshot::Snapshot> m_first; ///< shown until all of it is read
    QString m_shownFolder;                             ///< of the snapshot that is on screen
    QString m_wantedFile;                              ///< opens with the next snapshot
    std::optional<home::WelcomePage::Way> m_wantedWay; ///< starts with the next snapshot
    std::optional<int> m_loadingTask;
    std::optional<int> m_fetchingTask;
    QList<std::optional<vcs::Head>> m_heads; ///< of the folders that are shown
    Task m_background;                       ///< demonstration workspace, new workspace
    bool m_isBusy = false;
    bool m_isPainted = false;
    bool m_mayClose = false;
    bool m_isGoing = false; ///< back or forward: not a new place

    Myself *m_myself;
    BackgroundTasks *m_tasks;
    WindowActions *m_actions;
    PaneFocus *m_panes;
    WorkspaceMenu *m_workspaceMenu = nullptr;
    QMenu *m_demoMenu = nullptr;
    QMenu *m_appearanceMenu = nullptr;
    QMenu *m_applicationMenu = nullptr;
    QActionGroup *m_languages = nullptr;
    Navigation *m_navigation = nullptr;
    TopBar *m_topBar = nullptr;
    WindowBars *m_bars = nullptr;
    QSplitter *m_split = nullptr;
    ContentArea *m_content = nullptr;
    QStackedWidget *m_pageStack = nullptr;
    home::WelcomePage *m_welcome = nullptr; ///< made when first shown
    home::LoadingPage *m_loading = nullptr; ///< made when reading takes long
    problems::ProblemsPanel *m_problems = nullptr;
    StatusLine *m_status = nullptr;
    UnsavedWork *m_unsaved = nullptr;
    CommandPalette *m_palette = nullptr;
    TextActions *m_textActions = nullptr;
    ServerWork *m_serverWork = nullptr;
};

} // namespace waymark::shell
