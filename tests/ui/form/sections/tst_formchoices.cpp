// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
// What the person chooses in the form: forms of a value, null, comments, copies of what is aliased.
#include "form/fields/previewlines.h"
#include "form/sections/fieldrow.h"
#include "formdesk.h"
#include "support/testmain.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::form {

class tst_FormChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDiscriminatorSwitchesTheFields();
    void whatASwitchDropsIsAskedAbout();
    void aSwitchIsOneStep();
    void formsWithoutAMarkHaveASwitcher();
    void aConditionShapesTheFields();
    void nullIsNotMissing();
    void aBooleanCanBeUnset();
    void commentedFieldsAreSwitchedOn();
    void aliasedValuesAreCopied();
    void defaultsAreWrittenOutAndReset();
    void changesAreShownBeforeTheyAreMade();
    void anyValueIsEditedAsYaml();
    void tabLeavesYamlUntilSomethingIsTyped();
};

namespace {

const QByteArray sourceSchema = R"(
type: object
properties:
  apiVersion: {}
  kind: {}
  source:
    type: object
    oneOf:
      - title: Git
        required: [type, url]
        properties: {type: {const: git}, url: {type: string}, branch: {type: string}}
      - title: Registry
        required: [type, url]
        properties: {type: {const: oci}, url: {type: string}, tag: {type: string}}
  target:
    anyOf:
      - {type: string}
      - {type: object, properties: {host: {type: string}, port: {type: integer}}}
  level: {enum: [low, high]}
  note: {type: [string, 'null']}
  active: {type: boolean}
  size: {type: integer, default: 3}
  any: {}
if: {required: [level], properties: {level: {const: high}}}
then: {required: [reason], properties: {reason: {type: string}}}
)";

} // namespace

void tst_FormChoices::theDiscriminatorSwitchesTheFields()
{
    desk::FormDesk desk(sourceSchema, "source:\n  type: git # here\n  url: a\n");
    QVERIFY(desk.named<QLineEdit>(u"Branch"_s) != nullptr);
    QVERIFY(desk.named<QLineEdit>(u"Tag"_s) == nullptr);
    auto *oci = desk.named<QRadioButton>(u"oci"_s);
    QVERIFY(oci != nullptr);
    QTest::mouseClick(oci, Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "source:\n  type: oci # here\n  url: a\n"_ba);
    QTRY_VERIFY(desk.named<QLineEdit>(u"Tag"_s) != nullptr);
    QVERIFY(desk.named<QLineEdit>(u"Branch"_s) == nullptr);
    QCOMPARE(desk.named<QLineEdit>(u"URL"_s)->text(), u"a"_s);
}

void tst_FormChoices::whatASwitchDropsIsAskedAbout()
{
    const QByteArray body = "source:\n  type: git\n  url: a\n  branch: main\n";
    desk::FormDesk desk(sourceSchema, body);
    QTest::mouseClick(desk.named<QRadioButton>(u"oci"_s), Qt::LeftButton);
    QPushButton *change = nullptr;
    QTRY_VERIFY((change = desk.named<QPushButton>(u"Change to Registry"_s)) != nullptr);
    QCOMPARE(desk.body(), body);
    // Both the fields that go and the lines that change are said before it is decided.
    const auto *lines = desk.view.findChild<PreviewLines *>();
    QVERIFY(lines != nullptr);
    QTRY_COMPARE(lines->text(), u"Registry has no room for everything. This goes: Branch (main).\n"
                                "-   type: git\n+   type: oci\n-   branch: main"_s);
    QTest::mouseClick(desk.named<QPushButton>(u"Keep it as it is"_s), Qt::LeftButton);
    QTRY_VERIFY(desk.named<QRadioButton>(u"git"_s)->isChecked());
    QCOMPARE(desk.body(), body);
    QTest::mouseClick(desk.named<QRadioButton>(u"oci"_s), Qt::LeftButton);
    QTRY_VERIFY((change = desk.named<QPushButton>(u"Change to Registry"_s)) != nullptr);
    QTest::mouseClick(change, Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "source:\n  type: oci\n  url: a\n"_ba);
}

