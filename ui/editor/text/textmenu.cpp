// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/textmenu.h"

#include "editor/editortr.h"
#include "editor/text/changemarks.h"
#include "editor/text/texteditor.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

void popUpTextMenu(TextEditor &editor, const QPoint &at)
{
    auto *menu = new QMenu(&editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(Tr::tr("Text"));
    const auto add = [&](const QString &icon, const QString &title, const QKeySequence &keys,
                         bool isEnabled, const auto &run) {
        QAction *action = menu->addAction(icon.isEmpty() ? QIcon() : editor.theme().icon(icon),
                                          title, &editor, run);
        action->setShortcut(keys);
        action->setEnabled(isEnabled);
    };
    const auto addCommand = [&](const QString &id, bool isEnabled = true) {
        const auto &command = *std::ranges::find(editor.commands(), id, &EditorCommand::id);
        add(command.icon, command.text, command.shortcut(),
            isEnabled && !(command.changesText && editor.isReadOnly()),
            [&editor, id] { editor.run(id); });
    };
    const bool canEdit = !editor.isReadOnly();
    const bool hasSelection = editor.textCursor().hasSelection();
    addCommand(u"text.undo"_s, editor.session().history().canUndo());
    addCommand(u"text.redo"_s, editor.session().history().canRedo());
    menu->addSeparator();
    add(u"edit-cut"_s, Tr::tr("Cut"), QKeySequence::Cut, canEdit && hasSelection,
        [&editor] { editor.cut(); });
    add(u"edit-copy"_s, Tr::tr("Copy"), QKeySequence::Copy, hasSelection,
        [&editor] { editor.copy(); });
    add(u"edit-paste"_s, Tr::tr("Paste"), QKeySequence::Paste, canEdit && editor.canPaste(),
        [&editor] { editor.paste(); });
    add(u"edit-select-all"_s, Tr::tr("Select all"), QKeySequence::SelectAll, true,
        [&editor] { editor.selectAllText(); });
    menu->addSeparator();
    for (const QString &id :
         {u"text.fixes"_s, u"text.help"_s, u"text.complete"_s, u"text.comment"_s})
        addCommand(id);
    menu->addSeparator();
    for (const QString &id : {u"text.fold"_s, u"text.unfold"_s, u"text.unfold-all"_s})
        addCommand(id);
    const qsizetype line = editor.text().lineAt(editor.caretOffset());
    if (editor.changes().hunkAt(line) != nullptr)
        addCommand(u"text.revert-change"_s);
    menu->popup(at);
}

} // namespace waymark::editor
