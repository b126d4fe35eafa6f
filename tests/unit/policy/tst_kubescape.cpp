// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "peers.h"
#include "support/shareddata.h"
#include "support/testmain.h"
#include "yaml/json.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

const QString kubescapeData = QStringLiteral("data/admission-policies/kubescape");

QJsonValue jsonOf(const QString &text)
{
    // QJsonDocument reads no bare values.
    const QJsonDocument list = QJsonDocument::fromJson("[" + text.toUtf8() + "]");
    return list.isArray() ? list.array().first() : QJsonValue(text);
}

/// Sets what a path as `spec.containers.[0].image` names; what is missing on the way is made.
QJsonValue withField(const QJsonValue &value, const QStringList &path, const QJsonValue &field)
{
    if (path.isEmpty())
        return field;
    const QString &step = path.front();
    if (step.startsWith(u'[')) {
        QJsonArray items = value.toArray();
        const int index = step.sliced(1, step.size() - 2).toInt();
        while (items.size() <= index)
            items.append(QJsonValue());
        items[index] = withField(items.at(index), path.sliced(1), field);
        return items;
    }
    QJsonObject entries = value.toObject();
    entries[step] = withField(entries.value(step), path.sliced(1), field);
    return entries;
}

/// A file with fields changed: `path=value`.
QByteArray changed(const QString &path, const QStringList &changes)
{
    const auto tree = test::treeOf(path);
    QJsonValue value = QJsonDocument::fromJson(*yaml::toJson(test::rootOf(tree))).object();
    for (const QString &change : changes) {
        value = withField(value, change.section(u'=', 0, 0).split(u'.'),
                          jsonOf(change.section(u'=', 1)));
    }
    return QJsonDocument(value.toObject()).toJson();
}

std::optional<yaml::SyntaxTree> treeFrom(const QByteArray &text)
{
    return yaml::SyntaxTree::parse(SourceText(text));
}

} // namespace

/// The controls of Kubescape's library, whose tests run against a cluster.
class tst_Kubescape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesAsACluster_data();
    void decidesAsACluster();
};

void tst_Kubescape::decidesAsACluster_data()
{
    QTest::addColumn<QString>("control");
    QTest::addColumn<QJsonObject>("test");
    WAYMARK_NEEDS_SHARED(kubescapeData);
    const QDir folder(test::sharedData(kubescapeData) + "/controls"_L1);
    for (const QString &control : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QJsonArray tests =
            QJsonDocument::fromJson(test::contentOf(folder.filePath(control + "/tests.json"_L1)))
                .array();
        for (const auto test : tests) {
            const QString name = control + u' ' + test[u"name"].toString();
            QTest::newRow(qPrintable(name)) << control << test.toObject();
        }
    }
}

void tst_Kubescape::decidesAsACluster()
{
    WAYMARK_NEEDS_SHARED(kubescapeData);
    QFETCH(QString, control);
    QFETCH(QJsonObject, test);
    const QString root = test::sharedData(kubescapeData);
    const QString resources = root + "/test-resources/"_L1;
    const auto policy = test::treeOf(root + "/controls/"_L1 + control + "/policy.yaml"_L1);
    const QString name =
        test::rootOf(policy).value(u"metadata").target().value(u"name").target().text();

    PolicySet set({});
    test::addAll(set,
                 test::treeOf(root + "/configuration/policy-configuration-definition.yaml"_L1));
    test::addAll(set, policy);
    test::addAll(set, treeFrom(changed(resources + "policy-binding.yaml"_L1,
                                       {"metadata.name=b"_L1, "spec.policyName="_L1 + name,
                                        "spec.paramRef.name=settings"_L1})));
    const QString params =
        test[u"param_template"].toString(u"default-control-configuration.yaml"_s);
    test::addAll(set, treeFrom(changed(resources + params, {"metadata.name=settings"_L1})));

    QStringList changes;
    const QJsonArray listed = test[u"field_change_list"].toArray();
    for (const auto change : listed)
        changes.append(change.toString());
    const auto object = treeFrom(changed(resources + test[u"template"].toString(), changes));
    const QList<Decision> decisions =
        set.decide(test::requestFor(set, test::rootOf(object), {}), true);
    const bool isDenied = std::ranges::any_of(decisions, &Decision::isDenial);
    // That a policy isn't for a resource is no proof of anything.
    const bool isEvaluated = std::ranges::none_of(decisions, [](const Decision &decision) {
        return decision.state == Decision::State::NotMatched
               || decision.state == Decision::State::Undecidable;
    });
    const bool agrees = isEvaluated && isDenied == (test[u"expected"].toString() == "fail"_L1);
    WAYMARK_AGREES(agrees, u"kubescape"_s, control + u' ' + test[u"name"].toString(), decisions);
}

WAYMARK_TEST(tst_Kubescape)

} // namespace waymark::policy

#include "tst_kubescape.moc"
