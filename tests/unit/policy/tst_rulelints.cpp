// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/definitionproblems.h"
#include "policy/messageproblems.h"
#include "policy/unsetrules.h"
#include "policytesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

QByteArray lintedDefinition(const QByteArray &rest)
{
    return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: "
           "machines.g.io}\nspec:\n  group: g.io\n  scope: Namespaced\n  names: {kind: Machine, "
           "plural: machines}\n  versions:\n  - name: v1\n    served: true\n    storage: true\n"
           "    schema:\n      openAPIV3Schema:\n        type: object\n"
           + rest;
}

QByteArray specWith(const QByteArray &region, const QByteArray &more = {})
{
    return lintedDefinition(
        "        required: [spec]\n        properties:\n          spec:\n            type: object\n"
        + more
        + "            properties:\n              region:\n"
          "                type: string\n"
        + region);
}

QByteArray regionRule(const QByteArray &rule, const QByteArray &more = {})
{
    return "                x-kubernetes-validations:\n                - rule: \"" + rule + "\"\n"
           + more;
}

QByteArray rootRule(const QByteArray &rule)
{
    return lintedDefinition("        x-kubernetes-validations:\n        - rule: \"" + rule
                            + "\"\n          message: wrong\n");
}

yaml::SyntaxTree read(const QByteArray &text)
{
    return *yaml::SyntaxTree::parse(SourceText(text));
}

} // namespace

/// What rules and policies say, beyond what a server refuses, that their authors can't have meant.
class tst_RuleLints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row2WhoAsksForTheTimeIsToldTheWayOut_data();
    void row2WhoAsksForTheTimeIsToldTheWayOut();
    void row2ARuleOfAKindHasNoClockEither();
    void row14UnsetIsNotCovered_data();
    void row14UnsetIsNotCovered();
    void row14TheParentGetsARule_data();
    void row14TheParentGetsARule();
    void row18ThreeExpressionsOneFix_data();
    void row18ThreeExpressionsOneFix();
    void row18ThePolicySaysTheSame();
    void row19BadMessagesAreFound_data();
    void row19BadMessagesAreFound();
};

void tst_RuleLints::row2WhoAsksForTheTimeIsToldTheWayOut_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<bool>("isExplained");
    const QByteArray passes = "  validations: [{expression: 'true'}]\n";
    QTest::newRow("in a rule")
        << "  validations: [{expression: \"object.spec.until > now()\"}]\n"_ba << true;
    QTest::newRow("in a message")
        << "  validations: [{expression: 'true', messageExpression: 'string(now())'}]\n"_ba << true;
    QTest::newRow("in a variable") << passes + "  variables: [{name: t, expression: now()}]\n"
                                   << true;
    QTest::newRow("in a match condition")
        << passes + "  matchConditions: [{name: t, expression: 'now() > timestamp(\"x\")'}]\n"
        << true;
    QTest::newRow("as a variable")
        << "  validations: [{expression: object.spec.until > now}]\n"_ba << true;
    QTest::newRow("another function")
        << "  validations: [{expression: 'tonight() == 1'}]\n"_ba << false;
    QTest::newRow("a field of that name")
        << "  validations: [{expression: object.now > 1}]\n"_ba << false;
}

void tst_RuleLints::row2WhoAsksForTheTimeIsToldTheWayOut()
{
    QFETCH(QByteArray, spec);
    const QByteArray text =
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
        "metadata: {name: p}\nspec:\n"
        + spec
        + "---\napiVersion: admissionregistration.k8s.io/v1\n"
          "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: p}\n"
          "spec: {policyName: p, validationActions: [Deny]}\n";
    const auto tree = read(text);
    const Diagnostics found =
        test::policySetOf(text).problemsIn(tree.documents().constFirst(), u"policies.yaml"_s);
    const bool isExplained = std::ranges::any_of(found, [](const Diagnostic &finding) {
        return finding.severity == Severity::Error && finding.next.contains(u"no clock"_s)
               && finding.next.contains(u"waymarkctl policy params"_s)
               && finding.next.contains(u"stages"_s);
    });
    QTEST(isExplained, "isExplained");
}

void tst_RuleLints::row2ARuleOfAKindHasNoClockEither()
{
    const auto tree = read(specWith(regionRule("self != '' || now() > timestamp('2026-11-30')")));
    const auto found = definitionProblems(tree, tree.documents().constFirst(), {});
    QVERIFY(found);
    QVERIFY(std::ranges::any_of(*found, [](const Diagnostic &finding) {
        return finding.message.contains(u"now"_s) && finding.next.contains(u"parameter"_s);
    }));
}

void tst_RuleLints::row14UnsetIsNotCovered_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<bool>("isFound");
    const QByteArray fixed = regionRule("self == oldSelf");
    QTest::newRow("an optional field") << specWith(fixed) << true;
    QTest::newRow("a required field")
        << specWith(fixed, "            required: [region]\n") << false;
    QTest::newRow("no comparison") << specWith(regionRule("self != ''")) << false;
    QTest::newRow("optional old self") << specWith(
        regionRule("oldSelf.orValue(self) == self", "                  optionalOldSelf: true\n"))
                                       << false;
    QTest::newRow("covered by the parent")
        << specWith(fixed, "            x-kubernetes-validations:\n"
                           "            - rule: \"!has(oldSelf.region) || has(self.region)\"\n")
        << false;
    QTest::newRow("the parent speaks of something else")
        << specWith(fixed, "            x-kubernetes-validations:\n"
                           "            - rule: \"!has(oldSelf.zone) || has(self.zone)\"\n")
        << true;
}

