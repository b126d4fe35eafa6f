// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "celtesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cel {

class tst_Evaluate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void readsDocuments_data();
    void readsDocuments();
    void notesWhatDecided_data();
    void notesWhatDecided();
    void saysWhereItFailed();
    void stopsAtTheLimitOfCosts();
    void staysSmall_data();
    void staysSmall();
};

void tst_Evaluate::answers_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *expression, const char *json) {
        QTest::newRow(name) << QByteArray(expression) << QByteArray(json);
    };
    row("sum", "1 + 2 * 3", "7");
    row("brackets", "(1 + 2) * 3", "9");
    row("minus signs", "-(-3) - -2 - --1", "4");
    row("smallest integer", "-9223372036854775808", "-9223372036854775808");
    row("overflow", "9223372036854775807 + 1", "error: integer overflow");
    row("overflow of unsigned", "0u - 1u", "error: unsigned integer overflow");
    row("division by zero", "1 / 0", "error: division by zero");
    row("double division by zero", "1.0 / 0.0", "\"Infinity\"");
    row("numbers of different kinds are equal", "dyn(1) == 1.0 && dyn(1u) == 1", "true");
    row("kinds that can't be equal", "dyn(1) == 'a'", "false");
    row("an error in and", "false && 1 / 0 == 1", "false");
    row("an error in and, the other way round", "1 / 0 == 1 && false", "false");
    row("an error decides where nothing else does", "1 / 0 == 1 && true",
        "error: division by zero");
    row("unknown is stronger than an error", "1 / 0 == 1 || unknown || false", "unknown: unknown");
    row("what is true anyway", "unknown || true", "true");
    row("choice", "true ? 1 : 2", "1");
    row("choice without a condition", "dyn(1) ? 1 : 2", "error: no such overload");
    row("texts", "'a' + \"b\" + r'\\n' + '''c'''", "\"ab\\\\nc\"");
    row("escapes", "'\\u00e4\\x41\\101\\n'",
        "\"\xc3\xa4"
        "AA\\n\"");
    row("bytes", "b'\\xff' == b'\\377'", "true");
    row("size counts characters", "size('\xf0\x9f\x90\xb1\xc3\xa4') == 2", "true");
    row("list", "[1, 2][1] + [3][0]", "5");
    row("index beyond", "[1][1]", "error: index out of bounds: 1");
    row("map", "{'a': 1}.a + {2: 3}[2]", "4");
    row("missing key", "{'a': 1}.b", "error: no such key: b");
    row("key twice", "{'a': 1, 'a': 2}", "error: Failed with repeated key: a");
    row("has", "[has({'a': 1}.a), has({'a': 1}.b)]", "[true, false]");
    row("in", "[2 in [1, 2], 'a' in {'a': 1}, 3 in {1: 1}]", "[true, true, false]");
    row("all, exists, exists_one",
        "[[1, 2].all(x, x > 0), [1, 2].exists(x, x > 1), [1, 2, 3].exists_one(x, x > 1)]",
        "[true, true, false]");
    row("map and filter", "[1, 2, 3].filter(x, x > 1).map(x, x * x)", "[4, 9]");
    row("map with a condition", "[1, 2, 3].map(x, x != 2, x + 1)", "[2, 4]");
    row("an error in all is hidden by a false", "[0, 1].all(x, 1 / x > 1)", "false");
    row("an error in all", "[0, 1].all(x, 1 / x == 1)", "error: division by zero");
    row("loops in loops", "[1, 2].map(x, [3, 4].map(y, x * y))", "[[3, 4], [6, 8]]");
    row("a variable hides another", "[1].map(x, [2].map(x, x))", "[[2]]");
    row("two variables", "['a', 'b'].transformList(i, v, v + string(i))", "[\"a0\", \"b1\"]");
    row("two variables of a map", "{'a': 1}.all(k, v, k == 'a' && v == 1)", "true");
    row("transformMap", "{'a': 1, 'b': 2}.transformMap(k, v, v > 1, v * 10)", "{\"b\": 20}");
    row("transformMapEntry", "{'a': 1}.transformMapEntry(k, v, {v: k})", "{\"1\": \"a\"}");
    row("transformMapEntry, key twice", "[1, 2].transformMapEntry(i, v, {'x': v})",
        "error: insert failed: key already exists");
    row("bind", "cel.bind(x, 1 + 1, x * x)", "4");
    row("block", "cel.block([1, cel.index(0) + 1], cel.index(1) * 10)", "20");
    row("optional field", "{'a': 1}.?b.orValue(2)", "2");
    row("optional chain", "{'a': {'b': 1}}.?a.b.orValue(2)", "1");
    row("optional index", "[1][?3].hasValue()", "false");
    row("optional items", "[?{'a': 1}.?a, ?{'a': 1}.?b]", "[1]");
    row("optional entries", "{?'x': {'a': 1}.?b, ?'y': {'a': 1}.?a}", "{\"y\": 1}");
    row("optMap", "optional.of(2).optMap(x, x + 1).value()", "3");
    row("optFlatMap of nothing",
        "optional.none().optFlatMap(x, optional.of(1)).or(optional.of(5)).value()", "5");
    row("none has no value", "optional.none().value()", "error: optional.none() dereference");
    row("types", "[type(1) == int, type([]) == list, type(int) == type]", "[true, true, true]");
    row("type as text", "string(type(1) == uint)", "\"false\"");
    row("matches", "'abc'.matches('^a.c$') && !'abc'.matches('^b')", "true");
    row("pattern made up", "'abc'.matches('a' + '.c')", "true");
    row("pattern that is none, made up", "'abc'.matches('[' + '')",
        "error: error parsing regexp: [");
    row("pattern that is none", "'abc'.matches('[')",
        "error: This pattern can't be read: missing ]: [.");
    row("timestamp",
        "timestamp('2026-02-28T23:59:59.5Z') + duration('1h1.5s') == "
        "timestamp('2026-03-01T01:00:01Z')",
        "true");
    row("timestamp with zone", "timestamp('2026-03-01T00:30:00+01:00')",
        "\"2026-02-28T23:30:00Z\"");
    row("timestamp out of range", "timestamp('9999-12-31T23:59:59Z') + duration('1s')",
        "error: timestamp overflow");
    row("difference", "timestamp('2026-01-02T00:00:00Z') - timestamp('2026-01-01T00:00:00Z')",
        "\"86400s\"");
    row("parts", "timestamp('2026-11-29T10:11:12.013Z').getDayOfWeek()", "0");
    row("parts in a zone", "timestamp('2026-07-01T23:00:00Z').getHours('Europe/Berlin')", "1");
    row("parts with an offset", "timestamp('2026-07-01T23:00:00Z').getMinutes('-02:30')", "30");
    row("duration", "duration('1h').getMinutes()", "60");
    row("duration that is none", "duration('1 hour')",
        "error: duration() can't convert this: type conversion error from 'string' to "
        "'google.protobuf.Duration'.");
    row("conversions", "[string(1.5), string(1e6), string(1u), string(true), string(b'a')]",
        "[\"1.5\", \"1e+06\", \"1\", \"true\", \"a\"]");
    row("integer of a text", "int('-7') + int(2.9)", "-5");
    row("integer out of range", "int(1e30 * 1.0)", "error: integer overflow");
    row("not a number has no order", "0.0 / 0.0 < 1.0", "error: NaN values cannot be ordered");
    row("quoted field", "{'a-b': 1}.`a-b`", "1");
    row("a comment", "1 // one\n+ 1", "2");
}

