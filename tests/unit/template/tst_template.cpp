// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "template/template.h"
#include "templatetesting.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::templates {

class tst_Template : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTypes_data();
    void keepsTypes();
    void differsByDialect_data();
    void differsByDialect();
    void knowsBackstagesFilters_data();
    void knowsBackstagesFilters();
    void controlsWhitespace_data();
    void controlsWhitespace();
    void saysWhatFailed_data();
    void saysWhatFailed();
    void keepsTheTextAndSaysSo();
    void namesWhatIsMissing();
    void isStrictWhereAsked();
    void endsWhatIsEndless_data();
    void endsWhatIsEndless();
    void stops();
    void leavesTheValuesAlone();
    void knowsWhatItReads_data();
    void knowsWhatItReads();
    void dependsOnWhatItReads();
    void callsTheHost();
};

void tst_Template::keepsTypes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *text, const QString &value) {
        QTest::newRow(name) << QByteArray(text) << value;
    };
    row("a number", "${{ parameters.replicas }}", u"3"_s);
    row("a truth", "${{ parameters.public }}", u"true"_s);
    row("a list", "${{ parameters.tags }}", u"[\"a\",\"b\"]"_s);
    row("an object", "${{ parameters }}",
        u"{\"replicas\":3,\"public\":true,\"tags\":[\"a\",\"b\"],\"empty\":\"\",\"none\":null,"
        "\"json\":\"{\\\"a\\\": 1}\"}"_s);
    row("null", "${{ parameters.none }}", u"null"_s);
    row("an empty text", "${{ parameters.empty }}", u"\"\""_s);
    row("nothing", "${{ parameters.missing }}", u"undefined"_s);
    row("a text that looks like JSON", "${{ parameters.json }}", u"\"{\\\"a\\\": 1}\""_s);
    row("text beside it", " ${{ parameters.replicas }}", u"\" 3\""_s);
    row("two of them", "${{ parameters.replicas }}${{ parameters.replicas }}", u"\"33\""_s);
    row("a comparison", "${{ parameters.replicas > 2 and not false }}", u"true"_s);
    row("a choice without an else", "${{ \"yes\" if false }}", u"\"\""_s);
    row("a text and a number", "${{ \"42\" + 1 }}", u"\"421\""_s);
    row("a marked text", "${{ \"<\" | escape }}", u"\"&lt;\""_s);
    row("what isn't there in a list", "${{ [1, parameters.missing] }}", u"[1,null]"_s);
    row("no template", "plain", u"\"plain\""_s);
}

void tst_Template::keepsTypes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    const QByteArray values = R"({"parameters": {"replicas": 3, "public": true,
        "tags": ["a", "b"], "empty": "", "none": null, "json": "{\"a\": 1}"}})";
    QCOMPARE(test::evaluated(text, values), value);
}

void tst_Template::differsByDialect_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    const auto row = [](const char *name, const char *text, const QString &before,
                        const QString &now) {
        QTest::newRow(name) << QByteArray(text) << before << now;
    };
    row("a block that prints a word", "{% if t %}false{% endif %}", u"false"_s, u"\"false\""_s);
    row("a block that prints a number", "{% if t %}42{% endif %}", u"42"_s, u"\"42\""_s);
    row("a block that prints JSON", "{% if t %}{\"a\":1}{% endif %}", u"{\"a\":1}"_s,
        u"\"{\\\"a\\\":1}\""_s);
    row("a block that prints nothing", "{% if not t %}x{% endif %}", u"undefined"_s, u"\"\""_s);
    row("a comment alone", "{# x #}", u"undefined"_s, u"\"\""_s);
    row("dashes around", "${{- x -}}", u"\"3\""_s, u"3"_s);
    row("a slice", "${{ list[0:2] }}", u"raw: “]” is expected here, not “:”."_s, u"[1,2]"_s);
    row("a marked text", "${{ s | safe }}", u"{\"val\":\"a\",\"length\":1}"_s, u"\"a\""_s);
    row("a reserved name", "${{ s.constructor }}", u"undefined"_s,
        u"raw: Backstage doesn't allow the name “constructor”."_s);
    row("a method of JavaScript's", "${{ s.padStart(3, \"-\") }}", u"\"--a\""_s,
        u"raw: “s.padStart” can't be called, it is nothing."_s);
    row("an include that isn't reached", "x{% if not t %}{% include \"a\" %}{% endif %}",
        u"\"x\""_s, u"raw: Backstage doesn't load other templates: “include” is refused."_s);
    row("JavaScript's and", "${{ t && x }}", u"raw: “&&” isn't expected here."_s,
        u"raw: “&” has no meaning here."_s);
}

