// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "link/linkserver.h"
#include "shell/contentarea.h"
#include "shell/navigationhistory.h"
#include "shell/places.h"
#include "shell/windowactions.h"
#include "support/testmain.h"
#include "widgets/label.h"
#include "windowfixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;

namespace waymark::shell {

class tst_Places : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twentyPlacesAreOpenedByLinkAndComeBack();
    void aPlaceIsWhatItShows_data();
    void aPlaceIsWhatItShows();
    void wrongLinksAreRefused_data();
    void wrongLinksAreRefused();
    void dialogsHavePlaces();
    void aDocumentComesBackWhereItWasLeft();
    void aFilterComesBackAsItWasTyped();
    void linksAreCopied();
    void aLinkToAnotherWorkspaceOffersToOpenIt();
    void aLinkWaitsForAWorkspace();
    void theSessionComesBackAtItsPlaces();
    void tabsOfAnOlderVersionComeBack();
    void aLinkReachesTheWindowThatRuns();
    void historyDropsWhatBecameTheSame();

private:
    [[nodiscard]] static QString shown(WindowFixture &fixture)
    {
        return toLink(fixture.window().places().current());
    }
    /// Some label of the window's bars that begins so.
    [[nodiscard]] static bool says(WindowFixture &fixture, const QString &words)
    {
        for (const auto *label : fixture.window().findChildren<widgets::Label *>()) {
            if (label->isVisible() && label->text().startsWith(words))
                return true;
        }
        return false;
    }
    static bool follow(WindowFixture &fixture, const QString &link)
    {
        fixture.window().openLink(link);
        return fixture.isSettled();
    }
};

void tst_Places::twentyPlacesAreOpenedByLinkAndComeBack()
{
    const QStringList links{
        u"waymark:catalog"_s,
        u"waymark:catalog?kind=Component"_s,
        u"waymark:catalog?text=orders&kind=System"_s,
        u"waymark:catalog?owner=group:default/orders-team&problems=none"_s,
        u"waymark:catalog?finding=catalog.no-owner&scope=starred"_s,
        u"waymark:catalog?sort=kind&order=descending&group=owner"_s,
        u"waymark:catalog?shape=domains"_s,
        u"waymark:catalog/component/default/orders-api"_s,
        u"waymark:catalog/component/default/orders-api?tab=relations"_s,
        u"waymark:catalog/user/default/bob?tab=source"_s,
        u"waymark:catalog/system/default/orders?tab=problems"_s,
        u"waymark:requests/EnvironmentRequest/payments-staging"_s,
        u"waymark:requests?text=payments&kind=EnvironmentRequest"_s,
        u"waymark:requests?phase=valid&only=mine&problems=any&sort=left&order=descending"_s,
        u"waymark:paths"_s,
        u"waymark:document/requests/payments-staging.yaml?pointer=/spec/owner&view=both"_s,
        u"waymark:document/requests/payments-staging.yaml?pointer=/metadata/name&view=text"_s,
        u"waymark:document/catalog/orders.yaml?document=2&pointer=/spec/owner&view=both"_s,
        u"waymark:document/requests/orders-staging.yaml?pointer=/spec/region&view=form"_s,
        u"waymark:home"_s,
    };
    QCOMPARE(links.size(), 20);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const QString &link : links) {
        QVERIFY2(follow(fixture, link), qPrintable(link));
        QTRY_COMPARE(shown(fixture), link);
    }
    for (qsizetype i = links.size() - 2; i >= 0; --i) {
        QTest::keyClick(&fixture.window(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(shown(fixture), links[i]);
        QVERIFY(fixture.isSettled());
    }
    for (qsizetype i = 1; i < links.size(); ++i) {
        QTest::keyClick(&fixture.window(), Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(shown(fixture), links[i]);
    }
    QVERIFY(!fixture.window().actions().action(u"go.forward"_s)->isEnabled());
}

void tst_Places::aPlaceIsWhatItShows_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("view");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QString &link, const QString &view,
                        const QStringList &rows) {
        QTest::newRow(name) << link << view << rows;
    };
    row("a kind", u"waymark:catalog?kind=User"_s, u"Entities"_s, {u"ann"_s, u"bob"_s});
    row("upside down", u"waymark:catalog?kind=User&sort=name&order=descending"_s, u"Entities"_s,
        {u"bob"_s, u"ann"_s});
    row("words", u"waymark:catalog?text=retail%20kind:Domain"_s, u"Entities"_s, {u"retail"_s});
    row("requests with problems", u"waymark:requests?problems=any"_s, u"Requests"_s,
        {u"orders-staging"_s});
    row("requests upside down", u"waymark:requests?order=descending"_s, u"Requests"_s,
        {u"payments-staging"_s, u"orders-staging"_s});
}

