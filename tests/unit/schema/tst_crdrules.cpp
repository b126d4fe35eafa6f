// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/halfkind.h"
#include "schema/registry.h"
#include "schematesting.h"
#include "support/annotated.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// CustomResourceDefinitions as an API server takes them, and resources as it judges them.
class tst_CrdRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void refusesWhatIsNotStructural_data();
    void refusesWhatIsNotStructural();
    void reportsBrokenPatternsOnce();
    void limitsMetadata_data();
    void limitsMetadata();
    void addsServedVersionsOnly();
    void reportsDefinitionsWithoutKind();
    void explainsUnknownKinds_data();
    void explainsUnknownKinds();
    void explainsHalfAKind_data();
    void explainsHalfAKind();
};

namespace {

const QByteArray spec = R"(
type: object
required: [size, name]
properties:
  name: {type: string, pattern: '(?i)^[a-z]+$'}
  size: {type: integer, format: int32, default: 1}
  port: {x-kubernetes-int-or-string: true}
  note: {type: string, nullable: true}
  free: {type: object, x-kubernetes-preserve-unknown-fields: true, properties: {known: {type: integer}}}
  bare: {type: object}
  labels: {type: object, additionalProperties: {type: string}}
  set: {type: array, x-kubernetes-list-type: set, items: {type: string}}
  ports:
    type: array
    x-kubernetes-list-type: map
    x-kubernetes-list-map-keys: [port, protocol]
    items:
      type: object
      required: [port]
      properties: {port: {type: integer}, protocol: {type: string, default: TCP}}
  inner: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}
  source:
    type: object
    properties: {git: {type: string}, oci: {type: string}, kind: {type: string, default: git}}
    oneOf: [{required: [git]}, {required: [oci]}]
  raw: {type: array, x-kubernetes-preserve-unknown-fields: true, items: {type: object}}
  amount:
    x-kubernetes-int-or-string: true
    anyOf: [{type: integer}, {type: string}]
    pattern: ^[0-9]+Mi$
)";

const QByteArray head = "apiVersion: example.com/v1\nkind: Thing\n";
const QByteArray named = head + "metadata: {name: a}\n";

} // namespace

void tst_CrdRules::judges_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code"); ///< empty: nothing wrong
    const auto row = [](const char *name, const QByteArray &rest, const QString &code) {
        QTest::newRow(name) << named + "spec:\n  name: ab\n" + rest << code;
    };
    row("a default stands in for a required field", "", {});
    row("a null where a default is", "  size: null\n", {});
    row("a null where nothing is needed", "  port: null\n", {});
    row("a null that is allowed", "  note: null\n", {});
    row("beyond 32 bits", "  size: [[3000000000]]\n", u"schema.format"_s);
    row("an integer for int-or-string", "  port: 80\n", {});
    row("a text for int-or-string", "  port: http\n", {});
    row("a fraction for int-or-string", "  port: [[1.5]]\n", u"schema.type"_s);
    row("an unknown field", "  [[colour]]: red\n", u"schema.unknown-field"_s);
    row("unknown fields that are preserved", "  free: {a: {b: c}}\n", {});
    row("known fields among preserved ones", "  free: {known: [[x]]}\n", u"schema.type"_s);
    row("a field in an object that declares none", "  bare:\n    [[a]]: 1\n",
        u"schema.unknown-field"_s);
    row("a map of texts", "  labels: {a: b}\n", {});
    row("a number in a map of texts", "  labels: {a: [[1]]}\n", u"schema.type"_s);
    row("a set", "  set: [a, b]\n", {});
    row("a set with a duplicate", "  set: [a, b, [[a]]]\n", u"schema.duplicate-item"_s);
    row("a duplicate that is written otherwise", "  set: [a, [[\"\\x61\"]]]\n",
        u"schema.duplicate-item"_s);
    row("keys that differ in one part", "  ports: [{port: 1}, {port: 1, protocol: UDP}]\n", {});
    row("keys that are equal by default",
        "  ports:\n    - {port: 1}\n    - {port: [[1]], protocol: TCP}\n",
        u"schema.duplicate-item"_s);
    row("an embedded resource",
        "  inner: {apiVersion: v1, kind: Secret, metadata: {name: x}, data: 1}\n", {});
    row("an embedded resource without a kind", "  [[inner]]:\n    apiVersion: v1\n",
        u"schema.required"_s);
    row("an embedded resource with a bad label",
        "  inner: {apiVersion: v1, kind: A, metadata: {name: x, labels: {a: [['b c']]}}}\n",
        u"schema.pattern"_s);
    row("one of the alternatives", "  source: {git: x}\n", {});
    row("none of the alternatives", "  [[source]]:\n    kind: git\n", u"schema.one-of"_s);
    row("both alternatives", "  [[source]]:\n    git: x\n    oci: y\n", u"schema.one-of"_s);
    row("items of a list that preserves", "  raw: [{a: 1}]\n", {});
    row("a pattern for texts only", "  amount: 5\n", {});
    row("a pattern on int-or-string", "  amount: [[5Gi]]\n", u"schema.pattern"_s);
    row("RE2's flags", "", {});
    QTest::newRow("a null that is required") << named + "spec:\n  [[name]]: null\n"
                                             << u"schema.required"_s;
    QTest::newRow("no metadata") << "[[apiVersion]]: example.com/v1\nkind: Thing\n"_ba
                                 << u"schema.required"_s;
    QTest::newRow("no name") << head + "[[metadata]]:\n  labels: {}\n" << u"schema.required"_s;
    QTest::newRow("a generated name") << head + "metadata: {generateName: a-}\n" << QString();
    QTest::newRow("a bad name") << head + "metadata: {name: [[Not_ok]]}\n" << u"schema.pattern"_s;
    QTest::newRow("a number as label") << head + "metadata: {name: a, labels: {tier: [[1]]}}\n"
                                       << u"schema.type"_s;
    QTest::newRow("a bad label key") << head + "metadata: {name: a, labels: {[[-x]]: y}}\n"
                                     << u"schema.property-name"_s;
    QTest::newRow("a timestamp that tools leave empty")
        << head + "metadata: {name: a, creationTimestamp: null}\n"
        << QString();
    QTest::newRow("an unknown field of metadata") << head + "metadata: {name: a, [[lables]]: {}}\n"
                                                  << u"schema.unknown-field"_s;
    QTest::newRow("another kind")
        << "apiVersion: example.com/v1\nkind: [[Thong]]\nmetadata: {name: a}\n"_ba
        << u"schema.const"_s;
}

