// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/machine.h"

#include "cel/costs.h"
#include "cel/operators.h"

#include <algorithm>
#include <cstring>

namespace waymark::cel {

namespace {

bool areGood(const Value &left, const Value &right)
{
    return left.isGood() && right.isGood();
}

bool isOfType(const Value &value, Type type)
{
    switch (type->kind) {
    case TypeKind::Bool:
        return value.is(Kind::Bool);
    case TypeKind::Int:
        return value.is(Kind::Int);
    case TypeKind::Uint:
        return value.is(Kind::Uint);
    case TypeKind::Double:
        return value.is(Kind::Double);
    case TypeKind::String:
        return value.is(Kind::String);
    case TypeKind::Bytes:
        return value.is(Kind::Bytes);
    case TypeKind::Timestamp:
        return value.is(Kind::Timestamp);
    case TypeKind::Duration:
        return value.is(Kind::Duration);
    default:
        return true;
    }
}

bool isOrder(Op op, std::partial_ordering order)
{
    switch (op) {
    case Op::Less:
        return order < 0;
    case Op::LessOrEqual:
        return order <= 0;
    case Op::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

} // namespace

Machine::Machine(const ProgramData &program, Arena &arena, const EvaluationLimits &limits)
    : m_program(program)
    , m_arena(arena)
    , m_loops(program.loops)
    , m_limit(limits.cost)
    , m_records(limits.recordsReads)
{
    if (m_records)
        m_marks.resize(program.marks);
}

Outcome Machine::run(std::span<const Value> inputs)
{
    m_registers = m_arena.array<Value>(qsizetype(m_program.registers));
    std::memset(static_cast<void *>(m_registers), 0, m_program.registers * sizeof(Value));
    const size_t given = std::min(inputs.size(), m_program.variables);
    std::copy_n(inputs.data(), given, m_registers);
    std::ranges::copy(m_program.constants, m_registers + m_program.variables);
    execute();
    Outcome outcome;
    outcome.value = m_registers[m_program.result];
    outcome.cost = m_cost;
    if (m_cost > m_limit)
        outcome.value =
            failed(m_arena, FailureKind::Cost, "operation cancelled: actual cost limit exceeded");
    else if (m_arena.isExhausted())
        outcome.value = tooLarge(m_arena);
    if (outcome.value.isError())
        outcome.failedAt = placeOf(*outcome.value.failure());
    if (m_records)
        outcome.reads = decidingReads();
    return outcome;
}

TextRange Machine::placeOf(const Failure &failure) const
{
    return failure.instruction < m_program.places.size() ? m_program.places[failure.instruction]
                                                         : TextRange{};
}

void Machine::execute()
{
    const Instruction *code = m_program.code.data();
    const auto size = quint32(m_program.code.size());
    quint32 at = 0;
    while (at < size) {
        const Instruction &now = code[at];
        m_cost += now.cost;
        if (m_cost > m_limit || m_arena.isExhausted()) [[unlikely]]
            return;
        const quint32 here = at;
        m_at = ++at;
        Value &target = m_registers[now.target];
        const Value &a = m_registers[now.a];
        const Value &b = m_registers[now.b];
        bool leaves = false;
        switch (now.op) {
        case Op::Cost:
            continue;
        case Op::Move:
            target = a;
            continue;
        case Op::Select:
            target = select(now, a);
            break;
        case Op::SelectOptional:
            target = a.isGood() ? selectIfPresent(m_program.keys[now.extra], a) : a;
            break;
        case Op::Has:
            if (a.isGood()) {
                target = has(m_program.keys[now.extra], a);
            } else {
                target = a;
                --m_cost; // the field itself isn't asked for any more
            }
            break;
        case Op::Index:
        case Op::IndexOptional:
            target = index(now);
            break;
        case Op::Not:
            target = a.is(Kind::Bool) ? Value::of(!a.boolean()) : a.isGood() ? misfit() : a;
            break;
        case Op::Negate:
            target = a.isGood() ? negated(a, m_arena) : a;
            break;
        case Op::Equal:
        case Op::NotEqual:
            m_cost += operandCost(now, a, b);
            target = areGood(a, b) ? Value::of(equal(a, b, m_arena) == (now.op == Op::Equal))
                                   : worse(a, b);
            break;
        case Op::Less:
        case Op::LessOrEqual:
        case Op::Greater:
        case Op::GreaterOrEqual:
            if (a.is(Kind::Int) && b.is(Kind::Int)) {
                target = Value::of(isOrder(now.op, a.integer() <=> b.integer()));
                m_cost += now.operandCost == OperandCost::Fixed ? 0 : 1;
                continue;
            }
            m_cost += operandCost(now, a, b);
            target = areGood(a, b) ? ordered(now.op, a, b, m_arena) : worse(a, b);
            break;
        case Op::In:
            m_cost += operandCost(now, a, b);
            target = contains(now);
            break;
        case Op::Add:
        case Op::Subtract:
        case Op::Multiply:
        case Op::Divide:
        case Op::Modulo:
            m_cost += operandCost(now, a, b);
            target = areGood(a, b) ? arithmetic(now.op, a, b, m_arena) : worse(a, b);
            break;
        case Op::Call:
            target = call(now);
            break;
        case Op::Matches:
            target = matches(now);
            break;
        case Op::MakeList:
            target = makeList(now);
            break;
        case Op::MakeMap:
            target = makeMap(now);
            break;
        case Op::Jump:
            at = now.extra;
            continue;
        case Op::Mark:
            if (m_records)
                m_marks[now.a] = {m_reads.size(), m_reads.size()};
            continue;
        case Op::And:
            leaves = logic(now, true);
            break;
        case Op::Or:
            leaves = logic(now, false);
            break;
        case Op::SkipIfBad:
            if (!a.isGood()) {
                target = a;
                at = now.extra;
            }
            continue;
        case Op::Branch:
            at = branch(now, at);
            break;
        case Op::OrElse:
            leaves = orElse(now);
            break;
        case Op::HasValue:
            leaves = hasValue(now);
            break;
        case Op::WrapOptional:
            if (a.isGood())
                target = newOptional(a, m_arena);
            continue;
        case Op::CostMark:
            target = Value::of(m_cost);
            continue;
        case Op::CostAgain:
            // Less what asking for a value costs, which was paid in between.
            m_cost += m_cost - now.cost - 1 - a.unsignedInteger();
            continue;
        case Op::LoopBegin:
            leaves = beginLoop(now);
            break;
        case Op::LoopNext:
            leaves = nextTurn(now);
            break;
        case Op::LoopAll:
            leaves = testTurn(now, true);
            break;
        case Op::LoopExists:
            leaves = testTurn(now, false);
            break;
        case Op::LoopOne:
            countTurn(now);
            continue;
        case Op::LoopFilter:
            leaves = filterTurn(now);
            break;
        case Op::LoopItem:
            take(m_loops[now.a], b);
            continue;
        case Op::LoopEntry:
            takeEntry(now);
            continue;
        case Op::LoopEnd:
            target = endLoop(now);
            break;
        }
        if (leaves)
            at = now.extra;
        // Whoever made a failure didn't know where; Failure isn't shared before this.
        if (target.isError() && target.failure()->instruction == Failure::nowhere) [[unlikely]] {
            Failure located = *target.failure();
            located.instruction = here;
            target = Value::error(m_arena.make(located));
        }
    }
}

Value Machine::worse(const Value &left, const Value &right)
{
    if (left.is(Kind::Unknown) || (left.isError() && !right.is(Kind::Unknown)))
        return left;
    return right.isGood() ? left : right;
}

quint64 Machine::operandCost(const Instruction &instruction, const Value &left,
                             const Value &right) const
{
    switch (instruction.operandCost) {
    case OperandCost::Fixed:
        return 0;
    case OperandCost::Shorter:
        // Most texts that are compared are short, and then nothing has to be counted.
        if (left.is(Kind::String) && right.is(Kind::String)) {
            const qsizetype bytes = std::min(left.text().size(), right.text().size());
            if (bytes <= 10)
                return bytes > 0 ? 1 : 0;
        }
        return costOf(std::min(sizeForCost(left), sizeForCost(right)));
    case OperandCost::Sum:
        return costOf(sizeForCost(left) + sizeForCost(right));
    case OperandCost::Length:
        return sizeForCost(right);
    case OperandCost::Pattern:
        return costOf(1 + sizeForCost(left)) * costOf(sizeForCost(right), 0.25);
    }
    return 0;
}

Value Machine::call(const Instruction &instruction)
{
    if (instruction.extra == Instruction::none)
        return failed(m_arena, FailureKind::NoSuchField, "no such attribute");
    const CallSite &site = m_program.calls[instruction.extra];
    const std::span<const Value> args(m_registers + instruction.a, site.count);
    const auto bad = std::ranges::find_if(args, [](const Value &each) { return !each.isGood(); });
    Value result;
    if (bad != args.end()) {
        const auto unknown =
            std::ranges::find_if(args, [](const Value &each) { return each.is(Kind::Unknown); });
        result = unknown != args.end() ? *unknown : *bad;
    } else if (site.function == nullptr || site.function->implementations.empty()
               || (site.conversion != nullptr && !isOfType(args[0], site.conversion))) {
        result = misfit();
    } else {
        for (const Implementation implementation : site.function->implementations) {
            result = implementation({m_arena, args});
            if (!result.isError() || result.failure()->kind != FailureKind::NoOverload)
                break;
        }
    }
    if (site.cost != nullptr)
        m_cost += site.cost(args, result);
    return result;
}

const LinearEngine *Machine::engine(const Value &pattern)
{
    const QByteArray text = pattern.text().toByteArray();
    if (const auto known = m_engines.constFind(text); known != m_engines.cend())
        return known->get();
    constexpr qsizetype mostEngines = 64;
    if (m_engines.size() >= mostEngines)
        m_engines.clear();
    auto made = makeLinearEngine(QString::fromUtf8(text));
    std::shared_ptr<const LinearEngine> engine(made ? std::move(*made) : nullptr);
    m_engines.insert(text, engine);
    return engine.get();
}

Value Machine::matches(const Instruction &instruction)
{
    const Value &text = m_registers[instruction.a];
    const Value &pattern = m_registers[instruction.b];
    if (instruction.extra != Instruction::none && !text.isGood()) {
        m_cost -= instruction.operandCost == OperandCost::Fixed ? 1 : 0;
        return text;
    }
    m_cost += operandCost(instruction, text, pattern);
    if (!areGood(text, pattern))
        return worse(text, pattern);
    if (!text.is(Kind::String) || !pattern.is(Kind::String))
        return misfit();
    const LinearEngine *compiled = instruction.extra != Instruction::none
                                       ? m_program.patterns[instruction.extra].get()
                                       : engine(pattern);
    if (compiled == nullptr)
        return failedWith(m_arena, FailureKind::BadPattern,
                          "error parsing regexp: " + pattern.text().toByteArray());
    return Value::of(compiled->matches(text.text()));
}

Value Machine::makeList(const Instruction &instruction)
{
    const std::span<const Value> items(m_registers + instruction.a, instruction.b);
    const std::vector<bool> *optionals =
        instruction.extra == Instruction::none ? nullptr : &m_program.optionals[instruction.extra];
    Value *kept = m_arena.array<Value>(qsizetype(items.size()));
    size_t count = 0;
    Value trouble;
    for (size_t i = 0; i < items.size(); ++i) {
        if (!items[i].isGood()) {
            trouble = worse(trouble, items[i]);
        } else if (optionals == nullptr || !(*optionals)[i]) {
            kept[count++] = items[i];
        } else if (!items[i].is(Kind::Optional)) {
            return failed(m_arena, FailureKind::BadArgument,
                          "cannot initialize optional list element from non-optional value");
        } else if (const Value *value = items[i].boxed()) {
            kept[count++] = *value;
        }
    }
    return trouble.isGood() ? Value::list({kept, count}) : trouble;
}

Value Machine::makeMap(const Instruction &instruction)
{
    const Value *pairs = m_registers + instruction.a;
    MapBuilder map;
    for (size_t i = 0; i < instruction.b; ++i) {
        const Value &key = pairs[2 * i];
        Value value = pairs[2 * i + 1];
        if (!areGood(key, value))
            return worse(key, value);
        const bool isOptional =
            instruction.extra != Instruction::none && m_program.optionals[instruction.extra][2 * i];
        if (isOptional && !value.is(Kind::Optional))
            return failed(m_arena, FailureKind::BadArgument,
                          "cannot initialize optional entry from non-optional value");
        if (isOptional && value.boxed() == nullptr)
            continue;
        if (isOptional)
            value = *value.boxed();
        if (!MapBuilder::canBeKey(key))
            return failed(m_arena, FailureKind::BadKey, "unsupported key type");
        if (!map.add(key, value, m_arena))
            return failedWith(m_arena, FailureKind::BadKey,
                              "Failed with repeated key: " + keyText(key));
    }
    return map.finish(m_arena);
}

Program::Program()
    : m_data(std::make_shared<ProgramData>())
{}

Program::Program(std::shared_ptr<const ProgramData> data)
    : m_data(std::move(data))
{}

Outcome Program::evaluate(std::span<const Value> inputs, Arena &arena,
                          const EvaluationLimits &limits) const
{
    if (m_data->code.empty() && m_data->registers == 0)
        return {};
    return Machine(*m_data, arena, limits).run(inputs);
}

Type Program::resultType() const
{
    return m_data->resultType;
}

bool Program::reads(size_t variable) const
{
    return variable < m_data->readVariables.size() && m_data->readVariables[variable];
}

size_t Program::instructionCount() const
{
    return m_data->code.size();
}

} // namespace waymark::cel
