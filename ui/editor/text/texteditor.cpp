// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/texteditor.h"

#include "assist/linecommands.h"
#include "editor/assist/fixmenu.h"
#include "editor/editortr.h"
#include "editor/outline/documentstructure.h"
#include "editor/text/changemarks.h"
#include "editor/text/displaytext.h"
#include "editor/text/expressioncolouring.h"
#include "editor/text/folding.h"
#include "editor/text/invisiblemarks.h"
#include "editor/text/lineediting.h"
#include "editor/text/linehighlighter.h"
#include "editor/text/pagedview.h"
#include "editor/text/textexchange.h"
#include "editor/text/textfilling.h"
#include "editor/text/textgeometry.h"
#include "editor/text/textlayout.h"
#include "editor/text/textmenu.h"
#include "editor/text/wrapping.h"

#include <QHelpEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace waymark::editor {

TextEditor::TextEditor(document::DocumentSession &session, LiveFindings &findings,
                       const theme::Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_session(session)
    , m_findings(findings)
    , m_theme(theme)
    , m_commands(editorCommands())
    , m_mirror(TextLayout::installIn(*this))
    , m_filling(new TextFilling(*this, m_mirror))
    , m_exchange(new TextExchange(*this, m_mirror, session))
    , m_backdrop(*this, findings)
    , m_highlighter(new LineHighlighter(*document(), this))
    , m_structure(new DocumentStructure(session, this))
    , m_changes(new ChangeMarks(session, this))
    , m_sides(*this)
    , m_lines(new LineEditing(*this))
    , m_folding(new Folding(*this))
{
    setFrameShape(NoFrame);
    setLineWrapMode(NoWrap);
    setCursorWidth(2);
    setAccessibleName(Tr::tr("Text of the document"));
    connectSession();
    connect(&theme, &theme::Theme::changed, this, &TextEditor::applyTheme);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &TextEditor::moveCaret);
    connect(this, &QPlainTextEdit::updateRequest, this,
            [this](const QRect &rect, int dy) { m_sides.follow(rect, dy); });
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] {
        if (m_sides.wantsLayout())
            layOutMargins();
    });
    connect(m_filling, &TextFilling::completed, this, [this] {
        m_highlighter->setHeld(false);
        m_folding->showAll();
        m_sides.update();
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, m_filling, &TextFilling::forget);
    connect(m_folding, &Folding::changed, this, [this] { m_sides.update(); });
    connect(m_changes, &ChangeMarks::changed, this, [this] { m_sides.update(); });
    connect(m_structure, &DocumentStructure::foldsChanged, this,
            [this] { m_folding->setRegions(m_structure->folds()); });
    connect(m_highlighter, &LineHighlighter::recoloured, this, [this](const QTextBlock &block) {
        QTextBlock(block).clearLayout();
        // Most of a long text is coloured out of sight.
        if (block.blockNumber() >= firstVisibleBlock().blockNumber()
            && block.blockNumber() <= m_lastPainted)
            viewport()->update();
    });
    QTextCursor caret = textCursor();
    caret.setVisualNavigation(true); // up and down pass over what is folded
    setTextCursor(caret);
    applyTheme();
    m_highlighter->setActive(true);
    new ExpressionColouring(session, m_mirror, *m_filling, *m_highlighter, this);
    if (session.isLoaded())
        load();
}

void TextEditor::connectSession()
{
    connect(m_exchange, &TextExchange::settled, this, &TextEditor::catchUpCaret);
    connect(&m_session, &document::DocumentSession::textChanged, this,
            [this](const TextEdits &edits, const SourceText &before) { takeEdits(edits, before); });
    connect(&m_session, &document::DocumentSession::loaded, this, &TextEditor::load);
    connect(&m_session, &document::DocumentSession::stateChanged, this,
            [this] { setReadOnly(m_isTooLarge || m_session.isReadOnly()); });
    connect(&m_findings, &LiveFindings::changed, this, &TextEditor::showFindings);
}

TextEditor::~TextEditor()
{
    // The document lives longer than the mirror.
    disconnect(document(), nullptr, this, nullptr);
    disconnect(document(), nullptr, m_exchange, nullptr);
}

void TextEditor::load()
{
    m_isTooLarge = PagedView::isTooLarge(m_session.text());
    m_highlighter->setActive(false); // for what is seen of a text it needn't see the one before
    m_mirror.reset(m_isTooLarge ? SourceText() : m_session.text());
    setReadOnly(m_isTooLarge || m_session.isReadOnly());
    m_folding->reset();
    m_structure->setActive(!m_isTooLarge);
    m_indentWidth = assist::indentWidthOf(text());
    setWrapped(*this, m_options.wrapsLines || needsWrapping(text()));
    moveCursor(QTextCursor::Start);
    m_highlighter->setActive(!m_isTooLarge);
    m_highlighter->setHeld(true);
    m_filling->start();
    layOutMargins();
    showFindings();
}

