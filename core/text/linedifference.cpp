// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/linedifference.h"

#include "text/sequencedifference.h"

#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

constexpr qsizetype mostWords = 4'000;

/// Equal texts get equal numbers.
class Numbers
{
public:
    int of(QByteArrayView text)
    {
        const auto found = m_numbers.constFind(text);
        return found != m_numbers.constEnd() ? *found
                                             : *m_numbers.insert(text, int(m_numbers.size()));
    }

private:
    QHash<QByteArrayView, int> m_numbers;
};

std::vector<int> numbered(const SourceText &text, Numbers &numbers)
{
    std::vector<int> lines;
    lines.reserve(size_t(text.lineCount()));
    for (qsizetype line = 0; line < text.lineCount(); ++line)
        lines.push_back(numbers.of(text.slice(text.fullLine(line))));
    // The empty line behind the last line end is no line of its own.
    if (!lines.empty() && text.fullLine(text.lineCount() - 1).isEmpty())
        lines.pop_back();
    return lines;
}

qsizetype indentOf(const SourceText &text, qsizetype line)
{
    const QByteArrayView bytes = text.slice(text.line(line));
    const auto content = std::ranges::find_if(bytes, [](char c) { return c != ' '; });
    return content == bytes.end() ? std::numeric_limits<qsizetype>::max() : content - bytes.begin();
}

/// Lines that were only added (or only taken away) can often be moved over equal ones; they read
/// best where they begin with the least indented line, such as the dash of an item.
void slide(const SourceText &text, const std::vector<int> &lines, LineSpan &span, qsizetype &other,
           qsizetype lowest, qsizetype highest)
{
    LineSpan at = span;
    while (at.first > lowest && lines[size_t(at.first - 1)] == lines[size_t(at.end() - 1)])
        --at.first;
    LineSpan best = at;
    while (true) {
        // Of equally good places the last one, where appended things are expected.
        if (indentOf(text, at.first) <= indentOf(text, best.first))
            best = at;
        if (at.end() >= highest || lines[size_t(at.first)] != lines[size_t(at.end())])
            break;
        ++at.first;
    }
    other += best.first - span.first;
    span = best;
}

void slideAll(QList<LineHunk> &hunks, const SourceText &before, const std::vector<int> &oldLines,
              const SourceText &after, const std::vector<int> &newLines)
{
    for (qsizetype i = 0; i < hunks.size(); ++i) {
        LineHunk &hunk = hunks[i];
        const LineHunk *previous = i > 0 ? &hunks[i - 1] : nullptr;
        const LineHunk *next = i + 1 < hunks.size() ? &hunks[i + 1] : nullptr;
        // One equal line stays between two hunks, or they would be one.
        if (hunk.before.isEmpty())
            slide(after, newLines, hunk.after, hunk.before.first,
                  previous != nullptr ? previous->after.end() + 1 : 0,
                  next != nullptr ? next->after.first - 1 : qsizetype(newLines.size()));
        else if (hunk.after.isEmpty())
            slide(before, oldLines, hunk.before, hunk.after.first,
                  previous != nullptr ? previous->before.end() + 1 : 0,
                  next != nullptr ? next->before.first - 1 : qsizetype(oldLines.size()));
    }
}

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
           || quint8(c) >= 0x80;
}

/// Words, and every other byte for itself.
std::vector<qsizetype> wordStarts(QByteArrayView text)
{
    std::vector<qsizetype> starts;
    for (qsizetype at = 0; at < text.size();) {
        starts.push_back(at);
        const bool isWord = isWordByte(text[at]);
        ++at;
        while (isWord && at < text.size() && isWordByte(text[at]))
            ++at;
    }
    starts.push_back(text.size());
    return starts;
}

std::vector<int> numbered(QByteArrayView text, const std::vector<qsizetype> &starts,
                          Numbers &numbers)
{
    std::vector<int> words;
    for (size_t i = 0; i + 1 < starts.size(); ++i)
        words.push_back(numbers.of(text.sliced(starts[i], starts[i + 1] - starts[i])));
    return words;
}

qsizetype sizeOf(const QList<TextRange> &ranges)
{
    return std::ranges::fold_left(
        ranges, qsizetype{0}, [](qsizetype sum, TextRange range) { return sum + range.size(); });
}

} // namespace

std::optional<QList<LineHunk>> lineDifference(const SourceText &before, const SourceText &after,
                                              std::stop_token stop)
{
    if (before == after)
        return QList<LineHunk>();
    Numbers numbers;
    const std::vector<int> oldLines = numbered(before, numbers);
    const std::vector<int> newLines = numbered(after, numbers);
    auto hunks = sequenceDifference(oldLines, newLines, std::move(stop));
    if (hunks)
        slideAll(*hunks, before, oldLines, after, newLines);
    return hunks;
}

WordDifference wordDifference(const SourceText &before, TextRange old, const SourceText &after,
                              TextRange fresh)
{
    const QByteArrayView oldText = before.slice(old);
    const QByteArrayView newText = after.slice(fresh);
    if (oldText.isEmpty() || newText.isEmpty())
        return {};
    const auto oldStarts = wordStarts(oldText);
    const auto newStarts = wordStarts(newText);
    if (qsizetype(oldStarts.size() + newStarts.size()) > mostWords)
        return {};
    Numbers numbers;
    const auto hunks = sequenceDifference(numbered(oldText, oldStarts, numbers),
                                          numbered(newText, newStarts, numbers), {});
    WordDifference found;
    for (const LineHunk &hunk : hunks.value_or(QList<LineHunk>())) {
        const auto range = [](LineSpan words, const std::vector<qsizetype> &starts,
                              qsizetype base) {
            return TextRange{base + starts[size_t(words.first)],
                             base + starts[size_t(words.end())]};
        };
        if (!hunk.before.isEmpty())
            found.before.append(range(hunk.before, oldStarts, old.begin));
        if (!hunk.after.isEmpty())
            found.after.append(range(hunk.after, newStarts, fresh.begin));
    }
    const qsizetype common =
        std::min(oldText.size() - sizeOf(found.before), newText.size() - sizeOf(found.after));
    if (common * 3 < std::min(oldText.size(), newText.size()))
        return {};
    return found;
}

TextRange rangeOf(const SourceText &text, LineSpan lines)
{
    const auto begin = [&](qsizetype line) {
        return line < text.lineCount() ? text.line(line).begin : text.size();
    };
    return {begin(lines.first), begin(lines.end())};
}

TextEdits reverted(const LineHunk &hunk, const SourceText &before, const SourceText &after)
{
    return {TextEdit{rangeOf(after, hunk.after),
                     before.slice(rangeOf(before, hunk.before)).toByteArray()}};
}

std::optional<TextEdits> lineEdits(const SourceText &before, const SourceText &after,
                                   std::stop_token stop)
{
    const auto hunks = lineDifference(before, after, std::move(stop));
    if (!hunks)
        return std::nullopt;
    TextEdits edits;
    for (const LineHunk &hunk : *hunks)
        edits.append(
            {rangeOf(before, hunk.before), after.slice(rangeOf(after, hunk.after)).toByteArray()});
    return edits;
}

} // namespace waymark
