// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"
#include "base/trace.h"
#include "catalog/catalogsnapshot.h"
#include "catalog/crossproblems.h"
#include "catalog/hierarchyproblems.h"
#include "catalog/relationkeys.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

/// Makes a snapshot of the parts: names, then relations, then what is wrong, then the indexes.
class SnapshotBuilder
{
public:
    explicit SnapshotBuilder(CatalogInput input)
        : m_snapshot(std::make_shared<CatalogSnapshot>())
    {
        m_snapshot->m_isPartial = input.isPartial;
        m_snapshot->m_origins = std::move(input.origins);
        m_snapshot->m_parts = Chunks<Part>(std::move(input.parts));
        m_snapshot->m_codeOwners = std::move(input.codeOwners);
        m_snapshot->m_annotationLinks = std::move(input.annotationLinks);
        if (input.pool)
            m_snapshot->m_pool = std::move(input.pool);
    }

    std::shared_ptr<const CatalogSnapshot> build()
    {
        const trace::Span span("catalog.build");
        nameAll();
        relateAll();
        // Each reads names and relations, and none what another one makes: `crossProblems` says so.
        const std::array<void (SnapshotBuilder::*)(), 3> rest{&SnapshotBuilder::indexAll,
                                                              &SnapshotBuilder::indexTexts,
                                                              &SnapshotBuilder::findProblems};
        parallelFor(qsizetype(rest.size()), [&](qsizetype i) { (this->*rest[std::size_t(i)])(); });
        placeProblems();
        m_snapshot->m_counts = Chunks(std::move(m_counts));
        return m_snapshot;
    }

private:
    void nameAll()
    {
        CatalogSnapshot &snapshot = *m_snapshot;
        std::size_t total = 0;
        for (const Part &part : snapshot.m_parts)
            total += part.fragment->entities.size();
        std::vector<CatalogSnapshot::Row> rows;
        rows.reserve(total);
        std::vector<quint32> firsts;
        firsts.reserve(snapshot.m_parts.size());
        m_counts.reserve(total);
        snapshot.m_byName.reserve(qsizetype(total));
        for (quint32 number = 0; number < snapshot.m_parts.size(); ++number) {
            const Part &part = snapshot.m_parts[number];
            firsts.push_back(quint32(rows.size()));
            for (quint32 local = 0; local < part.fragment->entities.size(); ++local) {
                const StringId name = part.fragment->entities[local].canonical;
                const auto id = EntityId(rows.size());
                m_counts.push_back(local < part.own.size() ? part.own[local] : ProblemCount{});
                const bool isTaken = snapshot.m_byName.contains(name);
                if (isTaken)
                    snapshot.m_shadowed.push_back(id);
                else
                    snapshot.m_byName.insert(name, id);
                const bool isCopy =
                    isTaken && snapshot.m_origins[part.origin].kind == Origin::Kind::Server;
                snapshot.m_copyCount += isCopy ? 1 : 0;
                rows.push_back({number, local, isTaken, isCopy});
            }
        }
        snapshot.m_rows = Chunks(std::move(rows));
        snapshot.m_firsts = Chunks(std::move(firsts));
    }

    void relateAll()
    {
        CatalogSnapshot &snapshot = *m_snapshot;
        std::vector<RelationTable::Edge> edges;
        for (EntityId id = 0; id < snapshot.m_rows.size(); ++id) {
            // A name has one set of relations; who came too late has none.
            if (snapshot.m_rows[id].isShadowed)
                continue;
            const Entity entity = snapshot.entity(id);
            for (const RefUse &use : Fragment::part(entity.fragment().uses, entity.data().uses)) {
                const EntityId target = use.target == 0 ? noEntity : snapshot.findId(use.target);
                if (target == noEntity) {
                    if (use.target != 0)
                        m_missing.push_back({id, {use.field->relation, use.target}});
                    continue;
                }
                edges.push_back({id, {use.field->relation, target}});
                edges.push_back({target, {inverseOf(use.field->relation), id}});
            }
        }
        snapshot.m_relations = RelationTable(snapshot.m_rows.size(), edges);
    }