void TextEditor::applyTheme()
{
    QFont font = m_theme.codeFont();
    font.setPointSizeF(std::max(6.0, font.pointSizeF() + m_options.zoom));
    setFont(font);
    m_highlighter->setScheme(m_theme.scheme());
    viewport()->update();
    m_sides.update();
}

void TextEditor::setOptions(const ViewOptions &options)
{
    if (m_options == options)
        return;
    const bool isZoomed = m_options.zoom != options.zoom;
    const bool isWrapped = m_options.wrapsLines != options.wrapsLines;
    m_options = options;
    if (isWrapped)
        setWrapped(*this, options.wrapsLines);
    if (isZoomed)
        applyTheme();
    Q_EMIT optionsChanged(m_options);
}

void TextEditor::setZoom(int steps)
{
    ViewOptions options = m_options;
    options.zoom = std::clamp(steps, -4, 16);
    setOptions(options);
}

void TextEditor::toggleWrap()
{
    // Long lines are wrapped whatever is wanted of all texts; this text needn't.
    const bool isWrapped = lineWrapMode() == WidgetWidth;
    if (isWrapped != m_options.wrapsLines)
        return setWrapped(*this, false);
    ViewOptions options = m_options;
    options.wrapsLines = !options.wrapsLines;
    setOptions(options);
}

void TextEditor::run(const QString &command)
{
    const auto found = std::ranges::find(m_commands, command, &EditorCommand::id);
    if (found == m_commands.end() || (found->changesText && isReadOnly()))
        return;
    m_filling->settle();
    found->run(*this);
}

void TextEditor::takeEdits(const TextEdits &edits, const SourceText &before)
{
    m_backdrop.move(edits);
    m_filling->move(edits);
    if (!m_isTooLarge)
        m_exchange->show(edits);
    m_folding->move(edits, before, m_session.text());
}

void TextEditor::applyCommand(const TextEdits &edits, const QString &label)
{
    if (edits.isEmpty() || isReadOnly())
        return;
    m_session.closeUndoStep();
    m_session.apply(edits, {EditOrigin::Source::Text, label, {}, 0, {}});
    m_session.closeUndoStep();
    ensureCursorVisible();
}

void TextEditor::undoStep()
{
    m_exchange->undo();
}

void TextEditor::redoStep()
{
    m_exchange->redo();
}

TextRange TextEditor::selection() const
{
    if (m_filling->awaited())
        return *m_filling->awaited();
    const QTextCursor cursor = textCursor();
    return {m_mirror.offsetOf(cursor.selectionStart()), m_mirror.offsetOf(cursor.selectionEnd())};
}

qsizetype TextEditor::caretOffset() const
{
    return m_filling->awaited() ? m_filling->awaited()->begin
                                : m_mirror.offsetOf(textCursor().position());
}

qsizetype TextEditor::offsetAt(const QPoint &point) const
{
    return m_mirror.offsetOf(cursorForPosition(point).position());
}

QRect TextEditor::caretRectAt(qsizetype offset) const
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_mirror.positionOf(offset));
    return cursorRect(cursor);
}

void TextEditor::showLine(qsizetype line)
{
    const qsizetype begin =
        text().line(std::clamp<qsizetype>(line, 0, text().lineCount() - 1)).begin;
    select({begin, begin});
    if (!m_filling->awaited())
        centerCursor();
}

void TextEditor::select(TextRange range)
{
    m_folding->reveal(text().lineAt(range.begin));
    m_filling->forget();
    if (!m_mirror.shows(range.end)) {
        m_filling->await(range);
        return Q_EMIT caretMoved();
    }
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_mirror.positionOf(range.end));
    cursor.setPosition(m_mirror.positionOf(range.begin), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    const QRect rect = cursorRect();
    if (!viewport()->rect().adjusted(0, 8, 0, -rect.height()).contains(rect.center()))
        centerCursor();
}

void TextEditor::setLinked(TextRange range)
{
    if (!m_backdrop.setLinked(range))
        return;
    viewport()->update();
    if (range.isEmpty())
        return;
    const qsizetype line = text().lineAt(range.begin);
    m_folding->reveal(line);
    if (!m_mirror.shows(range.begin))
        return m_filling->awaitScroll(int(line) - verticalScrollBar()->pageStep() / 3);
    const QTextBlock block = document()->findBlock(m_mirror.positionOf(range.begin));
    const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    if (rect.top() < 0 || rect.bottom() > viewport()->height())
        verticalScrollBar()->setValue(
            std::max(0, block.firstLineNumber() - verticalScrollBar()->pageStep() / 3));
}

