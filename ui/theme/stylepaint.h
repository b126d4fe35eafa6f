// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QRectF>

class QPainter;
class QStyleOption;
class QWidget;

namespace waymark::theme {

// The few shapes that all controls are made of.

/// A rounded rectangle with a crisp line of one pixel; no line where `line` isn't valid.
void drawPanel(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line,
               qreal radius = space::controlRadius);

/// The same with a line of dashes: the place of what isn't there.
void drawDashedPanel(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line,
                     qreal radius = space::controlRadius);

/// What has the focus: a line of two pixels in the accent, inside `rect`.
void drawFocusRing(QPainter &painter, const QRect &rect, const QColor &accent,
                   qreal radius = space::controlRadius);

/// An open arrow, at most 8 pixels wide, in the middle of `rect`.
void drawChevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction,
                 const QColor &colour);

/// Shows a value that nobody can change here: disabled, or to be read and copied only.
[[nodiscard]] bool isOnlyRead(const QStyleOption &option, const QWidget *widget);

/// `over` laid on `ground` with that share.
[[nodiscard]] QColor mixed(const QColor &ground, const QColor &over, qreal share);

} // namespace waymark::theme
