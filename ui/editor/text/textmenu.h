// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPoint;

namespace waymark::editor {

class TextEditor;

/// The menu of the right button and Shift+F10; `at` is on the screen.
void popUpTextMenu(TextEditor &editor, const QPoint &at);

} // namespace waymark::editor
