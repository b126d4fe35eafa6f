// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "page/page.h"
#include "problems/problemspanel.h"
#include "shell/commandpalette.h"
#include "shell/contentarea.h"
#include "shell/windowactions.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

void type(document::DocumentSession &session, const QByteArray &text)
{
    session.apply({{{0, 0}, text}}, {EditOrigin::Source::Text, u"Type"_s, {}, 0, {}});
}

QAbstractButton *answer(const QString &text)
{
    const auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    for (auto *button : box != nullptr ? box->buttons() : QList<QAbstractButton *>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

} // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void welcomesWhereNothingIsOpen();
    void listsAndOpensARequest();
    void countsProblemsWhileTyping();
    void walksThroughProblems();
    void goesBackAndForward();
    void asksBeforeUnsavedChangesAreLost();
    void paletteFindsDocumentsAndCommands();
    void paletteTakesWhatWasTyped();
    void writesANewRequest();
    void newRequestAsksAndDoesntAccuse();
    void newRequestBeginsAsAnEarlierOne();
    void requestLikeAnotherBeginsAsThatOne();
    void tabsComeBackAfterARestart();
    void asksForTrustOnce();
    void explainsAProblem();
    void fetchesSchemasOnceTheFolderIsTrusted();
    void everyControlHasAName();
    void opensTheDemonstrationWorkspace();
};

void tst_MainWindow::welcomesWhereNothingIsOpen()
{
    WindowFixture fixture;
    fixture.start(MainWindow::Start::Welcome);
    QVERIFY(fixture.button(u"Write a request"_s) != nullptr);
    QVERIFY(fixture.button(u"Look at my team's services"_s) != nullptr);
    QVERIFY(fixture.button(u"Show a golden path"_s) != nullptr);
    QVERIFY(!fixture.window().actions().action(u"request.new"_s)->isEnabled());
    QVERIFY(fixture.open());
    QVERIFY(fixture.button(u"Write a request"_s) == nullptr);
    fixture.trigger(u"workspace.close"_s);
    QTRY_VERIFY(fixture.button(u"Write a request"_s) != nullptr);
    QTRY_VERIFY(fixture.button(
                    u"%1, %2"_s.arg(fixture.files.path().section(u'/', -1), fixture.files.path()))
                != nullptr);
}

void tst_MainWindow::listsAndOpensARequest()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.window().showPage(u"requests"_s));
    QVERIFY(fixture.isSettled());
    auto *rows = fixture.named<QAbstractItemView>(u"Requests"_s);
    QVERIFY(rows != nullptr);
    QCOMPARE(rows->model()->rowCount(), 2);
    auto *filter = fixture.named<QLineEdit>(u"Filter"_s);
    QTest::keyClicks(filter, u"payments-st"_s);
    QTRY_COMPARE(rows->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(rows, Qt::Key_Return);
    // To its page, on which the first thing is the editor.
    QTRY_VERIFY(fixture.named<QWidget>(u"Cause"_s) != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(fixture.window().content().currentPath().endsWith(u"payments-staging.yaml"_s));
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.window().content().currentSession()->analysis()->diagnostics.size(), 0);
    fixture.trigger(u"go.back"_s);
    QTRY_VERIFY(fixture.named<QWidget>(u"Cause"_s) != nullptr);
    fixture.trigger(u"go.back"_s);
    QTRY_COMPARE(fixture.named<QAbstractItemView>(u"Requests"_s), rows);
    QCOMPARE(rows->model()->rowCount(), 1);
}

void tst_MainWindow::countsProblemsWhileTyping()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(u"requests/payments-staging.yaml"_s));
    auto *panel = fixture.window().findChild<problems::ProblemsPanel *>();
    QCOMPARE(panel->counts().errors, 1); // the other request's
    type(*fixture.window().content().currentSession(), "colour: red\n");
    QTRY_COMPARE(panel->counts().errors, 2);
    fixture.window().content().currentSession()->undo();
    QTRY_COMPARE(panel->counts().errors, 1);
}

void tst_MainWindow::walksThroughProblems()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.trigger(u"problems.next"_s);
    QTRY_VERIFY(fixture.window().content().currentPath().endsWith(u"orders-staging.yaml"_s));
    QVERIFY(fixture.isSettled());
    fixture.trigger(u"view.problems"_s);
    QTRY_VERIFY(fixture.named<QAbstractItemView>(u"Problems"_s) != nullptr);
}

