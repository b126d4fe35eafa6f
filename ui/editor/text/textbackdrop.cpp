// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/textbackdrop.h"

#include "editor/assist/livefindings.h"
#include "editor/text/folding.h"
#include "editor/text/texteditor.h"
#include "editor/text/textgeometry.h"
#include "widgets/status.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

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

/// Blanks that a line begins with; -1 for a line of nothing else.
int indentOf(const QTextBlock &line)
{
    const QString shown = line.text();
    const auto content = std::ranges::find_if(shown, [](QChar c) { return c != u' '; });
    return content == shown.end() ? -1 : int(content - shown.begin());
}

bool touches(TextRange range, TextRange line)
{
    return !range.isEmpty() && range.begin <= line.end && line.begin < range.end;
}

template<typename Value>
bool replaced(Value &old, const Value &now)
{
    if (old == now)
        return false;
    old = now;
    return true;
}

} // namespace

QColor currentLineColour(const theme::Theme &theme)
{
    QColor colour = theme.tokens().text;
    colour.setAlphaF(theme.scheme() == theme::Scheme::Dark ? 0.055F : 0.04F);
    return colour;
}

TextBackdrop::TextBackdrop(const TextEditor &editor, const LiveFindings &findings)
    : m_editor(editor)
    , m_findings(findings)
{}

bool TextBackdrop::setLinked(TextRange range)
{
    return replaced(m_linked, range);
}

bool TextBackdrop::setMatches(const QList<TextRange> &matches)
{
    return replaced(m_matches, matches);
}

bool TextBackdrop::setSearchScope(TextRange scope)
{
    return replaced(m_searchScope, scope);
}

bool TextBackdrop::setCaret(qsizetype line, const std::optional<assist::Brackets> &brackets)
{
    const bool isOther = replaced(m_line, line);
    if (!replaced(m_brackets, brackets) && !isOther)
        return false;
    updateGuide();
    return true;
}

bool TextBackdrop::takeFindings()
{
    // Findings out of sight move with every key.
    return replaced(m_painted, m_findings.touching(visibleRange(m_editor)));
}

void TextBackdrop::move(const TextEdits &edits)
{
    m_linked = movedThrough(m_linked, edits);
    m_searchScope = movedThrough(m_searchScope, edits);
}

void TextBackdrop::updateGuide()
{
    m_guideColumn = -1;
    const yaml::FoldRegion *around = m_editor.folding().state().regionAround(m_line);
    if (around == nullptr || around->kind == yaml::FoldRegion::Kind::Document)
        return;
    const QTextBlock first = m_editor.document()->findBlockByNumber(int(around->first));
    m_guideColumn = std::max(indentOf(first), 0);
    m_guideLines = {around->first + 1, around->last - around->first};
}

void TextBackdrop::paintBands(QPainter &painter, const QTextBlock &block, const QRectF &rect) const
{
    const theme::Tokens &tokens = m_editor.tokens();
    const double width = m_editor.viewport()->width();
    const auto band = [&](const QColor &colour) {
        painter.fillRect(QRectF(0, rect.top(), width, rect.height()), colour);
    };
    const TextRange line = m_editor.text().line(block.blockNumber());
    if (touches(m_linked, line)) {
        band(faded(tokens.accent, 0.10));
        painter.fillRect(QRectF(0, rect.top(), 3, rect.height()), tokens.accent);
    } else if (block.blockNumber() == m_line && m_editor.hasFocus()) {
        band(currentLineColour(m_editor.theme()));
    }
    if (!m_searchScope.isEmpty() && m_searchScope.begin < line.end
        && line.begin < m_searchScope.end)
        band(faded(tokens.warning, 0.08));
}

void TextBackdrop::paintGuides(QPainter &painter, const QTextBlock &block, const QRectF &rect) const
{
    int indent = indentOf(block);
    // A blank line continues what stands around it.
    int budget = 50;
    for (QTextBlock next = block.next(); indent < 0 && next.isValid() && --budget > 0;
         next = next.next())
        indent = indentOf(next);
    const int step = int(m_editor.indentWidth());
    const theme::Tokens &tokens = m_editor.tokens();
    for (int column = step; column < indent; column += step) {
        const bool isCarets = column == m_guideColumn && m_guideLines.first <= block.blockNumber()
                              && block.blockNumber() < m_guideLines.end();
        const double x = std::floor(columnX(m_editor, column)) + 0.5;
        painter.setPen(QPen(isCarets ? faded(tokens.accent, 0.7) : tokens.border, 1));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
}

void TextBackdrop::paintMarks(QPainter &painter, const QTextBlock &block, const QRectF &rect) const
{
    const theme::Tokens &tokens = m_editor.tokens();
    const TextRange line = m_editor.text().line(block.blockNumber());
    auto match = std::ranges::lower_bound(m_matches, line.begin, {}, &TextRange::begin);
    for (; match != m_matches.end() && match->begin <= line.end; ++match)
        painter.fillRect(rectOf(m_editor, block, rect, *match), faded(tokens.warning, 0.30));
    if (!m_brackets)
        return;
    for (const qsizetype at : {m_brackets->atCaret, m_brackets->other}) {
        if (line.begin <= at && at < line.end)
            painter.fillRect(rectOf(m_editor, block, rect, {at, at + 1}),
                             faded(tokens.accent, 0.28));
    }
}

void TextBackdrop::paintBehind(const QRectF &exposed) const
{
    QPainter painter(m_editor.viewport());
    painter.setFont(m_editor.font());
    forVisibleLines(m_editor, exposed, [&](const QTextBlock &block, const QRectF &rect) {
        paintBands(painter, block, rect);
        paintGuides(painter, block, rect);
        paintMarks(painter, block, rect);
        m_editor.folding().paintMark(painter, block, rect);
    });
}

void TextBackdrop::paintFindings(const QRectF &exposed)
{
    // Of a thousand findings a few are in sight.
    m_painted = m_findings.touching(visibleRange(m_editor));
    if (m_painted.isEmpty())
        return;
    QPainter painter(m_editor.viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = m_editor.fontMetrics();
    const double least = metrics.horizontalAdvance(u'0');
    forVisibleLines(m_editor, exposed, [&](const QTextBlock &block, const QRectF &rect) {
        const TextRange line = m_editor.text().line(block.blockNumber());
        for (const Diagnostic &diagnostic : std::as_const(m_painted)) {
            const TextRange &range = diagnostic.range;
            if (range.begin > line.end || range.end < line.begin
                || (range.begin < line.begin && range.end == line.begin))
                continue;
            const QRectF under = rectOf(m_editor, block, rect, range);
            const auto status = widgets::statusOf(diagnostic.severity);
            painter.setPen(QPen(widgets::statusColour(m_editor.tokens(), status), 1.2));
            const double y = under.top() + metrics.ascent() + 3;
            painter.drawPath(wave(under.left(), std::max(under.right(), under.left() + least), y));
        }
    });
}

} // namespace waymark::editor
