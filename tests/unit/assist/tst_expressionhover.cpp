// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/hover.h"
#include "expressionworld.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

/// The hover at the caret `^`, and the text that it is about.
std::pair<Hover, QByteArray> hoveredAt(const QByteArray &marked)
{
    const auto [analysis, offset] = analysedAt(marked);
    const Hover hover = hoverAt(*analysis, offset);
    return {hover, analysis->tree.text().slice(hover.range).toByteArray()};
}

} // namespace

/// Row 22 of the policy complaints: what a part of an expression is, where it is pointed at.
class tst_ExpressionHover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row22ExplainsParts_data();
    void row22ExplainsParts();
    void tellsAllowedValues();
    void leavesOtherTextsAlone();
};

void tst_ExpressionHover::row22ExplainsParts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &part,
                        const QString &type, const QString &said) {
        QTest::newRow(name) << text << part << QString::fromUtf8(part) << type << said;
    };
    const auto at = [&](const char *name, const QByteArray &expression, const QByteArray &part,
                        const QString &type, const QString &said) {
        row(name, validationOf(expression), part, type, said);
    };
    at("a root", "ob^ject.spec.size > 3", "object", u"Disk | Machine"_s,
       u"The resource as it would be stored; null when it is deleted."_s);
    at("a field of all kinds", "object.spec.own^er == 'a'", "owner", u"string"_s,
       u"Who it belongs to."_s);
    at("a field of one kind", "object.spec.si^ze > 3", "size", u"int"_s,
       u"How large it is. Only in Machine. It may be missing."_s);
    at("an optional field", "object.spec.?si^ze.orValue(1) > 3", "size", u"int"_s,
       u"How large it is. Only in Machine. It may be missing."_s);
    at("a field in has", "has(object.spec.si^ze)", "size", u"int"_s,
       u"How large it is. Only in Machine. It may be missing."_s);
    at("an item's field", "object.spec.ports.all(p, p.nu^mber > 1)", "number", {},
       u"Where it listens. Only in Machine. It may be missing."_s);
    at("a macro's variable", "object.spec.ports.all(p, ^p.number > 1)", "p", {},
       u"From object.spec.ports."_s);
    at("a policy's variable", "variables.wh^ere == 'x'", "where", u"string"_s,
       u"object.spec.region"_s);
    at("a function", "object.spec.owner.starts^With('a')", "startsWith", u"bool"_s,
       u"string.startsWith(string) -> bool\n\nWhether the text begins with the other."_s);
    at("a function of a later version", "isSem^ver('1.2.3')", "isSemver", u"bool"_s,
       u"isSemver(string) -> bool\n\nisSemver(string, bool) -> bool\n\nWhether the text is a "
       "version such as 1.2.3.\n\nFrom Kubernetes 1.34 on."_s);
    at("a function of a namespace", "sets.con^tains([1], [1])", "sets.contains", u"bool"_s,
       u"sets.contains(list(T), list(T)) -> bool\n\nWhether the first list has all items of "
       "the second.\n\nFrom Kubernetes 1.30 on."_s);
    at("the namespace of a function", "se^ts.contains([1], [1])", "sets.contains", u"bool"_s,
       u"sets.contains(list(T), list(T)) -> bool\n\nWhether the first list has all items of "
       "the second.\n\nFrom Kubernetes 1.30 on."_s);
    at("a macro", "object.spec.tiers.exi^sts(t, t == 'tin')", "exists", u"bool"_s,
       u"exists(item, condition) -> bool\n\nexists(index, item, condition) -> bool\n\nWhether the "
       "condition holds for at least one item of a list, or key of a map."_s);
    at("presence", "h^as(object.spec.owner)", "has", u"bool"_s,
       u"has(field) -> bool\n\nWhether the field is there."_s);
    at("an operator", "object.spec.owner ^== 'a'", "object.spec.owner == 'a'", u"bool"_s, {});
    at("a number", "object.spec.size > 1^2", "12", u"int"_s, {});
    at("in single quotes", "'object.spec.owner == ''a'' && object.spec.own^er != ''b'''", "owner",
       u"string"_s, u"Who it belongs to."_s);
    at("in a block", ">-\n      object.spec.size > 3\n      && object.spec.ow^ner == 'a'", "owner",
       u"string"_s, u"Who it belongs to."_s);
    at("in a broken expression", "object.spec.own^er == && (", "owner", u"string"_s,
       u"Who it belongs to."_s);
    row("a rule", ruleOf("se^lf.size > 3"), "self", u"Machine.spec"_s,
        u"The value that the schema with the rule is about."_s);
    row("a rule's field", ruleOf("self.si^ze > 3"), "size", u"int"_s,
        u"How large it is. It may be missing."_s);
}

void tst_ExpressionHover::row22ExplainsParts()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, part);
    QFETCH(QString, title);
    QFETCH(QString, type);
    QFETCH(QString, said);
    const auto [hover, pointedAt] = hoveredAt(text);
    QCOMPARE(hover.title, title);
    QCOMPARE(pointedAt, part);
    if (!type.isEmpty())
        QCOMPARE(hover.type, type);
    const QString both = hover.description + u' ' + hover.help;
    QCOMPARE(both.trimmed(), said);
    QVERIFY(!hover.isEmpty());
}

void tst_ExpressionHover::tellsAllowedValues()
{
    const QStringList regions{u"eu-central-1"_s, u"us-east-1"_s, u"eu-west-1"_s};
    QCOMPARE(hoveredAt(validationOf("object.spec.reg^ion == 'a'")).first.values, regions);
    QCOMPARE(hoveredAt(validationOf("variables.wh^ere == 'a'")).first.values, regions);
}

void tst_ExpressionHover::leavesOtherTextsAlone()
{
    QVERIFY(hoveredAt(validationOf("object.spec.size > 3").replace("message: no", "message: n^o"))
                .first.title.isEmpty());
    QVERIFY(
        !hoveredAt(validationOf("object").replace("expression: object\n", "expr^ession: object\n"))
             .first.description.startsWith("The resource"_L1));
}

WAYMARK_TEST(tst_ExpressionHover)

} // namespace waymark::assist

#include "tst_expressionhover.moc"
