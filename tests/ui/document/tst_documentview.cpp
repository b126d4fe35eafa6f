// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"
#include "form/rows/rowsfield.h"
#include "support/testmain.h"
#include "ui/support/listener.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::document {

class tst_DocumentView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonsWork();
    void formEditsChangeOnlyTheirBytes_data();
    void formEditsChangeOnlyTheirBytes();
    void typingInOneFieldIsOneStep();
    void undoReturnsToTheField();
    void theFormFollowsTheText();
    void focusFollowsBothWays();
    void intactFieldsStayLiveWhileTheTextIsBroken();
    void findingsWaitWhileTheLineIsTyped();
    void whatIsWrongAtTheCaretIsAnnounced();
    void gapIsEnteredOnceItIsKnown();
    void gapTakesNoFocusFromWhoMovedOn_data();
    void gapTakesNoFocusFromWhoMovedOn();
    void gapIsEnteredFromTheChanges();
    void fieldOfOneDocumentIsNotThatOfTheNext();
    void aLargeTextHasNoForm();
    void aBinaryFileSaysSoAndHasNoForm();
    void severalDocuments();
    void changesOnDiskAreShown();
    void stateComesBack();
    void tellsNobodyWhileItGoes();
};

void tst_DocumentView::aPersonsWork()
{
    Desk desk(test::paymentsStaging);
    QTRY_COMPARE(desk.verdict(), Desk::fine);

    // A mistake in the text is found at its line and column ...
    const TextRange letter = desk.rangeOf("al-1");
    desk.view.showPlace({letter.begin, letter.begin + 1});
    QTest::keyClick(&desk.text(), Qt::Key_Delete);
    QVERIFY(desk.bytes().contains("region: eu-centrl-1"));
    QTRY_COMPARE(desk.verdict(), u"Needs a change (1)"_s);
    QTRY_COMPARE(desk.text().findingsOnLine(8).size(), 1);
    const Diagnostic finding = desk.text().findingsOnLine(8).first();
    QCOMPARE(finding.code, u"schema.enum"_s);
    QCOMPARE(desk.text().text().codePointPosition(finding.range.begin), (LineColumn{8, 10}));

    // ... and repaired by the menu at the caret.
    QTest::keyClick(&desk.text(), Qt::Key_Return, Qt::AltModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QVERIFY(menu->activeAction() != nullptr);
    QVERIFY(menu->activeAction()->text().contains("eu-central-1"_L1));
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(desk.bytes(), test::paymentsStaging);
    desk.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.view));
    QTRY_COMPARE(desk.verdict(), Desk::fine);

    // A service is added in the form, and its name typed there.
    QTest::mouseClick(desk.named<QPushButton>(u"Add to Services"_s), Qt::LeftButton);
    auto *table = desk.named<form::RowsField>(u"Services"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), u"payments-cron"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(desk.bytes().endsWith("    - name: payments-cron\n"));
    QTRY_VERIFY(desk.open.isAnalyzed());

    // The new one is moved to the top, with the keyboard.
    table->setFocus();
    table->setCurrentIndex(table->model()->index(2, 0));
    QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
    QTRY_VERIFY(desk.bytes().endsWith("    - name: payments-worker\n      replicas: 1\n"));
    QTRY_VERIFY(desk.open.isAnalyzed());
    QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
    QTRY_VERIFY(desk.bytes().contains("services:\n    - name: payments-cron\n"));
    QTRY_VERIFY(desk.open.isAnalyzed());
    QCOMPARE(desk.open.onDisk(), test::paymentsStaging);

    // It is saved, undone altogether and saved again: the file is byte for byte what it was.
    desk.text().setFocus();
    QTest::mouseClick(desk.named<QToolButton>(u"Save"_s), Qt::LeftButton);
    QTRY_VERIFY(!desk.open.session->isModified());
    QVERIFY(desk.open.onDisk().contains("payments-cron"));
    desk.undoAll();
    QCOMPARE(desk.bytes(), test::paymentsStaging);
    QTRY_VERIFY(desk.open.session->isModified()); // once the save is through
    QTest::mouseClick(desk.named<QToolButton>(u"Save"_s), Qt::LeftButton);
    QTRY_VERIFY(!desk.open.session->isModified());
    QCOMPARE(desk.open.onDisk(), test::paymentsStaging);
    QTRY_COMPARE(desk.verdict(), Desk::fine);
}

