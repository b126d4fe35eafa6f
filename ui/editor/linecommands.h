// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

namespace waymark::editor {

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

/// The blanks that a new line starts with when Enter is pressed at `offset`: those of its line,
/// one step more after `key:`, and under the key of a list item's first entry.
[[nodiscard]] QByteArray indentOfNewLine(const SourceText &text, qsizetype offset, qsizetype width);

/// The step that the file's own lines are indented by; 2 where it has none.
[[nodiscard]] qsizetype indentWidthOf(const SourceText &text);

} // namespace waymark::editor
