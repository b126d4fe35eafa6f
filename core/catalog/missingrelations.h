// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"

#include <optional>
#include <vector>

namespace waymark::catalog {

/// What the fields of an entity state of entities that aren't there, in order and once. Catalogs
/// keep such relations: they are found by filters and counted by facets as all others are.
[[nodiscard]] std::vector<MissingRelation> missingOf(const CatalogSnapshot &snapshot,
                                                     const Entity &entity);

/// One that others name and that isn't there.
struct MissingEntity
{
    EntityRef ref;                   ///< as it is compared, but for the spelling of its kind
    std::vector<Relation> relations; ///< that it would have: by type, then place
};

/// nullopt for one that is there, and for one that nobody names.
[[nodiscard]] std::optional<MissingEntity> missingNamed(const CatalogSnapshot &snapshot,
                                                        QStringView canonical);
/// The one that a person names, by reference or, where one kind alone has it, by name.
[[nodiscard]] std::optional<MissingEntity> missingMeant(const CatalogSnapshot &snapshot,
                                                        const QString &text);

/// The names of all that somebody names and that isn't there, of these kinds (whatever their case);
/// by name.
[[nodiscard]] std::vector<StringId> missingOfKinds(const CatalogSnapshot &snapshot,
                                                   const QStringList &kinds);
/// How many entities name it.
[[nodiscard]] int namingCount(const MissingEntity &missing);

} // namespace waymark::catalog
