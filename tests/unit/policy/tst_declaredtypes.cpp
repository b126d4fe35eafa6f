// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/escapedname.h"
#include "policy/ruleproblems.h"
#include "policy/typeproblems.h"
#include "schema/crddefinition.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

const QByteArray machineSpec =
    "              size: {type: integer}\n"
    "              name: {type: string}\n"
    "              my-zone: {type: string}\n"
    "              when: {type: string, format: date-time}\n"
    "              every: {type: string, format: duration}\n"
    "              secret: {type: string, format: byte}\n"
    "              port: {x-kubernetes-int-or-string: true}\n"
    "              tags: {type: object, additionalProperties: {type: string}}\n"
    "              ports: {type: array, items: {type: object, properties: {number: {type: "
    "integer}}}}\n"
    "              free: {type: object, x-kubernetes-preserve-unknown-fields: true}\n"
    "              pod: {type: object, x-kubernetes-embedded-resource: true,"
    " x-kubernetes-preserve-unknown-fields: true}\n";

/// The definition of a kind, with a rule for its `spec`.
QByteArray definitionOf(const QByteArray &kind, const QByteArray &rules,
                        const QByteArray &spec = machineSpec)
{
    const QByteArray plural = kind.toLower() + 's';
    return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: "
           + plural + ".g.io}\nspec:\n  group: g.io\n  scope: Namespaced\n  names: {kind: " + kind
           + ", plural: " + plural
           + "}\n  versions:\n  - name: v1\n    served: true\n    storage: true\n    schema:\n"
             "      openAPIV3Schema:\n        type: object\n        properties:\n          spec:\n"
             "            type: object\n            properties:\n"
           + spec + rules;
}

QByteArray ruleOfSpec(const QByteArray &expression)
{
    return "            x-kubernetes-validations:\n            - rule: " + expression + '\n';
}

QByteArray ruleOfRoot(const QByteArray &expression)
{
    return "        x-kubernetes-validations:\n        - rule: " + expression + '\n';
}

QByteArray policyWith(const QByteArray &parts, const QByteArray &resources = "machines",
                      const QByteArray &groups = "g.io")
{
    return "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
           "metadata: {name: p}\nspec:\n  matchConstraints:\n    resourceRules:\n"
           "    - {apiGroups: ['"
           + groups + "'], apiVersions: ['v1'], operations: [CREATE], resources: [" + resources
           + "]}\n" + parts;
}

/// Knows the kinds Machine and Disk, which has a `gigabytes` and no `size`.
struct World
{
    World()
    {
        for (const QByteArray &text :
             {definitionOf("Machine", {}),
              definitionOf("Disk", {}, "              gigabytes: {type: integer}\n")}) {
            trees.push_back(*yaml::SyntaxTree::parse(SourceText(text)));
            const yaml::Document &crd = trees.back().documents().constFirst();
            (void)kinds.addCrd(crd, u"crd.yaml"_s);
            names.addCrd(crd);
        }
    }

    [[nodiscard]] Diagnostics problemsIn(const QByteArray &policy) const
    {
        const auto tree = yaml::SyntaxTree::parse(SourceText(policy));
        return typeProblems(readPolicy(tree->documents().constFirst(), u"p.yaml"_s), kinds, names);
    }

    std::vector<yaml::SyntaxTree> trees;
    schema::Registry kinds;
    ResourceNames names;
};

Diagnostics problemsInRule(const QByteArray &rules)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(definitionOf("Machine", rules)));
    return ruleProblems(tree->documents().constFirst());
}

} // namespace

/// Expressions are checked against the types that schemas declare, before a resource meets them.
class tst_DeclaredTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesKnowTheirSchema_data();
    void rulesKnowTheirSchema();
    void rulesAreMarkedWhereTheyStand();
    void blockScalarsHavePlacesToo_data();
    void blockScalarsHavePlacesToo();
    void namesAreWrittenEscaped_data();
    void namesAreWrittenEscaped();
    void row17MisspeltFieldsAreFoundInAllPlaces_data();
    void row17MisspeltFieldsAreFoundInAllPlaces();
    void policiesKnowTheirKinds_data();
    void policiesKnowTheirKinds();
    void severalKindsGiveOneFinding();
};