void tst_CrdRules::judges()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const bool isWrong = !code.isEmpty();
    const waymark::test::Annotated source(isWrong ? text : "[[]]" + text);
    const Diagnostics found = test::findingsIn(test::crdWithSpec(spec), source.text());
    for (const Diagnostic &finding : found)
        QVERIFY2(isWrong, qUtf8Printable(finding.code + u' ' + finding.message));
    QCOMPARE(found.size(), isWrong ? 1 : 0);
    if (!isWrong)
        return;
    QCOMPARE(found.front().code, code);
    QCOMPARE(source.text().sliced(found.front().range.begin, found.front().range.size()),
             source.text().sliced(source.range().begin, source.range().size()));
    QVERIFY(found.front().range == source.range());
}

void tst_CrdRules::refusesWhatIsNotStructural_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("no type") << "{type: object, properties: {a: {minLength: 1}}}"_ba
                             << u"/properties/a"_s;
    QTest::newRow("a reference") << "{type: object, properties: {a: {type: string, $ref: '#'}}}"_ba
                                 << u"/properties/a/$ref"_s;
    QTest::newRow("unique items")
        << "{type: object, properties: {a: {type: array, items: {type: string}, uniqueItems: true}}}"_ba
        << u"/properties/a/uniqueItems"_s;
    QTest::newRow("a list of nothing")
        << "{type: object, properties: {a: {type: array}}}"_ba << u"/properties/a/type"_s;
    QTest::newRow("a default in a branch")
        << "{type: object, anyOf: [{properties: {a: {default: 1}}}], properties: {a: {type: integer}}}"_ba
        << u"/anyOf/0/properties/a/default"_s;
    QTest::newRow("both kinds of properties")
        << "{type: object, properties: {a: {type: string}}, additionalProperties: {type: string}}"_ba
        << u"/additionalProperties"_s;
}

void tst_CrdRules::refusesWhatIsNotStructural()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, pointer);
    Diagnostics found;
    (void)test::crdWithSpec(schema, &found);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().code, u"schema.not-structural"_s);
    QVERIFY(found.front().pointer.toString().endsWith("/properties/spec"_L1 + pointer));
    QVERIFY(!found.front().range.isEmpty());
}