void tst_FormChoices::aSwitchIsOneStep()
{
    const QByteArray body = "source:\n  type: git\n  url: a\n  branch: main # keep me\n";
    desk::FormDesk desk(sourceSchema, body);
    QTest::mouseClick(desk.named<QRadioButton>(u"oci"_s), Qt::LeftButton);
    QPushButton *change = nullptr;
    QTRY_VERIFY((change = desk.named<QPushButton>(u"Change to Registry"_s)) != nullptr);
    QTest::mouseClick(change, Qt::LeftButton);
    QTRY_VERIFY(desk.body() != body && desk.isSettled());
    desk.open.session->undo();
    QCOMPARE(desk.body(), body);
    QTRY_VERIFY(desk.named<QRadioButton>(u"git"_s)->isChecked());
    QVERIFY(!desk.open.session->history().canUndo());
}

void tst_FormChoices::formsWithoutAMarkHaveASwitcher()
{
    desk::FormDesk desk(sourceSchema, "target: somewhere\n");
    auto *forms = desk.named<QComboBox>(u"Form of Target"_s);
    QVERIFY(forms != nullptr);
    QCOMPARE(forms->currentText(), u"A text"_s);
    QCOMPARE(desk.named<QLineEdit>(u"Target"_s)->text(), u"somewhere"_s);
    Q_EMIT forms->activated(1);
    QPushButton *change = nullptr;
    QTRY_VERIFY((change = desk.named<QPushButton>(u"Change to Host, port"_s)) != nullptr);
    QTest::mouseClick(change, Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "target: {}\n"_ba);
    QLineEdit *host = nullptr;
    QTRY_VERIFY((host = desk.named<QLineEdit>(u"Host"_s)) != nullptr);
    host->setFocus();
    QTest::keyClicks(host, u"a"_s);
    QTRY_COMPARE(desk.body(), "target:\n  host: a\n"_ba);
}

void tst_FormChoices::aConditionShapesTheFields()
{
    desk::FormDesk desk(sourceSchema, "level: low\n");
    QVERIFY(desk.named<QLineEdit>(u"Reason"_s) == nullptr);
    QTest::mouseClick(desk.named<QRadioButton>(u"high"_s), Qt::LeftButton);
    QLineEdit *reason = nullptr;
    QTRY_VERIFY((reason = desk.named<QLineEdit>(u"Reason"_s)) != nullptr);
    QVERIFY(reason->accessibleDescription().contains("Required"_L1));
}

void tst_FormChoices::nullIsNotMissing()
{
    desk::FormDesk desk(sourceSchema, "level: low\n");
    auto *note = desk.named<QLineEdit>(u"Note"_s);
    QCOMPARE(note->placeholderText(), QString());
    QTest::mouseClick(desk.named<QToolButton>(u"More for Note"_s), Qt::LeftButton);
    QVERIFY(desk.choose(u"Set to null"_s));
    QTRY_COMPARE(desk.body(), "level: low\nnote: null\n"_ba);
    QTRY_COMPARE(note->placeholderText(), u"null"_s);
    QVERIFY(note->accessibleDescription().contains("Null"_L1));
    QTest::mouseClick(desk.named<QToolButton>(u"More for Note"_s), Qt::LeftButton);
    QVERIFY(desk.choose(u"Remove from the document"_s));
    QTRY_COMPARE(desk.body(), "level: low\n"_ba);
    QTRY_COMPARE(note->placeholderText(), QString());
}

