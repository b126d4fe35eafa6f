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
    void meetsALimit_data();
    void meetsALimit();
    void countsAllThatIsMade_data();
    void countsAllThatIsMade();
    void growsInStepWithTheTemplate_data();
    void growsInStepWithTheTemplate();
    void stopsAmidLargeValues_data();
    void stopsAmidLargeValues();
    void refusesWhatJavaScriptRefuses_data();
    void refusesWhatJavaScriptRefuses();
    void readsPatternsAsJavaScriptDoes_data();
    void readsPatternsAsJavaScriptDoes();
    void tiresOfTagsWithoutAnEnd_data();
    void tiresOfTagsWithoutAnEnd();
    void namesEachReadOnce();
};

void tst_Hostile::meetsALimit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isOld");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &text, const QString &message,
                        bool isOld = false) {
        QTest::newRow(name) << text << isOld << message;
    };
    const QString nested = u"nested 256 levels deep"_s;
    const QByteArray inside = "{% set root=[] %}{% set cur=root %}{% for i in range(40000) %}"
                              "{% set n=[] %}{% set _=cur.push(n) %}{% set cur=n %}{% endfor %}";
    row("a list that grows from inside", inside + "${{ root|dump|length }}", nested);
    row("a list that grows from inside by objects",
        "{% set root=[] %}{% set cur=root %}{% for i in range(40000) %}{% set n=[] %}"
        "{% set _=cur.push({a: n}) %}{% set cur=n %}{% endfor %}",
        nested);
    row("a list that grows inside out, of methods",
        "{% set a=[] %}{% for i in range(40000) %}{% set a=[a.push] %}{% endfor %}", nested);
    row("rows of rows",
        "{% set a=[1] %}{% for i in range(300) %}{% set a=a|batch(1) %}{% endfor %}", nested);
    row("named arguments in one another",
        "{% set a=1 %}{% for i in range(40000) %}{% set j=joiner(a=a) %}{% set _=j() %}"
        "{% set a=j() %}{% endfor %}",
        nested, true);
    row("a list in itself by way of another",
        "{% set a=[] %}{% set b=[a] %}{% set _=a.push([b]) %}", nested);
    row("a list in its own method", "{% set l=[] %}{% set _=l.push(l.push) %}", nested, true);
    row("a list in its own cycler", "{% set l=[] %}{% set _=l.push(cycler(l)) %}", nested, true);

    QByteArray shared = "{% set a=[1] %}";
    for (int at = 0; at < 40; ++at)
        shared += "{% set a=[a,a] %}";
    const QString steps = u"more than 1000000 steps"_s;
    row("shared lists as text", shared + "${{ a ~ '' }}", steps);
    row("shared lists as a value", shared + "${{ a|list }}", steps);

    row("texts without end", "${{ range('0','1','1') | length }}", u"beyond"_s);
    const QByteArray large = "{% set s='a'|center(8000000) %}";
    const QByteArray often = QByteArray("$&").repeated(100);
    row("a replacement", large + "${{ s.replace(r/[^]+/,'" + often + "')|length }}", u"beyond"_s);
    row("all replacements", large + "${{ s.replace(r/[^]+/g,'" + often + "')|length }}",
        u"beyond"_s);
    row("a plain replacement",
        large + "${{ s.replace('a','" + QByteArray("$`").repeated(100) + "')|length }}",
        u"beyond"_s);
    row("groups that look ahead",
        "{% set s='a'|center(50000) %}${{ s.split(r/(?=([^]*))/).length }}", u"beyond"_s);
    row("groups of one match",
        large + "${{ s.match(r/" + QByteArray("(").repeated(60) + "[^]*"
            + QByteArray(")").repeated(60) + "/).length }}",
        u"beyond"_s, true);
    row("marks", "${{ '\"'.repeat(16000000)|escape|length }}", u"beyond"_s, true);
    row("line breaks", "${{ '\\n'.repeat(16000000)|nl2br|length }}", u"beyond"_s, true);
    row("an address", "${{ '%'.repeat(30000000)|urlencode|length }}", u"beyond"_s, true);
    row("an indent", "${{ '\\n'.repeat(16000000)|indent|length }}", u"beyond"_s, true);
    row("characters in their parts", large + "${{ s.normalize('NFKD').length }}", u"beyond"_s,
        true);
    row("an indent of JSON",
        "{% set a=range(100000) %}{% for i in range(200) %}{% set a=[a] %}{% endfor %}"
        "${{ a|dump(10)|length }}",
        u"beyond"_s);
    row("a text as a list", large + "${{ s|list|length }}", steps);
    row("a text cut to pieces", large + "${{ s.split('').length }}", steps);
    row("a text cut at blanks", large + "${{ s.split(' ').length }}", steps);
}

