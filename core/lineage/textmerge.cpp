// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/textmerge.h"

#include "text/linemerge.h"

#include <QSet>

#include <algorithm>

namespace waymark::lineage {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

QByteArray withoutMark(const QByteArray &bytes)
{
    return bytes.startsWith(byteOrderMark) ? bytes.sliced(byteOrderMark.size()) : bytes;
}

QByteArray linesOf(const SourceText &text, LineSpan lines)
{
    return text.slice(rangeOf(text, lines)).toByteArray();
}

/// What stands in the place of some lines of the project's file.
struct Replacement
{
    LineSpan yours;
    QByteArray text; ///< lines ended by LF
    QList<ConflictBlock> conflicts;
};

/// Puts the file together again. Works on the lines of the file as it is; the numbers of lines are
/// those of its plain form.
class FileWriter
{
public:
    FileWriter(const QByteArray &yours, const TextForm &form)
        : m_yours(withoutMark(yours))
        , m_form(form)
    {}

    void replace(const Replacement &each)
    {
        keepUntil(each.yours.first);
        QByteArray text = each.text;
        if (m_form.lineEnd != "\n")
            text.replace("\n", m_form.lineEnd);
        endLine();
        m_bytes += text;
        m_next = each.yours.end();
    }

    QByteArray finished(const TextForm &wanted)
    {
        keepUntil(m_yours.lineCount());
        if (wanted.endsInLine)
            endLine();
        else if (m_bytes.endsWith(m_form.lineEnd))
            m_bytes.chop(m_form.lineEnd.size());
        return wanted.hasMark ? byteOrderMark.toByteArray() + m_bytes : m_bytes;
    }

private:
    void keepUntil(qsizetype line)
    {
        for (; m_next < std::min(line, m_yours.lineCount()); ++m_next) {
            if (!m_yours.slice(m_yours.fullLine(m_next)).isEmpty())
                endLine();
            m_bytes += m_yours.slice(m_yours.fullLine(m_next));
        }
    }
    /// The last line of the file had no end, and something comes behind it.
    void endLine()
    {
        if (!m_bytes.isEmpty() && !m_bytes.endsWith('\n') && !m_bytes.endsWith('\r'))
            m_bytes += m_form.lineEnd;
    }

    SourceText m_yours;
    TextForm m_form;
    QByteArray m_bytes;
    qsizetype m_next = 0;
};

void appendMarked(QByteArray &text, const ConflictBlock &block, const MergeLabels &labels)
{
    text += "<<<<<<< " + labels.yours.toUtf8() + '\n' + block.yours;
    text += "||||||| " + labels.base.toUtf8() + '\n' + block.base;
    text += "=======\n" + block.path + ">>>>>>> " + labels.path.toUtf8() + '\n';
}

/// Every stretch in which two texts differ, the lines between them as they are.
Replacement opposed(LineSpan place, const QByteArray &yours, const QByteArray &path,
                    const MergeLabels &labels)
{
    const SourceText mine(yours);
    const SourceText theirs(path);
    Replacement made{place, {}, {}};
    qsizetype next = 0;
    for (const LineHunk &hunk : lineDifference(mine, theirs).value_or(QList<LineHunk>())) {
        made.text += linesOf(mine, {next, hunk.before.first - next});
        const ConflictBlock block{{}, linesOf(mine, hunk.before), linesOf(theirs, hunk.after)};
        appendMarked(made.text, block, labels);
        made.conflicts.append(block);
        next = hunk.before.end();
    }
    made.text += linesOf(mine, {next, mine.lineCount() - next});
    return made;
}

/// One conflict, without the lines at both ends that both sides have.
Replacement marked(LineSpan place, ConflictBlock block, const MergeLabels &labels)
{
    if (block.base.isEmpty())
        return opposed(place, block.yours, block.path, labels);
    const SourceText mine(block.yours);
    const SourceText theirs(block.path);
    const qsizetype most = std::min(mine.lineCount(), theirs.lineCount()) - 1;
    qsizetype head = 0;
    while (head < most && mine.slice(mine.fullLine(head)) == theirs.slice(theirs.fullLine(head)))
        ++head;
    qsizetype tail = 0;
    while (tail < most - head
           && mine.slice(mine.fullLine(mine.lineCount() - 2 - tail))
                  == theirs.slice(theirs.fullLine(theirs.lineCount() - 2 - tail)))
        ++tail;
    Replacement made{place, linesOf(mine, {0, head}), {}};
    const qsizetype mineCount = mine.lineCount() - 1 - head - tail;
    block.yours = linesOf(mine, {head, mineCount});
    block.path = linesOf(theirs, {head, theirs.lineCount() - 1 - head - tail});
    appendMarked(made.text, block, labels);
    made.text += linesOf(mine, {head + mineCount, tail});
    made.conflicts.append(block);
    return made;
}

MergedText assembled(const QByteArray &yours, const QList<Replacement> &replacements,
                     const TextForm &wanted)
{
    FileWriter writer(yours, formOf(yours));
    MergedText merged;
    for (const Replacement &each : replacements) {
        writer.replace(each);
        merged.conflicts += each.conflicts;
    }
    merged.bytes = writer.finished(wanted);
    return merged;
}

} // namespace

