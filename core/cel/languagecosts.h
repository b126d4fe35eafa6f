// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/costestimate.h"

namespace waymark::cel {

/// What a call of one of the language's own functions costs at most, beyond its operands; of all
/// others 1 (cel-go, `checker/cost.go`).
[[nodiscard]] CallEstimate languageCost(QByteArrayView overload, const SizedOperand *target,
                                        std::span<const SizedOperand> arguments);

} // namespace waymark::cel
