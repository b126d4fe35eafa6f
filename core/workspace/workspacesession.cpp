// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/workspacesession.h"

#include "base/log.h"
#include "base/memory.h"
#include "policy/policyset.h"
#include "readiness/readinessreview.h"
#include "rehearsal/workspacereview.h"
#include "servers/schemacopies.h"
#include "snapshot/reviewedfiles.h"
#include "vcs/gitfolder.h"
#include "vcs/pushlog.h"
#include "workspace/committedfiles.h"
#include "workspace/folderwatch.h"
#include "workspace/readcache.h"
#include "workspace/workspacetr.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::workspace {

/// Written by the loading thread, looked at by the UI thread.
struct WorkspaceSession::SharedProgress
{
    std::atomic<qsizetype> done = 0;
    std::atomic<qsizetype> total = 0;
    std::atomic<std::shared_ptr<const snapshot::Snapshot>>
        first; ///< nullptr: not yet, or shown already
};

namespace {

/// Folders beyond the roots, of which only single files are looked at.
QStringList followedFolders(const snapshot::Snapshot &snapshot)
{
    QStringList folders;
    if (std::ranges::none_of(snapshot.roots, &snapshot::Root::isFollowed))
        return folders;
    for (const auto &file : snapshot.files) {
        if (snapshot.roots[file->root].isFollowed)
            folders.append(QFileInfo(file->path).path());
    }
    folders.removeDuplicates();
    return folders;
}

/// Stamps left aside, which may only be known a moment later.
bool isSame(const snapshot::Snapshot &one, const snapshot::Snapshot &other)
{
    const auto sameFile = [](const auto &a, const auto &b) {
        return a == b
               || (a->path == b->path && a->diagnostics == b->diagnostics
                   && a->packed.bytes().constData() == b->packed.bytes().constData());
    };
    return one.catalog == other.catalog && one.rules == other.rules
           && std::ranges::equal(one.files, other.files, sameFile)
           && one.failures.size() == other.failures.size();
}

} // namespace

WorkspaceSession::WorkspaceSession(Pool &bulk, const FileSystem &files, QString cacheFolder,
                                   QObject *parent)
    : QObject(parent)
    , m_bulk(bulk)
    , m_files(files)
    , m_cacheFolder(std::move(cacheFolder))
{
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(100ms);
    connect(&m_reloadTimer, &QTimer::timeout, this, &WorkspaceSession::loadChanged);
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(2s);
    connect(&m_keepTimer, &QTimer::timeout, this, &WorkspaceSession::keepForNextStart);
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(500ms);
    connect(&m_lookTimer, &QTimer::timeout, this, &WorkspaceSession::lookBehind);
    m_progressTimer.setInterval(40ms);
    connect(&m_progressTimer, &QTimer::timeout, this, &WorkspaceSession::showProgress);
    m_fetchTimer.setInterval(100ms);
    connect(&m_fetchTimer, &QTimer::timeout, this, [this] {
        Q_EMIT fetchProgressed({m_fetchProgress->done.load(std::memory_order_relaxed),
                                m_fetchProgress->total.load(std::memory_order_relaxed)});
    });
}

WorkspaceSession::~WorkspaceSession() = default;

void WorkspaceSession::setTrustedSources(TrustedSources sources)
{
    m_sources = std::move(sources);
    if (m_sources.http != nullptr && m_sources.clock != nullptr && !m_sources.cacheFolder.isEmpty())
        m_copies = std::make_shared<const servers::SchemaCopies>(m_sources.cacheFolder);
    if (m_sources.process != nullptr)
        m_committed = std::make_shared<const CommittedFiles>(*m_sources.process);
}

bool WorkspaceSession::isTrusted() const
{
    return m_sources.isTrusted && m_sources.isTrusted(m_path);
}

void WorkspaceSession::open(const QString &path, Scope scope)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        Q_EMIT failed(Error{u"workspace.missing"_s, Tr::tr("%1 isn't there.").arg(path), path,
                            Tr::tr("Choose another folder.")});
        return;
    }
    m_around = workspaceFolderOf(path);
    m_askedFolder = info.isDir() ? QDir::cleanPath(info.absoluteFilePath()) : QString();
    m_path = scope == Scope::Alone && info.isDir() ? m_askedFolder : m_around;
    cancelFetching();
    m_asked.clear();
    m_changed = {};
    m_beingRead = {};
    startLoading();
}

void WorkspaceSession::reload()
{
    m_asked.clear();
    startLoading();
}

void WorkspaceSession::startLoading()
{
    m_mayAllDiffer = true;
    load(std::nullopt);
}

