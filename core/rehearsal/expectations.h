// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/policyset.h"
#include "policy/servedobject.h"
#include "rehearsal/testrun.h"

namespace waymark::rehearsal {

[[nodiscard]] RuleState stateOf(const policy::Decision &decision);

/// Whether decisions on a request are what was expected of one rule, and if not, what is different.
/// `policies` are asked for what there is at all.
[[nodiscard]] RuleResult resultOf(const Expectation &expected,
                                  const QList<policy::Decision> &decisions,
                                  const policy::PolicySet &policies,
                                  const policy::ServedObject &object);

} // namespace waymark::rehearsal
