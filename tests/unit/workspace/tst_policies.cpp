// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"
#include "workspace/reload.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

/// Of any kind of parameters; denies what is larger than those say.
QByteArray policyWith(const QByteArray &paramKind)
{
    return "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
           "metadata: {name: sizes}\nspec:\n  paramKind: "
           + paramKind
           + "\n  matchConstraints:\n    resourceRules: [{apiGroups: [shop.io], apiVersions: [v1], "
             "operations: [CREATE, UPDATE], resources: [machines]}]\n"
             "  validations: [{expression: object.spec.size <= int(params.data.most), message: too "
             "large}]\n"
             "---\napiVersion: admissionregistration.k8s.io/v1\n"
             "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: sizes}\nspec:\n"
             "  policyName: sizes\n  validationActions: [Deny]\n"
             "  paramRef: {name: limits, parameterNotFoundAction: Deny}\n";
}

QByteArray limits(const QByteArray &kind, int most)
{
    return kind + "\nmetadata: {name: limits}\ndata: {most: '" + QByteArray::number(most) + "'}\n";
}

QStringList codesIn(const snapshot::Snapshot &snapshot, const QString &path)
{
    QStringList codes;
    for (const Diagnostic &finding : snapshot.file(path)->diagnostics)
        codes.append(finding.code);
    return codes;
}

} // namespace

/// Policies of a workspace, and what they read of its other files.
class tst_Policies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_differences.clear(); }
    void cleanup() { QCOMPARE(m_differences, QStringList()); }
    void parametersOfAnyKindAreRead_data();
    void parametersOfAnyKindAreRead();
    void whatNoPolicyReadsChangesNoRule();
    void aNamespaceDecidesWhereTheWorkspaceHasIt();
    void policiesFollowTheirSchema_data();
    void policiesFollowTheirSchema();
    void aKindUnknownAnywhereEndsNothing();
    void aRuleOfAKindThatDoesNotCompileIsToldThere();
    void noCommentChangesWhatAClusterDecides();
    void noSeverityChangesWhatAClusterDecides();

private:
    using Shared = std::shared_ptr<const snapshot::Snapshot>;

    /// After `path` was written: by a reload, which has to find what a fresh load finds.
    [[nodiscard]] Shared again(const test::TemporaryWorkspace &workspace, const Shared &before,
                               const QString &path)
    {
        LoadRequest request{.folder = workspace.path(), .previous = before};
        request.changed = DiskChanges{{workspace.path(path)}, {workspace.path(path)}};
        const auto next =
            std::make_shared<const snapshot::Snapshot>(*loadWorkspace(request, m_files, {}));
        const auto fresh = *loadWorkspace({.folder = workspace.path()}, m_files, {});
        for (const auto &file : fresh.files) {
            if (codesIn(*next, file->path) != codesIn(fresh, file->path))
                m_differences.append(file->path);
        }
        return next;
    }

    const DiskFileSystem m_files;
    QStringList m_differences; ///< files of which a reload said something else than a fresh load
};

void tst_Policies::parametersOfAnyKindAreRead_data()
{
    QTest::addColumn<QByteArray>("paramKind");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("a common one") << "{apiVersion: v1, kind: ConfigMap}"_ba
                                  << "apiVersion: v1\nkind: ConfigMap"_ba;
    QTest::newRow("one of their own") << "{apiVersion: shop.io/v1, kind: Limits}"_ba
                                      << "apiVersion: shop.io/v1\nkind: Limits"_ba;
}

void tst_Policies::parametersOfAnyKindAreRead()
{
    QFETCH(QByteArray, paramKind);
    QFETCH(QByteArray, kind);
    const test::TemporaryWorkspace workspace;
    const QString machine = workspace.path(u"machine.yaml"_s);
    workspace.write(u"policy.yaml"_s, policyWith(paramKind));
    workspace.write(
        u"machine.yaml"_s,
        "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a}\nspec: {size: 5}\n");
    auto snapshot = std::make_shared<const snapshot::Snapshot>(
        *loadWorkspace({.folder = workspace.path()}, m_files, {}));
    QCOMPARE(codesIn(*snapshot, machine), QStringList{u"policy.failed"_s}); // none were found

    workspace.write(u"deep/limits.yaml"_s, limits(kind, 3));
    snapshot = again(workspace, snapshot, u"deep/limits.yaml"_s);
    QCOMPARE(codesIn(*snapshot, machine), QStringList{u"policy.violated"_s});

    workspace.write(u"deep/limits.yaml"_s, limits(kind, 9));
    snapshot = again(workspace, snapshot, u"deep/limits.yaml"_s);
    QCOMPARE(codesIn(*snapshot, machine), QStringList());

    workspace.write(
        u"machine.yaml"_s,
        "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a}\nspec: {size: 12}\n");
    snapshot = again(workspace, snapshot, u"machine.yaml"_s);
    QCOMPARE(codesIn(*snapshot, machine), QStringList{u"policy.violated"_s});
}

