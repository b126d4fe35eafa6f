// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/lineage.h"
#include "madeprojects.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

QJsonObject json(const Ran &ran)
{
    return QJsonDocument::fromJson(ran.out).object();
}

QString versionOf(const QByteArray &record)
{
    const auto read = lineage::readLineage(SourceText(record), {});
    return read ? read->version : read.error().message;
}

QString digestIn(const Ran &plan)
{
    return json(plan).value("digest"_L1).toString();
}

} // namespace

/// Projects from their first commit to another version of their path.
class tst_Upgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCleanUpgradeIsDone();
    void ownFilesAreNeverTouched();
    void aPlanWritesNothing();
    void anotherPlanIsRefused();
    void aConflictIsSettledAndFinished();
    void aConflictIsTakenBack();
    void whatComesMeanwhileIsRefused();
    void sidesAreTaken();
    void questionsAreAsked();
    void olderVersionsAreRefused();
    void deletedStaysDeleted();
    void withoutGitTheOldVersionIsMadeOnceMore();
    void withoutTheOldVersionTheKeptBaseIsEnough();
    void withoutABaseNothingIsWritten();
    void tagsNameVersions();
    void theSameInputIsTheSamePlan();
    void aLinkOnTheWayIsRefused();
    void keptOutputsAreUsedAgain();
    void aFileMayBecomeAFolder();
};

void tst_Upgrade::aCleanUpgradeIsDone()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.write(u"orders"_s, u"deploy.yaml"_s, "name: orders\nreplicas: 1\nport: 9090 # ours\n");
    made.release();
    const Ran ran = made.upgrade(u"orders"_s);
    QVERIFY2(ran.exitCode == int(Ok), QByteArray(ran.out + ran.err).constData());
    QVERIFY2(ran.out.contains("Requests are finished first."), ran.out.constData());
    QVERIFY(ran.out.contains("removed: timeout: see drain"));
    QVERIFY(ran.out.contains("tier: new, taken as \"2\""));
    QVERIFY(made.read(u"orders"_s, u"src/server.js"_s).contains("drain(10)"));
    QCOMPARE(made.read(u"orders"_s, u"deploy.yaml"_s),
             "name: orders\nreplicas: 2\nport: 9090 # ours\ntier: 2\n"_ba);
    QCOMPARE(made.read(u"orders"_s, u"docs/runbook.md"_s), "# orders\n"_ba);
    QVERIFY(!QFile::exists(made.projects.path(u"orders/old.md"_s)));
    QCOMPARE(versionOf(made.read(u"orders"_s, u".waymark/lineage.yaml"_s)), u"1.1.0"_s);
    QVERIFY(!QDir(made.projects.path(u"orders/.waymark/upgrade"_s)).exists());
    const Ran none = made.upgrade(u"orders"_s, {"--format", "json"});
    QCOMPARE(none.exitCode, int(Ok));
    QCOMPARE(json(none).value("files"_L1).toArray().size(), 1); // deploy.yaml stays edited
}

void tst_Upgrade::ownFilesAreNeverTouched()
{
    // Row 2: five files of its own, three edited ones, two that nobody touched.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    for (int i = 0; i < 5; ++i)
        made.write(u"orders"_s, u"own/%1.txt"_s.arg(i), "mine " + QByteArray::number(i));
    made.write(u"orders"_s, u"README.md"_s, "# orders\n\nMore.\n");
    made.write(u"orders"_s, u"src/server.js"_s,
               "// mine\n" + made.read(u"orders"_s, u"src/server.js"_s));
    made.release();
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(Ok));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(made.read(u"orders"_s, u"own/%1.txt"_s.arg(i)), "mine " + QByteArray::number(i));
    QCOMPARE(made.read(u"orders"_s, u"README.md"_s), "# orders\n\nMore.\n"_ba);
    const QByteArray server = made.read(u"orders"_s, u"src/server.js"_s);
    QVERIFY(server.startsWith("// mine\n"));
    QVERIFY(server.contains("drain(10)"));
}

