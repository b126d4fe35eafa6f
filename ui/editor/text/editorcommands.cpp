// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/editorcommands.h"

#include "editor/editortr.h"
#include "editor/text/caretjumps.h"
#include "editor/text/folding.h"
#include "editor/text/lineediting.h"
#include "editor/text/texteditor.h"

#include <QKeyEvent>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

/// Leaves it to whoever holds the editor.
std::function<void(TextEditor &)> asks(EditorRequest request)
{
    return [request](TextEditor &editor) {
        Q_EMIT editor.requested(request);
    };
}

std::function<void(TextEditor &)> onLines(void (LineEditing::*command)())
{
    return [command](TextEditor &editor) {
        (editor.lines().*command)();
    };
}

constexpr auto ctrl = Qt::CTRL;
constexpr auto ctrlShift = Qt::CTRL | Qt::SHIFT;
constexpr auto ctrlAlt = Qt::CTRL | Qt::ALT;

QList<EditorCommand> editingCommands()
{
    return {
        {u"text.undo"_s,
         u"edit-undo"_s,
         Tr::tr("Undo"),
         {ctrl | Qt::Key_Z},
         &TextEditor::undoRequested,
         true},
        {u"text.redo"_s,
         u"edit-redo"_s,
         Tr::tr("Redo"),
         {ctrlShift | Qt::Key_Z, ctrl | Qt::Key_Y},
         &TextEditor::redoRequested,
         true},
        {u"text.complete"_s,
         {},
         Tr::tr("Complete"),
         {ctrl | Qt::Key_Space},
         asks(EditorRequest::Complete),
         true},
        {u"text.fixes"_s,
         u"tools-wizard"_s,
         Tr::tr("Repair…"),
         {Qt::ALT | Qt::Key_Return, Qt::ALT | Qt::Key_Enter},
         &TextEditor::showFixes},
        {u"text.help"_s,
         u"help-contents"_s,
         Tr::tr("What this field is"),
         {Qt::Key_F1},
         asks(EditorRequest::Help)},
        {u"text.comment"_s,
         {},
         Tr::tr("Comment out, or in again"),
         {ctrl | Qt::Key_Slash},
         onLines(&LineEditing::toggleComment),
         true},
        {u"text.lines-up"_s,
         u"go-up"_s,
         Tr::tr("Move lines up"),
         {Qt::ALT | Qt::Key_Up, ctrlShift | Qt::Key_Up},
         onLines(&LineEditing::moveUp),
         true},
        {u"text.lines-down"_s,
         u"go-down"_s,
         Tr::tr("Move lines down"),
         {Qt::ALT | Qt::Key_Down, ctrlShift | Qt::Key_Down},
         onLines(&LineEditing::moveDown),
         true},
        {u"text.duplicate"_s,
         u"edit-duplicate"_s,
         Tr::tr("Duplicate lines"),
         {ctrl | Qt::Key_D, ctrlAlt | Qt::Key_Down},
         onLines(&LineEditing::duplicate),
         true},
        {u"text.delete-lines"_s,
         u"edit-delete"_s,
         Tr::tr("Delete lines"),
         {ctrlShift | Qt::Key_K},
         onLines(&LineEditing::remove),
         true},
    };
}

QList<EditorCommand> goingCommands()
{
    return {
        {u"text.find"_s,
         u"edit-find"_s,
         Tr::tr("Find…"),
         {ctrl | Qt::Key_F},
         asks(EditorRequest::Find)},
        {u"text.replace"_s,
         {},
         Tr::tr("Replace…"),
         {ctrl | Qt::Key_H, ctrl | Qt::Key_R},
         asks(EditorRequest::Replace),
         true},
        {u"text.find-next"_s,
         {},
         Tr::tr("Next match"),
         {Qt::Key_F3},
         asks(EditorRequest::NextMatch)},
        {u"text.find-previous"_s,
         {},
         Tr::tr("Previous match"),
         {Qt::SHIFT | Qt::Key_F3},
         asks(EditorRequest::PreviousMatch)},
        {u"text.line"_s,
         {},
         Tr::tr("Go to line…"),
         {ctrl | Qt::Key_G, ctrl | Qt::Key_L},
         asks(EditorRequest::GoToLine)},
        {u"text.path"_s,
         {},
         Tr::tr("Go to path…"),
         {ctrlShift | Qt::Key_G},
         asks(EditorRequest::GoToPath)},
        {u"text.symbol"_s,
         {},
         Tr::tr("Go to key…"),
         {ctrlShift | Qt::Key_O},
         asks(EditorRequest::GoToKey)},
        {u"text.documents"_s,
         {},
         Tr::tr("Documents in this file…"),
         {ctrlAlt | Qt::Key_L},
         asks(EditorRequest::Documents)},
        {u"text.next-document"_s,
         u"go-next"_s,
         Tr::tr("Next document in this file"),
         {ctrlAlt | Qt::Key_PageDown},
         goToNextDocument},
        {u"text.previous-document"_s,
         u"go-previous"_s,
         Tr::tr("Previous document in this file"),
         {ctrlAlt | Qt::Key_PageUp},
         goToPreviousDocument},
        {u"text.bracket"_s, {}, Tr::tr("Go to the other bracket"), {ctrl | Qt::Key_6}, goToBracket},
        {u"text.parent"_s, {}, Tr::tr("Go to the key above"), {ctrlAlt | Qt::Key_Up}, goToParent},
        {u"text.next-change"_s, {}, Tr::tr("Next change"), {Qt::Key_F7}, goToNextChange},
        {u"text.previous-change"_s,
         {},
         Tr::tr("Previous change"),
         {Qt::SHIFT | Qt::Key_F7},
         goToPreviousChange},
        {u"text.revert-change"_s,
         u"edit-reset"_s,
         Tr::tr("Revert the change at the caret"),
         {ctrlAlt | Qt::Key_Z},
         revertChange,
         true},
    };
}

