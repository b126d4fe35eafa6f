// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/exception.h"
#include "rehearsal/exceptionreview.h"
#include "rehearsal/generateddocuments.h"
#include "support/pushedrepository.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/committedfiles.h"
#include "workspace/loader.h"
#include "workspace/validation.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr auto policies = R"(apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: sizes
  annotations: {waymark.dev/owner: guild}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [shop.io], apiVersions: [v1], operations: [CREATE, UPDATE, DELETE], resources: [machines]}]
  validations:
    - expression: request.operation == 'DELETE' || object.spec.size <= 5
    - expression: request.operation == 'DELETE' || object.spec.size != 7
    - expression: request.operation != 'DELETE' || !has(oldObject.spec.keep)
      message: a machine that is kept isn't deleted
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: sizes}
spec: {policyName: sizes, validationActions: [Deny]}
)";

constexpr auto people = R"(apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: guild}
spec: {type: team, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: shop}
spec: {type: team, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: ann}
spec: {memberOf: [guild]}
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: bob}
spec: {memberOf: [shop]}
)";

QByteArray machineOf(int size, const QByteArray &more = {})
{
    return "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a}\nspec: {owner: shop, size: "
           + QByteArray::number(size) + more + "}\n";
}

QByteArray exceptionWith(const QByteArray &rule, const QByteArray &decidedBy,
                         const QByteArray &team = "shop", const QByteArray &until = "2026-12-01")
{
    return "apiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\nmetadata: {name: e}\n"
           "spec:\n  requestedBy: user:bob\n  team: "
           + team + "\n  rule: {policy: sizes" + rule
           + "}\n  target: {apiVersion: shop.io/v1, kind: Machine, name: a}\n"
             "  reason: It has to be.\n  until: "
           + until + "\n  roadmap: larger\n  decision: {state: granted, decidedBy: user:"
           + decidedBy + ", decidedOn: 2026-11-01}\n";
}

const QDateTime day = policy::instantOf(u"2026-11-20"_s);

} // namespace

/// What is said of exceptions and of documents that are written for policies.
class tst_PolicyDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exceptionsAreEvaluatedAllTheSame_data();
    void exceptionsAreEvaluatedAllTheSame();
    void whatCannotBeSaidIsNotUnneeded_data();
    void whatCannotBeSaidIsNotUnneeded();
    void theCommittedVersionSaysIfNothingMayChange();
    void aBroadExceptionIsNarrowedByItsFix();
    void repeatedWishesAreEvidence();
    void validateSaysItOfTheExceptionsFile();
    void commentsSetFindingsBetweenDocumentsAside();
    void generatedDocumentsFollowCatalogAndClock();
    void stagesFollowTheDate_data();
    void stagesFollowTheDate();
    void whatIsFollowedIsLeftToItsOwners();
    void nonsenseIsNotWritten_data();
    void nonsenseIsNotWritten();
    void whatIsBeyondTheRulesGoes();
    void onlyItsOwnEndMakesItStaleByTime();

private:
    [[nodiscard]] snapshot::Snapshot load(const test::TemporaryWorkspace &workspace,
                                          const QDateTime &now = day) const
    {
        return *loadWorkspace({.folder = workspace.path(), .now = now}, m_files, {});
    }

    const DiskFileSystem m_files;
    const SystemProcess m_process;
};

void tst_PolicyDocuments::exceptionsAreEvaluatedAllTheSame_data()
{
    QTest::addColumn<QByteArray>("machine");
    QTest::addColumn<QByteArray>("exception");
    QTest::addColumn<QString>("use");
    QTest::addColumn<QStringList>("codes");
    const QByteArray first = ", validation: 0";
    QTest::newRow("needed") << machineOf(6) << exceptionWith(first, "ann") << u"needed"_s
                            << QStringList();
    QTest::newRow("no longer needed")
        << machineOf(5) << exceptionWith(first, "ann") << u"unneeded"_s
        << QStringList{u"policy.unneeded-exception"_s};
    QTest::newRow("from all rules, one is broken")
        << machineOf(6) << exceptionWith({}, "ann") << u"needed"_s
        << QStringList{u"policy.broad-exception"_s};
    QTest::newRow("its target is gone") << QByteArray() << exceptionWith(first, "ann")
                                        << u"no-target"_s << QStringList{u"policy.no-target"_s};
    QTest::newRow("agreed to by a stranger")
        << machineOf(6) << exceptionWith(first, "bob") << u"needed"_s
        << QStringList{u"policy.foreign-approval"_s};
    QTest::newRow("for something of others")
        << machineOf(6) << exceptionWith(first, "ann", "guild") << u"needed"_s
        << QStringList{u"policy.foreign-target"_s};
    QTest::newRow("expired") << machineOf(5) << exceptionWith(first, "ann", "shop", "2026-11-19")
                             << u"not-in-force"_s << QStringList();
}

