// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/pattern.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

class tst_Pattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesAsEcmaDoes_data();
    void matchesAsEcmaDoes();
    void re2TakesWhatGoTakes_data();
    void re2TakesWhatGoTakes();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void strictEcmaRefusesOtherDialects_data();
    void strictEcmaRefusesOtherDialects();
    void catastrophicPatternsEnd_data();
    void catastrophicPatternsEnd();
    void longTextsDontCrash();
};

void tst_Pattern::matchesAsEcmaDoes_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("anywhere") << u"b"_s << "abc"_ba << true;
    QTest::newRow("a dollar is the very end") << u"^a$"_s << "a\n"_ba << false;
    QTest::newRow("a dollar in a class is a dollar") << u"^[$]$"_s << "$"_ba << true;
    QTest::newRow("a dot takes a code point") << u"^.$"_s << "\xF0\x9F\x98\x80"_ba << true;
    QTest::newRow("a dot takes no line separator") << u"^.$"_s << "\xE2\x80\xA8"_ba << false;
    QTest::newRow("digits are ASCII") << u"^\\d$"_s << "\xD9\xA3"_ba << false;
    QTest::newRow("white space is Unicode") << u"^\\s$"_s << "\xC2\xA0"_ba << true;
    QTest::newRow("no white space, in a class") << u"^[\\S]$"_s << "\xC2\xA0"_ba << false;
    QTest::newRow("an empty class is nothing") << u"[]"_s << "a"_ba << false;
    QTest::newRow("a negated empty class is anything") << u"^[^]$"_s << "\n"_ba << true;
    QTest::newRow("no POSIX classes") << u"^[[:alpha:]]$"_s << "a]"_ba << true;
    QTest::newRow("surrogate pairs are one")
        << u"^\\uD83D\\uDE00$"_s << "\xF0\x9F\x98\x80"_ba << true;
    QTest::newRow("long property names") << u"^\\p{Uppercase_Letter}$"_s << "\xC3\x84"_ba << true;
    QTest::newRow("vertical tab") << u"^\\v$"_s << "\x0b"_ba << true;
    QTest::newRow("flags that other dialects have") << u"(?i)^A$"_s << "a"_ba << true;
    QTest::newRow("a byte order mark stays") << u"^\\uFEFFa$"_s
                                             << "\xEF\xBB\xBF"_ba
                                                "a"_ba
                                             << true;
}

void tst_Pattern::matchesAsEcmaDoes()
{
    QFETCH(QString, pattern);
    QFETCH(QByteArray, text);
    QFETCH(bool, matches);
    const auto compiled = Pattern::compile(pattern, Pattern::Flavour::Ecma);
    QVERIFY2(compiled, compiled ? "" : qUtf8Printable(compiled.error()));
    QCOMPARE(compiled->match(text), matches ? Pattern::Match::Yes : Pattern::Match::No);
}

void tst_Pattern::re2TakesWhatGoTakes_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("flags") << u"(?i)^ABC$"_s << "abc"_ba;
    QTest::newRow("named groups") << u"^(?P<name>a+)$"_s << "aa"_ba;
    QTest::newRow("short properties") << u"^\\pL+$"_s << "\xC3\xA4"_ba;
    QTest::newRow("POSIX classes") << u"^[[:alpha:]]$"_s << "a"_ba;
}

void tst_Pattern::re2TakesWhatGoTakes()
{
    QFETCH(QString, pattern);
    QFETCH(QByteArray, text);
    const auto compiled = Pattern::compile(pattern, Pattern::Flavour::Re2);
    QVERIFY(compiled);
    QCOMPARE(compiled->match(text), Pattern::Match::Yes);
}

void tst_Pattern::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<Pattern::Flavour>("flavour");
    QTest::newRow("an open group") << u"("_s << Pattern::Flavour::Ecma;
    QTest::newRow("an open class") << u"[a"_s << Pattern::Flavour::Ecma;
    QTest::newRow("a backslash at the end") << u"a\\"_s << Pattern::Flavour::Ecma;
    QTest::newRow("a verb of PCRE2") << u"(*LIMIT_MATCH=4294967295)a"_s << Pattern::Flavour::Ecma;
    QTest::newRow("a call out of the pattern") << u"(?C1)"_s << Pattern::Flavour::Ecma;
    QTest::newRow("a look ahead, for RE2") << u"(?=a)"_s << Pattern::Flavour::Re2;
    QTest::newRow("a back reference, for RE2") << u"(a)\\1"_s << Pattern::Flavour::Re2;
    QTest::newRow("too large, for RE2")
        << u"((((a{100}){100}){100}){100})"_s << Pattern::Flavour::Re2;
}

void tst_Pattern::refusesWhatItCannotRead()
{
    QFETCH(QString, pattern);
    QFETCH(Pattern::Flavour, flavour);
    const auto compiled = Pattern::compile(pattern, flavour);
    QVERIFY(!compiled);
    QVERIFY(!compiled.error().isEmpty());
}

void tst_Pattern::strictEcmaRefusesOtherDialects_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("isEcma");
    QTest::newRow("plain") << u"^a(b|c)*[^d]\\.$"_s << true;
    QTest::newRow("named group") << u"(?<n>a)\\k<n>"_s << true;
    QTest::newRow("Python's named group") << u"(?P<n>a)"_s << false;
    QTest::newRow("flags") << u"(?i)a"_s << false;
    QTest::newRow("anchors of Perl") << u"\\Aa\\Z"_s << false;
}

void tst_Pattern::strictEcmaRefusesOtherDialects()
{
    QFETCH(QString, pattern);
    QTEST(ecmaToPcre(pattern, true).has_value(), "isEcma");
}

void tst_Pattern::catastrophicPatternsEnd_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("nested repetition") << u"^(a+)+$"_s;
    QTest::newRow("alternatives that overlap") << u"^(a|aa)+$"_s;
    QTest::newRow("back references") << u"^(a*)*\\1b$"_s;
}

void tst_Pattern::catastrophicPatternsEnd()
{
    QFETCH(QString, pattern);
    const auto compiled = Pattern::compile(pattern, Pattern::Flavour::Ecma);
    QVERIFY(compiled);
    const QByteArray text = QByteArray(50'000, 'a') + '!';
    QVERIFY(compiled->match(text) != Pattern::Match::Yes); // and it ends
}

void tst_Pattern::longTextsDontCrash()
{
    // std::regex ends the process here.
    const QByteArray text(100'000, 'a');
    for (const auto flavour : {Pattern::Flavour::Ecma, Pattern::Flavour::Re2}) {
        const auto compiled = Pattern::compile(u"^(a|b)*$"_s, flavour);
        QVERIFY(compiled);
        QVERIFY(compiled->match(text) != Pattern::Match::No);
    }
}

WAYMARK_TEST(tst_Pattern)

} // namespace waymark::schema

#include "tst_pattern.moc"
