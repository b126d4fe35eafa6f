// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schematesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

const QByteArray headOfThing =
    "apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a, creationTimestamp: null}\n";

QStringList findingsBelowSpec(const Schema &schema, const QByteArray &fields)
{
    QStringList words;
    for (const Diagnostic &finding : test::findingsIn(schema, headOfThing + "spec:\n" + fields))
        words.append(finding.code + u' ' + finding.pointer.toString());
    return words;
}

} // namespace

/// Values as an API server judges them: embedded resources and formats of numbers.
class tst_ServedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void embeddedResources_data();
    void embeddedResources();
    void numberFormats_data();
    void numberFormats();
    void numberFormatsSaySinceWhen();
    void boundsOutsideTheFormat_data();
    void boundsOutsideTheFormat();
};

void tst_ServedValues::embeddedResources_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const QByteArray &resource, const QStringList &findings) {
        QTest::newRow(name) << "  one: " + resource + '\n' << findings;
    };
    row("a name is not asked for", "{apiVersion: v1, kind: Claim, metadata: {labels: {a: b}}}", {});
    row("nor is metadata", "{apiVersion: v1, kind: Claim}", {});
    row("nothing of it is set", "{apiVersion: v1, kind: Claim, metadata: null}", {});
    row("what tools write", "{apiVersion: v1, kind: Claim, metadata: {creationTimestamp: null}}",
        {});
    row("names of any kind", "{apiVersion: a.io/v1, kind: Role, metadata: {name: 'system:Foo_1'}}",
        {});
    row("names that no path can have", "{apiVersion: v1, kind: Role, metadata: {name: a/b}}",
        {u"schema.pattern /spec/one/metadata/name"_s});
    row("the folder above is no name", "{apiVersion: v1, kind: Role, metadata: {name: ..}}",
        {u"schema.pattern /spec/one/metadata/name"_s});
    row("apiVersion and kind are asked for", "{metadata: {}}", {u"schema.required /spec/one"_s});
    row("a null is no version", "{apiVersion: null, kind: Claim}",
        {u"schema.required /spec/one/apiVersion"_s});
    row("a version has one slash", "{apiVersion: a/b/c, kind: Claim}",
        {u"schema.pattern /spec/one/apiVersion"_s});
    row("a kind is a word", "{apiVersion: v1, kind: My Claim}",
        {u"schema.pattern /spec/one/kind"_s});
    row("labels are texts", "{apiVersion: v1, kind: Claim, metadata: {labels: {version: 1.10}}}",
        {u"schema.type /spec/one/metadata/labels/version"_s});
    row("annotations are texts", "{apiVersion: v1, kind: A, metadata: {annotations: {on: true}}}",
        {u"schema.type /spec/one/metadata/annotations/on"_s});
    row("names of labels are checked", "{apiVersion: v1, kind: A, metadata: {labels: {a b: c}}}",
        {u"schema.property-name /spec/one/metadata/labels/a b"_s});
    row("a namespace is a label", "{apiVersion: v1, kind: A, metadata: {namespace: A_b}}",
        {u"schema.pattern /spec/one/metadata/namespace"_s});
    row("metadata has no other fields", "{apiVersion: v1, kind: A, metadata: {lables: {}}}",
        {u"schema.unknown-field /spec/one/metadata/lables"_s});
    row("fields of its own are checked", "{apiVersion: v1, kind: A, spec: {sise: 1}}",
        {u"schema.unknown-field /spec/one/spec/sise"_s});
    QTest::newRow("metadata that isn't a resource's is what is listed")
        << "  plain: {metadata: {creationTimestamp: null, labels: {a: b}}}\n"_ba
        << QStringList{u"schema.unknown-field /spec/plain/metadata/creationTimestamp"_s};
    QTest::newRow("one that keeps everything")
        << "  any: {apiVersion: v1, kind: A, metadata: {labels: {a: 1}}, what: ever}\n"_ba
        << QStringList{u"schema.type /spec/any/metadata/labels/a"_s};
}

void tst_ServedValues::embeddedResources()
{
    QFETCH(QByteArray, fields);
    QFETCH(QStringList, findings);
    const Schema schema = test::crdWithSpec(R"(type: object
properties:
  one:
    type: object
    x-kubernetes-embedded-resource: true
    properties:
      spec: {type: object, properties: {size: {type: string}}}
  any:
    type: object
    x-kubernetes-embedded-resource: true
    x-kubernetes-preserve-unknown-fields: true
  plain:
    type: object
    properties:
      metadata:
        type: object
        properties:
          labels: {type: object, additionalProperties: {type: string}}
)");
    QCOMPARE(findingsBelowSpec(schema, fields), findings);
}

