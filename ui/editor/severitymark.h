// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "theme/theme.h"

#include <QPixmap>
#include <QRectF>

class QPainter;

namespace waymark::editor {

[[nodiscard]] QColor colourOf(Severity severity, const theme::Tokens &tokens);

/// The shape of a severity, so that colour never stands alone: an octagon with a cross, a triangle,
/// a circle with an i.
void drawSeverityMark(QPainter &painter, const QRectF &rect, Severity severity,
                      const theme::Tokens &tokens);

/// The same as a picture of `side` device-independent pixels.
[[nodiscard]] QPixmap severityPixmap(Severity severity, const theme::Tokens &tokens, int side,
                                     qreal devicePixelRatio);

/// "Error", "Warning", "Note": for tooltips and screen readers.
[[nodiscard]] QString severityWord(Severity severity);

} // namespace waymark::editor
