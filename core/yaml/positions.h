// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <optional>

namespace waymark::yaml {

// From places in a text to values and back. Offsets are bytes from 0, a byte order mark included;
// lines and columns are those of Qt and of the language server protocol: from 0, columns in UTF-16
// units. All of it works in texts with errors, for whatever stands around them. Any thread; linear
// in the number of siblings on the way, some ten microseconds at 10,000 lines.

/// A value of a stream: `{1, "/spec/owner"}`.
struct ValuePath
{
    int document = 0; ///< from 0
    JsonPointer pointer;

    bool operator==(const ValuePath &) const = default;
};

/// What a text editor selects.
struct Utf16Range
{
    LineColumn begin;
    LineColumn end;

    bool operator==(const Utf16Range &) const = default;
};

/// Where a value and what belongs to it stand.
struct ValueRanges
{
    TextRange entry; ///< from the key, or the dash of an item, to the end of the value
    TextRange key;   ///< with its quotes; empty, at the value's place, for items and roots
    TextRange value; ///< content alone: without anchor and tag; empty where nothing is written

    bool operator==(const ValueRanges &) const = default;
};

/// The value whose entry holds or touches `offset`: on a key, its value; between entries the
/// collection they are in. The root of the document where there is nothing.
[[nodiscard]] ValuePath pathAt(const SyntaxTree &tree, qsizetype offset);
[[nodiscard]] ValuePath pathAt(const SyntaxTree &tree, LineColumn utf16);

/// The value at `path`; aliases on the way are followed. Invalid where there is none.
[[nodiscard]] Node nodeOf(const SyntaxTree &tree, const ValuePath &path);

/// nullopt where there is no such value. A value that is reached through an alias or a merge
/// stands where it is written.
[[nodiscard]] std::optional<ValueRanges> rangesOf(const SyntaxTree &tree, const ValuePath &path);
[[nodiscard]] ValueRanges rangesOf(const Node &node);

[[nodiscard]] Utf16Range toUtf16(const SourceText &text, TextRange range);
[[nodiscard]] TextRange fromUtf16(const SourceText &text, const Utf16Range &range);

/// From the root down to the innermost value at `offset`: what a breadcrumb shows. Empty outside
/// of all documents.
[[nodiscard]] QList<Node> valuesAt(const SyntaxTree &tree, qsizetype offset);

/// The collection that a new entry or item typed on the line of `offset`, at the column of
/// `offset`, would belong to: the innermost one in flow style around it; else, by the line's
/// indent, the block map or list above whose entries stand in that column, or the empty value that
/// is still to be filled. Invalid where the column fits nothing. For completion.
[[nodiscard]] Node collectionFor(const SyntaxTree &tree, qsizetype offset);

} // namespace waymark::yaml