void tst_ServedValues::numberFormats_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, const QByteArray &value, bool fits) {
        QTest::newRow(name) << "  " + value + '\n' << fits;
    };
    row("the largest int32", "int32: 2147483647", true);
    row("one more", "int32: 2147483648", false);
    row("the smallest int32", "int32: -2147483648", true);
    row("one less", "int32: -2147483649", false);
    row("the largest int64", "int64: 9223372036854775807", true);
    row("one more than int64", "int64: 9223372036854775808", false);
    row("a large float", "float: 3.4e+38", true);
    row("the largest float, written short", "float: 3.4028235e+38", true);
    row("a number that rounds to infinity", "float: 3.4028236e+38", false);
    row("too large a float", "float: 3.5e+38", false);
    row("too small a float", "float: -3.5e+38", false);
    row("a float may be tiny", "float: 1e-60", true);
    row("a double", "double: 1.7e+308", true);
    row("too large a double", "double: 1.8e+308", false);
    row("a format of another type is left alone", "number32: 4294967296.5", true);
    row("as is one of integers or texts", "either: 4294967296", true);
    row("and one that the server doesn't know", "unsigned: 4294967296", true);
}

void tst_ServedValues::numberFormats()
{
    QFETCH(QByteArray, fields);
    QFETCH(bool, fits);
    const Schema schema = test::crdWithSpec(R"(type: object
properties:
  int32: {type: integer, format: int32}
  int64: {type: integer, format: int64}
  float: {type: number, format: float}
  double: {type: number, format: double}
  number32: {type: number, format: int32}
  unsigned: {type: integer, format: uint32}
  either: {x-kubernetes-int-or-string: true, format: int32}
)");
    const QStringList found = findingsBelowSpec(schema, fields);
    QCOMPARE(found.isEmpty(), fits);
    QVERIFY(fits || found.first().startsWith("schema.format "_L1));
}

void tst_ServedValues::numberFormatsSaySinceWhen()
{
    const Schema schema = test::crdWithSpec("type: object\nproperties: {n: {type: integer, format: "
                                            "int32, description: How many.}}\n");
    const auto found = test::findingsIn(schema, headOfThing + "spec: {n: 4200000000}\n");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().severity, Severity::Error);
    QVERIFY(found.front().why.startsWith("How many. "_L1));
    QVERIFY(found.front().why.contains("Kubernetes 1.36"_L1));
}

void tst_ServedValues::boundsOutsideTheFormat_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("keyword");
    QTest::newRow("a maximum beyond int32")
        << "type: integer, format: int32, maximum: 4294967295"_ba << u"maximum"_s;
    QTest::newRow("a minimum below int32")
        << "type: integer, format: int32, minimum: -2147483649"_ba << u"minimum"_s;
    QTest::newRow("half an integer")
        << "type: integer, format: int32, multipleOf: 0.5"_ba << u"multipleOf"_s;
    QTest::newRow("a double has no largest int64")
        << "type: integer, format: int64, maximum: 9223372036854775807"_ba << u"maximum"_s;
    QTest::newRow("a minimum beyond float")
        << "type: number, format: float, minimum: -1e39"_ba << u"minimum"_s;
    QTest::newRow("what fits") << "type: integer, format: int32, maximum: 2147483647"_ba << u""_s;
    QTest::newRow("no format") << "type: integer, maximum: 4294967295"_ba << u""_s;
}

void tst_ServedValues::boundsOutsideTheFormat()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, keyword);
    Diagnostics definition;
    const Schema schema =
        test::crdWithSpec("type: object\nproperties: {n: {" + field + "}}\n", &definition);
    const auto found = test::findingsIn(schema, headOfThing + "spec: {n: 0}\n");
    if (keyword.isEmpty()) {
        QVERIFY(definition.isEmpty() && found.isEmpty());
        return;
    }
    QCOMPARE(definition.size(), 1);
    QCOMPARE(definition.front().code, u"schema.bound-outside-format"_s);
    QCOMPARE(definition.front().severity, Severity::Warning);
    QCOMPARE(definition.front().pointer.last(), keyword);
    QVERIFY(definition.front().why.contains("Kubernetes 1.36"_L1));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().code, u"schema.format"_s);
    QVERIFY(found.front().message.contains(keyword));
    QVERIFY(test::findingsIn(schema, headOfThing + "spec: {}\n").isEmpty());
}

WAYMARK_TEST(tst_ServedValues)

} // namespace waymark::schema

#include "tst_servedvalues.moc"
