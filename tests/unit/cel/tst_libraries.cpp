// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "celtesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cel {

class tst_Libraries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answer_data();
    void answer();
    void areLeftOutWhereADialectLacksThem();
};

void tst_Libraries::answer_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *expression, const char *json) {
        QTest::newRow(expression) << QByteArray(json);
    };
    row("'tacocat'.charAt(3)", "\"o\"");
    row("'tacocat'.charAt(7)", "\"\"");
    row("'tacocat'.charAt(8)", "error: index out of range: 8");
    row("'\u00fcber'.charAt(1)", "\"b\"");
    row("'tacocat'.indexOf('ac')", "1");
    row("'tacocat'.indexOf('')", "0");
    row("'tacocat'.indexOf('a', 3)", "5");
    row("'tacocat'.indexOf('a', 30)", "-1");
    row("'tacocat'.indexOf('a', -1)", "error: index out of range: -1");
    row("'\u00fc-\u00fc'.lastIndexOf('\u00fc')", "2");
    row("'tacocat'.lastIndexOf('a', 3)", "1");
    row("'tacocat'.lastIndexOf('at')", "5");
    row("'TacoCat'.lowerAscii() + 'x'.upperAscii()", "\"tacocatX\"");
    row("'hello hello'.replace('he', 'we')", "\"wello wello\"");
    row("'hello hello'.replace('he', 'we', 1)", "\"wello hello\"");
    row("'abc'.replace('', '-')", "\"-a-b-c-\"");
    row("'abc'.replace('', '-', 2)", "\"-a-bc\"");
    row("'a b c'.split(' ')", "[\"a\", \"b\", \"c\"]");
    row("'a b c'.split(' ', 2)", "[\"a\", \"b c\"]");
    row("'a b c'.split(' ', 0)", "[]");
    row("'abc'.split('')", "[\"a\", \"b\", \"c\"]");
    row("'abc'.split('', 2)", "[\"a\", \"bc\"]");
    row("''.split(',')", "[\"\"]");
    row("'tacocat'.substring(4)", "\"cat\"");
    row("'tacocat'.substring(0, 4)", "\"taco\"");
    row("'tacocat'.substring(40)", "error: index out of range: 40");
    row("'tacocat'.substring(3, 1)", "error: invalid substring range. start: 3, end: 1");
    row("'  \\ttrim\\n '.trim()", "\"trim\"");
    row("['x', 'y'].join('-')", "\"x-y\"");
    row("dyn(['x', 1]).join()",
        "error: This is of type int, what stands before it of type string.");
    row("'gums'.reverse()", "\"smug\"");
    row("strings.quote('a\"b\\n')", "\"\\\"a\\\\\\\"b\\\\n\\\"\"");
    row("'%s %d %.2f %e'.format(['a', 3, 1.0, 2.0])", "\"a 3 1.00 2.000000e+00\"");
    row("'%b %o %x %X'.format([5, 8, 255, 'hi'])", "\"101 10 ff 6869\"");
    row("'%s'.format([[1, 'a', 2.5, null, {'k': true}]])",
        "\"[1, \\\"a\\\", 2.500000, null, {\\\"k\\\":true}]\"");
    row("'100%%'.format([])", "\"100%\"");
    row("'%d'.format(['a'])",
        "error: \xe2\x80\x9c%d\xe2\x80\x9d can't print a value of type string.");
    row("'%d %d'.format([1])", "error: The format and its list differ in length: 2 and 1.");
    row("'%d'.format([dyn('a')])",
        "error: error during formatting: %d can't be used with a value of type string");
    row("math.greatest(1, 5, 3)", "5");
    row("math.least([1.5, -2.0])", "-2");
    row("math.greatest(1, 1.5)", "1.5");
    row("math.abs(-3) + math.sign(-9)", "2");
    row("math.abs(-9223372036854775808)", "error: integer overflow");
    row("[math.ceil(1.2), math.floor(1.8), math.round(-1.5), math.trunc(-1.5)]", "[2, 1, -2, -1]");
    row("[math.isNaN(0.0 / 0.0), math.isInf(1.0 / 0.0), math.isFinite(1.0)]", "[true, true, true]");
    row("[math.bitAnd(3, 6), math.bitOr(3, 6), math.bitXor(3, 6), math.bitNot(0)]",
        "[2, 7, 5, -1]");
    row("[math.bitShiftLeft(1, 3), math.bitShiftRight(-1, 60), math.bitShiftLeft(1, 64)]",
        "[8, 15, 0]");
    row("math.bitShiftLeft(1, -1)", "error: math.bitShiftLeft() negative offset: -1");
    row("math.sqrt(81)", "9");
    row("[1, 2, 3, 4].slice(1, 3)", "[2, 3]");
    row("[1].slice(0, 2)", "error: cannot slice(0, 2), list is length 1");
    row("[[1], [2, 3]].flatten()", "[1, 2, 3]");
    row("[dyn([1]), [2, [3, [4]]]].flatten(2)",
        "error: This is of type list(dyn), what stands before "
        "it of type dyn.");
    row("[1, 2, 2, 1].distinct()", "[1, 2]");
    row("lists.range(3)", "[0, 1, 2]");
    row("[3, 1, 2].sort()", "[1, 2, 3]");
    row("['b', 'a'].sort().reverse()", "[\"b\", \"a\"]");
    row("[{'n': 2}, {'n': 1}].sortBy(e, e.n)", "[{\"n\": 1}, {\"n\": 2}]");
    row("[[1], [2]].sort()", "error: list elements must be comparable");
    row("[1, 2].first().value() + [1, 2].last().value()", "3");
    row("[].first().hasValue()", "false");
    row("sets.contains([1, 2, 3], [3, 1])", "true");
    row("sets.equivalent([1, 2], [2, 1, 1])", "true");
    row("sets.intersects([1], [2])", "false");
    row("sets.contains([1], [1.0])",
        "error: \xe2\x80\x9csets.contains\xe2\x80\x9d can't be used with "
        "list(int), list(double).");
    row("base64.encode(b'hello')", "\"aGVsbG8=\"");
    row("string(base64.decode('aGVsbG8='))", "\"hello\"");
    row("base64.decode('%')", "error: illegal base64 data");
    row("optional.ofNonZeroValue('').hasValue()", "false");
    row("optional.of(1) == optional.of(1)", "true");
}

void tst_Libraries::answer()
{
    QFETCH(QByteArray, json);
    QCOMPARE(test::evaluated(QTest::currentDataTag()).json, json);
}

void tst_Libraries::areLeftOutWhereADialectLacksThem()
{
    Dialect bare;
    bare.parsing.math = false;
    const Environment environment(bare);
    for (const QByteArray &expression :
         {"'a'.charAt(0)"_ba, "math.greatest(1, 2)"_ba, "[1].distinct()"_ba}) {
        const Diagnostics found = test::problemsOf(expression, environment);
        QVERIFY2(!found.isEmpty(), expression.constData());
        QCOMPARE(found.front().code, u"cel.unknown-name"_s);
    }
    QCOMPARE(test::problemsOf("size('a') + int('1')", environment).size(), 0);
}

WAYMARK_TEST(tst_Libraries)

} // namespace waymark::cel

#include "tst_libraries.moc"
