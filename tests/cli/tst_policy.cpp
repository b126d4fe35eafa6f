// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"
#include "cliruns.h"
#include "support/pushedrepository.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

QJsonObject printedJson(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

constexpr auto sizes = R"(apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: sizes}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [shop.io], apiVersions: [v1], operations: [CREATE], resources: [machines]}]
  validations:
    - expression: object.spec.size < 5
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: sizes}
spec:
  policyName: sizes
  validationActions: [Deny]
)";

constexpr auto cases = R"(apiVersion: waymark.dev/v1alpha1
kind: PolicyTest
metadata: {name: sizes}
spec:
  cases:
    - name: small
      object: {apiVersion: shop.io/v1, kind: Machine, metadata: {name: a}, spec: {size: 4}}
      expect: [{rule: sizes#0, state: passed}]
    - name: large
      object: {apiVersion: shop.io/v1, kind: Machine, metadata: {name: a}, spec: {size: 5}}
      expect: [{rule: sizes#0, state: denied}]
)";

constexpr auto machine = R"(apiVersion: shop.io/v1
kind: Machine
metadata: {name: a}
spec: {size: 4, owner: ann}
)";

} // namespace

class tst_Policy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemonstrationsPoliciesAreTested();
    void exitsByWhatTheTestsSay_data();
    void exitsByWhatTheTestsSay();
    void printsEachFormat();
    void aChangedFileIsComparedWithItsCommit();
    void aDraftStandsForWhatHasItsName();
    void aDraftReadsTheParametersOfTheWorkspace();
    void aChangedSchemaShowsWhatItRefuses();
    void aWorkspaceThatIsNotThereIsNoWorkspace_data();
    void aWorkspaceThatIsNotThereIsNoWorkspace();
    void paramsAreWrittenOnce();
    void exceptionsAreListed();
    void validateSaysWhatDocumentsShowOfPolicies();
};

void tst_Policy::theDemonstrationsPoliciesAreTested()
{
    const Ran ran = runCommand({"policy", "test",
                                WAYMARK_SOURCE_DIR "/resources/demo/template/platform/policies",
                                "--mutate", "--format", "json"});
    QVERIFY2(ran.exitCode == Ok, QByteArray(ran.out + ran.err));
    const QJsonValue summary = printedJson(ran.out).value("summary"_L1);
    QCOMPARE(summary["failed"_L1].toInt(), 0);
    QVERIFY(summary["suites"_L1].toInt() >= 6);
    QCOMPARE(summary["madeFalse"_L1].toInt(), summary["rules"_L1].toInt());
    QVERIFY(summary["mutants"_L1].toInt() > 150);
    QCOMPARE(summary["survived"_L1].toInt(), 0);
}

