// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
// Fields that schemas ask for less often, and what the form says of them.
#include "form/fields/durationfield.h"
#include "form/fields/previewlines.h"
#include "form/sections/fieldrow.h"
#include "formdesk.h"
#include "support/testmain.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::form {

class tst_FormKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tuplesHaveAFieldForEachPlace_data();
    void tuplesHaveAFieldForEachPlace();
    void examplesAreShownAndTaken();
    void deprecatedFieldsSaySo();
    void readOnlyFieldsCantBeChanged();
    void secretsInPlainTextAreWarnedAbout_data();
    void secretsInPlainTextAreWarnedAbout();
    void aSecretInPlainTextBecomesAReference_data();
    void aSecretInPlainTextBecomesAReference();
    void durationsOfSeveralParts_data();
    void durationsOfSeveralParts();
    void aCompoundDurationIsTyped();
    void groupsSayThatTheyCantBeReadInPart();
    void aBooleanWithoutAValueLooksUnset();
    void addressesAndMailAreHelpedWith();
};

namespace {

const QByteArray kindsSchema = R"(
$schema: https://json-schema.org/draft/2020-12/schema
type: object
properties:
  apiVersion: {}
  kind: {}
  pair: {type: array, prefixItems: [{type: string, title: Host}, {type: integer, title: Port}]}
  name: {type: string, examples: [blue, green]}
  old: {type: string, deprecated: true}
  id: {type: string, readOnly: true}
  token: {type: string, format: password}
  wait: {type: string, pattern: '^([0-9]+(h|m|s))+$'}
  pause: {type: string, format: duration}
  active: {type: boolean}
  home: {type: string, format: uri}
  mail: {type: string, format: email}
  network: {type: object, properties: {host: {type: string}, port: {type: integer}}}
)";

QString labelOf(const desk::FormDesk &desk, const QString &title)
{
    for (const QLabel *label : desk.view.findChildren<QLabel *>()) {
        const QString text = QString(label->text()).remove(u'&');
        if (label->isVisibleTo(&desk.view) && text.startsWith(title))
            return text;
    }
    return {};
}

} // namespace

void tst_FormKinds::tuplesHaveAFieldForEachPlace_data()
{
    QTest::addColumn<QByteArray>("keyword");
    QTest::newRow("2020-12") << "prefixItems"_ba;
    QTest::newRow("draft 7") << "items"_ba;
}

void tst_FormKinds::tuplesHaveAFieldForEachPlace()
{
    QFETCH(const QByteArray, keyword);
    QByteArray schema = kindsSchema;
    if (keyword == "items") {
        schema.replace("https://json-schema.org/draft/2020-12/schema",
                       "http://json-schema.org/draft-07/schema#");
        schema.replace("prefixItems", "items");
    }
    desk::FormDesk desk(schema, "pair: [example.org, 80]\n");
    auto *host = desk.named<QLineEdit>(u"Host"_s);
    auto *port = desk.named<QAbstractSpinBox>(u"Port"_s);
    QVERIFY(host != nullptr && port != nullptr);
    QCOMPARE(host->text(), u"example.org"_s);
    QTest::keyClick(port, Qt::Key_Up);
    QTRY_COMPARE(desk.body(), "pair: [example.org, 81]\n"_ba);
}

void tst_FormKinds::examplesAreShownAndTaken()
{
    desk::FormDesk desk(kindsSchema, "mail: a@b.c\n");
    auto *name = desk.named<QLineEdit>(u"Name"_s);
    QCOMPARE(name->placeholderText(), u"such as blue"_s);
    QTest::mouseClick(desk.named<QToolButton>(u"More for Name"_s), Qt::LeftButton);
    QVERIFY(desk.choose(u"Use the example green"_s));
    QTRY_VERIFY(desk.body().contains("name: green\n"));
}

void tst_FormKinds::deprecatedFieldsSaySo()
{
    desk::FormDesk desk(kindsSchema, "old: x\n");
    QCOMPARE(labelOf(desk, u"Old"_s), u"Old (deprecated)"_s);
    QVERIFY(desk.named<QLineEdit>(u"Old"_s)->accessibleDescription().contains("Deprecated."_L1));
    // The reason to look at it: the finding stands below.
    QVERIFY(desk.open.session->analysis()->diagnostics.first().code == "schema.deprecated"_L1);
}

