// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entityset.h"

#include <QList>
#include <QString>

namespace waymark::catalog {

class CatalogSnapshot;

/// One value of a key and how many entities have it.
struct FacetValue
{
    QString value; ///< as the first entity spells it
    int count = 0;

    bool operator==(const FacetValue &) const = default;
};

/// The values of a key among `within` (all entities where that is nullptr), the most frequent
/// first, equal ones by text. A key is a path (`spec.type`), or `relations.ownedBy` for owners.
[[nodiscard]] QList<FacetValue> facet(const CatalogSnapshot &snapshot, QStringView key,
                                      const EntitySet *within = nullptr);

} // namespace waymark::catalog
