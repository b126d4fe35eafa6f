// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/checklist.h"
#include "analysis/judgeddocument.h"
#include "analysis/policychecks.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

using State = Check::State;

QByteArray policyOf(const QByteArray &name, const QByteArray &group, const QByteArray &action)
{
    return "---\napiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
           "metadata: {name: "
           + name + "}\nspec:\n  matchConstraints:\n    resourceRules: [{apiGroups: ['" + group
           + "'], apiVersions: ['*'], operations: ['*'], resources: ['*']}]\n"
             "  validations:\n"
             "    - expression: \"int(object.spec.lifetime.replace('d', '')) <= 30\"\n"
             "      message: at most 30 days\n"
             "---\napiVersion: admissionregistration.k8s.io/v1\n"
             "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: "
           + name + "}\nspec:\n  policyName: " + name + "\n  validationActions: [" + action + "]\n";
}

const QByteArray exception =
    "---\napiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\nmetadata: {name: for-a-while}\n"
    "spec:\n  rule: {policy: allowed}\n  target: {apiVersion: platform.kubedojo.io/v1, kind: "
    "EnvironmentRequest, name: payments-staging}\n  until: 2026-12-01\n"
    "  decision: {state: granted}\n";

std::shared_ptr<const Rules> rulesWith(const QByteArray &policies)
{
    auto set = std::make_shared<policy::PolicySet>(
        QDateTime::fromString(u"2026-11-29T12:00:00Z"_s, Qt::ISODate));
    const auto tree = yaml::SyntaxTree::parse(SourceText(policies));
    for (const yaml::Document &document : tree->documents())
        set->add(*tree, document, u"/w/policies.yaml"_s);
    auto rules = std::make_shared<Rules>();
    const auto crd = yaml::SyntaxTree::parse(SourceText(test::environmentRequestCrd()));
    rules->kinds.addCrd(crd->documents().first(), u"/w/environmentrequest.yaml"_s);
    rules->policies = set;
    rules->kindRules = std::make_shared<KindRules>();
    rules->checks = {policyCheck(set, rules->kindRules)};
    return rules;
}

QList<Check> checksOf(const QByteArray &text, const std::shared_ptr<const Rules> &rules)
{
    const auto analysis = analyze({SourceText(text), rules, 1});
    return analysis ? checklistOf(*analysis, 0, {}) : QList<Check>();
}

/// The row of that name, of a kind's rules the one whose expression holds a word.
const Check *rowOf(const QList<Check> &checks, const QString &name, const QString &word = {})
{
    const auto found = std::ranges::find_if(checks, [&](const Check &check) {
        return check.name == name && check.expression.contains(word);
    });
    return found == checks.end() ? nullptr : &*found;
}

} // namespace

/// All that a document is held to, and what came of each.
class tst_Checklist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policiesInEveryState_data();
    void policiesInEveryState();
    void saysByWhichValues();
    void saysByWhichValuesItPassed();
    void saysWhatRulesOfTheKindCost();
    void leadsToTheRule();
    void rulesOfTheKind_data();
    void rulesOfTheKind();
    void theSchemaIsOneRow();
    void whatIsSetAsideDidNotPass();
    void theWorstFirst();
    void nothingIsHeldToNothing_data();
    void nothingIsHeldToNothing();
};

