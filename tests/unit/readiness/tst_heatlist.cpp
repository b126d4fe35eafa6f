// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/heatlist.h"
#include "readiness/starterscorecard.h"
#include "scoredworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

/// Which rows of the map somebody sees, and in which order checks are looked through.
class tst_HeatList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void narrows_data();
    void narrows();
    void whatStandsBeforeTheNextLevelComesFirst();
    void aServiceIsShownOnAScorecardThatHasIt();
    void theFirstScorecardIsRightAndEvaluates();
};

void tst_HeatList::narrows_data()
{
    QTest::addColumn<HeatFilter>("filter");
    QTest::addColumn<QString>("labels");
    QTest::newRow("all, by name") << HeatFilter{} << u"cart stock"_s;
    QTest::newRow("one that isn't there is another")
        << HeatFilter{.scorecard = u"gone"_s} << u"cart stock"_s;
    QTest::newRow("failing") << HeatFilter{.onlyFailing = true} << u"stock"_s;
    QTest::newRow("mine") << HeatFilter{.onlyMine = true} << u"cart"_s;
    QTest::newRow("an owner") << HeatFilter{.owner = u"group:default/depot"_s} << u"stock"_s;
    QTest::newRow("text") << HeatFilter{.text = u" CAR "_s} << u"cart"_s;
    QTest::newRow("text of an owner") << HeatFilter{.text = u"depot"_s} << u"stock"_s;
    QTest::newRow("nothing") << HeatFilter{.text = u"depot"_s, .onlyMine = true} << QString();
}

void tst_HeatList::narrows()
{
    QFETCH(HeatFilter, filter);
    QFETCH(QString, labels);
    const ScoredWorkspace workspace;
    workspace.write(u"stock/catalog-info.yaml"_s,
                    "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: stock}\n"
                    "spec: {type: service, lifecycle: production, owner: depot}\n---\n"
                    "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: depot}\n"
                    "spec: {type: team, children: []}\n");
    workspace.writeChecks(
        "- {id: tier, level: bronze, expression: 'entity.metadata.?annotations.?tier.hasValue()'}");
    const Readiness readiness = workspace.scored();
    const HeatList list = listHeat(readiness, filter, {u"group:default/shop"_s});
    QStringList found;
    for (const qsizetype row : list.rows)
        found << readiness.rows[std::size_t(row)]->label;
    QCOMPARE(found.join(u' '), labels);
    // What can be chosen is said of all rows, whatever is shown.
    QCOMPARE(list.total, 2);
    QCOMPARE(list.failing, 1);
    QCOMPARE(list.mine, 1);
    QCOMPARE(list.owners,
             (QList<HeatOwner>{{u"group:default/depot"_s, 1}, {u"group:default/shop"_s, 1}}));
}

void tst_HeatList::whatStandsBeforeTheNextLevelComesFirst()
{
    const ScoredWorkspace workspace;
    workspace.writeChecks("- {id: passes, level: bronze, expression: 'true'}\n"
                          "- {id: later, level: silver, expression: 'false'}\n"
                          "- {id: now, level: bronze, expression: 'false'}\n"
                          "- {id: unasked, level: bronze, appliesWhen: 'false', "
                          "expression: 'false'}");
    const Readiness readiness = workspace.scored();
    const EntityScore row = rowOf(readiness, cart());
    QStringList ids;
    for (const int check : checksByUrgency(row))
        ids << readiness.scorecardOf(row).checks[check].id;
    QCOMPARE(ids.join(u' '), u"now later passes unasked"_s);
}

void tst_HeatList::aServiceIsShownOnAScorecardThatHasIt()
{
    const ScoredWorkspace workspace;
    workspace.writeChecks("- {id: tier, level: bronze, expression: 'true'}");
    QByteArray other = starterScorecard(u"shop"_s);
    workspace.write(u"other.yaml"_s,
                    other.replace("entity.kind == 'Component'", "entity.metadata.name == 'stock'"));
    const Readiness readiness = workspace.scored();
    const auto chosen = [&](const HeatFilter &filter, const QString &entity) {
        return readiness.scorecards[listHeat(readiness, filter, {}, entity).scorecard]->name;
    };
    QCOMPARE(chosen({}, cart()), u"ready"_s);
    QCOMPARE(chosen({}, stock()), u"production-readiness"_s); // has more to do
    QCOMPARE(chosen({.scorecard = u"ready"_s}, stock()), u"ready"_s);
    QCOMPARE(chosen({}, u"component:default/none"_s), u"production-readiness"_s);
}

void tst_HeatList::theFirstScorecardIsRightAndEvaluates()
{
    const ScoredWorkspace workspace;
    workspace.write(u"ready.yaml"_s, starterScorecard(u"shop"_s));
    const DiskFileSystem disk;
    const auto snapshot = workspace::loadWorkspace({.folder = workspace.path()}, disk, {});
    const auto file = snapshot->file(workspace.path(u"ready.yaml"_s));
    QVERIFY(file);
    QVERIFY2(file->diagnostics.isEmpty(),
             qPrintable(file->diagnostics.isEmpty() ? QString()
                                                    : file->diagnostics.constFirst().message));
    const Readiness before = workspace.scored();
    QCOMPARE(outcomeOf(before, cart(), u"owned"_s), u"pass"_s);
    QCOMPARE(outcomeOf(before, cart(), u"described"_s), u"fail"_s);
    QCOMPARE(outcomeOf(before, cart(), u"runbook"_s), u"fail"_s);
    workspace.write(u"cart/docs/runbook.md"_s, "# Cart\n");
    QCOMPARE(outcomeOf(workspace.scored(), cart(), u"runbook"_s), u"pass"_s);
    QCOMPARE(outcomeOf(workspace.scored(), stock(), u"runbook"_s), u"fail"_s);
}

WAYMARK_TEST(tst_HeatList)

} // namespace waymark::readiness

#include "tst_heatlist.moc"
