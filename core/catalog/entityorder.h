// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"
#include "catalog/entitycolumns.h"
#include "catalog/problemsets.h"

#include <array>
#include <mutex>
#include <optional>
#include <stop_token>

namespace waymark::catalog {

/// All entities of a snapshot by one column, equal ones by name.
struct EntityOrder
{
    std::vector<EntityId> entities;
    /// Which value of the column an entity has: equal values have equal numbers, in order.
    std::vector<quint32> rank; ///< by entity
    quint32 ranks = 0;         ///< how many different values there are
};

/// The orders of a snapshot, each made when it is first asked for: the sort of 100,000 names is
/// paid once, then sorting a listing is a walk over it. Any thread.
class EntityOrders
{
public:
    explicit EntityOrders(std::shared_ptr<const CatalogSnapshot> snapshot);

    [[nodiscard]] const std::shared_ptr<const CatalogSnapshot> &snapshot() const
    {
        return m_snapshot;
    }
    /// nullptr only when stopped.
    [[nodiscard]] std::shared_ptr<const EntityOrder> by(EntityColumn column,
                                                        std::stop_token stop = {}) const;

    /// Which entities have which finding.
    [[nodiscard]] std::shared_ptr<const ProblemSets> problems() const;

private:
    [[nodiscard]] std::shared_ptr<const EntityOrder> make(EntityColumn column,
                                                          const EntityOrder *byName) const;

    std::shared_ptr<const CatalogSnapshot> m_snapshot;
    mutable std::mutex m_lock;
    mutable std::array<std::shared_ptr<const EntityOrder>, entityColumnCount> m_orders;
    mutable std::shared_ptr<const ProblemSets> m_problems;
};

/// The key that texts are compared by: lower case, and every run of digits after its length, so
/// that `api-10` comes after `api-2`.
[[nodiscard]] QByteArray naturalKey(QStringView text);

} // namespace waymark::catalog