void tst_Policy::exitsByWhatTheTestsSay_data()
{
    QTest::addColumn<QByteArray>("policies");
    QTest::addColumn<QByteArray>("tests");
    QTest::addColumn<std::vector<std::string>>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const QByteArray good(sizes);
    const QByteArray all(cases);
    using Options = std::vector<std::string>;
    const auto with = [](QByteArray text, const char *before, const char *after) {
        return text.replace(before, after);
    };
    QTest::newRow("all is well") << good << all << Options{} << int(Ok) << "2 case"_ba;
    QTest::newRow("a selector that matches nothing")
        << with(good, "[machines]", "[machine]") << all << Options{} << int(Findings)
        << "policy.test-failed"_ba;
    QTest::newRow("a key that is misspelt") << with(good, "  validations:", "  validation:") << all
                                            << Options{} << int(Findings) << "schema."_ba;
    QTest::newRow("a test's key that is misspelt")
        << good
        << with(all,
                "object: {apiVersion: shop.io/v1, kind: Machine, metadata: {name: a}, spec: {size: "
                "5}}",
                "objekt: {}")
        << Options{} << int(Findings) << "schema.unknown-field"_ba;
    QTest::newRow("a test's kind that is misspelt")
        << good << all + "---\n" + with(all, "PolicyTest", "PolicyTests") << Options{}
        << int(Findings) << "There is no PolicyTests"_ba;
    QTest::newRow("a test's version that is misspelt")
        << good << all + "---\n" + with(all, "waymark.dev/v1alpha1", "waymark.dev/v1") << Options{}
        << int(Findings) << "There is no PolicyTest in"_ba;
    QTest::newRow("a test of others")
        << good << all + "---\napiVersion: cli.kyverno.io/v1alpha1\nkind: Test\n"
        << Options{} << int(Ok) << "2 case"_ba;
    QTest::newRow("nothing there")
        << QByteArray() << QByteArray() << Options{} << int(Usage) << "No rule was evaluated"_ba;
    QTest::newRow("nothing there, and that is fine")
        << QByteArray() << QByteArray() << Options{"--allow-empty"} << int(Ok) << QByteArray();
    const QByteArray lax = with(all, "size: 5", "size: 9");
    QTest::newRow("a mutant that survived")
        << good << lax << Options{"--mutate"} << int(Ok) << "policy.mutant-survived"_ba;
    QTest::newRow("a mutant that must not")
        << good << lax << Options{"--mutate", "--fail-on", "warning"} << int(Findings)
        << "policy.mutant-survived"_ba;
    QTest::newRow("row 25: what a case gives")
        << good << all << Options{"--show-input", "small"} << int(Ok) << "oldObject: null"_ba;
    QTest::newRow("a case that isn't there")
        << good << all << Options{"--show-input", "tiny"} << int(CannotRun) << "no case “tiny”"_ba;
    const QByteArray asking =
        with(good, "object.spec.size < 5", "authorizer.path('/x').check('get').allowed()");
    QTest::newRow("what the authorizer answers")
        << asking
        << with(with(all, "spec: {size: 4}}\n",
                     "spec: {size: 4}}\n      authorizer: [{path: /x, allowed: true}]\n"),
                "spec: {size: 5}}\n",
                "spec: {size: 5}}\n      authorizer: [{path: /x, allowed: false}]\n")
        << Options{} << int(Ok) << "2 case"_ba;
    QTest::newRow("nobody answers")
        << asking << all << Options{} << int(Findings) << "undecidable"_ba;
    QTest::newRow("no time") << good << all << Options{"--now", "soon"} << int(Usage)
                             << "is no time"_ba;
}

void tst_Policy::exitsByWhatTheTestsSay()
{
    QFETCH(QByteArray, policies);
    QFETCH(QByteArray, tests);
    QFETCH(std::vector<std::string>, options);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"waymark.yaml"_s,
                    "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: w}\n"
                    "spec: {}\n");
    if (!policies.isEmpty())
        workspace.write(u"policies/sizes.yaml"_s, policies);
    if (!tests.isEmpty())
        workspace.write(u"policies/tests.yaml"_s, tests);
    std::vector<std::string> arguments{"policy", "test", workspace.path().toStdString()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Ran ran = runCommand(arguments);
    const QByteArray printed = ran.out + ran.err;
    QVERIFY2(ran.exitCode == exitCode, printed);
    QVERIFY2(printed.contains(says), printed);
}

