// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/loader.h"

#include "base/expensive.h"
#include "base/log.h"
#include "base/parallel.h"
#include "base/trace.h"
#include "workspace/catalogassembly.h"
#include "workspace/filelist.h"
#include "workspace/readcache.h"
#include "workspace/rulesbuilder.h"
#include "workspace/suppressions.h"
#include "workspace/workspacefile.h"
#include "workspace/workspacereader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

class Loader
{
public:
    Loader(const LoadRequest &request, const FileSystem &files, std::stop_token stop)
        : m_request(request)
        , m_files(files)
        , m_stop(std::move(stop))
    {}

    std::optional<Snapshot> load()
    {
        const trace::Span span("workspace.load");
        QElapsedTimer timer;
        timer.start();
        m_pool = m_request.previous ? m_request.previous->catalog->pool()
                                    : std::make_shared<catalog::StringPool>();
        if (keepsForNextStart())
            m_cache = ReadCache::load(cachePath(), m_files, m_pool);
        if (!readAndParse())
            return std::nullopt;
        dropSkeletons();
        gatherRules();
        if (!checkAll())
            return std::nullopt;
        if (keepsForNextStart())
            keepForNextStart();
        if (m_request.checksFiles) {
            readServers();
            readCodeOwners();
            assembleCatalog(m_snapshot);
        }
        m_snapshot.indexFiles();
        m_snapshot.number = m_request.previous ? m_request.previous->number + 1 : 1;
        log::info("workspace",
                  u"read %1: %2 roots, %3 files, %4 unreadable, %5 ms"_s.arg(m_snapshot.folder)
                      .arg(m_snapshot.roots.size())
                      .arg(m_snapshot.files.size())
                      .arg(m_snapshot.failures.size())
                      .arg(timer.elapsed()));
        return std::move(m_snapshot);
    }

private:
    /// A reload has the snapshot before, and leaves the cache as the start wrote it: what changed
    /// since is read anew at the next one.
    bool keepsForNextStart() const
    {
        return !m_request.cacheFolder.isEmpty() && !m_request.previous && m_request.checksFiles;
    }

    QString cachePath() const
    {
        return ReadCache::pathFor(m_request.folder, m_request.cacheFolder);
    }

    /// What was found out, unless the cache says just that.
    void keepForNextStart()
    {
        std::vector<ReadCache::Kept> kept;
        qsizetype same = 0;
        for (qsizetype i = 0; i < m_snapshot.files.size(); ++i) {
            const auto &file = m_snapshot.files[i];
            const Beginning &beginning = m_beginnings[std::size_t(i)];
            same += beginning.isFromCache ? 1 : 0;
            if (beginning.isFromCache || ReadCache::mayKeep(*file, m_workspace.bindings))
                kept.push_back({file, beginning.hash.isEmpty()
                                          ? ReadCache::hashOf(file->text.bytes())
                                          : beginning.hash});
        }
        if (m_cache && same == m_cache->size() && same == qsizetype(kept.size()))
            return;
        const auto saved =
            ReadCache::save(cachePath(), kept, m_snapshot.rules->lastingDigest, m_files);
        if (!saved)
            log::warning("workspace", saved.error().message);
    }

    bool readAndParse()
    {
        m_workspace = readWorkspaceFile(m_request.folder, m_files);
        const WorkspaceFile &workspace = m_workspace;
        m_snapshot.folder = m_request.folder;
        m_snapshot.title = workspace.title;
        m_snapshot.roots = workspace.roots;
        m_snapshot.failures = workspace.problems;
        m_snapshot.servers = workspace.servers;
        const std::vector<ListedFile> listed = list();
        std::atomic<qsizetype> done = 0;
        const auto advanced = [&] {
            const qsizetype count = done.fetch_add(1, std::memory_order_relaxed) + 1;
            if (m_request.progressed)
                m_request.progressed({count, qsizetype(listed.size())});
        };
        m_read = readFiles(
            {m_snapshot.roots, listed, m_request.previous, m_cache.get(), m_pool, advanced},
            m_files, m_stop);
        for (const ReadFile &file : m_read) {
            if (file.failure)
                m_snapshot.failures.append(*file.failure);
        }
        std::erase_if(m_read, [](const ReadFile &file) { return file.failure.has_value(); });
        return !m_stop.stop_requested();
    }

    void readCodeOwners()
    {
        constexpr qint64 largest = qint64{3} * 1024 * 1024; // GitHub's limit
        for (int root = 0; root < m_snapshot.roots.size(); ++root) {
            const Root &owner = m_snapshot.roots[root];
            const QString folder = owner.head ? owner.head->workTree : owner.path;
            for (const QString &place : catalog::codeOwnersPlaces()) {
                const auto bytes = m_files.read(folder + u'/' + place, largest);
                if (!bytes)
                    continue;
                m_snapshot.codeOwners.insert(root, {folder, place, catalog::CodeOwners(*bytes)});
                break;
            }
        }
    }

    void readServers()
    {
        if (m_request.cacheFolder.isEmpty())
            return;
        for (const catalog::ServerAddress &address : std::as_const(m_snapshot.servers)) {
            std::shared_ptr<const ServerEntities> known;
            if (m_request.previous) {
                for (const auto &server : m_request.previous->serverEntities)
                    known = server->address == address ? server : known;
            }
            if (auto read =
                    readServerCopy(address, m_request.cacheFolder, known, m_pool, m_files, m_stop))
                m_snapshot.serverEntities.append(std::move(read));
        }
    }

