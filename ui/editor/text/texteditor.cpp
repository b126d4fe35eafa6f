// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/texteditor.h"

#include "editor/assist/problemstrip.h"
#include "editor/editortr.h"
#include "editor/outline/documentstructure.h"
#include "editor/text/changemarks.h"
#include "editor/text/editorgutter.h"
#include "editor/text/folding.h"
#include "editor/text/linehighlighter.h"
#include "editor/text/pagedview.h"
#include "editor/text/textfilling.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

constexpr qsizetype longLine = 2'000; ///< bytes

/// Qt draws every letter of a line, in sight or not: fifty lines of 10,000 cost 40 ms a key unless
/// they are wrapped.
bool hasLongLines(const SourceText &text)
{
    for (qsizetype line = 0; line < text.lineCount(); ++line) {
        if (text.fullLine(line).size() > longLine)
            return true;
    }
    return false;
}

/// Where a caret at `offset` stands after `edits`; inside a replaced stretch it keeps its distance
/// from the start as far as there is text.
qsizetype caretMovedThrough(qsizetype offset, const TextEdits &edits)
{
    qsizetype shift = 0;
    for (const TextEdit &edit : edits) {
        if (edit.range.begin >= offset)
            break;
        if (edit.range.end > offset)
            return edit.range.begin + shift
                   + std::min(offset - edit.range.begin, edit.replacement.size());
        shift += edit.replacement.size() - edit.range.size();
    }
    return offset + shift;
}

} // namespace

TextEditor::TextEditor(document::DocumentSession &session, LiveFindings &findings,
                       const theme::Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_session(session)
    , m_findings(findings)
    , m_theme(theme)
    , m_commands(editorCommands())
    , m_mirror(*document())
    , m_filling(new TextFilling(*this, m_mirror))
    , m_highlighter(new LineHighlighter(*document(), this))
    , m_structure(new DocumentStructure(session, this))
    , m_changes(new ChangeMarks(session, this))
    , m_gutter(new EditorGutter(*this))
    , m_strip(new ProblemStrip(*this))
    , m_folding(new Folding(*this))
{
    setFrameShape(NoFrame);
    setLineWrapMode(NoWrap);
    setCursorWidth(2);
    setAccessibleName(Tr::tr("Text of the document"));
    connectSession();
    connect(&theme, &theme::Theme::changed, this, &TextEditor::applyTheme);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &TextEditor::moveCaret);
    connect(this, &QPlainTextEdit::updateRequest, this, &TextEditor::updateGutter);
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] {
        if (m_gutter->sizeHint().width() != m_gutter->width())
            layOutMargins();
    });
    connect(m_filling, &TextFilling::completed, this, [this] {
        m_highlighter->setHeld(false);
        m_folding->showAll();
        updateSides();
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, m_filling, &TextFilling::forget);
    connect(m_folding, &Folding::changed, this, &TextEditor::updateSides);
    connect(m_changes, &ChangeMarks::changed, this, &TextEditor::updateSides);
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
    if (session.isLoaded())
        load();
}

void TextEditor::connectSession()
{
    connect(document(), &QTextDocument::contentsChange, this, &TextEditor::takeTyping);
    connect(document(), &QTextDocument::contentsChanged, this, [this] {
        if (m_mirror.isApplying())
            return;
        m_mirror.settle();
        catchUpCaret();
        Q_ASSERT(text().size() > 1'000'000 || m_mirror.isFaithful());
    });
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
}

void TextEditor::load()
{
    m_isTooLarge = PagedView::isTooLarge(m_session.text());
    m_highlighter->setActive(false); // for what is seen of a text it needn't see the one before
    m_mirror.reset(m_isTooLarge ? SourceText() : m_session.text());
    setReadOnly(m_isTooLarge || m_session.isReadOnly());
    m_folding->reset();
    m_structure->setActive(!m_isTooLarge);
    m_indentWidth = indentWidthOf(text());
    setLineWrapMode(m_options.wrapsLines || hasLongLines(text()) ? WidgetWidth : NoWrap);
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
    m_highlighter->setDark(m_theme.scheme() == theme::Scheme::Dark);
    viewport()->update();
    updateSides();
}

