// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entity.h"

#include <QList>

#include <optional>

namespace waymark::catalog {

/// What a table of entities can show, and what it can be sorted and grouped by.
enum class EntityColumn : quint8 {
    Name,
    Kind,
    Type,
    Owner,
    System,
    Lifecycle,
    Problems,
    Tags,
    Description,
    Namespace,
    Relations, ///< how many
    Source,    ///< which folder or server
    File,
};
inline constexpr int entityColumnCount = 13;

/// Stable name for settings, such as `lifecycle`.
[[nodiscard]] QString columnName(EntityColumn column);
[[nodiscard]] std::optional<EntityColumn> columnFromName(QStringView name);

/// For people, translated.
[[nodiscard]] QString columnTitle(EntityColumn column);

/// What stands in a cell.
[[nodiscard]] QString columnText(const Entity &entity, EntityColumn column);

/// True where rows of equal values make sensible groups.
[[nodiscard]] bool canGroupBy(EntityColumn column);

} // namespace waymark::catalog
