// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/numbertext.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

struct Decimal
{
    std::string digits; ///< without a point, the first isn't 0
    int exponent = 0;   ///< where the point stands: 0.digits * 10^exponent
};

Decimal ofScientific(const char *begin, const char *end)
{
    const char *e = std::find(begin, end, 'e');
    Decimal decimal;
    std::copy_if(begin, e, std::back_inserter(decimal.digits), [](char c) { return c != '.'; });
    const char *exponent = e + 1;
    if (*exponent == '+')
        ++exponent;
    std::from_chars(exponent, end, decimal.exponent);
    ++decimal.exponent;
    return decimal;
}

/// The fewest digits that read back as the same number.
Decimal shortest(double positive)
{
    std::array<char, 40> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), positive,
                                       std::chars_format::scientific);
    return ofScientific(buffer.data(), written.ptr);
}

/// All digits: a double has at most 767 that count.
Decimal exact(double positive)
{
    std::array<char, 820> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), positive,
                                       std::chars_format::scientific, 780);
    return ofScientific(buffer.data(), written.ptr);
}

/// To so many digits; halves go up, as ECMA-262 has it. Fewer than 0: nothing is left.
Decimal rounded(double positive, int count)
{
    if (positive == 0)
        return {std::string(size_t(std::max(count, 1)), '0'), 1};
    Decimal decimal = exact(positive);
    if (count < 0)
        return {"", decimal.exponent};
    const bool goesUp = decimal.digits[size_t(count)] >= '5';
    decimal.digits.resize(size_t(count));
    if (!goesUp)
        return decimal;
    for (size_t at = decimal.digits.size(); at-- > 0;) {
        if (decimal.digits[at] != '9') {
            ++decimal.digits[at];
            return decimal;
        }
        decimal.digits[at] = '0';
    }
    decimal.digits.insert(0, 1, '1');
    ++decimal.exponent;
    if (count > 0)
        decimal.digits.pop_back();
    return decimal;
}

QString withExponent(const std::string &digits, int exponent)
{
    QString text(QLatin1StringView(digits.data(), 1));
    if (digits.size() > 1)
        text += u'.' + QString(QLatin1StringView(digits).sliced(1));
    return text + (exponent < 0 ? "e-"_L1 : "e+"_L1) + QString::number(std::abs(exponent));
}

QString signedText(double number, const QString &text)
{
    return number < 0 ? u'-' + text : text;
}

QString plain(const Decimal &decimal)
{
    const QLatin1StringView digits(decimal.digits);
    if (decimal.exponent <= 0)
        return "0."_L1 + QString(-decimal.exponent, u'0') + digits;
    if (decimal.exponent >= digits.size())
        return digits + QString(decimal.exponent - digits.size(), u'0');
    return digits.first(decimal.exponent) + u'.' + digits.sliced(decimal.exponent);
}

double digitOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    const char16_t lower = c.unicode() | 0x20;
    return lower >= u'a' && lower <= u'z' ? 10 + lower - u'a' : 99;
}

/// How many characters at the begin are a decimal number: digits, a point, an exponent.
qsizetype decimalLength(QStringView text)
{
    const auto digits = [&](qsizetype from) {
        qsizetype at = from;
        while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
            ++at;
        return at;
    };
    qsizetype at = !text.isEmpty() && (text[0] == u'+' || text[0] == u'-') ? 1 : 0;
    const qsizetype whole = digits(at) - at;
    at += whole;
    qsizetype fraction = 0;
    if (at < text.size() && text[at] == u'.') {
        fraction = digits(at + 1) - at - 1;
        at += whole + fraction > 0 ? fraction + 1 : 0;
    }
    if (whole + fraction == 0)
        return 0;
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        qsizetype exponent = at + 1;
        if (exponent < text.size() && (text[exponent] == u'+' || text[exponent] == u'-'))
            ++exponent;
        if (digits(exponent) > exponent)
            at = digits(exponent);
    }
    return at;
}

