// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/lineage.h"
#include "madeprojects.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

QJsonObject fleetJson(const Ran &ran)
{
    return QJsonDocument::fromJson(ran.out).object();
}

QString fleetVersionOf(const QByteArray &record)
{
    const auto read = lineage::readLineage(SourceText(record), {});
    return read ? read->version : read.error().message;
}

/// Projects below the platform's folder, so that its workspace knows them.
QString stateOf(const Ran &drift, const QString &name)
{
    const QJsonObject all = fleetJson(drift);
    for (const auto &project : all.value("projects"_L1).toArray()) {
        if (project.toObject().value("name"_L1).toString().endsWith(name))
            return project.toObject().value("state"_L1).toString();
    }
    return {};
}

void makeFleet(const MadeProjects &made, const QStringList &names)
{
    made.platform.files.write(
        u"waymark.yaml"_s,
        "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: platform}\n"
        "spec:\n  roots:\n    - {role: platform, path: .}\n    - {role: fleet, path: "
            + made.projects.path().toUtf8() + "/*}\n");
    for (const QString &name : names)
        QCOMPARE(made.scaffold(name).exitCode, int(Ok));
}

} // namespace

/// Many projects at once.
class tst_Fleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void driftIsToldByState();
    void aSkippedVersionReturns();
    void aFleetGetsBranches();
};

void tst_Fleet::driftIsToldByState()
{
    const MadeProjects made;
    makeFleet(made, {u"behind"_s, u"edited"_s, u"open"_s, u"lost"_s});
    QByteArray server = made.read(u"open"_s, u"src/server.js"_s);
    server.replace("  exit()", "  halt()");
    made.write(u"open"_s, u"src/server.js"_s, server);
    made.write(u"edited"_s, u"src/server.js"_s, server);
    QVERIFY(QFile::remove(made.projects.path(u"edited/old.md"_s)));
    made.write(
        u"lost"_s, u".waymark/lineage.yaml"_s,
        made.read(u"lost"_s, u".waymark/lineage.yaml"_s).replace("path: service", "path: gone"));
    made.release();
    QCOMPARE(made.scaffold(u"fresh"_s).exitCode, int(Ok));
    QCOMPARE(made.upgrade(u"open"_s).exitCode, int(Findings));
    const Ran drift = made.paths({"drift", "--format", "json"});
    QVERIFY2(drift.exitCode == int(Ok), drift.err.constData());
    QCOMPARE(stateOf(drift, u"behind"_s), u"behind"_s);
    QCOMPARE(stateOf(drift, u"fresh"_s), u"current"_s);
    QCOMPARE(stateOf(drift, u"open"_s), u"upgrading"_s);
    QCOMPARE(stateOf(drift, u"lost"_s), u"unknown"_s);
    QVERIFY(drift.out.contains("\"src/server.js\""));
    const Ran table = made.paths({"drift", "--exit-code"});
    QCOMPARE(table.exitCode, int(Findings));
    QVERIFY2(table.out.contains("1, 1 deleted"), table.out.constData());
    QVERIFY(table.out.contains("behind, 1 version asks to act")
            || table.out.contains("ask to act"));
}

void tst_Fleet::aSkippedVersionReturns()
{
    // Row 26.
    const MadeProjects made;
    makeFleet(made, {u"orders"_s});
    made.release();
    const Ran refused = made.upgrade(u"orders"_s, {"--skip", "1.1.0"});
    QCOMPARE(refused.exitCode, int(Usage));
    QCOMPARE(made.upgrade(u"orders"_s, {"--skip", "1.1.0", "--reason", "After the sale", "--until",
                                        "2027-01-10"})
                 .exitCode,
             int(Ok));
    const Ran before = made.paths({"drift", "--format", "json", "--now", "2027-01-09"});
    QCOMPARE(stateOf(before, u"orders"_s), u"skipped"_s);
    QVERIFY(before.out.contains("After the sale"));
    QCOMPARE(stateOf(made.paths({"drift", "--format", "json", "--now", "2027-01-10"}), u"orders"_s),
             u"behind"_s);
}

void tst_Fleet::aFleetGetsBranches()
{
    // Row 21.
    const MadeProjects made;
    makeFleet(made, {u"clean"_s, u"torn"_s, u"broken"_s});
    QByteArray server = made.read(u"torn"_s, u"src/server.js"_s);
    made.write(u"torn"_s, u"src/server.js"_s, server.replace("  exit()", "  halt()"));
    made.git(u"torn"_s, {u"commit"_s, u"-qam"_s, u"Halt"_s});
    made.write(u"broken"_s, u".waymark/lineage.yaml"_s, "a: [\n");
    made.git(u"broken"_s, {u"commit"_s, u"-qam"_s, u"Break"_s});
    made.write(u"clean"_s, u"README.md"_s, "not committed yet\n");
    const QByteArray before = made.allOf(u"clean"_s);
    made.release();
    const Ran ran = made.paths({"upgrade", "--all", "--format", "json"});
    QVERIFY2(ran.exitCode == int(Findings), QByteArray(ran.out + ran.err).constData());
    const QJsonObject counts = fleetJson(ran).value("counts"_L1).toObject();
    QCOMPARE(counts.value("ready"_L1).toInt(), 1);
    QCOMPARE(counts.value("conflicts"_L1).toInt(), 1);
    QCOMPARE(counts.value("failed"_L1).toInt(), 1);
    QCOMPARE(made.allOf(u"clean"_s), before);
    const QString branch = u"waymark/upgrade-service-1.1.0"_s;
    QVERIFY(made.git(u"clean"_s, {u"show"_s, branch + ":src/server.js"_L1}).contains("drain(10)"));
    QCOMPARE(
        fleetVersionOf(made.git(u"clean"_s, {u"show"_s, branch + ":.waymark/lineage.yaml"_L1})),
        u"1.1.0"_s);
    QVERIFY(made.git(u"clean"_s, {u"log"_s, u"-1"_s, u"--format=%B"_s, branch})
                .contains("Requests are finished first."));
    QVERIFY(!made.git(u"torn"_s, {u"branch"_s}).contains("waymark"));
    QCOMPARE(made.git(u"torn"_s, {u"worktree"_s, u"list"_s}).count('\n'), 1);
    // Once more: what is ready stays the same commit.
    const QByteArray tip = made.git(u"clean"_s, {u"rev-parse"_s, branch});
    QCOMPARE(made.paths({"upgrade", "--all"}).exitCode, int(Findings));
    QCOMPARE(made.git(u"clean"_s, {u"rev-parse"_s, branch}), tip);
}

WAYMARK_TEST(tst_Fleet)

} // namespace waymark::cli

#include "tst_fleet.moc"