void tst_Evaluate::answers()
{
    QFETCH(QByteArray, expression);
    QFETCH(QByteArray, json);
    QCOMPARE(test::evaluated(expression).json, json);
}

void tst_Evaluate::readsDocuments_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *document, const char *expression,
                        const char *json) {
        QTest::newRow(name) << QByteArray(document) << QByteArray(expression) << QByteArray(json);
    };
    row("whole", "{a: 1, b: [x, 1.5, null, true, '2']}", "object",
        "{\"a\": 1, \"b\": [\"x\", 1.5, null, true, \"2\"]}");
    row("field", "a:\n  b: text\n", "object.a.b", "\"text\"");
    row("decoded", "a: \"x\\ty\"\nb: |\n  z\n", "object.a + object.b", "\"x\\tyz\\n\"");
    row("missing field", "a: 1\n", "object.b", "error: no such key: b");
    row("items", "a: [1, 2, 3]\n", "object.a[1] + size(object.a)", "5");
    row("items in a loop", "a: [{n: x}, {n: y}]\n", "object.a.map(i, i.n)", "[\"x\", \"y\"]");
    row("keys in a loop", "a: {x: 1, y: 2}\n", "object.a.map(k, object.a[k])", "[1, 2]");
    row("keys are texts", "a: {1: x}\n", "object.a.map(k, type(k) == string)", "[true]");
    row("alias", "a: &n {x: 1}\nb: *n\n", "object.b.x", "1");
    row("merge", "a: &n {x: 1, y: 1}\nb: {<<: *n, y: 2}\n",
        "[object.b.x, object.b.y, dyn(size(object.b))]", "[1, 2, 2]");
    row("equality", "a: {x: [1, {y: 2}]}\nb: {x: [1, {y: 2.0}]}\n", "object.a == object.b", "true");
    row("equality with a literal", "a: {x: [1]}\n", "object.a == {'x': [1]}", "true");
    row("beyond 64 bits", "a: 18446744073709551616\n", "object.a > 1.8e19", "true");
    row("in a list", "a: [x, y]\n", "'y' in object.a", "true");
}

