// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "randomyaml.h"
#include "support/rounds.h"
#include "support/testmain.h"
#include "yaml/edit.h"
#include "yaml/json.h"
#include "yaml/numbertext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

/// Digits as somebody may write them in JSON, most of them beyond what a double holds.
QByteArray randomNumber(test::RandomYaml &random)
{
    const auto digits = [&](int most) {
        QByteArray text(1, char('1' + random.below(9)));
        for (int count = random.below(most); count > 0; --count)
            text += char('0' + random.below(10));
        return text;
    };
    QByteArray number = random.chance(30) ? "-" : "";
    number += random.chance(20) ? QByteArray("0") : digits(40);
    if (random.chance(50))
        number += '.' + digits(30) + (random.chance(30) ? "0" : "");
    if (random.chance(30))
        number +=
            QByteArray(random.chance(50) ? "e" : "E") + (random.chance(40) ? "-" : "") + digits(3);
    return number;
}

SyntaxTree edited(const QByteArray &yaml, const QString &pointer, const Value &value)
{
    const auto tree = SyntaxTree::parse(SourceText(yaml));
    const auto edits =
        setValue(*tree, tree->documents().front(), *JsonPointer::parse(pointer), value);
    return edits ? *SyntaxTree::parse(tree->text().applied(*edits)) : SyntaxTree();
}

} // namespace

/// A number is its text, from JSON to the file and back.
class tst_Numbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepTheirDigits_data();
    void keepTheirDigits();
    void anyNumberComesBack();
    void jsonOfYaml_data();
    void jsonOfYaml();
    void sameNumbers_data();
    void sameNumbers();
    void sameNumberIsNoChange();
    void copiesKeepDigits();
};

void tst_Numbers::keepTheirDigits_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("yaml");
    const auto row = [](const QByteArray &json, const QByteArray &yaml) {
        QTest::newRow(json.constData()) << json << yaml;
    };
    row("9007199254740993", "9007199254740993");
    row("9223372036854775807", "9223372036854775807");
    row("9223372036854775808", "9223372036854775808");
    row("-9223372036854775809", "-9223372036854775809");
    row("18446744073709551615", "18446744073709551615");
    row("12345678901234567890123", "12345678901234567890123");
    row("12.90", "12.90");
    row("100000000000000000000000.5", "100000000000000000000000.5");
    row("0.1234567890123456789012345", "0.1234567890123456789012345");
    row("1e-7", "1.0e-7"); // YAML 1.1 takes `1e-7` for a text
    row("1.5E3", "1.5E+3");
    row("1e400", "1.0e+400");
    row("3e40844674400095151818", "3.0e+40844674400095151818");
    row("-0", "-0");
    row("-0.0", "-0.0");
    row("0", "0");
}

void tst_Numbers::keepTheirDigits()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, yaml);
    QCOMPARE(edited("a: 5 # c\n", u"/a"_s, *valueFromJson(json)).text().bytes(),
             "a: " + yaml + " # c\n");
    QCOMPARE(edited("a: {b: x}\n", u"/a/b"_s, *valueFromJson(json)).text().bytes(),
             "a: {b: " + yaml + "}\n");
    QCOMPARE(edited("a: x\n", u"/a"_s, *valueFromJson(QByteArray("{\"b\": [" + json + "]}")))
                 .text()
                 .bytes(),
             "a:\n  b:\n    - " + yaml + '\n');
    QCOMPARE(toJson(*valueFromJson(json)), json);
}

void tst_Numbers::anyNumberComesBack()
{
    test::RandomYaml random(11);
    for (int i = 0; i < test::rounds(5'000); ++i) {
        const QByteArray json = randomNumber(random);
        const auto value = valueFromJson(json);
        QVERIFY2(value, json.constData());
        QCOMPARE(toJson(*value), json);
        const SyntaxTree tree = edited("a: x\n", u"/a"_s, *value);
        const auto back = tree.documents().front().root.value(u"a").toValue();
        QVERIFY2(back && *back == *value,
                 QByteArray(json + " -> " + tree.text().bytes()).constData());
        QVERIFY(isSameNumber(toJson(tree.documents().front().root.value(u"a")).value(), json));
    }
}

void tst_Numbers::jsonOfYaml_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const QByteArray &yaml, const QByteArray &json) {
        QTest::newRow(yaml.constData()) << yaml << json;
    };
    row("1.10", "1.10");
    row("0.1e-7", "0.1e-7");
    row("465109e6", "465109e6");
    row("+.5", "0.5");
    row("-5.", "-5.0");
    row("5.e3", "5.0e3");
    row("007", "7");
    row("-00.50", "-0.50");
    row("0x1F", "31");
    row("0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695");
    row("0o7777777777777777777777", "73786976294838206463");
    row(".inf", "\".inf\"");
    row("-.INF", "\"-.inf\"");
    row(".nan", "\".nan\"");
    row("1e999999999999999999999", "1e999999999999999999999");
}

void tst_Numbers::jsonOfYaml()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, json);
    const auto tree = SyntaxTree::parse(SourceText(yaml));
    const Node root = tree->documents().front().root;
    QCOMPARE(toJson(root).value(), json);
    QCOMPARE(toJson(*root.toValue()), json);
}

void tst_Numbers::sameNumbers_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("zeros behind") << "1.10"_ba << "1.1"_ba << true;
    QTest::newRow("exponent") << "11e-1"_ba << "1.1"_ba << true;
    QTest::newRow("power") << "1e3"_ba << "1000.0"_ba << true;
    QTest::newRow("neighbours") << "18446744073709551615"_ba << "18446744073709551616"_ba << false;
    QTest::newRow("sign of zero") << "-0.0"_ba << "0.0"_ba << false;
    QTest::newRow("zero") << "0.00"_ba << "0e5"_ba << true;
    QTest::newRow("sign") << "-1"_ba << "1"_ba << false;
}

void tst_Numbers::sameNumbers()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QTEST(isSameNumber(a, b), "isSame");
    QTEST(isSameNumber(b, a), "isSame");
}

void tst_Numbers::sameNumberIsNoChange()
{
    for (const QByteArray &text : {"a: 0.30\n"_ba, "a: 3e-1\n"_ba, "a: .3\n"_ba}) {
        QCOMPARE(edited(text, u"/a"_s, 0.3).text().bytes(), text);
        // Only its spelling, where somebody spells it.
        QCOMPARE(edited(text, u"/a"_s, *valueFromJson("0.300")).text().bytes(), "a: 0.300\n");
    }
    QCOMPARE(Value(0.3), *valueFromJson("0.30"));
    QVERIFY(Value(0.3) != *valueFromJson("0.30000000000000001"));
    QVERIFY(Value(qint64(1)) != *valueFromJson("1.0"));
}

void tst_Numbers::copiesKeepDigits()
{
    const QByteArray text = "a: &x\n  - 18446744073709551615\n  - 1.10\nb: *x\n";
    const auto tree = SyntaxTree::parse(SourceText(text));
    const auto edits = copyAliased(*tree, tree->documents().front(), *JsonPointer::parse(u"/b"_s));
    QVERIFY(edits);
    QCOMPARE(tree->text().applied(*edits).bytes(),
             "a: &x\n  - 18446744073709551615\n  - 1.10\nb:\n  - 18446744073709551615\n  - 1.10\n");
}

WAYMARK_TEST(tst_Numbers)

} // namespace waymark::yaml

#include "tst_numbers.moc"