void tst_FormChoices::aBooleanCanBeUnset()
{
    desk::FormDesk desk(sourceSchema, "level: low\n");
    auto *on = desk.named<QCheckBox>(u"Active"_s);
    QCOMPARE(on->checkState(), Qt::PartiallyChecked);
    on->setFocus();
    QTest::keyClick(on, Qt::Key_Space);
    QTRY_COMPARE(desk.body(), "level: low\nactive: true\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    QTest::keyClick(on, Qt::Key_Space);
    QTRY_COMPARE(desk.body(), "level: low\nactive: false\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    QTest::keyClick(on, Qt::Key_Space);
    QTRY_COMPARE(desk.body(), "level: low\n"_ba);
}

void tst_FormChoices::commentedFieldsAreSwitchedOn()
{
    desk::FormDesk desk(sourceSchema, "level: low\n# size: 7\nactive: true\n");
    auto *button = desk.named<QPushButton>(u"Switch it on"_s);
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "level: low\nsize: 7\nactive: true\n"_ba);
    QTRY_VERIFY(desk.named<QPushButton>(u"Switch it on"_s) == nullptr);
}

void tst_FormChoices::aliasedValuesAreCopied()
{
    desk::FormDesk desk(sourceSchema, "note: &words hello\nsource:\n  type: git\n  url: *words\n");
    auto *url = desk.named<QLineEdit>(u"URL"_s);
    QCOMPARE(url->text(), u"hello"_s);
    QVERIFY(url->isReadOnly());
    QVERIFY(desk.named<QLineEdit>(u"Note"_s)->accessibleDescription().contains("1 other"_L1));
    QTest::mouseClick(desk.named<QPushButton>(u"Copy it here"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "note: &words hello\nsource:\n  type: git\n  url: hello\n"_ba);
    QTRY_VERIFY(!url->isReadOnly());
}

void tst_FormChoices::defaultsAreWrittenOutAndReset()
{
    desk::FormDesk desk(sourceSchema, "level: low\n");
    QTest::mouseClick(desk.named<QToolButton>(u"More for Size"_s), Qt::LeftButton);
    QVERIFY(desk.choose(u"Write out the default (3)"_s));
    QTRY_COMPARE(desk.body(), "level: low\nsize: 3\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    QTest::mouseClick(desk.named<QToolButton>(u"More for Size"_s), Qt::LeftButton);
    QVERIFY(desk.choose(u"Reset to the default (3)"_s));
    QTRY_COMPARE(desk.body(), "level: low\n"_ba);
}

void tst_FormChoices::changesAreShownBeforeTheyAreMade()
{
    desk::FormDesk desk(sourceSchema, "note: hello # there\n");
    QTest::mouseClick(desk.named<QToolButton>(u"More for Note"_s), Qt::LeftButton);
    QVERIFY(desk.choose(u"Show what changes before it does"_s));
    auto *note = desk.named<QLineEdit>(u"Note"_s);
    note->setFocus();
    note->end(false);
    QTest::keyClicks(note, u"!"_s);
    const QString expected = u"- note: hello # there\n+ note: hello! # there"_s;
    QTRY_VERIFY(desk.named<QWidget>(expected) != nullptr);
    QCOMPARE(desk.body(), "note: hello # there\n"_ba);
    QTest::keyClick(note, Qt::Key_Escape);
    QTRY_COMPARE(note->text(), u"hello"_s);
    QTest::keyClicks(note, u"?"_s);
    QTRY_VERIFY(desk.named<QWidget>(u"- note: hello # there\n+ note: hello? # there"_s) != nullptr);
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_COMPARE(desk.body(), "note: hello? # there\n"_ba);
}

void tst_FormChoices::anyValueIsEditedAsYaml()
{
    desk::FormDesk desk(sourceSchema, "any: 1 # one\nlevel: low\n");
    auto *any = desk.named<QPlainTextEdit>(u"Any"_s);
    QVERIFY(any != nullptr);
    any->setFocus();
    any->selectAll();
    QTest::keyClicks(any, u"[1, 2"_s);
    // Half a list can't be read: the document keeps what it had, and the field what was typed.
    QTRY_VERIFY(desk.isSettled());
    QVERIFY(desk.body().startsWith("any: "));
    QVERIFY(!desk.body().contains("[1, 2"));
    QVERIFY(any->accessibleDescription().size() > 0);
    QTest::keyClicks(any, u"]"_s);
    QTRY_COMPARE(desk.body(), "any: [1, 2] # one\nlevel: low\n"_ba);
}

void tst_FormChoices::tabLeavesYamlUntilSomethingIsTyped()
{
    desk::FormDesk desk(sourceSchema, "any: 1\nlevel: low\n");
    auto *any = desk.named<QPlainTextEdit>(u"Any"_s);
    QVERIFY(any != nullptr);
    any->setFocus();
    QTest::keyClick(any, Qt::Key_Tab);
    QVERIFY(!any->hasFocus());
    // Somebody who types several lines indents, and gets out by Escape.
    any->setFocus();
    any->selectAll();
    QTest::keyClicks(any, u"[1,"_s);
    QTest::keyClick(any, Qt::Key_Return);
    QTest::keyClick(any, Qt::Key_Tab);
    QVERIFY(any->hasFocus());
    QTest::keyClicks(any, u"2"_s);
    QCOMPARE(any->document()->lastBlock().text(), u"  2"_s);
    QTest::keyClick(any, Qt::Key_Escape);
    QTest::keyClick(any, Qt::Key_Tab);
    QVERIFY(!any->hasFocus());
    QTRY_VERIFY(desk.isSettled());
    QCOMPARE(desk.body(), "any: 1\nlevel: low\n"_ba);
}

WAYMARK_TEST(tst_FormChoices)

} // namespace waymark::form

#include "tst_formchoices.moc"
