// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsaltesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

constexpr auto machine = "{apiVersion: shop.io/v1, kind: Machine, metadata: {name: a}, spec: "
                         "{size: 3}}";

/// A case on that machine, with `more`, that expects a state of the first rule.
QByteArray caseWith(const QByteArray &state, const QByteArray &more = {},
                    const QByteArray &expected = {})
{
    return "    - name: one\n      object: " + QByteArray(machine) + "\n" + more
           + "      expect: [{rule: sizes#0, state: " + state + expected + "}]\n";
}

} // namespace

/// Tests of policies can't pass for the wrong reason (policy.md rows 1, 3, 4 and 25).
class tst_PolicyTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAreToldApart_data();
    void statesAreToldApart();
    void whatElseIsExpectedIsCompared_data();
    void whatElseIsExpectedIsCompared();
    void aPolicyThatMatchesNothingFailsTheRun();
    void aRuleThatNoCaseMakesFalseFailsTheRun();
    void aRuleThatNoCaseLooksAtFailsTheRun_data();
    void aRuleThatNoCaseLooksAtFailsTheRun();
    void aRuleMayBeLeftOutByName();
    void updatesAndDeletesAreAskedAsTheServerAsksThem();
    void aPlaceThatIsNotThereIsAnErrorOfTheCase_data();
    void aPlaceThatIsNotThereIsAnErrorOfTheCase();
    void anAdmissionReviewIsACase();
    void oneExceptionHasThreeClocks_data();
    void oneExceptionHasThreeClocks();
    void parametersOfACaseCountForItAlone();
    void whatNothingNoticesIsListed();
    void namespaceLabelsDecide_data();
    void namespaceLabelsDecide();
};

void tst_PolicyTests::statesAreToldApart_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("operations");
    QTest::addColumn<QByteArray>("state");
    const QByteArray isTrue = "  validations: [{expression: object.spec.size < 5}]\n";
    const QByteArray isFalse = "  validations: [{expression: object.spec.size > 5}]\n";
    const QByteArray fails = "  validations: [{expression: object.spec.none > 5}]\n";
    const QByteArray condition = "  matchConditions: [{name: no, expression: 'false'}]\n";
    QTest::newRow("true") << isTrue << "CREATE"_ba << "passed"_ba;
    QTest::newRow("false") << isFalse << "CREATE"_ba << "denied"_ba;
    QTest::newRow("an error") << fails << "CREATE"_ba << "error"_ba;
    QTest::newRow("kept out by a condition")
        << condition + isFalse << "CREATE"_ba << "condition-false"_ba;
    QTest::newRow("of another operation") << isFalse << "DELETE"_ba << "not-matched"_ba;
}

void tst_PolicyTests::statesAreToldApart()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, operations);
    QFETCH(QByteArray, state);
    const test::Rehearsed rehearsed(test::machinePolicy(spec, operations));
    for (const QByteArray &expected : {"passed"_ba, "denied"_ba, "error"_ba, "condition-false"_ba,
                                       "not-matched"_ba, "warned"_ba, "excepted"_ba}) {
        const TestReport run = rehearsed.run("  cases:\n" + caseWith(expected));
        QCOMPARE(run.cases.size(), 1);
        QCOMPARE(run.cases.front().isGood(), expected == state);
        QCOMPARE(stateName(run.cases.front().rules.front().state), QString::fromUtf8(state));
    }
}

void tst_PolicyTests::whatElseIsExpectedIsCompared_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("the message") << ", message: too small"_ba << true;
    QTest::newRow("another message") << ", message: too large"_ba << false;
    QTest::newRow("the field") << ", fields: [/spec/size]"_ba << true;
    QTest::newRow("another field") << ", fields: [/metadata/name]"_ba << false;
    QTest::newRow("the binding") << ", binding: sizes"_ba << true;
    QTest::newRow("a binding that isn't there") << ", binding: other"_ba << false;
}

void tst_PolicyTests::whatElseIsExpectedIsCompared()
{
    QFETCH(QByteArray, expected);
    QFETCH(bool, isGood);
    const test::Rehearsed rehearsed(test::machinePolicy(
        "  validations: [{expression: object.spec.size > 5, message: too small}]\n"));
    const TestReport run = rehearsed.run("  cases:\n" + caseWith("denied", {}, expected));
    QCOMPARE(run.cases.front().isGood(), isGood);
    QCOMPARE(test::codesOf(run).contains(u"policy.test-failed"_s), !isGood);
}

