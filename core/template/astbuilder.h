// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/ast.h"
#include "template/decoded.h"

#include <QHash>

#include <initializer_list>

namespace waymark::templates {

/// A stretch of the decoded source, UTF-16 offsets.
struct Stretch
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Adds nodes to a tree; places are given in code units and kept in bytes.
class AstBuilder
{
public:
    AstBuilder(Ast &ast, const Decoded &source)
        : m_ast(ast)
        , m_source(source)
    {}

    NodeId add(NodeKind kind, Stretch stretch, std::span<const NodeId> children);
    NodeId add(NodeKind kind, Stretch stretch, std::initializer_list<NodeId> children = {})
    {
        return add(kind, stretch, std::span(children.begin(), children.size()));
    }
    NodeId addNamed(NodeKind kind, Stretch stretch, QStringView name, Stretch mark,
                    std::span<const NodeId> children = {});
    NodeId addLiteral(Stretch stretch, Value value, NodeKind kind = NodeKind::Literal);

    [[nodiscard]] Node &at(NodeId id) { return m_ast.nodes[id]; }
    [[nodiscard]] const Ast &ast() const { return m_ast; }
    [[nodiscard]] Stretch stretchOf(NodeId id) const { return m_stretches[id]; }
    /// How many levels lie below it.
    [[nodiscard]] quint32 depth(NodeId id) const { return m_depths[id]; }
    void setMark(NodeId id, Stretch mark);
    [[nodiscard]] TextRange range(Stretch stretch) const
    {
        return {m_source.byteOffset(stretch.begin), m_source.byteOffset(stretch.end)};
    }

private:
    quint32 nameIndex(QStringView name);

    Ast &m_ast;
    const Decoded &m_source;
    std::vector<Stretch> m_stretches;
    std::vector<quint32> m_depths;
    QHash<QString, quint32> m_nameIndex;
};

} // namespace waymark::templates
