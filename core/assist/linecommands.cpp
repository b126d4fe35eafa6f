// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/linecommands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

struct Lines
{
    qsizetype first = 0;
    qsizetype last = 0; ///< included
};

Lines linesOf(const SourceText &text, TextRange selection)
{
    Lines lines{text.lineAt(selection.begin), text.lineAt(selection.end)};
    if (lines.last > lines.first && text.fullLine(lines.last).begin == selection.end)
        --lines.last;
    return lines;
}

qsizetype blanksAt(QByteArrayView line)
{
    return std::ranges::find_if_not(line, [](char c) { return c == ' ' || c == '\t'; })
           - line.begin();
}

QByteArrayView contentOf(const SourceText &text, qsizetype number)
{
    const QByteArrayView line = text.slice(text.line(number));
    return line.sliced(blanksAt(line));
}

qsizetype blanksOf(const QString &line)
{
    return std::ranges::find_if(line, [](QChar c) { return c != u' '; }) - line.begin();
}

/// The indent that lines behind the first lose so that they keep their place below it. Where the
/// first one was copied without its indent, that follows from what the lines say.
qsizetype indentOfRest(const QStringList &lines)
{
    qsizetype common = -1;
    qsizetype second = -1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const qsizetype blanks = blanksOf(lines[i]);
        second = second < 0 ? blanks : second;
        common = common < 0 ? blanks : std::min(common, blanks);
    }
    if (common <= 0)
        return 0;
    const qsizetype first = blanksOf(lines.front());
    if (first > 0)
        return std::min(first, common);
    const QString content = lines.front().trimmed();
    const bool opens = content.endsWith(u':') || content.startsWith("- "_L1);
    return opens && second == common ? std::max<qsizetype>(common - 2, 0) : common;
}

} // namespace

TextEdits toggledComment(const SourceText &text, TextRange selection)
{
    const Lines lines = linesOf(text, selection);
    bool allCommented = true;
    qsizetype column = -1;
    for (qsizetype i = lines.first; i <= lines.last; ++i) {
        const QByteArrayView content = contentOf(text, i);
        if (content.isEmpty())
            continue;
        allCommented = allCommented && content.startsWith('#');
        const qsizetype blanks = text.line(i).size() - content.size();
        column = column < 0 ? blanks : std::min(column, blanks);
    }
    TextEdits edits;
    for (qsizetype i = lines.first; i <= lines.last; ++i) {
        const QByteArrayView content = contentOf(text, i);
        if (content.isEmpty())
            continue;
        const qsizetype begin = text.line(i).end - content.size();
        if (allCommented)
            edits.append(TextEdit{{begin, begin + (content.startsWith("# ") ? 2 : 1)}, {}});
        else
            edits.append({{text.line(i).begin + column, text.line(i).begin + column}, "# "});
    }
    return edits;
}

TextEdits indented(const SourceText &text, TextRange selection, qsizetype width)
{
    const Lines lines = linesOf(text, selection);
    TextEdits edits;
    for (qsizetype i = lines.first; i <= lines.last; ++i) {
        const TextRange line = text.line(i);
        if (!line.isEmpty())
            edits.append({{line.begin, line.begin}, QByteArray(width, ' ')});
    }
    return edits;
}

TextEdits unindented(const SourceText &text, TextRange selection, qsizetype width)
{
    const Lines lines = linesOf(text, selection);
    TextEdits edits;
    for (qsizetype i = lines.first; i <= lines.last; ++i) {
        const TextRange line = text.line(i);
        const QByteArrayView bytes = text.slice(line);
        const qsizetype removed = bytes.startsWith('\t') ? 1 : std::min(width, blanksAt(bytes));
        if (removed > 0)
            edits.append(TextEdit{{line.begin, line.begin + removed}, {}});
    }
    return edits;
}

TextEdits movedLines(const SourceText &text, TextRange selection, Direction direction)
{
    const Lines lines = linesOf(text, selection);
    const bool isUp = direction == Direction::Up;
    if (isUp ? lines.first == 0 : lines.last + 1 >= text.lineCount())
        return {};
    // The neighbour changes sides; the line end between the two stays where it is.
    const qsizetype neighbour = isUp ? lines.first - 1 : lines.last + 1;
    const QByteArray moved = text.slice(text.line(neighbour)).toByteArray();
    if (isUp) {
        const TextRange gone = text.fullLine(neighbour);
        const QByteArray lineEnd = text.slice({text.line(neighbour).end, gone.end}).toByteArray();
        const qsizetype to = text.line(lines.last).end;
        return {{gone, {}}, {{to, to}, lineEnd + moved}};
    }
    const TextRange gone{text.line(lines.last).end, text.line(neighbour).end};
    const QByteArray lineEnd = text.slice({gone.begin, text.line(neighbour).begin}).toByteArray();
    const qsizetype to = text.line(lines.first).begin;
    return {{{to, to}, moved + lineEnd}, {gone, {}}};
}