void tst_PolicyDocuments::exceptionsAreEvaluatedAllTheSame()
{
    QFETCH(QByteArray, machine);
    QFETCH(QByteArray, exception);
    QFETCH(QString, use);
    QFETCH(QStringList, codes);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"policies.yaml"_s, policies);
    workspace.write(u"people.yaml"_s, people);
    if (!machine.isEmpty())
        workspace.write(u"machine.yaml"_s, machine);
    workspace.write(u"exception.yaml"_s, exception);
    const auto review = rehearsal::reviewExceptions(load(workspace));
    QCOMPARE(review->exceptions.size(), 1);
    const auto &one = review->exceptions.front();
    QCOMPARE(rehearsal::useName(one.use), use);
    QStringList found;
    for (const Diagnostic &finding : one.findings)
        found.append(finding.code);
    QCOMPARE(found, codes);
    // What nothing needs goes with one click (row 12).
    if (codes.contains(u"policy.unneeded-exception"_s)) {
        QCOMPARE(one.findings.front().fixes.size(), 1);
        QCOMPARE(SourceText(exception).applied(one.findings.front().fixes.front().edits).bytes(),
                 QByteArray());
    }
}

void tst_PolicyDocuments::whatCannotBeSaidIsNotUnneeded_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("use");
    QTest::newRow("what a cluster decides")
        << "authorizer.group('').resource('pods').check('get').allowed()"_ba << machineOf(1)
        << u"unknown"_s;
    QTest::newRow("an error") << "object.spec.none > 1"_ba << machineOf(1) << u"unknown"_s;
    QTest::newRow("what guards against deletion")
        << "request.operation != 'DELETE' || oldObject.spec.size > 5"_ba << machineOf(1)
        << u"needed"_s;
    QTest::newRow("what may not change")
        << "request.operation != 'UPDATE' || object.spec.size == oldObject.spec.size"_ba
        << machineOf(1) << u"unknown"_s;
    QTest::newRow("of a kind that no policy is for")
        << "true"_ba << machineOf(1).replace("kind: Machine", "kind: Engine") << u"unknown"_s;
    QTest::newRow("followed") << "request.operation == 'DELETE' || object.spec.size < 5"_ba
                              << machineOf(1) << u"unneeded"_s;
}

void tst_PolicyDocuments::whatCannotBeSaidIsNotUnneeded()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, target);
    QFETCH(QString, use);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"people.yaml"_s, people);
    workspace.write(u"policies.yaml"_s,
                    QByteArray(policies).replace(
                        "    - expression: request.operation == 'DELETE' || object.spec.size <= 5",
                        QByteArray("    - expression: >-\n        " + rule)));
    workspace.write(u"machine.yaml"_s, target);
    const QByteArray kind = target.contains("Engine") ? "kind: Engine" : "kind: Machine";
    workspace.write(u"exception.yaml"_s,
                    exceptionWith(", validation: 0", "ann").replace("kind: Machine", kind));
    const auto review = rehearsal::reviewExceptions(load(workspace));
    QCOMPARE(rehearsal::useName(review->exceptions.front().use), use);
    QCOMPARE(review->exceptions.front().findings.isEmpty(), use != "unneeded"_L1);
}

void tst_PolicyDocuments::theCommittedVersionSaysIfNothingMayChange()
{
    const test::PushedRepository repository;
    const test::TemporaryWorkspace &files = repository.files;
    files.write(u"policies.yaml"_s,
                QByteArray(policies).replace(
                    "request.operation == 'DELETE' || object.spec.size <= 5",
                    "request.operation != 'UPDATE' || object.spec.size <= oldObject.spec.size"));
    files.write(u"exception.yaml"_s, exceptionWith(", validation: 0", "ann"));
    files.write(u"machine.yaml"_s, machineOf(4));
    repository.commit(u"first"_s);
    const auto use = [&] {
        const auto snapshot =
            *loadWorkspace({.folder = files.path(),
                            .committed = std::make_shared<const CommittedFiles>(m_process),
                            .now = day},
                           m_files, {});
        return rehearsal::useName(rehearsal::reviewExceptions(snapshot)->exceptions.front().use);
    };
    QCOMPARE(use(), u"unknown"_s);
    files.write(u"machine.yaml"_s, machineOf(5));
    QCOMPARE(use(), u"needed"_s);
    files.write(u"machine.yaml"_s, machineOf(3));
    QCOMPARE(use(), u"unneeded"_s);
}

