// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/formats.h"

#include <QDate>

namespace waymark::schema::formats {

namespace {

/// The digits of `text` at `at` as a number, or -1.
int digitsAt(QByteArrayView text, qsizetype at, qsizetype count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (const char c : text.sliced(at, count)) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// Digits and one of `units`, each unit at most once and in their order: `1Y2M`. Empty: false.
bool inUnits(QByteArrayView text, QByteArrayView units)
{
    if (text.isEmpty())
        return false;
    qsizetype next = 0;
    while (!text.isEmpty()) {
        qsizetype digits = 0;
        while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
            ++digits;
        if (digits == 0 || digits == text.size())
            return false;
        const qsizetype unit = units.indexOf(text[digits], next);
        if (unit < 0)
            return false;
        next = unit + 1;
        text = text.sliced(digits + 1);
    }
    return true;
}

/// RFC 3339 leaves out nothing between the largest and the smallest unit: P1YT1S is none.
bool hasNoGap(QByteArrayView text, QByteArrayView units)
{
    qsizetype last = -1;
    for (const char c : text) {
        const qsizetype unit = units.indexOf(c);
        if (unit < 0)
            continue;
        if (last >= 0 && unit != last + 1)
            return false;
        last = unit;
    }
    return true;
}

} // namespace

// RFC 3339, section 5.6.
bool date(const QByteArray &text)
{
    const int year = digitsAt(text, 0, 4);
    const int month = digitsAt(text, 5, 2);
    const int day = digitsAt(text, 8, 2);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || year < 0)
        return false;
    // The calendar has no year 0 for QDate; it is a leap year like 2000.
    return QDate::isValid(year == 0 ? 2000 : year, month, day);
}

bool time(const QByteArray &text)
{
    const int hour = digitsAt(text, 0, 2);
    const int minute = digitsAt(text, 3, 2);
    const int second = digitsAt(text, 6, 2);
    if (text.size() < 9 || text[2] != ':' || text[5] != ':')
        return false;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return false;
    qsizetype at = 8;
    if (text[at] == '.') {
        const qsizetype first = ++at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        if (at == first)
            return false;
    }
    const QByteArrayView zone = QByteArrayView(text).sliced(at);
    int offset = 0;
    if (zone != "Z" && zone != "z") {
        const int hours = digitsAt(zone, 1, 2);
        const int minutes = digitsAt(zone, 4, 2);
        if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':' || hours < 0
            || hours > 23 || minutes < 0 || minutes > 59)
            return false;
        offset = (zone[0] == '+' ? 1 : -1) * (hours * 60 + minutes);
    }
    // A leap second ends a day in UTC.
    constexpr int day = 24 * 60;
    return second < 60 || (hour * 60 + minute - offset + 2 * day) % day == day - 1;
}

bool dateTime(const QByteArray &text)
{
    return text.size() > 11 && (text[10] == 'T' || text[10] == 't') && date(text.first(10))
           && time(text.sliced(11));
}

// ISO 8601 as RFC 3339, appendix A, has it.
bool duration(const QByteArray &text)
{
    if (!text.startsWith('P'))
        return false;
    const QByteArrayView rest = QByteArrayView(text).sliced(1);
    if (rest.endsWith('W'))
        return inUnits(rest, "W");
    const qsizetype mark = rest.indexOf('T');
    const QByteArrayView days = mark < 0 ? rest : rest.first(mark);
    if (!days.isEmpty() && (!inUnits(days, "YMD") || !hasNoGap(days, "YMD")))
        return false;
    if (mark < 0)
        return !days.isEmpty();
    const QByteArrayView hours = rest.sliced(mark + 1);
    return inUnits(hours, "HMS") && hasNoGap(hours, "HMS");
}

// Go's time.ParseDuration, and the days and weeks that go-openapi adds.
bool goDuration(const QByteArray &text)
{
    static constexpr std::array<QByteArrayView, 9> units{"ns", "us", "µs", "ms", "s",
                                                         "m",  "h",  "d",  "w"};
    QByteArrayView rest(text);
    if (rest.startsWith('-') || rest.startsWith('+'))
        rest = rest.sliced(1);
    if (rest == "0")
        return true;
    if (rest.isEmpty())
        return false;
    while (!rest.isEmpty()) {
        qsizetype number = 0;
        bool hasDigit = false;
        while (number < rest.size()
               && (rest[number] == '.' || (rest[number] >= '0' && rest[number] <= '9')))
            hasDigit |= rest[number++] != '.';
        if (!hasDigit)
            return false;
        qsizetype end = number;
        while (end < rest.size() && rest[end] != '.' && (rest[end] < '0' || rest[end] > '9'))
            ++end;
        const QByteArrayView unit = rest.sliced(number, end - number);
        if (std::ranges::find(units, unit) == units.end())
            return false;
        rest = rest.sliced(end);
    }
    return true;
}

} // namespace waymark::schema::formats
