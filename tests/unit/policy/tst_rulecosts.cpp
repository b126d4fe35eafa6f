// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "peers.h"
#include "policy/rulecosts.h"
#include "schema/crddefinition.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

const QString crdFolder = QStringLiteral("data/crds");

/// A definition whose `spec` is of that schema, in flow style.
QByteArray costlyDefinition(const QByteArray &spec)
{
    return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: "
           "machines.g.io}\nspec:\n  group: g.io\n  scope: Namespaced\n  names: {kind: Machine, "
           "plural: machines}\n  versions:\n  - name: v1\n    served: true\n    storage: true\n"
           "    schema:\n      openAPIV3Schema:\n        type: object\n        properties:\n"
           "          spec: "
           + spec + '\n';
}

/// With the bounds that `@` stands for, or without.
QByteArray boundedBy(QByteArray schema, std::optional<int> most)
{
    for (const char *word : {"maxItems", "maxLength", "maxProperties"}) {
        const QByteArray bound =
            most ? QByteArray(word) + ": " + QByteArray::number(*most) + ", " : QByteArray();
        schema.replace(QByteArray('@' + QByteArray(word) + ' '), bound);
    }
    return schema;
}

QByteArray withRule(const QByteArray &schema, const QByteArray &rule)
{
    QByteArray quoted = rule;
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '{' + schema + ", x-kubernetes-validations: [{rule: \"" + quoted + "\"}]}";
}

Diagnostics costProblemsOf(const QByteArray &text)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    return costProblems(*tree, tree->documents().constFirst());
}

} // namespace

/// What rules cost at most is what an API server estimates (policy.md 2.5 and row 7).
class tst_RuleCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfKubernetes_data();
    void areThoseOfKubernetes();
    void row7TheFixMakesItFit_data();
    void row7TheFixMakesItFit();
    void row7OneMoreWouldNotFit();
    void theCulpritIsNamed();
    void publishedDefinitionsAreWithinTheLimits_data();
    void publishedDefinitionsAreWithinTheLimits();
};

