// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diskdouble.h"
#include "loopruns.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::fulfilment {

namespace {

using test::MachineWorkspace;

void writeThree(const MachineWorkspace &workspace)
{
    workspace.request(u"one"_s, 4);
    workspace.request(u"two"_s, 6);
    workspace.request(u"three"_s, 9); // denied
}

void prepareNothing(const MachineWorkspace &) {}

void prepareFirstRun(const MachineWorkspace &workspace)
{
    writeThree(workspace);
    workspace.request(u"short"_s, 6, "2d");
    workspace.request(u"gone"_s, 6);
    const DiskDouble disk;
    QVERIFY(runLoop(workspace, day(0), {.disk = &disk}));
    QVERIFY(runLoop(workspace, day(2), {.disk = &disk})); // sees that `short` is over
    // Then everything happens at once: a change of both manifests, one less and one more, one that
    // is taken back, one whose grace is over, a mended one, and a status that has to be told.
    workspace.files.write(u"platform/machine/config.yaml.njk"_s,
                          "apiVersion: v1\nkind: ConfigMap\nmetadata:\n"
                          "  name: other-${{ request.metadata.name }}\n");
    workspace.files.write(u"platform/machine/more.yaml.njk"_s,
                          "apiVersion: v1\nkind: Secret\nmetadata:\n"
                          "  name: more-${{ request.metadata.name }}\n");
    workspace.request(u"two"_s, 2);
    workspace.request(u"three"_s, 7);
    workspace.remove(u"requests/gone.yaml"_s);
}

} // namespace

class tst_Crashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyWriteTheNextRunComesToTheSameEnd_data();
    void killedAtAnyWriteTheNextRunComesToTheSameEnd();
    void noStatusEverKnowsLessThanThereIs();
};

void tst_Crashes::killedAtAnyWriteTheNextRunComesToTheSameEnd_data()
{
    using Prepare = void (*)(const MachineWorkspace &);
    QTest::addColumn<Prepare>("before");
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("leastChanges");
    QTest::newRow("the first run") << Prepare(prepareNothing) << Prepare(writeThree) << 0 << 8;
    QTest::newRow("changes, retirements and withdrawals")
        << Prepare(prepareFirstRun) << Prepare(prepareNothing) << 3 << 20;
}

void tst_Crashes::killedAtAnyWriteTheNextRunComesToTheSameEnd()
{
    using Prepare = void (*)(const MachineWorkspace &);
    QFETCH(Prepare, before);
    QFETCH(Prepare, prepare);
    QFETCH(int, now);
    QFETCH(int, leastChanges);
    const MachineWorkspace undisturbed;
    before(undisturbed);
    prepare(undisturbed);
    const DiskDouble counting;
    QVERIFY(runLoop(undisturbed, day(now), {.disk = &counting}));
    QVERIFY(counting.changes >= leastChanges);
    const auto expected = undisturbed.made();
    for (int at = 0; at < counting.changes; ++at) {
        const MachineWorkspace workspace;
        before(workspace);
        prepare(workspace);
        DiskDouble dying;
        dying.dies = at;
        std::ignore = runLoop(workspace, day(now), {.disk = &dying});
        const DiskDouble again;
        QVERIFY2(runLoop(workspace, day(now), {.disk = &again}), qPrintable(QString::number(at)));
        const auto made = workspace.made();
        QCOMPARE(made.keys(), expected.keys());
        for (auto file = expected.cbegin(); file != expected.cend(); ++file)
            QVERIFY2(made.value(file.key()) == *file,
                     QByteArray(QByteArray::number(at) + ' ' + file.key().toUtf8() + '\n'
                                + made.value(file.key()) + "\nexpected\n" + *file));
        const DiskDouble third;
        QVERIFY(runLoop(workspace, day(now), {.disk = &third}));
        QVERIFY2(third.changes == 1, qPrintable(third.changed.join(u' '))); // when it ran last
    }
}

void tst_Crashes::noStatusEverKnowsLessThanThereIs()
{
    for (int at = 0;; ++at) {
        const MachineWorkspace workspace;
        prepareFirstRun(workspace);
        DiskDouble dying;
        dying.dies = at;
        std::ignore = runLoop(workspace, day(3), {.disk = &dying});
        QStringList known;
        for (const QString &name : {u"one"_s, u"two"_s, u"three"_s, u"short"_s, u"gone"_s}) {
            for (const auto &file : statusOf(workspace, name).manifests)
                known.append("delivery/"_L1 + file.path);
        }
        const auto made = workspace.made();
        for (auto file = made.keyBegin(); file != made.keyEnd(); ++file) {
            const QString &path = *file;
            if (path.startsWith("delivery/"_L1))
                QVERIFY2(known.contains(path), qPrintable(path));
        }
        if (dying.changes <= at)
            break;
    }
}

WAYMARK_TEST(tst_Crashes)

} // namespace waymark::fulfilment

#include "tst_crashes.moc"
