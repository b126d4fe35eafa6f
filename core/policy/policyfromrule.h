// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/ruleproblems.h"

namespace waymark::policy {

/// Makes a ValidatingAdmissionPolicy with its binding of a rule of a whole resource, behind the
/// definition in its file, and takes the rule out of the definition (policy.md row 18). Empty for
/// rules of parts, and where the text can't be edited.
[[nodiscard]] QList<Fix> policyInstead(const DefinedRule &rule, const TypedScope::Look &look,
                                       const yaml::SyntaxTree &tree, const yaml::Document &crd);

} // namespace waymark::policy
