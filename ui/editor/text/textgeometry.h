// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/textrange.h"

#include <QRectF>

#include <functional>

class QTextBlock;

namespace waymark::editor {

class TextEditor;

// Where the lines of an editor's text are in its viewport.

/// From the first to the last line in the viewport.
[[nodiscard]] TextRange visibleRange(const TextEditor &editor);
/// Calls `use` for each line that `exposed` (of the viewport) touches, with its rectangle.
void forVisibleLines(const TextEditor &editor, const QRectF &exposed,
                     const std::function<void(const QTextBlock &, const QRectF &)> &use);
/// Where the part of `range` that lies in a line stands, in the first row of it if the line is
/// wrapped; `blockRect` is the line's own.
[[nodiscard]] QRectF rectOf(const TextEditor &editor, const QTextBlock &block,
                            const QRectF &blockRect, TextRange range);
/// The left edge of a column of an unwrapped line.
[[nodiscard]] double columnX(const TextEditor &editor, qsizetype column);

} // namespace waymark::editor