void tst_DocumentView::formEditsChangeOnlyTheirBytes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("as it is") << "owner: payments-team"_ba << "owner: payments"_ba;
    QTest::newRow("with quotes and comment") << "owner: 'payments-team'   # who answers\n"_ba
                                             << "owner: 'payments'   # who answers\n"_ba;
    QTest::newRow("in Windows line ends") << "owner: payments-team\r\n"_ba
                                          << "owner: payments\r\n"_ba;
}

void tst_DocumentView::formEditsChangeOnlyTheirBytes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray text = test::paymentsStaging;
    text.replace("owner: payments-team", before.trimmed());
    if (before.endsWith("\r\n"))
        text.replace("\n", "\r\n");
    Desk desk(text);
    QByteArray expected = text;
    expected.replace(before.trimmed(), after.trimmed());
    auto *owner = desk.named<QLineEdit>(u"Owner"_s);
    QVERIFY(owner != nullptr);
    QCOMPARE(owner->text(), u"payments-team"_s);
    owner->setFocus();
    owner->setCursorPosition(int(owner->text().size()));
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(owner, Qt::Key_Backspace);
    QTRY_COMPARE(desk.bytes(), expected);
    QCOMPARE(owner->text(), u"payments"_s);
}

void tst_DocumentView::typingInOneFieldIsOneStep()
{
    Desk desk(test::paymentsStaging);
    auto *owner = desk.named<QLineEdit>(u"Owner"_s);
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"checkout-team"_s);
    QTRY_VERIFY(desk.bytes().contains("owner: checkout-team\n"));
    QTest::keyClick(owner, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.bytes(), test::paymentsStaging);
    QTRY_COMPARE(owner->text(), u"payments-team"_s);
    QTest::keyClick(owner, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(owner->text(), u"checkout-team"_s);
}

