// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"

#include <QByteArray>

namespace waymark::catalog {

struct GraphRequest
{
    EntityId start = noEntity;
    int depth = 1; ///< how many relations away from the start
    /// Which relations are followed; empty: all. Both directions of one are the same line.
    QList<RelationType> types;
    qsizetype most = 300; ///< entities; a program for layout takes 2 s for that many
};

struct GraphEdge
{
    EntityId from;
    EntityId to;
    RelationType type; ///< the first of its pair: ownedBy, partOf, dependsOn, ...

    auto operator<=>(const GraphEdge &) const = default;
};

/// A part of the catalog around one entity.
struct Graph
{
    std::vector<EntityId> nodes; ///< the nearest first, `start` at the front
    std::vector<GraphEdge> edges;
    bool isCut = false; ///< there are more than `most`
};

[[nodiscard]] Graph graphAround(const CatalogSnapshot &snapshot, const GraphRequest &request);

/// In Graphviz' language; every text is quoted. Names of nodes are `n` and their index in `nodes`.
[[nodiscard]] QByteArray toDot(const CatalogSnapshot &snapshot, const Graph &graph);

} // namespace waymark::catalog
