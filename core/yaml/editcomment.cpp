// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/bytes.h"
#include "yaml/editplan.h"
#include "yaml/entryextent.h"

#include <algorithm>
#include <vector>

namespace waymark::yaml {

namespace {

/// Whether `after` is `before` with more entries or items, and values where there were none.
bool isExtended(const Node &before, const Node &after)
{
    std::vector<std::pair<Node, Node>> open{{before, after}};
    while (!open.empty()) {
        const auto [old, current] = open.back();
        open.pop_back();
        if (old.kind() == NodeKind::Missing)
            continue;
        if (old.kind() != current.kind() || old.anchor() != current.anchor()
            || old.tag() != current.tag())
            return false;
        if (old.size() == 0) {
            if (old.kind() == NodeKind::Scalar && old.utf8() != current.utf8())
                return false;
            continue;
        }
        Node candidate = current.firstChild();
        for (Node child = old.firstChild(); child; child = child.nextSibling()) {
            const bool isMapping = old.isMapping();
            while (isMapping && candidate && candidate.keyText() != child.keyText())
                candidate = candidate.nextSibling();
            if (!candidate)
                return false;
            open.emplace_back(child, candidate);
            candidate = candidate.nextSibling();
        }
    }
    return true;
}

/// The `#` of a line that is a comment alone, or -1.
qsizetype commentAt(const SourceText &text, qsizetype line)
{
    const TextRange range = text.line(line);
    qsizetype at = range.begin;
    while (at < range.end && isBlank(text.bytes()[at]))
        ++at;
    return at < range.end && text.bytes()[at] == '#' ? at : -1;
}

} // namespace

Result<TextEdits> commentOut(const SyntaxTree &tree, const Document &document,
                             const JsonPointer &pointer)
{
    const auto node = locateExisting(document, pointer);
    if (!node)
        return std::unexpected(node.error());
    const Node collection = node->parent();
    if (!collection)
        return refusedEdit();
    const bool isFlow = collection.style() == NodeStyle::Flow;
    if (isFlow && !EntryExtents(tree).hasOwnLines(*node))
        return refusedEdit();
    if (const auto inUse = anchorInUse(document, *node))
        return std::unexpected(*inUse);
    const Layout layout(tree);
    const qsizetype begin = layout.entryBegin(*node);
    const qsizetype column = layout.column(begin);
    EditPlan plan;
    if (collection.size() > 1) {
        plan.keepChildrenOf(collection);
        plan.children.removeIf([&](const ExpectedChild &child) { return child.kept == *node; });
    } else {
        const bool isMapping = collection.isMapping();
        const Value empty = isMapping ? Value(Value::Mapping()) : Value(Value::Sequence());
        plan = EditPlan::replacing(collection, isFlow ? empty : Value());
    }
    const qsizetype end = node->fullRange().end;
    for (qsizetype at = begin;;) {
        if (!layout.isLastOnLine(at))
            plan.edits.append(TextEdit{{at, at}, "# "});
        const qsizetype line = layout.nextLine(at);
        if (line <= at || line >= end)
            break;
        // Lines of a plain text may stand further left than the entry.
        at = std::min(line + column, layout.skipBlanks(line));
    }
    return checked(tree, document, std::move(plan));
}

Result<TextEdits> uncomment(const SyntaxTree &tree, qsizetype offset)
{
    const SourceText &text = tree.text();
    qsizetype line = text.lineAt(offset);
    while (line > 0 && commentAt(text, line) >= 0 && commentAt(text, line - 1) >= 0)
        --line;
    TextEdits edits;
    for (; line < text.lineCount() && commentAt(text, line) >= 0; ++line) {
        const qsizetype at = commentAt(text, line);
        const bool hasBlank = at + 1 < text.line(line).end && text.bytes()[at + 1] == ' ';
        edits.append(TextEdit{{at, at + (hasBlank ? 2 : 1)}, {}});
    }
    if (edits.isEmpty())
        return refusedEdit();
    const auto after = SyntaxTree::parse(text.applied(edits));
    if (!after || (after->hasErrors() && !tree.hasErrors())
        || after->documents().size() < tree.documents().size())
        return refusedEdit();
    for (qsizetype i = 0; i < tree.documents().size(); ++i) {
        if (!isExtended(tree.documents()[i].root, after->documents()[i].root))
            return refusedEdit();
    }
    if (const auto read = readTwice(tree, *after, edits); !read)
        return std::unexpected(read.error());
    return edits;
}

} // namespace waymark::yaml
