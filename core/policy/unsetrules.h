// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/ruleproblems.h"

namespace waymark::policy {

/// Rules that compare an optional field with what it was, and so say nothing when it is removed
/// and set again (policy.md row 14). The repair is a rule of the parent that the field stays.
[[nodiscard]] Diagnostics unsetNotCovered(const yaml::SyntaxTree &tree, const yaml::Document &crd);

} // namespace waymark::policy
