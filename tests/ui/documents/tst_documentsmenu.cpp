// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/documentspage.h"
#include "link/documentplace.h"
#include "support/testmain.h"
#include "widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::documents {

namespace {

/// A file of two requests and two paths.
std::shared_ptr<const snapshot::Snapshot> fourDocuments()
{
    auto file = std::make_shared<snapshot::FileEntry>();
    file->path = u"/w/requests/all.yaml"_s;
    file->relativePath = u"requests/all.yaml"_s;
    int index = 0;
    for (const auto &[kind, name, owner] :
         {std::tuple(u"EnvironmentRequest"_s, u"orders"_s, u"orders-team"_s),
          std::tuple(u"EnvironmentRequest"_s, u"payments"_s, u"payments-team"_s),
          std::tuple(u"GoldenPath"_s, u"service"_s, u"orders-team"_s),
          std::tuple(u"Template"_s, u"worker"_s, u"payments-team"_s)}) {
        snapshot::DocumentEntry entry;
        entry.kind = kind;
        entry.apiVersion = kind == "Template"_L1     ? u"scaffolder.backstage.io/v1beta3"_s
                           : kind == "GoldenPath"_L1 ? u"waymark.dev/v1alpha1"_s
                                                     : u"platform.kubedojo.io/v1"_s;
        entry.name = name;
        entry.owner = owner;
        entry.index = index++;
        entry.isRequest = kind == "EnvironmentRequest"_L1;
        file->documents << entry;
    }
    auto snapshot = std::make_shared<snapshot::Snapshot>();
    snapshot->files = {file};
    return snapshot;
}

/// Of documents that have no page of their own.
Definition requestsPage()
{
    return {.id = u"requests"_s,
            .title = u"Requests"_s,
            .purpose = {},
            .accepts = [](const snapshot::DocumentEntry &entry) { return entry.isRequest; },
            .columns = {Column::Name, Column::Kind, Column::Owner, Column::State, Column::File},
            .emptyTitle = {},
            .emptyText = {}};
}

/// A page that shows them, and its rows.
struct ShownPage
{
    explicit ShownPage(Definition definition)
        : page(theme, pool, std::move(definition))
        , table(page.findChild<widgets::TableView *>())
    {
        page.resize(1000, 600);
        page.setVisible(true);
        page.setState({.snapshot = fourDocuments()});
    }
    [[nodiscard]] bool isThere() const
    {
        return QTest::qWaitFor(
            [this] { return page.isSettled() && table->model()->rowCount() > 0; });
    }
    void select(int row) const { table->setCurrentIndex(table->model()->index(row, 0)); }
    /// What opened, or nullptr.
    [[nodiscard]] static QMenu *menu()
    {
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    /// As Shift+F10 reaches a widget.
    void pressMenuKey() const
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, table->rect().center(),
                                table->mapToGlobal(table->rect().center()));
        QApplication::sendEvent(table, &event);
    }
    void clickRight(int row) const
    {
        const QPoint at = table->visualRect(table->model()->index(row, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, table->viewport()->mapToGlobal(at));
        QApplication::sendEvent(table->viewport(), &event);
    }
    static bool choose(const QString &text)
    {
        QMenu *open = menu();
        for (QAction *action : open != nullptr ? open->actions() : QList<QAction *>()) {
            if (action->text() == text) {
                action->trigger();
                open->close();
                return true;
            }
        }
        return false;
    }

    theme::Theme theme{theme::Theme::Choice::Light};
    Pool pool{u"interactive"_s, 1};
    DocumentsPage page;
    widgets::TableView *table;
};

} // namespace

class tst_DocumentsMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowCanBeCopiedAsALink_data();
    void everyRowCanBeCopiedAsALink();
    void opensTheRow();
    void copiesNameAndPath();
    void narrowsToTheOwner();
    void nothingOpensWhereThereIsNoRow();
    void theStateIsShownWhole();
};

