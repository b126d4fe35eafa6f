// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"

namespace waymark::catalog {

/// One value that differs: a path such as `spec.owner`, or `relations.dependsOn`.
struct ValueChange
{
    QString path;
    QStringList before; ///< empty: it wasn't there
    QStringList after;

    bool operator==(const ValueChange &) const = default;
};

struct EntityChange
{
    enum class Kind { Added, Removed, Changed };

    Kind kind = Kind::Changed;
    QString ref;                ///< canonical
    EntityId before = noEntity; ///< in the snapshot before
    EntityId after = noEntity;
    QList<ValueChange> values; ///< of a changed one, by path
};

/// What became of the entities between two states, by name: a renamed one is one removed and one
/// added. Relations count only where an entity's own document makes them.
[[nodiscard]] QList<EntityChange> difference(const CatalogSnapshot &before,
                                             const CatalogSnapshot &after);

} // namespace waymark::catalog