void tst_CrdRules::reportsBrokenPatternsOnce()
{
    Diagnostics found;
    const Schema schema = test::crdWithSpec(
        "{type: object, properties: {a: {type: string, pattern: '(', maxLength: 2}}}", &found);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().code, u"schema.invalid-pattern"_s);
    // The rest of the schema still works.
    QCOMPARE(test::findingsIn(schema, named + "spec: {a: abc}\n").size(), 1);
}

void tst_CrdRules::limitsMetadata_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QString>("code"); ///< empty: at the limit
    const auto row = [](const char *name, const QByteArray &metadata, const QString &code) {
        QTest::newRow(name) << metadata << code;
    };
    const auto label = [](qsizetype key, qsizetype value) -> QByteArray {
        return "name: a, labels: {" + QByteArray(key, 'k') + ": " + QByteArray(value, 'v') + '}';
    };
    const QByteArray owner = "{apiVersion: v1, kind: Pod, name: x, uid: u, controller: true}";
    row("a name of 253", "name: " + QByteArray(253, 'a'), {});
    row("a name of 254", "name: " + QByteArray(254, 'a'), u"schema.max-length"_s);
    row("a label of 63 and 63", label(63, 63), {});
    row("a label's name of 64", label(64, 1), u"schema.property-name"_s);
    row("a label's value of 64", label(1, 64), u"schema.max-length"_s);
    row("a namespace of 64", "name: a, namespace: " + QByteArray(64, 'n'), u"schema.max-length"_s);
    row("annotations of 256 KiB", "name: a, annotations: {k: " + QByteArray(262'143, 'v') + '}',
        {});
    row("annotations of one byte more",
        "name: a, annotations: {k: " + QByteArray(262'000, 'v') + ", l: " + QByteArray(143, 'v')
            + '}',
        u"schema.total-size"_s);
    row("a namespace, which an API server clears where the kind has none", "name: a, namespace: b",
        {});
    row("one controller", "name: a, ownerReferences: [" + owner + ']', {});
    row("two controllers", "name: a, ownerReferences: [" + owner + ", " + owner + ']',
        u"schema.contains"_s);
}

void tst_CrdRules::limitsMetadata()
{
    QFETCH(QByteArray, metadata);
    QFETCH(QString, code);
    const Schema schema = test::crdWithSpec("type: object");
    const Diagnostics found = test::findingsIn(schema, head + "metadata: {" + metadata + "}\n");
    QCOMPARE(found.size(), code.isEmpty() ? 0 : 1);
    if (!code.isEmpty())
        QCOMPARE(found.front().code, code);
}

void tst_CrdRules::addsServedVersionsOnly()
{
    const auto tree = test::parsed(R"(kind: CustomResourceDefinition
spec:
  group: g.io
  names: {kind: K}
  versions:
    - {name: v1alpha1, served: false, schema: {openAPIV3Schema: {type: object}}}
    - {name: v1beta1, served: true, schema: {openAPIV3Schema: {type: object, description: old}}}
    - {name: v1, served: true, schema: {openAPIV3Schema: {type: object, description: new}}}
)");
    Registry registry;
    QVERIFY(registry.addCrd(test::documentOf(tree), u"k.yaml"_s).isEmpty());
    QCOMPARE(registry.kinds().size(), 2);
    QVERIFY(!registry.find({u"g.io/v1alpha1"_s, u"K"_s}));
    const KindEntry *kind = registry.find({u"g.io/v1"_s, u"K"_s});
    QVERIFY(kind);
    QCOMPARE(kind->description, u"new"_s);
    QCOMPARE(kind->source, u"k.yaml"_s);
    QVERIFY(kind->isRequest);
}

void tst_CrdRules::reportsDefinitionsWithoutKind()
{
    const auto tree = test::parsed("kind: CustomResourceDefinition\nspec: {group: g.io}\n");
    Registry registry;
    const Diagnostics found = registry.addCrd(test::documentOf(tree), u"k.yaml"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().code, u"schema.invalid-crd"_s);
    QVERIFY(registry.kinds().isEmpty());
}

