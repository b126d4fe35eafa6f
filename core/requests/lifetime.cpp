// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/lifetime.h"

#include "requests/requeststr.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

std::unexpected<QString> unlike(const QString &why)
{
    return std::unexpected(why);
}

/// The end of a request's time, or why it can't be read.
std::expected<QDateTime, QString> endOf(const QString &text, const QDateTime &created,
                                        const QTimeZone &zone, bool &isDuration)
{
    if (const auto duration = durationOf(text)) {
        isDuration = true;
        return created.isValid() ? created.addSecs(duration->count()) : QDateTime();
    }
    static const QRegularExpression day(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    if (day.match(text).hasMatch()) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid())
            return unlike(Tr::tr("The calendar has no day %1.").arg(text));
        return date.addDays(1).startOfDay(zone).toUTC();
    }
    if (const QDateTime instant = rfc3339(text); instant.isValid())
        return instant;
    static const QRegularExpression local(
        u"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$"_s);
    if (local.match(text).hasMatch())
        return unlike(Tr::tr("“%1” doesn't say by which clock: the offset is missing.").arg(text));
    return unlike(Tr::tr("“%1” is neither a duration nor a date nor an instant.").arg(text));
}

Diagnostic lifetimeProblem(yaml::Node node, const yaml::Document &request, const QString &message)
{
    return {.code = u"requests.unreadable-expiry"_s,
            .severity = Severity::Error,
            .message = message,
            .why = Tr::tr("As long as its end isn't clear the request isn't retired."),
            .next = Tr::tr("Write a duration such as 14d, a date such as 2026-12-31, or an instant "
                           "with its offset such as 2026-12-31T18:00:00+01:00."),
            .range = node.range(),
            .document = request.index,
            .pointer = node.pointer(),
            .rule = {},
            .fixes = {},
            .related = {}};
}

} // namespace

std::optional<seconds> durationOf(QStringView text)
{
    constexpr std::array<std::pair<char16_t, seconds>, 5> units{{{u'w', std::chrono::weeks(1)},
                                                                 {u'd', std::chrono::days(1)},
                                                                 {u'h', std::chrono::hours(1)},
                                                                 {u'm', std::chrono::minutes(1)},
                                                                 {u's', seconds(1)}}};
    seconds sum{0};
    std::size_t next = 0; // units follow each other from the largest to the smallest
    for (qsizetype at = 0; at < text.size();) {
        qint64 number = 0;
        const qsizetype start = at;
        for (; at < text.size() && text[at] >= u'0' && text[at] <= u'9'; ++at) {
            number = number * 10 + (text[at].unicode() - u'0');
            if (number > longestDuration.count())
                return std::nullopt;
        }
        if (at == start || at == text.size())
            return std::nullopt;
        while (next < units.size() && units[next].first != text[at].unicode())
            ++next;
        if (next == units.size() || number > longestDuration / units[next].second)
            return std::nullopt;
        sum += number * units[next].second;
        ++next;
        ++at;
    }
    return sum.count() > 0 && sum <= longestDuration ? std::optional(sum) : std::nullopt;
}

QString durationText(seconds duration)
{
    constexpr std::array<std::pair<char16_t, seconds>, 4> units{{{u'd', std::chrono::days(1)},
                                                                 {u'h', std::chrono::hours(1)},
                                                                 {u'm', std::chrono::minutes(1)},
                                                                 {u's', seconds(1)}}};
    QString text;
    for (const auto &[letter, unit] : units) {
        if (const auto count = duration / unit; count > 0)
            text += QString::number(count) + QChar(letter);
        duration %= unit;
    }
    return text.isEmpty() ? u"0s"_s : text;
}

QDateTime rfc3339(QStringView text)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d+))?"
        "([Zz]|[+-]\\d{2}:\\d{2})$"_s);
    const auto match = form.matchView(text);
    if (!match.hasMatch())
        return {};
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const bool isLeapSecond = match.capturedView(4) == u"60"; // the next minute's first second
    const int second = isLeapSecond ? 59 : match.capturedView(4).toInt();
    const QTime time(match.capturedView(2).toInt(), match.capturedView(3).toInt(), second);
    const QStringView offset = match.capturedView(6);
    int east = 0;
    if (offset.size() > 1) {
        const int hours = offset.sliced(1, 2).toInt();
        const int minutes = offset.sliced(4, 2).toInt();
        if (hours > 23 || minutes > 59)
            return {};
        east = (hours * 60 + minutes) * 60 * (offset[0] == u'-' ? -1 : 1);
    }
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, QTimeZone::UTC).addSecs((isLeapSecond ? 1 : 0) - east);
}

QString rfc3339Text(const QDateTime &instant)
{
    return instant.isValid() ? instant.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s) : QString();
}

Expiry expiryOf(const yaml::Document &request, const LifetimeRules &rules, const QDateTime &created,
                const QTimeZone &zone)
{
    Expiry expiry;
    expiry.created = created.toUTC();
    yaml::Node found;
    const auto refuse = [&](const QString &message) {
        expiry.state = Expiry::State::Unreadable;
        expiry.problem = lifetimeProblem(found, request, message);
        return expiry;
    };
    for (const JsonPointer &field : rules.fields) {
        const yaml::Node node = request.root.at(field).target();
        if (!node.isValid()
            || (node.kind() != yaml::NodeKind::Scalar && !node.isMapping() && !node.isSequence()))
            continue;
        if (node.isScalar() && node.scalarType() == yaml::ScalarType::Null)
            continue;
        const bool isSecond = found.isValid();
        if (isSecond && node.text() != found.text()) {
            found = node;
            return refuse(Tr::tr("Two fields say when the request ends: %1 and %2.")
                              .arg(expiry.field.toString(), field.toString()));
        }
        found = node;
        expiry.field = field;
    }
    if (!found)
        return expiry;
    if (!found.isScalar() || found.isDamaged())
        return refuse(Tr::tr("%1 doesn't say when the request ends.").arg(expiry.field.toString()));
    expiry.written = found.text();
    const auto end = endOf(expiry.written, expiry.created, zone, expiry.isDuration);
    if (!end)
        return refuse(end.error());
    if (created.isValid() && *end <= expiry.created)
        return refuse(Tr::tr("“%1” lies before the request was made, on %2.")
                          .arg(expiry.written, rfc3339Text(expiry.created)));
    expiry.state = Expiry::State::Set;
    expiry.at = *end;
    return expiry;
}

LifetimeAt lifetimeAt(const Expiry &expiry, const LifetimeRules &rules, const QDateTime &now)
{
    LifetimeAt found;
    if (expiry.state == Expiry::State::Unreadable)
        found.stage = LifetimeAt::Stage::Blocked;
    if (expiry.state != Expiry::State::Set || !expiry.at.isValid())
        return found;
    found.expires = expiry.at;
    found.graceEnds = expiry.at.addSecs(rules.grace.count());
    if (now >= found.graceEnds) {
        found.stage = LifetimeAt::Stage::Over;
    } else if (now >= expiry.at) {
        found.stage = LifetimeAt::Stage::Grace;
    } else {
        found.stage = LifetimeAt::Stage::Running;
        const seconds left(now.secsTo(expiry.at));
        const seconds whole =
            expiry.created.isValid() ? seconds(expiry.created.secsTo(expiry.at)) : seconds::max();
        for (const seconds warning : rules.warnings) {
            if (warning >= whole || left > warning)
                continue;
            found.stage = LifetimeAt::Stage::Near;
            found.warning = std::min(found.warning.value_or(warning), warning);
        }
    }
    return found;
}

} // namespace waymark::requests
