// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "text/linedifference.h"
#include "yaml/fielddifference.h"

namespace waymark::assist {

/// How one text became another, by fields and by lines.
struct Comparison
{
    yaml::SyntaxTree before; ///< keeps the nodes of `documents` alive
    yaml::SyntaxTree after;
    QList<yaml::DocumentChanges> documents;
    QList<LineHunk> lines;
    QList<WordDifference> words; ///< of each of `lines`

    [[nodiscard]] bool isSame() const { return lines.isEmpty(); }
    [[nodiscard]] qsizetype fieldCount() const;
};

/// Compares in the background. Items of lists are told apart as the schemas of `rules` (may be
/// null) say. nullopt when stopped.
[[nodiscard]] std::optional<Comparison>
compareTexts(const SourceText &before, const SourceText &after,
             const std::shared_ptr<const analysis::Rules> &rules, std::stop_token stop);

} // namespace waymark::assist
