// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/baseline.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_Baseline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatMoved_data();
    void knowsWhatMoved();
    void countsEqualFindings();
    void readsWhatItWrote();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
};

namespace {

/// One file with a finding on each `!`-marked word.
Report reportOf(const QByteArray &marked, const QString &pointer = u"/spec/list/3/size"_s,
                const QString &code = u"schema.type"_s, const QString &path = u"a.yaml"_s)
{
    QByteArray text = marked;
    CheckedFile file{path, {}, {{0, u"v1"_s, u"K"_s, u"one"_s, false}}, {}};
    for (qsizetype at = text.indexOf('!'); at >= 0; at = text.indexOf('!')) {
        text.remove(at, 1);
        qsizetype end = at;
        while (end < text.size() && text[end] != '\n' && text[end] != ' ')
            ++end;
        Diagnostic finding;
        finding.code = code;
        finding.range = {at, end};
        finding.pointer = *JsonPointer::parse(pointer);
        file.diagnostics.append(finding);
    }
    file.text = SourceText(text);
    return {{file}};
}

} // namespace

void tst_Baseline::knowsWhatMoved_data()
{
    QTest::addColumn<Report>("now");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("the same") << reportOf("a: !many\n") << true;
    QTest::newRow("on another line") << reportOf("# more\n\n\na: !many\n") << true;
    QTest::newRow("an item before it") << reportOf("a: !many\n", u"/spec/list/4/size"_s) << true;
    QTest::newRow("another value") << reportOf("a: !few\n") << false;
    QTest::newRow("another field") << reportOf("a: !many\n", u"/spec/list/3/length"_s) << false;
    QTest::newRow("another code") << reportOf("a: !many\n", u"/spec/list/3/size"_s,
                                              u"schema.enum"_s)
                                  << false;
    QTest::newRow("another file") << reportOf("a: !many\n", u"/spec/list/3/size"_s,
                                              u"schema.type"_s, u"b.yaml"_s)
                                  << false;
}

void tst_Baseline::knowsWhatMoved()
{
    QFETCH(Report, now);
    QFETCH(bool, isKnown);
    const Baseline baseline = Baseline::of(reportOf("a: !many\n"));
    QCOMPARE(baseline.apply(now), isKnown ? 0 : 1);
    QCOMPARE(now.files[0].diagnostics.size(), isKnown ? 0 : 1);
    QCOMPARE(now.files[0].baselined.size(), isKnown ? 1 : 0);
    QCOMPARE(now.files[0].documents[0].isValid, isKnown);
}

void tst_Baseline::countsEqualFindings()
{
    const Baseline baseline = Baseline::of(reportOf("a: !many\nb: !many\n"));
    QCOMPARE(baseline.size(), 2);
    Report more = reportOf("a: !many\nb: !many\nc: !many\n");
    QCOMPARE(baseline.apply(more), 0);
    QCOMPARE(more.files[0].diagnostics.size(), 1);
    Report fewer = reportOf("a: !many\n");
    QCOMPARE(baseline.apply(fewer), 1);
}

void tst_Baseline::readsWhatItWrote()
{
    const QByteArray written = Baseline::of(reportOf("a: !many\nb: !many\nc: !few\n")).written();
    const auto read = Baseline::read(written);
    QVERIFY(read);
    QCOMPARE(read->size(), 3);
    QCOMPARE(read->written(), written);
    QVERIFY(written.contains("\"a.yaml\"") && written.contains("/spec/list/3/size"));
}

void tst_Baseline::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << "a: 1\n"_ba;
    QTest::newRow("other JSON") << "{}"_ba;
    QTest::newRow("another version") << R"({"schemaVersion": 9, "findings": []})"_ba;
}

void tst_Baseline::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    const auto read = Baseline::read(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"diagnostics.bad-baseline"_s);
    QVERIFY(!read.error().next.isEmpty());
}

WAYMARK_TEST(tst_Baseline)

} // namespace waymark

Q_DECLARE_METATYPE(waymark::Report)

#include "tst_baseline.moc"
