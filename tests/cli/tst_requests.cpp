// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"
#include "support/machineworkspace.h"
#include "support/pushedrepository.h"
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

using test::MachineWorkspace;

Ran runIn(const test::TemporaryWorkspace &files, std::vector<std::string> words,
          const std::string &now = "2026-03-01T12:00:00Z")
{
    words.insert(words.end(), {"--workspace", files.path().toStdString(), "--now", now});
    return runCommand(words);
}

Ran waitIn(const test::TemporaryWorkspace &files, const std::string &name, const std::string &phase)
{
    return runCommand({"requests", "wait", name, "--for", phase, "--timeout", "0s", "--workspace",
                       files.path().toStdString()});
}

QJsonObject firstOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).array().first().toObject();
}

void copyFolder(const QString &from, const test::PushedRepository &to)
{
    for (const QString &path : {u"waymark.yaml"_s, u"platform/machines.yaml"_s,
                                u"platform/sizes.yaml"_s, u"platform/machine.requestkind.yaml"_s,
                                u"platform/machine/config.yaml.njk"_s, u"requests/a.yaml"_s}) {
        QFile file(from + u'/' + path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        to.files.write(path, file.readAll());
    }
}

} // namespace

class tst_Requests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemonstrationIsFulfilled();
    void aLifeFromFileToRetirement();
    void listsAsDesigned();
    void filters_data();
    void filters();
    void row5_tellsWhatIsOverdue();
    void row9_showBeginsWithTheWholeCause();
    void row9_theMessageIsCopiedWhole();
    void row19_saysThatTheLoopStandsStill();
    void row19_saysWhenItIsGoneAtTheLatest();
    void row15_waitHasAnExitStatusForEachEnd_data();
    void row15_waitHasAnExitStatusForEachEnd();
    void row6_extendSaysTheLatestEndThatIsAllowed();
    void withdrawIsAnEdit();
    void row2_heldRetirementsHaveAnExitStatus();
    void onlyTheMainBranchIsAgreedOn();
    void aNameThatIsNotThereIsGuessed();
};

void tst_Requests::theDemonstrationIsFulfilled()
{
    const test::TemporaryWorkspace folder;
    const QDir source(QStringLiteral(WAYMARK_SOURCE_DIR "/resources/demo/template"));
    QStringList folders{QString()};
    while (!folders.isEmpty()) {
        const QString below = folders.takeLast();
        for (const QFileInfo &entry :
             QDir(source.filePath(below))
                 .entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString path = source.relativeFilePath(entry.filePath());
            QFile file(entry.filePath());
            if (entry.isDir())
                folders.append(path);
            else if (file.open(QIODevice::ReadOnly))
                folder.write(path, file.readAll());
        }
    }
    Ran ran = runIn(folder, {"reconcile", "--format", "json"}, "2026-11-23T10:00:00Z");
    QVERIFY2(ran.exitCode == Ok, QByteArray(ran.out + ran.err));
    QCOMPARE(QJsonDocument::fromJson(ran.out)["requests"_L1].toInt(), 14);
    ran = runIn(folder, {"requests", "list", "--format", "json"}, "2026-11-23T10:00:00Z");
    QVERIFY2(ran.exitCode == Ok, ran.err);
    const QJsonArray rows = QJsonDocument::fromJson(ran.out).array();
    QCOMPARE(rows.size(), 14);
    for (const auto row : rows)
        QCOMPARE(row["phase"_L1].toString(), u"ready"_s);
    QVERIFY(folder.read(u"delivery/environmentrequest/default/payments-staging/services.yaml"_s)
                .contains("replicas: 2"));
    // What the loop makes is no part of the workspace, and its statuses follow their schema.
    ran = runCommand({"validate", folder.path().toStdString()});
    QVERIFY2(ran.exitCode == Ok, ran.out);
    QVERIFY(!ran.out.contains("delivery/"));
    ran = runCommand(
        {"validate",
         folder.path(u"status/environmentrequest/default/payments-staging.yaml"_s).toStdString()});
    QVERIFY2(ran.exitCode == Ok && ran.out.contains("1 document"), ran.out);
}