double ofDecimal(QStringView text)
{
    QByteArray bytes = text.toLatin1();
    if (bytes.startsWith('+'))
        bytes.remove(0, 1);
    double number = 0;
    const auto read = std::from_chars(bytes.cbegin(), bytes.cend(), number);
    if (read.ec != std::errc::result_out_of_range)
        return number;
    // Which of both it is from_chars doesn't say.
    const bool isSmall = bytes.contains("e-") || bytes.contains("E-") || bytes.contains("0.0");
    const double magnitude = isSmall ? 0 : std::numeric_limits<double>::infinity();
    return bytes.startsWith('-') ? -magnitude : magnitude;
}

bool startsWithInfinity(QStringView &text)
{
    QStringView rest = text;
    if (rest.startsWith(u'+') || rest.startsWith(u'-'))
        rest = rest.sliced(1);
    if (!rest.startsWith("Infinity"_L1))
        return false;
    text = text.first(text.size() - rest.size() + 8);
    return true;
}

double ofRadix(QStringView digits, int radix)
{
    double number = 0;
    for (const QChar c : digits)
        number = number * radix + digitOf(c);
    return number;
}

double infinityOf(QStringView text)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return text.startsWith(u'-') ? -infinity : infinity;
}

} // namespace

bool isWhiteSpace(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 9 && u <= 13) || u == 0x20 || u == 0xa0 || u == 0x1680
           || (u >= 0x2000 && u <= 0x200a) || u == 0x2028 || u == 0x2029 || u == 0x202f
           || u == 0x205f || u == 0x3000 || u == 0xfeff;
}

QStringView trimmed(QStringView text)
{
    while (!text.isEmpty() && isWhiteSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isWhiteSpace(text.back()))
        text.chop(1);
    return text;
}

double toInteger(double number)
{
    return std::isnan(number) ? 0 : std::trunc(number) + 0.0;
}

QString numberText(double number)
{
    if (std::isnan(number))
        return u"NaN"_s;
    if (std::isinf(number))
        return number < 0 ? u"-Infinity"_s : u"Infinity"_s;
    if (number == 0)
        return u"0"_s;
    if (std::abs(number) < 1e15 && number == std::trunc(number))
        return QString::number(qint64(number));
    const Decimal decimal = shortest(std::abs(number));
    if (decimal.exponent > 21 || decimal.exponent < -5)
        return signedText(number, withExponent(decimal.digits, decimal.exponent - 1));
    return signedText(number, plain(decimal));
}

double numberOf(QStringView text)
{
    text = trimmed(text);
    if (text.isEmpty())
        return 0;
    if (text.size() > 2 && text[0] == u'0') {
        const char16_t mark = text[1].unicode() | 0x20;
        const int radix = mark == u'x' ? 16 : mark == u'o' ? 8 : mark == u'b' ? 2 : 0;
        if (radix != 0) {
            const QStringView digits = text.sliced(2);
            return std::ranges::all_of(digits, [&](QChar c) { return digitOf(c) < radix; })
                       ? ofRadix(digits, radix)
                       : notANumber;
        }
    }
    if (QStringView infinite = text; startsWithInfinity(infinite))
        return infinite.size() == text.size() ? infinityOf(text) : notANumber;
    return decimalLength(text) == text.size() ? ofDecimal(text) : notANumber;
}

double parseFloatOf(QStringView text)
{
    text = trimmed(text);
    if (QStringView infinite = text; startsWithInfinity(infinite))
        return infinityOf(infinite);
    const qsizetype length = decimalLength(text);
    return length == 0 ? notANumber : ofDecimal(text.first(length));
}

double parseIntOf(QStringView text, double radix)
{
    text = trimmed(text);
    const bool isNegative = text.startsWith(u'-');
    if (isNegative || text.startsWith(u'+'))
        text = text.sliced(1);
    // ToInt32
    const double wrapped = std::isfinite(radix) ? std::fmod(std::trunc(radix), 4294967296.0) : 0;
    int base = int(qint32(quint32(qint64(wrapped))));
    if (base != 0 && (base < 2 || base > 36))
        return notANumber;
    if ((base == 0 || base == 16) && text.startsWith("0x"_L1, Qt::CaseInsensitive)) {
        text = text.sliced(2);
        base = 16;
    }
    if (base == 0)
        base = 10;
    const auto end = std::ranges::find_if(text, [&](QChar c) { return digitOf(c) >= base; });
    const QStringView digits = text.first(end - text.begin());
    if (digits.isEmpty())
        return notANumber;
    const double number = base == 10 ? ofDecimal(digits) : ofRadix(digits, base);
    return isNegative ? -number : number;
}

