// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

/// Puts what a second `<<` of a map merges behind what the first one does: `<<: [*a, *b]`. `second`
/// is the second's value. nullopt where one of them is more than an alias or a list of aliases on
/// one line.
[[nodiscard]] std::optional<Fix> oneMergeKey(const SyntaxTree &tree, const Node &second);

} // namespace waymark::yaml
