// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/lineediting.h"

#include "assist/commenting.h"
#include "assist/linecommands.h"
#include "editor/editortr.h"
#include "editor/text/texteditor.h"

#include <QKeyEvent>
#include <QTextBlock>

#include <algorithm>

namespace waymark::editor {

LineEditing::LineEditing(TextEditor &editor)
    : QObject(&editor)
    , m_editor(editor)
{}

void LineEditing::insertNewLine()
{
    m_editor.session().closeUndoStep();
    const TextRange selected = m_editor.selection();
    if (const auto ended = assist::endedList(m_editor.text(), selected))
        return m_editor.applyCommand(*ended, Tr::tr("End the list"));
    const QByteArray indent =
        assist::indentOfNewLine(m_editor.text(), selected.begin, m_editor.indentWidth());
    m_editor.textCursor().insertText(u'\n' + QString::fromLatin1(indent));
    m_editor.ensureCursorVisible();
}

void LineEditing::insertTab()
{
    const TextRange selected = m_editor.selection();
    const qsizetype width = m_editor.indentWidth();
    if (m_editor.text().lineAt(selected.begin) != m_editor.text().lineAt(selected.end)) {
        m_editor.applyCommand(assist::indented(m_editor.text(), selected, width), Tr::tr("Indent"));
        return;
    }
    const qsizetype column = m_editor.text().codePointPosition(selected.begin).column;
    m_editor.textCursor().insertText(QString(width - column % width, u' '));
    m_editor.ensureCursorVisible();
}

bool LineEditing::deleteIndent()
{
    QTextCursor cursor = m_editor.textCursor();
    if (cursor.hasSelection())
        return false;
    const QString line = cursor.block().text();
    const int column = cursor.positionInBlock();
    const bool inIndent =
        column > 0
        && std::all_of(line.begin(), line.begin() + column, [](QChar c) { return c == u' '; });
    if (!inIndent)
        return false;
    const int width = int(m_editor.indentWidth());
    const int step = column % width == 0 ? width : column % width;
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, step);
    cursor.removeSelectedText();
    return true;
}

bool LineEditing::takeKey(const QKeyEvent &event)
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
        m_editor.applyCommand(
            assist::unindented(m_editor.text(), m_editor.selection(), m_editor.indentWidth()),
            Tr::tr("Unindent"));
        return true;
    case Qt::Key_Backspace:
        return modifiers == Qt::NoModifier && deleteIndent();
    default:
        return false;
    }
}

void LineEditing::toggleComment()
{
    const document::DocumentSession &session = m_editor.session();
    const TextRange selected = m_editor.selection();
    const auto analysis = session.analysis();
    if (analysis->revision != session.revision())
        return m_editor.applyCommand(assist::toggledComment(m_editor.text(), selected),
                                     Tr::tr("Comment"));
    // Whether the rest keeps its meaning is found by parsing the result.
    m_commenting = inBackground(
        session.services().interactive, this,
        [analysis, selected](std::stop_token) { return assist::commentEdits(*analysis, selected); },
        [this, revision = session.revision()](const TextEdits &edits) {
            if (revision == m_editor.session().revision())
                m_editor.applyCommand(edits, Tr::tr("Comment"));
        });
}

void LineEditing::moveUp()
{
    m_editor.applyCommand(
        assist::movedLines(m_editor.text(), m_editor.selection(), assist::Direction::Up),
        Tr::tr("Move lines"));
}

void LineEditing::moveDown()
{
    m_editor.applyCommand(
        assist::movedLines(m_editor.text(), m_editor.selection(), assist::Direction::Down),
        Tr::tr("Move lines"));
}

void LineEditing::duplicate()
{
    m_editor.applyCommand(assist::duplicatedLines(m_editor.text(), m_editor.selection()),
                          Tr::tr("Duplicate lines"));
}

void LineEditing::remove()
{
    m_editor.applyCommand(assist::deletedLines(m_editor.text(), m_editor.selection()),
                          Tr::tr("Delete lines"));
}

} // namespace waymark::editor