void tst_PolicyTests::aPolicyThatMatchesNothingFailsTheRun()
{
    const test::Rehearsed rehearsed(test::machinePolicy(
        "  validations: [{expression: object.spec.size < 5}]\n", "CREATE", "machine"));
    const TestReport run = rehearsed.run("  cases:\n" + caseWith("passed"));
    QCOMPARE(test::codesOf(run), (QStringList{u"policy.rule-untested"_s, u"policy.test-failed"_s}));
    QVERIFY(run.cases.front().rules.front().problem.contains(u"resource rules"_s));
    QCOMPARE(run.evaluatedRules(), 0);
}

void tst_PolicyTests::aRuleThatNoCaseMakesFalseFailsTheRun()
{
    const test::Rehearsed rehearsed(
        test::machinePolicy("  validations:\n    - expression: object.spec.size < 5\n"
                            "    - expression: object.spec.size > 0\n"));
    const QByteArray denied = caseWith("denied", "      with: {/spec/size: 9}\n");
    const TestReport run = rehearsed.run("  cases:\n" + caseWith("passed") + denied);
    QCOMPARE(run.failedCases(), 0);
    QCOMPARE(test::codesOf(run), QStringList{u"policy.rule-untested"_s});
    QCOMPARE(run.report.files.front().diagnostics.front().rule, u"sizes#1"_s);
}

void tst_PolicyTests::aRuleThatNoCaseLooksAtFailsTheRun_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QStringList>("untested");
    const auto denied = [](const QByteArray &rule) {
        return QByteArray("{rule: " + rule + ", state: denied}");
    };
    QTest::newRow("each by itself")
        << denied("sizes#0") + ", " + denied("sizes#1") << QStringList();
    QTest::newRow("one of them") << denied("sizes#0") << QStringList{u"sizes#1"_s};
    QTest::newRow("all at once, where each hides the other")
        << denied("sizes") << QStringList{u"sizes#0"_s, u"sizes#1"_s};
    QTest::newRow("another binding")
        << "{rule: sizes#0, state: denied}, "_ba + "{rule: sizes#1, state: denied, binding: other}"
        << QStringList{u"sizes#1"_s};
}

void tst_PolicyTests::aRuleThatNoCaseLooksAtFailsTheRun()
{
    QFETCH(QByteArray, expected);
    QFETCH(QStringList, untested);
    const test::Rehearsed rehearsed(
        test::machinePolicy("  validations:\n    - expression: object.spec.size > 5\n"
                            "    - expression: object.spec.size > 7\n"));
    const TestReport run =
        rehearsed.run("  cases:\n    - name: small\n      object: " + QByteArray(machine)
                      + "\n      expect: [" + expected + "]\n");
    QStringList found;
    for (const RuleCoverage &rule : run.rules) {
        if (!rule.isGood())
            found.append(rule.rule());
    }
    QCOMPARE(found, untested);
}

void tst_PolicyTests::aRuleMayBeLeftOutByName()
{
    const test::Rehearsed rehearsed(
        test::machinePolicy("  validations: [{expression: object.spec.size < 5}]\n"));
    QCOMPARE(test::codesOf(rehearsed.run("  untested: [sizes#0]\n  cases:\n" + caseWith("passed"))),
             QStringList());
}

void tst_PolicyTests::updatesAndDeletesAreAskedAsTheServerAsksThem()
{
    const test::Rehearsed rehearsed(test::machinePolicy(
        "  validations:\n"
        "    - expression: request.operation != 'UPDATE' || object.spec.size == "
        "oldObject.spec.size\n"
        "    - expression: request.operation != 'DELETE' || oldObject.spec.size < 3\n"));
    const QByteArray was = "      oldObject: {apiVersion: shop.io/v1, kind: Machine, metadata: "
                           "{name: a}, spec: {size: 2}}\n";
    const QByteArray second = "      expect: [{rule: sizes#1, state: denied}]\n";
    const TestReport run = rehearsed.run(
        "  cases:\n" + caseWith("passed") + caseWith("denied", was)
        + "    - name: deleted\n      operation: DELETE\n      object: " + machine + '\n' + second);
    QCOMPARE(test::codesOf(run), QStringList());
    QCOMPARE(run.cases.size(), 3);
}