void tst_Requests::aLifeFromFileToRetirement()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 9, "9d");
    workspace.request(u"b"_s, 4, "90d");
    const auto phaseAt = [&](const std::string &now) {
        const Ran ran = runIn(workspace.files, {"reconcile"}, now);
        if (ran.exitCode != Ok)
            return QString::fromUtf8(ran.err);
        return firstOf(runIn(workspace.files, {"requests", "list", "--format", "json"}, now).out)
            .value("phase"_L1)
            .toString();
    };
    QCOMPARE(phaseAt("2026-03-01T12:00:00Z"), u"invalid"_s);
    workspace.request(u"a"_s, 4, "9d");
    QCOMPARE(phaseAt("2026-03-01T12:01:00Z"), u"ready"_s);
    QCOMPARE(phaseAt("2026-03-09T12:01:00Z"), u"expiring"_s);
    Ran ran =
        runIn(workspace.files, {"requests", "extend", "a", "--by", "7d"}, "2026-03-09T12:01:00Z");
    QVERIFY2(ran.exitCode == Ok, ran.err);
    QVERIFY(ran.out.contains("+  lifetime: 16d\n"));
    QCOMPARE(phaseAt("2026-03-09T12:02:00Z"), u"ready"_s);
    QCOMPARE(phaseAt("2026-03-17T13:00:00Z"), u"expired"_s);
    QVERIFY(workspace.made().contains(u"delivery/machine/default/a/config.yaml"_s));
    QCOMPARE(phaseAt("2026-03-18T13:00:00Z"), u"retired"_s);
    QVERIFY(!workspace.made().contains(u"delivery/machine/default/a/config.yaml"_s));
}

void tst_Requests::listsAsDesigned()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 4, "14d");
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    const Ran ran = runIn(workspace.files, {"requests", "list", "--format", "json"});
    QVERIFY2(ran.exitCode == Ok, ran.err);
    const QJsonObject row = firstOf(ran.out);
    QCOMPARE(row["kind"_L1].toString(), u"Machine"_s);
    QCOMPARE(row["namespace"_L1].toString(), u"default"_s);
    QCOMPARE(row["name"_L1].toString(), u"a"_s);
    QCOMPARE(row["phase"_L1].toString(), u"ready"_s);
    QCOMPARE(row["owner"_L1].toString(), u"ann"_s);
    QCOMPARE(row["expires"_L1].toString(), u"2026-03-15T12:00:00Z"_s);
    QCOMPARE(row["conditions"_L1].toArray().size(), 3);
    QCOMPARE(row["source"_L1]["file"_L1].toString(), u"requests/a.yaml"_s);
    const Ran table = runIn(workspace.files, {"requests", "list"}, "2026-03-01T12:04:00Z");
    QVERIFY2(table.out.startsWith("NAME"), table.out);
    QVERIFY2(table.out.contains("13d 23h"), table.out);
    const Ran csv = runIn(workspace.files, {"requests", "list", "--format", "csv"});
    QVERIFY(csv.out.contains("Machine,default,a,ready,ann,2026-03-15T12:00:00Z,false,,"));
    workspace.request(u"a"_s, 5, "14d");
    QVERIFY(firstOf(runIn(workspace.files, {"requests", "list", "--format", "json"}).out)
                .value("changeNotYetSeen"_L1)
                .toBool());
}

void tst_Requests::filters_data()
{
    QTest::addColumn<std::vector<std::string>>("words");
    QTest::addColumn<QStringList>("names");
    using Words = std::vector<std::string>;
    QTest::newRow("all") << Words{} << QStringList{u"bad"_s, u"good"_s, u"short"_s};
    QTest::newRow("by phase") << Words{"--phase", "invalid"} << QStringList{u"bad"_s};
    QTest::newRow("by two phases")
        << Words{"--phase", "invalid", "--phase", "expiring"} << QStringList{u"bad"_s, u"short"_s};
    QTest::newRow("ending") << Words{"--expiring"} << QStringList{u"short"_s};
    QTest::newRow("by owner") << Words{"--owner", "group:default/ann"}
                              << QStringList{u"bad"_s, u"good"_s, u"short"_s};
    QTest::newRow("by another owner") << Words{"--owner", "bob"} << QStringList{};
    QTest::newRow("by kind") << Words{"--kind", "Boat"} << QStringList{};
}

