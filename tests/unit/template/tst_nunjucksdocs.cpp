// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "templatetesting.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::templates {

/// What Nunjucks' documentation tells of tags, expressions and filters, with examples of our own.
class tst_NunjucksDocs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prints_data();
    void prints();
};

void tst_NunjucksDocs::prints_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const QString &expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("a variable", "${{ name }}", u"cart"_s);
    row("a property", "${{ owner.mail }} ${{ owner[\"mail\"] }}", u"a@b.org a@b.org"_s);
    row("what isn't there", "[${{ missing }}${{ missing.deeper.still }}${{ nothing }}]", u"[]"_s);
    row("if", "{% if on %}yes{% endif %}", u"yes"_s);
    row("elif and else", "{% if off %}a{% elif count == 2 %}b{% else %}c{% endif %}", u"b"_s);
    row("if as an expression", "${{ \"true\" if on else \"false\" }}", u"true"_s);
    row("and, or, not", "${{ on and not off or missing }}", u"true"_s);
    row("for over a list",
        "{% for t in tags %}${{ loop.index }}:${{ t }} {% else %}none{% endfor %}",
        u"1:b 2:a 3:C "_s);
    row("for over an object", "{% for k, v in owner %}${{ k }}=${{ v }};{% endfor %}",
        u"name=Ada;mail=a@b.org;"_s);
    row("for over lists of lists", "{% for x, y in pairs %}${{ x }}${{ y }} {% endfor %}",
        u"a1 b2 "_s);
    row("for over nothing", "{% for t in missing %}x{% else %}none{% endfor %}", u"none"_s);
    row("all that a loop says",
        "{% for t in tags %}${{ loop.index0 }}${{ loop.revindex }}"
        "${{ loop.revindex0 }}${{ loop.first }}${{ loop.last }}"
        "${{ loop.length }} {% endfor %}",
        u"032truefalse3 121falsefalse3 210falsetrue3 "_s);
    row("a macro",
        "{% macro field(name, value='', type='text') %}<${{ name }} ${{ value }} "
        "${{ type }}>{% endmacro %}${{ field('user') }}${{ field('pass', type='secret') }}",
        u"<user  text><pass  secret>"_s);
    row("set", "{% set x = 5 %}${{ x }}{% set x, y = 6 %}${{ x + y }}", u"512"_s);
    row("set of a block", "{% set text %}<${{ name }}>{% endset %}${{ text }}", u"<cart>"_s);
    row("set in a loop stays in it",
        "{% set n = 1 %}{% for t in tags %}{% set m = t %}{% endfor %}[${{ m }}]", u"[]"_s);
    row("call",
        "{% macro wrap(x) %}<${{ x }}>${{ caller() }}</${{ x }}>{% endmacro %}"
        "{% call wrap('b') %}bold{% endcall %}",
        u"<b>bold</b>"_s);
    row("call with arguments",
        "{% macro each(l) %}{% for i in l %}${{ caller(i) }}{% endfor %}"
        "{% endmacro %}{% call(x) each(tags) %}(${{ x }}){% endcall %}",
        u"(b)(a)(C)"_s);
    row("filter", "{% filter replace('force', 'forth') %}may the force{% endfilter %}",
        u"may the forth"_s);
    row("switch",
        "{% switch count -%}{% case 1 %}one{% case 2 %}two{% default %}many{% endswitch %}",
        u"two"_s);
    row("switch falls through",
        "{% switch count -%}{% case 2 %}{% case 3 %}few{% default %}many{% endswitch %}", u"few"_s);
    row("raw", "{% raw %}${{ a }}{% endraw %}", u"${{ a }}"_s);
    row("verbatim", "{% verbatim %}{% if %}{% endverbatim %}", u"{% if %}"_s);
    row("a comment", "a{# no #}b", u"ab"_s);
    row("a block alone", "{% block body %}x{% endblock body %}", u"x"_s);
    row("arithmetic", "${{ 2 + 3 * 2 }} ${{ 7 // 2 }} ${{ 7 % 2 }} ${{ 2 ** 3 }} ${{ 1 / 4 }}",
        u"8 3 1 8 0.25"_s);
    row("comparisons", "${{ 1 == '1' }} ${{ 1 === '1' }} ${{ count >= 2 }} ${{ count != 2 }}",
        u"true false true false"_s);
    row("in",
        "${{ 'a' in tags }} ${{ 'x' not in tags }} ${{ 'ar' in name }} ${{ 'mail' in owner }}",
        u"true true true true"_s);
    row("tests",
        "${{ 3 is odd }} ${{ missing is defined }} ${{ 9 is divisibleby(3) }} "
        "${{ none is none }} ${{ 'a' is string }}",
        u"true false true true true"_s);
    row("literals", "${{ [1, 'two', {three: 3}] | dump }}", u"[1,\"two\",{\"three\":3}]"_s);
    row("range", "{% for i in range(3) %}${{ i }}{% endfor %} ${{ range(5, 0, -2) }}",
        u"012 5,3,1"_s);
    row("cycler",
        "{% set c = cycler('a', 'b') %}${{ c.next() }}${{ c.next() }}${{ c.next() }}"
        "${{ c.current }}",
        u"abaa"_s);
    row("joiner",
        "{% set comma = joiner(', ') %}{% for t in tags %}${{ comma() }}${{ t }}{% endfor %}",
        u"b, a, C"_s);
    row("abs", "${{ -3 | abs }}", u"3"_s);
    row("batch", "{% for r in [1, 2, 3] | batch(2, 'x') %}(${{ r }}){% endfor %}", u"(1,2)(3,x)"_s);
    row("capitalize", "${{ 'tHIS' | capitalize }}", u"This"_s);
    row("center", "[${{ 'ab' | center(6) }}]", u"[  ab  ]"_s);
    row("default",
        "${{ missing | default('x') }}${{ '' | default('y', true) }}${{ '' | default('z') }}",
        u"xy"_s);
    row("dictsort", "${{ owner | dictsort }}", u"mail,a@b.org,name,Ada"_s);
    row("dump with blanks", "${{ {a: [1]} | dump(1) }}", u"{\n \"a\": [\n  1\n ]\n}"_s);
    row("escape", "${{ '<\"&\\'>' | escape }}", u"&lt;&quot;&amp;&#39;&gt;"_s);
    row("first and last", "${{ tags | first }}${{ tags | last }}", u"bC"_s);
    row("float and int", "${{ '3.5px' | float }} ${{ '3.5px' | int }} ${{ 'x' | int(7) }}",
        u"3.5 3 7"_s);
    row("groupby",
        "{% for on, all in people | groupby('on') %}${{ on }}:"
        "{% for p in all %}${{ p.name }}{% endfor %} {% endfor %}",
        u"true:AC false:B "_s);
    row("indent", "${{ 'a\\nb' | indent(2) }}|${{ 'a\\nb' | indent(2, true) }}",
        u"a\n  b|  a\n  b"_s);
    row("join", "${{ tags | join(', ') }} ${{ people | join('-', 'name') }}", u"b, a, C A-B-C"_s);
    row("length", "${{ tags | length }}${{ owner | length }}${{ 'abc' | length }}", u"323"_s);
    row("list", "${{ 'abc' | list }}", u"a,b,c"_s);
    row("lower and upper", "${{ 'aB' | lower }}${{ 'aB' | upper }}", u"abAB"_s);
    row("nl2br", "${{ 'a\\nb' | nl2br }}", u"a<br />\nb"_s);
    row("reject and select", "${{ [1, 2, 3] | reject('odd') }} ${{ [0, 1] | select }}", u"2 1"_s);
    row("rejectattr and selectattr",
        "${{ people | selectattr('on') | join(',', 'name') }} "
        "${{ people | rejectattr('on') | join(',', 'name') }}",
        u"A,C B"_s);
    row("replace", "${{ 'aaa' | replace('a', 'b', 2) }} ${{ 123 | replace(2, 0) }}", u"bba 103"_s);
    row("reverse", "${{ 'abc' | reverse }} ${{ [1, 2] | reverse }}", u"cba 2,1"_s);
    row("round",
        "${{ 4.5 | round }} ${{ 4 | round(0, 'floor') }} ${{ 4.12346 | round(4) }} "
        "${{ -2.5 | round }}",
        u"5 4 4.1235 -2"_s);
    row("slice", "{% for s in [1, 2, 3] | slice(2) %}(${{ s }}){% endfor %}", u"(1,2)(3)"_s);
    row("sort", "${{ tags | sort }} ${{ tags | sort(true) }} ${{ tags | sort(false, true) }}",
        u"a,b,C C,b,a C,a,b"_s);
    row("sort by an attribute", "${{ people | sort(attribute='age') | join('', 'name') }}",
        u"CAB"_s);
    row("string", "${{ (5 | string) + 1 }}", u"51"_s);
    row("striptags", "${{ '<p>a  <b>b</b></p>\\n c' | striptags }}", u"a b c"_s);
    row("sum", "${{ [1, 2] | sum }} ${{ people | sum('age') }} ${{ people | sum('age', 10) }}",
        u"3 96 106"_s);
    row("title and trim", "${{ 'foo bar' | title }}[${{ '  a ' | trim }}]", u"Foo Bar[a]"_s);
    row("truncate", "${{ 'foo bar baz' | truncate(5) }} ${{ 'foo bar' | truncate(5, true, '?') }}",
        u"foo... foo b?"_s);
    row("urlencode", "${{ 'a b&c/ü' | urlencode }} ${{ {a: 'x y'} | urlencode }}",
        u"a%20b%26c%2F%C3%BC a=x%20y"_s);
    row("urlize", "${{ 'see www.example.com' | urlize }}",
        u"see <a href=\"http://www.example.com\">www.example.com</a>"_s);
    row("wordcount", "${{ 'two words' | wordcount }}", u"2"_s);
    row("methods",
        "${{ name.toUpperCase() }} ${{ tags.join('+') }} ${{ name.split('a') }} "
        "${{ (2.5).toFixed(2) }}",
        u"CART b+a+C c,rt 2.50"_s);
    row("numbers",
        "${{ 0.1 + 0.2 }} ${{ 100000000000000000000000 }} "
        "${{ 1 / 0 }} ${{ 0.0000001 }} ${{ 5.0 }}",
        u"0.30000000000000004 1e+23 Infinity 1e-7 5"_s);
}

void tst_NunjucksDocs::prints()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const QByteArray values = R"({"name": "cart", "owner": {"name": "Ada", "mail": "a@b.org"},
        "on": true, "off": false, "count": 2, "nothing": null, "tags": ["b", "a", "C"],
        "pairs": [["a", 1], ["b", 2]], "people": [{"name": "A", "age": 33, "on": true},
        {"name": "B", "age": 41, "on": false}, {"name": "C", "age": 22, "on": true}]})";
    QCOMPARE(test::rendered(text, values), expected);
    QCOMPARE(test::rendered(text, values, test::old), expected);
}

WAYMARK_TEST(tst_NunjucksDocs)

} // namespace waymark::templates

#include "tst_nunjucksdocs.moc"
