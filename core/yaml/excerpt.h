// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

/// One collection as a text of its own: an edit inside it costs what it has, not what the file has.
/// In block style these are the lines of its entry or item; in flow style it is the collection with
/// blanks for what stands before it on its line.
struct Excerpt
{
    SyntaxTree tree;        ///< of one document
    JsonPointer collection; ///< in `tree`
    qsizetype begin = 0;    ///< of the excerpt in the whole text
};

/// nullopt where it can't be read alone: it is the root, is repeated elsewhere or repeats
/// something, has tags, is damaged or a template; in block style also where its entry begins behind
/// something else on its line.
[[nodiscard]] std::optional<Excerpt> excerptOf(const SyntaxTree &tree, const Node &collection);

/// Moves what was found out in an excerpt to the whole text.
[[nodiscard]] TextEdits movedBy(TextEdits edits, qsizetype offset);

} // namespace waymark::yaml
