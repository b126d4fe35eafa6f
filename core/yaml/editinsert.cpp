// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/editplan.h"
#include "yaml/entryextent.h"

namespace waymark::yaml {

namespace {

Node childAt(const Node &collection, qsizetype index)
{
    Node child = collection.firstChild();
    for (; child && index > 0; --index)
        child = child.nextSibling();
    return child;
}

qsizetype entryEnd(const Node &value)
{
    return value.fullRange().end;
}

TextEdits insertionIntoBlock(const SyntaxTree &tree, const Layout &layout, const Node &collection,
                             qsizetype index, const QByteArray &entry)
{
    const EntryExtents extents(tree);
    const qsizetype column = layout.entryColumn(collection);
    const QByteArray indent(column, ' ');
    if (index > 0) {
        const Node before = childAt(collection, index - 1);
        const qsizetype at = extents.tailEnd(before);
        TextEdits edits{{{at, at}, '\n' + indent + entry}};
        if (const auto sealing = layout.sealingEdit(before))
            edits.prepend(*sealing);
        return edits;
    }
    const Node first = collection.firstChild();
    if (!extents.isFirstOnLine(first)) {
        const qsizetype begin = layout.entryBegin(first);
        return {{{begin, begin}, entry + '\n' + indent}};
    }
    const qsizetype at = layout.lineStart(extents.leadBegin(first));
    return {{{at, at}, indent + entry + '\n'}};
}

TextEdits insertionIntoFlow(const SyntaxTree &tree, const Layout &layout, const Node &collection,
                            qsizetype index, const QByteArray &entry)
{
    const Node next = childAt(collection, index);
    const Node model = next ? next : childAt(collection, index - 1);
    const qsizetype begin = layout.entryBegin(model);
    const bool isOnOwnLine = layout.isFirstOnLine(begin);
    const QByteArray blanks = tree.text().slice({layout.lineStart(begin), begin}).toByteArray();
    const QByteArray indent =
        '\n' + (isOnOwnLine ? blanks : QByteArray(layout.column(begin), ' ')); // tabs stay tabs
    if (next && isOnOwnLine) {
        const qsizetype at = layout.lineStart(EntryExtents(tree).leadBegin(next));
        return {{{at, at}, blanks + entry + ",\n"}};
    }
    if (next)
        return {{{begin, begin}, entry + ", "}};
    const qsizetype end = entryEnd(model);
    const auto comma = EntryExtents(tree).comma(model);
    const bool hasComma = comma.has_value();
    const qsizetype behind = comma ? *comma + 1 : end;
    if (!isOnOwnLine)
        return {{{behind, behind}, hasComma ? QByteArray(' ' + entry + ',') : ", " + entry}};
    // The closing bracket keeps its line; a comment stays with the entry before.
    const bool closerFollows = layout.isSameLine(behind, collection.range().end);
    const qsizetype at = closerFollows ? behind : layout.lineEnd(behind);
    if (hasComma)
        return {{{at, at}, indent + entry + ','}};
    return {{{end, end}, ","}, {{at, at}, indent + entry}};
}

} // namespace

TextEdits insertionEdits(const SyntaxTree &tree, const Node &collection, qsizetype index,
                         const QString &key, const Value &value, const WriteStyle &style)
{
    const Layout layout(tree);
    const Writer writer(style);
    const bool isFlow = collection.style() == NodeStyle::Flow;
    if (isFlow) {
        const QByteArray prefix =
            collection.isMapping() ? writer.key(key, true) + ": " : QByteArray();
        return insertionIntoFlow(tree, layout, collection, index, prefix + writer.flow(value));
    }
    const qsizetype column = layout.entryColumn(collection);
    QByteArray entry = '-' + writer.behindDash(value, column);
    if (collection.isMapping())
        entry = writer.key(key, false) + ':' + writer.behindKey(value, column);
    return insertionIntoBlock(tree, layout, collection, index, entry);
}

} // namespace waymark::yaml
