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

/// Upgrades that are open: settled by sides, taken back, stopped half-way, led astray.
class tst_OpenUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sidesOfRenamedFilesAndLinksAreTaken();
    void editsMadeSinceAreKept();
    void whatWasStoppedIsTakenBackAlone();
    void aHalfRemovedStateIsNone();
    void theStateIsNotALink();
    void aPathDoesNotWriteTheState();
    void noVersionIsSkippedMeanwhile();
};

void tst_OpenUpgrade::sidesOfRenamedFilesAndLinksAreTaken()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    // The path renames one that was edited, the project renames another.
    const auto skeleton = [&](const QString &path) -> QString {
        return "paths/service/skeleton/"_L1 + path;
    };
    QByteArray server = made.read(u"orders"_s, u"src/server.js"_s);
    const QByteArray mine = server.replace("  exit()", "  halt()");
    made.write(u"orders"_s, u"src/server.js"_s, mine);
    QFile::setPermissions(made.projects.path(u"orders/src/server.js"_s),
                          QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(QFile::remove(made.projects.path(u"orders/deploy.yaml"_s)));
    made.write(u"orders"_s, u"deploy/all.yaml"_s, "name: orders\nreplicas: 7\nport: 8080\n");
    QVERIFY(QFile::remove(made.projects.path(u"orders/run.sh"_s)));
    QVERIFY(QFile::link(u"src/server.js"_s, made.projects.path(u"orders/run.sh"_s)));
    made.release();
    made.platform.files.write(skeleton(u"src/main.js"_s),
                              made.platform.files.read(skeleton(u"src/server.js"_s)));
    QVERIFY(QFile::remove(made.platform.files.path(skeleton(u"src/server.js"_s))));
    made.platform.files.write(skeleton(u"run.sh"_s), "#!/bin/sh\nexec\n");
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(Findings));
    const auto conflict = "<<<<<<< your repository\n"_ba;
    QVERIFY(made.read(u"orders"_s, u"src/main.js"_s).contains(conflict));
    QVERIFY(made.read(u"orders"_s, u"deploy/all.yaml"_s).contains(conflict));
    QCOMPARE(made.upgrade(u"orders"_s, {"--finish", "--mine", "**"}).exitCode, int(Ok));
    QCOMPARE(made.read(u"orders"_s, u"src/main.js"_s), mine);
    QCOMPARE(QFile::permissions(made.projects.path(u"orders/src/main.js"_s))
                 & (QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions(QFile::ReadOwner));
    QVERIFY(made.read(u"orders"_s, u"deploy/all.yaml"_s).contains("replicas: 7"));
    QCOMPARE(QFile::symLinkTarget(made.projects.path(u"orders/run.sh"_s)),
             made.projects.path(u"orders/src/server.js"_s));
}

void tst_OpenUpgrade::editsMadeSinceAreKept()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    QByteArray server = made.read(u"orders"_s, u"src/server.js"_s);
    made.write(u"orders"_s, u"src/server.js"_s, server.replace("  exit()", "  halt()"));
    made.release();
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(Findings));
    made.write(u"orders"_s, u"src/server.js"_s, "hours of work\n");
    made.write(u"orders"_s, u"docs/runbook.md"_s, "a whole book\n");
    const Ran ran = made.upgrade(u"orders"_s, {"--abort"});
    QCOMPARE(ran.exitCode, int(Ok));
    QCOMPARE(made.read(u"orders"_s, u"src/server.js"_s), server);
    QVERIFY(!QFile::exists(made.projects.path(u"orders/docs"_s)));
    const QByteArray all = made.allOf(u"orders"_s);
    QVERIFY(all.contains("hours of work\n"));
    QVERIFY(all.contains("a whole book\n"));
    QVERIFY2(ran.out.contains(".waymark/aborted-"), ran.out.constData());
    QVERIFY(!made.git(u"orders"_s, {u"status"_s, u"--porcelain"_s}).contains(".waymark"));
}

void tst_OpenUpgrade::whatWasStoppedIsTakenBackAlone()
{
    // As it is when the program is killed while it writes.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    QByteArray server = made.read(u"orders"_s, u"src/server.js"_s);
    made.write(u"orders"_s, u"src/server.js"_s, server.replace("  exit()", "  halt()"));
    made.release();
    const QByteArray before = made.allOf(u"orders"_s);
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(Findings));
    QByteArray state = made.read(u"orders"_s, u".waymark/upgrade/state"_s);
    made.write(u"orders"_s, u".waymark/upgrade/state"_s,
               state.replace("isWriting: false", "isWriting: true"));
    made.write(u"orders"_s, u"src/server.js"_s, server);
    QVERIFY(QFile::remove(made.projects.path(u"orders/docs/runbook.md"_s)));
    const Ran refused = made.upgrade(u"orders"_s, {"--finish"});
    QCOMPARE(refused.exitCode, int(Findings));
    QVERIFY2(refused.err.contains("--abort"), refused.err.constData());
    const auto record =
        lineage::readLineage(SourceText(made.read(u"orders"_s, u".waymark/lineage.yaml"_s)), {});
    QVERIFY(record);
    QCOMPARE(record->version, u"1.0.0"_s);
    QCOMPARE(made.upgrade(u"orders"_s, {"--abort"}).exitCode, int(Ok));
    QCOMPARE(made.allOf(u"orders"_s), before);
}

