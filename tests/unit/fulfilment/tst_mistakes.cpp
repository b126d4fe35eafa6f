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

void replace(const MachineWorkspace &workspace, const QString &path, const QByteArray &before,
             const QByteArray &after)
{
    QByteArray text = workspace.files.read(path);
    QVERIFY2(text.contains(before), text);
    workspace.files.write(path, text.replace(before, after));
}

QString statusFileOf(const QString &name)
{
    return u"status/machine/default/%1.yaml"_s.arg(name);
}

} // namespace

/// What people get wrong, on purpose or not, takes nothing away.
class tst_Mistakes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatusThatLiesIsNotBelieved_data();
    void aStatusThatLiesIsNotBelieved();
    void noLinkIsFollowedOutOfTheDeliveries();
    void aTemplateThatMakesNothingTakesNothingAway_data();
    void aTemplateThatMakesNothingTakesNothingAway();
    void withoutASchemaNothingIsValid();
    void namesThatDifferByCaseAreOnePlace();
    void kindsThatShareATemplateEachHaveTheirOwnChanges();
    void aNewVersionOfTheKindIsTheSameRequest();
    void whatWasNeverDeliveredIsNotDegraded();
    void theCauseOfAFailedWriteIsTheWrite();
};

void tst_Mistakes::aStatusThatLiesIsNotBelieved_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a file outside of the deliveries")
        << "path: machine/default/a/config.yaml"_ba << "path: ../precious.txt"_ba;
    QTest::newRow("a file outside, by a detour")
        << "path: machine/default/a/config.yaml"_ba
        << "path: machine/default/a/../../../../precious.txt"_ba;
    QTest::newRow("a file of another request")
        << "path: machine/default/a/config.yaml"_ba << "path: machine/default/b/config.yaml"_ba;
    QTest::newRow("another request") << "  name: a\n"_ba << "  name: c\n"_ba;
}

void tst_Mistakes::aStatusThatLiesIsNotBelieved()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const MachineWorkspace workspace;
    workspace.files.write(u"precious.txt"_s, "keep\n");
    workspace.request(u"a"_s);
    workspace.request(u"b"_s);
    QVERIFY(runLoop(workspace, day(0)));
    replace(workspace, statusFileOf(u"a"_s), before, after);
    workspace.remove(u"requests/a.yaml"_s);
    const auto made = workspace.made();
    const auto report = runLoop(workspace, day(1));
    QVERIFY(report);
    QCOMPARE(report->failures.size(), 1);
    QCOMPARE(report->failures[0].code, u"requests.bad-status"_s);
    QCOMPARE(workspace.made(), made);
    QCOMPARE(workspace.files.read(u"precious.txt"_s), "keep\n"_ba);
}

void tst_Mistakes::noLinkIsFollowedOutOfTheDeliveries()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    workspace.request(u"b"_s);
    QVERIFY(runLoop(workspace, day(0)));
    const QString folder = workspace.files.path(u"delivery/machine/default/a"_s);
    QVERIFY(QDir().rename(folder, workspace.files.path(u"elsewhere"_s)));
    QVERIFY(QFile::link(workspace.files.path(u"elsewhere"_s), folder));
    const QByteArray text = workspace.files.read(u"elsewhere/config.yaml"_s);
    workspace.request(u"a"_s, 3);
    auto report = runLoop(workspace, day(1));
    QVERIFY(report);
    QCOMPARE(report->failures.size(), 1);
    QCOMPARE(workspace.files.read(u"elsewhere/config.yaml"_s), text);
    workspace.remove(u"requests/a.yaml"_s);
    report = runLoop(workspace, day(2));
    QVERIFY(report);
    QCOMPARE(workspace.files.read(u"elsewhere/config.yaml"_s), text);
    QCOMPARE(phaseOf(workspace, u"a"_s), u"retire-failed"_s);
}

void tst_Mistakes::aTemplateThatMakesNothingTakesNothingAway_data()
{
    QTest::addColumn<QString>("left");
    QTest::newRow("an empty folder") << QString();
    QTest::newRow("a file that keeps the folder in Git") << u".gitkeep"_s;
    QTest::newRow("nothing but comments") << u"config.yaml.njk"_s;
}

void tst_Mistakes::aTemplateThatMakesNothingTakesNothingAway()
{
    QFETCH(QString, left);
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    QVERIFY(runLoop(workspace, day(0)));
    const QByteArray before = workspace.files.read(u"delivery/machine/default/a/config.yaml"_s);
    workspace.remove(u"platform/machine/config.yaml.njk"_s);
    workspace.remove(u"platform/machine/large.yaml.njk"_s);
    if (!left.isEmpty())
        workspace.files.write(u"platform/machine/"_s + left, "# nothing\n");
    QVERIFY(runLoop(workspace, day(1)));
    QCOMPARE(workspace.files.read(u"delivery/machine/default/a/config.yaml"_s), before);
    const auto status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.phase, requests::Phase::Degraded);
    QCOMPARE(status.step(u"render")->phase, requests::Step::Phase::Failed);
}

