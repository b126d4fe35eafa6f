// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <stop_token>

namespace waymark::yaml {

/// A copy of one document in which changes are tried before somebody is offered them. Documents
/// beside it are not read again. Any thread.
class DocumentTrial
{
public:
    /// A changed document, in a tree that holds it alone where that is possible.
    struct Changed
    {
        SyntaxTree tree;
        qsizetype index = 0; ///< in the tree

        [[nodiscard]] const Document &document() const { return tree.documents()[index]; }
    };

    /// The tree must outlive this.
    DocumentTrial(const SyntaxTree &tree, const Document &document);

    /// nullopt where a change touches another document, adds or takes away one, or leaves more
    /// errors of syntax than there were; and when stopped.
    [[nodiscard]] std::optional<Changed> with(const TextEdits &edits, std::stop_token stop = {});

    /// What a look at a changed document costs beyond its own text: files that it includes.
    void spend(qsizetype bytes) { m_triedBytes += bytes; }
    /// So much was tried that a person who types would wait for more.
    [[nodiscard]] bool isExhausted() const;

private:
    const SyntaxTree &m_tree;
    TextRange m_part; ///< of the text, that is read alone
    qsizetype m_index;
    qsizetype m_errors; ///< of syntax, in the part
    qsizetype m_triedBytes = 0;
};

} // namespace waymark::yaml
