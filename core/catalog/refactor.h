// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"
#include "catalog/changeset.h"

#include <functional>
#include <stop_token>

namespace waymark::catalog {

/// The text of a file as the snapshot knows it; nullopt for one that can't be edited (of a server).
using TextOfFile = std::function<std::optional<SourceText>(const QString &path)>;

/// A new name for an entity, and for every reference to it in all documents of the catalog. What
/// each document says otherwise stays, byte for byte. Fails with `catalog.bad-name`, and with
/// `catalog.duplicate` where the name is taken.
[[nodiscard]] Result<ChangeSet> planRename(const CatalogSnapshot &snapshot, EntityId id,
                                           const QString &name, const TextOfFile &textOf,
                                           std::stop_token stop = {});

/// Another owner for many entities. `owner` is a reference as it would be written in a document of
/// the default namespace. Fails with `catalog.no-such-entity` when nobody is called that.
[[nodiscard]] Result<ChangeSet> planOwner(const CatalogSnapshot &snapshot,
                                          const std::vector<EntityId> &entities,
                                          const QString &owner, const TextOfFile &textOf,
                                          std::stop_token stop = {});

} // namespace waymark::catalog
