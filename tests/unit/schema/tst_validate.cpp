// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/schema.h"
#include "schematesting.h"
#include "support/annotated.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// What is reported, where, and what the first fix makes of it.
class tst_Validate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsOneMistakeOnce_data();
    void reportsOneMistakeOnce();
    void repairs_data();
    void repairs();
    void acceptsWhatFits_data();
    void acceptsWhatFits();
    void explains_data();
    void explains();
    void stops();
    void survivesCircles();
    void survivesDepth();
};

namespace {

const QByteArray team = R"(
type: object
required: [name, size]
additionalProperties: false
properties:
  name: {type: string, minLength: 2, maxLength: 10, pattern: '^[a-z-]+$', description: What people call it.}
  size: {type: integer, minimum: 1, maximum: 9}
  share: {type: number, exclusiveMaximum: 1, multipleOf: 0.25}
  kind: {enum: [stream-aligned, platform, enabling]}
  version: {const: v1}
  tags: {type: array, items: {type: string}, minItems: 1, maxItems: 2, uniqueItems: true}
  since: {type: string, format: date}
  active: {type: boolean}
  code: {pattern: '^[a-z]{2}[0-9]$', patternErrorMessage: Two letters and a digit.}
  room: {pattern: '^#', errorMessage: {pattern: 'Rooms begin with #.'}}
  links:
    type: object
    minProperties: 1
    maxProperties: 2
    propertyNames: {pattern: '^[a-z]+$'}
    additionalProperties: {type: string, format: uri}
    dependentRequired: {chat: [mail]}
  contact:
    oneOf:
      - {title: A mail address, type: object, required: [mail], properties: {kind: {const: mail}, mail: {type: string}}, additionalProperties: false}
      - {title: A chat channel, type: object, required: [room], properties: {kind: {const: chat}, room: {type: string, pattern: '^#'}}, additionalProperties: false}
)";

} // namespace

void tst_Validate::reportsOneMistakeOnce_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &marked, const QString &code) {
        QTest::newRow(name) << marked << code;
    };
    row("a number for a text", "name: [[12]]\nsize: 1\n", u"schema.type"_s);
    row("a text for a number", "name: ab\nsize: [[many]]\n", u"schema.type"_s);
    row("a quoted number", "name: ab\nsize: [['3']]\n", u"schema.type"_s);
    row("a fraction for an integer", "name: ab\nsize: [[1.5]]\n", u"schema.type"_s);
    row("no value", "name: ab\n[[size]]:\n", u"schema.type"_s);
    row("a flow map for a text", "name: [[{a: b}]]\nsize: 1\n", u"schema.type"_s);
    row("a map for a text", "[[name]]:\n  first: a\nsize: 1\n", u"schema.type"_s);
    row("one field is missing", "[[name]]: ab\n", u"schema.required"_s);
    row("two fields are missing", "[[active]]: true\n", u"schema.required"_s);
    row("nothing is there", "[[{}]]\n", u"schema.required"_s);
    row("an unknown field", "name: ab\nsize: 1\n[[colour]]: red\n", u"schema.unknown-field"_s);
    row("a slip in a required name", "[[nmae]]: ab\nsize: 1\n", u"schema.unknown-field"_s);
    row("outside the enumeration", "name: ab\nsize: 1\nkind: [[plattform]]\n", u"schema.enum"_s);
    row("another constant", "name: ab\nsize: 1\nversion: [[v2]]\n", u"schema.const"_s);
    row("not the pattern", "name: [[Ab]]\nsize: 1\n", u"schema.pattern"_s);
    row("not the pattern and too long", "name: [[ABCDEFGHIJKLMN]]\nsize: 1\n", u"schema.pattern"_s);
    row("too short", "name: [[a]]\nsize: 1\n", u"schema.min-length"_s);
    row("too long", "name: [[abcdefghijk]]\nsize: 1\n", u"schema.max-length"_s);
    row("too small", "name: ab\nsize: [[0]]\n", u"schema.minimum"_s);
    row("too large", "name: ab\nsize: [[10]]\n", u"schema.maximum"_s);
    row("at an open end", "name: ab\nsize: 1\nshare: [[1]]\n", u"schema.maximum"_s);
    row("no multiple", "name: ab\nsize: 1\nshare: [[0.3]]\n", u"schema.multiple-of"_s);
    row("too many items", "name: ab\nsize: 1\n[[tags]]:\n  - a\n  - b\n  - c\n",
        u"schema.max-items"_s);
    row("an item twice", "name: ab\nsize: 1\ntags:\n  - a\n  - [[\"a\"]]\n",
        u"schema.unique-items"_s);
    row("a wrong item", "name: ab\nsize: 1\ntags:\n  - a\n  - [[2]]\n", u"schema.type"_s);
    row("no date", "name: ab\nsize: 1\nsince: [[2026-02-30]]\n", u"schema.format"_s);
    row("too few fields", "name: ab\nsize: 1\nlinks: [[{}]]\n", u"schema.min-properties"_s);
    row("too many fields", "name: ab\nsize: 1\n[[links]]:\n  a: x:1\n  b: x:1\n  c: x:1\n",
        u"schema.max-properties"_s);
    row("a wrong name", "name: ab\nsize: 1\nlinks:\n  [[A1]]: x:1\n", u"schema.property-name"_s);
    row("a companion is missing", "name: ab\nsize: 1\nlinks:\n  [[chat]]: x:1\n",
        u"schema.dependent-required"_s);
    row("a branch is known by its kind",
        "name: ab\nsize: 1\ncontact:\n  kind: chat\n  room: [[general]]\n", u"schema.pattern"_s);
    row("a branch is known by its field", "name: ab\nsize: 1\ncontact:\n  mail: [[7]]\n",
        u"schema.type"_s);
    row("a union of objects gets a text", "name: ab\nsize: 1\ncontact: [[me]]\n", u"schema.type"_s);
    row("after an alias, at the alias", "name: &n ab\nsize: [[*n]]\n", u"schema.type"_s);
    row("in a long text, in code points", "name: [[\"\\u00e4bc\"]]\nsize: 1\n",
        u"schema.pattern"_s);
}

