// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidence.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::evidence {

namespace {

constexpr std::array placeNames{"local"_L1, "ci"_L1, "reconcile"_L1};
constexpr std::array outcomeKeys{"passedTests"_L1, "warnedTests"_L1, "failedTests"_L1};
constexpr std::array resultWords{"PASSED"_L1, "WARNED"_L1, "FAILED"_L1};

QList<ResourceDescriptor> subjectsOf(const Evidence &evidence)
{
    return {{.name = evidence.file,
             .uri = {},
             .digest = {{u"gitBlob"_s, evidence.gitBlob}, {u"sha256"_s, evidence.sha256}},
             .annotations = {}}};
}

QJsonArray rulesOf(const Evidence &evidence)
{
    QJsonArray rules;
    for (const UsedRule &rule : evidence.rules) {
        QMap<QString, QString> annotations;
        if (!rule.file.isEmpty())
            annotations.insert(u"file"_s, rule.file);
        rules.append(writtenDescriptor({.name = rule.name,
                                        .uri = {},
                                        .digest = {{u"sha256"_s, rule.sha256}},
                                        .annotations = annotations}));
    }
    return rules;
}

QJsonObject verifierOf(const Evidence &evidence)
{
    QJsonObject verifier{{"id"_L1, evidence.evaluator}};
    if (evidence.place)
        verifier.insert("place"_L1, placeName(*evidence.place));
    return verifier;
}

QJsonObject testResultOf(const Evidence &evidence)
{
    std::array<QJsonArray, 3> names;
    QJsonArray exceptions;
    for (const RuleOutcome &one : evidence.outcomes) {
        names[std::size_t(one.outcome)].append(one.name);
        if (!one.exception.isEmpty())
            exceptions.append(QJsonObject{{"test"_L1, one.name}, {"exception"_L1, one.exception}});
    }
    QJsonObject predicate{{"result"_L1, resultWords[std::size_t(evidence.result())]},
                          {"configuration"_L1, rulesOf(evidence)},
                          {"timeCreated"_L1, evidence.time.toString(Qt::ISODate)},
                          {"verifier"_L1, verifierOf(evidence)},
                          {"exceptions"_L1, exceptions}};
    for (std::size_t i = 0; i < names.size(); ++i)
        predicate.insert(outcomeKeys[i], names[i]);
    return predicate;
}

QJsonObject summaryOf(const Evidence &evidence)
{
    QJsonObject verifier = verifierOf(evidence);
    verifier.insert("policies"_L1, rulesOf(evidence));
    return {{"verifier"_L1, verifier},
            {"timeCreated"_L1, evidence.time.toString(Qt::ISODate)},
            {"properties"_L1, QJsonArray::fromStringList(propertiesOf(evidence))}};
}

} // namespace

QString placeName(Place place)
{
    return placeNames[std::size_t(place)];
}

std::optional<Place> placeFromName(const QString &name)
{
    const auto found = std::ranges::find(placeNames, name);
    if (found == placeNames.end())
        return std::nullopt;
    return Place(found - placeNames.begin());
}

Outcome Evidence::result() const
{
    const auto worst = std::ranges::max_element(outcomes, {}, &RuleOutcome::outcome);
    return worst == outcomes.end() ? Outcome::Failed : worst->outcome;
}

QStringList Evidence::exceptions() const
{
    QStringList names;
    for (const RuleOutcome &one : outcomes) {
        if (!one.exception.isEmpty() && !names.contains(one.exception))
            names.append(one.exception);
    }
    return names;
}

QStringList propertiesOf(const Evidence &evidence)
{
    QStringList properties;
    if (evidence.result() != Outcome::Failed)
        properties.append(u"WAYMARK_RULES_FOLLOWED"_s);
    if (evidence.result() == Outcome::Passed)
        properties.append(u"WAYMARK_RULES_FOLLOWED_WITHOUT_EXCEPTION"_s);
    return properties;
}

QByteArray writtenEvidence(const Evidence &evidence)
{
    return writtenStatement({.subjects = subjectsOf(evidence),
                             .predicateType = testResultType,
                             .predicate = testResultOf(evidence)})
           + writtenStatement({.subjects = subjectsOf(evidence),
                               .predicateType = summaryType,
                               .predicate = summaryOf(evidence)});
}

std::optional<Evidence> readEvidence(const Statement &statement)
{
    if (statement.predicateType != testResultType)
        return std::nullopt;
    const QJsonObject &said = statement.predicate;
    const ResourceDescriptor &subject = statement.subjects.first();
    const QJsonObject verifier = said["verifier"_L1].toObject();
    Evidence evidence{.file = subject.name,
                      .sha256 = subject.digest.value(u"sha256"_s),
                      .gitBlob = subject.digest.value(u"gitBlob"_s),
                      .evaluator = verifier["id"_L1].toString(),
                      .time = QDateTime::fromString(said["timeCreated"_L1].toString(), Qt::ISODate),
                      .place = placeFromName(verifier["place"_L1].toString()),
                      .rules = {},
                      .outcomes = {}};
    for (const auto rule : said["configuration"_L1].toArray()) {
        const ResourceDescriptor read = readDescriptor(rule.toObject());
        if (read.digest.value(u"sha256"_s).isEmpty())
            return std::nullopt;
        evidence.rules.append(
            {read.name, read.annotations.value(u"file"_s), read.digest.value(u"sha256"_s)});
    }
    QMap<QString, QString> exceptions;
    for (const auto one : said["exceptions"_L1].toArray())
        exceptions.insert(one["test"_L1].toString(), one["exception"_L1].toString());
    for (std::size_t i = 0; i < outcomeKeys.size(); ++i) {
        for (const auto name : said[outcomeKeys[i]].toArray())
            evidence.outcomes.append(
                {name.toString(), Outcome(i), exceptions.value(name.toString())});
    }
    std::ranges::sort(evidence.rules, {}, &UsedRule::name);
    std::ranges::sort(evidence.outcomes, {}, &RuleOutcome::name);
    // A result that its own tests contradict is no result; whoever compares must see it.
    if (said["result"_L1].toString() != resultWords[std::size_t(evidence.result())])
        evidence.outcomes.append({u"result"_s, Outcome::Failed, {}});
    return evidence;
}

} // namespace waymark::evidence
