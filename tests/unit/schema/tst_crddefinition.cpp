// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/crddefinition.h"
#include "schema/defaults.h"
#include "schema/registry.h"
#include "schematesting.h"
#include "support/annotated.h"
#include "support/testmain.h"
#include "yaml/json.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// What is read from a CustomResourceDefinition beside its schema, and what is refused in it.
class tst_CrdDefinition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatAnApiServerRefuses_data();
    void refusesWhatAnApiServerRefuses();
    void readsRules();
    void knowsTransitionRules_data();
    void knowsTransitionRules();
    void knowsWhatARuleReads_data();
    void knowsWhatARuleReads();
    void readsColumns();
    void columnsShowValues_data();
    void columnsShowValues();
    void warnsOfDeprecatedVersions();
    void fillsDefaultsIn_data();
    void fillsDefaultsIn();
    void writesDefaultsInAsItReadsThem_data();
    void writesDefaultsInAsItReadsThem();
};

namespace {

/// A definition around the lines of one version's schema.
QByteArray definition(const QByteArray &schema, const QByteArray &version = {},
                      const QByteArray &names = "kind: Thing, plural: things")
{
    QByteArray indented = schema;
    indented.replace("\n", "\n        ");
    return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
           "metadata: {name: things.example.com}\nspec:\n  group: example.com\n"
           "  scope: Namespaced\n  names: {"
           + names + "}\n  versions:\n    - name: v1\n      served: true\n      storage: true\n"
           + version + "      schema:\n       openAPIV3Schema:\n        " + indented + '\n';
}

QList<KindEntry> kindsOf(const QByteArray &text, Diagnostics *found = nullptr)
{
    static QList<yaml::SyntaxTree> kept; // rules and columns are values; schemas need the tree
    kept.append(test::parsed(text));
    Diagnostics all;
    auto kinds = readCrd(test::documentOf(kept.last()), u"crd.yaml"_s, all);
    if (found)
        *found = all;
    return kinds;
}

} // namespace

void tst_CrdDefinition::refusesWhatAnApiServerRefuses_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &marked, const QString &code) {
        QTest::newRow(name) << marked << code;
    };
    const QString crd = u"schema.invalid-crd"_s;
    const QString rule = u"schema.invalid-rule"_s;
    const auto withRule = [](const QByteArray &text) {
        return definition("type: object\nproperties: {size: {type: integer}, list: {type: array, "
                          "items: {type: integer}}}\nx-kubernetes-validations:\n- "
                          + text);
    };
    row("nothing", definition("type: object"), {});
    row("another name",
        definition("type: object").replace("things.example.com", "[[thing.example.com]]"), crd);
    row("an unknown scope", definition("type: object").replace("Namespaced", "[[Namespace]]"), crd);
    row("no stored version",
        definition("type: object")
            .replace("storage: true", "storage: false")
            .replace("  versions:", "  [[versions]]:"),
        crd);
    row("a warning that nobody sees",
        definition("type: object", "      deprecationWarning: [[old]]\n"), crd);
    row("a column of an unknown type",
        definition("type: object", "      additionalPrinterColumns: [{name: A, type: [[text]], "
                                   "jsonPath: .a}]\n"),
        crd);
    row("a column whose path has no dot",
        definition("type: object", "      additionalPrinterColumns: [{name: A, type: string, "
                                   "jsonPath: [[a]]}]\n"),
        crd);
    row("a default of another type",
        definition("type: object\nproperties: {a: {type: integer, default: [[x]]}}"),
        u"schema.invalid-default"_s);
    row("a default below a list",
        definition("type: object\nproperties: {a: {type: array, items: {type: string, enum: [x], "
                   "default: [[y]]}}}"),
        u"schema.invalid-default"_s);
    row("a good rule",
        withRule("{rule: self.size > 0, message: m, fieldPath: .size, reason: "
                 "FieldValueRequired}"),
        {});
    row("an empty rule", withRule("[[{rule: '', message: m}]]"), rule);
    row("a message of two lines", withRule("{rule: self.size > 0, message: [[\"a\\nb\"]]}"), rule);
    row("an unknown reason", withRule("{rule: self.size > 0, reason: [[Bad]]}"), rule);
    row("a path with an index", withRule("{rule: self.size > 0, fieldPath: [['.list[0]']]}"), rule);
    row("a path to nothing", withRule("{rule: self.size > 0, fieldPath: [[.sise]]}"), rule);
    row("optionalOldSelf without oldSelf",
        withRule("{rule: self.size > 0, optionalOldSelf: [[true]]}"), rule);
    row("oldSelf on the whole", withRule("{rule: self.size > oldSelf.size, message: m}"), {});
    row("oldSelf below a list",
        definition("type: object\nproperties:\n  list:\n    type: array\n    items:\n      type: "
                   "integer\n      x-kubernetes-validations: [{rule: [[self > oldSelf]]}]"),
        rule);
    row("oldSelf below a list with keys",
        definition("type: object\nproperties:\n  list:\n    type: array\n"
                   "    x-kubernetes-list-type: map\n    x-kubernetes-list-map-keys: [name]\n"
                   "    items:\n      type: object\n      required: [name]\n"
                   "      properties: {name: {type: string}}\n"
                   "      x-kubernetes-validations: [{rule: self == oldSelf}]"),
        {});
}