void tst_PolicyTests::aPlaceThatIsNotThereIsAnErrorOfTheCase_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<bool>("isGood");
    const auto with = [](const QByteArray &place) {
        return QByteArray("      with: {" + place + ": 3}\n");
    };
    const auto without = [](const QByteArray &place) {
        return QByteArray("      without: [" + place + "]\n");
    };
    QTest::newRow("an item") << with("/spec/sizes/1") << true;
    QTest::newRow("behind the last") << with("/spec/sizes/2") << true;
    QTest::newRow("appended") << with("/spec/sizes/-") << true;
    QTest::newRow("below what is made") << with("/spec/limits/cpu") << true;
    QTest::newRow("before the first") << with("/spec/sizes/-1") << false;
    QTest::newRow("below what is before the first") << with("/spec/sizes/-1/a") << false;
    QTest::newRow("far behind the last") << with("/spec/sizes/9999999999") << false;
    QTest::newRow("beyond all numbers") << with("/spec/sizes/99999999999999999999") << false;
    QTest::newRow("no number") << with("/spec/sizes/x") << false;
    QTest::newRow("a number with zeros") << with("/spec/sizes/01") << false;
    QTest::newRow("no pointer") << with("spec") << false;
    QTest::newRow("taken away") << without("/spec/sizes/1") << true;
    QTest::newRow("taken away behind the last") << without("/spec/sizes/2") << false;
    QTest::newRow("taken away before the first") << without("/spec/sizes/-1") << false;
    QTest::newRow("taken away at no index") << without("/spec/sizes/-") << false;
    QTest::newRow("taken away where nothing is") << without("/spec/none") << false;
    QTest::newRow("taken away below nothing") << without("/none/none") << false;
}

void tst_PolicyTests::aPlaceThatIsNotThereIsAnErrorOfTheCase()
{
    QFETCH(QByteArray, change);
    QFETCH(bool, isGood);
    const test::Rehearsed rehearsed(test::machinePolicy("  validations: [{expression: 'true'}]\n"));
    const TestReport run = rehearsed.run(
        "  untested: [sizes]\n  cases:\n    - name: one\n      object: {apiVersion: shop.io/v1, "
        "kind: Machine, metadata: {name: a}, spec: {sizes: [1, 2]}}\n"
        + change + "      expect: [{rule: sizes#0, state: passed}]\n");
    QCOMPARE(run.cases.front().isGood(), isGood);
    QCOMPARE(run.cases.front().problem.isEmpty(), isGood);
}

void tst_PolicyTests::anAdmissionReviewIsACase()
{
    const test::Rehearsed rehearsed(test::machinePolicy(
        "  validations:\n    - expression: request.userInfo.username == 'ann' && 'ops' in "
        "request.userInfo.groups && request.dryRun && request.namespace == 'shop'\n"));
    const QByteArray review =
        "      review:\n        apiVersion: admission.k8s.io/v1\n        kind: AdmissionReview\n"
        "        request:\n          operation: CREATE\n          namespace: shop\n"
        "          dryRun: true\n          userInfo: {username: ann, groups: [ops]}\n"
        "          object: "
        + QByteArray(machine) + '\n';
    const TestReport run = rehearsed.run(
        "  untested: [sizes]\n  cases:\n    - name: recorded\n" + review
        + "      expect: [{rule: sizes#0, state: passed}]\n    - name: by another\n" + review
        + "      user: {name: bob}\n      expect: [{rule: sizes#0, state: denied}]\n");
    QCOMPARE(test::codesOf(run), QStringList());
}

void tst_PolicyTests::oneExceptionHasThreeClocks_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("a second before") << "'2026-11-28T23:59:59Z'"_ba << "excepted"_ba;
    QTest::newRow("at the instant") << "'2026-11-29T00:00:00Z'"_ba << "denied"_ba;
    QTest::newRow("a second after") << "'2026-11-29T00:00:01Z'"_ba << "denied"_ba;
    QTest::newRow("the last day") << "2026-11-28"_ba << "excepted"_ba;
    QTest::newRow("the day after") << "2026-11-29"_ba << "denied"_ba;
}