void tst_Upgrade::aPlanWritesNothing()
{
    // Row 18.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.release();
    const QByteArray before = made.allOf(u"orders"_s);
    const Ran plan = made.upgrade(u"orders"_s, {"--plan", "--format", "json"});
    QCOMPARE(plan.exitCode, int(Ok));
    QStringList classes;
    const QJsonObject shown = json(plan);
    for (const auto &file : shown.value("files"_L1).toArray())
        classes.append(file.toObject().value("path"_L1).toString() + u':'
                       + file.toObject().value("class"_L1).toString());
    QCOMPARE(classes.join(u' '), u"deploy.yaml:updated docs/runbook.md:added old.md:removed "
                                 "src/server.js:updated"_s);
    const Ran dry = made.upgrade(u"orders"_s, {"--dry-run"});
    QCOMPARE(dry.exitCode, int(Ok));
    QVERIFY2(dry.out.contains("+  drain(10)\n"), dry.out.constData());
    QCOMPARE(made.allOf(u"orders"_s), before);
    // The plan that was seen is the one that is written.
    QCOMPARE(made.upgrade(u"orders"_s, {"--digest", digestIn(plan).toStdString()}).exitCode,
             int(Ok));
}

void tst_Upgrade::anotherPlanIsRefused()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.release();
    const Ran plan = made.upgrade(u"orders"_s, {"--plan", "--format", "json"});
    made.write(u"orders"_s, u"src/server.js"_s,
               "// mine\n" + made.read(u"orders"_s, u"src/server.js"_s));
    const QByteArray before = made.allOf(u"orders"_s);
    const Ran ran = made.upgrade(u"orders"_s, {"--digest", digestIn(plan).toStdString()});
    QCOMPARE(ran.exitCode, int(Findings));
    QCOMPARE(made.allOf(u"orders"_s), before);
}

void tst_Upgrade::aConflictIsSettledAndFinished()
{
    // Row 3.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    QByteArray server = made.read(u"orders"_s, u"src/server.js"_s);
    made.write(u"orders"_s, u"src/server.js"_s, server.replace("  exit()", "  halt()"));
    made.release();
    const Ran ran = made.upgrade(u"orders"_s);
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY2(ran.err.contains("src/server.js"), ran.err.constData());
    server = made.read(u"orders"_s, u"src/server.js"_s);
    QVERIFY2(server.contains("<<<<<<< your repository\n  halt()\n||||||| service 1.0.0\n"),
             server.constData());
    QVERIFY(server.contains(">>>>>>> service 1.1.0\n"));
    QCOMPARE(versionOf(made.read(u"orders"_s, u".waymark/lineage.yaml"_s)), u"1.0.0"_s);
    // Nothing of the state is seen by Git.
    QVERIFY(!made.git(u"orders"_s, {u"status"_s, u"--porcelain"_s}).contains(".waymark"));
    const Ran refused = made.upgrade(u"orders"_s, {"--finish"});
    QCOMPARE(refused.exitCode, int(Findings));
    QVERIFY2(refused.err.contains("src/server.js"), refused.err.constData());
    made.write(u"orders"_s, u"src/server.js"_s, "settled\n");
    QCOMPARE(made.upgrade(u"orders"_s, {"--finish"}).exitCode, int(Ok));
    QCOMPARE(versionOf(made.read(u"orders"_s, u".waymark/lineage.yaml"_s)), u"1.1.0"_s);
    const Ran next = made.upgrade(u"orders"_s, {"--plan"});
    QVERIFY2(next.exitCode == int(Ok), next.err.constData());
}

