// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/numbertext.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace waymark::cel {

namespace {

/// Beyond these Go's `g` takes an exponent.
constexpr int smallestExponent = -4;
constexpr int largestExponent = 6;

std::optional<QByteArray> specialText(double number)
{
    if (std::isnan(number))
        return "NaN";
    if (std::isinf(number))
        return number > 0 ? "+Inf" : "-Inf";
    return std::nullopt;
}

QByteArray formatted(double number, std::chars_format format)
{
    std::array<char, 400> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, format);
    return error == std::errc() ? QByteArray(buffer.data(), end - buffer.data()) : QByteArray();
}

bool isOneOf(const QByteArray &word, std::initializer_list<QByteArrayView> words)
{
    for (const QByteArrayView each : words) {
        if (word == each)
            return true;
    }
    return false;
}

} // namespace

QByteArray numberText(double number)
{
    if (const auto special = specialText(number))
        return *special;
    const QByteArray scientific = formatted(number, std::chars_format::scientific);
    const qsizetype mark = scientific.indexOf('e');
    const int exponent = scientific.sliced(mark + 1).toInt();
    return exponent < smallestExponent || exponent >= largestExponent
               ? scientific
               : formatted(number, std::chars_format::fixed);
}

QByteArray plainNumberText(double number)
{
    const auto special = specialText(number);
    return special ? *special : formatted(number, std::chars_format::fixed);
}

std::optional<double> numberOf(QByteArrayView text)
{
    QByteArrayView digits = text;
    const bool isNegative = digits.startsWith('-');
    if (isNegative || digits.startsWith('+'))
        digits = digits.sliced(1);
    const QByteArray word = digits.toByteArray().toLower();
    double number = 0;
    if (isOneOf(word, {"inf", "infinity"})) {
        number = std::numeric_limits<double>::infinity();
    } else if (word == "nan" && digits.size() == text.size()) {
        number = std::numeric_limits<double>::quiet_NaN();
    } else {
        const bool isHex = word.startsWith("0x");
        if (isHex && !word.contains('p'))
            return std::nullopt;
        const QByteArrayView read = isHex ? QByteArrayView(word).sliced(2) : QByteArrayView(word);
        const bool isDigits =
            !read.isEmpty()
            && (read.front() == '.' || (read.front() >= '0' && read.front() <= '9') || isHex);
        const char *end = read.data() + read.size();
        const auto [at, error] = std::from_chars(
            read.data(), end, number, isHex ? std::chars_format::hex : std::chars_format::general);
        const bool isTiny = error == std::errc::result_out_of_range && word.contains("e-");
        if (!isDigits || at != end || (error != std::errc() && !isTiny))
            return std::nullopt;
        number = isTiny ? 0.0 : number;
    }
    return isNegative ? -number : number;
}

} // namespace waymark::cel
