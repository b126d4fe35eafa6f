// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "policy/policyset.h"

namespace waymark::analysis {

/// The policies of a workspace as a check: what an API server would say of each document, and what
/// is wrong with the policies themselves. A document that was committed before is an update.
[[nodiscard]] DocumentCheck policyCheck(std::shared_ptr<const policy::PolicySet> policies);

/// The rules that the definitions of kinds carry as a check, each compiled when it is first needed.
[[nodiscard]] DocumentCheck crdRuleCheck();

} // namespace waymark::analysis