void tst_Template::differsByDialect()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, before);
    QFETCH(QString, now);
    const QByteArray values = R"({"t": true, "x": 3, "list": [1, 2, 3], "s": "a"})";
    QCOMPARE(test::evaluated(text, values, test::old), before);
    QCOMPARE(test::evaluated(text, values), now);
}

void tst_Template::knowsBackstagesFilters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *text, const QString &value) {
        QTest::newRow(name) << QByteArray(text) << value;
    };
    row("a repository of GitHub", "${{ 'github.com?owner=shop&repo=cart' | parseRepoUrl }}",
        u"{\"host\":\"github.com\",\"owner\":\"shop\",\"repo\":\"cart\"}"_s);
    row("slashes around and blanks",
        "${{ 'GitHub.com?owner=/my+shop/&repo=a%2Fb' | parseRepoUrl | dump }}",
        u"\"{\\\"host\\\":\\\"github.com\\\",\\\"owner\\\":\\\"my shop\\\",\\\"repo\\\":\\\"a/b\\\"}\""_s);
    row("a project of GitLab", "${{ ('gitlab.com?project=7&repo=x' | parseRepoUrl).project }}",
        u"\"7\""_s);
    row("a project of Azure without a repository",
        "${{ 'dev.azure.com?project=a' | parseRepoUrl }}",
        u"raw: “parseRepoUrl” failed: “dev.azure.com?project=a” lacks “repo”."_s);
    row("an unknown host", "${{ 'git.example.org?owner=a&repo=b' | parseRepoUrl }}",
        u"raw: “parseRepoUrl” failed: Backstage needs to know what runs at “git.example.org”; no "
        "integration names it."_s);
    row("a slug", "${{ 'github.com?owner=shop&repo=cart' | projectSlug }}", u"\"shop/cart\""_s);
    row("a whole reference", "${{ 'group:eu/team-a' | parseEntityRef }}",
        u"{\"kind\":\"group\",\"namespace\":\"eu\",\"name\":\"team-a\"}"_s);
    row("a short reference with defaults",
        "${{ 'a' | parseEntityRef({defaultKind: 'user', defaultNamespace: 'x'}) | "
        "pick('namespace') }}",
        u"\"x\""_s);
    row("a reference without a kind", "${{ 'a' | parseEntityRef }}",
        u"raw: “parseEntityRef” failed: “\"a\"” lacks a kind, such as “component:”."_s);
    row("a reference with an empty part", "${{ 'user:/a' | parseEntityRef }}",
        u"raw: “parseEntityRef” failed: “user:/a” isn't of the form [kind:][namespace/]name."_s);
    row("an object as reference", "${{ {kind: 'API', name: 'x'} | parseEntityRef | pick('kind') }}",
        u"\"API\""_s);
    row("a deep pick", "${{ {a: {b: [{c: 5}] } } | pick('a.b[0].c') }}", u"5"_s);
    row("a pick of a key with dots", "${{ {'a.b': 1} | pick('a.b') }}", u"1"_s);
    row("a pick of nothing", "${{ none | pick('a') }}", u"undefined"_s);
    row("named arguments", "${{ {a: 1} | pick(key='a') }}",
        u"raw: The filter “pick” takes no named arguments."_s);
}

void tst_Template::knowsBackstagesFilters()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    QCOMPARE(test::evaluated(text), value);
}