    std::vector<ListedFile> list() const
    {
        const auto isBound = [this](const QString &path) {
            return m_workspace.bindings.namesFile(path);
        };
        std::vector<ListedFile> listed;
        for (int root = 0; root < m_snapshot.roots.size(); ++root) {
            const Root &owner = m_snapshot.roots[root];
            for (const QString &path :
                 listFiles(owner.path, m_workspace.exclude, m_stop, isBound)) {
                // A root inside another one has its files for itself.
                if (m_snapshot.roots.size() == 1
                    || m_snapshot.rootOf(owner.path + u'/' + path) == &owner)
                    listed.push_back({root, path});
            }
        }
        return listed;
    }

    void dropSkeletons()
    {
        QStringList folders;
        for (const ReadFile &file : m_read)
            folders += file.skeletons;
        std::erase_if(m_read, [&](const ReadFile &file) {
            return std::ranges::any_of(folders, [&](const QString &folder) {
                return file.path.startsWith(folder + u'/');
            });
        });
    }

    void gatherRules()
    {
        const auto &previous = m_request.previous;
        RulesBuilder builder(m_workspace, m_files, m_request.remote,
                             previous ? previous->rules->schemas : nullptr);
        builder.addCommitted(m_request.committed, m_snapshot.roots);
        for (ReadFile &file : m_read) {
            if (file.entities)
                builder.addEntities(*file.entities);
            const auto *tree = file.definesRules ? file.parsed(m_stop) : nullptr;
            if (tree == nullptr)
                continue;
            for (const yaml::Document &document : tree->documents())
                builder.addDocument(*tree, document, file.path);
        }
        const auto rules = builder.build();
        m_canShare = previous && previous->rules->digest == rules->digest;
        m_cacheHolds = m_cache && m_cache->rulesDigest() == rules->lastingDigest;
        m_snapshot.rules = m_canShare ? previous->rules : rules;
        m_definitionProblems = builder.problems();
    }

    bool checkAll()
    {
        std::vector<std::shared_ptr<const FileEntry>> checked(m_read.size());
        parallelFor(
            qsizetype(m_read.size()),
            [&](qsizetype i) {
                ReadFile &file = m_read[std::size_t(i)];
                checked[std::size_t(i)] = entryOf(file);
                file.tree.reset();
            },
            m_stop);
        for (const ReadFile &file : m_read)
            m_beginnings.push_back(
                {file.hash, m_cacheHolds && file.kept && file.kept->stamp == file.stamp});
        m_read.clear();
        if (!std::ranges::all_of(checked, [](const auto &entry) { return entry != nullptr; }))
            return false;
        m_snapshot.files = QList(checked.begin(), checked.end());
        return true;
    }

    /// nullptr when stopped.
    std::shared_ptr<const FileEntry> entryOf(ReadFile &file) const
    {
        const QString rootName =
            m_snapshot.roots.size() < 2 ? QString() : m_snapshot.roots[file.root].name;
        if (file.known && m_canShare && file.known->root == file.root
            && file.known->rootName == rootName) {
            if (file.known->stamp == file.stamp)
                return file.known;
            auto same = std::make_shared<FileEntry>(*file.known);
            same->stamp = file.stamp;
            return same;
        }
        const bool isKept = file.kept && m_cacheHolds;
        auto entry =
            isKept ? std::make_shared<FileEntry>(*file.kept) : std::make_shared<FileEntry>();
        entry->path = file.path;
        entry->root = file.root;
        entry->relativePath = file.relativePath;
        entry->rootName = rootName;
        entry->text = file.text;
        entry->stamp = file.stamp;
        entry->skeletons = file.skeletons;
        entry->definesRules = file.definesRules;
        entry->entities = file.entities;
        if (m_request.checksFiles && !isKept && !checkOne(file, *entry))
            return nullptr;
        return entry;
    }

    /// False when stopped.
    bool checkOne(ReadFile &file, FileEntry &entry) const
    {
        const auto *tree = file.parsed(m_stop);
        if (tree == nullptr)
            return false;
        const Diagnostics definitions = m_definitionProblems.value(file.path);
        auto found = check(*tree, file.path, *m_snapshot.rules, m_stop, &definitions);
        if (!found)
            return false;
        entry.diagnostics = std::move(found->diagnostics);
        entry.suppressed = std::move(found->suppressed);
        entry.ownSuppressed = entry.suppressed;
        entry.hasSuppressions = hasSuppressions(file.text);
        entry.own = entry.diagnostics;
        entry.documents = documentEntries(*tree, found->kinds, entry.diagnostics);
        return true;
    }

    /// How a file of the snapshot came into it.
    struct Beginning
    {
        QByteArray hash; ///< of its bytes; empty: nobody had to know
        bool isFromCache = false;
    };

    const LoadRequest &m_request;
    const FileSystem &m_files;
    std::stop_token m_stop;
    std::shared_ptr<const ReadCache> m_cache; ///< nullptr: none that can be used
    std::vector<Beginning> m_beginnings;      ///< of each file of the snapshot
    bool m_cacheHolds = false;                ///< its findings were made by the same rules
    WorkspaceFile m_workspace;
    Snapshot m_snapshot;
    std::vector<ReadFile> m_read;
    QHash<QString, Diagnostics> m_definitionProblems;
    std::shared_ptr<catalog::StringPool> m_pool;
    bool m_canShare = false;
};

} // namespace

std::optional<Snapshot> loadWorkspace(const LoadRequest &request, const FileSystem &files,
                                      std::stop_token stop)
{
    expensive();
    return Loader(request, files, std::move(stop)).load();
}

QString workspaceFolderOf(const QString &path)
{
    const QFileInfo info(path);
    QString start = QDir::cleanPath(info.isDir() ? info.absoluteFilePath() : info.absolutePath());
    for (const QString &mark : {QString(workspaceFileName), u".git"_s}) {
        QDir folder(start);
        do {
            if (folder.exists(mark))
                return folder.path();
        } while (folder.cdUp());
    }
    return start;
}

} // namespace waymark::workspace
