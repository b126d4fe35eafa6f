// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/verdict.h"
#include "widgets/status.h"

namespace waymark::document {

/// How a verdict stands in the header: shape and words.
struct VerdictWords
{
    widgets::Status status = widgets::Status::Unknown;
    QString text;
    QString detail; ///< why, and what to do, for the tooltip

    bool operator==(const VerdictWords &) const = default;
};

[[nodiscard]] VerdictWords wordsFor(const analysis::Verdict &verdict);

} // namespace waymark::document
