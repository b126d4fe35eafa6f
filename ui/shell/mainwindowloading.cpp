// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "home/loadingpage.h"
#include "shell/backgroundtasks.h"
#include "shell/contentarea.h"
#include "shell/mainwindow.h"
#include "shell/navigation.h"
#include "shell/windowbars.h"

#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::shell {

using workspace::WorkspaceSession;

namespace {

/// Most workspaces are there sooner; a page that only flashes up tells nobody anything.
constexpr auto patience = 200ms;

} // namespace

void MainWindow::connectLoading()
{
    connect(&m_workspace, &WorkspaceSession::loadingChanged, this, [this] {
        if (m_workspace.isLoading() && !m_loadingTask)
            m_loadingTask =
                m_tasks->start(tr("Reading the workspace"), [this] { m_workspace.cancel(); });
        else if (!m_workspace.isLoading() && m_loadingTask)
            m_tasks->finish(*std::exchange(m_loadingTask, std::nullopt));
        enableActions();
        if (m_workspace.isOpen())
            return;
        if (m_workspace.isLoading())
            QTimer::singleShot(patience, this, [this] { showLoading(); });
        else if (isShowingLoading() || m_first)
            showStopped();
    });
    connect(&m_workspace, &WorkspaceSession::partlyLoaded, this, &MainWindow::takeFirst);
    connect(&m_requests, &PageRequests::stopReading, &m_workspace, &WorkspaceSession::cancel);
    connect(&m_workspace, &WorkspaceSession::progressed, this, [this](const Progress &progress) {
        if (m_loadingTask)
            m_tasks->setProgress(*m_loadingTask, progress.done, progress.total);
        if (m_loading != nullptr)
            m_loading->setProgress(progress);
        if (isShowingFirst())
            page(m_currentPage).setProgress(progress);
    });
}

bool MainWindow::isShowingLoading() const
{
    return m_loading != nullptr && m_pageStack->currentWidget() == m_loading;
}

void MainWindow::showLoading()
{
    // A workspace that is shown stays until the next one is there.
    if (!m_workspace.isLoading() || m_workspace.isOpen() || showFirst())
        return;
    makeLoading();
    if (!isShowingLoading())
        m_content->setPageTitle(tr("Opening"), u"folder-open"_s);
    m_loading->showReading(m_workspace.path());
    m_pageStack->setCurrentWidget(m_loading);
}

void MainWindow::makeLoading()
{
    if (m_loading == nullptr) {
        m_loading = new home::LoadingPage(m_services.theme, m_pageStack);
        m_pageStack->addWidget(m_loading);
        connect(m_loading, &home::LoadingPage::cancelRequested, &m_workspace,
                &WorkspaceSession::cancel);
        connect(m_loading, &home::LoadingPage::retryRequested, &m_workspace,
                &WorkspaceSession::reload);
        connect(m_loading, &home::LoadingPage::openFolderRequested, this,
                &MainWindow::askForFolder);
    }
}

void MainWindow::showStopped()
{
    m_first.reset();
    m_navigation->hide();
    m_bars->setRestricted(false);
    showWorkspaceTitle();
    makeLoading();
    m_content->setPageTitle(tr("Opening"), u"folder-open"_s);
    m_loading->showStopped(m_workspace.path());
    m_pageStack->setCurrentWidget(m_loading);
}

void MainWindow::takeFirst(const std::shared_ptr<const snapshot::Snapshot> &first)
{
    if (m_workspace.isOpen() || !m_workspace.isLoading())
        return;
    m_first = first;
    m_navigation->show();
    // All that stands around the rows is there with them: nothing moves them later.
    m_bars->setRestricted(!isTrusted(first->folder));
    showWorkspaceTitle();
    enableActions();
    if (showFirst())
        page(m_currentPage).focus();
}

bool MainWindow::isShowingFirst() const
{
    const auto shown = m_pages.constFind(m_currentPage);
    return m_first && shown != m_pages.cend() && m_pageStack->currentWidget() == shown->widget;
}

bool MainWindow::showFirst()
{
    // A document or a place that comes to the front once all is read would push the rows away.
    const bool isWanted = m_first && m_wantedFile.isEmpty() && !m_wantedWay
                          && m_wantedPlace.isEmpty()
                          && m_services.settings.tabs(m_first->folder).current < 0;
    const auto entry = std::ranges::find(m_pageTable, m_currentPage, &PageEntry::id);
    if (!isWanted || entry == m_pageTable.end() || !page(m_currentPage).showsFirstRows)
        return false;
    page(m_currentPage).setSnapshot(m_first);
    putInFront(*entry);
    return true;
}

} // namespace waymark::shell