void tst_PolicyTests::oneExceptionHasThreeClocks()
{
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, state);
    const test::Rehearsed rehearsed(
        test::machinePolicy("  validations: [{expression: object.spec.size < 3}]\n")
        + "---\napiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\nmetadata: {name: e}\n"
          "spec: {rule: {policy: sizes, validation: 0}, target: {apiVersion: shop.io/v1, kind: "
          "Machine, name: a}, until: 2026-11-28, decision: {state: granted}}\n");
    const QByteArray expected = caseWith(state, "      now: " + now + '\n');
    QCOMPARE(test::codesOf(rehearsed.run("  cases:\n" + expected)), QStringList());
    // The suite's, and the run's, where the case says nothing.
    QCOMPARE(test::codesOf(rehearsed.run("  now: " + now + "\n  cases:\n" + caseWith(state))),
             QStringList());
    const auto clock = policy::instantOf(QString::fromUtf8(now).remove(u'\''));
    QCOMPARE(test::codesOf(rehearsed.run("  cases:\n" + caseWith(state), false, clock)),
             QStringList());
}

void tst_PolicyTests::parametersOfACaseCountForItAlone()
{
    const QByteArray policy =
        test::machinePolicy("  paramKind: {apiVersion: v1, kind: ConfigMap}\n"
                            "  validations: [{expression: object.spec.size <= "
                            "int(params.data.most)}]\n")
        + "  paramRef: {name: limits, namespace: ops, parameterNotFoundAction: Deny}\n"
          "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: limits, namespace: ops}\n"
          "data: {most: '3'}\n";
    const test::Rehearsed rehearsed(policy);
    const QByteArray less =
        "      params: [{apiVersion: v1, kind: ConfigMap, metadata: {name: limits, namespace: "
        "ops}, data: {most: '2'}}]\n";
    QCOMPARE(
        test::codesOf(rehearsed.run("  cases:\n" + caseWith("denied", less) + caseWith("passed"))),
        QStringList());
}

void tst_PolicyTests::whatNothingNoticesIsListed()
{
    const QByteArray policy =
        test::machinePolicy("  validations: [{expression: object.spec.size <= 5}]\n");
    const test::Rehearsed rehearsed(policy);
    const TestReport lax = rehearsed.run("  cases:\n" + caseWith("passed")
                                             + caseWith("denied", "      with: {/spec/size: 9}\n"),
                                         true);
    QVERIFY(lax.mutants.size() >= 5);
    QStringList left;
    for (const MutantResult &mutant : lax.mutants) {
        if (mutant.survived) {
            left.append(QString::fromUtf8(mutant.before + " -> " + mutant.after));
            // The place is that of the part, in the policy's file.
            QCOMPARE(policy.sliced(mutant.range.begin, mutant.before.size()), mutant.before);
        }
    }
    QCOMPARE(left, (QStringList{u"5 -> 6"_s, u"5 -> 4"_s, u"<= -> <"_s}));
    const TestReport strict =
        rehearsed.run("  cases:\n" + caseWith("passed", "      with: {/spec/size: 5}\n")
                          + caseWith("denied", "      with: {/spec/size: 6}\n"),
                      true);
    QCOMPARE(strict.survivors(), 0);
}

void tst_PolicyTests::namespaceLabelsDecide_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("labelled") << "      namespace: {labels: {shop: open}}\n"_ba << "denied"_ba;
    QTest::newRow("not labelled") << "      namespace: {labels: {}}\n"_ba << "not-matched"_ba;
    QTest::newRow("unknown") << QByteArray() << "undecidable"_ba;
}

void tst_PolicyTests::namespaceLabelsDecide()
{
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, state);
    QByteArray policy =
        test::machinePolicy("  validations: [{expression: object.spec.size > 5}]\n");
    policy.replace("  matchConstraints:\n", "  matchConstraints:\n    namespaceSelector: "
                                            "{matchLabels: {shop: open}}\n");
    const TestReport run =
        test::Rehearsed(policy).run("  untested: [sizes]\n  cases:\n" + caseWith(state, more));
    QCOMPARE(test::codesOf(run), QStringList());
}

WAYMARK_TEST(tst_PolicyTests)

} // namespace waymark::rehearsal

#include "tst_policytests.moc"
