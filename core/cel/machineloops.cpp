// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/machine.h"

#include <algorithm>
#include <cstring>

namespace waymark::cel {

bool Machine::logic(const Instruction &instruction, bool isAnd)
{
    Value &target = m_registers[instruction.target];
    const Value value = m_registers[instruction.a];
    const bool decides = value.is(Kind::Bool) && value.boolean() != isAnd;
    const Value before = instruction.flags != 0 ? Value::of(isAnd) : target;
    if (decides)
        target = value;
    else if (value.is(Kind::Bool))
        target = before;
    else
        target = worse(before, value.isGood() ? misfit() : value);
    if (m_records) {
        Mark &mark = m_marks[instruction.b];
        // Only what decides is a reason.
        if (decides)
            forget(mark.begin, mark.last);
        mark.last = m_reads.size();
    }
    return decides;
}

quint32 Machine::branch(const Instruction &instruction, quint32 next)
{
    const Value &condition = m_registers[instruction.a];
    if (condition.is(Kind::Bool))
        return condition.boolean() ? next : instruction.extra;
    const Value trouble = condition.isGood() ? misfit() : condition;
    m_registers[instruction.target] = trouble;
    return quint32(instruction.b) | (quint32(instruction.c) << 16);
}

bool Machine::orElse(const Instruction &instruction)
{
    Value &target = m_registers[instruction.target];
    const Value optional = m_registers[instruction.a];
    if (optional.is(Kind::Optional) && optional.boxed() == nullptr)
        return false;
    const bool isValue = optional.is(Kind::Optional) && instruction.flags == 0;
    target = isValue ? *optional.boxed() : optional;
    return true;
}

bool Machine::hasValue(const Instruction &instruction)
{
    Value &target = m_registers[instruction.target];
    const Value optional = m_registers[instruction.a];
    if (!optional.is(Kind::Optional)) {
        target = optional.isGood() ? misfit() : optional;
        return true;
    }
    if (optional.boxed() == nullptr) {
        target = optional;
        ++m_cost; // optional.none() is a call
        return true;
    }
    m_registers[instruction.b] = *optional.boxed();
    return false;
}

bool Machine::beginLoop(const Instruction &instruction)
{
    Value &target = m_registers[instruction.target];
    const Value range = m_registers[instruction.b];
    if (!range.is(Kind::List) && !range.is(Kind::Map)) {
        target = range.isGood() ? misfit() : range;
        return true;
    }
    Loop &loop = m_loops[instruction.a];
    loop.cursor = Cursor(range, m_arena);
    loop.range = range;
    loop.items = nullptr;
    loop.count = 0;
    loop.capacity = 0;
    loop.matches = 0;
    loop.trouble = {};
    loop.mark = {m_reads.size(), m_reads.size()};
    if ((instruction.flags & 7) == quint8(LoopResult::Map))
        loop.map = std::make_unique<MapBuilder>();
    target = Value::of((instruction.flags & 8) != 0);
    return false;
}

bool Machine::nextTurn(const Instruction &instruction)
{
    Loop &loop = m_loops[instruction.a];
    Value &item = m_registers[instruction.target];
    loop.mark.last = m_reads.size();
    if (!loop.cursor.next(item, m_arena))
        return true;
    m_cost += instruction.turnCost;
    (void)m_arena.walk();
    if (m_records && loop.cursor.node() != 0 && loop.range.is(Kind::List))
        note(loop.range.tree(), loop.cursor.node());
    if (instruction.flags != 0) {
        if (loop.range.is(Kind::List)) {
            m_registers[instruction.b] = item;
            item = Value::of(qint64(loop.cursor.index()));
        } else {
            m_registers[instruction.b] = loop.cursor.value(m_arena);
        }
    }
    return false;
}

bool Machine::testTurn(const Instruction &instruction, bool isAll)
{
    Loop &loop = m_loops[instruction.a];
    Value &target = m_registers[instruction.target];
    const Value test = m_registers[instruction.b];
    if (test.is(Kind::Bool)) {
        if (test.boolean() == isAll)
            return false;
        target = test;
        if (m_records)
            forget(loop.mark.begin, loop.mark.last);
        // The condition says no before the next turn.
        if (loop.cursor.index() + 1 < loop.cursor.size())
            m_cost += instruction.turnCost;
        return true;
    }
    target = worse(target, test.isGood() ? misfit() : test);
    return false;
}

void Machine::countTurn(const Instruction &instruction)
{
    Loop &loop = m_loops[instruction.a];
    const Value &test = m_registers[instruction.b];
    if (test.isTrue()) {
        m_cost += 2; // acc + 1
        ++loop.matches;
    } else if (!test.is(Kind::Bool)) {
        loop.trouble = test.isGood() ? misfit() : test; // the last one counts
    }
}

bool Machine::filterTurn(const Instruction &instruction)
{
    Loop &loop = m_loops[instruction.a];
    const Value &test = m_registers[instruction.b];
    if (!test.is(Kind::Bool)) {
        loop.trouble = test.isGood() ? misfit() : test; // the last one counts
        return true;
    }
    if (!test.boolean())
        return true;
    m_cost += instruction.turnCost;
    if (instruction.flags != 0)
        take(loop, m_registers[instruction.c]);
    return false;
}

void Machine::take(Loop &loop, const Value &item)
{
    if (!item.isGood()) {
        loop.trouble = worse(loop.trouble, item);
        return;
    }
    if (loop.count == loop.capacity) {
        const qsizetype capacity =
            std::max<qsizetype>(loop.capacity * 2, std::min<qsizetype>(loop.cursor.size(), 1024));
        if (!m_arena.fits(capacity * qsizetype(sizeof(Value))))
            return;
        Value *grown = m_arena.array<Value>(capacity);
        std::copy_n(loop.items, loop.count, grown);
        loop.items = grown;
        loop.capacity = capacity;
    }
    loop.items[loop.count++] = item;
}

void Machine::takeEntry(const Instruction &instruction)
{
    Loop &loop = m_loops[instruction.a];
    const Value &first = m_registers[instruction.b];
    const Value &value = m_registers[instruction.c];
    const auto add = [&](const Value &key, const Value &entry) {
        if (!MapBuilder::canBeKey(key))
            loop.trouble =
                worse(loop.trouble, failed(m_arena, FailureKind::BadKey, "unsupported key type"));
        else if (!loop.map->add(key, entry, m_arena))
            loop.trouble = worse(loop.trouble, failed(m_arena, FailureKind::BadKey,
                                                      "insert failed: key already exists"));
    };
    if (!first.isGood() || !value.isGood()) {
        loop.trouble = worse(loop.trouble, worse(first, value));
    } else if (instruction.flags == 0) {
        add(first, value);
    } else if (!first.is(Kind::Map)) {
        loop.trouble = worse(loop.trouble, misfit());
    } else {
        Cursor entries(first, m_arena);
        for (Value key; entries.next(key, m_arena);)
            add(key, entries.value(m_arena));
    }
}

Value Machine::endLoop(const Instruction &instruction)
{
    Loop &loop = m_loops[instruction.a];
    switch (LoopResult(instruction.flags)) {
    case LoopResult::Accumulator:
        return m_registers[instruction.target];
    case LoopResult::One:
        return loop.trouble.isGood() ? Value::of(loop.matches == 1) : loop.trouble;
    case LoopResult::List:
        return loop.trouble.isGood() ? Value::list({loop.items, size_t(loop.count)}) : loop.trouble;
    case LoopResult::Map:
        return loop.trouble.isGood() ? loop.map->finish(m_arena) : loop.trouble;
    }
    return {};
}

} // namespace waymark::cel
