// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestedits.h"

#include "requests/requestlist.h"
#include "requests/requeststr.h"
#include "yaml/edit.h"

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

constexpr seconds oneDay = std::chrono::days(1);

std::unexpected<Error> refusal(const QString &code, const QString &message, const QString &next)
{
    return std::unexpected(Error{code, message, {}, next});
}

/// As the field was written: full days where it had full days.
QString durationLike(const QString &before, seconds duration)
{
    const bool hasDaysOnly = before.endsWith(u'd') || before.endsWith(u'w');
    if (hasDaysOnly && duration % oneDay != seconds(0))
        duration += oneDay - duration % oneDay;
    return durationText(duration);
}

/// The text that lets the request end at `wanted`, or a little after.
QString writtenLike(const Expiry &expiry, const QDateTime &wanted, const QTimeZone &zone)
{
    if (expiry.isDuration)
        return durationLike(expiry.written, seconds(expiry.created.secsTo(wanted)));
    constexpr qsizetype dateLength = 10;
    if (expiry.written.size() == dateLength)
        return wanted.toTimeZone(zone).addSecs(-1).date().toString(Qt::ISODate);
    return rfc3339Text(wanted);
}

} // namespace

Result<ExtendedLifetime> extended(const yaml::SyntaxTree &tree, const yaml::Document &request,
                                  const RequestKind &kind, const Extension &extension,
                                  const QDateTime &created, const QTimeZone &zone)
{
    const Expiry before = expiryOf(request, kind.lifetime, created, zone);
    if (before.state == Expiry::State::Unreadable)
        return refusal(before.problem->code, before.problem->message, before.problem->next);
    if (before.state == Expiry::State::Endless || !before.at.isValid())
        return refusal(u"requests.no-lifetime"_s,
                       Tr::tr("The request has no end that could be moved."),
                       Tr::tr("Its kind says in spec.lifetime.field which field holds it."));
    const QDateTime wanted =
        extension.by ? before.at.addSecs(extension.by->count()) : extension.until.toUTC();
    if (wanted <= before.at)
        return refusal(u"requests.not-longer"_s,
                       Tr::tr("The request ends on %1 already.").arg(rfc3339Text(before.at)),
                       Tr::tr("Name a later end, or “withdraw” it."));
    const QString text = writtenLike(before, wanted, zone);
    const auto edits = yaml::setValue(tree, request, before.field, text);
    if (!edits)
        return std::unexpected(edits.error());
    const auto after = yaml::SyntaxTree::parse(tree.text().applied(*edits));
    const Expiry then = expiryOf(after->documents()[request.index], kind.lifetime, created, zone);
    if (kind.lifetime.maximum) {
        const QDateTime latest = before.created.addSecs(kind.lifetime.maximum->count());
        if (then.at > latest)
            return refusal(u"requests.too-long"_s,
                           Tr::tr("That is longer than this kind of request may live."),
                           Tr::tr("The latest end is %1.").arg(rfc3339Text(latest)));
    }
    return ExtendedLifetime{*edits, before.at, then.at, text};
}

Result<TextEdits> withdrawn(const yaml::SyntaxTree &tree, const yaml::Document &request,
                            const QDateTime &now)
{
    const JsonPointer place({u"metadata"_s, u"annotations"_s, QString(withdrawnAnnotation)});
    if (request.root.at(place))
        return TextEdits();
    return yaml::setValue(tree, request, place, now.toUTC().date().toString(Qt::ISODate));
}

} // namespace waymark::requests
