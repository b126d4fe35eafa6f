// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/quantity.h"

#include "cel/arena.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

namespace waymark::policy {

namespace {

using Decimal = Quantity::Decimal;

constexpr qsizetype mostDigits = 20;

/// The digits of a number of 64 bits, for as long as it lives.
class SmallDecimal
{
public:
    explicit SmallDecimal(const Quantity &quantity)
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
            trimmed({{m_digits.data(), end.ptr - m_digits.data()}, quantity.scale, isNegative});
    }
    Q_DISABLE_COPY_MOVE(SmallDecimal)

    [[nodiscard]] const Decimal &operator*() const { return m_decimal; }
    [[nodiscard]] const Decimal *operator->() const { return &m_decimal; }

    [[nodiscard]] static Decimal trimmed(Decimal decimal)
    {
        while (decimal.digits.startsWith('0'))
            decimal.digits = decimal.digits.sliced(1);
        while (decimal.digits.endsWith('0')) {
            decimal.digits.chop(1);
            ++decimal.exponent;
        }
        return decimal.digits.isEmpty() ? Decimal() : decimal;
    }

private:
    std::array<char, mostDigits> m_digits{};
    Decimal m_decimal;
};

qint64 topOf(const Decimal &decimal)
{
    return decimal.exponent + decimal.digits.size();
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

/// The digit that counts 10^position.
int digitAt(const Decimal &decimal, qint64 position)
{
    const qint64 index = decimal.digits.size() - 1 - (position - decimal.exponent);
    return index >= 0 && index < decimal.digits.size() ? decimal.digits[index] - '0' : 0;
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
    return SmallDecimal::trimmed({{digits, width}, low, greater.isNegative});
}

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

constexpr QByteArrayView noQuantity = "quantities must match the regular expression "
                                      "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
constexpr QByteArrayView noUnit = "unable to parse quantity's suffix";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A text cut into its parts.
struct QuantityText
{
    QByteArrayView whole; ///< digits in front of the point, without zeros at the start
    QByteArrayView part;  ///< behind it
    QByteArrayView suffix;
    bool isNegative = false;
};

std::optional<QuantityText> cut(QByteArrayView text)
{
    QuantityText parts;
    qsizetype at = 0;
    const auto takeDigits = [&] {
        const qsizetype begin = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return text.sliced(begin, at - begin);
    };
    if (text.startsWith('-') || text.startsWith('+')) {
        parts.isNegative = text[0] == '-';
        ++at;
    }
    while (at < text.size() && text[at] == '0')
        ++at;
    parts.whole = takeDigits();
    if (parts.whole.isEmpty())
        parts.whole = "0";
    if (at < text.size() && text[at] == '.') {
        ++at;
        parts.part = takeDigits();
    }
    const qsizetype suffix = at;
    while (at < text.size() && QByteArrayView("eEinumkKMGTP").contains(text[at]))
        ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        ++at;
    (void)takeDigits();
    parts.suffix = text.sliced(suffix);
    return at == text.size() ? std::optional(parts) : std::nullopt;
}

struct Unit
{
    int base = 10;
    qint32 exponent = 0;
};

std::optional<Unit> unitOf(QByteArrayView suffix)
{
    struct Named
    {
        QByteArrayView suffix;
        Unit unit;
    };
    static constexpr std::array<Named, 16> named{{{"", {10, 0}},
                                                  {"m", {10, -3}},
                                                  {"k", {10, 3}},
                                                  {"M", {10, 6}},
                                                  {"G", {10, 9}},
                                                  {"T", {10, 12}},
                                                  {"P", {10, 15}},
                                                  {"E", {10, 18}},
                                                  {"n", {10, -9}},
                                                  {"u", {10, -6}},
                                                  {"Ki", {2, 10}},
                                                  {"Mi", {2, 20}},
                                                  {"Gi", {2, 30}},
                                                  {"Ti", {2, 40}},
                                                  {"Pi", {2, 50}},
                                                  {"Ei", {2, 60}}}};
    const auto *found = std::ranges::find(named, suffix, &Named::suffix);
    if (found != named.end())
        return found->unit;
    if (suffix.size() < 2 || (suffix[0] != 'e' && suffix[0] != 'E'))
        return std::nullopt;
    QByteArrayView digits = suffix.sliced(1);
    if (digits.startsWith('+'))
        digits = digits.sliced(1);
    qint32 exponent = 0;
    const char *end = digits.data() + digits.size();
    const auto [at, error] = std::from_chars(digits.data(), end, exponent);
    if (error != std::errc() || at != end)
        return std::nullopt;
    return Unit{10, exponent};
}

/// As many digits as an API server takes the short way with.
bool isShort(const QuantityText &text, Unit unit)
{
    constexpr qsizetype decimalPlaces = 18;
    constexpr qsizetype binaryPlaces = 15;
    if (unit.base == 10)
        return text.whole.size() + text.part.size() <= decimalPlaces;
    const auto ofUnit = qsizetype(float(unit.exponent) * 3 / 10);
    return text.part.isEmpty() && binaryPlaces - text.whole.size() - ofUnit - 1 >= 0;
}

std::optional<Quantity> shortQuantity(const QuantityText &text, Unit unit)
{
    constexpr qint64 nano = -9;
    const qint64 scale = (unit.base == 10 ? qint64{unit.exponent} : 0) - text.part.size();
    if (!isShort(text, unit) || scale < nano)
        return std::nullopt;
    qint64 value = 0;
    for (const QByteArrayView digits : {text.whole, text.part}) {
        for (const char digit : digits)
            value = value * 10 + (digit - '0');
    }
    if (unit.base == 2 && __builtin_mul_overflow(value, qint64{1} << unit.exponent, &value))
        return std::nullopt;
    return Quantity{text.isNegative ? -value : value, qint32(scale), {}};
}

/// Digits times 1024, in place.
void multiplyByKibi(QByteArray &digits)
{
    constexpr int kibi = 1024;
    int carry = 0;
    for (qsizetype i = digits.size(); i-- > 0;) {
        carry += (digits[i] - '0') * kibi;
        digits[i] = char('0' + carry % 10);
        carry /= 10;
    }
    if (carry > 0)
        digits.prepend(QByteArray::number(carry));
}

/// Away from zero, to the billionth.
QByteArray rounded(QByteArray digits, qint64 &exponent)
{
    constexpr qint64 nano = -9;
    if (exponent >= nano)
        return digits;
    const qsizetype kept = std::max(qint64{0}, digits.size() - (nano - exponent));
    const bool isExact = digits.sliced(kept).count('0') == digits.size() - kept;
    digits.truncate(kept);
    exponent = nano;
    if (isExact)
        return digits;
    qsizetype at = digits.size();
    while (at > 0 && digits[at - 1] == '9')
        digits[--at] = '0';
    if (at == 0)
        digits.prepend('1');
    else
        ++digits.data()[at - 1];
    return digits;
}

Quantity longQuantity(const QuantityText &text, Unit unit, cel::Arena &arena)
{
    constexpr QByteArrayView most = "9223372036854775807"; // of amounts in powers of 1024
    QByteArray digits = text.whole.toByteArray() + text.part;
    qint64 exponent = (unit.base == 10 ? qint64{unit.exponent} : 0) - text.part.size();
    for (qint32 power = 0; unit.base == 2 && power < unit.exponent; power += 10)
        multiplyByKibi(digits);
    digits = rounded(digits, exponent);
    Decimal decimal = SmallDecimal::trimmed({digits, exponent, text.isNegative});
    if (unit.base == 2 && compareMagnitudes(decimal, {most, 0, false}) > 0) {
        decimal.digits = most;
        decimal.exponent = 0;
    }
    decimal.digits = {arena.copy(decimal.digits), decimal.digits.size()};
    return {0, 0, decimal};
}

} // namespace

std::partial_ordering Quantity::compare(const Quantity &other) const
{
    if (!large && !other.large && scale == other.scale)
        return value <=> other.value;
    const SmallDecimal mine(*this);
    const SmallDecimal its(other);
    if (sign() != other.sign())
        return sign() <=> other.sign();
    return sign() < 0 ? compareMagnitudes(*its, *mine) : compareMagnitudes(*mine, *its);
}

int Quantity::sign() const
{
    if (!large)
        return value > 0 ? 1 : value < 0 ? -1 : 0;
    return large->digits.isEmpty() ? 0 : large->isNegative ? -1 : 1;
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

std::expected<Quantity, QByteArrayView> readQuantity(QByteArrayView text, cel::Arena &arena)
{
    if (text.isEmpty())
        return std::unexpected(noQuantity);
    const auto parts = cut(text);
    if (!parts)
        return std::unexpected(noQuantity);
    const auto unit = unitOf(parts->suffix);
    if (!unit)
        return std::unexpected(noUnit);
    if (const auto quantity = shortQuantity(*parts, *unit))
        return *quantity;
    return longQuantity(*parts, *unit, arena);
}

std::optional<Quantity> sumOf(const Quantity &left, const Quantity &right, cel::Arena &arena)
{
    if (const auto sum = smallSum(left, right))
        return sum;
    const SmallDecimal a(left);
    const SmallDecimal b(right);
    auto sum = sumOf(*a, *b, arena);
    if (!sum)
        return std::nullopt;
    // One of the two may have been 0, and then the sum's digits are the other's own buffer.
    sum->digits = {arena.copy(sum->digits), sum->digits.size()};
    return Quantity{0, 0, sum};
}

} // namespace waymark::policy
