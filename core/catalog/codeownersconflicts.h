// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"

#include <functional>
#include <span>
#include <vector>

namespace waymark::catalog {

/// An entity whose owner is another than the repository's CODEOWNERS says of its file.
struct CodeOwnersConflict
{
    EntityId entity = noEntity;
    EntityId owner = noEntity;                    ///< of the entity
    const RepositoryOwners *repository = nullptr; ///< of the snapshot
    CodeOwners::Deciding rules;                   ///< of `repository`
    std::vector<EntityId> named;                  ///< whom these mean, as far as known
};

/// Who owns an entity, or will; `noEntity` for nobody.
using OwnerOf = std::function<EntityId(EntityId)>;

/// The conflicts of these entities, which are all of their files, were they owned as `ownerOf`
/// says. A file that lists entities of several owners has none: who approves its changes says
/// nothing about who owns what it lists.
[[nodiscard]] std::vector<CodeOwnersConflict>
codeOwnersConflicts(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                    const OwnerOf &ownerOf);

/// Paths of the annotations that name a forge's team or person.
[[nodiscard]] std::span<const QStringView> forgeAnnotations();
/// Both are the same, or one is of the people of the other.
[[nodiscard]] bool standsFor(const CatalogSnapshot &snapshot, EntityId named, EntityId owner);
/// The team or person of the catalog that an owner of CODEOWNERS means: by the annotations that
/// name a forge's team or person, or an e-mail address; by the organisation as namespace; by name,
/// in `default` or where only one namespace has it. `noEntity` where a forge's name is another than
/// the catalog's, which says nothing.
[[nodiscard]] EntityId ownerInCatalog(const CatalogSnapshot &snapshot, const QString &owner);

} // namespace waymark::catalog
