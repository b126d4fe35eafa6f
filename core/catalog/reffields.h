// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/relation.h"

#include <QLatin1StringView>

#include <span>

namespace waymark::catalog {

/// A field of `spec` that names other entities, and the relation it makes (catalog-model of
/// Backstage; the inverse goes to the target).
struct RefField
{
    QLatin1StringView name;        ///< below `spec`
    QLatin1StringView defaultKind; ///< empty: the kind has to be written
    RelationType relation;
    bool isList = false;
    QLatin1StringView targets; ///< kinds it may lead to, separated by blanks; empty: any
};

/// The fields of a kind, whatever its case; those every kind may have for one that isn't known.
[[nodiscard]] std::span<const RefField> refFieldsOf(QStringView kind);

/// The field that stands for a relation which an answer of a server states by itself; nullptr for
/// an unknown one.
[[nodiscard]] const RefField *statedRelation(QStringView name);

/// A kind of entity as Backstage's code spells it (`API`), whatever the case it is given in; as
/// given, with a capital, for one that isn't known.
[[nodiscard]] QString kindSpelling(QStringView kind);

/// True for `backstage.io/...` and `<group>.backstage.io/...`: its documents are entities.
[[nodiscard]] bool isEntityApiVersion(QStringView apiVersion);

} // namespace waymark::catalog
