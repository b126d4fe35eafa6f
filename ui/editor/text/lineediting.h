// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"

#include <QObject>

class QKeyEvent;

namespace waymark::editor {

class TextEditor;

/// What keys do to lines and their indents in YAML; each is one step of undo.
class LineEditing final : public QObject
{
    Q_OBJECT

public:
    /// `editor` is the parent.
    explicit LineEditing(TextEditor &editor);

    /// Enter, Tab, Shift+Tab and Backspace: indents go in steps, a new line begins where its
    /// neighbours do. False for any other key, and where the key means just itself.
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    /// An entry as a whole where the caret (or the selection) is one; else lines.
    void toggleComment();
    void moveUp();
    void moveDown();
    void duplicate();
    void remove();

private:
    void insertNewLine();
    void insertTab();
    [[nodiscard]] bool deleteIndent();

    TextEditor &m_editor;
    Task m_commenting;
};

} // namespace waymark::editor
