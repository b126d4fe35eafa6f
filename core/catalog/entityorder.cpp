// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entityorder.h"

#include "base/expensive.h"
#include "base/trace.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace waymark::catalog {

namespace {

/// A number as a key that sorts as it does.
QByteArray numberKey(quint32 number)
{
    QByteArray key(4, Qt::Uninitialized);
    for (int i = 0; i < 4; ++i)
        key[i] = char(number >> (8 * (3 - i)));
    return key;
}

QByteArray keyOf(const Entity &entity, EntityColumn column)
{
    switch (column) {
    case EntityColumn::Problems:
        // The gravest first.
        return numberKey(~((quint32(entity.errors()) << 16) | quint32(entity.warnings())));
    case EntityColumn::Relations:
        return numberKey(~quint32(entity.relations().size() + entity.missing().size()));
    default: {
        const QString text = columnText(entity, column);
        // What has no value stands behind what has one.
        return text.isEmpty() ? QByteArray(1, '\xff') : naturalKey(text);
    }
    }
}

} // namespace

QByteArray naturalKey(QStringView text)
{
    QByteArray key;
    key.reserve(text.size() + 4);
    qsizetype at = 0;
    while (at < text.size()) {
        if (!text[at].isDigit()) {
            const qsizetype start = at;
            while (at < text.size() && !text[at].isDigit())
                ++at;
            key += text.sliced(start, at - start).toString().toLower().toUtf8();
            continue;
        }
        while (at < text.size() && text[at] == u'0')
            ++at;
        const qsizetype start = at;
        while (at < text.size() && text[at].isDigit())
            ++at;
        // Digits sort before letters, a shorter number before a longer one.
        key += '0';
        key += char(std::min<qsizetype>(at - start, 60) + 1);
        key += text.sliced(start, at - start).toUtf8();
    }
    return key;
}

EntityOrders::EntityOrders(std::shared_ptr<const CatalogSnapshot> snapshot)
    : m_snapshot(std::move(snapshot))
{}

std::shared_ptr<const EntityOrder> EntityOrders::by(EntityColumn column, std::stop_token stop) const
{
    const std::lock_guard guard(m_lock);
    auto &byName = m_orders[std::size_t(EntityColumn::Name)];
    if (!byName)
        byName = make(EntityColumn::Name, nullptr);
    auto &order = m_orders[std::size_t(column)];
    if (!order && !stop.stop_requested())
        order = make(column, byName.get());
    return stop.stop_requested() ? nullptr : order;
}

std::shared_ptr<const ProblemSets> EntityOrders::problems() const
{
    const std::scoped_lock lock(m_lock);
    if (!m_problems)
        m_problems = std::make_shared<const ProblemSets>(*m_snapshot);
    return m_problems;
}

std::shared_ptr<const EntityOrder> EntityOrders::make(EntityColumn column,
                                                      const EntityOrder *byName) const
{
    expensive();
    const trace::Span span("catalog.order");
    const auto count = quint32(m_snapshot->size());
    // Most columns have few values: each gets its key once.
    QHash<QByteArray, quint32> numbers;
    std::vector<QByteArray> keys;
    std::vector<quint32> keyOfEntity(count);
    for (EntityId id = 0; id < count; ++id) {
        const QByteArray key = keyOf(m_snapshot->entity(id), column);
        const auto known = numbers.constFind(key);
        keyOfEntity[id] = known != numbers.cend() ? *known : quint32(keys.size());
        if (known == numbers.cend()) {
            numbers.insert(key, quint32(keys.size()));
            keys.push_back(key);
        }
    }
    std::vector<quint32> sorted(keys.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::ranges::sort(sorted, {}, [&keys](quint32 key) -> const QByteArray & { return keys[key]; });
    std::vector<quint32> rankOfKey(keys.size());
    for (quint32 rank = 0; rank < sorted.size(); ++rank)
        rankOfKey[sorted[rank]] = rank;

    auto order = std::make_shared<EntityOrder>();
    order->ranks = quint32(keys.size());
    order->rank.resize(count);
    std::vector<quint32> next(keys.size() + 1, 0);
    for (EntityId id = 0; id < count; ++id) {
        order->rank[id] = rankOfKey[keyOfEntity[id]];
        ++next[order->rank[id] + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    order->entities.resize(count);
    for (quint32 i = 0; i < count; ++i) {
        const EntityId id = byName != nullptr ? byName->entities[i] : i;
        order->entities[next[order->rank[id]]++] = id;
    }
    return order;
}

} // namespace waymark::catalog
