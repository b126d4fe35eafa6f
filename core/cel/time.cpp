// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/time.h"

#include "cel/numbertext.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <cstdlib>
#include <limits>

namespace waymark::cel {

namespace {

constexpr qint64 secondsPerDay = 86'400;
constexpr qint64 firstSecond = -62'135'596'800; // of year 1
constexpr qint64 lastSecond = 253'402'300'799;  // of year 9999

// Days by Howard Hinnant's algorithms for the proleptic Gregorian calendar: years begin in March.
qint64 daysFromCivil(qint64 year, int month, int day)
{
    year -= month <= 2 ? 1 : 0;
    const qint64 era = (year >= 0 ? year : year - 399) / 400;
    const qint64 yearOfEra = year - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146'097 + dayOfEra - 719'468;
}

bool isLeap(qint64 year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int daysOfMonth(qint64 year, int month)
{
    static constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[size_t(month - 1)] + (month == 2 && isLeap(year) ? 1 : 0);
}

/// Reads from the front of a text.
class FieldReader
{
public:
    explicit FieldReader(QByteArrayView text)
        : m_rest(text)
    {}

    std::optional<int> number(qsizetype digits)
    {
        if (m_rest.size() < digits)
            return std::nullopt;
        int value = 0;
        for (qsizetype i = 0; i < digits; ++i) {
            if (!isDigit(i))
                return std::nullopt;
            value = value * 10 + (m_rest[i] - '0');
        }
        m_rest = m_rest.sliced(digits);
        return value;
    }
    bool take(char c)
    {
        const bool is = m_rest.startsWith(c);
        m_rest = m_rest.sliced(is ? 1 : 0);
        return is;
    }
    [[nodiscard]] bool isDigit(qsizetype at) const
    {
        return at < m_rest.size() && m_rest[at] >= '0' && m_rest[at] <= '9';
    }
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }
    void skip() { m_rest = m_rest.sliced(1); }

private:
    QByteArrayView m_rest;
};

std::optional<int> offsetFrom(FieldReader &reader)
{
    if (reader.take('Z'))
        return 0;
    const bool isWest = reader.take('-');
    if (!isWest && !reader.take('+'))
        return std::nullopt;
    const auto hours = reader.number(2);
    const bool hasColon = reader.take(':');
    const auto minutes = reader.number(2);
    if (!hours || !hasColon || !minutes || *hours > 24 || *minutes > 60)
        return std::nullopt;
    const int seconds = *hours * 3'600 + *minutes * 60;
    return isWest ? -seconds : seconds;
}

/// Digits behind a point, as a share of `unit`; rounded towards zero.
qint64 fractionOf(FieldReader &reader, qint64 unit)
{
    qint64 fraction = 0;
    for (; reader.isDigit(0); reader.skip()) {
        unit /= 10;
        fraction += (reader.rest().front() - '0') * unit;
    }
    return fraction;
}

QByteArray padded(qint64 number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0');
}

qint64 nanosecondsOf(QByteArrayView unit)
{
    if (unit == "ns")
        return 1;
    if (unit == "us" || unit == "\xc2\xb5s" || unit == "\xce\xbcs")
        return 1'000;
    if (unit == "ms")
        return 1'000'000;
    if (unit == "s")
        return nanosecondsPerSecond;
    if (unit == "m")
        return 60 * nanosecondsPerSecond;
    return unit == "h" ? 3'600 * nanosecondsPerSecond : 0;
}

} // namespace

bool Timestamp::isInRange() const
{
    return seconds >= firstSecond && seconds <= lastSecond;
}

CivilTime civilTime(qint64 seconds)
{
    qint64 days = seconds / secondsPerDay;
    qint64 rest = seconds % secondsPerDay;
    if (rest < 0) {
        rest += secondsPerDay;
        --days;
    }
    CivilTime time;
    time.hour = int(rest / 3'600);
    time.minute = int(rest / 60 % 60);
    time.second = int(rest % 60);
    time.weekDay = int(((days + 4) % 7 + 7) % 7);
    const qint64 shifted = days + 719'468;
    const qint64 era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
    const qint64 dayOfEra = shifted - era * 146'097;
    const qint64 yearOfEra =
        (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 month = (5 * dayOfYear + 2) / 153;
    time.day = int(dayOfYear - (153 * month + 2) / 5 + 1);
    time.month = int(month < 10 ? month + 3 : month - 9);
    time.year = yearOfEra + era * 400 + (time.month <= 2 ? 1 : 0);
    time.yearDay = int(days - daysFromCivil(time.year, 1, 1));
    return time;
}

qint64 secondsOf(const CivilTime &time)
{
    return daysFromCivil(time.year, time.month, time.day) * secondsPerDay + time.hour * 3'600
           + time.minute * 60 + time.second;
}

std::optional<Timestamp> parseTimestamp(QByteArrayView text)
{
    FieldReader reader(text);
    CivilTime time;
    const auto read = [&](auto &field, qsizetype digits, int least, int most) {
        const auto number = reader.number(digits);
        if (!number || *number < least || *number > most)
            return false;
        field = *number;
        return true;
    };
    // Go takes one digit for the hour.
    const bool isDate = read(time.year, 4, 0, 9999) && reader.take('-')
                        && read(time.month, 2, 1, 12) && reader.take('-')
                        && read(time.day, 2, 1, daysOfMonth(time.year, time.month));
    if (!isDate || !reader.take('T') || !read(time.hour, reader.isDigit(1) ? 2 : 1, 0, 23)
        || !reader.take(':') || !read(time.minute, 2, 0, 59) || !reader.take(':')
        || !read(time.second, 2, 0, 59))
        return std::nullopt;
    qint64 fraction = 0;
    if (reader.rest().startsWith('.') || reader.rest().startsWith(',')) {
        reader.skip();
        if (!reader.isDigit(0))
            return std::nullopt;
        fraction = fractionOf(reader, nanosecondsPerSecond);
    }
    const auto offset = offsetFrom(reader);
    if (!offset || !reader.rest().isEmpty())
        return std::nullopt;
    return Timestamp{secondsOf(time) - *offset, qint32(fraction)};
}

QByteArray toText(Timestamp time)
{
    const CivilTime civil = civilTime(time.seconds);
    QByteArray text = padded(civil.year, 4) + '-' + padded(civil.month, 2) + '-'
                      + padded(civil.day, 2) + 'T' + padded(civil.hour, 2) + ':'
                      + padded(civil.minute, 2) + ':' + padded(civil.second, 2);
    if (time.nanoseconds != 0) {
        QByteArray fraction = padded(time.nanoseconds, 9);
        while (fraction.endsWith('0'))
            fraction.chop(1);
        text += '.' + fraction;
    }
    return text + 'Z';
}

std::optional<Duration> parseDuration(QByteArrayView text)
{
    FieldReader reader(text);
    const bool isNegative = reader.take('-');
    if (!isNegative)
        (void)reader.take('+');
    if (reader.rest() == "0")
        return Duration{0};
    if (reader.rest().isEmpty())
        return std::nullopt;
    // Gathered below zero, where there is room for the smallest one.
    qint64 total = 0;
    while (!reader.rest().isEmpty()) {
        qint64 whole = 0;
        bool isOver = false;
        const bool hasWhole = reader.isDigit(0);
        for (; reader.isDigit(0); reader.skip())
            isOver = isOver || __builtin_mul_overflow(whole, 10, &whole)
                     || __builtin_add_overflow(whole, reader.rest().front() - '0', &whole);
        FieldReader fraction({});
        bool hasFraction = false;
        if (reader.take('.')) {
            fraction = reader;
            hasFraction = reader.isDigit(0);
            while (reader.isDigit(0))
                reader.skip();
        }
        qsizetype length = 0;
        const QByteArrayView rest = reader.rest();
        while (length < rest.size() && rest[length] != '.' && !reader.isDigit(length))
            ++length;
        const qint64 unit = nanosecondsOf(rest.first(length));
        const qint64 part =
            hasFraction && unit != 0 ? fractionOf(fraction, unit * 1'000) / 1'000 : 0;
        isOver = isOver || __builtin_mul_overflow(whole, unit, &whole)
                 || __builtin_sub_overflow(total, whole, &total)
                 || __builtin_sub_overflow(total, part, &total);
        if ((!hasWhole && !hasFraction) || unit == 0 || isOver)
            return std::nullopt;
        for (; length > 0; --length)
            reader.skip();
    }
    if (isNegative)
        return Duration{total};
    if (total == std::numeric_limits<qint64>::min())
        return std::nullopt;
    return Duration{-total};
}

QByteArray toText(Duration duration)
{
    // As Go's Duration.Seconds() has it, rounded to a double.
    const qint64 whole = duration.nanoseconds / nanosecondsPerSecond;
    const double seconds =
        double(whole) + double(duration.nanoseconds % nanosecondsPerSecond) / 1e9;
    return plainNumberText(seconds) + 's';
}

QByteArray exactText(Duration duration)
{
    const qint64 rest = duration.nanoseconds % nanosecondsPerSecond;
    QByteArray text = duration.nanoseconds < 0 ? "-" : "";
    text += QByteArray::number(duration.nanoseconds / nanosecondsPerSecond).replace("-", "");
    if (rest != 0) {
        text += '.' + padded(std::abs(rest), 9);
        while (text.endsWith('0'))
            text.chop(1);
    }
    return text + 's';
}

std::optional<int> offsetOf(QByteArrayView zone, Timestamp time)
{
    if (zone.contains(':')) {
        FieldReader reader(zone);
        const bool isWest = reader.take('-');
        if (!isWest)
            (void)reader.take('+');
        const auto hours = reader.number(reader.isDigit(1) ? 2 : 1);
        const bool hasColon = reader.take(':');
        const auto minutes = reader.number(reader.isDigit(1) ? 2 : 1);
        if (!hours || !hasColon || !minutes || !reader.rest().isEmpty() || *minutes > 59)
            return std::nullopt;
        const int seconds = *hours * 3'600 + *minutes * 60;
        return isWest ? -seconds : seconds;
    }
    if (zone.isEmpty() || zone == "UTC")
        return 0;
    const QTimeZone known(zone.toByteArray());
    if (!known.isValid())
        return std::nullopt;
    return known.offsetFromUtc(QDateTime::fromSecsSinceEpoch(time.seconds, QTimeZone::UTC));
}

} // namespace waymark::cel
