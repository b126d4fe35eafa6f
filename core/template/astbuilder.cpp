// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/astbuilder.h"

#include <algorithm>

namespace waymark::templates {

NodeId AstBuilder::add(NodeKind kind, Stretch stretch, std::span<const NodeId> children)
{
    Node node;
    node.kind = kind;
    node.begin = quint32(m_source.byteOffset(stretch.begin));
    node.end = quint32(m_source.byteOffset(stretch.end));
    node.markBegin = node.begin;
    node.markEnd = node.end;
    node.firstChild = quint32(m_ast.childIds.size());
    node.childCount = quint32(children.size());
    m_ast.childIds.insert(m_ast.childIds.end(), children.begin(), children.end());
    m_ast.nodes.push_back(node);
    m_stretches.push_back(stretch);
    quint32 depth = 0;
    for (const NodeId child : children)
        depth = std::max(depth, child == noNode ? 0 : m_depths[child] + 1);
    m_depths.push_back(depth);
    return NodeId(m_ast.nodes.size() - 1);
}

NodeId AstBuilder::addNamed(NodeKind kind, Stretch stretch, QStringView name, Stretch mark,
                            std::span<const NodeId> children)
{
    const NodeId id = add(kind, stretch, children);
    at(id).name = nameIndex(name);
    setMark(id, mark);
    return id;
}

NodeId AstBuilder::addLiteral(Stretch stretch, Value value, NodeKind kind)
{
    const NodeId id = add(kind, stretch);
    at(id).literal = quint32(m_ast.literals.size());
    m_ast.literals.push_back(std::move(value));
    return id;
}

void AstBuilder::setMark(NodeId id, Stretch mark)
{
    at(id).markBegin = quint32(m_source.byteOffset(mark.begin));
    at(id).markEnd = quint32(m_source.byteOffset(mark.end));
}

quint32 AstBuilder::nameIndex(QStringView name)
{
    const QString text = name.toString();
    const auto known = m_nameIndex.constFind(text);
    if (known != m_nameIndex.cend())
        return *known;
    const auto index = quint32(m_ast.names.size());
    m_ast.names.push_back(text);
    m_nameIndex.insert(text, index);
    return index;
}

QString Ast::path(NodeId id) const
{
    const Node &node = at(id);
    if (node.kind == NodeKind::Name)
        return name(node);
    if (node.kind != NodeKind::Lookup)
        return {};
    const QString parent = path(child(node, 0));
    const Node &key = at(child(node, 1));
    if (parent.isEmpty() || key.kind != NodeKind::Literal)
        return {};
    const QString *text = literal(key).text();
    return text != nullptr ? parent + u'.' + *text : QString();
}

} // namespace waymark::templates
