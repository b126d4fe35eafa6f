// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::cli {

class tst_Explain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsThePage();
    void printsThePageAsJson();
    void listsAllCodes();
    void listsAllCodesAsJson();
    void namesTheNearestOfAnUnknownCode_data();
    void namesTheNearestOfAnUnknownCode();
    void completesCodes();
    void keepsTheCodesOutOfTheHelp();
};

void tst_Explain::printsThePage()
{
    const Ran ran = runCommand({"explain", "yaml.tab-indent"});
    QCOMPARE(ran.exitCode, int(Ok));
    QVERIFY2(ran.out.startsWith("# A tab stands in the indentation\n\n"), ran.out);
    QVERIFY(ran.out.contains("\n## What to do\n"));
    QVERIFY(ran.err.isEmpty());
}

void tst_Explain::printsThePageAsJson()
{
    const Ran ran = runCommand({"explain", "yaml.tab-indent", "--format", "json"});
    QCOMPARE(ran.exitCode, int(Ok));
    const QJsonObject json = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(json["schemaVersion"_L1].toInt(), 1);
    QCOMPARE(json["code"_L1].toString(), u"yaml.tab-indent"_s);
    QCOMPARE(json["title"_L1].toString(), u"A tab stands in the indentation"_s);
    QCOMPARE(json["markdown"_L1].toString().toUtf8(),
             runCommand({"explain", "yaml.tab-indent"}).out);
}

void tst_Explain::listsAllCodes()
{
    const Ran ran = runCommand({"explain"});
    QCOMPARE(ran.exitCode, int(Ok));
    QVERIFY2(ran.out.contains("\ndemo.broken-story "), ran.out);
    QVERIFY2(ran.out.contains("\nyaml.tab-indent "), ran.out);
    QVERIFY(ran.out.contains("  A tab stands in the indentation\n"));
}

void tst_Explain::listsAllCodesAsJson()
{
    const Ran ran = runCommand({"explain", "--format", "json"});
    const QJsonObject json = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(json["schemaVersion"_L1].toInt(), 1);
    const QJsonArray codes = json["codes"_L1].toArray();
    QCOMPARE(codes.size(), runCommand({"explain"}).out.count('\n'));
    const auto isKnown = [](const QJsonValue &code) {
        return code["code"_L1].toString() == "demo.broken-story"_L1;
    };
    QVERIFY(std::any_of(codes.begin(), codes.end(), isKnown));
    QVERIFY(!codes.first()["title"_L1].toString().isEmpty());
}

void tst_Explain::namesTheNearestOfAnUnknownCode_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("nearest");
    QTest::newRow("a slip of the finger") << "yaml.tab-indnet"_ba << "yaml.tab-indent"_ba;
    QTest::newRow("without its room") << "duplicate-item"_ba << "schema.duplicate-item"_ba;
    QTest::newRow("another separator") << "schema/required"_ba << "schema.required"_ba;
    QTest::newRow("a path") << "../schemas/index.json"_ba << ""_ba;
}

void tst_Explain::namesTheNearestOfAnUnknownCode()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, nearest);
    const Ran ran = runCommand({"explain", code.toStdString()});
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.err.startsWith(QByteArray("waymarkctl: There is no code “" + code + "”.")),
             ran.err);
    QVERIFY2(ran.err.contains(QByteArray(" are: " + nearest)), ran.err);
}

void tst_Explain::completesCodes()
{
    const Ran ran = runCommand({"complete", "--", "explain", "yaml.missing-space-b"});
    QCOMPARE(ran.out, "yaml.missing-space-before-comment\t\n"_ba);
}

void tst_Explain::keepsTheCodesOutOfTheHelp()
{
    const Ran ran = runCommand({"explain", "--help"});
    QCOMPARE(ran.exitCode, int(Ok));
    QVERIFY(ran.out.contains("CODE"));
    QVERIFY2(!ran.out.contains("yaml.bad-indent"), ran.out);
}

WAYMARK_TEST(tst_Explain)

} // namespace waymark::cli

#include "tst_explain.moc"
