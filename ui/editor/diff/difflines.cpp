// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/diff/difflines.h"

#include "editor/editortr.h"
#include "editor/text/displaytext.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace space = theme::space;

namespace {

constexpr qsizetype longestShown = 2'000; ///< bytes of a line
constexpr int signWidth = 16;

QColor tinted(QColor colour, double opacity)
{
    colour.setAlphaF(float(opacity));
    return colour;
}

QString lineText(const SourceText &text, qsizetype line)
{
    const QByteArrayView bytes = text.slice(text.line(line));
    if (bytes.size() <= longestShown)
        return displayOf(bytes);
    return displayOf(bytes.first(walk(bytes, longestShown).bytes)) + u'…';
}

int digitsOf(qsizetype count)
{
    return int(QString::number(std::max<qsizetype>(count, 100)).size());
}

} // namespace

/// One line of one text, as one row shows it.
struct DiffLines::Side
{
    const SourceText &text;
    qsizetype line;
    bool isOld;
    bool isChanged;
    const QList<TextRange> &words;
    int digits;
};

DiffLines::DiffLines(const theme::Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(Tr::tr("Difference, line by line"));
    const auto follow = [this] {
        setFont(m_theme.codeFont());
        viewport()->update();
    };
    connect(&theme, &theme::Theme::changed, this, follow);
    follow();
}

int DiffLines::rowHeight() const
{
    return fontMetrics().lineSpacing() + 4;
}

void DiffLines::setDifference(const Difference &difference)
{
    const int hunk = currentHunk();
    m_difference = difference;
    layOut();
    if (m_current < 0 || m_current >= m_rows.size())
        m_current = -1;
    if (m_current < 0 && !m_rows.isEmpty())
        showHunk(std::clamp(hunk, 0, std::max(0, int(m_difference.hunks.size()) - 1)));
    Q_EMIT currentChanged();
}

void DiffLines::setSideBySide(bool sideBySide)
{
    if (m_layout.isSideBySide == sideBySide)
        return;
    const int hunk = currentHunk();
    m_layout.isSideBySide = sideBySide;
    layOut();
    if (hunk >= 0)
        showHunk(hunk);
}

void DiffLines::layOut()
{
    m_rows = diffRows(m_difference.before, m_difference.hunks, m_layout);
    const int page = viewport()->height() / rowHeight();
    verticalScrollBar()->setRange(0, std::max(0, int(m_rows.size()) - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(1);
    qsizetype longest = 0;
    for (const DiffRow &row : std::as_const(m_rows)) {
        if (row.oldLine >= 0)
            longest = std::max(longest, m_difference.before.line(row.oldLine).size());
        if (row.newLine >= 0)
            longest = std::max(longest, m_difference.after.line(row.newLine).size());
    }
    const int columns = int(std::min(longest, longestShown)) + 16;
    const int side = viewport()->width() / (m_layout.isSideBySide ? 2 : 1);
    const int wide = columns * fontMetrics().horizontalAdvance(u'0');
    horizontalScrollBar()->setRange(0, std::max(0, wide - side));
    horizontalScrollBar()->setPageStep(side);
    viewport()->update();
}

void DiffLines::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void DiffLines::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

int DiffLines::currentHunk() const
{
    for (int row = std::max(m_current, 0); row < m_rows.size(); ++row) {
        if (m_rows[row].hunk >= 0)
            return m_rows[row].hunk;
    }
    return m_difference.hunks.isEmpty() || m_rows.isEmpty() ? -1
                                                            : int(m_difference.hunks.size()) - 1;
}

void DiffLines::showHunk(int hunk)
{
    const auto found = std::ranges::find(m_rows, hunk, &DiffRow::hunk);
    if (found == m_rows.end())
        return;
    setCurrent(int(found - m_rows.begin()));
}

void DiffLines::stepHunk(int step)
{
    const int count = int(m_difference.hunks.size());
    if (count > 0)
        showHunk((currentHunk() + step + count) % count);
}

void DiffLines::setCurrent(int row)
{
    if (m_rows.isEmpty())
        return;
    m_current = std::clamp(row, 0, int(m_rows.size()) - 1);
    const int first = verticalScrollBar()->value();
    const int page = std::max(1, verticalScrollBar()->pageStep());
    if (m_current < first + 1)
        verticalScrollBar()->setValue(m_current - 2);
    else if (m_current > first + page - 3)
        verticalScrollBar()->setValue(m_current - page + 3);
    viewport()->update();
    setAccessibleDescription(spoken(m_rows[m_current]));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    Q_EMIT currentChanged();
}

QString DiffLines::spoken(const DiffRow &row) const
{
    if (row.gap >= 0)
        return Tr::tr("%n equal line(s), folded", nullptr, int(row.skipped));
    QStringList parts;
    if (row.oldLine >= 0 && (row.hunk >= 0 || row.newLine < 0))
        parts << Tr::tr("Before, line %1: %2")
                     .arg(row.oldLine + 1)
                     .arg(lineText(m_difference.before, row.oldLine));
    if (row.newLine >= 0)
        parts << (row.hunk >= 0 ? Tr::tr("Now, line %1: %2") : Tr::tr("Equal, line %1: %2"))
                     .arg(row.newLine + 1)
                     .arg(lineText(m_difference.after, row.newLine));
    return parts.join(u". "_s);
}

void DiffLines::activate()
{
    if (m_current < 0 || m_current >= m_rows.size())
        return;
    const DiffRow row = m_rows[m_current];
    if (row.gap >= 0) {
        m_layout.openGaps.insert(row.gap);
        layOut();
        setCurrent(m_current);
        return;
    }
    if (row.newLine >= 0)
        Q_EMIT lineActivated(row.newLine);
    else if (row.hunk >= 0)
        Q_EMIT lineActivated(m_difference.hunks[row.hunk].after.first);
}

void DiffLines::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, verticalScrollBar()->pageStep() - 1);
    switch (event->key()) {
    case Qt::Key_Down:
        return setCurrent(m_current + 1);
    case Qt::Key_Up:
        return setCurrent(m_current - 1);
    case Qt::Key_PageDown:
        return setCurrent(m_current + page);
    case Qt::Key_PageUp:
        return setCurrent(m_current - page);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(int(m_rows.size()) - 1);
    case Qt::Key_Left:
        return horizontalScrollBar()->setValue(horizontalScrollBar()->value() - 40);
    case Qt::Key_Right:
        return horizontalScrollBar()->setValue(horizontalScrollBar()->value() + 40);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return activate();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

int DiffLines::rowAt(int y) const
{
    return verticalScrollBar()->value() + y / rowHeight();
}

void DiffLines::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(int(event->position().y()));
    if (row >= m_rows.size())
        return;
    setCurrent(row);
    if (m_rows[row].gap >= 0)
        activate();
}

void DiffLines::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int row = rowAt(int(event->position().y()));
    if (row < m_rows.size() && m_rows[row].gap < 0)
        activate();
}