void tst_CrdDefinition::refusesWhatAnApiServerRefuses()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, code);
    const bool isClean = code.isEmpty();
    const waymark::test::Annotated source(isClean ? "[[]]" + marked : marked);
    const auto tree = test::parsed(source.text());
    const Diagnostics found = findingsInCrd(test::documentOf(tree), u"crd.yaml"_s);
    for (const Diagnostic &finding : found)
        qInfo("%ls %ls", qUtf16Printable(finding.code), qUtf16Printable(finding.message));
    QCOMPARE(found.size(), isClean ? 0 : 1);
    if (isClean)
        return;
    QCOMPARE(found.first().code, code);
    QCOMPARE(source.text().sliced(found.first().range.begin, found.first().range.size()),
             source.text().sliced(source.range().begin, source.range().size()));
    QVERIFY(!found.first().next.isEmpty());
}

void tst_CrdDefinition::readsRules()
{
    const auto kinds = kindsOf(definition(R"(type: object
x-kubernetes-validations:
- {rule: has(self.spec), message: m, messageExpression: '"a"', reason: FieldValueForbidden}
properties:
  spec:
    type: object
    properties:
      services:
        type: array
        x-kubernetes-list-type: map
        x-kubernetes-list-map-keys: [name]
        items:
          type: object
          required: [name]
          properties: {name: {type: string}}
          x-kubernetes-validations: [{rule: self.name == oldSelf.name, optionalOldSelf: true}]
      labels:
        type: object
        additionalProperties:
          type: string
          x-kubernetes-validations: [{rule: self != ''}])"));
    QCOMPARE(kinds.size(), 1);
    const auto &rules = kinds.first().rules;
    QCOMPARE(rules.size(), 3);
    QCOMPARE(rules[0].scope.toString(), QString());
    QCOMPARE(rules[0].message, u"m"_s);
    QCOMPARE(rules[0].messageExpression, u"\"a\""_s);
    QCOMPARE(rules[0].reason, u"FieldValueForbidden"_s);
    QVERIFY(!rules[0].isTransition);
    QCOMPARE(rules[1].scope.toString(), u"/spec/services/*"_s);
    QVERIFY(rules[1].isTransition && rules[1].optionalOldSelf);
    QCOMPARE(rules[1].reason, u"FieldValueInvalid"_s);
    QCOMPARE(rules[2].scope.toString(), u"/spec/labels/*"_s);
    QVERIFY(rules[2].place.toString().endsWith(
        "/labels/additionalProperties/x-kubernetes-validations/0"_L1));

    const auto document = test::parsed("spec: {services: [{name: a}, {name: b}]}\n");
    QStringList places;
    rules[1].scope.each(test::documentOf(document).root,
                        [&](yaml::Node value) { places.append(value.pointer().toString()); });
    QCOMPARE(places, (QStringList{u"/spec/services/0"_s, u"/spec/services/1"_s}));
}

void tst_CrdDefinition::knowsTransitionRules_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("isTransition");
    QTest::newRow("names it") << u"self == oldSelf"_s << true;
    QTest::newRow("a field of it") << u"oldSelf.size<=self.size"_s << true;
    QTest::newRow("a field of that name") << u"self.oldSelf == 1"_s << false;
    QTest::newRow("in a text") << u"self != 'oldSelf' && self != \"oldSelf\""_s << false;
    QTest::newRow("behind an escape") << uR"(self != "a\"" || oldSelf)"_s << true;
    QTest::newRow("in a comment") << u"self // oldSelf\n"_s << false;
    QTest::newRow("part of a word") << u"oldSelfish"_s << false;
    QTest::newRow("an optional field of that name") << u"self.?oldSelf.hasValue()"_s << false;
    QTest::newRow("a field behind a line break") << u"self.\n  oldSelf"_s << false;
    QTest::newRow("in a raw text") << uR"(self != r'\' && 'oldSelf' != '')"_s << false;
    QTest::newRow("behind a raw text") << uR"(self != r'\' && oldSelf != '')"_s << true;
    QTest::newRow("in a text of several lines") << u"self != '''a'\noldSelf'''"_s << false;
    QTest::newRow("behind a number") << u"1u<oldSelf"_s << true;
}

