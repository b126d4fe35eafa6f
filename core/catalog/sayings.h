// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogdiff.h"
#include "catalog/hierarchyproblems.h"

namespace waymark::catalog {

/// What another source says of the same entity.
struct Saying
{
    EntityId entity = noEntity;     ///< there
    QList<ValueChange> differences; ///< by path: here `before`, there `after`; what servers add by
                                    ///< themselves doesn't count
};

/// What other folders and servers say of an entity, in the order of the sources; a copy hears of
/// the first one, too. Linear in the number of names that several sources claim.
[[nodiscard]] std::vector<Saying> sayingsOf(const CatalogSnapshot &snapshot, EntityId entity);

/// True where both give a value, and not the same: one of them is wrong or late.
[[nodiscard]] bool isConflict(const ValueChange &difference);

/// A finding for each of these entities (ascending) that is of a file and that a server
/// contradicts.
void addConflicts(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                  EntityProblems &problems);

} // namespace waymark::catalog
