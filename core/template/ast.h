// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/value.h"
#include "text/textrange.h"

#include <span>

namespace waymark::templates {

using NodeId = quint32;
constexpr NodeId noNode = ~NodeId{0};

/// What the children of each are stands behind it; `?` may be `noNode`.
enum class NodeKind : quint8 {
    Missing, ///< something stood here that isn't an expression; it was reported

    Body,       ///< statements
    Text,       ///< outside of tags, as it is printed
    Output,     ///< an expression, or a block that prints one
    If,         ///< condition, body, other?
    For,        ///< what to go through, targets, body, other?
    Set,        ///< targets, value: an expression or a Capture
    Macro,      ///< parameters, body; has a name
    CallBlock,  ///< call, caller
    Caller,     ///< parameters, body: what `caller()` prints
    Block,      ///< body; has a name
    Switch,     ///< expression, cases
    Case,       ///< condition, body
    Default,    ///< body: the last case
    Refused,    ///< an include, import or extends; has a name
    Targets,    ///< names
    Parameters, ///< names, then Pairs of a name and its default
    Capture,    ///< body: what it prints is the value

    Literal,
    Name,
    List,       ///< items
    Group,      ///< in parentheses; the last is the value
    Dictionary, ///< Pairs
    Pair,       ///< key, value
    Lookup,     ///< of what, key; the key of `a.b` is a literal
    Slice,      ///< start, stop, step: the key of `a[1:2]`
    InlineIf,   ///< condition, value, other?
    Or,         ///< left, right; so are the next
    And,
    In,
    Add,
    Concatenate,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    Not, ///< of what; so are the next
    Negate,
    Plus,
    Floor,
    Compare, ///< left, then Operands
    Operand, ///< right; has an operator
    Is,      ///< what, arguments; named after the test
    Filter,  ///< of what, arguments; has a name
    Call,    ///< callee, arguments
    Keyword, ///< an argument's value; has a name; these come last
};

enum class Comparison : quint8 {
    None,
    Equal,
    Same,
    NotEqual,
    NotSame,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
};

struct Node
{
    static constexpr quint32 none = ~quint32{0};

    NodeKind kind = NodeKind::Missing;
    Comparison comparison = Comparison::None;
    bool isMarked = false; ///< a Lookup with a dot; an Is with parentheses; a Block's Output
    quint32 begin = 0;     ///< in the source, bytes
    quint32 end = 0;
    quint32 markBegin = 0; ///< the name or operator
    quint32 markEnd = 0;
    quint32 firstChild = 0;
    quint32 childCount = 0;
    quint32 name = none;    ///< in Ast::names
    quint32 literal = none; ///< in Ast::literals, of Literal and Text

    [[nodiscard]] TextRange range() const { return {begin, end}; }
    [[nodiscard]] TextRange mark() const { return {markBegin, markEnd}; }
};

/// A template in one array: whatever a node consists of has a smaller id than it has itself.
class Ast
{
public:
    std::vector<Node> nodes;
    std::vector<NodeId> childIds;
    std::vector<QString> names; ///< each once
    std::vector<Value> literals;
    NodeId root = 0;

    [[nodiscard]] const Node &at(NodeId id) const { return nodes[id]; }
    [[nodiscard]] std::span<const NodeId> children(const Node &node) const
    {
        return std::span(childIds).subspan(node.firstChild, node.childCount);
    }
    [[nodiscard]] NodeId child(const Node &node, quint32 index) const
    {
        return childIds[node.firstChild + index];
    }
    [[nodiscard]] const QString &name(const Node &node) const { return names[node.name]; }
    [[nodiscard]] const Value &literal(const Node &node) const { return literals[node.literal]; }
    /// `a.b.c` where the expression is a name or constant keys of one; else empty.
    [[nodiscard]] QString path(NodeId id) const;
};

} // namespace waymark::templates
