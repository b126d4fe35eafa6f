// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/astbuilder.h"

#include <algorithm>

namespace waymark::cel {

QByteArray Ast::qualifiedName(ExprId id) const
{
    QByteArray name;
    while (at(id).kind == ExprKind::Select) {
        const Expr &select = at(id);
        name.prepend('.' + this->name(select.name));
        id = child(select, 0);
    }
    if (at(id).kind != ExprKind::Name)
        return {};
    name.prepend(this->name(at(id).name));
    return at(id).isRooted ? '.' + name : name;
}

QByteArrayView functionName(Operator op)
{
    switch (op) {
    case Operator::None:
        return {};
    case Operator::Conditional:
        return "_?_:_";
    case Operator::And:
        return "_&&_";
    case Operator::Or:
        return "_||_";
    case Operator::Not:
        return "!_";
    case Operator::Negate:
        return "-_";
    case Operator::Equal:
        return "_==_";
    case Operator::NotEqual:
        return "_!=_";
    case Operator::Less:
        return "_<_";
    case Operator::LessOrEqual:
        return "_<=_";
    case Operator::Greater:
        return "_>_";
    case Operator::GreaterOrEqual:
        return "_>=_";
    case Operator::In:
        return "@in";
    case Operator::Add:
        return "_+_";
    case Operator::Subtract:
        return "_-_";
    case Operator::Multiply:
        return "_*_";
    case Operator::Divide:
        return "_/_";
    case Operator::Modulo:
        return "_%_";
    case Operator::Index:
        return "_[_]";
    case Operator::OptionalIndex:
        return "_[?_]";
    case Operator::OptionalSelect:
        return "_?._";
    }
    return {};
}

ExprId AstBuilder::add(Expr expr, std::span<const ExprId> children,
                       const std::vector<bool> &optionals)
{
    expr.children = quint32(m_ast.childIds.size());
    expr.childCount = quint32(children.size());
    for (size_t i = 0; i < children.size(); ++i) {
        m_ast.childIds.push_back(children[i]);
        m_ast.optionals.push_back(i < optionals.size() && optionals[i]);
        expr.depth = std::max(expr.depth, quint16(m_ast.at(children[i]).depth + 1));
    }
    m_ast.exprs.push_back(expr);
    return ExprId(m_ast.exprs.size() - 1);
}

ExprId AstBuilder::literal(const Value &value, TextRange range)
{
    Expr expr{.kind = ExprKind::Literal, .begin = quint32(range.begin), .end = quint32(range.end)};
    expr.literal = quint32(m_ast.literals.size());
    m_ast.literals.push_back(value);
    return add(expr);
}

ExprId AstBuilder::missing(TextRange range)
{
    return add({.begin = quint32(range.begin), .end = quint32(range.end)});
}

ExprId AstBuilder::name(const QByteArray &text, TextRange range)
{
    Expr expr{.kind = ExprKind::Name, .begin = quint32(range.begin), .end = quint32(range.end)};
    expr.name = nameIndex(text);
    expr.mark = expr.begin;
    return add(expr);
}

quint32 AstBuilder::nameIndex(const QByteArray &text)
{
    const auto found = m_names.constFind(text);
    if (found != m_names.cend())
        return *found;
    const auto index = quint32(m_ast.names.size());
    m_ast.names.push_back(text);
    m_names.insert(text, index);
    return index;
}

} // namespace waymark::cel
