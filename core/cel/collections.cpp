// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/collections.h"

#include "cel/document.h"

#include <QHashFunctions>

#include <cmath>
#include <cstring>

namespace waymark::cel {

namespace {

constexpr size_t smallMap = 8;

/// Equal keys have equal hashes, whatever kind of number they are.
size_t hashOf(const Value &key)
{
    switch (key.kind()) {
    case Kind::String:
        return qHash(key.text());
    case Kind::Bool:
        return key.boolean() ? 1 : 2;
    case Kind::Int:
        return qHash(quint64(key.integer()));
    case Kind::Uint:
        return qHash(key.unsignedInteger());
    case Kind::Double: {
        const double number = key.number();
        if (number >= 0 && number < 0x1p64)
            return qHash(quint64(number));
        return number > -0x1p63 && number < 0 ? qHash(quint64(qint64(number))) : 0;
    }
    default:
        return 0;
    }
}

std::optional<size_t> slotOf(std::span<const quint32> slots, std::span<const Value> keys,
                             const Value &key, Arena &arena)
{
    const size_t mask = slots.size() - 1;
    for (size_t at = hashOf(key) & mask;; at = (at + 1) & mask) {
        if (slots[at] == 0 || equal(keys[slots[at] - 1], key, arena))
            return at;
    }
}

std::optional<Value> findOwn(const MapData &map, const Value &key, Arena &arena)
{
    if (!map.slots.empty()) {
        const quint32 index = map.slots[*slotOf(map.slots, map.keys, key, arena)];
        return index == 0 ? std::nullopt : std::optional(map.values[index - 1]);
    }
    for (size_t i = 0; i < map.keys.size(); ++i) {
        if (equal(map.keys[i], key, arena))
            return map.values[i];
    }
    return std::nullopt;
}

template<typename T>
std::span<const T> kept(const std::vector<T> &items, Arena &arena)
{
    if (items.empty())
        return {};
    T *copy = arena.array<T>(qsizetype(items.size()));
    std::memcpy(static_cast<void *>(copy), items.data(), items.size() * sizeof(T));
    return {copy, items.size()};
}

} // namespace

qsizetype sizeOfList(const Value &list)
{
    switch (list.form()) {
    case Value::Form::Own:
        return qsizetype(list.items().size());
    case Value::Form::Node:
        return nodeSize(*list.tree(), list.node());
    case Value::Form::Foreign:
        return list.foreignList()->size();
    }
    return 0;
}

qsizetype sizeOfMap(const Value &map)
{
    switch (map.form()) {
    case Value::Form::Own:
        return qsizetype(map.map()->keys.size());
    case Value::Form::Node:
        return nodeSize(*map.tree(), map.node());
    case Value::Form::Foreign:
        return map.foreignMap()->size();
    }
    return 0;
}

Value itemOf(const Value &list, qsizetype index, Arena &arena)
{
    switch (list.form()) {
    case Value::Form::Own:
        return list.items()[size_t(index)];
    case Value::Form::Node:
        (void)arena.walk(index / 8);
        return nodeValue(*list.tree(), nodeItem(*list.tree(), list.node(), index), arena);
    case Value::Form::Foreign:
        return list.foreignList()->item(index, arena);
    }
    return {};
}

std::optional<Value> find(const Value &map, const Value &key, Arena &arena)
{
    switch (map.form()) {
    case Value::Form::Own:
        return findOwn(*map.map(), key, arena);
    case Value::Form::Node: {
        if (!key.is(Kind::String))
            return std::nullopt;
        const quint32 node =
            nodeEntry(*map.tree(), map.node(), key.text(), nodeKeyHash(key.text()));
        return node == 0 ? std::nullopt : std::optional(nodeValue(*map.tree(), node, arena));
    }
    case Value::Form::Foreign:
        return map.foreignMap()->find(key, arena);
    }
    return std::nullopt;
}

Cursor::Cursor(const Value &collection, Arena &arena)
    : m_collection(collection)
{
    if (collection.is(Kind::Map) && collection.form() == Value::Form::Node
        && hasMerges(*collection.tree(), collection.node()))
        m_collection = mergedMap(*collection.tree(), collection.node(), arena);
    const bool isList = m_collection.is(Kind::List);
    m_size = isList ? sizeOfList(m_collection) : sizeOfMap(m_collection);
    if (m_collection.form() == Value::Form::Own)
        m_items = isList ? m_collection.items().data() : m_collection.map()->keys.data();
}

Value Cursor::fetch(Arena &arena)
{
    const bool isList = m_collection.is(Kind::List);
    if (m_collection.form() == Value::Form::Foreign)
        return isList ? m_collection.foreignList()->item(m_at, arena)
                      : m_collection.foreignMap()->key(m_at, arena);
    const yaml::TreeData &tree = *m_collection.tree();
    m_node = m_at == 0 ? nodeFirst(tree, m_collection.node()) : nodeNext(tree, m_node);
    return isList ? nodeValue(tree, m_node, arena) : nodeKey(tree, m_node, arena);
}

Value Cursor::value(Arena &arena) const
{
    if (m_collection.form() == Value::Form::Node)
        return nodeValue(*m_collection.tree(), m_node, arena);
    if (m_collection.form() == Value::Form::Own)
        return m_collection.map()->values[size_t(m_at - 1)];
    const ForeignMap &map = *m_collection.foreignMap();
    return map.find(map.key(m_at - 1, arena), arena).value_or(Value());
}

bool MapBuilder::canBeKey(const Value &key)
{
    return key.is(Kind::String) || key.is(Kind::Int) || key.is(Kind::Uint) || key.is(Kind::Bool);
}

void MapBuilder::rehash(size_t size)
{
    m_slots.assign(size, 0);
    const size_t mask = size - 1;
    for (size_t i = 0; i < m_keys.size(); ++i) {
        size_t at = hashOf(m_keys[i]) & mask;
        while (m_slots[at] != 0)
            at = (at + 1) & mask;
        m_slots[at] = quint32(i + 1);
    }
}

bool MapBuilder::add(const Value &key, const Value &value, Arena &arena)
{
    const MapData sofar{m_keys, {m_values}, m_slots};
    if (findOwn(sofar, key, arena))
        return false;
    m_keys.push_back(key);
    m_values.push_back(value);
    if (m_keys.size() * 2 > m_slots.size() && m_keys.size() > smallMap)
        rehash(std::max(size_t{32}, m_slots.size() * 2));
    else if (!m_slots.empty())
        m_slots[*slotOf(m_slots, m_keys, key, arena)] = quint32(m_keys.size());
    return true;
}

Value MapBuilder::finish(Arena &arena)
{
    return Value::map(
        arena.make(MapData{kept(m_keys, arena), kept(m_values, arena), kept(m_slots, arena)}));
}

Value newList(const std::vector<Value> &items, Arena &arena)
{
    return Value::list(kept(items, arena));
}

Value newString(QByteArrayView text, Arena &arena)
{
    return Value::string({arena.copy(text), text.size()});
}

Value newBytes(QByteArrayView text, Arena &arena)
{
    return Value::bytes({arena.copy(text), text.size()});
}

Value newOptional(const Value &value, Arena &arena)
{
    return Value::optional(arena.make(value));
}

qsizetype codePoints(QByteArrayView utf8)
{
    qsizetype count = 0;
    for (const char byte : utf8)
        count += (quint8(byte) & 0xc0) != 0x80 ? 1 : 0;
    return count;
}

} // namespace waymark::cel