void tst_Template::controlsWhitespace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("trimmed");
    QTest::newRow("a block on a line of its own")
        << "a\n  {% if true %}\nb\n  {% endif %}\nc"_ba << u"a\n  \nb\n  \nc"_s << u"a\nb\nc"_s;
    QTest::newRow("text in front of a block")
        << "a {% if true %}b{% endif %}\n"_ba << u"a b\n"_s << u"a b"_s;
    QTest::newRow("an expression keeps its line") << "  ${{ 1 }}\n"_ba << u"  1\n"_s << u"  1\n"_s;
    QTest::newRow("dashes") << "a \n {%- if true -%} \n b {%- endif %}"_ba << u"ab"_s << u"ab"_s;
    QTest::newRow("the line ends of Windows")
        << "{% if true %}\r\nx{% endif %}\r\ny"_ba << u"\r\nx\r\ny"_s << u"xy"_s;
    QTest::newRow("a comment") << "  {# c #}\nx"_ba << u"  \nx"_s << u"  \nx"_s;
    QTest::newRow("raw") << "{% raw %}\n${{ a }} {% if %}\n{% endraw %}\nb"_ba
                         << u"\n${{ a }} {% if %}\n\nb"_s << u"${{ a }} {% if %}\n\nb"_s;
    QTest::newRow("raw in raw") << "{% raw %}{% raw %}x{% endraw %}{% endraw %}"_ba
                                << u"{% raw %}x{% endraw %}"_s << u"{% raw %}x{% endraw %}"_s;
}

void tst_Template::controlsWhitespace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, plain);
    QFETCH(QString, trimmed);
    for (const Dialect dialect : {Dialect::Nunjitsu, Dialect::Nunjucks}) {
        QCOMPARE(test::rendered(text, "{}", {.dialect = dialect}), plain);
        QCOMPARE(test::rendered(text, "{}",
                                {.dialect = dialect, .trimBlocks = true, .lstripBlocks = true}),
                 trimmed);
    }
}

void tst_Template::saysWhatFailed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char *name, const char *text, const QString &marked,
                        const QString &message, const QString &hint) {
        QTest::newRow(name) << QByteArray(text) << marked << message << hint;
    };
    row("an unknown filter", "a\n${{ values.name | uper }}", u"values.name | uper"_s,
        u"There is no filter “uper”."_s, u"Near it are: upper."_s);
    row("an unknown test", "${{ values.name is defind }}", u"values.name is defind"_s,
        u"There is no test “defind”."_s, u"Near it are: defined."_s);
    row("a filter of something else", "${{ values.port | upper }}", u"values.port | upper"_s,
        u"The filter “upper” takes a text, not a number."_s,
        u"It happened in “values.port | upper”, where the value at hand is 8080."_s);
    row("what can't be called", "${{ values.name() }}", u"values.name()"_s,
        u"“values.name” can't be called, it is a text."_s,
        u"It happened in “values.name()”, where the value at hand is \"cart\"."_s);
    row("a method that isn't there", "${{ values.name.toUpper() }}", u"values.name.toUpper()"_s,
        u"“values.name.toUpper” can't be called, it is nothing."_s,
        u"Near it are: toUpperCase, "_s);
    row("in a number", "{% if 1 in 5 %}{% endif %}", u"1 in 5"_s,
        u"“in” looks into a list, an object or a text, and this is a number."_s,
        u"It happened in “1 in 5”, where the value at hand is 5."_s);
    row("items that aren't pairs", "{% for a, b in [none] %}{% endfor %}",
        u"{% for a, b in [none] %}{% endfor %}"_s,
        u"The loop takes items apart, and item 1 is nothing."_s, u"It happened in “"_s);
    row("a macro as text", "{% macro m() %}{% endmacro %}${{ m }}", u"${{ m }}"_s,
        u"A macro or function can only be called, not printed."_s, u"It happened in “${{ m }}”."_s);
}

