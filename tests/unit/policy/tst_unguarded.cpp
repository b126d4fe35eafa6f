// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/unguarded.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// A kind with `class`, `size`, `tags` and items' `name` and `port` that nothing requires; `zone`
/// is required, `most` has a default.
QByteArray guardedDefinition(const QByteArray &rules)
{
    return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: "
           "machines.g.io}\nspec:\n  group: g.io\n  scope: Namespaced\n  names: {kind: Machine, "
           "plural: machines}\n  versions:\n  - name: v1\n    served: true\n    storage: true\n"
           "    schema:\n      openAPIV3Schema:\n        type: object\n        required: [spec]\n"
           "        properties:\n          spec:\n            type: object\n"
           "            required: [zone, items, disk]\n            properties:\n"
           "              class: {type: string}\n              size: {type: integer}\n"
           "              flag: {type: boolean}\n"
           "              zone: {type: string}\n              most: {type: integer, default: 5}\n"
           "              tags: {type: object, additionalProperties: {type: string}}\n"
           "              disk: {type: object, properties: {size: {type: integer}, class: {type: "
           "object, properties: {name: {type: string}}}}}\n"
           "              items: {type: array, items: {type: object, properties: {name: {type: "
           "string}, port: {type: integer}}}}\n"
           + rules;
}

QByteArray guardedRule(const QByteArray &expression)
{
    return "            x-kubernetes-validations:\n            - rule: \"" + expression + "\"\n";
}

QStringList unguardedFieldsOf(const QByteArray &text, const Diagnostics &found)
{
    QStringList fields;
    for (const Diagnostic &finding : found)
        fields.append(QString::fromUtf8(
            text.sliced(finding.range.begin, finding.range.end - finding.range.begin)));
    return fields;
}

} // namespace

/// Fields that a schema doesn't require are asked for before they are read (policy.md row 8).
class tst_Unguarded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row8GuardsAreKnown_data();
    void row8GuardsAreKnown();
    void row8FixesComeInBothStyles_data();
    void row8FixesComeInBothStyles();
    void row8PoliciesAreLookedThrough_data();
    void row8PoliciesAreLookedThrough();
};

void tst_Unguarded::row8GuardsAreKnown_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QStringList>("fields"); // that nothing guards
    const auto row = [](const char *name, const QByteArray &rule, const QStringList &fields = {}) {
        QTest::newRow(name) << rule << fields;
    };
    row("read", "self.class == 'a'", {u"class"_s});
    row("required", "self.zone == 'a'");
    row("with a default", "self.most > 3");
    row("read twice", "self.class == 'a' || self.class == 'b'", {u"class"_s});
    row("and", "has(self.class) && self.class == 'a'");
    row("and, the other way round", "self.class == 'a' && has(self.class)");
    row("or not", "!has(self.class) || self.class == 'a'");
    row("or not, the other way round", "self.class == 'a' || !has(self.class)");
    row("or", "has(self.class) || self.class == 'a'", {u"class"_s});
    row("and not", "!has(self.class) && self.class == 'a'", {u"class"_s});
    row("another field", "has(self.size) && self.class == 'a'", {u"class"_s});
    row("a choice", "has(self.class) ? self.class == 'a' : true");
    row("the wrong side of a choice", "has(self.class) ? true : self.class == 'a'", {u"class"_s});
    row("a choice before", "(has(self.class) ? true : false) && self.class == 'a'");
    row("optional", "self.?class.orValue('') == 'a'");
    row("optional asked", "self.?class.hasValue() && self.class == 'a'");
    row("optional, mapped", "self.?class.optMap(c, c == 'a').orValue(true)");
    row("a key of a map", "has(self.tags) && self.tags['a'] == 'b'", {u"self.tags['a']"_s});
    row("in a map", "has(self.tags) && 'a' in self.tags && self.tags['a'] == 'b'");
    row("in a map, as a field", "has(self.tags) && 'a' in self.tags && self.tags.a == 'b'");
    row("keys of its own", "has(self.tags) && self.tags.all(k, self.tags[k] != '')");
    row("in items", "self.items.all(i, i.port > 3)", {u"port"_s});
    row("in items, asked", "self.items.all(i, has(i.port) && i.port > 3)");
    row("in items, others asked",
        "self.items.all(i, self.items.exists(j, has(j.port)) && i.port > 3)", {u"port"_s});
    row("of items that were filtered", "self.items.filter(i, has(i.port)).all(j, j.port > 3)");
    row("mapped where they are", "self.items.map(i, has(i.port), i.port).size() < 3");
    row("asked outside of a macro", "!has(self.size) || self.items.all(i, self.size > 3)");
    row("deeper", "has(self.disk.size) && self.disk.size > 3");
    row("deeper than asked", "has(self.disk.class) && self.disk.class.name == 'a'", {u"name"_s});
    row("asked deeper than known", "has(self.disk.class.name)", {u"class"_s});
    row("an implication",
        "has(self.class) == has(self.size) && (!has(self.size) || self.class == 'a')");
    row("not both", "!(has(self.class) && self.class == 'a')");
    row("three", "!has(self.class) || !has(self.size) || self.class == string(self.size)");
}

void tst_Unguarded::row8GuardsAreKnown()
{
    QFETCH(QByteArray, rule);
    QFETCH(QStringList, fields);
    const QByteArray text = guardedDefinition(guardedRule(rule));
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    const yaml::Document &crd = tree->documents().constFirst();
    for (const Diagnostic &finding : ruleProblems(crd))
        qInfo() << finding.message;
    QVERIFY(ruleProblems(crd).isEmpty());
    QCOMPARE(unguardedFieldsOf(text, unguardedInRules(crd, text)), fields);
}