void tst_Upgrade::aConflictIsTakenBack()
{
    // Row 18: untracked and ignored files included.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.write(u"orders"_s, u".gitignore"_s, "*.log\n");
    made.write(u"orders"_s, u"a.log"_s, "ignored\n");
    made.write(u"orders"_s, u"untracked.txt"_s, "untracked\n");
    QByteArray server = made.read(u"orders"_s, u"src/server.js"_s);
    made.write(u"orders"_s, u"src/server.js"_s, server.replace("  exit()", "  halt()"));
    QFile::setPermissions(made.projects.path(u"orders/src/server.js"_s),
                          QFile::ReadOwner | QFile::WriteOwner);
    made.release();
    const QByteArray before = made.allOf(u"orders"_s);
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(Findings));
    QVERIFY(made.allOf(u"orders"_s) != before);
    QVERIFY(QFile::exists(made.projects.path(u"orders/docs/runbook.md"_s)));
    QCOMPARE(made.upgrade(u"orders"_s, {"--abort"}).exitCode, int(Ok));
    QCOMPARE(made.allOf(u"orders"_s), before);
    QCOMPARE(made.upgrade(u"orders"_s, {"--abort"}).exitCode, int(Usage));
}

void tst_Upgrade::whatComesMeanwhileIsRefused()
{
    // Row 3: another version while one is open.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    QByteArray server = made.read(u"orders"_s, u"src/server.js"_s);
    made.write(u"orders"_s, u"src/server.js"_s, server.replace("  exit()", "  halt()"));
    made.release();
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(Findings));
    const QByteArray before = made.allOf(u"orders"_s);
    const Ran ran = made.upgrade(u"orders"_s, {"--to", "1.1.0"});
    QCOMPARE(ran.exitCode, int(Usage));
    QVERIFY2(ran.err.contains("--finish"), ran.err.constData());
    QCOMPARE(made.upgrade(u"orders"_s, {"--finish"}).exitCode, int(Findings));
    QCOMPARE(made.allOf(u"orders"_s), before);
}

void tst_Upgrade::sidesAreTaken()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    QByteArray server = made.read(u"orders"_s, u"src/server.js"_s);
    const QByteArray mine = server.replace("  exit()", "  halt()");
    made.write(u"orders"_s, u"src/server.js"_s, mine);
    made.release();
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(Findings));
    QCOMPARE(made.upgrade(u"orders"_s, {"--finish", "--mine", "src/**"}).exitCode, int(Ok));
    QCOMPARE(made.read(u"orders"_s, u"src/server.js"_s), mine);
}

void tst_Upgrade::questionsAreAsked()
{
    // Row 8: one question is new, one answer is no longer allowed.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.release();
    QByteArray path = made.platform.files.read(u"paths/service/template.yaml"_s);
    path.replace("required: [name]", "required: [name, region]");
    path.replace("port: {type: integer, default: 8080}",
                 "port: {type: integer, enum: [80, 443]}\n        region: {type: string}");
    made.platform.files.write(u"paths/service/template.yaml"_s, path);
    const QByteArray before = made.allOf(u"orders"_s);
    const Ran ran = made.upgrade(u"orders"_s);
    QCOMPARE(ran.exitCode, int(Usage));
    QVERIFY2(ran.err.contains("port: ") && ran.err.contains("region"), ran.err.constData());
    QVERIFY(!ran.err.contains("tier: "));
    QVERIFY(ran.err.contains("--values"));
    QCOMPARE(made.allOf(u"orders"_s), before);
    made.projects.write(u"more.yaml"_s, "port: 443\nregion: eu\n");
    const Ran done =
        made.upgrade(u"orders"_s, {"--values", made.projects.path(u"more.yaml"_s).toStdString()});
    QVERIFY2(done.exitCode == int(Ok), done.err.constData());
    QVERIFY(made.read(u"orders"_s, u"src/server.js"_s).contains("listen(443)"));
    QVERIFY(made.read(u"orders"_s, u".waymark/lineage.yaml"_s).contains("region: eu"));
}

void tst_Upgrade::olderVersionsAreRefused()
{
    // Row 19.
    const MadeProjects made;
    made.release();
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    const Ran ran = made.upgrade(u"orders"_s, {"--to", "1.0.0"});
    QCOMPARE(ran.exitCode, int(Usage));
    QVERIFY2(ran.err.contains("newer than 1.0.0"), ran.err.constData());
    const Ran unknown = made.upgrade(u"orders"_s, {"--to", "7.0.0"});
    QCOMPARE(unknown.exitCode, int(Usage));
    QVERIFY2(unknown.err.contains("1.1.0, 1.0.0"), unknown.err.constData());
}

