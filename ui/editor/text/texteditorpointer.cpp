// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// What stands at the caret and under the mouse.
#include "editor/text/editorgutter.h"
#include "editor/text/folding.h"
#include "editor/text/texteditor.h"
#include "editor/text/textfilling.h"

#include <QHelpEvent>
#include <QTextBlock>

namespace waymark::editor {

namespace {

constexpr int bracketReach = 200; ///< lines to look through for the other bracket

} // namespace

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

/// Of the flow collection that begins or ends at the caret; nullopt where the tree can't tell.
std::optional<TextEditor::Brackets> TextEditor::bracketsInTree(qsizetype caret) const
{
    const auto &analysis = *m_session.analysis();
    if (analysis.revision != m_session.revision() || analysis.tree.hasErrors())
        return std::nullopt;
    const QByteArray &bytes = text().bytes();
    const auto isBracket = [&](qsizetype at) {
        return at >= 0 && at < bytes.size() && QByteArrayView("{}[]()").contains(bytes[at]);
    };
    if (!isBracket(caret - 1) && !isBracket(caret))
        return Brackets();
    for (const qsizetype at : {caret - 1, caret}) {
        if (!isBracket(at))
            continue;
        yaml::Node node = analysis.tree.nodeAt(at);
        // A bracket inside a text says nothing; that of a template is for the search by letters.
        if (node.isScalar() && node.style() == yaml::NodeStyle::Plain)
            return std::nullopt;
        for (; node; node = node.parent()) {
            const TextRange range = node.range();
            const bool isFlow =
                (node.isMapping() || node.isSequence()) && node.style() == yaml::NodeStyle::Flow;
            if (isFlow && !m_mirror.shows(range.end))
                return Brackets();
            if (isFlow && (range.begin == at || range.end == at + 1))
                return Brackets{
                    m_mirror.positionOf(at),
                    m_mirror.positionOf(range.begin == at ? range.end - 1 : range.begin)};
        }
    }
    return Brackets();
}

qsizetype TextEditor::otherBracket() const
{
    const Brackets brackets = matchingBrackets();
    return brackets.second < 0 ? -1 : m_mirror.offsetOf(brackets.second);
}

TextEditor::Brackets TextEditor::matchingBrackets() const
{
    constexpr QStringView open = u"([{";
    constexpr QStringView close = u")]}";
    const int caret = textCursor().position();
    if (const auto known = bracketsInTree(caretOffset()))
        return *known;
    for (const int at : {caret - 1, caret}) {
        const QChar bracket = at >= 0 ? document()->characterAt(at) : QChar();
        const bool isOpen = open.contains(bracket);
        if (!isOpen && !close.contains(bracket))
            continue;
        const qsizetype kind = isOpen ? open.indexOf(bracket) : close.indexOf(bracket);
        const int step = isOpen ? 1 : -1;
        const int firstLine = textCursor().blockNumber();
        int depth = 0;
        QTextBlock block = document()->findBlock(at);
        QString shown = block.text();
        for (int i = at;; i += step) {
            while (block.isValid() && !block.contains(i)) {
                block = step > 0 ? block.next() : block.previous();
                shown = block.text();
            }
            if (!block.isValid() || std::abs(block.blockNumber() - firstLine) > bracketReach)
                return {};
            const int column = i - block.position();
            const QChar c = column < shown.size() ? shown[column] : QChar();
            if (c == open[kind])
                depth += step;
            else if (c == close[kind])
                depth -= step;
            if (depth == 0)
                return {at, i};
        }
    }
    return {};
}

} // namespace waymark::editor