void tst_Places::aPlaceIsWhatItShows()
{
    QFETCH(QString, link);
    QFETCH(QString, view);
    QFETCH(QStringList, rows);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(follow(fixture, link));
    const auto *table = fixture.named<QAbstractItemView>(view);
    QVERIFY(table != nullptr);
    const auto names = [table] {
        QStringList found;
        for (int i = 0; i < table->model()->rowCount(); ++i)
            found << table->model()->index(i, 0).data().toString();
        return found;
    };
    QTRY_COMPARE(names(), rows);
}

void tst_Places::wrongLinksAreRefused_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &link, const QString &said) {
        QTest::newRow(name) << link << said;
    };
    row("no link", u"file:///etc/passwd"_s, u"Waymark's links begin with waymark:."_s);
    row("an unknown page", u"waymark:shell?run=rm"_s, u"There is no page “shell”"_s);
    row("an unknown key", u"waymark:catalog?colour=red"_s,
        u"The page “catalog” knows nothing of “colour”."_s);
    row("a key of the list with an entity", u"waymark:catalog/component/default/a?kind=API"_s,
        u"“kind” narrows a list"_s);
    row("a tab without an entity", u"waymark:catalog?tab=source"_s,
        u"“tab” belongs to an entity"_s);
    row("an unknown tab", u"waymark:catalog/component/default/a?tab=shell"_s,
        u"“tab” can't be “shell”; it can be overview, relations"_s);
    row("half an entity", u"waymark:catalog/component/default"_s,
        u"The link's path isn't that of"_s);
    row("nothing to submit", u"waymark:requests?dialog=submit"_s,
        u"The link names no files of this workspace"_s);
    row("submitting what lies outside", u"waymark:requests?dialog=submit&file=a/../../b.yaml"_s,
        u"The link names no files of this workspace"_s);
    row("files for no reason", u"waymark:requests?file=a.yaml"_s,
        u"The link names no files of this workspace"_s);
    row("an unknown dialog", u"waymark:catalog?dialog=delete"_s, u"“dialog” can't be “delete”"_s);
    row("a path of a page that has none", u"waymark:home/secret"_s,
        u"The page “home” has no such place"_s);
    row("a key of the list with a request", u"waymark:requests/EnvironmentRequest/a?kind=API"_s,
        u"“kind” narrows a list"_s);
    row("an unknown question", u"waymark:requests?only=none"_s, u"“only” can't be “none”"_s);
    row("an unknown phase", u"waymark:requests?phase=done"_s, u"“phase” can't be “done”"_s);
    row("a new path", u"waymark:paths?dialog=new"_s,
        u"The page “paths” knows nothing of “dialog”."_s);
    row("a file that isn't there", u"waymark:document/requests/none.yaml"_s,
        u"There is no file “requests/none.yaml” in this workspace."_s);
    row("a file of the workspace's Git", u"waymark:document/.git/config"_s,
        u"There is no file “.git/config” in this workspace."_s);
    row("a file outside", u"waymark:document/../../etc/passwd"_s,
        u"The link leads out of the workspace."_s);
    row("an absolute file", u"waymark:document//etc/passwd"_s,
        u"The link has an empty part in its path"_s);
    row("control characters", u"waymark:catalog?text=%1b%5d0;x%07"_s,
        u"The link holds control characters"_s);
    row("too much", u"waymark:catalog?text="_s + QString(100'000, u'x'),
        u"The link has more than 8,192 characters."_s);
}