void TextEditor::setOptions(const ViewOptions &options)
{
    if (m_options == options)
        return;
    const bool isZoomed = m_options.zoom != options.zoom;
    const bool isWrapped = m_options.wrapsLines != options.wrapsLines;
    m_options = options;
    if (isWrapped)
        setLineWrapMode(options.wrapsLines ? WidgetWidth : NoWrap);
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
        return setLineWrapMode(NoWrap);
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

void TextEditor::takeTyping(int position, int removed, int added)
{
    if (m_mirror.isApplying())
        return;
    const TextEdits edits = m_mirror.editFor(position, removed, added);
    if (edits.isEmpty())
        return;
    const QScopedValueRollback typing(m_isTyping, true);
    m_session.apply(edits, originOf(edits));
}

void TextEditor::takeEdits(const TextEdits &edits, const SourceText &before)
{
    m_linked = movedThrough(m_linked, edits);
    m_searchScope = movedThrough(m_searchScope, edits);
    m_filling->move(edits);
    if (m_isTyping)
        m_mirror.accept(edits, m_session.text());
    else if (!m_isTooLarge)
        applyOfOthers(edits);
    m_folding->move(edits, before, m_session.text());
}

EditOrigin TextEditor::originOf(const TextEdits &edits) const
{
    const TextEdit &edit = edits.first();
    EditOrigin origin{EditOrigin::Source::Text, Tr::tr("Type"), {}, 0, {}};
    if (edit.replacement.isEmpty()) {
        origin.label = Tr::tr("Delete");
        if (edit.range.size() <= 4)
            origin.mergeKey = u"text.delete"_s;
    } else if (edit.range.isEmpty() && edit.replacement.size() <= 4
               && !edit.replacement.contains('\n')) {
        origin.mergeKey = u"text.type"_s;
    }
    return origin;
}

void TextEditor::applyOfOthers(const TextEdits &edits)
{
    const QTextCursor before = textCursor();
    const qsizetype anchor = caretMovedThrough(m_mirror.offsetOf(before.anchor()), edits);
    const qsizetype caret = caretMovedThrough(m_mirror.offsetOf(before.position()), edits);
    const qsizetype top =
        caretMovedThrough(m_mirror.offsetOf(firstVisibleBlock().position()), edits);
    const int shift = verticalScrollBar()->value() - firstVisibleBlock().firstLineNumber();

    m_mirror.apply(edits, m_session.text());
    catchUpCaret();
    Q_ASSERT(text().size() > 1'000'000 || m_mirror.isFaithful());

    QTextCursor after = textCursor();
    if (m_followsEdits) {
        const TextEdit &last = edits.last();
        const qsizetype end = caretMovedThrough(last.range.begin, edits) + last.replacement.size();
        if (!m_mirror.shows(end))
            return select({end, end});
        after.setPosition(m_mirror.positionOf(end));
    } else {
        after.setPosition(m_mirror.positionOf(anchor));
        after.setPosition(m_mirror.positionOf(caret), QTextCursor::KeepAnchor);
    }
    if (after.position() != textCursor().position() || after.anchor() != textCursor().anchor())
        setTextCursor(after);
    if (m_followsEdits) {
        ensureCursorVisible();
        return;
    }
    const QTextBlock topBlock = document()->findBlock(m_mirror.positionOf(top));
    verticalScrollBar()->setValue(topBlock.firstLineNumber() + shift);
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
    const QScopedValueRollback follows(m_followsEdits, true);
    m_session.undo();
}

void TextEditor::redoStep()
{
    const QScopedValueRollback follows(m_followsEdits, true);
    m_session.redo();
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
    if (m_linked == range)
        return;
    m_linked = range;
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
    if (m_matches == matches)
        return;
    m_matches = matches;
    viewport()->update();
    m_strip->update();
}

void TextEditor::setSearchScope(TextRange scope)
{
    if (m_searchScope == scope)
        return;
    m_searchScope = scope;
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
    const Brackets brackets = matchingBrackets();
    if (line != m_currentLine || brackets != m_brackets) {
        m_currentLine = line;
        m_brackets = brackets;
        updateGuide();
        viewport()->update();
        updateSides();
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
    updateSides();
    // Findings out of sight move with every key.
    Diagnostics inSight = m_findings.touching(visibleRange());
    if (std::exchange(m_painted, std::move(inSight)) != m_painted)
        viewport()->update();
}

Diagnostics TextEditor::findingsOnLine(qsizetype line) const
{
    if (line >= text().lineCount())
        return {};
    const TextRange range = text().fullLine(line);
    Diagnostics found;
    // They are sorted by place, and the gutter asks for every visible line.
    const Diagnostics &all = m_findings.shown();
    auto at = std::ranges::lower_bound(
        all, range.begin, {}, [](const Diagnostic &finding) { return finding.range.begin; });
    for (; at != all.end(); ++at) {
        const qsizetype begin = at->range.begin;
        if (begin >= range.end && !(begin == range.end && range.end == text().size()))
            break;
        found.append(*at);
    }
    return found;
}

void TextEditor::updateGutter(const QRect &rect, int dy)
{
    if (dy != 0)
        m_gutter->scroll(0, dy);
    else
        m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
}

void TextEditor::updateSides()
{
    m_gutter->update();
    m_strip->update();
}

void TextEditor::updateGuide()
{
    m_guideColumn = -1;
    const yaml::FoldRegion *around = m_folding->state().regionAround(m_currentLine);
    if (around == nullptr || around->kind == yaml::FoldRegion::Kind::Document)
        return;
    const QString first = document()->findBlockByNumber(int(around->first)).text();
    const auto content = std::ranges::find_if(first, [](QChar c) { return c != u' '; });
    m_guideColumn = int(content - first.begin());
    m_guideLines = {around->first + 1, around->last - around->first};
}

void TextEditor::layOutMargins()
{
    setViewportMargins(m_gutter->sizeHint().width(), 0, ProblemStrip::stripWidth, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), m_gutter->sizeHint().width(),
                          viewport()->height());
    m_strip->setGeometry(viewport()->geometry().right() + 1, inside.top(), ProblemStrip::stripWidth,
                         viewport()->height());
}

void TextEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutMargins();
}

} // namespace waymark::editor
