// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>

namespace waymark::editor {
class TextEditor;
} // namespace waymark::editor

namespace waymark::document {

/// What can be done about a document that no schema checks, as a menu: choose a file, type an
/// address, leave it alone. The choice is written into the document, as one step of undo.
void popUpSchemaChoice(editor::TextEditor &editor, int document, const QPoint &global);

} // namespace waymark::document