void tst_PolicyDocuments::aBroadExceptionIsNarrowedByItsFix()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"policies.yaml"_s, policies);
    workspace.write(u"machine.yaml"_s, machineOf(6));
    workspace.write(u"exception.yaml"_s, exceptionWith({}, "ann"));
    const auto review = rehearsal::reviewExceptions(load(workspace));
    const Diagnostics &found = review->exceptions.front().findings;
    QCOMPARE(found.back().code, u"policy.broad-exception"_s);
    const SourceText text(workspace.read(u"exception.yaml"_s));
    QVERIFY(text.applied(found.back().fixes.front().edits)
                .bytes()
                .contains("rule: {policy: sizes, validation: 0}"));
}

void tst_PolicyDocuments::repeatedWishesAreEvidence()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"policies.yaml"_s, policies);
    workspace.write(u"one.yaml"_s, exceptionWith(", validation: 0", "ann"));
    workspace.write(u"two.yaml"_s, exceptionWith(", validation: 1", "ann", "guild", "2026-10-01")
                                       .replace("{name: e}", "{name: f}"));
    const auto review = rehearsal::reviewExceptions(load(workspace));
    QCOMPARE(review->repeated.size(), 1);
    QCOMPARE(review->repeated.front().what, u"larger"_s);
    QCOMPARE(review->repeated.front().names, (QStringList{u"e"_s, u"f"_s}));
    QCOMPARE(review->repeated.front().teams, (QStringList{u"shop"_s, u"guild"_s}));
}

void tst_PolicyDocuments::validateSaysItOfTheExceptionsFile()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"policies.yaml"_s, policies);
    workspace.write(u"machine.yaml"_s, machineOf(5));
    workspace.write(u"exception.yaml"_s, exceptionWith(", validation: 0", "ann"));
    const auto checked = validatePaths(
        {.folder = workspace.path(), .paths = {workspace.path(u"exception.yaml"_s)}, .now = day},
        m_files);
    QStringList codes;
    for (const Diagnostic &finding : checked->report.files.front().diagnostics)
        codes.append(finding.code);
    QVERIFY(codes.contains(u"policy.unneeded-exception"_s));
    QVERIFY(codes.contains(u"policy.expiring-exception"_s));
}

void tst_PolicyDocuments::commentsSetFindingsBetweenDocumentsAside()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"policies.yaml"_s, policies);
    workspace.write(u"machine.yaml"_s, machineOf(5));
    workspace.write(u"exception.yaml"_s,
                    exceptionWith(", validation: 0", "ann", "shop", "2027-06-01")
                        .replace("metadata: {name: e}",
                                 "metadata: {name: e} # waymark-ignore policy.unneeded-exception: "
                                 "until the audit"));
    const auto checked = validatePaths(
        {.folder = workspace.path(), .paths = {workspace.path(u"exception.yaml"_s)}, .now = day},
        m_files);
    const CheckedFile &file = checked->report.files.front();
    QStringList codes;
    for (const Diagnostic &finding : file.diagnostics)
        codes.append(finding.code);
    QVERIFY2(!codes.contains(u"policy.unneeded-exception"_s), qPrintable(codes.join(u' ')));
    QVERIFY2(!codes.contains(u"workspace.unused-suppression"_s), qPrintable(codes.join(u' ')));
    QCOMPARE(file.suppressed.size(), 1);
    QCOMPARE(file.suppressed.front().reason, u"until the audit"_s);
}

