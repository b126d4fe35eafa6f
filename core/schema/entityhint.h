// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jsonpointer.h"
#include "yaml/syntaxtree.h"

#include <QStringList>

#include <optional>

namespace waymark::schema {

/// A field that names a catalog entity, and which ones may be named: `x-waymark-entity` in a
/// schema, an entry of `spec.entities` or a `catalogFilter` in a RequestKind.
struct EntityHint
{
    QStringList kinds;   ///< as written; compared without regard to case; never empty
    QString defaultKind; ///< what a reference without a kind means
    QStringList types;   ///< of `spec.type`; empty: any
    std::optional<JsonPointer> ownedBy; ///< the field whose team has to own the entity
    bool isWarning = false; ///< a name that nothing answers to is a warning, not an error

    bool operator==(const EntityHint &) const = default;
};

/// From `{kind: Group, type: team}`; nullopt where that names no kind.
[[nodiscard]] std::optional<EntityHint> entityHintOf(yaml::Node node);
/// From a `catalogFilter` of Backstage's pickers, one filter or a list: `{kind: Component,
/// spec.type: service}`. What else it asks for is left out.
[[nodiscard]] std::optional<EntityHint> entityHintOfFilter(yaml::Node filter);

} // namespace waymark::schema
