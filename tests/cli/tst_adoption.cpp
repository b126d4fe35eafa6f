// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/foreignrecord.h"
#include "lineage/lineage.h"
#include "madeprojects.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

/// Projects that say nothing of where they came from.
class tst_Adoption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenProjectsOfThreeVersionsAreKnown();
    void nothingButTheRecordIsWritten();
    void answersHaveEvidence();
    void otherToolsRecordsAreRead();
    void realRecordsOfOtherToolsAreRead();
    void somethingElseIsNoMatch();
    void aProjectThatSaysSoIsLeftAlone();
    void aRenamedPathIsRelinked();
};

namespace {

/// A third version, so that one lies between two others.
void releaseTwo(const MadeProjects &made)
{
    QByteArray path = made.platform.files.read(u"paths/service/goldenpath.yaml"_s);
    made.platform.files.write(u"paths/service/goldenpath.yaml"_s,
                              path.replace("version: 1.1.0\n  stage", "version: 2.0.0\n  stage"));
    QByteArray server = made.platform.files.read(u"paths/service/skeleton/src/server.js"_s);
    made.platform.files.write(u"paths/service/skeleton/src/server.js"_s,
                              server.replace("drain(10)", "drain(30)"));
    made.platform.files.write(u"paths/service/skeleton/Dockerfile"_s,
                              "FROM node\nUSER node\nEXPOSE ${{ values.port }}\n");
    made.platform.commit(u"Two"_s);
}

lineage::Lineage recordOf(const MadeProjects &made, const QString &project)
{
    return lineage::lineageOf(made.projects.path(project)).value_or(lineage::Lineage());
}

/// Forgets where it came from, and one line in five is the team's.
void edit(const MadeProjects &made, const QString &project, int seed)
{
    QVERIFY(QFile::remove(made.projects.path(project + "/.waymark/lineage.yaml"_L1)));
    made.git(project, {u"update-ref"_s, u"-d"_s, u"refs/waymark/base/service/1.0.0"_s});
    QList<QByteArray> lines = made.read(project, u"src/server.js"_s).split('\n');
    lines[(seed % 3) + 3] += " // mine";
    made.write(project, u"src/server.js"_s, lines.join('\n'));
    made.write(project, u"README.md"_s, made.read(project, u"README.md"_s) + "\nMine.\n");
    made.write(project, u"own/%1.js"_s.arg(seed), "mine()\n");
}

} // namespace

void tst_Adoption::tenProjectsOfThreeVersionsAreKnown()
{
    // Row 25.
    const MadeProjects made;
    for (int i = 0; i < 10; ++i) {
        if (i == 3)
            made.release();
        if (i == 7)
            releaseTwo(made);
        const QString name = u"orders-%1"_s.arg(i);
        QCOMPARE(made.scaffold(name).exitCode, int(Ok));
        edit(made, name, i);
    }
    for (int i = 0; i < 10; ++i) {
        const QString name = u"orders-%1"_s.arg(i);
        const Ran ran = made.paths({"adopt", made.projects.path(name).toStdString()});
        QVERIFY2(ran.exitCode == int(Ok), QByteArray(ran.out + ran.err).constData());
        const auto record = recordOf(made, name);
        QCOMPARE(record.path, u"service"_s);
        QVERIFY2(record.version == (i < 3 ? u"1.0.0"_s : (i < 7 ? u"1.1.0"_s : u"2.0.0"_s)),
                 QByteArray(name.toUtf8() + ran.out).constData());
    }
    // What was found out is enough to go on from.
    QCOMPARE(made.upgrade(u"orders-3"_s).exitCode, int(Ok));
    QCOMPARE(recordOf(made, u"orders-3"_s).version, u"2.0.0"_s);
    QVERIFY(made.read(u"orders-3"_s, u"src/server.js"_s).contains("// mine"));
}

void tst_Adoption::nothingButTheRecordIsWritten()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    edit(made, u"orders"_s, 0);
    const QByteArray before = made.allOf(u"orders"_s);
    const std::string folder = made.projects.path(u"orders"_s).toStdString();
    QCOMPARE(made.paths({"adopt", folder, "--dry-run"}).exitCode, int(Ok));
    QCOMPARE(made.allOf(u"orders"_s), before);
    QCOMPARE(made.paths({"adopt", folder}).exitCode, int(Ok));
    QVERIFY(QFile::remove(made.projects.path(u"orders/.waymark/lineage.yaml"_s)));
    QCOMPARE(made.allOf(u"orders"_s), before);
}

void tst_Adoption::answersHaveEvidence()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.write(u"orders"_s, u"deploy.yaml"_s, "name: orders\nreplicas: 4\nport: 9191\n");
    made.write(u"orders"_s, u"src/server.js"_s, "// orders\nlisten(9191)\nstop()\n");
    edit(made, u"orders"_s, 0);
    const Ran ran = made.paths(
        {"adopt", made.projects.path(u"orders"_s).toStdString(), "--dry-run", "--format", "json"});
    QCOMPARE(ran.exitCode, int(Ok));
    const QJsonObject best =
        QJsonDocument::fromJson(ran.out).object().value("candidates"_L1).toArray().at(0).toObject();
    QHash<QString, QString> values;
    QString places;
    for (const auto &each : best.value("evidence"_L1).toArray()) {
        const QJsonObject found = each.toObject();
        values.insert(found.value("name"_L1).toString(), found.value("value"_L1).toString());
        for (const auto &place : found.value("places"_L1).toArray())
            places += place.toString() + u' ';
    }
    QCOMPARE(values.value(u"name"_s), u"orders"_s);
    QCOMPARE(values.value(u"port"_s), u"9191"_s);
    QVERIFY2(places.contains("deploy.yaml:3"_L1) && places.contains("src/server.js:2"_L1),
             qPrintable(places));
}

