// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/cursor.h"
#include "schema/schemafile.h"
#include "schematesting.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

class tst_LiveCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void branchesAreTakenByTheValue_data();
    void branchesAreTakenByTheValue();
    void aPickHoldsUntilTheValueSaysOtherwise();
    void conditionsShapeTheFields_data();
    void conditionsShapeTheFields();
    void theDiscriminatorOffersAllBranches();
    void requiredFieldsMakeAChoice();
    void branchesThatOnlyLimitAreNoChoice_data();
    void branchesThatOnlyLimitAreNoChoice();
    void nullBesideAFormIsNoChoice();
    void titlesOfValuesComeFromBranches();
    void recursiveUnionsEnd();
    void publishedUnionsAreUnderstood();
};

namespace {

Cursor unboundCursor(const QByteArray &schema)
{
    return Cursor(test::schemaOf(schema));
}

/// The place as a value shapes it.
struct Live
{
    Live(const QByteArray &schema, const QByteArray &text, const QList<int> &picks = {})
        : tree(test::parsed(text))
        , cursor(unboundCursor(schema).live(tree.documents().first().root, picks))
    {}

    yaml::SyntaxTree tree;
    Cursor cursor;
};

const QByteArray sources = R"(
type: object
properties: {name: {type: string}}
oneOf:
  - title: Git
    required: [type, url]
    properties: {type: {const: git}, url: {type: string}, branch: {type: string}}
  - title: Registry
    required: [type, image]
    properties: {type: {const: oci}, image: {type: string}, url: {type: integer}}
)";

const QByteArray unmarked = R"(
anyOf:
  - {type: string}
  - type: object
    required: [file]
    properties: {file: {type: string}}
  - $ref: '#/$defs/remote'
$defs:
  remote: {type: object, required: [url], properties: {url: {type: string}, retries: {type: integer}}}
)";

} // namespace

void tst_LiveCursor::branchesAreTakenByTheValue_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("taken");
    QTest::newRow("by the discriminator") << sources << "{type: oci, url: x}"_ba << 1;
    QTest::newRow("by required fields") << sources << "{image: a}"_ba << 1;
    QTest::newRow("nothing speaks for one") << sources << "{name: a}"_ba << -1;
    QTest::newRow("by type") << unmarked << "text"_ba << 0;
    QTest::newRow("by known fields") << unmarked << "{retries: 3}"_ba << 2;
    QTest::newRow("by the fewest failures") << unmarked << "{url: a, other: 1}"_ba << 2;
    QTest::newRow("the first where nothing is there") << unmarked << "~"_ba << 0;
}

void tst_LiveCursor::branchesAreTakenByTheValue()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, text);
    const Live live(schema, text);
    QCOMPARE(live.cursor.choices().size(), 1);
    QTEST(live.cursor.choices().first().taken, "taken");
}

void tst_LiveCursor::aPickHoldsUntilTheValueSaysOtherwise()
{
    QCOMPARE(Live(unmarked, "{}", {2}).cursor.choices().first().taken, 2);
    QCOMPARE(Live(unmarked, "{unheard: of}", {2}).cursor.choices().first().taken, 2);
    QCOMPARE(Live(unmarked, "{file: a}", {2}).cursor.choices().first().taken, 1);
    QCOMPARE(Live(sources, "{type: git}", {1}).cursor.choices().first().taken, 0);
    QCOMPARE(Live(unmarked, "{}", {7}).cursor.choices().first().taken, 1);
}

void tst_LiveCursor::conditionsShapeTheFields_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("required");
    const QByteArray condition = R"(
properties: {level: {enum: [low, high]}}
if: {required: [level], properties: {level: {const: high}}}
then: {required: [reason], properties: {reason: {type: string}}}
else: {properties: {note: {type: string}}}
)";
    QTest::newRow("if holds") << condition << "level: high"_ba
                              << QStringList{u"level"_s, u"reason"_s} << QStringList{u"reason"_s};
    QTest::newRow("if doesn't hold")
        << condition << "level: low"_ba << QStringList{u"level"_s, u"note"_s} << QStringList{};
    QTest::newRow("nothing there")
        << condition << "{}"_ba << QStringList{u"level"_s, u"note"_s} << QStringList{};
    const QByteArray dependent = R"(
properties: {card: {type: string}}
dependentSchemas: {card: {required: [address], properties: {address: {type: string}}}}
)";
    QTest::newRow("a dependent schema")
        << dependent << "card: x"_ba << QStringList{u"card"_s, u"address"_s}
        << QStringList{u"address"_s};
    QTest::newRow("without what it depends on")
        << dependent << "{}"_ba << QStringList{u"card"_s} << QStringList{};
}

void tst_LiveCursor::conditionsShapeTheFields()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, names);
    QFETCH(QStringList, required);
    const Live live(schema, text);
    QCOMPARE(live.cursor.properties(), names);
    QVERIFY(live.cursor.choices().isEmpty());
    for (const QString &name : std::as_const(names))
        QCOMPARE(live.cursor.property(name).facts().isRequired, required.contains(name));
}

