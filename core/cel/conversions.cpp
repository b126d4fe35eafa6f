// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/collections.h"
#include "cel/literals.h"
#include "cel/numbertext.h"
#include "cel/standardfunctions.h"

#include <QStringDecoder>

#include <array>
#include <cmath>
#include <limits>

namespace waymark::cel {

namespace {

Value cantConvert(const Call &call, QByteArrayView type)
{
    return failedWith(call.arena, FailureKind::BadConversion,
                      "type conversion error from '" + typeName(call[0]).toByteArray() + "' to '"
                          + type.toByteArray() + '\'');
}

Value outOfRange(const Call &call, QByteArrayView message)
{
    return failed(call.arena, FailureKind::Overflow, message);
}

template<size_t Count>
bool isOneOf(QByteArrayView text, const std::array<QByteArrayView, Count> &words)
{
    return std::ranges::find(words, text) != words.end();
}

} // namespace

bool isUtf8(QByteArrayView text)
{
    return text.isValidUtf8();
}

std::optional<QByteArray> textOf(const Value &value)
{
    switch (value.kind()) {
    case Kind::String:
        return value.text().toByteArray();
    case Kind::Bytes:
        return isUtf8(value.text()) ? std::optional(value.text().toByteArray()) : std::nullopt;
    case Kind::Bool:
        return value.boolean() ? "true" : "false";
    case Kind::Int:
        return QByteArray::number(value.integer());
    case Kind::Uint:
        return QByteArray::number(value.unsignedInteger());
    case Kind::Double:
        return numberText(value.number());
    case Kind::Timestamp:
        return toText(value.timestamp());
    case Kind::Duration:
        return toText(value.duration());
    default:
        return std::nullopt;
    }
}

Value toBool(const Call &call)
{
    static constexpr std::array<QByteArrayView, 6> yes{"1", "t", "T", "true", "TRUE", "True"};
    static constexpr std::array<QByteArrayView, 6> no{"0", "f", "F", "false", "FALSE", "False"};
    const Value &value = call[0];
    if (value.is(Kind::Bool))
        return value;
    if (!value.is(Kind::String))
        return noOverload(call.arena);
    if (isOneOf(value.text(), yes) || isOneOf(value.text(), no))
        return Value::of(isOneOf(value.text(), yes));
    return cantConvert(call, "bool");
}

Value toBytes(const Call &call)
{
    if (call[0].is(Kind::Bytes))
        return call[0];
    return call[0].is(Kind::String) ? Value::bytes(call[0].text()) : noOverload(call.arena);
}

Value toDouble(const Call &call)
{
    const Value &value = call[0];
    switch (value.kind()) {
    case Kind::Double:
        return value;
    case Kind::Int:
        return Value::of(double(value.integer()));
    case Kind::Uint:
        return Value::of(double(value.unsignedInteger()));
    case Kind::String: {
        const auto number = numberOf(value.text());
        return number ? Value::of(*number) : cantConvert(call, "double");
    }
    default:
        return noOverload(call.arena);
    }
}

Value toDuration(const Call &call)
{
    const Value &value = call[0];
    if (value.is(Kind::Duration))
        return value;
    if (value.is(Kind::Int))
        return Value::of(Duration{value.integer()});
    if (!value.is(Kind::String))
        return noOverload(call.arena);
    const auto duration = parseDuration(value.text());
    return duration ? Value::of(*duration) : cantConvert(call, "google.protobuf.Duration");
}

Value toDyn(const Call &call)
{
    return call[0];
}

Value toInt(const Call &call)
{
    const Value &value = call[0];
    switch (value.kind()) {
    case Kind::Int:
        return value;
    case Kind::Uint:
        if (value.unsignedInteger() > quint64(std::numeric_limits<qint64>::max()))
            return outOfRange(call, "integer overflow");
        return Value::of(qint64(value.unsignedInteger()));
    case Kind::Double:
        if (!(value.number() > -0x1p63 && value.number() < 0x1p63))
            return outOfRange(call, "integer overflow");
        return Value::of(qint64(value.number()));
    case Kind::Timestamp:
        return Value::of(value.timestamp().seconds);
    case Kind::Duration:
        return Value::of(value.duration().nanoseconds);
    case Kind::String: {
        QByteArrayView digits = value.text();
        const bool isNegative = digits.startsWith('-');
        if (isNegative || digits.startsWith('+'))
            digits = digits.sliced(1);
        const auto number = integerOf(digits, 10, isNegative);
        return number ? Value::of(*number) : cantConvert(call, "int");
    }
    default:
        return noOverload(call.arena);
    }
}

Value toUint(const Call &call)
{
    const Value &value = call[0];
    switch (value.kind()) {
    case Kind::Uint:
        return value;
    case Kind::Int:
        if (value.integer() < 0)
            return outOfRange(call, "unsigned integer overflow");
        return Value::of(quint64(value.integer()));
    case Kind::Double:
        if (!(value.number() >= 0 && value.number() < 0x1p64))
            return outOfRange(call, "unsigned integer overflow");
        return Value::of(quint64(value.number()));
    case Kind::String: {
        bool isRead = false;
        const QByteArray text = value.text().toByteArray();
        const bool isDigits = !text.isEmpty() && text.front() >= '0' && text.front() <= '9'
                              && text.back() >= '0' && text.back() <= '9';
        const quint64 number = text.toULongLong(&isRead);
        return isRead && isDigits ? Value::of(number) : cantConvert(call, "uint");
    }
    default:
        return noOverload(call.arena);
    }
}

Value toStringValue(const Call &call)
{
    if (call[0].is(Kind::String))
        return call[0];
    if (call[0].is(Kind::Bytes))
        return isUtf8(call[0].text()) ? Value::string(call[0].text())
                                      : failed(call.arena, FailureKind::BadConversion,
                                               "invalid UTF-8 in bytes, cannot convert to string");
    const auto text = textOf(call[0]);
    return text ? newString(*text, call.arena) : noOverload(call.arena);
}

Value toTimestamp(const Call &call)
{
    const Value &value = call[0];
    if (value.is(Kind::Timestamp))
        return value;
    if (value.is(Kind::Int)) {
        const Timestamp time{value.integer(), 0};
        return time.isInRange() ? Value::of(time) : outOfRange(call, "timestamp overflow");
    }
    if (!value.is(Kind::String))
        return noOverload(call.arena);
    const auto time = parseTimestamp(value.text());
    if (!time)
        return cantConvert(call, "google.protobuf.Timestamp");
    return time->isInRange() ? Value::of(*time) : outOfRange(call, "timestamp overflow");
}

Value toTypeValue(const Call &call)
{
    return Value::type(typeName(call[0]));
}

} // namespace waymark::cel
