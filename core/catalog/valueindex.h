// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/fragment.h"
#include "catalog/renumbering.h"

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
        StringId value;  ///< as written
        EntityId entity; ///< as it is numbered here for `Remove`, else as in the next one
        bool isNull;
        Kind kind;
    };

    /// How an entity spells a value of a key: of the one that has it first.
    using Spelling = std::function<StringId(EntityId entity, StringId key, StringId folded)>;

    ValueIndex() = default;
    /// Of `items` by ascending entity.
    ValueIndex(const StringPool &pool, const std::vector<Item> &items);

    /// The same with other values of some entities. `items`: how many more items of arrays there
    /// are at a key, by key. Costs a walk over what the edited keys hold, or over all of them where
    /// entities have other numbers; all that those state which are gone must be removed. `spelling`
    /// is asked in any thread.
    [[nodiscard]] ValueIndex with(const StringPool &pool, std::vector<Edit> edits,
                                  const QHash<StringId, int> &items, const Spelling &spelling,
                                  const Renumbering &ids) const;

    /// The values of a key, in no order for people; empty for a key that no entity has.
    [[nodiscard]] std::span<const Value> valuesOf(StringId key) const;
    /// `value` must be one of `key`.
    [[nodiscard]] std::span<const EntityId> entitiesOf(StringId key, const Value &value) const
    {
        return Fragment::part(*m_keys.constFind(key)->get()->entities, value.entities);
    }
    /// nullptr where no entity has it.
    [[nodiscard]] const Value *find(StringId key, StringId folded) const;
    /// True when the key names an array of texts in some entity.
    [[nodiscard]] bool hasItems(StringId key) const;
    [[nodiscard]] std::vector<StringId> keys() const;

private:
    /// Its parts may be those of the index before.
    struct Key
    {
        /// By `folded`, the one without a value last; their entities stand side by side.
        std::shared_ptr<const std::vector<Value>> values;
        std::shared_ptr<const std::vector<EntityId>> entities;
        int items = 0; ///< of arrays of texts
    };
    class KeyEdit;
    [[nodiscard]] static std::shared_ptr<const Key>
    moved(const Key &before, const std::vector<Renumbering::Step> &steps, int moreItems);
    struct Group;

    QHash<StringId, std::shared_ptr<const Key>> m_keys;
};

} // namespace waymark::catalog
