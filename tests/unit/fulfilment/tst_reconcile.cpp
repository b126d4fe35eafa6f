// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diskdouble.h"
#include "loopruns.h"
#include "support/testmain.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::fulfilment {

namespace {

using test::MachineWorkspace;

QStringList told(const ReconcileReport &report)
{
    QStringList lines;
    for (const ReconcileEvent &event : report.events)
        lines.append(u"%1 %2 %3 %4"_s.arg(event.request.name)
                         .arg(int(event.kind))
                         .arg(requests::phaseName(event.after), event.message)
                         .trimmed());
    return lines;
}

} // namespace

class tst_Reconcile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversWhatIsValid();
    void whatIsDeniedIsNotDelivered_data();
    void whatIsDeniedIsNotDelivered();
    void commentsDoNotSetPoliciesAside();
    void aWrongChangeLeavesWhatRuns();
    void twiceChangesNothing();
    void whatOthersChangedIsMended();
    void whatIsNotRenderedAnyMoreGoes();
    void foreignFilesStay();
    void dryRunWritesNothing();
    void onlyOneRunsAtATime();
    void theSameNameTwiceIsNotTouched();
    void row4_readyMayBeForAClusterToSay();
    void row22_aFailingStepIsTriedAgain();
    void row22_aFullDiskIsAStep();
    void whatCannotBeAnnouncedIsNotDone();
    void aRequestThatComesBackBeginsAnew();
};

void tst_Reconcile::deliversWhatIsValid()
{
    const MachineWorkspace workspace;
    workspace.request(u"small"_s, 4);
    workspace.request(u"large"_s, 6);
    const auto report = runLoop(workspace, day(0));
    QVERIFY(report);
    QVERIFY(report->failures.isEmpty());
    QCOMPARE(told(*report), (QStringList{u"large 0 ready"_s, u"small 0 ready"_s}));
    QCOMPARE(workspace.files.read(u"delivery/machine/default/small/config.yaml"_s),
             "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: machine-small\ndata:\n"
             "  size: \"4\"\n  zone: north\n"_ba);
    QVERIFY(workspace.made().contains(u"delivery/machine/default/large/large.yaml"_s));
    QVERIFY(!workspace.made().contains(u"delivery/machine/default/small/large.yaml"_s));
    const auto status = statusOf(workspace, u"small"_s);
    QCOMPARE(status.phase, requests::Phase::Ready);
    QCOMPARE(status.generation, 1);
    QCOMPARE(status.ready, day(0));
    QCOMPARE(status.expires, day(30));
    QCOMPARE(status.endpoints,
             (QList{requests::NamedAddress{u"start"_s, u"https://small.shop.io"_s}}));
    QCOMPARE(status.condition(u"Ready")->status, u"True"_s);
    QCOMPARE(status.condition(u"Ready")->observedGeneration, 1);
    QStringList steps;
    for (const auto &step : status.steps)
        steps.append(step.name + u' ' + requests::stepPhaseName(step.phase));
    QCOMPARE(steps, (QStringList{u"validate Succeeded"_s, u"policy Succeeded"_s,
                                 u"render Succeeded"_s, u"write Succeeded"_s}));
}

void tst_Reconcile::whatIsDeniedIsNotDelivered_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("message");
    QTest::newRow("by the schema") << 0 << u"validate"_s << u"SchemaViolated"_s << u"6:9: "_s;
    QTest::newRow("by a policy") << 9 << u"policy"_s << u"PolicyDenied"_s
                                 << u"A machine has a size of 8 at most"_s;
}

void tst_Reconcile::whatIsDeniedIsNotDelivered()
{
    QFETCH(int, size);
    QFETCH(QString, step);
    QFETCH(QString, reason);
    QFETCH(QString, message);
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, size);
    QVERIFY(runLoop(workspace, day(0)));
    const auto status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.phase, requests::Phase::Invalid);
    QCOMPARE(status.condition(u"Validated")->reason, reason);
    QCOMPARE(status.step(step)->phase, requests::Step::Phase::Failed);
    QVERIFY2(status.step(step)->message.contains(message), qPrintable(status.step(step)->message));
    QVERIFY(status.manifests.isEmpty());
    QCOMPARE(workspace.made().size(), 1);
}

