// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/folding.h"
#include "editor/text/linehighlighter.h"
#include "editor/text/texteditor.h"
#include "widgets/status.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

constexpr double waveHeight = 1.6;
constexpr double waveLength = 4;

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(float(opacity));
    return colour;
}

QPainterPath wave(double left, double right, double y)
{
    QPainterPath path(QPointF(left, y));
    double side = -1;
    for (double x = left; x < right; x += waveLength / 2) {
        const double to = std::min(x + waveLength / 2, right);
        path.quadTo(QPointF((x + to) / 2, y + side * waveHeight * 1.6), QPointF(to, y));
        side = -side;
    }
    return path;
}

} // namespace

QColor TextEditor::currentLineColour() const
{
    return faded(tokens().text, m_theme.scheme() == theme::Scheme::Dark ? 0.055 : 0.04);
}

void TextEditor::forVisibleLines(
    const QRectF &exposed, const std::function<void(const QTextBlock &, const QRectF &)> &use) const
{
    QTextBlock block = firstVisibleBlock();
    QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && rect.top() <= exposed.bottom()) {
        if (block.isVisible() && rect.bottom() >= exposed.top())
            use(block, rect);
        const qsizetype last = m_folding->lastHiddenAfter(block.blockNumber());
        block = last > block.blockNumber() ? document()->findBlockByNumber(int(last)).next()
                                           : block.next();
        rect = QRectF(rect.left(), rect.bottom(), rect.width(), blockBoundingRect(block).height());
    }
}

QRectF TextEditor::rectOf(const QTextBlock &block, const QRectF &blockRect, TextRange range) const
{
    const TextRange line = text().line(block.blockNumber());
    const qsizetype begin = std::clamp(range.begin, line.begin, line.end);
    const qsizetype end = std::clamp(range.end, line.begin, line.end);
    const QTextLayout &layout = *block.layout();
    const int from = int(text().utf16Position(begin).column);
    const QTextLine shown = layout.lineForTextPosition(from);
    if (!shown.isValid())
        return {};
    const int to =
        std::min(int(text().utf16Position(end).column), shown.textStart() + shown.textLength());
    const double left = shown.cursorToX(from);
    const double right = std::max(shown.cursorToX(to), left);
    return QRectF(blockRect.left() + left, blockRect.top() + shown.y(), right - left,
                  shown.height());
}

double TextEditor::columnX(qsizetype column) const
{
    return contentOffset().x() + document()->documentMargin()
           + QFontMetricsF(font()).horizontalAdvance(u' ') * double(column);
}

void TextEditor::paintGuides(QPainter &painter, const QTextBlock &block, const QRectF &rect) const
{
    const auto indentOf = [](const QTextBlock &line) {
        const QString shown = line.text();
        const auto content = std::ranges::find_if(shown, [](QChar c) { return c != u' '; });
        return content == shown.end() ? -1 : int(content - shown.begin());
    };
    int indent = indentOf(block);
    // A blank line continues what stands around it.
    int budget = 50;
    for (QTextBlock next = block.next(); indent < 0 && next.isValid() && --budget > 0;
         next = next.next())
        indent = indentOf(next);
    for (int column = int(m_indentWidth); column < indent; column += int(m_indentWidth)) {
        const bool isCarets = column == m_guideColumn && m_guideLines.first <= block.blockNumber()
                              && block.blockNumber() < m_guideLines.end();
        const double x = std::floor(columnX(column)) + 0.5;
        painter.setPen(QPen(isCarets ? faded(tokens().accent, 0.7) : tokens().border, 1));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
}

void TextEditor::paintBehind(const QRectF &exposed)
{
    QPainter painter(viewport());
    const double width = viewport()->width();
    const auto band = [&](const QRectF &rect, const QColor &colour) {
        painter.fillRect(QRectF(0, rect.top(), width, rect.height()), colour);
    };
    painter.setFont(font());
    forVisibleLines(exposed, [&](const QTextBlock &block, const QRectF &rect) {
        const TextRange line = text().line(block.blockNumber());
        if (!m_linked.isEmpty() && m_linked.begin <= line.end && line.begin < m_linked.end) {
            band(rect, faded(tokens().accent, 0.10));
            painter.fillRect(QRectF(0, rect.top(), 3, rect.height()), tokens().accent);
        } else if (block.blockNumber() == m_currentLine && hasFocus()) {
            band(rect, currentLineColour());
        }
        if (!m_searchScope.isEmpty() && m_searchScope.begin < line.end
            && line.begin < m_searchScope.end)
            band(rect, faded(tokens().warning, 0.08));
        paintGuides(painter, block, rect);
        auto match = std::ranges::lower_bound(m_matches, line.begin, {}, &TextRange::begin);
        for (; match != m_matches.end() && match->begin <= line.end; ++match)
            painter.fillRect(rectOf(block, rect, *match), faded(tokens().warning, 0.30));
        for (const int position : {m_brackets.first, m_brackets.second}) {
            if (position < 0 || !block.contains(position))
                continue;
            const qsizetype at = m_mirror.offsetOf(position);
            painter.fillRect(rectOf(block, rect, {at, at + 1}), faded(tokens().accent, 0.28));
        }
        m_folding->paintMark(painter, block, rect);
    });
}

void TextEditor::paintSquiggles(const QRectF &exposed)
{
    // Of a thousand findings a few are in sight.
    m_painted = m_findings.touching(visibleRange());
    if (m_painted.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const double ascent = fontMetrics().ascent();
    const double least = fontMetrics().horizontalAdvance(u'0');
    forVisibleLines(exposed, [&](const QTextBlock &block, const QRectF &rect) {
        const TextRange line = text().line(block.blockNumber());
        for (const Diagnostic &diagnostic : std::as_const(m_painted)) {
            const TextRange &range = diagnostic.range;
            if (range.begin > line.end || range.end < line.begin
                || (range.begin < line.begin && range.end == line.begin))
                continue;
            const QRectF under = rectOf(block, rect, range);
            painter.setPen(
                QPen(widgets::statusColour(tokens(), widgets::statusOf(diagnostic.severity)), 1.2));
            const double y = under.top() + ascent + 3;
            painter.drawPath(wave(under.left(), std::max(under.right(), under.left() + least), y));
        }
    });
}

TextRange TextEditor::visibleRange() const
{
    const int lines = viewport()->height() / std::max(1, fontMetrics().lineSpacing()) + 1;
    qsizetype last = firstVisibleBlock().blockNumber();
    const qsizetype first = std::min(last, text().lineCount() - 1);
    for (int i = 0; i < lines; ++i)
        last = m_folding->lastHiddenAfter(last) + 1;
    return {text().line(first).begin, text().line(std::min(last, text().lineCount() - 1)).end};
}

void TextEditor::paintEvent(QPaintEvent *event)
{
    const QRectF exposed = event->rect();
    const int lines = viewport()->height() / std::max(1, fontMetrics().lineSpacing()) + 1;
    const QTextBlock first = firstVisibleBlock();
    m_highlighter->ensure(first, document()->findBlockByNumber(first.blockNumber() + lines));
    m_lastPainted = int(text().lineAt(visibleRange().end));
    paintBehind(exposed);
    QPlainTextEdit::paintEvent(event);
    paintSquiggles(exposed);
}

} // namespace waymark::editor