TextForm formOf(const QByteArray &bytes)
{
    const QByteArray text = withoutMark(bytes);
    const bool isEnded = text.isEmpty() || text.endsWith('\n') || text.endsWith('\r');
    const QByteArray lineEnd = SourceText(text).dominantLineEnd();
    return {text.size() != bytes.size(), isEnded, lineEnd};
}

QByteArray plainForm(const QByteArray &bytes)
{
    QByteArray text = withoutMark(bytes);
    text.replace("\r\n", "\n");
    // One of its own ends a line as well; left in front of a LF it would end none.
    text.replace('\r', '\n');
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    return text;
}

MergedText mergeText(const QByteArray &base, const QByteArray &yours, const QByteArray &path,
                     const MergeLabels &labels)
{
    const SourceText from(plainForm(base));
    const SourceText mine(plainForm(yours));
    const SourceText theirs(plainForm(path));
    const LineMerge merge = mergeLines(from, mine, theirs).value_or(LineMerge());
    QList<Replacement> replacements;
    for (const TextEdit &edit : merge.edits) {
        const qsizetype first = mine.lineAt(edit.range.begin);
        const qsizetype end = mine.lineAt(edit.range.end);
        replacements.append({{first, end - first}, edit.replacement, {}});
    }
    for (const LineConflict &conflict : merge.conflicts)
        replacements.append(marked(conflict.mine,
                                   {linesOf(from, conflict.base), linesOf(mine, conflict.mine),
                                    linesOf(theirs, conflict.theirs)},
                                   labels));
    std::ranges::stable_sort(replacements, {},
                             [](const Replacement &each) { return each.yours.first; });
    const TextForm was = formOf(base);
    const TextForm is = formOf(yours);
    const TextForm becomes = formOf(path);
    const TextForm wanted{is.hasMark != was.hasMark ? is.hasMark : becomes.hasMark,
                          is.endsInLine != was.endsInLine ? is.endsInLine : becomes.endsInLine,
                          is.lineEnd};
    return assembled(yours, replacements, wanted);
}

MergedText opposedText(const QByteArray &yours, const QByteArray &path, const MergeLabels &labels)
{
    const SourceText mine(plainForm(yours));
    return assembled(yours, {opposed({0, mine.lineCount()}, mine.bytes(), plainForm(path), labels)},
                     formOf(yours));
}

bool hasConflictMarkers(const QByteArray &text, const QByteArray &known)
{
    const auto markersIn = [](const QByteArray &where) {
        QSet<QByteArray> found;
        for (const QByteArray &line : where.split('\n')) {
            if (line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> ")
                || line.startsWith("||||||| "))
                found.insert(line.trimmed());
        }
        return found;
    };
    // Most texts have none, and then nothing is split.
    if (!text.contains("<<<<<<< ") && !text.contains(">>>>>>> ") && !text.contains("||||||| "))
        return false;
    return !(markersIn(text) - markersIn(known)).isEmpty();
}

} // namespace waymark::lineage
