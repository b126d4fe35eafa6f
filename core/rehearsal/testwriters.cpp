// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/jsonwriter.h"
#include "diagnostics/reportwriters.h"
#include "rehearsal/rehearsaltr.h"
#include "rehearsal/testfindings.h"

#include <QHash>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

constexpr int testSchemaVersion = 1;

qsizetype coveredRules(const TestReport &run)
{
    return std::ranges::count_if(run.rules,
                                 [](const RuleCoverage &rule) { return rule.madeFalse > 0; });
}

QByteArray testsInText(const TestReport &run, const ReportStyle &style)
{
    QByteArray text;
    if (run.report.count(Severity::Error) + run.report.count(Severity::Warning) > 0)
        text = waymark::written(run.report, ReportFormat::Text, style);
    QStringList words{Tr::tr("%n case(s)", nullptr, int(run.cases.size())),
                      Tr::tr("%1 as expected").arg(run.cases.size() - run.failedCases()),
                      Tr::tr("%1 of %n rule(s) made false", nullptr, int(run.rules.size()))
                          .arg(coveredRules(run))};
    if (!run.mutants.isEmpty())
        words.append(Tr::tr("%1 of %n mutant(s) survived", nullptr, int(run.mutants.size()))
                         .arg(run.survivors()));
    return text + words.join(", "_L1).toUtf8() + ".\n";
}

/// Texts of files for lines and columns, by the paths that findings have.
void writeLine(JsonWriter &json, const SourceText &text, TextRange range)
{
    const PrintedRange place = printedRange(text, range);
    json.number("line", place.line);
    json.number("column", place.column);
}

void writeSummary(JsonWriter &json, const TestReport &run)
{
    json.object("summary");
    json.number("suites", run.suites.size());
    json.number("cases", run.cases.size());
    json.number("failed", run.failedCases());
    json.number("rules", run.rules.size());
    json.number("madeFalse", coveredRules(run));
    json.number("mutants", run.mutants.size());
    json.number("survived", run.survivors());
    json.endObject();
}

void writeCases(JsonWriter &json, const TestReport &run)
{
    json.array("cases");
    for (const CaseResult &one : run.cases) {
        const TestSuite &suite = run.suites[one.suite];
        json.object();
        json.text("suite", suite.name);
        json.text("name", one.name);
        writeLine(json, suite.tree.text(), one.range);
        json.boolean("passed", one.isGood());
        if (!one.problem.isEmpty())
            json.text("problem", one.problem);
        json.array("rules");
        for (const RuleResult &rule : one.rules) {
            json.object();
            json.text("rule", rule.expected.rule());
            json.text("expected", stateName(rule.expected.state));
            json.text("state", stateName(rule.state));
            if (!rule.problem.isEmpty())
                json.text("problem", rule.problem);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

QByteArray testsInJson(const TestReport &run)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", testSchemaVersion);
    writeSummary(json, run);
    writeCases(json, run);
    json.array("rules");
    for (const RuleCoverage &rule : run.rules) {
        json.object();
        json.text("rule", rule.rule());
        json.number("evaluated", rule.evaluated);
        json.number("madeFalse", rule.madeFalse);
        json.boolean("untested", rule.isLeftOut);
        json.endObject();
    }
    json.endArray();
    json.array("mutants");
    for (const MutantResult &mutant : run.mutants) {
        json.object();
        json.text("policy", mutant.policy);
        json.text("part", mutant.part);
        json.number("offset", mutant.range.begin);
        json.text("before", QString::fromUtf8(mutant.before));
        json.text("after", QString::fromUtf8(mutant.after));
        json.boolean("survived", mutant.survived);
        json.endObject();
    }
    json.endArray();
    writeDiagnostics(json, run.report);
    json.endObject();
    return json.result();
}

void writeTestCase(QXmlStreamWriter &xml, const QString &group, const QString &name,
                   const QStringList &problems)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, xmlText(group));
    xml.writeAttribute(u"name"_s, xmlText(name));
    for (const QString &problem : problems) {
        xml.writeStartElement(u"failure"_s);
        xml.writeAttribute(u"message"_s, xmlText(problem));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

QStringList problemsIn(const CaseResult &one)
{
    QStringList problems;
    if (!one.problem.isEmpty())
        problems.append(one.problem);
    for (const RuleResult &rule : one.rules) {
        if (!rule.problem.isEmpty())
            problems.append(rule.expected.rule() + ": "_L1 + rule.problem);
    }
    return problems;
}

void writeSuiteHead(QXmlStreamWriter &xml, const QString &name, qsizetype tests, qsizetype failures)
{
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, xmlText(name));
    xml.writeAttribute(u"tests"_s, QString::number(tests));
    xml.writeAttribute(u"failures"_s, QString::number(failures));
}

QByteArray testsInJunit(const TestReport &run)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    for (qsizetype i = 0; i < run.suites.size(); ++i) {
        const auto isOf = [i](const CaseResult &one) {
            return one.suite == i;
        };
        const auto isBad = [i](const CaseResult &one) {
            return one.suite == i && !one.isGood();
        };
        const QString name = run.suites[i].name;
        writeSuiteHead(xml, name, std::ranges::count_if(run.cases, isOf),
                       std::ranges::count_if(run.cases, isBad));
        for (const CaseResult &one : run.cases) {
            if (isOf(one))
                writeTestCase(xml, name, one.name, problemsIn(one));
        }
        xml.writeEndElement();
    }
    const auto isUntested = [](const RuleCoverage &rule) {
        return !rule.isGood();
    };
    writeSuiteHead(xml, u"rules"_s, run.rules.size(), std::ranges::count_if(run.rules, isUntested));
    for (const RuleCoverage &rule : run.rules)
        writeTestCase(xml, u"rules"_s, rule.rule(),
                      rule.isGood() ? QStringList()
                                    : QStringList(Tr::tr("No case makes it false.")));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return text;
}

} // namespace

QByteArray written(const TestReport &run, ReportFormat format, const ReportStyle &style)
{
    switch (format) {
    case ReportFormat::Text:
        return testsInText(run, style);
    case ReportFormat::Json:
        return testsInJson(run);
    case ReportFormat::Junit:
        return testsInJunit(run);
    case ReportFormat::Sarif:
    case ReportFormat::Github:
        break;
    }
    return waymark::written(run.report, format, style);
}

} // namespace waymark::rehearsal
