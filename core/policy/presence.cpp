// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/presence.h"

namespace waymark::policy {

namespace {

FieldPaths inBoth(FieldPaths left, const FieldPaths &right)
{
    return left.intersect(right);
}

FieldPaths inEither(FieldPaths left, const FieldPaths &right)
{
    return left.unite(right);
}

} // namespace

QByteArray Presence::nameOfLocal(cel::ExprId macro, int which)
{
    return '#' + QByteArray::number(macro) + '/' + QByteArray::number(which);
}

QByteArray Presence::variableOf(cel::ExprId id) const
{
    const cel::Expr &expr = m_ast.at(id);
    if (expr.kind != cel::ExprKind::Select)
        return {};
    const cel::Expr &operand = m_ast.at(m_ast.child(expr, 0));
    const bool isIt =
        operand.kind == cel::ExprKind::Name
        && m_checked.references[m_ast.child(expr, 0)].kind == cel::ReferenceKind::Variable
        && m_ast.name(operand.name) == "variables";
    return isIt ? m_ast.name(expr.name) : QByteArray();
}

QByteArray Presence::pathOf(cel::ExprId id) const
{
    const cel::Expr &expr = m_ast.at(id);
    if (expr.kind == cel::ExprKind::Name) {
        const cel::Reference &reference = m_checked.references[id];
        return reference.kind == cel::ReferenceKind::Local
                   ? nameOfLocal(reference.macro, reference.index)
                   : m_ast.name(expr.name);
    }
    if (const QByteArray variable = variableOf(id); !variable.isEmpty()) {
        const QByteArray alias = m_variables.value(variable).alias;
        return alias.isEmpty() ? "variables." + variable : alias;
    }
    if (expr.kind == cel::ExprKind::Select || expr.kind == cel::ExprKind::Has)
        return pathOf(m_ast.child(expr, 0)) + '.' + m_ast.name(expr.name);
    const bool isField = expr.op == cel::Operator::OptionalSelect || expr.op == cel::Operator::Index
                         || expr.op == cel::Operator::OptionalIndex;
    if (isField) {
        const cel::Expr &key = m_ast.at(m_ast.child(expr, 1));
        const bool isText =
            key.kind == cel::ExprKind::Literal && m_ast.literal(key).is(cel::Kind::String);
        const QByteArray name =
            isText ? m_ast.literal(key).text().toByteArray()
                   : '[' + m_source.sliced(key.begin, key.end - key.begin).toByteArray() + ']';
        return pathOf(m_ast.child(expr, 0)) + '.' + name;
    }
    return '{' + m_source.sliced(expr.begin, expr.end - expr.begin).toByteArray() + '}';
}

std::optional<bool> Presence::constant(cel::ExprId id) const
{
    const cel::Expr &expr = m_ast.at(id);
    if (expr.kind != cel::ExprKind::Literal || !m_ast.literal(expr).is(cel::Kind::Bool))
        return std::nullopt;
    return m_ast.literal(expr).isTrue();
}

Presences Presence::of(cel::ExprId id) const
{
    const cel::Expr &expr = m_ast.at(id);
    if (expr.kind == cel::ExprKind::Has)
        return {.ifTrue = {pathOf(id)}, .ifFalse = {}};
    if (const QByteArray variable = variableOf(id); !variable.isEmpty())
        return m_variables.value(variable).presences;
    return expr.kind == cel::ExprKind::Call ? ofCall(expr) : Presences();
}

Presences Presence::ofCall(const cel::Expr &expr) const
{
    const auto children = m_ast.children(expr);
    switch (expr.op) {
    case cel::Operator::Not: {
        const Presences operand = of(children[0]);
        return {operand.ifFalse, operand.ifTrue};
    }
    case cel::Operator::And:
    case cel::Operator::Or: {
        Presences all = of(children[0]);
        const bool isAnd = expr.op == cel::Operator::And;
        for (const cel::ExprId child : children.subspan(1)) {
            const Presences one = of(child);
            all.ifTrue = isAnd ? inEither(all.ifTrue, one.ifTrue) : inBoth(all.ifTrue, one.ifTrue);
            all.ifFalse =
                isAnd ? inBoth(all.ifFalse, one.ifFalse) : inEither(all.ifFalse, one.ifFalse);
        }
        return all;
    }
    case cel::Operator::Conditional:
        return ofConditional(expr);
    case cel::Operator::In: {
        const cel::Expr &key = m_ast.at(children[0]);
        if (key.kind != cel::ExprKind::Literal || !m_ast.literal(key).is(cel::Kind::String))
            return {};
        return {.ifTrue = {pathOf(children[1]) + '.' + m_ast.literal(key).text().toByteArray()},
                .ifFalse = {}};
    }
    case cel::Operator::None:
        if (expr.hasTarget && m_ast.name(expr.name) == "hasValue") {
            const cel::Expr &target = m_ast.at(children[0]);
            if (target.op == cel::Operator::OptionalSelect
                || target.op == cel::Operator::OptionalIndex)
                return {.ifTrue = {pathOf(children[0])}, .ifFalse = {}};
        }
        return {};
    default:
        return {};
    }
}

Presences Presence::ofConditional(const cel::Expr &expr) const
{
    const Presences condition = of(m_ast.child(expr, 0));
    const Presences yes = of(m_ast.child(expr, 1));
    const Presences no = of(m_ast.child(expr, 2));
    const auto yesConstant = constant(m_ast.child(expr, 1));
    const auto noConstant = constant(m_ast.child(expr, 2));
    Presences result{
        inBoth(inEither(condition.ifTrue, yes.ifTrue), inEither(condition.ifFalse, no.ifTrue)),
        inBoth(inEither(condition.ifTrue, yes.ifFalse), inEither(condition.ifFalse, no.ifFalse))};
    // Only one way leads there.
    if (noConstant)
        (*noConstant ? result.ifFalse : result.ifTrue) =
            inEither(condition.ifTrue, *noConstant ? yes.ifFalse : yes.ifTrue);
    if (yesConstant)
        (*yesConstant ? result.ifFalse : result.ifTrue) =
            inEither(condition.ifFalse, *yesConstant ? no.ifFalse : no.ifTrue);
    return result;
}

FieldPaths Presence::ofItems(cel::ExprId range, cel::ExprId macro) const
{
    const cel::Expr &expr = m_ast.at(range);
    if (expr.kind != cel::ExprKind::Macro || expr.macro != cel::Macro::Filter)
        return {};
    FieldPaths renamed;
    const QByteArray before = nameOfLocal(range, 0);
    FieldPaths known = of(m_ast.child(expr, 1)).ifTrue;
    known.unite(ofItems(m_ast.child(expr, 0), range));
    for (const QByteArray &path : std::as_const(known)) {
        if (path.startsWith(before))
            renamed.insert(nameOfLocal(macro, 0) + path.sliced(before.size()));
    }
    return renamed;
}

FieldPaths Presence::compared() const
{
    FieldPaths paths;
    for (const cel::Expr &expr : m_ast.exprs) {
        if (expr.op != cel::Operator::Equal && expr.op != cel::Operator::NotEqual)
            continue;
        for (const cel::ExprId child : m_ast.children(expr)) {
            if (m_ast.at(child).kind == cel::ExprKind::Has)
                paths.insert(pathOf(child));
        }
    }
    return paths;
}

} // namespace waymark::policy