void DiffLines::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void DiffLines::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void DiffLines::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.fillRect(event->rect(), m_theme.tokens().surface);
    const int height = rowHeight();
    const int first = verticalScrollBar()->value();
    const int last = std::min(int(m_rows.size()) - 1, rowAt(viewport()->height()) + 1);
    for (int i = first; i <= last; ++i) {
        const QRectF rect(0, (i - first) * height, viewport()->width(), height);
        paintRow(painter, m_rows[i], rect);
        if (i != m_current)
            continue;
        painter.fillRect(QRectF(0, rect.top(), 3, rect.height()), m_theme.tokens().accent);
        if (hasFocus()) {
            painter.setPen(QPen(m_theme.tokens().accent, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
}

void DiffLines::paintRow(QPainter &painter, const DiffRow &row, const QRectF &rect) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    if (row.gap >= 0) {
        painter.fillRect(rect, tokens.raised);
        painter.setPen(tokens.secondary);
        painter.drawText(rect, Qt::AlignCenter,
                         Tr::tr("%n equal line(s)", nullptr, int(row.skipped)));
        return;
    }
    const WordDifference empty;
    const WordDifference &words = row.hunk >= 0 && row.hunk < m_difference.words.size()
                                      ? m_difference.words[row.hunk]
                                      : empty;
    const int digits =
        digitsOf(std::max(m_difference.before.lineCount(), m_difference.after.lineCount()));
    const bool isChanged = row.hunk >= 0;
    const Side old{m_difference.before, row.oldLine, true, isChanged, words.before, digits};
    const Side fresh{m_difference.after, row.newLine, false, isChanged, words.after, digits};
    if (!m_layout.isSideBySide) {
        paintSide(painter, row.newLine >= 0 ? fresh : old, rect);
        return;
    }
    const double half = std::floor(rect.width() / 2);
    paintSide(painter, old, QRectF(rect.left(), rect.top(), half, rect.height()));
    paintSide(painter, fresh,
              QRectF(rect.left() + half, rect.top(), rect.width() - half, rect.height()));
    painter.fillRect(QRectF(rect.left() + half, rect.top(), 1, rect.height()), tokens.border);
}

void DiffLines::paintSide(QPainter &painter, const Side &side, const QRectF &rect) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const QColor tone = side.isOld ? tokens.bad : tokens.good;
    if (side.line < 0) {
        painter.fillRect(rect, tokens.window);
        return;
    }
    if (side.isChanged)
        painter.fillRect(rect, tinted(tone, 0.11));
    const double figure = fontMetrics().horizontalAdvance(u'0');
    const double numberWidth = figure * side.digits + space::related;
    painter.setPen(tokens.unknown);
    painter.drawText(QRectF(rect.left() + 4, rect.top(), numberWidth, rect.height()),
                     int(Qt::AlignRight) | int(Qt::AlignVCenter), QString::number(side.line + 1));
    const double textLeft = rect.left() + 4 + numberWidth + signWidth;
    if (side.isChanged) {
        painter.setPen(tone);
        painter.drawText(QRectF(textLeft - signWidth, rect.top(), signWidth, rect.height()),
                         Qt::AlignCenter, side.isOld ? u"−"_s : u"+"_s);
    }
    painter.save();
    painter.setClipRect(QRectF(textLeft, rect.top(), rect.right() - textLeft, rect.height()));
    const double left = textLeft - horizontalScrollBar()->value();
    const TextRange line = side.text.line(side.line);
    const QFontMetricsF metrics(font());
    const QString shown = lineText(side.text, side.line);
    for (const TextRange &word : side.words) {
        if (word.end <= line.begin || word.begin >= line.end)
            continue;
        const auto column = [&](qsizetype offset) {
            return std::min<qsizetype>(
                side.text.utf16Position(std::clamp(offset, line.begin, line.end)).column,
                shown.size());
        };
        const double from = metrics.horizontalAdvance(shown.first(column(word.begin)));
        const double to = metrics.horizontalAdvance(shown.first(column(word.end)));
        painter.fillRect(QRectF(left + from, rect.top() + 1, to - from, rect.height() - 2),
                         tinted(tone, 0.28));
    }
    painter.setPen(tokens.text);
    painter.drawText(QPointF(left, rect.top() + 2 + metrics.ascent()), shown);
    painter.restore();
}

} // namespace waymark::editor
