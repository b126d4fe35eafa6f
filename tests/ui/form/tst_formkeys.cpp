// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
// The form without a mouse, and what screen readers hear.
#include "form/fields/helpline.h"
#include "form/mnemonics.h"
#include "form/rows/rowsfield.h"
#include "form/sections/fieldrow.h"
#include "formdesk.h"
#include "support/testmain.h"
#include "ui/support/listener.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

class tst_FormKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAreSharedOut_data();
    void lettersAreSharedOut();
    void lettersAreMarked();
    void aLetterLeadsToItsField();
    void aLetterPressesNothing();
    void helpOpensByKey();
    void helpOfTwoLinesIsNotCut_data();
    void helpOfTwoLinesIsNotCut();
    void errorsAreAnnounced();
    void errorsOfCellsAreAnnounced();
    void errorsOfCellsAreMarkedAndSaid();
    void aNewRowIsInSight();
    void everyControlHasAName();
    void tablesAreFilledByKeys();
    void escapeTakesBackWhatACellGot();
    void rowsMoveDuplicateAndGoByKeys();
    void cellsShowTheirChangeBeforeItIsMade();
    void rowsShowTheirChangeBeforeItIsMade();
};

namespace {

const QByteArray keysSchema = R"(
type: object
required: [name]
properties:
  apiVersion: {}
  kind: {}
  name: {type: string, description: A long text that says much more about the name than fits into one line of a form that is as narrow as this one is made in this test of it and than fits into two such lines which would be shown whole so that it goes on and on until there are three of them at least or even four of them.}
  size: {type: integer, maximum: 9}
  active: {type: boolean}
  rows: {type: array, items: {type: object, properties: {name: {type: string}, size: {type: integer, maximum: 9}}}}
  labels: {type: object, additionalProperties: {type: string}}
  network: {type: object, properties: {host: {type: string}}}
)";

using test::Listener;

} // namespace

void tst_FormKeys::lettersAreSharedOut_data()
{
    QTest::addColumn<QStringList>("titles");
    QTest::addColumn<QString>("letters");
    QTest::newRow("first letters") << QStringList{u"Name"_s, u"Size"_s} << u"ns"_s;
    QTest::newRow("another word's") << QStringList{u"Name"_s, u"Node size"_s} << u"ns"_s;
    QTest::newRow("another letter") << QStringList{u"Name"_s, u"Note"_s} << u"no"_s;
    QTest::newRow("none is left") << QStringList{u"a"_s, u"A"_s} << u"aa"_s;
    QTest::newRow("no letter") << QStringList{u"\u00e4"_s} << QString(QChar());
}

void tst_FormKeys::lettersAreSharedOut()
{
    QFETCH(const QStringList, titles);
    Mnemonics mnemonics;
    QString letters;
    for (const QString &title : titles)
        letters += mnemonics.take(title);
    QTEST(letters, "letters");
}

void tst_FormKeys::lettersAreMarked()
{
    QCOMPARE(withMnemonic(u"Node size"_s, u's'), u"Node &size"_s);
    QCOMPARE(withMnemonic(u"Note"_s, u'o'), u"N&ote"_s);
    QCOMPARE(withMnemonic(u"A & B"_s, u'b'), u"A && &B"_s);
    QCOMPARE(withMnemonic(u"A & B"_s, QChar()), u"A && B"_s);
}

void tst_FormKeys::aLetterLeadsToItsField()
{
    desk::FormDesk desk(keysSchema, "name: a\nsize: 1\n");
    desk.named<QLineEdit>(u"Name"_s)->setFocus();
    QTest::keyClick(&desk.view, Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(desk.named<QAbstractSpinBox>(u"Size"_s)->hasFocus());
    QTest::keyClick(&desk.view, Qt::Key_N, Qt::AltModifier);
    QTRY_VERIFY(desk.named<QLineEdit>(u"Name"_s)->hasFocus());
    QCOMPARE(desk.body(), "name: a\nsize: 1\n"_ba);
}

void tst_FormKeys::aLetterPressesNothing()
{
    desk::FormDesk desk(keysSchema, "name: a\n");
    QTest::keyClick(&desk.view, Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(desk.named<QCheckBox>(u"Active"_s)->hasFocus());
    QTRY_VERIFY(desk.isSettled());
    QCOMPARE(desk.body(), "name: a\n"_ba);
}

void tst_FormKeys::helpOpensByKey()
{
    desk::FormDesk desk(keysSchema, "name: a\n");
    auto *name = desk.named<QLineEdit>(u"Name"_s);
    name->setFocus();
    const HelpLine *help = nullptr;
    for (const auto *line : desk.view.findChildren<HelpLine *>()) {
        if (line->accessibleName().startsWith("A long text"_L1))
            help = line;
    }
    QVERIFY(help != nullptr);
    const int before = help->height();
    QTest::keyClick(name, Qt::Key_F1);
    QTRY_VERIFY(help->height() > before);
    QTest::keyClick(name, Qt::Key_F1);
    QTRY_COMPARE(help->height(), before);
}

void tst_FormKeys::helpOfTwoLinesIsNotCut_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {420, 520, 640, 900})
        QTest::addRow("%d", width) << width;
}

