// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

namespace waymark {

/// Repairs of many findings as one change of the text.
struct CombinedFix
{
    TextEdits edits;
    int count = 0; ///< findings that it repairs
};

/// What repairs every finding of `code` in the way its `index`-th fix does (a finding with fewer
/// fixes: its last). Repairs that would touch the same bytes wait for the next time, except that
/// the same repair of two findings is made once.
[[nodiscard]] CombinedFix fixesOfKind(const Diagnostics &diagnostics, const QString &code,
                                      qsizetype index = 0);

} // namespace waymark