void tst_CrdRules::explainsUnknownKinds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("repaired"); ///< empty: nothing is reported
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &repaired) {
        QTest::newRow(name) << text << repaired;
    };
    row("a kind that is known", "apiVersion: g.io/v1\nkind: Machine\n", {});
    row("a slip in the kind", "apiVersion: g.io/v1\nkind: Mashine\n",
        "apiVersion: g.io/v1\nkind: Machine\n");
    row("a version that isn't served", "apiVersion: g.io/v2\nkind: Machine\n",
        "apiVersion: g.io/v1\nkind: Machine\n");
    row("an alpha that isn't served, beside a beta that goes next",
        "apiVersion: g.io/v1beta2\nkind: Machine\n", "apiVersion: g.io/v1\nkind: Machine\n");
    row("a slip in the group", "apiVersion: g.oi/v1\nkind: Machine\n",
        "apiVersion: g.io/v1\nkind: Machine\n");
    row("another world", "apiVersion: apps/v1\nkind: Deployment\n", {});
    row("no kind at all", "name: x\n", {});
    row("a catalog's own kind", "apiVersion: cat.io/v1\nkind: Robot\n", {});
    row("a slip in a catalog's kind", "apiVersion: cat.io/v1\nkind: Componnet\n",
        "apiVersion: cat.io/v1\nkind: Component\n");
}

void tst_CrdRules::explainsUnknownKinds()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, repaired);
    Registry registry;
    const auto crd = test::parsed(R"(kind: CustomResourceDefinition
spec:
  group: g.io
  names: {kind: Machine}
  versions:
    - {name: v1, served: true, schema: {openAPIV3Schema: {type: object}}}
    - {name: v1beta1, served: true, deprecated: true, schema: {openAPIV3Schema: {type: object}}}
)");
    QVERIFY(registry.addCrd(test::documentOf(crd), u"k.yaml"_s).isEmpty());
    const auto schema = test::parsed("type: object");
    QVERIFY(registry.addSchema({u"cat.io/v1"_s, u"Component"_s}, test::documentOf(schema), {})
                .isEmpty());
    const auto tree = test::parsed(text);
    const auto found = registry.unknownKind(test::documentOf(tree));
    QCOMPARE(found.has_value(), !repaired.isEmpty());
    if (!found)
        return;
    QCOMPARE(found->code, u"schema.unknown-kind"_s);
    QCOMPARE(test::applied(text, found->fixes.front()), repaired);
}

void tst_CrdRules::explainsHalfAKind_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("severity");    // empty: nothing is said
    QTest::addColumn<QByteArray>("repaired"); // empty: no fix
    const auto row = [](const char *name, const QByteArray &text, const QString &severity = {},
                        const QByteArray &repaired = {}) {
        QTest::newRow(name) << text << severity << repaired;
    };
    row("a slip in the key", "apiVerison: g.io/v1\nkind: Machine\n", u"error"_s,
        "apiVersion: g.io/v1\nkind: Machine\n");
    row("its case", "apiversion: v1\nkind: Pod\n", u"error"_s, "apiVersion: v1\nkind: Pod\n");
    row("a slip in the other", "apiVersion: g.io/v1\nknid: Machine\n", u"error"_s,
        "apiVersion: g.io/v1\nkind: Machine\n");
    row("missing, and known", "kind: Machine\nmetadata:\n  name: a\n", u"error"_s,
        "apiVersion: g.io/v1\nkind: Machine\nmetadata:\n  name: a\n");
    row("the other missing, and known", "apiVersion: g.io/v1\nmetadata:\n  name: a\n", u"error"_s,
        "kind: Machine\napiVersion: g.io/v1\nmetadata:\n  name: a\n");
    row("missing, and unknown", "kind: Robot\nmetadata:\n  name: a\n", u"warning"_s);
    row("in one line", "{kind: Machine, metadata: {name: a}}\n", u"error"_s);
    row("both missing", "metadata:\n  name: a\n");
    row("both there", "apiVersion: g.io/v9\nkind: Machine\n");
    row("of another world", "kind: pipeline\nsteps: []\n");
    row("a list", "- kind: Machine\n");
    row("empty", "kind:\n");
}

void tst_CrdRules::explainsHalfAKind()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, severity);
    QFETCH(QByteArray, repaired);
    const auto tree = test::parsed(text);
    const auto found = halfAKind(test::documentOf(tree), {{u"g.io/v1"_s, u"Machine"_s}});
    QCOMPARE(found.has_value(), !severity.isEmpty());
    if (!found)
        return;
    QCOMPARE(found->code, u"schema.half-kind"_s);
    QCOMPARE(found->severity == Severity::Error ? u"error"_s : u"warning"_s, severity);
    QCOMPARE(found->fixes.isEmpty(), repaired.isEmpty());
    if (!repaired.isEmpty())
        QCOMPARE(test::applied(text, found->fixes.front()), repaired);
}

WAYMARK_TEST(tst_CrdRules)

} // namespace waymark::schema

#include "tst_crdrules.moc"
