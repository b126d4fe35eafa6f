// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/jsonwriter.h"
#include "readiness/scorewriters.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

constexpr double tenthsOfWhole = 10;

void writeShare(JsonWriter &json, std::string_view key, const Share &share)
{
    if (const auto tenths = share.tenths())
        json.decimal(key, double(*tenths) / tenthsOfWhole);
    else
        json.null(key);
}

void writeLevel(JsonWriter &json, std::string_view key, int level, const Scorecard &scorecard)
{
    if (level >= 0)
        json.text(key, scorecard.levels[level].id);
    else
        json.null(key);
}

void writeOptional(JsonWriter &json, std::string_view key, const QString &text)
{
    if (!text.isEmpty())
        json.text(key, text);
}

void writeEvidence(JsonWriter &json, const QList<Evidence> &all)
{
    json.array("evidence");
    for (const Evidence &evidence : all) {
        json.object();
        json.text("file", evidence.file);
        if (evidence.line >= 0)
            json.number("line", evidence.line + 1);
        writeOptional(json, "field", evidence.field);
        writeOptional(json, "value", evidence.value);
        if (evidence.isMissing)
            json.boolean("missing", true);
        json.endObject();
    }
    json.endArray();
}

void writeMeasure(JsonWriter &json, const Measure &measure)
{
    if (measure.value)
        json.decimal("value", *measure.value);
    if (measure.threshold)
        json.decimal("threshold", *measure.threshold);
    if (measure.isAtMost)
        json.boolean("atMost", true);
    writeOptional(json, "unit", measure.unit);
    if (measure.items.isEmpty())
        return;
    json.array("items");
    for (const QString &item : measure.items)
        json.text({}, item);
    json.endArray();
}

void writeCheck(JsonWriter &json, const CheckResult &result, const Check &check,
                const Scorecard &scorecard)
{
    json.object();
    json.text("id", check.id);
    json.text("title", check.title);
    json.text("result", outcomeName(result.outcome()));
    writeLevel(json, "level", check.level, scorecard);
    json.number("weight", check.weight);
    json.text("evidenceClass", evidenceName(result.evidenceClass));
    json.text("stage", stageName(check.stage));
    json.boolean("counts", result.counts);
    writeOptional(json, "message", result.message);
    writeOptional(json, "next", nextWords(result, check));
    writeOptional(json, "url", check.url);
    if (result.measure)
        writeMeasure(json, *result.measure);
    writeEvidence(json, result.evidence);
    writeOptional(json, "exception", result.exception);
    if (result.isUnneeded)
        json.boolean("exceptionUnneeded", true);
    if (result.isExempt)
        json.text("withoutException", outcomeName(result.own));
    writeOptional(json, "expiredException", result.expired);
    if (result.isSelfAnswered)
        json.boolean("selfAnswered", true);
    json.endObject();
}

void writeEntity(JsonWriter &json, const EntityScore &row, const Readiness &readiness)
{
    const Scorecard &scorecard = readiness.scorecardOf(row);
    const Figures &figures = row.figures;
    json.object();
    json.text("entity", row.entity);
    json.text("scorecard", scorecard.name);
    json.text("scorecardDigest", QString::fromLatin1(scorecard.digest));
    writeOptional(json, "commit", readiness.commit);
    json.text("time", readiness.now.toString(Qt::ISODate));
    json.text("owner", row.owner);
    json.text("system", row.system);
    json.object("source");
    json.text("file", row.file);
    json.number("line", row.line + 1);
    json.endObject();
    writeLevel(json, "level", figures.level, scorecard);
    writeLevel(json, "strictLevel", figures.strictLevel, scorecard);
    writeLevel(json, "nextLevel", figures.next, scorecard);
    writeLevel(json, "closestLevel", figures.closest, scorecard);
    json.array("missing");
    for (const int index : figures.missing)
        json.text({}, scorecard.checks[index].id);
    json.endArray();
    writeShare(json, "score", figures.exempted);
    writeShare(json, "strictScore", figures.strict);
    writeShare(json, "weightedScore", figures.exemptedWeight);
    writeShare(json, "strictWeightedScore", figures.strictWeight);
    json.number("applicable", figures.applicable);
    json.number("known", figures.known);
    json.number("exempt", figures.exempt);
    json.array("checks");
    for (qsizetype i = 0; i < row.results.size(); ++i)
        writeCheck(json, row.results[i], scorecard.checks[i], scorecard);
    json.endArray();
    json.endObject();
}