void tst_MainWindow::goesBackAndForward()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto &content = fixture.window().content();
    (void)fixture.window().showPage(u"catalog"_s);
    fixture.window().openDocument(fixture.files.path(u"requests/payments-staging.yaml"_s));
    fixture.trigger(u"go.back"_s);
    QVERIFY(content.showsPage());
    QVERIFY(fixture.named<QAbstractItemView>(u"Entities"_s) != nullptr);
    fixture.trigger(u"go.back"_s);
    QVERIFY(fixture.named<QAbstractItemView>(u"Entities"_s) == nullptr);
    fixture.trigger(u"go.forward"_s);
    fixture.trigger(u"go.forward"_s);
    QVERIFY(content.currentPath().endsWith(u"payments-staging.yaml"_s));
    QVERIFY(!fixture.window().actions().action(u"go.forward"_s)->isEnabled());
}

void tst_MainWindow::asksBeforeUnsavedChangesAreLost()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(u"requests/payments-staging.yaml"_s));
    auto &content = fixture.window().content();
    type(*content.currentSession(), "# checked\n");
    fixture.trigger(u"document.close"_s);
    QAbstractButton *keep = nullptr;
    QTRY_VERIFY((keep = answer(u"Keep open"_s)) != nullptr);
    keep->click();
    QCOMPARE(content.paths().size(), 1);
    fixture.trigger(u"document.close"_s);
    QAbstractButton *save = nullptr;
    QTRY_VERIFY((save = answer(u"Save payments-staging.yaml"_s)) != nullptr);
    save->click();
    QTRY_VERIFY(content.paths().isEmpty());
    QCOMPARE(fixture.files.read(u"requests/payments-staging.yaml"_s),
             "# checked\n" + test::paymentsStaging());
}

