// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/schemabehind.h"

namespace waymark::assist {

namespace {

using policy::SchemaPlace;

bool isOfOptional(QByteArrayView function)
{
    return function == "orValue" || function == "value" || function == "or";
}

} // namespace

cel::Type presentType(cel::Type type)
{
    return type->kind == cel::TypeKind::Optional ? type->first : type;
}

std::optional<SchemaPlace> SchemaBehind::of(const policy::TypedScope::Look &look,
                                            cel::ExprId id) const
{
    const cel::Ast &ast = look.parsed.ast;
    const cel::Expr &expr = ast.at(id);
    if (const auto *place = m_scope.types->placeOf(presentType(look.checked.types[id])))
        return *place;
    switch (expr.kind) {
    case cel::ExprKind::Select:
    case cel::ExprKind::Has:
        return ofField(look, ast.child(expr, 0), ast.name(expr.name));
    case cel::ExprKind::Name: {
        const cel::Reference &reference = look.checked.references[id];
        if (reference.kind != cel::ReferenceKind::Local)
            return std::nullopt;
        return ofLocal(look, ast.at(reference.macro), ast.name(expr.name));
    }
    case cel::ExprKind::Macro:
        return expr.macro == cel::Macro::Filter ? of(look, ast.child(expr, 0)) : std::nullopt;
    case cel::ExprKind::Call:
        if (expr.op == cel::Operator::Index || expr.op == cel::Operator::OptionalIndex)
            return itemOf(look, ast.child(expr, 0));
        if (expr.op == cel::Operator::OptionalSelect) {
            const cel::Expr &field = ast.at(ast.child(expr, 1));
            return field.kind == cel::ExprKind::Literal
                       ? ofField(look, ast.child(expr, 0), ast.literal(field).text().toByteArray())
                       : std::nullopt;
        }
        if (expr.hasTarget && isOfOptional(ast.name(expr.name)))
            return of(look, ast.child(expr, 0));
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<SchemaPlace> SchemaBehind::ofLocal(const policy::TypedScope::Look &look,
                                                 const cel::Expr &macro,
                                                 const QByteArray &name) const
{
    const cel::Ast &ast = look.parsed.ast;
    const cel::ExprId range = ast.child(macro, 0);
    if (macro.macro == cel::Macro::OptionalMap || macro.macro == cel::Macro::OptionalFlatMap)
        return of(look, range);
    const bool areTwo = macro.second != cel::Expr::noName;
    const bool isKey = look.checked.types[range]->kind == cel::TypeKind::Map && !areTwo;
    const bool isFirstOfTwo = areTwo && ast.name(macro.second) != name;
    return isKey || isFirstOfTwo ? std::nullopt : itemOf(look, range);
}

std::optional<SchemaPlace> SchemaBehind::ofField(const policy::TypedScope::Look &look,
                                                 cel::ExprId operand, const QByteArray &name) const
{
    const cel::Type object = presentType(look.checked.types[operand]);
    if (object == m_scope.variables)
        return ofVariable(name);
    if (object->kind == cel::TypeKind::Map)
        return itemOf(look, operand);
    const SchemaPlace *place = m_scope.types->placeOf(object);
    const QString property = m_scope.types->propertyOf(object, name);
    return place != nullptr && !property.isEmpty() ? std::optional(place->field(property))
                                                   : std::nullopt;
}

std::optional<SchemaPlace> SchemaBehind::itemOf(const policy::TypedScope::Look &look,
                                                cel::ExprId collection) const
{
    const auto place = of(look, collection);
    const bool hasItems =
        place
        && (place->form() == SchemaPlace::Form::List || place->form() == SchemaPlace::Form::Map);
    return hasItems ? std::optional(place->element()) : std::nullopt;
}

std::optional<SchemaPlace> SchemaBehind::ofVariable(const QByteArray &name) const
{
    // Of those that are known there; they name only such that come before them.
    if (m_scope.types->field(m_scope.variables, name) == nullptr)
        return std::nullopt;
    qsizetype count = 0;
    while (count < m_variables.size() && m_variables[count].name != QLatin1StringView(name))
        ++count;
    if (count == m_variables.size())
        return std::nullopt;
    const QList<policy::NamedExpression> before = m_variables.first(count);
    const policy::TypedScope::Look look = m_scope.look(m_variables[count].expression.source);
    return SchemaBehind(m_scope, before).of(look, look.parsed.ast.root);
}

} // namespace waymark::assist