std::optional<QString> toFixed(double number, double digits)
{
    const double count = toInteger(digits);
    if (count < 0 || count > 100)
        return std::nullopt;
    if (!std::isfinite(number) || std::abs(number) >= 1e21)
        return numberText(number);
    const double positive = std::abs(number);
    QString text;
    if (positive == 0) {
        text = u"0"_s;
        if (count > 0)
            text += u'.' + QString(int(count), u'0');
    } else {
        Decimal decimal = rounded(positive, exact(positive).exponent + int(count));
        // The digits as a whole number of so many decimals.
        std::string whole = decimal.digits;
        if (qsizetype(whole.size()) <= int(count))
            whole.insert(0, size_t(int(count) + 1) - whole.size(), '0');
        const QLatin1StringView all(whole);
        text = all.first(all.size() - int(count));
        if (count > 0)
            text += u'.' + QString(all.last(int(count)));
    }
    return signedText(number, text);
}

std::optional<QString> toExponential(double number, std::optional<double> digits)
{
    const double count = toInteger(digits.value_or(0));
    if (!std::isfinite(number))
        return numberText(number);
    if (count < 0 || count > 100)
        return std::nullopt;
    const double positive = std::abs(number);
    if (positive == 0)
        return withExponent(std::string(size_t(count) + 1, '0'), 0);
    const Decimal decimal = digits ? rounded(positive, int(count) + 1) : shortest(positive);
    return signedText(number, withExponent(decimal.digits, decimal.exponent - 1));
}

std::optional<QString> toPrecision(double number, double digits)
{
    const double count = toInteger(digits);
    if (!std::isfinite(number))
        return numberText(number);
    if (count < 1 || count > 100)
        return std::nullopt;
    const Decimal decimal = rounded(std::abs(number), int(count));
    const int exponent = decimal.exponent - 1;
    if (exponent < -6 || exponent >= int(count))
        return signedText(number, withExponent(decimal.digits, exponent));
    return signedText(number, plain(decimal));
}

std::optional<QString> toRadix(double number, double radix)
{
    const double wanted = toInteger(radix);
    if (wanted < 2 || wanted > 36)
        return std::nullopt;
    if (wanted == 10 || !std::isfinite(number))
        return numberText(number);
    const auto digit = [](int value) {
        return QChar(u"0123456789abcdefghijklmnopqrstuvwxyz"[value]);
    };
    double whole = std::floor(std::abs(number));
    double fraction = std::abs(number) - whole;
    // As many digits as tell the number from its neighbours, as V8 counts them.
    const double next = std::bit_cast<double>(std::bit_cast<quint64>(std::abs(number)) + 1);
    double delta =
        std::max(0.5 * (next - std::abs(number)), std::numeric_limits<double>::denorm_min());
    QString decimals;
    while (fraction >= delta) {
        fraction *= wanted;
        delta *= wanted;
        const int value = int(fraction);
        decimals += digit(value);
        fraction -= value;
        if ((fraction > 0.5 || (fraction == 0.5 && (value & 1) != 0)) && fraction + delta > 1) {
            while (true) {
                if (decimals.isEmpty()) {
                    whole += 1;
                    break;
                }
                const int last = int(digitOf(decimals.back()));
                decimals.chop(1);
                if (last + 1 < wanted) {
                    decimals += digit(last + 1);
                    break;
                }
            }
            break;
        }
    }
    QString text;
    while (whole >= 9007199254740992.0) { // digits beyond the 53 bits are zeros
        whole /= wanted;
        text.prepend(u'0');
    }
    do {
        const double rest = std::fmod(whole, wanted);
        text.prepend(digit(int(rest)));
        whole = (whole - rest) / wanted;
    } while (whole > 0);
    if (!decimals.isEmpty())
        text += u'.' + decimals;
    return signedText(number, text);
}

} // namespace waymark::templates
