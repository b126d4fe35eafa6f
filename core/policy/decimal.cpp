// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/decimal.h"

#include "cel/arena.h"

#include <algorithm>

namespace waymark::policy {

namespace {

qint64 topOf(const Decimal &decimal)
{
    return decimal.exponent + decimal.digits.size();
}

/// The digit that counts 10^position.
int digitAt(const Decimal &decimal, qint64 position)
{
    const qint64 index = decimal.digits.size() - 1 - (position - decimal.exponent);
    return index >= 0 && index < decimal.digits.size() ? decimal.digits[index] - '0' : 0;
}

} // namespace

Decimal Decimal::trimmed() const
{
    Decimal result = *this;
    while (result.digits.startsWith('0'))
        result.digits = result.digits.sliced(1);
    while (result.digits.endsWith('0')) {
        result.digits.chop(1);
        ++result.exponent;
    }
    return result.digits.isEmpty() ? Decimal() : result;
}

std::strong_ordering compareMagnitudes(const Decimal &left, const Decimal &right)
{
    if (left.digits.isEmpty() || right.digits.isEmpty())
        return left.digits.size() <=> right.digits.size();
    if (topOf(left) != topOf(right))
        return topOf(left) <=> topOf(right);
    // Without zeros at the end the longer one of two that begin alike is the greater.
    return left.digits.compare(right.digits) <=> 0;
}

std::optional<Decimal> sumOf(const Decimal &left, const Decimal &right, cel::Arena &arena)
{
    if (left.digits.isEmpty() || right.digits.isEmpty())
        return left.digits.isEmpty() ? right : left;
    const bool isDifference = left.isNegative != right.isNegative;
    const auto order = compareMagnitudes(left, right);
    if (isDifference && order == 0)
        return Decimal();
    const Decimal &greater = order < 0 ? right : left;
    const Decimal &lesser = order < 0 ? left : right;
    const qint64 low = std::min(left.exponent, right.exponent);
    const qint64 width = std::max(topOf(left), topOf(right)) + 1 - low;
    if (!arena.fits(width))
        return std::nullopt;
    char *digits = arena.array<char>(width);
    int carry = 0;
    for (qint64 i = 0; i < width; ++i) {
        const int other = digitAt(lesser, low + i) + carry;
        const int digit = digitAt(greater, low + i) + (isDifference ? -other : other);
        carry = digit < 0 || digit > 9 ? 1 : 0;
        digits[width - 1 - i] = char('0' + (digit + 10) % 10);
    }
    return Decimal{{digits, width}, low, greater.isNegative}.trimmed();
}

} // namespace waymark::policy
