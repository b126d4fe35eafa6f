// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "policy/policyset.h"

namespace waymark::analysis {

class KindRules;

/// The rules that definitions of kinds carry and the policies of a workspace as a check: what an
/// API server would say of each document, and what is wrong with the policies themselves. A
/// document that was committed before is an update; git is asked where that makes a difference. The
/// rules of a kind are compiled when they are first needed, and kept in `compiled`.
[[nodiscard]] DocumentCheck policyCheck(std::shared_ptr<const policy::PolicySet> policies,
                                        std::shared_ptr<KindRules> compiled);

} // namespace waymark::analysis