void tst_DocumentsMenu::everyRowCanBeCopiedAsALink_data()
{
    QTest::addColumn<bool>("isRequests");
    QTest::addColumn<bool>("byKey");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("document");
    QTest::newRow("requests, right button") << true << false << 1 << 1;
    QTest::newRow("requests, Shift+F10") << true << true << 0 << 0;
    QTest::newRow("paths, right button") << false << false << 0 << 2;
    QTest::newRow("paths, Shift+F10") << false << true << 1 << 3;
}

void tst_DocumentsMenu::everyRowCanBeCopiedAsALink()
{
    QFETCH(bool, isRequests);
    QFETCH(bool, byKey);
    QFETCH(int, row);
    QFETCH(int, document);
    const ShownPage shown(isRequests ? requestsPage() : pathsPage());
    QVERIFY(shown.isThere());
    QSignalSpy links(&shown.page, &page::Page::linkRequested);
    if (byKey) {
        shown.select(row);
        shown.pressMenuKey();
        // Under its row, not in the middle of the table.
        const QRect place = shown.table->visualRect(shown.table->currentIndex());
        QVERIFY(ShownPage::menu() != nullptr);
        QCOMPARE(ShownPage::menu()->pos(),
                 shown.table->viewport()->mapToGlobal(place.bottomLeft()));
    } else {
        shown.clickRight(row);
    }
    QVERIFY(ShownPage::choose(u"Copy link"_s));
    QCOMPARE(links.size(), 1);
    const auto place = link::documentPlaceFrom(links.first().first().value<link::Place>());
    QCOMPARE(place.path, u"requests/all.yaml"_s);
    QCOMPARE(place.document, document);
    QVERIFY(link::parsePlace(toLink(toPlace(place))).has_value());
}

void tst_DocumentsMenu::opensTheRow()
{
    const ShownPage shown(requestsPage());
    QVERIFY(shown.isThere());
    QSignalSpy opened(&shown.page, &page::Page::openRequested);
    shown.clickRight(1);
    QVERIFY(ShownPage::choose(u"Open"_s));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), u"/w/requests/all.yaml"_s);
}

void tst_DocumentsMenu::copiesNameAndPath()
{
    const ShownPage shown(requestsPage());
    QVERIFY(shown.isThere());
    shown.clickRight(1);
    QVERIFY(ShownPage::choose(u"Copy name"_s));
    QCOMPARE(QApplication::clipboard()->text(), u"payments"_s);
    shown.clickRight(1);
    QVERIFY(ShownPage::choose(u"Copy path"_s));
    QCOMPARE(QApplication::clipboard()->text(), u"/w/requests/all.yaml"_s);
}

void tst_DocumentsMenu::narrowsToTheOwner()
{
    const ShownPage shown(requestsPage());
    QVERIFY(shown.isThere());
    QCOMPARE(shown.table->model()->rowCount(), 2);
    shown.clickRight(1);
    QVERIFY(ShownPage::choose(u"Show only those of payments-team"_s));
    QTRY_COMPARE(shown.table->model()->rowCount(), 1);
}

void tst_DocumentsMenu::nothingOpensWhereThereIsNoRow()
{
    const ShownPage shown(requestsPage());
    QVERIFY(shown.isThere());
    const QPoint under(40, shown.table->viewport()->height() - 4);
    QContextMenuEvent event(QContextMenuEvent::Mouse, under,
                            shown.table->viewport()->mapToGlobal(under));
    QApplication::sendEvent(shown.table->viewport(), &event);
    QVERIFY(ShownPage::menu() == nullptr);
}

void tst_DocumentsMenu::theStateIsShownWhole()
{
    const ShownPage shown(requestsPage());
    QVERIFY(shown.isThere());
    const QAbstractItemModel &model = *shown.table->model();
    int checked = 0;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal) != u"State"_s)
            continue;
        ++checked;
        const QString state = model.index(0, column).data().toString();
        QCOMPARE(state, u"No findings"_s);
        // Beside its shape, with the room around both.
        QVERIFY(shown.table->columnWidth(column)
                >= shown.table->fontMetrics().horizontalAdvance(state) + 16 + 3 * 8);
    }
    QCOMPARE(checked, 1);
}

WAYMARK_TEST(tst_DocumentsMenu)

} // namespace waymark::documents

#include "tst_documentsmenu.moc"
