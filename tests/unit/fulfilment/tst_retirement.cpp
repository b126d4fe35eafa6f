// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diskdouble.h"
#include "loopruns.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::fulfilment {

namespace {

using test::MachineWorkspace;

void requestMany(const MachineWorkspace &workspace, int count, const QByteArray &lifetime = "30d")
{
    for (int i = 0; i < count; ++i)
        workspace.request(u"m%1"_s.arg(i, 2, 10, QChar(u'0')), 4, lifetime);
}

qsizetype deliveries(const MachineWorkspace &workspace)
{
    return workspace.made().keys().filter(u"delivery/"_s).size();
}

} // namespace

class tst_Retirement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row6_eventsOfALifeComeOnceEach();
    void row6_anExtensionInGraceUndoesTheEnd();
    void row6_peopleHaveTheirGraceThoughTheLoopStoodStill();
    void row7_whatCannotBeReadIsNotRetired_data();
    void row7_whatCannotBeReadIsNotRetired();
    void row7_aClockSetBackHoldsRetirements();
    void row2_nothingReadIsNotNothingThere_data();
    void row2_nothingReadIsNotNothingThere();
    void row2_neverManyAtOnce();
    void row18_doneIsWhenAbsenceIsSeen();
    void withdrawnByAnAnnotation();
};

void tst_Retirement::row6_eventsOfALifeComeOnceEach()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 4, "9d");
    QStringList events;
    for (int hour = 0; hour <= 24 * 11; ++hour) {
        const auto report = runLoop(workspace, day(0, hour));
        QVERIFY(report);
        for (const ReconcileEvent &event : report->events)
            events.append(u"%1 %2"_s.arg(hour).arg(event.kind == ReconcileEvent::Kind::Warned
                                                       ? event.message
                                                       : requests::phaseName(event.after)));
    }
    QCOMPARE(events, (QStringList{u"0 ready"_s, u"48 expiring"_s, u"48 7d"_s, u"192 1d"_s,
                                  u"215 1h"_s, u"216 expired"_s, u"240 retired"_s}));
    QCOMPARE(deliveries(workspace), 0);
    const auto status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.warned, (QStringList{u"7d"_s, u"1d"_s, u"1h"_s}));
    QCOMPARE(status.condition(u"Ready")->reason, u"Retired"_s);
    QVERIFY(status.endpoints.isEmpty());
}

