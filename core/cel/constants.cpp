// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/constants.h"

#include "cel/celtr.h"
#include "cel/collections.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::cel {

namespace {

constexpr std::array<QByteArrayView, 10> foldedConversions{
    "bool", "bytes", "double", "duration", "dyn", "int", "string", "timestamp", "type", "uint"};

} // namespace

Constants::Constants(const Ast &ast, const Checked &checked, const Environment &environment,
                     Diagnostics &found)
    : m_ast(ast)
    , m_checked(checked)
    , m_environment(environment)
    , m_found(found)
    , m_values(ast.exprs.size())
    , m_isConstant(ast.exprs.size())
    , m_isPart(ast.exprs.size())
{
    for (ExprId id = 0; id < ast.exprs.size(); ++id) {
        if (const auto value = folded(id)) {
            m_values[id] = *value;
            m_isConstant[id] = true;
            for (const ExprId child : ast.children(ast.at(id)))
                m_isPart[child] = true;
        }
    }
}

bool Constants::isConversion(QByteArrayView function)
{
    return std::ranges::find(foldedConversions, function) != foldedConversions.end();
}

bool Constants::areConstant(const Expr &expr) const
{
    if (!m_environment.dialect().foldsConstants && expr.childCount > 0)
        return false;
    return std::ranges::all_of(m_ast.children(expr),
                               [&](ExprId child) { return m_isConstant[child]; });
}

std::optional<Value> Constants::folded(ExprId id)
{
    const Expr &expr = m_ast.at(id);
    switch (expr.kind) {
    case ExprKind::Literal:
        return m_ast.literal(expr);
    case ExprKind::Name:
    case ExprKind::Select: {
        const Reference &reference = m_checked.references[id];
        return reference.kind == ReferenceKind::TypeName
                   ? std::optional(Value::type(reference.type->name))
                   : std::nullopt;
    }
    case ExprKind::List:
        return list(expr);
    case ExprKind::Map:
        return map(expr);
    case ExprKind::Call:
        if (isInNothing(id))
            return Value::of(false);
        return conversion(id);
    default:
        return std::nullopt;
    }
}

std::optional<Value> Constants::list(const Expr &expr)
{
    if (!areConstant(expr) || !m_environment.dialect().foldsConstants)
        return std::nullopt;
    std::vector<Value> items;
    for (quint32 i = 0; i < expr.childCount; ++i) {
        if (m_ast.optionals[expr.children + i])
            return std::nullopt;
        items.push_back(m_values[m_ast.child(expr, i)]);
    }
    return newList(items, *m_ast.arena);
}

std::optional<Value> Constants::map(const Expr &expr)
{
    if (!areConstant(expr) || !m_environment.dialect().foldsConstants)
        return std::nullopt;
    MapBuilder entries;
    for (quint32 i = 0; i + 1 < expr.childCount; i += 2) {
        const Value &key = m_values[m_ast.child(expr, i)];
        const bool isGood = !m_ast.optionals[expr.children + i] && MapBuilder::canBeKey(key)
                            && entries.add(key, m_values[m_ast.child(expr, i + 1)], *m_ast.arena);
        if (!isGood)
            return std::nullopt;
    }
    return entries.finish(*m_ast.arena);
}

bool Constants::isInNothing(ExprId id) const
{
    const Expr &expr = m_ast.at(id);
    const Overload *overload = m_checked.references[id].overload;
    if (expr.op != Operator::In || overload == nullptr || overload->id != "in_list"
        || !m_environment.dialect().foldsConstants)
        return false;
    const Value *list = of(m_ast.child(expr, 1));
    return list != nullptr && sizeOfList(*list) == 0;
}

std::optional<Value> Constants::conversion(ExprId id)
{
    const Expr &expr = m_ast.at(id);
    const QByteArray name = m_ast.name(expr.name);
    const Reference &reference = m_checked.references[id];
    if (expr.op != Operator::None || expr.hasTarget || expr.childCount != 1 || !areConstant(expr)
        || !isConversion(name) || reference.function == nullptr
        || reference.function->implementations.empty())
        return std::nullopt;
    const Value result = reference.function->implementations.front()(
        {*m_ast.arena, {&m_values[m_ast.child(expr, 0)], 1}});
    if (!result.isError())
        return result;
    Diagnostic diagnostic;
    diagnostic.code = u"cel.bad-constant"_s;
    diagnostic.range = m_ast.at(m_ast.child(expr, 0)).range();
    diagnostic.message =
        Tr::tr("%1() can't convert this: %2.")
            .arg(QString::fromUtf8(name), QString::fromUtf8(result.failure()->message));
    diagnostic.why = Tr::tr("The rule would fail for every object, or be refused by the server.");
    m_found.append(diagnostic);
    return std::nullopt;
}

} // namespace waymark::cel