void tst_Places::wrongLinksAreRefused()
{
    QFETCH(QString, link);
    QFETCH(QString, said);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const QString before = shown(fixture);
    fixture.window().openLink(link);
    QTRY_VERIFY(says(fixture, said));
    QCOMPARE(shown(fixture), before);
    QCOMPARE(fixture.window().content().paths(), QStringList());
    QVERIFY(!fixture.window().actions().action(u"go.back"_s)->isEnabled());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
}

void tst_Places::dialogsHavePlaces()
{
    WindowFixture fixture;
    fixture.settings.setTrusted(fixture.files.path(), true);
    QVERIFY(fixture.open());
    QVERIFY(follow(fixture, u"waymark:catalog/component/default/orders-api?tab=relations"_s));
    // Over whatever is there.
    fixture.window().openLink(u"waymark:catalog?dialog=servers"_s);
    QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);
    QCOMPARE(shown(fixture),
             u"waymark:catalog/component/default/orders-api?tab=relations&dialog=servers"_s);
    while (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        dialog->reject();
    QTRY_COMPARE(shown(fixture), u"waymark:catalog/component/default/orders-api?tab=relations"_s);
    // Nothing lies between with and without it.
    fixture.trigger(u"go.back"_s);
    QCOMPARE(shown(fixture), u"waymark:home"_s);

    fixture.window().openLink(u"waymark:catalog?dialog=team"_s);
    QTRY_VERIFY(qobject_cast<QInputDialog *>(QApplication::activeModalWidget()) != nullptr);
    qobject_cast<QDialog *>(QApplication::activeModalWidget())->reject();
    fixture.window().openLink(u"waymark:requests?dialog=new"_s);
    QTRY_VERIFY(fixture.named<QLineEdit>(u"Name"_s) != nullptr);
    qobject_cast<QDialog *>(QApplication::activeModalWidget())->reject();
}

void tst_Places::aDocumentComesBackWhereItWasLeft()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const QString path = fixture.files.path(u"requests/payments-staging.yaml"_s);
    fixture.window().openDocument(path);
    QVERIFY(fixture.isSettled());
    auto *view = fixture.window().content().currentView();
    const auto &text = view->session().text();
    const qsizetype caret = text.bytes().indexOf("region") + 3;
    view->showPlace({caret, caret});
    const QString left = shown(fixture);
    QVERIFY2(left.contains("pointer=/spec/"_L1), qPrintable(left));
    (void)fixture.window().showPage(u"paths"_s);
    fixture.trigger(u"go.back"_s);
    QTRY_COMPARE(shown(fixture), left);
    // The very letter, not only the value.
    QCOMPARE(view->session().text().utf16Position(caret), text.utf16Position(caret));
    fixture.window().go({.page = u"document"_s,
                         .path = {u"requests"_s, u"payments-staging.yaml"_s},
                         .query = {{u"pointer"_s, u"/spec/gone/away"_s}}});
    QTRY_VERIFY(shown(fixture).contains("pointer=/spec"_L1));
}

void tst_Places::aFilterComesBackAsItWasTyped()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    (void)fixture.window().showPage(u"requests"_s);
    QVERIFY(fixture.isSettled());
    QTest::keyClicks(fixture.named<QLineEdit>(u"Filter"_s), u"orders"_s);
    QTRY_COMPARE(shown(fixture), u"waymark:requests?text=orders"_s);
    QVERIFY(follow(fixture, u"waymark:requests?text=payments"_s));
    fixture.trigger(u"go.back"_s);
    QCOMPARE(shown(fixture), u"waymark:requests?text=orders"_s);
    QCOMPARE(fixture.named<QLineEdit>(u"Filter"_s)->text(), u"orders"_s);
    fixture.trigger(u"go.back"_s);
    QCOMPARE(shown(fixture), u"waymark:home"_s);
}

