// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/textgeometry.h"

#include "editor/text/folding.h"
#include "editor/text/texteditor.h"

#include <QTextBlock>

#include <algorithm>

namespace waymark::editor {

void forVisibleLines(const TextEditor &editor, const QRectF &exposed,
                     const std::function<void(const QTextBlock &, const QRectF &)> &use)
{
    QTextBlock block = editor.firstVisibleBlock();
    QRectF rect = editor.blockBoundingGeometry(block).translated(editor.contentOffset());
    while (block.isValid() && rect.top() <= exposed.bottom()) {
        if (block.isVisible() && rect.bottom() >= exposed.top())
            use(block, rect);
        const qsizetype last = editor.folding().lastHiddenAfter(block.blockNumber());
        block = last > block.blockNumber() ? editor.document()->findBlockByNumber(int(last)).next()
                                           : block.next();
        rect = QRectF(rect.left(), rect.bottom(), rect.width(),
                      editor.blockBoundingRect(block).height());
    }
}

double columnX(const TextEditor &editor, qsizetype column)
{
    return editor.contentOffset().x() + editor.document()->documentMargin()
           + QFontMetricsF(editor.font()).horizontalAdvance(u' ') * double(column);
}

TextRange visibleRange(const TextEditor &editor)
{
    const int lines =
        editor.viewport()->height() / std::max(1, editor.fontMetrics().lineSpacing()) + 1;
    qsizetype last = editor.firstVisibleBlock().blockNumber();
    const qsizetype first = std::min(last, editor.text().lineCount() - 1);
    for (int i = 0; i < lines; ++i)
        last = editor.folding().lastHiddenAfter(last) + 1;
    return {editor.text().line(first).begin,
            editor.text().line(std::min(last, editor.text().lineCount() - 1)).end};
}

QRectF rectOf(const TextEditor &editor, const QTextBlock &block, const QRectF &blockRect,
              TextRange range)
{
    const SourceText &text = editor.text();
    const TextRange line = text.line(block.blockNumber());
    const qsizetype begin = std::clamp(range.begin, line.begin, line.end);
    const qsizetype end = std::clamp(range.end, line.begin, line.end);
    const QTextLayout &layout = *block.layout();
    const int from = int(text.utf16Position(begin).column);
    const QTextLine shown = layout.lineForTextPosition(from);
    if (!shown.isValid())
        return {};
    const int to =
        std::min(int(text.utf16Position(end).column), shown.textStart() + shown.textLength());
    const double left = shown.cursorToX(from);
    const double right = std::max(shown.cursorToX(to), left);
    return QRectF(blockRect.left() + left, blockRect.top() + shown.y(), right - left,
                  shown.height());
}

} // namespace waymark::editor
