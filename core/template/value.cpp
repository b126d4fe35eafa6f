// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/value.h"

#include "template/callable.h"

#include <QHash>

#include <algorithm>
#include <ranges>

namespace waymark::templates {

namespace {

/// From here on a search by halves is faster than a walk.
constexpr size_t manyEntries = 12;

/// A key that is written twice keeps its place and takes the last value.
std::vector<Entry> withoutRepeats(std::vector<Entry> entries)
{
    if (entries.size() < 2)
        return entries;
    QHash<QStringView, size_t> places;
    if (entries.size() > manyEntries)
        places.reserve(qsizetype(entries.size()));
    std::vector<Entry> kept;
    kept.reserve(entries.size());
    for (Entry &entry : entries) {
        size_t place = kept.size();
        if (entries.size() > manyEntries) {
            if (const auto known = places.constFind(entry.first); known != places.cend())
                place = *known;
        } else {
            place = size_t(std::ranges::find(kept, entry.first, &Entry::first) - kept.begin());
        }
        if (place < kept.size()) {
            kept[place].second = std::move(entry.second);
            continue;
        }
        kept.push_back(std::move(entry));
        if (entries.size() > manyEntries)
            places.insert(kept.back().first, place); // the characters don't move with the string
    }
    return kept;
}

} // namespace

std::optional<quint32> arrayIndex(QStringView key)
{
    if (key.isEmpty() || key.size() > 10 || (key.size() > 1 && key.front() == u'0'))
        return std::nullopt;
    quint64 index = 0;
    for (const QChar c : key) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        index = index * 10 + quint64(c.unicode() - u'0');
    }
    if (index >= 0xffffffffULL)
        return std::nullopt;
    return quint32(index);
}

Object::Object(std::vector<Entry> entries)
    : m_entries(withoutRepeats(std::move(entries)))
{
    const auto isIndex = [](const Entry &entry) {
        return arrayIndex(entry.first).has_value();
    };
    if (std::ranges::any_of(m_entries, isIndex)) {
        const auto named = std::ranges::stable_partition(m_entries, isIndex);
        std::sort(m_entries.begin(), named.begin(), [](const Entry &a, const Entry &b) {
            return *arrayIndex(a.first) < *arrayIndex(b.first);
        });
    }
    if (m_entries.size() <= manyEntries)
        return;
    m_sorted.resize(m_entries.size());
    std::ranges::copy(std::views::iota(quint32(0), quint32(m_entries.size())), m_sorted.begin());
    std::ranges::sort(m_sorted, {},
                      [this](quint32 at) { return QStringView(m_entries[at].first); });
}

const Value *Object::find(QStringView key) const
{
    if (m_sorted.empty()) {
        const auto found = std::ranges::find(m_entries, key, &Entry::first);
        return found == m_entries.end() ? nullptr : &found->second;
    }
    const auto found = std::ranges::lower_bound(
        m_sorted, key, {}, [this](quint32 at) { return QStringView(m_entries[at].first); });
    return found == m_sorted.end() || m_entries[*found].first != key ? nullptr
                                                                     : &m_entries[*found].second;
}

const QString *Value::text() const
{
    if (const auto *plain = std::get_if<QString>(&m_data))
        return plain;
    const auto *safe = std::get_if<std::shared_ptr<const SafeText>>(&m_data);
    return safe != nullptr ? &(*safe)->text : nullptr;
}

Items *Value::list() const
{
    const auto *list = std::get_if<std::shared_ptr<List>>(&m_data);
    return list != nullptr ? &(*list)->items : nullptr;
}

const Object *Value::object() const
{
    const auto *object = std::get_if<std::shared_ptr<const templates::Object>>(&m_data);
    return object != nullptr ? object->get() : nullptr;
}

Regex *Value::regex() const
{
    const auto *regex = std::get_if<std::shared_ptr<templates::Regex>>(&m_data);
    return regex != nullptr ? regex->get() : nullptr;
}

const std::shared_ptr<Callable> *Value::callable() const
{
    return std::get_if<std::shared_ptr<templates::Callable>>(&m_data);
}

const HeldDepth *Value::held() const
{
    if (const auto *list = std::get_if<std::shared_ptr<List>>(&m_data))
        return &(*list)->held;
    if (const templates::Object *object = this->object())
        return &object->held();
    const auto *callable = this->callable();
    return callable != nullptr ? (*callable)->held.get() : nullptr;
}

bool Value::isSameAs(const Value &other) const
{
    return m_data == other.m_data; // pointers are compared as such, NaN differs from NaN
}

bool Value::operator==(const Value &other) const
{
    if (kind() != other.kind())
        return false;
    switch (kind()) {
    case Kind::Safe:
        return *text() == *other.text();
    case Kind::List:
        return *list() == *other.list();
    case Kind::Object:
        return object()->entries() == other.object()->entries();
    case Kind::Regex:
        return regex()->source == other.regex()->source && regex()->flags == other.regex()->flags;
    default:
        return isSameAs(other);
    }
}

Value cloned(const Value &value)
{
    if (const Items *list = value.list()) {
        Items items;
        items.reserve(list->size());
        std::ranges::transform(*list, std::back_inserter(items), cloned);
        return items;
    }
    if (const Object *object = value.object()) {
        std::vector<Entry> entries;
        entries.reserve(object->entries().size());
        for (const auto &[key, each] : object->entries())
            entries.emplace_back(key, cloned(each));
        return entries;
    }
    return value;
}

} // namespace waymark::templates
