// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/textlayout.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextDocument>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>
#include <chrono>
#include <utility>

namespace waymark::editor {

using namespace std::chrono_literals;

namespace {

constexpr auto restBeforeCounting = 300ms;
constexpr int blocksOfATurn = 10'000; // about half a millisecond

qreal widthOf(const QTextBlock &block)
{
    const QTextLayout &layout = *block.layout();
    qreal width = 0;
    for (int line = 0; line < layout.lineCount(); ++line)
        width = std::max(width, layout.lineAt(line).naturalTextWidth());
    return width + 2 * block.document()->documentMargin();
}

} // namespace

QTextDocument &TextLayout::installIn(QPlainTextEdit &view)
{
    auto *document = new QTextDocument(&view);
    document->setDocumentLayout(new TextLayout(document, view));
    view.setDocument(document);
    return *document;
}

TextLayout::TextLayout(QTextDocument *document, const QPlainTextEdit &view)
    : QPlainTextDocumentLayout(document)
    , m_view(view)
{
    m_counting.callOnTimeout(this, &TextLayout::countOn);
}

bool TextLayout::isWrapped() const
{
    const QTextOption::WrapMode mode = document()->defaultTextOption().wrapMode();
    return mode != QTextOption::NoWrap && mode != QTextOption::ManualWrap;
}

QRectF TextLayout::blockBoundingRect(const QTextBlock &block) const
{
    // As in the base class, a line is laid out when it is first asked for.
    if (block.isValid() && block.layout()->lineCount() == 0 && !isWrapped())
        const_cast<TextLayout *>(this)->layOut(
            block); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    return QPlainTextDocumentLayout::blockBoundingRect(block);
}

QSizeF TextLayout::documentSize() const
{
    const QSizeF base = QPlainTextDocumentLayout::documentSize();
    if (isWrapped())
        return base;
    takeBaseWidth();
    return {m_width, base.height()};
}

void TextLayout::takeBaseWidth() const
{
    const qreal width = QPlainTextDocumentLayout::documentSize().width();
    if (width == m_baseWidth)
        return;
    // It laid out a wider line by itself, or it started anew because the view has another width.
    m_width = width > m_baseWidth ? std::max(m_width, width) : width;
    m_baseWidth = width;
    m_widest = {};
}

void TextLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    const QTextBlock block = document()->findBlock(from);
    const QTextBlock last =
        document()->findBlock(std::max(0, from + charsRemoved + charsAdded - 1));
    const bool isInOneLine = block == last && document()->blockCount() == m_blockCount
                             && block.isValid() && block.isVisible() && !isWrapped();
    m_blockCount = document()->blockCount();
    if (m_counting.isActive())
        startCounting(); // what was counted may be gone
    if (!isInOneLine) {
        QPlainTextDocumentLayout::documentChanged(from, charsRemoved, charsAdded);
        if (charsRemoved > 0 && !isWrapped())
            startCounting();
        return;
    }
    const qreal height = blockBoundingRect(block).height();
    layOut(block);
    if (blockBoundingRect(block).height() == height)
        Q_EMIT updateBlock(block);
    else
        Q_EMIT update(QRectF(0, -document()->documentMargin(), 1e9, 1e9));
}

/// On one line, as Qt's does (`QPlainTextDocumentLayout::layoutBlock`).
void TextLayout::layOut(const QTextBlock &block)
{
    takeBaseWidth();
    const qreal margin = document()->documentMargin();
    QTextLayout &layout = *block.layout();
    layout.setTextOption(document()->defaultTextOption());
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(m_view.viewport()->width() - 2 * margin);
        line.setPosition({margin, height});
        height += line.height() + (line.leading() < 0 ? qCeil(line.leading()) : 0);
    }
    layout.endLayout();

    const int lines = document()->lineCount();
    QTextBlock(block).setLineCount(block.isVisible() ? layout.lineCount() : 0);
    noteWidth(block, widthOf(block), document()->lineCount() != lines);
}

void TextLayout::noteWidth(const QTextBlock &block, qreal width, bool hasOtherHeight)
{
    const bool isWider = width > m_width;
    const bool wasWidest = !m_widest.isValid() || m_widest == block;
    if (isWider) {
        m_width = width;
        m_widest = block;
    } else if (wasWidest && width < m_width) {
        startCounting();
    }
    if (isWider || hasOtherHeight)
        tellSize();
}

/// Whoever hears of it asks for lines, and so comes back here; it reads the size after that.
void TextLayout::tellSize()
{
    if (m_isTelling)
        return;
    const QScopedValueRollback telling(m_isTelling, true);
    Q_EMIT documentSizeChanged(documentSize());
}

void TextLayout::startCounting()
{
    m_counted = {};
    m_counting.start(restBeforeCounting);
}

void TextLayout::countOn()
{
    takeBaseWidth();
    if (!m_counted.isValid()) {
        m_counted = document()->firstBlock();
        m_widestCounted = {};
        m_widthCounted = 0;
        m_counting.setInterval(0ms);
    }
    for (int i = 0; i < blocksOfATurn && m_counted.isValid(); ++i) {
        if (const qreal width = m_counted.layout()->lineCount() > 0 ? widthOf(m_counted) : 0;
            width > m_widthCounted) {
            m_widthCounted = width;
            m_widestCounted = m_counted;
        }
        m_counted = m_counted.next();
    }
    if (m_counted.isValid())
        return;
    m_counting.stop();
    m_widest = m_widestCounted;
    if (std::exchange(m_width, m_widthCounted) != m_widthCounted)
        tellSize();
}

} // namespace waymark::editor
