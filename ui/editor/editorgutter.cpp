// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/editorgutter.h"

#include "editor/editortr.h"
#include "editor/findingtext.h"
#include "editor/texteditor.h"
#include "widgets/status.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

namespace waymark::editor {

namespace {

constexpr int markSide = 12;
constexpr int margin = 8;
constexpr int leastDigits = 3;

} // namespace

EditorGutter::EditorGutter(TextEditor &editor)
    : QWidget(&editor)
    , m_editor(editor)
{
    setAccessibleName(Tr::tr("Line numbers and findings"));
}

QSize EditorGutter::sizeHint() const
{
    int digits = leastDigits;
    for (int lines = m_editor.blockCount(); lines >= 1000; lines /= 10)
        ++digits;
    const int figures = digits * m_editor.fontMetrics().horizontalAdvance(u'0');
    return {margin + markSide + margin + figures + margin, 0};
}

void EditorGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_editor.tokens();
    painter.fillRect(event->rect(), tokens.surface);
    painter.setFont(m_editor.font());
    const int currentLine = m_editor.textCursor().blockNumber();
    m_editor.forVisibleLines(event->rect(), [&](const QTextBlock &block, const QRectF &rect) {
        const int line = block.blockNumber();
        const QRectF first(rect.topLeft(), QSizeF(width(), m_editor.fontMetrics().lineSpacing()));
        if (line == currentLine)
            painter.fillRect(QRectF(0, rect.top(), width(), rect.height()),
                             m_editor.currentLineColour());
        painter.setPen(line == currentLine ? tokens.text : tokens.unknown);
        painter.drawText(first.adjusted(0, 0, -margin - rect.left(), 0),
                         int(Qt::AlignRight) | int(Qt::AlignVCenter), QString::number(line + 1));
        if (const auto worst = worstOf(m_editor.findingsOnLine(line)))
            widgets::paintStatus(
                painter, QRectF(margin, first.center().y() - markSide / 2.0, markSide, markSide),
                widgets::statusOf(*worst), tokens);
    });
}

int EditorGutter::lineAt(int y) const
{
    return m_editor.cursorForPosition({0, y}).blockNumber();
}

bool EditorGutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Diagnostics found = m_editor.findingsOnLine(lineAt(help->y()));
    if (found.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), toolTipFor(found), this);
    return true;
}

void EditorGutter::mousePressEvent(QMouseEvent *event)
{
    const int line = lineAt(int(event->position().y()));
    QTextCursor cursor(m_editor.document()->findBlockByNumber(line));
    m_editor.setTextCursor(cursor);
    m_editor.setFocus(Qt::MouseFocusReason);
    if (!m_editor.findingsOnLine(line).isEmpty() && event->position().x() < 2 * margin + markSide)
        m_editor.showFixes();
}

} // namespace waymark::editor