void tst_MainWindow::paletteFindsDocumentsAndCommands()
{
    WindowFixture fixture;
    fixture.files.write(u"docs/notes.yaml"_s, "- remember the milk\n");
    QVERIFY(fixture.open());
    fixture.trigger(u"go.command"_s);
    auto *text = fixture.named<QLineEdit>(u"Search or run a command"_s);
    QVERIFY(text != nullptr);
    auto *matches = fixture.named<QAbstractItemView>(u"Matches"_s);
    QTest::keyClicks(text, u"ordap"_s);
    QTRY_COMPARE(matches->model()->index(0, 0).data().toString(), u"orders-api"_s);
    // The card answers before anything is opened.
    QTRY_VERIFY(fixture.named(u"Who answers for it"_s) != nullptr);
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(fixture.button(u"Edit descriptor"_s) != nullptr);
    fixture.trigger(u"go.back"_s);
    QTRY_VERIFY(fixture.button(u"Edit descriptor"_s) == nullptr);
    fixture.trigger(u"go.forward"_s);
    QTRY_VERIFY(fixture.button(u"Edit descriptor"_s) != nullptr);
    fixture.button(u"Edit descriptor"_s)->click();
    QTRY_VERIFY(fixture.window().content().currentPath().endsWith(u"orders.yaml"_s));
    fixture.trigger(u"go.command"_s);
    QTest::keyClicks(text, u"catalog"_s);
    QTRY_COMPARE(matches->model()->index(0, 0).data().toString(), u"Catalog"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(fixture.window().content().showsPage());
    // A reference as it stands in files, and a file that holds nothing of a name.
    fixture.trigger(u"go.document"_s);
    QTest::keyClicks(text, u"component:default/orders-api"_s);
    QTRY_COMPARE(matches->model()->index(0, 0).data().toString(), u"orders-api"_s);
    text->clear();
    QTest::keyClicks(text, u"notes.yaml"_s);
    QTRY_COMPARE(matches->model()->index(0, 0).data().toString(), u"notes.yaml"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(fixture.window().content().currentPath().endsWith(u"docs/notes.yaml"_s));
}

void tst_MainWindow::paletteTakesWhatWasTyped()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.trigger(u"go.command"_s);
    auto *text = fixture.named<QLineEdit>(u"Search or run a command"_s);
    auto *matches = fixture.named<QAbstractItemView>(u"Matches"_s);
    QVERIFY(text != nullptr && matches != nullptr);
    QTRY_VERIFY(matches->model()->rowCount() > 5);
    const int tall = matches->height();
    // Faster than the search: what is listed now answers to no letter at all.
    QTest::keyClicks(text, u"ordap"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(fixture.button(u"Edit descriptor"_s) != nullptr);
    QVERIFY(!text->isVisible());
    fixture.trigger(u"go.command"_s);
    QTRY_COMPARE(matches->height(), tall);
    QTest::keyClicks(text, u"payments-sta"_s);
    QTRY_VERIFY(matches->height() < tall);
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(
        fixture.window().content().currentPath().endsWith(u"requests/payments-staging.yaml"_s));
}

void tst_MainWindow::writesANewRequest()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.trigger(u"request.new"_s);
    auto *name = fixture.named<QLineEdit>(u"Name"_s);
    auto *create = fixture.button(u"Create request"_s);
    QVERIFY(name != nullptr && create != nullptr);
    QTest::keyClicks(name, u"Not a name"_s);
    QVERIFY(!create->isEnabled());
    name->setText(u"payments-staging"_s); // there already
    QVERIFY(!create->isEnabled());
    name->setText(u"payments-load"_s);
    QVERIFY(create->isEnabled());
    create->click();
    auto &content = fixture.window().content();
    QTRY_VERIFY(content.currentPath().endsWith(u"requests/payments-load.yaml"_s));
    QTRY_VERIFY(fixture.window().isSettled());
    auto *session = content.currentSession();
    QVERIFY(session->isModified());
    QVERIFY(session->text().bytes().startsWith(
        "apiVersion: platform.kubedojo.io/v1\nkind: EnvironmentRequest\nmetadata:\n  name: "
        "payments-load\n"));
    session->save();
    QTRY_VERIFY(!session->isModified());
    QCOMPARE(fixture.files.read(u"requests/payments-load.yaml"_s), session->text().bytes());
}

void tst_MainWindow::newRequestAsksAndDoesntAccuse()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.trigger(u"request.new"_s);
    fixture.named<QLineEdit>(u"Name"_s)->setText(u"payments-load"_s);
    fixture.button(u"Create request"_s)->click();
    auto &content = fixture.window().content();
    QTRY_VERIFY(content.currentPath().endsWith(u"requests/payments-load.yaml"_s));
    QTRY_VERIFY(fixture.window().isSettled());
    auto *session = content.currentSession();
    const auto left = session->heard().gaps.size();
    QVERIFY(left > 3);
    QVERIFY(session->heard().findings.isEmpty());
    QVERIFY(fixture.button(u"%1 left to fill"_s.arg(left)) != nullptr);
    // The keyboard is where the first answer goes. A desktop gives the window the focus back that
    // its dialog had.
    fixture.window().activateWindow();
    QTRY_VERIFY(content.currentView()->fieldInFocus().has_value());
    QCOMPARE(*content.currentView()->fieldInFocus(), session->heard().gaps.first().pointer);
    QTest::keyClicks(QApplication::focusWidget(), u"payments-team"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTRY_COMPARE(session->heard().gaps.size(), left - 1);
    // Once it is saved, what is empty counts.
    content.currentView()->save();
    QTRY_VERIFY(fixture.button(u"Needs a change (%1)"_s.arg(left - 1)) != nullptr);
}

void tst_MainWindow::newRequestBeginsAsAnEarlierOne()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.trigger(u"request.new"_s);
    auto *like = fixture.named<QComboBox>(u"Begin with"_s);
    QVERIFY(like != nullptr);
    // They are looked for while the dialog is there already.
    QCOMPARE(like->count(), 1);
    QTRY_VERIFY(like->findText(u"payments-staging"_s) > 0);
    like->setCurrentIndex(like->findText(u"payments-staging"_s));
    fixture.named<QLineEdit>(u"Name"_s)->setText(u"payments-load"_s);
    fixture.button(u"Create request"_s)->click();
    auto &content = fixture.window().content();
    QTRY_VERIFY(content.currentPath().endsWith(u"requests/payments-load.yaml"_s));
    QCOMPARE(content.currentSession()->text().bytes(),
             test::paymentsStaging().replace("payments-staging", "payments-load"));
}