void tst_Retirement::row6_anExtensionInGraceUndoesTheEnd()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 4, "9d");
    QVERIFY(runLoop(workspace, day(0)));
    QVERIFY(runLoop(workspace, day(9)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"expired"_s);
    QCOMPARE(statusOf(workspace, u"a"_s).graceEnds, day(10));
    QCOMPARE(deliveries(workspace), 1);
    workspace.request(u"a"_s, 4, "20d");
    QVERIFY(runLoop(workspace, day(9, 23)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"ready"_s);
    QVERIFY(runLoop(workspace, day(12)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"ready"_s);
    QCOMPARE(deliveries(workspace), 1);
    QCOMPARE(statusOf(workspace, u"a"_s).created, day(0));
    // Warnings of the new end are given again.
    const auto report = runLoop(workspace, day(13));
    QCOMPARE(report->events.size(), 2);
}

void tst_Retirement::row6_peopleHaveTheirGraceThoughTheLoopStoodStill()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 4, "9d");
    QVERIFY(runLoop(workspace, day(0)));
    QVERIFY(runLoop(workspace, day(40)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"expired"_s);
    QCOMPARE(statusOf(workspace, u"a"_s).graceEnds, day(40, 12));
    QVERIFY(runLoop(workspace, day(40, 11)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"expired"_s);
    QVERIFY(runLoop(workspace, day(40, 12)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"retired"_s);
}

void tst_Retirement::row7_whatCannotBeReadIsNotRetired_data()
{
    QTest::addColumn<QByteArray>("lifetime");
    QTest::newRow("a word") << "soon"_ba;
    QTest::newRow("no offset") << "\"2026-03-05T12:00:00\""_ba;
    QTest::newRow("before it was made") << "\"2026-02-01\""_ba;
    QTest::newRow("two rules") << "9d\n  until: \"2026-03-04\""_ba;
}

void tst_Retirement::row7_whatCannotBeReadIsNotRetired()
{
    QFETCH(QByteArray, lifetime);
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 4, "9d");
    QVERIFY(runLoop(workspace, day(0)));
    workspace.request(u"a"_s, 4, lifetime);
    for (const int days : {1, 400, 800}) {
        const auto report = runLoop(workspace, day(days));
        QVERIFY(report);
        QVERIFY(report->retiring.isEmpty());
        QCOMPARE(report->findings.size(), 1);
        const Diagnostic &finding = report->findings.cbegin()->first();
        QCOMPARE(finding.code, u"requests.unreadable-expiry"_s);
        QVERIFY(finding.range.begin > 0);
        QCOMPARE(deliveries(workspace), 1);
        QCOMPARE(statusOf(workspace, u"a"_s).condition(u"LifetimeReadable")->status, u"False"_s);
        QVERIFY(!statusOf(workspace, u"a"_s).expires.isValid());
    }
}

void tst_Retirement::row7_aClockSetBackHoldsRetirements()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 4, "9d");
    workspace.request(u"b"_s, 4, "90d");
    QVERIFY(runLoop(workspace, day(0)));
    QVERIFY(runLoop(workspace, day(9)));
    QVERIFY(runLoop(workspace, day(9, 23)));
    workspace.remove(u"requests/a.yaml"_s);
    const auto back = runLoop(workspace, day(9, 21));
    QVERIFY(back->held);
    QCOMPARE(back->held->code, u"requests.clock"_s);
    QCOMPARE(deliveries(workspace), 2);
    const auto next = runLoop(workspace, day(9, 22));
    QVERIFY(!next->held);
    QCOMPARE(deliveries(workspace), 1);
}

void tst_Retirement::row2_nothingReadIsNotNothingThere_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code"); // empty: the run fails as a whole
    for (const char *what : {"emptied folder", "syntax error in a request", "kind is gone",
                             "kind can't be read", "status is damaged", "link to nothing"})
        QTest::newRow(what) << QString::fromLatin1(what)
                            << (qstrcmp(what, "emptied folder") == 0 ? u"requests.nothing-there"_s
                                : qstrncmp(what, "kind", 4) == 0     ? u"-"_s
                                                                     : u"requests.not-whole"_s);
    QTest::newRow("deliveries can't be listed") << u"delivery"_s << QString();
    QTest::newRow("statuses can't be listed") << u"status"_s << QString();
}

void tst_Retirement::row2_nothingReadIsNotNothingThere()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    const MachineWorkspace workspace;
    requestMany(workspace, 2, "9d");
    workspace.request(u"other"_s);
    QVERIFY(runLoop(workspace, day(0)));
    workspace.remove(u"requests/m00.yaml"_s);
    DiskDouble disk;
    if (what == "emptied folder"_L1)
        QDir(workspace.files.path(u"requests"_s)).removeRecursively();
    else if (what == "syntax error in a request"_L1)
        workspace.files.write(u"requests/m01.yaml"_s, "kind: Machine\n  name: [\n");
    else if (what == "kind is gone"_L1)
        workspace.remove(u"platform/machine.requestkind.yaml"_s);
    else if (what == "kind can't be read"_L1)
        workspace.files.write(u"platform/machine.requestkind.yaml"_s, "RequestKind: [\n");
    else if (what == "status is damaged"_L1)
        workspace.files.write(u"status/machine/default/m01.yaml"_s, "kind: RequestStatus\n");
    else if (what == "link to nothing"_L1)
        QFile::link(u"nowhere"_s, workspace.files.path(u"requests/m00.yaml"_s));
    else
        disk.unreadable = u'/' + what;
    const auto before = deliveries(workspace);
    const auto report = runLoop(workspace, day(50), {.disk = &disk});
    QCOMPARE(deliveries(workspace), before);
    if (code.isEmpty()) {
        QVERIFY(!report);
        return;
    }
    QVERIFY(report);
    if (code != u"-"_s) {
        QVERIFY(report->held);
        QCOMPARE(report->held->code, code);
        QVERIFY(!report->retiring.isEmpty());
    }
    QVERIFY(!report->failures.isEmpty() || report->held);
}

