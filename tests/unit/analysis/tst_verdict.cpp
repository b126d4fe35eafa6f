// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/judgeddocument.h"
#include "analysis/policychecks.h"
#include "analysis/verdict.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

std::shared_ptr<const Rules> rulesOfRequests()
{
    auto rules = std::make_shared<Rules>();
    const auto crd = yaml::SyntaxTree::parse(SourceText(test::environmentRequestCrd()));
    rules->kinds.addCrd(crd->documents().first(), u"kind.yaml"_s);
    return rules;
}

} // namespace

/// A verdict never claims more than was checked.
class tst_Verdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimsWhatWasChecked_data();
    void claimsWhatWasChecked();
    void whatIsSwitchedOffIsNotClaimed_data();
    void whatIsSwitchedOffIsNotClaimed();
    void policiesDecide_data();
    void policiesDecide();
};

void tst_Verdict::claimsWhatWasChecked_data()
{
    using State = Verdict::State;
    using Gap = Verdict::Gap;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<State>("state");
    QTest::addColumn<Gap>("gap");
    const auto row = [](const char *name, const QByteArray &text, State state, Gap gap = {}) {
        QTest::newRow(name) << text << state << gap;
    };
    row("an empty file", "", State::Empty);
    row("comments alone", "# a\n", State::Empty);
    row("a request whose rules nobody evaluates", test::paymentsStaging(), State::SchemaOnly);
    row("an error", test::paymentsStaging().replace("eu-central-1", "nowhere"), State::NeedsChange);
    row("an error that a comment sets aside",
        test::paymentsStaging().replace("  region: eu-central-1",
                                        "  region: nowhere # waymark-ignore schema.enum: soon"),
        State::SetAside);
    row("neither kind nor version", "a: 1\n", State::NotChecked, Gap::NoKind);
    row("a slip in apiVersion", "apiVerison: v1\nkind: Pod\n", State::NeedsChange, Gap::NoKind);
    row("of another world", "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\n", State::NotChecked,
        Gap::UnknownKind);
    row("a picture", QByteArray("\x89PNG\r\n\0\0a: [\1", 13), State::NotChecked, Gap::Binary);
    row("left alone", "# yaml-language-server: $schema=none\na: 1\n", State::NotChecked,
        Gap::LeftAlone);
}

void tst_Verdict::claimsWhatWasChecked()
{
    QFETCH(QByteArray, text);
    QFETCH(Verdict::State, state);
    QFETCH(Verdict::Gap, gap);
    const auto analysis = analyze({SourceText(text), rulesOfRequests(), 1});
    QVERIFY(analysis.has_value());
    const Verdict verdict = verdictOf(*analysis, 0, analysis->diagnostics);
    QCOMPARE(verdict.state, state);
    QCOMPARE(verdict.gap, gap);
    if (gap == Verdict::Gap::Binary)
        QCOMPARE(analysis->diagnostics.size(), 1); // not one for each byte that no text has
}

void tst_Verdict::whatIsSwitchedOffIsNotClaimed_data()
{
    using State = Verdict::State;
    QTest::addColumn<QString>("code");
    QTest::addColumn<std::optional<Severity>>("severity");
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<State>("state");
    const std::optional<Severity> off;
    QTest::newRow("nothing is off") << u"yaml.*"_s << off << "eu-central-1"_ba << State::SchemaOnly;
    QTest::newRow("all rules are off") << u"schema.*"_s << off << "nowhere"_ba << State::NotChecked;
    QTest::newRow("one rule is off")
        << u"schema.enum"_s << off << "nowhere"_ba << State::NotChecked;
    QTest::newRow("one is off that it follows")
        << u"schema.enum"_s << off << "eu-central-1"_ba << State::NotChecked;
    QTest::newRow("an error is left") << u"schema.enum"_s << off << "{}"_ba << State::NeedsChange;
    QTest::newRow("advice is off")
        << u"schema.deprecated"_s << off << "eu-central-1"_ba << State::SchemaOnly;
    QTest::newRow("only lighter") << u"schema.pattern"_s << std::optional(Severity::Warning)
                                  << "eu-central-1"_ba << State::SchemaOnly;
}

void tst_Verdict::whatIsSwitchedOffIsNotClaimed()
{
    QFETCH(QString, code);
    QFETCH(std::optional<Severity>, severity);
    QFETCH(QByteArray, region);
    QFETCH(Verdict::State, state);
    auto rules = std::make_shared<Rules>(*rulesOfRequests());
    rules->severities.set(code, severity);
    const auto analysis =
        analyze({SourceText(test::paymentsStaging().replace("eu-central-1", region)), rules, 1});
    const Verdict verdict = verdictOf(*analysis, 0, analysis->diagnostics);
    QCOMPARE(verdict.state, state);
    QCOMPARE(verdict.gap,
             state == Verdict::State::NotChecked ? Verdict::Gap::RulesOff : Verdict::Gap::None);
}