/// Expected costs: kubernetes/apiextensions-apiserver, `schema/cel/compilation_test.go`.
void tst_RuleCosts::areThoseOfKubernetes_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<quint64>("unbounded");
    QTest::addColumn<int>("most");
    QTest::addColumn<quint64>("bounded");
    const auto row = [](const char *name, const QByteArray &schema, const QByteArray &rule,
                        quint64 unbounded, int most, quint64 bounded) {
        QTest::newRow(name) << schema << rule << unbounded << most << bounded;
    };
    const auto list = [](const QByteArray &item) -> QByteArray {
        return "type: array, @maxItems items: {" + item + '}';
    };
    const auto map = [](const QByteArray &value) -> QByteArray {
        return "type: object, @maxProperties additionalProperties: {" + value + '}';
    };
    const auto text = [](const QByteArray &format) -> QByteArray {
        return "type: string, format: " + format;
    };
    const QByteArray either = "x-kubernetes-int-or-string: true";
    const QByteArray string = "type: string, @maxLength x-a: b";
    row("a map's key", map("type: number"), "self[\"x\"] == 0.0", 2, 0, 2);
    row("a text", string, "self == \"x\"", 2, 0, 1);
    row("bytes", string + ", format: byte", "self == b\"x\"", 2, 0, 1);
    row("a bound beyond what fits", list("type: number"), "self.all(x, x == 0.0)", 6291454,
        3 * 1024 * 2048, 25165826);
    row("either", list(either), "self.all(x, true)", 4718591, 10, 32);
    row("an item of either", list(either), "self[0] == 5", 3, 10, 3);
    row("an item, truth", list("type: boolean"), "self[0] == false", 2, 25, 2);
    row("an item of lists", list("type: array, items: {type: number}"), "self[0][0] == -1.0", 3, 51,
        3);
    row("maps in a list", list(map("type: number")), "self.all(x, x.y == 25.2)", 6291452, 12, 74);
    row("one of them", list(map("type: number")), "self[0].x > 2.0", 4, 3000, 4);
    row("durations", list(text("duration")), "self.all(x, true)", 2359295, 5, 17);
    row("a duration", list(text("duration")), "self[0].getHours() == 2", 4, 525, 4);
    row("dates", list(text("date")), "self.all(x, true)", 725936, 15, 47);
    row("a date", list(text("date")), "self[2].getDayOfMonth() == 13", 4, 42, 4);
    row("times", list(text("date-time")), "self.all(x, true)", 428963, 25, 77);
    row("a time", list(text("date-time")), "self[2].getMinutes() == 45", 4, 99, 4);
    row("a map of either", map(either), "self.all(x, true)", 1348169, 15, 47);
    row("asked for", map(either), "has(self.x)", 0, 5000, 0);
    row("a map of maps", map("type: object, additionalProperties: {type: number}"),
        "self.all(x, true)", 1179647, 10, 32);
    row("a map of lists", map("type: array, items: {type: number}"), "self.all(x, true)", 1179647,
        25, 77);
    row("a map of durations", map(text("duration")), "self.all(x, true)", 1048577, 5, 17);
    row("a map of dates", map(text("date")), "self.all(x, true)", 524288, 10, 32);
    row("a map of times", map(text("date-time")), "self.all(x, true)", 349526, 25, 77);
    row("find", string, "self.find('[0-9]+') == ''", 629147, 10, 11);
    row("join", list(string), "self.join(' ') == 'aa bb'", 329853068905, 10, 43);
    row("isSorted", list(string), "self.isSorted() == true", 329854432052, 10, 52);
    row("replace",
        "type: object, properties: {str: {" + string
            + "}, before: {type: string, maxLength: 2}, after: {type: string, maxLength: 4}}",
        "self.str.replace(self.before, self.after) == 'does not matter'", 629154, 4, 12);
    row("split", "type: object, properties: {str: {" + string + "}, separator: {" + string + "}}",
        "self.str.split(self.separator) == []", 629160, 10, 22);
    row("lowerAscii", string, "self.lowerAscii() == 'lower!'", 314575, 10, 6);
    row("size", map("type: integer"), "oldSelf.size() == self.size()", 5, 10, 5);
    row("two times", map(text("date-time")), "self[\"a\"] == self[\"b\"]", 8, 7, 8);
    row("two durations", map(text("duration")), "self[\"c\"] == self[\"d\"]", 8, 42, 8);
    row("an enum", string + ", enum: [A, B, C, LongValue]", "self.contains('A')", 2, 1000, 401);
}

void tst_RuleCosts::areThoseOfKubernetes()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, rule);
    QFETCH(quint64, unbounded);
    QFETCH(int, most);
    QFETCH(quint64, bounded);
    for (const bool isBounded : {false, true}) {
        const QByteArray text = costlyDefinition(
            withRule(boundedBy(schema, isBounded ? std::optional(most) : std::nullopt), rule));
        const auto tree = yaml::SyntaxTree::parse(SourceText(text));
        QVERIFY(ruleProblems(tree->documents().constFirst()).isEmpty());
        const QList<RuleCost> costs = ruleCosts(tree->documents().constFirst());
        QCOMPARE(costs.size(), 1);
        QCOMPARE(costs.constFirst().each, isBounded ? bounded : unbounded);
    }
}

void tst_RuleCosts::row7TheFixMakesItFit_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::newRow("a list of texts")
        << withRule("type: object, properties: {hosts: {type: array, items: {type: string}}}",
                    "self.hosts.all(h, h.matches('^[a-z]+$'))");
    QTest::newRow("each with each")
        << withRule("type: object, properties: {hosts: {type: array, items: {type: string, "
                    "maxLength: 20}}}",
                    "self.hosts.all(h, self.hosts.exists_one(g, g == h))");
    QTest::newRow("a rule of items")
        << "{type: object, properties: {hosts: {type: array, items: "
               + withRule("type: object, properties: {name: {type: string}}",
                          "self.name.contains('a')")
               + "}}}";
    QTest::newRow("a map of lists")
        << withRule("type: object, additionalProperties: {type: array, items: {type: string}}",
                    "self.all(k, self[k].all(v, v.startsWith(k)))");
    QTest::newRow("all rules together")
        << "{type: object, properties: {a: {type: array, maxItems: 1000, items: {type: object, "
           "properties: {b: {type: array, items: {type: string, maxLength: 100}}}, "
           "x-kubernetes-validations: ["
               + QByteArrayList(20, "{rule: \"self.b.size() < 5 && self.b.all(x, x != 'a')\"}")
                     .join(", ")
               + "]}}}}";
}

