// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/arena.h"
#include "cel/value.h"

#include <compare>
#include <optional>
#include <vector>

namespace waymark::cel {

/// The entries of a map that the evaluation made, in the order they were put in.
struct MapData
{
    std::span<const Value> keys;
    std::span<const Value> values;
    std::span<const quint32> slots; ///< indexes + 1 by hash; empty for small maps
};

// What libraries and callers hand over without copying. They outlive the evaluation.

class ForeignList
{
public:
    ForeignList() = default;
    virtual ~ForeignList() = default;
    Q_DISABLE_COPY_MOVE(ForeignList)

    [[nodiscard]] virtual qsizetype size() const = 0;
    [[nodiscard]] virtual Value item(qsizetype index, Arena &arena) const = 0;
};

class ForeignMap
{
public:
    ForeignMap() = default;
    virtual ~ForeignMap() = default;
    Q_DISABLE_COPY_MOVE(ForeignMap)

    [[nodiscard]] virtual qsizetype size() const = 0;
    [[nodiscard]] virtual Value key(qsizetype index, Arena &arena) const = 0;
    [[nodiscard]] virtual std::optional<Value> find(const Value &key, Arena &arena) const = 0;
    /// Objects have fields that a type names, and answer to no other; maps have entries.
    [[nodiscard]] virtual QByteArrayView typeName() const { return "map"; }
};

/// A value of a library's own type.
class ForeignObject
{
public:
    ForeignObject() = default;
    virtual ~ForeignObject() = default;
    Q_DISABLE_COPY_MOVE(ForeignObject)

    [[nodiscard]] virtual QByteArrayView typeName() const = 0;
    [[nodiscard]] virtual bool equals(const ForeignObject &other) const = 0;
};

[[nodiscard]] qsizetype sizeOfList(const Value &list);
[[nodiscard]] qsizetype sizeOfMap(const Value &map);
/// Linear for lists of documents; `index` is in range.
[[nodiscard]] Value itemOf(const Value &list, qsizetype index, Arena &arena);
[[nodiscard]] std::optional<Value> find(const Value &map, const Value &key, Arena &arena);

/// Goes through a list, or the keys of a map, once.
class Cursor
{
public:
    Cursor() = default;
    Cursor(const Value &collection, Arena &arena);

    [[nodiscard]] bool next(Value &item, Arena &arena)
    {
        if (m_at >= m_size)
            return false;
        item = m_items != nullptr ? m_items[m_at] : fetch(arena);
        ++m_at;
        return true;
    }
    /// Of a map, the value that goes with the key had last.
    [[nodiscard]] Value value(Arena &arena) const;
    [[nodiscard]] qsizetype index() const { return m_at - 1; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// Where the item had last stands in its document; 0 elsewhere.
    [[nodiscard]] quint32 node() const { return m_node; }

private:
    [[nodiscard]] Value fetch(Arena &arena);

    Value m_collection;
    const Value *m_items = nullptr;
    qsizetype m_at = 0;
    qsizetype m_size = 0;
    quint32 m_node = 0;
};

/// Collects the entries of a new map.
class MapBuilder
{
public:
    /// False for a key that is there already.
    [[nodiscard]] bool add(const Value &key, const Value &value, Arena &arena);
    [[nodiscard]] Value finish(Arena &arena);
    [[nodiscard]] static bool canBeKey(const Value &key);

private:
    void rehash(size_t size);

    std::vector<Value> m_keys;
    std::vector<Value> m_values;
    std::vector<quint32> m_slots;
};

[[nodiscard]] Value newList(const std::vector<Value> &items, Arena &arena);
[[nodiscard]] Value newString(QByteArrayView text, Arena &arena);
[[nodiscard]] Value newBytes(QByteArrayView text, Arena &arena);
[[nodiscard]] Value newOptional(const Value &value, Arena &arena);

/// Equality of any two values: numbers by what they count, other kinds only among themselves.
[[nodiscard]] bool equal(const Value &left, const Value &right, Arena &arena);

/// The order of two numbers, texts, times, ...; nullopt where there is none. Not a number is
/// unordered.
[[nodiscard]] std::optional<std::partial_ordering> compare(const Value &left, const Value &right);

/// Code points of UTF-8.
[[nodiscard]] qsizetype codePoints(QByteArrayView utf8);

} // namespace waymark::cel
