// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/editortr.h"
#include "editor/findingtext.h"
#include "editor/linehighlighter.h"
#include "editor/texteditor.h"
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
constexpr int bracketReach = 200; ///< lines to look through for the other bracket

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
        block = block.next();
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

void TextEditor::paintBehind(const QRectF &exposed)
{
    QPainter painter(viewport());
    const double width = viewport()->width();
    const auto band = [&](const QRectF &rect, const QColor &colour) {
        painter.fillRect(QRectF(0, rect.top(), width, rect.height()), colour);
    };
    forVisibleLines(exposed, [&](const QTextBlock &block, const QRectF &rect) {
        const TextRange line = text().line(block.blockNumber());
        if (!m_linked.isEmpty() && m_linked.begin <= line.end && line.begin < m_linked.end) {
            band(rect, faded(tokens().accent, 0.10));
            painter.fillRect(QRectF(0, rect.top(), 3, rect.height()), tokens().accent);
        } else if (block.blockNumber() == m_currentLine && hasFocus()) {
            band(rect, currentLineColour());
        }
        for (const TextRange &match : std::as_const(m_matches)) {
            if (line.begin <= match.begin && match.begin <= line.end)
                painter.fillRect(rectOf(block, rect, match), faded(tokens().warning, 0.30));
        }
        for (const int position : {m_brackets.first, m_brackets.second}) {
            if (position < 0 || !block.contains(position))
                continue;
            const qsizetype at = m_mirror.offsetOf(position);
            painter.fillRect(rectOf(block, rect, {at, at + 1}), faded(tokens().accent, 0.28));
        }
    });
}

void TextEditor::paintSquiggles(const QRectF &exposed)
{
    if (m_painted.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const double ascent = fontMetrics().ascent();
    const double least = fontMetrics().horizontalAdvance(u'0');
    forVisibleLines(exposed, [&](const QTextBlock &block, const QRectF &rect) {
        const TextRange line = text().line(block.blockNumber());
        for (const Diagnostic &diagnostic : std::as_const(m_findings.shown())) {
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

void TextEditor::paintEvent(QPaintEvent *event)
{
    const QRectF exposed = event->rect();
    const int lines = viewport()->height() / std::max(1, fontMetrics().lineSpacing()) + 1;
    const QTextBlock first = firstVisibleBlock();
    m_highlighter->ensure(first, document()->findBlockByNumber(first.blockNumber() + lines));
    paintBehind(exposed);
    QPlainTextEdit::paintEvent(event);
    paintSquiggles(exposed);
}

bool TextEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype at = m_mirror.offsetOf(cursorForPosition(help->pos()).position());
    const Diagnostics found = m_findings.touching({at, at});
    if (found.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), toolTipFor(found), viewport());
    return true;
}

TextEditor::Brackets TextEditor::matchingBrackets() const
{
    constexpr QStringView open = u"([{";
    constexpr QStringView close = u")]}";
    const int caret = textCursor().position();
    for (const int at : {caret - 1, caret}) {
        const QChar bracket = at >= 0 ? document()->characterAt(at) : QChar();
        const bool isOpen = open.contains(bracket);
        if (!isOpen && !close.contains(bracket))
            continue;
        const qsizetype kind = isOpen ? open.indexOf(bracket) : close.indexOf(bracket);
        const int step = isOpen ? 1 : -1;
        const int firstLine = textCursor().blockNumber();
        int depth = 0;
        QTextBlock block = document()->findBlock(at);
        QString shown = block.text();
        for (int i = at;; i += step) {
            while (block.isValid() && !block.contains(i)) {
                block = step > 0 ? block.next() : block.previous();
                shown = block.text();
            }
            if (!block.isValid() || std::abs(block.blockNumber() - firstLine) > bracketReach)
                return {};
            const int column = i - block.position();
            const QChar c = column < shown.size() ? shown[column] : QChar();
            if (c == open[kind])
                depth += step;
            else if (c == close[kind])
                depth -= step;
            if (depth == 0)
                return {at, i};
        }
    }
    return {};
}

} // namespace waymark::editor
