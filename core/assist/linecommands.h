// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

#include <QString>

#include <optional>

namespace waymark::assist {

// What keys do to whole lines, as edits of the bytes. `selection` is what the person marked; a
// line that it only touches at its very start doesn't count unless it is the only one.

/// Puts `# ` before the lines' text, or takes it away where all of them have it. Blank lines stay.
[[nodiscard]] TextEdits toggledComment(const SourceText &text, TextRange selection);

[[nodiscard]] TextEdits indented(const SourceText &text, TextRange selection, qsizetype width);
[[nodiscard]] TextEdits unindented(const SourceText &text, TextRange selection, qsizetype width);

enum class Direction { Up, Down };

/// Exchanges the lines with the one above or below; the selected bytes themselves don't change.
[[nodiscard]] TextEdits movedLines(const SourceText &text, TextRange selection,
                                   Direction direction);
/// A second copy of the lines below them.
[[nodiscard]] TextEdits duplicatedLines(const SourceText &text, TextRange selection);

[[nodiscard]] TextEdits deletedLines(const SourceText &text, TextRange selection);

/// What Enter makes of an item that nothing was written into: its dash goes, and the line starts
/// where its list's key does. nullopt where the caret isn't at the end of such an item.
[[nodiscard]] std::optional<TextEdits> endedList(const SourceText &text, TextRange selection);

/// Pasted lines with their common indent replaced by that of the place they are pasted at; lines
/// pasted into other text stay as they are.
[[nodiscard]] QString reindented(const SourceText &text, qsizetype offset, const QString &pasted);

/// What a new line starts with when Enter is pressed at `offset`: the blanks of its line, one step
/// more after `key:`, those under the key of a list item's first entry, and a dash after an item
/// that is a value.
[[nodiscard]] QByteArray indentOfNewLine(const SourceText &text, qsizetype offset, qsizetype width);

/// The step that the file's own lines are indented by; 2 where it has none.
[[nodiscard]] qsizetype indentWidthOf(const SourceText &text);

} // namespace waymark::assist
