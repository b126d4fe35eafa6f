// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

/// Fields that name entities of the catalog, and what RequestKinds say of kinds.
class tst_References : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksNames_data();
    void checksNames();
    void nothingIsSaidWithoutACatalog();
    void schemasNameEntitiesThemselves();
    void onlyTheBranchThatFitsSpeaks();
    void kindsOfEntitiesAreOnesOwn_data();
    void kindsOfEntitiesAreOnesOwn();
    void templatesOfOldVersionsAreRefused();
    void pointersOfRequestKindsAreChecked_data();
    void pointersOfRequestKindsAreChecked();
    void furtherChecksGetTheCommittedVersion();
};

namespace {

const QByteArray catalog = "apiVersion: backstage.io/v1alpha1\nkind: Group\n"
                           "metadata: {name: payments-team}\nspec: {type: team, children: []}\n"
                           "---\napiVersion: backstage.io/v1alpha1\nkind: Group\n"
                           "metadata: {name: everyone}\nspec: {type: company, children: []}\n"
                           "---\napiVersion: backstage.io/v1alpha1\nkind: Component\n"
                           "metadata: {name: payments-api}\n"
                           "spec: {type: service, lifecycle: production, owner: payments-team}\n"
                           "---\napiVersion: backstage.io/v1alpha1\nkind: Component\n"
                           "metadata: {name: cart, namespace: shop}\n"
                           "spec: {type: service, lifecycle: production, owner: shop/cart-team}\n";

QByteArray requestKind(const QByteArray &more)
{
    return "apiVersion: waymark.dev/v1alpha1\nkind: RequestKind\nmetadata: {name: environment}\n"
           "spec:\n  resource: {apiVersion: platform.kubedojo.io/v1, kind: EnvironmentRequest}\n"
           "  scope: Environments.\n  reviewer: {team: payments-team, reviews: none}\n"
           + more;
}

const QByteArray entities = "  entities:\n"
                            "    /spec/owner: {kind: Group, type: team}\n"
                            "    /spec/services/*/name: {kind: Component, type: service}\n";

std::shared_ptr<const snapshot::FileEntry> checkedIn(const test::TemporaryWorkspace &workspace,
                                                     const QString &path)
{
    const DiskFileSystem files;
    return workspace::loadWorkspace({.folder = workspace.path()}, files, {})
        ->file(workspace.path(path));
}

QByteArray request(const QByteArray &owner, const QByteArray &service)
{
    return "apiVersion: platform.kubedojo.io/v1\nkind: EnvironmentRequest\nmetadata: {name: a}\n"
           "spec:\n  owner: "
           + owner
           + "\n  purpose: demo\n  lifetime: 14d\n  region: eu-central-1\n"
             "  dataClassification: internal\n  services:\n    - name: "
           + service + "\n";
}

} // namespace

void tst_References::checksNames_data()
{
    QTest::addColumn<QByteArray>("owner");
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("fixed");
    QTest::newRow("both are there")
        << "payments-team"_ba << "payments-api"_ba << QString() << ""_ba;
    QTest::newRow("a slip in the team") << "payment-team"_ba << "payments-api"_ba
                                        << u"schema.unknown-entity"_s << "owner: payments-team"_ba;
    QTest::newRow("a slip in the service") << "payments-team"_ba << "paymets-api"_ba
                                           << u"schema.unknown-entity"_s << "name: payments-api"_ba;
    QTest::newRow("nothing near") << "payments-team"_ba << "warehouse"_ba
                                  << u"schema.unknown-entity"_s << ""_ba;
    QTest::newRow("nothing at all, which is a mistake of its own")
        << "payments-team"_ba << "null"_ba << u"schema.required"_s << ""_ba;
    // Quotes would make it a name that isn't there.
    QTest::newRow("a number, likewise")
        << "payments-team"_ba << "3"_ba << u"schema.type"_s << ""_ba;
    QTest::newRow("another type") << "everyone"_ba << "payments-api"_ba << u"schema.wrong-entity"_s
                                  << ""_ba;
}

void tst_References::checksNames()
{
    QFETCH(QByteArray, owner);
    QFETCH(QByteArray, service);
    QFETCH(QString, code);
    QFETCH(QByteArray, fixed);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"kind.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"catalog.yaml"_s, catalog);
    workspace.write(u"requestkind.yaml"_s, requestKind(entities));
    workspace.write(u"x.yaml"_s, request(owner, service));
    const auto file = checkedIn(workspace, u"x.yaml"_s);
    QCOMPARE(file->diagnostics.size(), code.isEmpty() ? 0 : 1);
    if (code.isEmpty())
        return;
    const Diagnostic &finding = file->diagnostics.first();
    QCOMPARE(finding.code, code);
    QCOMPARE(finding.severity, Severity::Error);
    QVERIFY(!finding.next.isEmpty());
    QCOMPARE(finding.fixes.isEmpty(), fixed.isEmpty());
    if (!fixed.isEmpty())
        QVERIFY(file->text().applied(finding.fixes.first().edits).bytes().contains(fixed));
}

