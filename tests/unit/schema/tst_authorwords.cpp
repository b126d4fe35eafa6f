// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schematesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// `errorMessage` of a schema's author, as ajv-errors reads it.
class tst_AuthorWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areHeard_data();
    void areHeard();
    void keepWhatWasFound();
};

void tst_AuthorWords::areHeard_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QByteArray &schema, const QByteArray &text,
                        const QString &why) {
        QTest::newRow(name) << "$schema: http://json-schema.org/draft-07/schema#\ntype: object\n"
                                   + schema + '\n'
                            << text + '\n'
                            << why;
    };
    const QByteArray when = "if: {properties: {on: {const: true}}, required: [on]}\n";
    row("beside what a condition asks for",
        when + "then: {required: [hosts], errorMessage: Give a host.}", "on: true",
        u"Give a host."_s);
    row("for the side of a condition",
        when + "then: {required: [hosts]}\nerrorMessage: {then: Give a host.}", "on: true",
        u"Give a host."_s);
    row("for the condition as a whole",
        when + "then: {required: [hosts]}\nerrorMessage: {if: Give a host.}", "on: true",
        u"Give a host."_s);
    row("for everything in a schema", "required: [a]\nerrorMessage: It needs an a.", "b: 1",
        u"It needs an a."_s);
    row("for what stands below, too", "properties: {a: {type: string}}\nerrorMessage: Only texts.",
        "a: 1", u"Only texts."_s);
    row("the nearest speaks",
        "properties: {a: {type: string, errorMessage: A text.}}\nerrorMessage: Only texts.", "a: 1",
        u"A text."_s);
    row("by keyword", "required: [a]\nerrorMessage: {required: It needs an a., type: No.}", "b: 1",
        u"It needs an a."_s);
    row("by keyword and field",
        "required: [a, b]\nerrorMessage: {required: {a: Where is a?, b: Where is b?}}", "a: 1",
        u"Where is b?"_s);
    row("not for another keyword", "required: [a]\nerrorMessage: {type: An object.}", "b: 1",
        u""_s);
    row("for all others", "required: [a]\nerrorMessage: {type: An object., _: Read the manual.}",
        "b: 1", u"Read the manual."_s);
    row("fields that aren't listed",
        "properties: {a: {}}\nadditionalProperties: false\n"
        "errorMessage: {additionalProperties: Only a.}",
        "zzz: 1", u"Only a."_s);
    row("dependencies as names", "dependencies: {a: [b]}\nerrorMessage: {dependencies: A needs b.}",
        "a: 1", u"A needs b."_s);
    row("dependencies by field",
        "dependencies: {a: [b], c: [d]}\nerrorMessage: {dependencies: {a: A needs b., c: No.}}",
        "a: 1", u"A needs b."_s);
    row("dependencies as schemas",
        "dependencies: {a: {required: [b]}}\nerrorMessage: {dependencies: {a: A needs b.}}", "a: 1",
        u"A needs b."_s);
    row("by property", "properties: {a: {type: string}}\nerrorMessage: {properties: {a: A text.}}",
        "a: 1", u"A text."_s);
    row("by item of a list",
        "properties: {l: {items: [{type: string}, {type: string}], "
        "errorMessage: {items: [First., Second.]}}}",
        "l: [a, 1]", u"Second."_s);
    row("a value of the document",
        "properties: {a: {maximum: 3, errorMessage: 'Not ${0}, since b is ${/b}.'}}",
        "a: 4\nb: off", u"Not 4, since b is “off”."_s);
    row("what a value holds is no template",
        "properties: {a: {maximum: 3, errorMessage: 'b is ${/b}.'}}", "a: 4\nb: 'x${/a}'",
        u"b is “x${/a}”."_s);
}

void tst_AuthorWords::areHeard()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, text);
    QFETCH(QString, why);
    const auto found = test::findingsIn(test::schemaOf(schema), text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().why, why);
}

void tst_AuthorWords::keepWhatWasFound()
{
    const auto found =
        test::findingsIn(test::schemaOf("required: [a]\nerrorMessage: It needs an a.\n"), "b: 1\n");
    QCOMPARE(found.size(), 1);
    QVERIFY(found.front().message.contains(u"“a”"_s));
}

WAYMARK_TEST(tst_AuthorWords)

} // namespace waymark::schema

#include "tst_authorwords.moc"
