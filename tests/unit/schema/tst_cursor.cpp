// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/cursor.h"
#include "schematesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

class tst_Cursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptySchemaKnowsNothing();
    void properties_data();
    void properties();
    void types_data();
    void types();
    void limitsAreTheTightest();
    void referencesAreFollowed();
    void recursionIsFollowedAsFarAsAsked();
    void branchesOfferTheirFields();
    void valuesOfBranchesAreListed();
    void mapsHaveAdditionalValues();
    void unknownFieldsAreUnknown();
    void tuplesDifferByIndex();
    void crdKnowsWhatAnApiServerKnows();
};

namespace {

Cursor cursorOf(const QByteArray &schema)
{
    return Cursor(test::schemaOf(schema));
}

} // namespace

void tst_Cursor::anEmptySchemaKnowsNothing()
{
    const Cursor cursor;
    QVERIFY(!cursor.isKnown());
    QVERIFY(cursor.facts().allowsUnknownFields);
    QVERIFY(cursor.properties().isEmpty());
    QVERIFY(!cursor.property(u"a"_s).isKnown());
    QVERIFY(!Cursor(Schema()).item().isKnown());
}

void tst_Cursor::properties_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("in the order of the schema") << "properties: {zeta: {}, alpha: {}, mid: {}}"_ba
                                                << QStringList{u"zeta"_s, u"alpha"_s, u"mid"_s};
    QTest::newRow("allOf comes after its own")
        << "{properties: {a: {}}, allOf: [{properties: {b: {}}}, {properties: {c: {}, a: {}}}]}"_ba
        << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("through a reference")
        << "{$ref: '#/$defs/x', $defs: {x: {properties: {b: {}}}}}"_ba << QStringList{u"b"_s};
    QTest::newRow("of branches") << "oneOf: [{properties: {a: {}}}, {properties: {b: {}}}]"_ba
                                 << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("of conditions")
        << "{if: {required: [a]}, then: {properties: {b: {}}}, else: {properties: {c: {}}}}"_ba
        << QStringList{u"b"_s, u"c"_s};
    QTest::newRow("forbidden ones aren't offered")
        << "properties: {a: {}, old: false}"_ba << QStringList{u"a"_s};
    QTest::newRow("more than a few")
        << "properties: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}, i: {}}"_ba
        << u"abcdefghi"_s.split(QString(), Qt::SkipEmptyParts);
}

void tst_Cursor::properties()
{
    QFETCH(QByteArray, schema);
    QFETCH(QStringList, names);
    const Cursor cursor = cursorOf(schema);
    QCOMPARE(cursor.properties(), names);
    for (const QString &name : std::as_const(names))
        QVERIFY(cursor.property(name).isKnown());
}

void tst_Cursor::types_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<ValueType>("type");
    QTest::addColumn<bool>("isNullable");
    QTest::newRow("none") << "title: x"_ba << ValueType::Any << false;
    QTest::newRow("one") << "type: integer"_ba << ValueType::Integer << false;
    QTest::newRow("one or null") << "type: [string, 'null']"_ba << ValueType::String << true;
    QTest::newRow("number includes integer")
        << "type: [number, integer]"_ba << ValueType::Number << false;
    QTest::newRow("integer or text")
        << "type: [integer, string]"_ba << ValueType::IntegerOrString << false;
    QTest::newRow("narrowed by allOf")
        << "{type: [string, integer], allOf: [{type: [integer, boolean]}]}"_ba << ValueType::Integer
        << false;
    QTest::newRow("the same in all branches")
        << "oneOf: [{type: string}, {type: string, minLength: 1}]"_ba << ValueType::String << false;
    QTest::newRow("null as a branch")
        << "anyOf: [{type: object}, {type: 'null'}]"_ba << ValueType::Object << true;
}

void tst_Cursor::types()
{
    QFETCH(QByteArray, schema);
    const Facts facts = cursorOf(schema).facts();
    QTEST(facts.type, "type");
    QTEST(facts.isNullable, "isNullable");
}

void tst_Cursor::limitsAreTheTightest()
{
    const Facts facts = cursorOf(R"(
minimum: 1
maximum: 9
minLength: 2
pattern: ^a
format: email
examples: [a@b]
default: c@d
readOnly: true
description: outer
allOf:
  - {minimum: 3, maximum: 20, minLength: 1, maxLength: 5, description: inner, deprecated: true, title: T}
)")
                            .facts();
    QCOMPARE(facts.minimum, std::optional(3.0));
    QCOMPARE(facts.maximum, std::optional(9.0));
    QCOMPARE(facts.minLength, std::optional(qsizetype(2)));
    QCOMPARE(facts.maxLength, std::optional(qsizetype(5)));
    QCOMPARE(facts.pattern, u"^a"_s);
    QCOMPARE(facts.format, u"email"_s);
    QCOMPARE(facts.description, u"outer"_s);
    QCOMPARE(facts.title, u"T"_s);
    QVERIFY(facts.isReadOnly && facts.isDeprecated);
    QCOMPARE(facts.examples.size(), 1);
    QVERIFY(facts.defaultValue == yaml::Value(u"c@d"_s));
}

void tst_Cursor::referencesAreFollowed()
{
    const Cursor cursor = cursorOf(R"(
required: [owner]
properties:
  owner: {$ref: '#/$defs/team', description: Who answers for it.}
  note: {}
$defs:
  team: {type: string, description: A team., enum: [a, b]}
)");
    const Facts owner = cursor.property(u"owner"_s).facts();
    QCOMPARE(owner.description, u"Who answers for it."_s);
    QCOMPARE(owner.type, ValueType::String);
    QCOMPARE(owner.enumeration.size(), 2);
    QVERIFY(owner.isRequired);
    QVERIFY(!cursor.property(u"note"_s).facts().isRequired);
}

