// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/assist/livefindings.h"
#include "editor/search/searchtarget.h"
#include "editor/text/editorcommands.h"
#include "editor/text/editorsides.h"
#include "editor/text/textbackdrop.h"
#include "editor/text/textmirror.h"
#include "editor/text/viewoptions.h"
#include "theme/theme.h"

#include <QPlainTextEdit>

namespace waymark::editor {

class ChangeMarks;
class DocumentStructure;
class Folding;
class LineEditing;
class LineHighlighter;
class TextExchange;
class TextFilling;

/// The text of a document session as a widget: caret, selection, scrolling, folding, options. What
/// is typed becomes edits by way of `TextExchange`, what is seen around the letters is
/// `TextBackdrop`'s. Its commands are those of `editorCommands()`.
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
    [[nodiscard]] const QList<TextRange> &matches() const { return m_backdrop.matches(); }
    void setSearchScope(TextRange scope) override;
    [[nodiscard]] TextRange searchScope() const override { return m_backdrop.searchScope(); }
    [[nodiscard]] bool canReplace() const override { return !isReadOnly(); }
    [[nodiscard]] qsizetype mostMatches() const override { return 20'000; }
    [[nodiscard]] QWidget &searchedWidget() override { return *this; }
    [[nodiscard]] const ViewOptions &options() const { return m_options; }
    void setOptions(const ViewOptions &options);
    [[nodiscard]] const QList<EditorCommand> &commands() const { return m_commands; }
    /// Runs a command of the table, if the text allows it.
    void run(const QString &command);

    /// With the caret at what changes. Keys only ask for it: a step may belong to the form.
    void undoStep();
    void redoStep();
    /// The repairs of what is wrong in the caret's line, as a menu at the caret.
    void showFixes();
    void selectAllText(); ///< what isn't shown yet, too
    [[nodiscard]] LineEditing &lines() const { return *m_lines; }
    void enlarge() { setZoom(m_options.zoom + 1); }
    void reduce() { setZoom(m_options.zoom - 1); }
    void resetZoom() { setZoom(0); }
    void toggleWrap();
    void applyCommand(const TextEdits &edits, const QString &label); ///< as one step of undo

    [[nodiscard]] const theme::Theme &theme() const { return m_theme; }
    [[nodiscard]] const theme::Tokens &tokens() const { return m_theme.tokens(); }
    [[nodiscard]] qsizetype indentWidth() const { return m_indentWidth; } ///< of the file's lines
    [[nodiscard]] std::optional<assist::Brackets> brackets() const;       ///< at the caret
    [[nodiscard]] const Diagnostics &findings() const { return m_findings.shown(); }
    [[nodiscard]] Diagnostics findingsOnLine(qsizetype line) const;
    [[nodiscard]] Folding &folding() const { return *m_folding; }
    [[nodiscard]] document::DocumentSession &session() const { return m_session; }
    [[nodiscard]] ChangeMarks &changes() const { return *m_changes; }
    [[nodiscard]] DocumentStructure &structure() const { return *m_structure; }

    // Where lines are, for `textgeometry.h`.
    using QPlainTextEdit::blockBoundingGeometry;
    using QPlainTextEdit::blockBoundingRect;
    using QPlainTextEdit::contentOffset;
    using QPlainTextEdit::firstVisibleBlock;

Q_SIGNALS:
    void caretMoved();
    void typed(const QString &text); ///< by a person; empty: a character was taken back
    void optionsChanged(const waymark::editor::ViewOptions &options);
    void hovered(qsizetype offset, const QPoint &point); ///< the mouse rests there
    void explainRequested(const QString &code);          ///< open the page that explains a code
    void exceptionRequested(
        const waymark::Diagnostic &finding); ///< ask that its rule doesn't count here
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
    void setZoom(int steps);
    void connectSession();
    void load();
    void takeEdits(const TextEdits &edits, const SourceText &before);
    void moveCaret();
    void catchUpCaret();
    void showFindings();
    void applyTheme();
    void layOutMargins();

    document::DocumentSession &m_session;
    LiveFindings &m_findings;
    const theme::Theme &m_theme;
    const QList<EditorCommand> m_commands;
    TextMirror m_mirror;
    TextFilling *m_filling;
    TextExchange *m_exchange;
    TextBackdrop m_backdrop;
    LineHighlighter *m_highlighter;
    DocumentStructure *m_structure;
    ChangeMarks *m_changes;
    EditorSides m_sides;
    LineEditing *m_lines;
    Folding *m_folding;
    int m_lastPainted = 0; ///< line
    ViewOptions m_options;
    qsizetype m_indentWidth = 2;  ///< of the file's own lines
    quint64 m_caretRevision = 0;  ///< of the text when the caret moved last
    bool m_isCaretBehind = false; ///< it moved while the mirror was at work
    bool m_isTooLarge = false;
};

} // namespace waymark::editor
