// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/facts.h"
#include "readiness/openslo.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

FactTable tableOf(const QByteArray &bytes, FactSource source)
{
    source.files = u"file"_s;
    const MemoryFiles disk({{u"/w/file"_s, bytes}});
    return readFacts(source, u"/w/ready.yaml"_s, FileAnswers(disk), disk);
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Values of other programs, real and hostile ones.
class tst_Facts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTables_data();
    void readsTables();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void theNewestRowCounts();
    void hostileFilesAreAProblemNotACrash_data();
    void hostileFilesAreAProblemNotACrash();
    void readsResultsOfOpenSsfScorecard();
    void whatIsInconclusiveThereIsNull();
    void readsObjectives_data();
    void readsObjectives();
    void readsOpenSloOfOthers();
};

void tst_Facts::readsTables_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("kinds of values") << "a,b,c,d\n1,2.5,true,x\n"_ba
                                     << R"([{"a": 1, "b": 2.5, "c": true, "d": "x"}])"_ba;
    QTest::newRow("empty is null") << "a,b\n,2\n"_ba << R"([{"a": null, "b": 2}])"_ba;
    QTest::newRow("short row") << "a,b\n1\n"_ba << R"([{"a": 1, "b": null}])"_ba;
    QTest::newRow("quoted") << "a,b\n\"x,\"\"y\"\"\",\"1\n2\"\n"_ba
                            << R"([{"a": "x,\"y\"", "b": "1\n2"}])"_ba;
    QTest::newRow("CR LF and a mark") << "\xef\xbb\xbf"
                                         "a\r\n1\r\n"_ba
                                      << R"([{"a": 1}])"_ba;
    QTest::newRow("not a number") << "a,b\n007,1e400\n"_ba << R"([{"a": "007", "b": "1e400"}])"_ba;
    QTest::newRow("no rows") << "a,b\n"_ba << "[]"_ba;
}

void tst_Facts::readsTables()
{
    QFETCH(QByteArray, csv);
    QList<qsizetype> lines;
    QTEST(jsonFromCsv(csv, lines).value_or("failed"), "json");
}

void tst_Facts::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("open quotation mark") << "a\n\"x\n"_ba;
    QTest::newRow("very many columns") << QByteArray(2000, ',') + '\n';
}

void tst_Facts::refusesWhatIsNoTable()
{
    QFETCH(QByteArray, csv);
    QList<qsizetype> lines;
    QVERIFY(!jsonFromCsv(csv, lines));
}

void tst_Facts::theNewestRowCounts()
{
    const FactTable table = tableOf(
        "who,n,at\ncart,1,2026-11-02\ncart,2,2026-11-09\ncart,3,2026-11-05\n",
        {.id = u"a"_s, .format = FactSource::Format::Csv, .entity = u"who"_s, .time = u"at"_s});
    const Fact *fact = table.of(u"component:default/cart"_s, {});
    QVERIFY(fact);
    QCOMPARE(fact->row.value(u"n").text(), u"2"_s);
    QCOMPARE(fact->line, qsizetype{2});
    QVERIFY(!table.of(u"component:default/stock"_s, {}));
}

void tst_Facts::hostileFilesAreAProblemNotACrash_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("format");
    const auto json = int(FactSource::Format::Json);
    const auto csv = int(FactSource::Format::Csv);
    const auto openSsf = int(FactSource::Format::OpenSsf);
    QByteArray bomb = "a: &a [x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c < 'j'; ++c) {
        bomb += QByteArray(1, c) + ": &" + c + " [*" + char(c - 1);
        for (int i = 0; i < 8; ++i)
            bomb += QByteArray(",*") + char(c - 1);
        bomb += "]\n";
    }
    QTest::newRow("deep JSON") << QByteArray(100'000, '[') << json;
    QTest::newRow("half a file") << R"([{"who": "cart", "n")"_ba << json;
    QTest::newRow("a number") << "3"_ba << json;
    QTest::newRow("rows without a name") << R"([{}, {"who": ""}, {"who": ":"}])"_ba << json;
    QTest::newRow("aliases") << bomb << json;
    QTest::newRow("bytes that are no text") << "\xff\xfe\x00who,\x80\n\""_ba << csv;
    QTest::newRow("no result of it") << R"({"checks": 3})"_ba << openSsf;
    QTest::newRow("checks that are none")
        << R"({"scorecard": {}, "repo": [], "checks": [1, null, {"name": {}}]})"_ba << openSsf;
}

void tst_Facts::hostileFilesAreAProblemNotACrash()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, format);
    const FactTable table =
        tableOf(bytes, {.id = u"a"_s, .format = FactSource::Format(format), .entity = u"who"_s});
    QVERIFY(!table.problems.isEmpty());
    QVERIFY(table.facts.isEmpty());
}

