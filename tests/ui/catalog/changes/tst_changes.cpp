// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/catalogbrowser.h"
#include "catalog/changes/changedialog.h"
#include "catalog/entity/entitypage.h"
#include "catalogfixture.h"
#include "support/testmain.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_Changes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renamesEverywhereAndBack();
    void offersWhatIsPerhapsMeant();
    void refusesNamesThatAreTaken();
    void movesOwnershipTogetherAndBack();
    void movesOwnershipOfWhatIsSelected();
    void movesCodeOwnersWithIt();
    void writesNothingWhenAFileChangedMeanwhile();
    void previewsShowTheLinesAround();
    void draftsADescriptorOfAFolder();

private:
    [[nodiscard]] static QString differenceShown(const CatalogFixture &fixture);
};

/// The lines of the difference, from top to bottom.
QString tst_Changes::differenceShown(const CatalogFixture &fixture)
{
    const auto *text = fixture.named<QPlainTextEdit>(u"Difference"_s);
    QStringList lines;
    for (auto block = text->document()->begin(); block.isValid(); block = block.next())
        lines << block.text();
    return lines.join(u'\n');
}

void tst_Changes::renamesEverywhereAndBack()
{
    CatalogFixture fixture;
    const QByteArray before = fixture.files.read(u"services/payments/catalog-info.yaml"_s);
    const QByteArray orders = fixture.files.read(u"services/orders/catalog-info.yaml"_s);
    fixture.page().showEntity(u"component:default/payments-api"_s);
    fixture.page().rename(u"component:default/payments-api"_s);
    auto *name = fixture.named<QLineEdit>(u"New name"_s);
    QVERIFY(name != nullptr);
    QCOMPARE(name->text(), u"payments-api"_s);
    name->setText(u"billing-api"_s);
    QVERIFY(fixture.isSettled());
    auto *files = fixture.named<QListWidget>(u"Changed files"_s);
    QCOMPARE(files->count(), 2);
    files->setCurrentRow(0);
    QString shown = differenceShown(fixture);
    files->setCurrentRow(1);
    shown += differenceShown(fixture);
    QVERIFY2(shown.contains(u"−   name: payments-api\n+   name: billing-api"_s), qPrintable(shown));
    QVERIFY2(shown.contains(u"+   dependsOn: ['component:billing-api']   # they pay"_s),
             qPrintable(shown));
    // Nothing is written before the button.
    QCOMPARE(fixture.files.read(u"services/payments/catalog-info.yaml"_s), before);
    auto *apply = fixture.button(u"Rename in 2 file(s)"_s);
    QVERIFY(apply != nullptr);
    apply->click();
    QTRY_VERIFY(fixture.button(u"Undo"_s) != nullptr);
    QCOMPARE(fixture.files.read(u"services/payments/catalog-info.yaml"_s),
             QByteArray(before).replace("name: payments-api", "name: billing-api"));
    fixture.reload();
    // The page follows its entity.
    QCOMPARE(fixture.page().entityPage().entity(), u"component:default/billing-api"_s);
    fixture.button(u"Undo"_s)->click();
    QTRY_COMPARE(fixture.files.read(u"services/payments/catalog-info.yaml"_s), before);
    QTRY_COMPARE(fixture.files.read(u"services/orders/catalog-info.yaml"_s), orders);
}

void tst_Changes::offersWhatIsPerhapsMeant()
{
    CatalogFixture fixture;
    const QByteArray note =
        "apiVersion: acme.example/v1\nkind: Note\nspec: {service: payments-api}\n";
    fixture.files.write(u"note.yaml"_s, note);
    fixture.reload();
    fixture.page().rename(u"component:default/payments-api"_s);
    fixture.named<QLineEdit>(u"New name"_s)->setText(u"billing-api"_s);
    QVERIFY(fixture.isSettled());
    auto *offered = fixture.named<QListWidget>(u"Perhaps meant as well"_s);
    QVERIFY(offered != nullptr);
    QCOMPARE(offered->count(), 1);
    QCOMPARE(offered->item(0)->checkState(), Qt::Unchecked);
    QVERIFY2(offered->item(0)->text().startsWith(u"note.yaml:3 "_s),
             qPrintable(offered->item(0)->text()));
    QVERIFY(fixture.button(u"Rename in 2 file(s)"_s)->isEnabled());
    offered->setCurrentRow(0);
    QTest::keyClick(offered, Qt::Key_Space);
    QCOMPARE(offered->item(0)->checkState(), Qt::Checked);
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.named<QListWidget>(u"Changed files"_s)->count(), 3);
    // The tick stays while the name is typed on.
    fixture.named<QLineEdit>(u"New name"_s)->setText(u"billing"_s);
    QVERIFY(fixture.isSettled());
    fixture.button(u"Rename in 3 file(s)"_s)->click();
    QTRY_VERIFY(fixture.button(u"Undo"_s) != nullptr);
    QCOMPARE(fixture.files.read(u"note.yaml"_s),
             QByteArray(note).replace("payments-api", "billing"));
    fixture.button(u"Undo"_s)->click();
    QTRY_COMPARE(fixture.files.read(u"note.yaml"_s), note);
}

