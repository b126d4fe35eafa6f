// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/reload.h"

#include "analysis/rulesbuilder.h"
#include "base/log.h"
#include "base/parallel.h"
#include "base/trace.h"
#include "snapshot/catalogassembly.h"
#include "workspace/changedfiles.h"
#include "workspace/filecheck.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

class Reload
{
public:
    Reload(const LoadRequest &request, const FileSystem &files, const std::stop_token &stop)
        : m_request(request)
        , m_previous(*request.previous)
        , m_files(files)
        , m_stop(stop)
    {}

    std::optional<snapshot::Snapshot> run()
    {
        const trace::Span span("workspace.reload");
        QElapsedTimer timer;
        timer.start();
        ChangedFiles changed(m_previous, *m_request.changed);
        if (!changed.find() || !read(changed))
            return std::nullopt;
        m_next = m_previous;
        ++m_next.number;
        findRules(changed);
        if (!check())
            return std::nullopt;
        place(changed);
        log::info("workspace", u"read %1 again: %2 files, %3 ms"_s.arg(m_next.folder)
                                   .arg(m_read.size())
                                   .arg(timer.elapsed()));
        return std::move(m_next);
    }

private:
    /// False where a file decides about others, or did, or can't be read.
    bool read(const ChangedFiles &changed)
    {
        auto listed = changed.read();
        for (const QString &path : changed.dependent()) {
            const auto file = m_previous.file(path);
            const bool isRead =
                changed.removed().contains(path)
                || std::ranges::any_of(listed, [&](const ListedFile &each) {
                       return each.root == file->root && each.relativePath == file->relativePath;
                   });
            if (!isRead)
                listed.push_back({file->root, file->relativePath, file->isNamed});
        }
        m_read = readAgain(listed);
        return !m_stop.stop_requested() && std::ranges::all_of(m_read, [this](ReadFile &file) {
            return concernsItself(file);
        }) && std::ranges::all_of(changed.removed(), [this](const QString &path) {
            const auto file = m_previous.file(path);
            return !file->definesRules && file->skeletons.isEmpty()
                   && targetsOf(file->entities).isEmpty();
        });
    }

    [[nodiscard]] std::vector<ReadFile> readAgain(std::span<const ListedFile> files) const
    {
        return readFiles({m_previous.roots,
                          files,
                          m_request.previous,
                          nullptr,
                          !m_request.cacheFolder.isEmpty(),
                          m_previous.catalog->pool(),
                          {},
                          m_previous.entityKinds},
                         m_files, m_stop);
    }

    [[nodiscard]] static QStringList
    targetsOf(const std::shared_ptr<const catalog::Fragment> &entities)
    {
        return entities ? locationsIn(*entities) : QStringList();
    }

    [[nodiscard]] bool concernsItself(ReadFile &file) const
    {
        const auto before = m_previous.file(file.path);
        if (file.failure || file.definesRules || (before && before->definesRules))
            return false;
        if (const auto &policies = m_previous.rules->policies;
            policies && feedsPolicies(file, *policies, m_stop))
            return false;
        return file.skeletons == (before ? before->skeletons : QStringList())
               && targetsOf(file.entities) == targetsOf(before ? before->entities : nullptr);
    }

    /// What documents may say of entities changes with the entities.
    void findRules(const ChangedFiles &changed)
    {
        const analysis::Rules &rules = *m_previous.rules;
        analysis::EntitiesDigest digest(rules.entitiesDigest);
        const auto replace = [&](const auto &before, const auto &after) {
            if (before == after)
                return;
            if (before)
                digest.remove(*before);
            if (after)
                digest.add(*after);
        };
        using Entities = std::shared_ptr<const catalog::Fragment>;
        QHash<QString, Entities> newest;
        for (const ReadFile &file : m_read) {
            const auto before = m_previous.file(file.path);
            replace(before ? before->entities : Entities(), file.entities);
            newest.insert(file.path, file.entities);
        }
        for (const QString &path : changed.removed()) {
            replace(m_previous.file(path)->entities, Entities());
            newest.insert(path, nullptr);
        }
        m_sameEntities = digest.bytes() == rules.entitiesDigest;
        if (m_sameEntities)
            return;
        std::vector<Entities> all;
        std::vector<ListedFile> naming;
        for (const auto &file : m_previous.files) {
            const auto found = newest.constFind(file->path);
            const bool isRead = found != newest.cend();
            if (const auto &entities = isRead ? *found : file->entities)
                all.push_back(entities);
            if (!isRead && file->mayNameEntities)
                naming.push_back({file->root, file->relativePath, file->isNamed});
        }
        for (const ReadFile &file : m_read) {
            if (file.entities && m_previous.indexOf(file.path) < 0)
                all.push_back(file.entities);
        }
        m_next.rules = analysis::withEntities(rules, std::move(all), digest);
        std::ranges::move(readAgain(naming), std::back_inserter(m_read));
    }