void tst_Facts::readsResultsOfOpenSsfScorecard()
{
    WAYMARK_NEEDS_SHARED(u"data/openssf-scorecard/results"_s);
    const QDir folder(test::sharedData(u"data/openssf-scorecard/results"_s));
    int read = 0;
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        const FactTable table =
            tableOf(fileBytes(folder.filePath(name)), {.id = u"a"_s,
                                                       .format = FactSource::Format::OpenSsf,
                                                       .annotation = u"github.com/project-slug"_s});
        // One names no repository, one holds probes instead of checks.
        const bool isOne = !name.contains("invalid"_L1) && !name.contains("probe"_L1);
        QCOMPARE(table.facts.isEmpty(), !isOne);
        QCOMPARE(table.problems.isEmpty(), isOne);
        if (name.contains("kubernetes"_L1)) {
            const Fact *fact = table.of({}, u"kubernetes/kubernetes"_s);
            QVERIFY(fact);
            QCOMPARE(fact->measured.date(), QDate(2022, 10, 6));
            QCOMPARE(fact->row.value(u"score").text(), u"8.9"_s);
            QCOMPARE(fact->row.value(u"version").text(), u"v4.7.0"_s);
        }
        read += isOne ? 1 : 0;
    }
    QVERIFY(read >= 6);
}

void tst_Facts::whatIsInconclusiveThereIsNull()
{
    const FactTable table = tableOf(
        R"({"date": "2026-11-01", "repo": {"name": "cart"}, "scorecard": {"version": "v5"}, "score": 7,
            "checks": [{"name": "Fuzzing", "score": -1, "reason": "internal error"},
                       {"name": "License", "score": 10, "reason": "found"}]})",
        {.id = u"a"_s, .format = FactSource::Format::OpenSsf});
    const Fact *fact = table.of(u"component:default/cart"_s, {});
    QVERIFY(fact);
    const yaml::Node checks = fact->row.value(u"checks");
    QCOMPARE(checks.value(u"Fuzzing").value(u"score").scalarType(), yaml::ScalarType::Null);
    QCOMPARE(checks.value(u"License").value(u"score").toDouble(), 10.0);
}

void tst_Facts::readsObjectives_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<int>("problems");
    const QByteArray window = "timeWindow: [{duration: 4w, isRolling: true}], ";
    const QByteArray rest = "indicatorRef: a, budgetingMethod: Occurrences, ";
    QTest::newRow("valid") << "service: cart, " + window + rest + "objectives: [{target: 0.99}]"
                           << 0;
    QTest::newRow("percent") << "service: cart, " + window + rest
                                    + "objectives: [{targetPercent: 99.9}]"
                             << 0;
    QTest::newRow("composite") << "service: cart, " + window
                                      + "budgetingMethod: Occurrences, objectives: [{target: 0.9, "
                                        "indicatorRef: a}, {target: 0.9, indicatorRef: b}]"
                               << 0;
    QTest::newRow("of one") << "service: cart, " + window + rest + "objectives: [{target: 1}]" << 1;
    QTest::newRow("both targets") << "service: cart, " + window + rest
                                         + "objectives: [{target: 0.9, targetPercent: 90}]"
                                  << 1;
    QTest::newRow("no objective") << "service: cart, " + window + rest + "objectives: []" << 1;
    QTest::newRow("no window") << "service: cart, " + rest + "objectives: [{target: 0.9}]" << 1;
    QTest::newRow("no method") << "service: cart, " + window
                                      + "indicatorRef: a, objectives: [{target: 0.9}]"
                               << 1;
    QTest::newRow("slices without a window")
        << "service: cart, " + window
               + "indicatorRef: a, budgetingMethod: Timeslices, objectives: [{target: 0.9}]"
        << 2;
    QTest::newRow("nothing") << ""_ba << 4;
}

void tst_Facts::readsObjectives()
{
    QFETCH(QByteArray, spec);
    const SourceText text("apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: a}\nspec: {" + spec
                          + "}\n");
    const auto tree = yaml::SyntaxTree::parse(text);
    QVERIFY(isSlo(tree->documents().first()));
    const Slo slo = readSlo(tree->documents().first(), {}, text);
    QTEST(int(slo.problems.size()), "problems");
}

void tst_Facts::readsOpenSloOfOthers()
{
    WAYMARK_NEEDS_SHARED(u"data/openslo"_s);
    const QDir folder(test::sharedData(u"data/openslo"_s));
    int valid = 0;
    for (const char *name :
         {"OpenSLO__OpenSLO__examples_budgeting-method_occurences-slo.yaml",
          "go-sdk/encode/v1_slo.yaml", "go-sdk/encode/v1_slo.json",
          "go-sdk/export/inputs/v1_slo.yaml", "go-sdk/inline/inputs/v1_slo.yaml"}) {
        const SourceText text(fileBytes(folder.filePath(QString::fromLatin1(name))));
        const auto tree = yaml::SyntaxTree::parse(text);
        for (const yaml::Document &document : tree->documents()) {
            if (!isSlo(document))
                continue;
            const Slo slo = readSlo(document, {}, text);
            QVERIFY2(slo.isValid(), QByteArray(slo.problems.join(u' ').toUtf8() + name));
            QVERIFY(!slo.service.isEmpty());
            ++valid;
        }
    }
    QVERIFY(valid > 0);
}

WAYMARK_TEST(tst_Facts)

} // namespace waymark::readiness

#include "tst_facts.moc"
