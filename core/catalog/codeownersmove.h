// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"
#include "catalog/changeset.h"

#include <QSet>

#include <stop_token>

namespace waymark::catalog {

/// Offers the changes of CODEOWNERS without which entities that move to `target` would get the
/// finding that it says otherwise: of the rule, where all that it decides on moves; else a rule of
/// their own for the files that do.
void offerCodeOwners(const CatalogSnapshot &snapshot, const QSet<EntityId> &moved,
                     const Entity &target, ChangeSet &changes, const std::stop_token &stop);

/// Up to five names, and how many more there are.
[[nodiscard]] QString enumerated(const QStringList &names);

} // namespace waymark::catalog