void tst_DeclaredTypes::rulesKnowTheirSchema_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QString>("code"); // empty: an API server takes it
    const QString good;
    const QString field = u"cel.no-such-field"_s;
    const QString overload = u"cel.no-overload"_s;
    const QString type = u"cel.wrong-type"_s;
    QTest::newRow("a field") << ruleOfSpec("self.size > 3") << good;
    QTest::newRow("a misspelt one") << ruleOfSpec("self.siez > 3") << field;
    QTest::newRow("a misspelt one that is asked for") << ruleOfSpec("has(self.siez)") << field;
    QTest::newRow("a misspelt optional one") << ruleOfSpec("self.?siez.hasValue()") << field;
    QTest::newRow("in a macro") << ruleOfSpec("self.ports.all(p, p.nubmer > 3)") << field;
    QTest::newRow("of another type") << ruleOfSpec("self.size.startsWith('a')") << overload;
    QTest::newRow("a text with a number") << ruleOfSpec("self.name > 3") << overload;
    QTest::newRow("no truth value") << ruleOfSpec("self.size + 1") << type;
    QTest::newRow("a condition that is none") << ruleOfSpec("self.size && true") << type;
    QTest::newRow("a dash") << ruleOfSpec("self.my__dash__zone == 'a'") << good;
    QTest::newRow("a time") << ruleOfSpec("self.when < timestamp('2020-01-01T00:00:00Z')") << good;
    QTest::newRow("a time as text") << ruleOfSpec("self.when.startsWith('2')") << overload;
    QTest::newRow("a duration") << ruleOfSpec("self.every < duration('1h')") << good;
    QTest::newRow("bytes") << ruleOfSpec("self.secret.size() > 3") << good;
    QTest::newRow("bytes as text") << ruleOfSpec("self.secret == 'a'") << overload;
    QTest::newRow("either") << ruleOfSpec("type(self.port) == string || self.port > 3") << good;
    QTest::newRow("a map") << ruleOfSpec("self.tags.all(k, self.tags[k] != '')") << good;
    QTest::newRow("a key of a map") << ruleOfSpec("self.tags.owner == 'a'") << good;
    QTest::newRow("a number in a map of texts") << ruleOfSpec("self.tags['a'] > 3") << overload;
    QTest::newRow("what is kept unknown") << ruleOfSpec("self.free.x == 1") << field;
    QTest::newRow("an embedded resource") << ruleOfSpec("self.pod.kind == 'Pod'") << good;
    QTest::newRow("its name") << ruleOfSpec("self.pod.metadata.name == 'a'") << good;
    QTest::newRow("what it was") << ruleOfSpec("self.size >= oldSelf.size") << good;
    QTest::newRow("misspelt what it was") << ruleOfSpec("self.size >= oldSelf.siez") << field;
    const QByteArray optional = "              optionalOldSelf: true\n";
    QTest::newRow("what it was, if it was")
        << ruleOfSpec("oldSelf.orValue(self).size > 1") + optional << good;
    QTest::newRow("what it was, as if it was")
        << ruleOfSpec("oldSelf.size > 1 || true") + optional << overload;
    QTest::newRow("the root") << ruleOfRoot("self.spec.size > 1 && self.kind == 'Machine'") << good;
    QTest::newRow("its name alone") << ruleOfRoot("self.metadata.name.size() < 9") << good;
    QTest::newRow("a message") << ruleOfSpec("self.size > 3\n              messageExpression: >-\n"
                                             "                string(self.size)")
                               << good;
    QTest::newRow("a message that is none")
        << ruleOfSpec("self.size > 3\n              messageExpression: self.size") << type;
    QTest::newRow("a misspelt message")
        << ruleOfSpec("self.size > 3\n              messageExpression: self.nmae") << field;
}

