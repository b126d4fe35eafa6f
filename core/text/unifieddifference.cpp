// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/unifieddifference.h"

#include "text/linedifference.h"

#include <QFile>

#include <algorithm>

namespace waymark {

namespace {

constexpr qsizetype context = 3;

/// Lines that have something in them: the empty rest behind the last line end is none.
qsizetype lineCountOf(const SourceText &text)
{
    const qsizetype count = text.lineCount();
    return text.fullLine(count - 1).isEmpty() ? count - 1 : count;
}

void addLine(QByteArray &out, char mark, const SourceText &text, qsizetype line)
{
    const QByteArrayView bytes = text.slice(text.fullLine(line));
    out += mark;
    out += bytes;
    if (!bytes.endsWith('\n'))
        out += "\n\\ No newline at end of file\n";
}

QByteArray spanOf(qsizetype first, qsizetype count)
{
    // An empty span is named by the line before it, as diff does.
    const qsizetype shown = count == 0 ? first : first + 1;
    return QByteArray::number(shown)
           + (count == 1 ? QByteArray() : ',' + QByteArray::number(count));
}

} // namespace

QByteArray unifiedDifference(const SourceText &before, const SourceText &after, const QString &path)
{
    const QList<LineHunk> hunks = lineDifference(before, after).value_or(QList<LineHunk>());
    if (hunks.isEmpty())
        return {};
    const QByteArray name = QFile::encodeName(path);
    QByteArray out = "--- a/" + name + "\n+++ b/" + name + '\n';
    const qsizetype oldCount = lineCountOf(before);
    for (qsizetype i = 0; i < hunks.size();) {
        qsizetype last = i;
        while (last + 1 < hunks.size()
               && hunks[last + 1].before.first - hunks[last].before.end() <= 2 * context)
            ++last;
        const qsizetype oldBegin = std::max<qsizetype>(0, hunks[i].before.first - context);
        const qsizetype oldEnd = std::min(oldCount, hunks[last].before.end() + context);
        const qsizetype newBegin = hunks[i].after.first - (hunks[i].before.first - oldBegin);
        const qsizetype newEnd = hunks[last].after.end() + (oldEnd - hunks[last].before.end());
        out += "@@ -" + spanOf(oldBegin, oldEnd - oldBegin) + " +"
               + spanOf(newBegin, newEnd - newBegin) + " @@\n";
        qsizetype line = oldBegin;
        for (; i <= last; ++i) {
            for (; line < hunks[i].before.first; ++line)
                addLine(out, ' ', before, line);
            for (; line < hunks[i].before.end() && line < oldCount; ++line)
                addLine(out, '-', before, line);
            for (qsizetype added = hunks[i].after.first;
                 added < std::min(hunks[i].after.end(), lineCountOf(after)); ++added)
                addLine(out, '+', after, added);
        }
        for (; line < oldEnd; ++line)
            addLine(out, ' ', before, line);
    }
    return out;
}

} // namespace waymark
