// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <compare>
#include <optional>

namespace waymark::cel {

inline constexpr qint64 nanosecondsPerSecond = 1'000'000'000;

/// An instant since 1970 in UTC, from year 1 to 9999.
struct Timestamp
{
    qint64 seconds = 0;
    qint32 nanoseconds = 0; ///< 0 to 999,999,999
    auto operator<=>(const Timestamp &) const = default;

    [[nodiscard]] bool isInRange() const;
};

/// 64 bits of nanoseconds, as Go has them: 292 years.
struct Duration
{
    qint64 nanoseconds = 0;
    auto operator<=>(const Duration &) const = default;
};

/// A date and time of day on the clock.
struct CivilTime
{
    qint64 year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to 31
    int hour = 0;
    int minute = 0;
    int second = 0;
    int weekDay = 4; ///< Sunday is 0
    int yearDay = 0; ///< from 0
};

[[nodiscard]] CivilTime civilTime(qint64 seconds);
[[nodiscard]] qint64 secondsOf(const CivilTime &time);

/// RFC 3339; nullopt for anything else.
[[nodiscard]] std::optional<Timestamp> parseTimestamp(QByteArrayView text);
[[nodiscard]] QByteArray toText(Timestamp time);

/// Go's notation: `1h30m`, `-1.5s`, `0`; nullopt for anything else and beyond the range.
[[nodiscard]] std::optional<Duration> parseDuration(QByteArrayView text);
/// Seconds with as many digits as it takes: `90s`, `1.5s`.
[[nodiscard]] QByteArray toText(Duration duration);
/// Likewise, and never rounded.
[[nodiscard]] QByteArray exactText(Duration duration);

/// Seconds east of UTC at `time` in a zone: `+02:00`, `UTC`, or a name of the IANA's list; nullopt
/// for an unknown one.
[[nodiscard]] std::optional<int> offsetOf(QByteArrayView zone, Timestamp time);

} // namespace waymark::cel
