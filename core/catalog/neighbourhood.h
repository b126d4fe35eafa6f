// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"

#include <QList>
#include <QSet>
#include <QStringList>

namespace waymark::catalog {

/// Every relation once, in the direction that is drawn: `OwnedBy`, not `OwnerOf`.
[[nodiscard]] QList<RelationType> drawnRelations();
/// The drawn one of a relation and its inverse.
[[nodiscard]] RelationType drawnRelation(RelationType type);

struct NeighbourhoodRequest
{
    EntityId centre = noEntity;
    int depth = 1; ///< steps from the centre
    /// Which of `drawnRelations()` are followed, in both directions. Empty: all.
    QSet<RelationType> relations;
    QSet<EntityId> expanded;            ///< their neighbours are shown, too, however far they are
    QSet<QString> expandedMissing = {}; ///< the same of those that aren't there, by canonical name
    qsizetype most = 300;               ///< entities; the nearest ones are kept
};

/// A line of the graph: what one entity says of another, in the drawn direction.
struct NeighbourLink
{
    qsizetype from = 0; ///< index in `Neighbourhood::entities`
    qsizetype to = 0;
    QList<RelationType> relations; ///< at least one

    bool operator==(const NeighbourLink &) const = default;
};

/// An entity and what lies around it, also what others name and what isn't there.
struct Neighbourhood
{
    QList<EntityId> entities; ///< the centre first, then by distance; noEntity: one isn't there
    QStringList missing;      ///< by entity: its canonical name where it isn't there; else empty
    QList<int> hidden;        ///< by entity: neighbours that aren't shown
    QList<NeighbourLink> links;
    qsizetype leftOut = 0; ///< entities within reach beyond the most
};

/// Any thread; milliseconds at most.
[[nodiscard]] Neighbourhood neighbourhoodOf(const CatalogSnapshot &snapshot,
                                            const NeighbourhoodRequest &request);

} // namespace waymark::catalog
