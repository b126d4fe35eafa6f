// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/ruleproblems.h"

namespace waymark::policy {

/// Message expressions of which a server takes none of the texts they give: blank, of several
/// lines, longer than 5 KiB, or failing whatever the object (policy.md row 19); and rules without
/// any message. `why` has what people read instead, in the server's words.
[[nodiscard]] Diagnostics messageProblems(const AdmissionPolicy &policy);
[[nodiscard]] Diagnostics messageProblems(const yaml::Document &crd);

} // namespace waymark::policy
