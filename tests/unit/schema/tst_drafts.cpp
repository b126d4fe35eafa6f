// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/compiler.h"
#include "schema/registry.h"
#include "schema/schemafile.h"
#include "schematesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// Where the drafts differ, and how schemas find each other. Drafts 7 and 2020-12 have the official
/// suite beside these.
class tst_Drafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differ_data();
    void differ();
    void recursiveReferences();
    void metaschemasAccept_data();
    void metaschemasAccept();
    void schemasReferToEachOther();
    void reportsMistakesInSchemas_data();
    void reportsMistakesInSchemas();
    void readsFiles();
};

void tst_Drafts::differ_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("accepting"); ///< drafts, by their last sign: 4 6 7 9 0
    QTest::newRow("1.0 is an integer since draft 6") << "type: integer"_ba << "1.0"_ba << u"6790"_s;
    QTest::newRow("exclusive limits are flags in draft 4")
        << "{minimum: 1, exclusiveMinimum: true}"_ba << "1"_ba << u"6790"_s; // elsewhere ignored
    QTest::newRow("exclusive limits are numbers since draft 6")
        << "exclusiveMinimum: 1"_ba << "1"_ba << u"4"_s;
    QTest::newRow("const since draft 6") << "const: 1"_ba << "2"_ba << u"4"_s;
    QTest::newRow("propertyNames since draft 6")
        << "propertyNames: {maxLength: 1}"_ba << "{ab: 1}"_ba << u"4"_s;
    QTest::newRow("conditions since draft 7")
        << "{if: {type: string}, then: {minLength: 3}}"_ba << "ab"_ba << u"46"_s;
    QTest::newRow("dependentRequired since 2019-09")
        << "dependentRequired: {a: [b]}"_ba << "{a: 1}"_ba << u"467"_s;
    QTest::newRow("minContains since 2019-09")
        << "{contains: {const: 1}, minContains: 2}"_ba << "[1, 2]"_ba << u"467"_s;
    QTest::newRow("unevaluatedProperties since 2019-09")
        << "{properties: {a: {}}, unevaluatedProperties: false}"_ba << "{b: 1}"_ba << u"467"_s;
    QTest::newRow("lists of items until 2019-09")
        << "items: [{type: string}]"_ba << "[1]"_ba << u"0"_s;
    QTest::newRow("additionalItems until 2019-09")
        << "{items: [{}], additionalItems: false}"_ba << "[1, 2]"_ba << u"0"_s;
    QTest::newRow("prefixItems since 2020-12")
        << "prefixItems: [{type: string}]"_ba << "[1]"_ba << u"4679"_s;
    QTest::newRow("nothing beside a reference until draft 7")
        << "{$ref: '#/definitions/a', maxLength: 1, definitions: {a: {type: string}}}"_ba << "ab"_ba
        << u"467"_s;
    QTest::newRow("dependencies everywhere")
        << "dependencies: {a: [b]}"_ba << "{a: 1}"_ba << QString();
    QTest::newRow("a dependency of one name in draft 3's way")
        << "dependencies: {a: b}"_ba << "{a: 1}"_ba << QString();
}

void tst_Drafts::differ()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, document);
    QFETCH(QString, accepting);
    const auto schemaTree = test::parsed(schema);
    const auto documentTree = test::parsed(document);
    QString accepted;
    const QList<std::pair<Draft, QChar>> drafts{{Draft::Draft4, u'4'},
                                                {Draft::Draft6, u'6'},
                                                {Draft::Draft7, u'7'},
                                                {Draft::Draft2019, u'9'},
                                                {Draft::Draft2020, u'0'}};
    for (const auto &[draft, sign] : drafts) {
        Diagnostics found;
        const Schema compiled(
            compileSchema(test::documentOf(schemaTree).root, {}, {}, {}, {.draft = draft}, found));
        if (isValid(compiled, test::documentOf(documentTree).root))
            accepted += sign;
    }
    QCOMPARE(accepted, accepting);
}

void tst_Drafts::recursiveReferences()
{
    // A tree that forbids what it doesn't know extends one that doesn't, in all its branches.
    Library library;
    library.add(test::parsed(R"({"$schema": "https://json-schema.org/draft/2019-09/schema",
"$id": "https://x.org/tree", "$recursiveAnchor": true, "type": "object",
"properties": {"data": true, "children": {"type": "array", "items": {"$recursiveRef": "#"}}}})"),
                u"https://x.org/tree"_s, {});
    const auto strict = test::parsed(R"({"$schema": "https://json-schema.org/draft/2019-09/schema",
"$id": "https://x.org/strict", "$recursiveAnchor": true, "$ref": "tree", "unevaluatedProperties": false})");
    Diagnostics found;
    const Schema schema(compileSchema(test::documentOf(strict).root, {}, {}, library, {}, found));
    QVERIFY(found.isEmpty());
    QVERIFY(test::findingsIn(schema, "children: [{data: 1}]\n").isEmpty());
    const Diagnostics wrong = test::findingsIn(schema, "children: [{daat: 1}]\n");
    QCOMPARE(wrong.size(), 1);
    QCOMPARE(wrong.front().code, u"schema.unevaluated"_s);
    QCOMPARE(wrong.front().pointer.toString(), u"/children/0/daat"_s);
}