void tst_FormKeys::helpOfTwoLinesIsNotCut()
{
    QFETCH(int, width);
    desk::FormDesk desk(R"(
type: object
properties:
  apiVersion: {}
  kind: {}
  tier: {enum: [one, two, three], description: One is called at night and two during the day while three waits until somebody has time.}
  size: {type: integer, description: How many of them there are at the same time and how many more there may be when all is busy.}
  rows: {type: array, description: What is started here and in which order and what is not because somebody else does it already., items: {type: object, properties: {name: {type: string}}}}
)",
                        "rows: [{name: a}]\n");
    desk.view.resize(width, 700);
    QTRY_VERIFY(desk.isSettled());
    int shown = 0;
    for (const auto *line : desk.view.findChildren<HelpLine *>()) {
        if (!line->isVisible())
            continue;
        ++shown;
        QTRY_COMPARE(line->height(), line->heightForWidth(line->width()));
    }
    QCOMPARE(shown, 3);
}

void tst_FormKeys::errorsAreAnnounced()
{
    desk::FormDesk desk(keysSchema, "name: a\nsize: 5\n");
    const Listener listener;
    auto *size = desk.named<QAbstractSpinBox>(u"Size"_s);
    size->setFocus();
    QTest::keyClick(size, Qt::Key_End);
    QTest::keyClicks(size, u"0"_s);
    QTRY_COMPARE(Listener::heard().size(), 1);
    QVERIFY(Listener::heard().first().contains(u'9'));
    // The same again is no news, and neither is that it is gone.
    QTest::keyClicks(size, u"\b"_s);
    QTest::keyClick(size, Qt::Key_Backspace);
    QTRY_COMPARE(desk.body(), "name: a\nsize: 5\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    QCOMPARE(Listener::heard().size(), 1);
}

void tst_FormKeys::errorsOfCellsAreAnnounced()
{
    desk::FormDesk desk(keysSchema, "name: a\nrows:\n  - {name: x, size: 5}\n");
    const Listener listener;
    auto *rows = desk.named<RowsField>(u"Rows"_s);
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(0, 1));
    QTest::keyClick(rows, Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"50"_s);
    QTRY_VERIFY(!Listener::heard().filter(u"9"_s).isEmpty());
}

void tst_FormKeys::errorsOfCellsAreMarkedAndSaid()
{
    desk::FormDesk desk(keysSchema,
                        "name: a\nrows:\n  - {name: x, size: 5}\n  - {name: z, size: 6}\n");
    auto *rows = desk.named<RowsField>(u"Rows"_s);
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(1, 1));
    QTest::keyClick(rows, Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"60"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(desk.body(),
                 "name: a\nrows:\n  - {name: x, size: 5}\n  - {name: z, size: 60}\n"_ba);
    const QModelIndex cell = rows->model()->index(1, 1);
    QTRY_VERIFY(cell.data(RowsModel::SeverityRole).isValid());
    const auto isSaid = [&] {
        const auto labels = desk.view.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisibleTo(&desk.view) && label->text().startsWith("Row 2, Size: "_L1);
        });
    };
    QTRY_VERIFY(isSaid());
}

void tst_FormKeys::aNewRowIsInSight()
{
    QByteArray body = "name: a\nrows:\n";
    for (int i = 0; i < 11; ++i)
        body += "  - {name: x}\n";
    desk::FormDesk desk(keysSchema, body);
    desk.view.resize(760, 360);
    QTest::mouseClick(desk.named<QPushButton>(u"Add to Rows"_s), Qt::LeftButton);
    const auto *rows = desk.named<RowsField>(u"Rows"_s);
    QTRY_COMPARE(rows->model()->rowCount(), 12);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    const QWidget *cell = QApplication::focusWidget();
    QTRY_VERIFY(
        desk.view.rect().contains(QRect(cell->mapTo(&desk.view, QPoint()), cell->size()).center()));
}

