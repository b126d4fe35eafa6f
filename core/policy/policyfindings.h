// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/policyset.h"
#include "policy/servedobject.h"

namespace waymark::policy {

/// What an author of the resource is told: every decision that isn't "passed" as a finding at the
/// very fields that decided it (dual-editor.md 5.4). Errors of a policy are told at the resource
/// only as far as they would refuse it; the policy's own file says the rest.
[[nodiscard]] Diagnostics findingsFrom(const QList<Decision> &decisions, const PolicySet &policies,
                                       const yaml::Document &document, const ServedObject &object);

} // namespace waymark::policy
