// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/valueindex.h"

#include "base/parallel.h"

#include <algorithm>

namespace waymark::catalog {

namespace {

/// The place of a key's "there, but without a value": no text has this number.
constexpr StringId nullValue = ~StringId{0};

StringId orderOf(const ValueIndex::Value &value)
{
    return value.isNull ? nullValue : value.folded;
}

/// The values of one key, before they stand in the tables of all.
struct KeyValues
{
    StringId key = 0;
    std::vector<quint32> items;
    std::vector<ValueIndex::Value> values;
    std::vector<EntityId> entities;

    /// Groups the items by value: a sort of numbers, since there are millions.
    void group(const StringPool &pool, const std::vector<ValueIndex::Item> &all)
    {
        std::vector<quint64> order;
        order.reserve(items.size());
        for (const quint32 number : items) {
            const ValueIndex::Item &item = all[number];
            const StringId folded = item.isNull ? nullValue : pool.folded(item.value);
            order.push_back((quint64(folded) << 32) | number);
        }
        std::ranges::sort(order);
        entities.reserve(order.size());
        quint64 before = ~quint64{0};
        for (const quint64 each : order) {
            const ValueIndex::Item &item = all[quint32(each)];
            const auto folded = StringId(each >> 32);
            const auto end = quint32(entities.size());
            if ((each >> 32) != before >> 32 || before == ~quint64{0})
                values.push_back({item.isNull ? 0 : folded, item.value, {end, 0}, item.isNull});
            before = each;
            // Items come by entity, so the same entity again is the last one.
            Slice &slice = values.back().entities;
            if (slice.count > 0 && entities.back() == item.entity)
                continue;
            entities.push_back(item.entity);
            ++slice.count;
        }
        items = {};
    }
};

} // namespace

ValueIndex::ValueIndex(const StringPool &pool, const std::vector<Item> &items)
{
    std::vector<KeyValues> keys;
    QHash<StringId, std::size_t> numbers;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item &item = items[i];
        auto number = numbers.find(item.key);
        if (number == numbers.end()) {
            number = numbers.insert(item.key, keys.size());
            keys.push_back({.key = item.key});
        }
        keys[*number].items.push_back(quint32(i));
        if (item.isItem)
            m_arrays.insert(item.key);
    }
    parallelFor(qsizetype(keys.size()),
                [&](qsizetype i) { keys[std::size_t(i)].group(pool, items); });
    std::size_t valueCount = 0;
    std::size_t entityCount = 0;
    for (const KeyValues &key : keys) {
        valueCount += key.values.size();
        entityCount += key.entities.size();
    }
    m_values.reserve(valueCount);
    m_entities.reserve(entityCount);
    for (KeyValues &key : keys) {
        const auto first = quint32(m_entities.size());
        m_keys.insert(key.key, {quint32(m_values.size()), quint32(key.values.size())});
        for (Value &value : key.values) {
            value.entities.first += first;
            m_values.push_back(value);
        }
        m_entities.insert(m_entities.end(), key.entities.begin(), key.entities.end());
        key = {};
    }
}

std::span<const ValueIndex::Value> ValueIndex::valuesOf(StringId key) const
{
    return Fragment::part(m_values, m_keys.value(key));
}

const ValueIndex::Value *ValueIndex::find(StringId key, StringId folded) const
{
    const auto values = valuesOf(key);
    const auto found = std::ranges::lower_bound(values, folded, {}, orderOf);
    return found == values.end() || orderOf(*found) != folded ? nullptr : &*found;
}

std::vector<StringId> ValueIndex::keys() const
{
    return {m_keys.keyBegin(), m_keys.keyEnd()};
}

} // namespace waymark::catalog
