// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogplace.h"
#include "catalog/entity/docsview.h"
#include "catalog/entity/entitypage.h"
#include "catalog/graph/graphcanvas.h"
#include "catalogfixture.h"
#include "support/testmain.h"
#include "widgets/rowbutton.h"
#include "widgets/tableview.h"

#include <QAbstractItemView>
#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// What a person reads in a page: texts of all visible labels and buttons.
bool reads(const QWidget &page, const QString &text)
{
    for (const auto *label : page.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    for (const auto *button : page.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

class tst_EntityPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensFromTheList();
    void showsWhatIsKnown();
    void followsRelations();
    void showsRelationsToWhatIsMissing();
    void drawsTheGraph();
    void listsOperations();
    void readsDocumentation();
    void showsPicturesOfTheDocumentation();
    void namesProblems();
    void listsRequests();
    void leadsToItsReadiness();
    void showsTheSourceAndTheEditor();
    void historyNeedsTrust();
    void showsHistory();
    void saysWhatIsGone();
    void remembersPlaces();

private:
    [[nodiscard]] static bool show(CatalogFixture &fixture, const QString &name,
                                   EntityPage::Section section);
};

bool tst_EntityPage::show(CatalogFixture &fixture, const QString &name, EntityPage::Section section)
{
    fixture.page().go(entityPlace(name, entityTabs()[int(section)]));
    return fixture.isSettled() && fixture.page().entityPage().section() == section;
}

void tst_EntityPage::opensFromTheList()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    auto *table = fixture.named<QAbstractItemView>(u"Entities"_s);
    table->setCurrentIndex(table->model()->index(7, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(fixture.page().entityPage().entity(), u"component:default/payments-api"_s);
    QVERIFY(fixture.page().entityPage().isVisible());
    fixture.button(u"Catalog"_s)->click();
    QVERIFY(table->isVisible());
}

void tst_EntityPage::showsWhatIsKnown()
{
    CatalogFixture fixture;
    QVERIFY(show(fixture, u"component:default/payments-api"_s, EntityPage::Overview));
    const EntityPage &page = fixture.page().entityPage();
    for (const auto &text :
         {u"payments-api"_s, u"Takes money"_s, u"checkout"_s, u"Runbook"_s, u"pay@example.org"_s})
        QVERIFY2(reads(page, text), qPrintable(text));
}

void tst_EntityPage::showsRelationsToWhatIsMissing()
{
    CatalogFixture fixture;
    QVERIFY(show(fixture, u"component:default/orders"_s, EntityPage::Relations));
    const auto *model = fixture.named<QListView>(u"Relations"_s)->model();
    QStringList missing;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (index.data(widgets::DetailRole) == u"missing"_s)
            missing << index.data().toString();
    }
    QCOMPARE(missing, QStringList{u"nowhere"_s});
}

void tst_EntityPage::followsRelations()
{
    CatalogFixture fixture;
    QVERIFY(show(fixture, u"component:default/payments-api"_s, EntityPage::Relations));
    auto *list = fixture.named<QListView>(u"Relations"_s);
    QVERIFY(list != nullptr);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Owned by (1)"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    Q_EMIT list->activated(list->model()->index(1, 0));
    QCOMPARE(fixture.page().entityPage().entity(), u"group:default/payments-team"_s);
}

void tst_EntityPage::drawsTheGraph()
{
    CatalogFixture fixture;
    QVERIFY(show(fixture, u"component:default/payments-api"_s, EntityPage::Relations));
    auto *canvas = fixture.named<GraphCanvas>(u"Graph of relations"_s);
    QVERIFY(canvas != nullptr && canvas->drawing() != nullptr);
    // The centre, its team, its system, its API, and who depends on it.
    QCOMPARE(canvas->drawing()->boxes.size(), 5);
}

void tst_EntityPage::listsOperations()
{
    CatalogFixture fixture;
    QVERIFY(show(fixture, u"api:default/payments"_s, EntityPage::Definition));
    auto *operations = fixture.named<QListView>(u"Operations"_s);
    QVERIFY(operations != nullptr);
    QCOMPARE(operations->model()->rowCount(), 2);
    QCOMPARE(operations->model()->index(1, 0).data().toString(), u"POST  /payments"_s);
    auto *text = fixture.named<QPlainTextEdit>(u"Definition"_s);
    operations->setCurrentIndex(operations->model()->index(1, 0));
    QCOMPARE(text->textCursor().block().text().trimmed(), u"post: {summary: Pay}"_s);
}

void tst_EntityPage::readsDocumentation()
{
    CatalogFixture fixture;
    QVERIFY(show(fixture, u"component:default/payments-api"_s, EntityPage::Documentation));
    auto *view = fixture.page().entityPage().findChild<DocsView *>();
    QVERIFY(view != nullptr);
    QTRY_COMPARE(view->currentPage(), u"index.md"_s);
    auto *text = fixture.named<DocsPageView>(u"Page of the documentation"_s);
    Q_EMIT text->linkActivated(u"ops/run.md#at-night"_s);
    QTRY_COMPARE(view->currentPage(), u"ops/run.md"_s);
    QCOMPARE(text->textCursor().block().text(), u"At night"_s);
    // A narrow window wraps its lines.
    fixture.page().resize(700, 600);
    QTRY_VERIFY(text->lineWrapColumnOrWidth() <= text->viewport()->width());
    QVERIFY(!text->horizontalScrollBar()->isVisible());
    // Out of the folder leads nowhere.
    Q_EMIT text->linkActivated(u"../../../org.yaml"_s);
    QVERIFY(fixture.isSettled());
    QCOMPARE(view->currentPage(), u"ops/run.md"_s);
}

void tst_EntityPage::showsPicturesOfTheDocumentation()
{
    CatalogFixture fixture;
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImage drawn(12, 7, QImage::Format_RGB32);
    drawn.fill(Qt::red);
    QVERIFY(drawn.save(&buffer, "PNG"));
    fixture.files.write(u"services/payments/docs/img/flow.png"_s, png);
    fixture.files.write(u"services/outside.png"_s, png);
    fixture.files.write(u"services/payments/docs/index.md"_s,
                        "# Payments\n\n![flow](img/flow.png)\n\n![no](../../outside.png)\n\n"
                        "![net](https://example.org/a.png)\n");
    fixture.reload();
    QVERIFY(show(fixture, u"component:default/payments-api"_s, EntityPage::Documentation));
    auto *text = fixture.named<DocsPageView>(u"Page of the documentation"_s);
    QVERIFY(text != nullptr);
    const auto picture = [text](const QString &name) {
        return text->document()->resource(QTextDocument::ImageResource, QUrl(name)).value<QImage>();
    };
    QTRY_COMPARE(picture(u"img/flow.png"_s).size(), QSize(12, 7));
    QVERIFY(picture(u"../../outside.png"_s).isNull());
    QVERIFY(picture(u"https://example.org/a.png"_s).isNull());
}

void tst_EntityPage::namesProblems()
{
    CatalogFixture fixture;
    QVERIFY(show(fixture, u"component:default/orders"_s, EntityPage::Problems));
    const auto *tabs = fixture.named<QTabBar>(u"Sections"_s);
    QVERIFY(tabs->tabText(tabs->currentIndex()).startsWith(u"Problems ("_s));
    const auto *section = fixture.named(u"Problems of this entity"_s);
    QVERIFY(section != nullptr);
    QSignalSpy opened(&fixture.page(), &CatalogPage::openRequested);
    QVERIFY(reads(*section, u"nowhere"_s));
    section->findChild<widgets::RowButton *>()->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), fixture.files.path(u"services/orders/catalog-info.yaml"_s));
}

