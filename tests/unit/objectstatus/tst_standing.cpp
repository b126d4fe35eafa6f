// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "objectstatus/standing.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QFile>
#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::objectstatus {

namespace {

const QString objectData = QStringLiteral("data/status-objects");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList linesOf(const QString &path)
{
    return QString::fromUtf8(bytesOf(path)).split(u'\n', Qt::SkipEmptyParts);
}

Standing standingIn(const QByteArray &text)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    return standingOf(tree->documents().isEmpty() ? yaml::Node() : tree->documents().first().root);
}

/// What a judge's word may be called here. Judges have fewer words: both count what is being
/// deleted as being on its way, and kstatus what was stopped as having arrived.
QStringList namesFor(const QString &word)
{
    static const QMap<QString, QStringList> names{
        {u"Healthy"_s, {u"ready"_s}},
        {u"Progressing"_s, {u"progressing"_s, u"deleting"_s}},
        {u"Degraded"_s, {u"degraded"_s}},
        {u"Suspended"_s, {u"suspended"_s}},
        {u"Unknown"_s, {u"not-assessed"_s}},
        {u"Current"_s, {u"ready"_s, u"suspended"_s}},
        {u"InProgress"_s, {u"progressing"_s, u"deleting"_s}},
        {u"Failed"_s, {u"degraded"_s}},
    };
    return names.value(word);
}

/// Where this project holds another verdict for the better, by file: the verdict and why.
QMap<QString, QStringList> knownDifferences()
{
    QMap<QString, QStringList> known;
    for (const QString &line :
         linesOf(QStringLiteral(WAYMARK_TEST_DATA "/objectstatus/differences.tsv"))) {
        const QStringList parts = line.split(u'\t');
        if (!line.startsWith(u'#') && parts.size() == 3)
            known.insert(parts[0], {parts[1], parts[2]});
    }
    return known;
}

} // namespace

/// What objects say of themselves, beside what two judges make of the same ones.
class tst_Standing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAsTheirProjects_data();
    void judgesAsTheirProjects();
    void sayWhatDecided_data();
    void sayWhatDecided();
    void oldConditionsAreNoVerdict();
    void whatCanNotBeReadSaysNothing_data();
    void whatCanNotBeReadSaysNothing();
};

void tst_Standing::judgesAsTheirProjects_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("judged");
    WAYMARK_NEEDS_SHARED(objectData);
    for (const QString &line : linesOf(test::sharedData(objectData) + "/index.tsv"_L1)) {
        const QStringList parts = line.split(u'\t');
        if (parts.size() > 6 && !namesFor(parts[6]).isEmpty())
            QTest::newRow(qPrintable(parts[0])) << parts[0] << parts[6];
    }
}

void tst_Standing::judgesAsTheirProjects()
{
    WAYMARK_NEEDS_SHARED(objectData);
    QFETCH(QString, file);
    QFETCH(QString, judged);
    static const auto known = knownDifferences();
    const Standing standing = standingIn(bytesOf(test::sharedData(objectData) + u'/' + file));
    const QString ours = healthName(standing.health);
    const bool agrees = namesFor(judged).contains(ours);
    if (known.contains(file)) {
        QVERIFY2(!agrees, "it agrees now: take it out of differences.tsv");
        QCOMPARE(ours, known.value(file).value(0));
        return;
    }
    QVERIFY2(agrees, qPrintable(u"%1, not %2: %3 %4 %5"_s.arg(ours, judged, standing.said,
                                                              standing.reason, standing.message)));
}

