// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "peers.h"
#include "support/shareddata.h"
#include "support/testmain.h"
#include "yaml/json.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

const QString kolteqData = QStringLiteral("data/admission-policies/kolteq-pss/policies");
const QString playgroundData = QStringLiteral("data/admission-policies/garethahealy");

QJsonObject objectOf(const QString &path)
{
    const auto tree = test::treeOf(path);
    return QJsonDocument::fromJson(yaml::toJson(test::rootOf(tree)).value_or("{}")).object();
}

/// A pod after `kubectl debug --custom`.
QByteArray debugged(const QString &podFile, const QString &container)
{
    QJsonObject object = objectOf(podFile);
    QJsonObject added = objectOf(container);
    added[u"name"_s] = u"debugger"_s;
    added[u"image"_s] = u"busybox:1.36"_s;
    QJsonObject spec = object[u"spec"_s].toObject();
    spec[u"ephemeralContainers"_s] = QJsonArray{added};
    object[u"spec"_s] = spec;
    return QJsonDocument(object).toJson();
}

std::optional<yaml::SyntaxTree> namespaceWith(const QByteArray &labels)
{
    return yaml::SyntaxTree::parse(SourceText(
        "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: test\n  labels: " + labels + '\n'));
}

} // namespace

/// Kolteq's pod security policies, and a playground: what they say of their own examples.
class tst_PodSecurity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatTheSetRefuses_data();
    void refusesWhatTheSetRefuses();
    void refusesAnExample_data();
    void refusesAnExample();
};

void tst_PodSecurity::refusesWhatTheSetRefuses_data()
{
    QTest::addColumn<QString>("folder");
    WAYMARK_NEEDS_SHARED(kolteqData);
    const QString root = test::sharedData(kolteqData);
    QDirIterator tests(root, {u"test.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (tests.hasNext()) {
        const QString folder = tests.next().section(u'/', 0, -2);
        QTest::newRow(qPrintable(folder.sliced(root.size() + 1))) << folder;
    }
}

void tst_PodSecurity::refusesWhatTheSetRefuses()
{
    WAYMARK_NEEDS_SHARED(kolteqData);
    QFETCH(QString, folder);
    PolicySet set({});
    test::addAll(set, test::treeOf(folder + "/policy.yaml"_L1));
    test::addAll(set, test::treeOf(folder + "/binding.yaml"_L1));
    const auto space = namespaceWith("{pss.security.kolteq.com/enforce: restricted}");
    const auto pod = test::treeOf(folder + "/test.yaml"_L1);
    AdmissionRequest created = test::requestFor(set, test::rootOf(pod), {});
    created.namespaceObject = test::rootOf(space);
    QList<Decision> decisions = set.decide(created, true);
    bool isDenied = std::ranges::any_of(decisions, &Decision::isDenial);
    bool agrees = isDenied;
    // Some pods are fine; what `kubectl debug` would add to them isn't.
    const QString container = folder + "/test-kubectl-debug-custom.yaml"_L1;
    if (QFile::exists(container)) {
        const auto after =
            yaml::SyntaxTree::parse(SourceText(debugged(folder + "/test.yaml"_L1, container)));
        AdmissionRequest update = test::requestFor(set, test::rootOf(after), test::rootOf(pod));
        update.resource.subResource = u"ephemeralcontainers"_s;
        update.namespaceObject = test::rootOf(space);
        decisions += set.decide(update, true);
        agrees = !isDenied && std::ranges::any_of(decisions, &Decision::isDenial);
    }
    WAYMARK_AGREES(agrees, u"kolteq-pss"_s, QString::fromUtf8(QTest::currentDataTag()), decisions);
}

void tst_PodSecurity::refusesAnExample_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("fail") << u"deployment-fail.yaml"_s << true;
    QTest::newRow("no label") << u"deployment-no-label.yaml"_s << false;
    QTest::newRow("passes") << u"deployment.yaml"_s << false;
}

void tst_PodSecurity::refusesAnExample()
{
    WAYMARK_NEEDS_SHARED(playgroundData);
    QFETCH(QString, file);
    QFETCH(bool, isRefused);
    const QString root = test::sharedData(playgroundData) + u'/';
    PolicySet set({});
    test::addAll(set, test::treeOf(root + "ValidatingAdmissionPolicy.yaml"_L1));
    test::addAll(set, test::treeOf(root + "ValidatingAdmissionPolicyBinding.yaml"_L1));
    const auto object = test::treeOf(root + file);
    const auto space = namespaceWith("{vap: 'true'}");
    AdmissionRequest request = test::requestFor(set, test::rootOf(object), {});
    request.namespaceObject = test::rootOf(space);
    const QList<Decision> decisions = set.decide(request, true);
    WAYMARK_AGREES(std::ranges::any_of(decisions, &Decision::isDenial) == isRefused,
                   u"garethahealy"_s, file, decisions);
}

WAYMARK_TEST(tst_PodSecurity)

} // namespace waymark::policy

#include "tst_podsecurity.moc"
