// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entitylist.h"

#include <vector>

namespace waymark::catalog {

/// How entities stand below each other.
enum class TreeShape : quint8 {
    Domains, ///< domain, system, component
    Teams,   ///< team, teams below it, what each owns
};

/// One line of the tree.
struct TreeEntry
{
    EntityId entity = noEntity; ///< noEntity: what has no place in the tree
    qint32 parent = -1;         ///< index in the tree
    bool isListed = true;       ///< false: only here because something below it is
    int below = 0;              ///< listed entries below it, at any depth
};

/// Parents before their children, siblings in the order of the list.
struct EntityTree
{
    std::shared_ptr<const CatalogSnapshot> snapshot;
    std::vector<TreeEntry> entries;
};

/// The entities of a list with those above them. Any thread; nullopt only when stopped.
[[nodiscard]] std::optional<EntityTree> treeOf(const EntityList &list, TreeShape shape,
                                               std::stop_token stop);

} // namespace waymark::catalog
