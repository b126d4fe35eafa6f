// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/linecommands.h"
#include "editor/livefindings.h"
#include "editor/textmirror.h"
#include "theme/theme.h"

#include <QPlainTextEdit>

#include <functional>

namespace waymark::editor {

class EditorGutter;
class LineHighlighter;

/// The text of a document session: shows its bytes, turns what is typed into edits of them, and
/// paints findings, the current line and what belongs to the field in focus.
class TextEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// None of the references is owned.
    TextEditor(workspace::DocumentSession &session, LiveFindings &findings,
               const theme::Theme &theme, QWidget *parent = nullptr);
    ~TextEditor() override;

    [[nodiscard]] const SourceText &text() const { return m_mirror.text(); }
    /// The session's text is more than an editor can hold; this one stays empty.
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }
    [[nodiscard]] TextRange selection() const;
    [[nodiscard]] qsizetype caretOffset() const;
    /// Selects and scrolls there. An empty range places the caret.
    void select(TextRange range);
    /// Marks what belongs to the form's field in focus and scrolls it into view; empty for none.
    void setLinked(TextRange range);

    /// Bytes that the search marks, by place.
    void setMatches(const QList<TextRange> &matches);

    /// With the caret at what changes. Keys only ask for it: a step may belong to the form.
    void undoStep();
    void redoStep();
    /// The repairs of what is wrong in the caret's line, as a menu at the caret.
    void showFixes();
    void toggleComment();
    void moveLinesUp();
    void moveLinesDown();
    void duplicateLines();
    void enlarge() { setZoom(m_zoom + 1); }
    void reduce() { setZoom(m_zoom - 1); }
    void resetZoom() { setZoom(0); }

    [[nodiscard]] const theme::Tokens &tokens() const { return m_theme.tokens(); }
    [[nodiscard]] QColor currentLineColour() const;
    [[nodiscard]] Diagnostics findingsOnLine(qsizetype line) const;
    /// Calls `use` for each line that `exposed` (of the viewport) touches, with its rectangle.
    void forVisibleLines(const QRectF &exposed,
                         const std::function<void(const QTextBlock &, const QRectF &)> &use) const;

Q_SIGNALS:
    /// The caret moved.
    void caretMoved();
    void undoRequested();
    void redoRequested();
    void findRequested();
    void replaceRequested();
    void lineRequested();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    /// In points over or under the code font's size.
    void setZoom(int steps);

    struct Brackets
    {
        int first = -1; ///< positions; -1: none
        int second = -1;
        bool operator==(const Brackets &) const = default;
    };

    void load();
    void takeTyping(int position, int removed, int added);
    void takeEdits(const TextEdits &edits);
    void applyOfOthers(const TextEdits &edits);
    void applyCommand(const TextEdits &edits, const QString &label);
    [[nodiscard]] EditOrigin originOf(const TextEdits &edits) const;
    void moveCaret();
    void catchUpCaret();
    void showFindings();
    void applyTheme();
    void updateGutter(const QRect &rect, int dy);

    [[nodiscard]] bool handleEditingKey(QKeyEvent &event);
    void insertNewLine();
    void insertTab();
    [[nodiscard]] bool deleteIndent();

    void paintBehind(const QRectF &exposed);
    void paintSquiggles(const QRectF &exposed);
    [[nodiscard]] QRectF rectOf(const QTextBlock &block, const QRectF &blockRect,
                                TextRange range) const;
    [[nodiscard]] Brackets matchingBrackets() const;

    workspace::DocumentSession &m_session;
    LiveFindings &m_findings;
    const theme::Theme &m_theme;
    TextMirror m_mirror;
    LineHighlighter *m_highlighter;
    EditorGutter *m_gutter;
    Diagnostics m_painted; ///< the findings that the viewport shows
    QList<TextRange> m_matches;
    TextRange m_linked;
    Brackets m_brackets;
    int m_currentLine = 0;
    int m_zoom = 0;
    quint64 m_caretRevision = 0; ///< of the text when the caret moved last
    bool m_isCaretBehind = false; ///< it moved while the mirror was at work
    bool m_isTooLarge = false;
    bool m_isTyping = false;     ///< the text changes because of this widget's keys
    bool m_followsEdits = false; ///< undo and redo take the caret along
};

} // namespace waymark::editor
