// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "readiness/scorecard.h"

namespace waymark::readiness {

/// What is wrong with a scorecard by itself, in its own file: expressions that don't compile,
/// levels and facts that it doesn't have, ids that are there twice, a filter that leaves nobody
/// out, evidence that is less than the check says.
[[nodiscard]] Diagnostics scorecardProblems(const Scorecard &scorecard);

/// The same as a check of documents; others pass.
[[nodiscard]] analysis::DocumentCheck scorecardCheck();

} // namespace waymark::readiness
