// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/catalogbrowser.h"
#include "catalog/browser/entitytable.h"
#include "catalog/entity/entitypage.h"
#include "catalogfixture.h"
#include "support/backstagereplay.h"
#include "support/testmain.h"
#include "widgets/messagebar.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// Whether any visible label says that.
bool says(const QString &text)
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        for (const auto *label : top->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
    }
    return false;
}

/// Types into the dialog that adds a server.
void typeServer(CatalogFixture &fixture, const QUrl &url, const QString &token)
{
    auto *address = fixture.named<QLineEdit>(u"Address"_s);
    QVERIFY(address != nullptr);
    address->clear();
    QTest::keyClicks(address, url.toString());
    QTest::keyClicks(fixture.named<QLineEdit>(u"Name"_s), u"portal"_s);
    QTest::keyClicks(fixture.named<QLineEdit>(u"Token"_s), token);
}

/// Adds the replayed server as a person does, and waits for its entities.
void addServer(CatalogFixture &fixture, const test::BackstageReplay &replay)
{
    fixture.page().manageServers();
    typeServer(fixture, replay.url(), u"token"_s);
    fixture.button(u"Add server"_s)->click();
    QTRY_VERIFY(fixture.servers().servers().size() == 1);
    QTRY_VERIFY(!fixture.servers().isRunning());
    QVERIFY(fixture.isSettled());
}

/// Triggers an entry of the entity page's menu.
void choose(CatalogFixture &fixture, const QString &text)
{
    auto *more = qobject_cast<QPushButton *>(
        fixture.page().entityPage().findChild<QPushButton *>(u"more"_s));
    QVERIFY(more != nullptr);
    Q_EMIT more->menu()->aboutToShow();
    for (QAction *action : more->menu()->actions()) {
        if (action->text() == text) {
            QVERIFY(action->isVisible());
            QVERIFY(action->isEnabled());
            return action->trigger();
        }
    }
    QFAIL("no such entry");
}

} // namespace

class tst_Servers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyCatalogLeadsToServers();
    void testsAConnection();
    void saysWhatIsWrongWithAnAddress();
    void addsAServer();
    void tokensAreNotWritten();
    void aLockedKeychainIsTold();
    void changesAServer();
    void removesAServer();
    void saysWhatFailedAndTriesAgain();
    void asksNobodyWithoutTrust();
    void showsWhatSourcesDisagreeOn();
    void validatesAndRefreshes();
    void narrowsToASource();
    void showsHostileTextsAsText();
};

void tst_Servers::emptyCatalogLeadsToServers()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    QSignalSpy asked(&fixture.page().browser(), &CatalogBrowser::serversRequested);
    const auto *more = qobject_cast<QPushButton *>(fixture.button(u"More"_s));
    QVERIFY(more != nullptr);
    for (QAction *action : more->menu()->actions()) {
        if (action->text() == u"Catalog servers…"_s)
            action->trigger();
    }
    QCOMPARE(asked.size(), 1);
    // Without any server the one thing to do is to add one.
    QVERIFY(fixture.named<QLineEdit>(u"Address"_s) != nullptr);
}

void tst_Servers::testsAConnection()
{
    CatalogFixture fixture;
    const test::BackstageReplay replay(30);
    fixture.page().manageServers();
    typeServer(fixture, replay.url(), u"wrong"_s);
    fixture.button(u"Test connection"_s)->click();
    QTRY_VERIFY(says(u"asks for a token"_s));
    QVERIFY(!says(u"wrong"_s));
    auto *token = fixture.named<QLineEdit>(u"Token"_s);
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    token->clear();
    QTest::keyClicks(token, u"token"_s);
    fixture.button(u"Test connection"_s)->click();
    QTRY_VERIFY(says(u"It answers, with 30 entity(s)."_s));
    // Nothing is kept before it is saved.
    QVERIFY(fixture.secrets.all().isEmpty());
    QVERIFY(!fixture.files.read(u"waymark.yaml"_s).contains("catalogs"));
}

