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
        TextRange old = m_node.range();
        if (isInFlow(m_node))
            return inFlow(old);
        if (m_node.kind() == NodeKind::Missing)
            return forNothing(old.begin);
        // What stands behind the last entry on its line belongs to that entry, and goes with it.
        if (isBlockCollection(m_node))
            old.end = m_layout.lineEnd(old.end);
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

    [[nodiscard]] TextEdits forNothing(qsizetype at) const
    {
        const Node key = m_node.key();
        const bool hasColon = key && m_tree.text().slice({key.fullRange().end, at}).contains(':');
        if (key && !hasColon) {
            // `? key` without a colon gets one, on a line of its own.
            const qsizetype end = m_layout.lineEnd(key.fullRange().end);
            const qsizetype column = entryColumn();
            return {{{end, end},
                     '\n' + QByteArray(column, ' ') + ':' + m_writer.behindKey(m_value, column)}};
        }
        if (m_node.parent() || !hasEntries(m_value))
            return behindSlot({at, at}, {});
        // Comments at the head of a document stay there.
        qsizetype end = m_layout.lineEnd(at);
        for (qsizetype line = m_layout.nextLine(end); line > end && line < bytes().size();
             line = m_layout.nextLine(end)) {
            const qsizetype begin = m_layout.skipBlanks(line);
            if (begin == bytes().size() || bytes()[begin] != '#')
                break;
            end = m_layout.lineEnd(line);
        }
        return {{{end, end}, '\n' + m_writer.block(m_value, 0)}};
    }

    /// What the writer puts behind this node's colon or dash.
    [[nodiscard]] QByteArray behind() const
    {
        const bool isBlockScalar =
            m_node.style() == NodeStyle::Literal || m_node.style() == NodeStyle::Folded;
        const bool hasIndent = isBlockScalar && !m_node.utf8().isEmpty();
        if (hasIndent && m_node.parent() && !hasEntries(m_value))
            return ' ' + m_writer.scalar(m_value, TreeData::data(m_node).first, entryColumn());
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
        if (!m_node.parent() && !hasEntries(m_value)) // 0 would be too far left for a block scalar
            return {{old, m_writer.scalar(m_value, m_layout.indentStep({}))}};
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