void tst_Changes::refusesNamesThatAreTaken()
{
    CatalogFixture fixture;
    fixture.page().rename(u"component:default/payments-api"_s);
    auto *name = fixture.named<QLineEdit>(u"New name"_s);
    for (const QString &bad : {u"orders"_s, u"not a name"_s}) {
        name->setText(bad);
        QVERIFY(fixture.isSettled());
        QVERIFY(!fixture.button(u"Rename in no file"_s)->isEnabled());
        QCOMPARE(fixture.named<QListWidget>(u"Changed files"_s)->count(), 0);
    }
}

void tst_Changes::movesOwnershipTogetherAndBack()
{
    CatalogFixture fixture;
    const QByteArray before = fixture.files.read(u"services/payments/catalog-info.yaml"_s);
    fixture.page().moveOwnership({u"component:default/payments-api"_s, u"api:default/payments"_s,
                                  u"system:default/checkout"_s});
    auto *owner = fixture.named<QLineEdit>(u"New owner"_s);
    QVERIFY(owner != nullptr);
    owner->setText(u"orders-team"_s);
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.named<QListWidget>(u"Changed files"_s)->count(), 2);
    // The number of entities is on the button.
    auto *apply = fixture.button(u"Give 3 entities to orders-team"_s);
    QVERIFY(apply != nullptr);
    apply->click();
    QTRY_VERIFY(fixture.button(u"Undo"_s) != nullptr);
    fixture.reload();
    const auto ownerOf = [&](QStringView name) {
        return fixture.catalog().findCanonical(name).ownerText();
    };
    QCOMPARE(ownerOf(u"component:default/payments-api"), u"orders-team"_s);
    QCOMPARE(ownerOf(u"api:default/payments"), u"orders-team"_s);
    QCOMPARE(ownerOf(u"system:default/checkout"), u"orders-team"_s);
    QCOMPARE(ownerOf(u"domain:default/commerce"), u"payments-team"_s);
    fixture.button(u"Undo"_s)->click();
    QTRY_COMPARE(fixture.files.read(u"services/payments/catalog-info.yaml"_s), before);
}

void tst_Changes::movesOwnershipOfWhatIsSelected()
{
    CatalogFixture fixture;
    const QString location = u"all.yaml"_s;
    fixture.files.write(location, "apiVersion: backstage.io/v1alpha1\nkind: Location\n"
                                  "metadata: {name: everything}\nspec: {targets: []}\n");
    fixture.reload();
    QVERIFY(fixture.isSettled());
    auto *table = fixture.named<QAbstractItemView>(u"Entities"_s);
    QVERIFY(table != nullptr);
    QVERIFY(table->model()->rowCount() > 4);
    const auto select = [&](const QStringList &names) {
        table->selectionModel()->clearSelection();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            if (names.contains(index.data().toString()))
                table->selectionModel()->select(index, QItemSelectionModel::Select
                                                           | QItemSelectionModel::Rows);
        }
    };
    auto *more = qobject_cast<QPushButton *>(fixture.button(u"More"_s));
    QVERIFY(more != nullptr && more->menu() != nullptr);
    const auto action = [&]() -> QAction * {
        Q_EMIT more->menu()->aboutToShow();
        for (QAction *found : more->menu()->actions()) {
            if (found->text().startsWith("Move ownership"_L1))
                return found;
        }
        return nullptr;
    };
    select({u"everything"_s});
    QVERIFY(!action()->isEnabled());
    select({u"everything"_s, u"orders"_s, u"payments-api"_s});
    QCOMPARE(action()->text(), u"Move ownership of 2 entity(s)…"_s);
    action()->trigger();
    auto *owner = fixture.named<QLineEdit>(u"New owner"_s);
    QVERIFY(owner != nullptr);
    owner->setText(u"user:ada"_s);
    QVERIFY(fixture.isSettled());
    QVERIFY2(fixture.label(u"Left out, since the kind Location has no owner: everything."_s),
             "the dialog says nothing of the Location");
    auto *files = fixture.named<QListWidget>(u"Changed files"_s);
    QCOMPARE(files->count(), 2);
    const QByteArray before = fixture.files.read(location);
    fixture.button(u"Give 2 entities to ada"_s)->click();
    QTRY_VERIFY(fixture.button(u"Undo"_s) != nullptr);
    QCOMPARE(fixture.files.read(location), before);
    fixture.reload();
    QCOMPARE(fixture.catalog().findCanonical(u"system:default/checkout").ownerText(),
             u"payments-team"_s);
}

