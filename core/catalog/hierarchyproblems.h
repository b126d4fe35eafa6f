// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/crossproblems.h"

namespace waymark::catalog {

using EntityProblems = std::vector<std::pair<EntityId, Diagnostic>>;

/// Circles in what is part of what and in parents of groups; groups with two parents.
void addHierarchyProblems(const CatalogSnapshot &snapshot, EntityProblems &problems);

/// Who owns and who belongs: nothing, empty teams, teams of one, people as owners, people without a
/// team, components outside every system, entities nobody refers to.
void addOwnershipProblems(const CatalogSnapshot &snapshot, EntityProblems &problems);

/// Owners that aren't those of the repository's CODEOWNERS, as far as the catalog knows these.
void addCodeOwnersProblems(const CatalogSnapshot &snapshot, EntityProblems &problems);

} // namespace waymark::catalog
