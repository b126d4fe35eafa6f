// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/bytes.h"
#include "yaml/editplan.h"
#include "yaml/treedata.h"

namespace waymark::yaml {

namespace {

bool isBlockCollection(const Node &node)
{
    return (node.isMapping() || node.isSequence()) && node.style() == NodeStyle::Block;
}

bool hasEntries(const Value &value)
{
    return (value.mapping() != nullptr && !value.mapping()->isEmpty())
           || (value.sequence() != nullptr && !value.sequence()->isEmpty());
}

/// New text is split at the end of its first line: what stands behind the old value on its line
/// (a comment) stays between the two parts.
class Replacement
{
public:
    Replacement(const SyntaxTree &tree, const Node &node, const Value &value,
                const WriteStyle &style)
        : m_tree(tree)
        , m_node(node)
        , m_value(value)
        , m_layout(tree)
        , m_writer(style)
    {}

    TextEdits edits()
    {
        const TextRange old = m_node.range();
        if (isInFlow(m_node))
            return inFlow(old);
        if (m_node.kind() == NodeKind::Missing)
            return behindSlot({old.begin, old.begin}, {});
        const bool isOnOwnLine =
            !m_layout.isSameLine(slotBegin(m_tree, m_node), old.begin) || !m_node.parent();
        if (isOnOwnLine)
            return onOwnLine(old);
        if (m_node.style() == NodeStyle::Literal || m_node.style() == NodeStyle::Folded) {
            qsizetype header = old.begin;
            while (header < old.end && !isOf(bytes()[header], Blank | LineEnd))
                ++header;
            return behindSlot({old.begin, header}, {m_layout.lineEnd(header), old.end});
        }
        return behindSlot(old, {});
    }

private:
    [[nodiscard]] const QByteArray &bytes() const { return m_tree.text().bytes(); }
    [[nodiscard]] qsizetype entryColumn() const
    {
        return m_layout.column(m_layout.entryBegin(m_node));
    }

    /// What the writer puts behind this node's colon or dash.
    [[nodiscard]] QByteArray behind() const
    {
        const bool isBlockScalar =
            m_node.style() == NodeStyle::Literal || m_node.style() == NodeStyle::Folded;
        if (isBlockScalar && m_node.parent() && !hasEntries(m_value))
            return ' ' + m_writer.scalar(m_value, TreeData::data(m_node).first);
        if (m_node.key())
            return m_writer.behindKey(m_value, entryColumn());
        if (m_node.parent())
            return m_writer.behindDash(m_value, entryColumn());
        return (hasEntries(m_value) ? '\n' : ' ') + m_writer.block(m_value, 0);
    }

    [[nodiscard]] TextEdits inFlow(TextRange old) const
    {
        QByteArray text = m_writer.flow(m_value);
        if (m_node.kind() == NodeKind::Missing && old.begin > 0) {
            const bool hasColon = bytes()[old.begin - 1] == ':' || !m_node.fullRange().isEmpty();
            text.prepend(hasColon ? " " : ": ");
        }
        return {{old, text}};
    }

    /// `head` is replaced by the new first line, `tail` (lines below, or nothing) by the others.
    [[nodiscard]] TextEdits behindSlot(TextRange head, TextRange tail) const
    {
        QByteArray text = behind();
        const bool hadText = !head.isEmpty();
        const qsizetype slot = slotBegin(m_tree, m_node);
        // Nothing but blanks on the line: they would end up behind the value.
        if (head.isEmpty() && m_layout.isLastOnLine(head.begin))
            head.end = m_layout.lineEnd(head.begin);
        const qsizetype lineBreak = text.indexOf('\n');
        QByteArray first = lineBreak < 0 ? text : text.first(lineBreak);
        const QByteArray rest = lineBreak < 0 ? QByteArray() : text.sliced(lineBreak);
        if (first.isEmpty()) {
            head.begin = slot;
        } else if (hadText) {
            first = first.sliced(1); // the blank is there already
        }
        if (tail.isEmpty()) {
            const qsizetype end = m_layout.lineEnd(head.end);
            tail = {end, end};
        }
        return {{head, first}, {tail, rest}};
    }

    [[nodiscard]] TextEdits onOwnLine(TextRange old) const
    {
        const qsizetype column = m_layout.column(old.begin);
        const bool stays = !m_node.parent() || hasEntries(m_value) || !isBlockCollection(m_node);
        const bool isDeepEnough =
            !m_node.parent() || column > entryColumn() || m_value.sequence() != nullptr;
        if (stays && isDeepEnough)
            return {{old, m_writer.block(m_value, column)}};
        // A single value moves up to its key, and the lines go.
        const qsizetype slot = slotBegin(m_tree, m_node);
        const qsizetype lineEnd = m_layout.lineEnd(slot);
        return behindSlot({slot, slot}, {lineEnd, old.end});
    }

    const SyntaxTree &m_tree;
    Node m_node;
    const Value &m_value;
    Layout m_layout;
    Writer m_writer;
};

} // namespace

void matchLineEnds(const SyntaxTree &tree, TextEdits &edits)
{
    const QByteArray ending = tree.text().dominantLineEnd();
    if (ending == "\n")
        return;
    for (TextEdit &edit : edits)
        edit.replacement.replace("\n", ending);
}

TextEdits replacementEdits(const SyntaxTree &tree, const Node &node, const Value &value,
                           const WriteStyle &style)
{
    return Replacement(tree, node, value, style).edits();
}

} // namespace waymark::yaml