void tst_Policies::whatNoPolicyReadsChangesNoRule()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"policy.yaml"_s, policyWith("{apiVersion: shop.io/v1, kind: Limits}"));
    workspace.write(u"settings.yaml"_s, limits("apiVersion: v1\nkind: ConfigMap", 3));
    const auto before = std::make_shared<const snapshot::Snapshot>(
        *loadWorkspace({.folder = workspace.path()}, m_files, {}));
    workspace.write(u"settings.yaml"_s, limits("apiVersion: v1\nkind: ConfigMap", 4));
    const auto after = again(workspace, before, u"settings.yaml"_s);
    QCOMPARE(after->rules->digest, before->rules->digest);
    workspace.write(u"limits.yaml"_s, limits("apiVersion: shop.io/v1\nkind: Limits", 4));
    QVERIFY(again(workspace, after, u"limits.yaml"_s)->rules->digest != after->rules->digest);
}

void tst_Policies::aNamespaceDecidesWhereTheWorkspaceHasIt()
{
    const test::TemporaryWorkspace workspace;
    const QString machine = workspace.path(u"machine.yaml"_s);
    QByteArray policy = policyWith("{apiVersion: v1, kind: ConfigMap}");
    policy.replace(
        "  policyName: sizes\n",
        "  policyName: sizes\n  matchResources: {namespaceSelector: {matchLabels: {env: prod}}}\n");
    workspace.write(u"policy.yaml"_s, policy);
    workspace.write(u"limits.yaml"_s, limits("apiVersion: v1\nkind: ConfigMap", 3));
    workspace.write(
        u"machine.yaml"_s,
        "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a}\nspec: {size: 5}\n");
    auto snapshot = std::make_shared<const snapshot::Snapshot>(
        *loadWorkspace({.folder = workspace.path()}, m_files, {}));
    QCOMPARE(codesIn(*snapshot, machine), QStringList{u"policy.undecidable"_s});
    workspace.write(u"space.yaml"_s, "apiVersion: v1\nkind: Namespace\n"
                                     "metadata: {name: default, labels: {env: prod}}\n");
    snapshot = again(workspace, snapshot, u"space.yaml"_s);
    QCOMPARE(codesIn(*snapshot, machine), QStringList{u"policy.violated"_s});
    workspace.write(u"space.yaml"_s, "apiVersion: v1\nkind: Namespace\n"
                                     "metadata: {name: default, labels: {env: dev}}\n");
    snapshot = again(workspace, snapshot, u"space.yaml"_s);
    QCOMPARE(codesIn(*snapshot, machine), QStringList());
}

void tst_Policies::policiesFollowTheirSchema_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("codes");
    const QByteArray policy = policyWith("{apiVersion: v1, kind: ConfigMap}");
    const QByteArray others = "apiVersion: admissionregistration.k8s.io/v1\nkind: ";
    QTest::newRow("as they should be") << policy << QStringList();
    QTest::newRow("a key that is misspelt")
        << QByteArray(policy).replace("validationActions", "validationAction")
        << QStringList{u"schema.unknown-field"_s};
    QTest::newRow("actions that exclude each other")
        << QByteArray(policy).replace("[Deny]", "[Deny, Warn]") << QStringList{u"schema.not"_s};
    QTest::newRow("kinds beside them are left alone")
        << others + "MutatingAdmissionPolicy\nmetadata: {name: a}\n---\n" + others
               + "ValidatingWebhookConfiguration\nmetadata: {name: a}\n"
        << QStringList();
}

void tst_Policies::policiesFollowTheirSchema()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, codes);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"policy.yaml"_s, text);
    const auto loaded = *loadWorkspace({.folder = workspace.path()}, m_files, {});
    QStringList found = codesIn(loaded, workspace.path(u"policy.yaml"_s));
    found.sort();
    QCOMPARE(found, codes);
}

