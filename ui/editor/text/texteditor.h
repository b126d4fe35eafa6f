// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/assist/livefindings.h"
#include "editor/search/searchtarget.h"
#include "editor/text/editorcommands.h"
#include "editor/text/linecommands.h"
#include "editor/text/textmirror.h"
#include "editor/text/viewoptions.h"
#include "text/linedifference.h"
#include "theme/theme.h"

#include <QPlainTextEdit>

#include <functional>

namespace waymark::editor {

class ChangeMarks;
class DocumentStructure;
class EditorGutter;
class Folding;
class LineHighlighter;
class ProblemStrip;
class TextFilling;

/// The text of a document session: shows its bytes, turns what is typed into edits of them, and
/// paints findings, the current line and what belongs to the field in focus. Its commands are those
/// of `editorCommands()`.
class TextEditor final : public QPlainTextEdit, public SearchTarget
{
    Q_OBJECT

public:
    /// None of the references is owned.
    TextEditor(document::DocumentSession &session, LiveFindings &findings,
               const theme::Theme &theme, QWidget *parent = nullptr);
    ~TextEditor() override;

    [[nodiscard]] const SourceText &text() const { return m_mirror.text(); }
    /// The session's text is more than an editor can hold; this one stays empty.
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }
    /// Shows all of the text; a long one is put in turn by turn.
    [[nodiscard]] bool isComplete() const { return m_mirror.isComplete(); }
    [[nodiscard]] TextRange selection() const override;
    [[nodiscard]] qsizetype caretOffset() const;
    /// The byte under a point of the viewport.
    [[nodiscard]] qsizetype offsetAt(const QPoint &point) const;
    /// Where the caret stands (or would) at a byte, in the viewport; the line's height.
    [[nodiscard]] QRect caretRectAt(qsizetype offset) const;
    void select(TextRange range) override;
    /// Places the caret in the line and scrolls it into the middle.
    void showLine(qsizetype line);
    /// Marks what belongs to the form's field in focus and scrolls it into view; empty for none.
    void setLinked(TextRange range);
    void scrollTo(int lines); ///< as the scroll bar counts; later where there are fewer yet

