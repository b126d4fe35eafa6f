// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

#include <optional>

namespace waymark::assist {

/// Two brackets that belong together, as offsets of the text: the one at the caret first.
struct Brackets
{
    qsizetype atCaret = 0;
    qsizetype other = 0;

    bool operator==(const Brackets &) const = default;
};

/// The brackets before or behind a caret. Those of a flow collection are known from the tree, if
/// `analysis` is of this text (nullptr: it isn't); in templates and broken texts the other one is
/// looked for by its letter, some hundred lines far. nullopt where there is no pair.
[[nodiscard]] std::optional<Brackets> bracketsAt(const SourceText &text, qsizetype caret,
                                                 const analysis::Analysis *analysis);

} // namespace waymark::assist