void tst_RuleCosts::row7TheFixMakesItFit()
{
    QFETCH(QByteArray, spec);
    QByteArray text = costlyDefinition(spec);
    QVERIFY(!costProblemsOf(text).isEmpty());
    for (int round = 0; round < 5; ++round) {
        const Diagnostics found = costProblemsOf(text);
        if (found.isEmpty())
            return;
        qInfo() << found.constFirst().message << found.constFirst().next;
        QCOMPARE(found.constFirst().code, u"policy.rule-too-costly"_s);
        QCOMPARE(found.constFirst().severity, Severity::Error);
        QVERIFY(found.constFirst().why.startsWith("A server would refuse"_L1));
        QVERIFY(!found.constFirst().fixes.isEmpty());
        QVERIFY(!found.constFirst().related.isEmpty());
        text = SourceText(text).applied(found.constFirst().fixes.constFirst().edits).bytes();
    }
    QFAIL("Fixes don't come to an end");
}

void tst_RuleCosts::row7OneMoreWouldNotFit()
{
    const QByteArray spec =
        withRule("type: object, properties: {hosts: {type: array, items: {type: string}}}",
                 "self.hosts.all(h, h.matches('^[a-z]+$'))");
    const Diagnostics found = costProblemsOf(costlyDefinition(spec));
    QCOMPARE(found.size(), 1);
    const QByteArray written = found.constFirst().fixes.constFirst().edits.constFirst().replacement;
    const int bound = written.mid(written.lastIndexOf(' ') + 1).replace("}", "").toInt();
    QVERIFY(bound > 0);
    const auto with = [&](int most) {
        QByteArray bounded = spec;
        bounded.replace("type: array,",
                        QByteArray("type: array, maxItems: " + QByteArray::number(most) + ','));
        return costProblemsOf(costlyDefinition(bounded));
    };
    QVERIFY(with(bound).isEmpty());
    QCOMPARE(with(bound + 1).size(), 1);
}

void tst_RuleCosts::theCulpritIsNamed()
{
    const QByteArray text = costlyDefinition(
        withRule("type: object, properties: {hosts: {type: array, items: {type: string, "
                 "maxLength: 9}}, name: {type: string}}",
                 "self.hosts.all(h, self.hosts.all(g, g != h)) && self.name == 'a'"));
    const Diagnostics found = costProblemsOf(text);
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.constFirst().next.startsWith("Set maxItems of spec.hosts to at most "_L1),
             qPrintable(found.constFirst().next));
    QCOMPARE(found.constFirst().related.size(), 1);
    const TextRange range = found.constFirst().related.constFirst().range;
    QCOMPARE(text.sliced(range.begin, range.end - range.begin), "hosts"_ba);
}

void tst_RuleCosts::publishedDefinitionsAreWithinTheLimits_data()
{
    QTest::addColumn<QString>("file");
    WAYMARK_NEEDS_SHARED(crdFolder);
    const QDir root(test::sharedData(crdFolder));
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(root.filePath(name + "/crd.yaml"_L1)))
            QTest::newRow(qPrintable(name)) << root.filePath(name + "/crd.yaml"_L1);
    }
}

/// They are accepted by real servers: each rule parses, fits the schema and is cheap enough.
void tst_RuleCosts::publishedDefinitionsAreWithinTheLimits()
{
    WAYMARK_NEEDS_SHARED(crdFolder);
    QFETCH(QString, file);
    const auto tree = test::treeOf(file);
    QVERIFY(tree);
    for (const yaml::Document &document : tree->documents()) {
        if (!schema::isCrd(document))
            continue;
        const Diagnostics found = ruleProblems(document) + costProblems(*tree, document);
        for (const Diagnostic &finding : found)
            qInfo() << finding.code << finding.message << finding.rule;
        QVERIFY(found.isEmpty());
        const qsizetype rules =
            std::ranges::count_if(definedRules(document), [](const DefinedRule &) { return true; });
        QVERIFY(ruleCosts(document).size() >= rules);
    }
}

WAYMARK_TEST(tst_RuleCosts)

} // namespace waymark::policy

#include "tst_rulecosts.moc"