void tst_DocumentView::undoReturnsToTheField()
{
    Desk desk(test::paymentsStaging);
    auto *lifetime = desk.named<QAbstractSpinBox>(u"Lifetime"_s);
    lifetime->setFocus();
    lifetime->stepUp();
    QTRY_VERIFY(desk.bytes().contains("lifetime: 15d"));
    desk.text().setFocus();
    QTest::keyClick(&desk.text(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.bytes(), test::paymentsStaging);
    QVERIFY(lifetime->hasFocus());
}

void tst_DocumentView::theFormFollowsTheText()
{
    Desk desk(test::paymentsStaging);
    const TextRange days = desk.rangeOf("14d");
    desk.view.showPlace(days);
    QTest::keyClicks(&desk.text(), u"21d"_s);
    auto *lifetime = desk.named<QAbstractSpinBox>(u"Lifetime"_s);
    QVERIFY(lifetime != nullptr);
    QTRY_COMPARE(lifetime->text(), u"21"_s);
    desk.view.showPlace(desk.rangeOf("integration-test"));
    QTest::keyClicks(&desk.text(), u"load-test"_s);
    auto *purpose = desk.named<QComboBox>(u"Purpose"_s);
    QTRY_COMPARE(purpose->currentText(), u"load-test"_s);
}

void tst_DocumentView::focusFollowsBothWays()
{
    Desk desk(test::paymentsStaging);
    JsonPointer place;
    connect(&desk.view, &DocumentView::placeChanged, &desk.view,
            [&](qsizetype, qsizetype, const JsonPointer &pointer) { place = pointer; });
    desk.view.showPlace(desk.rangeOf("eu-central-1"));
    QCOMPARE(place.toString(), u"/spec/region"_s);
    auto *owner = desk.named<QLineEdit>(u"Owner"_s);
    owner->setFocus();
    const QImage before = desk.text().viewport()->grab().toImage();
    desk.named<QComboBox>(u"Purpose"_s)->setFocus();
    // The band that marks the field's line moved.
    QVERIFY(desk.text().viewport()->grab().toImage() != before);
}

void tst_DocumentView::intactFieldsStayLiveWhileTheTextIsBroken()
{
    QByteArray broken = test::paymentsStaging;
    broken.replace("owner: payments-team", "owner: \"payments-team");
    Desk desk(broken);
    QTRY_VERIFY(desk.verdict().startsWith("Needs a change"_L1));
    auto *owner = desk.named<QLineEdit>(u"Owner"_s);
    QVERIFY(owner->isReadOnly());
    auto *lifetime = desk.named<QAbstractSpinBox>(u"Lifetime"_s);
    QVERIFY(!lifetime->isReadOnly());
    lifetime->setFocus();
    lifetime->stepUp();
    QByteArray expected = broken;
    expected.replace("14d", "15d");
    QTRY_COMPARE(desk.bytes(), expected);
}

void tst_DocumentView::findingsWaitWhileTheLineIsTyped()
{
    Desk desk(test::paymentsStaging);
    const TextRange days = desk.rangeOf("14d");
    desk.view.showPlace({days.end, days.end});
    QTest::keyClicks(&desk.text(), u"x"_s);
    QTRY_VERIFY(desk.open.isAnalyzed());
    QVERIFY(!desk.open.session->analysis()->diagnostics.isEmpty());
    QVERIFY(desk.text().findingsOnLine(7).isEmpty());
    // Leaving the line says it at once.
    QTest::keyClick(&desk.text(), Qt::Key_Down);
    QCOMPARE(desk.text().findingsOnLine(7).size(), 1);
    // A finding that is gone is gone at once.
    desk.view.showPlace({days.end, days.end + 1});
    QTest::keyClick(&desk.text(), Qt::Key_Delete);
    QTRY_VERIFY(desk.text().findingsOnLine(7).isEmpty());
}

void tst_DocumentView::whatIsWrongAtTheCaretIsAnnounced()
{
    Desk desk(QByteArray(test::paymentsStaging).replace("replicas: 2", "replicas: many"));
    QTRY_COMPARE(desk.verdict(), u"Needs a change (1)"_s);
    const test::Listener listener;
    desk.view.showPlace(desk.rangeOf("many"));
    QCOMPARE(test::Listener::heard().size(), 1);
    QVERIFY(test::Listener::heard().first().contains(u"“replicas” must be a whole number"_s));
    // Once for each finding, not for each step of the caret in it.
    QTest::keyClick(&desk.text(), Qt::Key_Right);
    QTest::keyClick(&desk.text(), Qt::Key_Right);
    QCOMPARE(test::Listener::heard().size(), 1);
    QTest::keyClick(&desk.text(), Qt::Key_Up);
    QTest::keyClick(&desk.text(), Qt::Key_Down);
    QCOMPARE(test::Listener::heard().size(), 2);
    // On Linux the name of a combo box is its value.
    QTRY_VERIFY(desk.named<QComboBox>(u"Purpose"_s) != nullptr);
    QVERIFY(desk.named<QComboBox>(u"Purpose"_s)->accessibleDescription().startsWith("Purpose."_L1));
}

namespace {

const QByteArray &withoutOwner()
{
    static const QByteArray text =
        QByteArray(test::paymentsStaging).replace("owner: payments-team", "owner: \"\"");
    return text;
}

JsonPointer ownerField()
{
    return JsonPointer({u"spec"_s, u"owner"_s});
}

/// The text is newer than what is known of it.
void typeAtTheEnd(Desk &desk)
{
    desk.text().setFocus();
    desk.text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&desk.text(), u"# a"_s);
    QVERIFY(desk.open.session->analysis()->revision < desk.open.session->revision());
}

} // namespace

