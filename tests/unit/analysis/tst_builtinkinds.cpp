// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/analysis.h"
#include "analysis/builtinkinds.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

Checked checkedText(const QByteArray &text)
{
    Rules rules{.kinds = builtinKinds()};
    return *check(*yaml::SyntaxTree::parse(SourceText(text)), u"/w/a.yaml"_s, rules);
}

QStringList wordsOf(const Checked &checked)
{
    QStringList words;
    for (const Diagnostic &finding : checked.diagnostics)
        words.append(finding.code + u' ' + finding.pointer.toString());
    return words;
}

QByteArray deployment(const QByteArray &container = "name: a, image: a",
                      const QByteArray &spec = "replicas: 2")
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, creationTimestamp: null}\n"
           "spec:\n  "
           + spec
           + "\n  selector: {matchLabels: {app: a}}\n"
             "  template:\n    metadata: {labels: {app: a}}\n    spec:\n      containers: [{"
           + container + "}]\nstatus: {}\n";
}

QByteArray definition(const QByteArray &from, const QByteArray &to)
{
    QByteArray text = "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
                      "metadata: {name: boats.example.com}\nspec:\n  group: example.com\n"
                      "  scope: Namespaced\n  names: {kind: Boat, plural: boats}\n"
                      "  versions:\n  - name: v1\n    served: true\n    storage: true\n"
                      "    schema:\n      openAPIV3Schema: {type: object}\n";
    return text.replace(from, to);
}

bool hasKubernetes()
{
    return builtinKinds().contains({u"apps/v1"_s, u"Deployment"_s});
}

} // namespace

/// The kinds that are known without the net and without a word of the workspace.
class tst_BuiltinKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kubernetesJudgesAsItsServersDo_data();
    void kubernetesJudgesAsItsServersDo();
    void findingsNameTheVersion();
    void versionsThatServersRefuseAreSaid_data();
    void versionsThatServersRefuseAreSaid();
    void listsOfAServerAreNoSlip_data();
    void listsOfAServerAreNoSlip();
    void definitionsAreChecked_data();
    void definitionsAreChecked();
    void openApiIsKnownByItsKey_data();
    void openApiIsKnownByItsKey();
    void objectsThatServersTookAreValid();
};

void tst_BuiltinKinds::kubernetesJudgesAsItsServersDo_data()
{
    if (!hasKubernetes())
        WAYMARK_SKIP(u"schemas of Kubernetes, for want of its Go packages"_s);
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("findings");
    QTest::newRow("fine") << deployment() << QStringList();
    QTest::newRow("null isn't there")
        << deployment("name: a, image: a, env: null, resources: null") << QStringList();
    QTest::newRow("a port by name or number")
        << deployment("name: a, livenessProbe: {httpGet: {port: http}}, readinessProbe: {httpGet: "
                      "{port: 80}}")
        << QStringList();
    QTest::newRow("amounts") << deployment(
        "name: a, resources: {limits: {cpu: 1, memory: 512Mi}, requests: {cpu: 0.5, "
        "memory: 1e9}}") << QStringList();
    QTest::newRow("an amount that is none")
        << deployment("name: a, resources: {limits: {memory: 512 MB}}")
        << QStringList{
               u"schema.pattern /spec/template/spec/containers/0/resources/limits/memory"_s};
    QTest::newRow("a field that isn't there")
        << deployment("name: a, img: a")
        << QStringList{u"schema.unknown-field /spec/template/spec/containers/0/img"_s};
    QTest::newRow("a field of another type")
        << deployment("name: a", "replicas: two") << QStringList{u"schema.type /spec/replicas"_s};
    QTest::newRow("a number that doesn't fit") << deployment("name: a", "replicas: 3000000000")
                                               << QStringList{u"schema.maximum /spec/replicas"_s};
    QTest::newRow("a required field")
        << "apiVersion: apps/v1\nkind: Deployment\nspec: {selector: {}}\n"_ba
        << QStringList{u"schema.required /spec/template"_s};
    QTest::newRow("a required field that is null")
        << "apiVersion: apps/v1\nkind: Deployment\nspec: {selector: null, template: {}}\n"_ba
        << QStringList{u"schema.type /spec/selector"_s};
    QTest::newRow("a value that isn't allowed")
        << "apiVersion: v1\nkind: Service\nspec: {type: NodPort}\n"_ba
        << QStringList{u"schema.enum /spec/type"_s};
    QTest::newRow("what a younger version has")
        << "apiVersion: v1\nkind: Pod\nspec:\n  containers: [{name: a}]\n"
           "  initContainers: [{name: b, restartPolicy: Always}]\n"_ba
        << QStringList();
}

