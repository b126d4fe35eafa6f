// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/catalogbrowser.h"
#include "catalog/browser/entitytable.h"
#include "catalog/browser/facetbutton.h"
#include "catalog/listwriter.h"
#include "catalogfixture.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_CatalogBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEverything();
    void searchesAsOneTypes();
    void lettersInTheTableSearch();
    void kindsAreTabsWithCounts();
    void facetsNarrow();
    void saysWhatIsHidden();
    void mineNeedsATeam();
    void starsStay();
    void sortsByAColumn();
    void groupsFold();
    void showsTrees();
    void choosesColumns();
    void copiesRows();
    void exportsWhatTheCommandLinePrints();
    void keepsViews();
    void savesAViewUnderAName();
    void choosesMyTeam();
    void everyFilterNarrows_data();
    void everyFilterNarrows();
    void keepsTheSelectionOverAReload();
    void modelsKeepTheirPromises();
};

void tst_CatalogBrowser::listsEverything()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows(),
             u"ada checkout commerce orders orders-team Payments payments payments-api"_s);
}

void tst_CatalogBrowser::searchesAsOneTypes()
{
    CatalogFixture fixture;
    auto *search = fixture.named<QLineEdit>(u"Search the catalog"_s);
    QVERIFY(search != nullptr);
    QTest::keyClicks(search, u"pmtsapi"_s);
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows(), u"payments-api"_s);
    search->clear();
    QTest::keyClicks(search, u"kind:system"_s);
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows(), u"checkout"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows().count(u' '), 7);
    // Down leads into the rows.
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(fixture.named<QAbstractItemView>(u"Entities"_s)->hasFocus());
}

void tst_CatalogBrowser::lettersInTheTableSearch()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    QTest::keyClicks(fixture.named<QAbstractItemView>(u"Entities"_s), u"o"_s);
    QCOMPARE(fixture.named<QLineEdit>(u"Search the catalog"_s)->text(), u"o"_s);
}

void tst_CatalogBrowser::kindsAreTabsWithCounts()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    auto *components = fixture.button(u"Component"_s);
    QVERIFY(components != nullptr);
    components->click();
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows(), u"orders payments-api"_s);
    QVERIFY(components->isChecked());
    fixture.button(u"All kinds"_s)->click();
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows().count(u' '), 7);
}

void tst_CatalogBrowser::facetsNarrow()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    auto *owner = qobject_cast<FacetButton *>(fixture.button(u"Owner"_s));
    QVERIFY(owner != nullptr);
    QTest::mouseClick(owner, Qt::LeftButton);
    auto *choices = fixture.named<QListView>(u"Owner"_s);
    QVERIFY(choices != nullptr);
    QCOMPARE(choices->model()->index(0, 0).data().toString(), u"payments-team"_s);
    QTest::keyClick(choices, Qt::Key_Down);
    QTest::keyClick(choices, Qt::Key_Space);
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows(), u"orders"_s);
    QTest::keyClick(choices, Qt::Key_Escape);
    QTRY_VERIFY(fixture.named<QListView>(u"Owner"_s) == nullptr);
    QCOMPARE(owner->accessibleDescription(), u"Owner: orders-team"_s);
    // The keyboard takes it away again.
    QTest::keyClick(owner, Qt::Key_Delete);
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows().count(u' '), 7);
}

void tst_CatalogBrowser::saysWhatIsHidden()
{
    CatalogFixture fixture;
    QTest::keyClicks(fixture.named<QLineEdit>(u"Search the catalog"_s), u"zebra"_s);
    QVERIFY(fixture.isSettled());
    QVERIFY(fixture.named(u"Nothing matches"_s) != nullptr);
    fixture.named(u"Nothing matches"_s)->findChild<QPushButton *>()->click();
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows().count(u' '), 7);
}

void tst_CatalogBrowser::mineNeedsATeam()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    fixture.button(u"My team's"_s)->click();
    QVERIFY(fixture.isSettled());
    QVERIFY(fixture.button(u"Choose my team…"_s) != nullptr);
    fixture.page().setMine({u"group:default/orders-team"_s});
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows(), u"orders"_s);
}

