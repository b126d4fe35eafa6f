// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/graph/graphdrawing.h"

#include "base/expensive.h"
#include "catalog/catalogtr.h"
#include "catalog/reffields.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr double narrowestBox = 116;
constexpr double widestBox = 250;
constexpr double textMargin = 10;
constexpr double iconSpace = 16 + 8;
constexpr double lineSpace = 6;

QString detailOf(const Entity &entity)
{
    return entity.type().isEmpty() ? entity.kind() : u"%1 · %2"_s.arg(entity.kind(), entity.type());
}

GraphBox boxOf(const CatalogSnapshot &snapshot, const Neighbourhood &around, qsizetype index)
{
    if (const QString &missing = around.missing[index]; !missing.isEmpty()) {
        const EntityRef ref = parseRef(missing).ref;
        const QString kind = kindSpelling(ref.kind);
        return {.missing = missing,
                .title = ref.name,
                .detail = Tr::tr("%1 · missing").arg(kind),
                .kind = kind,
                .hidden = around.hidden[index]};
    }
    const Entity entity = snapshot.entity(around.entities[index]);
    return {.entity = entity.id(),
            .title = entity.label(),
            .detail = detailOf(entity),
            .kind = entity.kind(),
            .errors = entity.errors(),
            .hidden = around.hidden[index]};
}

QString labelOf(const NeighbourLink &link)
{
    QStringList titles;
    for (const RelationType relation : link.relations)
        titles << relationTitle(relation);
    return titles.join(", "_L1);
}

QSizeF sizeOfBox(const GraphBox &box, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double text =
        std::max(metrics.horizontalAdvance(box.title), metrics.horizontalAdvance(box.detail));
    return {std::clamp(text + 2 * textMargin + iconSpace, narrowestBox, widestBox),
            2 * metrics.height() + 2 * lineSpace + 2};
}

/// The curve without its last bit, which the arrow covers.
void setCurve(GraphLine &line, const QList<QPointF> &curve)
{
    QPainterPath whole(curve.first());
    for (qsizetype i = 1; i + 2 < curve.size(); i += 3)
        whole.cubicTo(curve[i], curve[i + 1], curve[i + 2]);
    line.tip = curve.last();
    QPointF before = curve[curve.size() - 2];
    if (before == line.tip)
        before = curve.first();
    line.angle = std::atan2(line.tip.y() - before.y(), line.tip.x() - before.x()) * 180 / M_PI;
    line.path = whole;
}

} // namespace

Result<std::shared_ptr<const GraphDrawing>>
makeDrawing(const GraphOrder &order, const Process &process, std::stop_token stop)
{
    expensive();
    const Neighbourhood around = neighbourhoodOf(*order.snapshot, order.request);
    auto drawing = std::make_shared<GraphDrawing>();
    drawing->snapshot = order.snapshot;
    drawing->leftOut = around.leftOut;
    drawing->font = order.font;
    GraphBoxes graph;
    for (qsizetype i = 0; i < around.entities.size(); ++i) {
        GraphBox box = boxOf(*order.snapshot, around, i);
        graph.boxes << sizeOfBox(box, order.font);
        drawing->boxes << std::move(box);
    }
    QFont small = order.font;
    small.setPointSizeF(small.pointSizeF() - 1);
    const QFontMetricsF metrics(small);
    for (const NeighbourLink &link : around.links) {
        GraphLine line;
        line.from = link.from;
        line.to = link.to;
        line.label = labelOf(link);
        graph.links << GraphLink{
            link.from, link.to,
            QSizeF(metrics.horizontalAdvance(line.label) + 8, metrics.height() + 2)};
        drawing->lines << std::move(line);
    }
    const auto layout = layOutGraph(graph, process, stop);
    if (!layout)
        return std::unexpected(layout.error());
    drawing->size = layout->size;
    for (qsizetype i = 0; i < drawing->boxes.size(); ++i) {
        const QSizeF size = graph.boxes[i];
        drawing->boxes[i].rect =
            QRectF(layout->centres[i] - QPointF(size.width() / 2, size.height() / 2), size);
    }
    for (qsizetype i = 0; i < drawing->lines.size(); ++i) {
        setCurve(drawing->lines[i], layout->links[i].curve);
        drawing->lines[i].labelAt = layout->links[i].label;
    }
    return drawing;
}

} // namespace waymark::catalog