void tst_CrdDefinition::knowsTransitionRules()
{
    QFETCH(QString, rule);
    QFETCH(bool, isTransition);
    QCOMPARE(namesVariable(rule, u"oldSelf"), isTransition);
}

void tst_CrdDefinition::knowsWhatARuleReads_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("isRead");
    const auto row = [](const char *name, const QString &scope, const QString &rule,
                        const QString &field, bool isRead) {
        QTest::newRow(name) << scope << rule << field << isRead;
    };
    row("its own value", u"/spec/size"_s, u"self > 1"_s, u"/spec/size"_s, true);
    row("of any item", u"/spec/boxes/*"_s, u"self.a != ''"_s, u"/spec/boxes/3"_s, true);
    row("a field of any item", u"/spec/boxes/*"_s, u"self.a != ''"_s, u"/spec/boxes/3/a"_s, true);
    row("from above", u"/spec"_s, u"self.size <= self.limits.most"_s, u"/spec/limits/most"_s, true);
    row("from the root", u""_s, u"has(self.spec.size)"_s, u"/spec/size"_s, true);
    row("a part of it", u"/spec"_s, u"self.limits.most > 1"_s, u"/spec/limits"_s, true);
    row("optional", u"/spec"_s, u"self.?limits.?most.orValue(1) > 1"_s, u"/spec/limits/most"_s,
        true);
    row("by index", u"/spec"_s, u"self['limits'][\"most\"] > 1"_s, u"/spec/limits/most"_s, true);
    row("escaped", u"/spec"_s, u"self.a__dash__b > 1"_s, u"/spec/a-b"_s, true);
    row("a keyword", u"/spec"_s, u"self.__in__ > 1"_s, u"/spec/in"_s, true);
    row("another field", u"/spec"_s, u"self.size > 1"_s, u"/spec/owner"_s, false);
    row("a longer name", u"/spec"_s, u"self.sizes > 1"_s, u"/spec/size"_s, false);
    row("a function", u"/spec/list"_s, u"self.size() > 1"_s, u"/spec/list/size"_s, false);
    row("in a text", u"/spec"_s, u"'self.size' != ''"_s, u"/spec/size"_s, false);
    row("in a comment", u"/spec"_s, u"true // self.size"_s, u"/spec/size"_s, false);
    row("of another variable", u"/spec"_s, u"x.self.size > 1"_s, u"/spec/size"_s, false);
    row("elsewhere", u"/status"_s, u"self.size > 1"_s, u"/spec/size"_s, false);
}

