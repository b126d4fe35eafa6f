// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

class QKeyEvent;

namespace waymark::editor {

class TextEditor;

/// What the text asks of whoever holds it.
enum class EditorRequest {
    Complete,
    Help,
    Find,
    Replace,
    NextMatch,
    PreviousMatch,
    GoToLine,
    GoToPath,
    GoToKey,
    Documents,
    Outline,
    PathBar
};

/// Something that the text can do, by name: its keys, its menu and the window's palette are made
/// from the same table.
struct EditorCommand
{
    QString id;   ///< `text.…`, the same in every language
    QString icon; ///< may be empty
    QString text;
    QList<QKeyCombination> keys;
    std::function<void(TextEditor &)> run;
    bool changesText = false; ///< needs a text that may be changed

    [[nodiscard]] QKeySequence shortcut() const
    {
        return keys.isEmpty() ? QKeySequence() : QKeySequence(keys.first());
    }
};

/// In the order they are listed. The keys follow Kate and Qt Creator.
[[nodiscard]] QList<EditorCommand> editorCommands();
/// Those that a text which is too large to edit has, too.
[[nodiscard]] QList<EditorCommand> pageCommands();
/// Which of them a key stands for; nullptr for none.
[[nodiscard]] const EditorCommand *commandFor(const QList<EditorCommand> &commands,
                                              const QKeyEvent &event);

} // namespace waymark::editor
