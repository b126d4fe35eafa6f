// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/expressionvalues.h"

#include "assist/schemabehind.h"

#include <algorithm>

namespace waymark::assist {

namespace {

using policy::SchemaPlace;

std::optional<SchemaPlace> itemOfPlace(const std::optional<SchemaPlace> &list)
{
    return list && list->form() == SchemaPlace::Form::List ? std::optional(list->element())
                                                           : std::nullopt;
}

bool isComparison(cel::Operator op)
{
    return op == cel::Operator::Equal || op == cel::Operator::NotEqual;
}

class StringInScope
{
public:
    StringInScope(const policy::TypedScope &scope, const ExpressionPlace &place,
                  QByteArrayView source)
        : m_look(scope.look(source))
        , m_schema(scope, place.policy.variables)
    {}

    /// What the string is one of.
    [[nodiscard]] std::optional<SchemaPlace> at(qsizetype offset) const
    {
        const auto &exprs = m_look.parsed.ast.exprs;
        const auto found = std::ranges::find_if(exprs, [&](const cel::Expr &expr) {
            return expr.kind == cel::ExprKind::Literal && qsizetype(expr.begin) <= offset
                   && offset <= qsizetype(expr.end);
        });
        if (found == exprs.end())
            return std::nullopt;
        const auto literal = cel::ExprId(found - exprs.begin());
        const cel::Expr *parent = parentOf(literal);
        return parent != nullptr ? in(*parent, literal) : std::nullopt;
    }

private:
    [[nodiscard]] const cel::Expr *parentOf(cel::ExprId id) const
    {
        const cel::Ast &ast = m_look.parsed.ast;
        for (const cel::Expr &expr : ast.exprs) {
            if (std::ranges::contains(ast.children(expr), id))
                return &expr;
        }
        return nullptr;
    }

    [[nodiscard]] std::optional<SchemaPlace> in(const cel::Expr &parent, cel::ExprId literal) const
    {
        const cel::Ast &ast = m_look.parsed.ast;
        if (parent.kind == cel::ExprKind::List) {
            const auto list = cel::ExprId(&parent - ast.exprs.data());
            const cel::Expr *around = parentOf(list);
            const bool isIn = around != nullptr && around->op == cel::Operator::In
                              && ast.child(*around, 1) == list;
            return isIn ? m_schema.of(m_look, ast.child(*around, 0)) : std::nullopt;
        }
        if (parent.kind != cel::ExprKind::Call || parent.childCount < 2)
            return std::nullopt;
        const cel::ExprId first = ast.child(parent, 0);
        const cel::ExprId second = ast.child(parent, 1);
        if (isComparison(parent.op))
            return m_schema.of(m_look, first == literal ? second : first);
        if (parent.op == cel::Operator::In)
            return first == literal ? itemOfPlace(m_schema.of(m_look, second)) : std::nullopt;
        if (!parent.hasTarget || second != literal)
            return std::nullopt;
        const QByteArray name = ast.name(parent.name);
        if (name == "orValue")
            return m_schema.of(m_look, first);
        return name == "includes" || name == "indexOf" ? itemOfPlace(m_schema.of(m_look, first))
                                                       : std::nullopt;
    }

    policy::TypedScope::Look m_look;
    SchemaBehind m_schema;
};

} // namespace

QList<OfferedValue> valuesFor(const ExpressionPlace &place, QByteArrayView source, qsizetype at)
{
    QList<OfferedValue> values;
    for (const policy::TypedScope &scope : place.view.scopes()) {
        const auto schema = StringInScope(scope, place, source).at(at);
        if (!schema)
            continue;
        for (const yaml::Value &allowed : schema->enumeration()) {
            const QString *text = allowed.string();
            if (text == nullptr)
                continue;
            const auto same = std::ranges::find(values, *text, &OfferedValue::text);
            if (same == values.end())
                values.append({*text, {scope.kind}});
            else if (!same->kinds.contains(scope.kind))
                same->kinds.append(scope.kind);
        }
    }
    for (OfferedValue &value : values)
        value.isInAll = value.kinds.size() == qsizetype(place.view.scopes().size());
    return values;
}

} // namespace waymark::assist
