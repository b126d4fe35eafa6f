// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/pagedview.h"

#include "editor/editortr.h"
#include "editor/text/displaytext.h"
#include "editor/text/editorcommands.h"
#include "editor/text/wrapping.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

constexpr qsizetype mostBytes = 8 * 1024 * 1024;
constexpr qsizetype longestLine = 10'000; ///< characters
constexpr qsizetype pieceUnits = 2'000;   ///< UTF-16 units of a long line in one row
constexpr qsizetype pageBytes = 128 * 1024;
constexpr int gutterMargin = 8;

/// A byte at or just before `offset` where a character starts.
qsizetype characterStart(const SourceText &text, qsizetype offset)
{
    qsizetype start = offset;
    while (start > 0 && offset - start < 3 && (quint8(text.bytes()[start]) & 0xC0) == 0x80)
        --start;
    return start;
}

} // namespace

/// The line numbers beside a page.
class PagedView::Gutter final : public QWidget
{
public:
    explicit Gutter(PagedView &view)
        : QWidget(&view)
        , m_view(view)
    {
        setAccessibleName(Tr::tr("Line numbers"));
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_view.paintGutter(painter, event->rect());
    }

private:
    PagedView &m_view;
};

PagedView::PagedView(const theme::Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_commands(pageCommands())
    , m_gutter(new Gutter(*this))
{
    setFrameShape(NoFrame);
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(Tr::tr("Text of the document, read-only"));
    connect(&theme, &theme::Theme::changed, this, &PagedView::applyTheme);
    connect(this, &QPlainTextEdit::updateRequest, this,
            [this](const QRect &, int) { m_gutter->update(); });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_page >= 0)
            Q_EMIT caretMoved(offsetOf(textCursor().position()));
    });
    applyTheme();
}

PagedView::~PagedView() = default;

bool PagedView::isTooLarge(const SourceText &text)
{
    if (text.size() > mostBytes)
        return true;
    for (qsizetype line = 0; line < text.lineCount(); ++line) {
        // The table of lines alone, without a look at the text, answers for most.
        if (text.fullLine(line).size() > longestLine
            && text.utf16Position(text.line(line).end).column > longestLine)
            return true;
    }
    return false;
}

void PagedView::applyTheme()
{
    QFont font = m_theme.codeFont();
    font.setPointSizeF(std::max(6.0, font.pointSizeF() + m_options.zoom));
    setFont(font);
    layOutGutter();
    m_gutter->update();
}

void PagedView::setOptions(const ViewOptions &options)
{
    m_options = options;
    setWrapped(*this, options.wrapsLines);
    applyTheme();
}

void PagedView::setText(const SourceText &text)
{
    m_text = text;
    m_matches.clear();
    m_scope = {};
    m_page = -1;
    layOutGutter();
    showPage(0);
}

int PagedView::pageCount() const
{
    return int(std::max<qsizetype>(1, (m_text.size() + pageBytes - 1) / pageBytes));
}

/// A page begins where a line does, or within one that is longer than half a page. So any page is
/// found without looking at those before it.
qsizetype PagedView::pageBegin(int page) const
{
    if (page >= pageCount())
        return m_text.size();
    const qsizetype offset = page * pageBytes;
    const qsizetype line = m_text.line(m_text.lineAt(offset)).begin;
    return offset - line <= pageBytes / 2 ? line : characterStart(m_text, offset);
}

int PagedView::pageOf(qsizetype offset) const
{
    int page = int(std::min<qsizetype>(offset / pageBytes, pageCount() - 1));
    if (page + 1 < pageCount() && pageBegin(page + 1) <= offset)
        ++page;
    return page;
}

void PagedView::addRows(qsizetype line, TextRange bytes, QStringList &shown)
{
    const QByteArrayView all = m_text.slice(bytes);
    qsizetype at = 0;
    do {
        const QByteArrayView rest = all.sliced(at);
        const qsizetype size =
            rest.size() <= pieceUnits ? rest.size() : walk(rest, pieceUnits).bytes;
        shown << displayOf(rest.first(size));
        const qsizetype begin = bytes.begin + at;
        m_rows.append({{begin, begin + size}, line, begin == m_text.line(line).begin});
        at += size;
    } while (at < all.size());
}

