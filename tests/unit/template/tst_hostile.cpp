// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "template/template.h"
#include "templatetesting.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

QByteArray numbered(const char *begin, const char *end, int count)
{
    QByteArray text;
    for (int at = 0; at < count; ++at)
        text += begin + QByteArray::number(at) + end;
    return text;
}

/// However slow the machine is.
RenderOptions withTime()
{
    RenderOptions options;
    options.limits.milliseconds = 3'600'000;
    return options;
}

} // namespace

/// Templates that are made to hang, crash or fill the memory. None fails by the time it takes: what
/// isn't bounded would keep the whole test from ending.
class tst_Hostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsInStepWithTheTemplate_data();
    void growsInStepWithTheTemplate();
    void refusesWhatJavaScriptRefuses_data();
    void refusesWhatJavaScriptRefuses();
    void readsPatternsAsJavaScriptDoes_data();
    void readsPatternsAsJavaScriptDoes();
    void tiresOfTagsWithoutAnEnd_data();
    void tiresOfTagsWithoutAnEnd();
    void namesEachReadOnce();
};

void tst_Hostile::growsInStepWithTheTemplate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("x");
    QTest::addColumn<QByteArray>("printed");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &x,
                        const QByteArray &printed) {
        QTest::newRow(name) << text << x << printed;
    };
    QByteArray lists = "{% set a=[1] %}";
    QByteArray objects = "{% set a={k:1} %}";
    for (int at = 0; at < 40; ++at) {
        lists += "{% set a=[a,a] %}";
        objects += "{% set a={k:a,l:a} %}";
    }
    row("macros and loops",
        numbered("{% macro m", "() %}{% endmacro %}", 60'000)
            + QByteArray("{% for x in y %}{% endfor %}").repeated(60'000) + "x",
        "", "x");
    row("parameters", "{% macro m(" + numbered("p", ",", 40'000) + "q) %}{% endmacro %}x", "", "x");
}

void tst_Hostile::growsInStepWithTheTemplate()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, x);
    QFETCH(QByteArray, printed);
    const Rendered done =
        Template(text).render(test::json("{\"x\": \"" + x + "\"}"), {}, withTime());
    QVERIFY2(done.isGood,
             qPrintable(done.diagnostics.isEmpty() ? QString() : done.diagnostics.front().message));
    QCOMPARE(done.text, printed);
}

void tst_Hostile::refusesWhatJavaScriptRefuses_data()
{
    QTest::addColumn<QByteArray>("pattern");
    for (const char *pattern :
         {"(*ACCEPT)x", "(*UTF)x", "(?>a+)b", "(?i)A", "a(?#x)b", "a(?R)?b", "(?|a|b)", "(?P<n>a)",
          "(?&n)",      "(?<1>a)", "a++b",    "a*+b",  "a?+b",    "a{2}+b",  "a**",     "a{1}{2}",
          "^*",         "\\b+",    "+a",      "a|*",   "(?'n'a)", "(?<=a)*", "a)"})
        QTest::newRow(pattern) << QByteArray(pattern);
}

void tst_Hostile::refusesWhatJavaScriptRefuses()
{
    QFETCH(QByteArray, pattern);
    for (const Syntax &syntax : {Syntax{}, test::old}) {
        const Rendered done =
            Template(QByteArray("${{ 'abc'.replace(r/" + pattern + "/, 'Z') }}"), syntax)
                .render(test::json("{}"));
        QVERIFY2(!done.isGood, done.text.constData());
    }
}

void tst_Hostile::readsPatternsAsJavaScriptDoes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("printed");
    QTest::newRow("no quotation") << QByteArray(R"(${{ 'Qa.cE'.replace(r/\Qa.c\E/,'Z') }})")
                                  << u"Z"_s;
    QTest::newRow("no start of its own")
        << QByteArray(R"(${{ 'abK'.replace(r/b\K/,'Z') }})") << u"aZ"_s;
    QTest::newRow("no count") << QByteArray("${{ 'a{,2}'.replace(r/a{,2}/,'Z') }}") << u"Z"_s;
    QTest::newRow("a brace") << QByteArray("${{ 'a{b'.replace(r/a{b/,'Z') }}") << u"Z"_s;
    QTest::newRow("a class") << QByteArray("${{ 'a:]b'.replace(r/[[:x:]]b/,'Z') }}") << u"aZ"_s;
    QTest::newRow("groups") << QByteArray("${{ 'aab'.replace(r/(?<n>a)(?:a)(?=b)(?!c)(?<=a)(?<!b)/,"
                                          "'Z') }}")
                            << u"Zb"_s;
    QTest::newRow("lazy ones") << QByteArray("${{ 'aaab'.replace(r/a+?a{1,2}?a?"
                                             "?/,'Z') }}")
                               << u"Zab"_s;
    QTest::newRow("a group that wasn't passed")
        << QByteArray(R"(${{ 'b'.replace(r/(a)|b\1/,'Z') }})") << u"Z"_s;
    QTest::newRow("a named group that wasn't passed")
        << QByteArray(R"(${{ 'b'.replace(r/(?<n>a)|b\k<n>/,'Z') }})") << u"Z"_s;
    QTest::newRow("a group that was")
        << QByteArray(R"(${{ 'abab1'.replace(r/(ab)\11/,'Z') }})") << u"abab1"_s;
    QTest::newRow("numbers of characters")
        << QByteArray(R"(${{ 'J8kx4u'.replace(r/\112\8\k\x4\u/,'Z') }})") << u"Z"_s;
    QTest::newRow("halves of characters")
        << QByteArray(R"(${{ '😀'.replace(r/[\ud800-\udbff][\udc00-\udfff]/,'Z') }})") << u"Z"_s;
    QTest::newRow("both halves") << QByteArray(R"(${{ '😀'.replace(r/\ud83d\ude00/,'Z') }})")
                                 << u"Z"_s;
    QTest::newRow("lines that end otherwise")
        << QByteArray(R"(${{ 'a\r\nb\r\nc'.replace(r/^b$/m,'Z') }})") << u"a\r\nZ\r\nc"_s;
    QTest::newRow("a backslash and a letter")
        << QByteArray(R"(${{ 'a\\z'.replace(r/\\z/m,'Z') }})") << u"aZ"_s;
    QTest::newRow("no range") << QByteArray(R"(${{ 'a-'.replace(r/[\s-_]/,'Z') }})") << u"aZ"_s;
    QTest::newRow("ends of words")
        << QByteArray(R"(${{ 'a bc'.replace(r/\bb\B/,'Z') }})") << u"a Zc"_s;
}

void tst_Hostile::readsPatternsAsJavaScriptDoes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, printed);
    QCOMPARE(test::rendered(text), printed);
}

void tst_Hostile::tiresOfTagsWithoutAnEnd_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::newRow("blocks") << QByteArray("{% ");
    QTest::newRow("variables") << QByteArray("${{ ");
    QTest::newRow("comments") << QByteArray("{#");
}

void tst_Hostile::tiresOfTagsWithoutAnEnd()
{
    QFETCH(QByteArray, tag);
    for (const Syntax &syntax : {Syntax{}, test::old}) {
        const Template parsed(tag.repeated(20'000), syntax);
        QVERIFY(!parsed.isGood());
        QVERIFY(parsed.diagnostics().size() <= 20);
    }
}

void tst_Hostile::namesEachReadOnce()
{
    const QByteArray all = numbered("${{ a", " }}", 40'000);
    QCOMPARE(Template(QByteArray(all + all)).reads().size(), size_t(40'000));
    const QByteArray lookups = "${{ a[i]" + QByteArray(".b").repeated(400) + " }}";
    QCOMPARE(Template(lookups).reads().size(), size_t(2));
}

WAYMARK_TEST(tst_Hostile)

} // namespace waymark::templates

#include "tst_hostile.moc"