void tst_Verdict::policiesDecide_data()
{
    using State = Verdict::State;
    QTest::addColumn<QByteArray>("lifetime");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<State>("state");
    QTest::addColumn<QByteArray>("annotation");
    const QByteArray exception =
        "---\napiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\nmetadata: {name: "
        "e}\nspec:\n"
        "  rule: {policy: p}\n  target: {apiVersion: platform.kubedojo.io/v1, kind: "
        "EnvironmentRequest, name: payments-staging}\n  until: 2026-11-30\n"
        "  decision: {state: granted}\n";
    const auto row = [](const char *name, const QByteArray &lifetime, const QByteArray &action,
                        const QByteArray &more, State state, const QByteArray &annotation = {}) {
        QTest::newRow(name) << lifetime << action << more << state << annotation;
    };
    row("passes", "14d", "Deny", "", State::Standard);
    row("denied", "45d", "Deny", "", State::NeedsException);
    row("warned", "45d", "Warn", "", State::Standard);
    row("allowed", "45d", "Deny", exception, State::Excepted);
    row("wrong besides", "[]", "Deny", "", State::NeedsChange);
    row("nobody knows the namespace", "14d",
        "Deny]\n  matchResources: {namespaceSelector: {matchLabels: {env: dev}}}\n  x: [y", "",
        State::Undecided);
    const QByteArray instead = "waymark.dev/instead: rent a server";
    row("within the border", "14d", "Deny", "", State::Standard, instead);
    row("beyond the border", "45d", "Deny", "", State::NotOnPath, instead);
    row("beyond the border, and allowed", "45d", "Deny", exception, State::Excepted, instead);
    row("the border only warns", "45d", "Warn", "", State::Standard, instead);
    row("the border only warns, and something is wrong", "45d\n  nonsense: {}", "Warn", "",
        State::NeedsChange, instead);
}

void tst_Verdict::policiesDecide()
{
    QFETCH(QByteArray, lifetime);
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, more);
    QFETCH(Verdict::State, state);
    QFETCH(QByteArray, annotation);
    auto set = std::make_shared<policy::PolicySet>(
        QDateTime::fromString(u"2026-11-29T12:00:00Z"_s, Qt::ISODate));
    const auto tree = yaml::SyntaxTree::parse(SourceText(
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
        "metadata: {name: p, annotations: {"
        + annotation
        + "}}\nspec:\n  matchConstraints:\n    resourceRules: [{apiGroups: ['*'], "
          "apiVersions: ['*'], operations: ['*'], resources: ['*']}]\n"
          "  validations: [{expression: \"int(object.spec.lifetime.replace('d', '')) <= 30\"}]\n"
          "---\napiVersion: admissionregistration.k8s.io/v1\n"
          "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: b}\nspec:\n  policyName: p\n"
          "  validationActions: ["
        + action + "]\n" + more));
    for (const yaml::Document &document : tree->documents())
        set->add(*tree, document, u"p.yaml"_s);
    auto rules = std::make_shared<Rules>(*rulesOfRequests());
    rules->policies = set;
    rules->kindRules = std::make_shared<KindRules>();
    rules->checks = {policyCheck(set, rules->kindRules)};
    const QByteArray text = test::paymentsStaging().replace("14d", lifetime);
    const auto analysis = analyze({SourceText(text), rules, 1});
    QVERIFY(analysis.has_value());
    const Verdict verdict = verdictOf(*analysis, 0, analysis->diagnostics);
    QCOMPARE(verdict.state, state);
    if (state == Verdict::State::NotOnPath) {
        QCOMPARE(verdict.instead, u"rent a server"_s);
        QCOMPARE(analysis->diagnostics.front().next, u"rent a server"_s);
    }
    if (state == Verdict::State::NeedsException) {
        QCOMPARE(verdict.rules, QStringList{u"p"_s});
        // At the field that decided.
        QCOMPARE(analysis->diagnostics.size(), 1);
        QCOMPARE(analysis->diagnostics.front().pointer.toString(), u"/spec/lifetime"_s);
    }
}

WAYMARK_TEST(tst_Verdict)

} // namespace waymark::analysis

#include "tst_verdict.moc"
