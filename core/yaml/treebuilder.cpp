// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/treebuilder.h"

#include "yaml/resolve.h"
#include "yaml/yamltr.h"

namespace waymark::yaml {

quint32 TreeBuilder::add(NodeData data, const PropertyData &properties)
{
    const auto id = quint32(m_tree.nodes.size());
    if (!properties.isEmpty()) {
        data.properties = quint32(m_tree.properties.size());
        m_tree.properties.push_back(properties);
        if (properties.hasAnchor()) {
            m_anchors.insert(m_tree.slice(properties.anchorBegin + 1, properties.anchorEnd), id);
        }
    }
    m_tree.nodes.push_back(data);
    return id;
}

void TreeBuilder::setProperties(quint32 id, const PropertyData &properties)
{
    m_tree.nodes[id].properties = 0;
    if (properties.isEmpty())
        return;
    m_tree.nodes[id].properties = quint32(m_tree.properties.size());
    m_tree.properties.push_back(properties);
    if (properties.hasAnchor())
        m_anchors.insert(m_tree.slice(properties.anchorBegin + 1, properties.anchorEnd), id);
}

quint32 TreeBuilder::scalar(const ScalarToken &token, const PropertyData &properties)
{
    NodeData data{.begin = token.begin, .end = token.end};
    data.kind = NodeKind::Scalar;
    data.style = token.style;
    data.first = token.indent;
    data.flags = quint8((token.verbatim ? NodeData::Verbatim : 0)
                        | (token.unclosed ? NodeData::Unclosed | NodeData::Damaged : 0)
                        | (token.isTemplate ? NodeData::IsTemplate : 0));
    return add(data, properties);
}

quint32 TreeBuilder::collection(NodeKind kind, NodeStyle style, quint32 begin,
                                const PropertyData &properties)
{
    NodeData data{.begin = begin, .end = begin};
    data.kind = kind;
    data.style = style;
    return add(data, properties);
}

quint32 TreeBuilder::missing(quint32 at, const PropertyData &properties)
{
    return add({.begin = at, .end = at}, properties);
}

quint32 TreeBuilder::alias(quint32 begin, quint32 end)
{
    NodeData data{.begin = begin, .end = end};
    data.kind = NodeKind::Alias;
    const QByteArrayView name = m_tree.slice(begin + 1, end);
    data.first = m_anchors.value(name);
    if (data.first == 0) {
        data.flags = NodeData::Damaged;
        if (name.isEmpty()) {
            m_reporter.report(Problem::MissingName, {begin, end}, QStringLiteral("*"));
        } else if (auto *found = m_reporter.report(Problem::UnknownAlias, {begin, end},
                                                   QString::fromUtf8(name))) {
            found->fixes.append(fixOf(Tr::tr("Put the text in quotes"), {begin, end},
                                      "\"*" + name.toByteArray() + '"'));
        }
    }
    return add(data, {});
}

void TreeBuilder::appendItem(quint32 parent, quint32 last, quint32 child)
{
    NodeData &container = node(parent);
    (last == 0 ? container.first : node(last).next) = child;
    ++container.size;
    node(child).parent = parent;
}

void TreeBuilder::appendKey(quint32 mapping, quint32 lastValue, quint32 key)
{
    (lastValue == 0 ? node(mapping).first : node(lastValue).next) = key;
    ++node(mapping).size;
    NodeData &data = node(key);
    data.parent = mapping;
    data.flags |= NodeData::IsKey;
    if (data.kind == NodeKind::Mapping || data.kind == NodeKind::Sequence)
        return;
    const bool isRaw = data.kind == NodeKind::Scalar && (data.flags & NodeData::Verbatim) != 0
                       && data.style == NodeStyle::Plain
                       && m_tree.slice(data.begin, data.end).isValidUtf8();
    data.size =
        isRaw ? textHash(m_tree.slice(data.begin, data.end)) : textHash(m_tree.keyText(key));
}

void TreeBuilder::appendValue(quint32 key, quint32 value)
{
    node(key).next = value;
    NodeData &data = node(value);
    data.parent = key;
    data.flags |= NodeData::IsEntryValue;
}

} // namespace waymark::yaml
