// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/loader.h"

#include "analysis/rulesbuilder.h"
#include "base/expensive.h"
#include "base/log.h"
#include "base/parallel.h"
#include "base/trace.h"
#include "catalog/repositoryowners.h"
#include "readiness/scorecardproblems.h"
#include "servers/catalogservers.h"
#include "snapshot/catalogassembly.h"
#include "vcs/ignorerules.h"
#include "workspace/agreedfiles.h"
#include "workspace/filecheck.h"
#include "workspace/filelist.h"
#include "workspace/namedfiles.h"
#include "workspace/readcache.h"
#include "workspace/reload.h"
#include "workspace/workspacefile.h"
#include "workspace/workspacereader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <functional>
#include <iterator>
#include <span>

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

    std::optional<snapshot::Snapshot> load()
    {
        const trace::Span span("workspace.load");
        QElapsedTimer timer;
        timer.start();
        m_pool = m_request.previous ? m_request.previous->catalog->pool()
                                    : std::make_shared<catalog::StringPool>();
        if (readsCache())
            m_cache = ReadCache::load(ReadCache::pathFor(m_request.folder, m_request.cacheFolder),
                                      m_files, m_pool);
        if (!readAndParse())
            return std::nullopt;
        dropSkeletons();
        gatherRules();
        if (!checkAll())
            return std::nullopt;
        if (m_cache)
            m_snapshot.kept = m_cache->kept();
        else if (m_request.previous)
            m_snapshot.kept = m_request.previous->kept;
        if (m_request.checksFiles) {
            readServers();
            readCodeOwners();
            m_snapshot.indexFiles();
            if (!updateCatalog())
                assembleCatalog(m_snapshot);
        }
        m_snapshot.indexFiles();
        m_snapshot.dependencies = snapshot::dependenciesOf(m_snapshot.files, m_workspace.exclude);
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
    /// Patches the catalog of the snapshot before where little changed since. False where it has to
    /// be made anew.
    bool updateCatalog()
    {
        constexpr qsizetype mostAtOnce = 500;
        const auto &previous = m_request.previous;
        const auto isAlike = [](const snapshot::Root &a, const snapshot::Root &b) {
            return a.path == b.path && a.name == b.name && !a.isFollowed && !b.isFollowed;
        };
        if (!previous || previous->isPartial || !previous->dependencies || !m_canShare
            || !std::ranges::equal(m_snapshot.roots, previous->roots, isAlike)
            || m_snapshot.serverEntities != previous->serverEntities
            || m_snapshot.codeOwners != previous->codeOwners
            || m_snapshot.annotationLinks != previous->annotationLinks)
            return false;
        QStringList changed;
        for (const auto &file : std::as_const(m_snapshot.files)) {
            const auto before = previous->file(file->path);
            if (before != file && (!before || !saysTheSame(*before, *file)))
                changed.append(file->path);
        }
        for (const auto &file : previous->files) {
            if (m_snapshot.indexOf(file->path) < 0)
                changed.append(file->path);
        }
        if (changed.size() > mostAtOnce)
            return false;
        snapshot::updateCatalog(m_snapshot, *previous, changed);
        return true;
    }

    /// A reload has the snapshot before, which knows all that the cache knows.
    bool readsCache() const
    {
        return !m_request.cacheFolder.isEmpty() && !m_request.previous && m_request.checksFiles;
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
        m_snapshot.annotationLinks = workspace.annotationLinks;
        m_snapshot.entityKinds = workspace.rules.entityKinds;
        const std::vector<ListedFile> listed = list();
        std::atomic<qsizetype> done = 0;
        const auto advanced = [&] {
            const qsizetype count = done.fetch_add(1, std::memory_order_relaxed) + 1;
            if (m_request.progressed)
                m_request.progressed({count, qsizetype(listed.size())});
        };
        const auto read = [&](std::span<const ListedFile> files) {
            return readFiles(readRequest(files, advanced), m_files, m_stop);
        };
        const std::span all(listed);
        const std::size_t first = showsFirst(all.size()) ? firstPortion(all.size()) : 0;
        if (first > 0) {
            m_read = read(all.first(first));
            showFirst();
        }
        auto rest = read(all.subspan(first));
        if (m_read.empty())
            m_read = std::move(rest);
        else
            std::ranges::move(rest, std::back_inserter(m_read));
        rest = {};
        readNamed(read);
        for (const ReadFile &file : m_read) {
            if (file.failure)
                m_snapshot.failures.append(*file.failure);
        }
        std::erase_if(m_read, [](const ReadFile &file) { return file.failure.has_value(); });
        return !m_stop.stop_requested();
    }

    [[nodiscard]] ReadRequest readRequest(std::span<const ListedFile> files,
                                          std::function<void()> advanced) const
    {
        return {m_snapshot.roots,
                files,
                m_request.previous,
                m_cache.get(),
                !m_request.cacheFolder.isEmpty(),
                m_pool,
                std::move(advanced),
                m_snapshot.entityKinds};
    }

    /// What Locations name and nobody listed, and what is named there in turn.
    template<typename Read>
    void readNamed(const Read &read)
    {
        if (!m_request.checksFiles)
            return;
        const std::size_t listed = m_read.size();
        NamedFiles named(m_snapshot.roots, m_workspace.exclude);
        for (std::size_t looked = 0; looked < m_read.size() && !m_stop.stop_requested();) {
            const auto found = named.namedBy(std::span(m_read).subspan(looked));
            looked = m_read.size();
            std::ranges::move(read(std::span(found)), std::back_inserter(m_read));
        }
        const ReadRequest request = readRequest({}, {});
        for (ReadFile &file : m_read) {
            if (!file.isNamed && !file.failure && mayHoldOwnKinds(file) && named.names(file.path))
                readAsNamed(file, request, m_files, m_stop);
        }
        if (m_read.size() > listed)
            std::ranges::sort(m_read, {}, [](const ReadFile &file) {
                return std::pair(file.root, QStringView(file.relativePath));
            });
    }

    [[nodiscard]] bool showsFirst(std::size_t files) const
    {
        constexpr std::size_t many = 100;
        return m_request.partlyRead && !m_request.previous && files >= many;
    }

    /// As many as can be read while nobody minds waiting.
    [[nodiscard]] static std::size_t firstPortion(std::size_t files)
    {
        constexpr std::size_t share = 8;
        constexpr std::size_t fewest = 40;
        constexpr std::size_t most = 250;
        return std::clamp(files / share, fewest, most);
    }

    void showFirst() const
    {
        // Which folders hold text of Templates isn't known yet; names with braces are of such.
        const auto isText = [](const catalog::Fragment &fragment) {
            return std::ranges::any_of(fragment.entities, [&](const catalog::EntityData &entity) {
                return fragment.pool->text(entity.name).contains(u'{');
            });
        };
        QList<std::shared_ptr<const snapshot::FileEntry>> files;
        for (const ReadFile &file : m_read) {
            if (!file.entities || isText(*file.entities))
                continue;
            auto entry = std::make_shared<snapshot::FileEntry>();
            entry->path = file.path;
            entry->root = file.root;
            entry->relativePath = file.relativePath;
            entry->packed = PackedText::plain(file.source().bytes());
            entry->entities = file.entities;
            files.append(std::move(entry));
        }
        if (!files.isEmpty() && !m_stop.stop_requested())
            m_request.partlyRead(partialSnapshot(m_snapshot, std::move(files)));
    }

    void readCodeOwners()
    {
        for (int root = 0; root < m_snapshot.roots.size(); ++root) {
            const snapshot::Root &owner = m_snapshot.roots[root];
            const QString folder = owner.head ? owner.head->workTree : owner.path;
            if (auto owners = catalog::readRepositoryOwners(folder, m_workspace.forge, m_files))
                m_snapshot.codeOwners.insert(root, *std::move(owners));
        }
    }

    void readServers()
    {
        if (m_request.cacheFolder.isEmpty())
            return;
        for (const catalog::ServerAddress &address : std::as_const(m_snapshot.servers)) {
            std::shared_ptr<const catalog::ServerEntities> known;
            if (m_request.previous) {
                for (const auto &server : m_request.previous->serverEntities)
                    known = server->address == address ? server : known;
            }
            if (auto read = servers::readServerCopy(address, m_request.cacheFolder, known, m_pool,
                                                    m_files, m_stop))
                m_snapshot.serverEntities.append(std::move(read));
        }
    }

    std::vector<ListedFile> list() const
    {
        const auto isBound = [this](const QString &path) {
            return m_workspace.rules.bindings.namesFile(path);
        };
        // A root inside another one has its files for itself.
        QSet<QString> folders;
        std::vector<int> roots;
        for (int root = 0; root < m_snapshot.roots.size(); ++root) {
            if (!folders.contains(m_snapshot.roots[root].path))
                roots.push_back(root);
            folders.insert(m_snapshot.roots[root].path);
        }
        std::vector<QStringList> found(roots.size());
        parallelFor(
            qsizetype(roots.size()),
            [&](qsizetype i) {
                found[std::size_t(i)] = listFiles(m_snapshot.roots[roots[std::size_t(i)]].path,
                                                  m_workspace.exclude, m_stop, isBound, folders);
            },
            m_stop);
        std::vector<ListedFile> listed;
        for (std::size_t i = 0; i < roots.size(); ++i) {
            if (m_request.agreed)
                listAgreed(m_snapshot.roots[roots[i]].path, found[i]);
            for (const QString &path : std::as_const(found[i]))
                listed.push_back({roots[i], path});
        }
        return listed;
    }

    /// The main branch has other files than the disk.
    void listAgreed(const QString &root, QStringList &paths) const
    {
        vcs::IgnoreRules excluded;
        for (const QString &pattern : m_workspace.exclude)
            excluded.addPattern(pattern);
        paths.removeIf(
            [&](const QString &path) { return m_request.agreed->isHidden(root + u'/' + path); });
        for (const QString &path : m_request.agreed->different()) {
            if (!path.startsWith(root + u'/')
                || (!path.endsWith(".yaml"_L1) && !path.endsWith(".yml"_L1)))
                continue;
            const QString below = path.sliced(root.size() + 1);
            bool isLeftOut = false;
            for (qsizetype end = below.indexOf(u'/'); end >= 0; end = below.indexOf(u'/', end + 1))
                isLeftOut |= excluded.ignores(below.first(end), true);
            if (!isLeftOut && !excluded.ignores(below, false) && !paths.contains(below))
                paths.append(below);
        }
        paths.sort();
    }

    void dropSkeletons()
    {
        QStringList folders;
        for (const ReadFile &file : m_read)
            folders += file.skeletons;
        folders.sort();
        folders.removeDuplicates();
        m_workspace.rules.exclusion.skeletons = folders;
        m_workspace.rules.digest += folders.join(u'\n').toUtf8();
        std::erase_if(m_read, [&](const ReadFile &file) {
            return std::ranges::any_of(folders, [&](const QString &folder) {
                return file.path.startsWith(folder + u'/');
            });
        });
    }

    void gatherRules()
    {
        const auto &previous = m_request.previous;
        analysis::RulesBuilder builder(m_workspace.rules, m_files, m_request.remote,
                                       previous ? previous->rules->schemas : nullptr,
                                       m_request.now);
        QList<QByteArray> commits;
        for (const snapshot::Root &root : std::as_const(m_snapshot.roots))
            commits << (root.head ? root.head->commit.toLatin1() : QByteArray());
        builder.addCommitted(m_request.committed, commits);
        builder.addCheck(readiness::scorecardCheck());
        for (ReadFile &file : m_read) {
            if (file.entities)
                builder.addEntities(file.entities);
            if (file.definesRules)
                addDocuments(file, builder);
        }
        addWhatPoliciesRead(builder);
        const auto rules = builder.build();
        m_canShare = previous && previous->rules->digest == rules->digest;
        m_sameEntities = previous && previous->rules->entitiesDigest == rules->entitiesDigest;
        m_cacheHolds = m_cache && m_cache->digests().rules == rules->lastingDigest;
        m_sameKeptEntities = m_cache && m_cache->digests().entities == rules->entitiesDigest;
        m_snapshot.rules = m_canShare && m_sameEntities ? previous->rules : rules;
        m_definitionProblems = builder.problems();
    }

    void addDocuments(ReadFile &file, analysis::RulesBuilder &builder) const
    {
        const auto *tree = file.parsed(m_stop);
        if (tree == nullptr)
            return;
        for (const yaml::Document &document : tree->documents())
            builder.addDocument(*tree, document, file.path);
    }

    /// Which files they are is known when all policies are.
    void addWhatPoliciesRead(analysis::RulesBuilder &builder)
    {
        const policy::PolicySet &policies = builder.policies();
        if (policies.isEmpty())
            return;
        std::vector<char> feeds(m_read.size()); // no bools: they would share bytes
        parallelFor(
            qsizetype(m_read.size()),
            [&](qsizetype i) {
                ReadFile &file = m_read[std::size_t(i)];
                feeds[std::size_t(i)] = !file.definesRules && feedsPolicies(file, policies, m_stop);
            },
            m_stop);
        for (std::size_t i = 0; i < m_read.size(); ++i) {
            if (feeds[i] == 0)
                continue;
            m_read[i].definesRules = true;
            addDocuments(m_read[i], builder);
        }
    }

    bool checkAll()
    {
        const FileCheck check{.roots = m_snapshot.roots,
                              .rules = *m_snapshot.rules,
                              .definitionProblems = m_definitionProblems,
                              .pool = m_pool,
                              .canShare = m_canShare,
                              .sameEntities = m_sameEntities,
                              .cacheHolds = m_cacheHolds,
                              .sameKeptEntities = m_sameKeptEntities,
                              .packsTexts = !m_request.isShortLived,
                              .checksFiles = m_request.checksFiles,
                              .leavesTextsOn = m_request.leavesTexts ? &m_files : nullptr};
        std::vector<std::shared_ptr<const snapshot::FileEntry>> checked(m_read.size());
        parallelFor(
            qsizetype(m_read.size()),
            [&](qsizetype i) {
                ReadFile &file = m_read[std::size_t(i)];
                checked[std::size_t(i)] = checkedEntry(file, check, m_stop);
                file.tree.reset();
                file.text.reset(); // with its table of lines, which nobody asks any more
            },
            m_stop);
        m_read.clear();
        if (!std::ranges::all_of(checked, [](const auto &entry) { return entry != nullptr; }))
            return false;
        m_snapshot.files = QList(checked.begin(), checked.end());
        return true;
    }

    const LoadRequest &m_request;
    const FileSystem &m_files;
    std::stop_token m_stop;
    std::shared_ptr<const ReadCache> m_cache; ///< nullptr: none that can be used
    bool m_cacheHolds = false;                ///< its findings were made by the same rules
    bool m_sameKeptEntities = false;          ///< and with the same entities
    WorkspaceFile m_workspace;
    snapshot::Snapshot m_snapshot;
    std::vector<ReadFile> m_read;
    QHash<QString, Diagnostics> m_definitionProblems;
    std::shared_ptr<catalog::StringPool> m_pool;
    bool m_canShare = false;     ///< the rules before judge alike
    bool m_sameEntities = false; ///< and know the same entities
};

} // namespace

std::optional<snapshot::Snapshot> loadWorkspace(const LoadRequest &request, const FileSystem &files,
                                                std::stop_token stop)
{
    expensive();
    if (auto reloaded = reloadChanged(request, files, stop))
        return reloaded;
    return Loader(request, files, std::move(stop)).load();
}

QString workspaceFolderOf(const QString &path)
{
    const QFileInfo info(path);
    QString start = QDir::cleanPath(info.isDir() ? info.absoluteFilePath() : info.absolutePath());
    for (const QString &mark : {QString(snapshot::workspaceFileName), u".git"_s}) {
        QDir folder(start);
        do {
            if (folder.exists(mark))
                return folder.path();
        } while (folder.cdUp());
    }
    return start;
}

} // namespace waymark::workspace