void tst_PolicyDocuments::generatedDocumentsFollowCatalogAndClock()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"policies.yaml"_s, policies);
    workspace.write(u"people.yaml"_s, people);
    workspace.write(u"machine.yaml"_s, machineOf(6));
    workspace.write(u"exception.yaml"_s, exceptionWith(", validation: 0", "ann"));
    workspace.write(u"params.yaml"_s,
                    "# Kept.\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: owners\n"
                    "  annotations:\n    waymark.dev/generate: owners\n"
                    "    waymark.dev/filter: kind=Group,spec.type=team\n---\n"
                    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: excepted\n"
                    "  annotations:\n    waymark.dev/generate: exceptions\n"
                    "    waymark.dev/policy: sizes\n");
    const auto write = [&](const QDateTime &now) {
        TextEdits edits;
        for (const auto &one : rehearsal::generatedDocuments(load(workspace, now)))
            edits += one.edits;
        const SourceText text(workspace.read(u"params.yaml"_s));
        workspace.write(u"params.yaml"_s, text.applied(edits).bytes());
        return !edits.isEmpty();
    };
    QVERIFY(write(day));
    const QByteArray first = workspace.read(u"params.yaml"_s);
    QVERIFY2(first.contains("owners: |-\n    guild\n    shop\n"), first);
    QVERIFY2(first.contains("rule-0: Machine/a\n"), first);
    QVERIFY2(first.contains("validUntil: \"2026-12-02T00:00:00Z\""), first);
    QVERIFY(first.startsWith("# Kept.\n"));
    QVERIFY(!write(day));
    QCOMPARE(workspace.read(u"params.yaml"_s), first);
    // A second before its end it is as it should be; at it, it is stale since then.
    const QDateTime end = policy::instantOf(u"2026-12-02"_s);
    QVERIFY(!rehearsal::staleness(
        rehearsal::generatedDocuments(load(workspace, end.addSecs(-1))).at(1)));
    const auto late = rehearsal::generatedDocuments(load(workspace, end)).at(1);
    QCOMPARE(late.staleSince, end);
    const auto finding = rehearsal::staleness(late);
    QCOMPARE(finding->code, u"policy.stale-params"_s);
    QVERIFY(write(end));
    QVERIFY(workspace.read(u"params.yaml"_s).contains("rule-0: \"\""));
    // Another team makes the list of owners stale, whatever the date.
    workspace.write(u"people.yaml"_s, QByteArray(people).replace("name: shop}", "name: store}"));
    const auto other = rehearsal::generatedDocuments(load(workspace, end)).constFirst();
    QVERIFY(rehearsal::staleness(other));
    QVERIFY(!other.staleSince.isValid());
}

void tst_PolicyDocuments::stagesFollowTheDate_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("actions");
    QTest::newRow("first") << "2026-11-30"_ba << "- Audit"_ba;
    QTest::newRow("then") << "2026-12-01"_ba << "- Warn - Audit"_ba;
    QTest::newRow("at last") << "2026-12-15"_ba << "- Deny"_ba;
}

void tst_PolicyDocuments::stagesFollowTheDate()
{
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, actions);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"policies.yaml"_s,
                    QByteArray(policies).replace(
                        "metadata: {name: sizes}\nspec: {policyName: sizes, "
                        "validationActions: [Deny]}",
                        "metadata:\n  name: sizes\n  annotations: {waymark.dev/stages: "
                        "'Audit; Warn,Audit from 2026-12-01; Deny from 2026-12-15'}\n"
                        "spec:\n  policyName: sizes\n  validationActions: []"));
    const auto generated =
        rehearsal::generatedDocuments(load(workspace, policy::instantOf(QString::fromUtf8(now))));
    QCOMPARE(generated.size(), 1);
    const SourceText text(workspace.read(u"policies.yaml"_s));
    const QByteArray written = text.applied(generated.front().edits).bytes();
    const QByteArray list = "validationActions: " + actions;
    QVERIFY2(written.simplified().endsWith(list), written);
}

void tst_PolicyDocuments::whatIsFollowedIsLeftToItsOwners()
{
    const test::TemporaryWorkspace workspace;
    const QByteArray params = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: p\n"
                              "  annotations:\n    waymark.dev/generate: exceptions\n"
                              "    waymark.dev/policy: sizes\n";
    workspace.write(u"mine/policies.yaml"_s, policies);
    workspace.write(u"mine/params.yaml"_s, params);
    workspace.write(u"mine/all.yaml"_s,
                    "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: all}\n"
                    "spec: {targets: [../other/params.yaml]}\n");
    workspace.write(u"other/params.yaml"_s, params);
    const auto snapshot =
        *loadWorkspace({.folder = workspace.path(u"mine"_s), .now = day}, m_files, {});
    QVERIFY(snapshot.file(workspace.path(u"other/params.yaml"_s)));
    const auto generated = rehearsal::generatedDocuments(snapshot);
    QCOMPARE(generated.size(), 1);
    QCOMPARE(generated.front().path, workspace.path(u"mine/params.yaml"_s));
}

