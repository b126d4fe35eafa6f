// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entitylist.h"
#include "catalog/entitytree.h"

#include <QByteArray>

namespace waymark::catalog {

/// How a person left the catalog, or kept it under a name: what is listed, how it stands and what
/// of it is shown.
struct SavedView
{
    QString name;
    EntityFilter filter;
    EntitySorting sorting;
    QList<EntityColumn> columns;         ///< shown, in their order; empty: the usual ones
    std::optional<TreeShape> shape = {}; ///< nullopt: a table

    bool operator==(const SavedView &) const = default;
};

/// The columns that a new person sees.
[[nodiscard]] QList<EntityColumn> usualColumns();

/// As settings keep it: one JSON object.
[[nodiscard]] QByteArray toJson(const SavedView &view);
/// Whatever can be understood; unknown words are left out, so that a later version's view opens.
[[nodiscard]] SavedView savedViewFromJson(const QByteArray &json);

} // namespace waymark::catalog