void tst_EntityPage::listsRequests()
{
    CatalogFixture fixture;
    fixture.files.write(u"kinds/environmentrequest.yaml"_s, test::environmentRequestCrd());
    fixture.files.write(u"requests/payments-staging.yaml"_s, test::paymentsStaging());
    fixture.reload();
    QVERIFY(show(fixture, u"component:default/payments-api"_s, EntityPage::Requests));
    QVERIFY(reads(fixture.page().entityPage(), u"payments-staging"_s));
    // It leads to where the request stands, not to its text.
    QSignalSpy gone(&fixture.page(), &page::Page::goRequested);
    fixture.named(u"Requests for this entity"_s)->findChild<widgets::RowButton *>()->click();
    QCOMPARE(gone.size(), 1);
    QCOMPARE(toLink(gone.first().first().value<link::Place>()),
             u"waymark:requests/EnvironmentRequest/payments-staging"_s);
    QVERIFY(show(fixture, u"component:default/orders"_s, EntityPage::Requests));
    QVERIFY(fixture.named(u"No requests"_s) != nullptr);
}

void tst_EntityPage::leadsToItsReadiness()
{
    CatalogFixture fixture;
    QVERIFY(show(fixture, u"component:default/orders"_s, EntityPage::Overview));
    QSignalSpy gone(&fixture.page(), &page::Page::goRequested);
    auto *more = fixture.page().entityPage().findChild<QPushButton *>(u"more"_s);
    for (QAction *action : more->menu()->actions()) {
        if (action->text() == "Show readiness"_L1)
            action->trigger();
    }
    QCOMPARE(gone.size(), 1);
    QCOMPARE(toLink(gone.first().first().value<link::Place>()),
             u"waymark:readiness?entity=component:default/orders"_s);
}