void WorkspaceSession::loadChanged()
{
    // What a load that is replaced was to look at hasn't been looked at.
    m_beingRead.paths += std::exchange(m_changed.paths, {});
    m_beingRead.created += std::exchange(m_changed.created, {});
    load(m_mayAllDiffer ? std::nullopt : std::optional(m_beingRead));
}

LoadRequest WorkspaceSession::request() const
{
    const bool sameFolder = m_snapshot && m_snapshot->folder == m_path;
    LoadRequest request{m_path, sameFolder ? m_snapshot : nullptr, {}, m_cacheFolder};
    if (isTrusted()) {
        request.remote = m_copies;
        request.committed = m_committed;
    }
    return request;
}

void WorkspaceSession::load(std::optional<DiskChanges> changed)
{
    if (m_path.isEmpty())
        return;
    m_isLoading = true;
    Q_EMIT loadingChanged();
    m_looking.cancel();
    m_reviewing.cancel();
    LoadRequest request = this->request();
    request.changed = std::move(changed);
    m_progress = std::make_shared<SharedProgress>();
    request.progressed = [shared = m_progress](const Progress &progress) {
        shared->total.store(progress.total, std::memory_order_relaxed);
        shared->done.store(progress.done, std::memory_order_relaxed);
    };
    request.partlyRead = [shared = m_progress](std::shared_ptr<const snapshot::Snapshot> first) {
        shared->first.store(std::move(first));
    };
    m_progressTimer.start();
    m_loading = inBackground(
        m_bulk, this,
        [request, files = &m_files](std::stop_token stop) {
            return loadWorkspace(request, *files, stop);
        },
        [this](const std::optional<snapshot::Snapshot> &snapshot) {
            m_isLoading = false;
            m_progressTimer.stop();
            if (snapshot) {
                m_beingRead = {};
                m_mayAllDiffer = false;
                setSnapshot(*snapshot);
            }
            Q_EMIT loadingChanged();
            review();
            fetchSchemas();
        });
}

void WorkspaceSession::showProgress()
{
    Q_EMIT progressed({m_progress->done.load(std::memory_order_relaxed),
                       m_progress->total.load(std::memory_order_relaxed)});
    if (const auto first = m_progress->first.exchange(nullptr))
        Q_EMIT partlyLoaded(first);
}

void WorkspaceSession::fetchSchemas()
{
    if (!m_snapshot || m_isFetching || !m_copies || !isTrusted())
        return;
    // Each address once: one that can't be had mustn't be asked for after every key.
    QStringList wanted = m_snapshot->rules->schemas->notFetched();
    wanted.removeIf([this](const QString &uri) { return m_asked.contains(uri); });
    if (wanted.isEmpty())
        return;
    m_asked.unite(QSet(wanted.begin(), wanted.end()));
    m_fetchProgress = std::make_shared<SharedProgress>();
    m_fetchProgress->total = wanted.size();
    setFetching(true);
    m_fetching = inBackground(
        m_bulk, this,
        [wanted, copies = m_copies, progress = m_fetchProgress, http = m_sources.http,
         clock = m_sources.clock](std::stop_token stop) {
            bool isNew = false;
            for (const QString &uri : wanted) {
                if (stop.stop_requested())
                    break;
                const auto fetched = copies->fetch(uri, *http, *clock, stop);
                if (!fetched)
                    log::warning("workspace", fetched.error().message);
                isNew |= fetched.has_value();
                ++progress->done;
            }
            return isNew;
        },
        [this](bool isNew) {
            setFetching(false);
            if (isNew)
                startLoading();
        });
}

void WorkspaceSession::setFetching(bool fetching)
{
    if (fetching == m_isFetching)
        return;
    m_isFetching = fetching;
    if (fetching)
        m_fetchTimer.start();
    else
        m_fetchTimer.stop();
    Q_EMIT fetchingChanged();
}

void WorkspaceSession::cancelFetching()
{
    m_fetching.cancel();
    setFetching(false);
}

void WorkspaceSession::setSnapshot(snapshot::Snapshot snapshot)
{
    const bool newRoots = !m_snapshot || m_snapshot->roots.size() != snapshot.roots.size()
                          || m_snapshot->folder != snapshot.folder
                          || followedFolders(*m_snapshot) != followedFolders(snapshot);
    if (!m_snapshot || m_snapshot->folder != snapshot.folder)
        m_kept = snapshot.kept;
    m_snapshot = std::make_shared<const snapshot::Snapshot>(std::move(snapshot));
    if (!m_cacheFolder.isEmpty())
        m_keepTimer.start();
    if (newRoots || !m_watch)
        watch();
    Q_EMIT snapshotChanged();
}

