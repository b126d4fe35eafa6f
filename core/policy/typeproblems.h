// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/expressionscope.h"

#include <stop_token>

namespace waymark::policy {

/// What in a policy's expressions doesn't fit the schemas of the kinds that it is for (policy.md
/// row 17): all expressions, also those that no server checks, against all kinds at hand. Of one
/// mistake in several kinds there is one finding. Findings stand in the policy's file. Not for what
/// doesn't compile whatever the kind: that are `CompiledPolicy::findings`. Empty when stopped, and
/// for policies of Kyverno, which has functions of its own.
[[nodiscard]] Diagnostics typeProblems(const AdmissionPolicy &policy, const schema::Registry &kinds,
                                       const ResourceNames &names, std::stop_token stop = {});

} // namespace waymark::policy
