// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/expressionplace.h"
#include "assist/hover.h"

namespace waymark::assist {

/// What the part of an expression around the place is: its type, what its schema says of a field,
/// what a function does; and its value for a document. Empty where there is no part. `analysis` is
/// that of the place.
[[nodiscard]] Hover expressionHover(const ExpressionPlace &place,
                                    const analysis::Analysis &analysis,
                                    const ExpressionSamples &samples);

} // namespace waymark::assist
