// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "diagnostics/diagnostic.h"
#include "widgets/status.h"

namespace waymark::document {

/// What stands in the header about the whole document: shape and words.
struct Verdict
{
    widgets::Status status = widgets::Status::Unknown;
    QString text;
    QString detail; ///< why, for the tooltip

    bool operator==(const Verdict &) const = default;
};

/// `findings` are those that are shown. Pure.
[[nodiscard]] Verdict verdictOf(const analysis::Analysis &analysis, int document,
                                const Diagnostics &findings);

} // namespace waymark::document
