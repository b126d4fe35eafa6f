// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/valueindex.h"

#include "base/parallel.h"

#include <algorithm>
#include <map>

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
    std::vector<Value> values = {};
    std::vector<EntityId> entities = {};
    int itemCount = 0;

    /// Groups the items by value: a sort of numbers, since there are millions.
    void group(const StringPool &pool, const std::vector<Item> &all)
    {
        std::vector<quint64> order;
        order.reserve(items.size());
        for (const quint32 number : items) {
            const Item &item = all[number];
            const StringId folded = item.isNull ? nullValue : pool.folded(item.value);
            order.push_back((quint64(folded) << 32) | number);
            itemCount += item.isItem ? 1 : 0;
        }
        items = {};
        std::ranges::sort(order);
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

    [[nodiscard]] std::shared_ptr<const Key> table()
    {
        return std::make_shared<const Key>(
            Key{std::make_shared<const std::vector<Value>>(std::move(values)),
                std::make_shared<const std::vector<EntityId>>(std::move(entities)), itemCount});
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
        m_keys.insert(group.key, group.table());
}

/// One pass over the table of a key; what lies between two edits is taken over as it is.
class ValueIndex::KeyEdit
{
public:
    KeyEdit(const StringPool &pool, const Key *before, const Spelling &spelling,
            const std::vector<Renumbering::Step> &steps)
        : m_pool(pool)
        , m_before(before)
        , m_spelling(spelling)
        , m_steps(steps)
    {}

    /// Of one key, in the order of its values.
    std::shared_ptr<const Key> apply(std::span<const Edit> edits, int moreItems)
    {
        static const std::vector<Value> noValues;
        const auto &before = m_before == nullptr ? noValues : *m_before->values;
        m_values.reserve(before.size() + edits.size());
        if (m_before != nullptr)
            m_entities.reserve(m_before->entities->size() + edits.size());
        auto next = before.begin();
        for (auto edit = edits.begin(); edit != edits.end();) {
            const auto place = StringId(placeOf(m_pool, *edit));
            const auto end = std::find_if(edit, edits.end(), [&](const Edit &each) {
                return placeOf(m_pool, each) != place;
            });
            const auto found = std::ranges::lower_bound(next, before.end(), place, {}, orderOf);
            keep({next, found});
            const bool isThere = found != before.end() && orderOf(*found) == place;
            change(isThere ? &*found : nullptr, place, {edit, end});
            next = isThere ? found + 1 : found;
            edit = end;
        }
        keep({next, before.end()});
        return std::make_shared<const Key>(
            Key{std::make_shared<const std::vector<Value>>(std::move(m_values)),
                std::make_shared<const std::vector<EntityId>>(std::move(m_entities)),
                (m_before == nullptr ? 0 : m_before->items) + moreItems});
    }

private:
    void keep(std::span<const Value> values)
    {
        if (values.empty())
            return;
        const Slice last = values.back().entities;
        const quint32 begin = values.front().entities.first;
        const quint32 by = quint32(m_entities.size()) - begin;
        const auto had =
            Fragment::part(*m_before->entities, {begin, last.first + last.count - begin});
        const std::size_t firstValue = m_values.size();
        const std::size_t firstEntity = m_entities.size();
        m_values.insert(m_values.end(), values.begin(), values.end());
        for (Value &value : std::span(m_values).subspan(firstValue))
            value.entities.first += by;
        m_entities.insert(m_entities.end(), had.begin(), had.end());
        renumber(std::span(m_entities).subspan(firstEntity), m_steps);
    }

    void change(const Value *before, StringId place, std::span<const Edit> edits)
    {
        const auto first = quint32(m_entities.size());
        if (before != nullptr) {
            const auto had = Fragment::part(*m_before->entities, before->entities);
            m_entities.insert(m_entities.end(), had.begin(), had.end());
        }
        const auto placeOfEntity = [&](EntityId id) {
            return std::lower_bound(m_entities.begin() + first, m_entities.end(), id);
        };
        for (const Edit &edit : edits) {
            const auto at = placeOfEntity(edit.entity);
            if (edit.kind == Edit::Kind::Remove && at != m_entities.end() && *at == edit.entity)
                m_entities.erase(at);
        }
        renumber(std::span(m_entities).subspan(first), m_steps);
        for (const Edit &edit : edits) {
            const auto at = placeOfEntity(edit.entity);
            if (edit.kind == Edit::Kind::Add && (at == m_entities.end() || *at != edit.entity))
                m_entities.insert(at, edit.entity);
        }
        const auto count = quint32(m_entities.size()) - first;
        if (count == 0)
            return;
        const bool isNull = edits.front().isNull;
        const StringId shown = isNull ? 0 : m_spelling(m_entities[first], edits.front().key, place);
        m_values.push_back({isNull ? 0 : place, shown, {first, count}, isNull});
    }

    const StringPool &m_pool;
    const Key *m_before; ///< nullptr: there is none yet
    const Spelling &m_spelling;
    const std::vector<Renumbering::Step> &m_steps;
    std::vector<Value> m_values;
    std::vector<EntityId> m_entities;
};

ValueIndex ValueIndex::with(const StringPool &pool, std::vector<Edit> edits,
                            const QHash<StringId, int> &items, const Spelling &spelling,
                            const Renumbering &ids) const
{
    std::ranges::stable_sort(
        edits, {}, [&](const Edit &edit) { return std::pair(edit.key, placeOf(pool, edit)); });
    std::map<StringId, std::span<const Edit>> byKey;
    for (auto first = edits.begin(); first != edits.end();) {
        const auto end = std::find_if(first, edits.end(),
                                      [&](const Edit &edit) { return edit.key != first->key; });
        byKey.emplace(first->key, std::span(first, end));
        first = end;
    }
    for (auto item = items.keyBegin(); item != items.keyEnd(); ++item)
        byKey.try_emplace(*item);
    const auto steps = ids.steps();
    if (!steps.empty()) {
        for (const StringId key : keys())
            byKey.try_emplace(key);
    }
    const std::vector<std::pair<StringId, std::span<const Edit>>> work(byKey.begin(), byKey.end());
    std::vector<std::shared_ptr<const Key>> made(work.size());
    parallelFor(qsizetype(work.size()), [&](qsizetype i) {
        const auto &[key, own] = work[std::size_t(i)];
        const auto known = m_keys.constFind(key);
        const Key *before = known == m_keys.cend() ? nullptr : known->get();
        made[std::size_t(i)] =
            own.empty() && before != nullptr
                ? moved(*before, steps, items.value(key))
                : KeyEdit(pool, before, spelling, steps).apply(own, items.value(key));
    });
    ValueIndex next = *this;
    for (std::size_t i = 0; i < work.size(); ++i) {
        if (made[i]->values->empty())
            next.m_keys.remove(work[i].first);
        else
            next.m_keys.insert(work[i].first, made[i]);
    }
    return next;
}

std::shared_ptr<const ValueIndex::Key>
ValueIndex::moved(const Key &before, const std::vector<Renumbering::Step> &steps, int moreItems)
{
    auto next = std::make_shared<Key>(before);
    next->items += moreItems;
    if (!steps.empty()) {
        std::vector<EntityId> entities = *before.entities;
        renumber(entities, steps);
        next->entities = std::make_shared<const std::vector<EntityId>>(std::move(entities));
    }
    return next;
}

std::span<const ValueIndex::Value> ValueIndex::valuesOf(StringId key) const
{
    const auto found = m_keys.constFind(key);
    return found == m_keys.cend() ? std::span<const Value>() : std::span(*(*found)->values);
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