void tst_Servers::saysWhatIsWrongWithAnAddress()
{
    CatalogFixture fixture;
    fixture.page().manageServers();
    auto *save = fixture.button(u"Add server"_s);
    QVERIFY(!save->isEnabled());
    auto *address = fixture.named<QLineEdit>(u"Address"_s);
    QTest::keyClicks(address, u"http://portal.example.com"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(says(u"without encryption"_s));
    for (auto *box : fixture.page().findChildren<QCheckBox *>()) {
        if (box->isVisible())
            box->click();
    }
    QVERIFY(save->isEnabled());
    address->setText(u"https://portal.example.com/api/catalog"_s);
    QVERIFY(!save->isEnabled());
}

void tst_Servers::addsAServer()
{
    CatalogFixture fixture;
    const test::BackstageReplay replay(30);
    QVERIFY(fixture.isSettled());
    addServer(fixture, replay);
    QVERIFY(fixture.rows().contains(u"c7"_s));
    QVERIFY(says(u"30 entity(s), fetched just now"_s));
    // Each entity says where it comes from.
    fixture.page().showEntity(u"component:default/c7"_s);
    QVERIFY(fixture.isSettled());
    QVERIFY(says(u"from portal"_s));
    QCOMPARE(fixture.secrets.all().value("catalog/"_L1 + replay.url().toString()), "token");
}

void tst_Servers::tokensAreNotWritten()
{
    CatalogFixture fixture;
    const test::BackstageReplay replay(30);
    fixture.page().manageServers();
    typeServer(fixture, replay.url(), u"hushhush"_s);
    fixture.button(u"Add server"_s)->click();
    QTRY_VERIFY(fixture.servers().servers().size() == 1);
    QTRY_VERIFY(!fixture.servers().isRunning());
    QVERIFY(!fixture.files.read(u"waymark.yaml"_s).contains("hushhush"));
    QVERIFY(!says(u"hushhush"_s));
}

void tst_Servers::aLockedKeychainIsTold()
{
    CatalogFixture fixture;
    const test::BackstageReplay replay(30);
    fixture.secrets.setLocked(true);
    fixture.page().manageServers();
    typeServer(fixture, replay.url(), u"token"_s);
    fixture.button(u"Add server"_s)->click();
    QTRY_VERIFY(says(u"The keychain is locked."_s));
    QVERIFY(fixture.files.read(u"waymark.yaml"_s).contains("catalogs"));
}

void tst_Servers::changesAServer()
{
    CatalogFixture fixture;
    const test::BackstageReplay replay(30);
    QVERIFY(fixture.isSettled());
    addServer(fixture, replay);
    fixture.button(u"Change… portal"_s)->click();
    auto *name = fixture.named<QLineEdit>(u"Name"_s);
    QCOMPARE(name->text(), u"portal"_s);
    QCOMPARE(fixture.named<QLineEdit>(u"Token"_s)->text(), QString());
    name->setText(u"catalog"_s);
    QTest::keyClicks(fixture.named<QLineEdit>(u"Only these entities"_s), u"kind=component"_s);
    fixture.button(u"Save server"_s)->click();
    QTRY_COMPARE(fixture.servers().servers().value(0).address.name, u"catalog"_s);
    QTRY_VERIFY(!fixture.servers().isRunning());
    QCOMPARE(fixture.servers().servers().size(), 1);
    QVERIFY(!fixture.servers().servers().first().failure);
    QVERIFY(replay.requests().constLast().url.query().contains("filter=kind%3Dcomponent"_L1));
}

void tst_Servers::removesAServer()
{
    CatalogFixture fixture;
    const test::BackstageReplay replay(30);
    QVERIFY(fixture.isSettled());
    addServer(fixture, replay);
    fixture.button(u"Remove… portal"_s)->click();
    auto *yes = fixture.button(u"Remove portal"_s);
    QVERIFY(yes != nullptr);
    yes->click();
    QTRY_VERIFY(fixture.servers().servers().isEmpty());
    QVERIFY(fixture.isSettled());
    QVERIFY(!fixture.rows().contains(u"c7"_s));
    QVERIFY(fixture.secrets.all().isEmpty());
    QVERIFY(!fixture.files.read(u"waymark.yaml"_s).contains("catalogs"));
}

void tst_Servers::saysWhatFailedAndTriesAgain()
{
    CatalogFixture fixture;
    test::BackstageReplay replay(30);
    QVERIFY(fixture.isSettled());
    addServer(fixture, replay);
    fixture.named<QDialog>({})->close();
    replay.failNext({test::BackstageReplay::loginPage});
    fixture.servers().sync();
    QTRY_VERIFY(says(u"127.0.0.1 answers with something else than a catalog"_s));
    // What it said before is there still, with its age.
    QVERIFY(says(u"What portal said just now is shown."_s));
    QVERIFY(fixture.rows().contains(u"c7"_s));
    fixture.button(u"Try again"_s)->click();
    QTRY_VERIFY(!fixture.servers().isRunning());
    QVERIFY(fixture.button(u"Try again"_s) == nullptr);
    QVERIFY(!fixture.servers().servers().first().failure);
}

void tst_Servers::asksNobodyWithoutTrust()
{
    CatalogFixture fixture;
    const test::BackstageReplay replay(30);
    fixture.isTrusted = false;
    fixture.page().manageServers();
    typeServer(fixture, replay.url(), u"token"_s);
    QVERIFY(!fixture.button(u"Test connection"_s)->isEnabled());
    fixture.button(u"Add server"_s)->click();
    QTRY_VERIFY(fixture.servers().servers().size() == 1);
    QVERIFY(!fixture.servers().isRunning());
    QVERIFY(replay.requests().isEmpty());
    QSignalSpy trust(&fixture.page(), &CatalogPage::trustRequested);
    fixture.button(u"Trust this workspace"_s)->click();
    QCOMPARE(trust.size(), 1);
}

void tst_Servers::showsWhatSourcesDisagreeOn()
{
    CatalogFixture fixture;
    const test::BackstageReplay replay(30);
    fixture.files.write(u"c1.yaml"_s,
                        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: c1}\n"
                        "spec: {type: service, lifecycle: production, owner: orders-team}\n");
    fixture.reload();
    QVERIFY(fixture.isSettled());
    addServer(fixture, replay);
    // One row, of the file.
    QCOMPARE(fixture.rows().split(u' ').count(u"c1"_s), 1);
    fixture.page().showEntity(u"component:default/c1"_s);
    QVERIFY(fixture.isSettled());
    QVERIFY(says(u"Also in portal"_s));
    QVERIFY(says(u"orders-team here, team there"_s));
}

