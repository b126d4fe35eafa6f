// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/heldline.h"

#include <algorithm>
#include <ranges>

namespace waymark::analysis {

namespace {

/// One line of each of two texts.
struct LinePair
{
    TextRange first;
    TextRange second;
};

/// The line in which alone two texts differ; nullopt for equal ones, too.
std::optional<LinePair> differingLine(const SourceText &first, const SourceText &second)
{
    const QByteArrayView a = first.bytes();
    const QByteArrayView b = second.bytes();
    const auto [inA, inB] = std::ranges::mismatch(a, b);
    if (inA == a.end() && inB == b.end())
        return std::nullopt;
    const qsizetype place = std::distance(a.begin(), inA);
    const LinePair pair{first.line(first.lineAt(place)), second.line(second.lineAt(place))};
    if (pair.first.begin != pair.second.begin
        || a.sliced(pair.first.end) != b.sliced(pair.second.end))
        return std::nullopt;
    return pair;
}

bool isBlank(QByteArrayView line)
{
    return std::ranges::all_of(line, [](char c) { return c == ' ' || c == '\t'; });
}

bool beginsIn(TextRange line, TextRange entry)
{
    return line.begin <= entry.begin && entry.begin <= line.end;
}

/// An entry begins in the line and goes on below it.
bool hasHeadIn(const yaml::Node &node, TextRange line)
{
    for (yaml::Node child = node.firstChild(); child; child = child.nextSibling()) {
        const TextRange entry = child.entryRange();
        if (entry.begin > line.end)
            return false;
        if (entry.end > line.end && (beginsIn(line, entry) || hasHeadIn(child, line)))
            return true;
    }
    return false;
}

bool isHead(const yaml::SyntaxTree &tree, TextRange line)
{
    return std::ranges::any_of(tree.documents(), [&](const yaml::Document &document) {
        const bool isMarker = document.index > 0 && document.range.begin == line.begin
                              && tree.text().slice(line).startsWith("---");
        return isMarker || hasHeadIn(document.root, line);
    });
}

/// Where an edit goes that touches an empty line, which begins and ends at the same place.
enum class Touching { Above, Below };

/// `edits` of one text in the other, in which `line` reads as `other`.
TextEdits moved(const TextEdits &edits, TextRange line, TextRange other, Touching touching)
{
    const bool isAbove = touching == Touching::Above;
    TextEdits result = edits;
    for (TextEdit &edit : result) {
        for (qsizetype *end : {&edit.range.begin, &edit.range.end}) {
            if (*end > line.end || (*end == line.end && !isAbove))
                *end += other.end - line.end;
        }
    }
    return result;
}

bool leavesAlone(const TextEdits &edits, TextRange line)
{
    return std::ranges::all_of(edits, [line](const TextEdit &edit) {
        return edit.range.end <= line.begin || edit.range.begin >= line.end;
    });
}

/// Both texts are as they were but for what was changed elsewhere.
bool differAsBefore(const SourceText &first, const SourceText &second, QByteArrayView inFirst,
                    QByteArrayView inSecond)
{
    const auto pair = differingLine(first, second);
    return pair && first.slice(pair->first) == inFirst && second.slice(pair->second) == inSecond;
}

} // namespace

qsizetype HeldLine::inWhole(qsizetype offset) const
{
    if (offset < now.begin)
        return offset;
    if (offset > now.end)
        return offset + before.end - now.end;
    // The key that begins in the line, behind its indentation and dashes.
    const QByteArrayView line = whole->tree.text().slice(before);
    qsizetype begin = 0;
    while (begin + 1 < line.size()
           && (line[begin] == ' ' || (line[begin] == '-' && line[begin + 1] == ' ')))
        ++begin;
    return before.begin + begin;
}

TextRange HeldLine::inText(TextRange range) const
{
    const auto place = [this](qsizetype offset) {
        return offset >= before.end ? offset + now.end - before.end : std::min(offset, now.end);
    };
    return {place(range.begin), place(range.end)};
}

std::optional<TextEdits> HeldLine::inText(const TextEdits &edits) const
{
    if (!leavesAlone(edits, before))
        return std::nullopt;
    TextEdits here = moved(edits, before, now, Touching::Below);
    // Either order must give the same: the line is as it was, and as empty as it is.
    const SourceText &full = whole->tree.text();
    if (!differAsBefore(full.applied(edits), text.applied(here), full.slice(before),
                        text.slice(now)))
        return std::nullopt;
    return here;
}

bool HeldLine::holds(const yaml::Node &node) const
{
    return node && node.parent() && beginsIn(before, node.entryRange());
}

std::optional<HeldLine> heldLineOf(const yaml::SyntaxTree &whole, const SourceText &text)
{
    if (whole.hasErrors())
        return std::nullopt;
    const auto pair = differingLine(whole.text(), text);
    if (!pair || !isBlank(text.slice(pair->second)) || isBlank(whole.text().slice(pair->first))
        || !isHead(whole, pair->first))
        return std::nullopt;
    return HeldLine{.whole = nullptr, .text = text, .before = pair->first, .now = pair->second};
}

std::optional<SourceText> wholeAfter(const SourceText &whole, const SourceText &text,
                                     const TextEdits &edits)
{
    if (whole == text)
        return whole.applied(edits);
    const auto pair = differingLine(whole, text);
    if (!pair || !leavesAlone(edits, pair->second))
        return std::nullopt;
    const SourceText after = text.applied(edits);
    for (const Touching touching : {Touching::Above, Touching::Below}) {
        SourceText changed = whole.applied(moved(edits, pair->second, pair->first, touching));
        if (differAsBefore(changed, after, whole.slice(pair->first), text.slice(pair->second)))
            return changed;
    }
    return std::nullopt;
}

} // namespace waymark::analysis