void tst_Requests::filters()
{
    QFETCH(std::vector<std::string>, words);
    QFETCH(QStringList, names);
    const MachineWorkspace workspace;
    workspace.request(u"good"_s);
    workspace.request(u"bad"_s, 9);
    workspace.request(u"short"_s, 4, "2d");
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    QCOMPARE(runIn(workspace.files, {"reconcile"}, "2026-03-03T00:00:00Z").exitCode, int(Ok));
    std::vector<std::string> all{"requests", "list", "--format", "json"};
    all.insert(all.end(), words.begin(), words.end());
    const Ran ran = runIn(workspace.files, all, "2026-03-03T00:00:00Z");
    QVERIFY2(ran.exitCode == Ok, ran.err);
    QStringList found;
    for (const auto row : QJsonDocument::fromJson(ran.out).array())
        found.append(row["name"_L1].toString());
    QCOMPARE(found, names);
}

void tst_Requests::row5_tellsWhatIsOverdue()
{
    const MachineWorkspace workspace;
    workspace.setKind("  ready: {when: observed}\n  expected: 10m\n"
                      "  support: {channel: '#platform-help'}\n");
    workspace.request(u"a"_s);
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    const auto isOverdueAt = [&](const std::string &now) {
        return firstOf(runIn(workspace.files, {"requests", "list", "--format", "json"}, now).out)
            .value("overdue"_L1)
            .toBool();
    };
    QVERIFY(!isOverdueAt("2026-03-01T12:09:00Z"));
    QVERIFY(isOverdueAt("2026-03-01T12:11:00Z"));
    const Ran ran = runIn(workspace.files, {"requests", "show", "a"}, "2026-03-01T12:30:00Z");
    QVERIFY2(ran.out.contains("Overdue: it takes 30m, and its kind expects 10m. "
                              "Ask in #platform-help."),
             ran.out);
    const Ran list =
        runIn(workspace.files, {"requests", "list", "--overdue"}, "2026-03-01T12:30:00Z");
    QVERIFY(list.out.contains("provisioning, overdue"));
}

void tst_Requests::row9_showBeginsWithTheWholeCause()
{
    const MachineWorkspace workspace;
    const QByteArray endless(4'000, 'x');
    workspace.files.write(u"platform/sizes.yaml"_s,
                          workspace.files.read(u"platform/sizes.yaml"_s)
                              .replace("a machine has a size of 8 at most", endless));
    workspace.request(u"a"_s, 9);
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    const Ran ran = runIn(workspace.files, {"requests", "show", "a"});
    QVERIFY2(ran.exitCode == Ok, ran.err);
    const QByteArrayList lines = ran.out.split('\n');
    QCOMPARE(lines[0], "Machine/a: Invalid. Breaks its schema or a policy."_ba);
    QVERIFY(lines[1].startsWith("policy: 6:9: "));
    QVERIFY(lines[1].toLower().contains(endless));
    const QJsonObject shown =
        QJsonDocument::fromJson(
            runIn(workspace.files, {"requests", "show", "a", "--format", "json"}).out)
            .object();
    QCOMPARE(shown["schemaVersion"_L1].toInt(), 1);
    QCOMPARE(shown["steps"_L1].toArray().size(), 2);
    QVERIFY(shown["cause"_L1].toString().size() > 4'000);
}

void tst_Requests::row9_theMessageIsCopiedWhole()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 9);
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    const Ran ran = runIn(workspace.files, {"requests", "show", "a", "--format", "markdown"});
    QVERIFY(ran.out.startsWith("# Machine/a: Invalid\n\nStuck on an error"));
    const QString cause =
        firstOf(runIn(workspace.files, {"requests", "list", "--format", "json"}).out)
            .value("cause"_L1)
            .toString();
    QVERIFY(!cause.isEmpty()
            && ran.out.contains(QByteArray("\n```\n" + cause.toUtf8() + "\n```\n")));
    QVERIFY(ran.out.contains("Correct its text in the editor"));
}

void tst_Requests::row19_saysThatTheLoopStandsStill()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    const auto said = [&](const std::string &now) {
        const Ran ran = runIn(workspace.files, {"requests", "list"}, now);
        return ran.err;
    };
    QVERIFY(said("2026-03-01T12:00:00Z").contains("has never run here"));
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    QCOMPARE(said("2026-03-01T12:09:59Z"), QByteArray());
    QVERIFY(said("2026-03-01T12:10:00Z").contains("ran last on 2026-03-01T12:00:00Z"));
    QCOMPARE(runIn(workspace.files, {"reconcile"}, "2026-03-01T12:10:00Z").exitCode, int(Ok));
    QCOMPARE(said("2026-03-01T12:10:00Z"), QByteArray());
}

