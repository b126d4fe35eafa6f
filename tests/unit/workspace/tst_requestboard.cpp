// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "fulfilment/deliverydisk.h"
#include "requests/requestchanges.h"
#include "support/machineworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"
#include "workspace/reconciliation.h"
#include "workspace/requestboard.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

using requests::ListedRequest;
using test::MachineWorkspace;

const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);

/// A workspace, and what the window says of its requests.
struct Shown
{
    void load(const QDateTime &now = noon)
    {
        snapshot = std::make_shared<const snapshot::Snapshot>(
            *loadWorkspace({.folder = machines.files.path(), .now = now}, files, {}));
        board = *requestBoard(snapshot, now, files, &process);
    }
    void reconcile(const QDateTime &now = noon) const
    {
        QVERIFY(reconcileWorkspace({.folder = machines.files.path(), .now = now}, files, process,
                                   fulfilment::LocalDeliveryDisk()));
    }
    [[nodiscard]] const ListedRequest &request(const QString &name) const
    {
        return *board.find({u"Machine"_s, name});
    }
    [[nodiscard]] requests::ChangePlan extension(const QStringList &names, const QString &by) const
    {
        QList<ListedRequest> chosen;
        for (const QString &name : names)
            chosen.append(request(name));
        return requests::planExtension(chosen, *requests::extensionFrom(by, board.settings.zone),
                                       board.settings.zone, *snapshot->rules, noon);
    }

    MachineWorkspace machines;
    DiskFileSystem files;
    SystemProcess process;
    std::shared_ptr<const snapshot::Snapshot> snapshot;
    RequestBoard board;
};

} // namespace

class tst_RequestBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereEachStands();
    void withoutRequestKindTheTextsAreThere();
    void badSettingsLeaveTheTexts();
    void placesNameTheNamespaceWhereItMatters();
    void row6_extensionsArePlannedTogether();
    void row6_thePolicysLatestEndIsSaid();
    void row18_productionIsCounted();
    void extensionsAreRead_data();
    void extensionsAreRead();
};

void tst_RequestBoard::saysWhereEachStands()
{
    Shown shown;
    shown.machines.request(u"a"_s);
    shown.machines.request(u"b"_s, 9);
    shown.load();
    QCOMPARE(shown.board.requests.size(), 2);
    QCOMPARE(shown.request(u"a"_s).row.phase, requests::Phase::Provisioning);
    QVERIFY(shown.board.loopProblem.has_value());
    QCOMPARE(shown.request(u"b"_s).problems.size(), 1);
    QCOMPARE(shown.request(u"b"_s).problems.first().line, 5);
    shown.reconcile();
    shown.load();
    QVERIFY(!shown.board.loopProblem);
    QVERIFY(shown.board.loop.has_value());
    QCOMPARE(shown.request(u"a"_s).row.phase, requests::Phase::Ready);
    QVERIFY(isFailing(shown.request(u"b"_s).row));
    QCOMPARE(shown.request(u"b"_s).wait.names, QStringList{u"ann"_s});
    QCOMPARE(shown.board.find({u"Machine"_s, u"c"_s}), nullptr);
    QCOMPARE(shown.board.find({u"a"_s}), &shown.request(u"a"_s));
}

void tst_RequestBoard::withoutRequestKindTheTextsAreThere()
{
    Shown shown;
    shown.machines.request(u"a"_s);
    shown.machines.request(u"b"_s, 9);
    shown.machines.remove(u"platform/machine.requestkind.yaml"_s);
    shown.load();
    QCOMPARE(shown.board.requests.size(), 2);
    QCOMPARE(shown.request(u"a"_s).row.phase, requests::Phase::Unknown);
    QCOMPARE(shown.request(u"a"_s).row.owner, u"ann"_s);
    QCOMPARE(shown.request(u"b"_s).row.phase, requests::Phase::Invalid);
    QVERIFY(!shown.board.loopProblem);
    const auto plan = shown.extension({u"a"_s}, u"7d"_s);
    QVERIFY(plan.changes.isEmpty());
    QCOMPARE(plan.requests.first().refusal->code, u"requests.undescribed"_s);
}

