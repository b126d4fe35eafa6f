// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "peers.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using State = Decision::State;

const QString kaptestData = QStringLiteral("data/admission-policies/kaptest");

/// The files that a suite names, beside it.
std::vector<yaml::SyntaxTree> filesOf(yaml::Node list, const QString &folder)
{
    std::vector<yaml::SyntaxTree> files;
    for (yaml::Node item = list.target().firstChild(); item; item = item.nextSibling()) {
        if (auto tree = test::treeOf(folder + u'/' + item.target().text()))
            files.push_back(*std::move(tree));
    }
    return files;
}

bool isNamed(const yaml::Document &document, yaml::Node reference, QLatin1StringView kind = {})
{
    const yaml::Node metadata = document.root.value(u"metadata").target();
    const auto isSame = [](yaml::Node wanted, const QString &text) {
        return !wanted || wanted.text() == text;
    };
    return isSame(reference.value(u"kind"), document.topLevel(u"kind"))
           && (kind.isEmpty() || document.topLevel(u"kind") == kind)
           && isSame(reference.value(u"name"), metadata.value(u"name").text())
           && isSame(reference.value(u"namespace"), metadata.value(u"namespace").text());
}

yaml::Node objectIn(const std::vector<yaml::SyntaxTree> &files, yaml::Node reference)
{
    for (const yaml::SyntaxTree &tree : files) {
        for (const yaml::Document &document : tree.documents()) {
            if (reference && isNamed(document, reference))
                return document.root;
        }
    }
    return {};
}

} // namespace

/// The examples of kaptest. It looks at no constraints, and at no `failurePolicy`.
class tst_Kaptest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesAsKaptest_data();
    void decidesAsKaptest();
};

void tst_Kaptest::decidesAsKaptest_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qsizetype>("suite");
    QTest::addColumn<qsizetype>("test");
    WAYMARK_NEEDS_SHARED(kaptestData);
    const QString root = test::sharedData(kaptestData);
    QDirIterator files(root, {u"kaptest.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const auto tree = test::treeOf(file);
        const yaml::Node suites = test::rootOf(tree).value(u"testSuites").target();
        for (qsizetype suite = 0; suite < suites.size(); ++suite) {
            const yaml::Node tests = suites.item(suite).value(u"tests").target();
            for (qsizetype i = 0; i < tests.size(); ++i) {
                const QString name =
                    u"%1 %2 %3"_s.arg(file.sliced(root.size() + 1).section(u'/', 0, -2))
                        .arg(suite)
                        .arg(i);
                QTest::newRow(qPrintable(name)) << file << suite << i;
            }
        }
    }
}

void tst_Kaptest::decidesAsKaptest()
{
    WAYMARK_NEEDS_SHARED(kaptestData);
    QFETCH(QString, file);
    QFETCH(qsizetype, suite);
    QFETCH(qsizetype, test);
    const QString folder = file.section(u'/', 0, -2);
    const auto tree = test::treeOf(file);
    const yaml::Node root = test::rootOf(tree);
    const yaml::Node suiteNode = root.value(u"testSuites").target().item(suite);
    const yaml::Node testNode = suiteNode.value(u"tests").target().item(test);
    const auto policies = filesOf(root.value(u"validatingAdmissionPolicies"), folder);
    const auto resources = filesOf(root.value(u"resources"), folder);

    std::shared_ptr<const CompiledPolicy> policy;
    for (const yaml::SyntaxTree &each : policies) {
        for (const yaml::Document &document : each.documents()) {
            if (document.root.value(u"metadata").target().value(u"name").text()
                == suiteNode.value(u"policy").text())
                policy = compilePolicy(readPolicy(document, file));
        }
    }
    QVERIFY(policy != nullptr);
    const PolicySet set({});
    AdmissionRequest request =
        test::requestFor(set, objectIn(resources, testNode.value(u"object").target()),
                         objectIn(resources, testNode.value(u"oldObject").target()));
    request.user = testNode.value(u"userInfo").target().value(u"name").text();
    std::optional<Parameters> params;
    for (const yaml::SyntaxTree &each : resources) {
        for (const yaml::Document &document : each.documents()) {
            const yaml::Node param = testNode.value(u"param").target();
            if (param && document.topLevel(u"kind") == policy->policy.paramKind
                && isNamed(document, param))
                params = Parameters{each, document, {}, {}, {}, {}};
            if (document.topLevel(u"kind") == "Namespace"_L1
                && document.root.value(u"metadata").target().value(u"name").text() == request.space)
                request.namespaceObject = document.root;
        }
    }
    PolicyBinding binding;
    binding.denies = true;
    const QList<Decision> decisions =
        evaluate(*policy, binding, params ? &*params : nullptr, request);
    const auto has = [&](State state) {
        return std::ranges::any_of(
            decisions, [&](const Decision &decision) { return decision.state == state; });
    };
    const QString expected = testNode.value(u"expect").text();
    const bool isError = has(State::Failed) || has(State::Ignored);
    const QString verdict = isError                      ? u"error"_s
                            : has(State::ConditionFalse) ? u"skip"_s
                            : has(State::False)          ? u"deny"_s
                                                         : u"admit"_s;
    WAYMARK_AGREES(verdict == expected, u"kaptest"_s, QString::fromUtf8(QTest::currentDataTag()),
                   decisions);
}

WAYMARK_TEST(tst_Kaptest)

} // namespace waymark::policy

#include "tst_kaptest.moc"
