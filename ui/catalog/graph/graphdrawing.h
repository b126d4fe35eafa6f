// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/graphlayout.h"
#include "catalog/neighbourhood.h"
#include "theme/theme.h"

#include <QFont>
#include <QPainterPath>
#include <QRectF>

#include <memory>
#include <optional>
#include <stop_token>

class QPainter;

namespace waymark::catalog {

/// An entity as a box of the graph, or what others name and what isn't there.
struct GraphBox
{
    EntityId entity = noEntity;
    QString missing; ///< the canonical name of what isn't there; empty: it is
    QString title;
    QString detail; ///< kind and type
    QString kind;
    int errors = 0;
    int hidden = 0; ///< neighbours that aren't shown
    QRectF rect;
};

/// What one entity says of another.
struct GraphLine
{
    qsizetype from = 0; ///< index of a box
    qsizetype to = 0;
    QString label;
    QPainterPath path; ///< up to where the arrow begins
    QPointF tip;
    double angle = 0; ///< of the arrow, in degrees
    std::optional<QPointF> labelAt;
};

/// A graph that only has to be painted. Immutable once made.
struct GraphDrawing
{
    std::shared_ptr<const CatalogSnapshot> snapshot; ///< that the entities are numbers of
    QList<GraphBox> boxes;                           ///< the centre first
    QList<GraphLine> lines;
    QSizeF size;
    qsizetype leftOut = 0;
    QFont font;
};

/// What a drawing is made from.
struct GraphOrder
{
    std::shared_ptr<const CatalogSnapshot> snapshot;
    NeighbourhoodRequest request;
    QFont font;
};

/// Collects, measures and lays out. May take seconds; fails as `layOutGraph` does.
[[nodiscard]] Result<std::shared_ptr<const GraphDrawing>>
makeDrawing(const GraphOrder &order, const Process &process, std::stop_token stop);

/// What is marked while it is painted: indexes of boxes, -1 for none.
struct GraphMarks
{
    qsizetype selected = -1;
    qsizetype hovered = -1;
    bool hasFocus = false;
};

/// Paints at the size it was laid out for. With `icons` a kind has its picture (UI thread only).
void paintDrawing(QPainter &painter, const GraphDrawing &drawing, const theme::Tokens &tokens,
                  const GraphMarks &marks, const theme::Theme *icons);

/// As files. Any thread.
[[nodiscard]] QByteArray drawingSvg(const GraphDrawing &drawing, const theme::Tokens &tokens,
                                    const QString &title);
[[nodiscard]] QByteArray drawingPng(const GraphDrawing &drawing, const theme::Tokens &tokens);

} // namespace waymark::catalog
