// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entity.h"
#include "catalog/suggestions.h"
#include "diagnostics/diagnostic.h"

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace waymark::catalog {

class CatalogSnapshot;

/// Each with the entity whose document it stands in.
using EntityProblems = std::vector<std::pair<EntityId, Diagnostic>>;

/// The references of a file's entities that alternatives are looked for, in order.
[[nodiscard]] std::vector<AskedName> askedIn(const CatalogSnapshot &snapshot, quint32 part);

/// What is wrong between these entities (ascending, all those of a file) and others: references to
/// nothing or to the wrong kind, names that are taken, cycles, parents and children that disagree,
/// teams without members, people without a team, entities without an owner. Reads names and
/// relations but no index, which may be made meanwhile; what CODEOWNERS says is
/// `addCodeOwnersProblems()`. `circles` are those of `circlesIn()`. `askedBefore`: for how many
/// references of the files before it alternatives are looked for, by file of these entities.
/// `meant`: what was found so far, and then what is found.
[[nodiscard]] EntityProblems crossProblems(const CatalogSnapshot &snapshot,
                                           std::span<const EntityId> entities,
                                           const EntityProblems &circles,
                                           const std::map<quint32, int> &askedBefore,
                                           MeantByName &meant);

/// The finding that an entity's name belongs to another one.
[[nodiscard]] Diagnostic takenName(const EntityData &entity, const Entity &first);

} // namespace waymark::catalog
