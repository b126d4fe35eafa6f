// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/catalogbrowser.h"
#include "catalog/browser/entitytable.h"
#include "catalogfixture.h"
#include "support/testmain.h"
#include "widgets/chip.h"
#include "widgets/tableview.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_FirstRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstRowsAreHonest();
    void theRestKeepsWhatWasDone();
    void nobodyIsCalledAwayFromTheTop();
};

void tst_FirstRows::theFirstRowsAreHonest()
{
    CatalogFixture fixture;
    const auto first = fixture.firstOfMany();
    QVERIFY(first && first->isPartial);
    fixture.page().setSnapshot(first);
    fixture.page().setProgress({40, 126});
    QVERIFY(fixture.isSettled());
    const auto *table = fixture.named<QTreeView>(u"Entities"_s);
    QVERIFY(table->model()->rowCount() >= 40);
    QVERIFY(fixture.label(
        u"%1 entities so far, 40 of 126 files read"_s.arg(table->model()->rowCount())));
    // What isn't known isn't said.
    const auto &columns = fixture.page().browser().table().model().columns();
    const QModelIndex problems =
        table->model()->index(0, int(columns.indexOf(EntityColumn::Problems)));
    QCOMPARE(problems.data().toString(), u"…"_s);
    QVERIFY(!problems.data(widgets::StatusRole).isValid());
    QVERIFY(fixture.label(u"Problems aren't known yet"_s));
    QVERIFY(!fixture.label(u"No problems"_s));
    // Nor is done what needs all of it.
    for (const QString &action : {u"Export"_s, u"More"_s, u"Problems"_s, u"Descriptor"_s})
        QVERIFY2(!fixture.button(action)->isEnabled(), qPrintable(action));
    QSignalSpy stopped(&fixture.page(), &CatalogPage::stopRequested);
    fixture.button(u"Stop reading"_s)->click();
    QCOMPARE(stopped.size(), 1);
    QTest::keyClicks(fixture.named<QLineEdit>(u"Search the catalog"_s), u"zebra"_s);
    QVERIFY(fixture.isSettled());
    QVERIFY(fixture.named(u"Nothing yet"_s) != nullptr);
    fixture.page().showList({});
    // Of one entity: what its own file says.
    fixture.page().showEntity(first->catalog->entity(0).canonical());
    const auto *sections = fixture.named<QTabBar>(u"Sections"_s);
    QVERIFY(sections->isTabEnabled(0));
    QVERIFY(!sections->isTabEnabled(1));
    QVERIFY(!fixture.button(u"Edit descriptor"_s)->isEnabled());
    fixture.reload();
    QVERIFY(fixture.isSettled());
    QVERIFY(sections->isTabEnabled(1));
    QVERIFY(fixture.button(u"Edit descriptor"_s)->isEnabled());
    fixture.page().showList({});
    QVERIFY(fixture.isSettled());
    QVERIFY(fixture.label(u"128 entities"_s));
    QVERIFY(fixture.button(u"Stop reading"_s) == nullptr);
    QVERIFY(fixture.button(u"Export"_s)->isEnabled());
    QVERIFY(fixture.button(u"Problems"_s)->isEnabled());
}

void tst_FirstRows::theRestKeepsWhatWasDone()
{
    CatalogFixture fixture;
    fixture.page().setSnapshot(fixture.firstOfMany());
    auto *search = fixture.named<QLineEdit>(u"Search the catalog"_s);
    QTest::keyClicks(search, u"many"_s);
    QVERIFY(fixture.isSettled());
    auto *table = fixture.named<QTreeView>(u"Entities"_s);
    EntityTable &rows = fixture.page().browser().table();
    QVERIFY(table->model()->rowCount() < 120);
    rows.selectEntity(u"component:default/many-20");
    table->scrollTo(table->currentIndex(), QAbstractItemView::PositionAtCenter);
    const int top = table->visualRect(table->currentIndex()).top();
    fixture.reload();
    QVERIFY(fixture.isSettled());
    QCOMPARE(table->model()->rowCount(), 120);
    QCOMPARE(search->text(), u"many"_s);
    QCOMPARE(rows.current().name(), u"many-20"_s);
    QCOMPARE(table->visualRect(table->currentIndex()).top(), top);
    // Who looks elsewhere goes on looking there.
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
    const QString looked = table->indexAt({5, 5}).data().toString();
    QVERIFY(looked != u"many-20"_s);
    fixture.files.write(u"aaa.yaml"_s,
                        "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                        "metadata: {name: many-0a}\n"
                        "spec: {type: service, lifecycle: production, owner: orders-team}\n");
    fixture.reload();
    QVERIFY(fixture.isSettled());
    QCOMPARE(table->model()->rowCount(), 121);
    QCOMPARE(table->indexAt({5, 5}).data().toString(), looked);
    QCOMPARE(rows.current().name(), u"many-20"_s);
}

void tst_FirstRows::nobodyIsCalledAwayFromTheTop()
{
    CatalogFixture fixture;
    fixture.page().setSnapshot(fixture.firstOfMany());
    QVERIFY(fixture.isSettled());
    const auto *table = fixture.named<QTreeView>(u"Entities"_s);
    const auto first = fixture.page().browser().table().current().name();
    fixture.files.write(u"zz.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                                      "metadata: {name: aa}\n"
                                      "spec: {type: service, lifecycle: production, owner: x}\n");
    fixture.reload();
    QVERIFY(fixture.isSettled());
    // Nobody chose the row that was the first one.
    QVERIFY(first != u"aa"_s);
    QCOMPARE(fixture.page().browser().table().current().name(), u"aa"_s);
    QCOMPARE(table->verticalScrollBar()->value(), 0);
    // The kinds stand as if all had been read at once.
    const auto order = [&fixture] {
        QList<int> places;
        for (const FacetChoice &kind : fixture.page().browser().table().model().list().kinds) {
            for (const auto *chip : fixture.page().findChildren<widgets::Chip *>()) {
                if (chip->text() == kind.value)
                    places << chip->x();
            }
        }
        return places;
    };
    QCOMPARE(order().size(), 6);
    QTRY_VERIFY(std::ranges::is_sorted(order()));
}

WAYMARK_TEST(tst_FirstRows)

} // namespace waymark::catalog

#include "tst_firstrows.moc"