    void findProblems()
    {
        CatalogSnapshot &snapshot = *m_snapshot;
        if (snapshot.m_isPartial)
            return;
        findCodeRules();
        const EntityProblems circles = circlesIn(snapshot);
        for (const auto &[entity, diagnostic] : circles)
            snapshot.m_circleParts.push_back(snapshot.m_rows[entity].part);
        std::ranges::sort(snapshot.m_circleParts);
        const auto [end, last] = std::ranges::unique(snapshot.m_circleParts);
        snapshot.m_circleParts.erase(end, last);
        std::vector<std::vector<AskedName>> asked(snapshot.m_parts.size());
        parallelFor(qsizetype(asked.size()),
                    [&](qsizetype i) { asked[std::size_t(i)] = askedIn(snapshot, quint32(i)); });
        snapshot.m_asked = Chunks(std::move(asked));
        m_problems = crossProblems(snapshot, all(), circles, {}, snapshot.m_meant);
    }

    /// What was found, with its counts, at its file; and what takes the index to find.
    void placeProblems()
    {
        CatalogSnapshot &snapshot = *m_snapshot;
        if (snapshot.m_isPartial)
            return;
        addCodeOwnersProblems(snapshot, all(), m_problems);
        std::vector<Diagnostics> byPart(snapshot.m_parts.size());
        for (auto &[entity, diagnostic] : m_problems) {
            m_counts[entity].add(diagnostic.severity);
            byPart[snapshot.m_rows[entity].part].append(std::move(diagnostic));
        }
        for (Diagnostics &each : byPart)
            sortByPlace(each);
        snapshot.m_problems = Chunks(std::move(byPart));
    }

    void findCodeRules()
    {
        CatalogSnapshot &snapshot = *m_snapshot;
        if (snapshot.m_codeOwners.isEmpty())
            return;
        std::vector<CodeOwners::Deciding> rules(snapshot.m_parts.size());
        parallelFor(qsizetype(rules.size()), [&](qsizetype i) {
            rules[std::size_t(i)] = codeOwnersRules(std::as_const(snapshot.m_codeOwners),
                                                    snapshot.m_parts[std::size_t(i)]);
        });
        snapshot.m_codeRules = Chunks(std::move(rules));
    }

    void indexAll()
    {
        CatalogSnapshot &snapshot = *m_snapshot;
        const auto relationKeys = relationKeysIn(*snapshot.m_pool);
        std::size_t total = snapshot.m_relations.size() + m_missing.size();
        for (const Part &part : snapshot.m_parts)
            total += part.fragment->properties.size();
        std::vector<ValueIndex::Item> items;
        items.reserve(total);
        std::vector<StringId> names;
        names.reserve(snapshot.m_rows.size());
        for (EntityId id = 0; id < snapshot.m_rows.size(); ++id)
            names.push_back(snapshot.entity(id).data().canonical);
        auto missing = m_missing.cbegin();
        for (EntityId id = 0; id < snapshot.m_rows.size(); ++id) {
            const Entity entity = snapshot.entity(id);
            for (const Property &property :
                 Fragment::part(entity.fragment().properties, entity.data().properties))
                items.push_back(
                    {property.key, property.value, id, property.isItem, property.isNull});
            for (const Relation &relation : entity.relations())
                items.push_back({relationKeys[std::size_t(relation.type)], names[relation.target],
                                 id, false, false});
            // What isn't there is found by what leads to it.
            for (; missing != m_missing.cend() && missing->first == id; ++missing)
                items.push_back({relationKeys[std::size_t(missing->second.type)],
                                 missing->second.target, id, false, false});
        }
        snapshot.m_index = ValueIndex(*snapshot.m_pool, items);
    }

    /// Every entity, in order.
    [[nodiscard]] std::vector<EntityId> all() const
    {
        std::vector<EntityId> ids(m_snapshot->m_rows.size());
        std::iota(ids.begin(), ids.end(), EntityId{0});
        return ids;
    }

    void indexTexts() { m_snapshot->m_search = SearchIndex(*m_snapshot); }

    std::shared_ptr<CatalogSnapshot> m_snapshot;
    std::vector<ProblemCount> m_counts;
    EntityProblems m_problems;
    std::vector<std::pair<EntityId, MissingRelation>> m_missing; ///< by entity
};

std::shared_ptr<const CatalogSnapshot> CatalogSnapshot::build(CatalogInput input)
{
    return SnapshotBuilder(std::move(input)).build();
}

} // namespace waymark::catalog