void tst_References::nothingIsSaidWithoutACatalog()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"kind.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"requestkind.yaml"_s, requestKind(entities));
    workspace.write(u"x.yaml"_s, request("anybody", "anything"));
    QVERIFY(checkedIn(workspace, u"x.yaml"_s)->diagnostics.isEmpty());
}

void tst_References::schemasNameEntitiesThemselves()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"catalog.yaml"_s, catalog);
    workspace.write(u"a.json"_s, R"({"properties": {
        "team": {"type": "string", "x-waymark-entity": {"kind": "Group", "severity": "warning"}},
        "uses": {"items": {"x-waymark-entity": {"kind": ["Component", "API"]}}},
        "mine": {"x-waymark-entity": {"kind": "Component", "ownedBy": "/team"}}}})");
    workspace.write(u"good.yaml"_s, "# $schema: a.json\nteam: Payments-Team\n"
                                    "uses: [payments-api, 'component:shop/cart']\n"
                                    "mine: payments-api\n");
    workspace.write(u"bad.yaml"_s, "# $schema: a.json\nteam: nobody\nuses: [shop/crat]\n");
    workspace.write(u"others.yaml"_s, "# $schema: a.json\nteam: payments-team\nmine: shop/cart\n");
    QCOMPARE(checkedIn(workspace, u"good.yaml"_s)->diagnostics, Diagnostics());
    const Diagnostics bad = checkedIn(workspace, u"bad.yaml"_s)->diagnostics;
    QCOMPARE(bad.size(), 2);
    QCOMPARE(bad[0].severity, Severity::Warning);
    QCOMPARE(bad[1].severity, Severity::Error);
    QVERIFY2(bad[1].next.contains("shop/cart"_L1), qPrintable(bad[1].next));
    const Diagnostics others = checkedIn(workspace, u"others.yaml"_s)->diagnostics;
    QCOMPARE(others.size(), 1);
    QCOMPARE(others[0].code, u"schema.other-owner"_s);
}

void tst_References::onlyTheBranchThatFitsSpeaks()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"catalog.yaml"_s, catalog);
    workspace.write(u"a.json"_s, R"({"oneOf": [
        {"required": ["team"], "properties": {"who": {"x-waymark-entity": {"kind": "Group"}}}},
        {"required": ["free"]}]})");
    workspace.write(u"free.yaml"_s, "# $schema: a.json\nfree: true\nwho: anybody\n");
    workspace.write(u"team.yaml"_s, "# $schema: a.json\nteam: true\nwho: anybody\n");
    QVERIFY(checkedIn(workspace, u"free.yaml"_s)->diagnostics.isEmpty());
    QCOMPARE(checkedIn(workspace, u"team.yaml"_s)->diagnostics.size(), 1);
}

void tst_References::kindsOfEntitiesAreOnesOwn_data()
{
    QTest::addColumn<QByteArray>("listed");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char *name, const QByteArray &listed, const QStringList &codes) {
        QTest::newRow(name) << listed << codes;
    };
    const QString nonsense = u"workspace.entity-kind"_s;
    row("one's own", "{apiVersion: acme.example/v1, kind: Tooling}", {});
    row("an entity anyway", "{apiVersion: backstage.io/v1alpha1, kind: Tooling}", {nonsense});
    row("a subdomain", "{apiVersion: scaffolder.backstage.io/v1beta3, kind: Template}", {nonsense});
    row("of a cluster", "{apiVersion: apps/v1, kind: Deployment}", {nonsense});
    row("of a cluster's groups", "{apiVersion: networking.k8s.io/v1, kind: Ingress}", {nonsense});
    row("Waymark's", "{apiVersion: waymark.dev/v1alpha1, kind: RequestKind}", {nonsense});
    row("one of two", "{apiVersion: acme.example/v1, kind: A}, {apiVersion: batch/v1, kind: Job}",
        {nonsense});
    row("without a group", "{apiVersion: v1, kind: Tooling}", {u"schema.pattern"_s});
    row("a kind with a hyphen", "{apiVersion: acme.example/v1, kind: Machine-Tool}",
        {u"schema.pattern"_s});
    row("twice", "{apiVersion: acme.example/v1, kind: A}, {apiVersion: acme.example/v1, kind: A}",
        {u"schema.unique-items"_s});
    row("without a kind", "{apiVersion: acme.example/v1}", {u"schema.required"_s});
    row("a text", "Tooling", {u"schema.type"_s});
}

