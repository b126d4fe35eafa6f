// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/ruleproblems.h"
#include "policy/schemasizes.h"

namespace waymark::policy {

// apiextensions, `StaticEstimatedCostLimit` and `StaticEstimatedCRDCostLimit`.
inline constexpr quint64 ruleCostLimit = 10'000'000;
inline constexpr quint64 definitionCostLimit = 100'000'000;

/// What an API server estimates that an expression of a rule costs at most.
struct RuleCost
{
    DefinedRule rule;
    bool isMessage = false; ///< of its messageExpression
    quint64 each = 0;       ///< of one evaluation
    quint64 times = 1;      ///< how often values it is about may be there
    quint64 total = 0;      ///< `each` times `times`; stops at the largest number

    /// Of what a server allows for one rule: beyond 1 the definition is refused.
    [[nodiscard]] double share() const { return double(total) / double(ruleCostLimit); }
};

/// Of all rules that are without mistakes, in their order. `tried`: as if these bounds were there.
[[nodiscard]] QList<RuleCost> ruleCosts(const yaml::Document &crd, const TriedBounds &tried = {});

/// Rules that cost too much, and versions whose rules do together (policy.md row 7): each finding
/// names the part of the schema that has no bound and offers the largest that fits. They stand in
/// the definition's file.
[[nodiscard]] Diagnostics costProblems(const yaml::SyntaxTree &tree, const yaml::Document &crd);

} // namespace waymark::policy
