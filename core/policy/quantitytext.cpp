// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/arena.h"
#include "policy/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace waymark::policy {

namespace {

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
    Decimal decimal = Decimal{digits, exponent, text.isNegative}.trimmed();
    if (unit.base == 2 && compareMagnitudes(decimal, {most, 0, false}) > 0) {
        decimal.digits = most;
        decimal.exponent = 0;
    }
    decimal.digits = {arena.copy(decimal.digits), decimal.digits.size()};
    return {0, 0, decimal};
}

} // namespace

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

} // namespace waymark::policy