void tst_FormKinds::readOnlyFieldsCantBeChanged()
{
    desk::FormDesk desk(kindsSchema, "id: x\n");
    auto *id = desk.named<QLineEdit>(u"ID"_s);
    QVERIFY(id->isReadOnly());
    QCOMPARE(labelOf(desk, u"ID"_s), u"ID (read-only)"_s);
    id->setFocus();
    QTest::keyClicks(id, u"y"_s);
    QVERIFY(desk.isSettled());
    QCOMPARE(desk.body(), "id: x\n"_ba);
    QTest::mouseClick(desk.named<QToolButton>(u"More for ID"_s), Qt::LeftButton);
    QVERIFY(!desk.choose(u"Remove"_s));
}

void tst_FormKinds::secretsInPlainTextAreWarnedAbout_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isWarned");
    QTest::newRow("written out") << "hunter2"_ba << true;
    QTest::newRow("named by a template") << "${{ secrets.token }}"_ba << false;
    QTest::newRow("of the environment") << "$(TOKEN)"_ba << false;
}

void tst_FormKinds::secretsInPlainTextAreWarnedAbout()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, isWarned);
    desk::FormDesk desk(kindsSchema, "token: " + value + '\n');
    auto *token = desk.named<QLineEdit>(u"Token"_s);
    QVERIFY(token->echoMode() != QLineEdit::Normal);
    QCOMPARE(token->accessibleDescription().contains("secret in plain text"_L1), isWarned);
}

void tst_FormKinds::aSecretInPlainTextBecomesAReference_data()
{
    QTest::addColumn<QByteArray>("properties");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray reference =
        "{type: object, properties: {name: {type: string}, key: {type: string}}}";
    QTest::newRow("a field called like it")
        << "token: {type: string, format: password}, user: {type: string}, tokenSecretRef: "_ba
               + reference
        << "token: hunter2\nuser: a\n"_ba
        << "user: a\ntokenSecretRef:\n  name: db\n"_ba;
    QTest::newRow("inside such a field")
        << "value: {type: string, format: password}, valueFrom: {type: object, properties: "
           "{secretKeyRef: "_ba
               + reference + "}}"
        << "value: hunter2\n"_ba
        << "valueFrom:\n  secretKeyRef:\n    name: db\n"_ba;
    QTest::newRow("the only one beside the only secret")
        << "token: {type: string, format: password}, existingSecret: "_ba + reference
        << "token: hunter2\n"_ba << "existingSecret:\n  name: db\n"_ba;
}

void tst_FormKinds::aSecretInPlainTextBecomesAReference()
{
    QFETCH(const QByteArray, properties);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    desk::FormDesk desk(
        "type: object\nproperties: {apiVersion: {}, kind: {}, " + properties + "}\n", before);
    QTest::mouseClick(desk.named<QPushButton>(u"Refer to a secret"_s), Qt::LeftButton);
    // It says what goes, and the lines, before it is gone.
    const auto *lines = desk.view.findChild<PreviewLines *>();
    QVERIFY(lines != nullptr);
    QTRY_VERIFY(lines->text().contains("hunter2"_L1));
    QCOMPARE(desk.body(), before);
    QTest::mouseClick(lines->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(!desk.body().contains("hunter2"));
    // The person goes on where the secret is named.
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTRY_VERIFY(QApplication::focusWidget()->accessibleName().startsWith("Secret of"_L1));
    QTRY_VERIFY(desk.isSettled());
    QTest::keyClicks(QApplication::focusWidget(), u"db"_s);
    QTRY_COMPARE(desk.body(), after);
    desk.open.session->undo();
    desk.open.session->undo();
    QCOMPARE(desk.body(), before);
}

void tst_FormKinds::durationsOfSeveralParts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<UnitStyle>("style");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char *name, const QString &text, UnitStyle style,
                        const QStringList &parts) {
        QTest::newRow(name) << text << style << parts;
    };
    row("one", u"5m"_s, UnitStyle::Suffix, {u"5 m"_s});
    row("two", u"1h30m"_s, UnitStyle::Suffix, {u"1 h"_s, u"30 m"_s});
    row("with a fraction", u"1.5h"_s, UnitStyle::Suffix, {u"1.5 h"_s});
    row("of ISO 8601", u"P1DT2H30M"_s, UnitStyle::Iso, {u"1 d"_s, u"2 h"_s, u"30 m"_s});
    row("months and minutes", u"P2MT3M"_s, UnitStyle::Iso, {u"2 mo"_s, u"3 m"_s});
    row("no unit", u"90"_s, UnitStyle::Suffix, {});
    row("no number", u"soon"_s, UnitStyle::Suffix, {});
    row("no time", u"P"_s, UnitStyle::Iso, {});
    row("half typed", u"PT1"_s, UnitStyle::Iso, {});
}

