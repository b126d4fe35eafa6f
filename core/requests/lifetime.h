// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QDateTime>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace waymark::requests {

using std::chrono::seconds;

inline constexpr seconds longestDuration = std::chrono::days(36'525); ///< a hundred years

/// `7d`, `2d4h`, `45m`: elapsed time, a day has 24 hours. nullopt for anything else, for no time at
/// all and for more than a hundred years.
[[nodiscard]] std::optional<seconds> durationOf(QStringView text);
[[nodiscard]] QString durationText(seconds duration); ///< as short as `durationOf` reads it

/// An instant as RFC 3339 has it, with an offset; invalid for anything else, also for a time
/// without one and for a day that the calendar doesn't have.
[[nodiscard]] QDateTime rfc3339(QStringView text);
[[nodiscard]] QString rfc3339Text(const QDateTime &instant); ///< in UTC, by the second

/// What a kind says about the end of its requests.
struct LifetimeRules
{
    QList<JsonPointer> fields; ///< of which one is set: a duration, a date or an instant
    std::optional<seconds> maximum;
    QList<seconds> warnings{std::chrono::days(7), std::chrono::days(1), std::chrono::hours(1)};
    seconds grace = std::chrono::days(1);

    bool operator==(const LifetimeRules &) const = default;
};

/// When a request ends, as its text says.
struct Expiry
{
    enum class State {
        Endless,    ///< nothing is said
        Set,        ///< `at`
        Unreadable, ///< `problem` says why; until it is mended the request isn't retired
    };

    State state = State::Endless;
    QDateTime at; ///< from this instant on its time is over; UTC
    QDateTime created;
    JsonPointer field;
    QString written;
    bool isDuration = false;
    std::optional<Diagnostic> problem;
};

/// A plain date is the whole of that day in `zone`. `created` is when its time began; invalid: it
/// hasn't yet, so a duration has no end.
[[nodiscard]] Expiry expiryOf(const yaml::Document &request, const LifetimeRules &rules,
                              const QDateTime &created, const QTimeZone &zone);

/// A lifetime at one moment.
struct LifetimeAt
{
    enum class Stage { Endless, Blocked, Running, Near, Grace, Over };

    Stage stage = Stage::Endless;
    QDateTime expires;
    QDateTime graceEnds; ///< it isn't retired before; what is retired is so at the next run after
    std::optional<seconds> warning; ///< the shortest of those that have come

    bool operator==(const LifetimeAt &) const = default;
};

/// Warnings that are no shorter than the lifetime itself don't count.
[[nodiscard]] LifetimeAt lifetimeAt(const Expiry &expiry, const LifetimeRules &rules,
                                    const QDateTime &now);

} // namespace waymark::requests
