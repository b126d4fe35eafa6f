// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
// A line that others hang from is emptied in the text: what the form does with the others.
#include "desk.h"
#include "form/rows/rowsfield.h"
#include "support/testmain.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::document {

class tst_HeldLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOthersStayLive();
    void leavingTheLineTakesTheTextAsItIs();
    void whatStandsInTheLineIsMarked();

private:
    /// The line of `piece`, as a person empties it: selected and deleted.
    static void empty(Desk &desk, const QByteArray &piece)
    {
        desk.text().select(desk.rangeOf(piece));
        QTest::keyClick(&desk.text(), Qt::Key_Delete);
        QTRY_VERIFY(desk.open.isAnalyzed());
    }
};

void tst_HeldLines::theOthersStayLive()
{
    Desk desk(test::paymentsStaging);
    form::RowsField *table = nullptr;
    QTRY_VERIFY((table = desk.named<form::RowsField>(u"Services"_s)) != nullptr);
    empty(desk, "services:");
    QCOMPARE(desk.named<form::RowsField>(u"Services"_s), table);
    QCOMPARE(table->model()->rowCount(), 2);

    // A cell of the list whose key is gone changes its own bytes, and nothing else.
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    auto *cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    cell->selectAll();
    QTest::keyClicks(cell, u"payments-cron"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    QByteArray wanted = test::paymentsStaging;
    wanted.replace("services:", "").replace("payments-worker", "payments-cron");
    QTRY_COMPARE(desk.bytes(), wanted);
    QTRY_VERIFY(desk.open.isAnalyzed());
    QCOMPARE(table->model()->rowCount(), 2);

    // Written again, everything is where it was.
    desk.text().setFocus();
    const qsizetype line = desk.bytes().indexOf("    - name: payments-api") - 1;
    desk.text().select({line, line});
    QTest::keyClicks(&desk.text(), u"services:"_s);
    QTRY_COMPARE(desk.bytes(),
                 QByteArray(test::paymentsStaging).replace("payments-worker", "payments-cron"));
    QTRY_COMPARE(desk.verdict(), Desk::fine);
    desk.undoAll();
    QCOMPARE(desk.bytes(), test::paymentsStaging);
}

void tst_HeldLines::leavingTheLineTakesTheTextAsItIs()
{
    Desk desk(test::paymentsStaging);
    QTRY_VERIFY(desk.named<form::RowsField>(u"Services"_s) != nullptr);
    empty(desk, "services:");
    QVERIFY(desk.open.session->analysis()->held);
    QVERIFY(desk.named<form::RowsField>(u"Services"_s) != nullptr);
    QTest::keyClick(&desk.text(), Qt::Key_Up);
    QTRY_VERIFY(!desk.open.session->analysis()->held);
    QTRY_VERIFY(desk.named<form::RowsField>(u"Services"_s) == nullptr
                || desk.named<form::RowsField>(u"Services"_s)->model()->rowCount() == 0);
}

void tst_HeldLines::whatStandsInTheLineIsMarked()
{
    Desk desk(test::paymentsStaging);
    QByteArray wanted = test::paymentsStaging;
    QTRY_VERIFY(desk.named<form::RowsField>(u"Services"_s) != nullptr);
    empty(desk, "- name: payments-api");
    wanted.replace("- name: payments-api", "");
    // The name's own line is gone; the number below it can be changed.
    auto *table = desk.named<form::RowsField>(u"Services"_s);
    const QModelIndex name = table->model()->index(0, 0);
    QCOMPARE(name.data().toString(), u"payments-api"_s);
    QVERIFY(!name.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains("Its line is empty."_L1));
    QVERIFY(table->model()->index(0, 1).flags().testFlag(Qt::ItemIsEditable));
    // Taking the item away would take the line.
    table->setFocus();
    table->setCurrentIndex(name);
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_VERIFY(desk.open.isAnalyzed());
    QCOMPARE(desk.bytes(), wanted);
}

WAYMARK_TEST(tst_HeldLines)

} // namespace waymark::document

#include "tst_heldlines.moc"
