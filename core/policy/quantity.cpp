// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/quantity.h"

#include "cel/arena.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace waymark::policy {

namespace {

constexpr qsizetype mostDigits = 20;

/// An amount as digits, for as long as it lives.
class Digits
{
public:
    explicit Digits(const Quantity &quantity)
    {
        if (quantity.large) {
            m_decimal = *quantity.large;
            return;
        }
        const bool isNegative = quantity.value < 0;
        const quint64 magnitude =
            isNegative ? quint64{0} - quint64(quantity.value) : quint64(quantity.value);
        const auto end = std::to_chars(m_digits.data(), m_digits.data() + mostDigits, magnitude);
        m_decimal =
            Decimal{{m_digits.data(), end.ptr - m_digits.data()}, quantity.scale, isNegative}
                .trimmed();
    }
    Q_DISABLE_COPY_MOVE(Digits)

    [[nodiscard]] const Decimal &operator*() const { return m_decimal; }

private:
    std::array<char, mostDigits> m_digits{};
    Decimal m_decimal;
};

/// value · 10^power within 64 bits.
std::optional<qint64> scaled(qint64 value, qint64 power)
{
    for (; power > 0 && value != 0; --power) {
        if (__builtin_mul_overflow(value, qint64{10}, &value))
            return std::nullopt;
    }
    return value;
}

std::optional<Quantity> smallSum(const Quantity &left, const Quantity &right)
{
    if (left.large || right.large)
        return std::nullopt;
    if (left.value == 0 || right.value == 0)
        return left.value == 0 ? right : left;
    const qint32 scale = std::min(left.scale, right.scale);
    const auto a = scaled(left.value, qint64{left.scale} - scale);
    const auto b = scaled(right.value, qint64{right.scale} - scale);
    qint64 value = 0;
    if (!a || !b || __builtin_add_overflow(*a, *b, &value))
        return std::nullopt;
    return Quantity{value, scale, {}};
}

} // namespace

std::partial_ordering Quantity::compare(const Quantity &other) const
{
    if (!large && !other.large && scale == other.scale)
        return value <=> other.value;
    const Digits mine(*this);
    const Digits its(other);
    if (sign() != other.sign())
        return sign() <=> other.sign();
    return sign() < 0 ? compareMagnitudes(*its, *mine) : compareMagnitudes(*mine, *its);
}

int Quantity::sign() const
{
    if (!large)
        return value > 0 ? 1 : value < 0 ? -1 : 0;
    return large->sign();
}

std::optional<qint64> Quantity::toInteger() const
{
    return large || scale < 0 ? std::nullopt : scaled(value, scale);
}

double Quantity::toDouble() const
{
    if (!large)
        return scale == 0 ? double(value) : double(value) * std::pow(10.0, scale);
    if (large->digits.isEmpty())
        return 0;
    const QByteArray text = large->digits.toByteArray() + 'e' + QByteArray::number(large->exponent);
    bool isNumber = false;
    const double magnitude = text.toDouble(&isNumber);
    const double known = isNumber ? magnitude : large->exponent > 0 ? HUGE_VAL : 0.0;
    return large->isNegative ? -known : known;
}

Quantity Quantity::negated() const
{
    Quantity result = *this;
    if (large) {
        result.large->isNegative = !large->isNegative;
    } else if (__builtin_sub_overflow(qint64{0}, value, &result.value)) {
        constexpr QByteArrayView magnitude = "9223372036854775808";
        result = {0, 0, Decimal{magnitude, scale, false}};
    }
    return result;
}

std::optional<Quantity> sumOf(const Quantity &left, const Quantity &right, cel::Arena &arena)
{
    if (const auto sum = smallSum(left, right))
        return sum;
    const Digits a(left);
    const Digits b(right);
    auto sum = sumOf(*a, *b, arena);
    if (!sum)
        return std::nullopt;
    // One of the two may have been 0, and then the sum's digits are the other's own buffer.
    if (sum->digits.size() <= mostDigits)
        sum->digits = {arena.copy(sum->digits), sum->digits.size()};
    return Quantity{0, 0, sum};
}

} // namespace waymark::policy
