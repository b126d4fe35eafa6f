// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/basetree.h"
#include "support/pushedrepository.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

Lineage wholeRecord()
{
    Lineage record{
        .path = u"http-service"_s,
        .version = u"1.1.0"_s,
        .digest = "sha256:"_L1 + QString(64, u'a'),
        .repository = u"https://git.example.com/platform.git"_s,
        .file = u"paths/http-service/goldenpath.yaml"_s,
        .commit = QString(40, u'b'),
        .date = QDate(2026, 11, 30),
        .user = u"user:default/ada"_s,
        .answers = yaml::Value::Mapping{{u"name"_s, u"orders"_s},
                                        {u"port"_s, qint64{8080}},
                                        {u"tier"_s, u"2"_s},
                                        {u"regions"_s, yaml::Value::Sequence{u"eu"_s, u"no"_s}}},
        .unanswered = {u"apiName"_s},
        .outputs = yaml::Value::Mapping{
            {u"publish"_s, yaml::Value::Mapping{{u"remoteUrl"_s, u"x: #y"_s}}}}};
    record.files = {{u"src/main.js"_s, {blobOf("a"), true, false}},
                    {u"link"_s, {blobOf("b"), false, true}},
                    {u"no: t.md"_s, {blobOf("c"), false, false}}};
    record.deleted = {{u"docs/index.md"_s, QDate(2026, 10, 1)}};
    record.skipped = {
        {u"1.2.0"_s, u"Not before the sale"_s, u"ada"_s, QDate(2026, 11, 1), QDate(2027, 1, 10)}};
    record.own = {{u"deploy/**"_s, u"We run on our own cluster"_s}};
    return record;
}

} // namespace

class tst_Lineage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void refusesRecords_data();
    void refusesRecords();
    void blobsAreNamedAsGitNamesThem();
    void versionsAreOrdered_data();
    void versionsAreOrdered();
    void credentialsAreLeftOut_data();
    void credentialsAreLeftOut();
    void skippedVersionsReturnAfterTheirDay();
    void theBaseIsKeptAsAReference();
    void theBaseOfACloneComesFromItsHistory();
};

void tst_Lineage::whatIsWrittenIsReadBack()
{
    const Lineage record = wholeRecord();
    const QByteArray text = lineageText(record);
    const auto read = readLineage(SourceText(text), u"lineage.yaml"_s);
    QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));
    QVERIFY2(*read == record, text.constData());
    QCOMPARE(lineageText(*read), text);
}

void tst_Lineage::refusesRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto withFile = [](const char *path) -> QByteArray {
        return QByteArray("kind: Lineage\nspec:\n  path: p\n  files:\n    ") + path + ": 100644 "
               + blobOf("a") + '\n';
    };
    QTest::newRow("no YAML") << "a: [\n"_ba << u"lineage.unreadable"_s;
    QTest::newRow("another document") << "kind: Other\n"_ba << u"lineage.unreadable"_s;
    QTest::newRow("no digest") << "kind: Lineage\nspec: {path: p, files: {a: b}}\n"_ba
                               << u"lineage.unreadable"_s;
    QTest::newRow("row 28: a file above the project") << withFile("../a") << u"lineage.outside"_s;
    QTest::newRow("row 28: an absolute file") << withFile("/etc/passwd") << u"lineage.outside"_s;
    QTest::newRow("row 28: a file of Git") << withFile(".git/config") << u"lineage.outside"_s;
}

void tst_Lineage::refusesRecords()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const auto read = readLineage(SourceText(text), u"lineage.yaml"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
}

void tst_Lineage::blobsAreNamedAsGitNamesThem()
{
    // printf 'hello\n' | git hash-object --stdin
    QCOMPARE(blobOf("hello\n"), "ce013625030ba8dba906f756967f9e9ca394464a"_ba);
}

void tst_Lineage::versionsAreOrdered_data()
{
    QTest::addColumn<QString>("older");
    QTest::addColumn<QString>("newer");
    QTest::newRow("by number") << u"1.9.0"_s << u"1.10.0"_s;
    QTest::newRow("with v") << u"v1.0.0"_s << u"1.0.1"_s;
    QTest::newRow("before the release") << u"2.0.0-rc.1"_s << u"2.0.0"_s;
    QTest::newRow("release candidates") << u"2.0.0-rc.2"_s << u"2.0.0-rc.10"_s;
    QTest::newRow("numbers before words") << u"1.0.0-1"_s << u"1.0.0-beta"_s;
}

