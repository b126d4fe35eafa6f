// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/expressionscope.h"

namespace waymark::policy {

/// One rule of a definition (`x-kubernetes-validations`) with what its expressions are about.
struct DefinedRule
{
    schema::ValidationRule rule;
    Expression expression;
    Expression messageExpression;
    QString self;      ///< what `self` is called: `Machine.spec.ports[]`
    SchemaPlace root;  ///< of the version that the rule is in
    SchemaPlace place; ///< of `self`

    [[nodiscard]] TypedScope scope() const
    {
        return scopeOfRule(place, self, rule.optionalOldSelf);
    }
};

/// The rules of a CustomResourceDefinition, version by version, outer ones first. What can be said
/// of them without CEL is said elsewhere. Valid as long as the document's tree. `text` as with
/// `expressionAt`.
[[nodiscard]] QList<DefinedRule> definedRules(const yaml::Document &crd, QByteArrayView text = {});

/// What an API server refuses in the expressions of a definition's rules, with the types that its
/// schema declares (policy.md rows 17 and 18). Findings stand in the definition's file, with
/// repairs where its tree is given.
[[nodiscard]] Diagnostics ruleProblems(const yaml::Document &crd,
                                       const yaml::SyntaxTree *tree = nullptr);

} // namespace waymark::policy
