// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entity.h"
#include "diagnostics/diagnostic.h"

#include <span>
#include <utility>
#include <vector>

namespace waymark::catalog {

class CatalogSnapshot;

using EntityProblems = std::vector<std::pair<EntityId, Diagnostic>>;

struct CrossProblems
{
    EntityProblems found; ///< each with the entity whose document it stands in
    int suggestions = 0;  ///< how many references alternatives were looked for
};

/// What is wrong between these entities (ascending, all those of a file) and others: references to
/// nothing or to the wrong kind, names that are taken, cycles, parents and children that disagree,
/// teams without members, people without a team, entities without an owner, or with another one
/// than CODEOWNERS says. `circles` are those of `circlesIn()`.
[[nodiscard]] CrossProblems crossProblems(const CatalogSnapshot &snapshot,
                                          std::span<const EntityId> entities,
                                          const EntityProblems &circles);

/// The finding that an entity's name belongs to another one.
[[nodiscard]] Diagnostic takenName(const EntityData &entity, const Entity &first);

} // namespace waymark::catalog