void tst_CrdDefinition::knowsWhatARuleReads()
{
    QFETCH(QString, scope);
    QFETCH(QString, rule);
    QFETCH(QString, field);
    ValidationRule read;
    read.scope = *PointerPattern::parse(scope);
    read.rule = rule;
    QTEST(readsField(read, *JsonPointer::parse(field)), "isRead");
}

void tst_CrdDefinition::readsColumns()
{
    const auto kinds = kindsOf(definition(
        "type: object", "      additionalPrinterColumns:\n"
                        "        - {name: Owner, type: string, jsonPath: .spec.owner}\n"
                        "        - {name: Age, type: date, jsonPath: .metadata.creationTimestamp, "
                        "priority: 1, description: How old}\n"));
    const auto &columns = kinds.first().columns;
    QCOMPARE(columns.size(), 2);
    QCOMPARE(columns[0], (PrinterColumn{u"Owner"_s, u"string"_s, {}, {}, u".spec.owner"_s, 0}));
    QCOMPARE(columns[1].priority, 1);
    QCOMPARE(columns[1].description, u"How old"_s);
}

void tst_CrdDefinition::columnsShowValues_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("a field") << u".spec.owner"_s << u"team-a"_s;
    QTest::newRow("a quoted name") << u".metadata.labels['a.b/c']"_s << u"x"_s;
    QTest::newRow("an escaped name") << uR"(.metadata.labels.a\.b)"_s << u"y"_s;
    QTest::newRow("an index") << u".spec.list[1]"_s << u"2"_s;
    QTest::newRow("from the end") << u".spec.list[-1]"_s << u"3"_s;
    QTest::newRow("the first of all") << u".spec.list[*]"_s << u"1"_s;
    QTest::newRow("a filter") << uR"(.status.conditions[?(@.type=="Ready")].status)"_s << u"True"_s;
    QTest::newRow("a filter with blanks")
        << u".status.conditions[?( @.type == 'Synced' )].status"_s << u"False"_s;
    QTest::newRow("nothing there") << u".status.phase"_s << QString();
    QTest::newRow("not understood") << u"..owner"_s << QString();
}

void tst_CrdDefinition::columnsShowValues()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    const auto tree = test::parsed("metadata: {labels: {a.b/c: x, a.b: y}}\n"
                                   "spec: {owner: team-a, list: [1, 2, 3]}\n"
                                   "status: {conditions: [{type: Synced, status: 'False'}, "
                                   "{type: Ready, status: 'True'}]}\n");
    QCOMPARE(columnText({.jsonPath = path}, test::documentOf(tree).root), text);
}

void tst_CrdDefinition::warnsOfDeprecatedVersions()
{
    const auto crd = test::parsed(R"(kind: CustomResourceDefinition
spec:
  group: g.io
  names: {kind: K}
  versions:
    - {name: v1, schema: {openAPIV3Schema: {type: object}}}
    - {name: v1alpha1, deprecated: true, schema: {openAPIV3Schema: {type: object}}}
    - {name: v1beta1, deprecated: true, deprecationWarning: Use v1., schema: {openAPIV3Schema: {type: object}}}
)");
    Registry registry;
    QVERIFY(registry.addCrd(test::documentOf(crd), u"k.yaml"_s).isEmpty());
    const auto warning = [&](const QByteArray &version) {
        const auto tree = test::parsed("apiVersion: g.io/" + version + "\nkind: K\n");
        return registry.deprecatedVersion(test::documentOf(tree));
    };
    QVERIFY(!warning("v1"));
    const auto beta = warning("v1beta1");
    QVERIFY(beta);
    QCOMPARE(beta->severity, Severity::Warning);
    QCOMPARE(beta->message, u"Use v1."_s);
    const auto alpha = warning("v1alpha1");
    QCOMPARE(alpha->message, u"g.io/v1alpha1 K is deprecated."_s);
    QCOMPARE(test::applied("apiVersion: g.io/v1alpha1\nkind: K\n", alpha->fixes.first()),
             QByteArray("apiVersion: g.io/v1\nkind: K\n"));
    QVERIFY(!alpha->fixes.first().isSafe);
}