void tst_Template::saysWhatFailed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, marked);
    QFETCH(QString, message);
    QFETCH(QString, hint);
    const Rendered done =
        Template(text).render(test::json(R"({"values": {"name": "cart", "port": 8080}})"));
    QVERIFY(!done.isGood);
    QVERIFY(done.text.isEmpty());
    QCOMPARE(done.diagnostics.size(), 1);
    const Diagnostic &found = done.diagnostics.front();
    QCOMPARE(found.message, message);
    QCOMPARE(QString::fromUtf8(text.sliced(found.range.begin, found.range.size())), marked);
    const QString help = found.why + u' ' + found.next;
    QVERIFY2(help.contains(hint), qPrintable(help));
}

void tst_Template::keepsTheTextAndSaysSo()
{
    const Template text("${{ parameters.name | uper }}");
    const Evaluated kept = text.evaluate(test::json(R"({"parameters": {"name": "a"}})"));
    QVERIFY(kept.isKeptRaw);
    QVERIFY(kept.value == Value(u"${{ parameters.name | uper }}"_s));
    QCOMPARE(kept.diagnostics.size(), 1);
    QCOMPARE(kept.diagnostics.front().severity, Severity::Warning);
    QVERIFY(kept.diagnostics.front().why.contains(u"keeps the text"));
    const Evaluated strict =
        text.evaluate(test::json(R"({"parameters": {"name": "a"}})"), {}, {.isStrict = true});
    QVERIFY(!strict.isGood);
    QVERIFY(!strict.isKeptRaw);
    QCOMPARE(strict.diagnostics.front().severity, Severity::Error);
}

void tst_Template::namesWhatIsMissing()
{
    const Rendered done = Template("${{ values.nmae }} ${{ vlaues.name }} ${{ values.x | d(1) }}")
                              .render(test::json(R"({"values": {"name": "a", "port": 1}})"));
    QVERIFY(done.isGood);
    QCOMPARE(done.diagnostics.size(), 2);
    QCOMPARE(done.diagnostics[0].code, u"template.missing-value"_s);
    QCOMPARE(done.diagnostics[0].severity, Severity::Warning);
    QCOMPARE(done.diagnostics[0].next, u"Near it are: name, port."_s);
    QCOMPARE(done.diagnostics[1].next, u"Near it are: values."_s);
}

void tst_Template::isStrictWhereAsked()
{
    const RenderOptions strict{.isStrict = true};
    const Value values = test::json(R"({"values": {"name": "a"}})");
    const Rendered missing = Template("x ${{ values.nmae }}").render(values, {}, strict);
    QVERIFY(!missing.isGood);
    QCOMPARE(missing.diagnostics.front().code, u"template.missing-value"_s);
    QCOMPARE(missing.diagnostics.front().message, u"There is no value “values.nmae”."_s);
    QCOMPARE(missing.diagnostics.front().range, (TextRange{6, 17}));
    QVERIFY(Template("${{ values.x | default('y') }}{% if values.z %}{% endif %}")
                .render(values, {}, strict)
                .isGood);
}

void tst_Template::endsWhatIsEndless_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QByteArray(text);
    };
    row("a list that grows while it is gone through",
        "{% set l = [1] %}{% for x in l %}{% if l.push(x) %}{% endif %}{% endfor %}");
    row("a long range", "${{ range(100000000) | length }}");
    row("a range that goes nowhere", "${{ range(0, 5, 0.00000000001) | length }}");
    row("a macro that calls itself", "{% macro m() %}${{ m() }}{% endmacro %}${{ m() }}");
    row("text that doubles", "{% set s = 'xxxxxxxxxxxxxxxx' %}{% for i in range(40) %}"
                             "{% set s = s + s %}{% endfor %}${{ s | length }}");
    row("blanks", "${{ 'a' | indent(999999999, true) }}");
    row("output", "{% for i in range(30) %}${{ 'a' | center(1000000) }}{% endfor %}");
    row("a list in itself", "{% set a = [1] %}${{ a.push(a) }}");
    row("lists in lists",
        "{% set a = [] %}{% for i in range(2000) %}{% set a = [a] %}{% endfor %}");
    row("loops in loops",
        "{% for a in range(2000) %}{% for b in range(2000) %}{% endfor %}{% endfor %}");
    row("a joined list",
        "{% set l = 'x' | center(100000) %}${{ [l, l, l] | join(l) | replace('', l) }}");
    row("a regular expression",
        "${{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' | replace(r/(a+)+$/, '') }}");
}

