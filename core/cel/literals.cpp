// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/literals.h"

#include "cel/collections.h"
#include "cel/numbertext.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace waymark::cel {

namespace {

std::optional<quint64> unsignedOf(QByteArrayView digits, int base)
{
    quint64 number = 0;
    const char *end = digits.data() + digits.size();
    const auto [at, error] = std::from_chars(digits.data(), end, number, base);
    return error == std::errc() && at == end ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<qint64> integerOf(QByteArrayView digits, int base, bool isNegative)
{
    constexpr auto most = quint64(std::numeric_limits<qint64>::max());
    const auto number = unsignedOf(digits, base);
    if (!number || *number > most + (isNegative ? 1 : 0))
        return std::nullopt;
    return isNegative ? qint64(0 - *number) : qint64(*number);
}

std::optional<Value> literalValue(const Token &token, bool isNegative, Arena &arena)
{
    switch (token.kind) {
    case TokenKind::String:
        return newString(token.decoded, arena);
    case TokenKind::Bytes:
        return newBytes(token.decoded, arena);
    case TokenKind::Double: {
        const auto number = numberOf(token.text);
        if (!number || std::isinf(*number))
            return std::nullopt;
        return Value::of(isNegative ? -*number : *number);
    }
    case TokenKind::Int:
    case TokenKind::Uint: {
        QByteArrayView digits = token.text;
        if (token.kind == TokenKind::Uint)
            digits.chop(1);
        const bool isHex = digits.startsWith("0x");
        digits = digits.sliced(isHex ? 2 : 0);
        const int base = isHex ? 16 : 10;
        if (token.kind == TokenKind::Uint) {
            const auto number = unsignedOf(digits, base);
            return number ? std::optional(Value::of(*number)) : std::nullopt;
        }
        const auto number = integerOf(digits, base, isNegative);
        return number ? std::optional(Value::of(*number)) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

} // namespace waymark::cel