void tst_FormKinds::durationsOfSeveralParts()
{
    QFETCH(const QString, text);
    QFETCH(const UnitStyle, style);
    QStringList parts;
    for (const NumberWithUnit &part : partsOf(text, style))
        parts << part.number + u' ' + part.unit;
    QTEST(parts, "parts");
}

void tst_FormKinds::aCompoundDurationIsTyped()
{
    desk::FormDesk desk(kindsSchema, "wait: 5m\n");
    auto *wait = desk.named<QAbstractSpinBox>(u"Wait"_s);
    QVERIFY(desk.named<QComboBox>(u"Unit of Wait"_s) != nullptr);
    wait->setFocus();
    wait->selectAll();
    QTest::keyClicks(wait, u"1h30m"_s);
    QTRY_COMPARE(desk.body(), "wait: 1h30m\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    // It reads in words, and no unit stands beside it that isn't its own.
    QTRY_VERIFY(desk.named<QComboBox>(u"Unit of Wait"_s) == nullptr);
    QCOMPARE(labelOf(desk, u"1\u00A0hours"_s), u"1\u00A0hours 30\u00A0minutes"_s);
    QVERIFY(desk.open.session->analysis()->diagnostics.isEmpty());
    QTest::keyClicks(wait, u"x"_s);
    QTRY_VERIFY(wait->accessibleDescription().contains("pattern"_L1)
                || !desk.open.session->analysis()->diagnostics.isEmpty());
}

void tst_FormKinds::groupsSayThatTheyCantBeReadInPart()
{
    desk::FormDesk desk(kindsSchema, "network:\n  host: \"h\n  port: 1\nname: a\n");
    QVERIFY(desk.named<QWidget>(u"Network can't be read in part"_s) != nullptr);
    // What is intact in it is live.
    auto *port = desk.named<QAbstractSpinBox>(u"Port"_s);
    QVERIFY(port != nullptr && !port->isReadOnly());
    QTest::keyClick(port, Qt::Key_Up);
    QTRY_COMPARE(desk.body(), "network:\n  host: \"h\n  port: 2\nname: a\n"_ba);
    // Folded, it still says so.
    QTest::mouseClick(desk.named<QToolButton>(u"Fold Network"_s), Qt::LeftButton);
    QVERIFY(desk.named<QWidget>(u"Network can't be read in part"_s) != nullptr);
    const qsizetype quote = desk.open.bytes().indexOf("\"h");
    desk.open.session->apply({{{quote, quote + 1}, {}}}, {});
    QTRY_VERIFY(desk.named<QWidget>(u"Network can't be read in part"_s) == nullptr);
}

void tst_FormKinds::aBooleanWithoutAValueLooksUnset()
{
    desk::FormDesk desk(kindsSchema, "name: a\n");
    auto *active = desk.named<QCheckBox>(u"Active"_s);
    QCOMPARE(active->checkState(), Qt::PartiallyChecked);
    QCOMPARE(active->text(), u"Not set"_s);
}

void tst_FormKinds::addressesAndMailAreHelpedWith()
{
    desk::FormDesk desk(kindsSchema, "home: https://example.org\n");
    QCOMPARE(desk.named<QLineEdit>(u"Mail"_s)->placeholderText(), u"name@example.org"_s);
    QVERIFY(
        desk.named<QLineEdit>(u"Home"_s)->inputMethodHints().testFlag(Qt::ImhUrlCharactersOnly));
}

WAYMARK_TEST(tst_FormKinds)

} // namespace waymark::form

#include "tst_formkinds.moc"