void tst_Checklist::policiesInEveryState_data()
{
    QTest::addColumn<QByteArray>("policies");
    QTest::addColumn<QByteArray>("lifetime");
    QTest::addColumn<State>("state");
    const QByteArray group = "platform.kubedojo.io";
    const QByteArray where = "Deny]\n  matchResources: {namespaceSelector: {matchLabels: {a: b}}}\n"
                             "  x: [y";
    QTest::newRow("passed") << policyOf("allowed", group, "Deny") << "14d"_ba << State::Passed;
    QTest::newRow("failed") << policyOf("allowed", group, "Deny") << "45d"_ba << State::Failed;
    QTest::newRow("warned") << policyOf("allowed", group, "Warn") << "45d"_ba << State::Warned;
    QTest::newRow("noted") << policyOf("allowed", group, "Audit") << "45d"_ba << State::Warned;
    QTest::newRow("allowed") << policyOf("allowed", group, "Deny") + exception << "45d"_ba
                             << State::Excepted;
    QTest::newRow("needs no exception")
        << policyOf("allowed", group, "Deny") + exception << "14d"_ba << State::Passed;
    QTest::newRow("for others") << policyOf("allowed", "apps", "Deny") << "45d"_ba
                                << State::NotMatched;
    QTest::newRow("not decidable")
        << policyOf("allowed", group, where) << "14d"_ba << State::Undecided;
    QTest::newRow("can't be evaluated")
        << policyOf("allowed", group, "Deny").replace("'d', ''", "'d', 'x'") << "14d"_ba
        << State::Error;
}

void tst_Checklist::policiesInEveryState()
{
    QFETCH(QByteArray, policies);
    QFETCH(QByteArray, lifetime);
    QFETCH(State, state);
    const auto checks =
        checksOf(test::paymentsStaging().replace("14d", lifetime), rulesWith(policies));
    const Check *row = rowOf(checks, u"allowed"_s);
    QVERIFY(row != nullptr);
    QCOMPARE(row->state, state);
    QCOMPARE(row->finding.has_value(), state != State::Passed && state != State::NotMatched);
    QCOMPARE(row->exception, state == State::Excepted ? u"for-a-while"_s : QString());
}

void tst_Checklist::saysByWhichValues()
{
    const auto checks = checksOf(test::paymentsStaging().replace("14d", "45d"),
                                 rulesWith(policyOf("p", "platform.kubedojo.io", "Deny")));
    const Check *row = rowOf(checks, u"p"_s);
    QVERIFY(row != nullptr);
    QCOMPARE(row->values, (QList<CheckedValue>{{u"spec.lifetime"_s, u"“45d”"_s}}));
    QCOMPARE(row->message, u"At most 30 days."_s);
    QVERIFY(row->cost > 0);
}

void tst_Checklist::saysByWhichValuesItPassed()
{
    const auto checks =
        checksOf(test::paymentsStaging(), rulesWith(policyOf("p", "platform.kubedojo.io", "Deny")));
    const Check *row = rowOf(checks, u"p"_s);
    QVERIFY(row != nullptr);
    QCOMPARE(row->state, State::Passed);
    QCOMPARE(row->values, (QList<CheckedValue>{{u"spec.lifetime"_s, u"“14d”"_s}}));
}

void tst_Checklist::saysWhatRulesOfTheKindCost()
{
    const auto checks = checksOf(test::paymentsStaging() + "  expose: true\n", rulesWith({}));
    const Check *row =
        rowOf(checks, u"Rule of EnvironmentRequest"_s, u"self.expose) || !self.expose"_s);
    QVERIFY(row != nullptr);
    QCOMPARE(row->state, State::Passed);
    QVERIFY(row->cost > 0);
    QVERIFY(row->values.contains({u"spec.dataClassification"_s, u"“internal”"_s}));
    // What wasn't evaluated costs nothing.
    QCOMPARE(rowOf(checks, u"Rule of EnvironmentRequest"_s, u"oldSelf"_s)->cost, 0);
}

void tst_Checklist::leadsToTheRule()
{
    const QByteArray policies = policyOf("p", "platform.kubedojo.io", "Deny");
    const auto checks = checksOf(test::paymentsStaging(), rulesWith(policies));
    const Check *row = rowOf(checks, u"p"_s);
    QVERIFY(row != nullptr);
    QCOMPARE(row->rulePath, u"/w/policies.yaml"_s);
    const TextRange range = row->ruleRange;
    QCOMPARE(policies.mid(range.begin, range.end - range.begin),
             "\"int(object.spec.lifetime.replace('d', '')) <= 30\""_ba);
    const Check *ofKind = rowOf(checks, u"Rule of EnvironmentRequest"_s, u"expose"_s);
    QVERIFY(ofKind != nullptr);
    QCOMPARE(ofKind->rulePath, u"/w/environmentrequest.yaml"_s);
}