void WorkspaceSession::review()
{
    if (!m_snapshot || m_isLoading || !m_snapshot->rules->policies)
        return;
    m_reviewing = inBackground(
        m_bulk, this,
        [snapshot = m_snapshot](std::stop_token stop) -> std::optional<snapshot::Snapshot> {
            auto found = rehearsal::reviewOf(*snapshot, stop);
            const auto ofPolicies = found ? rehearsal::reviewPolicies(*snapshot, stop) : found;
            const auto ofReadiness =
                found
                    ? readiness::reviewReadiness(*snapshot, snapshot->rules->policies->now(), stop)
                    : found;
            if (!ofPolicies || !ofReadiness)
                return std::nullopt;
            for (const auto &more : {*ofPolicies, *ofReadiness}) {
                for (auto file = more.cbegin(); file != more.cend(); ++file)
                    (*found)[file.key()] += *file;
            }
            return snapshot::withReview(*snapshot, *found);
        },
        [this, known = m_snapshot](const std::optional<snapshot::Snapshot> &reviewed) {
            if (!reviewed || m_snapshot != known || m_isLoading)
                return;
            setSnapshot(*reviewed);
            if (m_mayAllDiffer && m_watch)
                m_lookTimer.start(); // a look that compares with the one before would be in vain
        });
}

void WorkspaceSession::keepForNextStart()
{
    if (!m_snapshot)
        return;
    m_keeping = inBackground(
        m_bulk, this,
        [snapshot = m_snapshot, kept = m_kept, folder = m_cacheFolder,
         files = &m_files](std::stop_token) {
            auto now = workspace::keepForNextStart(*snapshot, kept, folder, *files);
            returnFreeMemory();
            return now;
        },
        [this,
         folder = m_snapshot->folder](const std::shared_ptr<const snapshot::KeptFiles> &kept) {
            if (m_snapshot && m_snapshot->folder == folder)
                m_kept = kept;
        });
}

void WorkspaceSession::watch()
{
    QStringList remoteLogs;
    for (const snapshot::Root &root : m_snapshot->roots) {
        if (root.head)
            remoteLogs << vcs::remoteLogsOf(root.head->workTree);
    }
    remoteLogs.removeDuplicates();
    auto watch = makeFolderWatch([this, remoteLogs](const QString &path, bool isNew) {
        // It changes no file: nothing has to be read again.
        const bool isRemote = std::ranges::any_of(
            remoteLogs, [&path](const QString &folder) { return path.startsWith(folder); });
        if (isRemote)
            return Q_EMIT remotesChanged();
        m_changed.paths.insert(path);
        if (isNew)
            m_changed.created.insert(path);
        m_reloadTimer.start();
        Q_EMIT fileChanged(path);
    });
    if (!watch) {
        log::warning("workspace", watch.error().message);
        return;
    }
    m_watch = *std::move(watch);
    // What changed before it watched, it can't tell.
    m_mayAllDiffer = true;
    for (const QString &path : followedFolders(*m_snapshot))
        m_watch->addFilesOf(path);
    for (const snapshot::Root &root : m_snapshot->roots) {
        if (root.isFollowed)
            continue;
        m_watch->addFolder(root.path);
        // Where the root is a folder within the work tree, commits change nothing below it.
        if (root.head)
            m_watch->addFile(vcs::headLogOf(root.head->workTree));
    }
    for (const QString &folder : std::as_const(remoteLogs))
        m_watch->addFolder(folder);
    m_lookTimer.start();
}

void WorkspaceSession::lookBehind()
{
    if (!m_snapshot || m_isLoading)
        return;
    m_looking = inBackground(
        m_bulk, this,
        [request = request(), files = &m_files](std::stop_token stop) {
            return loadWorkspace(request, *files, stop);
        },
        [this, known = m_snapshot](const std::optional<snapshot::Snapshot> &found) {
            if (!found || m_snapshot != known || m_isLoading)
                return;
            m_mayAllDiffer = false;
            if (!isSame(*found, *known)) {
                setSnapshot(*found);
                review();
            }
        });
}

void WorkspaceSession::cancel()
{
    m_loading.cancel();
    m_progressTimer.stop();
    m_isLoading = false;
    Q_EMIT loadingChanged();
}

void WorkspaceSession::close()
{
    cancel();
    cancelFetching();
    m_keepTimer.stop();
    m_lookTimer.stop();
    m_looking.cancel();
    m_reviewing.cancel();
    m_watch.reset();
    m_snapshot.reset();
    m_path.clear();
    m_askedFolder.clear();
    m_around.clear();
    Q_EMIT snapshotChanged();
}

} // namespace waymark::workspace
