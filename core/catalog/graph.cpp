// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/graph.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// The direction that a pair of relations is drawn in.
RelationType drawnType(RelationType type)
{
    return RelationType(quint8(type) & ~1U);
}

QByteArray quoted(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return '"' + bytes + '"';
}

} // namespace

Graph graphAround(const CatalogSnapshot &snapshot, const GraphRequest &request)
{
    Graph graph;
    QHash<EntityId, int> distances{{request.start, 0}};
    graph.nodes.push_back(request.start);
    const auto isWanted = [&](RelationType type) {
        return request.types.isEmpty() || request.types.contains(type)
               || request.types.contains(inverseOf(type));
    };
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const int distance = distances[graph.nodes[i]];
        if (distance >= request.depth)
            break;
        for (const Relation &relation : snapshot.entity(graph.nodes[i]).relations()) {
            if (!isWanted(relation.type) || distances.contains(relation.target))
                continue;
            if (qsizetype(graph.nodes.size()) >= request.most) {
                graph.isCut = true;
                break;
            }
            distances.insert(relation.target, distance + 1);
            graph.nodes.push_back(relation.target);
        }
    }
    for (const EntityId from : graph.nodes) {
        for (const Relation &relation : snapshot.entity(from).relations()) {
            if (relation.type == drawnType(relation.type) && isWanted(relation.type)
                && distances.contains(relation.target))
                graph.edges.push_back({from, relation.target, relation.type});
        }
    }
    std::ranges::sort(graph.edges);
    return graph;
}

QByteArray toDot(const CatalogSnapshot &snapshot, const Graph &graph)
{
    QHash<EntityId, qsizetype> numbers;
    QByteArray dot = "digraph catalog {\n  rankdir=LR;\n  node [shape=box];\n";
    for (const EntityId id : graph.nodes) {
        const qsizetype number = numbers.size();
        numbers.insert(id, number);
        const Entity entity = snapshot.entity(id);
        dot += "  n" + QByteArray::number(number)
               + " [label=" + quoted(entity.kind() + u'\n' + entity.label())
               + ", tooltip=" + quoted(entity.canonical()) + "];\n";
    }
    for (const GraphEdge &edge : graph.edges)
        dot += "  n" + QByteArray::number(numbers[edge.from]) + " -> n"
               + QByteArray::number(numbers[edge.to]) + " [label=" + quoted(relationName(edge.type))
               + "];\n";
    return dot + "}\n";
}

} // namespace waymark::catalog
