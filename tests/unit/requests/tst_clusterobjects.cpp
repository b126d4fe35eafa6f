// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/clusterobjects.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

/// A kubectl that answers what the test says, and remembers how it was asked.
class FakeKubectl final : public Process
{
public:
    explicit FakeKubectl(Result<ProcessResult> answer)
        : m_answer(std::move(answer))
    {}
    [[nodiscard]] Result<ProcessResult> run(const ProcessRequest &request,
                                            std::stop_token) const override
    {
        asked.append(request);
        return m_answer;
    }

    mutable QList<ProcessRequest> asked;

private:
    Result<ProcessResult> m_answer;
};

constexpr auto delivered =
    "apiVersion: v1\nkind: Namespace\nmetadata: {name: env-a}\n---\n"
    "apiVersion: apps/v1\nkind: Deployment\n"
    "metadata: {name: web, namespace: env-a}\n---\n"
    "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: env-a}\n";

constexpr auto answered = R"({"apiVersion": "v1", "kind": "List", "items": [
  {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "env-a"}, "status": {"phase": "Active"}},
  {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "web", "namespace": "env-a", "generation": 1},
   "spec": {"replicas": 1}, "status": {"observedGeneration": 1, "conditions": [{"type": "Progressing", "status": "False",
     "reason": "ProgressDeadlineExceeded", "message": "web has timed out"}]}}]})";

} // namespace

/// How the cluster is asked for what a request was delivered as.
class tst_ClusterObjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worstFirstAndWhatIsMissing();
    void asksOnceInTheContext();
    void aRefusalIsNoDeletion_data();
    void aRefusalIsNoDeletion();
    void nothingDeliveredAsksNobody();
    void onlyDeliveriesAreAskedFor();

private:
    [[nodiscard]] Result<QList<ClusterObject>> ask(const Process &process) const
    {
        m_files.write(u"a.yaml"_s, delivered);
        return askCluster({.context = u"staging"_s, .manifests = {m_files.path(u"a.yaml"_s)}},
                          DiskFileSystem(), process);
    }

    const test::TemporaryWorkspace m_files;
};

void tst_ClusterObjects::worstFirstAndWhatIsMissing()
{
    const auto objects = ask(FakeKubectl(ProcessResult{0, answered, {}}));
    QVERIFY(objects);
    QStringList shown;
    for (const ClusterObject &object : *objects)
        shown << object.shown() + u' '
                     + (object.isThere ? healthName(object.standing.health) : u"missing"_s);
    QCOMPARE(shown, (QStringList{u"Deployment env-a/web degraded"_s, u"Service env-a/web missing"_s,
                                 u"Namespace env-a ready"_s}));
    QCOMPARE(objects->first().standing.message, u"web has timed out"_s);
}

void tst_ClusterObjects::asksOnceInTheContext()
{
    const FakeKubectl kubectl(ProcessResult{0, "", ""});
    const auto objects = ask(kubectl);
    QVERIFY(objects);
    QCOMPARE(objects->size(), 3);
    QVERIFY(std::ranges::none_of(*objects, &ClusterObject::isThere));
    QCOMPARE(kubectl.asked.size(), 1);
    QCOMPARE(kubectl.asked.first().program, u"kubectl"_s);
    QVERIFY(kubectl.asked.first().arguments.contains(u"--context=staging"_s));
    QVERIFY(kubectl.asked.first().arguments.contains(u"--ignore-not-found"_s));
}

/// The first words of kubectl 1.32, as it says them (reference/requests.md, A).
void tst_ClusterObjects::aRefusalIsNoDeletion_data()
{
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<QString>("code");
    QTest::newRow("no login") << "error: You must be logged in to the server (Unauthorized)\n"_ba
                              << u"cluster.login"_s;
    QTest::newRow("forbidden")
        << "Error from server (Forbidden): deployments.apps \"web\" is forbidden\n"_ba
        << u"cluster.forbidden"_s;
    QTest::newRow("no such kind")
        << "error: the server doesn't have a resource type \"machines\"\n"_ba
        << u"cluster.unknown-kind"_s;
    QTest::newRow("refused")
        << "E0301 12:00:00.000000 1 memcache.go:265] couldn't get current server API group list\n"
           "The connection to the server localhost:1 was refused - did you specify the right "
           "host or port?\n"_ba
        << u"cluster.unreachable"_s;
    QTest::newRow("no such context")
        << "error: context \"staging\" does not exist\n"_ba << u"cluster.no-context"_s;
    QTest::newRow("a server in trouble")
        << "Error from server (InternalError): an error on the server\n"_ba << u"cluster.refused"_s;
    QTest::newRow("not a word") << QByteArray() << u"cluster.refused"_s;
}

void tst_ClusterObjects::aRefusalIsNoDeletion()
{
    QFETCH(QByteArray, errors);
    QFETCH(QString, code);
    // Debian's kubectl prints an empty list beside each of these.
    const auto objects = ask(
        FakeKubectl(ProcessResult{1, R"({"apiVersion":"v1","items":[],"kind":"List"})", errors}));
    QVERIFY(!objects);
    QCOMPARE(objects.error().code, code);
    QVERIFY(!objects.error().message.isEmpty() && !objects.error().next.isEmpty());
    QVERIFY(!objects.error().message.startsWith("E0301"_L1));
    const auto broken = ask(FakeKubectl(ProcessResult{0, "{\"kind\": \"List\", \"items\": [", {}}));
    QCOMPARE(broken.error().code, u"cluster.bad-answer"_s);
    const auto absent =
        ask(FakeKubectl(std::unexpected(Error{u"process.not-found"_s, {}, {}, {}})));
    QCOMPARE(absent.error().code, u"cluster.no-kubectl"_s);
}

void tst_ClusterObjects::nothingDeliveredAsksNobody()
{
    const FakeKubectl kubectl(ProcessResult{0, "", ""});
    QCOMPARE(askCluster({}, DiskFileSystem(), kubectl)->size(), 0);
    QVERIFY(kubectl.asked.isEmpty());
}

void tst_ClusterObjects::onlyDeliveriesAreAskedFor()
{
    RequestStatus status;
    for (const char *path : {"a/b.yaml", "../secret.yaml", "a/../../secret.yaml", "/etc/passwd"})
        status.manifests.append({QString::fromLatin1(path), {}});
    const FulfilmentSettings settings{.deliveries = u"/work/delivery"_s,
                                      .clusterContext = u"staging"_s};
    const ClusterQuestion question = clusterQuestion(status, settings);
    QCOMPARE(question.context, u"staging"_s);
    QCOMPARE(question.manifests,
             (QStringList{u"/work/delivery/a/b.yaml"_s, u"/work/delivery/etc/passwd"_s}));
}

WAYMARK_TEST(tst_ClusterObjects)

} // namespace waymark::requests

#include "tst_clusterobjects.moc"