void tst_RuleLints::row14UnsetIsNotCovered()
{
    QFETCH(QByteArray, definition);
    QFETCH(bool, isFound);
    const yaml::SyntaxTree tree = read(definition);
    const Diagnostics found = unsetNotCovered(tree, tree.documents().constFirst());
    QCOMPARE(!found.isEmpty(), isFound);
    if (isFound)
        QCOMPARE(found.constFirst().code, u"policy.unset-not-covered"_s);
}

void tst_RuleLints::row14TheParentGetsARule_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("its first") << QByteArray();
    QTest::newRow("behind others") << "            x-kubernetes-validations:\n"
                                      "            - rule: \"self.region != 'a'\"\n"_ba;
}

void tst_RuleLints::row14TheParentGetsARule()
{
    QFETCH(QByteArray, more);
    const QByteArray text = specWith(regionRule("self == oldSelf"), more);
    const yaml::SyntaxTree tree = read(text);
    const Diagnostics found = unsetNotCovered(tree, tree.documents().constFirst());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().fixes.size(), 1);
    const yaml::SyntaxTree fixed =
        read(SourceText(text).applied(found.constFirst().fixes.constFirst().edits).bytes());
    QVERIFY(!fixed.hasErrors());
    QVERIFY(unsetNotCovered(fixed, fixed.documents().constFirst()).isEmpty());
    QVERIFY(ruleProblems(fixed.documents().constFirst()).isEmpty());
}

void tst_RuleLints::row18ThreeExpressionsOneFix_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::newRow("a label") << "self.metadata.labels['a'] == 'b'"_ba;
    QTest::newRow("a namespace") << "self.metadata.namespace != 'default'"_ba;
    QTest::newRow("asked for") << "has(self.metadata.annotations)"_ba;
}

void tst_RuleLints::row18ThreeExpressionsOneFix()
{
    QFETCH(QByteArray, rule);
    const QByteArray text = rootRule(rule);
    const yaml::SyntaxTree tree = read(text);
    const Diagnostics found = ruleProblems(tree.documents().constFirst(), &tree);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().code, u"policy.unseen-metadata"_s);
    QCOMPARE(found.constFirst().severity, Severity::Error);
    QCOMPARE(found.constFirst().fixes.size(), 1);
    const yaml::SyntaxTree fixed =
        read(SourceText(text).applied(found.constFirst().fixes.constFirst().edits).bytes());
    QVERIFY(!fixed.hasErrors());
    QCOMPARE(fixed.documents().size(), 3);
    QVERIFY(definedRules(fixed.documents()[0]).isEmpty());
    QVERIFY(isPolicy(fixed.documents()[1]));
    QVERIFY(isBinding(fixed.documents()[2]));
}

void tst_RuleLints::row18ThePolicySaysTheSame()
{
    const QByteArray text = rootRule("self.metadata.labels['a'] == oldSelf.metadata.labels['a']");
    const yaml::SyntaxTree tree = read(text);
    const Diagnostics found = ruleProblems(tree.documents().constFirst(), &tree);
    QVERIFY(!found.isEmpty());
    const yaml::SyntaxTree fixed =
        read(SourceText(text).applied(found.constFirst().fixes.constFirst().edits).bytes());
    const AdmissionPolicy policy = readPolicy(fixed.documents()[1], u"p.yaml"_s);
    QCOMPARE(policy.validations.size(), 1);
    QCOMPARE(policy.validations.constFirst().expression.source,
             "object.metadata.labels['a'] == oldObject.metadata.labels['a']"_ba);
    QCOMPARE(policy.validations.constFirst().message, u"wrong"_s);
    const PolicyBinding binding = readBinding(fixed.documents()[2], u"p.yaml"_s);
    QCOMPARE(binding.policy, policy.name);
    QVERIFY(binding.denies);
}

void tst_RuleLints::row19BadMessagesAreFound_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("code"); // empty: it is good
    const auto of = [](const QByteArray &expression) -> QByteArray {
        return "    messageExpression: \"" + expression + "\"\n";
    };
    const QString bad = u"policy.bad-message"_s;
    QTest::newRow("good") << of("'a ' + string(object.x)") << QString();
    QTest::newRow("fails") << of("'a'.substring(3)") << bad;
    QTest::newRow("blank") << of("' '") << bad;
    QTest::newRow("several lines") << of("'a\\\\nb'") << bad;
    QTest::newRow("several lines of a sum") << of("'a\\\\n' + string(object.x)") << bad;
    QTest::newRow("a line end at the end") << of("'a\\\\n'") << QString();
    QTest::newRow("too long") << of('\'' + QByteArray(5'121, 'a') + '\'') << bad;
    QTest::newRow("just not too long") << of('\'' + QByteArray(5'120, 'a') + '\'') << QString();
    QTest::newRow("none at all") << QByteArray() << u"policy.no-message"_s;
    QTest::newRow("a plain one") << "    message: a\n"_ba << QString();
}

void tst_RuleLints::row19BadMessagesAreFound()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, code);
    const yaml::SyntaxTree tree =
        read("apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
             "metadata: {name: p}\nspec:\n  validations:\n  - expression: ' object.x > 3'\n"
             + message);
    const Diagnostics found =
        messageProblems(readPolicy(tree.documents().constFirst(), u"p.yaml"_s));
    QCOMPARE(found.size(), code.isEmpty() ? 0 : 1);
    if (code.isEmpty())
        return;
    QCOMPARE(found.constFirst().code, code);
    // What the server says instead, word for word.
    QVERIFY(found.constFirst().why.endsWith("failed expression: object.x > 3"_L1));
}

WAYMARK_TEST(tst_RuleLints)

} // namespace waymark::policy

#include "tst_rulelints.moc"
