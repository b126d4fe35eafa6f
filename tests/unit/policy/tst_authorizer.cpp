// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policytesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using State = Decision::State;

const QByteArray askingPolicy =
    "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
    "metadata: {name: p}\nspec:\n  matchConstraints:\n    resourceRules:\n"
    "    - {apiGroups: [''], apiVersions: ['v1'], operations: [CREATE], resources: [configmaps]}\n"
    "  validations:\n  - {message: no, expression: \"@\"}\n---\n"
    "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicyBinding\n"
    "metadata: {name: b}\nspec: {policyName: p, validationActions: [Deny]}\n";

} // namespace

/// What is asked of the cluster's authorizer, with stand-in answers.
class tst_Authorizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersFitQuestions_data();
    void answersFitQuestions();
    void withoutAnswersItIsUndecidable();
};

void tst_Authorizer::answersFitQuestions_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, const QByteArray &expression, State state) {
        QTest::newRow(name) << expression << int(state);
    };
    const QByteArray deployments = "authorizer.group('apps').resource('deployments')";
    row("allowed", deployments + ".namespace('a').check('get').allowed()", State::Passed);
    row("another verb", deployments + ".namespace('a').check('delete').allowed()", State::False);
    row("its reason", deployments + ".check('delete').reason() == 'never'", State::Passed);
    row("no error", "!" + deployments + ".check('get').errored()", State::Passed);
    row("a failure", "authorizer.path('/broken').check('get').error() == 'down'", State::Passed);
    row("a path", "authorizer.path('/healthz').check('get').allowed()", State::Passed);
    row("a path that nobody answers for", "authorizer.path('/x').check('get').allowed()",
        State::Undecidable);
    row("a resource that nobody answers for",
        "authorizer.group('').resource('nodes').check('get').allowed()", State::Undecidable);
    row("another asker",
        "authorizer.serviceAccount('ci', 'bot').group('').resource('secrets').check('get')"
        ".allowed()",
        State::Passed);
    row("oneself", "authorizer.group('').resource('secrets').check('get').allowed()",
        State::Undecidable);
    row("the request's resource", "authorizer.requestResource.check('breakglass').allowed()",
        State::Passed);
    row("and what decides without it",
        "object.metadata.name == 'a' || "
        "authorizer.path('/x').check('get').allowed()",
        State::Passed);
}

void tst_Authorizer::answersFitQuestions()
{
    QFETCH(QByteArray, expression);
    QFETCH(int, state);
    const PolicySet set = test::policySetOf(QByteArray(askingPolicy).replace("@", expression));
    test::Asked asked("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: space}\n",
                      set);
    asked.request.authorizer = std::make_shared<const AuthorizerAnswers>(AuthorizerAnswers{
        {.verb = "get", .group = "apps", .resource = "deployments", .isAllowed = true},
        {.group = "apps", .resource = "deployments", .isAllowed = false, .reason = "never"},
        {.path = "/healthz", .isAllowed = true},
        {.path = "/broken", .isAllowed = false, .error = "down"},
        {.resource = "secrets", .serviceAccount = "ci/bot", .isAllowed = true},
        {.verb = "breakglass",
         .resource = "configmaps",
         .space = "space",
         .name = "a",
         .isAllowed = true}});
    const QList<Decision> decisions = set.decide(asked.request);
    QCOMPARE(decisions.size(), 1);
    QCOMPARE(int(decisions.constFirst().state), state);
}

void tst_Authorizer::withoutAnswersItIsUndecidable()
{
    const PolicySet set = test::policySetOf(QByteArray(askingPolicy)
                                                .replace("@", "authorizer.path('/x').check('get')"
                                                              ".allowed()"));
    const test::Asked asked("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n", set);
    const QList<Decision> decisions = set.decide(asked.request);
    QCOMPARE(decisions.size(), 1);
    QCOMPARE(decisions.constFirst().state, State::Undecidable);
}

WAYMARK_TEST(tst_Authorizer)

} // namespace waymark::policy

#include "tst_authorizer.moc"
