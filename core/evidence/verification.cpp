// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "evidence/verification.h"

#include "evidence/evidencetr.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::evidence {

namespace {

Error ruleError(const UsedRule &rule, const QString &message)
{
    return {rule.isException() ? u"evidence.exception-changed"_s : u"evidence.rule-changed"_s,
            message.arg(rule.name), rule.file,
            Tr::tr("Evaluate the document again, and make new evidence.")};
}

/// Rules that only one of the two knows, or both differently; exceptions or all others.
std::optional<Error> ruleDifference(const Evidence &said, const Evidence &now, bool ofExceptions)
{
    for (const UsedRule &rule : said.rules) {
        if (rule.isException() != ofExceptions)
            continue;
        const auto same = std::ranges::find(now.rules, rule.name, &UsedRule::name);
        if (same == now.rules.end())
            return ruleError(rule, ofExceptions ? Tr::tr("%1 doesn't count any more.")
                                                : Tr::tr("%1 isn't for this document any more."));
        if (same->sha256 != rule.sha256)
            return ruleError(rule, Tr::tr("%1 was changed since."));
    }
    for (const UsedRule &rule : now.rules) {
        if (rule.isException() == ofExceptions
            && !std::ranges::contains(said.rules, rule.name, &UsedRule::name))
            return ruleError(rule, Tr::tr("%1 is new: the evidence knows nothing of it."));
    }
    return std::nullopt;
}

std::optional<Error> resultDifference(const Evidence &said, const Evidence &now)
{
    if (said.outcomes == now.outcomes)
        return std::nullopt;
    const auto differs = [&](const RuleOutcome &one) {
        return !now.outcomes.contains(one);
    };
    auto first = std::ranges::find_if(said.outcomes, differs);
    QString name;
    if (first != said.outcomes.end()) {
        name = first->name;
    } else {
        const auto missing = std::ranges::find_if(
            now.outcomes, [&](const RuleOutcome &one) { return !said.outcomes.contains(one); });
        name = missing == now.outcomes.end() ? said.file : missing->name;
    }
    QString message =
        Tr::tr("The evidence says something else than the same rules say now: %1.").arg(name);
    if (said.evaluator != now.evaluator)
        message += u' ' + Tr::tr("It was made by %1.").arg(said.evaluator);
    return Error{u"evidence.wrong-result"_s, message, said.file,
                 Tr::tr("Don't rely on it. Evaluate the document again, and ask where this "
                        "evidence came from.")};
}

bool isAbout(const Statement &statement, const Evidence &now)
{
    return std::ranges::any_of(statement.subjects, [&](const ResourceDescriptor &subject) {
        return subject.name == now.file || subject.digest.value(u"sha256"_s) == now.sha256;
    });
}

/// A summary claims what didn't pass.
bool claimsTooMuch(const Statement &statement, const Evidence &now)
{
    const QStringList held = propertiesOf(now);
    const QJsonArray said = statement.predicate["properties"_L1].toArray();
    return std::ranges::any_of(said, [&](const QJsonValue &property) {
        return property.toString().startsWith("WAYMARK_"_L1) && !held.contains(property.toString());
    });
}

} // namespace

std::optional<Error> firstDifference(const Evidence &said, const Evidence &now)
{
    const bool isSame = (said.sha256.isEmpty() || said.sha256 == now.sha256)
                        && (said.gitBlob.isEmpty() || said.gitBlob == now.gitBlob)
                        && !(said.sha256.isEmpty() && said.gitBlob.isEmpty());
    if (!isSame)
        return Error{u"evidence.document-changed"_s,
                     Tr::tr("%1 isn't the text that the evidence is about.").arg(now.file),
                     now.file, Tr::tr("Evaluate it again, and make new evidence.")};
    if (auto rule = ruleDifference(said, now, false))
        return rule;
    if (auto exception = ruleDifference(said, now, true))
        return exception;
    return resultDifference(said, now);
}

std::optional<Error> firstDifference(const StatementFile &said, const Evidence &now)
{
    bool isAny = false;
    for (const Statement &statement : said.statements) {
        const auto evidence = isAbout(statement, now) ? readEvidence(statement) : std::nullopt;
        if (!evidence)
            continue;
        isAny = true;
        if (auto difference = firstDifference(*evidence, now))
            return difference;
    }
    if (!isAny)
        return Error{u"evidence.no-statement"_s,
                     Tr::tr("Nothing in it says which rules %1 was held to.").arg(now.file),
                     now.file, Tr::tr("Make evidence of it: “waymarkctl evidence write”.")};
    for (const Statement &statement : said.statements) {
        if (statement.predicateType == summaryType && isAbout(statement, now)
            && claimsTooMuch(statement, now))
            return Error{u"evidence.wrong-result"_s,
                         Tr::tr("The summary claims what isn't so: %1 breaks rules.").arg(now.file),
                         now.file,
                         Tr::tr("Don't rely on it. Evaluate the document again, and ask where "
                                "this evidence came from.")};
    }
    return std::nullopt;
}

} // namespace waymark::evidence
