// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/value.h"

#include <cmath>

namespace waymark::cel {

/// What `size()` says; 1 of what has none.
[[nodiscard]] quint64 sizeForCost(const Value &value);

/// A share of a length, rounded up; computed as the server does, in binary fractions.
[[nodiscard]] inline quint64 costOf(quint64 length, double factor = 0.1)
{
    return quint64(std::ceil(double(length) * factor));
}

// For the tables of libraries.

[[nodiscard]] quint64 costOfTarget(std::span<const Value> args, const Value &result);
[[nodiscard]] quint64 costOfShorter(std::span<const Value> args, const Value &result);
[[nodiscard]] quint64 costOfSum(std::span<const Value> args, const Value &result);
[[nodiscard]] quint64 costOfLength(std::span<const Value> args, const Value &result);
[[nodiscard]] quint64 costOfContains(std::span<const Value> args, const Value &result);
[[nodiscard]] quint64 costOfPattern(std::span<const Value> args, const Value &result);
/// As Kubernetes counts what goes twice over a text: `replace`, `split`, `join`.
[[nodiscard]] quint64 costOfTargetTwice(std::span<const Value> args, const Value &result);
[[nodiscard]] quint64 costOfResultTwice(std::span<const Value> args, const Value &result);
/// Sets compared item by item; `equivalent` does it in both directions.
[[nodiscard]] quint64 costOfProduct(std::span<const Value> args, const Value &result);
[[nodiscard]] quint64 costOfProductTwice(std::span<const Value> args, const Value &result);

} // namespace waymark::cel
