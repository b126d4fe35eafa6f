// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/pagedview.h"

#include "editor/displaytext.h"
#include "editor/editortr.h"

#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

constexpr qsizetype mostBytes = 8 * 1024 * 1024;
constexpr qsizetype longestLine = 10'000; ///< characters; at most four bytes each
constexpr qsizetype pageBytes = 128 * 1024;

/// The start of a long line, cut between characters.
QByteArrayView shortened(QByteArrayView line)
{
    return line.size() <= longestLine ? line : line.first(walk(line, longestLine).bytes);
}

} // namespace

PagedView::PagedView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(NoFrame);
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    setAccessibleName(Tr::tr("Text of the document, read-only"));
}

bool PagedView::isTooLarge(const SourceText &text)
{
    if (text.size() > mostBytes)
        return true;
    for (qsizetype line = 0; line < text.lineCount(); ++line) {
        const TextRange range = text.line(line);
        if (range.size() > longestLine && text.utf16Position(range.end).column > longestLine)
            return true;
    }
    return false;
}

void PagedView::setText(const SourceText &text)
{
    m_text = text;
    m_pages = {0};
    qsizetype bytes = 0;
    for (qsizetype line = 0; line < text.lineCount(); ++line) {
        const qsizetype size = std::min(text.fullLine(line).size(), longestLine);
        if (bytes + size > pageBytes && bytes > 0) {
            m_pages.append(line);
            bytes = 0;
        }
        bytes += size;
    }
    m_page = -1;
    showPage(0);
}

void PagedView::showPage(int page)
{
    const int wanted = std::clamp(page, 0, pageCount() - 1);
    if (wanted == m_page)
        return;
    m_page = wanted;
    const qsizetype end = wanted + 1 < pageCount() ? m_pages[wanted + 1] : m_text.lineCount();
    QStringList lines;
    for (qsizetype line = m_pages[wanted]; line < end; ++line) {
        const QByteArrayView bytes = m_text.slice(m_text.line(line));
        const QByteArrayView shown = shortened(bytes);
        lines << (shown.size() < bytes.size() ? displayOf(shown) + u'\u2026' : displayOf(shown));
    }
    setPlainText(lines.join(u'\n'));
    Q_EMIT pageChanged();
}

void PagedView::showPlace(TextRange range)
{
    const auto [line, column] = m_text.utf16Position(range.begin);
    const auto after = std::ranges::upper_bound(m_pages, line);
    showPage(int(after - m_pages.begin()) - 1);
    const QTextBlock block = document()->findBlockByNumber(int(line - m_pages[m_page]));
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::min(int(column), block.length() - 1));
    setTextCursor(cursor);
    centerCursor();
}

} // namespace waymark::editor
