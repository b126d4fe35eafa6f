// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/expressionplace.h"
#include "assist/hover.h"

namespace waymark::assist {

/// What the part of an expression around the place is: its type, what its schema says of a field,
/// what a function does. Empty where there is no part.
[[nodiscard]] Hover expressionHover(const ExpressionPlace &place);

} // namespace waymark::assist
