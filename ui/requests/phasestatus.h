// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestcause.h"
#include "widgets/status.h"

namespace waymark::requests {

/// The shape and colour that stand beside the word.
[[nodiscard]] widgets::Status statusOf(Phase phase);
[[nodiscard]] widgets::Status statusOf(RequestCause::Verdict verdict);
[[nodiscard]] widgets::Status statusOf(Step::Phase phase);
[[nodiscard]] widgets::Status statusOf(const Condition &condition);

} // namespace waymark::requests
