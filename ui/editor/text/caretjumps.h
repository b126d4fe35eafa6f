// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waymark::editor {

class TextEditor;

// Commands that take the caret somewhere else, or change something where it stands. They do nothing
// where there is no such place, and those that need the tree nothing until the newest text is
// analysed.

void goToNextDocument(TextEditor &editor);
void goToPreviousDocument(TextEditor &editor);
void goToBracket(TextEditor &editor);
void goToParent(TextEditor &editor);
void goToNextChange(TextEditor &editor);
void goToPreviousChange(TextEditor &editor);
void revertChange(TextEditor &editor);

} // namespace waymark::editor