void tst_BuiltinKinds::kubernetesJudgesAsItsServersDo()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, findings);
    QCOMPARE(wordsOf(checkedText(text)), findings);
}

void tst_BuiltinKinds::findingsNameTheVersion()
{
    if (!hasKubernetes())
        WAYMARK_SKIP(u"schemas of Kubernetes, for want of its Go packages"_s);
    const Checked checked = checkedText(deployment("name: a", "replicas: two"));
    QCOMPARE(checked.diagnostics.size(), 1);
    const Diagnostic &finding = checked.diagnostics.first();
    QVERIFY2(finding.rule.contains("kubernetes/1.32/apps-v1.DeploymentSpec.json"_L1),
             qPrintable(finding.rule));
    QVERIFY2(finding.why.endsWith("(Kubernetes 1.32)"_L1), qPrintable(finding.why));
    const Checked unknown = checkedText(deployment("name: a, img: b"));
    QCOMPARE(unknown.diagnostics.first().why, u"That is how Kubernetes 1.32 has it."_s);
}

void tst_BuiltinKinds::versionsThatServersRefuseAreSaid_data()
{
    if (!hasKubernetes())
        WAYMARK_SKIP(u"schemas of Kubernetes, for want of its Go packages"_s);
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("next");
    QTest::newRow("gone")
        << "apiVersion: batch/v1beta1\nkind: CronJob\nspec: {schedule: a, jobTemplate: {}}\n"_ba
        << u"batch/v1beta1 CronJob was removed in Kubernetes 1.25."_s << u"batch/v1 CronJob"_s;
    QTest::newRow("gone, and in another group now")
        << "apiVersion: extensions/v1beta1\nkind: Ingress\n"_ba
        << u"extensions/v1beta1 Ingress was removed in Kubernetes 1.22."_s
        << u"networking.k8s.io/v1 Ingress"_s;
    QTest::newRow("on its way out")
        << "apiVersion: events.k8s.io/v1beta1\nkind: Event\neventTime: null\n"_ba
        << u"events.k8s.io/v1beta1 Event is deprecated since Kubernetes 1.22."_s
        << u"events.k8s.io/v1"_s;
}

void tst_BuiltinKinds::versionsThatServersRefuseAreSaid()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    QFETCH(QString, next);
    const Checked checked = checkedText(text);
    const auto found =
        std::ranges::find(checked.diagnostics, u"schema.deprecated-version"_s, &Diagnostic::code);
    QVERIFY(found != checked.diagnostics.end());
    QCOMPARE(found->message, message);
    QVERIFY2(found->next.contains(next), qPrintable(found->next));
}

void tst_BuiltinKinds::listsOfAServerAreNoSlip_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("any") << "apiVersion: v1\nkind: List\nitems: []\n"_ba;
    QTest::newRow("of pods") << "apiVersion: v1\nkind: PodList\nitems: []\n"_ba;
    QTest::newRow("of roles")
        << "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleList\nitems: []\n"_ba;
}

void tst_BuiltinKinds::listsOfAServerAreNoSlip()
{
    QFETCH(QByteArray, text);
    QCOMPARE(wordsOf(checkedText(text)), QStringList());
}

void tst_BuiltinKinds::definitionsAreChecked_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("finding");
    QTest::newRow("fine") << "x"_ba << "x"_ba << QString();
    QTest::newRow("a scope that isn't one")
        << "Namespaced"_ba << "Namespace"_ba << u"schema.enum /spec/scope"_s;
    QTest::newRow("no version is stored")
        << "storage: true"_ba << "storage: false"_ba << u"schema.contains /spec/versions"_s;
}

