// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/collections.h"
#include "cel/function.h"

#include <cmath>
#include <deque>
#include <limits>

namespace waymark::cel {

namespace {

/// The greatest or least of one number, two, or those of a list.
Value extreme(const Call &call, bool isGreatest)
{
    Value best;
    bool isFirst = true;
    const auto consider = [&](const Value &value) {
        if (!value.isNumber())
            return false;
        if (isFirst) {
            best = value;
            isFirst = false;
            return true;
        }
        const auto order = compare(best, value);
        if (!order || *order == std::partial_ordering::unordered)
            return false;
        if (isGreatest ? *order < 0 : *order > 0)
            best = value;
        return true;
    };
    if (call.size() == 1 && call[0].is(Kind::List)) {
        Cursor items(call[0], call.arena);
        if (items.size() == 0)
            return failed(call.arena, FailureKind::BadArgument,
                          isGreatest ? "math.@max(list) argument must not be empty"
                                     : "math.@min(list) argument must not be empty");
        for (Value item; items.next(item, call.arena);) {
            if (!consider(item))
                return noOverload(call.arena);
        }
        return best;
    }
    for (const Value &value : call.args) {
        if (!consider(value))
            return noOverload(call.arena);
    }
    return best;
}

Value greatest(const Call &call)
{
    return extreme(call, true);
}

Value least(const Call &call)
{
    return extreme(call, false);
}

using NumberFunction = double (*)(double);

template<NumberFunction function>
Value ofDouble(const Call &call)
{
    return call.are({Kind::Double}) ? Value::of(function(call[0].number()))
                                    : noOverload(call.arena);
}

using NumberTest = bool (*)(double);

template<NumberTest test>
Value testDouble(const Call &call)
{
    return call.are({Kind::Double}) ? Value::of(test(call[0].number())) : noOverload(call.arena);
}

// The standard's own are overloaded.
double ceiling(double number)
{
    return std::ceil(number);
}
double floorOf(double number)
{
    return std::floor(number);
}
double rounded(double number)
{
    return std::round(number);
}
double truncated(double number)
{
    return std::trunc(number);
}
bool isNan(double number)
{
    return std::isnan(number);
}
bool isInf(double number)
{
    return std::isinf(number);
}
bool isFinite(double number)
{
    return std::isfinite(number);
}

Value absolute(const Call &call)
{
    const Value &value = call[0];
    if (value.is(Kind::Uint))
        return value;
    if (value.is(Kind::Double))
        return Value::of(std::abs(value.number()));
    if (!value.is(Kind::Int))
        return noOverload(call.arena);
    if (value.integer() == std::numeric_limits<qint64>::min())
        return failed(call.arena, FailureKind::Overflow, "integer overflow");
    return Value::of(std::abs(value.integer()));
}

Value sign(const Call &call)
{
    const Value &value = call[0];
    switch (value.kind()) {
    case Kind::Int:
        return Value::of(qint64(value.integer() > 0) - qint64(value.integer() < 0));
    case Kind::Uint:
        return Value::of(quint64(value.unsignedInteger() > 0));
    case Kind::Double:
        if (std::isnan(value.number()))
            return value;
        return Value::of(double(value.number() > 0) - double(value.number() < 0));
    default:
        return noOverload(call.arena);
    }
}

Value squareRoot(const Call &call)
{
    const Value &value = call[0];
    switch (value.kind()) {
    case Kind::Int:
        return Value::of(std::sqrt(double(value.integer())));
    case Kind::Uint:
        return Value::of(std::sqrt(double(value.unsignedInteger())));
    case Kind::Double:
        return Value::of(std::sqrt(value.number()));
    default:
        return noOverload(call.arena);
    }
}

enum class BitOperation { And, Or, Xor };

template<BitOperation operation>
Value bits(const Call &call)
{
    const bool isSigned = call.are({Kind::Int, Kind::Int});
    if (!isSigned && !call.are({Kind::Uint, Kind::Uint}))
        return noOverload(call.arena);
    const auto bitsOf = [&](const Value &value) {
        return isSigned ? quint64(value.integer()) : value.unsignedInteger();
    };
    const quint64 left = bitsOf(call[0]);
    const quint64 right = bitsOf(call[1]);
    const quint64 result = operation == BitOperation::And  ? left & right
                           : operation == BitOperation::Or ? left | right
                                                           : left ^ right;
    return isSigned ? Value::of(qint64(result)) : Value::of(result);
}

Value bitNot(const Call &call)
{
    if (call.are({Kind::Int}))
        return Value::of(~call[0].integer());
    return call.are({Kind::Uint}) ? Value::of(~call[0].unsignedInteger()) : noOverload(call.arena);
}

Value shift(const Call &call, bool isLeft)
{
    const bool isSigned = call.are({Kind::Int, Kind::Int});
    if (!isSigned && !call.are({Kind::Uint, Kind::Int}))
        return noOverload(call.arena);
    const qint64 by = call[1].integer();
    if (by < 0)
        return failedWith(call.arena, FailureKind::BadArgument,
                          QByteArray(isLeft ? "math.bitShiftLeft()" : "math.bitShiftRight()")
                              + " negative offset: " + QByteArray::number(by));
    const quint64 number = isSigned ? quint64(call[0].integer()) : call[0].unsignedInteger();
    const quint64 result = by > 63 ? 0 : isLeft ? number << by : number >> by;
    return isSigned ? Value::of(qint64(result)) : Value::of(result);
}

Value shiftLeft(const Call &call)
{
    return shift(call, true);
}

Value shiftRight(const Call &call)
{
    return shift(call, false);
}

std::vector<OverloadText> extremeOverloads(const char *name)
{
    static std::deque<QByteArray> texts; // views onto them are kept
    const QByteArray prefix = QByteArray("math_@") + name + '_';
    const QList<QByteArray> kinds{"double", "int", "uint"};
    std::vector<OverloadText> overloads;
    const auto add = [&](const QByteArray &id, const QByteArray &signature) {
        const QByteArray &keptId = texts.emplace_back(prefix + id);
        const QByteArray &keptSignature = texts.emplace_back(signature);
        overloads.push_back({keptId.constData(), keptSignature.constData()});
    };
    for (const QByteArray &kind : kinds) {
        add(kind, '(' + kind + ") -> " + kind);
        add("list_" + kind, "(list(" + kind + ")) -> " + kind);
        for (const QByteArray &other : kinds)
            add(kind + '_' + other,
                '(' + kind + ", " + other + ") -> " + (kind == other ? kind : "dyn"));
    }
    return overloads;
}

} // namespace

const Library &mathLibrary()
{
    static const Library library({
        {"math.@max", greatest, extremeOverloads("max")},
        {"math.@min", least, extremeOverloads("min")},
        {"math.ceil", ofDouble<ceiling>, {{"math_ceil_double", "(double) -> double"}}},
        {"math.floor", ofDouble<floorOf>, {{"math_floor_double", "(double) -> double"}}},
        {"math.round", ofDouble<rounded>, {{"math_round_double", "(double) -> double"}}},
        {"math.trunc", ofDouble<truncated>, {{"math_trunc_double", "(double) -> double"}}},
        {"math.isNaN", testDouble<isNan>, {{"math_isNaN_double", "(double) -> bool"}}},
        {"math.isInf", testDouble<isInf>, {{"math_isInf_double", "(double) -> bool"}}},
        {"math.isFinite", testDouble<isFinite>, {{"math_isFinite_double", "(double) -> bool"}}},
        {"math.abs",
         absolute,
         {{"math_abs_double", "(double) -> double"},
          {"math_abs_int", "(int) -> int"},
          {"math_abs_uint", "(uint) -> uint"}}},
        {"math.sign",
         sign,
         {{"math_sign_double", "(double) -> double"},
          {"math_sign_int", "(int) -> int"},
          {"math_sign_uint", "(uint) -> uint"}}},
        {"math.sqrt",
         squareRoot,
         {{"math_sqrt_double", "(double) -> double"},
          {"math_sqrt_int", "(int) -> double"},
          {"math_sqrt_uint", "(uint) -> double"}}},
        {"math.bitAnd",
         bits<BitOperation::And>,
         {{"math_bitAnd_int_int", "(int, int) -> int"},
          {"math_bitAnd_uint_uint", "(uint, uint) -> uint"}}},
        {"math.bitOr",
         bits<BitOperation::Or>,
         {{"math_bitOr_int_int", "(int, int) -> int"},
          {"math_bitOr_uint_uint", "(uint, uint) -> uint"}}},
        {"math.bitXor",
         bits<BitOperation::Xor>,
         {{"math_bitXor_int_int", "(int, int) -> int"},
          {"math_bitXor_uint_uint", "(uint, uint) -> uint"}}},
        {"math.bitNot",
         bitNot,
         {{"math_bitNot_int_int", "(int) -> int"}, {"math_bitNot_uint_uint", "(uint) -> uint"}}},
        {"math.bitShiftLeft",
         shiftLeft,
         {{"math_bitShiftLeft_int_int", "(int, int) -> int"},
          {"math_bitShiftLeft_uint_int", "(uint, int) -> uint"}}},
        {"math.bitShiftRight",
         shiftRight,
         {{"math_bitShiftRight_int_int", "(int, int) -> int"},
          {"math_bitShiftRight_uint_int", "(uint, int) -> uint"}}},
    });
    return library;
}

} // namespace waymark::cel