void tst_CatalogBrowser::starsStay()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    fixture.page().browser().table().selectEntity(u"component:default/orders");
    QTest::keyClick(fixture.named<QAbstractItemView>(u"Entities"_s), Qt::Key_D,
                    Qt::ControlModifier);
    QVERIFY(fixture.isSettled());
    QVERIFY(fixture.rows().contains(u"orders ★"_s));
    fixture.button(u"Starred"_s)->click();
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows(), u"orders ★"_s);
    QCOMPARE(fixture.settings.starredEntities(fixture.snapshot()->folder),
             QStringList{u"component:default/orders"_s});
}

void tst_CatalogBrowser::sortsByAColumn()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    fixture.button(u"Component"_s)->click();
    QVERIFY(fixture.isSettled());
    auto *table = fixture.named<QTreeView>(u"Entities"_s);
    table->header()->setSortIndicator(3, Qt::DescendingOrder);
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows(), u"payments-api orders"_s);
    table->header()->setSortIndicator(6, Qt::AscendingOrder);
    QVERIFY(fixture.isSettled());
    // The gravest problems first.
    QCOMPARE(fixture.rows(), u"orders payments-api"_s);
}

void tst_CatalogBrowser::groupsFold()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    fixture.button(u"Component"_s)->click();
    auto *group = qobject_cast<FacetButton *>(fixture.button(u"Group"_s));
    QVERIFY(group != nullptr);
    Q_EMIT group->chosenChanged({u"owner"_s});
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows(), u"[orders-team] orders [payments-team] payments-api"_s);
    auto *table = fixture.named<QTreeView>(u"Entities"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Left);
    QCOMPARE(fixture.rows(), u"[orders-team] [payments-team] payments-api"_s);
    QTest::keyClick(table, Qt::Key_Right);
    QCOMPARE(fixture.rows(), u"[orders-team] orders [payments-team] payments-api"_s);
}

void tst_CatalogBrowser::showsTrees()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    fixture.button(u"By domain"_s)->click();
    QVERIFY(fixture.isSettled());
    auto *tree = fixture.named<QTreeView>(u"Entities as a tree"_s);
    QVERIFY(tree != nullptr);
    const QModelIndex domain = tree->model()->index(0, 0);
    QCOMPARE(domain.data().toString(), u"commerce"_s);
    const QModelIndex system = tree->model()->index(0, 0, domain);
    QCOMPARE(system.data().toString(), u"checkout"_s);
    QCOMPARE(tree->model()->index(0, 0, system).data().toString(), u"payments-api"_s);
    // Nobody chose a row yet: the tree begins at its top.
    QCOMPARE(tree->currentIndex(), domain);
    fixture.button(u"By team"_s)->click();
    QVERIFY(fixture.isSettled());
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QSignalSpy opened(&fixture.page().browser(), &CatalogBrowser::openRequested);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void tst_CatalogBrowser::choosesColumns()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    auto *columns = qobject_cast<FacetButton *>(fixture.button(u"Columns"_s));
    QVERIFY(columns != nullptr);
    Q_EMIT columns->chosenChanged({u"tags"_s, u"file"_s});
    const auto *model = fixture.named<QAbstractItemView>(u"Entities"_s)->model();
    QCOMPARE(model->columnCount(), 3);
    QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), u"Tags"_s);
    QCOMPARE(savedViewFromJson(fixture.settings.catalogView()).columns,
             (QList<EntityColumn>{EntityColumn::Name, EntityColumn::Tags, EntityColumn::File}));
}

void tst_CatalogBrowser::copiesRows()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    fixture.page().browser().table().selectEntity(u"api:default/payments");
    QTest::keySequence(fixture.named<QAbstractItemView>(u"Entities"_s), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(),
             u"payments\tAPI\topenapi\tpayments-team\t\tproduction\tNone"_s);
}

