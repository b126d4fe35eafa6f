// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/report.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// Two files: one with a finding behind non-ASCII text, one clean.
Report sample()
{
    const SourceText text("kind: Request\nname: \xC3\xA4\xF0\x9F\x98\x80 x\n");
    const auto begin = text.bytes().indexOf('x');
    Diagnostic diagnostic;
    diagnostic.code = u"schema.enum"_s;
    diagnostic.message = u"\"x\" is not one of the names, <b> & 50%"_s;
    diagnostic.why = u"Names are billed."_s;
    diagnostic.next = u"Choose a name."_s;
    diagnostic.range = {begin, begin + 1};
    diagnostic.pointer = JsonPointer({u"name"_s});
    diagnostic.rule = u"kinds.yaml#/name"_s;
    diagnostic.fixes = {{u"Set a"_s, {{{begin, begin + 1}, "a"}}, true}};
    Report report;
    report.files.append(
        {u"a b.yaml"_s, text, {{0, u"v1"_s, u"Request"_s, u"x"_s, false}}, {diagnostic}});
    report.files.append({u"ok.yaml"_s,
                         SourceText("kind: Request\n"),
                         {{0, u"v1"_s, u"Request"_s, u"ok"_s, true}},
                         {}});
    return report;
}

QJsonObject jsonOf(ReportFormat format)
{
    QJsonParseError error;
    const auto json = QJsonDocument::fromJson(written(sample(), format), &error).object();
    return error.error == QJsonParseError::NoError ? json : QJsonObject();
}

} // namespace

class tst_Report : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textMarksThePlace();
    void textNeverSendsControlCharactersToTheTerminal();
    void textSaysWhenNothingIsWrong();
    void everyFormatSaysWhatElseIsMeant();
    void jsonHasTheAgreedShape();
    void sarifPointsAtTheStretch();
    void junitCountsFailures();
    void githubEscapesProperties();
    void sortsByPlaceThenSeverity();
    void knowsItsFormats();
};

void tst_Report::textMarksThePlace()
{
    const QByteArray text = written(sample(), ReportFormat::Text);
    QVERIFY2(text.startsWith("a b.yaml:2:10: error: \"x\" is not one of the names"), text);
    QVERIFY(text.contains("    2 | name: \xC3\xA4\xF0\x9F\x98\x80 x\n      |          ^\n"));
    QVERIFY(text.contains("= why: Names are billed.\n"));
    QVERIFY(text.contains("= next: Choose a name.\n"));
    QVERIFY(text.contains("= fix: Set a\n"));
    QVERIFY(!text.contains('\x1b'));
    QVERIFY(
        written(sample(), ReportFormat::Text, {.colour = true}).contains("\x1b[1;31merror\x1b[0m"));
}

void tst_Report::textNeverSendsControlCharactersToTheTerminal()
{
    Report report = sample();
    report.files[0].text = SourceText("\x1b[2J\x07\n");
    report.files[0].diagnostics[0].range = {0, 1};
    const QByteArray text = written(report, ReportFormat::Text);
    QVERIFY(!text.contains('\x1b'));
    QVERIFY(!text.contains('\x07'));
}

void tst_Report::textSaysWhenNothingIsWrong()
{
    Report report = sample();
    report.files.removeFirst();
    QCOMPARE(written(report, ReportFormat::Text).count('\n'), 1);
    QVERIFY(written(Report(), ReportFormat::Github).isEmpty());
}

void tst_Report::everyFormatSaysWhatElseIsMeant()
{
    Report report = sample();
    report.files.first().diagnostics.first().related = {{{6, 13}, u"It is a request."_s}};
    QVERIFY(written(report, ReportFormat::Text).contains("= see: 1:7: It is a request.\n"));
    const auto finding = QJsonDocument::fromJson(written(report, ReportFormat::Json))
                             .object()[u"diagnostics"_s][0]
                             .toObject();
    const QJsonObject place = finding[u"relatedLocations"_s][0].toObject();
    QCOMPARE(place[u"message"_s].toString(), u"It is a request."_s);
    QCOMPARE(place[u"line"_s].toInt(), 1);
    QCOMPARE(place[u"column"_s].toInt(), 7);
    QCOMPARE(place[u"endOffset"_s].toInt(), 13);
    QVERIFY(written(report, ReportFormat::Sarif).contains("relatedLocations"));
    QVERIFY(written(report, ReportFormat::Junit).contains("1:7: It is a request."));
    QVERIFY(written(report, ReportFormat::Github).contains("%0A1:7: It is a request."));
}

