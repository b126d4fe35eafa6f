// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "editor/editorpane.h"
#include "shell/closeddocuments.h"
#include "shell/contentarea.h"
#include "shell/windowactions.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

const QString payments = u"requests/payments-staging.yaml"_s;
const QString orders = u"requests/orders-staging.yaml"_s;

} // namespace

class tst_ClosedDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastOneComesBackFirst();
    void theCaretStandsWhereItStood();
    void discardedTextComesBack();
    void textOfADeletedFileComesBack();
    void aFileThatGoesAfterwardsLosesNothing();
    void aNewDocumentComesBack();
    void menuAndPaletteListThem();
    void eachWorkspaceHasItsOwn();

private:
    static document::DocumentSession *current(WindowFixture &fixture)
    {
        return fixture.window().content().currentSession();
    }
    static bool isShown(WindowFixture &fixture, const QString &file)
    {
        return QTest::qWaitFor([&] {
            return fixture.window().content().currentPath() == fixture.files.path(file)
                   && current(fixture)->isLoaded();
        });
    }
    /// Ctrl+W, and the answer that loses the most.
    static bool closeAndDiscard(WindowFixture &fixture)
    {
        fixture.trigger(u"document.close"_s);
        QMessageBox *box = nullptr;
        if (!QTest::qWaitFor([&] {
                box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                return box != nullptr;
            }))
            return false;
        for (auto *button : box->buttons()) {
            if (button->text() == "Discard changes"_L1)
                button->click();
        }
        return QTest::qWaitFor([&] { return fixture.window().content().paths().isEmpty(); });
    }
    static void reopen(WindowFixture &fixture) { fixture.trigger(u"document.reopen"_s); }
    static bool canReopen(WindowFixture &fixture)
    {
        return fixture.window().actions().action(u"document.reopen"_s)->isEnabled();
    }
};

void tst_ClosedDocuments::theLastOneComesBackFirst()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(payments));
    QVERIFY(!canReopen(fixture));
    QCOMPARE(fixture.window().actions().action(u"document.reopen"_s)->shortcut(),
             QKeySequence(u"Ctrl+Shift+T"_s));
    fixture.window().openDocument(fixture.files.path(orders));
    QVERIFY(isShown(fixture, orders));
    fixture.trigger(u"document.close"_s);
    QVERIFY(isShown(fixture, payments));
    fixture.trigger(u"document.close"_s);
    QVERIFY(fixture.window().content().paths().isEmpty());
    reopen(fixture);
    QVERIFY(isShown(fixture, payments));
    QVERIFY(canReopen(fixture));
    reopen(fixture);
    QVERIFY(isShown(fixture, orders));
    QVERIFY(!canReopen(fixture));
    QCOMPARE(fixture.window().content().modified().size(), 0);
    // One that was opened by other means meanwhile isn't offered.
    fixture.trigger(u"document.close"_s);
    QVERIFY(canReopen(fixture));
    fixture.window().openDocument(fixture.files.path(orders));
    QVERIFY(isShown(fixture, orders));
    QTRY_VERIFY(!canReopen(fixture));
}

void tst_ClosedDocuments::theCaretStandsWhereItStood()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(payments));
    auto *view = fixture.window().content().currentView();
    view->setMode(document::DocumentView::Mode::Text);
    const qsizetype owner = view->session().text().bytes().indexOf("owner: ");
    view->textPane().editor().select({owner, owner + 5});
    fixture.trigger(u"document.close"_s);
    reopen(fixture);
    QVERIFY(isShown(fixture, payments));
    view = fixture.window().content().currentView();
    QCOMPARE(view->mode(), document::DocumentView::Mode::Text);
    QCOMPARE(view->textPane().editor().selection(), (TextRange{owner, owner + 5}));
}

void tst_ClosedDocuments::discardedTextComesBack()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(payments));
    const QByteArray saved = fixture.files.read(payments);
    current(fixture)->apply({{{0, 0}, "# typed\n"}}, {});
    QVERIFY(closeAndDiscard(fixture));
    QCOMPARE(fixture.files.read(payments), saved);
    reopen(fixture);
    QVERIFY(isShown(fixture, payments));
    QCOMPARE(current(fixture)->text().bytes(), "# typed\n" + saved);
    QVERIFY(current(fixture)->isModified());
    current(fixture)->undo();
    QCOMPARE(current(fixture)->text().bytes(), saved);
    QVERIFY(!current(fixture)->isModified());
}

