// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/movedfindings.h"

namespace waymark {

namespace {

bool overlap(TextRange a, TextRange b)
{
    return a.begin < b.end && b.begin < a.end;
}

/// False where the repair was overtaken: an edit changed what it would change.
bool moveFix(Fix &fix, const TextEdits &edits)
{
    for (TextEdit &repair : fix.edits) {
        for (const TextEdit &edit : edits) {
            if (overlap(repair.range, edit.range)
                || (edit.range.isEmpty() && repair.range.begin < edit.range.begin
                    && edit.range.begin < repair.range.end))
                return false;
        }
        repair.range = movedThrough(repair.range, edits);
    }
    return true;
}

} // namespace

void moveFindings(Diagnostics &findings, const TextEdits &edits)
{
    for (Diagnostic &diagnostic : findings) {
        diagnostic.range = movedThrough(diagnostic.range, edits);
        QList<Fix> usable;
        for (Fix &fix : diagnostic.fixes) {
            if (moveFix(fix, edits))
                usable.append(std::move(fix));
        }
        diagnostic.fixes = std::move(usable);
        for (RelatedPlace &place : diagnostic.related)
            place.range = movedThrough(place.range, edits);
    }
}

} // namespace waymark
