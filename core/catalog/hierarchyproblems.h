// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"
#include "catalog/crossproblems.h"

namespace waymark::catalog {

/// Circles in what is part of what and in parents of groups.
[[nodiscard]] EntityProblems circlesIn(const CatalogSnapshot &snapshot);
/// Whether the way up from an entity comes back to it.
[[nodiscard]] bool isInCircle(const CatalogSnapshot &snapshot, EntityId entity, RelationType type);

/// Groups with two parents, of these entities.
void addTwoParents(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                   EntityProblems &problems);

/// Who owns and who belongs: nothing, empty teams, teams of one, people as owners, people without a
/// team, components outside every system, entities nobody refers to. Of these entities.
void addOwnershipProblems(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                          EntityProblems &problems);

/// The rules that decide on a file.
[[nodiscard]] CodeOwners::Deciding codeOwnersRules(const QHash<int, RepositoryOwners> &owners,
                                                   const Part &part);
/// Owners that aren't those of the repository's CODEOWNERS, as far as the catalog knows these. Of
/// these entities, which are all of their files. Looks teams up in the index.
void addCodeOwnersProblems(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                           EntityProblems &problems);

} // namespace waymark::catalog
