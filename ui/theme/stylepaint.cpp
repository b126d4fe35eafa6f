// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "theme/stylepaint.h"

#include <QPainter>
#include <QPolygonF>
#include <QStyleOption>
#include <QWidget>

namespace waymark::theme {

void drawPanel(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line,
               qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    const qreal inset = line.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void drawDashedPanel(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line,
                     qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(line, 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QRect &rect, const QColor &accent, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, 2));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void drawChevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction,
                 const QColor &colour)
{
    static const QPolygonF down({QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.translate(QRectF(rect).center());
    const qreal fit = std::min(1.0, std::min(rect.width(), rect.height()) / 10.0);
    painter.scale(fit, fit);
    switch (direction) {
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    default:
        break;
    }
    painter.drawPolyline(down);
    painter.restore();
}

bool isOnlyRead(const QStyleOption &option, const QWidget *widget)
{
    // Only line edits say it by the option.
    return !option.state.testFlag(QStyle::State_Enabled)
           || option.state.testFlag(QStyle::State_ReadOnly)
           || (widget != nullptr && widget->property("readOnly").toBool());
}

QColor mixed(const QColor &ground, const QColor &over, qreal share)
{
    const auto channel = [share](float below, float above) {
        return float(below * (1 - share) + above * share);
    };
    return QColor::fromRgbF(channel(ground.redF(), over.redF()),
                            channel(ground.greenF(), over.greenF()),
                            channel(ground.blueF(), over.blueF()));
}

} // namespace waymark::theme
