// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/codewriter.h"

namespace waymark::cel {

namespace {

// What the macros cost as comprehensions, as which cel-go counts them: a condition before each
// turn, a step in it, a result.
constexpr quint8 allCondition = 2;    // @not_strictly_false(acc)
constexpr quint8 existsCondition = 3; // @not_strictly_false(!acc)
constexpr quint8 accumulator = 1;
constexpr quint64 appendCost = 12; // acc + [item], without the item
constexpr quint64 listCost = 10;   // of that, the list
constexpr quint64 insertCost = 2;  // of an entry into a map

} // namespace

void CodeWriter::writeMacro(ExprId id, Register target)
{
    const size_t outside = m_locals.size();
    switch (m_ast.at(id).macro) {
    case Macro::Bind:
        writeBinding(id, target);
        break;
    case Macro::OptionalMap:
    case Macro::OptionalFlatMap:
        writeOptionalMap(id, target);
        break;
    case Macro::Block:
        writeBlock(id, target);
        break;
    default:
        writeLoop(id, target);
        break;
    }
    m_locals.resize(outside);
}

void CodeWriter::writeBinding(ExprId id, Register target)
{
    const Expr &expr = m_ast.at(id);
    const Register value = operand(m_ast.child(expr, 0));
    m_locals.push_back({id, 0, value});
    write(m_ast.child(expr, 1), target);
}

void CodeWriter::writeBlock(ExprId id, Register target)
{
    const Expr &expr = m_ast.at(id);
    for (quint32 i = 0; i + 1 < expr.childCount; ++i)
        m_locals.push_back({id, int(i), operand(m_ast.child(expr, i))});
    write(m_ast.child(expr, expr.childCount - 1), target);
}

void CodeWriter::writeOptionalMap(ExprId id, Register target)
{
    // target.hasValue() ? optional.of(cel.bind(x, target.value(), body)) : optional.none()
    const Expr &expr = m_ast.at(id);
    const bool wraps = expr.macro == Macro::OptionalMap;
    const Register mark = temporary();
    emit({.op = Op::CostMark, .target = mark});
    const Register optional = operand(m_ast.child(expr, 0));
    const Register value = temporary();
    const quint32 exit =
        emit({.op = Op::HasValue, .cost = 1, .target = target, .a = optional, .b = value});
    emit({.op = Op::CostAgain, .cost = quint16(wraps ? 2 : 1), .a = mark});
    m_locals.push_back({id, 0, value});
    write(m_ast.child(expr, 1), target);
    if (wraps)
        emit({.op = Op::WrapOptional, .target = target, .a = target});
    bindHere(exit);
}

void CodeWriter::writeLoop(ExprId id, Register target)
{
    const Expr &expr = m_ast.at(id);
    const Register range = operand(m_ast.child(expr, 0));
    const auto loop = Register(m_program.loops++);
    const bool isAll = expr.macro == Macro::All;
    const bool isExists = expr.macro == Macro::Exists;
    const bool areTwo = expr.second != Expr::noName;
    const bool isMap = expr.macro == Macro::TransformMap || expr.macro == Macro::TransformMapEntry;
    const LoopResult result = isAll || isExists                ? LoopResult::Accumulator
                              : expr.macro == Macro::ExistsOne ? LoopResult::One
                              : isMap                          ? LoopResult::Map
                                                               : LoopResult::List;
    const Register first = temporary();
    const Register second = areTwo ? temporary() : first;
    m_locals.push_back({id, 0, first});
    if (areTwo)
        m_locals.push_back({id, 1, second});
    const quint32 begin = emit({.op = Op::LoopBegin,
                                .flags = quint8(quint8(result) | (isAll ? 8 : 0)),
                                .target = target,
                                .a = loop,
                                .b = range});
    const quint32 next = here();
    const quint8 turnCost = isAll      ? allCondition + accumulator
                            : isExists ? existsCondition + accumulator
                                       : 0;
    const quint32 step = emit({.op = Op::LoopNext,
                               .flags = quint8(areTwo ? 1 : 0),
                               .turnCost = turnCost,
                               .target = first,
                               .a = loop,
                               .b = second});
    const size_t released = m_next;
    if (isAll || isExists || expr.macro == Macro::ExistsOne || expr.macro == Macro::Filter)
        writeTest(expr, loop, target, next);
    else
        writeCollected(expr, loop, next);
    m_next = released;
    const quint32 back = emit({.op = Op::Jump});
    m_program.code[back].extra = next;
    // Whoever left the loop early comes here as well.
    const quint32 end = here();
    m_program.code[step].extra = end;
    for (quint32 at = next; at < end; ++at) {
        Instruction &each = m_program.code[at];
        const bool isExit = each.op == Op::LoopAll || each.op == Op::LoopExists;
        if (isExit && each.a == loop)
            each.extra = end;
    }
    emit({.op = Op::LoopEnd,
          .flags = quint8(result),
          .cost = quint16(result == LoopResult::One ? 2 : 1),
          .target = target,
          .a = loop});
    bindHere(begin);
}

void CodeWriter::writeTest(const Expr &expr, Register loop, Register target, quint32 next)
{
    const Register test = operand(m_ast.child(expr, 1));
    switch (expr.macro) {
    case Macro::All:
        emit({.op = Op::LoopAll, .turnCost = allCondition, .target = target, .a = loop, .b = test});
        return;
    case Macro::Exists:
        emit({.op = Op::LoopExists,
              .turnCost = existsCondition,
              .target = target,
              .a = loop,
              .b = test});
        return;
    case Macro::ExistsOne:
        emit({.op = Op::LoopOne, .a = loop, .b = test});
        return;
    default: {
        const quint32 filter = emit({.op = Op::LoopFilter,
                                     .flags = 1,
                                     .turnCost = quint8(appendCost + 1),
                                     .a = loop,
                                     .b = test,
                                     .c = m_locals.back().where});
        m_program.code[filter].extra = next;
        return;
    }
    }
}

void CodeWriter::writeCollected(const Expr &expr, Register loop, quint32 next)
{
    if (expr.childCount == 3) {
        const Register test = operand(m_ast.child(expr, 1));
        const quint32 filter = emit({.op = Op::LoopFilter, .a = loop, .b = test});
        m_program.code[filter].extra = next;
    }
    const Register value = operand(m_ast.child(expr, expr.childCount - 1));
    if (expr.macro == Macro::Map || expr.macro == Macro::TransformList) {
        const bool isConstant = m_constants.of(m_ast.child(expr, expr.childCount - 1)) != nullptr
                                && m_environment.dialect().foldsConstants;
        m_pending += appendCost - (isConstant ? listCost : 0);
        emit({.op = Op::LoopItem, .a = loop, .b = value});
        return;
    }
    const bool isEntry = expr.macro == Macro::TransformMapEntry;
    m_pending += insertCost + (isEntry ? 0 : 1);
    const Register key = m_locals[m_locals.size() - 2].where;
    emit({.op = Op::LoopEntry,
          .flags = quint8(isEntry ? 1 : 0),
          .a = loop,
          .b = isEntry ? value : key,
          .c = value});
}

} // namespace waymark::cel