void tst_Reconcile::commentsDoNotSetPoliciesAside()
{
    const MachineWorkspace workspace;
    workspace.files.write(u"requests/a.yaml"_s,
                          "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a}\nspec:\n"
                          "  # waymark-ignore policy.rule-violated: they won't mind\n"
                          "  size: 9\n  owner: ann\n");
    QVERIFY(runLoop(workspace, day(0)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"invalid"_s);
}

void tst_Reconcile::aWrongChangeLeavesWhatRuns()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 6);
    QVERIFY(runLoop(workspace, day(0)));
    workspace.request(u"a"_s, 9);
    QVERIFY(runLoop(workspace, day(1)));
    const auto status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.phase, requests::Phase::Degraded);
    QCOMPARE(status.generation, 2);
    QCOMPARE(status.condition(u"Ready")->observedGeneration, 1);
    QCOMPARE(status.manifests.size(), 2);
    QVERIFY(workspace.files.read(u"delivery/machine/default/a/config.yaml"_s).contains("\"6\""));
    workspace.request(u"a"_s, 7);
    QVERIFY(runLoop(workspace, day(2)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"ready"_s);
    QVERIFY(workspace.files.read(u"delivery/machine/default/a/config.yaml"_s).contains("\"7\""));
}

void tst_Reconcile::twiceChangesNothing()
{
    const MachineWorkspace workspace;
    for (const int size : {2, 6, 9})
        workspace.request(u"m%1"_s.arg(size), size);
    QVERIFY(runLoop(workspace, day(0)));
    const auto before = workspace.made();
    const auto again = runLoop(workspace, day(1));
    QVERIFY(again);
    QCOMPARE(again->written, 0);
    QVERIFY(again->events.isEmpty());
    QCOMPARE(workspace.made(), before);
    // What it remembers saves time and decides nothing.
    workspace.remove(u"status/reconcile.json"_s);
    QVERIFY(runLoop(workspace, day(2)));
    QCOMPARE(workspace.made(), before);
}

void tst_Reconcile::whatOthersChangedIsMended()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 6);
    QVERIFY(runLoop(workspace, day(0)));
    const auto before = workspace.made();
    workspace.files.write(u"delivery/machine/default/a/config.yaml"_s, "kind: Nothing\n");
    workspace.remove(u"delivery/machine/default/a/large.yaml"_s);
    const auto report = runLoop(workspace, day(1));
    QVERIFY(report);
    QCOMPARE(report->events.size(), 1);
    QCOMPARE(report->events[0].kind, ReconcileEvent::Kind::Repaired);
    QCOMPARE(workspace.made(), before);
}

void tst_Reconcile::whatIsNotRenderedAnyMoreGoes()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 6);
    QVERIFY(runLoop(workspace, day(0)));
    workspace.request(u"a"_s, 3);
    QVERIFY(runLoop(workspace, day(1)));
    QVERIFY(!workspace.made().contains(u"delivery/machine/default/a/large.yaml"_s));
    QCOMPARE(statusOf(workspace, u"a"_s).manifests.size(), 1);
}

void tst_Reconcile::foreignFilesStay()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 6);
    QVERIFY(runLoop(workspace, day(0)));
    workspace.files.write(u"delivery/machine/default/a/by-hand.yaml"_s, "kind: X\n");
    workspace.files.write(u"delivery/README.md"_s, "for people\n");
    workspace.request(u"b"_s);
    workspace.remove(u"requests/a.yaml"_s);
    QVERIFY(runLoop(workspace, day(1)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"withdrawn"_s);
    QVERIFY(workspace.made().contains(u"delivery/machine/default/a/by-hand.yaml"_s));
    QVERIFY(!workspace.made().contains(u"delivery/machine/default/a/config.yaml"_s));
    QVERIFY(workspace.made().contains(u"delivery/README.md"_s));
}

void tst_Reconcile::dryRunWritesNothing()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    const auto report = runLoop(workspace, day(0), {.isDryRun = true});
    QVERIFY(report);
    QCOMPARE(told(*report), QStringList{u"a 0 ready"_s});
    QVERIFY(!QDir(workspace.files.path(u"status"_s)).exists());
    QVERIFY(!QDir(workspace.files.path(u"delivery"_s)).exists());
}

void tst_Reconcile::onlyOneRunsAtATime()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    const LocalDeliveryDisk disk;
    auto held = disk.lock(workspace.files.path(u"status/.reconcile.lock"_s));
    QVERIFY(held);
    const auto report = runLoop(workspace, day(0));
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"requests.busy"_s);
    held->reset();
    QVERIFY(runLoop(workspace, day(0)));
}

void tst_Reconcile::theSameNameTwiceIsNotTouched()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    QVERIFY(runLoop(workspace, day(0)));
    const auto before = workspace.made();
    workspace.files.write(u"requests/copy.yaml"_s, workspace.files.read(u"requests/a.yaml"_s));
    const auto report = runLoop(workspace, day(100));
    QVERIFY(report);
    QCOMPARE(report->failures.size(), 1);
    QCOMPARE(report->failures[0].code, u"requests.duplicate"_s);
    QCOMPARE(workspace.made(), before);
}