void tst_Standing::sayWhatDecided_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("health");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("message");
    const QByteArray flux = "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n";
    QTest::newRow("a release that was rolled back has failed")
        << "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nstatus:\n  conditions:\n"
           "    - {type: Ready, status: 'False', reason: RollbackSucceeded, message: back to 1}\n"_ba
        << u"degraded"_s << u"Ready=False"_s << u"back to 1"_s;
    QTest::newRow("Flux at work for the first time")
        << flux
               + "status:\n  conditions:\n"
                 "    - {type: Reconciling, status: 'True', reason: Progressing, message: "
                 "building}\n"
                 "    - {type: Ready, status: Unknown, reason: Progressing, message: building}\n"
        << u"progressing"_s << u"Reconciling=True"_s << u"building"_s;
    QTest::newRow("Flux waits for another")
        << flux
               + "status:\n  conditions:\n    - {type: Ready, status: 'False', reason: "
                 "DependencyNotReady, message: waits for cert-manager}\n"
        << u"progressing"_s << u"Ready=False"_s << u"waits for cert-manager"_s;
    QTest::newRow("Flux, stopped by somebody")
        << flux
               + "spec: {suspend: true}\nstatus:\n  conditions:\n"
                 "    - {type: Ready, status: 'True', reason: ReconciliationSucceeded}\n"
        << u"suspended"_s << u"spec.suspend"_s << QString();
    const QByteArray argo = "apiVersion: argoproj.io/v1alpha1\nkind: Application\nstatus:\n"
                            "  health: {status: Healthy}\n  sync: {status: OutOfSync}\n";
    QTest::newRow("Argo CD, healthy and not synced")
        << argo << u"ready"_s << u"Healthy OutOfSync"_s << QString();
    QTest::newRow("Argo CD, healthy, and it can't compare")
        << argo + "  conditions: [{type: ComparisonError, message: no such path}]\n"
        << u"degraded"_s << u"ComparisonError"_s << u"no such path"_s;
    QTest::newRow("Argo CD, healthy, and the last sync failed")
        << argo + "  operationState: {phase: Failed, message: one or more objects failed}\n"
        << u"degraded"_s << u"operation Failed"_s << u"one or more objects failed"_s;
    const QByteArray claim = "apiVersion: shop.example/v1\nkind: Database\nspec:\n"
                             "  compositionRef: {name: a}\nstatus:\n  conditions:\n";
    QTest::newRow("Crossplane can't ask for it")
        << claim
               + "    - {type: Synced, status: 'False', reason: ReconcileError, message: denied}\n"
                 "    - {type: Ready, status: 'True', reason: Available}\n"
        << u"degraded"_s << u"Synced=False"_s << u"denied"_s;
    QTest::newRow("Crossplane waits") << claim
                                             + "    - {type: Synced, status: 'True'}\n"
                                               "    - {type: Ready, status: 'False', reason: "
                                               "Creating, message: ''}\n"
                                      << u"progressing"_s << u"Ready=False"_s << QString();
    QTest::newRow("a step of Kratix failed")
        << "apiVersion: shop.example/v1\nkind: Redis\nstatus:\n  kratix:\n    workflows:\n"
           "      pipelines:\n        - {name: configure, phase: Succeeded}\n"
           "        - {name: quota, phase: Failed, message: no quota left}\n"_ba
        << u"degraded"_s << u"quota Failed"_s << u"no quota left"_s;
    QTest::newRow("an image that isn't there")
        << "apiVersion: v1\nkind: Pod\nstatus:\n  phase: Pending\n  containerStatuses:\n"
           "    - {name: web, state: {waiting: {reason: ImagePullBackOff, message: no such "
           "tag}}}\n"_ba
        << u"degraded"_s << u"web ImagePullBackOff"_s << u"no such tag"_s;
    QTest::newRow("going, and held by a finalizer")
        << "apiVersion: v1\nkind: Namespace\nmetadata: {deletionTimestamp: "
           "'2026-03-01T12:00:00Z', finalizers: [kubernetes]}\nstatus: {phase: Active}\n"_ba
        << u"deleting"_s << u"deletionTimestamp"_s << u"kubernetes"_s;
    QTest::newRow("nobody has looked yet")
        << "apiVersion: a.example/v1\nkind: A\nmetadata: {generation: 3}\n"
           "status: {observedGeneration: 2, conditions: [{type: Ready, status: 'True'}]}\n"_ba
        << u"progressing"_s << u"observedGeneration 2 of 3"_s << QString();
    QTest::newRow("no status at all") << "apiVersion: a.example/v1\nkind: A\nspec: {b: 1}\n"_ba
                                      << u"not-assessed"_s << QString() << QString();
    QTest::newRow("a kind that has none")
        << "apiVersion: v1\nkind: ConfigMap\n"_ba << u"ready"_s << u"there"_s << QString();
}

void tst_Standing::sayWhatDecided()
{
    QFETCH(QByteArray, text);
    const Standing standing = standingIn(text);
    QTEST(healthName(standing.health), "health");
    QTEST(standing.said, "said");
    QTEST(standing.message, "message");
}

void tst_Standing::oldConditionsAreNoVerdict()
{
    const Standing standing =
        standingIn("apiVersion: a.example/v1\nkind: A\nmetadata: {generation: 3}\nstatus:\n"
                   "  conditions: [{type: Ready, status: 'True', observedGeneration: 2,\n"
                   "    lastTransitionTime: '2026-03-01T12:00:00Z'}]\n");
    QCOMPARE(standing.health, Health::Progressing);
    QCOMPARE(standing.contradiction, u"Ready is of generation 2, the object of 3"_s);
    QCOMPARE(standing.since, QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC));
}

void tst_Standing::whatCanNotBeReadSaysNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << "[1, 2]\n"_ba;
    QTest::newRow("a text") << "no object\n"_ba;
    QTest::newRow("a status that is none") << "kind: A\nstatus: [1]\n"_ba;
    QTest::newRow("conditions that are none") << "kind: A\nstatus: {conditions: {Ready: 1}}\n"_ba;
    QTest::newRow("conditions without words")
        << "kind: A\nstatus: {conditions: [1, {}, null]}\n"_ba;
    QTest::newRow("numbers that are none")
        << "kind: A\nmetadata: {generation: x}\nstatus: {observedGeneration: [1]}\n"_ba;
}

void tst_Standing::whatCanNotBeReadSaysNothing()
{
    QFETCH(QByteArray, text);
    QCOMPARE(standingIn(text).health, Health::NotAssessed);
}

WAYMARK_TEST(tst_Standing)

} // namespace waymark::objectstatus

#include "tst_standing.moc"
