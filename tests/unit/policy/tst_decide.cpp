// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/policywords.h"
#include "policytesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using State = Decision::State;

constexpr auto match = "  matchConstraints:\n    resourceRules: [{apiGroups: ['*'], apiVersions: "
                       "['*'], operations: ['*'], resources: ['*']}]\n";

/// A policy "p" with what `spec` adds, and a binding "b" to it.
PolicySet setOf(const QByteArray &spec, const QByteArray &binding = "  validationActions: [Deny]\n",
                const QByteArray &more = {})
{
    return test::policySetOf(
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
        "metadata: {name: p}\nspec:\n"
        + QByteArray(match) + spec
        + "---\napiVersion: admissionregistration.k8s.io/v1\n"
          "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: b}\nspec:\n"
          "  policyName: p\n"
        + binding + more);
}

QList<Decision> decisionsOn(const PolicySet &set, const QByteArray &object)
{
    const test::Asked asked(object, set);
    return set.decide(asked.request);
}

constexpr auto pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {size: 3}\n";

} // namespace

/// A policy decides as an API server does (policy.md 2.1 to 2.3).
class tst_Decide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatDenies_data();
    void whatDenies();
    void allThatIsWrongIsSaidAtOnce();
    void theMessageIsTheFirstThatCanBeShown_data();
    void theMessageIsTheFirstThatCanBeShown();
    void aFalseConditionSkipsThoughAnotherFailed();
    void rulesSayWholeSentences_data();
    void rulesSayWholeSentences();
    void variablesSeeThoseBeforeThemAlone();
    void aVariableDecidesWithAllItRead();
    void aBudgetThatEndsAtAMessageFailsWhatPassed();
    void aSelectorEvaluatesEachOfItsParameters();
    void parametersOfANamespaceAreInItself();
    void anExceptionCountsUntilItsInstant_data();
    void anExceptionCountsUntilItsInstant();
    void theWordsAreTheServers();
    void whatTheWorkspaceDoesNotKnowIsUndecidable();
    void whatWasReadOfTheRequestGoesWithIt();
    void aPolicysOwnMistakesAreToldInItsFile_data();
    void aPolicysOwnMistakesAreToldInItsFile();
};

void tst_Decide::whatDenies_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("binding");
    QTest::addColumn<bool>("withFail");   // denied with failurePolicy Fail
    QTest::addColumn<bool>("withIgnore"); // and with Ignore
    const QByteArray deny = "  validationActions: [Deny]\n";
    const QByteArray warn = "  validationActions: [Warn, Audit]\n";
    const QByteArray isFalse = "  validations: [{expression: 'object.spec.size > 5'}]\n";
    const QByteArray fails = "  validations: [{expression: 'object.spec.none > 5'}]\n";
    const QByteArray broken = "  validations: [{expression: 'object.spec.size >'}]\n";
    const QByteArray params = "  paramKind: {apiVersion: v1, kind: ConfigMap}\n";
    const QByteArray isTrue = "  validations: [{expression: 'true'}]\n";
    const auto row = [](const char *name, const QByteArray &spec, const QByteArray &binding,
                        bool withFail, bool withIgnore) {
        QTest::newRow(name) << spec << binding << withFail << withIgnore;
    };
    row("true", isTrue, deny, false, false);
    row("false", isFalse, deny, true, true);
    row("false, softened", isFalse, warn, false, false);
    row("an error", fails, deny, true, false);
    row("an error, softened", fails, warn, false, false);
    row("doesn't compile", broken, deny, true, false);
    row("a condition fails",
        "  matchConditions: [{name: c, expression: 'object.spec.none'}]\n" + isTrue, deny, true,
        false);
    row("a condition fails, softened",
        "  matchConditions: [{name: c, expression: 'object.spec.none'}]\n" + isTrue, warn, false,
        false);
    row("an annotation fails, and nothing softens that",
        "  auditAnnotations: [{key: a, valueExpression: 'object.spec.none'}]\n" + isTrue, warn,
        true, false);
    row("an annotation of a wrong type",
        "  auditAnnotations: [{key: a, valueExpression: '1'}]\n" + isTrue, warn, true, false);
    row("no parameters, and that denies", params + isTrue,
        warn + "  paramRef: {name: x, namespace: y, parameterNotFoundAction: Deny}\n", true, false);
    row("no parameters, and that allows", params + isFalse,
        deny + "  paramRef: {name: x, namespace: y, parameterNotFoundAction: Allow}\n", false,
        false);
    row("no reference to parameters", params + "  validations: [{expression: 'params == null'}]\n",
        deny, false, false);
}