void tst_Report::jsonHasTheAgreedShape()
{
    const QJsonObject json = jsonOf(ReportFormat::Json);
    QCOMPARE(json["schemaVersion"_L1].toInt(), 1);
    QCOMPARE(json["summary"_L1].toObject(), (QJsonObject{{u"files"_s, 2},
                                                         {u"documents"_s, 2},
                                                         {u"errors"_s, 1},
                                                         {u"warnings"_s, 0},
                                                         {u"suppressed"_s, 0},
                                                         {u"baselined"_s, 0}}));
    const auto documents = json["documents"_L1].toArray();
    QCOMPARE(documents.size(), 2);
    QCOMPARE(documents[1].toObject(), (QJsonObject{{u"file"_s, u"ok.yaml"_s},
                                                   {u"index"_s, 0},
                                                   {u"apiVersion"_s, u"v1"_s},
                                                   {u"kind"_s, u"Request"_s},
                                                   {u"name"_s, u"ok"_s},
                                                   {u"valid"_s, true}}));
    const auto finding = json["diagnostics"_L1][0].toObject();
    QCOMPARE(finding["line"_L1].toInt(), 2);
    QCOMPARE(finding["column"_L1].toInt(), 10);
    QCOMPARE(finding["endColumn"_L1].toInt(), 11);
    QCOMPARE(finding["offset"_L1].toInt(), 27);
    QCOMPARE(finding["pointer"_L1].toString(), u"/name"_s);
    QCOMPARE(finding["fixes"_L1][0]["edits"_L1][0]["text"_L1].toString(), u"a"_s);
}

void tst_Report::sarifPointsAtTheStretch()
{
    const QJsonObject run = jsonOf(ReportFormat::Sarif).value("runs"_L1)[0].toObject();
    QCOMPARE(run["columnKind"_L1].toString(), u"unicodeCodePoints"_s);
    const auto place = run["results"_L1][0]["locations"_L1][0]["physicalLocation"_L1];
    QCOMPARE(place["artifactLocation"_L1]["uri"_L1].toString(), u"a%20b.yaml"_s);
    QCOMPARE(place["region"_L1]["startLine"_L1].toInt(), 2);
    QCOMPARE(place["region"_L1]["startColumn"_L1].toInt(), 10);
    QCOMPARE(place["region"_L1]["byteOffset"_L1].toInt(), 27);
    QCOMPARE(run["tool"_L1]["driver"_L1]["rules"_L1][0]["id"_L1].toString(), u"schema.enum"_s);
}

void tst_Report::junitCountsFailures()
{
    QXmlStreamReader xml(written(sample(), ReportFormat::Junit));
    QStringList failures;
    int cases = 0;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == "testsuite"_L1)
            failures.append(xml.attributes().value("failures"_L1).toString());
        cases += xml.name() == "testcase"_L1 ? 1 : 0;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(failures, (QStringList{u"1"_s, u"0"_s}));
    QCOMPARE(cases, 2);
}

void tst_Report::githubEscapesProperties()
{
    Report report = sample();
    report.files[0].path = u"a:b,c%.yaml"_s;
    const QByteArray text = written(report, ReportFormat::Github);
    QVERIFY2(text.startsWith("::error file=a%3Ab%2Cc%25.yaml,line=2,col=10,endLine=2,endColumn=11,"
                             "title=schema.enum::"),
             text);
    QVERIFY(text.endsWith("& 50%25 Choose a name.\n"));
}

void tst_Report::sortsByPlaceThenSeverity()
{
    const auto at = [](qsizetype begin, Severity severity) {
        Diagnostic diagnostic;
        diagnostic.range = {begin, begin + 1};
        diagnostic.severity = severity;
        return diagnostic;
    };
    Diagnostics diagnostics{at(5, Severity::Error), at(2, Severity::Warning),
                            at(2, Severity::Error)};
    sortByPlace(diagnostics);
    QCOMPARE(diagnostics[0], at(2, Severity::Error));
    QCOMPARE(diagnostics[1], at(2, Severity::Warning));
    QCOMPARE(worstOf(diagnostics), Severity::Error);
    QCOMPARE(worstOf({}), std::nullopt);
}

void tst_Report::knowsItsFormats()
{
    QCOMPARE(reportFormatFromName(u"junit"), ReportFormat::Junit);
    QVERIFY(!reportFormatFromName(u"xml"));
}

WAYMARK_TEST(tst_Report)

} // namespace waymark

#include "tst_report.moc"
