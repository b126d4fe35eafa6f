// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/annotated.h"
#include "support/testmain.h"
#include "template/parser.h"
#include "template/template.h"
#include "templatetesting.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::templates {

class tst_TemplateParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reports_data();
    void reports();
    void reportsEverything();
    void knowsPlaces();
    void countsBytes();
    void isBounded_data();
    void isBounded();
};

void tst_TemplateParser::reports_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *marked, const QString &message) {
        QTest::newRow(name) << QByteArray(marked) << message;
    };
    row("a tag without an end", "a [[${{]] b", u"This tag has no end."_s);
    row("a comment without an end", "[[{#]] b", u"This tag has no end."_s);
    row("the end of no comment", "a [[#}]]", u"A comment ends here, and none has begun."_s);
    row("no value", "${{ a [[+]] }}", u"A value is missing before the end of the tag."_s);
    row("a value too many", "${{ a [[b]] }}", u"“b” isn't expected here."_s);
    row("JavaScript's and", "${{ a [[&]]& b }}", u"“&” has no meaning here."_s);
    row("an open bracket", "${{ (a [[}]] }}", u"“)” is expected here, not “}”."_s);
    row("half a number", "${{ [[1e5]] }}", u"“1e5” is no number and no name."_s);
    row("an unknown tag", "{% [[fro]] x in y %}", u"There is no tag “fro”."_s);
    row("an if that isn't ended", "[[{% if a %}]]b", u"“if” is never ended by “endif”."_s);
    row("a loop that isn't ended", "[[{% for a in b %}]]c", u"“for” is never ended by “endfor”."_s);
    row("an end without a begin", "a[[{% endif %}]]",
        u"“endif” stands here without the tag that begins it."_s);
    row("the end of another block", "{% for a in b %}[[{% endif %}]]{% endfor %}",
        u"“endif” doesn't belong here; the block around is ended by “endfor”."_s);
    row("words behind an end", "{% if a %}{% endif [[b]] %}", u"“b” isn't expected here."_s);
    row("a loop without in", "{% for a [[of]] b %}{% endfor %}",
        u"A loop reads: for NAME in LIST."_s);
    row("raw without an end", "[[{% raw %}]] ${{ a }}", u"“raw” is never ended by “endraw”."_s);
    row("an include", "[[{% include \"x\" %}]]",
        u"Backstage doesn't load other templates: “include” is refused."_s);
    row("a reserved name", "${{ a.[[constructor]] }}",
        u"Backstage doesn't allow the name “constructor”."_s);
    row("a sign twice", "${{ [[-]]-a }}", u"“-” may not stand twice."_s);
    row("a text without an end", "${{ [['a }}]]", u"This tag has no end."_s);
    row("a block twice", "{% block a %}{% endblock %}{% block [[a]] %}{% endblock %}",
        u"There is another block “a”."_s);
    row("no regular expression", "${{ [[r/(/]] }}", u"This isn't a regular expression."_s);
}

void tst_TemplateParser::reports()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, message);
    const qsizetype begin = marked.indexOf("[[");
    const qsizetype end = marked.lastIndexOf("]]");
    const QByteArray text =
        marked.first(begin) + marked.sliced(begin + 2, end - begin - 2) + marked.sliced(end + 2);
    const Parsed parsed = parse(text);
    QCOMPARE(parsed.diagnostics.size(), 1);
    QCOMPARE(parsed.diagnostics.front().message, message);
    QCOMPARE(parsed.diagnostics.front().code, u"template.syntax"_s);
    if (QByteArrayView(QTest::currentDataTag()) != "a text without an end")
        QCOMPARE(parsed.diagnostics.front().range, (TextRange{begin, end - 2}));
}

void tst_TemplateParser::reportsEverything()
{
    const Parsed parsed = parse("${{ a b }}\n{% if %}\n${{ 1 + }}{% nothing %}\n{% for x in %}");
    QStringList found;
    for (const Diagnostic &each : parsed.diagnostics)
        found.append(QString::number(each.range.begin));
    QCOMPARE(found.join(u' '), u"6 11 16 26 33 44 53"_s);
}

void tst_TemplateParser::knowsPlaces()
{
    const QByteArray text = "name: ${{ values.name | lower }}\n";
    const Parsed parsed = parse(text);
    QStringList shown;
    for (const Node &node : parsed.ast.nodes) {
        if (node.kind == NodeKind::Filter || node.kind == NodeKind::Lookup
            || node.kind == NodeKind::Name)
            shown.append(QString::fromUtf8(text.sliced(node.begin, node.range().size())) + u'|'
                         + QString::fromUtf8(text.sliced(node.markBegin, node.mark().size())));
    }
    QCOMPARE(shown, (QStringList{u"values|values"_s, u"values.name|name"_s,
                                 u"values.name | lower|lower"_s}));
}

void tst_TemplateParser::countsBytes()
{
    const QByteArray text = "ä\xff😀 ${{ b }}";
    const Parsed parsed = parse(text);
    const auto name = std::ranges::find(parsed.ast.nodes, NodeKind::Name, &Node::kind);
    QVERIFY(name != parsed.ast.nodes.end());
    QCOMPARE(text.sliced(name->begin, name->range().size()), "b");
}

void tst_TemplateParser::isBounded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("brackets") << "${{ " + QByteArray(100'000, '(') + " }}";
    QTest::newRow("signs") << "${{ " + QByteArray("-+").repeated(50'000) + "1 }}";
    QTest::newRow("blocks") << QByteArray("{% if a %}").repeated(20'000);
    QTest::newRow("else ifs") << "{% if a %}" + QByteArray("{% elif a %}").repeated(20'000)
                                     + "{% endif %}";
    QTest::newRow("a long sum") << "${{ 1" + QByteArray(" + 1").repeated(50'000) + " }}";
    QTest::newRow("a long path") << "${{ a" + QByteArray(".a").repeated(50'000) + " }}";
    QTest::newRow("filters") << "${{ a" + QByteArray("|d").repeated(50'000) + " }}";
    QTest::newRow("not") << "${{ " + QByteArray("not ").repeated(50'000) + "a }}";
    QTest::newRow("not before a sum") << "${{ not 1" + QByteArray(" + 1").repeated(50'000) + " }}";
    QTest::newRow("choices") << "${{ a" + QByteArray(" if (a").repeated(20'000) + " }}";
}

void tst_TemplateParser::isBounded()
{
    QFETCH(QByteArray, text);
    const Template parsed(text);
    const Rendered done = parsed.render(test::json("{}"));
    QVERIFY(!done.isGood);
    QVERIFY(!done.diagnostics.isEmpty());
}

WAYMARK_TEST(tst_TemplateParser)

} // namespace waymark::templates

#include "tst_templateparser.moc"
