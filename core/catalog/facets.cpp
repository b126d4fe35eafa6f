// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/facets.h"

#include "catalog/catalogsnapshot.h"

#include <algorithm>

namespace waymark::catalog {

QList<FacetValue> facet(const CatalogSnapshot &snapshot, QStringView key, const EntitySet *within)
{
    const auto id = snapshot.pool()->find(key.toString().toLower());
    if (!id)
        return {};
    QList<FacetValue> found;
    for (const ValueIndex::Value &value : snapshot.index().valuesOf(*id)) {
        if (value.isNull)
            continue;
        const auto entities = snapshot.index().entitiesOf(*id, value);
        const auto count = within == nullptr
                               ? std::ptrdiff_t(entities.size())
                               : std::ranges::count_if(entities, [&](EntityId entity) {
                                     return within->contains(entity);
                                 });
        if (count > 0)
            found.append({snapshot.pool()->text(value.shown), int(count)});
    }
    std::ranges::sort(found, [](const FacetValue &a, const FacetValue &b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    return found;
}

} // namespace waymark::catalog
