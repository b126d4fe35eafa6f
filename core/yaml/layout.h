// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <optional>

namespace waymark::yaml {

/// How a text is laid out around a node: what edits imitate and where they may cut. A line's end
/// is the place before its line end.
class Layout
{
public:
    explicit Layout(const SyntaxTree &tree)
        : m_tree(tree)
        , m_bytes(tree.text().bytes())
    {}

    [[nodiscard]] qsizetype lineStart(qsizetype offset) const;
    [[nodiscard]] qsizetype lineEnd(qsizetype offset) const;
    /// Behind the line end; the end of the text for the last line.
    [[nodiscard]] qsizetype nextLine(qsizetype offset) const;
    [[nodiscard]] qsizetype column(qsizetype offset) const { return offset - lineStart(offset); }
    [[nodiscard]] bool isSameLine(qsizetype a, qsizetype b) const;
    /// Only blanks between the line's start and `offset`.
    [[nodiscard]] bool isFirstOnLine(qsizetype offset) const;
    /// Only blanks between `offset` and the line's end.
    [[nodiscard]] bool isLastOnLine(qsizetype offset) const;
    [[nodiscard]] qsizetype skipBlanks(qsizetype offset) const;

    /// Where the entry or item starts: its key, or its dash.
    [[nodiscard]] qsizetype entryBegin(const Node &value) const;
    /// Whether blank lines behind the entry would belong to its value: it ends in a block scalar
    /// that keeps them (`|+`).
    [[nodiscard]] bool keepsBlankLines(const Node &value) const;
    /// Whether blank lines behind the line of `offset` would belong to the entry's value if it
    /// ended there: as above, or they have more blanks than its block scalar is indented.
    [[nodiscard]] bool takesBlankLines(const Node &value, qsizetype offset) const;
    /// The block scalar that the entry ends in; invalid for another.
    [[nodiscard]] static Node lastBlockScalar(const Node &value);
    /// For an entry that ends in a block scalar on the last line of a file without a final line
    /// end, whose text has none either: the edit of its header (`|-`) that keeps it so when
    /// lines come behind it.
    [[nodiscard]] std::optional<TextEdit> sealingEdit(const Node &value) const;
    /// The column of a block collection's entries.
    [[nodiscard]] qsizetype entryColumn(const Node &collection) const;

    /// How much deeper the content of `mapping`'s entries stands.
    [[nodiscard]] qsizetype indentStep(const Node &mapping) const;
    /// Whether lists stand at the column of their key.
    [[nodiscard]] bool isIndentless(const Node &mapping) const;
    [[nodiscard]] QByteArray lineEnding(qsizetype offset) const;

private:
    [[nodiscard]] std::optional<qsizetype> stepOf(const Node &mapping) const;
    [[nodiscard]] std::optional<bool> indentlessOf(const Node &mapping) const;
    template<typename T>
    [[nodiscard]] std::optional<T> firstAnywhere(std::optional<T> (Layout::*observe)(const Node &)
                                                     const) const;

    const SyntaxTree &m_tree;
    const QByteArray &m_bytes;
};

} // namespace waymark::yaml
