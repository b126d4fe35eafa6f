// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

namespace waymark {

/// Moves findings of a text through edits of it: places, related places, and the edits of fixes. A
/// fix whose own lines were changed goes, since it would undo what was typed.
void moveFindings(Diagnostics &findings, const TextEdits &edits);

} // namespace waymark
