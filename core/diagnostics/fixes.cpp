// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/fixes.h"

#include <algorithm>

namespace waymark {

namespace {

/// Two insertions at one place touch: which comes first would be chance.
bool touches(const TextEdit &a, const TextEdit &b)
{
    if (a.range.isEmpty() || b.range.isEmpty())
        return a.range.begin <= b.range.end && b.range.begin <= a.range.end;
    return a.range.begin < b.range.end && b.range.begin < a.range.end;
}

} // namespace

CombinedFix fixesOfKind(const Diagnostics &diagnostics, const QString &code, qsizetype index)
{
    CombinedFix combined;
    const auto byPlace = [](const TextEdit &edit) {
        return std::pair(edit.range.begin, edit.range.end);
    };
    for (const Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.code != code || diagnostic.fixes.isEmpty())
            continue;
        const TextEdits &edits =
            diagnostic.fixes[std::min(index, diagnostic.fixes.size() - 1)].edits;
        if (edits.isEmpty())
            continue;
        const bool isMade = std::ranges::all_of(edits, [&](const TextEdit &edit) {
            const auto same = std::ranges::lower_bound(combined.edits, byPlace(edit), {}, byPlace);
            return same != combined.edits.end() && *same == edit;
        });
        if (isMade) {
            ++combined.count;
            continue;
        }
        const bool isFree = std::ranges::all_of(edits, [&](const TextEdit &edit) {
            // Only neighbours can touch; `edits` so far are sorted and don't overlap.
            const auto after = std::ranges::lower_bound(combined.edits, byPlace(edit), {}, byPlace);
            const bool touchesNext = after != combined.edits.end() && touches(*after, edit);
            return !touchesNext
                   && (after == combined.edits.begin() || !touches(*std::prev(after), edit));
        });
        if (!isFree)
            continue;
        for (const TextEdit &edit : edits)
            combined.edits.insert(
                std::ranges::lower_bound(combined.edits, byPlace(edit), {}, byPlace), edit);
        ++combined.count;
    }
    return combined;
}

} // namespace waymark
