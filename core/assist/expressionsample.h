// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "policy/partalone.h"

#include <memory>
#include <optional>

namespace waymark::snapshot {
struct Snapshot;
}

namespace waymark::assist {

struct ExpressionPlace;

/// The documents that expressions are tried on. Without a snapshot nothing is.
struct ExpressionSamples
{
    std::shared_ptr<const snapshot::Snapshot> snapshot = nullptr;
    /// The file of the one that people look at, and the line at which that begins in it, from 0;
    /// empty: the first of the workspace that the rule is for.
    QString path = {};
    qsizetype line = 0;
};

/// What a part of an expression is for one document.
struct ExpressionSample
{
    QString document; ///< its name
    QString value;    ///< JSON, shortened; else why there is none
    bool isKnown = true;
    bool isForEach = false; ///< a list: one value for each item of the loops around
    bool isChange = false;  ///< of the document as it was committed into what it is
    quint64 cost = 0;       ///< what the server would count for it

    bool operator==(const ExpressionSample &) const = default;
};

/// nullopt where no document is there to try it on. `analysis` is of the text that the expression
/// stands in. Reads a file, and asks Git where the expression compares; any thread but the UI's.
[[nodiscard]] std::optional<ExpressionSample> sampleOf(const ExpressionPlace &place,
                                                       const analysis::Analysis &analysis,
                                                       const policy::PartAlone &part,
                                                       const ExpressionSamples &samples);

} // namespace waymark::assist
