// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"
#include "base/trace.h"
#include "catalog/catalogsnapshot.h"
#include "catalog/crossproblems.h"

#include <algorithm>
#include <array>
#include <iterator>

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
        m_snapshot->m_parts = std::move(input.parts);
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
        // Each reads names and relations, and none what another one makes.
        const std::array<void (SnapshotBuilder::*)(), 3> rest{&SnapshotBuilder::indexAll,
                                                              &SnapshotBuilder::indexTexts,
                                                              &SnapshotBuilder::findProblems};
        parallelFor(qsizetype(rest.size()), [&](qsizetype i) { (this->*rest[std::size_t(i)])(); });
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
        CatalogSnapshot &snapshot = *m_snapshot;
        struct Edge
        {
            EntityId from;
            Relation relation;
        };
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
                ++snapshot.m_rows[id].relations.count;
                ++snapshot.m_rows[target].relations.count;
            }
        }
        // Each entity's side by side, then those of each in order and without what is said twice.
        std::vector<Relation> all(edges.size());
        quint32 total = 0;
        for (auto &row : snapshot.m_rows)
            row.relations = {total += row.relations.count, 0};
        for (const Edge &edge : edges) {
            Slice &slice = snapshot.m_rows[edge.from].relations;
            ++slice.count;
            all[--slice.first] = edge.relation;
        }
        snapshot.m_relations.reserve(all.size());
        for (auto &row : snapshot.m_rows) {
            const auto own = std::span(all).subspan(row.relations.first, row.relations.count);
            std::ranges::sort(own);
            const auto first = quint32(snapshot.m_relations.size());
            std::ranges::unique_copy(own, std::back_inserter(snapshot.m_relations));
            row.relations = {first, quint32(snapshot.m_relations.size()) - first};
        }
        snapshot.m_relations.shrink_to_fit();
    }

    void findProblems()
    {
        CatalogSnapshot &snapshot = *m_snapshot;
        if (snapshot.m_isPartial)
            return;
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
        std::vector<StringId> names;
        names.reserve(snapshot.m_rows.size());
        for (EntityId id = 0; id < snapshot.m_rows.size(); ++id)
            names.push_back(snapshot.entity(id).data().canonical);
        for (EntityId id = 0; id < snapshot.m_rows.size(); ++id) {
            const Entity entity = snapshot.entity(id);
            for (const Property &property :
                 Fragment::part(entity.fragment().properties, entity.data().properties))
                items.push_back(
                    {property.key, property.value, id, property.isItem, property.isNull});
            for (const Relation &relation : entity.relations())
                items.push_back({relationKeys[std::size_t(relation.type)], names[relation.target],
                                 id, false, false});
        }
        snapshot.m_index = ValueIndex(*snapshot.m_pool, items);
    }

    void indexTexts() { m_snapshot->m_search = SearchIndex(*m_snapshot); }

    std::shared_ptr<CatalogSnapshot> m_snapshot;
};

std::shared_ptr<const CatalogSnapshot> CatalogSnapshot::build(CatalogInput input)
{
    return SnapshotBuilder(std::move(input)).build();
}

} // namespace waymark::catalog
