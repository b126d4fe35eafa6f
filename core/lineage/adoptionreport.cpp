// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/adoptionreport.h"

#include "diagnostics/jsonwriter.h"
#include "lineage/lineagereport.h"
#include "lineage/lineagetr.h"
#include "text/columns.h"

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr qsizetype adoptionSchemaVersion = 1;
constexpr double percent = 100;

int percentOf(const AdoptionCandidate &candidate)
{
    return qRound(candidate.score * percent);
}

} // namespace

QByteArray adoptionAsText(const QList<AdoptionCandidate> &candidates)
{
    QList<QStringList> rows{{Tr::tr("PATH"), Tr::tr("VERSION"), Tr::tr("LIKENESS")}};
    for (const AdoptionCandidate &candidate : candidates)
        rows.append({candidate.path, candidate.version, u"%1 %"_s.arg(percentOf(candidate))});
    QByteArray text = inColumns(rows);
    if (candidates.isEmpty())
        return text;
    const AdoptionCandidate &best = candidates.front();
    QList<QStringList> answers;
    for (const Evidence &found : best.evidence) {
        QString where = found.places.join(", "_L1);
        if (found.votes > found.places.size())
            where += u", "_s + Tr::tr("%n more", nullptr, int(found.votes - found.places.size()));
        if (found.against > 0)
            where += u"; "_s + Tr::tr("%n otherwise", nullptr, int(found.against));
        answers.append({u"  "_s + found.name, found.value, where});
    }
    for (const Question &question : best.questions)
        answers.append({u"  "_s + question.name, question.isOpen ? u"?"_s : question.value,
                        question.isOpen ? question.problem : Tr::tr("the default")});
    text += '\n' + Tr::tr("Answers of %1 %2:").arg(best.path, best.version).toUtf8() + '\n'
            + inColumns(answers);
    return text;
}

QByteArray adoptionAsJson(const QList<AdoptionCandidate> &candidates)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", adoptionSchemaVersion);
    json.array("candidates");
    for (const AdoptionCandidate &candidate : candidates) {
        json.object();
        json.text("path", candidate.path);
        json.text("version", candidate.version);
        json.number("score", percentOf(candidate));
        json.boolean("complete", candidate.isComplete);
        json.array("evidence");
        for (const Evidence &found : candidate.evidence) {
            json.object();
            json.text("name", found.name);
            json.text("value", found.value);
            json.number("votes", found.votes);
            json.number("against", found.against);
            json.array("places");
            for (const QString &place : found.places)
                json.text({}, place);
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.array("questions");
        for (const Question &question : candidate.questions) {
            json.object();
            json.text("name", question.name);
            json.boolean("open", question.isOpen);
            json.text("value", question.value);
            json.text("problem", question.problem);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.result();
}

} // namespace waymark::lineage
