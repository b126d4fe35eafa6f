// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/linedifference.h"

#include <vector>

namespace waymark {

/// What `lineDifference()` and `wordDifference()` are made of: the hunks between two sequences in
/// which equal numbers stand for equal things. nullopt when stopped.
[[nodiscard]] std::optional<QList<LineHunk>> sequenceDifference(const std::vector<int> &before,
                                                                const std::vector<int> &after,
                                                                std::stop_token stop);

} // namespace waymark
