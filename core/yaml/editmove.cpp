// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/editplan.h"
#include "yaml/yamltr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

/// The entry with the comments that belong to it, from its first character to the end of its last
/// line. What stands between two entries (line ends, blank lines, indents, commas) stays in place
/// when they are moved, so the first may stand behind a dash and the last without a line end.
TextRange extentOf(const Layout &layout, const Node &value)
{
    if (value.parent().style() == NodeStyle::Flow)
        return {layout.entryBegin(value), value.fullRange().end};
    return {layout.leadBegin(value), layout.tailEnd(value)};
}

} // namespace

Result<TextEdits> moveEntry(const SyntaxTree &tree, const Document &document,
                            const JsonPointer &pointer, qsizetype index)
{
    const auto node = locateExisting(document, pointer);
    if (!node)
        return std::unexpected(node.error());
    const Node collection = node->parent();
    if (!collection || index < 0 || index >= collection.size())
        return std::unexpected(editError("yaml.no-such-value"_L1,
                                         Tr::tr("There is no place %1 to move to.").arg(index),
                                         Tr::tr("Choose a place among the siblings.")));
    EditPlan plan;
    plan.keepChildrenOf(collection);
    const auto begin = plan.children.begin();
    const auto current = std::ranges::find(plan.children, *node, &ExpectedChild::kept) - begin;
    if (current == index)
        return TextEdits();
    const Layout layout(tree);
    QList<TextRange> places;
    for (const ExpectedChild &child : std::as_const(plan.children))
        places.append(extentOf(layout, child.kept));
    QList<TextRange> contents = places;
    const auto move = [&](auto &list) {
        const auto at = [&](qsizetype i) {
            return list.begin() + i;
        };
        if (current < index)
            std::rotate(at(current), at(current + 1), at(index + 1));
        else
            std::rotate(at(index), at(current), at(current + 1));
    };
    move(contents);
    move(plan.children);
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places[i] != contents[i])
            plan.edits.append({places[i], tree.text().slice(contents[i]).toByteArray()});
    }
    return checked(tree, document, plan);
}

} // namespace waymark::yaml
