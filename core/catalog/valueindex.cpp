// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/valueindex.h"

#include <algorithm>

namespace waymark::catalog {

namespace {

constexpr quint64 slotOf(StringId key, StringId folded)
{
    return (quint64(key) << 32) | folded;
}

/// The place of a key's "there, but without a value": no text has this number.
constexpr StringId nullValue = ~StringId{0};

} // namespace

ValueIndex::ValueIndex(const StringPool &pool, std::vector<Item> items)
{
    // Two passes over the items: count each value's entities, then fill their places.
    std::vector<quint32> numbers(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item &item = items[i];
        const StringId folded = item.isNull ? nullValue : pool.folded(item.value);
        const auto next = quint32(m_values.size());
        auto place = m_byValue.find(slotOf(item.key, folded));
        if (place == m_byValue.end()) {
            place = m_byValue.insert(slotOf(item.key, folded), next);
            m_values.push_back({item.isNull ? 0 : folded, item.value, {0, 0}, item.isNull});
        }
        numbers[i] = *place;
        ++m_values[*place].entities.count;
        if (item.isItem)
            m_arrays.insert(item.key, true);
    }
    quint32 total = 0;
    for (Value &value : m_values) {
        value.entities.first = total;
        total += std::exchange(value.entities.count, 0);
    }
    m_entities.resize(total);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Value &value = m_values[numbers[i]];
        // Items come by entity, so the same entity again is the last one.
        const quint32 end = value.entities.first + value.entities.count;
        if (value.entities.count > 0 && m_entities[end - 1] == items[i].entity)
            continue;
        m_entities[end] = items[i].entity;
        ++value.entities.count;
    }
    // The values of a key side by side.
    std::vector<std::pair<StringId, quint32>> byKey;
    byKey.reserve(m_values.size());
    for (auto at = m_byValue.cbegin(); at != m_byValue.cend(); ++at)
        byKey.emplace_back(StringId(at.key() >> 32), at.value());
    std::ranges::sort(byKey);
    std::vector<Value> ordered;
    ordered.reserve(m_values.size());
    std::vector<quint32> moved(m_values.size());
    for (const auto &[key, number] : byKey) {
        Slice &slice = m_keys[key];
        if (slice.count++ == 0)
            slice.first = quint32(ordered.size());
        moved[number] = quint32(ordered.size());
        ordered.push_back(m_values[number]);
    }
    for (quint32 &number : m_byValue)
        number = moved[number];
    m_values = std::move(ordered);
}

std::span<const ValueIndex::Value> ValueIndex::valuesOf(StringId key) const
{
    return Fragment::part(m_values, m_keys.value(key));
}

const ValueIndex::Value *ValueIndex::find(StringId key, StringId folded) const
{
    const auto found = m_byValue.constFind(slotOf(key, folded));
    return found == m_byValue.cend() ? nullptr : &m_values[*found];
}

std::vector<StringId> ValueIndex::keys() const
{
    return {m_keys.keyBegin(), m_keys.keyEnd()};
}

} // namespace waymark::catalog
