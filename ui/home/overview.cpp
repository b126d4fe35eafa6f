// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "home/overview.h"

#include "base/expensive.h"
#include "catalog/entitylist.h"
#include "catalog/problemsets.h"
#include "diagnostics/explanation.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::home {

namespace {

constexpr qsizetype mostAttention = 8;
constexpr qsizetype mostOwners = 9;
constexpr qsizetype mostFindings = 8;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::home)
};

struct Tally
{
    qsizetype count = 0;
    int withProblems = 0;
    int withErrors = 0;

    void add(const snapshot::DocumentEntry &entry)
    {
        ++count;
        withProblems += entry.errors + entry.warnings > 0 ? 1 : 0;
        withErrors += entry.errors > 0 ? 1 : 0;
    }
};

/// Which documents are somebody's.
class Ownership
{
public:
    Ownership(const snapshot::Snapshot &snapshot, const QStringList &mine)
        : m_catalog(snapshot.catalog)
    {
        m_names = QSet(mine.begin(), mine.end());
        if (!m_catalog || mine.isEmpty())
            return;
        for (const QString &name : catalog::withTeamsBelow(*m_catalog, mine)) {
            m_names.insert(name);
            if (const auto owner = m_catalog->findCanonical(name)) {
                m_entities.insert(owner.id());
                for (const auto &owned : owner.relations(catalog::RelationType::OwnerOf))
                    m_entities.insert(owned.target);
            }
        }
        for (const auto id : m_entities) {
            const auto entity = m_catalog->entity(id);
            m_places.insert({entity.path(), entity.document()});
        }
    }

    [[nodiscard]] bool owns(catalog::EntityId id) const { return m_entities.contains(id); }
    [[nodiscard]] bool owns(const snapshot::FileEntry &file,
                            const snapshot::DocumentEntry &entry) const
    {
        if (m_names.isEmpty())
            return false;
        if (!entry.isRequest)
            return m_places.contains({file.path, entry.index});
        const auto owner = catalog::parseRef(entry.owner, {u"group"_s, u"default"_s});
        return owner.isUsable() && m_names.contains(owner.ref.canonical());
    }

private:
    std::shared_ptr<const catalog::CatalogSnapshot> m_catalog;
    QSet<QString> m_names;
    QSet<catalog::EntityId> m_entities;
    QSet<std::pair<QString, int>> m_places; ///< file and document
};

QList<CatalogFinding> findingsOf(const snapshot::Snapshot &snapshot, const Ownership &ownership)
{
    QList<CatalogFinding> findings;
    if (!snapshot.catalog)
        return findings;
    const catalog::ProblemSets problems(*snapshot.catalog);
    for (const auto &[code, entities] : problems.byCode().asKeyValueRange()) {
        findings << CatalogFinding{
            code, findingTitle(code), int(entities.size()),
            int(std::ranges::count_if(
                entities, [&ownership](catalog::EntityId id) { return ownership.owns(id); }))};
    }
    std::ranges::stable_sort(findings, [](const CatalogFinding &a, const CatalogFinding &b) {
        return std::pair(a.mine > 0, a.count) > std::pair(b.mine > 0, b.count);
    });
    return findings.first(std::min(findings.size(), mostFindings));
}

void keepGravest(QList<Attention> &list)
{
    std::ranges::stable_sort(list, [](const Attention &a, const Attention &b) {
        return std::pair(a.errors, a.warnings) > std::pair(b.errors, b.warnings);
    });
    list = list.first(std::min(list.size(), mostAttention));
}

std::optional<Attention> attentionOf(const snapshot::FileEntry &file, int index)
{
    const auto &entry = file.documents[index];
    if (entry.errors + entry.warnings == 0)
        return std::nullopt;
    Attention found{file.path, entry.name, entry.kind, {}, {}, entry.errors, entry.warnings};
    std::optional<Severity> worst;
    for (const Diagnostic &diagnostic : file.diagnostics) {
        if (diagnostic.document != index || (worst && *worst >= diagnostic.severity))
            continue;
        worst = diagnostic.severity;
        found.message = diagnostic.message;
        found.range = diagnostic.range;
    }
    if (found.name.isEmpty())
        found.name = file.shownPath();
    return found;
}

} // namespace

std::optional<Overview> overviewFor(const OverviewInput &input, std::stop_token stop)
{
    expensive();
    if (!input.snapshot)
        return Overview();
    Overview overview = overviewOf(*input.snapshot, input.mine);
    return stop.stop_requested() ? std::nullopt : std::optional(std::move(overview));
}

Overview overviewOf(const snapshot::Snapshot &snapshot, const QStringList &mine)
{
    const Ownership ownership(snapshot, mine);
    Overview overview;
    for (const QString &name : mine) {
        const auto owner =
            snapshot.catalog ? snapshot.catalog->findCanonical(name) : catalog::Entity();
        overview.mine << (owner ? owner.label() : name.section(u'/', -1));
    }
    overview.files = snapshot.files.size();
    Tally requests;
    Tally paths;
    QHash<QString, Tally> kinds;
    QHash<QString, Tally> owners;
    for (const auto &file : snapshot.files) {
        for (int index = 0; index < file->documents.size(); ++index) {
            const auto &entry = file->documents[index];
            ++overview.documents;
            if (entry.isRequest) {
                requests.add(entry);
                owners[entry.owner].add(entry);
            } else if (entry.kind == "GoldenPath"_L1) {
                paths.add(entry);
            } else if (entry.apiVersion.startsWith("backstage.io/"_L1)) {
                kinds[entry.kind].add(entry);
            }
            const bool isMine = ownership.owns(*file, entry);
            overview.owned += isMine ? 1 : 0;
            if (auto attention = attentionOf(*file, index)) {
                ++overview.needingAttention;
                if (isMine) {
                    ++overview.toDoCount;
                    overview.toDo << *attention;
                }
                overview.attention << *std::move(attention);
            }
        }
    }
    keepGravest(overview.attention);
    keepGravest(overview.toDo);
    overview.findings = findingsOf(snapshot, ownership);

    const auto add = [&overview](const QString &name, const Tally &tally,
                                 const link::Place &place) {
        overview.figures << Figure{name, tally.count, tally.withProblems, tally.withErrors, place};
    };
    const auto addKind = [&](const QString &name, const QString &kind) {
        add(name, kinds.value(kind), {.page = u"catalog"_s, .query = {{u"kind"_s, kind}}});
    };
    add(Tr::tr("Requests"), requests, {.page = u"requests"_s});
    add(Tr::tr("Golden paths"), paths,
        {.page = u"paths"_s, .query = {{u"kind"_s, u"GoldenPath"_s}}});
    addKind(Tr::tr("Components"), u"Component"_s);
    addKind(Tr::tr("APIs"), u"API"_s);
    addKind(Tr::tr("Systems"), u"System"_s);
    addKind(Tr::tr("Groups"), u"Group"_s);

    for (const auto &[owner, tally] : owners.asKeyValueRange())
        overview.owners << OwnerCount{owner, int(tally.count), tally.withProblems};
    std::ranges::sort(overview.owners, [](const OwnerCount &a, const OwnerCount &b) {
        return a.requests != b.requests ? a.requests > b.requests : a.owner < b.owner;
    });
    overview.owners = overview.owners.first(std::min(overview.owners.size(), mostOwners));
    return overview;
}

} // namespace waymark::home