void tst_LiveCursor::theDiscriminatorOffersAllBranches()
{
    const Live git(sources, "{type: git}");
    const Choice &choice = git.cursor.choices().first();
    QCOMPARE(choice.discriminator, u"type"_s);
    QCOMPARE(choice.branches[1].title, u"Registry"_s);
    QVERIFY(choice.branches[1].marks == QList{yaml::Value(u"oci"_s)});
    const Facts type = git.cursor.property(u"type"_s).facts();
    QCOMPARE(type.enumeration.size(), 2);
    QVERIFY(!type.constant);
    QVERIFY(type.isRequired);
    QCOMPARE(git.cursor.properties(), (QStringList{u"name"_s, u"type"_s, u"url"_s, u"branch"_s}));
    QCOMPARE(git.cursor.property(u"url"_s).facts().type, ValueType::String);
    QVERIFY(git.cursor.property(u"url"_s).facts().isRequired);
    const Live oci(sources, "{type: oci}");
    QCOMPARE(oci.cursor.property(u"url"_s).facts().type, ValueType::Integer);
    // While nobody has chosen, only what all branches share can be filled in.
    QCOMPARE(Live(sources, "{}").cursor.properties(), (QStringList{u"type"_s, u"name"_s}));
    QVERIFY(!git.cursor.isSameAs(oci.cursor));
    const Cursor both = unboundCursor(sources);
    const yaml::SyntaxTree one = test::parsed("{type: git}");
    const yaml::SyntaxTree other = test::parsed("{type: git, branch: a}");
    QVERIFY(both.live(one.documents().first().root)
                .isSameAs(both.live(other.documents().first().root)));
    QVERIFY(!both.live({}).isSameAs(both.live(one.documents().first().root)));
}

void tst_LiveCursor::requiredFieldsMakeAChoice()
{
    const Schema schema = test::crdWithSpec(R"(
type: object
properties:
  git: {type: object, properties: {url: {type: string}}}
  oci: {type: string}
  name: {type: string}
oneOf: [{required: [git]}, {required: [oci]}]
)");
    const yaml::SyntaxTree tree = test::parsed("{oci: a}");
    const Cursor spec = Cursor(schema).property(u"spec"_s).live(tree.documents().first().root);
    QCOMPARE(spec.choices().size(), 1);
    QCOMPARE(spec.choices().first().taken, 1);
    QCOMPARE(spec.choices().first().branches.first().title, u"git"_s);
    QCOMPARE(spec.properties(), (QStringList{u"oci"_s, u"name"_s}));
}

void tst_LiveCursor::branchesThatOnlyLimitAreNoChoice_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::newRow("formats") << "anyOf: [{format: ipv4}, {format: ipv6}]"_ba;
    QTest::newRow("integer or text") << "anyOf: [{type: integer}, {type: string}]"_ba;
    QTest::newRow("values") << "oneOf: [{const: a}, {const: b}]"_ba;
    QTest::newRow("at least one field") << "anyOf: [{required: [a]}, {required: [b]}]"_ba;
    QTest::newRow("one branch") << "oneOf: [{type: object, properties: {a: {}}}]"_ba;
}

void tst_LiveCursor::branchesThatOnlyLimitAreNoChoice()
{
    QFETCH(QByteArray, schema);
    QVERIFY(Live(schema, "a").cursor.choices().isEmpty());
}

void tst_LiveCursor::nullBesideAFormIsNoChoice()
{
    const Cursor cursor = unboundCursor(
        "anyOf: [{type: string, enum: [a, b], description: One of two.}, {type: 'null'}]");
    QVERIFY(cursor.facts().isNullable);
    QCOMPARE(cursor.facts().type, ValueType::String);
    QCOMPARE(cursor.facts().enumeration.size(), 2);
    QCOMPARE(cursor.facts().description, u"One of two."_s);
    QVERIFY(!cursor.isOpen());
}

void tst_LiveCursor::titlesOfValuesComeFromBranches()
{
    const Facts facts =
        unboundCursor("oneOf: [{const: eu-1, title: Frankfurt}, {const: us-1, title: Virginia}]")
            .facts();
    QCOMPARE(facts.enumerationTitles, (QStringList{u"Frankfurt"_s, u"Virginia"_s}));
    const Facts open = unboundCursor("anyOf: [{enum: [a, b]}, {type: string}]").facts();
    QVERIFY(open.enumeration.isEmpty());
    QCOMPARE(open.suggestions.size(), 2);
}

void tst_LiveCursor::recursiveUnionsEnd()
{
    const QByteArray tree = R"(
$ref: '#/$defs/node'
$defs:
  node:
    oneOf:
      - {type: string}
      - type: object
        properties: {children: {type: array, items: {$ref: '#/$defs/node'}}, any: {$ref: '#/$defs/either'}}
  either: {anyOf: [{$ref: '#/$defs/either'}, {$ref: '#/$defs/node'}]}
)";
    const Live live(tree, "children: [a, {children: [b]}]");
    QCOMPARE(live.cursor.choices().first().taken, 1);
    const Cursor item = live.cursor.property(u"children"_s).item();
    QVERIFY(item.isOpen());
    QVERIFY(live.cursor.property(u"any"_s).isKnown());
}

void tst_LiveCursor::publishedUnionsAreUnderstood()
{
    const QString path = u"data/json-schemas/github-action/schema.json"_s;
    WAYMARK_NEEDS_SHARED(path);
    const QByteArray text = test::fileContent(waymark::test::sharedData(path));
    const auto read = readSchemaFile(SourceText(text), u"github-action.json"_s);
    QVERIFY(read);
    const yaml::SyntaxTree tree = test::parsed("{using: composite, steps: [{run: a}]}");
    const Cursor runs =
        Cursor(read->kinds.front()->schema).property(u"runs"_s).live(tree.documents().first().root);
    QCOMPARE(runs.choices().size(), 1);
    const Choice &choice = runs.choices().first();
    QCOMPARE(choice.discriminator, u"using"_s);
    QVERIFY(choice.branches[choice.taken].marks == QList{yaml::Value(u"composite"_s)});
    QVERIFY(runs.properties().contains(u"steps"_s));
    QVERIFY(!runs.properties().contains(u"image"_s));
    QVERIFY(runs.property(u"using"_s).facts().enumeration.size() >= 3);
}

WAYMARK_TEST(tst_LiveCursor)

} // namespace waymark::schema

#include "tst_livecursor.moc"
