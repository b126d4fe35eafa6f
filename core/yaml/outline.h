// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

/// One line of an outline: a document, a key or an item.
struct OutlineItem
{
    QString name;    ///< of a document its `metadata.name`, else its number; the key; the index
    QString detail;  ///< a scalar's text, shortened; a document's kind; what names an item
    TextRange range; ///< the whole entry
    TextRange place; ///< where to go: the key, or the content of an item
    NodeKind kind = NodeKind::Missing;
    int document = 0;
    bool isDocument = false;
    int parent = -1; ///< -1 at the top
    int row = 0;     ///< among its siblings
    int firstChild = 0;
    int childCount = 0; ///< children stand in a row

    bool operator==(const OutlineItem &) const = default;
};

/// The keys of a file as a tree; documents are items of their own where there are several. A plain
/// value without pointers into the tree.
struct Outline
{
    QList<OutlineItem> items; ///< siblings side by side, parents before their children
    int topCount = 0;         ///< the first so many stand at the top
    bool isCut = false;       ///< the file holds more than an outline can

    /// The innermost item whose entry holds or touches `offset`; -1 where there is none.
    [[nodiscard]] int at(qsizetype offset) const;
    /// In its document.
    [[nodiscard]] JsonPointer pointer(int item) const;
    /// -1 where it isn't there.
    [[nodiscard]] int find(int document, const JsonPointer &pointer) const;
};

/// Items beyond this number are left out.
inline constexpr int mostOutlineItems = 200'000;

/// Any thread; nullopt when stopped.
[[nodiscard]] std::optional<Outline> outlineOf(const SyntaxTree &tree, std::stop_token stop = {});

/// What tells an item of a list from its neighbours: the text of its `name`, `id` or the like;
/// empty where it has none.
[[nodiscard]] QString nameOfItem(const Node &item);

} // namespace waymark::yaml
