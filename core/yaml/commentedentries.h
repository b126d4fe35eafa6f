// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

/// An entry that stands in comments, as in `# region: eu-1`.
struct CommentedEntry
{
    QString key;
    QString text;         ///< what stands behind the colon on its line; may be empty
    qsizetype offset = 0; ///< of its `#`: what `uncomment` takes
};

/// Comment lines among the entries of a block mapping, or behind its last one, that read as entries
/// of it. A guess by their looks; `uncomment` decides. Linear in the mapping's comments.
[[nodiscard]] QList<CommentedEntry> commentedEntries(const SyntaxTree &tree, const Node &mapping);

} // namespace waymark::yaml
