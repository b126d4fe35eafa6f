// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/value.h"

namespace waymark::policy {

// What calls cost, for the tables of Kubernetes' libraries (policy.md 2.3).

/// The first argument gone through to its bottom: 1 for each plain value, a tenth of the bytes of
/// each text, rounded down.
[[nodiscard]] quint64 costOfTraversal(std::span<const cel::Value> args, const cel::Value &result);

} // namespace waymark::policy