void tst_RequestBoard::badSettingsLeaveTheTexts()
{
    Shown shown;
    shown.machines.request(u"a"_s);
    shown.machines.files.write(u"waymark.yaml"_s,
                               "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                               "metadata: {name: shop}\nspec: {fulfilment: {timeZone: Mars}}\n");
    shown.load();
    QCOMPARE(shown.board.requests.size(), 1);
    QCOMPARE(shown.board.failures.size(), 1);
    QCOMPARE(shown.board.failures.first().code, u"requests.bad-settings"_s);
}

void tst_RequestBoard::placesNameTheNamespaceWhereItMatters()
{
    const schema::KindKey machine{u"shop.io/v1"_s, u"Machine"_s};
    QCOMPARE(toLink(requestPlace({machine, u"default"_s, u"a"_s})),
             u"waymark:requests/Machine/a"_s);
    QCOMPARE(toLink(requestPlace({machine, u"shop"_s, u"a"_s})),
             u"waymark:requests/Machine/shop/a"_s);
}

void tst_RequestBoard::row6_extensionsArePlannedTogether()
{
    Shown shown;
    shown.machines.request(u"a"_s);
    shown.machines.request(u"b"_s, 4, "2026-03-10");
    shown.reconcile();
    shown.load();
    const auto plan = shown.extension({u"b"_s, u"a"_s}, u"7d"_s);
    QCOMPARE(plan.changes.files.size(), 2);
    QCOMPARE(plan.requests.first().id.name, u"a"_s);
    QCOMPARE(plan.requests.first().before, noon.addDays(30));
    QCOMPARE(plan.requests.first().after, noon.addDays(37));
    QVERIFY(applyTogether(plan.changes, shown.files));
    QVERIFY(shown.machines.files.read(u"requests/a.yaml"_s).contains("lifetime: 37d"));
    QVERIFY(shown.machines.files.read(u"requests/b.yaml"_s).contains("2026-03-17"));
}

void tst_RequestBoard::row6_thePolicysLatestEndIsSaid()
{
    Shown shown;
    shown.machines.request(u"a"_s);
    shown.reconcile();
    shown.load();
    const auto plan = shown.extension({u"a"_s}, u"90d"_s);
    QVERIFY(plan.changes.isEmpty());
    QCOMPARE(plan.requests.first().refusal->code, u"requests.too-long"_s);
    QVERIFY(plan.requests.first().refusal->next.contains(u"2026-05-30T12:00:00Z"_s));
}

void tst_RequestBoard::row18_productionIsCounted()
{
    Shown shown;
    shown.machines.request(u"a"_s);
    shown.machines.request(u"z"_s);
    QByteArray text = shown.machines.files.read(u"requests/z.yaml"_s);
    shown.machines.files.write(
        u"requests/z.yaml"_s,
        text.replace("  name: z\n", "  name: z\n  labels: {environment: production}\n"));
    shown.load();
    const auto plan = requests::planWithdrawal(shown.board.requests, noon);
    QCOMPARE(plan.production, 1);
    QCOMPARE(plan.requests.first().id.name, u"z"_s);
    QCOMPARE(plan.changes.files.size(), 2);
    QVERIFY(applyTogether(plan.changes, shown.files));
    shown.load();
    const auto again = requests::planWithdrawal(shown.board.requests, noon);
    QVERIFY(again.changes.isEmpty());
    QCOMPARE(again.production, 0);
    QCOMPARE(again.requests.first().refusal->code, u"requests.withdrawn"_s);
}

void tst_RequestBoard::extensionsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("a duration") << u" 7d "_s << true;
    QTest::newRow("a day") << u"2026-03-31"_s << true;
    QTest::newRow("an instant") << u"2026-03-31T12:00:00+01:00"_s << true;
    QTest::newRow("an instant of no zone") << u"2026-03-31T12:00:00"_s << false;
    QTest::newRow("no day of the calendar") << u"2026-02-30"_s << false;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("a word") << u"longer"_s << false;
}

void tst_RequestBoard::extensionsAreRead()
{
    QFETCH(QString, text);
    QFETCH(bool, isRead);
    const auto extension = requests::extensionFrom(text, QTimeZone("Europe/Berlin"));
    QCOMPARE(extension.has_value(), isRead);
    if (text == "2026-03-31"_L1) // the whole of that day, in summer time
        QCOMPARE(extension->until.toUTC(),
                 QDateTime(QDate(2026, 3, 31), QTime(22, 0), QTimeZone::UTC));
}

WAYMARK_TEST(tst_RequestBoard)

} // namespace waymark::workspace

#include "tst_requestboard.moc"