void tst_FormKeys::everyControlHasAName()
{
    desk::FormDesk desk(keysSchema, "name: a\nactive: true\nrows: [{name: x}]\nlabels: {a: b}\n"
                                    "network: {host: h}\nfoo: [{x: {y: 1}}]\n");
    for (const auto *widget : desk.view.findChildren<QWidget *>()) {
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) != 0
                            && widget->isVisibleTo(&desk.view) && widget->focusProxy() == nullptr
                            && qobject_cast<const QLineEdit *>(widget) == nullptr;
        const auto *button = qobject_cast<const QPushButton *>(widget);
        if (isStop && (button == nullptr || button->text().isEmpty()))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

void tst_FormKeys::tablesAreFilledByKeys()
{
    desk::FormDesk desk(keysSchema, "name: a\nrows:\n  - name: x\n    size: 1\n");
    auto *rows = desk.named<RowsField>(u"Rows"_s);
    rows->setFocus();
    QVERIFY(rows->accessibleDescription().contains("Insert"_L1));
    QTest::keyClick(rows, Qt::Key_Insert);
    QTRY_COMPARE(rows->model()->rowCount(), 2);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), u"beta"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTRY_COMPARE(desk.body(), "name: a\nrows:\n  - name: x\n    size: 1\n  - name: beta\n"_ba);
    // Tab goes to the next cell and opens it.
    QTRY_COMPARE(rows->currentIndex(), rows->model()->index(1, 1));
    QTRY_VERIFY(rows->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(desk.body(),
                 "name: a\nrows:\n  - name: x\n    size: 1\n  - name: beta\n    size: 2\n"_ba);
}

void tst_FormKeys::escapeTakesBackWhatACellGot()
{
    const QByteArray body = "name: a\nrows:\n  - name: x # kept\n";
    desk::FormDesk desk(keysSchema, body);
    auto *rows = desk.named<RowsField>(u"Rows"_s);
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(0, 0));
    QTest::keyClick(rows, Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"yz"_s);
    QTRY_VERIFY(desk.body() != body);
    QTRY_VERIFY(desk.isSettled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(desk.body(), body);
}

void tst_FormKeys::rowsMoveDuplicateAndGoByKeys()
{
    desk::FormDesk desk(keysSchema, "name: a\nrows:\n  - name: x\n  - name: y\n");
    auto *rows = desk.named<RowsField>(u"Rows"_s);
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(0, 0));
    QTest::keyClick(rows, Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(desk.body(), "name: a\nrows:\n  - name: y\n  - name: x\n"_ba);
    QTRY_COMPARE(rows->currentIndex().row(), 1);
    QTest::keyClick(rows, Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(desk.body(), "name: a\nrows:\n  - name: y\n  - name: x\n  - name: x\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    QCOMPARE(rows->currentIndex().row(), 1);
    QTest::keyClick(rows, Qt::Key_Delete);
    QTRY_COMPARE(desk.body(), "name: a\nrows:\n  - name: y\n  - name: x\n"_ba);
}

void tst_FormKeys::cellsShowTheirChangeBeforeItIsMade()
{
    const QByteArray body = "name: a\nrows:\n  - name: x # kept\n";
    desk::FormDesk desk(keysSchema, body);
    QTest::mouseClick(desk.named<QToolButton>(u"More for Rows"_s), Qt::LeftButton);
    QVERIFY(desk.choose(u"Show what changes"_s));
    auto *rows = desk.named<RowsField>(u"Rows"_s);
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(0, 0));
    QTest::keyClick(rows, Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"beta"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto preview = u"-   - name: x # kept\n+   - name: beta # kept"_s;
    QTRY_VERIFY(desk.named<QWidget>(preview) != nullptr);
    QCOMPARE(desk.body(), body);
    // Enter makes the change, Escape would drop it.
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Return);
    QTRY_COMPARE(desk.body(), "name: a\nrows:\n  - name: beta # kept\n"_ba);
    QTRY_VERIFY(desk.named<QWidget>(preview) == nullptr);
}

void tst_FormKeys::rowsShowTheirChangeBeforeItIsMade()
{
    const QByteArray body = "name: a\nrows:\n  - name: x\n  - name: y\n";
    desk::FormDesk desk(keysSchema, body);
    QTest::mouseClick(desk.named<QToolButton>(u"More for Rows"_s), Qt::LeftButton);
    QVERIFY(desk.choose(u"Show what changes"_s));
    auto *rows = desk.named<RowsField>(u"Rows"_s);
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(1, 0));
    QTest::keyClick(rows, Qt::Key_Delete);
    QTRY_VERIFY(desk.named<QPushButton>(u"Leave it as it is"_s) != nullptr);
    QTest::keyClick(rows, Qt::Key_Escape);
    QTRY_VERIFY(desk.named<QPushButton>(u"Leave it as it is"_s) == nullptr);
    QCOMPARE(desk.body(), body);
    QTest::keyClick(rows, Qt::Key_Delete);
    QTRY_VERIFY(desk.named<QPushButton>(u"Make this change"_s) != nullptr);
    QTest::mouseClick(desk.named<QPushButton>(u"Make this change"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "name: a\nrows:\n  - name: x\n"_ba);
}

WAYMARK_TEST(tst_FormKeys)

} // namespace waymark::form

#include "tst_formkeys.moc"
