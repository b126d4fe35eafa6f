// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/invisiblemarks.h"

#include "editor/text/texteditor.h"
#include "editor/text/textgeometry.h"
#include "text/invisible.h"
#include "theme/theme.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace waymark::editor {

namespace {

constexpr double penWidth = 1.4;

/// `⎵`, as wide as the character.
void paintTray(QPainter &painter, double left, double right, double bottom)
{
    const double height = 4;
    painter.drawPolyline(QList<QPointF>{{left + 1, bottom - height},
                                        {left + 1, bottom},
                                        {right - 1, bottom},
                                        {right - 1, bottom - height}});
}

/// `⌶`, around the place of a character without width.
void paintBar(QPainter &painter, double x, double top, double bottom)
{
    const double serif = 2.5;
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    painter.drawLine(QPointF(x - serif, top), QPointF(x + serif, top));
    painter.drawLine(QPointF(x - serif, bottom), QPointF(x + serif, bottom));
}

void paintLine(QPainter &painter, const QFontMetricsF &metrics, const QTextBlock &block,
               const QRectF &rect)
{
    const QString text = block.text();
    for (int i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80)
            continue;
        const char32_t before = i > 0 ? text[i - 1].unicode() : 0;
        const char32_t after = i + 1 < text.size() ? text[i + 1].unicode() : 0;
        const Disguise disguise = disguiseOf(unit, before, after);
        const QTextLine line = block.layout()->lineForTextPosition(i);
        if (disguise == Disguise::None || !line.isValid())
            continue;
        const double from = rect.left() + line.cursorToX(i);
        const double to = rect.left() + line.cursorToX(i + 1);
        const double top = rect.top() + line.y();
        const double bottom = top + metrics.ascent() + metrics.descent() - 1;
        if (disguise == Disguise::Blank && std::abs(to - from) > 3)
            paintTray(painter, std::min(from, to), std::max(from, to), bottom);
        else
            paintBar(painter, from, top + 1, bottom);
    }
}

} // namespace

void paintInvisible(const TextEditor &editor, const QRectF &exposed)
{
    QPainter painter(editor.viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(editor.tokens().warning, penWidth));
    const QFontMetricsF metrics(editor.font());
    forVisibleLines(editor, exposed, [&](const QTextBlock &block, const QRectF &rect) {
        paintLine(painter, metrics, block, rect);
    });
}

} // namespace waymark::editor
