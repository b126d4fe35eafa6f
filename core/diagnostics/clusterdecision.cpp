// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/clusterdecision.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark {

bool isClusterDecision(QStringView code)
{
    // What is wrong with a policy's own file is advice, as everywhere.
    constexpr std::array decisions{
        "policy.violated"_L1,      "policy.off-path"_L1,    "policy.failed"_L1,
        "policy.rule-violated"_L1, "policy.rule-failed"_L1, "policy.excepted"_L1,
        "policy.undecidable"_L1,
    };
    return std::ranges::any_of(decisions, [&](auto decision) { return code == decision; });
}

} // namespace waymark