void tst_MainWindow::requestLikeAnotherBeginsAsThatOne()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *page = fixture.window().findChild<page::Page *>();
    QVERIFY(page != nullptr);
    Q_EMIT page->requestLikeRequested(fixture.files.path(u"requests/payments-staging.yaml"_s), 0);
    auto *like = fixture.named<QComboBox>(u"Begin with"_s);
    QVERIFY(like != nullptr);
    QCOMPARE(like->currentText(), u"payments-staging"_s);
    // It stays chosen when the others are known, and is there once.
    QTRY_VERIFY(like->count() > 2);
    QCOMPARE(like->currentText(), u"payments-staging"_s);
    QStringList names;
    for (int i = 0; i < like->count(); ++i)
        names << like->itemText(i);
    QCOMPARE(names.count(u"payments-staging"_s), 1);
}

void tst_MainWindow::tabsComeBackAfterARestart()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(u"requests/payments-staging.yaml"_s));
    fixture.window().openDocument(fixture.files.path(u"catalog/orders.yaml"_s));
    QVERIFY(fixture.isSettled());
    QVERIFY(fixture.window().close());
    fixture.end();
    QVERIFY(fixture.open());
    QCOMPARE(fixture.window().content().paths().size(), 2);
    QVERIFY(fixture.window().content().currentPath().endsWith(u"orders.yaml"_s));
}

void tst_MainWindow::asksForTrustOnce()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *trust = fixture.button(u"Trust this workspace"_s);
    QVERIFY(trust != nullptr);
    trust->click();
    QVERIFY(fixture.button(u"Trust this workspace"_s) == nullptr);
    QVERIFY(fixture.settings.isTrusted(fixture.files.path()));
}

void tst_MainWindow::explainsAProblem()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(u"requests/orders-staging.yaml"_s));
    fixture.trigger(u"problems.next"_s);
    fixture.window().setProblemsShown(true);
    QTRY_VERIFY(fixture.button(u"Explain schema.type"_s) != nullptr);
    fixture.button(u"Explain schema.type"_s)->click();
    QTRY_VERIFY(fixture.named<QWidget>(u"Explanation of schema.type"_s) != nullptr);
}

void tst_MainWindow::fetchesSchemasOnceTheFolderIsTrusted()
{
    WindowFixture fixture;
    fixture.files.write(u"x.yaml"_s, "# $schema: https://schemas.example.com/a.json\nx: 1\n");
    const auto codes = [&fixture] {
        QStringList found;
        const auto file =
            fixture.window().workspace().snapshot()->file(fixture.files.path(u"x.yaml"_s));
        for (const Diagnostic &finding : file->diagnostics)
            found << finding.code;
        return found;
    };
    const test::FakeHttp http([](const net::HttpRequest &) {
        return net::HttpResponse{200, {}, "required: [size]", {}};
    });
    fixture.http = &http;
    QVERIFY(fixture.open());
    QCOMPARE(codes(), QStringList{u"schema.not-fetched"_s});
    QVERIFY(!fixture.window().workspace().isFetching());
    QVERIFY(http.requests().isEmpty());
    fixture.button(u"Trust this workspace"_s)->click();
    QTRY_COMPARE(codes(), QStringList{u"schema.required"_s});
    QCOMPARE(http.requests().size(), 1);
}

void tst_MainWindow::everyControlHasAName()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const auto *page : {"home", "requests", "paths", "catalog"}) {
        (void)fixture.window().showPage(QString::fromLatin1(page));
        QVERIFY(fixture.isSettled());
        for (const auto *button : fixture.window().findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
                QVERIFY2(
                    !button->accessibleName().isEmpty() || !button->text().isEmpty(),
                    qPrintable(u"%1 in %2"_s.arg(
                        QString::fromLatin1(button->metaObject()->className()),
                        QString::fromLatin1(button->parentWidget()->metaObject()->className()))));
        }
        for (const auto *view : fixture.window().findChildren<QAbstractItemView *>()) {
            if (view->isVisible())
                QVERIFY(!view->accessibleName().isEmpty());
        }
    }
}

void tst_MainWindow::opensTheDemonstrationWorkspace()
{
    WindowFixture fixture;
    fixture.start(MainWindow::Start::Welcome);
    fixture.button(u"Look at my team's services"_s)->click();
    QVERIFY(fixture.isSettled());
    auto *rows = fixture.named<QAbstractItemView>(u"Entities"_s);
    QVERIFY(rows != nullptr);
    QVERIFY(rows->model()->rowCount() > 10);
    QVERIFY(fixture.button(u"Demo data"_s) != nullptr);
    QVERIFY(fixture.button(u"Trust this workspace"_s) == nullptr);
}

WAYMARK_TEST(tst_MainWindow)

} // namespace waymark::shell

#include "tst_mainwindow.moc"