void tst_Servers::validatesAndRefreshes()
{
    CatalogFixture fixture;
    test::BackstageReplay replay(30);
    QVERIFY(fixture.isSettled());
    addServer(fixture, replay);
    fixture.page().showEntity(u"component:default/orders"_s);
    QVERIFY(fixture.isSettled());
    choose(fixture, u"Validate on the server"_s);
    QVERIFY(fixture.isSettled());
    QVERIFY(says(u"portal would take component:default/orders as it is."_s));
    QVERIFY(replay.requests().constLast().body.contains("orders-team"));
    choose(fixture, u"Ask the server to read it again"_s);
    QVERIFY(fixture.isSettled());
    QVERIFY(says(u"portal reads component:default/orders again soon"_s));
    replay.failNext({403});
    choose(fixture, u"Ask the server to read it again"_s);
    QVERIFY(fixture.isSettled());
    QVERIFY(says(u"refuses this with your token"_s));
    fixture.files.write(u"services/orders/catalog-info.yaml"_s,
                        "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                        "metadata: {name: orders, description: Bad}\n"
                        "spec: {type: website, lifecycle: x, owner: orders-team}\n");
    fixture.reload();
    choose(fixture, u"Validate on the server"_s);
    QVERIFY(fixture.isSettled());
    QVERIFY(says(u"portal wouldn't take it: /kind is bad"_s));
}

void tst_Servers::narrowsToASource()
{
    CatalogFixture fixture;
    const test::BackstageReplay replay(30);
    QVERIFY(fixture.isSettled());
    // One source is no choice.
    QVERIFY(fixture.button(u"Source"_s) == nullptr);
    addServer(fixture, replay);
    fixture.named<QDialog>({})->close();
    auto *source = fixture.button(u"Source"_s);
    QVERIFY(source != nullptr);
    source->setFocus();
    QTest::keyClick(source, Qt::Key_Space);
    auto *choices = fixture.named<QListView>(u"Source"_s);
    QVERIFY(choices != nullptr);
    int row = 0;
    while (row < choices->model()->rowCount()
           && choices->model()->index(row, 0).data().toString() != "portal"_L1)
        ++row;
    QVERIFY(row < choices->model()->rowCount());
    choices->setCurrentIndex(choices->model()->index(row, 0));
    QTest::keyClick(choices, Qt::Key_Space);
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.rows().count(u' '), 29);
    QVERIFY(!fixture.rows().contains(u"payments-api"_s));
    QTest::keyClick(choices, Qt::Key_Escape);
    QTest::keyClick(source, Qt::Key_Delete);
    QVERIFY(fixture.isSettled());
    QVERIFY(fixture.rows().contains(u"payments-api"_s));
    QVERIFY(fixture.rows().contains(u"c7"_s));
}

void tst_Servers::showsHostileTextsAsText()
{
    CatalogFixture fixture;
    fixture.page().browser().setMine({});
    const auto labels = fixture.page().findChildren<QLabel *>();
    for (const auto *label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(),
                 qPrintable(label->text()));
}

WAYMARK_TEST(tst_Servers)

} // namespace waymark::catalog

#include "tst_servers.moc"
