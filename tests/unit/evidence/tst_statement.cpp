// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidence.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::evidence {

namespace {

/// JSON is written with single quotes here.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray plain = json("{'_type':'https://in-toto.io/Statement/v1','predicateType':'x',"
                              "'subject':[{'name':'a','digest':{'sha256':'AB'}}],'predicate':{}}");

QByteArray inEnvelope(const QByteArray &payload)
{
    return json("{'payloadType':'application/vnd.in-toto+json','payload':'" + payload.toBase64()
                + "','signatures':[]}");
}

} // namespace

class tst_Statement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRealStatements_data();
    void readsRealStatements();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void evidenceReadsBack();
    void evidenceOfAnotherVersionReads();
};

void tst_Statement::readsRealStatements_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("predicate");
    WAYMARK_NEEDS_SHARED(u"data/in-toto"_s);
    const QString folder = test::sharedData(u"data/in-toto"_s);
    QFile index(folder + "/index.tsv"_L1);
    QVERIFY(index.open(QIODevice::ReadOnly));
    for (const QByteArray &line : index.readAll().split('\n').sliced(1)) {
        const QList<QByteArray> fields = line.split('\t');
        // Examples with comments and dots in them are no JSON.
        if (fields.value(6).trimmed() == "yes")
            QTest::newRow(fields[0].constData())
                << folder + u'/' + QString::fromUtf8(fields[0]) << QString::fromUtf8(fields[5]);
    }
}

void tst_Statement::readsRealStatements()
{
    QFETCH(QString, path);
    QFETCH(QString, predicate);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = readStatements(file.readAll(), path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->ignored, 0);
    const Statement &statement = read->statements.first();
    QVERIFY(!statement.subjects.first().digest.isEmpty());
    QVERIFY(!statement.predicate.isEmpty());
    if (predicate.startsWith("https://"_L1))
        QCOMPARE(statement.predicateType, predicate);
    else
        QVERIFY(statement.isSigned);
    // Evidence of others doesn't name each rule by digest the way ours does; that is no error.
    std::ignore = readEvidence(statement);
}

void tst_Statement::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("statements");
    QTest::addColumn<int>("ignored");
    QTest::newRow("one") << plain << 1 << 0;
    QTest::newRow("lines, some of them unknown")
        << plain + "\n\n{\"a\":1}\nnot json\n" + plain << 2 << 2;
    QTest::newRow("an envelope") << inEnvelope(plain) + '\n' << 1 << 0;
    QTest::newRow("a bundle") << json("{'dsseEnvelope':") + inEnvelope(plain) + '}' << 1 << 0;
    QTest::newRow("a line of every byte") << plain + '\n' + QByteArray("\xff\x00\x80{", 4) + '\n'
                                          << 1 << 1;
}

void tst_Statement::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, statements);
    QFETCH(int, ignored);
    const auto read = readStatements(bytes, u"a.intoto.jsonl"_s);
    QVERIFY(read);
    QCOMPARE(read->statements.size(), statements);
    QCOMPARE(read->ignored, ignored);
    QCOMPARE(read->statements.first().subjects.first().digest.value(u"sha256"_s), u"ab"_s);
}

void tst_Statement::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QString unreadable = u"evidence.unreadable"_s;
    QTest::newRow("nothing") << QByteArray() << unreadable;
    QTest::newRow("no JSON") << "<html>"_ba << unreadable;
    QTest::newRow("a subject without a digest")
        << QByteArray(plain).replace(json("'digest':{'sha256':'AB'}"), json("'digest':{}"))
        << unreadable;
    QTest::newRow("subjects of the wrong shape")
        << QByteArray(plain).replace("[{", "{").replace("}]", "}") << unreadable;
    QTest::newRow("deep nesting") << QByteArray(100'000, '[') << unreadable;
    QTest::newRow("envelopes in envelopes")
        << inEnvelope(inEnvelope(inEnvelope(inEnvelope(inEnvelope(plain))))) << unreadable;
    QTest::newRow("large") << QByteArray(largestStatementFile + 1, ' ') << u"evidence.too-big"_s;
}

void tst_Statement::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto read = readStatements(bytes, u"a.intoto.jsonl"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
}

void tst_Statement::evidenceReadsBack()
{
    const Evidence made{.file = u"requests/a.yaml"_s,
                        .sha256 = u"aa"_s,
                        .gitBlob = u"bb"_s,
                        .evaluator = u"https://waymark.dev/waymarkctl/1.0"_s,
                        .time = QDateTime::fromString(u"2026-03-01T12:00:00Z"_s, Qt::ISODate),
                        .place = Place::Ci,
                        .rules = {{u"exception/e"_s, u"e.yaml"_s, u"cc"_s},
                                  {u"policy/sizes"_s, u"p.yaml"_s, u"dd"_s}},
                        .outcomes = {{u"Machine/a: policy sizes"_s, Outcome::Warned, u"e"_s},
                                     {u"Machine/a: schema"_s, Outcome::Passed, {}}}};
    const auto read = readStatements(writtenEvidence(made), {});
    QVERIFY(read);
    QCOMPARE(read->statements.size(), 2);
    QCOMPARE(read->statements[1].predicateType, summaryType);
    const auto again = readEvidence(read->statements.first());
    QVERIFY(again);
    QVERIFY(*again == made);
    QVERIFY(!readEvidence(read->statements[1]));
}

void tst_Statement::evidenceOfAnotherVersionReads()
{
    const auto read = readStatements(
        json("{'_type':'https://in-toto.io/Statement/v1','later':1,'predicateType':"
             "'https://in-toto.io/attestation/test-result/v0.1','subject':[{'name':'a','digest':"
             "{'sha256':'aa','blake9':'ff'},'more':{}}],'predicate':{'result':'PASSED','"
             "configuration':"
             "[{'name':'policy/p','digest':{'sha256':'bb'},'weight':3}],'passedTests':['x'],"
             "'verifier':{'id':'https://waymark.dev/waymarkctl/9.0','place':'moon'}}}"),
        {});
    QVERIFY(read);
    const auto evidence = readEvidence(read->statements.first());
    QVERIFY(evidence);
    QCOMPARE(evidence->result(), Outcome::Passed);
    QVERIFY(!evidence->place);
    QVERIFY(!evidence->time.isValid());
}

WAYMARK_TEST(tst_Statement)

} // namespace waymark::evidence

#include "tst_statement.moc"
