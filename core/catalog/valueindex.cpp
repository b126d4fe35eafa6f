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

/// Groups edits by value, in the order of a key's values.
quint64 placeOf(const StringPool &pool, const ValueIndex::Edit &edit)
{
    return edit.isNull ? nullValue : pool.folded(edit.value);
}

} // namespace

/// The items of one key, before they stand in its table.
struct ValueIndex::Group
{
    StringId key = 0;
    std::vector<quint32> items;
    std::shared_ptr<Key> table = std::make_shared<Key>();

    /// Groups the items by value: a sort of numbers, since there are millions.
    void group(const StringPool &pool, const std::vector<Item> &all)
    {
        std::vector<quint64> order;
        order.reserve(items.size());
        for (const quint32 number : items) {
            const Item &item = all[number];
            const StringId folded = item.isNull ? nullValue : pool.folded(item.value);
            order.push_back((quint64(folded) << 32) | number);
            table->items += item.isItem ? 1 : 0;
        }
        items = {};
        std::ranges::sort(order);
        auto &[values, entities, itemCount] = *table;
        entities.reserve(order.size());
        quint64 before = ~quint64{0};
        for (const quint64 each : order) {
            const Item &item = all[quint32(each)];
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
        values.shrink_to_fit();
        entities.shrink_to_fit();
    }
};

ValueIndex::ValueIndex(const StringPool &pool, const std::vector<Item> &items)
{
    std::vector<Group> groups;
    QHash<StringId, std::size_t> numbers;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item &item = items[i];
        auto number = numbers.find(item.key);
        if (number == numbers.end()) {
            number = numbers.insert(item.key, groups.size());
            groups.push_back({.key = item.key});
        }
        groups[*number].items.push_back(quint32(i));
    }
    parallelFor(qsizetype(groups.size()),
                [&](qsizetype i) { groups[std::size_t(i)].group(pool, items); });
    m_keys.reserve(qsizetype(groups.size()));
    for (Group &group : groups)
        m_keys.insert(group.key, std::move(group.table));
}

void ValueIndex::Key::apply(const StringPool &pool, std::span<const Edit> edits,
                            const Spelling &spelling)
{
    // One pass over the table; the edits come in its order.
    Key next{.items = items};
    next.values.reserve(values.size() + 1);
    next.entities.reserve(entities.size() + edits.size());
    auto edit = edits.begin();
    const auto add = [&](const Value *before, StringId folded) {
        const auto first = quint32(next.entities.size());
        if (before != nullptr) {
            const auto had = Fragment::part(entities, before->entities);
            next.entities.insert(next.entities.end(), had.begin(), had.end());
        }
        bool isEdited = false;
        bool isNull = before != nullptr && before->isNull;
        for (; edit != edits.end() && placeOf(pool, *edit) == folded; ++edit) {
            isEdited = true;
            isNull = edit->isNull;
            const auto begin = next.entities.begin() + first;
            const auto place = std::lower_bound(begin, next.entities.end(), edit->entity);
            const bool isThere = place != next.entities.end() && *place == edit->entity;
            if (edit->kind == Edit::Kind::Add && !isThere)
                next.entities.insert(place, edit->entity);
            else if (edit->kind == Edit::Kind::Remove && isThere)
                next.entities.erase(place);
        }
        const auto count = quint32(next.entities.size()) - first;
        if (count == 0)
            return;
        StringId shown = isEdited ? 0 : before->shown;
        if (isEdited && !isNull)
            shown = spelling(next.entities[first], edits.front().key, folded);
        next.values.push_back({isNull ? 0 : folded, shown, {first, count}, isNull});
    };
    for (const Value &value : values) {
        while (edit != edits.end() && placeOf(pool, *edit) < orderOf(value))
            add(nullptr, StringId(placeOf(pool, *edit)));
        add(&value, orderOf(value));
    }
    while (edit != edits.end())
        add(nullptr, StringId(placeOf(pool, *edit)));
    *this = std::move(next);
}

ValueIndex ValueIndex::with(const StringPool &pool, std::vector<Edit> edits,
                            const QHash<StringId, int> &items, const Spelling &spelling) const
{
    ValueIndex next = *this;
    std::ranges::stable_sort(
        edits, {}, [&](const Edit &edit) { return std::pair(edit.key, placeOf(pool, edit)); });
    for (auto first = edits.begin(); first != edits.end();) {
        const StringId key = first->key;
        const auto end =
            std::find_if(first, edits.end(), [&](const Edit &edit) { return edit.key != key; });
        auto &known = next.m_keys[key];
        auto table = known ? std::make_shared<Key>(*known) : std::make_shared<Key>();
        table->apply(pool, std::span(first, end), spelling);
        known = std::move(table);
        first = end;
    }
    for (const auto &[key, more] : items.asKeyValueRange()) {
        auto &known = next.m_keys[key];
        auto table = known ? std::make_shared<Key>(*known) : std::make_shared<Key>();
        table->items += more;
        known = std::move(table);
    }
    next.m_keys.removeIf([](const auto &each) { return (*each.value()).values.empty(); });
    return next;
}

std::span<const ValueIndex::Value> ValueIndex::valuesOf(StringId key) const
{
    const auto found = m_keys.constFind(key);
    return found == m_keys.cend() ? std::span<const Value>() : std::span((*found)->values);
}

const ValueIndex::Value *ValueIndex::find(StringId key, StringId folded) const
{
    const auto values = valuesOf(key);
    const auto found = std::ranges::lower_bound(values, folded, {}, orderOf);
    return found == values.end() || orderOf(*found) != folded ? nullptr : &*found;
}

bool ValueIndex::hasItems(StringId key) const
{
    const auto found = m_keys.constFind(key);
    return found != m_keys.cend() && (*found)->items > 0;
}

std::vector<StringId> ValueIndex::keys() const
{
    return {m_keys.keyBegin(), m_keys.keyEnd()};
}

} // namespace waymark::catalog
