// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schematesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// Repairs are only offered where the document is right afterwards.
class tst_FixCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatIsTaken_data();
    void offersWhatIsTaken();
    void saysWhatClosesAnObject();
    void makesMapsOfLists_data();
    void makesMapsOfLists();
    void leadsToTheMissingSpace();
};

void tst_FixCheck::offersWhatIsTaken_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("titles");
    const auto row = [](const char *name, const QByteArray &schema, const QByteArray &text,
                        const QStringList &titles) {
        QTest::newRow(name) << schema << text + '\n' << titles;
    };
    const QByteArray closed =
        "properties:\n  a:\n    $ref: '#/$defs/a'\n    additionalProperties: false\n"
        "$defs: {a: {properties: {nodeAffinity: {type: object}}}}\n";
    row("no name that is refused as well", closed, "a: {nodeAfinity: {}}",
        {u"Remove “nodeAfinity”"_s});
    row("no field that another branch forbids",
        "properties: {size: {type: integer}}\nadditionalProperties: false\n"
        "not: {required: [size]}\n",
        "sise: 1", {u"Remove “sise”"_s});
    row("no rename to a field of another type",
        "properties: {size: {type: integer}}\nadditionalProperties: false\n", "sise: big",
        {u"Remove “sise”"_s});
    row("no quotes around what is no text of that form",
        "properties: {a: {type: string, pattern: '^[a-z]$'}}\n", "a: 12", {});
    row("no value that another rule refuses",
        "properties: {a: {enum: [x, y]}}\nallOf: [{properties: {a: {not: {const: x}}}}]\n", "a: z",
        {u"Change to “y”"_s});
    row("what is added is taken", "required: [a]\nproperties: {a: {type: string, minLength: 3}}\n",
        "b: 1", {u"Add “a”"_s});
    row("and not added where nothing can be thought of",
        "required: [a]\nproperties: {a: {type: string, pattern: '^[0-9]{17}x$'}}\n", "b: 1", {});
    row("what can't be left out stays",
        "properties: {a: {}}\nadditionalProperties: false\nminProperties: 1\n", "b: 1", {});
}

void tst_FixCheck::offersWhatIsTaken()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, titles);
    const Schema compiled = test::schemaOf(schema);
    const auto found = test::findingsIn(compiled, text);
    QVERIFY(!found.isEmpty());
    QStringList offered;
    for (const Fix &fix : found.front().fixes) {
        offered.append(fix.title);
        QVERIFY(test::findingsIn(compiled, test::applied(text, fix)).size() < found.size());
    }
    QCOMPARE(offered, titles);
}

void tst_FixCheck::saysWhatClosesAnObject()
{
    const Schema schema =
        test::schemaOf("properties:\n  a:\n    $ref: '#/$defs/a'\n    additionalProperties: false\n"
                       "$defs: {a: {properties: {nodeAffinity: {type: object}}}}\n");
    const auto found = test::findingsIn(schema, "a: {nodeAffinity: {}}\n");
    QCOMPARE(found.size(), 1);
    QVERIFY(found.front().why.contains(u"“additionalProperties: false”"_s));
    QVERIFY(found.front().next.contains(u"“unevaluatedProperties: false”"_s));
    QVERIFY(!found.front().next.contains("nodeAffinity"_L1));
}

void tst_FixCheck::makesMapsOfLists_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("mended"); // empty: no fix
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &mended) {
        QTest::newRow(name) << text << mended;
    };
    row("one item", "map:\n  - a: b\n", "map:\n  a: b\n");
    row("several, in the column of their key", "map:\n- a: b\n- c: d\n", "map:\n  a: b\n  c: d\n");
    row("what stands below moves along",
        "map:\n  - a:\n      x: 1\n\n      # two\n      z: 2\n  - c: d\n",
        "map:\n  a:\n    x: 1\n\n    # two\n    z: 2\n  c: d\n");
    row("an item of several entries", "map:\n  - a: b\n    c: d\n", "map:\n  a: b\n  c: d\n");
    row("between brackets", "map: [{a: b}, {c: d}]\n", "map: {a: b, c: d}\n");
    row("items between brackets", "map:\n  - {a: b}\n  - c: d\n", "map:\n  a: b\n  c: d\n");
    row("pairs in a list", "map: [a: b, c: d]\n", "map: {a: b, c: d}\n");
    row("a key twice", "map:\n  - a: b\n  - a: c\n", "");
    row("a text among them", "map:\n  - a: b\n  - c\n", "");
    row("an item that is repeated elsewhere", "map:\n  - &x {a: b}\n", "");
}

void tst_FixCheck::makesMapsOfLists()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, mended);
    const Schema schema = test::schemaOf("properties: {map: {type: object}}\n");
    const auto found = test::findingsIn(schema, text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().fixes.isEmpty(), mended.isEmpty());
    if (!mended.isEmpty())
        QCOMPARE(test::applied(text, found.front().fixes.front()), mended);
}

void tst_FixCheck::leadsToTheMissingSpace()
{
    const Schema schema = test::schemaOf(
        "properties: {nodeSelector: {type: object, additionalProperties: {type: string}}}\n");
    const QByteArray text = "nodeSelector: {disktype:ssd}\n";
    const auto found = test::findingsIn(schema, text);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.front().message.contains("colon"_L1));
    QCOMPARE(test::applied(text, found.front().fixes.value(0)),
             "nodeSelector: {disktype: ssd}\n"_ba);
}

WAYMARK_TEST(tst_FixCheck)

} // namespace waymark::schema

#include "tst_fixcheck.moc"
