// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/costestimate.h"

namespace waymark::cel {

/// What a call of one of the language's own functions costs at most, beyond its operands; of all
/// others 1 (cel-go, `checker/cost.go`).
[[nodiscard]] CallEstimate languageCost(QByteArrayView overload, const SizedOperand *target,
                                        std::span<const SizedOperand> arguments);

/// What a macro costs beyond its range: written out it is a loop that is set up, goes on while
/// something holds, and has a result.
struct LoopCost
{
    quint64 once = 0;
    quint64 each = 0; ///< for each item
};
/// `body` and `filter` are what these cost once.
[[nodiscard]] LoopCost loopCost(Macro macro, quint64 body, quint64 filter);

} // namespace waymark::cel