void tst_EntityPage::showsTheSourceAndTheEditor()
{
    CatalogFixture fixture;
    QVERIFY(show(fixture, u"api:default/payments"_s, EntityPage::Source));
    auto *text = fixture.named<QPlainTextEdit>(u"Descriptor"_s);
    QVERIFY(text != nullptr);
    QVERIFY(text->document()->firstBlock().text().startsWith(u"apiVersion"_s));
    QSignalSpy opened(&fixture.page(), &CatalogPage::openRequested);
    fixture.button(u"Open in the editor"_s)->click();
    QCOMPARE(opened.size(), 1);
    QVERIFY(opened[0][1].value<TextRange>().begin > 100);
}

void tst_EntityPage::historyNeedsTrust()
{
    CatalogFixture fixture;
    fixture.isTrusted = false;
    QVERIFY(show(fixture, u"component:default/orders"_s, EntityPage::History));
    QSignalSpy asked(&fixture.page(), &CatalogPage::trustRequested);
    fixture.button(u"Trust this workspace"_s)->click();
    QCOMPARE(asked.size(), 1);
}

void tst_EntityPage::showsHistory()
{
    CatalogFixture fixture;
    const SystemProcess process;
    for (const QStringList &arguments :
         {QStringList{u"init"_s, u"-q"_s}, QStringList{u"add"_s, u"services"_s},
          QStringList{u"-c"_s, u"user.name=Ada"_s, u"-c"_s, u"user.email=ada@example.org"_s,
                      u"commit"_s, u"-q"_s, u"-m"_s, u"Describe the services"_s}})
        QCOMPARE(process
                     .run({.program = u"git"_s,
                           .arguments = arguments,
                           .workingDirectory = fixture.files.path()},
                          {})
                     ->exitCode,
                 0);
    QVERIFY(show(fixture, u"component:default/orders"_s, EntityPage::History));
    QVERIFY(reads(fixture.page().entityPage(), u"Describe the services"_s));
    // A file that no commit has.
    QVERIFY(show(fixture, u"group:default/payments-team"_s, EntityPage::History));
    QVERIFY(fixture.named(u"No commits yet"_s) != nullptr);
}

void tst_EntityPage::saysWhatIsGone()
{
    CatalogFixture fixture;
    fixture.page().showEntity(u"component:default/gone"_s);
    QVERIFY(fixture.named(u"component:default/gone isn't in the catalog"_s) != nullptr);
    fixture.button(u"Show all entities"_s)->click();
    QVERIFY(fixture.named<QAbstractItemView>(u"Entities"_s) != nullptr);
}

void tst_EntityPage::remembersPlaces()
{
    CatalogFixture fixture;
    QCOMPARE(toLink(fixture.page().place()), u"waymark:catalog"_s);
    QVERIFY(show(fixture, u"component:default/orders"_s, EntityPage::Source));
    const link::Place place = fixture.page().place();
    QCOMPARE(toLink(place), u"waymark:catalog/component/default/orders?tab=source"_s);
    fixture.page().showWhole();
    QCOMPARE(toLink(fixture.page().place()), u"waymark:catalog"_s);
    fixture.page().go(place);
    QCOMPARE(fixture.page().entityPage().entity(), u"component:default/orders"_s);
    QCOMPARE(fixture.page().entityPage().section(), EntityPage::Source);
}

WAYMARK_TEST(tst_EntityPage)

} // namespace waymark::catalog

#include "tst_entitypage.moc"
