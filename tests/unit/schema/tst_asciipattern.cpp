// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/pattern.h"
#include "support/testmain.h"
#include "text/asciipattern.h"
#include "text/linearengine.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace waymark::schema {

class tst_AsciiPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAsTheEnginesDo_data();
    void judgesAsTheEnginesDo();
    void leavesToEngines_data();
    void leavesToEngines();
    void isSilentOnOtherCharacters();
};

void tst_AsciiPattern::judgesAsTheEnginesDo_data()
{
    QTest::addColumn<QString>("pattern");
    for (const auto *pattern : {
             "",
             "a",
             "^$",
             "$",
             "$^",
             "^a|b$",
             "a^b",
             "a$b",
             "^(a|b)*$",
             "^(a*)*b$",
             "(?:ab|a)(b|c)?$",
             "^a{2}$",
             "^a{2,}b{0,2}$",
             "^(ab?){1,3}$",
             "a+?b",
             "^[^a-c]$",
             "[-a]b",
             "[a-]b",
             "^[a-c-]+$",
             "^[\\w.-]+$",
             "^[\\d\\-]+$",
             "\\d\\D\\w\\W",
             "^\\s\\S$",
             "^.$",
             "^\\.\\/\\-\\[\\]$",
             "^[\\]\\[]+$",
             "^(|a)b$",
             "^(^a|b)c$",
             "b$|^c",
             "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
             "^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$",
             "^(team|user):[a-z0-9][a-z0-9-]{1,61}$",
             "^([1-9]|[1-8][0-9]|90)d$",
             "^v[0-9]+(\\.[0-9]+){2}$",
             "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))$",
             "^[A-Za-z]\\w*$",
         })
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

void tst_AsciiPattern::judgesAsTheEnginesDo()
{
    QFETCH(QString, pattern);
    const auto ecma = AsciiPattern::read(pattern, AsciiPattern::Dialect::Ecma);
    const auto re2 = AsciiPattern::read(pattern, AsciiPattern::Dialect::Re2);
    QVERIFY(ecma && re2);
    const auto translated = ecmaToPcre(pattern);
    QVERIFY(translated.has_value());
    const QRegularExpression pcre(*translated);
    const auto linear = makeLinearEngine(pattern);
    QVERIFY2(linear, linear ? "" : qUtf8Printable(linear.error()));

    // Characters of the patterns themselves, so that many texts nearly fit or do.
    const QByteArray alphabet =
        pattern.toLatin1() + QByteArrayView("aabbcz09-.:\n\r\t\v\f _/[]dAZ", 25);
    std::mt19937 random(5);
    for (int i = 0; i < 3'000; ++i) {
        QByteArray text;
        for (size_t length = random() % 9; length > 0; --length)
            text += alphabet[qsizetype(random() % size_t(alphabet.size()))];
        QVERIFY2(ecma->matches(text) == pcre.match(QString::fromLatin1(text)).hasMatch(),
                 text.toPercentEncoding());
        // Where something matches only RE2 itself says; whether it does the table answers for it.
        const bool isFound = (*linear)->find(text, 0).has_value();
        QVERIFY2(re2->matches(text) == isFound, text.toPercentEncoding());
        QVERIFY2((*linear)->matches(text) == isFound, text.toPercentEncoding());
    }
}

void tst_AsciiPattern::leavesToEngines_data()
{
    QTest::addColumn<QString>("pattern");
    for (const auto *pattern : {"(?=a)",
                                "(?i)a",
                                "(?<n>a)",
                                "(a)\\1",
                                "\\bword",
                                "\\p{L}",
                                "\\u0041",
                                "a**",
                                "a*+",
                                "*a",
                                "^*",
                                "a|*",
                                "a{,2}",
                                "a{2",
                                "a{3,2}",
                                "a}",
                                "a]",
                                "[a",
                                "[]",
                                "[^]",
                                "[[:alpha:]]",
                                "[b-a]",
                                "[a-\\d]",
                                "[a-c-e]",
                                "(a",
                                "a)",
                                "\\",
                                "\\q",
                                "(*UTF)",
                                "a{1000}",
                                "((a{90}){90}){90}",
                                "(a|b)*a(a|b){12}"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
    QTest::newRow("other letters") << u"ä"_s;
    QTest::newRow("deep nesting") << u"("_s.repeated(5'000) + u"a"_s + u")"_s.repeated(5'000);
}

void tst_AsciiPattern::leavesToEngines()
{
    QFETCH(QString, pattern);
    QVERIFY(!AsciiPattern::read(pattern, AsciiPattern::Dialect::Ecma));
}

void tst_AsciiPattern::isSilentOnOtherCharacters()
{
    const auto pattern = AsciiPattern::read(u"^a.$", AsciiPattern::Dialect::Ecma);
    QVERIFY(pattern.has_value());
    QCOMPARE(pattern->matches("aü"), std::nullopt);
    QCOMPARE(pattern->matches("bü"), std::optional(false)); // that much is certain
    QCOMPARE(pattern->matches("ab"), std::optional(true));
}

WAYMARK_TEST(tst_AsciiPattern)

} // namespace waymark::schema

#include "tst_asciipattern.moc"
