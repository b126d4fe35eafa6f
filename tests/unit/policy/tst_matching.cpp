// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policytesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

yaml::SyntaxTree parsed(const QByteArray &text)
{
    return *yaml::SyntaxTree::parse(SourceText(text));
}

} // namespace

/// What a policy is for: names of resources, rules, selectors.
class tst_Matching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesResources_data();
    void namesResources();
    void selectsLabels_data();
    void selectsLabels();
    void matches_data();
    void matches();
    void tellsSubResourcesApart_data();
    void tellsSubResourcesApart();
    void aNamespaceThatNobodyKnowsDecidesNothing();
};

void tst_Matching::namesResources_data()
{
    QTest::addColumn<QString>("apiVersion");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("plural");
    QTest::addColumn<bool>("isNamespaced");
    QTest::addColumn<bool>("isAssumed");
    QTest::newRow("core") << u"v1"_s << u"Pod"_s << u"pods"_s << true << false;
    QTest::newRow("y") << u"networking.k8s.io/v1"_s << u"NetworkPolicy"_s << u"networkpolicies"_s
                       << true << false;
    QTest::newRow("s") << u"networking.k8s.io/v1"_s << u"Ingress"_s << u"ingresses"_s << true
                       << false;
    QTest::newRow("endpoints") << u"v1"_s << u"Endpoints"_s << u"endpoints"_s << true << false;
    QTest::newRow("gateway") << u"gateway.networking.k8s.io/v1"_s << u"Gateway"_s << u"gateways"_s
                             << true << false;
    QTest::newRow("in no namespace")
        << u"v1"_s << u"Namespace"_s << u"namespaces"_s << false << false;
    QTest::newRow("defined here") << u"farm.io/v1"_s << u"Ox"_s << u"oxen"_s << false << false;
    QTest::newRow("another version of it")
        << u"farm.io/v2"_s << u"Ox"_s << u"oxen"_s << false << false;
    QTest::newRow("of another world") << u"other.io/v1"_s << u"Box"_s << u"boxes"_s << true << true;
}

void tst_Matching::namesResources()
{
    QFETCH(QString, apiVersion);
    QFETCH(QString, kind);
    ResourceNames names;
    const auto crd = parsed("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
                            "spec:\n  group: farm.io\n  scope: Cluster\n"
                            "  names: {kind: Ox, plural: oxen}\n");
    names.addCrd(crd.documents().front());
    const Resource resource = names.of(apiVersion, kind);
    QTEST(resource.plural, "plural");
    QTEST(resource.isNamespaced, "isNamespaced");
    QTEST(resource.isAssumed, "isAssumed");
}

void tst_Matching::selectsLabels_data()
{
    QTest::addColumn<QByteArray>("selector");
    QTest::addColumn<bool>("selects"); // {tier: web, team: shop}
    QTest::newRow("nothing asked") << "{}"_ba << true;
    QTest::newRow("label") << "matchLabels: {tier: web}"_ba << true;
    QTest::newRow("other value") << "matchLabels: {tier: db}"_ba << false;
    QTest::newRow("both") << "matchLabels: {tier: web, team: crm}"_ba << false;
    QTest::newRow("in") << "matchExpressions: [{key: tier, operator: In, values: [db, web]}]"_ba
                        << true;
    QTest::newRow("not in") << "matchExpressions: [{key: tier, operator: NotIn, values: [web]}]"_ba
                            << false;
    QTest::newRow("not in, and missing")
        << "matchExpressions: [{key: zone, operator: NotIn, values: [a]}]"_ba << true;
    QTest::newRow("exists") << "matchExpressions: [{key: team, operator: Exists}]"_ba << true;
    QTest::newRow("does not exist")
        << "matchExpressions: [{key: team, operator: DoesNotExist}]"_ba << false;
    QTest::newRow("no operator") << "matchExpressions: [{key: team, operator: Likes}]"_ba << false;
}

void tst_Matching::selectsLabels()
{
    QFETCH(QByteArray, selector);
    const auto tree = parsed(selector);
    const LabelSelector wanted(tree.documents().front().root);
    QTEST(wanted.matches({{u"tier"_s, u"web"_s}, {u"team"_s, u"shop"_s}}), "selects");
}

