// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "diagnostics/fixes.h"

namespace waymark::assist {

/// One kind of finding repaired wherever it stands.
struct FixedEverywhere
{
    TextEdits edits; ///< of the text that was given
    int count = 0;   ///< repairs made
};

/// Makes the chosen repair of every finding that has it, checks the text again, and goes on until
/// none is left: repairs that touched another come in the next round, and so do those that a repair
/// made visible. Any thread but the UI's; nullopt when stopped.
[[nodiscard]] std::optional<FixedEverywhere> fixEverywhere(const analysis::AnalysisInput &input,
                                                           const FixChoice &choice,
                                                           std::stop_token stop = {});

} // namespace waymark::assist
