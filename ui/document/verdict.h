// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "widgets/status.h"
#include "workspace/analysis.h"

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
[[nodiscard]] Verdict verdictOf(const workspace::Analysis &analysis, int document,
                                const Diagnostics &findings);

} // namespace waymark::document
