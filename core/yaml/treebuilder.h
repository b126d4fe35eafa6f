// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/scanner.h"
#include "yaml/treedata.h"

#include <QHash>

namespace waymark::yaml {

/// Makes nodes and links them; resolves aliases against the anchors seen so far.
class TreeBuilder
{
public:
    TreeBuilder(TreeData &tree, Reporter &reporter)
        : m_tree(tree)
        , m_reporter(reporter)
    {}

    /// Anchors don't reach into the next document.
    void startDocument() { m_anchors.clear(); }

    quint32 scalar(const ScalarToken &token, const PropertyData &properties);
    quint32 collection(NodeKind kind, NodeStyle style, quint32 begin,
                       const PropertyData &properties);
    quint32 alias(quint32 begin, quint32 end);
    quint32 missing(quint32 at, const PropertyData &properties);

    /// Puts `child` behind `last` (0: first) among the children of `parent`.
    void appendItem(quint32 parent, quint32 last, quint32 child);
    void appendKey(quint32 mapping, quint32 lastValue, quint32 key);
    void appendValue(quint32 key, quint32 value);

    /// For a node whose first properties turned out to be those of a map around it.
    void setProperties(quint32 id, const PropertyData &properties);
    void markDamaged(quint32 id) { m_tree.nodes[id].flags |= NodeData::Damaged; }
    [[nodiscard]] NodeData &node(quint32 id) { return m_tree.nodes[id]; }
    [[nodiscard]] const PropertyData &properties(quint32 id) const
    {
        return m_tree.properties[m_tree.nodes[id].properties];
    }

private:
    quint32 add(NodeData data, const PropertyData &properties);

    TreeData &m_tree;
    Reporter &m_reporter;
    QHash<QByteArrayView, quint32> m_anchors;
};

} // namespace waymark::yaml
