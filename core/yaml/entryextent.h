// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/layout.h"

#include <optional>

namespace waymark::yaml {

/// What belongs to an entry or item besides its key and value: the one rule that removing,
/// inserting, moving, duplicating and commenting out go by, in block and in flow style.
///
/// - The comment behind it on its line, where no other entry stands on that line.
/// - The comment lines directly above it, without a blank line between. In block style they stand
///   at its column; for items also between their dash and what is behind it, where the first item
///   shows that comments stand so or a blank line parts them from the item before.
/// - In block style the comment lines directly below it that stand deeper than its siblings.
///
/// The first block of comments in a document is the file's, not its first entry's. Comments
/// between blank lines belong to nobody.
class EntryExtents
{
public:
    explicit EntryExtents(const SyntaxTree &tree)
        : m_tree(tree)
        , m_bytes(tree.text().bytes())
        , m_layout(tree)
    {}

    /// The `#` of the first comment line above the entry; its own begin without one.
    [[nodiscard]] qsizetype leadBegin(const Node &value) const;
    /// The end of the entry's last line in block style, its comment lines below included.
    [[nodiscard]] qsizetype tailEnd(const Node &value) const;
    /// In block style lead to tail, in flow style the entry alone. What stands between two entries
    /// (line ends, blank lines, indents, commas) belongs to neither, so the first may stand behind
    /// a dash and the last without a line end.
    [[nodiscard]] TextRange extentOf(const Node &value) const;
    /// Lead to tail from the start of a line, without the last line end. For entries in block style
    /// that begin a line, and those in flow style that have their own (`hasOwnLines`).
    [[nodiscard]] TextRange linesOf(const Node &value) const;
    /// Nothing but blanks in front of the entry on its line.
    [[nodiscard]] bool isFirstOnLine(const Node &value) const;

    /// The comma behind an entry in flow style; nullopt for a last one without.
    [[nodiscard]] std::optional<qsizetype> comma(const Node &value) const;
    /// In flow style: its lines hold nothing but it, its comma and its comments.
    [[nodiscard]] bool hasOwnLines(const Node &value) const;

    /// `lines` (whole ones, an entry's) and the blank lines above or below that would stand there
    /// twice, or at an end of the collection, once they are gone.
    [[nodiscard]] TextRange withBlankLines(TextRange lines, const Node &value) const;

private:
    /// The first `#` of the comment lines directly above `begin` down from `first`.
    template<typename IsOwn>
    [[nodiscard]] qsizetype commentsAbove(qsizetype begin, qsizetype first, IsOwn isOwn) const;
    [[nodiscard]] bool isCommentLine(qsizetype line) const;
    [[nodiscard]] bool isBlankLine(qsizetype line) const;
    [[nodiscard]] bool isHeadOfDocument(const Node &value, qsizetype lead) const;
    [[nodiscard]] std::optional<qsizetype> deepColumn(const Node &collection) const;
    [[nodiscard]] qsizetype contentColumn(const Node &value) const;

    const SyntaxTree &m_tree;
    const QByteArray &m_bytes;
    Layout m_layout;
};

} // namespace waymark::yaml