void PagedView::showPage(int page)
{
    const int wanted = std::clamp(page, 0, pageCount() - 1);
    if (wanted == m_page)
        return;
    m_page = -1; // until rows and blocks agree
    const TextRange bytes{pageBegin(wanted), pageBegin(wanted + 1)};
    m_rows.clear();
    QStringList shown;
    for (qsizetype line = m_text.lineAt(bytes.begin); line < m_text.lineCount(); ++line) {
        const TextRange whole = m_text.line(line);
        const bool isIn = whole.begin < bytes.end || wanted + 1 == pageCount();
        if (!isIn && !m_rows.isEmpty())
            break;
        addRows(line,
                {std::clamp(bytes.begin, whole.begin, whole.end),
                 std::clamp(bytes.end, whole.begin, whole.end)},
                shown);
    }
    setPlainText(shown.join(u'\n'));
    m_page = wanted;
    m_gutter->update();
    Q_EMIT pageChanged();
    Q_EMIT caretMoved(bytes.begin);
}

qsizetype PagedView::firstLine() const
{
    return m_rows.isEmpty() ? 0 : m_rows.first().line;
}

qsizetype PagedView::lastLine() const
{
    return m_rows.isEmpty() ? 0 : m_rows.last().line;
}

qsizetype PagedView::offsetOf(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    const Row &row = m_rows[std::clamp<qsizetype>(block.blockNumber(), 0, m_rows.size() - 1)];
    return row.bytes.begin + walk(m_text.slice(row.bytes), position - block.position()).bytes;
}

int PagedView::positionOf(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(m_rows, offset, {},
                                                [](const Row &row) { return row.bytes.begin; });
    const auto number = std::max<qsizetype>(0, after - m_rows.begin() - 1);
    const Row &row = m_rows[number];
    const qsizetype end = std::clamp(offset, row.bytes.begin, row.bytes.end);
    const QTextBlock block = document()->findBlockByNumber(int(number));
    return block.position() + int(displayOf(m_text.slice({row.bytes.begin, end})).size());
}

TextRange PagedView::selection() const
{
    if (m_rows.isEmpty())
        return {};
    const QTextCursor cursor = textCursor();
    return {offsetOf(cursor.selectionStart()), offsetOf(cursor.selectionEnd())};
}

void PagedView::select(TextRange range)
{
    showPage(pageOf(range.begin));
    QTextCursor cursor = textCursor();
    cursor.setPosition(positionOf(range.end));
    cursor.setPosition(positionOf(range.begin), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    if (!viewport()->rect().contains(cursorRect().center()) || range.isEmpty())
        centerCursor();
}

void PagedView::setMatches(const QList<TextRange> &matches)
{
    m_matches = matches;
    viewport()->update();
}

bool PagedView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && commandFor(m_commands, *static_cast<QKeyEvent *>(event)) != nullptr) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void PagedView::keyPressEvent(QKeyEvent *event)
{
    if (const EditorCommand *command = commandFor(m_commands, *event)) {
        Q_EMIT commandRequested(command->id);
        return;
    }
    if (!turnPage(*event))
        QPlainTextEdit::keyPressEvent(event);
}

