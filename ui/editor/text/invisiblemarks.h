// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QRectF;

namespace waymark::editor {

class TextEditor;

/// Draws what can't be seen in the lines that `exposed` (of the viewport) touches
/// (`text/invisible.h`): a tray below what looks like a space and is none, a bar where a character
/// has no width or turns the text around. Over the text.
void paintInvisible(const TextEditor &editor, const QRectF &exposed);

} // namespace waymark::editor
