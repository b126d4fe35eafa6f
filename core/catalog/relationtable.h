// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entity.h"
#include "catalog/renumbering.h"

#include <map>
#include <memory>
#include <span>
#include <vector>

namespace waymark::catalog {

/// The relations of every entity, each entity's in order and once. Tables that follow each other
/// share the stretches in which nothing changed. Immutable, any thread.
class RelationTable
{
public:
    struct Edge
    {
        EntityId from;
        Relation relation;
    };

    RelationTable() = default;
    /// Of `size` entities; edges in any order, some perhaps twice.
    RelationTable(std::size_t size, const std::vector<Edge> &edges);

    [[nodiscard]] std::span<const Relation> of(EntityId id) const
    {
        const Stretch &stretch = *m_stretches[id / perStretch];
        const std::size_t at = id % perStretch;
        return std::span(stretch.all)
            .subspan(stretch.firsts[at], stretch.firsts[at + 1] - stretch.firsts[at]);
    }
    /// How many there are.
    [[nodiscard]] std::size_t size() const { return m_size; }

    using Changes = std::map<EntityId, std::vector<Relation>>;
    /// The same with other relations of some entities, which must be in order and without repeats.
    [[nodiscard]] RelationTable with(const Changes &changed) const;
    /// The same for a snapshot of `size` entities, some of which have other numbers. All that came,
    /// and all that are related to one that is gone, must be among the changed ones.
    [[nodiscard]] RelationTable with(const Changes &changed, const Renumbering &ids,
                                     std::size_t size) const;

private:
    static constexpr EntityId perStretch = 256;

    struct Stretch
    {
        std::vector<quint32> firsts; ///< one more than entities
        std::vector<Relation> all;
    };

    std::vector<std::shared_ptr<const Stretch>> m_stretches;
    std::size_t m_size = 0;
};

} // namespace waymark::catalog
