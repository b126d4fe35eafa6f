// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/operators.h"

#include "cel/collections.h"
#include "cel/numbertext.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>

namespace waymark::cel {

namespace {

Value overflow(Arena &arena, const Value &value)
{
    switch (value.kind()) {
    case Kind::Uint:
        return failed(arena, FailureKind::Overflow, "unsigned integer overflow");
    case Kind::Duration:
        return failed(arena, FailureKind::Overflow, "duration overflow");
    case Kind::Timestamp:
        return failed(arena, FailureKind::Overflow, "timestamp overflow");
    default:
        return failed(arena, FailureKind::Overflow, "integer overflow");
    }
}

template<typename Integer>
Value wholeArithmetic(Op op, Integer left, Integer right, const Value &leftValue, Arena &arena)
{
    Integer result = 0;
    bool isOver = false;
    switch (op) {
    case Op::Add:
        isOver = __builtin_add_overflow(left, right, &result);
        break;
    case Op::Subtract:
        isOver = __builtin_sub_overflow(left, right, &result);
        break;
    case Op::Multiply:
        isOver = __builtin_mul_overflow(left, right, &result);
        break;
    default:
        if (right == 0)
            return failed(arena, FailureKind::DivisionByZero,
                          op == Op::Divide ? "division by zero" : "modulus by zero");
        if constexpr (std::is_signed_v<Integer>)
            isOver = left == std::numeric_limits<Integer>::min() && right == -1;
        if (!isOver)
            result = op == Op::Divide ? left / right : left % right;
    }
    return isOver ? overflow(arena, leftValue) : Value::of(result);
}

Value numberArithmetic(Op op, double left, double right, Arena &arena)
{
    switch (op) {
    case Op::Add:
        return Value::of(left + right);
    case Op::Subtract:
        return Value::of(left - right);
    case Op::Multiply:
        return Value::of(left * right);
    case Op::Divide:
        return Value::of(left / right);
    default:
        return noOverload(arena);
    }
}

Value shifted(const Value &time, qint64 nanoseconds, Arena &arena)
{
    const Timestamp start = time.timestamp();
    Timestamp moved;
    moved.seconds = start.seconds + nanoseconds / nanosecondsPerSecond;
    qint64 rest = start.nanoseconds + nanoseconds % nanosecondsPerSecond;
    if (rest < 0) {
        rest += nanosecondsPerSecond;
        --moved.seconds;
    } else if (rest >= nanosecondsPerSecond) {
        rest -= nanosecondsPerSecond;
        ++moved.seconds;
    }
    moved.nanoseconds = qint32(rest);
    return moved.isInRange() ? Value::of(moved) : overflow(arena, time);
}

Value between(const Value &left, const Value &right, Arena &arena)
{
    const Timestamp from = right.timestamp();
    const Timestamp to = left.timestamp();
    qint64 result = 0;
    if (__builtin_mul_overflow(to.seconds - from.seconds, nanosecondsPerSecond, &result)
        || __builtin_add_overflow(result, qint64(to.nanoseconds - from.nanoseconds), &result))
        return overflow(arena, left);
    return Value::of(Duration{result});
}

Value timeArithmetic(Op op, const Value &left, const Value &right, Arena &arena)
{
    const bool isAdd = op == Op::Add;
    if (!isAdd && op != Op::Subtract)
        return noOverload(arena);
    if (left.is(Kind::Duration) && right.is(Kind::Duration)) {
        qint64 result = 0;
        const qint64 a = left.duration().nanoseconds;
        const qint64 b = right.duration().nanoseconds;
        const bool isOver =
            isAdd ? __builtin_add_overflow(a, b, &result) : __builtin_sub_overflow(a, b, &result);
        return isOver ? overflow(arena, left) : Value::of(Duration{result});
    }
    if (left.is(Kind::Timestamp) && right.is(Kind::Duration)) {
        const qint64 by = right.duration().nanoseconds;
        if (!isAdd && by == std::numeric_limits<qint64>::min())
            return overflow(arena, right);
        return shifted(left, isAdd ? by : -by, arena);
    }
    if (isAdd && left.is(Kind::Duration) && right.is(Kind::Timestamp))
        return shifted(right, left.duration().nanoseconds, arena);
    if (!isAdd && left.is(Kind::Timestamp) && right.is(Kind::Timestamp))
        return between(left, right, arena);
    return noOverload(arena);
}

Value joinedText(const Value &left, const Value &right, Arena &arena)
{
    const QByteArrayView a = left.text();
    const QByteArrayView b = right.text();
    if (!arena.fits(a.size() + b.size()))
        return tooLarge(arena);
    char *bytes = arena.array<char>(a.size() + b.size());
    std::memcpy(bytes, a.data(), size_t(a.size()));
    std::memcpy(bytes + a.size(), b.data(), size_t(b.size()));
    const QByteArrayView both(bytes, a.size() + b.size());
    return left.is(Kind::String) ? Value::string(both) : Value::bytes(both);
}

Value joinedList(const Value &left, const Value &right, Arena &arena)
{
    Cursor a(left, arena);
    Cursor b(right, arena);
    const qsizetype size = a.size() + b.size();
    if (!arena.fits(size * qsizetype(sizeof(Value))) || !arena.walk(size))
        return tooLarge(arena);
    Value *items = arena.array<Value>(size);
    qsizetype count = 0;
    for (Value item; a.next(item, arena);)
        items[count++] = item;
    for (Value item; b.next(item, arena);)
        items[count++] = item;
    return Value::list({items, size_t(size)});
}

Value noSuchKey(const Value &key, Arena &arena)
{
    return failedWith(arena, FailureKind::NoSuchKey, "no such key: " + keyText(key));
}

/// The whole number that a number is; nullopt for one with a fraction or beyond 64 bits.
std::optional<qint64> wholeNumber(const Value &index)
{
    if (index.is(Kind::Int))
        return index.integer();
    if (index.is(Kind::Uint)
        && index.unsignedInteger() <= quint64(std::numeric_limits<qint64>::max()))
        return qint64(index.unsignedInteger());
    if (index.is(Kind::Double) && index.number() == std::trunc(index.number())
        && std::abs(index.number()) < 0x1p63)
        return qint64(index.number());
    return std::nullopt;
}

struct Found
{
    std::optional<Value> value;
    bool isIndexWrong = false;
};

Found lookUp(const Value &collection, const Value &index, Arena &arena)
{
    if (!canBeIndex(index))
        return {std::nullopt, true};
    if (collection.is(Kind::Map))
        return {find(collection, index, arena)};
    if (!collection.is(Kind::List))
        return {};
    const auto at = wholeNumber(index);
    if (!at)
        return {std::nullopt, true};
    if (*at < 0 || *at >= sizeOfList(collection))
        return {};
    return {itemOf(collection, *at, arena)};
}

Value wrongIndex(const Value &index, Arena &arena)
{
    return failedWith(arena, FailureKind::BadArgument,
                      "unsupported index type '" + typeName(index).toByteArray() + '\'');
}

} // namespace

Value arithmetic(Op op, const Value &left, const Value &right, Arena &arena)
{
    const Kind kind = left.kind();
    if (kind == right.kind()) {
        switch (kind) {
        case Kind::Int:
            return wholeArithmetic(op, left.integer(), right.integer(), left, arena);
        case Kind::Uint:
            return wholeArithmetic(op, left.unsignedInteger(), right.unsignedInteger(), left,
                                   arena);
        case Kind::Double:
            return numberArithmetic(op, left.number(), right.number(), arena);
        case Kind::String:
        case Kind::Bytes:
            return op == Op::Add ? joinedText(left, right, arena) : noOverload(arena);
        case Kind::List:
            return op == Op::Add ? joinedList(left, right, arena) : noOverload(arena);
        default:
            break;
        }
    }
    return timeArithmetic(op, left, right, arena);
}

Value negated(const Value &value, Arena &arena)
{
    if (value.is(Kind::Double))
        return Value::of(-value.number());
    if (value.is(Kind::Duration)
        && value.duration().nanoseconds != std::numeric_limits<qint64>::min())
        return Value::of(Duration{-value.duration().nanoseconds});
    if (!value.is(Kind::Int))
        return noOverload(arena);
    if (value.integer() == std::numeric_limits<qint64>::min())
        return overflow(arena, value);
    return Value::of(-value.integer());
}

Value ordered(Op op, const Value &left, const Value &right, Arena &arena)
{
    const auto order = compare(left, right);
    if (!order)
        return noOverload(arena);
    if (*order == std::partial_ordering::unordered)
        return failed(arena, FailureKind::BadArgument, "NaN values cannot be ordered");
    switch (op) {
    case Op::Less:
        return Value::of(*order < 0);
    case Op::LessOrEqual:
        return Value::of(*order <= 0);
    case Op::Greater:
        return Value::of(*order > 0);
    default:
        return Value::of(*order >= 0);
    }
}

Value contained(const Value &item, const Value &collection, Arena &arena)
{
    if (collection.is(Kind::Map))
        return Value::of(find(collection, item, arena).has_value());
    if (!collection.is(Kind::List))
        return noOverload(arena);
    Cursor cursor(collection, arena);
    for (Value each; cursor.next(each, arena);) {
        if (equal(each, item, arena))
            return Value::of(true);
    }
    return Value::of(false);
}

Value indexed(const Value &collection, const Value &index, Arena &arena)
{
    if (collection.is(Kind::Optional)) {
        const Value *inner = collection.boxed();
        return inner == nullptr ? collection : indexedIfPresent(*inner, index, arena);
    }
    const Found found = lookUp(collection, index, arena);
    if (found.value)
        return *found.value;
    if (found.isIndexWrong)
        return wrongIndex(index, arena);
    if (collection.is(Kind::List))
        return failedWith(arena, FailureKind::NoSuchIndex,
                          "index out of bounds: " + keyText(index));
    return noSuchKey(index, arena);
}

Value indexedIfPresent(const Value &collection, const Value &index, Arena &arena)
{
    if (collection.is(Kind::Optional)) {
        const Value *inner = collection.boxed();
        return inner == nullptr ? collection : indexedIfPresent(*inner, index, arena);
    }
    const Found found = lookUp(collection, index, arena);
    if (found.isIndexWrong)
        return wrongIndex(index, arena);
    return found.value ? newOptional(*found.value, arena) : Value::optional(nullptr);
}

bool canBeIndex(const Value &index)
{
    return index.is(Kind::String) || index.is(Kind::Bool) || index.isNumber();
}

QByteArray keyText(const Value &key)
{
    switch (key.kind()) {
    case Kind::String:
        return key.text().toByteArray();
    case Kind::Bool:
        return key.boolean() ? "true" : "false";
    case Kind::Int:
        return QByteArray::number(key.integer());
    case Kind::Uint:
        return QByteArray::number(key.unsignedInteger());
    case Kind::Double:
        return numberText(key.number());
    default:
        return typeName(key).toByteArray();
    }
}

} // namespace waymark::cel