void tst_Template::endsWhatIsEndless()
{
    QFETCH(QByteArray, text);
    const Rendered done = Template(text).render(test::json("{}"));
    QVERIFY(!done.isGood);
    QCOMPARE(done.failure, FailureKind::Limit);
    QCOMPARE(done.diagnostics.front().code, u"template.limit"_s);
}

void tst_Template::stops()
{
    std::stop_source stop;
    stop.request_stop();
    const Rendered done = Template("{% for i in range(9) %}x{% endfor %}")
                              .render(test::json("{}"), {}, {}, stop.get_token());
    QVERIFY(!done.isGood);
    QCOMPARE(done.failure, FailureKind::Stopped);
}

void tst_Template::leavesTheValuesAlone()
{
    const Value values = test::json(R"({"list": [3, 1, 2]})");
    const Template text("${{ list.sort() }}${{ list.push(9) }}${{ list }}");
    for (int round = 0; round < 2; ++round)
        QCOMPARE(text.render(values).text, "1,2,341,2,3,9");
    QVERIFY(values == test::json(R"({"list": [3, 1, 2]})"));
}

void tst_Template::knowsWhatItReads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reads");
    const auto row = [](const char *name, const char *text, const QString &reads) {
        QTest::newRow(name) << QByteArray(text) << reads;
    };
    row("paths", "${{ values.a.b }} ${{ values['c'] }} ${{ values.a.b }}",
        u"values.a.b values.c"_s);
    row("an index that is computed", "${{ values.list[values.at] }}", u"values.list values.at"_s);
    row("in a block", "{% if values.on %}x{% endif %}", u"values.on"_s);
    row("a loop's own", "{% for x in values.list %}${{ x.name }}{% endfor %}",
        u"values.list x.name"_s);
    row("arguments", "${{ values.a | default(values.b) }}", u"values.a values.b"_s);
    row("what is set", "{% set v = values.a %}", u"values.a"_s);
    row("nothing", "text", u""_s);
}

void tst_Template::knowsWhatItReads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, reads);
    QStringList paths;
    const Template parsed(text);
    for (const Read &read : parsed.reads())
        paths.append(read.path.join(u'.'));
    QCOMPARE(paths.join(u' '), reads);
}

void tst_Template::dependsOnWhatItReads()
{
    const Template text("${{ values.owner.name }} ${{ values.tags }}");
    QVERIFY(text.dependsOn({u"values"_s}));
    QVERIFY(text.dependsOn({u"values"_s, u"owner"_s}));
    QVERIFY(text.dependsOn({u"values"_s, u"tags"_s, u"0"_s}));
    QVERIFY(!text.dependsOn({u"values"_s, u"name"_s}));
    QVERIFY(!text.dependsOn({u"values"_s, u"owner"_s, u"mail"_s}));
}

void tst_Template::callsTheHost()
{
    Environment environment;
    environment.functions.insert(
        u"always"_s, [](std::span<const Value>) -> std::expected<Value, QString> { return true; });
    environment.filters.insert(u"fails"_s,
                               [](std::span<const Value>) -> std::expected<Value, QString> {
                                   return std::unexpected(u"no."_s);
                               });
    environment.globals.insert(u"region"_s, u"eu"_s);
    QCOMPARE(Template("${{ always() }} ${{ region }}").render(test::json("{}"), environment).text,
             "true eu");
    const Rendered failed = Template("${{ 1 | fails }}").render(test::json("{}"), environment);
    QCOMPARE(failed.diagnostics.front().message, u"“fails” failed: no."_s);
}

WAYMARK_TEST(tst_Template)

} // namespace waymark::templates

#include "tst_template.moc"
