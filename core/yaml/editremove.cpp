// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/bytes.h"
#include "yaml/editplan.h"
#include "yaml/entryextent.h"

#include <algorithm>

namespace waymark::yaml {

namespace {

/// Takes an entry out of a collection of several, with what belongs to it.
class Removal
{
public:
    Removal(const SyntaxTree &tree, const Node &node)
        : m_tree(tree)
        , m_node(node)
        , m_layout(tree)
        , m_extents(tree)
        , m_entry{m_layout.entryBegin(node), node.fullRange().end}
    {}

    [[nodiscard]] TextEdits fromFlow() const
    {
        if (!m_extents.hasOwnLines(m_node))
            return withinLine();
        TextEdits edits = strayComma();
        edits.append(TextEdit{wholeLines(m_extents.linesOf(m_node), true), {}});
        return edits;
    }

    /// The entry and what separates it from a neighbour, comments between them included.
    [[nodiscard]] TextEdits fromFlowAnyhow() const
    {
        if (const Node next = m_node.nextSibling())
            return {{{m_entry.begin, m_layout.entryBegin(next)}, {}}};
        return {{{m_node.previousSibling().fullRange().end, m_entry.end}, {}}};
    }

    [[nodiscard]] TextEdits fromBlock(bool withBlankLines) const
    {
        if (!m_extents.isFirstOnLine(m_node)) // behind a dash, which stays
            return {{{m_entry.begin, m_extents.leadBegin(m_node.nextSibling())}, {}}};
        TextRange lines = m_extents.linesOf(m_node);
        const Node before = m_node.previousSibling();
        if (!before || !m_layout.takesBlankLines(before, lines.end))
            return {{wholeLines(lines, withBlankLines), {}}};
        // Blank lines behind the entry would become part of the text before it.
        while (lines.end < m_tree.text().size() && m_layout.isLastOnLine(lines.end)
               && m_layout.nextLine(lines.end) > lines.end)
            lines.end = m_layout.nextLine(lines.end);
        return {{lines, {}}};
    }

private:
    /// `lines` with their line end, and the blank lines that nothing needs any more.
    [[nodiscard]] TextRange wholeLines(TextRange lines, bool withBlankLines) const
    {
        const bool endsFile = lines.end == m_tree.text().size();
        lines.end = m_layout.nextLine(lines.end);
        if (withBlankLines)
            lines = m_extents.withBlankLines(lines, m_node);
        if (endsFile && lines.begin > 0) {
            // The file ends without a line end, and keeps ending so.
            const qsizetype line = m_tree.text().lineAt(lines.begin) - 1;
            lines.begin = m_tree.text().line(std::max(line, qsizetype(0))).end;
        }
        return lines;
    }

    /// The comma of the entry before goes where the last entry had none.
    [[nodiscard]] TextEdits strayComma() const
    {
        const Node before = m_node.previousSibling();
        const auto comma =
            before && !m_extents.comma(m_node) ? m_extents.comma(before) : std::nullopt;
        return comma ? TextEdits{{{*comma, *comma + 1}, {}}} : TextEdits();
    }

    [[nodiscard]] bool hasComment(qsizetype begin, qsizetype end) const
    {
        return m_tree.text().slice({begin, end}).contains('#');
    }

    /// For an entry that shares its lines with others or with a bracket. Comments of a line that
    /// keeps an entry stay.
    [[nodiscard]] TextEdits withinLine() const
    {
        const Node next = m_node.nextSibling();
        const Node before = m_node.previousSibling();
        const qsizetype nextBegin = next ? m_layout.entryBegin(next) : m_entry.end;
        const bool isFirst = !before || m_extents.isFirstOnLine(m_node);
        if (next && isFirst && m_layout.isSameLine(m_entry.end, nextBegin))
            return {{{m_entry.begin, nextBegin}, {}}};
        const auto comma = m_extents.comma(m_node);
        const qsizetype end = comma ? *comma + 1 : m_entry.end;
        const qsizetype beforeEnd = before ? before.fullRange().end : m_entry.begin;
        if (before && (!isFirst || !next) && !hasComment(beforeEnd, m_entry.begin))
            return {{{comma ? m_extents.comma(before).value_or(beforeEnd - 1) + 1 : beforeEnd, end},
                     {}}};
        if (next && !hasComment(m_entry.end, nextBegin))
            return {{{m_entry.begin, nextBegin}, {}}};
        TextEdits edits = strayComma();
        const qsizetype lead = m_extents.leadBegin(m_node);
        edits.append(TextEdit{{m_layout.lineStart(lead), m_layout.lineStart(m_entry.begin)}, {}});
        if (comma && !m_layout.isSameLine(*comma, m_entry.end)) {
            edits.append(TextEdit{m_entry, {}});
            edits.append(TextEdit{{*comma, *comma + 1}, {}});
        } else {
            edits.append(TextEdit{
                {m_entry.begin, next ? m_layout.lineEnd(end) : m_layout.skipBlanks(end)}, {}});
        }
        return edits;
    }

    const SyntaxTree &m_tree;
    Node m_node;
    Layout m_layout;
    EntryExtents m_extents;
    TextRange m_entry;
};

/// The comments above the only entry of a document go with it.
TextEdits leadOfOnlyEntry(const SyntaxTree &tree, const Node &node)
{
    const Node collection = node.parent();
    if (collection.parent() || collection.style() == NodeStyle::Flow)
        return {};
    const qsizetype begin = Layout(tree).entryBegin(node);
    return {{{EntryExtents(tree).leadBegin(node), begin}, {}}};
}

} // namespace

QList<TextEdits> removalEdits(const SyntaxTree &tree, const Node &node)
{
    const Node collection = node.parent();
    if (collection.size() == 1) {
        const Value empty =
            collection.isMapping() ? Value(Value::Mapping()) : Value(Value::Sequence());
        return {leadOfOnlyEntry(tree, node) + replacementEdits(tree, collection, empty, {})};
    }
    const Removal removal(tree, node);
    if (collection.style() == NodeStyle::Flow)
        return {removal.fromFlow(), removal.fromFlowAnyhow()};
    return {removal.fromBlock(true), removal.fromBlock(false)};
}

} // namespace waymark::yaml
