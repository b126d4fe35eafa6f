// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
// What people complain about in other editors of forms over YAML, one test for each complaint.
#include "form/rows/rowsfield.h"
#include "form/sections/fieldrow.h"
#include "formdesk.h"
#include "support/testmain.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::form {

class tst_Complaints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formEditsStripCommentsAndReformat();
    void commentedLinesVanish();
    void valuesTypedInTheTextAreLost();
    void theFormBreaksWhenAParentIsDeleted();
    void brokenTextIsThrownAway();
    void theFormScrollsAwayWhileOneTypes();
    void errorsStayWhenTheCauseIsGone();
    void errorsHaveNoExactPlace();
    void anErrorUnderlinesTheRestOfTheFile();
    void largeFilesFreezeTheForm();
    void aliasesMakeItCrawl();
    void conflictMarkersExplode();
    void unionErrorsPointAtTheWrongBranch();
    void onlyTheFirstDocumentIsServed();
    void mergeKeysAreFlagged();
    void templatesDrownInErrors();
    void bigUnionsAreSlow();
    void aSwitchDestroysData();
    void defaultsAreWrittenUnasked();
    void renamingAKeyMakesASecondRow();
    void theFormDropsWhatItDoesNotKnow();
    void changingOneValueTouchesTheRest_data();
    void changingOneValueTouchesTheRest();
    void commentsJumpToAnotherKey();
    void theFormatterFightsTheStyle_data();
    void theFormatterFightsTheStyle();
};

namespace {

const QByteArray complaintSchema = R"(
type: object
required: [name]
properties:
  apiVersion: {}
  kind: {}
  name: {type: string}
  colour: {type: string, default: red}
  size: {type: integer, maximum: 9}
  tags: {type: array, items: {type: string}}
  labels: {type: object, additionalProperties: {type: string}}
  network: {type: object, properties: {host: {type: string}, port: {type: integer}}}
  steps: {type: array, items: {type: object, properties: {name: {type: string}, with: {type: object, properties: {x: {type: string}}}}}}
  store:
    type: object
    oneOf:
      - {title: Disk, required: [type], properties: {type: {const: disk}, path: {type: string}, note: {type: string}}, additionalProperties: false}
      - {title: Bucket, required: [type], properties: {type: {const: bucket}, url: {type: string}, note: {type: string}}, additionalProperties: false}
)";

/// Types behind what the field holds.
void typeInto(QLineEdit *line, const QString &more)
{
    line->setFocus();
    line->end(false);
    QTest::keyClicks(line, more);
}

/// As somebody types in the text: `was`, which stands in it once, becomes `now`.
void changeText(desk::FormDesk &desk, const QByteArray &was, const QByteArray &now)
{
    const qsizetype at = desk.open.bytes().indexOf(was);
    QVERIFY(at >= 0);
    desk.open.session->apply({{{at, at + was.size()}, now}},
                             {EditOrigin::Source::Text, {}, {}, 0, {}});
}

/// Of what is wrong, not of what is worth knowing.
QStringList codesOf(const desk::FormDesk &desk)
{
    QStringList codes;
    for (const Diagnostic &diagnostic : desk.open.session->analysis()->diagnostics) {
        if (diagnostic.severity == Severity::Error)
            codes << diagnostic.code;
    }
    return codes;
}

} // namespace

void tst_Complaints::formEditsStripCommentsAndReformat()
{
    const QByteArray body =
        "# about it\n\nname:   'a'   # first\n\n\nsize: 1\ncolour: blue # kept\n";
    desk::FormDesk desk(complaintSchema, body);
    typeInto(desk.named<QLineEdit>(u"Name"_s), u"b"_s);
    QTRY_COMPARE(desk.body(), QByteArray(body).replace("'a'", "'ab'"));
}

