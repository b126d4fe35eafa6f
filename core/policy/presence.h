// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/checker.h"

#include <QSet>

namespace waymark::policy {

/// Fields by the way that leads to them: `self.spec.size`. A macro's variable is written by its
/// macro; what is no chain of fields by its source.
using FieldPaths = QSet<QByteArray>;

/// Fields that are certainly there once an expression came out true, or false.
struct Presences
{
    FieldPaths ifTrue;
    FieldPaths ifFalse;
};

/// What is known of a policy's variable where it is named.
struct KnownVariable
{
    QByteArray alias; ///< it is that field; empty: it is something else
    Presences presences;
};
using KnownVariables = QHash<QByteArray, KnownVariable>;

/// What an expression's conditions say about which fields are there.
class Presence
{
public:
    /// All outlive it.
    Presence(QByteArrayView source, const cel::Ast &ast, const cel::Checked &checked,
             const KnownVariables &variables)
        : m_source(source)
        , m_ast(ast)
        , m_checked(checked)
        , m_variables(variables)
    {}

    [[nodiscard]] QByteArray pathOf(cel::ExprId id) const;
    /// Of `variables.x` the name; empty of everything else.
    [[nodiscard]] QByteArray variableOf(cel::ExprId id) const;
    [[nodiscard]] Presences of(cel::ExprId id) const;
    /// Of the items of a list that a filter made, told of the variable of `macro` over them.
    [[nodiscard]] FieldPaths ofItems(cel::ExprId range, cel::ExprId macro) const;
    /// Asked for with `has()` on both sides of a comparison: whoever does that has thought of it.
    [[nodiscard]] FieldPaths compared() const;

private:
    [[nodiscard]] Presences ofCall(const cel::Expr &expr) const;
    [[nodiscard]] Presences ofConditional(const cel::Expr &expr) const;
    [[nodiscard]] std::optional<bool> constant(cel::ExprId id) const;
    [[nodiscard]] static QByteArray nameOfLocal(cel::ExprId macro, int which);

    QByteArrayView m_source;
    const cel::Ast &m_ast;
    const cel::Checked &m_checked;
    const KnownVariables &m_variables;
};

} // namespace waymark::policy
