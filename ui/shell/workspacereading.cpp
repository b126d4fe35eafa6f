// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/workspacereading.h"

#include "home/loadingpage.h"
#include "shell/backgroundtasks.h"
#include "shell/contentarea.h"
#include "shell/pagehost.h"
#include "shell/places.h"
#include "shell/windowsession.h"
#include "workspace/workspacesession.h"

#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::shell {

using workspace::WorkspaceSession;

namespace {

/// Most workspaces are there sooner; a page that only flashes up tells nobody anything.
constexpr auto patience = 200ms;

} // namespace

WorkspaceReading::WorkspaceReading(const Parts &parts)
    : m_parts(parts)
{
    const WorkspaceSession *workspace = &m_parts.workspace;
    connect(workspace, &WorkspaceSession::loadingChanged, this, &WorkspaceReading::takeChange);
    connect(workspace, &WorkspaceSession::partlyLoaded, this, &WorkspaceReading::takeFirst);
    connect(workspace, &WorkspaceSession::progressed, this, &WorkspaceReading::takeProgress);
    connectTasks();
}

void WorkspaceReading::connectTasks()
{
    WorkspaceSession *workspace = &m_parts.workspace;
    connect(workspace, &WorkspaceSession::fetchingChanged, this, [this, workspace] {
        if (workspace->isFetching() && !m_fetchingTask)
            m_fetchingTask = m_parts.tasks.start(tr("Fetching schemas"),
                                                 [workspace] { workspace->cancelFetching(); });
        else if (!workspace->isFetching() && m_fetchingTask)
            m_parts.tasks.finish(*std::exchange(m_fetchingTask, std::nullopt));
    });
    connect(workspace, &WorkspaceSession::fetchProgressed, this, [this](const Progress &progress) {
        if (m_fetchingTask)
            m_parts.tasks.setProgress(*m_fetchingTask, progress.done, progress.total);
    });
}

void WorkspaceReading::takeChange()
{
    WorkspaceSession *workspace = &m_parts.workspace;
    if (workspace->isLoading() && !m_readingTask)
        m_readingTask =
            m_parts.tasks.start(tr("Reading the workspace"), [workspace] { workspace->cancel(); });
    else if (!workspace->isLoading() && m_readingTask)
        m_parts.tasks.finish(*std::exchange(m_readingTask, std::nullopt));
    Q_EMIT changed();
    if (workspace->isOpen())
        return;
    if (workspace->isLoading())
        QTimer::singleShot(patience, this, [this] { show(); });
    else if (isShowingPage() || m_first)
        showStopped();
}

void WorkspaceReading::takeProgress(const Progress &progress)
{
    if (m_readingTask)
        m_parts.tasks.setProgress(*m_readingTask, progress.done, progress.total);
    if (m_page != nullptr)
        m_page->setProgress(progress);
    if (!m_first)
        return;
    page::PageState state = m_parts.pages.state();
    state.progress = progress;
    m_parts.pages.setState(state);
}

void WorkspaceReading::takeFirst(const std::shared_ptr<const snapshot::Snapshot> &first)
{
    if (m_parts.workspace.isOpen() || !m_parts.workspace.isLoading())
        return;
    m_first = first;
    // Where one was last time is where one begins.
    if (const auto page = m_parts.session.pageOf(first->folder);
        page && !m_parts.places.isPageChosen() && !m_parts.places.wished())
        m_parts.places.setPageId(page->page);
    page::PageState state = m_parts.pages.state();
    state.snapshot = first;
    m_parts.pages.setState(state);
    // All that stands around the rows is there with them: nothing moves them later.
    Q_EMIT begun();
    if (showFirst())
        m_parts.pages.page(m_parts.places.pageId()).focus();
}

bool WorkspaceReading::isShowingFirst() const
{
    const page::Page *shown = m_parts.pages.made(m_parts.places.pageId());
    return m_first && shown != nullptr && m_parts.pages.currentWidget() == shown;
}

bool WorkspaceReading::isFirstWanted()
{
    // A document or a place that comes to the front once all is read would push the rows away.
    if (!m_first || m_parts.places.wished())
        return false;
    if (m_parts.places.isPageChosen())
        return true;
    const auto last = m_parts.session.pageOf(m_first->folder);
    return !m_parts.session.endsInDocument(m_first->folder) && (!last || last->path.isEmpty());
}

bool WorkspaceReading::showFirst()
{
    const PageEntry *entry = m_parts.pages.entry(m_parts.places.pageId());
    if (entry == nullptr || !entry->showsFirstRows || !isFirstWanted())
        return false;
    const bool isNew = m_parts.pages.made(entry->id) == nullptr;
    page::Page &page = m_parts.pages.page(entry->id);
    const auto last = m_parts.session.pageOf(m_first->folder);
    if (isNew && last && !m_parts.places.isPageChosen())
        page.go(*last);
    m_parts.places.putInFront(entry->id);
    return true;
}

void WorkspaceReading::show()
{
    // A workspace that is shown stays until the next one is there.
    if (!m_parts.workspace.isLoading() || m_parts.workspace.isOpen() || showFirst())
        return;
    makePage();
    m_page->showReading(m_parts.workspace.path());
    putPageInFront();
}

bool WorkspaceReading::isShowingPage() const
{
    return m_page != nullptr && m_parts.pages.currentWidget() == m_page;
}

void WorkspaceReading::makePage()
{
    if (m_page != nullptr)
        return;
    m_page = new home::LoadingPage(m_parts.theme, &m_parts.pages);
    m_parts.pages.addWidget(m_page);
    connect(m_page, &home::LoadingPage::cancelRequested, &m_parts.workspace,
            &WorkspaceSession::cancel);
    connect(m_page, &home::LoadingPage::retryRequested, &m_parts.workspace,
            &WorkspaceSession::reload);
    connect(m_page, &home::LoadingPage::openFolderRequested, this,
            &WorkspaceReading::folderChoiceRequested);
}

void WorkspaceReading::putPageInFront()
{
    m_parts.content.setPageTitle(tr("Opening"), u"folder-open"_s);
    m_parts.pages.setCurrentWidget(m_page);
}

void WorkspaceReading::showStopped()
{
    m_first.reset();
    Q_EMIT stopped();
    makePage();
    m_page->showStopped(m_parts.workspace.path());
    putPageInFront();
}

} // namespace waymark::shell
