// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/exception.h"

#include "policy/policytr.h"
#include "policy/policywords.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

QString fieldOf(yaml::Node parent, QStringView key)
{
    return parent.value(key).target().text();
}

Exception::Outcome outcomeOf(const QString &state)
{
    return state == "granted"_L1       ? Exception::Outcome::Granted
           : state == "facilitated"_L1 ? Exception::Outcome::Facilitated
           : state == "rejected"_L1    ? Exception::Outcome::Rejected
                                       : Exception::Outcome::Pending;
}

/// However each of the two references is written: `user:default/ann`, `User:ann`, `ann`.
bool isSamePerson(const QString &one, const QString &other)
{
    const auto name = [](const QString &reference) {
        QString plain = reference.toLower();
        for (const QLatin1StringView usual : {"user:"_L1, "default/"_L1}) {
            if (plain.startsWith(usual))
                plain = plain.sliced(usual.size());
        }
        return plain;
    };
    return !one.isEmpty() && name(one) == name(other);
}

} // namespace

QDateTime instantOf(const QString &text, bool isLast)
{
    if (text.size() == 10) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? date.addDays(isLast ? 1 : 0).startOfDay(QTimeZone::UTC)
                              : QDateTime();
    }
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

bool Exception::isInForce(const QDateTime &now) const
{
    return outcome == Outcome::Granted && (!from.isValid() || now >= from) && until.isValid()
           && now < until;
}

QDateTime Exception::nextChange(const QDateTime &now) const
{
    if (from.isValid() && now < from)
        return from;
    return until.isValid() && now < until ? until : QDateTime();
}

bool Exception::isFor(const QString &apiVersion, const QString &kind, const QString &named,
                      const QString &space) const
{
    return !targetName.isEmpty() && targetName == named && targetKind == kind
           && targetApiVersion == apiVersion && (targetSpace.isEmpty() || targetSpace == space);
}

bool isException(const yaml::Document &document)
{
    return document.topLevel(u"kind") == "ExceptionRequest"_L1
           && document.topLevel(u"apiVersion").startsWith("waymark.dev/"_L1);
}

Exception readException(const yaml::Document &document, const QString &path)
{
    const yaml::Node metadata = document.root.value(u"metadata").target();
    const yaml::Node spec = document.root.value(u"spec").target();
    const yaml::Node rule = spec.value(u"rule").target();
    const yaml::Node target = spec.value(u"target").target();
    const yaml::Node decision = spec.value(u"decision").target();
    return {.name = fieldOf(metadata, u"name"),
            .path = path,
            .document = document.index,
            .nameRange = metadata.value(u"name").range(),
            .untilRange = spec.value(u"until").range(),
            .ruleRange = rule.value(u"policy").range(),
            .policy = fieldOf(rule, u"policy"),
            .validation = int(rule.value(u"validation").target().toInteger().value_or(-1)),
            .scorecard = fieldOf(rule, u"scorecard"),
            .check = fieldOf(rule, u"check"),
            .targetApiVersion = fieldOf(target, u"apiVersion"),
            .targetKind = fieldOf(target, u"kind"),
            .targetName = fieldOf(target, u"name"),
            .targetSpace = fieldOf(target, u"namespace"),
            .targetEntity = fieldOf(target, u"entity"),
            .from = instantOf(fieldOf(spec, u"from"), false),
            .until = instantOf(fieldOf(spec, u"until"), true),
            .outcome = outcomeOf(fieldOf(decision, u"state")),
            .requestedBy = fieldOf(spec, u"requestedBy"),
            .decidedBy = fieldOf(decision, u"decidedBy"),
            .team = fieldOf(spec, u"team"),
            .roadmap = fieldOf(spec, u"roadmap"),
            .targetRange = target.value(u"name").range(),
            .decidedByRange = decision.value(u"decidedBy").range()};
}

Diagnostics problemsOf(const Exception &exception, bool hasPolicy, const QDateTime &now)
{
    Diagnostics found;
    const auto add = [&](const QString &code, TextRange range, const QString &message,
                         const QString &why, const QString &next, Severity severity) {
        Diagnostic finding;
        finding.code = code;
        finding.severity = severity;
        finding.message = message;
        finding.why = why;
        finding.next = next;
        finding.range = range;
        finding.document = exception.document;
        found.append(finding);
    };
    if (!exception.policy.isEmpty() && !hasPolicy) {
        add(u"policy.no-rule"_s, exception.ruleRange,
            Tr::tr("There is no policy “%1” in the workspace.").arg(exception.policy),
            Tr::tr("The exception is from nothing."),
            Tr::tr("Correct the name, or delete the exception."), Severity::Warning);
    }
    if (exception.outcome != Exception::Outcome::Granted)
        return found;
    if (isSamePerson(exception.requestedBy, exception.decidedBy)) {
        add(u"policy.self-approved"_s, exception.nameRange,
            Tr::tr("%1 asked for the exception, and agreed to it.").arg(exception.decidedBy),
            Tr::tr("Two people look at what leaves the standard."),
            Tr::tr("Have somebody else decide who owns the rule."), Severity::Warning);
    }
    if (exception.isExpired(now)) {
        add(u"policy.expired-exception"_s, exception.untilRange,
            Tr::tr("The exception ended after %1.").arg(lastDay(exception.until)),
            Tr::tr("The rule counts again for its target."),
            Tr::tr("Delete it, or ask for a new one with a new reason."), Severity::Warning);
    } else if (now.addDays(noticeDays) >= exception.until) {
        add(u"policy.expiring-exception"_s, exception.untilRange,
            Tr::tr("The exception ends after %1.").arg(lastDay(exception.until)),
            Tr::tr("From then on the rule counts for its target."),
            Tr::tr("Have the target follow the rule by then, or ask again."), Severity::Info);
    }
    return found;
}

} // namespace waymark::policy