void tst_DeclaredTypes::rulesKnowTheirSchema()
{
    QFETCH(QByteArray, rules);
    QFETCH(QString, code);
    const Diagnostics found = problemsInRule(rules);
    for (const Diagnostic &finding : found)
        qInfo() << finding.code << finding.message << finding.next;
    QCOMPARE(found.size(), code.isEmpty() ? 0 : 1);
    if (found.isEmpty())
        return;
    QCOMPARE(found.constFirst().code, code);
    QCOMPARE(found.constFirst().severity, Severity::Error);
    QVERIFY(found.constFirst().why.startsWith("A server would refuse"_L1));
}

void tst_DeclaredTypes::rulesAreMarkedWhereTheyStand()
{
    const QByteArray text = definitionOf("Machine", ruleOfSpec("self.siez > 3"));
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    const Diagnostics found = ruleProblems(tree->documents().constFirst());
    QCOMPARE(found.size(), 1);
    const TextRange range = found.constFirst().range;
    QCOMPARE(text.sliced(range.begin, range.end - range.begin), "siez"_ba);
    QCOMPARE(found.constFirst().message, u"Machine.spec has no field “siez”."_s);
    QCOMPARE(found.constFirst().next, u"Did you mean “size”?"_s);
}

void tst_DeclaredTypes::blockScalarsHavePlacesToo_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("folded")
        << ">-\n                self.size > 3\n                && self.siez < 5"_ba;
    QTest::newRow("literal")
        << "|\n                self.size > 3 &&\n                self.siez < 5"_ba;
    QTest::newRow("with a comment") << ">- # why\n                self.siez < 5"_ba;
}

void tst_DeclaredTypes::blockScalarsHavePlacesToo()
{
    QFETCH(QByteArray, written);
    const QByteArray text = definitionOf("Machine", ruleOfSpec(written));
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    const Diagnostics found = ruleProblems(tree->documents().constFirst(), &*tree);
    QCOMPARE(found.size(), 1);
    const TextRange range = found.constFirst().range;
    QCOMPARE(text.sliced(range.begin, range.end - range.begin), "siez"_ba);
}

void tst_DeclaredTypes::namesAreWrittenEscaped_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("written"); // empty: no expression can
    QTest::newRow("plain") << u"size"_s << u"size"_s;
    QTest::newRow("dash") << u"my-zone"_s << u"my__dash__zone"_s;
    QTest::newRow("dot and slash") << u"a.b/c"_s << u"a__dot__b__slash__c"_s;
    QTest::newRow("underscores") << u"a__b"_s << u"a__underscores__b"_s;
    QTest::newRow("one underscore") << u"a_b"_s << u"a_b"_s;
    QTest::newRow("a word of the language") << u"namespace"_s << u"__namespace__"_s;
    QTest::newRow("a sign") << u"$ref"_s << QString();
    QTest::newRow("a digit in front") << u"1st"_s << QString();
}

void tst_DeclaredTypes::namesAreWrittenEscaped()
{
    QFETCH(QString, property);
    QFETCH(QString, written);
    QCOMPARE(escapedName(property).value_or(QString()), written);
}