void tst_Decide::whatDenies()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, binding);
    QFETCH(bool, withFail);
    QFETCH(bool, withIgnore);
    const auto isDenied = [&](const QByteArray &failurePolicy) {
        const PolicySet set = setOf("  failurePolicy: " + failurePolicy + '\n' + spec, binding);
        return std::ranges::any_of(decisionsOn(set, pod), &Decision::isDenial);
    };
    QCOMPARE(isDenied("Fail"), withFail);
    QCOMPARE(isDenied("Ignore"), withIgnore);
}

void tst_Decide::allThatIsWrongIsSaidAtOnce()
{
    const auto found = decisionsOn(
        setOf("  validations:\n  - {expression: 'object.spec.size > 3', message: one}\n"
              "  - {expression: 'true'}\n  - {expression: 'object.spec.size > 4', message: two}\n"),
        pod);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].message, u"one"_s);
    QVERIFY(found[0].isFirst);
    QCOMPARE(found[1].state, State::Passed);
    QCOMPARE(found[2].message, u"two"_s);
    QVERIFY(!found[2].isFirst);
}

void tst_Decide::theMessageIsTheFirstThatCanBeShown_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("message");
    QTest::newRow("none") << ""_ba << u"failed expression: object.spec.size > 5"_s;
    QTest::newRow("message") << ", message: too small"_ba << u"too small"_s;
    QTest::newRow("expression")
        << ", message: m, messageExpression: '\"got \" + string(object.spec.size)'"_ba
        << u"got 3"_s;
    QTest::newRow("expression fails")
        << ", message: m, messageExpression: 'object.spec.none'"_ba << u"m"_s;
    QTest::newRow("expression is blank") << ", message: m, messageExpression: '\" \"'"_ba << u"m"_s;
    QTest::newRow("expression has lines")
        << ", message: m, messageExpression: '\"a\\nb\"'"_ba << u"m"_s;
}

void tst_Decide::theMessageIsTheFirstThatCanBeShown()
{
    QFETCH(QByteArray, rest);
    const auto found = decisionsOn(
        setOf("  validations: [{expression: 'object.spec.size > 5'" + rest + "}]\n"), pod);
    QCOMPARE(found.size(), 1);
    QTEST(found.constFirst().message, "message");
}

void tst_Decide::aFalseConditionSkipsThoughAnotherFailed()
{
    const auto found = decisionsOn(
        setOf("  matchConditions:\n  - {name: fails, expression: 'object.spec.none'}\n"
              "  - {name: off, expression: 'false'}\n  validations: [{expression: 'false'}]\n"),
        pod);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().state, State::ConditionFalse);
    QCOMPARE(found.constFirst().message, u"off"_s);
}

void tst_Decide::rulesSayWholeSentences_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("small") << u"too large"_s << u"Too large."_s;
    QTest::newRow("whole") << u"Too large."_s << u"Too large."_s;
    QTest::newRow("a field first")
        << u"allowedSources has no effect"_s << u"allowedSources has no effect."_s;
    QTest::newRow("a path first") << u"spec.size is too large"_s << u"spec.size is too large."_s;
    QTest::newRow("one word") << u"no"_s << u"No."_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_Decide::rulesSayWholeSentences()
{
    QFETCH(QString, words);
    QTEST(sentence(words), "sentence");
}

