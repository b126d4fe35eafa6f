// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/scorecard.h"

#include "policy/exception.h"
#include "requests/lifetime.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

constexpr std::array evidenceNames{"declared"_L1, "attested"_L1, "observed"_L1};
constexpr std::array stageNames{"draft"_L1, "announced"_L1, "enforced"_L1};

QString fieldText(yaml::Node parent, QStringView key)
{
    return parent.value(key).target().text();
}

Level levelOf(yaml::Node node)
{
    const QString id = fieldText(node, u"id");
    const QString title = fieldText(node, u"title");
    return {.id = id,
            .title = title.isEmpty() ? id : title,
            .description = fieldText(node, u"description"),
            .needs = evidenceNamed(fieldText(node, u"evidence"))};
}

FactSource factSourceOf(yaml::Node node)
{
    const QString format = fieldText(node, u"format");
    const QString kind = fieldText(node, u"kind");
    FactSource source{.id = fieldText(node, u"id"),
                      .files = fieldText(node, u"files"),
                      .format = format == "csv"_L1                 ? FactSource::Format::Csv
                                : format == "openssf-scorecard"_L1 ? FactSource::Format::OpenSsf
                                                                   : FactSource::Format::Json,
                      .rows = fieldText(node, u"rows"),
                      .entity = fieldText(node, u"entity"),
                      .annotation = fieldText(node, u"annotation"),
                      .time = fieldText(node, u"time"),
                      .maxAge = requests::durationOf(fieldText(node, u"maxAge")),
                      .range = node.value(u"id").range()};
    if (!kind.isEmpty())
        source.kind = kind;
    return source;
}

Stage stageOf(QStringView name)
{
    return name == stageNames[0]   ? Stage::Draft
           : name == stageNames[1] ? Stage::Announced
                                   : Stage::Enforced;
}

Check checkOf(yaml::Node node, const Scorecard &of, QByteArrayView text)
{
    const QString level = fieldText(node, u"level");
    const auto found = std::ranges::find(of.levels, level, &Level::id);
    const QString owner = fieldText(node, u"owner");
    const qint64 weight = node.value(u"weight").target().toInteger().value_or(1);
    Check check{.id = fieldText(node, u"id"),
                .title = fieldText(node, u"title"),
                .group = fieldText(node, u"group"),
                .level = found == of.levels.cend() ? -1 : int(found - of.levels.cbegin()),
                .weight = int(std::clamp<qint64>(weight, 1, 10)),
                .why = fieldText(node, u"why"),
                .next = fieldText(node, u"next"),
                .url = fieldText(node, u"url"),
                .owner = owner.isEmpty() ? of.owner : owner,
                .expression = policy::expressionAt(node.value(u"expression"), text),
                .appliesWhen = policy::expressionAt(node.value(u"appliesWhen"), text),
                .evidence = evidenceNamed(fieldText(node, u"evidence")),
                .stage = stageOf(fieldText(node, u"stage")),
                .from = policy::instantOf(fieldText(node, u"from")),
                .maxAge = requests::durationOf(fieldText(node, u"maxAge")),
                .warnPasses = fieldText(node, u"warning") != "fails"_L1,
                .idRange = node.value(u"id").range(),
                .pointer = node.pointer()};
    if (check.title.isEmpty())
        check.title = check.id;
    return check;
}

} // namespace

const Check *Scorecard::check(QStringView id) const
{
    const auto found = std::ranges::find(checks, id, &Check::id);
    return found == checks.cend() ? nullptr : &*found;
}

const FactSource *Scorecard::factSource(QStringView id) const
{
    const auto found = std::ranges::find(facts, id, &FactSource::id);
    return found == facts.cend() ? nullptr : &*found;
}

bool isScorecard(const yaml::Document &document)
{
    return document.topLevel(u"kind") == "Scorecard"_L1
           && document.topLevel(u"apiVersion").startsWith("waymark.dev/"_L1);
}

Scorecard readScorecard(const yaml::Document &document, const QString &path, QByteArrayView text)
{
    const yaml::Node metadata = document.root.value(u"metadata").target();
    const yaml::Node spec = document.root.value(u"spec").target();
    const QString name = fieldText(metadata, u"name");
    const QString title = fieldText(metadata, u"title");
    const QByteArrayView own = text.sliced(document.range.begin, document.range.size());
    Scorecard card{.name = name,
                   .title = title.isEmpty() ? name : title,
                   .description = fieldText(metadata, u"description"),
                   .path = path,
                   .document = document.index,
                   .owner = fieldText(spec, u"owner"),
                   .filter = policy::expressionAt(spec.value(u"filter"), text),
                   .due = QDate::fromString(fieldText(spec, u"due"), Qt::ISODate),
                   .digest = QCryptographicHash::hash(own, QCryptographicHash::Sha256).toHex()};
    const auto each = [&](QStringView key, const auto &take) {
        const yaml::Node list = spec.value(key).target();
        for (yaml::Node item = list.isSequence() ? list.firstChild() : yaml::Node(); item;
             item = item.nextSibling())
            take(item.target());
    };
    each(u"levels", [&](yaml::Node node) { card.levels.append(levelOf(node)); });
    each(u"facts", [&](yaml::Node node) { card.facts.append(factSourceOf(node)); });
    each(u"checks", [&](yaml::Node node) { card.checks.append(checkOf(node, card, text)); });
    return card;
}

QString evidenceName(EvidenceClass evidence)
{
    return evidenceNames[std::size_t(evidence)];
}

std::optional<EvidenceClass> evidenceNamed(QStringView name)
{
    const auto *found =
        std::ranges::find_if(evidenceNames, [&](QLatin1StringView each) { return name == each; });
    return found == evidenceNames.end()
               ? std::nullopt
               : std::optional(EvidenceClass(found - evidenceNames.begin()));
}

QString stageName(Stage stage)
{
    return stageNames[std::size_t(stage)];
}

} // namespace waymark::readiness
