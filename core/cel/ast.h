// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/arena.h"
#include "cel/value.h"
#include "text/textrange.h"

#include <memory>
#include <vector>

namespace waymark::cel {

using ExprId = quint32;

enum class ExprKind : quint8 {
    Missing, ///< something stood here that isn't an expression; it was reported
    Literal,
    Name,
    Select, ///< `operand.field`
    Has,    ///< the macro `has(operand.field)`
    Call,   ///< of a function or an operator; with a target that is the first child
    List,
    Map,    ///< children are keys and values in turn
    Struct, ///< of a type named by the first child: `Type{field: value}`; then the values
    Macro,
};

/// What operators are called as functions says `functionName()`.
enum class Operator : quint8 {
    None, ///< a function by its name
    Conditional,
    And, ///< of two or more
    Or,
    Not,
    Negate,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Index,
    OptionalIndex,
    OptionalSelect, ///< the field's name is a literal
};

/// Those that make variables; kept as they stand and never written out as comprehensions.
enum class Macro : quint8 {
    None,
    All,
    Exists,
    ExistsOne,
    Map,    ///< range, transform; or range, filter, transform
    Filter, ///< range, predicate
    TransformList,
    TransformMap,
    TransformMapEntry,
    Bind, ///< value, body
    Block,
    OptionalMap,     ///< target, transform
    OptionalFlatMap, ///< target, transform
};

struct Expr
{
    static constexpr quint32 noName = ~quint32{0};

    ExprKind kind = ExprKind::Missing;
    Operator op = Operator::None;
    Macro macro = Macro::None;
    bool hasTarget = false;
    bool isRooted = false; ///< a name with a dot in front
    quint32 begin = 0;     ///< of the whole expression in the source
    quint32 end = 0;
    quint32 mark = 0;     ///< where the operator, field or function name begins
    quint32 children = 0; ///< the first of them in Ast::children
    quint32 childCount = 0;
    quint32 name = noName;   ///< of a name, field, function, a macro's first variable
    quint32 second = noName; ///< the name of a macro's second variable
    quint32 literal = 0;
    quint16 depth = 0; ///< of what lies below

    [[nodiscard]] TextRange range() const { return {begin, end}; }
};

/// An expression in one array: whatever it consists of has a smaller id than it has itself.
class Ast
{
public:
    std::vector<Expr> exprs;
    std::vector<ExprId> childIds;
    std::vector<bool> optionals; ///< beside childIds: written with `?`
    std::vector<QByteArray> names;
    std::vector<Value> literals;
    std::shared_ptr<Arena> arena = std::make_shared<Arena>(); ///< texts of literals
    ExprId root = 0;

    [[nodiscard]] const Expr &at(ExprId id) const { return exprs[id]; }
    [[nodiscard]] std::span<const ExprId> children(const Expr &expr) const
    {
        return std::span(childIds).subspan(expr.children, expr.childCount);
    }
    [[nodiscard]] ExprId child(const Expr &expr, quint32 index) const
    {
        return childIds[expr.children + index];
    }
    [[nodiscard]] QByteArray name(quint32 index) const
    {
        return index == Expr::noName ? QByteArray() : names[index];
    }
    [[nodiscard]] const Value &literal(const Expr &expr) const { return literals[expr.literal]; }
    /// `a.b.c` where the expression is a name or fields of one; else empty.
    [[nodiscard]] QByteArray qualifiedName(ExprId id) const;
};

[[nodiscard]] QByteArrayView functionName(Operator op);

} // namespace waymark::cel