class ScoreSarif
{
public:
    explicit ScoreSarif(const Readiness &readiness)
        : m_readiness(readiness)
    {}

    QByteArray written()
    {
        m_json.object();
        m_json.text("$schema",
                    u"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                    "sarif-schema-2.1.0.json"_s);
        m_json.text("version", u"2.1.0"_s);
        m_json.array("runs");
        m_json.object();
        writeTool();
        m_json.object("automationDetails");
        m_json.text("id", u"waymark/readiness/"_s);
        m_json.endObject();
        m_json.text("columnKind", u"unicodeCodePoints"_s);
        m_json.array("results");
        for (const auto &row : m_readiness.rows) {
            for (qsizetype i = 0; i < row->results.size(); ++i)
                writeResult(*row, i);
        }
        m_json.endArray();
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
        return m_json.result();
    }

private:
    static QString ruleOf(const Scorecard &scorecard, const Check &check)
    {
        return "readiness/"_L1 + scorecard.name + u'/' + check.id;
    }

    void writeText(std::string_view key, const QString &text)
    {
        m_json.object(key);
        m_json.text("text", text);
        m_json.endObject();
    }

    void writeTool()
    {
        m_json.object("tool");
        m_json.object("driver");
        m_json.text("name", u"waymarkctl score"_s);
        m_json.text("version", QLatin1StringView(WAYMARK_VERSION));
        m_json.array("rules");
        for (const auto &scorecard : m_readiness.scorecards) {
            for (const Check &check : scorecard->checks) {
                m_json.object();
                m_json.text("id", ruleOf(*scorecard, check));
                writeText("shortDescription", check.title);
                writeText("help", check.why + u' ' + check.next);
                m_json.endObject();
            }
        }
        m_json.endArray();
        m_json.endObject();
        m_json.endObject();
    }

    void writeResult(const EntityScore &row, qsizetype index)
    {
        const Scorecard &scorecard = m_readiness.scorecardOf(row);
        const CheckResult &result = row.results[index];
        const Check &check = scorecard.checks[index];
        if (result.own == Outcome::Pass || result.own == Outcome::NotApplicable)
            return;
        m_json.object();
        m_json.text("ruleId", ruleOf(scorecard, check));
        const bool isNote = !result.counts || result.own == Outcome::NoData;
        m_json.text("level", isNote ? u"note"_s : u"warning"_s);
        writeText("message", row.entity + ": "_L1 + check.title + ": "_L1
                                 + outcomeTitle(result.outcome()) + ". "_L1 + resultWords(result)
                                 + u' ' + nextWords(result, check));
        const Evidence place = result.evidence.value(0, {.file = row.file, .line = row.line});
        m_json.array("locations");
        m_json.object();
        m_json.object("physicalLocation");
        m_json.object("artifactLocation");
        m_json.text("uri", QString::fromLatin1(QUrl::toPercentEncoding(place.file, "/")));
        m_json.endObject();
        m_json.object("region");
        m_json.number("startLine", std::max<qsizetype>(place.line, 0) + 1);
        m_json.endObject();
        m_json.endObject();
        m_json.endObject();
        m_json.endArray();
        m_json.object("partialFingerprints");
        m_json.text("waymarkReadiness/v1", scorecard.name + u'/' + check.id + u' ' + row.entity);
        m_json.endObject();
        if (result.isExempt) {
            m_json.array("suppressions");
            m_json.object();
            m_json.text("kind", u"external"_s);
            m_json.text("status", u"accepted"_s);
            m_json.text("justification", result.exception);
            m_json.endObject();
            m_json.endArray();
        }
        m_json.endObject();
    }

    const Readiness &m_readiness;
    JsonWriter m_json;
};

} // namespace

QByteArray scoreJson(const Readiness &readiness)
{
    JsonWriter json;
    json.array();
    for (const auto &row : readiness.rows)
        writeEntity(json, *row, readiness);
    json.endArray();
    return json.result();
}

QByteArray scoreSarif(const Readiness &readiness)
{
    return ScoreSarif(readiness).written();
}

} // namespace waymark::readiness