void tst_BuiltinKinds::definitionsAreChecked()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, finding);
    const QStringList found = wordsOf(checkedText(definition(from, to)));
    if (finding.isEmpty())
        QCOMPARE(found, QStringList());
    else
        QVERIFY2(found.contains(finding), qPrintable(found.join(u'\n')));
}

void tst_BuiltinKinds::openApiIsKnownByItsKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const QByteArray &text, const QStringList &findings) {
        const auto tree = yaml::SyntaxTree::parse(SourceText(text));
        if (formatOf(tree->documents().first()) == nullptr)
            WAYMARK_SKIP(u"schemas of OpenAPI"_s);
        QTest::newRow(name) << text << findings;
    };
    const QByteArray info = "info: {title: a, version: '1'}\n";
    row("3.1", "openapi: 3.1.0\n" + info + "paths: {}\n", {});
    row("3.1, a misspelt key", "openapi: 3.1.0\n" + info + "path: {}\n", {u"schema.any-of "_s});
    row("3.0",
        "openapi: 3.0.3\n" + info + "paths: {/a: {get: {responses: {'200': {description: b}}}}}\n",
        {});
    row("3.0, without paths", "openapi: 3.0.3\n" + info, {u"schema.required /paths"_s});
    row("2.0", "swagger: '2.0'\n" + info + "paths: {}\n", {});
    row("2.0, without a title", "swagger: '2.0'\ninfo: {version: '1'}\npaths: {}\n",
        {u"schema.required /info/title"_s});
}

void tst_BuiltinKinds::openApiIsKnownByItsKey()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, findings);
    QCOMPARE(wordsOf(checkedText(text)), findings);
}

void tst_BuiltinKinds::objectsThatServersTookAreValid()
{
    WAYMARK_NEEDS_SHARED(u"data/status-objects"_s);
    if (!hasKubernetes())
        WAYMARK_SKIP(u"schemas of Kubernetes, for want of its Go packages"_s);
    const Rules rules{.kinds = builtinKinds()};
    // Left out or written in an old way by whoever made them by hand: no server took these.
    const QStringList incomplete{
        u"argo-builtin/hpa-v2-degraded.yaml"_s,
        u"argo-builtin/hpa-v2-healthy.yaml"_s,
        u"argo-builtin/hpa-v2-progressing.yaml"_s,
        u"argo-builtin/ingress-unassigned.yaml"_s,
        u"argo-builtin/ingress.yaml"_s,
        u"CustomResourceDefinition/crd-v1-terminating-condition-progressing.yaml"_s,
        u"kstatus/TestSuspendedJobConditions.yaml"_s,
        u"kstatus/crdEstablished.yaml"_s,
        u"kstatus/crdNamesNotAccepted.yaml"_s,
        u"kstatus/depNotAvailable.yaml"_s,
        u"kstatus/jobInProgress.yaml"_s,
        u"kstatus/rsLessAvailable.yaml"_s,
        u"kstatus/rsLessReady.yaml"_s,
        u"kstatus/rsOK2.yaml"_s,
        u"kstatus/rsReplicaFailure.yaml"_s,
        u"kstatus/stsExtraPods.yaml"_s,
        u"kstatus/stsLessReady.yaml"_s};
    QSet<QString> wrong;
    int objects = 0;
    QStringList findings;
    QDirIterator files(test::sharedData(u"data/status-objects"_s), {u"*.yaml"_s, u"*.json"_s},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto checked =
            check(*yaml::SyntaxTree::parse(SourceText(file.readAll())), file.fileName(), rules);
        objects += int(std::ranges::count_if(checked->kinds,
                                             [](const auto &kind) { return kind != nullptr; }));
        const QString name = file.fileName().section(u'/', -2);
        for (const Diagnostic &finding : checked->diagnostics) {
            if (finding.severity != Severity::Error)
                continue;
            wrong.insert(name);
            if (!incomplete.contains(name))
                findings.append(name + u": "_s + finding.pointer.toString() + u' '
                                + finding.message);
        }
    }
    QVERIFY(objects > 50);
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    QCOMPARE(wrong.size(), incomplete.size());
}

WAYMARK_TEST(tst_BuiltinKinds)

} // namespace waymark::analysis

#include "tst_builtinkinds.moc"
