// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

#include <QList>

#include <optional>
#include <stop_token>

namespace waymark {

/// Lines from 0: `first` and the `count` lines from there on. An empty span stands before `first`.
struct LineSpan
{
    qsizetype first = 0;
    qsizetype count = 0;

    [[nodiscard]] qsizetype end() const { return first + count; }
    [[nodiscard]] bool isEmpty() const { return count == 0; }
    bool operator==(const LineSpan &) const = default;
};

/// A stretch in which two texts differ: these lines of the old one became those of the new one.
/// Never empty on both sides.
struct LineHunk
{
    LineSpan before;
    LineSpan after;

    bool operator==(const LineHunk &) const = default;
};

/// How the lines of two texts differ, by place; lines compare with their line ends. The fewest
/// changed lines (Myers 1986), except between texts that have little in common, where it is enough
/// that the result is right. Any thread; nullopt when stopped.
[[nodiscard]] std::optional<QList<LineHunk>>
lineDifference(const SourceText &before, const SourceText &after, std::stop_token stop = {});

/// Which bytes of two lines (or stretches of lines) differ, by words: ranges in either text.
struct WordDifference
{
    QList<TextRange> before;
    QList<TextRange> after;
};

/// What to mark inside a changed stretch. Both lists are empty where the stretches share so little
/// that marks would only confuse, and where they are long.
[[nodiscard]] WordDifference wordDifference(const SourceText &before, TextRange old,
                                            const SourceText &after, TextRange fresh);

/// The bytes of those lines, their line ends included.
[[nodiscard]] TextRange rangeOf(const SourceText &text, LineSpan lines);

/// The edits that make `before` what `after` is, whole lines each, as few as differ. nullopt when
/// stopped.
[[nodiscard]] std::optional<TextEdits> lineEdits(const SourceText &before, const SourceText &after,
                                                 std::stop_token stop = {});

/// The edit of `after` that makes the hunk's lines what they were before.
[[nodiscard]] TextEdits reverted(const LineHunk &hunk, const SourceText &before,
                                 const SourceText &after);

} // namespace waymark
