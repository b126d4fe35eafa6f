// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

namespace waymark {

/// A way to repair, as somebody chose it at one finding, for all that are like it.
struct FixChoice
{
    QString code; ///< of the findings
    FixKind kind = FixKind::Change;
    /// What the repair is called where not the likeliest of its kind was chosen; else empty, and
    /// each finding gets the one that is likeliest there.
    QString title;

    bool operator==(const FixChoice &) const = default;
};

/// `fix` is one of `diagnostic`'s.
[[nodiscard]] FixChoice choiceOf(const Diagnostic &diagnostic, const Fix &fix);
/// The likeliest repair of each kind, as choices.
[[nodiscard]] QList<FixChoice> choicesOf(const Diagnostic &diagnostic);
/// What repairs the finding in the chosen way; nullptr where that can't be done: nothing is removed
/// because another was renamed.
[[nodiscard]] const Fix *fixOf(const Diagnostic &diagnostic, const FixChoice &choice);

/// Repairs of many findings as one change of the text.
struct CombinedFix
{
    TextEdits edits;
    int count = 0; ///< findings that it repairs
};

/// What repairs every finding in the chosen way. Repairs that would touch the same bytes wait for
/// the next time, except that the same repair of two findings is made once.
[[nodiscard]] CombinedFix fixesOfKind(const Diagnostics &diagnostics, const FixChoice &choice);
/// How many findings can be repaired in the chosen way.
[[nodiscard]] int countOf(const Diagnostics &diagnostics, const FixChoice &choice);

} // namespace waymark