void tst_References::kindsOfEntitiesAreOnesOwn()
{
    QFETCH(QByteArray, listed);
    QFETCH(QStringList, codes);
    const QByteArray head = "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                            "metadata: {name: w}\nspec:\n  roots: [{role: mine, path: .}]\n";
    const test::TemporaryWorkspace workspace;
    workspace.write(u"waymark.yaml"_s, head + "  entityKinds: [" + listed + "]\n");
    const auto found = checkedIn(workspace, u"waymark.yaml"_s)->diagnostics;
    QStringList said;
    for (const Diagnostic &finding : found)
        said.append(finding.code);
    QCOMPARE(said, codes);
    if (codes != QStringList{u"workspace.entity-kind"_s})
        return;
    // What removes it leaves no mistake.
    QCOMPARE(found.first().fixes.size(), 1);
    const SourceText text(head + "  entityKinds: [" + listed + "]\n");
    workspace.write(u"waymark.yaml"_s, text.applied(found.first().fixes.first().edits).bytes());
    QCOMPARE(checkedIn(workspace, u"waymark.yaml"_s)->diagnostics, Diagnostics());
}

void tst_References::templatesOfOldVersionsAreRefused()
{
    const test::TemporaryWorkspace workspace;
    const auto errors = [&](const QByteArray &version) {
        workspace.write(u"t.yaml"_s, "apiVersion: " + version
                                         + "\nkind: Template\nmetadata: {name: t}\n"
                                           "spec: {owner: a, type: b, path: ./c, steps: []}\n");
        QStringList found;
        const auto checked = checkedIn(workspace, u"t.yaml"_s);
        for (const Diagnostic &finding : checked->diagnostics) {
            if (finding.severity == Severity::Error)
                found.append(finding.code + u' ' + finding.pointer.toString());
        }
        return found;
    };
    const QStringList refused{u"schema.unknown-kind /apiVersion"_s};
    QCOMPARE(errors("backstage.io/v1alpha1"), refused);
    QCOMPARE(errors("backstage.io/v1beta2"), refused);
    QCOMPARE(errors("scaffolder.backstage.io/v1beta3"), QStringList());
}

void tst_References::pointersOfRequestKindsAreChecked_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("code");
    QTest::newRow("all are there") << entities << QString();
    QTest::newRow("a field that isn't there")
        << "  entities: {/spec/ownr: {kind: Group}}\n"_ba << u"workspace.unknown-pointer"_s;
    QTest::newRow("below a list")
        << "  form: {fields: {/spec/services/*/nmae: {'ui:title': x}}}\n"_ba
        << u"workspace.unknown-pointer"_s;
    QTest::newRow("in a section")
        << "  form: {sections: [{title: x, fields: [/spec/owner, /spec/onwer]}]}\n"_ba
        << u"workspace.unknown-pointer"_s;
    QTest::newRow("values of a map")
        << "  form: {fields: {/spec/labels/*: {'ui:title': x}}}\n"_ba << QString();
    QTest::newRow("a definition that isn't there")
        << "  definition: ./gone.yaml\n"_ba << u"schema.unreadable"_s;
}

void tst_References::pointersOfRequestKindsAreChecked()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, code);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"kind.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"requestkind.yaml"_s, requestKind(more));
    const Diagnostics found = checkedIn(workspace, u"requestkind.yaml"_s)->diagnostics;
    QCOMPARE(found.size(), code.isEmpty() ? 0 : 1);
    if (!code.isEmpty())
        QCOMPARE(found.first().code, code);
}

namespace {

class OneCommit final : public CommittedTexts
{
public:
    [[nodiscard]] std::optional<yaml::SyntaxTree> committed(const QString &path,
                                                            const yaml::SyntaxTree &) const override
    {
        return path == "/w/x.yaml"_L1
                   ? yaml::SyntaxTree::parse(
                         SourceText("apiVersion: v1\nkind: A\nmetadata: {name: a}\nsize: 1\n"
                                    "---\napiVersion: v1\nkind: A\nmetadata: {name: b}\nsize: 2\n"))
                   : std::nullopt;
    }
};

} // namespace

void tst_References::furtherChecksGetTheCommittedVersion()
{
    auto rules = std::make_shared<Rules>();
    rules->committed = std::make_shared<const OneCommit>();
    rules->checks.append([](const CheckedPart &part, const std::stop_token &) {
        yaml::SyntaxTree tree;
        const yaml::Node before = committedVersion(part, tree);
        Diagnostic finding;
        finding.code = u"policy.test"_s;
        finding.message = before ? before.value(u"size").text() : u"none"_s;
        return std::optional(Diagnostics{finding});
    });
    const auto messages = [&](const QByteArray &text, const QString &path) {
        QStringList found;
        const auto analysis = analyze({SourceText(text), rules, 1, path});
        for (const Diagnostic &finding : analysis->diagnostics)
            found.append(finding.message);
        return found;
    };
    const QByteArray text =
        "apiVersion: v1\nkind: A\nmetadata: {name: b}\nsize: 3\n---\napiVersion: v1\nkind: A\n"
        "metadata: {name: c}\n";
    QCOMPARE(messages(text, u"/w/x.yaml"_s), (QStringList{u"2"_s, u"none"_s}));
    QCOMPARE(messages(text, u"/w/y.yaml"_s), (QStringList{u"none"_s, u"none"_s}));
}

WAYMARK_TEST(tst_References)

} // namespace waymark::analysis

#include "tst_references.moc"