void tst_Upgrade::deletedStaysDeleted()
{
    // Row 7.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    QVERIFY(QFile::remove(made.projects.path(u"orders/src/server.js"_s)));
    made.release();
    QCOMPARE(made.upgrade(u"orders"_s, {"--now", "2026-11-30"}).exitCode, int(Ok));
    QVERIFY(!QFile::exists(made.projects.path(u"orders/src/server.js"_s)));
    QVERIFY(made.read(u"orders"_s, u".waymark/lineage.yaml"_s)
                .contains("src/server.js: \"2026-11-30\""));
}

void tst_Upgrade::withoutGitTheOldVersionIsMadeOnceMore()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s, {}).exitCode, int(Ok));
    made.release();
    const Ran ran = made.upgrade(u"orders"_s);
    QVERIFY2(ran.exitCode == int(Ok), ran.err.constData());
    QVERIFY(made.read(u"orders"_s, u"src/server.js"_s).contains("drain(10)"));
}

void tst_Upgrade::withoutTheOldVersionTheKeptBaseIsEnough()
{
    // Row 20: the path's repository forgot everything before.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.release();
    made.platform.run({u"checkout"_s, u"-q"_s, u"--orphan"_s, u"fresh"_s});
    made.platform.commit(u"Begin anew"_s);
    made.platform.run({u"branch"_s, u"-q"_s, u"-D"_s, u"main"_s});
    const Ran ran = made.upgrade(u"orders"_s);
    QVERIFY2(ran.exitCode == int(Ok), ran.err.constData());
    QVERIFY(made.read(u"orders"_s, u"src/server.js"_s).contains("drain(10)"));
}

void tst_Upgrade::withoutABaseNothingIsWritten()
{
    // Row 5.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s, {}).exitCode, int(Ok));
    made.release();
    made.platform.run({u"checkout"_s, u"-q"_s, u"--orphan"_s, u"fresh"_s});
    made.platform.commit(u"Begin anew"_s);
    made.platform.run({u"branch"_s, u"-q"_s, u"-D"_s, u"main"_s});
    made.platform.run({u"reflog"_s, u"expire"_s, u"--expire=now"_s, u"--all"_s});
    made.platform.run({u"gc"_s, u"-q"_s, u"--prune=now"_s});
    const QByteArray before = made.allOf(u"orders"_s);
    const Ran ran = made.upgrade(u"orders"_s);
    QCOMPARE(ran.exitCode, int(CannotRun));
    QVERIFY2(ran.err.contains("can't be had again"), ran.err.constData());
    QCOMPARE(made.allOf(u"orders"_s), before);
}

void tst_Upgrade::tagsNameVersions()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.release();
    made.platform.run({u"tag"_s, u"-a"_s, u"service-1.1.0"_s, u"-m"_s, u"x"_s});
    QByteArray path = made.platform.files.read(u"paths/service/goldenpath.yaml"_s);
    made.platform.files.write(u"paths/service/goldenpath.yaml"_s,
                              path.replace("version: 1.1.0\n  stage", "version: 2.0.0\n  stage"));
    made.platform.files.write(u"paths/service/skeleton/README.md"_s, "two\n");
    made.platform.commit(u"Two"_s);
    const Ran ran = made.upgrade(u"orders"_s, {"--to", "1.1.0"});
    QVERIFY2(ran.exitCode == int(Ok), ran.err.constData());
    QCOMPARE(made.read(u"orders"_s, u"README.md"_s), "# orders\n"_ba);
    QCOMPARE(versionOf(made.read(u"orders"_s, u".waymark/lineage.yaml"_s)), u"1.1.0"_s);
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(Ok));
    QCOMPARE(made.read(u"orders"_s, u"README.md"_s), "two\n"_ba);
}