void tst_Evaluate::readsDocuments()
{
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, expression);
    QFETCH(QByteArray, json);
    QCOMPARE(test::evaluated(expression, document).json, json);
}

void tst_Evaluate::notesWhatDecided_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QStringList>("reads");
    const auto row = [](const char *name, const char *expression, const QStringList &reads) {
        QTest::newRow(name) << QByteArray(expression) << reads;
    };
    row("a field", "object.a.x > 1", {u"/a/x"_s});
    row("both sides", "object.a.x > object.b", {u"/a/x"_s, u"/b"_s});
    row("the second condition alone", "object.b == 5 && object.a.x == 2", {u"/a/x"_s});
    row("the first condition alone", "object.b == 4 && object.a.x == 1", {u"/b"_s});
    row("all conditions hold", "object.b == 5 && object.a.x == 1", {u"/b"_s, u"/a/x"_s});
    row("what is missing", "has(object.a.z)", {u"-/a/z"_s});
    row("the item that breaks the rule", "object.list.all(i, i.n < 2)", {u"/list/1/n"_s});
    row("the item that is looked for", "object.list.exists(i, i.n == 2)", {u"/list/1/n"_s});
    row("no item", "object.none.exists(i, i.n == 2)", {u"/none"_s});
    row("a branch", "object.b == 5 ? object.a.x == 2 : object.list[0].n == 2",
        {u"/b"_s, u"/a/x"_s});
    row("an error", "object.a.zz == 1", {u"-/a/zz"_s});
}

void tst_Evaluate::notesWhatDecided()
{
    QFETCH(QByteArray, expression);
    QFETCH(QStringList, reads);
    const auto result =
        test::evaluated(expression, "a: {x: 1}\nb: 5\nlist: [{n: 1}, {n: 2}, {n: 3}]\nnone: []\n",
                        CheckMode::Types, {.recordsReads = true});
    QCOMPARE(result.reads, reads);
}

void tst_Evaluate::saysWhereItFailed()
{
    const auto result = test::evaluated("object.a == 1 && object.b[2] == 3", "{a: 1, b: [1]}");
    QCOMPARE(result.json, "error: index out of bounds: 2");
    QCOMPARE(result.failedAt, (TextRange{17, 28}));
}

void tst_Evaluate::stopsAtTheLimitOfCosts()
{
    const QByteArray expression = "[1, 2, 3].all(x, x > 0)";
    const quint64 cost = test::evaluated(expression).cost;
    QCOMPARE(cost, quint64(16));
    QVERIFY(test::evaluated(expression, "{}", CheckMode::Types, {.cost = cost}).isGood);
    QCOMPARE(test::evaluated(expression, "{}", CheckMode::Types, {.cost = cost - 1}).json,
             "error: operation cancelled: actual cost limit exceeded");
}

void tst_Evaluate::staysSmall_data()
{
    QTest::addColumn<QByteArray>("expression");
    const auto row = [](const char *name, const QByteArray &expression) {
        QTest::newRow(name) << expression;
    };
    QByteArray doubled = "'xxxxxxxxxx'";
    QByteArray lists = "[1, 2, 3, 4, 5, 6, 7, 8]";
    for (int i = 0; i < 12; ++i) {
        doubled += ".replace('x', 'xxxxxxxxxx')";
        lists = "cel.bind(v" + QByteArray::number(i) + ", " + lists + ", v" + QByteArray::number(i)
                + " + v" + QByteArray::number(i) + " + v" + QByteArray::number(i) + " + v"
                + QByteArray::number(i) + ")";
    }
    row("texts that grow", doubled);
    row("lists that grow", lists);
    row("many brackets", QByteArray(100'000, '('));
    row("many brackets that close", QByteArray(5'000, '[') + QByteArray(5'000, ']'));
    row("many terms", "1" + QByteArray("+1").repeated(40'000));
    row("many fields", "object" + QByteArray(".a").repeated(40'000));
    row("many negations", QByteArray(90'000, '!') + "true");
    row("many choices", QByteArray("true?1:").repeated(10'000) + "1");
    row("a long text", '"' + QByteArray(200'000, 'x') + '"');
    row("a number of many digits", QByteArray(90'000, '9'));
    row("nested optionals", QByteArray("optional.of(").repeated(100) + "1"
                                + QByteArray(")").repeated(100)
                                + QByteArray(".optMap(x, x)").repeated(40));
}

void tst_Evaluate::staysSmall()
{
    QFETCH(QByteArray, expression);
    // Whatever comes of it, it comes soon and without a crash.
    (void)test::evaluated(expression, "{a: 1}");
}

WAYMARK_TEST(tst_Evaluate)

} // namespace waymark::cel

#include "tst_evaluate.moc"
