// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/neighbourhood.h"

#include "catalog/missingrelations.h"

#include <span>

namespace waymark::catalog {

namespace {

/// One end of a line: an entity, or the name of one that isn't there.
struct Neighbour
{
    EntityId entity = noEntity;
    StringId missing = 0;

    bool operator==(const Neighbour &) const = default;
};

size_t qHash(const Neighbour &neighbour, size_t seed = 0)
{
    return qHashMulti(seed, neighbour.entity, neighbour.missing);
}

class Collector
{
public:
    Collector(const CatalogSnapshot &snapshot, const NeighbourhoodRequest &request)
        : m_snapshot(snapshot)
        , m_request(request)
    {}

    Neighbourhood run()
    {
        add({m_request.centre, 0}, 0);
        for (qsizetype next = 0; next < m_neighbours.size(); ++next) {
            const int distance = m_distance[next];
            if (distance < m_request.depth || isExpanded(m_neighbours[next]))
                forEachRelation(m_neighbours[next], [&](RelationType, const Neighbour &other) {
                    add(other, distance + 1);
                });
        }
        connect();
        return std::move(m_found);
    }

private:
    bool follows(RelationType type) const
    {
        return m_request.relations.isEmpty() || m_request.relations.contains(drawnRelation(type));
    }

    bool isExpanded(const Neighbour &neighbour) const
    {
        return neighbour.missing == 0 ? m_request.expanded.contains(neighbour.entity)
                                      : m_request.expandedMissing.contains(nameOf(neighbour));
    }

    /// Empty for one that is there.
    QString nameOf(const Neighbour &neighbour) const
    {
        return neighbour.missing == 0 ? QString() : m_snapshot.pool()->text(neighbour.missing);
    }

    /// Calls `visit(type, other)` for the relations that are followed.
    template<typename Visit>
    void forEachRelation(const Neighbour &neighbour, const Visit &visit) const
    {
        if (neighbour.missing != 0) {
            if (const auto missing = missingNamed(m_snapshot, nameOf(neighbour)))
                forEachTarget(missing->relations, visit);
            return;
        }
        const Entity entity = m_snapshot.entity(neighbour.entity);
        forEachTarget(entity.relations(), visit);
        for (const MissingRelation &relation : entity.missing()) {
            if (follows(relation.type))
                visit(relation.type, Neighbour{noEntity, relation.target});
        }
    }

    template<typename Visit>
    void forEachTarget(std::span<const Relation> relations, const Visit &visit) const
    {
        for (const Relation &relation : relations) {
            if (follows(relation.type))
                visit(relation.type, Neighbour{relation.target, 0});
        }
    }

    void add(const Neighbour &neighbour, int distance)
    {
        if (m_index.contains(neighbour) || m_left.contains(neighbour))
            return;
        if (m_neighbours.size() >= m_request.most) {
            m_left.insert(neighbour);
            ++m_found.leftOut;
            return;
        }
        m_index.insert(neighbour, m_neighbours.size());
        m_neighbours << neighbour;
        m_distance << distance;
        m_found.entities << neighbour.entity;
        m_found.missing << nameOf(neighbour);
    }

    void connect()
    {
        m_found.hidden.fill(0, m_neighbours.size());
        QHash<std::pair<qsizetype, qsizetype>, qsizetype> known;
        for (qsizetype from = 0; from < m_neighbours.size(); ++from) {
            QSet<Neighbour> hidden;
            forEachRelation(m_neighbours[from], [&](RelationType type, const Neighbour &other) {
                const auto to = m_index.constFind(other);
                if (to == m_index.cend())
                    hidden.insert(other);
                else if (drawnRelation(type) == type)
                    link(known, from, *to, type);
            });
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
    QList<Neighbour> m_neighbours;
    QList<int> m_distance;
    QHash<Neighbour, qsizetype> m_index;
    QSet<Neighbour> m_left;
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