void tst_DocumentView::gapIsEnteredOnceItIsKnown()
{
    Desk desk(withoutOwner());
    desk.open.session->forgiveGaps();
    typeAtTheEnd(desk);
    desk.view.enterGap();
    QTRY_COMPARE(desk.view.fieldInFocus(), std::optional(ownerField()));
}

void tst_DocumentView::gapTakesNoFocusFromWhoMovedOn_data()
{
    QTest::addColumn<bool>("types");
    QTest::newRow("whoever types goes on typing") << true;
    QTest::newRow("whoever went elsewhere stays there") << false;
}

void tst_DocumentView::gapTakesNoFocusFromWhoMovedOn()
{
    QFETCH(bool, types);
    Desk desk(withoutOwner());
    desk.open.session->forgiveGaps();
    typeAtTheEnd(desk);
    desk.view.enterGap();
    QWidget *place = &desk.text();
    if (types) {
        QTest::keyClicks(place, u" b"_s);
    } else {
        place = desk.named<QToolButton>(u"Show the text alone"_s);
        QVERIFY(place != nullptr);
        place->setFocus();
    }
    QTRY_COMPARE(desk.open.session->analysis()->revision, desk.open.session->revision());
    QCoreApplication::processEvents(); // what was put off until then
    QCOMPARE(QApplication::focusWidget(), place);
}

void tst_DocumentView::gapIsEnteredFromTheChanges()
{
    Desk desk(withoutOwner());
    desk.open.session->forgiveGaps();
    desk.view.setChangesShown(true);
    desk.view.enterGap();
    QVERIFY(!desk.view.showsChanges());
    QCOMPARE(desk.view.fieldInFocus(), std::optional(ownerField()));
}

void tst_DocumentView::fieldOfOneDocumentIsNotThatOfTheNext()
{
    Desk desk(withoutOwner() + "---\n" + withoutOwner());
    desk.open.session->forgiveGaps();
    QCOMPARE(desk.open.session->heard().gaps.size(), 2);
    desk.view.enterGap();
    QTRY_COMPARE(desk.view.fieldInFocus(), std::optional(ownerField()));
    desk.view.showDocumentNumber(1);
    desk.view.enterGap();
    QTRY_COMPARE(desk.view.fieldInFocus(), std::optional(ownerField()));
    // The first was left empty; nobody has left the second.
    QTRY_COMPARE(desk.open.session->heard().gaps.size(), 1);
    QCOMPARE(desk.open.session->heard().gaps.first().document, 1);
}

void tst_DocumentView::aLargeTextHasNoForm()
{
    QByteArray text = "apiVersion: platform.kubedojo.io/v1\nkind: EnvironmentRequest\nnotes:\n";
    while (text.size() < 1'100'000)
        text += "  - a note of some length to fill the file\n";
    const Desk desk(text);
    QCOMPARE(desk.view.mode(), DocumentView::Mode::Text);
    const auto *form = desk.named<QToolButton>(u"Show the form alone"_s);
    QVERIFY(form != nullptr);
    QVERIFY(!form->isEnabled());
    QCOMPARE(form->toolTip(), u"A text this large has no form"_s);
    QTRY_VERIFY(desk.view.isComplete());
}

void tst_DocumentView::aBinaryFileSaysSoAndHasNoForm()
{
    const QByteArray picture = QByteArrayLiteral("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\xfe");
    Desk desk(picture);
    QCOMPARE(desk.view.mode(), DocumentView::Mode::Text);
    desk.view.setMode(DocumentView::Mode::Form);
    QCOMPARE(desk.view.mode(), DocumentView::Mode::Text);
    QStringList said;
    for (const auto *bar : desk.view.findChildren<widgets::MessageBar *>()) {
        if (bar->isVisible())
            said << bar->text();
    }
    QCOMPARE(said, QStringList{u"This is a binary file: there is no text in it to edit."_s});
    // Keys change nothing of it.
    QTest::keyClicks(&desk.text(), u"typed"_s);
    QCOMPARE(desk.bytes(), picture);
    QVERIFY(!desk.open.session->isModified());
}