void tst_Policy::printsEachFormat()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"sizes.yaml"_s, QByteArray(sizes).replace("< 5", "< 6"));
    workspace.write(u"tests.yaml"_s, cases);
    const auto printed = [&](const char *format) {
        return runCommand({"policy", "test", workspace.path().toStdString(), "--format", format})
            .out;
    };
    QVERIFY(printed("text").contains("tests.yaml:11:"));
    const QJsonObject json = printedJson(printed("json"));
    QCOMPARE(json.value("cases"_L1)[1]["rules"_L1][0]["state"_L1].toString(), u"passed"_s);
    QCOMPARE(json.value("cases"_L1)[1]["line"_L1].toInt(), 9);
    QCOMPARE(json.value("diagnostics"_L1)[0]["code"_L1].toString(), u"policy.rule-untested"_s);
    const QByteArray junit = printed("junit");
    QVERIFY(junit.contains(R"(<testsuite name="sizes" tests="2" failures="1">)"));
    QVERIFY(junit.contains(R"(<testcase classname="rules" name="sizes#0">)"));
    QVERIFY(printed("sarif").contains(R"("ruleId": "policy.test-failed")"));
    QVERIFY(printed("github").contains("title=policy.test-failed"));
}

void tst_Policy::aChangedFileIsComparedWithItsCommit()
{
    const test::PushedRepository repository;
    const test::TemporaryWorkspace &files = repository.files;
    files.write(u"sizes.yaml"_s, sizes);
    files.write(u"machine.yaml"_s, machine);
    repository.commit(u"first"_s);
    const std::string file = files.path(u"sizes.yaml"_s).toStdString();
    const auto impact = [&](const std::vector<std::string> &more) {
        std::vector<std::string> arguments{"policy", "impact", file};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runCommand(arguments);
    };
    QVERIFY(impact({}).out.contains("No rule changes"));
    files.write(u"sizes.yaml"_s, QByteArray(sizes).replace("< 5", "< 4"));
    const Ran ran = impact({"--format", "json", "--fail-over", "0"});
    QCOMPARE(ran.exitCode, int(Findings));
    const QJsonObject json = printedJson(ran.out);
    QCOMPARE(json.value("summary"_L1)["newlyFailing"_L1].toInt(), 1);
    QCOMPARE(json.value("documents"_L1)[0]["owner"_L1].toString(), u"ann"_s);
    QCOMPARE(json.value("documents"_L1)[0]["rules"_L1][0]["create"_L1]["then"_L1].toString(),
             u"denied"_s);
    QCOMPARE(impact({"--fail-over", "1"}).exitCode, int(Ok));
    // With what it was before the last commit.
    repository.commit(u"second"_s);
    QVERIFY(impact({}).out.contains("No rule changes"));
    QVERIFY(
        impact({"--base", "HEAD~1", "--format", "markdown"}).out.contains("passes → **denied**"));
    QCOMPARE(impact({"--base", "nowhere"}).exitCode, int(CannotRun));
}

void tst_Policy::aDraftStandsForWhatHasItsName()
{
    const test::TemporaryWorkspace workspace;
    const test::TemporaryWorkspace elsewhere;
    workspace.write(u"sizes.yaml"_s, sizes);
    workspace.write(u"machine.yaml"_s, machine);
    // The policy alone; its binding is still that of the workspace.
    const QByteArray policy(sizes);
    elsewhere.write(u"draft.yaml"_s,
                    QByteArray(policy.first(policy.indexOf("---"))).replace("< 5", "< 4"));
    const Ran ran = runCommand({"policy", "impact", elsewhere.path(u"draft.yaml"_s).toStdString(),
                                "--workspace", workspace.path().toStdString()});
    QVERIFY2(ran.exitCode == Ok, ran.err);
    QVERIFY2(ran.out.contains("sizes#0"), ran.out);
    elsewhere.write(u"draft.yaml"_s, "a: [");
    QCOMPARE(
        runCommand({"policy", "impact", elsewhere.path(u"draft.yaml"_s).toStdString()}).exitCode,
        int(CannotRun));
}

void tst_Policy::aDraftReadsTheParametersOfTheWorkspace()
{
    const test::PushedRepository repository;
    const test::TemporaryWorkspace &files = repository.files;
    const test::TemporaryWorkspace elsewhere;
    files.write(u"machine.yaml"_s, machine);
    files.write(u"limits.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: limits, "
                                  "namespace: ops}\ndata: {most: '9'}\n");
    const QByteArray draft =
        QByteArray(sizes)
            .replace("  validations:", "  paramKind: {apiVersion: v1, kind: ConfigMap}\n"
                                       "  validations:")
            .replace("size < 5", "size < int(params.data.most)")
            .append("  paramRef: {name: limits, namespace: ops, parameterNotFoundAction: Deny}\n");
    elsewhere.write(u"draft.yaml"_s, draft);
    const std::string folder = files.path().toStdString();
    const auto failing = [&](const QString &file, const std::vector<std::string> &more = {}) {
        std::vector<std::string> arguments{
            "policy", "impact", file.toStdString(), "--workspace", folder, "--format", "json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return printedJson(runCommand(arguments).out)
            .value("summary"_L1)["newlyFailing"_L1]
            .toInt(-1);
    };
    QCOMPARE(failing(elsewhere.path(u"draft.yaml"_s)), 0);
    // The draft's own parameters count, and not those of the workspace.
    elsewhere.write(u"strict.yaml"_s, draft
                                          + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: "
                                            "{name: limits, namespace: ops}\ndata: {most: '1'}\n");
    QCOMPARE(failing(elsewhere.path(u"strict.yaml"_s)), 1);
    // The committed policy read them; the present one doesn't.
    files.write(u"sizes.yaml"_s, draft);
    repository.commit(u"first"_s);
    files.write(u"sizes.yaml"_s, sizes);
    QCOMPARE(failing(files.path(u"sizes.yaml"_s)), 0);
    QVERIFY(!runCommand({"policy", "impact", files.path(u"sizes.yaml"_s).toStdString()})
                 .out.contains("denied"));
}

void tst_Policy::aChangedSchemaShowsWhatItRefuses()
{
    const test::PushedRepository repository;
    const test::TemporaryWorkspace &files = repository.files;
    const QByteArray kind =
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
        "metadata: {name: machines.shop.io}\nspec:\n  group: shop.io\n  scope: Namespaced\n"
        "  names: {kind: Machine, plural: machines}\n  versions:\n"
        "    - name: v1\n      served: true\n      storage: true\n      schema:\n"
        "        openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: "
        "{size: {type: integer}, owner: {type: string}}}}}\n";
    const QByteArray strict = QByteArray(kind).replace("integer", "integer, maximum: 3");
    files.write(u"kind.yaml"_s, kind);
    files.write(u"machine.yaml"_s, machine);
    repository.commit(u"first"_s);
    const std::string changed = files.path(u"kind.yaml"_s).toStdString();
    QVERIFY(runCommand({"policy", "impact", changed}).out.contains("No rule changes"));
    files.write(u"kind.yaml"_s, strict);
    const Ran ran = runCommand({"policy", "impact", changed, "--fail-over", "0"});
    QVERIFY2(ran.exitCode == Findings, QByteArray(ran.out + ran.err));
    QVERIFY2(ran.out.contains("Machine/spec/size") && ran.out.contains("Changed: Machine."),
             ran.out);
    // A draft beside the workspace.
    files.write(u"kind.yaml"_s, kind);
    const test::TemporaryWorkspace elsewhere;
    elsewhere.write(u"draft.yaml"_s, strict);
    QVERIFY(runCommand({"policy", "impact", elsewhere.path(u"draft.yaml"_s).toStdString(),
                        "--workspace", files.path().toStdString()})
                .out.contains("Machine/spec/size"));
}

void tst_Policy::aWorkspaceThatIsNotThereIsNoWorkspace_data()
{
    QTest::addColumn<std::vector<std::string>>("command");
    using Command = std::vector<std::string>;
    QTest::newRow("test") << Command{"test", "."};
    QTest::newRow("impact") << Command{"impact", "FILE"};
    QTest::newRow("exceptions") << Command{"exceptions"};
    QTest::newRow("params") << Command{"params"};
    QTest::newRow("params, only looked at") << Command{"params", "--check"};
}

void tst_Policy::aWorkspaceThatIsNotThereIsNoWorkspace()
{
    QFETCH(std::vector<std::string>, command);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"sizes.yaml"_s, sizes);
    std::vector<std::string> arguments{"policy"};
    for (const std::string &argument : command)
        arguments.push_back(argument == "FILE" ? workspace.path(u"sizes.yaml"_s).toStdString()
                                               : argument);
    arguments.insert(arguments.end(), {"--workspace", workspace.path(u"nowhere"_s).toStdString()});
    const Ran ran = runCommand(arguments);
    QCOMPARE(ran.exitCode, int(CannotRun));
    QVERIFY2(ran.err.contains("There is no folder"), ran.err);
    // Nor is a file one.
    arguments.back() = workspace.path(u"sizes.yaml"_s).toStdString();
    QCOMPARE(runCommand(arguments).exitCode, int(CannotRun));
}

void tst_Policy::paramsAreWrittenOnce()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"sizes.yaml"_s, sizes);
    const QByteArray config = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: p\n"
                              "  annotations: {waymark.dev/generate: exceptions, "
                              "waymark.dev/policy: sizes}\n";
    workspace.write(u"params.yaml"_s, config);
    const std::string folder = workspace.path().toStdString();
    const Ran stale = runCommand({"policy", "params", "--check", "--workspace", folder});
    QCOMPARE(stale.exitCode, int(Findings));
    QVERIFY(stale.out.contains("policy.stale-params"));
    QCOMPARE(workspace.read(u"params.yaml"_s), config);
    QCOMPARE(runCommand({"policy", "params", "--workspace", folder}).exitCode, int(Ok));
    const QByteArray written = workspace.read(u"params.yaml"_s);
    QVERIFY2(written.contains("rule-0:"), written);
    QCOMPARE(runCommand({"policy", "params", "--workspace", folder}).exitCode, int(Ok));
    QCOMPARE(workspace.read(u"params.yaml"_s), written);
    QCOMPARE(runCommand({"policy", "params", "--check", "--workspace", folder}).exitCode, int(Ok));
}