void tst_Lineage::versionsAreOrdered()
{
    QFETCH(QString, older);
    QFETCH(QString, newer);
    QVERIFY(isOlderVersion(older, newer));
    QVERIFY(!isOlderVersion(newer, older));
    QVERIFY(!isOlderVersion(older, older));
}

void tst_Lineage::credentialsAreLeftOut_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("kept");
    QTest::newRow("password") << u"https://ada:secret@git.example.com/a.git"_s
                              << u"https://git.example.com/a.git"_s;
    QTest::newRow("token") << u"https://token@git.example.com/a.git"_s
                           << u"https://git.example.com/a.git"_s;
    QTest::newRow("ssh") << u"ssh://git@git.example.com/a.git"_s
                         << u"ssh://git@git.example.com/a.git"_s;
    QTest::newRow("scp") << u"git@git.example.com:a.git"_s << u"git@git.example.com:a.git"_s;
    QTest::newRow("folder") << u"../platform.git"_s << u"../platform.git"_s;
}

void tst_Lineage::credentialsAreLeftOut()
{
    QFETCH(QString, address);
    QFETCH(QString, kept);
    QCOMPARE(withoutCredentials(address), kept);
}

void tst_Lineage::skippedVersionsReturnAfterTheirDay()
{
    const Lineage record = wholeRecord();
    QVERIFY(record.isSkipped(u"1.2.0"_s, QDate(2027, 1, 9)));
    QVERIFY(!record.isSkipped(u"1.2.0"_s, QDate(2027, 1, 10)));
    QVERIFY(!record.isSkipped(u"1.3.0"_s, QDate(2026, 12, 1)));
}

namespace {

goldenpath::FileTree smallTree()
{
    goldenpath::FileTree tree;
    std::ignore = tree.add(u"run.sh"_s, {.bytes = "#!/bin/sh\n", .mode = 0755});
    std::ignore = tree.add(u"docs/a b.md"_s, {.bytes = "a\n"});
    std::ignore =
        tree.add(u"latest"_s, {.kind = goldenpath::TreeEntry::Kind::Link, .bytes = "docs"});
    return tree;
}

Lineage smallRecord()
{
    return {.path = u"service"_s, .version = u"1.0.0"_s, .files = madeFiles(smallTree())};
}

} // namespace

void tst_Lineage::theBaseIsKeptAsAReference()
{
    const test::PushedRepository repository;
    const SystemProcess process;
    QVERIFY(keepBase(process, repository.files.path(), smallRecord(), smallTree()));
    QVERIFY(keepBase(process, repository.files.path(), smallRecord(), smallTree()));
    const auto kept = keptBase(process, repository.files.path(), smallRecord());
    QVERIFY(kept);
    QCOMPARE(madeFiles(*kept), smallRecord().files);
    repository.run({u"rev-parse"_s, u"--verify"_s, u"refs/waymark/base/service/1.0.0"_s});
}

void tst_Lineage::theBaseOfACloneComesFromItsHistory()
{
    const test::PushedRepository repository;
    const SystemProcess process;
    repository.files.write(u"run.sh"_s, "#!/bin/sh\n");
    repository.files.write(u"docs/a b.md"_s, "a\n");
    repository.files.write(u"other"_s, "docs"); // the link's bytes
    repository.commit(u"Begin"_s);
    repository.files.write(u"run.sh"_s, "edited\n");
    repository.commit(u"Edit"_s);
    const auto kept = keptBase(process, repository.files.path(), smallRecord());
    QVERIFY(kept);
    QCOMPARE(madeFiles(*kept), smallRecord().files);
    Lineage lost = smallRecord();
    lost.files[u"gone"_s] = {blobOf("never there"), false, false};
    QVERIFY(!keptBase(process, repository.files.path(), lost));
}

WAYMARK_TEST(tst_Lineage)

} // namespace waymark::lineage

#include "tst_lineage.moc"