    [[nodiscard]] const SourceText &searchedText() const override { return text(); }
    void setMatches(const QList<TextRange> &matches) override;
    [[nodiscard]] const QList<TextRange> &matches() const { return m_matches; }
    void setSearchScope(TextRange scope) override;
    [[nodiscard]] TextRange searchScope() const override { return m_searchScope; }
    [[nodiscard]] bool canReplace() const override { return !isReadOnly(); }
    [[nodiscard]] qsizetype mostMatches() const override { return 20'000; }
    [[nodiscard]] QWidget &searchedWidget() override { return *this; }
    [[nodiscard]] const ViewOptions &options() const { return m_options; }
    void setOptions(const ViewOptions &options);
    /// Runs a command of the table, if the text allows it.
    void run(const QString &command);

    /// With the caret at what changes. Keys only ask for it: a step may belong to the form.
    void undoStep();
    void redoStep();
    /// The repairs of what is wrong in the caret's line, as a menu at the caret.
    void showFixes();
    /// An entry as a whole where the caret (or the selection) is one; else lines.
    void toggleComment();
    void moveLinesUp();
    void moveLinesDown();
    void duplicateLines();
    void deleteLines();
    void enlarge() { setZoom(m_options.zoom + 1); }
    void reduce() { setZoom(m_options.zoom - 1); }
    void resetZoom() { setZoom(0); }
    void toggleWrap();
    void applyCommand(const TextEdits &edits, const QString &label); ///< as one step of undo

    [[nodiscard]] const theme::Tokens &tokens() const { return m_theme.tokens(); }
    [[nodiscard]] QColor currentLineColour() const;
    /// The brackets at the caret, as places of the text; -1 where there are none.
    [[nodiscard]] qsizetype otherBracket() const;
    [[nodiscard]] const Diagnostics &findings() const { return m_findings.shown(); }
    [[nodiscard]] Diagnostics findingsOnLine(qsizetype line) const;
    [[nodiscard]] Folding &folding() const { return *m_folding; }
    [[nodiscard]] document::DocumentSession &session() const { return m_session; }
    [[nodiscard]] ChangeMarks &changes() const { return *m_changes; }
    [[nodiscard]] DocumentStructure &structure() const { return *m_structure; }
    /// From the first to the last line in the viewport.
    [[nodiscard]] TextRange visibleRange() const;
    [[nodiscard]] double columnX(qsizetype column) const; ///< of an unwrapped line
    /// Calls `use` for each line that `exposed` (of the viewport) touches, with its rectangle.
    void forVisibleLines(const QRectF &exposed,
                         const std::function<void(const QTextBlock &, const QRectF &)> &use) const;

Q_SIGNALS:
    void caretMoved();
    void typed(const QString &text); ///< by a person; empty: a character was taken back
    void optionsChanged(const waymark::editor::ViewOptions &options);
    void hovered(qsizetype offset, const QPoint &point); ///< the mouse rests there
    void explainRequested(const QString &code);          ///< open the page that explains a code
    void undoRequested();
    void redoRequested();
    /// A command that whoever holds the editor carries out.
    void requested(waymark::editor::EditorRequest request);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    struct Brackets
    {
        int first = -1; ///< positions; -1: none
        int second = -1;
        bool operator==(const Brackets &) const = default;
    };

    void setZoom(int steps);
    void connectSession();
    void load();
    void takeTyping(int position, int removed, int added);
    void takeEdits(const TextEdits &edits, const SourceText &before);
    void applyOfOthers(const TextEdits &edits);
    [[nodiscard]] EditOrigin originOf(const TextEdits &edits) const;
    void moveCaret();
    void catchUpCaret();
    void showFindings();
    void applyTheme();
    void updateGutter(const QRect &rect, int dy);
    void updateSides();
    void updateGuide();
    void layOutMargins();

    [[nodiscard]] bool handleEditingKey(QKeyEvent &event);
    void insertNewLine();
    void insertTab();
    [[nodiscard]] bool deleteIndent();
    void commentInTree(const TextRange &selected);

    void paintBehind(const QRectF &exposed);
    void paintGuides(QPainter &painter, const QTextBlock &block, const QRectF &rect) const;
    void paintSquiggles(const QRectF &exposed);
    [[nodiscard]] QRectF rectOf(const QTextBlock &block, const QRectF &blockRect,
                                TextRange range) const;
    [[nodiscard]] Brackets matchingBrackets() const;
    [[nodiscard]] std::optional<Brackets> bracketsInTree(qsizetype caret) const;

    document::DocumentSession &m_session;
    LiveFindings &m_findings;
    const theme::Theme &m_theme;
    const QList<EditorCommand> m_commands;
    TextMirror m_mirror;
    TextFilling *m_filling;
    LineHighlighter *m_highlighter;
    DocumentStructure *m_structure;
    ChangeMarks *m_changes;
    EditorGutter *m_gutter;
    ProblemStrip *m_strip;
    Folding *m_folding;
    Diagnostics m_painted; ///< the findings that the viewport shows
    int m_lastPainted = 0; ///< line
    QList<TextRange> m_matches;
    TextRange m_searchScope;
    TextRange m_linked;
    Brackets m_brackets;
    ViewOptions m_options;
    Task m_commenting;
    int m_currentLine = 0;
    qsizetype m_indentWidth = 2; ///< of the file's own lines
    int m_guideColumn = -1;      ///< the guide of what the caret stands in
    LineSpan m_guideLines;
    quint64 m_caretRevision = 0;  ///< of the text when the caret moved last
    bool m_isCaretBehind = false; ///< it moved while the mirror was at work
    bool m_isTooLarge = false;
    bool m_isTyping = false;     ///< the text changes because of this widget's keys
    bool m_followsEdits = false; ///< undo and redo take the caret along
};

} // namespace waymark::editor