void tst_Adoption::otherToolsRecordsAreRead()
{
    // Row 27.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    edit(made, u"orders"_s, 0);
    made.write(u"orders"_s, u".cruft.json"_s,
               R"({"template": "https://me:token@example.com/t", "commit": "abc", "skip": ["own/*"],
                   "context": {"cookiecutter": {"port": 7070, "_template": "x"}}})");
    made.write(u"orders"_s, u".copier-answers.yml"_s,
               "_commit: v1\n_src_path: gh:a/b\nname: other\n");
    made.write(u"orders"_s, u".fengine.yaml"_s,
               "template:\n  repository: r\n  repository_version: v2\nvariables: {tier: '3'}\n");
    const auto records =
        lineage::foreignRecordsIn(made.projects.path(u"orders"_s), DiskFileSystem());
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[0].source, u"https://example.com/t"_s);
    QCOMPARE(records[1].version, u"v2"_s);
    QCOMPARE(records[2].answers.size(), 1);
    const Ran ran = made.paths({"adopt", made.projects.path(u"orders"_s).toStdString()});
    QVERIFY2(ran.exitCode == int(Ok), ran.err.constData());
    QVERIFY2(ran.out.contains(".cruft.json"), ran.out.constData());
    const auto record = recordOf(made, u"orders"_s);
    const yaml::Value expected =
        yaml::Value::Mapping{{u"port"_s, qint64{7070}}, {u"name"_s, u"other"_s}};
    QVERIFY(record.answers == expected);
    QCOMPARE(record.own.front().files, u"own/*"_s);
}

void tst_Adoption::realRecordsOfOtherToolsAreRead()
{
    WAYMARK_NEEDS_SHARED(u"data/cookiecutter-copier"_s);
    const QString data = test::sharedData(u"data/cookiecutter-copier"_s);
    int cruft = 0;
    int copier = 0;
    for (const QFileInfo &each :
         QDir(data).entryInfoList({u"*.cruft.json"_s, u"*.copier-answers.yml"_s}, QDir::Files)) {
        const bool isCruft = each.fileName().endsWith("json"_L1);
        const test::TemporaryWorkspace project;
        QFile file(each.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        project.write(isCruft ? u".cruft.json"_s : u".copier-answers.yml"_s, file.readAll());
        const auto records = lineage::foreignRecordsIn(project.path(), DiskFileSystem());
        QVERIFY2(records.size() == 1, qPrintable(each.fileName()));
        QVERIFY(!records[0].source.isEmpty());
        QVERIFY(!records[0].version.isEmpty());
        QVERIFY(records[0].answers.size() >= 5);
        for (const auto &[name, value] : records[0].answers)
            QVERIFY(!name.startsWith(u'_'));
        ++(isCruft ? cruft : copier);
    }
    QCOMPARE(cruft, 6);
    QCOMPARE(copier, 5);
}

void tst_Adoption::somethingElseIsNoMatch()
{
    const MadeProjects made;
    made.write(u"other"_s, u"main.py"_s, "print()\n");
    const Ran ran = made.paths({"adopt", made.projects.path(u"other"_s).toStdString()});
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY(ran.err.contains("--path"));
    QVERIFY(!QDir(made.projects.path(u"other/.waymark"_s)).exists());
}

void tst_Adoption::aProjectThatSaysSoIsLeftAlone()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    const QByteArray before = made.allOf(u"orders"_s);
    QCOMPARE(made.paths({"adopt", made.projects.path(u"orders"_s).toStdString()}).exitCode,
             int(Usage));
    QCOMPARE(made.allOf(u"orders"_s), before);
}

void tst_Adoption::aRenamedPathIsRelinked()
{
    // Row 19.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.release();
    QByteArray path = made.platform.files.read(u"paths/service/goldenpath.yaml"_s);
    made.platform.files.write(u"paths/service/goldenpath.yaml"_s,
                              path.replace("name: service", "name: http-service"));
    made.platform.commit(u"Rename"_s);
    const Ran lost = made.upgrade(u"orders"_s);
    QCOMPARE(lost.exitCode, int(CannotRun));
    QVERIFY2(lost.err.contains("Did you mean") || lost.err.contains("relink"),
             lost.err.constData());
    const std::string folder = made.projects.path(u"orders"_s).toStdString();
    QCOMPARE(made.paths({"relink", folder, "--path", "http-service"}).exitCode, int(Ok));
    QCOMPARE(recordOf(made, u"orders"_s).path, u"http-service"_s);
    const Ran done = made.upgrade(u"orders"_s);
    QVERIFY2(done.exitCode == int(Ok), done.err.constData());
}

WAYMARK_TEST(tst_Adoption)

} // namespace waymark::cli

#include "tst_adoption.moc"