void tst_Requests::row19_saysWhenItIsGoneAtTheLatest()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 4, "14d");
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    const Ran ran = runIn(workspace.files, {"requests", "show", "a"});
    QVERIFY2(ran.out.contains("2026-03-15T12:00:00Z; taken away at the next run after "
                              "2026-03-16T12:00:00Z, 2026-03-16T12:05:00Z at the latest"),
             ran.out);
}

void tst_Requests::row15_waitHasAnExitStatusForEachEnd_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phase");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("ready") << u"good"_s << u"ready"_s << int(Ok);
    QTest::newRow("provisioning lies behind it") << u"good"_s << u"provisioning"_s << int(Ok);
    QTest::newRow("failed") << u"broken"_s << u"ready"_s << int(Findings);
    QTest::newRow("invalid") << u"bad"_s << u"ready"_s << int(Findings);
    QTest::newRow("waiting for the failure itself") << u"bad"_s << u"invalid"_s << int(Ok);
    QTest::newRow("withdrawn") << u"gone"_s << u"ready"_s << int(Ended);
    QTest::newRow("not there yet") << u"later"_s << u"ready"_s << int(TimedOut);
    QTest::newRow("not so far yet") << u"good"_s << u"retired"_s << int(TimedOut);
    QTest::newRow("gone") << u"gone"_s << u"deleted"_s << int(Ok);
    QTest::newRow("never was") << u"never"_s << u"deleted"_s << int(Ok);
    QTest::newRow("still there") << u"good"_s << u"deleted"_s << int(TimedOut);
}

void tst_Requests::row15_waitHasAnExitStatusForEachEnd()
{
    QFETCH(QString, name);
    QFETCH(QString, phase);
    QFETCH(int, exitCode);
    const MachineWorkspace workspace;
    workspace.files.write(
        u"platform/machine/config.yaml.njk"_s,
        "{% if request.metadata.name == \"broken\" %}\n${{ request.nothing.more }}\n{% endif %}\n"
            + workspace.files.read(u"platform/machine/config.yaml.njk"_s));
    for (const QString &each : {u"good"_s, u"broken"_s, u"gone"_s})
        workspace.request(each);
    workspace.request(u"bad"_s, 9);
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    workspace.remove(u"requests/gone.yaml"_s);
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    const Ran ran = waitIn(workspace.files, name.toStdString(), phase.toStdString());
    QVERIFY2(ran.exitCode == exitCode, QByteArray(ran.out + ran.err));
    if (exitCode == Findings)
        QVERIFY2(ran.out.contains(": "), ran.out);
}

void tst_Requests::row6_extendSaysTheLatestEndThatIsAllowed()
{
    const MachineWorkspace workspace;
    workspace.files.write(u"platform/lifetimes.yaml"_s,
                          R"(apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: lifetimes}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [shop.io], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [machines]}]
  validations:
    - expression: int(object.spec.lifetime.replace('d', '')) <= 30
      message: a machine lives 30 days at most
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: lifetimes}
spec: {policyName: lifetimes, validationActions: [Deny]}
)");
    workspace.request(u"a"_s, 4, "14d");
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    const auto text = workspace.files.read(u"requests/a.yaml"_s);
    Ran ran = runIn(workspace.files, {"requests", "extend", "a", "--until", "2026-05-01"});
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY2(ran.err.toLower().contains("a machine lives 30 days at most"), ran.err);
    QVERIFY2(ran.err.contains("2026-03-31T12:00:00Z"), ran.err);
    QCOMPARE(workspace.files.read(u"requests/a.yaml"_s), text);
    ran = runIn(workspace.files,
                {"requests", "extend", "a", "--until", "2026-03-31T12:00:00Z", "--dry-run"});
    QVERIFY2(ran.exitCode == Ok, ran.err);
    QVERIFY(ran.out.contains("+  lifetime: 30d"));
    QCOMPARE(workspace.files.read(u"requests/a.yaml"_s), text);
}

void tst_Requests::withdrawIsAnEdit()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    workspace.request(u"b"_s);
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    const Ran ran = runIn(workspace.files, {"requests", "withdraw", "a", "b"});
    QVERIFY2(ran.exitCode == Ok, ran.err);
    QVERIFY(workspace.files.read(u"requests/a.yaml"_s)
                .contains("  annotations:\n    waymark.dev/withdrawn: \"2026-03-01\"\n"));
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    QVERIFY(workspace.status(u"b"_s).contains("phase: withdrawn"));
}

