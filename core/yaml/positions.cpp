// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/positions.h"

#include "yaml/bytes.h"
#include "yaml/layout.h"

#include <algorithm>

namespace waymark::yaml {

namespace {

qsizetype startOf(const Node &child)
{
    const Node key = child.key();
    return (key ? key : child).fullRange().begin;
}

/// The last entry or item of `collection` that starts before `offset`.
Node lastBefore(const Node &collection, qsizetype offset)
{
    Node last;
    for (Node child = collection.firstChild(); child && startOf(child) < offset;
         child = child.nextSibling())
        last = child;
    return last;
}

bool isEmptyValue(const Node &node)
{
    return node.kind() == NodeKind::Missing;
}

} // namespace

ValuePath pathAt(const SyntaxTree &tree, qsizetype offset)
{
    const Document *document = tree.documentAt(offset);
    return {document ? document->index : 0, tree.pointerAt(offset)};
}

ValuePath pathAt(const SyntaxTree &tree, LineColumn utf16)
{
    return pathAt(tree, tree.text().offsetOfUtf16(utf16));
}

Node nodeOf(const SyntaxTree &tree, const ValuePath &path)
{
    return tree.documents().value(path.document).root.at(path.pointer);
}

ValueRanges rangesOf(const Node &node)
{
    const TextRange value = node.range();
    const Node key = node.key();
    return {node.entryRange(), key ? key.range() : TextRange{value.begin, value.begin}, value};
}

std::optional<ValueRanges> rangesOf(const SyntaxTree &tree, const ValuePath &path)
{
    const Node node = nodeOf(tree, path);
    return node ? std::optional(rangesOf(node)) : std::nullopt;
}

Utf16Range toUtf16(const SourceText &text, TextRange range)
{
    return {text.utf16Position(range.begin), text.utf16Position(range.end)};
}

TextRange fromUtf16(const SourceText &text, const Utf16Range &range)
{
    return {text.offsetOfUtf16(range.begin), text.offsetOfUtf16(range.end)};
}

QList<Node> valuesAt(const SyntaxTree &tree, qsizetype offset)
{
    QList<Node> values;
    for (Node node = tree.nodeAt(offset).entryValue(); node; node = node.parent().entryValue())
        values.prepend(node);
    return values;
}

Node collectionFor(const SyntaxTree &tree, qsizetype offset)
{
    const Document *document = tree.documentAt(offset);
    if (document == nullptr)
        return {};
    const Layout layout(tree);
    for (Node node = tree.nodeAt(offset); node; node = node.parent()) {
        const bool isCollection = node.isMapping() || node.isSequence();
        if (isCollection && node.style() == NodeStyle::Flow && node.range().begin < offset
            && (offset < node.range().end || node.isDamaged()))
            return node;
    }
    const qsizetype column = layout.column(offset);
    Node node = document->root;
    while (node) {
        if (isEmptyValue(node)) {
            const Node parent = node.parent();
            const qsizetype around = parent ? layout.entryColumn(parent) : -1;
            return column > around ? node : Node();
        }
        if (node.size() == 0 || node.style() != NodeStyle::Block)
            return {};
        const qsizetype own = layout.entryColumn(node);
        if (column < own)
            return {};
        const Node last = lastBefore(node, offset);
        if (column == own) {
            // An indentless list stands in the column of its key.
            const bool isInList = last && last.isSequence() && last.size() > 0
                                  && last.style() == NodeStyle::Block
                                  && layout.entryColumn(last) == column;
            const qsizetype content = layout.skipBlanks(offset);
            const bool isDash = content < tree.text().size() && tree.text().bytes()[content] == '-';
            return isInList && isDash ? last : node;
        }
        node = last;
    }
    return {};
}

} // namespace waymark::yaml
