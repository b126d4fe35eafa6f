// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/number.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr qsizetype smallDigits = 18;
constexpr qint64 exponentLimit = 1'000'000'000;

__extension__ using Wide = unsigned __int128; // remainders of 64-bit numbers

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// 10^exponent mod modulus.
quint64 powerOfTen(qint64 exponent, quint64 modulus)
{
    quint64 result = 1 % modulus;
    quint64 base = 10 % modulus;
    for (; exponent > 0; exponent >>= 1) {
        if (exponent & 1)
            result = quint64(Wide(result) * base % modulus);
        base = quint64(Wide(base) * base % modulus);
    }
    return result;
}

quint64 remainder(QByteArrayView digits, quint64 modulus)
{
    quint64 rest = 0;
    for (const char digit : digits)
        rest = quint64((Wide(rest) * 10 + quint64(digit - '0')) % modulus);
    return rest;
}

QByteArrayView withoutTrailingZeros(QByteArrayView digits)
{
    while (digits.endsWith('0'))
        digits.chop(1);
    return digits;
}

} // namespace

std::optional<Number> Number::fromRadix(QByteArrayView digits, int radix, bool negative)
{
    bool ok = false;
    const quint64 value = digits.toULongLong(&ok, radix);
    if (!ok)
        return std::nullopt;
    Number number;
    number.m_negative = negative && value != 0;
    if (value < 1'000'000'000'000'000'000ULL)
        number.m_small = value;
    else
        number.m_digits = QByteArray::number(value);
    return number;
}

std::optional<Number> Number::fromText(QByteArrayView text)
{
    Number number;
    if (text.startsWith('+') || text.startsWith('-')) {
        number.m_negative = text.front() == '-';
        text = text.sliced(1);
    }
    if (text.startsWith("0x"))
        return fromRadix(text.sliced(2), 16, number.m_negative);
    if (text.startsWith("0o"))
        return fromRadix(text.sliced(2), 8, number.m_negative);
    if (text.compare(".inf", Qt::CaseInsensitive) == 0) {
        number.m_kind = Kind::Infinite;
        return number;
    }
    if (text.compare(".nan", Qt::CaseInsensitive) == 0) {
        number.m_kind = Kind::NotANumber;
        return number;
    }
    qsizetype i = 0;
    QByteArray digits;
    bool seen = false;
    const auto take = [&](qint64 weight) {
        for (; i < text.size() && isDigit(text[i]); ++i) {
            seen = true;
            number.m_exponent -= weight;
            if (digits.isEmpty() && number.m_small < 100'000'000'000'000'000ULL)
                number.m_small = number.m_small * 10 + quint64(text[i] - '0');
            else if (digits.isEmpty())
                digits = QByteArray::number(number.m_small) + text[i];
            else
                digits += text[i];
        }
    };
    take(0);
    if (i < text.size() && text[i] == '.') {
        ++i;
        take(1);
    }
    if (!seen)
        return std::nullopt;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        bool ok = false;
        QByteArrayView exponent = text.sliced(i + 1);
        if (exponent.startsWith('+'))
            exponent = exponent.sliced(1);
        const qint64 value = exponent.toLongLong(&ok);
        if (!ok || value > exponentLimit || value < -exponentLimit)
            return std::nullopt;
        number.m_exponent += value;
        i = text.size();
    }
    if (i != text.size())
        return std::nullopt;
    number.m_digits = digits;
    if (!digits.isEmpty())
        number.m_small = 0;
    if (number.isZero()) {
        number.m_negative = false;
        number.m_exponent = 0;
    }
    return number;
}

QByteArray Number::digits() const
{
    return m_digits.isEmpty() ? QByteArray::number(m_small) : m_digits;
}

int Number::sign() const
{
    if (isZero())
        return 0;
    return m_negative ? -1 : 1;
}

bool Number::isInteger() const
{
    if (!isFinite())
        return false;
    if (m_exponent >= 0)
        return true;
    const QByteArray all = digits();
    return all.size() - withoutTrailingZeros(all).size() >= -m_exponent;
}