void tst_Complaints::commentedLinesVanish()
{
    desk::FormDesk desk(complaintSchema, "name: a\n# size: 3\ncolour: blue\n");
    typeInto(desk.named<QLineEdit>(u"Name"_s), u"b"_s);
    QTRY_COMPARE(desk.body(), "name: ab\n# size: 3\ncolour: blue\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    QTest::mouseClick(desk.named<QPushButton>(u"Switch it on"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "name: ab\nsize: 3\ncolour: blue\n"_ba);
}

void tst_Complaints::valuesTypedInTheTextAreLost()
{
    desk::FormDesk desk(complaintSchema, "name: a\n");
    changeText(desk, "name: a\n", "name: a\nowner: me # by hand\n");
    // At once, before the form has heard of it.
    typeInto(desk.named<QLineEdit>(u"Name"_s), u"b"_s);
    QTRY_COMPARE(desk.body(), "name: ab\nowner: me # by hand\n"_ba);
    QTRY_VERIFY(desk.named<QLineEdit>(u"Owner"_s) != nullptr);
}

void tst_Complaints::theFormBreaksWhenAParentIsDeleted()
{
    desk::FormDesk desk(complaintSchema, "name: a\nnetwork:\n  host: h\n  port: 1\n");
    auto *host = desk.named<QLineEdit>(u"Host"_s);
    host->setFocus();
    changeText(desk, "network:\n  host: h\n  port: 1\n", "");
    QTRY_VERIFY(desk.isSettled());
    desk.view.enterField(*JsonPointer::parse(u"/network/host"));
    host = desk.named<QLineEdit>(u"Host"_s);
    QVERIFY(host != nullptr);
    typeInto(host, u"x"_s);
    QTRY_COMPARE(desk.body(), "name: a\nnetwork:\n  host: x\n"_ba);
}

void tst_Complaints::brokenTextIsThrownAway()
{
    const QByteArray body = "name: a\ncolour: \"blue\nsize: 1\n: [}\n";
    desk::FormDesk desk(complaintSchema, body);
    typeInto(desk.named<QLineEdit>(u"Name"_s), u"b"_s);
    QTRY_COMPARE(desk.body(), QByteArray(body).replace("name: a", "name: ab"));
    QVERIFY(desk.named<QLineEdit>(u"Colour"_s)->isReadOnly());
}

void tst_Complaints::theFormScrollsAwayWhileOneTypes()
{
    QByteArray schema = complaintSchema;
    for (int i = 0; i < 40; ++i)
        schema.replace("  tags:",
                       QByteArray("  more" + QByteArray::number(i) + ": {type: integer}\n  tags:"));
    desk::FormDesk desk(schema, "name: a\nmore30: 1\n");
    auto *more = desk.named<QAbstractSpinBox>(u"More30"_s);
    desk.view.enterField(*JsonPointer::parse(u"/more30"));
    auto *bar = desk.view.findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(bar->value() > 0);
    const int before = bar->value();
    const int caret = more->mapTo(&desk.view, QPoint()).y();
    // An error that comes and goes takes room below the field, never above.
    for (const QChar key : u"2x3"_s) {
        QTest::keyClicks(more, key);
        QTRY_VERIFY(desk.isSettled());
        QCoreApplication::processEvents();
        QCOMPARE(bar->value(), before);
        QCOMPARE(more->mapTo(&desk.view, QPoint()).y(), caret);
    }
}

void tst_Complaints::errorsStayWhenTheCauseIsGone()
{
    desk::FormDesk desk(complaintSchema, "name: a\nsize: 5\n");
    auto *size = desk.named<QAbstractSpinBox>(u"Size"_s);
    size->setFocus();
    QTest::keyClick(size, Qt::Key_End);
    QTest::keyClicks(size, u"0"_s);
    QTRY_VERIFY(size->accessibleDescription().contains(u'9'));
    desk.open.session->undo();
    QTRY_VERIFY(desk.isSettled());
    QVERIFY(!size->accessibleDescription().contains(u'9'));
}

void tst_Complaints::errorsHaveNoExactPlace()
{
    const QByteArray body = "name: a\nsize:   50   # big\n";
    desk::FormDesk desk(complaintSchema, body);
    const Diagnostics found = desk.open.session->analysis()->diagnostics;
    QCOMPARE(found.size(), 1);
    QCOMPARE(desk.open.bytes().sliced(found.first().range.begin,
                                      found.first().range.end - found.first().range.begin),
             "50"_ba);
}

void tst_Complaints::anErrorUnderlinesTheRestOfTheFile()
{
    desk::FormDesk desk(complaintSchema, "name: [a, b\ncolour: blue\nsize: 1\n");
    for (const Diagnostic &diagnostic : desk.open.session->analysis()->diagnostics)
        QVERIFY2(diagnostic.range.end - diagnostic.range.begin <= 4, qPrintable(diagnostic.code));
}

void tst_Complaints::largeFilesFreezeTheForm()
{
    QByteArray body = "name: a\nsteps:\n";
    for (int i = 0; i < 5'000; ++i)
        body += "  - name: s" + QByteArray::number(i) + "\n    with: {x: y}\n";
    // The watchdog of the tests fails any event that keeps the UI thread for long.
    desk::FormDesk desk(complaintSchema, body);
    QVERIFY(desk.view.findChildren<FieldRow *>().size() < 400);
    typeInto(desk.named<QLineEdit>(u"Name"_s), u"b"_s);
    QTRY_VERIFY(desk.body().startsWith("name: ab\n"));
}

void tst_Complaints::aliasesMakeItCrawl()
{
    QByteArray body = "name: a\nl0: &l0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 10; ++i) {
        const QByteArray before = "*l" + QByteArray::number(i - 1) + ", ";
        body += 'l' + QByteArray::number(i) + ": &l" + QByteArray::number(i) + " ["
                + before.repeated(9).chopped(2) + "]\n";
    }
    desk::FormDesk desk(complaintSchema, body);
    QVERIFY(desk.view.findChildren<QWidget *>().size() < 4'000);
    typeInto(desk.named<QLineEdit>(u"Name"_s), u"b"_s);
    QTRY_VERIFY(desk.body().startsWith("name: ab\n"));
}

void tst_Complaints::conflictMarkersExplode()
{
    desk::FormDesk desk(
        complaintSchema,
        "name: a\n<<<<<<< mine\ncolour: red\n=======\ncolour: blue\n>>>>>>> theirs\n"
        "size: 1\n");
    QVERIFY(codesOf(desk).contains(u"yaml.conflict-marker"_s));
    auto *name = desk.named<QLineEdit>(u"Name"_s);
    QVERIFY(name != nullptr);
    QCOMPARE(name->text(), u"a"_s);
}

void tst_Complaints::unionErrorsPointAtTheWrongBranch()
{
    desk::FormDesk desk(complaintSchema, "name: a\nstore: {type: bucket, url: [1]}\n");
    const Diagnostics found = desk.open.session->analysis()->diagnostics;
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().pointer.toString(), u"/store/url"_s);
}

void tst_Complaints::onlyTheFirstDocumentIsServed()
{
    desk::FormDesk desk(complaintSchema,
                        "name: a\n---\napiVersion: x.io/v1\nkind: Thing\nname: b\nsize: 50\n");
    desk.view.setDocument(1);
    QTRY_VERIFY(desk.view.isComplete());
    auto *name = desk.named<QLineEdit>(u"Name"_s);
    QCOMPARE(name->text(), u"b"_s);
    QVERIFY(desk.named<QAbstractSpinBox>(u"Size"_s)->accessibleDescription().contains(u'9'));
    typeInto(name, u"c"_s);
    QTRY_COMPARE(desk.body(),
                 "name: a\n---\napiVersion: x.io/v1\nkind: Thing\nname: bc\nsize: 50\n"_ba);
}

void tst_Complaints::mergeKeysAreFlagged()
{
    desk::FormDesk desk(complaintSchema, "name: a\nlabels: &all {tier: web}\nnetwork:\n"
                                         "  host: h\nbase: &base {host: x, port: 1}\n"
                                         "other:\n  <<: *base\n  port: 2\n");
    for (const QString &code : codesOf(desk))
        QVERIFY2(!code.startsWith("yaml."_L1), qPrintable(code));
    desk.view.enterField(*JsonPointer::parse(u"/other/host"));
    QVERIFY(!desk.view.model().field(*JsonPointer::parse(u"/other/port")).isShared);
    QVERIFY(desk.view.model().field(*JsonPointer::parse(u"/other/host")).isShared);
}

void tst_Complaints::templatesDrownInErrors()
{
    desk::FormDesk desk(complaintSchema,
                        "name: {{ .Values.name }}\ncolour: ${{ values.colour }}\nsize: 1\n");
    for (const QString &code : codesOf(desk))
        QVERIFY2(!code.startsWith("yaml."_L1), qPrintable(code));
    QCOMPARE(desk.named<QLineEdit>(u"Name"_s)->text(), u"{{ .Values.name }}"_s);
    QCOMPARE(desk.named<QLineEdit>(u"Colour"_s)->text(), u"${{ values.colour }}"_s);
    QTest::keyClick(desk.named<QAbstractSpinBox>(u"Size"_s), Qt::Key_Up);
    QTRY_COMPARE(desk.body(),
                 "name: {{ .Values.name }}\ncolour: ${{ values.colour }}\nsize: 2\n"_ba);
}

void tst_Complaints::bigUnionsAreSlow()
{
    QByteArray schema = "type: object\nproperties:\n  apiVersion: {}\n  kind: {}\n"
                        "  task:\n    type: object\n    oneOf:\n";
    for (int i = 0; i < 90; ++i) {
        const QByteArray n = QByteArray::number(i);
        schema += "      - {title: Kind " + n + ", required: [type], properties: {type: {const: k"
                  + n + "}, a" + n + ": {type: string}, b" + n + ": {type: integer}}}\n";
    }
    desk::FormDesk desk(schema, "task: {type: k70, a70: x}\n");
    auto *field = desk.named<QLineEdit>(u"A70"_s);
    QVERIFY(field != nullptr);
    QVERIFY(desk.view.findChildren<FieldRow *>().size() < 20);
    typeInto(field, u"y"_s);
    QTRY_COMPARE(desk.body(), "task: {type: k70, a70: xy}\n"_ba);
}

void tst_Complaints::aSwitchDestroysData()
{
    const QByteArray body = "name: a\nstore:\n  type: disk\n  path: /x\n  note: keep\n";
    desk::FormDesk desk(complaintSchema, body);
    QTest::mouseClick(desk.named<QAbstractButton>(u"bucket"_s), Qt::LeftButton);
    // What fits stays, what doesn't is named before it goes.
    QPushButton *change = nullptr;
    QTRY_VERIFY((change = desk.named<QPushButton>(u"Change to Bucket"_s)) != nullptr);
    QCOMPARE(desk.body(), body);
    QTest::mouseClick(change, Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "name: a\nstore:\n  type: bucket\n  note: keep\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    desk.open.session->undo();
    QCOMPARE(desk.body(), body);
}

void tst_Complaints::defaultsAreWrittenUnasked()
{
    desk::FormDesk desk(complaintSchema, "name: a\n");
    auto *colour = desk.named<QLineEdit>(u"Colour"_s);
    QCOMPARE(colour->placeholderText(), u"red"_s);
    typeInto(desk.named<QLineEdit>(u"Name"_s), u"b"_s);
    colour->setFocus();
    desk.named<QLineEdit>(u"Name"_s)->setFocus();
    QTRY_COMPARE(desk.body(), "name: ab\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    // Typed and taken away again: gone, not an empty text.
    typeInto(colour, u"x"_s);
    QTRY_COMPARE(desk.body(), "name: ab\ncolour: x\n"_ba);
    QTest::keyClick(colour, Qt::Key_Backspace);
    desk.named<QLineEdit>(u"Name"_s)->setFocus();
    QTRY_COMPARE(desk.body(), "name: ab\n"_ba);
}

void tst_Complaints::renamingAKeyMakesASecondRow()
{
    desk::FormDesk desk(complaintSchema, "name: a\nlabels:\n  tier: web # x\n  zone: b\n");
    auto *labels = desk.named<RowsField>(u"Labels"_s);
    labels->setFocus();
    labels->setCurrentIndex(labels->model()->index(0, 0));
    QTest::keyClick(labels, Qt::Key_Return);
    auto *cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(cell != nullptr);
    cell->setText({});
    QTest::keyClicks(cell, u"layer"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_COMPARE(desk.body(), "name: a\nlabels:\n  layer: web # x\n  zone: b\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    QCOMPARE(labels->model()->rowCount(), 2);
    QCOMPARE(labels->currentIndex().row(), 0);
    QVERIFY(labels->isAncestorOf(QApplication::focusWidget()) || labels->hasFocus());
}

void tst_Complaints::theFormDropsWhatItDoesNotKnow()
{
    const QByteArray body = "name: a\nfoo: bar\nmore: {x: [1, {y: 2}]}\n";
    desk::FormDesk desk(complaintSchema, body);
    QVERIFY(desk.named<QLineEdit>(u"Foo"_s) != nullptr);
    desk.view.enterField(*JsonPointer::parse(u"/more/x/1/y"));
    typeInto(desk.named<QLineEdit>(u"Name"_s), u"b"_s);
    QTRY_COMPARE(desk.body(), QByteArray(body).replace("name: a", "name: ab"));
    // A kind that nobody has a schema for has a form all the same.
    desk::FormDesk unknown("{}", "name: a\nparts:\n  - {x: 1}\n");
    QVERIFY(unknown.named<QLineEdit>(u"Name"_s) != nullptr);
}

void tst_Complaints::changingOneValueTouchesTheRest_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("plain") << "a # c\n"_ba << "new # c\n"_ba << u"/name"_s;
    QTest::newRow("in single quotes") << "'b'\n"_ba << "'new'\n"_ba << u"/colour"_s;
    QTest::newRow("in double quotes") << "\"g\"\n"_ba << "\"new\"\n"_ba << u"/network/host"_s;
    QTest::newRow("in a flow map") << "{x: p  }"_ba << "{x: new  }"_ba << u"/steps/0/with/x"_s;
    QTest::newRow("of an item") << "- 's1'\n"_ba << "- 'new'\n"_ba << u"/tags/0"_s;
}

void tst_Complaints::changingOneValueTouchesTheRest()
{
    QFETCH(const QByteArray, was);
    QFETCH(const QByteArray, now);
    QFETCH(const QString, pointer);
    const QByteArray body = "# top\nname:    a # c\ncolour: 'b'\n\nnetwork:\n     host: \"g\"\n"
                            "     port: 80   \ntags:\n- 's1'\n# between\n- s2\nsteps:\n"
                            "- name: one\n  with: {x: p  }\n# end\n";
    desk::FormDesk desk(complaintSchema, body);
    FormEdits edits(*desk.open.session);
    edits.propose({Proposal::Action::Set,
                   *JsonPointer::parse(pointer),
                   yaml::Value(u"new"_s),
                   {},
                   0,
                   u"Set"_s,
                   {}});
    QTRY_COMPARE(desk.body(), QByteArray(body).replace(was, now));
}

void tst_Complaints::commentsJumpToAnotherKey()
{
    const QByteArray body = "name: a\nsteps:\n  # about one\n  - name: one # 1\n    with: {x: p}\n"
                            "  # about two\n  - name: two # 2\n    with: {x: q}\n";
    desk::FormDesk desk(complaintSchema, body);
    QToolButton *down = nullptr;
    QTRY_VERIFY((down = desk.named<QToolButton>(u"Move item 1 down"_s)) != nullptr);
    QTest::mouseClick(down, Qt::LeftButton);
    QTRY_COMPARE(desk.body(),
                 "name: a\nsteps:\n  # about two\n  - name: two # 2\n    with: {x: q}\n"
                 "  # about one\n  - name: one # 1\n    with: {x: p}\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    QTest::mouseClick(desk.named<QToolButton>(u"Remove item 1"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "name: a\nsteps:\n  # about one\n  - name: one # 1\n"
                              "    with: {x: p}\n"_ba);
}

void tst_Complaints::theFormatterFightsTheStyle_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("lists at the column of their key")
        << "name: a\ntags:\n- x\n"_ba << "name: a\ntags:\n- x\n- new\n"_ba;
    QTest::newRow("lists that are indented") << "name: a\ntags:\n    - x\n"_ba
                                             << "name: a\ntags:\n    - x\n    - new\n"_ba;
    QTest::newRow("lists on one line") << "name: a\ntags: [ x ]\n"_ba
                                       << "name: a\ntags: [ x, new ]\n"_ba;
    QTest::newRow("line ends of Windows") << "name: a\r\ntags:\r\n- x\r\n"_ba
                                          << "name: a\r\ntags:\r\n- x\r\n- new\r\n"_ba;
}

void tst_Complaints::theFormatterFightsTheStyle()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, after);
    desk::FormDesk desk(complaintSchema, body);
    QTest::mouseClick(desk.named<QPushButton>(u"Add to Tags"_s), Qt::LeftButton);
    QTRY_VERIFY(desk.named<RowsField>(u"Tags"_s)->model()->rowCount() == 2);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), u"new"_s);
    QTRY_COMPARE(desk.body(), after);
}

WAYMARK_TEST(tst_Complaints)

} // namespace waymark::form

#include "tst_complaints.moc"