void tst_DocumentView::severalDocuments()
{
    QByteArray two = test::paymentsStaging;
    two.replace("payments-staging", "second");
    Desk desk(test::paymentsStaging + "---\n" + two);
    auto *choice = desk.named<QComboBox>(u"Document of the file"_s);
    QVERIFY(choice != nullptr);
    QCOMPARE(choice->count(), 2);
    QCOMPARE(desk.named<QLineEdit>(u"Name"_s)->text(), u"payments-staging"_s);
    desk.text().setFocus();
    desk.text().select({desk.bytes().size() - 4, desk.bytes().size() - 4});
    QTRY_COMPARE(desk.named<QLineEdit>(u"Name"_s)->text(), u"second"_s);
    QCOMPARE(choice->currentIndex(), 1);
    auto *name = desk.named<QLineEdit>(u"Name"_s);
    name->setFocus();
    QTest::keyClicks(name, u"-x"_s);
    QTRY_VERIFY(desk.bytes().contains("name: second-x\n"));
    QVERIFY(desk.bytes().startsWith(test::paymentsStaging));
}

void tst_DocumentView::changesOnDiskAreShown()
{
    Desk desk(test::paymentsStaging);
    QTest::keyClicks(&desk.text(), u"#"_s);
    desk.open.writeToDisk("kind: Other\n");
    desk.open.session->save();
    QPushButton *reload = nullptr;
    QTRY_VERIFY([&] {
        for (auto *button : desk.view.findChildren<QPushButton *>()) {
            if (button->text() == "Reload"_L1 && button->isVisible())
                reload = button;
        }
        return reload != nullptr;
    }());
    QTest::mouseClick(reload, Qt::LeftButton);
    QTRY_COMPARE(desk.bytes(), "kind: Other\n"_ba);
    QTRY_VERIFY(!reload->isVisible());
    desk.undoAll();
    QCOMPARE(desk.bytes(), test::paymentsStaging);
}

void tst_DocumentView::stateComesBack()
{
    Desk desk(test::paymentsStaging);
    desk.view.setMode(DocumentView::Mode::Text);
    const TextRange region = desk.rangeOf("eu-central-1");
    desk.view.showPlace(region);
    const QByteArray state = desk.view.saveState();
    desk.view.setMode(DocumentView::Mode::Form);
    desk.text().select({0, 0});
    desk.view.restoreState(state);
    QCOMPARE(desk.view.mode(), DocumentView::Mode::Text);
    QCOMPARE(desk.text().selection(), region);
    desk.view.restoreState("nonsense");
    QCOMPARE(desk.view.mode(), DocumentView::Mode::Text);
}

// The text says what was held back while it was typed as soon as it loses the focus, and it loses
// it when half of the view is gone already.
void tst_DocumentView::tellsNobodyWhileItGoes()
{
    int told = 0;
    {
        Desk desk(test::paymentsStaging);
        const TextRange letter = desk.rangeOf("al-1");
        desk.view.showPlace({letter.begin, letter.begin + 1});
        QTest::keyClick(&desk.text(), Qt::Key_Delete);
        QTRY_VERIFY(!desk.open.session->analysis()->diagnostics.isEmpty());
        QVERIFY(desk.text().hasFocus());
        connect(&desk.view, &DocumentView::findingAtCaretChanged, this, [&told] { ++told; });
    }
    QCOMPARE(told, 0);
}

WAYMARK_TEST(tst_DocumentView)

} // namespace waymark::document

#include "tst_documentview.moc"
