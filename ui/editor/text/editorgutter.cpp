// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/editorgutter.h"

#include "editor/assist/findingtext.h"
#include "editor/editortr.h"
#include "editor/text/changemarks.h"
#include "editor/text/folding.h"
#include "editor/text/textbackdrop.h"
#include "editor/text/texteditor.h"
#include "editor/text/textgeometry.h"
#include "widgets/status.h"

#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

constexpr int changeWidth = 3;
constexpr int markSide = 12;
constexpr int margin = 8;
constexpr int foldWidth = 14;
constexpr int leastDigits = 3;
constexpr qsizetype mostShown = 2'000; ///< bytes of what was there before

void paintFoldArrow(QPainter &painter, const QRectF &rect, bool isFolded, const QColor &colour)
{
    const QPointF middle = rect.center();
    QPainterPath arrow;
    if (isFolded) {
        arrow.moveTo(middle + QPointF(-2, -4));
        arrow.lineTo(middle + QPointF(2, 0));
        arrow.lineTo(middle + QPointF(-2, 4));
    } else {
        arrow.moveTo(middle + QPointF(-4, -2));
        arrow.lineTo(middle + QPointF(0, 2));
        arrow.lineTo(middle + QPointF(4, -2));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.4));
    painter.drawPath(arrow);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

EditorGutter::EditorGutter(TextEditor &editor)
    : QWidget(&editor)
    , m_editor(editor)
{
    setAccessibleName(Tr::tr("Line numbers, findings, changes and folds"));
}

QSize EditorGutter::sizeHint() const
{
    int digits = leastDigits;
    for (qsizetype lines = m_editor.text().lineCount(); lines >= 1000; lines /= 10)
        ++digits;
    const int figures = digits * m_editor.fontMetrics().horizontalAdvance(u'0');
    return {changeWidth + margin + markSide + margin / 2 + figures + foldWidth + 2, 0};
}

int EditorGutter::foldLeft() const
{
    return width() - foldWidth - 2;
}

void EditorGutter::paintChange(QPainter &painter, qsizetype line, const QRectF &rect) const
{
    const LineHunk *hunk = m_editor.changes().hunkAt(line);
    if (hunk == nullptr)
        return;
    const theme::Tokens &tokens = m_editor.tokens();
    if (hunk->after.isEmpty()) {
        // Something is gone above this line.
        QPainterPath wedge(QPointF(0, rect.top() - 4));
        wedge.lineTo(6, rect.top());
        wedge.lineTo(0, rect.top() + 4);
        painter.fillPath(wedge, tokens.bad);
        return;
    }
    painter.fillRect(QRectF(0, rect.top(), changeWidth, rect.height()),
                     hunk->before.isEmpty() ? tokens.good : tokens.info);
}

void EditorGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_editor.tokens();
    painter.fillRect(event->rect(), tokens.surface);
    painter.setFont(m_editor.font());
    const int currentLine = m_editor.textCursor().blockNumber();
    forVisibleLines(m_editor, event->rect(), [&](const QTextBlock &block, const QRectF &rect) {
        const int line = block.blockNumber();
        const QRectF first(rect.topLeft(), QSizeF(width(), m_editor.fontMetrics().lineSpacing()));
        if (line == currentLine)
            painter.fillRect(QRectF(0, rect.top(), width(), rect.height()),
                             currentLineColour(m_editor.theme()));
        painter.setPen(line == currentLine ? tokens.text : tokens.unknown);
        painter.drawText(QRectF(0, first.top(), foldLeft(), first.height()),
                         int(Qt::AlignRight) | int(Qt::AlignVCenter), QString::number(line + 1));
        paintChange(painter, line, rect);
        const FoldState &folds = m_editor.folding().state();
        if (folds.regionFrom(line) != nullptr)
            paintFoldArrow(painter, QRectF(foldLeft(), first.top(), foldWidth, first.height()),
                           folds.isFolded(line),
                           folds.isFolded(line) ? tokens.text : tokens.unknown);
        if (const auto worst = worstOf(m_editor.findingsOnLine(line)))
            widgets::paintStatus(painter,
                                 QRectF(changeWidth + margin / 2.0,
                                        first.center().y() - markSide / 2.0, markSide, markSide),
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
    const int line = lineAt(help->y());
    const Diagnostics found = m_editor.findingsOnLine(line);
    const LineHunk *hunk = m_editor.changes().hunkAt(line);
    if (!found.isEmpty())
        QToolTip::showText(help->globalPos(), toolTipFor(found), this);
    else if (hunk != nullptr && help->x() < changeWidth + margin)
        QToolTip::showText(help->globalPos(), changeText(*hunk), this);
    else
        QToolTip::hideText();
    return true;
}

QString EditorGutter::changeText(const LineHunk &hunk) const
{
    const QString what = hunk.before.isEmpty()  ? Tr::tr("These lines are new.")
                         : hunk.after.isEmpty() ? Tr::tr("Lines are gone here.")
                                                : Tr::tr("These lines are changed.");
    QString text = "<p>"_L1 + what + "</p>"_L1;
    const SourceText &base = *m_editor.changes().base();
    if (!hunk.before.isEmpty()) {
        const QByteArrayView before = base.slice(rangeOf(base, hunk.before));
        text +=
            "<pre>"_L1
            + QString::fromUtf8(before.first(std::min(before.size(), mostShown))).toHtmlEscaped()
            + "</pre>"_L1;
    }
    return text + "<p>"_L1 + Tr::tr("Click to take them back.") + "</p>"_L1;
}

void EditorGutter::askToRevert(qsizetype line)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(Tr::tr("Change"));
    for (const QString &id :
         {u"text.revert-change"_s, u"text.next-change"_s, u"text.previous-change"_s}) {
        const auto commands = editorCommands();
        const auto &command = *std::ranges::find(commands, id, &EditorCommand::id);
        QAction *action =
            menu->addAction(command.text, &m_editor, [editor = &m_editor, id] { editor->run(id); });
        action->setShortcut(command.shortcut());
        action->setEnabled(!command.changesText || !m_editor.isReadOnly());
    }
    m_editor.select({m_editor.text().line(line).begin, m_editor.text().line(line).begin});
    menu->popup(QCursor::pos());
}

void EditorGutter::mousePressEvent(QMouseEvent *event)
{
    const int line = lineAt(int(event->position().y()));
    const double x = event->position().x();
    m_editor.setFocus(Qt::MouseFocusReason);
    if (x >= foldLeft() && m_editor.folding().state().regionFrom(line) != nullptr) {
        m_editor.folding().toggle(line);
        return;
    }
    const bool hasFindings = !m_editor.findingsOnLine(line).isEmpty();
    if (!hasFindings && x < changeWidth + margin && m_editor.changes().hunkAt(line) != nullptr)
        return askToRevert(line);
    const qsizetype begin = m_editor.text().line(line).begin;
    m_editor.select({begin, begin});
    if (hasFindings && x < 2 * margin + markSide)
        m_editor.showFixes();
}

} // namespace waymark::editor
