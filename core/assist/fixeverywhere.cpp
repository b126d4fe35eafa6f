// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/fixeverywhere.h"

#include "base/expensive.h"
#include "text/linedifference.h"

#include <QSet>

namespace waymark::assist {

namespace {

/// Each round repairs what the one before left; more can only be repairs that undo each other.
constexpr int mostFixRounds = 20;

} // namespace

std::optional<FixedEverywhere> fixEverywhere(const analysis::AnalysisInput &input,
                                             const FixChoice &choice, std::stop_token stop)
{
    expensive();
    FixedEverywhere fixed;
    analysis::AnalysisInput now = input;
    QSet<QByteArray> seen{now.text.bytes()};
    for (int round = 0; round < mostFixRounds; ++round) {
        const auto analysis = analyze(now, stop);
        if (!analysis)
            return std::nullopt;
        const CombinedFix fix = fixesOfKind(analysis->diagnostics, choice);
        if (fix.edits.isEmpty())
            break;
        SourceText next = now.text.applied(fix.edits);
        if (seen.contains(next.bytes()))
            break;
        seen.insert(next.bytes());
        // The first round's edits are small; of several rounds the lines are what remains.
        fixed.edits = round == 0 ? fix.edits : TextEdits();
        fixed.count += fix.count;
        now.text = std::move(next);
    }
    if (fixed.count == 0 || !fixed.edits.isEmpty())
        return fixed;
    const auto hunks = lineDifference(input.text, now.text, stop);
    if (!hunks)
        return std::nullopt;
    for (const LineHunk &hunk : *hunks)
        fixed.edits.append({rangeOf(input.text, hunk.before),
                            now.text.slice(rangeOf(now.text, hunk.after)).toByteArray()});
    return fixed;
}

} // namespace waymark::assist