void tst_Validate::reportsOneMistakeOnce()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, code);
    const waymark::test::Annotated source(marked);
    const Diagnostics found = test::findingsIn(test::schemaOf(team), source.text());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().code, code);
    QCOMPARE(source.text().sliced(found.front().range.begin, found.front().range.size()),
             source.text().sliced(source.range().begin, source.range().size()));
    QVERIFY(found.front().range == source.range());
    QVERIFY(!found.front().message.isEmpty());
    QVERIFY(!found.front().next.isEmpty());
    QVERIFY(found.front().rule.startsWith("test.yaml#/"_L1));
}

void tst_Validate::repairs_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << before << after;
    };
    row("puts a number in quotes", "name: ab\nsize: 1\ntags: [12] # why\n",
        "name: ab\nsize: 1\ntags: [\"12\"] # why\n");
    row("takes quotes away", "name: ab\nsize: '3'\n", "name: ab\nsize: 3\n");
    row("makes a boolean of a word", "name: ab\nsize: 1\nactive: 'yes'\n",
        "name: ab\nsize: 1\nactive: true\n");
    row("wraps in a list", "name: ab\nsize: 1\ntags: a\n", "name: ab\nsize: 1\ntags: [a]\n");
    row("takes the nearest value", "name: ab\nsize: 1\nkind: plattform\n",
        "name: ab\nsize: 1\nkind: platform\n");
    row("keeps the quotes", "name: ab\nsize: 1\nkind: 'plattform'\n",
        "name: ab\nsize: 1\nkind: 'platform'\n");
    row("writes the constant", "name: ab\nsize: 1\nversion: v2\n",
        "name: ab\nsize: 1\nversion: v1\n");
    row("clamps at the end", "name: ab\nsize: 10\n", "name: ab\nsize: 9\n");
    row("lowers the case", "name: Ab\nsize: 1\n", "name: ab\nsize: 1\n");
    row("puts hyphens for blanks", "name: A team\nsize: 1\n", "name: a-team\nsize: 1\n");
    row("renames a key", "nmae: ab\nsize: 1\n", "name: ab\nsize: 1\n");
    row("removes what nobody knows", "name: ab\nsize: 1\ncolour: red\n", "name: ab\nsize: 1\n");
    row("adds what is missing", "name: ab\n", "name: ab\nsize: 1\n");
    row("adds all that is missing", "active: true\n", "active: true\nname: example\nsize: 1\n");
    row("removes a second item", "name: ab\nsize: 1\ntags:\n  - a\n  - \"a\"\n",
        "name: ab\nsize: 1\ntags:\n  - a\n");
}

void tst_Validate::repairs()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Diagnostics found = test::findingsIn(test::schemaOf(team), before);
    QCOMPARE(found.size(), 1);
    QVERIFY(!found.front().fixes.isEmpty());
    QCOMPARE(test::applied(before, found.front().fixes.front()), after);
    QVERIFY(!found.front().fixes.front().title.isEmpty());
}