    bool check()
    {
        const QHash<QString, Diagnostics> none; // definitions aren't among these files
        const FileCheck check{.roots = m_next.roots,
                              .rules = *m_next.rules,
                              .definitionProblems = none,
                              .pool = m_previous.catalog->pool(),
                              .canShare = true,
                              .sameEntities = m_sameEntities};
        m_checked.resize(m_read.size());
        parallelFor(
            qsizetype(m_read.size()),
            [&](qsizetype i) {
                m_checked[std::size_t(i)] = checkedEntry(m_read[std::size_t(i)], check, m_stop);
            },
            m_stop);
        return std::ranges::all_of(m_checked, [](const auto &entry) { return entry != nullptr; });
    }

    void place(const ChangedFiles &changed)
    {
        QStringList others;
        std::vector<std::shared_ptr<const snapshot::FileEntry>> added;
        bool sameDependencies = true;
        for (const QString &path : changed.removed()) {
            const auto before = m_previous.file(path);
            sameDependencies = sameDependencies && !dependsOnOthers(*before);
            if (before->entities)
                others.append(path);
        }
        for (auto &entry : m_checked) {
            const qsizetype index = m_previous.indexOf(entry->path);
            const auto before = index < 0 ? nullptr : m_previous.files[index];
            if (before == entry)
                continue;
            sameDependencies = sameDependencies
                               && (before ? before->readsFiles == entry->readsFiles
                                                && before->leadsTo == entry->leadsTo
                                          : !dependsOnOthers(*entry));
            if (!before || !saysTheSame(*before, *entry))
                others.append(entry->path);
            if (index < 0)
                added.push_back(entry);
            else
                m_next.files[index] = entry;
        }
        if (!changed.removed().empty() || !added.empty())
            moveFiles(changed.removed(), added);
        if (!sameDependencies)
            m_next.dependencies = snapshot::dependenciesOf(
                m_next.files, QStringList(m_previous.dependencies->exclude));
        if (!others.isEmpty() || m_next.rules != m_previous.rules)
            snapshot::updateCatalog(m_next, m_previous, others);
    }

    [[nodiscard]] static bool dependsOnOthers(const snapshot::FileEntry &file)
    {
        return !file.readsFiles.isEmpty() || !file.leadsTo.isEmpty() || !file.skeletons.isEmpty();
    }

    void moveFiles(const std::set<QString> &removed,
                   const std::vector<std::shared_ptr<const snapshot::FileEntry>> &added)
    {
        const auto place = [](const auto &file) {
            return std::pair(file->root, QStringView(file->relativePath));
        };
        for (const QString &path : removed) {
            const auto found = std::ranges::lower_bound(
                m_next.files, place(m_previous.files[m_previous.indexOf(path)]), {}, place);
            m_next.files.erase(found);
        }
        for (const auto &file : added)
            m_next.files.insert(std::ranges::lower_bound(m_next.files, place(file), {}, place),
                                file);
        m_next.indexFiles();
    }

    const LoadRequest &m_request;
    const snapshot::Snapshot &m_previous;
    const FileSystem &m_files;
    const std::stop_token &m_stop;
    snapshot::Snapshot m_next;
    std::vector<ReadFile> m_read;
    std::vector<std::shared_ptr<const snapshot::FileEntry>> m_checked; ///< of `m_read`
    bool m_sameEntities = true;
};

/// Trust decides about the texts and schemas that there are.
bool mayReload(const LoadRequest &request)
{
    const auto &previous = request.previous;
    return request.changed && previous && !previous->isPartial && previous->dependencies
           && previous->folder == request.folder && request.checksFiles && !request.isShortLived
           && previous->rules->schemas->remote() == request.remote.get()
           && previous->rules->committed == request.committed;
}

} // namespace

std::optional<snapshot::Snapshot> reloadChanged(const LoadRequest &request, const FileSystem &files,
                                                const std::stop_token &stop)
{
    if (!mayReload(request))
        return std::nullopt;
    return Reload(request, files, stop).run();
}

} // namespace waymark::workspace
