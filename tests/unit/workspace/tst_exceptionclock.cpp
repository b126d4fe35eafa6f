// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/checklist.h"
#include "policy/exception.h"
#include "rehearsal/draftimpact.h"
#include "rehearsal/generateddocuments.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"
#include "workspace/policytesting.h"
#include "workspace/validation.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

const QByteArray clockPolicy = R"(apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: sizes}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [shop.io], apiVersions: [v1], operations: [CREATE], resources: [machines]}]
  validations: [{expression: object.spec.size <= 9, message: too large}]
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: sizes}
spec: {policyName: sizes, validationActions: [Deny]}
)";

constexpr auto clockMachine = "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a}\n"
                              "spec: {size: 12}\n";

constexpr auto clockException = R"(apiVersion: waymark.dev/v1alpha1
kind: ExceptionRequest
metadata: {name: e}
spec:
  requestedBy: user:bob
  team: shop
  rule: {policy: sizes}
  target: {apiVersion: shop.io/v1, kind: Machine, name: a}
  reason: It has to be.
  until: 2026-12-01T12:00:00Z
  decision: {state: granted, decidedBy: user:ann, decidedOn: 2026-11-01}
)";

constexpr auto clockParams =
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: exceptions\n"
    "  annotations: {waymark.dev/generate: exceptions, waymark.dev/policy: "
    "sizes}\ndata: {}\n";

constexpr auto clockCases = R"(apiVersion: waymark.dev/v1alpha1
kind: PolicyTest
metadata: {name: t}
spec:
  cases:
    - name: excepted
      object: {apiVersion: shop.io/v1, kind: Machine, metadata: {name: a}, spec: {size: 12}}
      expect: [{rule: sizes#0, state: excepted}]
    - name: denied
      object: {apiVersion: shop.io/v1, kind: Machine, metadata: {name: b}, spec: {size: 12}}
      expect: [{rule: sizes#0, state: denied}]
)";

bool holdsCode(const Diagnostics &found, const QString &code)
{
    return std::ranges::contains(found, code, &Diagnostic::code);
}

} // namespace

/// Row 1 of the policy complaints: one exception, one clock, whoever asks.
class tst_ExceptionClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row1EverybodyAgreesAtAnyTime_data();
    void row1EverybodyAgreesAtAnyTime();

private:
    const DiskFileSystem m_files;
};

void tst_ExceptionClock::row1EverybodyAgreesAtAnyTime_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("counts");
    QTest::newRow("a second before") << -1 << true;
    QTest::newRow("at the instant") << 0 << false;
    QTest::newRow("a second after") << 1 << false;
}

void tst_ExceptionClock::row1EverybodyAgreesAtAnyTime()
{
    QFETCH(int, seconds);
    QFETCH(bool, counts);
    const QDateTime now = policy::instantOf(u"2026-12-01T12:00:00Z"_s).addSecs(seconds);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"policy.yaml"_s, clockPolicy);
    workspace.write(u"machine.yaml"_s, clockMachine);
    workspace.write(u"exception.yaml"_s, clockException);
    workspace.write(u"params.yaml"_s, clockParams);
    const auto snapshot = std::make_shared<const snapshot::Snapshot>(
        *loadWorkspace({.folder = workspace.path(), .now = now}, m_files, {}));
    const QString code = counts ? u"policy.excepted"_s : u"policy.violated"_s;

    // The editor, and the list of rules beside it.
    const QString path = workspace.path(u"machine.yaml"_s);
    const auto analysis = analysis::analyze({SourceText(clockMachine), snapshot->rules, 1, path});
    QVERIFY(holdsCode(analysis->diagnostics, code));
    const auto checks = analysis::checklistOf(*analysis, 0, path);
    QCOMPARE(analysis::countOf(checks, analysis::Check::State::Excepted), counts ? 1 : 0);
    QCOMPARE(analysis::countOf(checks, analysis::Check::State::Failed), counts ? 0 : 1);

    // `validate`.
    const auto validated = validatePaths(
        {.folder = workspace.path(), .paths = {workspace.path(u"machine.yaml"_s)}, .now = now},
        m_files);
    QVERIFY(holdsCode(validated->report.files.front().diagnostics, code));

    // `policy impact`: the rule is new.
    QByteArray other = clockPolicy;
    other.replace("<= 9", "<= 8");
    const auto impact = rehearsal::impactOfDraft({snapshot, workspace.path(u"policy.yaml"_s),
                                                  SourceText(QByteArray()),
                                                  *yaml::SyntaxTree::parse(SourceText(other))});
    QVERIFY(impact);
    QCOMPARE(impact->impact.rows.size(), 1);
    QCOMPARE(impact->impact.rows.front().columns[rehearsal::OnCreate].then,
             counts ? rehearsal::Effect::Excepted : rehearsal::Effect::Denied);

    // What is written for a cluster.
    const auto generated = rehearsal::generatedDocuments(*snapshot);
    QCOMPARE(generated.size(), 1);
    QByteArray written;
    for (const TextEdit &edit : generated.front().edits)
        written += edit.replacement;
    QCOMPARE(written.contains("Machine/a"), counts);

    // `policy test`.
    workspace.write(u"tests/t.yaml"_s, clockCases);
    PolicyTestRequest request{.folder = workspace.path(), .tests = workspace.path(), .options = {}};
    request.options.folder = workspace.path();
    request.options.now = now;
    const auto tested = testPolicies(request, m_files);
    QVERIFY(tested);
    const bool isGood = std::ranges::none_of(tested->run.report.files, [](const CheckedFile &file) {
        return holdsCode(file.diagnostics, u"policy.test-failed"_s);
    });
    QCOMPARE(isGood, counts);
}

WAYMARK_TEST(tst_ExceptionClock)

} // namespace waymark::workspace

#include "tst_exceptionclock.moc"
