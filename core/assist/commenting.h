// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

namespace waymark::assist {

/// What takes the selected lines into comments or out of them: an entry of the tree as a whole
/// where they are one (the rest keeps its meaning), else line by line. `selected` without a length
/// is a caret, which stands for its entry or its block of comment.
[[nodiscard]] TextEdits commentEdits(const analysis::Analysis &analysis, TextRange selected);

} // namespace waymark::assist