void tst_Decide::variablesSeeThoseBeforeThemAlone()
{
    const QByteArray variables = "  variables:\n  - {name: one, expression: object.spec.size}\n"
                                 "  - {name: two, expression: variables.one + 1}\n"
                                 "  - {name: loop, expression: variables.loop}\n";
    QCOMPARE(
        decisionsOn(setOf(variables + "  validations: [{expression: 'variables.two == 4'}]\n"), pod)
            .constFirst()
            .state,
        State::Passed);
    QCOMPARE(decisionsOn(
                 setOf(variables + "  validations: [{expression: 'variables.loop == 4'}]\n"), pod)
                 .constFirst()
                 .state,
             State::Failed);
}

void tst_Decide::aSelectorEvaluatesEachOfItsParameters()
{
    const QByteArray configMaps =
        "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, labels: {use: limits}}\ndata: "
        "{most: '2'}\n"
        "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: y, labels: {use: limits}}\ndata: "
        "{most: '9'}\n"
        "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: z}\ndata: {most: '0'}\n";
    const auto found = decisionsOn(
        setOf("  paramKind: {apiVersion: v1, kind: ConfigMap}\n"
              "  validations: [{expression: 'object.spec.size <= int(params.data.most)'}]\n",
              "  validationActions: [Deny]\n  paramRef: {selector: {matchLabels: {use: limits}}, "
              "parameterNotFoundAction: Deny}\n",
              configMaps),
        pod);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].state, State::False);
    QCOMPARE(found[1].state, State::Passed);
}

void tst_Decide::aVariableDecidesWithAllItRead()
{
    // What was read are nodes of the object's tree, which `decisionsOn` doesn't keep.
    const PolicySet set = setOf("  variables:\n  - {name: size, expression: object.spec.size}\n"
                                "  - {name: next, expression: variables.size + 1}\n"
                                "  validations:\n  - {expression: variables.next > 5}\n"
                                "  - {expression: variables.next > 6}\n");
    const test::Asked asked(pod, set);
    const QList<Decision> found = set.decide(asked.request);
    QCOMPARE(found.size(), 2);
    for (const Decision &decision : found) {
        QCOMPARE(decision.state, State::False);
        QCOMPARE(decision.reads.size(), 1);
        QCOMPARE(decision.reads.constFirst().node.pointer().toString(), u"/spec/size"_s);
    }
}

void tst_Decide::aBudgetThatEndsAtAMessageFailsWhatPassed()
{
    QByteArray items = "[0";
    for (int i = 1; i < 40; ++i)
        items += ", " + QByteArray::number(i);
    const QByteArray object =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {l: " + items + "]}\n";
    // Each below the limit of one expression; fourteen of them are above that of a pass.
    const QByteArray deep =
        "object.spec.l.all(a, object.spec.l.all(b, object.spec.l.all(c, a + b + c >= 0)))";
    const auto policyWith = [&](const QByteArray &message) {
        QByteArray validations = "  validations:\n  - {expression: 'true'}\n";
        for (int i = 0; i < 10; ++i) {
            validations +=
                "  - {expression: '!" + deep + "', messageExpression: '" + message + "'}\n";
        }
        return validations;
    };
    const auto within = decisionsOn(setOf(policyWith("\"c\"")), object);
    QCOMPARE(within.size(), 11);
    QVERIFY(within[1].cost > 500'000 && within[1].cost < 1'000'000);
    QCOMPARE(within[0].state, State::Passed);
    QCOMPARE(within[10].state, State::False);
    const auto beyond = decisionsOn(setOf(policyWith(deep + " ? \"a\" : \"b\"")), object);
    QCOMPARE(beyond.size(), 11);
    for (const Decision &decision : beyond)
        QCOMPARE(decision.state, State::Failed);
}

