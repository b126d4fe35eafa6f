// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "home/loadingpage.h"
#include "shell/backgroundtasks.h"
#include "shell/contentarea.h"
#include "shell/mainwindow.h"

#include <QStackedWidget>
#include <QTimer>

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
        else if (isShowingLoading())
            m_loading->showStopped(m_workspace.path());
    });
    connect(&m_workspace, &WorkspaceSession::progressed, this,
            [this](const workspace::Progress &progress) {
                if (m_loadingTask)
                    m_tasks->setProgress(*m_loadingTask, progress.done, progress.total);
                if (m_loading != nullptr)
                    m_loading->setProgress(progress);
            });
}

bool MainWindow::isShowingLoading() const
{
    return m_loading != nullptr && m_pageStack->currentWidget() == m_loading;
}

void MainWindow::showLoading()
{
    // A workspace that is shown stays until the next one is there.
    if (!m_workspace.isLoading() || m_workspace.isOpen())
        return;
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
    if (!isShowingLoading())
        m_content->setPageTitle(tr("Opening"), u"folder-open"_s);
    m_loading->showReading(m_workspace.path());
    m_pageStack->setCurrentWidget(m_loading);
}

} // namespace waymark::shell