void tst_Places::linksAreCopied()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(follow(fixture, u"waymark:catalog/component/default/orders-api?tab=relations"_s));
    QTest::keyClick(&fixture.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const QString link = QApplication::clipboard()->text();
    QCOMPARE(link, u"waymark:catalog/component/default/orders-api?tab=relations&workspace=Shop"_s);
    QVERIFY(says(fixture, u"Copied the link waymark:catalog/"_s));
    (void)fixture.window().showPage(u"home"_s);
    QVERIFY(follow(fixture, link));
    QCOMPARE(shown(fixture), u"waymark:catalog/component/default/orders-api?tab=relations"_s);

    fixture.window().openDocument(fixture.files.path(u"requests/payments-staging.yaml"_s));
    QVERIFY(fixture.isSettled());
    fixture.trigger(u"link.copy"_s);
    QCOMPARE(QApplication::clipboard()->text().section(u'?', 0, 0),
             u"waymark:document/requests/payments-staging.yaml"_s);

    const test::TemporaryWorkspace elsewhere;
    elsewhere.write(u"a.yaml"_s, "a: 1\n");
    fixture.window().openDocument(elsewhere.path(u"a.yaml"_s));
    QVERIFY(fixture.isSettled());
    fixture.trigger(u"link.copy"_s);
    QVERIFY(says(fixture, u"No link can lead to what is shown."_s));
    // One comes back to it all the same.
    (void)fixture.window().showPage(u"home"_s);
    fixture.trigger(u"go.back"_s);
    QCOMPARE(fixture.window().content().currentPath(), elsewhere.path(u"a.yaml"_s));
}

void tst_Places::aLinkToAnotherWorkspaceOffersToOpenIt()
{
    WindowFixture fixture;
    const test::TemporaryWorkspace other;
    other.write(u"waymark.yaml"_s, "apiVersion: waymark.dev/v1\nkind: Workspace\n"
                                   "metadata: {name: bakery, title: Bakery}\n");
    other.write(u"a.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                             "metadata: {name: oven}\nspec: {owner: me}\n");
    fixture.settings.addRecentWorkspace(other.path(), u"Bakery"_s);
    QVERIFY(fixture.open());
    const QString before = shown(fixture);
    fixture.window().openLink(u"waymark:catalog/component/default/oven?workspace=Bakery"_s);
    QTRY_VERIFY(
        says(fixture, u"The link leads to the workspace “Bakery”, which isn't open here."_s));
    QCOMPARE(shown(fixture), before);
    QCOMPARE(fixture.window().workspace().path(), fixture.files.path());
    auto *open = fixture.button(u"Open %1"_s.arg(other.path()));
    QVERIFY(open != nullptr);
    open->click();
    QTRY_COMPARE(fixture.window().workspace().snapshot()->folder, other.path());
    QVERIFY(fixture.isSettled());
    QTRY_COMPARE(shown(fixture), u"waymark:catalog/component/default/oven"_s);
    QVERIFY(fixture.button(u"Open %1"_s.arg(other.path())) == nullptr);

    // By its folder, and one that nobody knows.
    fixture.window().openLink(u"waymark:home?workspace="_s + fixture.files.path());
    QTRY_VERIFY(fixture.button(u"Open %1"_s.arg(fixture.files.path())) != nullptr);
    fixture.window().openLink(u"waymark:home?workspace=Florist"_s);
    QTRY_VERIFY(fixture.button(u"Open folder…"_s) != nullptr);
    QCOMPARE(shown(fixture), u"waymark:catalog/component/default/oven"_s);
}

void tst_Places::aLinkWaitsForAWorkspace()
{
    WindowFixture fixture;
    fixture.start(MainWindow::Start::Welcome);
    fixture.window().openLink(u"waymark:requests?text=payments"_s);
    QTRY_VERIFY(says(fixture, u"The link doesn't say which workspace it is of."_s));
    QVERIFY(fixture.open());
    QTRY_COMPARE(shown(fixture), u"waymark:requests?text=payments"_s);
}

void tst_Places::theSessionComesBackAtItsPlaces()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(follow(fixture, u"waymark:catalog?kind=User&sort=name&order=descending"_s));
    const QString first =
        u"waymark:document/requests/payments-staging.yaml?pointer=/spec/owner&view=text"_s;
    const QString second =
        u"waymark:document/catalog/orders.yaml?document=2&pointer=/spec/owner&view=form"_s;
    for (const QString &link : {first, second}) {
        QVERIFY(follow(fixture, link));
        QTRY_COMPARE(shown(fixture), link);
    }
    QVERIFY(fixture.window().close());
    fixture.end();
    QVERIFY(fixture.open());
    QTRY_COMPARE(shown(fixture), second);
    fixture.window().openDocument(fixture.files.path(u"requests/payments-staging.yaml"_s));
    QVERIFY(fixture.isSettled());
    QTRY_COMPARE(shown(fixture), first);
    fixture.trigger(u"document.close"_s);
    fixture.trigger(u"document.close"_s);
    QTRY_COMPARE(shown(fixture), u"waymark:catalog?kind=User&sort=name&order=descending"_s);

    // With the page in front there is no document over it.
    QVERIFY(follow(fixture, u"waymark:catalog/user/default/bob?tab=source"_s));
    QVERIFY(fixture.window().close());
    fixture.end();
    QVERIFY(fixture.open());
    QTRY_COMPARE(shown(fixture), u"waymark:catalog/user/default/bob?tab=source"_s);
    // Who asks for something else gets that.
    QVERIFY(fixture.window().close());
    fixture.end();
    fixture.start();
    (void)fixture.window().showPage(u"paths"_s);
    QVERIFY(fixture.open());
    QCOMPARE(shown(fixture), u"waymark:paths"_s);
}