void tst_PolicyDocuments::nonsenseIsNotWritten_data()
{
    QTest::addColumn<QByteArray>("annotations");
    QTest::addColumn<QString>("says");
    const auto stages = [](const QByteArray &text) -> QByteArray {
        return "waymark.dev/stages: '" + text + "'";
    };
    QTest::newRow("a filter that picks nothing")
        << "waymark.dev/generate: owners, waymark.dev/filter: 'kind=Grupe'"_ba << u"kind=Grupe"_s;
    QTest::newRow("no action") << stages("Forbid") << u"Forbid"_s;
    QTest::newRow("no action, later") << stages("Audit; deny from 2026-12-15") << u"deny"_s;
    QTest::newRow("an action twice") << stages("Audit,Audit") << u"twice"_s;
    QTest::newRow("a date alone") << stages("Audit; , from 2026-12-15") << u"no action"_s;
    QTest::newRow("out of order") << stages("Audit; Deny from 2026-12-15; Warn from 2026-12-01")
                                  << u"begins no later"_s;
    QTest::newRow("at once") << stages("Audit; Warn from 2026-12-15; Deny from 2026-12-15")
                             << u"begins no later"_s;
    QTest::newRow("a second one without a date") << stages("Audit; Deny") << u"no date"_s;
    QTest::newRow("deny and warn") << stages("Deny,Warn") << u"both deny and warn"_s;
}

void tst_PolicyDocuments::nonsenseIsNotWritten()
{
    QFETCH(QByteArray, annotations);
    QFETCH(QString, says);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"people.yaml"_s, people);
    workspace.write(u"params.yaml"_s,
                    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: p\n  annotations: {"
                        + annotations + "}\n");
    const auto generated = rehearsal::generatedDocuments(load(workspace));
    QCOMPARE(generated.size(), 1);
    QVERIFY2(generated.front().problem.contains(says), qPrintable(generated.front().problem));
    QVERIFY(generated.front().edits.isEmpty());
}

void tst_PolicyDocuments::whatIsBeyondTheRulesGoes()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"policies.yaml"_s, policies);
    workspace.write(u"params.yaml"_s,
                    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: p\n  annotations:\n"
                    "    waymark.dev/generate: exceptions\n    waymark.dev/policy: sizes\n"
                    "data:\n  rule-0: ''\n  rule-1: ''\n  rule-2: ''\n  rule-3: Machine/a\n"
                    "  rule-of-thumb: mine\n  validUntil: ''\n");
    const auto generated = rehearsal::generatedDocuments(load(workspace)).constFirst();
    QCOMPARE(generated.problem, QString());
    const SourceText text(workspace.read(u"params.yaml"_s));
    const QByteArray written = text.applied(generated.edits).bytes();
    QVERIFY2(!written.contains("rule-3") && written.contains("rule-2")
                 && written.contains("rule-of-thumb"),
             written);
}

void tst_PolicyDocuments::onlyItsOwnEndMakesItStaleByTime()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"policies.yaml"_s, policies);
    // An exception that ended long ago, and another that somebody wrote just now.
    workspace.write(u"old.yaml"_s, exceptionWith(", validation: 0", "ann", "shop", "2026-11-02"));
    workspace.write(u"new.yaml"_s,
                    exceptionWith(", validation: 1", "ann").replace("{name: e}", "{name: f}"));
    const QByteArray params = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: p\n"
                              "  annotations:\n    waymark.dev/generate: exceptions\n"
                              "    waymark.dev/policy: sizes\ndata:\n  rule-0: ''\n"
                              "  validUntil: 'UNTIL'\n";
    const auto since = [&](const QByteArray &until) {
        workspace.write(u"params.yaml"_s, QByteArray(params).replace("UNTIL", until));
        const auto generated = rehearsal::generatedDocuments(load(workspace)).constFirst();
        return generated.edits.isEmpty() ? day : generated.staleSince;
    };
    QCOMPARE(since({}), QDateTime());
    QCOMPARE(since("2026-12-24T00:00:00Z"), QDateTime());
    QCOMPARE(since("2026-11-10T00:00:00Z"), policy::instantOf(u"2026-11-10"_s));
}

WAYMARK_TEST(tst_PolicyDocuments)

} // namespace waymark::workspace

#include "tst_policydocuments.moc"
