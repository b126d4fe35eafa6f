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

FixChoice choiceOf(const Diagnostic &diagnostic, const Fix &fix)
{
    const auto likeliest = std::ranges::find(diagnostic.fixes, fix.kind, &Fix::kind);
    const bool isLikeliest = likeliest != diagnostic.fixes.end() && likeliest->title == fix.title;
    return {diagnostic.code, fix.kind, isLikeliest ? QString() : fix.title};
}

QList<FixChoice> choicesOf(const Diagnostic &diagnostic)
{
    QList<FixChoice> choices;
    for (const Fix &fix : diagnostic.fixes) {
        if (!std::ranges::contains(choices, fix.kind, &FixChoice::kind))
            choices.append({diagnostic.code, fix.kind, {}});
    }
    return choices;
}

const Fix *fixOf(const Diagnostic &diagnostic, const FixChoice &choice)
{
    if (diagnostic.code != choice.code)
        return nullptr;
    const auto fix = std::ranges::find_if(diagnostic.fixes, [&](const Fix &candidate) {
        return candidate.kind == choice.kind
               && (choice.title.isEmpty() || candidate.title == choice.title);
    });
    return fix == diagnostic.fixes.end() || fix->edits.isEmpty() ? nullptr : &*fix;
}

int countOf(const Diagnostics &diagnostics, const FixChoice &choice)
{
    return int(std::ranges::count_if(diagnostics, [&](const Diagnostic &diagnostic) {
        return fixOf(diagnostic, choice) != nullptr;
    }));
}

CombinedFix fixesOfKind(const Diagnostics &diagnostics, const FixChoice &choice)
{
    CombinedFix combined;
    const auto byPlace = [](const TextEdit &edit) {
        return std::pair(edit.range.begin, edit.range.end);
    };
    for (const Diagnostic &diagnostic : diagnostics) {
        const Fix *fix = fixOf(diagnostic, choice);
        if (fix == nullptr)
            continue;
        const TextEdits &edits = fix->edits;
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