void tst_Places::tabsOfAnOlderVersionComeBack()
{
    WindowFixture fixture;
    const QString path = fixture.files.path(u"catalog/orders.yaml"_s);
    fixture.settings.setSession(fixture.files.path(), {{}, {path}, {{}}, 0});
    QVERIFY(fixture.open());
    QCOMPARE(fixture.window().content().currentPath(), path);
}

void tst_Places::aLinkReachesTheWindowThatRuns()
{
    WindowFixture fixture;
    const QTemporaryDir folder;
    const QString socket = folder.filePath(u"links"_s);
    QVERIFY(fixture.open());
    link::LinkServer server(socket);
    connect(&server, &link::LinkServer::received, &fixture.window(), &MainWindow::openLink);
    QVERIFY(server.listen());
    for (const QString &link : {u"waymark:requests"_s, u"waymark:../../x"_s}) {
        auto sent = std::async(std::launch::async, [&] { return link::sendLink(socket, link); });
        QTRY_VERIFY(sent.wait_for(std::chrono::seconds(0)) == std::future_status::ready);
        QVERIFY(sent.get());
    }
    QTRY_COMPARE(shown(fixture), u"waymark:requests"_s);
    QTRY_VERIFY(says(fixture, u"The link leads out of the workspace."_s));
}

void tst_Places::historyDropsWhatBecameTheSame()
{
    NavigationHistory history;
    history.refine({u"a"_s});
    QVERIFY(!history.current());
    history.visit({u"a"_s});
    history.visit({u"b"_s, {}, {{u"dialog"_s, u"x"_s}}});
    history.refine({u"b"_s});
    QCOMPARE(history.current(), link::Place{u"b"_s});
    history.visit({u"c"_s});
    history.refine({u"b"_s});
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back(), link::Place{u"a"_s});
}

WAYMARK_TEST(tst_Places)

} // namespace waymark::shell

#include "tst_places.moc"
