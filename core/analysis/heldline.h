// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

namespace waymark::analysis {

/// A line that is empty for the moment, and that others hang from: the key over a list, the dash of
/// an item, the marker between two documents. Without it the lines below mean something else, often
/// without any error, though nobody has touched them. As long as it is that one line alone that
/// differs, the text that held it says what the others are, and where they stand.
///
/// The promise that makes this safe: changing the held text and emptying the line can be done in
/// either order. A change for which that isn't so is not made.
struct HeldLine
{
    std::shared_ptr<const Analysis> whole; ///< of the text with the line as it was
    SourceText text;                       ///< as it is now
    TextRange before;                      ///< the line in the whole text, without its line end
    TextRange now;                         ///< the same line as it is: blanks or nothing

    /// An offset of the text as it is now, in the whole one; of the line itself where its key
    /// began.
    [[nodiscard]] qsizetype inWhole(qsizetype offset) const;
    /// The other way round. What stands in the line comes to its end.
    [[nodiscard]] TextRange inText(TextRange range) const;
    /// Edits of the whole text as edits of the text as it is now; nullopt where they would change
    /// the line itself, or join it with another one.
    [[nodiscard]] std::optional<TextEdits> inText(const TextEdits &edits) const;
    /// The entry begins in the line, so that nothing of it can be changed at its place.
    [[nodiscard]] bool holds(const yaml::Node &node) const;
};

/// `whole` is of the last text that could be read. nullopt unless exactly one line differs, it is
/// empty now, and others hung from it. Linear in the document.
[[nodiscard]] std::optional<HeldLine> heldLineOf(const yaml::SyntaxTree &whole,
                                                 const SourceText &text);

/// `edits` were made in `text`, from which `whole` differs in one line at most: the whole text with
/// them. nullopt where they concern that line, or more than one differs.
[[nodiscard]] std::optional<SourceText> wholeAfter(const SourceText &whole, const SourceText &text,
                                                   const TextEdits &edits);

} // namespace waymark::analysis
