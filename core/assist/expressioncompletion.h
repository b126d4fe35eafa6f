// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/completion.h"
#include "assist/expressionplace.h"

namespace waymark::assist {

/// What can be written at the caret of an expression: fields, variables, functions, the texts that
/// a schema lists. Whatever is chosen, the expression reads at least as well as before.
[[nodiscard]] Completions expressionCompletions(const ExpressionPlace &place, qsizetype offset);

} // namespace waymark::assist