void tst_CatalogBrowser::exportsWhatTheCommandLinePrints()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    fixture.button(u"Component"_s)->click();
    QVERIFY(fixture.isSettled());
    QSignalSpy exported(&fixture.page().browser(), &CatalogBrowser::exported);
    const auto rows = fixture.page().browser().table().model().list().rows;
    fixture.page().browser().exportRows(fixture.files.path(u"out.csv"_s), true);
    QVERIFY(exported.wait());
    QCOMPARE(fixture.files.read(u"out.csv"_s), entitiesAsCsv(fixture.catalog(), rows));
    fixture.page().browser().exportRows(fixture.files.path(u"out.json"_s), false);
    QVERIFY(exported.wait());
    QCOMPARE(fixture.files.read(u"out.json"_s), entitiesAsJson(fixture.catalog(), rows));
    QVERIFY(fixture.button(u"Undo"_s) == nullptr);
}

void tst_CatalogBrowser::keepsViews()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    fixture.button(u"API"_s)->click();
    QVERIFY(fixture.isSettled());
    const SavedView view{u"APIs"_s, fixture.page().browser().filter(), {}, {}};
    fixture.settings.setSavedViews(fixture.snapshot()->folder, {toJson(view)});
    fixture.page().showList({});
    QVERIFY(fixture.isSettled());
    auto *views = qobject_cast<QPushButton *>(fixture.button(u"Views"_s));
    Q_EMIT views->menu()->aboutToShow();
    QAction *kept = views->menu()->actions().first();
    QCOMPARE(kept->text(), u"APIs"_s);
    kept->trigger();
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows(), u"payments"_s);
}

void tst_CatalogBrowser::savesAViewUnderAName()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    fixture.button(u"Component"_s)->click();
    auto *columns = qobject_cast<FacetButton *>(fixture.button(u"Columns"_s));
    Q_EMIT columns->chosenChanged({u"tags"_s});
    auto *group = qobject_cast<FacetButton *>(fixture.button(u"Group"_s));
    Q_EMIT group->chosenChanged({u"owner"_s});
    QVERIFY(fixture.isSettled());
    const auto choose = [&fixture](const QString &text) {
        const auto *views = qobject_cast<QPushButton *>(fixture.button(u"Views"_s));
        Q_EMIT views->menu()->aboutToShow();
        QList<QAction *> open = views->menu()->actions();
        while (!open.isEmpty()) {
            QAction *action = open.takeFirst();
            if (action->menu() != nullptr)
                open += action->menu()->actions();
            else if (action->text() == text)
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    };
    const auto save = [&](const QString &name) {
        choose(u"Save this view…"_s);
        auto *dialog = fixture.page().findChild<QInputDialog *>();
        QVERIFY(dialog != nullptr);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), name);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(fixture.page().findChild<QInputDialog *>() == nullptr);
    };
    save(u"My components"_s);
    const auto kept = fixture.settings.savedViews(fixture.snapshot()->folder);
    QCOMPARE(kept.size(), 1);
    // Something else, and back by its name.
    fixture.page().showList({});
    Q_EMIT group->chosenChanged({});
    Q_EMIT columns->chosenChanged({u"kind"_s, u"type"_s});
    QVERIFY(fixture.isSettled());
    choose(u"My components"_s);
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows(), u"[orders-team] orders [payments-team] payments-api"_s);
    QCOMPARE(fixture.named<QAbstractItemView>(u"Entities"_s)->model()->columnCount(), 2);
    // A tree comes back as a tree, and a table as a table.
    fixture.button(u"By team"_s)->click();
    QVERIFY(fixture.isSettled());
    save(u"Teams"_s);
    choose(u"My components"_s);
    QVERIFY(!fixture.button(u"By team"_s)->isChecked());
    choose(u"Teams"_s);
    QVERIFY(fixture.button(u"By team"_s)->isChecked());
    QVERIFY(fixture.isSettled());
}

