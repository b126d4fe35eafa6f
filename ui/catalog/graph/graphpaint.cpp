// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/expensive.h"
#include "catalog/graph/graphdrawing.h"
#include "catalog/kindicon.h"
#include "theme/stylepaint.h"
#include "widgets/status.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace space = theme::space;

namespace {

constexpr double exportMargin = 16;
constexpr double exportScale = 2;
/// What a picture of a large graph may take in memory.
constexpr double largestSide = 12'000;

class DrawingPainter
{
public:
    DrawingPainter(QPainter &painter, const GraphDrawing &drawing, const theme::Tokens &tokens,
                   const GraphMarks &marks, const theme::Theme *icons)
        : m_painter(painter)
        , m_drawing(drawing)
        , m_tokens(tokens)
        , m_marks(marks)
        , m_icons(icons)
        , m_small(drawing.font)
    {
        m_small.setPointSizeF(m_small.pointSizeF() - 1);
    }

    void paint()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const GraphLine &line : m_drawing.lines) {
            if (!isMarked(line))
                paintLine(line, false);
        }
        for (const GraphLine &line : m_drawing.lines) {
            if (isMarked(line))
                paintLine(line, true);
        }
        for (qsizetype i = 0; i < m_drawing.boxes.size(); ++i)
            paintBox(i);
    }

private:
    bool isMarked(const GraphLine &line) const
    {
        const qsizetype marked = m_marks.hovered >= 0 ? m_marks.hovered : m_marks.selected;
        return marked >= 0 && (line.from == marked || line.to == marked);
    }

    void paintLine(const GraphLine &line, bool marked)
    {
        const QColor colour = marked ? m_tokens.accent : m_tokens.control;
        m_painter.setPen(QPen(colour, marked ? 1.8 : 1.2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(line.path);
        m_painter.save();
        m_painter.translate(line.tip);
        m_painter.rotate(line.angle);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawPolygon(QPolygonF({{0, 0}, {-9, -4}, {-9, 4}}));
        m_painter.restore();
        if (!line.labelAt)
            return;
        m_painter.setFont(m_small);
        QRectF room(0, 0, QFontMetricsF(m_small).horizontalAdvance(line.label) + 6,
                    QFontMetricsF(m_small).height());
        room.moveCenter(*line.labelAt);
        m_painter.fillRect(room, m_tokens.surface);
        m_painter.setPen(marked ? m_tokens.text : m_tokens.secondary);
        m_painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine, line.label);
    }

    void paintBox(qsizetype index)
    {
        const GraphBox &box = m_drawing.boxes[index];
        const bool isSelected = index == m_marks.selected;
        const QRect rect = box.rect.toRect();
        const auto draw = box.missing.isEmpty() ? &theme::drawPanel : &theme::drawDashedPanel;
        draw(m_painter, rect,
             isSelected                 ? m_tokens.selection
             : index == 0               ? m_tokens.raised
             : index == m_marks.hovered ? m_tokens.raised
                                        : m_tokens.surface,
             isSelected || index == 0 ? m_tokens.accent : m_tokens.control, space::cardRadius);
        if (isSelected && m_marks.hasFocus)
            theme::drawFocusRing(m_painter, rect, m_tokens.accent, space::cardRadius);
        QRectF room = box.rect.adjusted(10, 6, -10, -6);
        if (m_icons != nullptr)
            kindIcon(*m_icons, box.kind)
                .paint(&m_painter, QRectF(room.left(), box.rect.center().y() - 8, 16, 16).toRect());
        room.setLeft(room.left() + 24);
        paintTexts(box, room);
        if (box.hidden > 0)
            paintHidden(box);
        if (box.errors > 0)
            widgets::paintStatus(m_painter,
                                 QRectF(box.rect.right() - 9, box.rect.top() - 7, 16, 16),
                                 widgets::Status::Bad, m_tokens);
    }

    void paintTexts(const GraphBox &box, const QRectF &room)
    {
        const QFontMetricsF metrics(m_drawing.font);
        const QRectF upper(room.left(), room.top(), room.width(), room.height() / 2);
        m_painter.setFont(m_drawing.font);
        m_painter.setPen(box.missing.isEmpty() ? m_tokens.text : m_tokens.secondary);
        m_painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                           metrics.elidedText(box.title, Qt::ElideMiddle, room.width() + 1));
        m_painter.setPen(m_tokens.secondary);
        m_painter.drawText(upper.translated(0, room.height() / 2),
                           Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                           metrics.elidedText(box.detail, Qt::ElideRight, room.width() + 1));
    }

    /// How many more there are behind this one.
    void paintHidden(const GraphBox &box)
    {
        const QString text = u"+%L1"_s.arg(box.hidden);
        const double width = QFontMetricsF(m_small).horizontalAdvance(text) + 12;
        const QRectF pill(box.rect.right() - width - 6, box.rect.bottom() - 8, width, 16);
        theme::drawPanel(m_painter, pill.toRect(), m_tokens.raised, m_tokens.control, 8);
        m_painter.setFont(m_small);
        m_painter.setPen(m_tokens.secondary);
        m_painter.drawText(pill, Qt::AlignCenter, text);
    }

    QPainter &m_painter;
    const GraphDrawing &m_drawing;
    const theme::Tokens &m_tokens;
    const GraphMarks &m_marks;
    const theme::Theme *m_icons;
    QFont m_small;
};

} // namespace

void paintDrawing(QPainter &painter, const GraphDrawing &drawing, const theme::Tokens &tokens,
                  const GraphMarks &marks, const theme::Theme *icons)
{
    DrawingPainter(painter, drawing, tokens, marks, icons).paint();
}

QByteArray drawingSvg(const GraphDrawing &drawing, const theme::Tokens &tokens,
                      const QString &title)
{
    expensive();
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title);
    const QSizeF size = drawing.size + QSizeF(2 * exportMargin, 2 * exportMargin);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF({}, size));
    QPainter painter(&generator);
    painter.fillRect(QRectF({}, size), tokens.surface);
    painter.translate(exportMargin, exportMargin);
    paintDrawing(painter, drawing, tokens, {}, nullptr);
    painter.end();
    return buffer.data();
}

QByteArray drawingPng(const GraphDrawing &drawing, const theme::Tokens &tokens)
{
    expensive();
    const QSizeF size = drawing.size + QSizeF(2 * exportMargin, 2 * exportMargin);
    const double scale =
        std::min(exportScale, largestSide / std::max({1.0, size.width(), size.height()}));
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.fill(tokens.surface);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(exportMargin, exportMargin);
    paintDrawing(painter, drawing, tokens, {}, nullptr);
    painter.end();
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace waymark::catalog
