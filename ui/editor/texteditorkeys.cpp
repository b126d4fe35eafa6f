// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/displaytext.h"
#include "editor/editorgutter.h"
#include "editor/editortr.h"
#include "editor/findingtext.h"
#include "editor/texteditor.h"

#include <QMenu>
#include <QMimeData>
#include <QTextBlock>

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

struct Command
{
    QKeyCombination key;
    void (TextEditor::*run)();
};

/// Keys of the text alone; those of the whole document view belong to the view.
const std::array commands{
    Command{Qt::CTRL | Qt::Key_Z, &TextEditor::undoRequested},
    Command{Qt::CTRL | Qt::SHIFT | Qt::Key_Z, &TextEditor::redoRequested},
    Command{Qt::CTRL | Qt::Key_Y, &TextEditor::redoRequested},
    Command{Qt::CTRL | Qt::Key_Slash, &TextEditor::toggleComment},
    Command{Qt::ALT | Qt::Key_Up, &TextEditor::moveLinesUp},
    Command{Qt::ALT | Qt::Key_Down, &TextEditor::moveLinesDown},
    Command{Qt::CTRL | Qt::Key_D, &TextEditor::duplicateLines},
    Command{Qt::ALT | Qt::Key_Return, &TextEditor::showFixes},
    Command{Qt::ALT | Qt::Key_Enter, &TextEditor::showFixes},
    Command{Qt::CTRL | Qt::Key_F, &TextEditor::findRequested},
    Command{Qt::CTRL | Qt::Key_H, &TextEditor::replaceRequested},
    Command{Qt::CTRL | Qt::Key_G, &TextEditor::lineRequested},
    Command{Qt::CTRL | Qt::Key_Plus, &TextEditor::enlarge},
    Command{Qt::CTRL | Qt::Key_Equal, &TextEditor::enlarge},
    Command{Qt::CTRL | Qt::Key_Minus, &TextEditor::reduce},
    Command{Qt::CTRL | Qt::Key_0, &TextEditor::resetZoom},
};

const Command *commandOf(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QKeyCombination pressed(modifiers, Qt::Key(event.key()));
    const auto *found = std::ranges::find(commands, pressed, &Command::key);
    return found == commands.end() ? nullptr : found;
}

} // namespace

bool TextEditor::event(QEvent *event)
{
    // Ours before the window's: Ctrl+F in the text searches the text.
    if (event->type() == QEvent::ShortcutOverride
        && commandOf(*static_cast<QKeyEvent *>(event)) != nullptr) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void TextEditor::keyPressEvent(QKeyEvent *event)
{
    if (const Command *command = commandOf(*event)) {
        (this->*command->run)();
        return;
    }
    if (isReadOnly() || !handleEditingKey(*event))
        QPlainTextEdit::keyPressEvent(event);
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
        applyCommand(unindented(text(), selection(), indentWidthOf(text())), Tr::tr("Unindent"));
        return true;
    case Qt::Key_Backspace:
        return modifiers == Qt::NoModifier && deleteIndent();
    default:
        return false;
    }
}

void TextEditor::insertNewLine()
{
    const QByteArray indent = indentOfNewLine(text(), selection().begin, indentWidthOf(text()));
    m_session.closeUndoStep();
    textCursor().insertText(u'\n' + QString::fromLatin1(indent));
    ensureCursorVisible();
}

void TextEditor::insertTab()
{
    const TextRange selected = selection();
    const qsizetype width = indentWidthOf(text());
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
    const int width = int(indentWidthOf(text()));
    const int step = column % width == 0 ? width : column % width;
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, step);
    cursor.removeSelectedText();
    return true;
}

void TextEditor::toggleComment()
{
    applyCommand(toggledComment(text(), selection()), Tr::tr("Comment"));
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

void TextEditor::showFixes()
{
    // Not exec(): the event loop stays the application's own.
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(Tr::tr("Repairs"));
    menu->setToolTipsVisible(true);
    const TextRange line = text().line(text().lineAt(caretOffset()));
    for (const Diagnostic &diagnostic : m_findings.touching(line)) {
        for (const Fix &fix : diagnostic.fixes) {
            QAction *action = menu->addAction(fix.title);
            action->setToolTip(diagnostic.message);
            action->setIcon(severityIcon(diagnostic.severity, tokens(), devicePixelRatio()));
            connect(action, &QAction::triggered, this,
                    [this, diagnostic, title = fix.title] { m_findings.apply(diagnostic, title); });
        }
    }
    if (menu->isEmpty())
        menu->addAction(Tr::tr("Nothing to repair in this line"))->setEnabled(false);
    else
        menu->setActiveAction(menu->actions().constFirst());
    menu->popup(viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

void TextEditor::wheelEvent(QWheelEvent *event)
{
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
        setViewportMargins(m_gutter->sizeHint().width(), 0, 0, 0);
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
    textCursor().insertText(source->text());
    m_session.closeUndoStep();
    ensureCursorVisible();
}

void TextEditor::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &icon, const QString &title, const QKeySequence &keys,
                         bool isEnabled, auto run) {
        QAction *action = menu->addAction(m_theme.icon(icon), title, this, run);
        action->setShortcut(keys);
        action->setEnabled(isEnabled);
    };
    const bool canEdit = !isReadOnly();
    const bool hasSelection = textCursor().hasSelection();
    add(u"edit-undo"_s, Tr::tr("Undo"), QKeySequence::Undo, m_session.history().canUndo(),
        &TextEditor::undoRequested);
    add(u"edit-redo"_s, Tr::tr("Redo"), QKeySequence::Redo, m_session.history().canRedo(),
        &TextEditor::redoRequested);
    menu->addSeparator();
    add(u"edit-cut"_s, Tr::tr("Cut"), QKeySequence::Cut, canEdit && hasSelection,
        [this] { cut(); });
    add(u"edit-copy"_s, Tr::tr("Copy"), QKeySequence::Copy, hasSelection, [this] { copy(); });
    add(u"edit-paste"_s, Tr::tr("Paste"), QKeySequence::Paste, canEdit && canPaste(),
        [this] { paste(); });
    add(u"edit-select-all"_s, Tr::tr("Select all"), QKeySequence::SelectAll, true,
        [this] { selectAll(); });
    menu->addSeparator();
    add(u"tools-wizard"_s, Tr::tr("Repair..."), QKeySequence(Qt::ALT | Qt::Key_Return), canEdit,
        [this] { showFixes(); });
    menu->popup(event->globalPos());
}

} // namespace waymark::editor
