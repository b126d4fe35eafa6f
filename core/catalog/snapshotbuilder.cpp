// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/trace.h"
#include "catalog/catalogsnapshot.h"
#include "catalog/crossproblems.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

/// Makes a snapshot of the parts: names, then relations, then what is wrong, then the indexes.
class SnapshotBuilder
{
public:
    explicit SnapshotBuilder(CatalogInput input)
        : m_snapshot(std::make_shared<CatalogSnapshot>())
    {
        m_snapshot->m_origins = std::move(input.origins);
        m_snapshot->m_parts = std::move(input.parts);
        m_snapshot->m_codeOwners = std::move(input.codeOwners);
        if (input.pool)
            m_snapshot->m_pool = std::move(input.pool);
    }

    std::shared_ptr<const CatalogSnapshot> build()
    {
        const trace::Span span("catalog.build");
        nameAll();
        relateAll();
        findProblems();
        indexAll();
        m_snapshot->m_search = SearchIndex(*m_snapshot);
        return m_snapshot;
    }

private:
    void nameAll()
    {
        CatalogSnapshot &snapshot = *m_snapshot;
        std::size_t total = 0;
        for (const Part &part : snapshot.m_parts)
            total += part.fragment->entities.size();
        snapshot.m_rows.reserve(total);
        snapshot.m_byName.reserve(qsizetype(total));
        for (quint32 number = 0; number < snapshot.m_parts.size(); ++number) {
            const Part &part = snapshot.m_parts[number];
            for (quint32 local = 0; local < part.fragment->entities.size(); ++local) {
                const StringId name = part.fragment->entities[local].canonical;
                const auto id = EntityId(snapshot.m_rows.size());
                const ProblemCount own = local < part.own.size() ? part.own[local] : ProblemCount{};
                const bool isTaken = snapshot.m_byName.contains(name);
                if (isTaken)
                    snapshot.m_shadowed.push_back(id);
                else
                    snapshot.m_byName.insert(name, id);
                const bool isCopy =
                    isTaken && snapshot.m_origins[part.origin].kind == Origin::Kind::Server;
                snapshot.m_copyCount += isCopy ? 1 : 0;
                snapshot.m_rows.push_back({number, local, {}, own, isTaken, isCopy});
            }
        }
    }

    void relateAll()
    {
        struct Edge
        {
            EntityId from;
            Relation relation;

            auto operator<=>(const Edge &) const = default;
        };
        CatalogSnapshot &snapshot = *m_snapshot;
        std::vector<Edge> edges;
        for (EntityId id = 0; id < snapshot.m_rows.size(); ++id) {
            // A name has one set of relations; who came too late has none.
            if (snapshot.m_rows[id].isShadowed)
                continue;
            const Entity entity = snapshot.entity(id);
            for (const RefUse &use : Fragment::part(entity.fragment().uses, entity.data().uses)) {
                const EntityId target = use.target == 0 ? noEntity : snapshot.findId(use.target);
                if (target == noEntity)
                    continue;
                edges.push_back({id, {use.field->relation, target}});
                edges.push_back({target, {inverseOf(use.field->relation), id}});
            }
        }
        std::ranges::sort(edges);
        const auto [first, last] = std::ranges::unique(edges);
        edges.erase(first, last);
        snapshot.m_relations.reserve(edges.size());
        for (const Edge &edge : edges) {
            Slice &slice = snapshot.m_rows[edge.from].relations;
            if (slice.count++ == 0)
                slice.first = quint32(snapshot.m_relations.size());
            snapshot.m_relations.push_back(edge.relation);
        }
    }

    void findProblems()
    {
        CatalogSnapshot &snapshot = *m_snapshot;
        for (auto &[entity, diagnostic] : crossProblems(snapshot)) {
            auto &row = snapshot.m_rows[entity];
            row.problems.errors += diagnostic.severity == Severity::Error ? 1 : 0;
            row.problems.warnings += diagnostic.severity == Severity::Warning ? 1 : 0;
            snapshot.m_problems[row.part].append(std::move(diagnostic));
        }
        for (Diagnostics &problems : snapshot.m_problems)
            sortByPlace(problems);
    }

    void indexAll()
    {
        CatalogSnapshot &snapshot = *m_snapshot;
        std::array<StringId, relationTypeCount> relationKeys{};
        for (int type = 0; type < relationTypeCount; ++type)
            relationKeys[std::size_t(type)] = snapshot.m_pool->intern(
                QString("relations."_L1 + relationName(RelationType(type))).toLower());
        std::size_t total = snapshot.m_relations.size();
        for (const Part &part : snapshot.m_parts)
            total += part.fragment->properties.size();
        std::vector<ValueIndex::Item> items;
        items.reserve(total);
        for (EntityId id = 0; id < snapshot.m_rows.size(); ++id) {
            const Entity entity = snapshot.entity(id);
            for (const Property &property :
                 Fragment::part(entity.fragment().properties, entity.data().properties))
                items.push_back(
                    {property.key, property.value, id, property.isItem, property.isNull});
            for (const Relation &relation : entity.relations())
                items.push_back({relationKeys[std::size_t(relation.type)],
                                 snapshot.entity(relation.target).data().canonical, id, false,
                                 false});
        }
        snapshot.m_index = ValueIndex(*snapshot.m_pool, std::move(items));
    }

    std::shared_ptr<CatalogSnapshot> m_snapshot;
};

std::shared_ptr<const CatalogSnapshot> CatalogSnapshot::build(CatalogInput input)
{
    return SnapshotBuilder(std::move(input)).build();
}

} // namespace waymark::catalog