void tst_Unguarded::row8FixesComeInBothStyles_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("optional"); // empty: there is none
    QTest::newRow("a comparison") << "self.class == 'a'"_ba
                                  << "(!has(self.class) || self.class == 'a')"_ba
                                  << "self.?class.orValue('') == 'a'"_ba;
    QTest::newRow("a part") << "self.zone == 'b' && self.size > 3"_ba
                            << "self.zone == 'b' && (!has(self.size) || self.size > 3)"_ba
                            << "self.zone == 'b' && self.?size.orValue(0) > 3"_ba;
    QTest::newRow("a call") << "self.class.startsWith('a')"_ba
                            << "(!has(self.class) || self.class.startsWith('a'))"_ba
                            << "self.?class.orValue('').startsWith('a')"_ba;
    QTest::newRow("a negation") << "!self.flag"_ba << "(!has(self.flag) || !self.flag)"_ba
                                << "!self.?flag.orValue(false)"_ba;
    QTest::newRow("in items") << "self.items.all(i, i.port > 3)"_ba
                              << "self.items.all(i, (!has(i.port) || i.port > 3))"_ba
                              << "self.items.all(i, i.?port.orValue(0) > 3)"_ba;
}

void tst_Unguarded::row8FixesComeInBothStyles()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, optional);
    const QByteArray text = guardedDefinition(guardedRule(rule));
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    const Diagnostics found = unguardedInRules(tree->documents().constFirst(), text);
    QCOMPARE(found.size(), 1);
    QList<QByteArray> results;
    for (const Fix &fix : found.constFirst().fixes) {
        const QByteArray fixed = SourceText(text).applied(fix.edits).bytes();
        const auto fixedTree = yaml::SyntaxTree::parse(SourceText(fixed));
        const yaml::Document &crd = fixedTree->documents().constFirst();
        QVERIFY(ruleProblems(crd).isEmpty());
        QVERIFY(unguardedInRules(crd, fixed).isEmpty());
        results.append(definedRules(crd).constFirst().expression.source);
    }
    QCOMPARE(results, (QList<QByteArray>{asked, optional}));
}

void tst_Unguarded::row8PoliciesAreLookedThrough_data()
{
    QTest::addColumn<QByteArray>("parts");
    QTest::addColumn<QStringList>("fields");
    const QByteArray size = "  - expression: object.spec.size > 3\n";
    QTest::newRow("read") << "  validations:\n" + size << QStringList{u"size"_s};
    QTest::newRow("a condition asked")
        << "  matchConditions:\n  - {name: m, expression: has(object.spec.size)}\n  validations:\n"
               + size
        << QStringList();
    QTest::newRow("a variable asked")
        << "  variables:\n  - {name: there, expression: has(object.spec.size)}\n"
           "  validations:\n  - expression: \"!variables.there || object.spec.size > 3\"\n"_ba
        << QStringList();
    QTest::newRow("by another name")
        << "  variables:\n  - {name: spec, expression: object.spec}\n"
           "  validations:\n  - expression: has(object.spec.size) && variables.spec.size > 3\n"_ba
        << QStringList();
    QTest::newRow("by another name, unasked")
        << "  variables:\n  - {name: spec, expression: object.spec}\n"
           "  validations:\n  - expression: variables.spec.size > 3\n"_ba
        << QStringList{u"size"_s};
    QTest::newRow("a variable that is only named where it is asked")
        << "  variables:\n  - {name: size, expression: object.spec.size}\n"
           "  validations:\n  - expression: has(object.spec.size) && variables.size > 3\n"_ba
        << QStringList();
    QTest::newRow("a variable that is named unasked")
        << "  variables:\n  - {name: size, expression: object.spec.size}\n"
           "  validations:\n  - expression: variables.size > 3\n"_ba
        << QStringList{u"size"_s};
    QTest::newRow("a message of what was asked")
        << "  validations:\n  - expression: \"!has(object.spec.size)\"\n"
           "    messageExpression: string(object.spec.size)\n"_ba
        << QStringList();
    QTest::newRow("what a server sets")
        << "  validations:\n  - expression: object.metadata.name != object.metadata.namespace\n"_ba
        << QStringList();
    QTest::newRow("labels")
        << "  validations:\n  - expression: object.metadata.labels['a'] == 'b'\n"_ba
        << QStringList{u"labels"_s, u"object.metadata.labels['a']"_s};
}

void tst_Unguarded::row8PoliciesAreLookedThrough()
{
    QFETCH(QByteArray, parts);
    QFETCH(QStringList, fields);
    schema::Registry kinds;
    ResourceNames names;
    const auto crd = yaml::SyntaxTree::parse(SourceText(guardedDefinition({})));
    (void)kinds.addCrd(crd->documents().constFirst(), u"crd.yaml"_s);
    names.addCrd(crd->documents().constFirst());
    const QByteArray text =
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
        "metadata: {name: p}\nspec:\n  matchConstraints:\n    resourceRules:\n"
        "    - {apiGroups: ['g.io'], apiVersions: ['v1'], operations: [CREATE], resources: "
        "[machines]}\n"
        + parts;
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    const AdmissionPolicy policy = readPolicy(tree->documents().constFirst(), u"p.yaml"_s);
    QCOMPARE(unguardedFieldsOf(text, unguardedInPolicy(policy, text, kinds, names)), fields);
}

WAYMARK_TEST(tst_Unguarded)

} // namespace waymark::policy

#include "tst_unguarded.moc"