void tst_Reconcile::row4_readyMayBeForAClusterToSay()
{
    const MachineWorkspace workspace;
    workspace.setKind("  ready: {condition: Reconciled, when: observed}\n");
    workspace.request(u"a"_s);
    QVERIFY(runLoop(workspace, day(0)));
    const auto status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.phase, requests::Phase::Provisioning);
    QCOMPARE(status.condition(u"Reconciled")->status, u"Unknown"_s);
    QCOMPARE(status.condition(u"Delivered")->status, u"True"_s);
    QVERIFY(!status.ready.isValid());
    const auto again = runLoop(workspace, day(1));
    QCOMPARE(again->written, 0);
}

void tst_Reconcile::row22_aFailingStepIsTriedAgain()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    workspace.files.write(u"platform/machine/config.yaml.njk"_s,
                          "kind: ConfigMap\n\nname: ${{ request.spec.nothing }}\n");
    QVERIFY(runLoop(workspace, day(0)));
    auto status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.phase, requests::Phase::Failed);
    const requests::Step *render = status.step(u"render");
    QCOMPARE(render->phase, requests::Step::Phase::Failed);
    QVERIFY2(render->message.startsWith("config.yaml.njk:3: "_L1), qPrintable(render->message));
    QCOMPARE(render->attempts, 1);
    QCOMPARE(render->nextTry, day(0).addSecs(60));
    QVERIFY(runLoop(workspace, day(0).addSecs(30)));
    QCOMPARE(statusOf(workspace, u"a"_s).step(u"render")->attempts, 1);
    QVERIFY(runLoop(workspace, day(0).addSecs(60)));
    status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.step(u"render")->attempts, 2);
    QCOMPARE(status.step(u"render")->since, day(0));
    QCOMPARE(status.step(u"render")->nextTry, day(0).addSecs(180));
    workspace.files.write(u"platform/machine/config.yaml.njk"_s,
                          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n");
    QVERIFY(runLoop(workspace, day(0).addSecs(90)));
    status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.phase, requests::Phase::Ready);
    QCOMPARE(status.step(u"render")->phase, requests::Step::Phase::Succeeded);
    QCOMPARE(status.step(u"render")->attempts, 3);
}

void tst_Reconcile::row22_aFullDiskIsAStep()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    workspace.request(u"b"_s);
    DiskDouble full;
    full.unwritable = u"delivery/machine/default/a/"_s;
    const auto report = runLoop(workspace, day(0), {.disk = &full});
    QVERIFY(report);
    QCOMPARE(report->failures.size(), 1);
    QCOMPARE(phaseOf(workspace, u"b"_s), u"ready"_s);
    const auto status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.phase, requests::Phase::Provisioning);
    QCOMPARE(status.step(u"write")->phase, requests::Step::Phase::Failed);
    QCOMPARE(status.step(u"write")->message, u"the disk is gone"_s);
    QCOMPARE(status.step(u"write")->nextTry, day(0).addSecs(60));
    QVERIFY(runLoop(workspace, day(0).addSecs(61)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"ready"_s);
    QCOMPARE(statusOf(workspace, u"a"_s).step(u"write")->attempts, 2);
}

void tst_Reconcile::whatCannotBeAnnouncedIsNotDone()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    DiskDouble full;
    full.unwritable = u"status/machine/"_s;
    const auto report = runLoop(workspace, day(0), {.disk = &full});
    QVERIFY(report);
    QCOMPARE(report->failures.size(), 1);
    QVERIFY(workspace.made().isEmpty());
    QVERIFY(runLoop(workspace, day(1)));
    QCOMPARE(statusOf(workspace, u"a"_s).created, day(1));
    // Nor is anything taken away.
    workspace.request(u"b"_s);
    QVERIFY(runLoop(workspace, day(1)));
    workspace.remove(u"requests/a.yaml"_s);
    const auto before = workspace.made();
    QVERIFY(runLoop(workspace, day(2), {.disk = &full}));
    QCOMPARE(workspace.made(), before);
}

void tst_Reconcile::aRequestThatComesBackBeginsAnew()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    workspace.request(u"b"_s);
    QVERIFY(runLoop(workspace, day(0)));
    workspace.remove(u"requests/a.yaml"_s);
    QVERIFY(runLoop(workspace, day(1)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"withdrawn"_s);
    workspace.request(u"a"_s);
    QVERIFY(runLoop(workspace, day(100)));
    const auto status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.phase, requests::Phase::Ready);
    QCOMPARE(status.created, day(100));
    QCOMPARE(status.generation, 2);
}

WAYMARK_TEST(tst_Reconcile)

} // namespace waymark::fulfilment

#include "tst_reconcile.moc"
