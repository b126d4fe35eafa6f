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

/// nullopt where it doesn't read as it did in its place.
std::optional<Excerpt> read(QByteArray part, const Node &original, qsizetype depth, qsizetype begin)
{
    auto parsed = SyntaxTree::parse(SourceText(std::move(part)));
    if (!parsed || parsed->hasErrors() || parsed->documents().size() != 1)
        return std::nullopt;
    Node node = parsed->documents().front().root;
    for (qsizetype i = 0; i < depth; ++i) {
        if (node.size() != 1)
            return std::nullopt;
        node = node.firstChild();
    }
    if (node.kind() != original.kind() || node.size() != original.size())
        return std::nullopt;
    JsonPointer pointer = node.pointer();
    return Excerpt{*std::move(parsed), std::move(pointer), begin};
}

std::optional<Excerpt> flowExcerpt(const SourceText &text, const Node &collection)
{
    const TextRange range = collection.range();
    const qsizetype begin = text.line(text.lineAt(range.begin)).begin;
    // The columns stay as they are.
    return read(QByteArray(range.begin - begin, ' ') + text.slice(range), collection, 0, begin);
}

std::optional<Excerpt> blockExcerpt(const SourceText &text, const Node &collection)
{
    const TextRange entry = collection.entryRange();
    const qsizetype begin = text.line(text.lineAt(entry.begin)).begin;
    const TextRange lastLine = text.fullLine(text.lineAt(std::max(entry.begin, entry.end - 1)));
    // A byte order mark or a `---` before the entry isn't blank either.
    if (!std::ranges::all_of(text.slice({begin, entry.begin}), isBlank))
        return std::nullopt;
    return read(text.slice({begin, lastLine.end}).toByteArray(), collection, 1, begin);
}

} // namespace

std::optional<Excerpt> excerptOf(const SyntaxTree &tree, const Node &collection)
{
    const Node parent = collection.parent();
    if (!parent || !allStandAlone(collection))
        return std::nullopt;
    if (collection.style() == NodeStyle::Flow)
        return flowExcerpt(tree.text(), collection);
    const Node key = collection.key();
    if (parent.style() != NodeStyle::Block || (key && !standsAlone(key)))
        return std::nullopt;
    return blockExcerpt(tree.text(), collection);
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
