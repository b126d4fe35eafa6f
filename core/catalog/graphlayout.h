// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"

#include <QList>
#include <QPointF>
#include <QSizeF>

#include <optional>
#include <stop_token>

namespace waymark::catalog {

/// A line between two boxes, by their indexes.
struct GraphLink
{
    qsizetype from = 0;
    qsizetype to = 0;
    QSizeF label; ///< room for a text beside it; empty: none

    bool operator==(const GraphLink &) const = default;
};

/// What is to be placed: boxes whose sizes are known, and what connects them. No text of an entity
/// is part of it, so none reaches another program.
struct GraphBoxes
{
    enum class Direction { LeftToRight, TopToBottom };

    QList<QSizeF> boxes; ///< device-independent pixels
    QList<GraphLink> links;
    Direction direction = Direction::LeftToRight;

    bool operator==(const GraphBoxes &) const = default;
};

/// A link as a Bezier spline: a start, then three points for each piece. Runs from `from` to `to`.
struct PlacedLink
{
    QList<QPointF> curve;
    std::optional<QPointF> label; ///< the middle of its room
};

/// Where everything stands, in pixels from the top left.
struct GraphLayout
{
    QSizeF size;
    QList<QPointF> centres;  ///< of the boxes
    QList<PlacedLink> links; ///< of the links
};

/// The graph in Graphviz' language.
[[nodiscard]] QByteArray toDot(const GraphBoxes &graph);

/// What `dot -Tplain` answered for that graph. Fails with `catalog.graph-layout` for whatever isn't
/// exactly its answer: a box missing or placed twice, a number that is none, a stranger's name.
[[nodiscard]] Result<GraphLayout> parsePlainLayout(QByteArrayView plain, const GraphBoxes &graph);

/// Places the graph with the `dot` program; 300 boxes take about two seconds. Fails with
/// `catalog.no-dot` where Graphviz isn't installed, `catalog.graph-layout`, or as `Process` does.
[[nodiscard]] Result<GraphLayout> layOutGraph(const GraphBoxes &graph, const Process &process,
                                              std::stop_token stop);

} // namespace waymark::catalog
