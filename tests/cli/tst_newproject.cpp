// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/lineage.h"
#include "madeprojects.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

/// What a project that was just made knows of its path, and its repository.
class tst_NewProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewProjectHasARecordWithoutSecrets();
    void aNewProjectIsCommitted();
    void aHookThatSaysNoLeavesTheFiles();
    void aFolderInAWorkTreeGetsNoRepository();
    void whatIsStagedIsNotCommitted();
    void aTemplateAloneHasARecordOnDemand();
};

void tst_NewProject::aNewProjectHasARecordWithoutSecrets()
{
    const MadeProjects made;
    const Ran ran = made.scaffold(u"orders"_s);
    QVERIFY2(ran.exitCode == int(Ok), ran.err.constData());
    const QByteArray text = made.read(u"orders"_s, u".waymark/lineage.yaml"_s);
    QVERIFY2(!text.contains("hush"), text.constData());
    const auto record = lineage::readLineage(SourceText(text), {});
    QVERIFY(record);
    QCOMPARE(record->path, u"service"_s);
    QCOMPARE(record->version, u"1.0.0"_s);
    QVERIFY(record->digest.startsWith("sha256:"_L1));
    QCOMPARE(record->file, u"paths/service/goldenpath.yaml"_s);
    QCOMPARE(record->commit.size(), 40);
    QCOMPARE(record->files.size(), 5U);
    const yaml::Value expected =
        yaml::Value::Mapping{{u"name"_s, u"orders"_s}, {u"port"_s, qint64{8080}}};
    QVERIFY2(record->answers == expected, text.constData());
    const Ran checked = runCommand(
        {"validate", made.projects.path(u"orders/.waymark/lineage.yaml"_s).toStdString()});
    QVERIFY2(checked.exitCode == int(Ok), QByteArray(checked.out + checked.err).constData());
}

void tst_NewProject::aNewProjectIsCommitted()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    QCOMPARE(made.git(u"orders"_s, {u"status"_s, u"--porcelain"_s}), ""_ba);
    QCOMPARE(made.git(u"orders"_s, {u"log"_s, u"--format=%an %s"_s}),
             "Ada Start from the path service 1.0.0\n"_ba);
    QVERIFY(made.git(u"orders"_s, {u"for-each-ref"_s}).contains("refs/waymark/base/service/1.0.0"));
}

void tst_NewProject::aHookThatSaysNoLeavesTheFiles()
{
    const MadeProjects made;
    made.projects.write(u"hooks/pre-commit"_s, "#!/bin/sh\necho no tests >&2\nexit 1\n");
    QFile::setPermissions(made.projects.path(u"hooks/pre-commit"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QDir().mkpath(made.projects.path(u"orders"_s));
    made.git(u"orders"_s, {u"init"_s, u"-q"_s});
    made.git(u"orders"_s, {u"config"_s, u"core.hooksPath"_s, made.projects.path(u"hooks"_s)});
    const Ran ran = made.scaffold(u"orders"_s);
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY2(ran.err.contains("no tests"), ran.err.constData());
    QVERIFY(ran.err.contains("git commit"));
    QVERIFY(!made.read(u"orders"_s, u"src/server.js"_s).isEmpty());
}

void tst_NewProject::aFolderInAWorkTreeGetsNoRepository()
{
    const MadeProjects made;
    made.git(u"."_s, {u"init"_s, u"-q"_s});
    const Ran ran = made.scaffold(u"orders"_s);
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY(!QDir(made.projects.path(u"orders/.git"_s)).exists());
    QVERIFY(!made.read(u"orders"_s, u"src/server.js"_s).isEmpty());
}

void tst_NewProject::whatIsStagedIsNotCommitted()
{
    const MadeProjects made;
    made.write(u"orders"_s, u"mine.txt"_s, "mine\n");
    made.git(u"orders"_s, {u"init"_s, u"-q"_s});
    made.git(u"orders"_s, {u"add"_s, u"mine.txt"_s});
    const Ran ran = made.scaffold(u"orders"_s);
    QVERIFY2(ran.exitCode == int(Ok), ran.err.constData());
    QCOMPARE(made.git(u"orders"_s, {u"status"_s, u"--porcelain"_s}), "A  mine.txt\n"_ba);
}

void tst_NewProject::aTemplateAloneHasARecordOnDemand()
{
    const MadeProjects made;
    QVERIFY(QFile::remove(made.platform.files.path(u"paths/service/goldenpath.yaml"_s)));
    QCOMPARE(made.scaffold(u"one"_s, {}).exitCode, int(Ok));
    QVERIFY(made.read(u"one"_s, u".waymark/lineage.yaml"_s).isEmpty());
    QCOMPARE(made.scaffold(u"two"_s, {"--lineage"}).exitCode, int(Ok));
    QVERIFY(made.read(u"two"_s, u".waymark/lineage.yaml"_s).contains("path: service"));
}

WAYMARK_TEST(tst_NewProject)

} // namespace waymark::cli

#include "tst_newproject.moc"