void tst_Checklist::rulesOfTheKind_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("word");
    QTest::addColumn<State>("state");
    QTest::newRow("kept") << ""_ba << u"confidential"_s << State::Passed;
    QTest::newRow("broken") << "  expose: false\n  allowedSources: [10.0.0.0/8]\n"_ba
                            << u"allowedSources"_s << State::Failed;
    QTest::newRow("can't be read for a schema error")
        << "  expose: true\n"_ba << u"self.expose) || !self.expose"_s << State::Undecided;
    QTest::newRow("compares with what isn't there") << ""_ba << u"oldSelf"_s << State::NotMatched;
}

void tst_Checklist::rulesOfTheKind()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, word);
    QFETCH(State, state);
    QByteArray text = test::paymentsStaging() + more;
    if (state == State::Undecided)
        text.replace("  dataClassification: internal\n", "");
    const auto checks = checksOf(text, rulesWith({}));
    const Check *row = rowOf(checks, u"Rule of EnvironmentRequest"_s, word);
    QVERIFY(row != nullptr);
    QCOMPARE(row->state, state);
}

void tst_Checklist::theSchemaIsOneRow()
{
    const QByteArray wrong =
        test::paymentsStaging().replace("eu-central-1", "mars").replace("14d", "x");
    const auto checks = checksOf(wrong, rulesWith({}));
    const Check *row = rowOf(checks, u"Schema of EnvironmentRequest"_s);
    QVERIFY(row != nullptr);
    QCOMPARE(row->state, State::Failed);
    QCOMPARE(row->problems, 2);
    const auto right = checksOf(test::paymentsStaging(), rulesWith({}));
    QCOMPARE(rowOf(right, u"Schema of EnvironmentRequest"_s)->state, State::Passed);
    const auto stranger = checksOf("apiVersion: v1\nkind: Stranger\n", rulesWith({}));
    QCOMPARE(rowOf(stranger, u"Schema"_s)->state, State::NotMatched);
}

void tst_Checklist::whatIsSetAsideDidNotPass()
{
    const QByteArray text = test::paymentsStaging().replace(
        "  region: eu-central-1", "  region: mars # waymark-ignore schema.enum: soon");
    const auto checks = checksOf(text, rulesWith({}));
    const Check *row = rowOf(checks, u"Schema of EnvironmentRequest"_s);
    QVERIFY(row != nullptr);
    QCOMPARE(row->state, State::Warned);
    QCOMPARE(row->problems, 1);
    QCOMPARE(row->why, u"Set aside: soon"_s);
}

void tst_Checklist::theWorstFirst()
{
    const QByteArray policies = policyOf("for-others", "apps", "Deny")
                                + policyOf("warns", "platform.kubedojo.io", "Warn")
                                + policyOf("denies", "platform.kubedojo.io", "Deny");
    const auto checks =
        checksOf(test::paymentsStaging().replace("14d", "45d"), rulesWith(policies));
    QCOMPARE(checks.first().name, u"denies"_s);
    QCOMPARE(checks[1].name, u"warns"_s);
    QCOMPARE(checks.last().state, State::NotMatched);
    QVERIFY(std::ranges::is_sorted(checks, {}, &Check::state));
    QCOMPARE(countOf(checks, State::Failed), 1);
}

void tst_Checklist::nothingIsHeldToNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("a list") << "[1, 2]\n"_ba;
    QTest::newRow("broken") << "a: [\n"_ba;
}

void tst_Checklist::nothingIsHeldToNothing()
{
    QFETCH(QByteArray, text);
    for (const Check &check :
         checksOf(text, rulesWith(policyOf("p", "platform.kubedojo.io", "Deny"))))
        QVERIFY(check.source != Check::Source::Policy && check.source != Check::Source::KindRule);
}

WAYMARK_TEST(tst_Checklist)

} // namespace waymark::analysis

#include "tst_checklist.moc"