void tst_Upgrade::theSameInputIsTheSamePlan()
{
    // Row 23.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    QByteArray server = made.read(u"orders"_s, u"src/server.js"_s);
    made.write(u"orders"_s, u"src/server.js"_s, server.replace("  exit()", "  halt()"));
    made.release();
    const std::vector<std::string> words{"--plan", "--format", "json", "--now", "2026-11-30"};
    const QString once = digestIn(made.upgrade(u"orders"_s, words));
    QVERIFY(once.startsWith("sha256:"_L1));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(digestIn(made.upgrade(u"orders"_s, words)), once);
}

void tst_Upgrade::aLinkOnTheWayIsRefused()
{
    // Row 28.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.release();
    made.projects.write(u"outside/server.js"_s, "outside\n");
    QVERIFY(QDir(made.projects.path(u"orders/src"_s)).removeRecursively());
    QVERIFY(QFile::link(made.projects.path(u"outside"_s), made.projects.path(u"orders/src"_s)));
    const Ran ran = made.upgrade(u"orders"_s);
    QCOMPARE(ran.exitCode, int(CannotRun));
    QCOMPARE(made.projects.read(u"outside/server.js"_s), "outside\n"_ba);
}

void tst_Upgrade::keptOutputsAreUsedAgain()
{
    // Row 22: nothing is published for a comparison; what the first run was told is told again.
    const MadeProjects made;
    QByteArray path = made.platform.files.read(u"paths/service/template.yaml"_s);
    path.replace("  steps:\n", "  steps:\n    - {id: publish, action: publish:github}\n");
    path.replace("          name: ${{ parameters.name }}\n",
                 "          name: ${{ steps.publish.output.remoteUrl }}\n");
    made.platform.files.write(u"paths/service/template.yaml"_s, path);
    made.platform.commit(u"Publish"_s);
    made.projects.write(u"outputs.yaml"_s, "publish: {remoteUrl: 'https://example.com/orders'}\n");
    const Ran first = made.scaffold(
        u"orders"_s, {"--git", "--outputs", made.projects.path(u"outputs.yaml"_s).toStdString()});
    QVERIFY2(first.exitCode == int(Ok), first.err.constData());
    made.platform.files.write(u"paths/service/skeleton/README.md"_s, "See ${{ values.name }}\n");
    QByteArray product = made.platform.files.read(u"paths/service/goldenpath.yaml"_s);
    made.platform.files.write(u"paths/service/goldenpath.yaml"_s,
                              product.replace("version: 1.0.0", "version: 1.1.0"));
    made.platform.commit(u"See"_s);
    const Ran ran = made.upgrade(u"orders"_s);
    QVERIFY2(ran.exitCode == int(Ok), ran.err.constData());
    QCOMPARE(made.read(u"orders"_s, u"README.md"_s), "See https://example.com/orders\n"_ba);
}

void tst_Upgrade::aFileMayBecomeAFolder()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.release();
    made.platform.files.write(u"paths/service/skeleton/old.md/index.md"_s, "new\n");
    QByteArray server = made.read(u"orders"_s, u"src/server.js"_s);
    made.write(u"orders"_s, u"src/server.js"_s, server.replace("  exit()", "  halt()"));
    const QByteArray before = made.allOf(u"orders"_s);
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(Findings));
    QCOMPARE(made.read(u"orders"_s, u"old.md/index.md"_s), "new\n"_ba);
    QCOMPARE(made.upgrade(u"orders"_s, {"--abort"}).exitCode, int(Ok));
    QCOMPARE(made.allOf(u"orders"_s), before);
    // What somebody changed stays in the way, and then nothing is written.
    made.write(u"orders"_s, u"old.md"_s, "mine\n");
    const QByteArray changed = made.allOf(u"orders"_s);
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(CannotRun));
    QCOMPARE(made.allOf(u"orders"_s), changed);
}

WAYMARK_TEST(tst_Upgrade)

} // namespace waymark::cli

#include "tst_upgrade.moc"