void tst_Changes::movesCodeOwnersWithIt()
{
    CatalogFixture fixture;
    const QByteArray rules = "/services/orders/ @acme/orders-team\n";
    fixture.files.write(u"CODEOWNERS"_s, rules);
    fixture.reload();
    fixture.page().moveOwnership({u"component:default/orders"_s});
    fixture.named<QLineEdit>(u"New owner"_s)->setText(u"payments-team"_s);
    QVERIFY(fixture.isSettled());
    const QString finding = u"A finding would come up in orders: line 1 of CODEOWNERS says "
                            "@acme/orders-team."_s;
    QVERIFY(fixture.label(finding));
    auto *offered = fixture.named<QListWidget>(u"Perhaps meant as well"_s);
    QVERIFY(offered != nullptr);
    QCOMPARE(offered->count(), 1);
    auto *files = fixture.named<QListWidget>(u"Changed files"_s);
    QCOMPARE(files->count(), 1);
    offered->setCurrentRow(0);
    QTest::keyClick(offered, Qt::Key_Space);
    QVERIFY(fixture.isSettled());
    QCOMPARE(files->count(), 2);
    QVERIFY(!fixture.label(finding));
    fixture.button(u"Give 1 entities to Payments"_s)->click();
    QTRY_VERIFY(fixture.button(u"Undo"_s) != nullptr);
    QCOMPARE(fixture.files.read(u"CODEOWNERS"_s), "/services/orders/ @acme/payments-team\n"_ba);
    fixture.button(u"Undo"_s)->click();
    QTRY_COMPARE(fixture.files.read(u"CODEOWNERS"_s), rules);
}

void tst_Changes::writesNothingWhenAFileChangedMeanwhile()
{
    CatalogFixture fixture;
    const QByteArray before = fixture.files.read(u"services/payments/catalog-info.yaml"_s);
    fixture.page().rename(u"component:default/payments-api"_s);
    fixture.named<QLineEdit>(u"New name"_s)->setText(u"billing-api"_s);
    QVERIFY(fixture.isSettled());
    fixture.files.write(u"services/orders/catalog-info.yaml"_s, "# other people work here too\n");
    fixture.button(u"Rename in 2 file(s)"_s)->click();
    QVERIFY(fixture.isSettled());
    QVERIFY(fixture.named<QLineEdit>(u"New name"_s) != nullptr);
    QCOMPARE(fixture.files.read(u"services/payments/catalog-info.yaml"_s), before);
    QVERIFY(fixture.button(u"Undo"_s) == nullptr);
}

void tst_Changes::previewsShowTheLinesAround()
{
    QByteArray text;
    for (int line = 1; line <= 30; ++line)
        text += "line " + QByteArray::number(line) + "\n";
    const SourceText before(text);
    const auto at = [&text](const char *word) {
        return qsizetype(text.indexOf(word));
    };
    const ChangeSet changes{u"t"_s,
                            {{u"/a"_s,
                              before,
                              {{{at("line 2\n"), at("line 2\n") + 6}, "changed"},
                               {{at("line 20\n"), at("line 20\n") + 7}, "changed"}}}},
                            {}};
    const auto previews = previewsOf(changes, {});
    constexpr QStringView marks = u" +-~";
    QStringList lines;
    for (const ChangeLine &line : previews[0].lines)
        lines << QString(marks[int(line.kind)]) + line.text;
    QCOMPARE(lines.join(u'|'),
             u" line 1|-line 2|+changed| line 3| line 4| line 5|~| line 17| line 18| line 19|"
             "-line 20|+changed| line 21| line 22| line 23"_s);
    QCOMPARE(previews[0].added, 2);
}

void tst_Changes::draftsADescriptorOfAFolder()
{
    CatalogFixture fixture;
    fixture.files.write(u"services/refunds/package.json"_s,
                        "{\"name\": \"refunds\", \"description\": \"Pays back\"}\n");
    const QSignalSpy created(&fixture.page(), &CatalogPage::fileRequested);
    fixture.page().describeFolder();
    auto *folder = fixture.named<QLineEdit>(u"Folder"_s);
    QVERIFY(folder != nullptr);
    // A folder that has a descriptor, and one that isn't there, give none.
    auto *open = fixture.button(u"Open the draft"_s);
    QVERIFY(open != nullptr);
    folder->setText(fixture.files.path(u"services/gone"_s));
    QTRY_VERIFY(!open->isEnabled());
    folder->setText(fixture.files.path(u"services/refunds"_s));
    QTRY_VERIFY(open->isEnabled());
    const auto *values = fixture.named<QTreeWidget>(u"What was found"_s);
    QVERIFY(values->topLevelItemCount() > 0);
    const auto *text = fixture.named<QPlainTextEdit>(u"Drafted descriptor"_s);
    QVERIFY2(text->toPlainText().contains(u"name: refunds"_s), qPrintable(text->toPlainText()));
    open->click();
    QCOMPARE(created.size(), 1);
    const QString path = fixture.files.path(u"services/refunds/catalog-info.yaml"_s);
    QCOMPARE(created[0][0].toString(), path);
    QVERIFY(created[0][1].toByteArray().contains("name: refunds"));
    QVERIFY(!QFile::exists(path));
}

WAYMARK_TEST(tst_Changes)

} // namespace waymark::catalog

#include "tst_changes.moc"