void tst_Validate::acceptsWhatFits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("all fields") << R"(name: a-team
size: 3
share: 0.75
kind: platform
version: v1
tags: [a, b]
since: 2026-11-23
active: false
links: {mail: 'mailto:a@b', chat: 'x:1'}
contact: {kind: chat, room: '#team'}
)"_ba;
    QTest::newRow("an integer with a point") << "name: ab\nsize: 3.0\n"_ba;
    QTest::newRow("an integer in hexadecimal") << "name: ab\nsize: 0x3\n"_ba;
    QTest::newRow("an alias") << "name: &n ab\nsize: 1\ntags: [*n]\n"_ba;
    QTest::newRow("merged fields") << "<<: {size: 1, name: other}\nname: ab\n"_ba;
}

void tst_Validate::acceptsWhatFits()
{
    QFETCH(QByteArray, text);
    const Diagnostics found = test::findingsIn(test::schemaOf(team), text);
    for (const Diagnostic &finding : found)
        qWarning("%ls %ls", qUtf16Printable(finding.pointer.toString()),
                 qUtf16Printable(finding.message));
    QVERIFY(found.isEmpty());
}

void tst_Validate::explains_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing fields are named together")
        << "active: true\n"_ba << u"The document lacks “name” and “size”."_s;
    QTest::newRow("the value is named")
        << "name: ab\nsize: many\n"_ba << u"“size” must be a whole number; “many” is text."_s;
    QTest::newRow("an item is named by its list")
        << "name: ab\nsize: 1\ntags: [a, 2]\n"_ba
        << u"“tags[1]” must be text; 2 is a whole number."_s;
    QTest::newRow("a pattern in the schema's own words")
        << "name: ab\nsize: 1\ncode: x\n"_ba << u"“code” can't be “x”. Two letters and a digit."_s;
    QTest::newRow("a pattern in the words of ajv-errors")
        << "name: ab\nsize: 1\nroom: x\n"_ba << u"“room” can't be “x”. Rooms begin with #."_s;
    QTest::newRow("nothing between the quotes is no value of its own")
        << "name: ab\nsize: 1\nkind: ''\n"_ba << u"“kind” is empty."_s;
    QTest::newRow("and what the form is, is said all the same")
        << "name: ab\nsize: 1\ncode: ''\n"_ba << u"“code” is empty. Two letters and a digit."_s;
    QTest::newRow("the limit is named")
        << "name: ab\nsize: 10\n"_ba << u"“size” is 10; the largest allowed value is 9."_s;
}

void tst_Validate::explains()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const Diagnostics found = test::findingsIn(test::schemaOf(team), text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().message, message);
}

void tst_Validate::stops()
{
    const Schema schema = test::schemaOf("items: {type: object, properties: {a: {type: integer}}}");
    QByteArray text;
    for (int i = 0; i < 20'000; ++i)
        text += "- {a: 1}\n";
    const auto tree = test::parsed(text);
    std::stop_source source;
    QVERIFY(validate(schema, test::documentOf(tree), source.get_token()));
    source.request_stop();
    QVERIFY(!validate(schema, test::documentOf(tree), source.get_token()));
}

void tst_Validate::survivesCircles()
{
    const Schema circle = test::schemaOf(
        "{$ref: '#/$defs/a', $defs: {a: {$ref: '#/$defs/b'}, b: {$ref: '#/$defs/a'}}}");
    const Diagnostics found = test::findingsIn(circle, "x: 1\n");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().code, u"schema.too-complex"_s);

    QByteArray doubling = "$defs:\n";
    for (int i = 0; i < 60; ++i) {
        const QByteArray next = QByteArray::number(i + 1);
        doubling += "  d" + QByteArray::number(i) + ": {allOf: [{$ref: '#/$defs/d" + next
                    + "'}, {$ref: '#/$defs/d" + next + "'}]}\n";
    }
    doubling += "  d60: {type: object}\n$ref: '#/$defs/d0'\n";
    QVERIFY(!test::findingsIn(test::schemaOf(doubling), "x: 1\n").isEmpty());
}

void tst_Validate::survivesDepth()
{
    const Schema nested = test::schemaOf(
        "{$defs: {n: {type: array, items: {$ref: '#/$defs/n'}}}, $ref: '#/$defs/n'}");
    const QByteArray text = QByteArray(900, '[') + QByteArray(900, ']') + "\n";
    for (const Diagnostic &finding : test::findingsIn(nested, text))
        QCOMPARE(finding.code, u"schema.too-complex"_s);
}

WAYMARK_TEST(tst_Validate)

} // namespace waymark::schema

#include "tst_validate.moc"
