// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/editplan.h"

namespace waymark::yaml {

namespace {

TextEdits removalFromFlow(const Layout &layout, const Node &node)
{
    if (const Node next = node.nextSibling())
        return {{{layout.entryBegin(node), layout.entryBegin(next)}, {}}};
    const Node before = node.previousSibling();
    return {{{before.fullRange().end, node.fullRange().end}, {}}};
}

TextEdits removalFromBlock(const SyntaxTree &tree, const Layout &layout, const Node &node)
{
    const qsizetype begin = layout.entryBegin(node);
    if (!layout.isFirstOnLine(begin)) // behind a dash, which stays
        return {{{begin, layout.leadBegin(node.nextSibling())}, {}}};
    TextRange lines{layout.lineStart(layout.leadBegin(node)), layout.tailEnd(node)};
    const Node before = node.previousSibling();
    if (before && layout.takesBlankLines(before, lines.end)) {
        // Blank lines behind the entry would become part of the text before it.
        const qsizetype size = tree.text().size();
        while (lines.end < size && layout.isLastOnLine(lines.end)
               && layout.nextLine(lines.end) > lines.end)
            lines.end = layout.nextLine(lines.end);
    } else if (lines.end < tree.text().size()) {
        lines.end = layout.nextLine(lines.end);
    } else if (lines.begin > 0) {
        // The file ends without a line end, and keeps ending so.
        const qsizetype line = tree.text().lineAt(lines.begin) - 1;
        lines.begin = tree.text().line(std::max(line, qsizetype(0))).end;
    }
    return {{lines, {}}};
}

} // namespace

TextEdits removalEdits(const SyntaxTree &tree, const Node &node)
{
    const Node collection = node.parent();
    const Layout layout(tree);
    if (collection.size() == 1) {
        const Value empty =
            collection.isMapping() ? Value(Value::Mapping()) : Value(Value::Sequence());
        return replacementEdits(tree, collection, empty, {});
    }
    if (collection.style() == NodeStyle::Flow)
        return removalFromFlow(layout, node);
    return removalFromBlock(tree, layout, node);
}

} // namespace waymark::yaml