void tst_Decide::parametersOfANamespaceAreInItself()
{
    const PolicySet set =
        setOf("  paramKind: {apiVersion: v1, kind: ConfigMap}\n"
              "  validations: [{expression: 'params.data.may == \"yes\"'}]\n",
              "  validationActions: [Deny]\n"
              "  paramRef: {name: x, parameterNotFoundAction: Deny}\n",
              "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: shop}\n"
              "data: {may: 'yes'}\n");
    const auto onNamespace =
        decisionsOn(set, "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n");
    QCOMPARE(onNamespace.size(), 1);
    QCOMPARE(onNamespace.constFirst().state, State::Passed);
    const auto onNode = decisionsOn(set, "apiVersion: v1\nkind: Node\nmetadata: {name: n}\n");
    QCOMPARE(onNode.constFirst().state, State::Misconfigured);
}

void tst_Decide::anExceptionCountsUntilItsInstant_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<bool>("isExcepted");
    QTest::newRow("a second before its first day")
        << u"2026-11-19T23:59:59Z"_s << "granted"_ba << false;
    QTest::newRow("its first instant") << u"2026-11-20T00:00:00Z"_s << "granted"_ba << true;
    QTest::newRow("its last second") << u"2026-11-28T23:59:59Z"_s << "granted"_ba << true;
    QTest::newRow("the instant it ends") << u"2026-11-29T00:00:00Z"_s << "granted"_ba << false;
    QTest::newRow("a second later") << u"2026-11-29T00:00:01Z"_s << "granted"_ba << false;
    QTest::newRow("not agreed on") << u"2026-11-25T00:00:00Z"_s << "pending"_ba << false;
    QTest::newRow("rejected") << u"2026-11-25T00:00:00Z"_s << "rejected"_ba << false;
}

void tst_Decide::anExceptionCountsUntilItsInstant()
{
    QFETCH(QString, now);
    QFETCH(QByteArray, state);
    const QByteArray text =
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
        "metadata: {name: p}\nspec:\n"
        + QByteArray(match)
        + "  validations: [{expression: 'object.spec.size > 5'}, {expression: 'object.spec.size > "
          "6'}]\n"
          "---\napiVersion: admissionregistration.k8s.io/v1\n"
          "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: b}\nspec:\n"
          "  policyName: p\n  validationActions: [Deny]\n"
          "---\napiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\nmetadata: {name: "
          "e}\nspec:\n"
          "  rule: {policy: p, validation: 0}\n  target: {apiVersion: v1, kind: Pod, name: a}\n"
          "  from: 2026-11-20\n  until: 2026-11-28\n  decision: {state: "
        + state + "}\n";
    const PolicySet set = test::policySetOf(text, QDateTime::fromString(now, Qt::ISODate));
    const auto found = decisionsOn(set, pod);
    QCOMPARE(found.size(), 2);
    QTEST(found[0].isExcepted(), "isExcepted");
    QCOMPARE(found[0].state, State::False); // both verdicts are kept
    QVERIFY(!found[1].isExcepted());        // it is for one validation
    const auto others = decisionsOn(set, QByteArray(pod).replace("name: a", "name: other"));
    QVERIFY(!others[0].isExcepted());
}

void tst_Decide::theWordsAreTheServers()
{
    const QByteArray spec = "  validations: [{expression: 'false', message: no}]\n";
    QCOMPARE(serverWords(decisionsOn(setOf(spec), pod).constFirst()),
             u"ValidatingAdmissionPolicy 'p' with binding 'b' denied request: no"_s);
    QCOMPARE(
        serverWords(decisionsOn(setOf(spec, "  validationActions: [Warn]\n"), pod).constFirst()),
        u"Validation failed for ValidatingAdmissionPolicy 'p' with binding 'b': no"_s);
}

