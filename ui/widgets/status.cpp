// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/status.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace waymark::widgets {

namespace {

QPolygonF octagon(const QRectF &rect)
{
    QPolygonF shape;
    const QPointF middle = rect.center();
    const qreal radius = rect.width() / 2;
    for (int corner = 0; corner < 8; ++corner) {
        const qreal angle = (corner + 0.5) * std::numbers::pi / 4;
        shape << middle + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    return shape;
}

QPainterPath triangle(const QRectF &rect)
{
    QPainterPath path;
    path.moveTo(rect.center().x(), rect.top() + 0.5);
    path.lineTo(rect.right(), rect.bottom() - 0.5);
    path.lineTo(rect.left(), rect.bottom() - 0.5);
    path.closeSubpath();
    return path;
}

} // namespace

Status statusOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Status::Bad;
    case Severity::Warning:
        return Status::Warning;
    case Severity::Info:
        break;
    }
    return Status::Info;
}

QColor statusColour(const theme::Tokens &tokens, Status status)
{
    switch (status) {
    case Status::Good:
        return tokens.good;
    case Status::Warning:
        return tokens.warning;
    case Status::Bad:
        return tokens.bad;
    case Status::Running:
        return tokens.running;
    case Status::Info:
        return tokens.info;
    case Status::Unknown:
        break;
    }
    return tokens.unknown;
}

void paintStatus(QPainter &painter, const QRectF &rect, Status status, const theme::Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Drawn on a field of 16 units, so that all shapes share their weights.
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 16, rect.height() / 16);
    const QRectF field(1.5, 1.5, 13, 13);
    const QColor colour = statusColour(tokens, status);
    const QPen inside(tokens.surface, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (status) {
    case Status::Good:
        painter.drawEllipse(field);
        painter.setPen(inside);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({QPointF(5, 8.2), QPointF(7.2, 10.4), QPointF(11.2, 5.9)}));
        break;
    case Status::Warning:
        painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(triangle(field.adjusted(0.6, 0.2, -0.6, -0.6)));
        painter.setPen(inside);
        painter.drawLine(QPointF(8, 6), QPointF(8, 9));
        painter.drawPoint(QPointF(8, 11.6));
        break;
    case Status::Bad:
        painter.drawPolygon(octagon(field.adjusted(-0.4, -0.4, 0.4, 0.4)));
        painter.setPen(inside);
        painter.drawLine(QPointF(5.8, 5.8), QPointF(10.2, 10.2));
        painter.drawLine(QPointF(10.2, 5.8), QPointF(5.8, 10.2));
        break;
    case Status::Running:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.border, 2));
        painter.drawEllipse(field.adjusted(1, 1, -1, -1));
        painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(field.adjusted(1, 1, -1, -1), 90 * 16, -200 * 16);
        break;
    case Status::Info:
        painter.drawEllipse(field);
        painter.setPen(inside);
        painter.drawPoint(QPointF(8, 5.2));
        painter.drawLine(QPointF(8, 7.8), QPointF(8, 11));
        break;
    case Status::Unknown: {
        painter.setBrush(Qt::NoBrush);
        QPen dashes(colour, 1.6);
        dashes.setDashPattern({2, 1.6});
        painter.setPen(dashes);
        painter.drawEllipse(field.adjusted(0.6, 0.6, -0.6, -0.6));
        break;
    }
    }
    painter.restore();
}

StatusGlyph::StatusGlyph(const theme::Theme &theme, Status status, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_status(status)
{
    setFixedSize(16, 16);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusGlyph::setStatus(Status status)
{
    m_status = status;
    update();
}

void StatusGlyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatus(painter, rect(), m_status, m_theme.tokens());
}

} // namespace waymark::widgets