/// Keys that leave the page at its end go on with the next one.
bool PagedView::turnPage(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isAtEnd = textCursor().block() == document()->lastBlock();
    const bool isAtStart = textCursor().block() == document()->firstBlock();
    if (modifiers == Qt::ControlModifier && event.key() == Qt::Key_Home) {
        select({0, 0});
        return true;
    }
    if (modifiers == Qt::ControlModifier && event.key() == Qt::Key_End) {
        select({m_text.size(), m_text.size()});
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    const bool isForward = event.key() == Qt::Key_PageDown || event.key() == Qt::Key_Down;
    const bool isBack = event.key() == Qt::Key_PageUp || event.key() == Qt::Key_Up;
    if (isForward && isAtEnd && m_page + 1 < pageCount()) {
        showPage(m_page + 1);
        return true;
    }
    if (isBack && isAtStart && m_page > 0) {
        showPage(m_page - 1);
        moveCursor(QTextCursor::End);
        return true;
    }
    return false;
}

/// At the end of a page the wheel brings the next one.
void PagedView::wheelEvent(QWheelEvent *event)
{
    const QScrollBar &bar = *verticalScrollBar();
    const int delta = event->angleDelta().y();
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (isPlain && delta < 0 && bar.value() == bar.maximum() && m_page + 1 < pageCount()) {
        showPage(m_page + 1);
    } else if (isPlain && delta > 0 && bar.value() == bar.minimum() && m_page > 0) {
        showPage(m_page - 1);
        moveCursor(QTextCursor::End);
    } else {
        QPlainTextEdit::wheelEvent(event);
    }
}

template<typename Use>
void PagedView::forVisibleRows(const QRectF &exposed, Use use) const
{
    QTextBlock block = firstVisibleBlock();
    QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && rect.top() <= exposed.bottom()) {
        if (block.blockNumber() < m_rows.size())
            use(m_rows[block.blockNumber()], block, rect);
        block = block.next();
        rect = QRectF(rect.left(), rect.bottom(), rect.width(), blockBoundingRect(block).height());
    }
}

void PagedView::paintEvent(QPaintEvent *event)
{
    paintMatches(event->rect());
    QPlainTextEdit::paintEvent(event);
}

void PagedView::paintMatches(const QRectF &exposed)
{
    if (m_matches.isEmpty())
        return;
    QPainter painter(viewport());
    QColor colour = m_theme.tokens().warning;
    colour.setAlphaF(0.35F);
    forVisibleRows(exposed, [&](const Row &row, const QTextBlock &block, const QRectF &rect) {
        auto match = std::ranges::lower_bound(m_matches, row.bytes.begin, {}, &TextRange::end);
        for (; match != m_matches.end() && match->begin <= row.bytes.end; ++match) {
            const int from = positionOf(std::max(match->begin, row.bytes.begin)) - block.position();
            const int to = positionOf(std::min(match->end, row.bytes.end)) - block.position();
            const QTextLine line = block.layout()->lineForTextPosition(from);
            if (!line.isValid())
                continue;
            const double left = line.cursorToX(from);
            const double right = line.cursorToX(std::min(to, line.textStart() + line.textLength()));
            painter.fillRect(
                QRectF(rect.left() + left, rect.top() + line.y(), right - left, line.height()),
                colour);
        }
    });
}

void PagedView::paintGutter(QPainter &painter, const QRectF &exposed) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    painter.fillRect(exposed, tokens.surface);
    painter.setFont(font());
    painter.setPen(tokens.unknown);
    const double right = m_gutter->width() - gutterMargin;
    forVisibleRows(exposed, [&](const Row &row, const QTextBlock &, const QRectF &rect) {
        const QRectF place(0, rect.top(), right, fontMetrics().lineSpacing());
        painter.drawText(place, int(Qt::AlignRight) | int(Qt::AlignVCenter),
                         row.isStart ? QString::number(row.line + 1) : u"\u21B3"_s);
    });
}

void PagedView::layOutGutter()
{
    const auto digits = std::max<qsizetype>(3, QString::number(m_text.lineCount()).size());
    const int width = int(digits) * fontMetrics().horizontalAdvance(u'0') + 2 * gutterMargin;
    // To set them is another resize, as in TextEditor.
    if (const QMargins margins(width, 0, 0, 0); margins != viewportMargins())
        setViewportMargins(margins);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), width, viewport()->height());
}

void PagedView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
}

} // namespace waymark::editor