void tst_ClosedDocuments::textOfADeletedFileComesBack()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(payments));
    const QByteArray saved = fixture.files.read(payments);
    auto &text = fixture.window().content().currentView()->textPane().editor();
    text.select({7, 7});
    QVERIFY(QFile::remove(fixture.files.path(payments)));
    current(fixture)->checkDisk();
    QTRY_COMPARE(current(fixture)->diskState(), document::DiskState::Missing);
    QVERIFY(closeAndDiscard(fixture));
    QVERIFY(canReopen(fixture));
    reopen(fixture);
    QVERIFY(isShown(fixture, payments));
    QCOMPARE(current(fixture)->text().bytes(), saved);
    QVERIFY(current(fixture)->isModified());
    QCOMPARE(fixture.window().content().currentView()->textPane().editor().selection(),
             (TextRange{7, 7}));
    // It is kept over a crash again, and can be written.
    bool isKept = false;
    fixture.services().recovery.flush([&] { isKept = true; });
    QTRY_VERIFY(isKept);
    fixture.trigger(u"document.save"_s);
    QTRY_VERIFY(!current(fixture)->isModified());
    QCOMPARE(fixture.files.read(payments), saved);
}

void tst_ClosedDocuments::aFileThatGoesAfterwardsLosesNothing()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(payments));
    const QByteArray saved = fixture.files.read(payments);
    fixture.trigger(u"document.close"_s);
    QVERIFY(QFile::remove(fixture.files.path(payments)));
    reopen(fixture);
    QVERIFY(isShown(fixture, payments));
    QTRY_COMPARE(current(fixture)->text().bytes(), saved);
    QVERIFY(current(fixture)->isModified());
}

void tst_ClosedDocuments::aNewDocumentComesBack()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const QString file = u"requests/new.yaml"_s;
    fixture.window().content().openNew(fixture.files.path(file), "kind: New\n");
    QVERIFY(closeAndDiscard(fixture));
    reopen(fixture);
    QVERIFY(isShown(fixture, file));
    QTRY_COMPARE(current(fixture)->text().bytes(), "kind: New\n"_ba);
    QVERIFY(current(fixture)->isModified());
}

void tst_ClosedDocuments::menuAndPaletteListThem()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(payments));
    const auto listed = [&fixture]() -> QMenu * {
        for (auto *menu : fixture.window().findChildren<QMenu *>()) {
            if (menu->title() == "Closed documents"_L1) {
                Q_EMIT menu->aboutToShow();
                return menu;
            }
        }
        return nullptr;
    };
    QVERIFY(listed() != nullptr);
    QCOMPARE(listed()->actions().size(), 1);
    QVERIFY(!listed()->actions().first()->isEnabled());
    current(fixture)->apply({{{0, 0}, "# typed\n"}}, {});
    QVERIFY(closeAndDiscard(fixture));
    fixture.window().openDocument(fixture.files.path(orders));
    QVERIFY(isShown(fixture, orders));
    fixture.trigger(u"document.close"_s);
    QStringList texts;
    for (const QAction *action : listed()->actions())
        texts << action->text();
    QCOMPARE(texts, (QStringList{orders, payments + ", not saved"_L1}));
    listed()->actions().last()->trigger();
    QVERIFY(isShown(fixture, payments));
    QVERIFY(current(fixture)->isModified());

    fixture.trigger(u"go.command"_s);
    auto *typed = fixture.named<QLineEdit>(u"Search or run a command"_s);
    QVERIFY(typed != nullptr);
    QTest::keyClicks(typed, u"reopen closed document orders"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(isShown(fixture, orders));
}

void tst_ClosedDocuments::eachWorkspaceHasItsOwn()
{
    WindowFixture fixture;
    const test::TemporaryWorkspace other;
    other.write(u"waymark.yaml"_s, fixture.files.read(u"waymark.yaml"_s));
    QVERIFY(fixture.open(payments));
    fixture.trigger(u"document.close"_s);
    QVERIFY(canReopen(fixture));
    fixture.window().open(other.path());
    QTRY_COMPARE(fixture.window().workspace().path(), other.path());
    QVERIFY(fixture.isSettled());
    QVERIFY(!canReopen(fixture));
    fixture.window().open(fixture.files.path());
    QTRY_COMPARE(fixture.window().workspace().path(), fixture.files.path());
    QVERIFY(fixture.isSettled());
    QVERIFY(canReopen(fixture));
    reopen(fixture);
    QVERIFY(isShown(fixture, payments));
}

WAYMARK_TEST(tst_ClosedDocuments)

} // namespace waymark::shell

#include "tst_closeddocuments.moc"
