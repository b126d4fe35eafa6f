// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/entityorder.h"
#include "catalog/entityset.h"
#include "catalog/facets.h"

#include <QSet>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace waymark::catalog {

/// What narrows a list of entities. Several values of one kind are alternatives; different kinds
/// must all hold. Empty means "any".
struct EntityFilter
{
    enum class Problems : quint8 { Any, WithErrors, WithProblems, Without };
    enum class Scope : quint8 { All, Starred, Mine };

    QString text; ///< words and conditions, as `parseQuery` takes them
    QString kind;
    QStringList types;
    QStringList lifecycles;
    QStringList owners;  ///< canonical; teams below them count
    QStringList systems; ///< canonical
    QStringList tags;
    QStringList sources; ///< names of origins
    Problems problems = Problems::Any;
    Scope scope = Scope::All;
    QStringList codes = {}; ///< of findings between entities, such as `catalog.no-owner`

    [[nodiscard]] bool isEmpty() const { return *this == EntityFilter(); }
    bool operator==(const EntityFilter &) const = default;
};

/// How the rows stand.
struct EntitySorting
{
    /// nullopt: the best match first while something is searched for, else by name.
    std::optional<EntityColumn> column;
    Qt::SortOrder order = Qt::AscendingOrder;
    std::optional<EntityColumn> group;

    bool operator==(const EntitySorting &) const = default;
};

struct EntityListInput
{
    std::shared_ptr<const EntityOrders> orders; ///< may be null: then there are no rows
    EntityFilter filter;
    EntitySorting sorting;
    QSet<QString> starred; ///< canonical
    QStringList mine;      ///< canonical: I and my teams
};

/// A stretch of rows with the same value of the column they are grouped by.
struct EntityGroup
{
    QString title; ///< empty: they have none
    qsizetype first = 0;
    qsizetype count = 0;

    bool operator==(const EntityGroup &) const = default;
};

/// A value that rows can be narrowed to: how many there are then, the other filters applied.
struct FacetChoice
{
    QString value; ///< what a filter takes
    QString label; ///< what people read
    int count = 0;

    bool operator==(const FacetChoice &) const = default;
};

/// The rows of a page of the catalog, and what else could be chosen.
struct EntityList
{
    std::shared_ptr<const CatalogSnapshot> snapshot;
    std::vector<EntityId> rows;
    QList<EntityGroup> groups; ///< empty where nothing is grouped
    qsizetype total = 0;       ///< without any filter
    QList<FacetChoice> kinds;  ///< all of them, the most frequent first
    QList<FacetChoice> types;
    QList<FacetChoice> lifecycles;
    QList<FacetChoice> owners;
    QList<FacetChoice> systems;
    QList<FacetChoice> tags;
    QList<FacetChoice> sources;
    QList<FacetChoice> codes; ///< the most frequent first
    qsizetype withErrors = 0;
    qsizetype withProblems = 0;
    qsizetype withoutProblems = 0;
    qsizetype starred = 0;
    qsizetype mine = 0;
    qsizetype anyKind = 0;         ///< rows if the kind weren't chosen
    std::optional<Error> badQuery; ///< the text can't be read; there are no rows then
};

/// Filters, sorts and counts: some milliseconds for 100,000 entities once their order is made.
/// Any thread; nullopt only when stopped.
[[nodiscard]] std::optional<EntityList> listEntities(const EntityListInput &input,
                                                     std::stop_token stop);

/// The owners themselves and every team below them, as a set of canonical names.
[[nodiscard]] QStringList withTeamsBelow(const CatalogSnapshot &snapshot,
                                         const QStringList &owners);

} // namespace waymark::catalog
