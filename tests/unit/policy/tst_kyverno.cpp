// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "peers.h"
#include "policytesting.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

const QString kyvernoData = u"data/admission-policies/kyverno/test-validating-policy"_s;

/// A document of that kind and name in the files of a folder.
yaml::Node resourceIn(const QList<yaml::SyntaxTree> &trees, const QString &kind,
                      const QString &name)
{
    for (const yaml::SyntaxTree &tree : trees) {
        for (const yaml::Document &document : tree.documents()) {
            const yaml::Node metadata = document.root.value(u"metadata").target();
            if (document.topLevel(u"kind") == kind && metadata.value(u"name").text() == name)
                return document.root;
        }
    }
    return {};
}

constexpr auto kyvernoPolicy = R"(apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: {name: p}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]
  validations:
    - expression: EXPRESSION
)";

} // namespace

/// Policies in Kyverno's own form, by the results that its tests state.
class tst_Kyverno : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesAsItsTestsState_data();
    void decidesAsItsTestsState();
    void isItsOwnBinding_data();
    void isItsOwnBinding();
    void whatItsFunctionsSayIsUnknown();
};

void tst_Kyverno::decidesAsItsTestsState_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("result");
    WAYMARK_NEEDS_SHARED(kyvernoData);
    const QDir root(test::sharedData(kyvernoData));
    for (const QString &folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        // What isn't asked by a cluster: payloads of proxies and plain files.
        if (test::contentOf(root.filePath(folder + "/policy.yaml"_L1)).contains("mode:"))
            continue;
        const auto tests = test::treeOf(root.filePath(folder + "/kyverno-test.yaml"_L1));
        const yaml::Node results = test::rootOf(tests).value(u"results").target();
        for (yaml::Node row = results.firstChild(); row; row = row.nextSibling()) {
            const yaml::Node resources = row.value(u"resources").target();
            for (yaml::Node one = resources.firstChild(); one; one = one.nextSibling()) {
                const QString name = one.text().section(u'/', -1);
                QTest::addRow("%s %s %s", qPrintable(folder),
                              qPrintable(row.value(u"policy").text()), qPrintable(name))
                    << root.filePath(folder) << row.value(u"policy").text()
                    << row.value(u"kind").text() << name << row.value(u"operation").text()
                    << row.value(u"result").text();
            }
        }
    }
}

void tst_Kyverno::decidesAsItsTestsState()
{
    WAYMARK_NEEDS_SHARED(kyvernoData);
    QFETCH(QString, folder);
    QFETCH(QString, policy);
    QFETCH(QString, kind);
    QFETCH(QString, resource);
    QFETCH(QString, operation);
    QFETCH(QString, result);
    PolicySet set({});
    test::addAll(set, test::treeOf(folder + "/policy.yaml"_L1));
    QList<yaml::SyntaxTree> trees;
    for (const QString &file : QDir(folder).entryList({u"*.yaml"_s}, QDir::Files)) {
        if (const auto tree = test::treeOf(folder + u'/' + file))
            trees.append(*tree);
    }
    const yaml::Node object = resourceIn(trees, kind, resource);
    if (!object)
        return; // a payload, not a resource
    const bool isDeleted = operation == "DELETE"_L1;
    const AdmissionRequest request =
        test::requestFor(set, isDeleted ? yaml::Node() : object, isDeleted ? object : yaml::Node());
    QList<Decision> decisions = set.only({policy}).decide(request);
    const bool isOpen = std::ranges::any_of(decisions, [](const Decision &decision) {
        return decision.state == Decision::State::Undecidable;
    });
    const QByteArray source = test::contentOf(folder + "/policy.yaml"_L1);
    if (isOpen) { // never a pass, and only where Kyverno itself is asked
        QVERIFY(source.contains("resource.") || source.contains("image"));
        return;
    }
    const bool isBroken = std::ranges::any_of(decisions, [](const Decision &decision) {
        return decision.state == Decision::State::False
               || decision.state == Decision::State::Failed;
    });
    const bool isSkipped = result == "skip"_L1;
    WAYMARK_AGREES(isSkipped ? !isBroken
                             : !decisions.isEmpty() && isBroken == (result == "fail"_L1),
                   u"kyverno"_s, QString::fromUtf8(QTest::currentDataTag()), decisions);
}

void tst_Kyverno::isItsOwnBinding_data()
{
    QTest::addColumn<QByteArray>("actions");
    QTest::addColumn<bool>("denies");
    QTest::newRow("none named") << QByteArray() << true;
    QTest::newRow("Deny") << "  validationActions: [Deny]\n"_ba << true;
    QTest::newRow("Audit") << "  validationActions: [Audit]\n"_ba << false;
}

void tst_Kyverno::isItsOwnBinding()
{
    QFETCH(QByteArray, actions);
    QFETCH(bool, denies);
    const auto set =
        test::policySetOf(QByteArray(kyvernoPolicy).replace("EXPRESSION", "'false'") + actions);
    const test::Asked asked("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n", set);
    const auto decisions = set.decide(asked.request);
    QCOMPARE(decisions.size(), 1);
    QCOMPARE(decisions.front().state, Decision::State::False);
    QCOMPARE(decisions.front().isDenial(), denies);
    const auto tree = yaml::SyntaxTree::parse(SourceText(kyvernoPolicy));
    QCOMPARE(set.problemsIn(tree->documents().front(), {}).size(), 1); // EXPRESSION is no name
}

void tst_Kyverno::whatItsFunctionsSayIsUnknown()
{
    const auto set = test::policySetOf(
        QByteArray(kyvernoPolicy)
            .replace("EXPRESSION",
                     "'resource.Get(\"v1\", \"configmaps\", \"a\", \"b\").data.x == \"y\"'"));
    const test::Asked asked("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n", set);
    const auto decisions = set.decide(asked.request);
    QCOMPARE(decisions.size(), 1);
    QCOMPARE(decisions.front().state, Decision::State::Undecidable);
}

WAYMARK_TEST(tst_Kyverno)

} // namespace waymark::policy

#include "tst_kyverno.moc"
