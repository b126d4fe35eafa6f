// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/mergekeys.h"

#include "yaml/editplan.h"
#include "yaml/yamltr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

/// What `merged` repeats stands before `place`, so that it can be named there.
bool isKnownAt(qsizetype place, const Node &merged)
{
    if (merged.kind() == NodeKind::Alias)
        return merged.target() && merged.target().range().begin < place;
    for (Node item = merged.firstChild(); item; item = item.nextSibling()) {
        if (!isKnownAt(place, item))
            return false;
    }
    return true;
}

/// The aliases as they stand in a list, without its brackets.
std::optional<QByteArray> aliasesIn(const SyntaxTree &tree, const Node &merged)
{
    const bool isList = merged.kind() == NodeKind::Sequence && merged.style() == NodeStyle::Flow;
    if (merged.kind() != NodeKind::Alias && !isList)
        return std::nullopt;
    QByteArray text = tree.text().slice(merged.range()).toByteArray();
    if (isList)
        text = text.sliced(1, std::max(text.size() - 2, qsizetype(0))).trimmed();
    if (text.isEmpty() || text.contains('\n') || text.contains('#'))
        return std::nullopt;
    return text;
}

} // namespace

std::optional<Fix> oneMergeKey(const SyntaxTree &tree, const Node &second)
{
    Node first = second.previousSibling();
    while (first && first.keyText() != "<<"_L1)
        first = first.previousSibling();
    if (!first || !isKnownAt(first.range().begin, second))
        return std::nullopt;
    const auto earlier = aliasesIn(tree, first);
    const auto later = aliasesIn(tree, second);
    if (!earlier || !later)
        return std::nullopt;
    TextEdits edits = removalEdits(tree, second).constFirst();
    edits.append({first.range(), '[' + *earlier + ", " + *later + ']'});
    std::ranges::sort(edits, {}, [](const TextEdit &edit) { return edit.range.begin; });
    return Fix{.title = Tr::tr("Merge both by one key"), .edits = edits};
}

} // namespace waymark::yaml
