// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/expressionscope.h"

namespace waymark::assist {

/// Finds the schema behind a part of an expression: through lists, maps, macros, optionals and the
/// policy's variables, which types alone don't lead to.
class SchemaBehind
{
public:
    SchemaBehind(const policy::TypedScope &scope, const QList<policy::NamedExpression> &variables)
        : m_scope(scope)
        , m_variables(variables)
    {}

    /// nullopt where none declares it.
    [[nodiscard]] std::optional<policy::SchemaPlace> of(const policy::TypedScope::Look &look,
                                                        cel::ExprId id) const;

private:
    [[nodiscard]] std::optional<policy::SchemaPlace> ofField(const policy::TypedScope::Look &look,
                                                             cel::ExprId operand,
                                                             const QByteArray &name) const;
    [[nodiscard]] std::optional<policy::SchemaPlace> ofLocal(const policy::TypedScope::Look &look,
                                                             const cel::Expr &macro,
                                                             const QByteArray &name) const;
    [[nodiscard]] std::optional<policy::SchemaPlace> itemOf(const policy::TypedScope::Look &look,
                                                            cel::ExprId collection) const;
    [[nodiscard]] std::optional<policy::SchemaPlace> ofVariable(const QByteArray &name) const;

    const policy::TypedScope &m_scope;
    const QList<policy::NamedExpression> &m_variables;
};

/// The type without the optional around it.
[[nodiscard]] cel::Type presentType(cel::Type type);

} // namespace waymark::assist