void tst_Retirement::row2_neverManyAtOnce()
{
    QCOMPARE(mostRetirements(2), 3);
    QCOMPARE(mostRetirements(30), 3);
    QCOMPARE(mostRetirements(99), 9);
    const MachineWorkspace workspace;
    requestMany(workspace, 6);
    QVERIFY(runLoop(workspace, day(0)));
    for (int i = 0; i < 4; ++i)
        workspace.remove(u"requests/m0%1.yaml"_s.arg(i));
    auto report = runLoop(workspace, day(1));
    QCOMPARE(report->held->code, u"requests.too-many"_s);
    QCOMPARE(report->retiring.size(), 4);
    QCOMPARE(deliveries(workspace), 6);
    QCOMPARE(phaseOf(workspace, u"m00"_s), u"ready"_s);
    report = runLoop(workspace, day(1), {.allowRetire = 3});
    QCOMPARE(report->held->code, u"requests.too-many"_s);
    QCOMPARE(deliveries(workspace), 6);
    report = runLoop(workspace, day(1), {.allowRetire = 4});
    QVERIFY(!report->held);
    QCOMPARE(deliveries(workspace), 2);
    QCOMPARE(phaseOf(workspace, u"m00"_s), u"withdrawn"_s);
}

void tst_Retirement::row18_doneIsWhenAbsenceIsSeen()
{
    const MachineWorkspace workspace;
    requestMany(workspace, 2);
    QVERIFY(runLoop(workspace, day(0)));
    workspace.remove(u"requests/m00.yaml"_s);
    DiskDouble keeping;
    keeping.keepsWhatIsRemoved = true;
    const auto report = runLoop(workspace, day(1), {.disk = &keeping});
    QVERIFY(report);
    QCOMPARE(phaseOf(workspace, u"m00"_s), u"retire-failed"_s);
    auto status = statusOf(workspace, u"m00"_s);
    QCOMPARE(status.step(u"retire")->phase, requests::Step::Phase::Failed);
    QVERIFY(status.step(u"retire")->message.contains("config.yaml"_L1));
    QCOMPARE(status.manifests.size(), 1);
    QCOMPARE(runLoop(workspace, day(1).addSecs(59))->written, 0);
    QVERIFY(runLoop(workspace, day(1).addSecs(60)));
    status = statusOf(workspace, u"m00"_s);
    QCOMPARE(status.phase, requests::Phase::Withdrawn);
    QCOMPARE(status.step(u"retire")->attempts, 2);
    QCOMPARE(deliveries(workspace), 1);
}

void tst_Retirement::withdrawnByAnAnnotation()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    QVERIFY(runLoop(workspace, day(0)));
    QByteArray text = workspace.files.read(u"requests/a.yaml"_s);
    text.replace("  name: a\n",
                 "  name: a\n  annotations: {waymark.dev/withdrawn: \"2026-03-02\"}\n");
    workspace.files.write(u"requests/a.yaml"_s, text);
    // It is there, so nobody takes a lost file for a wish.
    QVERIFY(runLoop(workspace, day(1)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"withdrawn"_s);
    QCOMPARE(deliveries(workspace), 0);
    QCOMPARE(runLoop(workspace, day(2))->written, 0);
    workspace.request(u"a"_s);
    QVERIFY(runLoop(workspace, day(3)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"ready"_s);
    QCOMPARE(statusOf(workspace, u"a"_s).created, day(3));
}

WAYMARK_TEST(tst_Retirement)

} // namespace waymark::fulfilment

#include "tst_retirement.moc"