void tst_Matching::matches_data()
{
    QTest::addColumn<QByteArray>("constraints");
    QTest::addColumn<bool>("isMatch"); // CREATE of a Deployment "api" of apps/v1 with {tier: web}
    const auto rule = [](const QByteArray &rest) -> QByteArray {
        return "resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], "
               "resources: [deployments]"
               + rest + "}]";
    };
    QTest::newRow("rule") << rule({}) << true;
    QTest::newRow("no rule") << "{}"_ba << false;
    QTest::newRow("everything")
        << "resourceRules: [{apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*']}]"_ba
        << true;
    QTest::newRow("other group")
        << "resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: ['*'], resources: ['*']}]"_ba
        << false;
    QTest::newRow("other operation")
        << "resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [DELETE], resources: ['*']}]"_ba
        << false;
    QTest::newRow("other version, which is equivalent")
        << "resourceRules: [{apiGroups: [apps], apiVersions: [v1beta1], operations: [CREATE], resources: [deployments]}]"_ba
        << true;
    QTest::newRow("other version, exactly")
        << "{matchPolicy: Exact, resourceRules: [{apiGroups: [apps], apiVersions: [v1beta1], operations: [CREATE], resources: [deployments]}]}"_ba
        << false;
    QTest::newRow("its name") << rule(", resourceNames: [api]") << true;
    QTest::newRow("another name") << rule(", resourceNames: [web]") << false;
    QTest::newRow("scope") << rule(", scope: Namespaced") << true;
    QTest::newRow("other scope") << rule(", scope: Cluster") << false;
    QTest::newRow("excluded") << rule({})
                                     + "\nexcludeResourceRules: [{apiGroups: ['*'], apiVersions: "
                                       "['*'], operations: ['*'], resources: [deployments]}]"
                              << false;
    QTest::newRow("object selected")
        << rule({}) + "\nobjectSelector: {matchLabels: {tier: web}}" << true;
    QTest::newRow("object not selected")
        << rule({}) + "\nobjectSelector: {matchLabels: {tier: db}}" << false;
    QTest::newRow("namespace selected")
        << rule({}) + "\nnamespaceSelector: {matchLabels: {env: prod}}" << true;
    QTest::newRow("namespace not selected")
        << rule({}) + "\nnamespaceSelector: {matchLabels: {env: dev}}" << false;
}

void tst_Matching::matches()
{
    QFETCH(QByteArray, constraints);
    QFETCH(bool, isMatch);
    const auto tree = parsed(constraints);
    const MatchConstraints wanted(tree.documents().front().root, false);
    const Match match = wanted.matches(ResourceNames().of(u"apps/v1"_s, u"Deployment"_s), u"api"_s,
                                       Operation::Create, {Labels{{u"tier"_s, u"web"_s}}},
                                       {Labels{{u"env"_s, u"prod"_s}}});
    QCOMPARE(match, isMatch ? Match::Yes : Match::No);
}

void tst_Matching::tellsSubResourcesApart_data()
{
    QTest::addColumn<QByteArray>("resources");
    QTest::addColumn<bool>("isForPod");
    QTest::addColumn<bool>("isForItsStatus");
    QTest::newRow("resource") << "pods"_ba << true << false;
    QTest::newRow("sub-resource") << "pods/status"_ba << false << true;
    QTest::newRow("another one") << "pods/exec"_ba << false << false;
    QTest::newRow("all of a resource") << "pods/*"_ba << true << true;
    QTest::newRow("that of all resources") << "'*/status'"_ba << false << true;
    QTest::newRow("all resources") << "'*'"_ba << true << false;
    QTest::newRow("all and everything") << "'*/*'"_ba << true << true;
}

void tst_Matching::tellsSubResourcesApart()
{
    QFETCH(QByteArray, resources);
    QFETCH(bool, isForPod);
    QFETCH(bool, isForItsStatus);
    const auto tree = parsed("resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: "
                             "[UPDATE], resources: ["
                             + resources + "]}]");
    const MatchConstraints wanted(tree.documents().front().root, false);
    Resource resource = ResourceNames().of(u"v1"_s, u"Pod"_s);
    const auto match = [&] {
        return wanted.matches(resource, u"a"_s, Operation::Update, {Labels()}, {Labels()});
    };
    QCOMPARE(match(), isForPod ? Match::Yes : Match::No);
    resource.subResource = u"status"_s;
    QCOMPARE(match(), isForItsStatus ? Match::Yes : Match::No);
}

void tst_Matching::aNamespaceThatNobodyKnowsDecidesNothing()
{
    const auto tree =
        parsed("resourceRules: [{apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], "
               "resources: ['*']}]\nnamespaceSelector: {matchLabels: {env: dev}}");
    const MatchConstraints wanted(tree.documents().front().root, false);
    const ResourceNames names;
    QCOMPARE(wanted.matches(names.of(u"v1"_s, u"Pod"_s), {}, Operation::Create, {Labels()}, {}),
             Match::Unknown);
    // What is in no namespace isn't selected by any.
    QCOMPARE(wanted.matches(names.of(u"v1"_s, u"Node"_s), {}, Operation::Create, {Labels()}, {}),
             Match::Yes);
}

WAYMARK_TEST(tst_Matching)

} // namespace waymark::policy

#include "tst_matching.moc"
