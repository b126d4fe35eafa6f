// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

#include <vector>

namespace waymark::assist {

/// One line of block style taken apart without its surroundings: dashes, key, value, comment. All
/// places are offsets in the text; -1 where there is none.
struct CaretLine
{
    TextRange line;
    std::vector<qsizetype> dashes;
    qsizetype content = 0; ///< behind indent and dashes; the line's end where nothing follows
    qsizetype colon = -1;
    qsizetype value = -1; ///< begin of what stands behind the colon; the end of the line for none
    qsizetype end = 0;    ///< of key or value, blanks and comment left out
    qsizetype comment = -1;

    [[nodiscard]] bool isBlank() const { return content == line.end && dashes.empty(); }
    [[nodiscard]] bool isComment() const { return comment >= 0 && comment == content; }
    [[nodiscard]] qsizetype column(qsizetype offset) const { return offset - line.begin; }
};

[[nodiscard]] CaretLine caretLineOf(const SourceText &text, qsizetype line);

} // namespace waymark::assist