void tst_OpenUpgrade::aHalfRemovedStateIsNone()
{
    // As it is when the program is killed while it tidies up.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.write(u"orders"_s, u".waymark/upgrade/before-1"_s, "left\n");
    made.write(u"orders"_s, u".waymark/upgrade/.gitignore"_s, "*\n");
    made.release();
    const Ran ran = made.upgrade(u"orders"_s);
    QVERIFY2(ran.exitCode == int(Ok), ran.err.constData());
    QVERIFY(!QDir(made.projects.path(u"orders/.waymark/upgrade"_s)).exists());
}

void tst_OpenUpgrade::theStateIsNotALink()
{
    // Row 28: a repository that somebody else made.
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    made.release();
    made.projects.write(u"outside/letters.txt"_s, "dear\n");
    QVERIFY(QFile::link(made.projects.path(u"outside"_s),
                        made.projects.path(u"orders/.waymark/upgrade"_s)));
    const QByteArray before = made.allOf(u"orders"_s);
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(CannotRun));
    QCOMPARE(made.projects.read(u"outside/letters.txt"_s), "dear\n"_ba);
    QCOMPARE(QDir(made.projects.path(u"outside"_s)).entryList(QDir::Files | QDir::Hidden).size(),
             1);
    QCOMPARE(made.allOf(u"orders"_s), before);
    // A file of the state that leads elsewhere isn't read either.
    QVERIFY(QFile::remove(made.projects.path(u"orders/.waymark/upgrade"_s)));
    made.write(u"orders"_s, u".waymark/upgrade/state"_s,
               "path: service\nfrom: 1.0.0\nto: 1.1.0\nfiles:\n"
               "  - {path: README.md, wasThere: true, mode: 420}\nfolders: []\n");
    QVERIFY(QFile::link(made.projects.path(u"outside/letters.txt"_s),
                        made.projects.path(u"orders/.waymark/upgrade/before-0"_s)));
    QVERIFY(made.upgrade(u"orders"_s, {"--abort"}).exitCode != int(Ok));
    QVERIFY(!made.read(u"orders"_s, u"README.md"_s).contains("dear"));
}

void tst_OpenUpgrade::aPathDoesNotWriteTheState()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    QByteArray server = made.read(u"orders"_s, u"src/server.js"_s);
    made.write(u"orders"_s, u"src/server.js"_s, server.replace("  exit()", "  halt()"));
    made.release();
    for (const QString &name : {u"before-1"_s, u"before-2"_s, u"state"_s})
        made.platform.files.write("paths/service/skeleton/.waymark/upgrade/"_L1 + name, "evil\n");
    const QByteArray before = made.allOf(u"orders"_s);
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(Findings));
    QCOMPARE(made.upgrade(u"orders"_s, {"--abort"}).exitCode, int(Ok));
    QCOMPARE(made.allOf(u"orders"_s), before);
}

void tst_OpenUpgrade::noVersionIsSkippedMeanwhile()
{
    const MadeProjects made;
    QCOMPARE(made.scaffold(u"orders"_s).exitCode, int(Ok));
    QByteArray server = made.read(u"orders"_s, u"src/server.js"_s);
    made.write(u"orders"_s, u"src/server.js"_s, server.replace("  exit()", "  halt()"));
    made.release();
    const QByteArray record = made.read(u"orders"_s, u".waymark/lineage.yaml"_s);
    QCOMPARE(
        made.upgrade(u"orders"_s, {"--skip", "1.1.0", "--reason", "x", "--until", "soon"}).exitCode,
        int(Usage));
    QCOMPARE(made.upgrade(u"orders"_s).exitCode, int(Findings));
    QCOMPARE(made.upgrade(u"orders"_s, {"--skip", "2.0.0", "--reason", "x"}).exitCode, int(Usage));
    QCOMPARE(made.read(u"orders"_s, u".waymark/lineage.yaml"_s), record);
}

WAYMARK_TEST(tst_OpenUpgrade)

} // namespace waymark::cli

#include "tst_openupgrade.moc"
