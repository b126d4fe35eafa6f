// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/severitymark.h"

#include "editor/editortr.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace waymark::editor {

namespace {

QPolygonF octagon(const QRectF &rect)
{
    QPolygonF corners;
    for (int i = 0; i < 8; ++i) {
        const double angle = (i + 0.5) * std::numbers::pi / 4;
        corners << rect.center() + QPointF(std::cos(angle), std::sin(angle)) * rect.width() / 2;
    }
    return corners;
}

void drawCross(QPainter &painter, const QRectF &rect)
{
    const double arm = rect.width() * 0.18;
    const QPointF middle = rect.center();
    painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
    painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
}

void drawStroke(QPainter &painter, const QRectF &rect, double top, double bottom, double dot)
{
    const double x = rect.center().x();
    painter.drawLine(QPointF(x, rect.top() + rect.height() * top),
                     QPointF(x, rect.top() + rect.height() * bottom));
    painter.drawPoint(QPointF(x, rect.top() + rect.height() * dot));
}

} // namespace

QColor colourOf(Severity severity, const theme::Tokens &tokens)
{
    switch (severity) {
    case Severity::Error:
        return tokens.bad;
    case Severity::Warning:
        return tokens.warning;
    case Severity::Info:
        break;
    }
    return tokens.info;
}

void drawSeverityMark(QPainter &painter, const QRectF &rect, Severity severity,
                      const theme::Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(severity, tokens));
    const QPen sign(tokens.surface, rect.width() / 9, Qt::SolidLine, Qt::RoundCap);
    switch (severity) {
    case Severity::Error:
        painter.drawPolygon(octagon(rect));
        painter.setPen(sign);
        drawCross(painter, rect);
        break;
    case Severity::Warning:
        painter.setPen(
            QPen(colourOf(severity, tokens), 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(QPolygonF({QPointF(rect.center().x(), rect.top() + 0.5),
                                       rect.bottomRight() - QPointF(0.5, 1),
                                       rect.bottomLeft() + QPointF(0.5, -1)}));
        painter.setPen(sign);
        drawStroke(painter, rect, 0.4, 0.62, 0.8);
        break;
    case Severity::Info:
        painter.drawEllipse(rect);
        painter.setPen(sign);
        drawStroke(painter, rect, 0.48, 0.74, 0.28);
        break;
    }
    painter.restore();
}

QPixmap severityPixmap(Severity severity, const theme::Tokens &tokens, int side,
                       qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawSeverityMark(painter, QRectF(0, 0, side, side), severity, tokens);
    return pixmap;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Tr::tr("Error");
    case Severity::Warning:
        return Tr::tr("Warning");
    case Severity::Info:
        break;
    }
    return Tr::tr("Note");
}

} // namespace waymark::editor
