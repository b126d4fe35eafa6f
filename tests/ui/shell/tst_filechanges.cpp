// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogpage.h"
#include "document/documentview.h"
#include "editor/editorpane.h"
#include "shell/contentarea.h"
#include "shell/windowactions.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

const QByteArray otherComponent = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n"
                                  "  name: payments-api\nspec:\n  type: service\n"
                                  "  lifecycle: production\n  owner: orders-team\n"
                                  "  dependsOn: ['component:orders-api']\n";

/// A window in which orders-api was renamed to billing-api, in both files that name it.
class Renamed
{
public:
    Renamed()
    {
        fixture.files.write(u"catalog/payments.yaml"_s, otherComponent);
        orders = fixture.files.read(u"catalog/orders.yaml"_s);
    }

    [[nodiscard]] bool open(const QString &document = {})
    {
        return fixture.open(document) && QTest::qWaitForWindowActive(&fixture.window());
    }
    [[nodiscard]] bool rename()
    {
        (void)fixture.window().showPage(u"catalog"_s);
        auto *page = fixture.window().findChild<catalog::CatalogPage *>();
        page->rename(u"component:default/orders-api"_s);
        auto *name = QApplication::activeModalWidget()->findChild<QLineEdit *>();
        name->setText(u"billing-api"_s);
        if (!QTest::qWaitFor([page] { return page->isSettled(); }))
            return false;
        for (auto *button : QApplication::activeModalWidget()->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Rename in 2 file(s)"_s)
                button->click();
        }
        const bool isWritten = QTest::qWaitFor([this] { return isRenamed(); });
        fixture.window().activateWindow();
        return isWritten && QTest::qWaitFor([this] { return !busy(); }) && fixture.isSettled();
    }
    [[nodiscard]] bool isRenamed() const
    {
        return fixture.files.read(u"catalog/orders.yaml"_s).contains("name: billing-api")
               && fixture.files.read(u"catalog/payments.yaml"_s).contains("component:billing-api");
    }
    [[nodiscard]] bool isAsBefore() const
    {
        return fixture.files.read(u"catalog/orders.yaml"_s) == orders
               && fixture.files.read(u"catalog/payments.yaml"_s) == otherComponent;
    }
    [[nodiscard]] QAction *action(const QString &id)
    {
        return fixture.window().actions().action(id);
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    WindowFixture fixture;
    QByteArray orders;

private:
    [[nodiscard]] bool busy() { return QApplication::activeModalWidget() != nullptr; }
};

} // namespace

/// Ctrl+Z takes back what was done over several files.
class tst_FileChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoesAndRedoesOnAPage();
    void undoesInADocument();
    void whatWasTypedSinceIsUndoneFirst();
    void refusesWhereAFileHasChanged();
    void forgetsWithTheWorkspace();
};

void tst_FileChanges::undoesAndRedoesOnAPage()
{
    Renamed renamed;
    QVERIFY(renamed.open());
    QVERIFY(!renamed.action(u"files.undo"_s)->isEnabled());
    QVERIFY(renamed.rename());
    QCOMPARE(renamed.action(u"files.undo"_s)->text(), u"Undo: Rename orders-api to billing-api"_s);
    // From any page.
    (void)renamed.fixture.window().showPage(u"requests"_s);
    QVERIFY(renamed.fixture.isSettled());
    Renamed::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(renamed.isAsBefore());
    QTRY_VERIFY(renamed.action(u"files.redo"_s)->isEnabled());
    QVERIFY(!renamed.action(u"files.undo"_s)->isEnabled());
    QVERIFY(renamed.fixture.button(u"Make it again"_s) != nullptr);
    Renamed::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(renamed.isRenamed());
    QTRY_VERIFY(renamed.action(u"files.undo"_s)->isEnabled());
}

void tst_FileChanges::undoesInADocument()
{
    Renamed renamed;
    QVERIFY(renamed.open(u"catalog/orders.yaml"_s));
    QVERIFY(renamed.rename());
    auto &content = renamed.fixture.window().content();
    renamed.fixture.window().openDocument(renamed.fixture.files.path(u"catalog/orders.yaml"_s));
    auto *session = content.currentSession();
    QTRY_VERIFY(session->text().bytes().contains("billing-api"));
    content.currentView()->textPane().editor().setFocus();
    Renamed::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(renamed.isAsBefore());
    QTRY_COMPARE(session->text().bytes(), renamed.orders);
    QVERIFY(!session->isModified());
    // It is over: there is nothing left to undo in the text, and the change can be made again.
    QVERIFY(!session->history().canUndo());
    Renamed::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(renamed.isRenamed());
    QTRY_VERIFY(session->text().bytes().contains("billing-api"));
}

void tst_FileChanges::whatWasTypedSinceIsUndoneFirst()
{
    Renamed renamed;
    QVERIFY(renamed.open(u"catalog/orders.yaml"_s));
    QVERIFY(renamed.rename());
    auto &content = renamed.fixture.window().content();
    renamed.fixture.window().openDocument(renamed.fixture.files.path(u"catalog/orders.yaml"_s));
    auto *session = content.currentSession();
    QTRY_VERIFY(session->text().bytes().contains("billing-api"));
    session->apply({{{0, 0}, "# mine\n"}}, {EditOrigin::Source::Text, u"Type"_s, {}, 0, {}});
    content.currentView()->textPane().editor().setFocus();
    Renamed::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!session->text().bytes().contains("# mine"));
    QVERIFY(renamed.isRenamed());
    Renamed::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(renamed.isAsBefore());
}

void tst_FileChanges::refusesWhereAFileHasChanged()
{
    Renamed renamed;
    QVERIFY(renamed.open());
    QVERIFY(renamed.rename());
    const QByteArray newer = renamed.fixture.files.read(u"catalog/payments.yaml"_s) + "# newer\n";
    renamed.fixture.files.write(u"catalog/payments.yaml"_s, newer);
    const QByteArray other = renamed.fixture.files.read(u"catalog/orders.yaml"_s);
    renamed.fixture.trigger(u"files.undo"_s);
    const auto says = [&renamed](const QString &text) {
        for (const auto *widget : renamed.fixture.window().findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->accessibleName().contains(text))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says(u"“Rename orders-api to billing-api” can't be undone"_s));
    QVERIFY(says(u"payments.yaml has changed since"_s));
    QCOMPARE(renamed.fixture.files.read(u"catalog/orders.yaml"_s), other);
    QCOMPARE(renamed.fixture.files.read(u"catalog/payments.yaml"_s), newer);
    // Without that change it goes.
    renamed.fixture.files.write(u"catalog/payments.yaml"_s, newer.chopped(8));
    renamed.fixture.trigger(u"files.undo"_s);
    QTRY_VERIFY(renamed.isAsBefore());
}

void tst_FileChanges::forgetsWithTheWorkspace()
{
    Renamed renamed;
    QVERIFY(renamed.open());
    QVERIFY(renamed.rename());
    QVERIFY(renamed.action(u"files.undo"_s)->isEnabled());
    renamed.fixture.trigger(u"workspace.close"_s);
    QTRY_VERIFY(!renamed.action(u"files.undo"_s)->isEnabled());
}

WAYMARK_TEST(tst_FileChanges)

} // namespace waymark::shell

#include "tst_filechanges.moc"
