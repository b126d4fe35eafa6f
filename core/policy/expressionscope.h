// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/checker.h"
#include "policy/declaredtypes.h"
#include "policy/matchedkinds.h"

namespace waymark::policy {

/// Which expression of a policy, or of a definition's rule: they may name different things.
enum class ExpressionSlot : quint8 {
    MatchCondition,
    Variable,
    Validation,
    MessageExpression,
    AuditAnnotation,
    Rule, ///< of `x-kubernetes-validations`
    RuleMessage,
};

/// What an expression may name where `self` or `object` is of one kind, with the types that
/// schemas declare. The environment refers to the types: it is moved as a whole.
struct TypedScope
{
    QString kind; ///< `Machine`; empty where nothing is known of the object
    bool isCheckedByServer = false;
    std::unique_ptr<DeclaredTypes> types;
    std::unique_ptr<cel::Environment> environment;
    cel::Type variables = nullptr; ///< the object whose fields are a policy's variables

    /// The source as it is checked there. Names that rules write escaped (`foo__dash__bar`) are
    /// the schema's own in the tree. The tree is whole even where the source isn't.
    struct Look
    {
        cel::Parsed parsed;
        cel::Checked checked;
        [[nodiscard]] bool isGood() const { return parsed.isGood() && checked.isGood(); }
        [[nodiscard]] cel::Type type() const { return checked.types[parsed.ast.root]; }
    };
    [[nodiscard]] Look look(QByteArrayView source) const;
};

/// The scope of a rule in a definition. `place` is what the rule is about.
[[nodiscard]] TypedScope scopeOfRule(const SchemaPlace &place, const QString &name,
                                     bool optionalOldSelf);

/// The scope of a policy's expression: of `kind`, or where that is nullptr of any object. Variables
/// have the types of their expressions, so far as these can be told; `variables` is how many of
/// them are known there, from the first.
[[nodiscard]] TypedScope scopeOfPolicy(const AdmissionPolicy &policy, ExpressionSlot slot,
                                       qsizetype variables, const MatchedKind *kind,
                                       const schema::Registry &kinds);

} // namespace waymark::policy