void tst_Requests::row2_heldRetirementsHaveAnExitStatus()
{
    const MachineWorkspace workspace;
    for (int i = 0; i < 5; ++i)
        workspace.request(u"m%1"_s.arg(i));
    QCOMPARE(runIn(workspace.files, {"reconcile"}).exitCode, int(Ok));
    QDir(workspace.files.path(u"requests"_s)).removeRecursively();
    const auto before = workspace.made();
    Ran ran = runIn(workspace.files, {"reconcile"});
    QCOMPARE(ran.exitCode, int(HeldBack));
    QVERIFY2(ran.err.contains("--allow-retire 5"), ran.err);
    QCOMPARE(ran.out.count("should be taken away, and isn't"), 5);
    QCOMPARE(workspace.made(), before);
    ran = runIn(workspace.files, {"reconcile", "--allow-retire", "5"});
    QVERIFY2(ran.exitCode == Ok, ran.err);
    QVERIFY(workspace.made().keys().filter(u"delivery/"_s).isEmpty());
}

void tst_Requests::onlyTheMainBranchIsAgreedOn()
{
    const MachineWorkspace source;
    source.request(u"a"_s);
    const test::PushedRepository repository;
    copyFolder(source.files.path(), repository);
    const auto phases = [&] {
        QStringList found;
        const Ran ran = runIn(repository.files, {"requests", "list", "--format", "json"});
        for (const auto row : QJsonDocument::fromJson(ran.out).array())
            found.append(row["name"_L1].toString() + u' ' + row["phase"_L1].toString());
        return found;
    };
    // Nothing was ever committed: nobody knows what was agreed on.
    QCOMPARE(runIn(repository.files, {"reconcile"}).exitCode, int(CannotRun));
    repository.commit(u"all"_s);
    QCOMPARE(runIn(repository.files, {"reconcile"}).exitCode, int(Ok));
    QCOMPARE(phases(), QStringList{u"a ready"_s});
    repository.run({u"checkout"_s, u"-q"_s, u"-b"_s, u"more"_s});
    // In the work tree: a change of `a`, a new one, and a template that is being written.
    repository.files.write(
        u"requests/a.yaml"_s,
        repository.files.read(u"requests/a.yaml"_s).replace("size: 4", "size: 3"));
    repository.files.write(
        u"requests/b.yaml"_s,
        repository.files.read(u"requests/a.yaml"_s).replace("name: a", "name: b"));
    repository.files.write(u"platform/machine/config.yaml.njk"_s, "${{ nothing }}\n");
    repository.files.write(u"platform/machine/more.yaml.njk"_s, "kind: Broken\n");
    QCOMPARE(runIn(repository.files, {"reconcile"}).exitCode, int(Ok));
    QCOMPARE(phases(), (QStringList{u"a ready"_s, u"b valid"_s}));
    QVERIFY(repository.files.read(u"delivery/machine/default/a/config.yaml"_s).contains("\"4\""));
    // What is deleted in the work tree alone isn't taken back.
    QVERIFY(QFile::remove(repository.files.path(u"requests/a.yaml"_s)));
    QCOMPARE(runIn(repository.files, {"reconcile"}).exitCode, int(Ok));
    QVERIFY(repository.files.read(u"status/machine/default/a.yaml"_s).contains("phase: ready"));
    repository.run({u"checkout"_s, u"-q"_s, u"requests/a.yaml"_s, u"platform"_s});
    QVERIFY(QFile::remove(repository.files.path(u"platform/machine/more.yaml.njk"_s)));
    repository.run({u"add"_s, u"requests"_s});
    repository.commit(u"more"_s);
    QCOMPARE(phases(), (QStringList{u"a ready"_s, u"b submitted"_s}));
    repository.run({u"checkout"_s, u"-q"_s, u"main"_s});
    repository.run({u"merge"_s, u"-q"_s, u"more"_s});
    QCOMPARE(runIn(repository.files, {"reconcile"}).exitCode, int(Ok));
    QCOMPARE(phases(), (QStringList{u"a ready"_s, u"b ready"_s}));
}

void tst_Requests::aNameThatIsNotThereIsGuessed()
{
    const MachineWorkspace workspace;
    workspace.request(u"payments"_s);
    const Ran ran = runIn(workspace.files, {"requests", "show", "paymens"});
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY2(ran.err.contains("payments"), ran.err);
    QCOMPARE(runIn(workspace.files, {"requests", "show", "Machine/payments"}).exitCode, int(Ok));
}

WAYMARK_TEST(tst_Requests)

} // namespace waymark::cli

#include "tst_requests.moc"