QList<EditorCommand> showingCommands()
{
    return {
        {u"text.fold"_s,
         {},
         Tr::tr("Fold"),
         {ctrl | Qt::Key_Less, ctrlShift | Qt::Key_BracketLeft},
         [](TextEditor &editor) {
             editor.folding().foldHere();
         }},
        {u"text.unfold"_s,
         {},
         Tr::tr("Unfold"),
         {ctrl | Qt::Key_Greater, ctrlShift | Qt::Key_BracketRight},
         [](TextEditor &editor) {
             editor.folding().unfoldHere();
         }},
        {u"text.fold-top"_s,
         {},
         Tr::tr("Fold the top keys"),
         {ctrlShift | Qt::Key_Minus},
         [](TextEditor &editor) {
             editor.folding().foldTop();
         }},
        {u"text.fold-all"_s,
         {},
         Tr::tr("Fold everything"),
         {},
         [](TextEditor &editor) {
             editor.folding().foldAll();
         }},
        {u"text.unfold-all"_s,
         {},
         Tr::tr("Unfold everything"),
         {ctrlShift | Qt::Key_Plus},
         [](TextEditor &editor) {
             editor.folding().unfoldAll();
         }},
        {u"text.outline"_s,
         u"view-list-tree"_s,
         Tr::tr("Show or hide the outline"),
         {ctrlAlt | Qt::Key_O},
         asks(EditorRequest::Outline)},
        {u"text.focus-path"_s,
         {},
         Tr::tr("Go into the path over the text"),
         {ctrlShift | Qt::Key_Period},
         asks(EditorRequest::PathBar)},
        {u"text.wrap"_s,
         {},
         Tr::tr("Wrap long lines, or not"),
         {Qt::Key_F10},
         &TextEditor::toggleWrap},
        {u"text.enlarge"_s,
         {},
         Tr::tr("Enlarge the text"),
         {ctrl | Qt::Key_Plus, ctrl | Qt::Key_Equal},
         &TextEditor::enlarge},
        {u"text.reduce"_s,
         {},
         Tr::tr("Reduce the text"),
         {ctrl | Qt::Key_Minus},
         &TextEditor::reduce},
        {u"text.reset-zoom"_s,
         {},
         Tr::tr("Text in its own size"),
         {ctrl | Qt::Key_0},
         &TextEditor::resetZoom},
    };
}

} // namespace

QList<EditorCommand> editorCommands()
{
    return editingCommands() + goingCommands() + showingCommands();
}

QList<EditorCommand> pageCommands()
{
    static const QSet<QString> ids{u"text.find"_s,   u"text.find-next"_s, u"text.find-previous"_s,
                                   u"text.line"_s,   u"text.wrap"_s,      u"text.enlarge"_s,
                                   u"text.reduce"_s, u"text.reset-zoom"_s};
    QList<EditorCommand> commands = editorCommands();
    commands.removeIf([](const EditorCommand &command) { return !ids.contains(command.id); });
    return commands;
}

const EditorCommand *commandFor(const QList<EditorCommand> &commands, const QKeyEvent &event)
{
    auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    // `<` and `>` need Shift on most keyboards, and it says nothing then.
    if (event.key() == Qt::Key_Less || event.key() == Qt::Key_Greater
        || event.key() == Qt::Key_Plus)
        modifiers &= ~Qt::ShiftModifier;
    const QKeyCombination pressed(modifiers, Qt::Key(event.key()));
    const QKeyCombination shifted(modifiers | Qt::ShiftModifier, Qt::Key(event.key()));
    const auto found = std::ranges::find_if(commands, [&](const EditorCommand &command) {
        return command.keys.contains(pressed)
               || (event.modifiers().testFlag(Qt::ShiftModifier) && command.keys.contains(shifted));
    });
    return found == commands.end() ? nullptr : &*found;
}

} // namespace waymark::editor