void tst_Hostile::meetsALimit()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isOld);
    QFETCH(QString, message);
    const Template parsed(text, isOld ? test::old : Syntax{});
    QVERIFY(parsed.isGood());
    const Rendered done = parsed.render(test::json("{}"), {}, withTime());
    QVERIFY(!done.isGood);
    QCOMPARE(done.failure, FailureKind::Limit);
    QVERIFY2(done.diagnostics.front().message.contains(message),
             qPrintable(done.diagnostics.front().message));
}

void tst_Hostile::countsAllThatIsMade_data()
{
    QTest::addColumn<QByteArray>("made");
    QTest::addColumn<bool>("isOld");
    const auto row = [](const char *name, const QByteArray &made, bool isOld = false) {
        QTest::newRow(name) << made << isOld;
    };
    row("texts that are joined", "s ~ i");
    row("texts of filters", "s | upper");
    row("texts of methods", "s.toUpperCase()");
    row("a text cut in two", "s.split('a')");
    row("a text cut in two by a pattern", "s.split(r/a/)");
    row("matches", "s.match(r/[^]+/g)", true);
    row("groups", "s.match(r/(((([^]+))))/)", true);
    row("slices", "s | slice(2)");
}

void tst_Hostile::countsAllThatIsMade()
{
    QFETCH(QByteArray, made);
    QFETCH(bool, isOld);
    RenderOptions options = withTime();
    options.limits.made = 1'000'000;
    const auto render = [&](const QByteArray &times) {
        const QByteArray text = "{% set s='a'|center(10000) %}{% set l=[] %}{% for i in range("
                                + times + ") %}{% set _=l.push(" + made + ") %}{% endfor %}";
        return Template(text, isOld ? test::old : Syntax{}).render(test::json("{}"), {}, options);
    };
    QVERIFY(render("5").isGood);
    const Rendered done = render("1000");
    QVERIFY(!done.isGood);
    QCOMPARE(done.failure, FailureKind::Limit);
    QVERIFY(done.diagnostics.front().message.contains(u"texts of more than 1000000 bytes in all"));
}

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
    row("shared lists", lists + "x", "", "x");
    row("shared objects", objects + "${{ a }}", "", "[object Object]");
    row("tags without an end", "${{ x|striptags|length }}", QByteArray("<a ").repeated(300'000),
        "899999");
    row("comments without an end", "${{ x|striptags|length }}",
        QByteArray("<!--").repeated(300'000), "1200000");
    row("blanks", "${{ x|striptags(true) }}", "a" + QByteArray(300'000, ' ') + "b", "a b");
    row("blanks at the edges of lines", "${{ x|striptags(true) }}",
        "a" + QByteArray(100'000, ' ') + "\\r\\n" + QByteArray(100'000, ' ') + "b", "a\nb");
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

void tst_Hostile::stopsAmidLargeValues_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray begin = "{% set s='a'|center(2000000) %}${{ stop() }}";
    QTest::newRow("a filter") << begin + "${{ s|upper|length }}";
    QTest::newRow("a method") << begin + "${{ s.indexOf('b') }}";
    QTest::newRow("an addition") << begin + "{% set t=s~s %}";
    QTest::newRow("a regular expression") << begin + "${{ r/b/.test(s) }}";
    QTest::newRow("tags") << begin + "${{ s|striptags|length }}";
}

/// Few steps, each with a large text.
void tst_Hostile::stopsAmidLargeValues()
{
    QFETCH(QByteArray, text);
    std::stop_source stop;
    Environment environment;
    environment.functions.insert(u"stop"_s,
                                 [&](std::span<const Value>) -> std::expected<Value, QString> {
                                     stop.request_stop();
                                     return Value();
                                 });
    const Rendered done =
        Template(text).render(test::json("{}"), environment, withTime(), stop.get_token());
    QVERIFY(!done.isGood);
    QCOMPARE(done.failure, FailureKind::Stopped);
}

void tst_Hostile::refusesWhatJavaScriptRefuses_data()
{
    QTest::addColumn<QByteArray>("pattern");
    for (const char *pattern :
         {"(*ACCEPT)x", "(*UTF)x",  "(?>a+)b", "(?i)A",   "a(?#x)b", "a(?R)?b",
          "(?|a|b)",    "(?P<n>a)", "(?&n)",   "(?<1>a)", "a++b",    "a*+b",
          "a?+b",       "a{2}+b",   "a**",     "a{1}{2}", "^*",      "\\b+",
          "+a",         "a|*",      "(?'n'a)", "(?<=a)*", "a)",      "(?<n>a)\\k"})
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
    QTest::newRow("a number of a character that a group has, too")
        << QByteArray(R"(${{ 'aa'.replace(r/(a)\01/,'Z') }})") << u"aa"_s;
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