void tst_CrdDefinition::fillsDefaultsIn_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a field that is missing")
        << "a: 1\n"_ba << R"({"a": 1, "size": 3, "inner": {"on": true}})"_ba;
    QTest::newRow("a null that isn't allowed")
        << "size: null\n"_ba << R"({"size": 3, "inner": {"on": true}})"_ba;
    QTest::newRow("a null that is allowed")
        << "note: null\n"_ba << R"({"note": null, "size": 3, "inner": {"on": true}})"_ba;
    QTest::newRow("inside objects and lists")
        << "inner: {}\nlist: [{}, {x: 9}]\n"_ba
        << R"({"inner": {"on": true}, "list": [{"x": 5}, {"x": 9}], "size": 3})"_ba;
}

void tst_CrdDefinition::fillsDefaultsIn()
{
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, json);
    Diagnostics found;
    const auto schemaTree = test::parsed(R"(type: object
properties:
  size: {type: integer, default: 3}
  note: {type: string, nullable: true}
  inner: {type: object, default: {}, properties: {on: {type: boolean, default: true}}}
  list: {type: array, items: {type: object, properties: {x: {type: integer, default: 5}}}}
)");
    const auto compiled = compileSchema(test::documentOf(schemaTree).root, u"a"_s, u"a"_s, {},
                                        {.draft = Draft::Crd}, found);
    const auto tree = test::parsed(document);
    const auto value = withDefaults(Schema(compiled), test::documentOf(tree).root);
    QVERIFY(value);
    QCOMPARE(yaml::toJson(*value), json);
    const auto text = textWithDefaults(Schema(compiled), test::documentOf(tree).root);
    QVERIFY(text);
    const auto written = test::parsed(*text);
    QCOMPARE(yaml::toJson(*test::documentOf(written).root.toValue()), json);
}

void tst_CrdDefinition::writesDefaultsInAsItReadsThem_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<bool>("isShort"); // written without a detour over values
    QTest::newRow("texts of all kinds") << R"(a: "q\"b\\c\n\u00e9\u0085"
b: 'it''s, [not] {flow}'
c: |
  x

  y
d: >-
  folded
  text
e: plain, [with] {signs} # and a comment
"f g": x
)"_ba << true;
    QTest::newRow("values of all kinds")
        << "a: 0x1F\nb: .inf\nc: 1.50\nd: ~\ne:\nf: true\ng: '3'\nh: 1_000\ni: 2026-11-23\n"_ba
        << true;
    QTest::newRow("a null that goes before a default comes")
        << "size: ~\nlist: [null]\n"_ba << true;
    QTest::newRow("an alias") << "a: &x {b: 1}\nc: *x\n"_ba << false;
    QTest::newRow("a merge") << "a: &x {b: 1}\nc: {<<: *x}\n"_ba << false;
    QTest::newRow("a tag") << "a: !!str 1\n"_ba << false;
}

void tst_CrdDefinition::writesDefaultsInAsItReadsThem()
{
    QFETCH(QByteArray, document);
    QFETCH(bool, isShort);
    Diagnostics found;
    const auto schemaTree = test::parsed(
        "type: object\nproperties:\n  size: {type: integer, default: 3}\n"
        "  list: {type: array, items: {type: object, properties: {x: {default: 5}}}}\n");
    const Schema schema(compileSchema(test::documentOf(schemaTree).root, u"a"_s, u"a"_s, {},
                                      {.draft = Draft::Crd}, found));
    const auto tree = test::parsed(document);
    const auto text = textWithDefaults(schema, test::documentOf(tree).root);
    QCOMPARE(text.has_value(), isShort);
    if (!isShort)
        return;
    const auto written = test::parsed(*text);
    QCOMPARE(yaml::toJson(*test::documentOf(written).root.toValue()),
             yaml::toJson(*withDefaults(schema, test::documentOf(tree).root)));
}

WAYMARK_TEST(tst_CrdDefinition)

} // namespace waymark::schema

#include "tst_crddefinition.moc"
