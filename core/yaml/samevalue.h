// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

/// Means the same: structure, types and texts, aliases and merges looked through. Layout, comments,
/// quoting and the order of keys don't count; a value that isn't there is the same as null.
[[nodiscard]] bool meansTheSame(const Node &a, const Node &b);
/// The same for several comparisons that share a bound: beyond `budget` nodes, which aliases of
/// aliases soon come to, values count as different.
[[nodiscard]] bool meansTheSame(const Node &a, const Node &b, qsizetype &budget);

inline constexpr qsizetype comparisonBudget = 1'000'000;

/// A value in one line: a scalar's text, `{3 fields}`, `[2 items]`; at most `most` characters.
[[nodiscard]] QString summaryOf(const Node &node, qsizetype most = 60);

} // namespace waymark::yaml
