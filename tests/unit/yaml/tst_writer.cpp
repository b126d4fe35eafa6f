// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "randomyaml.h"
#include "support/testmain.h"
#include "yaml/resolve.h"
#include "yaml/secondreader.h"
#include "yaml/writer.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

class tst_Writer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTexts_data();
    void writesTexts();
    void writesNumbers_data();
    void writesNumbers();
    void writesWhatBothReadersRead();
};

void tst_Writer::writesTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("written");
    const auto plain = [](const QString &text) {
        QTest::newRow(qPrintable(u"plain: "_s + text)) << text << text.toUtf8();
    };
    const auto quoted = [](const QString &text) {
        QTest::newRow(qPrintable(u"quoted: "_s + text)) << text << '"' + text.toUtf8() + '"';
    };
    for (const auto &text :
         {u"payments"_s, u"eu-central-1"_s, u"14d"_s, u"a,b"_s, u"a:b"_s, u"a#b"_s, u"größe"_s,
          u"/spec/x"_s, u"x [y]"_s, u"don't"_s, u"2 replicas"_s, u"v1.2"_s, u"${HOME}"_s})
        plain(text);
    // Whatever some reader of YAML 1.1 or 1.2 takes for another type.
    for (const auto &text :
         {u""_s,           u"yes"_s,  u"No"_s,   u"on"_s,    u"y"_s,    u"true"_s,  u"TRUE"_s,
          u"tRUE"_s,       u"null"_s, u"~"_s,    u"12"_s,    u"-1"_s,   u"1.0"_s,   u"1e3"_s,
          u"0x1f"_s,       u"0o17"_s, u"017"_s,  u"1_000"_s, u"0b11"_s, u"11:30"_s, u"190:20:30"_s,
          u"2026-01-01"_s, u".5"_s,   u".inf"_s, u".nan"_s,  u"<<"_s,   u"="_s})
        quoted(text);
    // Whatever has a meaning in YAML.
    for (const auto &text :
         {u"- a"_s, u"-"_s,   u"? a"_s,     u": a"_s,      u"a: b"_s, u"a:"_s, u"a #b"_s,
          u"#a"_s,  u"&a"_s,  u"*a"_s,      u"!a"_s,       u"|"_s,    u">a"_s, u"@a"_s,
          u"%a"_s,  u"`a`"_s, u"[a]"_s,     u"{a}"_s,      u"'a'"_s,  u" a"_s, u"a "_s,
          u"---"_s, u"..."_s, u"{{ a }}"_s, u"a {{ b }}"_s})
        quoted(text);
    QTest::newRow("escapes") << u"a\"\\\t\u0001\u0085\u2028\uFEFF\U0001F600"_s
                             << "\"a\\\"\\\\\\t\\x01\\x85\\L\\ufeff\xF0\x9F\x98\x80\""_ba;
    QTest::newRow("lines") << u"a\n b\n\nc"_s << "|-\n  a\n   b\n\n  c"_ba;
    QTest::newRow("lines with an end") << u"a\nb\n"_s << "|\n  a\n  b"_ba;
    QTest::newRow("lines with more ends") << u"a\n\n"_s << "|+\n  a\n"_ba;
    QTest::newRow("lines that start with blanks, no place to count from")
        << u"  a\nb"_s << "\"  a\\nb\""_ba;
    QTest::newRow("only line ends") << u"\n"_s << "\"\\n\""_ba;
    QTest::newRow("carriage return") << u"a\r\nb"_s << "\"a\\r\\nb\""_ba;
}

void tst_Writer::writesTexts()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, written);
    QCOMPARE(Writer({}).scalar(text, 2), written);
    const auto tree = SyntaxTree::parse(SourceText("a: " + written + '\n'));
    QVERIFY(tree->diagnostics().isEmpty());
    QCOMPARE(tree->documents().front().root.value(u"a").text(), text);
}

void tst_Writer::writesNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("whole") << 1.0 << "1.0"_ba;
    QTest::newRow("fraction") << 0.1 << "0.1"_ba;
    QTest::newRow("large") << 1e21 << "1.0e+21"_ba;
    QTest::newRow("small") << -2.5e-9 << "-2.5e-09"_ba;
    QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << "-.inf"_ba;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << ".nan"_ba;
}

void tst_Writer::writesNumbers()
{
    QFETCH(double, number);
    QFETCH(QByteArray, written);
    QCOMPARE(Writer({}).scalar(number, 0), written);
    QCOMPARE(resolvePlain(written), ScalarType::Float);
    QCOMPARE(floatOf(written).value(), number);
}

void tst_Writer::writesWhatBothReadersRead()
{
    test::RandomYaml random(5);
    for (int i = 0; i < 1'500; ++i) {
        WriteStyle style;
        style.step = 1 + random.below(4);
        style.indentless = random.chance(50);
        const Value value = random.document();
        const QByteArray text = Writer(style).block(value, 0) + '\n';
        const auto tree = SyntaxTree::parse(SourceText(text));
        QVERIFY2(tree->documents().front().root.toValue() == value, text.constData());
        const SecondOpinion opinion = secondOpinion(*tree);
        QVERIFY2(opinion.verdict == SecondOpinion::Verdict::Agrees,
                 QByteArray(opinion.message.toUtf8() + '\n' + text).constData());
    }
}

WAYMARK_TEST(tst_Writer)

} // namespace waymark::yaml

#include "tst_writer.moc"
