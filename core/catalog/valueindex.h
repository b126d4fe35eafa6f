// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/fragment.h"

#include <QHash>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace waymark::catalog {

/// Number of an entity in its snapshot, from 0, by origin, file and place.
using EntityId = quint32;
inline constexpr EntityId noEntity = ~EntityId{0};

/// Which entities have which value at which path: what filters and facets are answered from. All
/// lists of entities are in ascending order, each entity once. Indexes that follow each other share
/// the keys whose values didn't change. Immutable, any thread.
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

    /// One step from an index to the next.
    struct Edit
    {
        enum class Kind { Remove, Add, Respell };

        StringId key;
        StringId value; ///< as written
        EntityId entity;
        bool isNull;
        Kind kind;
    };

    /// How an entity spells a value of a key: of the one that has it first.
    using Spelling = std::function<StringId(EntityId entity, StringId key, StringId folded)>;

    ValueIndex() = default;
    /// Of `items` by ascending entity.
    ValueIndex(const StringPool &pool, const std::vector<Item> &items);

    /// The same with other values of some entities. `items`: how many more items of arrays there
    /// are at a key, by key. Costs what the edited keys hold.
    [[nodiscard]] ValueIndex with(const StringPool &pool, std::vector<Edit> edits,
                                  const QHash<StringId, int> &items,
                                  const Spelling &spelling) const;

    /// The values of a key, in no order for people; empty for a key that no entity has.
    [[nodiscard]] std::span<const Value> valuesOf(StringId key) const;
    /// `value` must be one of `key`.
    [[nodiscard]] std::span<const EntityId> entitiesOf(StringId key, const Value &value) const
    {
        return Fragment::part(m_keys.constFind(key)->get()->entities, value.entities);
    }
    /// nullptr where no entity has it.
    [[nodiscard]] const Value *find(StringId key, StringId folded) const;
    /// True when the key names an array of texts in some entity.
    [[nodiscard]] bool hasItems(StringId key) const;
    [[nodiscard]] std::vector<StringId> keys() const;

private:
    struct Key
    {
        std::vector<Value> values; ///< by `folded`, the one without a value last
        std::vector<EntityId> entities;
        int items = 0; ///< of arrays of texts

        void apply(const StringPool &pool, std::span<const Edit> edits, const Spelling &spelling);
    };
    struct Group;

    QHash<StringId, std::shared_ptr<const Key>> m_keys;
};

} // namespace waymark::catalog