void tst_Policy::exceptionsAreListed()
{
    const std::string demo = WAYMARK_SOURCE_DIR "/resources/demo/template";
    const Ran ran = runCommand(
        {"policy", "exceptions", "--workspace", demo, "--now", "2026-11-23", "--format", "json"});
    QCOMPARE(ran.exitCode, int(Ok));
    const QJsonValue first = printedJson(ran.out).value("exceptions"_L1)[0];
    QCOMPARE(first["name"_L1].toString(), u"checkout-peak-capacity"_s);
    QCOMPARE(first["use"_L1].toString(), u"needed"_s);
    const Ran late =
        runCommand({"policy", "exceptions", "--workspace", demo, "--now", "2026-11-29"});
    QVERIFY2(late.out.contains("policy.expired-exception"), late.out);
}

/// As the window does (policy.md rows 8, 19 and 23), at the policy's own file and only if that is
/// asked for.
void tst_Policy::validateSaysWhatDocumentsShowOfPolicies()
{
    const test::TemporaryWorkspace workspace;
    const QByteArray binding = QByteArray(sizes).sliced(QByteArray(sizes).indexOf("---\n"));
    workspace.write(
        u"policies/sizes.yaml"_s,
        QByteArray(sizes).replace("    - expression: object.spec.size < 5\n",
                                  "    - expression: object.spec.size < 5\n"
                                  "      message: too large\n"
                                  "      messageExpression: \"'owned by ' + object.spec.owner\"\n")
            + QByteArray(binding).replace("{name: sizes}", "{name: again}"));
    workspace.write(u"machines/a.yaml"_s, machine);
    workspace.write(u"machines/b.yaml"_s, QByteArray(machine).replace("size: 4, ", ""));
    workspace.write(u"machines/c.yaml"_s,
                    QByteArray(machine).replace("size: 4, owner: ann", "size: 7"));
    const auto codes = [&](const QString &path) {
        const Ran ran =
            runCommand({"validate", workspace.path(path).toStdString(), "--format", "json"});
        QStringList found;
        const QJsonArray rows = printedJson(ran.out).value("diagnostics"_L1).toArray();
        for (const auto row : rows) {
            if (row["file"_L1].toString().endsWith("sizes.yaml"_L1))
                found.append(row["code"_L1].toString());
        }
        found.sort();
        return found;
    };
    const QStringList all{u"policy.binding-overlap"_s, u"policy.fails-for-documents"_s,
                          u"policy.silent-message"_s};
    QCOMPARE(codes(u"policies"_s), all);
    QCOMPARE(codes(u"policies/sizes.yaml"_s), all);
    QCOMPARE(codes(u"machines"_s), QStringList());
}

WAYMARK_TEST(tst_Policy)

} // namespace waymark::cli

#include "tst_policy.moc"