void tst_Drafts::metaschemasAccept_data()
{
    QTest::addColumn<QString>("uri");
    for (const auto &uri :
         {u"http://json-schema.org/draft-04/schema"_s, u"http://json-schema.org/draft-06/schema"_s,
          u"http://json-schema.org/draft-07/schema"_s,
          u"https://json-schema.org/draft/2019-09/schema"_s,
          u"https://json-schema.org/draft/2020-12/schema"_s})
        QTest::newRow(qPrintable(uri)) << uri;
}

void tst_Drafts::metaschemasAccept()
{
    QFETCH(QString, uri);
    const auto reference =
        test::parsed("{$schema: '" + uri.toUtf8() + "', $ref: '" + uri.toUtf8() + "'}");
    Diagnostics found;
    const Schema schema(compileSchema(test::documentOf(reference).root, {}, {}, {}, {}, found));
    QVERIFY(found.isEmpty());
    QVERIFY(test::findingsIn(
                schema, "{type: object, properties: {a: {type: [string, 'null'], minLength: 1}}}")
                .isEmpty());
    for (const QByteArray &wrong : {"type: txt"_ba, "properties: {a: {minLength: -1}}"_ba,
                                    "properties: {a: {allOf: []}}"_ba, "required: name"_ba})
        QCOMPARE(test::findingsIn(schema, wrong).size(), 1);
    const Library::Item self = *Library().find(uri);
    QVERIFY(isValid(schema, test::documentOf(self.tree).root));
}

void tst_Drafts::schemasReferToEachOther()
{
    Registry registry;
    registry.addResource(test::parsed("$defs: {name: {type: string, maxLength: 3}}"),
                         u"shared/common.json"_s);
    registry.addResource(test::parsed("{$id: 'https://x.org/size.json', type: integer}"),
                         u"shared/size.json"_s);
    const auto tree = test::parsed(R"({properties: {
  byPath: {$ref: '../shared/common.json#/$defs/name'}, byId: {$ref: 'https://x.org/size.json'}}})");
    QVERIFY(
        registry.addSchema({u"v1"_s, u"K"_s}, test::documentOf(tree), u"kinds/k.json"_s).isEmpty());
    const KindEntry *kind = registry.find({u"v1"_s, u"K"_s});
    QVERIFY(kind && !kind->isRequest);
    QVERIFY(test::findingsIn(kind->schema, "{byPath: abc, byId: 1}").isEmpty());
    const Diagnostics found = test::findingsIn(kind->schema, "{byPath: abcd, byId: x}");
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.front().rule, u"shared/common.json#/$defs/name/maxLength"_s);
}

void tst_Drafts::reportsMistakesInSchemas_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("an unknown type") << "type: txt"_ba << u"/type"_s;
    QTest::newRow("a limit that is no number") << "maximum: ten"_ba << u"/maximum"_s;
    QTest::newRow("a negative length") << "maxLength: -1"_ba << u"/maxLength"_s;
    QTest::newRow("a reference to nothing")
        << "properties: {a: {$ref: '#/$defs/x'}}"_ba << u"/properties/a/$ref"_s;
    QTest::newRow("a file that isn't there") << "$ref: other.json"_ba << u"/$ref"_s;
    QTest::newRow("a pattern that can't be read") << "pattern: '('"_ba << u"/pattern"_s;
    QTest::newRow("no list of alternatives") << "anyOf: {type: string}"_ba << u"/anyOf"_s;
    QTest::newRow("a schema that is a text") << "properties: {a: string}"_ba << u"/properties/a"_s;
    QTest::newRow("required as draft 3 had it") << "required: true"_ba << u"/required"_s;
    QTest::newRow("an enumeration that is none") << "enum: a"_ba << u"/enum"_s;
}

void tst_Drafts::reportsMistakesInSchemas()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, pointer);
    Registry registry;
    const auto tree = test::parsed(schema);
    const Diagnostics found =
        registry.addSchema({u"v1"_s, u"K"_s}, test::documentOf(tree), u"k.yaml"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().pointer.toString(), pointer);
    QVERIFY(!found.front().range.isEmpty());
    QVERIFY(!found.front().next.isEmpty());
    QVERIFY(registry.find({u"v1"_s, u"K"_s})); // what can be understood still works
}

void tst_Drafts::readsFiles()
{
    const auto file = readSchemaFile(SourceText("{\"type\": \"object\"}"), u"a.json"_s);
    QVERIFY(file && file->found.isEmpty());
    QCOMPARE(file->kinds.size(), 1);
    QVERIFY(!file->kinds.front()->schema.isEmpty());
    for (const QByteArray &text : {"\"unclosed"_ba, "- 1\n"_ba, "text\n"_ba, ""_ba}) {
        const auto none = readSchemaFile(SourceText(text), u"a.json"_s);
        QVERIFY2(!none, text);
        QCOMPARE(none.error().code, u"schema.unreadable"_s);
    }
}

WAYMARK_TEST(tst_Drafts)

} // namespace waymark::schema

#include "tst_drafts.moc"
