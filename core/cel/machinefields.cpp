// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/document.h"
#include "cel/machine.h"
#include "cel/operators.h"
#include "yaml/treedata.h"

#include <algorithm>

namespace waymark::cel {

std::optional<Value> Machine::field(const FieldKey &key, const Value &map)
{
    if (!map.is(Kind::Map))
        return std::nullopt;
    if (map.form() != Value::Form::Node)
        return find(map, key.name, m_arena);
    const quint32 node = nodeEntry(*map.tree(), map.node(), key.name.text(), key.hash);
    if (node == 0) {
        noteMissing(map, &key, {});
        return std::nullopt;
    }
    note(map.tree(), node);
    return nodeValue(*map.tree(), node, m_arena);
}

Value Machine::select(const Instruction &instruction, const Value &operand)
{
    const FieldKey &key = m_program.keys[instruction.extra];
    if (operand.is(Kind::Map)) {
        if (const auto value = field(key, operand))
            return *value;
    } else if (!operand.isGood()) {
        --m_cost; // what comes behind a failure isn't read
        return operand;
    } else if (operand.is(Kind::Optional)) {
        return selectIfPresent(key, operand);
    }
    return failedWith(m_arena, FailureKind::NoSuchKey,
                      "no such key: " + key.name.text().toByteArray());
}

Value Machine::selectIfPresent(const FieldKey &key, const Value &operand)
{
    if (operand.is(Kind::Optional)) {
        const Value *inner = operand.boxed();
        m_cost -= inner == nullptr ? 1 : 0;
        return inner == nullptr ? operand : selectIfPresent(key, *inner);
    }
    const auto value = field(key, operand);
    m_cost -= value ? 0 : 1; // what isn't there isn't paid for
    return value ? newOptional(*value, m_arena) : Value::optional(nullptr);
}

Value Machine::has(const FieldKey &key, const Value &operand)
{
    if (operand.is(Kind::Optional))
        return Value::of(operand.boxed() != nullptr && has(key, *operand.boxed()).isTrue());
    return Value::of(field(key, operand).has_value());
}

Value Machine::index(const Instruction &instruction)
{
    const Value &collection = m_registers[instruction.a];
    const Value &index = m_registers[instruction.b];
    if (!collection.isGood() || !index.isGood()) {
        // What comes behind a failure isn't read; nor is what may be missing anyway.
        m_cost -= collection.isGood() && instruction.op == Op::Index ? 0 : 1;
        return worse(collection, index);
    }
    if (m_records && collection.form() == Value::Form::Node) {
        const bool isKey = collection.is(Kind::Map) && index.is(Kind::String);
        if (isKey) {
            const quint32 node = nodeEntry(*collection.tree(), collection.node(), index.text(),
                                           nodeKeyHash(index.text()));
            if (node == 0)
                noteMissing(collection, nullptr, index);
            else
                note(collection.tree(), node);
        } else if (collection.is(Kind::List) && index.is(Kind::Int) && index.integer() >= 0
                   && index.integer() < sizeOfList(collection)) {
            note(collection.tree(),
                 nodeItem(*collection.tree(), collection.node(), index.integer()));
        }
    }
    const bool isOptional = instruction.op == Op::IndexOptional || collection.is(Kind::Optional);
    const Value result = isOptional ? indexedIfPresent(collection, index, m_arena)
                                    : indexed(collection, index, m_arena);
    const bool isThere = result.is(Kind::Optional) && result.boxed() != nullptr;
    m_cost -= isOptional && !isThere ? 1 : 0; // what isn't there isn't paid for
    return result;
}

Value Machine::contains(const Instruction &instruction)
{
    const Value &item = m_registers[instruction.a];
    const Value &collection = m_registers[instruction.b];
    if (!item.isGood() || !collection.isGood())
        return worse(item, collection);
    if (m_records && collection.form() == Value::Form::Node && collection.is(Kind::Map)
        && item.is(Kind::String)
        && nodeEntry(*collection.tree(), collection.node(), item.text(), nodeKeyHash(item.text()))
               == 0)
        noteMissing(collection, nullptr, item);
    return contained(item, collection, m_arena);
}

void Machine::note(const yaml::TreeData *tree, quint32 node)
{
    if (m_records)
        m_reads.push_back({tree, node, nullptr, {}});
}

void Machine::noteMissing(const Value &map, const FieldKey *key, const Value &name)
{
    if (m_records)
        m_reads.push_back({map.tree(), map.node(), key, key != nullptr ? key->name : name});
}

void Machine::forget(size_t begin, size_t end)
{
    m_reads.erase(m_reads.begin() + qptrdiff(begin), m_reads.begin() + qptrdiff(end));
}

QList<Read> Machine::decidingReads() const
{
    // What was only passed through on the way to something inside is no reason by itself.
    QList<Read> reads;
    QHash<quint64, bool> passed;
    const auto idOf = [](const yaml::Node &node) {
        return quint64(yaml::TreeData::id(node))
               ^ (quint64(quintptr(yaml::TreeData::of(node))) << 16);
    };
    for (const ReadNote &each : m_reads) {
        const yaml::Node node = each.tree->node(each.node);
        yaml::Node outer = each.missingKey.is(Kind::String) ? node : node.parent();
        while (outer && !passed.contains(idOf(outer))) {
            passed.insert(idOf(outer), true);
            outer = outer.parent();
        }
    }
    for (const ReadNote &each : m_reads) {
        const bool isMissing = each.missingKey.is(Kind::String);
        const Read read{each.tree->node(each.node),
                        isMissing ? each.missingKey.text().toByteArray() : QByteArray()};
        if ((isMissing || !passed.contains(idOf(read.node))) && !reads.contains(read))
            reads.append(read);
    }
    return reads;
}

} // namespace waymark::cel
