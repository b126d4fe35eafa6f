// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/editorpane.h"
#include "ui/support/opendocument.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QTextBlock>

namespace waymark::editor {

inline std::shared_ptr<const analysis::Rules> noRules()
{
    return std::make_shared<analysis::Rules>();
}

/// A document open in a whole pane, in a window of its own.
struct EditorSheet
{
    explicit EditorSheet(const QByteArray &bytes,
                         std::shared_ptr<const analysis::Rules> rules = test::requestRules())
        : open(bytes, std::move(rules))
        , findings(*open.session)
        , pane(*open.session, findings, theme)
        , editor(pane.editor())
    {
        pane.resize(900, 600);
        pane.show();
        [[maybe_unused]] const bool isShown = QTest::qWaitForWindowExposed(&pane);
        Q_ASSERT(isShown);
        editor.setFocus();
        QObject::connect(&editor, &TextEditor::undoRequested, &editor, &TextEditor::undoStep);
        QObject::connect(&editor, &TextEditor::redoRequested, &editor, &TextEditor::redoStep);
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] const QByteArray &bytes() const { return open.bytes(); }
    /// The caret in front of the first occurrence.
    void goTo(const QByteArray &what, qsizetype behind = 0)
    {
        const qsizetype at = bytes().indexOf(what) + behind;
        editor.select({at, at});
    }
    [[nodiscard]] qsizetype caretLine() const { return editor.text().lineAt(editor.caretOffset()); }
    [[nodiscard]] QString visibleLines() const
    {
        QStringList lines;
        for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
            if (block.isVisible())
                lines << QString::number(block.blockNumber());
        }
        return lines.join(u' ');
    }

    theme::Theme theme{theme::Theme::Choice::Light};
    test::OpenDocument open;
    LiveFindings findings;
    EditorPane pane;
    TextEditor &editor;
};

} // namespace waymark::editor
