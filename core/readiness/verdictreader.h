// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/program.h"
#include "readiness/result.h"

namespace waymark::readiness {

/// What an expression's value says: true or false; `pass`, `warn`, `fail` or `notApplicable`; null,
/// which is no data; or a map `{value, threshold, atMost, unit, items, passed, warn, evidence,
/// message}`. Sets `own`, and with a map also `measure` and `message`. Anything else is an error.
/// `best` is the class that the evidence has at best.
void readVerdict(const cel::Value &value, cel::Arena &arena, EvidenceClass best,
                 CheckResult &result);

} // namespace waymark::readiness
