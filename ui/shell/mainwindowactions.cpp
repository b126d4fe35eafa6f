// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/reffields.h"
#include "document/documentview.h"
#include "problems/problemspanel.h"
#include "shell/backgroundtasks.h"
#include "shell/commandpalette.h"
#include "shell/contentarea.h"
#include "shell/mainwindow.h"
#include "shell/navigation.h"
#include "shell/panefocus.h"
#include "shell/serverwork.h"
#include "shell/textactions.h"
#include "shell/topbar.h"
#include "shell/windowactions.h"

#include <QSplitter>

using namespace Qt::StringLiterals;

namespace waymark::shell {

void MainWindow::makeActions()
{
    makeWorkspaceActions();
    makeDocumentActions();
    makeViewActions();
}

void MainWindow::makeWorkspaceActions()
{
    m_actions->add(u"workspace.open"_s, tr("Open folder…"), {QKeySequence::Open},
                   [this] { askForFolder(); });
    m_actions->add(u"workspace.new"_s, tr("New workspace…"), {}, [this] { askForNewWorkspace(); });
    m_actions->add(u"workspace.demo"_s, tr("Demonstration workspace"), {}, [this] { openDemo(); });
    m_actions->add(u"workspace.reset-demo"_s, tr("Reset the demonstration workspace…"), {},
                   [this] { resetDemo(); });
    m_actions->add(u"workspace.reload"_s, tr("Read the workspace again"), {QKeySequence::Refresh},
                   [this] { m_workspace.reload(); });
    m_actions->add(u"servers.manage"_s, tr("Catalog servers…"), {}, [this] {
        showPage(u"catalog"_s);
        page(u"catalog"_s).manageServers();
    });
    m_actions->add(u"servers.sync"_s, tr("Ask the catalog servers again"), {},
                   [this] { m_servers.sync(); });
    m_actions->add(u"workspace.close"_s, tr("Close workspace"), {},
                   [this] { leaveWorkspace([this] { m_workspace.close(); }); });
    m_actions->add(u"workspace.switch"_s, tr("Switch workspace…"), {},
                   [this] { m_topBar->openWorkspaceMenu(); });
    m_actions->add(u"app.quit"_s, tr("Quit"), {QKeySequence::Quit}, [this] { close(); });
}

void MainWindow::makeDocumentActions()
{
    m_actions->add(u"request.new"_s, tr("New request…"), {QKeySequence::New},
                   [this] { createRequest(); });
    m_actions->add(u"document.save"_s, tr("Save"), {QKeySequence::Save}, [this] {
        auto *view = m_content->currentView();
        if (view == nullptr)
            return;
        view->whenSettled([view] {
            if (view->session().isModified())
                view->save();
        });
    });
    m_actions->add(u"document.save-all"_s, tr("Save all"), {QKeySequence(u"Ctrl+Shift+S"_s)},
                   [this] { m_content->saveAll(); });
    m_actions
        ->add(u"document.validate"_s, tr("Validate on the server"), {},
              [this] { m_serverWork->validate(); })
        ->setIcon(m_services.theme.icon(u"cloud-upload"_s));
    m_actions->add(u"document.close"_s, tr("Close document"), {QKeySequence(u"Ctrl+W"_s)},
                   [this] { m_content->closeCurrent(); });
    m_actions->add(u"document.next"_s, tr("Next tab"),
                   {QKeySequence(u"Ctrl+Tab"_s), QKeySequence(u"Ctrl+PgDown"_s)},
                   [this] { m_content->step(1); });
    m_actions->add(u"document.previous"_s, tr("Previous tab"),
                   {QKeySequence(u"Ctrl+Shift+Tab"_s), QKeySequence(u"Ctrl+PgUp"_s)},
                   [this] { m_content->step(-1); });
}

void MainWindow::makeViewActions()
{
    for (qsizetype i = 0; i < m_pageTable.size(); ++i) {
        const PageEntry &entry = m_pageTable[i];
        m_actions->add(u"page."_s + entry.id, entry.title,
                       {QKeySequence(Qt::CTRL | Qt::Key(int(Qt::Key_1) + int(i)))},
                       [this, id = entry.id] { showPage(id); });
    }
    m_actions->add(u"go.back"_s, tr("Back"), {QKeySequence(u"Alt+Left"_s)}, [this] {
        if (const auto place = m_history.back())
            goTo(*place);
    });
    m_actions->add(u"go.forward"_s, tr("Forward"), {QKeySequence(u"Alt+Right"_s)}, [this] {
        if (const auto place = m_history.forward())
            goTo(*place);
    });
    m_actions->add(u"go.command"_s, tr("Search or run a command"), {QKeySequence(u"Ctrl+K"_s)},
                   [this] { openPalette(false); });
    m_actions->add(u"go.document"_s, tr("Go to document or entity…"), {QKeySequence(u"Ctrl+P"_s)},
                   [this] { openPalette(true); });
    m_actions->add(u"go.next-pane"_s, tr("Next pane"), {QKeySequence(u"F6"_s)},
                   [this] { m_panes->step(1); });
    m_actions->add(u"go.previous-pane"_s, tr("Previous pane"), {QKeySequence(u"Shift+F6"_s)},
                   [this] { m_panes->step(-1); });
    m_actions->add(u"problems.next"_s, tr("Next problem"), {QKeySequence(u"F8"_s)},
                   [this] { m_problems->walk(1); });
    m_actions->add(u"problems.previous"_s, tr("Previous problem"), {QKeySequence(u"Shift+F8"_s)},
                   [this] { m_problems->walk(-1); });
    m_actions->add(u"view.problems"_s, tr("Show or hide problems"),
                   {QKeySequence(u"Ctrl+Shift+M"_s)},
                   [this] { setProblemsShown(!m_problems->isVisible()); });
    m_actions->add(u"view.inspector"_s, tr("Show or hide the inspector"),
                   {QKeySequence(u"Ctrl+I"_s)}, [this] {
                       settings::WindowState state = m_services.settings.window();
                       state.showsInspector = !state.showsInspector;
                       m_services.settings.setWindow(state);
                       for (const Page &page : std::as_const(m_pages))
                           page.setInspectorShown(state.showsInspector);
                   });
    m_actions->add(u"view.filter"_s, tr("Filter this page"), {QKeySequence(u"Ctrl+Shift+F"_s)},
                   [this] {
                       if (m_workspace.isOpen() || isShowingFirst())
                           page(m_currentPage).focusFilter();
                   });
    m_actions->add(u"view.tasks"_s, tr("Show background tasks"), {},
                   [this] { m_topBar->showTasks(); });
}

void MainWindow::enableActions()
{
    const bool isOpen = m_workspace.isOpen();
    const auto *session = m_content->currentSession();
    const auto enable = [this](const QString &id, bool enabled) {
        m_actions->action(id)->setEnabled(enabled);
    };
    enable(u"workspace.reload"_s, isOpen);
    enable(u"servers.manage"_s, isOpen);
    enable(u"servers.sync"_s, !m_servers.servers().isEmpty() && m_servers.isTrusted());
    enable(u"workspace.close"_s, isOpen);
    enable(u"workspace.reset-demo"_s, m_services.demo.isDemo(m_workspace.path()));
    enable(u"request.new"_s, isOpen);
    enable(u"go.document"_s, isOpen);
    enable(u"go.back"_s, m_history.canGoBack());
    enable(u"go.forward"_s, m_history.canGoForward());
    // Whatever the text says: the first letter typed into a form may be on its way to it.
    enable(u"document.save"_s, session != nullptr);
    enable(u"document.save-all"_s, !m_content->views().isEmpty());
    enable(u"document.close"_s, !m_content->showsPage());
    const bool hasPage = isOpen || m_first;
    enable(u"view.filter"_s, hasPage && m_content->showsPage());
    m_textActions->enable(session != nullptr);
    m_serverWork->enable();
    enable(u"view.tasks"_s, m_tasks->rowCount() > 0);
    for (const PageEntry &entry : std::as_const(m_pageTable))
        enable(u"page."_s + entry.id, hasPage);
}

void MainWindow::fillPalette()
{
    auto items = std::make_shared<QList<PaletteItem>>();
    *items = m_actions->paletteItems();
    for (PaletteItem &item : *items) {
        if (item.target.startsWith("page."_L1))
            item.kind = PaletteItem::Kind::Page;
    }
    if (const auto &snapshot = m_workspace.snapshot()) {
        for (const auto &file : snapshot->files) {
            for (const auto &entry : file->documents) {
                // Entities are found through the catalog's index.
                if (!entry.name.isEmpty() && !catalog::isEntityApiVersion(entry.apiVersion))
                    *items << PaletteItem{PaletteItem::Kind::Document, entry.name,
                                          tr("%1, %2").arg(entry.kind, file->shownPath()),
                                          file->path, entry.line};
            }
        }
    }
    m_palette->setItems(std::move(items),
                        m_workspace.isOpen() ? m_workspace.snapshot()->catalog : nullptr);
}

void MainWindow::openPalette(bool onlyDocuments)
{
    if (m_palette == nullptr) {
        m_palette = new CommandPalette(m_services.theme, m_services.interactive, this);
        connect(m_palette, &CommandPalette::chosen, this, &MainWindow::runPaletteItem);
        connect(m_palette, &CommandPalette::entityRequested, this, &MainWindow::showEntity);
    }
    fillPalette();
    m_palette->popUp(onlyDocuments);
}

void MainWindow::runPaletteItem(const PaletteItem &item)
{
    if (item.kind == PaletteItem::Kind::Entity)
        return showEntity(item.target);
    if (item.kind != PaletteItem::Kind::Document)
        return m_actions->action(item.target)->trigger();
    const auto file = m_workspace.isOpen() ? m_workspace.snapshot()->file(item.target) : nullptr;
    if (file) {
        const auto line = file->text().line(item.line);
        openDocument(item.target, TextRange{line.begin, line.begin});
    }
}

} // namespace waymark::shell
