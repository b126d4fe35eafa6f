// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/excerpt.h"

#include "yaml/bytes.h"
#include "yaml/nodewalk.h"

#include <algorithm>

namespace waymark::yaml {

namespace {

/// Anchors, aliases and tags have a meaning that depends on what stands elsewhere.
bool standsAlone(const Node &node)
{
    return node.kind() != NodeKind::Alias && node.anchor().isEmpty() && node.tag().isEmpty()
           && !node.isDamaged() && !node.isTemplate();
}

bool allStandAlone(const Node &root)
{
    bool all = true;
    walk(root, [&](const Node &node, bool) { all = all && standsAlone(node); });
    return all;
}

} // namespace

std::optional<Excerpt> excerptOf(const SyntaxTree &tree, const Node &collection)
{
    const Node parent = collection.parent();
    if (!parent || parent.style() != NodeStyle::Block || !allStandAlone(collection)
        || (collection.key() && !standsAlone(collection.key())))
        return std::nullopt;
    const SourceText &text = tree.text();
    const TextRange entry = collection.entryRange();
    const qsizetype begin = text.line(text.lineAt(entry.begin)).begin;
    const TextRange lastLine = text.fullLine(text.lineAt(std::max(entry.begin, entry.end - 1)));
    // A byte order mark or a `---` before the entry isn't blank either.
    if (!std::ranges::all_of(text.slice({begin, entry.begin}), isBlank))
        return std::nullopt;
    const SourceText part(text.slice({begin, lastLine.end}).toByteArray());
    auto parsed = SyntaxTree::parse(part);
    if (!parsed || parsed->hasErrors() || parsed->documents().size() != 1)
        return std::nullopt;
    const Node root = parsed->documents().front().root;
    if (root.size() != 1 || root.firstChild().size() != collection.size())
        return std::nullopt;
    return Excerpt{*std::move(parsed), root.firstChild().pointer(), begin};
}

TextEdits movedBy(TextEdits edits, qsizetype offset)
{
    for (TextEdit &edit : edits) {
        edit.range.begin += offset;
        edit.range.end += offset;
    }
    return edits;
}

} // namespace waymark::yaml