void tst_Policies::noCommentChangesWhatAClusterDecides()
{
    const test::TemporaryWorkspace workspace;
    const QString machine = workspace.path(u"machine.yaml"_s);
    workspace.write(u"policy.yaml"_s, policyWith("{apiVersion: v1, kind: ConfigMap}"));
    workspace.write(u"limits.yaml"_s, limits("apiVersion: v1\nkind: ConfigMap", 3));
    workspace.write(u"machine.yaml"_s,
                    "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a}\nspec:\n"
                    "  size: 5 # waymark-ignore policy.violated: it has always been so large\n");
    const auto snapshot = loadWorkspace({.folder = workspace.path()}, m_files, {});
    QCOMPARE(codesIn(*snapshot, machine),
             (QStringList{u"policy.violated"_s, u"workspace.unused-suppression"_s}));
    const auto file = snapshot->file(machine);
    QVERIFY(file->diagnostics[1].message.contains("a cluster decides it"_L1));
    QVERIFY(file->suppressed.isEmpty());
}

void tst_Policies::noSeverityChangesWhatAClusterDecides()
{
    const test::TemporaryWorkspace workspace;
    const QString machine = workspace.path(u"machine.yaml"_s);
    workspace.write(u"waymark.yaml"_s,
                    "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: w}\n"
                    "spec:\n  roots: [{role: mine, path: .}]\n"
                    "  severities: {policy.violated: off, policy.*: info}\n");
    workspace.write(u"policy.yaml"_s, policyWith("{apiVersion: v1, kind: ConfigMap}"));
    workspace.write(u"limits.yaml"_s, limits("apiVersion: v1\nkind: ConfigMap", 3));
    workspace.write(
        u"machine.yaml"_s,
        "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a}\nspec: {size: 5}\n");
    const auto snapshot = loadWorkspace({.folder = workspace.path()}, m_files, {});
    QCOMPARE(codesIn(*snapshot, machine), QStringList{u"policy.violated"_s});
    QCOMPARE(snapshot->file(machine)->diagnostics.first().severity, Severity::Error);

    const auto own = snapshot->file(workspace.path(u"waymark.yaml"_s));
    QCOMPARE(codesIn(*snapshot, own->path), QStringList{u"workspace.fixed-severity"_s});
    const Diagnostic &finding = own->diagnostics.first();
    QCOMPARE(finding.fixes.size(), 1);
    const QByteArray mended = own->text().applied(finding.fixes.first().edits).bytes();
    QVERIFY2(mended.contains("severities: {policy.*: info}"), mended.constData());
}

/// policy.md row 11.
void tst_Policies::aKindUnknownAnywhereEndsNothing()
{
    const test::TemporaryWorkspace workspace;
    QByteArray policy = policyWith("{apiVersion: v1, kind: ConfigMap}");
    workspace.write(u"policy.yaml"_s, policy.replace("[machines]", "['*']"));
    workspace.write(u"limits.yaml"_s, limits("apiVersion: v1\nkind: ConfigMap", 3));
    workspace.write(u"machine.yaml"_s, "apiVersion: shop.io/v1\nkind: NobodyKnows\n"
                                       "metadata: {name: a}\nspec: {size: 9}\n");
    workspace.write(u"other.yaml"_s, "apiVersion: other.io/v7\nkind: Thing\nmetadata: {name: a}\n");
    const auto loaded = *loadWorkspace({.folder = workspace.path()}, m_files, {});
    QCOMPARE(codesIn(loaded, workspace.path(u"machine.yaml"_s)), QStringList{u"policy.violated"_s});
    QCOMPARE(codesIn(loaded, workspace.path(u"other.yaml"_s)), QStringList());
}

void tst_Policies::aRuleOfAKindThatDoesNotCompileIsToldThere()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"kind.yaml"_s,
                    "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
                    "metadata: {name: machines.shop.io}\nspec:\n  group: shop.io\n"
                    "  scope: Namespaced\n  names: {kind: Machine, plural: machines}\n"
                    "  versions:\n  - name: v1\n    served: true\n    storage: true\n"
                    "    schema:\n      openAPIV3Schema:\n        type: object\n"
                    "        properties:\n          size:\n            type: integer\n"
                    "            x-kubernetes-validations: [{rule: self > most, message: a}]\n");
    const auto loaded = *loadWorkspace({.folder = workspace.path()}, m_files, {});
    QCOMPARE(codesIn(loaded, workspace.path(u"kind.yaml"_s)), QStringList{u"cel.unknown-name"_s});
}

WAYMARK_TEST(tst_Policies)

} // namespace waymark::workspace

#include "tst_policies.moc"
