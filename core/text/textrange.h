// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace waymark {

/// Where something stands in a text: half open, UTF-8 offsets from 0, a byte order mark included.
struct TextRange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype size() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return begin == end; }
    [[nodiscard]] bool contains(qsizetype offset) const { return begin <= offset && offset < end; }
    [[nodiscard]] bool contains(TextRange other) const
    {
        return begin <= other.begin && other.end <= end;
    }
    bool operator==(const TextRange &) const = default;
};

/// "Replace these bytes by those."
struct TextEdit
{
    TextRange range;
    QByteArray replacement;

    bool operator==(const TextEdit &) const = default;
};

/// One change of a text: sorted by position, not overlapping, all positions in the text before the
/// change.
using TextEdits = QList<TextEdit>;

/// `range` in the text after `edits`. Ends that stand inside a replaced stretch move to its edges;
/// an insertion at an end stays outside.
[[nodiscard]] TextRange movedThrough(TextRange range, const TextEdits &edits);

/// What undoes `edits`, with positions in the text after them. `before` is the text they are
/// applied to.
[[nodiscard]] TextEdits inverted(const TextEdits &edits, QByteArrayView before);

} // namespace waymark
