// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

/// The lines of one entry or item as a text of their own: an edit inside it costs what the entry
/// has, not what the file has.
struct Excerpt
{
    SyntaxTree tree;     ///< of one document, which holds that entry alone
    JsonPointer entry;   ///< the entry in `tree`
    qsizetype begin = 0; ///< of the excerpt in the whole text
};

/// The excerpt of the entry whose value is `collection`. nullopt where it can't be read alone: it
/// isn't in block style, begins behind something else on its line, is aliased, repeats something,
/// is damaged or a template.
[[nodiscard]] std::optional<Excerpt> excerptOf(const SyntaxTree &tree, const Node &collection);

/// Moves what was found out in an excerpt to the whole text.
[[nodiscard]] TextEdits movedBy(TextEdits edits, qsizetype offset);

} // namespace waymark::yaml
