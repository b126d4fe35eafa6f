// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/place.h"
#include "page/changehistory.h"
#include "servers/serversync.h"
#include "shell/services.h"
#include "text/textrange.h"
#include "vcs/head.h"
#include "workspace/workspacesession.h"

#include <QWidget>

#include <memory>
#include <optional>

class QSplitter;

namespace waymark::document {
class DocumentView;
}
namespace waymark::home {
class WelcomePage;
}
namespace waymark::page {
class Page;
}
namespace waymark::problems {
class ProblemsPanel;
}

namespace waymark::shell {

class BackgroundTasks;
class BranchSwitch;
class ClosedDocuments;
class ContentArea;
class DocumentActions;
class FolderScope;
class Myself;
class Navigation;
class NewRequestDialog;
class PageHost;
class PaneFocus;
class Places;
class ServerWork;
class SubmitSheet;
class StatusLine;
class TextActions;
class TopBar;
class UnsavedWork;
class WindowActions;
class WindowBars;
class WindowLinks;
class WindowMenus;
class WindowPalette;
class WindowSession;
class WorkspaceOpener;
class WorkspaceReading;

/// The window: puts its parts together and tells them what became of the workspace. What a part
/// does stands in its class: `Places` goes to what can be shown, `WorkspaceOpener` opens
/// workspaces, `WorkspaceReading` shows them while they are read, `WindowSession` brings back how
/// everything stood. Pages plug in through the table in pages.cpp.
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
    /// Makes the demonstration workspace if it isn't there, and goes where it was asked to.
    void openDemo(const std::optional<link::Place> &place = {});
    void openDocument(const QString &path, std::optional<TextRange> range = {});
    /// Whatever a place says can be shown; without a workspace once there is one.
    void go(const link::Place &place);
    /// The same for a link from outside, which may be anything: comes to the front and says why
    /// where it is refused.
    void openLink(const QString &link);
    /// A page as it stands. False for one that doesn't exist.
    bool showPage(const QString &id);
    void setProblemsShown(bool shown);
    /// Size and splitters as they were last time; places come back with their workspace.
    void restore();
    /// Keeps in the settings how everything stands, for `restore`.
    void remember();

    /// Everything that was asked for is loaded, checked and in the widgets.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] const workspace::WorkspaceSession &workspace() const { return m_workspace; }
    [[nodiscard]] ContentArea &content() const { return *m_content; }
    [[nodiscard]] WindowActions &actions() const { return *m_actions; }
    [[nodiscard]] const Places &places() const { return *m_places; }
    /// The page in front, or that lies behind the document in front.
    [[nodiscard]] QString currentPage() const;

Q_SIGNALS:
    void firstPainted();
    /// The settings name another language now, and nothing here is unsaved.
    void languageChosen();

protected:
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    // mainwindow.cpp: the parts and what they say to each other
    void makeParts();
    void addActions();
    void layOut();
    void connectParts();
    void connectContent();
    void connectPage(page::Page *page);
    void connectProblems();
    void walkProblems(int step);
    void connectChanges();
    [[nodiscard]] bool takesOver(const document::DocumentView &view, bool isUndo);
    void showHelp();
    // windowcontents.cpp: what the workspace is, on screen
    void connectWorkspace();
    void showSnapshot();
    void showOtherWorkspace();
    void showPlaces(bool wasPartlyShown);
    void showBegun();
    void showWelcome();
    void takeHeads(bool isOther);
    void showTitle();
    void showCurrent();
    void showBranch();
    void showLiveDocuments();
    void tellPages();
    void trustWorkspace();
    [[nodiscard]] bool isTrusted(const QString &folder) const;
    void shareCommittedText();
    /// nullptr where there is nothing to ask for.
    NewRequestDialog *createRequest();
    void requestException(const document::DocumentSession &session, const Diagnostic &finding);
    void enableActions();

    Services m_services;
    workspace::WorkspaceSession m_workspace;
    servers::ServerSync m_servers;
    QString m_shownFolder; ///< of the snapshot that is on screen
    page::ChangeHistory m_changes;
    QList<std::optional<vcs::Head>> m_heads; ///< of the folders that are shown
    bool m_isPainted = false;
    bool m_mayClose = false;

    Myself *m_myself;
    BackgroundTasks *m_tasks;
    WindowActions *m_actions;
    PaneFocus *m_panes;
    Navigation *m_navigation = nullptr;
    TopBar *m_topBar = nullptr;
    WindowBars *m_bars = nullptr;
    QSplitter *m_split = nullptr;
    ContentArea *m_content = nullptr;
    PageHost *m_pages = nullptr;
    home::WelcomePage *m_welcome = nullptr; ///< made when first shown
    problems::ProblemsPanel *m_problems = nullptr;
    StatusLine *m_status = nullptr;
    BranchSwitch *m_branch = nullptr;
    UnsavedWork *m_unsaved = nullptr;
    TextActions *m_textActions = nullptr;
    ServerWork *m_serverWork = nullptr;
    SubmitSheet *m_submit = nullptr;
    std::unique_ptr<DocumentActions> m_documentActions;
    std::unique_ptr<ClosedDocuments> m_closed;
    std::unique_ptr<WorkspaceOpener> m_opener;
    std::unique_ptr<FolderScope> m_scope;
    std::unique_ptr<Places> m_places;
    std::unique_ptr<WindowLinks> m_links;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<WorkspaceReading> m_reading;
    std::unique_ptr<WindowPalette> m_palette;
    std::unique_ptr<WindowMenus> m_menus;
};

} // namespace waymark::shell