void tst_CatalogBrowser::choosesMyTeam()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    QSignalSpy chosen(&fixture.page(), &CatalogPage::myselfChosen);
    fixture.button(u"My team's"_s)->click();
    QVERIFY(fixture.isSettled());
    fixture.button(u"Choose my team…"_s)->click();
    auto *dialog = fixture.page().findChild<QInputDialog *>();
    QVERIFY(dialog != nullptr);
    dialog->setTextValue(u"orders-team"_s);
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"Use it"_s)
            button->click();
    }
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"group:default/orders-team"_s);
}

void tst_CatalogBrowser::everyFilterNarrows_data()
{
    QTest::addColumn<QString>("facet");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("rows");
    QTest::newRow("type") << u"Type"_s << u"website"_s << u"orders"_s;
    QTest::newRow("lifecycle") << u"Lifecycle"_s << u"production"_s << u"payments payments-api"_s;
    QTest::newRow("owner") << u"Owner"_s << u"orders-team"_s << u"orders"_s;
    QTest::newRow("system") << u"System"_s << u"checkout"_s << u"payments-api"_s;
    QTest::newRow("tag") << u"Tag"_s << u"java"_s << u"payments-api"_s;
    QTest::newRow("problems") << u"Problems"_s << u"With errors or warnings"_s << u"orders"_s;
    QTest::newRow("finding") << u"Finding"_s << u"A reference leads to nothing"_s << u"orders"_s;
}

/// With the keyboard, as a person does: open, type a few letters, Down, Space.
void tst_CatalogBrowser::everyFilterNarrows()
{
    QFETCH(QString, facet);
    QFETCH(QString, choice);
    QFETCH(QString, rows);
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    auto *button = fixture.button(facet);
    QVERIFY(button != nullptr);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    const QPointer choices = fixture.named<QListView>(facet);
    QVERIFY(choices != nullptr);
    int row = 0;
    while (row < choices->model()->rowCount()
           && choices->model()->index(row, 0).data().toString() != choice)
        ++row;
    QVERIFY2(row < choices->model()->rowCount(), qPrintable(choice));
    choices->setCurrentIndex(choices->model()->index(row, 0));
    QTest::keyClick(choices, Qt::Key_Space);
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows(), rows);
    // One of which only one can hold closes when it is chosen.
    if (choices != nullptr)
        QTest::keyClick(choices, Qt::Key_Escape);
    fixture.button(u"Clear filters"_s)->click();
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows().count(u' '), 7);
}

void tst_CatalogBrowser::keepsTheSelectionOverAReload()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    fixture.page().browser().table().selectEntity(u"component:default/orders");
    fixture.files.write(
        u"more.yaml"_s,
        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: aaa}\n"
        "spec: {type: service, lifecycle: production, owner: orders-team}\n");
    fixture.reload();
    QVERIFY(fixture.isSettled());
    QVERIFY(fixture.rows().startsWith(u"aaa "_s));
    QCOMPARE(fixture.page().browser().table().current().name(), u"orders"_s);
}

void tst_CatalogBrowser::modelsKeepTheirPromises()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    EntityTableModel model([](const Entity &) { return QIcon(); }, nullptr);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto orders = std::make_shared<const EntityOrders>(fixture.snapshot()->catalog);
    const auto list = [&](const EntitySorting &sorting) {
        return *listEntities({.orders = orders, .sorting = sorting}, {});
    };
    model.setList(list({}));
    QCOMPARE(model.rowCount(), 8);
    model.setList(list({.group = EntityColumn::Kind}));
    QCOMPARE(model.rowCount(), 8 + 6);
    model.setOpen(model.index(0, 0), false);
    QCOMPARE(model.rowCount(), 8 + 6 - 1);
    // A group that was closed stays so.
    model.setList(list({.column = EntityColumn::Owner, .group = EntityColumn::Kind}));
    QCOMPARE(model.rowCount(), 8 + 6 - 1);
    model.setOpen(model.index(0, 0), true);
    QCOMPARE(model.rowCount(), 8 + 6);
    model.setList(EntityList());
    QCOMPARE(model.rowCount(), 0);
}

WAYMARK_TEST(tst_CatalogBrowser)

} // namespace waymark::catalog

#include "tst_catalogbrowser.moc"