std::partial_ordering Number::compare(const Number &other) const
{
    if (m_kind == Kind::NotANumber || other.m_kind == Kind::NotANumber)
        return std::partial_ordering::unordered;
    const bool small = m_exponent == 0 && other.m_exponent == 0 && isFinite() && other.isFinite()
                       && m_digits.isEmpty() && other.m_digits.isEmpty();
    if (small) {
        const qint64 mine = m_negative ? -qint64(m_small) : qint64(m_small);
        const qint64 theirs = other.m_negative ? -qint64(other.m_small) : qint64(other.m_small);
        return mine <=> theirs;
    }
    if (sign() != other.sign())
        return sign() <=> other.sign();
    const auto magnitude = [&]() -> std::partial_ordering {
        if (m_kind != other.m_kind)
            return isFinite() ? std::partial_ordering::less : std::partial_ordering::greater;
        if (!isFinite() || sign() == 0)
            return std::partial_ordering::equivalent;
        const QByteArray mine = digits();
        const QByteArray theirs = other.digits();
        const qint64 myOrder = mine.size() + m_exponent;
        const qint64 theirOrder = theirs.size() + other.m_exponent;
        if (myOrder != theirOrder)
            return myOrder <=> theirOrder;
        const int order = withoutTrailingZeros(mine).compare(withoutTrailingZeros(theirs));
        return order <=> 0;
    }();
    return m_negative ? 0 <=> magnitude : magnitude;
}

bool Number::isMultipleOf(const Number &divisor) const
{
    if (!isFinite() || !divisor.isFinite())
        return false;
    if (isZero())
        return true;
    const QByteArray mine = digits();
    const QByteArrayView myDigits = withoutTrailingZeros(mine);
    const qint64 myExponent = m_exponent + (mine.size() - myDigits.size());
    const QByteArray theirs = divisor.digits();
    const QByteArrayView theirDigits = withoutTrailingZeros(theirs);
    const qint64 theirExponent = divisor.m_exponent + (theirs.size() - theirDigits.size());
    if (theirDigits.size() > smallDigits)
        return canonical() == divisor.canonical(); // beyond what anybody writes as a step
    const qint64 shift = myExponent - theirExponent;
    quint64 modulus = theirDigits.toULongLong();
    if (shift >= 0)
        return quint64(Wide(remainder(myDigits, modulus)) * powerOfTen(shift, modulus) % modulus)
               == 0;
    // The divisor has powers of ten that this number, which ends in another digit than 0, lacks.
    return false;
}

std::optional<qint64> Number::toInteger() const
{
    if (!isInteger() || !m_digits.isEmpty() || digits().size() + m_exponent > smallDigits)
        return std::nullopt;
    qint64 value = qint64(m_small);
    for (qint64 i = m_exponent; i < 0; ++i)
        value /= 10;
    for (qint64 i = 0; i < m_exponent; ++i)
        value *= 10;
    return m_negative ? -value : value;
}

double Number::toDouble() const
{
    if (m_kind == Kind::NotANumber)
        return std::numeric_limits<double>::quiet_NaN();
    if (m_kind == Kind::Infinite)
        return (m_negative ? -1 : 1) * std::numeric_limits<double>::infinity();
    const QByteArray text =
        (m_negative ? "-" : "") + digits() + 'e' + QByteArray::number(m_exponent);
    return text.toDouble();
}

QByteArray Number::canonical() const
{
    if (m_kind == Kind::NotANumber)
        return "nan"_ba;
    if (m_kind == Kind::Infinite)
        return m_negative ? "-inf"_ba : "inf"_ba;
    if (isZero())
        return "0"_ba;
    const QByteArray all = digits();
    const QByteArrayView significant = withoutTrailingZeros(all);
    const qint64 exponent = m_exponent + (all.size() - significant.size());
    return (m_negative ? "-"_ba : ""_ba) + significant + 'e' + QByteArray::number(exponent);
}

QString Number::toString() const
{
    if (!isFinite())
        return QString::fromLatin1('.' + canonical());
    QByteArray text = digits();
    const QLatin1StringView minus(m_negative ? "-" : "");
    if (m_exponent > 20 || m_exponent < -20)
        return minus + QString::fromLatin1(text) + u'e' + QString::number(m_exponent);
    if (m_exponent >= 0)
        return minus + QString::fromLatin1(text + QByteArray(m_exponent, '0'));
    if (text.size() <= -m_exponent)
        text.prepend(QByteArray(-m_exponent - text.size() + 1, '0'));
    text.insert(text.size() + m_exponent, '.');
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return minus + QString::fromLatin1(text);
}

} // namespace waymark::schema
