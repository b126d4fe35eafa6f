// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/editortr.h"
#include "editor/text/changemarks.h"
#include "editor/text/displaytext.h"
#include "editor/text/texteditor.h"
#include "editor/text/textfilling.h"

#include <QMenu>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

bool TextEditor::event(QEvent *event)
{
    // Ours before the window's: Ctrl+F in the text searches the text.
    if (event->type() == QEvent::ShortcutOverride
        && commandFor(m_commands, *static_cast<QKeyEvent *>(event)) != nullptr) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::InputMethod)
        m_filling->settle();
    return QPlainTextEdit::event(event);
}

void TextEditor::keyPressEvent(QKeyEvent *event)
{
    if (const EditorCommand *command = commandFor(m_commands, *event)) {
        run(command->id);
        return;
    }
    if (!m_filling->isComplete()) {
        if (event->matches(QKeySequence::MoveToEndOfDocument))
            return select({text().size(), text().size()});
        if (event->matches(QKeySequence::SelectEndOfDocument)
            || event->matches(QKeySequence::SelectAll))
            m_filling->complete();
    }
    if (isReadOnly() || !handleEditingKey(*event))
        QPlainTextEdit::keyPressEvent(event);
    const bool isText = !event->text().isEmpty() && event->text().front().isPrint()
                        && !event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::MetaModifier);
    if (!isReadOnly() && (isText || event->key() == Qt::Key_Backspace))
        Q_EMIT typed(isText ? event->text() : QString());
}

bool TextEditor::handleEditingKey(QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Shift+Enter would put a U+2028 into the text.
        if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
            return false;
        insertNewLine();
        return true;
    case Qt::Key_Tab:
        if (modifiers != Qt::NoModifier)
            return false;
        insertTab();
        return true;
    case Qt::Key_Backtab:
        applyCommand(unindented(text(), selection(), m_indentWidth), Tr::tr("Unindent"));
        return true;
    case Qt::Key_Backspace:
        return modifiers == Qt::NoModifier && deleteIndent();
    default:
        return false;
    }
}

void TextEditor::insertNewLine()
{
    m_session.closeUndoStep();
    const TextRange selected = selection();
    if (const auto ended = endedList(text(), selected))
        return applyCommand(*ended, Tr::tr("End the list"));
    const QByteArray indent = indentOfNewLine(text(), selected.begin, m_indentWidth);
    textCursor().insertText(u'\n' + QString::fromLatin1(indent));
    ensureCursorVisible();
}

void TextEditor::insertTab()
{
    const TextRange selected = selection();
    const qsizetype width = m_indentWidth;
    if (text().lineAt(selected.begin) != text().lineAt(selected.end)) {
        applyCommand(indented(text(), selected, width), Tr::tr("Indent"));
        return;
    }
    const qsizetype column = text().codePointPosition(selected.begin).column;
    textCursor().insertText(QString(width - column % width, u' '));
    ensureCursorVisible();
}

bool TextEditor::deleteIndent()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return false;
    const QString line = cursor.block().text();
    const int column = cursor.positionInBlock();
    const bool inIndent =
        column > 0
        && std::all_of(line.begin(), line.begin() + column, [](QChar c) { return c == u' '; });
    if (!inIndent)
        return false;
    const int width = int(m_indentWidth);
    const int step = column % width == 0 ? width : column % width;
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, step);
    cursor.removeSelectedText();
    return true;
}

void TextEditor::moveLinesUp()
{
    applyCommand(movedLines(text(), selection(), Direction::Up), Tr::tr("Move lines"));
}

void TextEditor::moveLinesDown()
{
    applyCommand(movedLines(text(), selection(), Direction::Down), Tr::tr("Move lines"));
}

void TextEditor::duplicateLines()
{
    applyCommand(duplicatedLines(text(), selection()), Tr::tr("Duplicate lines"));
}

void TextEditor::deleteLines()
{
    applyCommand(deletedLines(text(), selection()), Tr::tr("Delete lines"));
}

void TextEditor::wheelEvent(QWheelEvent *event)
{
    m_filling->forget();
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    if (const int turned = event->angleDelta().y(); turned != 0)
        turned > 0 ? enlarge() : reduce();
    event->accept();
}

void TextEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    m_session.closeUndoStep();
    m_findings.release();
    viewport()->update();
}

void TextEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_gutter != nullptr)
        layOutMargins();
}

QMimeData *TextEditor::createMimeDataFromSelection() const
{
    // The base class would turn no-break spaces into blanks and copy stand-ins.
    auto *copied = new QMimeData;
    copied->setText(plainTextOf(text().slice(selection())));
    return copied;
}

void TextEditor::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || !source->hasText())
        return;
    m_session.closeUndoStep();
    const TextRange selected = selection();
    textCursor().insertText(reindented(text(), selected.begin, source->text()));
    m_session.closeUndoStep();
    ensureCursorVisible();
}

void TextEditor::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(Tr::tr("Text"));
    const auto add = [&](const QString &icon, const QString &title, const QKeySequence &keys,
                         bool isEnabled, const auto &run) {
        QAction *action =
            menu->addAction(icon.isEmpty() ? QIcon() : m_theme.icon(icon), title, this, run);
        action->setShortcut(keys);
        action->setEnabled(isEnabled);
    };
    const auto addCommand = [&](const QString &id, bool isEnabled = true) {
        const auto &command = *std::ranges::find(m_commands, id, &EditorCommand::id);
        add(command.icon, command.text, command.shortcut(),
            isEnabled && !(command.changesText && isReadOnly()), [this, id] { run(id); });
    };
    const bool canEdit = !isReadOnly();
    const bool hasSelection = textCursor().hasSelection();
    addCommand(u"text.undo"_s, m_session.history().canUndo());
    addCommand(u"text.redo"_s, m_session.history().canRedo());
    menu->addSeparator();
    add(u"edit-cut"_s, Tr::tr("Cut"), QKeySequence::Cut, canEdit && hasSelection,
        [this] { cut(); });
    add(u"edit-copy"_s, Tr::tr("Copy"), QKeySequence::Copy, hasSelection, [this] { copy(); });
    add(u"edit-paste"_s, Tr::tr("Paste"), QKeySequence::Paste, canEdit && canPaste(),
        [this] { paste(); });
    add(u"edit-select-all"_s, Tr::tr("Select all"), QKeySequence::SelectAll, true, [this] {
        m_filling->complete();
        selectAll();
    });
    menu->addSeparator();
    for (const QString &id :
         {u"text.fixes"_s, u"text.help"_s, u"text.complete"_s, u"text.comment"_s})
        addCommand(id);
    menu->addSeparator();
    for (const QString &id : {u"text.fold"_s, u"text.unfold"_s, u"text.unfold-all"_s})
        addCommand(id);
    const qsizetype line = text().lineAt(caretOffset());
    if (m_changes->hunkAt(line) != nullptr)
        addCommand(u"text.revert-change"_s);
    menu->popup(event->globalPos());
}

} // namespace waymark::editor
