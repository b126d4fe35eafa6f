// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/timetext.h"

#include "requests/requeststr.h"

#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

QString clockTime(const QDateTime &instant, const QTimeZone &zone)
{
    const QDateTime there = instant.toTimeZone(zone);
    return QLocale().toString(there, QLocale::ShortFormat) + u' ' + there.timeZoneAbbreviation();
}

} // namespace

QString roughTime(seconds duration)
{
    const std::array<std::pair<qint64, QString>, 3> units{
        {{86'400, Tr::tr("%L1 d")}, {3'600, Tr::tr("%L1 h")}, {60, Tr::tr("%L1 min")}}};
    QStringList parts;
    qint64 left = duration.count();
    for (const auto &[unit, text] : units) {
        const qint64 count = left / unit;
        if (count > 0)
            parts.append(text.arg(count));
        if (parts.size() == 2 || (count == 0 && !parts.isEmpty()))
            break;
        left %= unit;
    }
    return parts.isEmpty() ? Tr::tr("<1 min") : parts.join(u' ');
}

QString timeLeft(const RequestRow &row, const QDateTime &now)
{
    if (row.phase == Phase::Retired || row.phase == Phase::Withdrawn)
        return {};
    if (row.life.stage == LifetimeAt::Stage::Blocked)
        return Tr::tr("can't be read");
    if (!row.expires.isValid())
        return row.status && row.kind ? Tr::tr("no end") : QString();
    const seconds left(now.secsTo(row.expires));
    return left.count() > 0 ? roughTime(left) : Tr::tr("over for %1").arg(roughTime(-left));
}

QString endSentence(const RequestRow &row, const std::optional<LoopState> &loop,
                    const QTimeZone &zone, const QDateTime &now)
{
    if (row.life.stage == LifetimeAt::Stage::Blocked)
        return Tr::tr("Its end can't be read, so it isn't taken away.");
    const bool isGone = row.phase == Phase::Retired || row.phase == Phase::Withdrawn;
    if (isGone || !row.expires.isValid())
        return {};
    const seconds left(now.secsTo(row.expires));
    const QString end = clockTime(row.expires, zone);
    const QString ends = left.count() > 0 ? Tr::tr("Ends %1, in %2.").arg(end, roughTime(left))
                                          : Tr::tr("Ended %1, %2 ago.").arg(end, roughTime(-left));
    const QDateTime grace =
        row.status && row.status->graceEnds.isValid() ? row.status->graceEnds : row.life.graceEnds;
    if (!grace.isValid() || !isRunning(row.phase))
        return ends;
    const QString gone =
        loop ? Tr::tr("It is taken away at the first run of the loop after %1, %2 at the latest.")
                   .arg(clockTime(grace, zone), clockTime(nextRunAfter(grace, *loop), zone))
             : Tr::tr("It is taken away at the first run of the loop after %1; when that is nobody "
                      "knows.")
                   .arg(clockTime(grace, zone));
    return ends + u' ' + gone;
}

} // namespace waymark::requests
