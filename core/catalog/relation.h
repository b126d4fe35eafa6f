// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace waymark::catalog {

/// How one entity stands to another. Each has its inverse right behind or before it.
enum class RelationType : quint8 {
    OwnedBy,
    OwnerOf,
    PartOf,
    HasPart,
    ProvidesApi,
    ApiProvidedBy,
    ConsumesApi,
    ApiConsumedBy,
    DependsOn,
    DependencyOf,
    ChildOf,
    ParentOf,
    MemberOf,
    HasMember,
};
inline constexpr int relationTypeCount = 14;

[[nodiscard]] RelationType inverseOf(RelationType type);

/// As files and servers write it: `ownedBy`.
[[nodiscard]] QString relationName(RelationType type);
/// Whatever the case; nullopt for one that isn't known.
[[nodiscard]] std::optional<RelationType> relationFromName(QStringView name);

/// For people, translated: "Owned by".
[[nodiscard]] QString relationTitle(RelationType type);

} // namespace waymark::catalog
