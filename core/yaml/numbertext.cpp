// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/numbertext.h"

#include "yaml/resolve.h"

#include <QByteArray>
#include <QLocale>

namespace waymark::yaml {

namespace {

/// Digits of base 16 beyond this stay a double: the conversion is quadratic.
constexpr qsizetype longestRadix = 2'000;

void stripLeadingZeros(QByteArray &digits)
{
    qsizetype zeros = 0;
    while (zeros + 1 < digits.size() && digits[zeros] == '0')
        ++zeros;
    digits.remove(0, zeros);
}

/// Digits of base 8 or 16 in base 10.
QByteArray decimalOf(QByteArrayView digits, int radix)
{
    QByteArray reversed(1, 0); // values of digits, the lowest first
    for (const char digit : digits) {
        int carry = digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
        for (char &place : reversed) {
            carry += place * radix;
            place = char(carry % 10);
            carry /= 10;
        }
        for (; carry > 0; carry /= 10)
            reversed.append(char(carry % 10));
    }
    QByteArray decimal;
    for (qsizetype i = reversed.size(); i-- > 0;)
        decimal += char('0' + reversed[i]);
    stripLeadingZeros(decimal);
    return decimal;
}

/// A number of JSON taken apart.
struct Decimal
{
    bool isNegative = false;
    QByteArray digits; ///< without zeros at either end; empty for zero
    qint64 exponent = 0;
    QByteArray hugeExponent; ///< as it is written, where 64 bits don't hold it
    bool operator==(const Decimal &) const = default;
};

Decimal decimalParts(QByteArrayView json)
{
    Decimal parts;
    parts.isNegative = json.startsWith('-');
    QByteArray mantissa = json.sliced(parts.isNegative ? 1 : 0).toByteArray().toLower();
    if (const qsizetype exponent = mantissa.indexOf('e'); exponent >= 0) {
        QByteArray digits = mantissa.sliced(exponent + 1);
        if (digits.startsWith('+'))
            digits.removeFirst();
        bool isRead = false;
        parts.exponent = digits.toLongLong(&isRead);
        if (!isRead)
            parts.hugeExponent = digits;
        mantissa.truncate(exponent);
    }
    if (const qsizetype point = mantissa.indexOf('.'); point >= 0) {
        parts.exponent -= mantissa.size() - point - 1;
        mantissa.remove(point, 1);
    }
    stripLeadingZeros(mantissa);
    while (mantissa.endsWith('0')) {
        mantissa.chop(1);
        ++parts.exponent;
    }
    if (mantissa.isEmpty()) {
        parts.exponent = 0;
        parts.hugeExponent.clear();
    }
    parts.digits = mantissa;
    return parts;
}

} // namespace

std::optional<QByteArray> jsonNumberText(QByteArrayView yaml)
{
    const ScalarType type = resolvePlain(yaml);
    if (type != ScalarType::Integer && type != ScalarType::Float)
        return std::nullopt;
    if (yaml.startsWith("0x") || yaml.startsWith("0o")) {
        if (yaml.size() > longestRadix)
            return std::nullopt;
        return decimalOf(yaml.sliced(2), yaml[1] == 'x' ? 16 : 8);
    }
    QByteArray digits = yaml.toByteArray();
    const bool isNegative = digits.startsWith('-');
    if (isNegative || digits.startsWith('+'))
        digits.removeFirst();
    if (digits.endsWith("inf") || digits.endsWith("Inf") || digits.endsWith("INF")
        || digits.toLower() == ".nan")
        return std::nullopt;
    qsizetype end = 0; // of the digits in front of the point
    while (end < digits.size() && digits[end] >= '0' && digits[end] <= '9')
        ++end;
    QByteArray whole = end == 0 ? QByteArray("0") : digits.first(end);
    stripLeadingZeros(whole);
    QByteArray rest = digits.sliced(end);
    if (rest.startsWith('.') && (rest.size() == 1 || (rest[1] | 0x20) == 'e'))
        rest.insert(1, '0'); // `5.` and `5.e3`
    return (isNegative ? "-" : "") + whole + rest;
}

QByteArray yamlNumberText(QByteArrayView json)
{
    QByteArray text = json.toByteArray();
    qsizetype exponent = text.indexOf('e');
    if (exponent < 0)
        exponent = text.indexOf('E');
    if (exponent < 0)
        return text;
    const char sign = text.at(exponent + 1);
    if (sign != '-' && sign != '+')
        text.insert(exponent + 1, '+');
    if (!text.contains('.'))
        text.insert(exponent, ".0");
    return text;
}

QByteArray shortestNumberText(double value)
{
    const QByteArray text = QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    return text.contains('.') || text.contains('e') ? text : text + ".0";
}

bool isSameNumber(QByteArrayView a, QByteArrayView b)
{
    return a == b || decimalParts(a) == decimalParts(b);
}

} // namespace waymark::yaml