TextEdits duplicatedLines(const SourceText &text, TextRange selection)
{
    const Lines lines = linesOf(text, selection);
    const TextRange all{text.line(lines.first).begin, text.line(lines.last).end};
    return {{{all.end, all.end}, text.dominantLineEnd() + text.slice(all).toByteArray()}};
}

TextEdits deletedLines(const SourceText &text, TextRange selection)
{
    const Lines lines = linesOf(text, selection);
    TextRange gone{text.line(lines.first).begin, text.fullLine(lines.last).end};
    // The last line has no end of its own: the one before it goes.
    if (gone.end == text.line(lines.last).end && lines.first > 0)
        gone.begin = text.line(lines.first - 1).end;
    return gone.isEmpty() ? TextEdits() : TextEdits{TextEdit{gone, {}}};
}

std::optional<TextEdits> endedList(const SourceText &text, TextRange selection)
{
    const qsizetype number = text.lineAt(selection.begin);
    const TextRange line = text.line(number);
    const QByteArrayView content = contentOf(text, number);
    const bool isEmptyItem = content == "-" || content == "- ";
    if (!selection.isEmpty() || selection.begin != line.end || !isEmptyItem || number == 0)
        return std::nullopt;
    const qsizetype column = line.size() - content.size();
    // Only after another item: a first dash was typed on purpose.
    qsizetype above = number - 1;
    while (above > 0 && blanksAt(text.slice(text.line(above))) > column)
        --above;
    const QByteArrayView before = contentOf(text, above);
    if (!before.startsWith("- ") || blanksAt(text.slice(text.line(above))) != column)
        return std::nullopt;
    while (above > 0 && contentOf(text, above).startsWith("- ")
           && blanksAt(text.slice(text.line(above))) >= column)
        --above;
    const qsizetype outer = std::min(column, blanksAt(text.slice(text.line(above))));
    return TextEdits{TextEdit{line, QByteArray(outer, ' ')}};
}

QString reindented(const SourceText &text, qsizetype offset, const QString &pasted)
{
    QStringList lines = QString(pasted).replace("\r\n"_L1, "\n"_L1).split(u'\n');
    const TextRange line = text.line(text.lineAt(offset));
    const QByteArrayView before = text.slice({line.begin, offset});
    const bool isInIndent = blanksAt(before) == before.size();
    if (lines.size() < 2 || !isInIndent)
        return pasted;
    const qsizetype base = indentOfRest(lines);
    const QString indent(before.size(), u' ');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isBlank = lines[i].trimmed().isEmpty();
        if (isBlank && i + 1 < lines.size())
            lines[i].clear();
        else if (!isBlank)
            lines[i] =
                (i > 0 ? indent : QString())
                + lines[i].sliced(std::min(i > 0 ? base : blanksOf(lines[i]), blanksOf(lines[i])));
    }
    return lines.join(u'\n');
}

QByteArray indentOfNewLine(const SourceText &text, qsizetype offset, qsizetype width)
{
    const TextRange line = text.line(text.lineAt(offset));
    const QByteArrayView before = text.slice({line.begin, std::min(offset, line.end)});
    const QByteArrayView behind = text.slice({std::min(offset, line.end), line.end});
    qsizetype blanks = blanksAt(before);
    QByteArrayView content = before.sliced(blanks).trimmed();
    const QByteArray indent = before.first(blanks).toByteArray();
    const bool isItemOfValue =
        content.startsWith("- ") && !content.contains(':') && behind.trimmed().isEmpty();
    if (isItemOfValue && content.back() != '|' && content.back() != '>' && content.back() != '{'
        && content.back() != '[')
        return indent + "- ";
    qsizetype more = 0;
    while (content.startsWith("- ") && content.contains(':')) {
        const QByteArrayView inner = content.sliced(1).trimmed();
        more += content.size() - inner.size();
        content = inner;
    }
    const bool opens = content.endsWith(':') || content.endsWith('{') || content.endsWith('[')
                       || content.endsWith('|') || content.endsWith('>') || content.endsWith("|-")
                       || content.endsWith(">-");
    if (opens && !content.startsWith('#'))
        more += width;
    return indent + QByteArray(more, ' ');
}

qsizetype indentWidthOf(const SourceText &text)
{
    const qsizetype seen = std::min<qsizetype>(text.lineCount(), 400);
    qsizetype previous = 0;
    for (qsizetype i = 0; i < seen; ++i) {
        const QByteArrayView content = contentOf(text, i);
        if (content.isEmpty() || content.startsWith('#'))
            continue;
        const qsizetype blanks = text.line(i).size() - content.size();
        if (blanks > previous && blanks - previous <= 8)
            return blanks - previous;
        previous = blanks;
    }
    return 2;
}

} // namespace waymark::assist