void tst_DeclaredTypes::row17MisspeltFieldsAreFoundInAllPlaces_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QString>("label");
    const QString warns = u"A server would only warn"_s;
    const QString silent = u"A server would not notice"_s;
    const QByteArray rest = "  validations: [{expression: 'true'}]\n";
    const QByteArray bad = "object.spec.siez";
    QTest::newRow("validation") << policyWith("  validations:\n  - expression: " + bad + " > 3\n")
                                << warns;
    QTest::newRow("message") << policyWith("  validations:\n  - expression: object.spec.size > 3\n"
                                           "    messageExpression: string("
                                           + bad + ")\n")
                             << warns;
    QTest::newRow("match condition")
        << policyWith("  matchConditions:\n  - {name: m, expression: " + bad + " > 3}\n" + rest)
        << silent;
    QTest::newRow("audit annotation") << policyWith("  auditAnnotations:\n  - key: a\n"
                                                    "    valueExpression: string("
                                                    + bad + ")\n" + rest)
                                      << silent;
    QTest::newRow("unused variable")
        << policyWith("  variables:\n  - {name: v, expression: " + bad + "}\n" + rest) << silent;
    QTest::newRow("validation for any kind")
        << policyWith("  validations:\n  - expression: object.spec.nowhere > 3\n", "'*'") << silent;
    QTest::newRow("a variable that isn't there")
        << policyWith("  validations:\n  - expression: variables.x > 3\n")
        << u"A server would refuse"_s;
    QTest::newRow("a request's field")
        << policyWith("  validations:\n  - expression: request.naem == ''\n")
        << u"A server would refuse"_s;
    QTest::newRow("parameters that there are none")
        << policyWith("  validations:\n  - expression: params.x == ''\n")
        << u"A server would refuse"_s;
}

void tst_DeclaredTypes::row17MisspeltFieldsAreFoundInAllPlaces()
{
    QFETCH(QByteArray, policy);
    QFETCH(QString, label);
    const World world;
    const Diagnostics found = world.problemsIn(policy);
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.constFirst().why.startsWith(label), qPrintable(found.constFirst().why));
    const TextRange range = found.constFirst().range;
    QVERIFY(range.begin > 0 && range.end - range.begin < 10);
}

void tst_DeclaredTypes::policiesKnowTheirKinds_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("metadata") << "object.metadata.labels['a'] == 'b'"_ba << true;
    QTest::newRow("a namespace") << "object.metadata.namespace == 'b'"_ba << true;
    QTest::newRow("no metadata") << "object.metadata.lables['a'] == 'b'"_ba << false;
    QTest::newRow("what is kept unknown") << "object.spec.free.x == 1"_ba << true;
    QTest::newRow("a time is what a server has") << "object.spec.when < timestamp('x')"_ba << true;
    QTest::newRow("and what it hands over") << "object.spec.when.startsWith('2')"_ba << true;
    QTest::newRow("no number") << "object.spec.size == 'a'"_ba << false;
    QTest::newRow("null") << "oldObject == null"_ba << true;
    QTest::newRow("what it was") << "oldObject.spec.siez == 1"_ba << false;
    QTest::newRow("a request") << "request.userInfo.groups.exists(g, g == 'a')"_ba << true;
    QTest::newRow("a namespace's labels") << "namespaceObject.metadata.labels.a == ''"_ba << true;
}

void tst_DeclaredTypes::policiesKnowTheirKinds()
{
    QFETCH(QByteArray, expression);
    QFETCH(bool, isGood);
    const World world;
    const Diagnostics found =
        world.problemsIn(policyWith("  validations:\n  - expression: \"" + expression + "\"\n"));
    for (const Diagnostic &finding : found)
        qInfo() << finding.message << finding.why;
    QCOMPARE(found.isEmpty(), isGood);
}

void tst_DeclaredTypes::severalKindsGiveOneFinding()
{
    const World world;
    const Diagnostics both = world.problemsIn(
        policyWith("  validations:\n  - expression: object.spec.siez > 3\n", "machines, disks"));
    QCOMPARE(both.size(), 1);
    QVERIFY(both.constFirst().why.contains("Disk, Machine"_L1));
    const Diagnostics one = world.problemsIn(
        policyWith("  validations:\n  - expression: object.spec.size > 3\n", "machines, disks"));
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.constFirst().message, u"Disk.spec has no field “size”."_s);
    // For any kind: one of them has it.
    QVERIFY(
        world
            .problemsIn(policyWith("  validations:\n  - expression: object.spec.size > 3\n", "'*'"))
            .isEmpty());
}

WAYMARK_TEST(tst_DeclaredTypes)

} // namespace waymark::policy

#include "tst_declaredtypes.moc"
