// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entitylist.h"
#include "catalog/entitytree.h"
#include "link/grammar.h"

namespace waymark::catalog {

/// The id of the catalog's places.
inline constexpr QLatin1StringView catalogPage("catalog");

/// A list of entities as somebody narrowed it:
/// `waymark:catalog?kind=API&owner=group:default/payments&sort=name`.
struct ListPlace
{
    EntityFilter filter = {};
    EntitySorting sorting = {};
    std::optional<TreeShape> shape = {}; ///< nullopt: a table

    bool operator==(const ListPlace &) const = default;
};

[[nodiscard]] link::Place toPlace(const ListPlace &list);
/// The place has to be one of `catalogGrammar()`.
[[nodiscard]] ListPlace listPlaceFrom(const link::Place &place);

/// `waymark:catalog/component/default/payments-api?tab=relations`. `canonical` is an entity's
/// canonical name; an empty `tab` is the first one.
[[nodiscard]] link::Place entityPlace(QStringView canonical, const QString &tab = {});
/// The canonical name of the entity that a place shows; empty: it shows a list. A reference such as
/// `component:payments-api` is understood, too.
[[nodiscard]] QString entityOf(const link::Place &place);
/// What an entity's page shows, in the order of its tabs.
[[nodiscard]] const QStringList &entityTabs();

[[nodiscard]] const link::Grammar &catalogGrammar();

} // namespace waymark::catalog
