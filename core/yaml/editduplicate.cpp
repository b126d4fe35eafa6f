// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/editplan.h"
#include "yaml/entryextent.h"
#include "yaml/nodewalk.h"
#include "yaml/yamltr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

/// A copy of an anchor would take the aliases below away from it.
bool hasAnchor(const Node &root)
{
    bool found = false;
    walk(root, [&](const Node &node, bool) { found = found || !node.anchor().isEmpty(); });
    return found;
}

TextEdits copyInFlow(const SyntaxTree &tree, const Node &node)
{
    const EntryExtents extents(tree);
    const qsizetype end = node.fullRange().end;
    const auto comma = extents.comma(node);
    if (!extents.hasOwnLines(node)) {
        const TextRange item{Layout(tree).entryBegin(node), end};
        return {{{end, end}, ", " + tree.text().slice(item).toByteArray()}};
    }
    const TextRange lines = extents.linesOf(node);
    const QByteArray copy =
        Layout(tree).lineEnding(lines.begin) + tree.text().slice(lines).toByteArray();
    if (comma)
        return {{{lines.end, lines.end}, copy}};
    return {{{end, end}, ","}, {{lines.end, lines.end}, copy}};
}

TextEdits copyInBlock(const SyntaxTree &tree, const Node &node)
{
    const Layout layout(tree);
    const EntryExtents extents(tree);
    const bool hasLine = extents.isFirstOnLine(node);
    const TextRange extent = hasLine ? extents.linesOf(node) : extents.extentOf(node);
    const QByteArray indent =
        hasLine ? QByteArray() : QByteArray(layout.column(layout.entryBegin(node)), ' ');
    TextEdits edits{
        {{extent.end, extent.end},
         layout.lineEnding(extent.begin) + indent + tree.text().slice(extent).toByteArray()}};
    if (const auto sealing = layout.sealingEdit(node))
        edits.prepend(*sealing);
    return edits;
}

} // namespace

Result<TextEdits> duplicateItem(const SyntaxTree &tree, const Document &document,
                                const JsonPointer &pointer)
{
    const auto node = locateExisting(document, pointer);
    if (!node)
        return std::unexpected(node.error());
    const Node list = node->parent();
    if (!list.isSequence())
        return std::unexpected(editError("yaml.not-a-collection"_L1,
                                         Tr::tr("Only items of a list can be repeated."),
                                         Tr::tr("Choose an item of a list.")));
    EditPlan plan;
    plan.keepChildrenOf(list);
    const auto at = std::ranges::find(plan.children, *node, &ExpectedChild::kept);
    const qsizetype index = at - plan.children.begin();
    plan.children.insert(index, ExpectedChild{*node, std::nullopt, std::nullopt});
    if (!hasAnchor(*node)) {
        plan.edits =
            list.style() == NodeStyle::Flow ? copyInFlow(tree, *node) : copyInBlock(tree, *node);
        if (auto edits = checked(tree, document, std::move(plan)))
            return edits;
    }
    const auto value = node->toValue();
    if (!value)
        return std::unexpected(value.error());
    return insertValue(tree, document, pointer.parent().child(QString::number(index + 1)), *value);
}

} // namespace waymark::yaml