void tst_Mistakes::withoutASchemaNothingIsValid()
{
    const MachineWorkspace workspace;
    workspace.remove(u"platform/machines.yaml"_s);
    workspace.files.write(u"platform/machine/config.yaml.njk"_s,
                          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n");
    workspace.request(u"a"_s);
    QVERIFY(runLoop(workspace, day(0)));
    const auto status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.phase, requests::Phase::Invalid);
    QVERIFY(status.step(u"validate")->message.contains("Machine"_L1));
    QCOMPARE(workspace.made().size(), 1);
}

void tst_Mistakes::namesThatDifferByCaseAreOnePlace()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    QVERIFY(runLoop(workspace, day(0)));
    const auto made = workspace.made();
    workspace.request(u"A"_s);
    auto report = runLoop(workspace, day(1));
    QVERIFY(report);
    QCOMPARE(report->failures.size(), 1);
    QCOMPARE(report->failures[0].code, u"requests.duplicate"_s);
    QCOMPARE(workspace.made(), made);
}

void tst_Mistakes::kindsThatShareATemplateEachHaveTheirOwnChanges()
{
    const MachineWorkspace workspace;
    const auto asBoat = [](QByteArray text) {
        return text.replace("Machine", "Boat")
            .replace("machine", "boat")
            .replace("./boat", "./machine");
    };
    workspace.files.write(u"platform/boats.yaml"_s,
                          asBoat(workspace.files.read(u"platform/machines.yaml"_s)));
    workspace.files.write(u"platform/boat.requestkind.yaml"_s,
                          asBoat(workspace.files.read(u"platform/machine.requestkind.yaml"_s)));
    workspace.request(u"a"_s);
    workspace.files.write(u"requests/b.yaml"_s, asBoat(workspace.files.read(u"requests/a.yaml"_s)));
    QVERIFY(runLoop(workspace, day(0)));
    replace(workspace, u"platform/machine.requestkind.yaml"_s, ".shop.io", ".other.io");
    const auto report = runLoop(workspace, day(1));
    QVERIFY(report);
    QVERIFY(report->failures.isEmpty());
    QVERIFY(workspace.status(u"a"_s).contains("https://a.other.io"));
    QVERIFY(workspace.files.read(u"status/boat/default/a.yaml"_s).contains("https://a.shop.io"));
}

void tst_Mistakes::aNewVersionOfTheKindIsTheSameRequest()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    QVERIFY(runLoop(workspace, day(0)));
    replace(workspace, u"platform/machines.yaml"_s, "name: v1\n", "name: v2\n");
    replace(workspace, u"platform/machine.requestkind.yaml"_s, "shop.io/v1", "shop.io/v2");
    replace(workspace, u"requests/a.yaml"_s, "shop.io/v1", "shop.io/v2");
    QVERIFY(runLoop(workspace, day(1)));
    const auto status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.phase, requests::Phase::Ready);
    QCOMPARE(status.created, day(0));
    QCOMPARE(status.request.kind.apiVersion, u"shop.io/v2"_s);
}

void tst_Mistakes::whatWasNeverDeliveredIsNotDegraded()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s);
    DiskDouble full;
    full.unwritable = u"delivery/"_s;
    for (const int today : {0, 1}) {
        QVERIFY(runLoop(workspace, day(today), {.disk = &full}));
        const auto status = statusOf(workspace, u"a"_s);
        QCOMPARE(status.phase, requests::Phase::Provisioning);
        QVERIFY(!status.ready.isValid());
        QVERIFY(status.condition(u"Ready") == nullptr);
        QVERIFY(status.endpoints.isEmpty());
        QCOMPARE(status.step(u"write")->attempts, today + 1);
    }
    // Nor when something else goes wrong then.
    workspace.files.write(u"platform/machine/config.yaml.njk"_s, "${{ nothing }}\n");
    QVERIFY(runLoop(workspace, day(2)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"failed"_s);
}

void tst_Mistakes::theCauseOfAFailedWriteIsTheWrite()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 9, "2d");
    QVERIFY(runLoop(workspace, day(0)));
    QCOMPARE(phaseOf(workspace, u"a"_s), u"invalid"_s);
    workspace.request(u"a"_s, 4, "2d");
    DiskDouble full;
    full.unwritable = u"delivery/"_s;
    QVERIFY(runLoop(workspace, day(0, 30), {.disk = &full}));
    auto status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.step(u"policy")->phase, requests::Step::Phase::Succeeded);
    QCOMPARE(status.condition(u"Validated")->status, u"True"_s);
    QCOMPARE(status.step(u"write")->phase, requests::Step::Phase::Failed);
    QCOMPARE(status.warned, (QStringList{u"7d"_s, u"1d"_s})); // and isn't warned again
    QVERIFY(runLoop(workspace, day(0, 31)));
    status = statusOf(workspace, u"a"_s);
    QCOMPARE(status.phase, requests::Phase::Expiring);
    QCOMPARE(status.ready, day(0, 31));
}

WAYMARK_TEST(tst_Mistakes)

} // namespace waymark::fulfilment

#include "tst_mistakes.moc"
