// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entity.h"
#include "diagnostics/diagnostic.h"

#include <utility>
#include <vector>

namespace waymark::catalog {

class CatalogSnapshot;

/// What is wrong between entities, each with the one whose document it stands in: references to
/// nothing or to the wrong kind, names that are taken, cycles, parents and children that disagree,
/// teams without members, people without a team, entities without an owner, or
/// with another one than CODEOWNERS says.
[[nodiscard]] std::vector<std::pair<EntityId, Diagnostic>>
crossProblems(const CatalogSnapshot &snapshot);

/// The finding that an entity's name belongs to another one.
[[nodiscard]] Diagnostic takenName(const EntityData &entity, const Entity &first);

} // namespace waymark::catalog
