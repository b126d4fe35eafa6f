// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/formattedtext.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace waymark::policy {

namespace {

bool isCountDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUnitLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0; // µ
}

/// The length of a unit; the last of its names may go on: `hours`.
std::optional<qint64> nanosecondsOf(const QByteArray &unit)
{
    struct Unit
    {
        qint64 nanoseconds;
        std::array<const char *, 3> names; ///< the last one again where there are fewer
    };
    constexpr qint64 second = cel::nanosecondsPerSecond;
    constexpr qint64 hour = 3600 * second;
    static constexpr std::array<Unit, 8> units{{{1, {"ns", "nano", "nano"}},
                                                {1'000, {"us", "µs", "micro"}},
                                                {1'000'000, {"ms", "milli", "milli"}},
                                                {second, {"s", "sec", "sec"}},
                                                {60 * second, {"m", "min", "min"}},
                                                {hour, {"h", "hr", "hour"}},
                                                {24 * hour, {"d", "day", "day"}},
                                                {7 * 24 * hour, {"w", "wk", "week"}}}};
    for (const Unit &one : units) {
        const bool isIt =
            unit == one.names[0] || unit == one.names[1] || unit.startsWith(one.names.back());
        if (isIt)
            return one.nanoseconds;
    }
    return std::nullopt;
}

} // namespace

std::optional<cel::Timestamp> dateTimeOf(const QByteArray &text)
{
    constexpr qsizetype dayLength = 10;
    constexpr qsizetype shortLength = 16; // 2026-11-30T08:00
    if (text.isEmpty())
        return cel::Timestamp{};
    if (const auto time = cel::parseTimestamp(text))
        return time;
    if (text.size() == dayLength)
        return dateOf(text);
    QByteArray whole = text;
    if (whole.size() > dayLength && whole[dayLength] == ' ')
        whole[dayLength] = 'T';
    // +0100 for +01:00
    if (const qsizetype sign = std::max(whole.lastIndexOf('+'), whole.lastIndexOf('-'));
        sign > dayLength && whole.size() - sign == 5)
        return cel::parseTimestamp(whole.insert(sign + 3, ':'));
    if (whole.size() == shortLength || (whole.size() == shortLength + 1 && whole.endsWith('Z')))
        return cel::parseTimestamp(QByteArray(whole.first(shortLength) + ":00Z"));
    return whole.endsWith('Z') ? std::nullopt : cel::parseTimestamp(whole.append('Z'));
}

std::optional<cel::Timestamp> dateOf(const QByteArray &text)
{
    constexpr qsizetype length = 10;
    return text.size() == length ? cel::parseTimestamp(QByteArray(text + "T00:00:00Z"))
                                 : std::nullopt;
}

std::optional<cel::Duration> durationOf(const QByteArray &text)
{
    if (const auto duration = cel::parseDuration(text))
        return duration;
    qint64 sum = 0;
    bool isGood = false;
    for (qsizetype at = 0; at < text.size();) {
        const auto end = [&](qsizetype from, auto is) {
            return std::find_if_not(text.cbegin() + from, text.cend(), is) - text.cbegin();
        };
        if (!isCountDigit(text[at])) {
            ++at;
            continue;
        }
        const qsizetype numberEnd = end(at, isCountDigit);
        const qsizetype unitBegin = end(numberEnd, [](char c) { return c == ' ' || c == '\t'; });
        const qsizetype unitEnd = end(unitBegin, isUnitLetter);
        bool isNumber = false;
        const qint64 count = text.sliced(at, numberEnd - at).toLongLong(&isNumber);
        const auto unit = nanosecondsOf(text.sliced(unitBegin, unitEnd - unitBegin).toLower());
        at = unitEnd;
        if (unitEnd == unitBegin)
            continue;
        qint64 part = 0;
        if (!isNumber)
            return std::nullopt;
        if (!unit)
            continue; // a server passes over what it doesn't know
        if (__builtin_mul_overflow(count, *unit, &part) || __builtin_add_overflow(sum, part, &sum))
            return std::nullopt;
        isGood = true;
    }
    return isGood ? std::optional(cel::Duration{sum}) : std::nullopt;
}

std::optional<QByteArray> bytesOf(const QByteArray &text)
{
    QByteArray encoded = text;
    encoded.replace("\n", "").replace("\r", ""); // Go's decoder passes over them
    constexpr qsizetype group = 4;
    if (encoded.size() % group != 0)
        return std::nullopt;
    auto decoded = QByteArray::fromBase64Encoding(
        encoded, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*std::move(decoded)) : std::nullopt;
}

} // namespace waymark::policy
