// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/givenoutputs.h"
#include "pathruns.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

class tst_GivenOutputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refusesWhatIsNoObject();
};

void tst_GivenOutputs::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("output"); // of step p
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("YAML") << "p: {remoteUrl: u, n: 3}\n"_ba << uR"({"remoteUrl":"u","n":3})"_s
                          << QStringList();
    QTest::newRow("JSON") << R"({"p": {"a": [1]}})"_ba << uR"({"a":[1]})"_s << QStringList();
    QTest::newRow("a step that isn't there")
        << "q: {a: 1}\n"_ba << QString() << QStringList{u"path.unknown-answer"_s};
    QTest::newRow("no object") << "p: u\n"_ba << QString() << QStringList{u"path.values"_s};
    QTest::newRow("no YAML") << "p: [\n"_ba << QString() << QStringList{u"yaml.unclosed-flow"_s};
}

void tst_GivenOutputs::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, output);
    const auto path = firstTemplateIn(
        SourceText(templateOf("    - {id: p, action: publish:github}\n")), u"/t/template.yaml"_s);
    const auto read = readOutputs(*path, SourceText(text), u"o.yaml"_s);
    QVERIFY(read);
    QTEST(read->findings.codes(), "codes");
    QCOMPARE(read->isGood(), read->findings.codes().isEmpty());
    QCOMPARE(read->outputs.contains(u"p"_s), !output.isEmpty());
    if (!output.isEmpty())
        QCOMPARE(jsonOf(read->outputs.value(u"p"_s)), output);
}

void tst_GivenOutputs::refusesWhatIsNoObject()
{
    const auto path = firstTemplateIn(
        SourceText(templateOf("    - {id: p, action: publish:github}\n")), u"/t/template.yaml"_s);
    for (const char *text : {"", "- p\n", "p\n"}) {
        const auto read = readOutputs(*path, SourceText(text), u"o.yaml"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"path.values"_s);
    }
    QCOMPARE(readOutputs(*path, SourceText("p: &a {b: *a}\n"), u"o.yaml"_s).error().code,
             u"yaml.alias-budget"_s);
}

WAYMARK_TEST(tst_GivenOutputs)

} // namespace waymark::goldenpath

#include "tst_givenoutputs.moc"
