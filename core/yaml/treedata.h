// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <vector>

namespace waymark::yaml {

/// Merges of merges beyond this are left out; it also ends circles.
inline constexpr int deepestMerge = 32;

/// One node, 32 bytes, in a flat array. Texts of scalars are read from the bytes when asked for;
/// whatever no node covers (blanks, comments, indicators) is trivia and derivable from the gaps.
struct NodeData
{
    enum Flag : quint8 {
        IsKey = 1,
        IsEntryValue = 2, ///< `parent` is the key
        Damaged = 4,      ///< stands inside a syntax error
        Verbatim = 8,     ///< the text is the bytes between the quotes (or all of them)
        Unclosed = 16,    ///< a quoted scalar or flow collection without its end
        IsTemplate = 32,  ///< a plain scalar with `{{ }}` in it
    };

    quint32 begin = 0;
    quint32 end = 0;
    quint32 parent = 0;
    quint32 next = 0;  ///< of a key: its value; else the next key or item
    quint32 first = 0; ///< collections: first key or item; aliases: target; block scalars: indent
    quint32 size = 0;  ///< collections: entries or items; scalars and aliases as keys: text hash
    quint32 properties = 0; ///< index into TreeData::properties; 0: none
    NodeKind kind = NodeKind::Missing;
    NodeStyle style = NodeStyle::Plain;
    quint8 flags = 0;
};
static_assert(sizeof(NodeData) == 32);

/// Anchor and tag of a node, with their `&` and `!`; empty ranges where there are none.
struct PropertyData
{
    quint32 anchorBegin = 0;
    quint32 anchorEnd = 0;
    quint32 tagBegin = 0;
    quint32 tagEnd = 0;

    [[nodiscard]] bool hasAnchor() const { return anchorEnd > anchorBegin; }
    [[nodiscard]] bool hasTag() const { return tagEnd > tagBegin; }
    [[nodiscard]] bool isEmpty() const { return !hasAnchor() && !hasTag(); }
    [[nodiscard]] quint32 begin() const
    {
        if (hasAnchor() && hasTag())
            return std::min(anchorBegin, tagBegin);
        return hasAnchor() ? anchorBegin : tagBegin;
    }
};

struct TagHandle
{
    QByteArray handle; ///< `!e!`
    QByteArray prefix;
};

/// What the public Document doesn't say.
struct DocumentData
{
    bool hasStart = false;    ///< `---`
    bool hasEnd = false;      ///< `...`
    qsizetype contentEnd = 0; ///< of the last token before comments, `...` or the next document
    QList<TagHandle> handles;
};

/// Everything a tree knows; nodes[0] is nobody.
struct TreeData
{
    SourceText text;
    std::vector<NodeData> nodes;
    std::vector<PropertyData> properties;
    QList<Document> documents;
    QList<DocumentData> details;
    Diagnostics diagnostics;
    bool hasErrors = false;
    bool readsTemplates = false; ///< other readers take the text differently, or not at all

    [[nodiscard]] QByteArrayView slice(quint32 begin, quint32 end) const
    {
        return QByteArrayView(text.bytes()).sliced(begin, end - begin);
    }
    [[nodiscard]] Node node(quint32 id) const { return id == 0 ? Node() : Node(this, id); }
    [[nodiscard]] static quint32 id(const Node &node) { return node.m_id; }
    [[nodiscard]] static const TreeData *of(const Node &node) { return node.m_tree; }
    [[nodiscard]] static const NodeData &data(const Node &node)
    {
        return node.m_tree->nodes[node.m_id];
    }
    /// The decoded text of a scalar.
    [[nodiscard]] QByteArray scalarText(quint32 id) const;
    /// The key as JSON has it: a scalar's text, an alias' target, else the source text. Always
    /// UTF-8.
    [[nodiscard]] QByteArray keyText(quint32 id) const;
};

} // namespace waymark::yaml