void TextEditor::scrollTo(int lines)
{
    if (m_filling->isComplete() && !m_filling->awaited())
        verticalScrollBar()->setValue(lines);
    else
        m_filling->awaitScroll(lines);
}

void TextEditor::setMatches(const QList<TextRange> &matches)
{
    if (!m_backdrop.setMatches(matches))
        return;
    viewport()->update();
    m_sides.updateStrip();
}

void TextEditor::setSearchScope(TextRange scope)
{
    if (m_backdrop.setSearchScope(scope))
        viewport()->update();
}

void TextEditor::catchUpCaret()
{
    if (std::exchange(m_isCaretBehind, false))
        moveCaret();
}

void TextEditor::moveCaret()
{
    // Until the mirror is done, positions of the document aren't positions of the text.
    if (m_mirror.isApplying()) {
        m_isCaretBehind = true;
        return;
    }
    const int line = textCursor().blockNumber();
    if (!textCursor().block().isVisible())
        m_folding->reveal(line);
    // A caret that moved without an edit was moved by the person.
    if (std::exchange(m_caretRevision, m_session.revision()) == m_session.revision())
        m_session.closeUndoStep();
    m_findings.setCaretLine(line);
    if (m_backdrop.setCaret(line, brackets())) {
        viewport()->update();
        m_sides.update();
    }
    Q_EMIT caretMoved();
}

void TextEditor::showFindings()
{
    QList<int> restarts;
    for (const Diagnostic &finding : m_findings.shown()) {
        if (finding.code == "yaml.unclosed-quote"_L1 && !finding.fixes.isEmpty())
            restarts << int(text().lineAt(finding.fixes.first().edits.first().range.begin)) + 1;
    }
    m_highlighter->setRestarts(restarts);
    m_sides.update();
    if (m_backdrop.takeFindings())
        viewport()->update();
}

Diagnostics TextEditor::findingsOnLine(qsizetype line) const
{
    return line < text().lineCount() ? m_findings.startingIn(text().fullLine(line)) : Diagnostics();
}

void TextEditor::showFixes()
{
    FixMenu::popUp(*this, m_findings, viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

std::optional<assist::Brackets> TextEditor::brackets() const
{
    const auto analysis = m_session.analysis();
    const bool isCurrent = analysis->revision == m_session.revision();
    return assist::bracketsAt(text(), caretOffset(), isCurrent ? analysis.get() : nullptr);
}

void TextEditor::selectAllText()
{
    m_filling->complete();
    selectAll();
}

void TextEditor::layOutMargins()
{
    const QMargins margins(m_sides.left(), 0, EditorSides::right(), 0);
    // To set them is to lay out, which is another resize: where a scroll bar comes and goes with
    // how the lines wrap, without end.
    if (margins != viewportMargins())
        setViewportMargins(margins);
    m_sides.layOut(contentsRect(), viewport()->geometry());
}

void TextEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutMargins();
}

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
    if (isReadOnly() || !m_lines->takeKey(*event))
        QPlainTextEdit::keyPressEvent(event);
    const bool isText = !event->text().isEmpty() && event->text().front().isPrint()
                        && !event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::MetaModifier);
    if (!isReadOnly() && (isText || event->key() == Qt::Key_Backspace))
        Q_EMIT typed(isText ? event->text() : QString());
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
    if (event->type() == QEvent::FontChange && m_lines != nullptr)
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
    textCursor().insertText(assist::reindented(text(), selected.begin, source->text()));
    m_session.closeUndoStep();
    ensureCursorVisible();
}

void TextEditor::contextMenuEvent(QContextMenuEvent *event)
{
    popUpTextMenu(*this, event->globalPos());
}

bool TextEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    Q_EMIT hovered(offsetAt(help->pos()), help->pos());
    return true;
}

void TextEditor::mousePressEvent(QMouseEvent *event)
{
    m_filling->forget();
    const QTextBlock block = cursorForPosition(event->pos()).block();
    const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    if (event->button() == Qt::LeftButton
        && m_folding->markOf(block, rect).contains(event->pos())) {
        m_folding->toggle(block.blockNumber());
        return;
    }
    QPlainTextEdit::mousePressEvent(event);
}

void TextEditor::paintEvent(QPaintEvent *event)
{
    const QRectF exposed = event->rect();
    const int lines = viewport()->height() / std::max(1, fontMetrics().lineSpacing()) + 1;
    const QTextBlock first = firstVisibleBlock();
    m_highlighter->ensure(first, document()->findBlockByNumber(first.blockNumber() + lines));
    m_lastPainted = int(text().lineAt(visibleRange(*this).end));
    m_backdrop.paintBehind(exposed);
    QPlainTextEdit::paintEvent(event);
    m_backdrop.paintFindings(exposed);
    paintInvisible(*this, exposed);
}

} // namespace waymark::editor
