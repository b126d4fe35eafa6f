// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/age.h"

#include <QCoreApplication>
#include <QLocale>

namespace waymark::widgets {

namespace {

struct AgeTr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::widgets)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

} // namespace

QString ageText(const QDateTime &then, const QDateTime &now)
{
    const qint64 seconds = then.secsTo(now);
    if (seconds < minute)
        return AgeTr::tr("just now");
    if (seconds < hour)
        return AgeTr::tr("%Ln minute(s) ago", nullptr, int(seconds / minute));
    if (seconds < 2 * day)
        return AgeTr::tr("%Ln hour(s) ago", nullptr, int(seconds / hour));
    return AgeTr::tr("%Ln day(s) ago", nullptr, int(seconds / day));
}

QString shortAge(const QDateTime &then, const QDateTime &now)
{
    const qint64 seconds = then.secsTo(now);
    if (seconds < minute)
        return AgeTr::tr("<1 min");
    if (seconds < hour)
        return AgeTr::tr("%L1 min").arg(seconds / minute);
    if (seconds < 2 * day)
        return AgeTr::tr("%L1 h").arg(seconds / hour);
    return AgeTr::tr("%L1 d").arg(seconds / day);
}

QString exactTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::LongFormat);
}

} // namespace waymark::widgets