void tst_Decide::whatTheWorkspaceDoesNotKnowIsUndecidable()
{
    const QByteArray spec =
        "  validations: [{expression: 'namespaceObject.metadata.labels.env == \"dev\"'}]\n";
    QCOMPARE(decisionsOn(setOf(spec), pod).constFirst().state, State::Undecidable);
    for (const QByteArray &asked : {"authorizer.path(\"/\").check(\"get\").allowed()"_ba,
                                    "authorizer.requestResource.check(\"get\").allowed()"_ba})
        QCOMPARE(decisionsOn(setOf("  validations: [{expression: '" + asked + "'}]\n"), pod)
                     .constFirst()
                     .state,
                 State::Undecidable);
    const PolicySet set = setOf(
        spec, "  validationActions: [Deny]\n",
        "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: default, labels: {env: dev}}\n");
    test::Asked asked(pod, set);
    asked.request.namespaceObject = set.namespaceNode(u"default"_s);
    QCOMPARE(set.decide(asked.request).constFirst().state, State::Passed);
}

void tst_Decide::whatWasReadOfTheRequestGoesWithIt()
{
    const PolicySet set = setOf("  validations: [{expression: 'request.userInfo.username == \"a\" "
                                "&& object.spec.size < 1 || object.spec.size < 2'}]\n");
    const test::Asked asked(pod, set);
    const auto decisions = set.decide(asked.request);
    QCOMPARE(decisions.front().state, State::False);
    QVERIFY(!decisions.front().reads.isEmpty());
    for (const cel::Read &read : decisions.front().reads)
        QCOMPARE(read.node.pointer().toString(), u"/spec/size"_s);
}

void tst_Decide::aPolicysOwnMistakesAreToldInItsFile_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("binding");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    const QByteArray deny = "  validationActions: [Deny]\n";
    const QByteArray isTrue = "  validations: [{expression: 'true'}]\n";
    const QByteArray params = "  paramKind: {apiVersion: v1, kind: ConfigMap}\n" + isTrue;
    const auto ref = [&](const QByteArray &action) -> QByteArray {
        return deny + "  paramRef: {name: x, namespace: ops, parameterNotFoundAction: " + action
               + "}\n";
    };
    QTest::newRow("the time") << "  validations: [{expression: now() > now()}]\n"_ba << deny
                              << u"cel.unknown-name"_s << u"waymarkctl policy params"_s;
    QTest::newRow("a rule that is no condition")
        << "  validations: [{expression: '1 + 1'}]\n"_ba << deny << u"cel.wrong-type"_s << u"int"_s;
    QTest::newRow("a message that is no text")
        << "  validations: [{expression: 'true', messageExpression: '1 + 1'}]\n"_ba << deny
        << u"cel.wrong-type"_s << u"string()"_s;
    QTest::newRow("no reference to parameters")
        << params << deny << u"policy.no-params"_s << u"params is null"_s;
    QTest::newRow("parameters that aren't there, and deny")
        << params << ref("Deny") << u"policy.no-params"_s << u"whatever the binding's actions"_s;
    QTest::newRow("parameters that aren't there, and allow")
        << params << ref("Allow") << u"policy.no-params"_s << u"the binding does nothing"_s;
}

void tst_Decide::aPolicysOwnMistakesAreToldInItsFile()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, binding);
    QFETCH(QString, code);
    QFETCH(QString, says);
    const QByteArray text =
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
        "metadata: {name: p}\nspec:\n"
        + QByteArray(match) + spec
        + "---\napiVersion: admissionregistration.k8s.io/v1\n"
          "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: b}\nspec:\n"
          "  policyName: p\n"
        + binding;
    const PolicySet set = test::policySetOf(text);
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    Diagnostics found;
    for (const yaml::Document &document : tree->documents())
        found += set.problemsIn(document, {});
    QCOMPARE(found.size(), spec.contains("now()") ? 2 : 1);
    QCOMPARE(found.front().code, code);
    const QString words = found.front().message + found.front().why + found.front().next;
    QVERIFY2(words.contains(says), qPrintable(words));
}

WAYMARK_TEST(tst_Decide)

} // namespace waymark::policy

#include "tst_decide.moc"
