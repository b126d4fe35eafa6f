// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/neighbourhood.h"

#include <algorithm>

namespace waymark::catalog {

namespace {

class Collector
{
public:
    Collector(const CatalogSnapshot &snapshot, const NeighbourhoodRequest &request)
        : m_snapshot(snapshot)
        , m_request(request)
    {}

    Neighbourhood run()
    {
        add(m_request.centre, 0);
        for (qsizetype next = 0; next < m_found.entities.size(); ++next) {
            const EntityId id = m_found.entities[next];
            const int distance = m_distance[next];
            if (distance >= m_request.depth && !m_request.expanded.contains(id))
                continue;
            for (const Relation &relation : m_snapshot.entity(id).relations()) {
                if (follows(relation.type))
                    add(relation.target, distance + 1);
            }
        }
        connect();
        return std::move(m_found);
    }

private:
    bool follows(RelationType type) const
    {
        return m_request.relations.isEmpty() || m_request.relations.contains(drawnRelation(type));
    }

    void add(EntityId id, int distance)
    {
        if (m_index.contains(id) || m_left.contains(id))
            return;
        if (m_found.entities.size() >= m_request.most) {
            m_left.insert(id);
            ++m_found.leftOut;
            return;
        }
        m_index.insert(id, m_found.entities.size());
        m_found.entities << id;
        m_distance << distance;
    }

    void connect()
    {
        m_found.hidden.fill(0, m_found.entities.size());
        QHash<std::pair<qsizetype, qsizetype>, qsizetype> known;
        for (qsizetype from = 0; from < m_found.entities.size(); ++from) {
            QSet<EntityId> hidden;
            for (const Relation &relation : m_snapshot.entity(m_found.entities[from]).relations()) {
                if (!follows(relation.type))
                    continue;
                const auto to = m_index.constFind(relation.target);
                if (to == m_index.cend())
                    hidden.insert(relation.target);
                else if (drawnRelation(relation.type) == relation.type)
                    link(known, from, *to, relation.type);
            }
            m_found.hidden[from] = int(hidden.size());
        }
    }

    void link(QHash<std::pair<qsizetype, qsizetype>, qsizetype> &known, qsizetype from,
              qsizetype to, RelationType type)
    {
        const auto place = known.constFind({from, to});
        if (place != known.cend()) {
            auto &relations = m_found.links[*place].relations;
            if (!relations.contains(type))
                relations << type;
            return;
        }
        known.insert({from, to}, m_found.links.size());
        m_found.links << NeighbourLink{from, to, {type}};
    }

    const CatalogSnapshot &m_snapshot;
    const NeighbourhoodRequest &m_request;
    Neighbourhood m_found;
    QList<int> m_distance;
    QHash<EntityId, qsizetype> m_index;
    QSet<EntityId> m_left;
};

} // namespace

QList<RelationType> drawnRelations()
{
    return {RelationType::OwnedBy,     RelationType::PartOf,    RelationType::ProvidesApi,
            RelationType::ConsumesApi, RelationType::DependsOn, RelationType::ChildOf,
            RelationType::MemberOf};
}

RelationType drawnRelation(RelationType type)
{
    return drawnRelations().contains(type) ? type : inverseOf(type);
}

Neighbourhood neighbourhoodOf(const CatalogSnapshot &snapshot, const NeighbourhoodRequest &request)
{
    if (request.centre == noEntity || qsizetype(request.centre) >= snapshot.size())
        return {};
    return Collector(snapshot, request).run();
}

} // namespace waymark::catalog
