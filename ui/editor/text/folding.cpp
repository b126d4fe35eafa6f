// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/folding.h"

#include "editor/editortr.h"
#include "editor/text/texteditor.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace waymark::editor {

Folding::Folding(TextEditor &editor)
    : QObject(&editor)
    , m_editor(editor)
{}

void Folding::foldHere()
{
    const qsizetype line = m_editor.textCursor().blockNumber();
    const yaml::FoldRegion *region = m_state.openRegionAround(line);
    if (region == nullptr)
        return;
    m_state.fold(region->first);
    show();
}

void Folding::unfoldHere()
{
    m_state.unfold(m_editor.textCursor().blockNumber());
    show();
}

void Folding::foldTop()
{
    m_state.foldTop();
    show();
}

void Folding::foldAll()
{
    m_state.foldAll();
    show();
}

void Folding::unfoldAll()
{
    m_state.unfoldAll();
    show();
}

void Folding::toggle(qsizetype line)
{
    m_state.isFolded(line) ? m_state.unfold(line) : m_state.fold(line);
    show();
}

void Folding::showAll()
{
    if (!m_hidden.isEmpty())
        show();
}

void Folding::reveal(qsizetype line)
{
    if (m_state.reveal(line))
        show();
}

void Folding::reset()
{
    m_state.clear();
    m_hidden.clear();
}

void Folding::setRegions(const QList<yaml::FoldRegion> &regions)
{
    const bool isOther = m_state.regions() != regions;
    m_state.setRegions(regions);
    if (m_state.hidden() != m_hidden)
        show();
    else if (isOther)
        Q_EMIT changed();
}

void Folding::move(const TextEdits &edits, const SourceText &before, const SourceText &after)
{
    const auto folded = m_state.folded().size();
    m_state.move(edits, before, after);
    // Blocks take their visibility along; only a fold that the edit opened is left to show.
    if (m_state.folded().size() != folded)
        show();
    else
        m_hidden = m_state.hidden();
}

void Folding::show()
{
    const QList<LineSpan> spans = m_state.hidden();
    QTextDocument &document = *m_editor.document();
    bool isChanged = false;
    auto span = spans.cbegin();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int line = block.blockNumber();
        while (span != spans.cend() && span->end() <= line)
            ++span;
        const bool isVisible = span == spans.cend() || line < span->first;
        if (block.isVisible() == isVisible)
            continue;
        block.setVisible(isVisible);
        block.setLineCount(isVisible ? std::max(1, block.layout()->lineCount()) : 0);
        isChanged = true;
    }
    m_hidden = spans;
    if (isChanged) {
        auto *layout = document.documentLayout();
        Q_EMIT layout->documentSizeChanged(layout->documentSize());
        m_editor.viewport()->update();
        QTextCursor caret = m_editor.textCursor();
        if (!caret.block().isVisible()) {
            const auto holder = std::ranges::find_if(spans, [&](const LineSpan &hidden) {
                return hidden.first <= caret.blockNumber() && caret.blockNumber() < hidden.end();
            });
            const QTextBlock first = document.findBlockByNumber(int(holder->first) - 1);
            caret.setPosition(first.position() + first.length() - 1);
            m_editor.setTextCursor(caret);
        }
    }
    Q_EMIT changed();
}

qsizetype Folding::lastHiddenAfter(qsizetype line) const
{
    const auto found = std::ranges::lower_bound(m_hidden, line + 1, {}, &LineSpan::first);
    return found != m_hidden.end() && found->first == line + 1 ? found->end() - 1 : line;
}

QString Folding::markText(qsizetype line) const
{
    const qsizetype lines = lastHiddenAfter(line) - line;
    return Tr::tr("%n line(s)", nullptr, int(lines));
}

QRectF Folding::markOf(const QTextBlock &block, const QRectF &rect) const
{
    const qsizetype line = block.blockNumber();
    if (lastHiddenAfter(line) == line || block.layout()->lineCount() == 0)
        return {};
    const QTextLine last = block.layout()->lineAt(block.layout()->lineCount() - 1);
    const QFontMetricsF metrics(m_editor.font());
    const double left = rect.left() + last.naturalTextRect().right() + theme::space::related;
    return {left, rect.top() + last.y() + 1, metrics.horizontalAdvance(markText(line)) + 12,
            last.height() - 2};
}

void Folding::paintMark(QPainter &painter, const QTextBlock &block, const QRectF &rect) const
{
    const QRectF mark = markOf(block, rect);
    if (mark.isEmpty())
        return;
    const theme::Tokens &tokens = m_editor.tokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(mark, theme::space::controlRadius, theme::space::controlRadius);
    painter.setPen(tokens.secondary);
    painter.drawText(mark, Qt::AlignCenter, markText(block.blockNumber()));
}

} // namespace waymark::editor