void tst_Cursor::recursionIsFollowedAsFarAsAsked()
{
    Cursor cursor =
        cursorOf("{type: object, properties: {name: {type: string}, next: {$ref: '#'}}}");
    for (int depth = 0; depth < 50; ++depth) {
        QCOMPARE(cursor.properties(), (QStringList{u"name"_s, u"next"_s}));
        cursor = cursor.property(u"next"_s);
    }
    QCOMPARE(cursor.at(*JsonPointer::parse(u"/next/next/name")).facts().type, ValueType::String);
    // A circle that never reaches a value ends as well.
    QVERIFY(cursorOf("{$ref: '#/$defs/a', $defs: {a: {$ref: '#/$defs/b'}, b: {$ref: '#/$defs/a'}}}")
                .isKnown());
}

void tst_Cursor::branchesOfferTheirFields()
{
    const Cursor cursor = cursorOf(R"(
oneOf:
  - {type: object, required: [mail], properties: {mail: {type: string, title: Mail}}}
  - {type: object, required: [room], properties: {room: {type: string}}}
)");
    QCOMPARE(cursor.facts().type, ValueType::Object);
    QCOMPARE(cursor.property(u"mail"_s).facts().type, ValueType::String);
    QVERIFY(!cursor.property(u"mail"_s).facts().isRequired); // only if that branch is meant
}

void tst_Cursor::valuesOfBranchesAreListed()
{
    QCOMPARE(cursorOf("oneOf: [{const: a}, {const: b}, {enum: [c, d]}]").facts().enumeration.size(),
             4);
    QVERIFY(cursorOf("anyOf: [{const: a}, {type: string}]").facts().enumeration.isEmpty());
}

void tst_Cursor::mapsHaveAdditionalValues()
{
    const Cursor map = cursorOf("additionalProperties: {type: string}");
    QCOMPARE(map.additional().facts().type, ValueType::String);
    QCOMPARE(map.property(u"anything"_s).facts().type, ValueType::String);
    const Cursor patterns =
        cursorOf("{patternProperties: {'^x-': {type: integer}}, additionalProperties: false}");
    QCOMPARE(patterns.property(u"x-a"_s).facts().type, ValueType::Integer);
    QCOMPARE(patterns.additional().facts().type, ValueType::Integer);
    QVERIFY(!patterns.property(u"y"_s).isKnown());
    QVERIFY(!cursorOf("properties: {a: {}}").additional().isKnown());
}

void tst_Cursor::unknownFieldsAreUnknown()
{
    QVERIFY(cursorOf("properties: {a: {}}").facts().allowsUnknownFields);
    QVERIFY(!cursorOf("{properties: {a: {}}, additionalProperties: false}")
                 .facts()
                 .allowsUnknownFields);
    QVERIFY(!cursorOf("{properties: {a: {}}, unevaluatedProperties: false}")
                 .facts()
                 .allowsUnknownFields);
    QVERIFY(!cursorOf("properties: {a: {}}").property(u"b"_s).isKnown());
}

void tst_Cursor::tuplesDifferByIndex()
{
    const Cursor list =
        cursorOf("{prefixItems: [{type: string}, {type: integer}], items: {type: boolean}}");
    QCOMPARE(list.item(0).facts().type, ValueType::String);
    QCOMPARE(list.item(1).facts().type, ValueType::Integer);
    QCOMPARE(list.item(7).facts().type, ValueType::Boolean);
    QCOMPARE(list.at(*JsonPointer::parse(u"/1")).facts().type, ValueType::Integer);
}

void tst_Cursor::crdKnowsWhatAnApiServerKnows()
{
    const Schema schema = test::crdWithSpec(R"(
type: object
required: [items, size]
properties:
  size: {type: integer, default: 3}
  port: {x-kubernetes-int-or-string: true}
  items:
    type: array
    x-kubernetes-list-type: map
    x-kubernetes-list-map-keys: [name]
    items: {type: object, properties: {name: {type: string}}, required: [name]}
)");
    const Cursor root(schema);
    const QStringList properties = root.properties();
    QCOMPARE(properties.first(3), (QStringList{u"apiVersion"_s, u"kind"_s, u"metadata"_s}));
    QVERIFY(root.property(u"kind"_s).facts().constant == yaml::Value(u"Thing"_s));
    QVERIFY(!root.facts().allowsUnknownFields);
    const Cursor metadata = root.property(u"metadata"_s);
    QVERIFY(metadata.facts().isRequired);
    QVERIFY(metadata.properties().contains(u"labels"_s));
    QCOMPARE(metadata.at(*JsonPointer::parse(u"/labels/x")).facts().maxLength,
             std::optional(qsizetype(63)));
    const Cursor spec = root.property(u"spec"_s);
    QVERIFY(!spec.property(u"size"_s).facts().isRequired); // the API server fills it in
    QVERIFY(spec.property(u"items"_s).facts().isRequired);
    QCOMPARE(spec.property(u"port"_s).facts().type, ValueType::IntegerOrString);
    QCOMPARE(spec.property(u"items"_s).facts().listMapKeys, QStringList{u"name"_s});
    QCOMPARE(root.at(*JsonPointer::parse(u"/spec/items/4/name")).facts().type, ValueType::String);
}

WAYMARK_TEST(tst_Cursor)

} // namespace waymark::schema

#include "tst_cursor.moc"
