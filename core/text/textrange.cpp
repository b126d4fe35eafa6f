// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/textrange.h"

#include <algorithm>

namespace waymark {

namespace {

qsizetype growthOf(const TextEdit &edit)
{
    return edit.replacement.size() - edit.range.size();
}

qsizetype beginMovedThrough(qsizetype offset, const TextEdits &edits)
{
    qsizetype shift = 0;
    for (const auto &edit : edits) {
        const auto &[begin, end] = edit.range;
        if (begin > offset || (begin == offset && end > offset))
            break;
        if (end > offset)
            return begin + shift + edit.replacement.size();
        shift += growthOf(edit);
    }
    return offset + shift;
}

qsizetype endMovedThrough(qsizetype offset, const TextEdits &edits)
{
    qsizetype shift = 0;
    for (const auto &edit : edits) {
        const auto &[begin, end] = edit.range;
        if (begin >= offset)
            break;
        if (end > offset)
            return begin + shift;
        shift += growthOf(edit);
    }
    return offset + shift;
}

} // namespace

TextRange movedThrough(TextRange range, const TextEdits &edits)
{
    const qsizetype begin = beginMovedThrough(range.begin, edits);
    return {begin, std::max(begin, endMovedThrough(range.end, edits))};
}

TextEdits inverted(const TextEdits &edits, QByteArrayView before)
{
    TextEdits inverse;
    inverse.reserve(edits.size());
    qsizetype shift = 0;
    for (const TextEdit &edit : edits) {
        const qsizetype begin = edit.range.begin + shift;
        inverse.append({{begin, begin + edit.replacement.size()},
                        before.sliced(edit.range.begin, edit.range.size()).toByteArray()});
        shift += edit.replacement.size() - edit.range.size();
    }
    return inverse;
}

} // namespace waymark
