// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/fragment.h"

#include <QHash>
#include <QSet>

#include <span>
#include <utility>
#include <vector>

namespace waymark::catalog {

/// Number of an entity in its snapshot, from 0, by origin, file and place.
using EntityId = quint32;
inline constexpr EntityId noEntity = ~EntityId{0};

/// Which entities have which value at which path: what filters and facets are answered from. All
/// lists of entities are in ascending order, each entity once.
class ValueIndex
{
public:
    /// An entity's property, as the index is built from.
    struct Item
    {
        StringId key;
        StringId value; ///< as written
        EntityId entity;
        bool isItem;
        bool isNull;
    };

    /// One value of a key, values of different case together.
    struct Value
    {
        StringId folded; ///< 0 with `isNull`: there, but without a value
        StringId shown;  ///< as the first entity spells it
        Slice entities;
        bool isNull;
    };

    ValueIndex() = default;
    /// Of `items` by ascending entity.
    ValueIndex(const StringPool &pool, const std::vector<Item> &items);

    /// The values of a key, in no order for people; empty for a key that no entity has.
    [[nodiscard]] std::span<const Value> valuesOf(StringId key) const;
    [[nodiscard]] std::span<const EntityId> entitiesOf(const Value &value) const
    {
        return Fragment::part(m_entities, value.entities);
    }
    /// nullptr where no entity has it.
    [[nodiscard]] const Value *find(StringId key, StringId folded) const;
    /// True when the key names an array of texts in some entity.
    [[nodiscard]] bool hasItems(StringId key) const { return m_arrays.contains(key); }
    [[nodiscard]] std::vector<StringId> keys() const;

private:
    QHash<StringId, Slice> m_keys; ///< into `m_values`
    QSet<StringId> m_arrays;
    std::vector<Value> m_values; ///< a key's by `folded`, the one without a value last
    std::vector<EntityId> m_entities;
};

} // namespace waymark::catalog
