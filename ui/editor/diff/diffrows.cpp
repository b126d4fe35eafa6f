// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/diff/diffrows.h"

#include <algorithm>

namespace waymark::editor {

namespace {

/// Lines that hold something: what stands behind the last line end is none if it is empty.
qsizetype linesOf(const SourceText &text)
{
    const qsizetype last = text.lineCount() - 1;
    return text.fullLine(last).isEmpty() ? last : last + 1;
}

void addEqual(QList<DiffRow> &rows, qsizetype oldLine, qsizetype newLine, qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i)
        rows.append({oldLine + i, newLine + i, -1, -1, 0});
}

void addHunk(QList<DiffRow> &rows, const LineHunk &hunk, int index, bool isSideBySide)
{
    if (isSideBySide) {
        for (qsizetype i = 0; i < std::max(hunk.before.count, hunk.after.count); ++i)
            rows.append({i < hunk.before.count ? hunk.before.first + i : -1,
                         i < hunk.after.count ? hunk.after.first + i : -1, index, -1, 0});
        return;
    }
    for (qsizetype i = 0; i < hunk.before.count; ++i)
        rows.append({hunk.before.first + i, -1, index, -1, 0});
    for (qsizetype i = 0; i < hunk.after.count; ++i)
        rows.append({-1, hunk.after.first + i, index, -1, 0});
}

} // namespace

QList<DiffRow> diffRows(const SourceText &before, const QList<LineHunk> &hunks,
                        const DiffLayout &layout)
{
    QList<DiffRow> rows;
    if (hunks.isEmpty())
        return rows;
    qsizetype oldLine = 0;
    qsizetype newLine = 0;
    const qsizetype oldEnd = linesOf(before);
    for (int i = 0; i <= hunks.size(); ++i) {
        const qsizetype until = i < hunks.size() ? hunks[i].before.first : oldEnd;
        const qsizetype equal = std::max<qsizetype>(until - oldLine, 0);
        const qsizetype head = i > 0 ? std::min(equal, diffContext) : 0;
        const qsizetype tail = i < hunks.size() ? std::min(equal - head, diffContext) : 0;
        const qsizetype skipped = equal - head - tail;
        // A gap of one line would take the place of that line.
        if (skipped <= 1 || layout.openGaps.contains(i)) {
            addEqual(rows, oldLine, newLine, equal);
        } else {
            addEqual(rows, oldLine, newLine, head);
            rows.append({-1, -1, -1, i, skipped});
            addEqual(rows, oldLine + head + skipped, newLine + head + skipped, tail);
        }
        if (i == hunks.size())
            break;
        addHunk(rows, hunks[i], i, layout.isSideBySide);
        oldLine = hunks[i].before.end();
        newLine = hunks[i].after.end();
    }
    return rows;
}

} // namespace waymark::editor
