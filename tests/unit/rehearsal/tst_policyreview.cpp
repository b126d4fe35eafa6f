// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/workspacereview.h"
#include "rehearsaltesting.h"
#include "snapshot/reviewedfiles.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

constexpr auto reviewedPath = "/w/policy.yaml"_L1;

std::shared_ptr<const snapshot::FileEntry> reviewedFile(const QString &path, const QByteArray &text)
{
    auto file = std::make_shared<snapshot::FileEntry>();
    file->path = path;
    file->relativePath = path.section(u'/', -1);
    file->packed = PackedText::plain(text);
    file->documents = snapshot::documentEntries(*yaml::SyntaxTree::parse(file->text()), {}, {});
    return file;
}

/// Two machines, of which one has no size, and a policy for them.
snapshot::Snapshot reviewedWorkspace(const QByteArray &policy)
{
    snapshot::Snapshot snapshot;
    snapshot.files = {
        reviewedFile(
            u"/w/machines.yaml"_s,
            "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a}\nspec: {size: 4}\n---\n"
            "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: b}\nspec: {}\n"),
        reviewedFile(reviewedPath, policy)};
    auto policies = std::make_shared<policy::PolicySet>(QDateTime());
    const auto tree = yaml::SyntaxTree::parse(SourceText(policy));
    for (const yaml::Document &document : tree->documents())
        policies->add(*tree, document, reviewedPath);
    auto rules = std::make_shared<analysis::Rules>();
    rules->policies = policies;
    snapshot.rules = rules;
    snapshot.indexFiles();
    return snapshot;
}

Diagnostics reviewedIn(const QByteArray &spec)
{
    const auto found = reviewPolicies(reviewedWorkspace(test::machinePolicy(spec)), {});
    return found ? found->value(reviewedPath) : Diagnostics();
}

QByteArray sizesWithMessage(const QByteArray &message)
{
    return "  validations:\n  - expression: has(object.spec.size) && object.spec.size < 3\n"
           "    messageExpression: "
           + message + "\n    message: instead\n";
}

} // namespace

/// What documents of the workspace show of its policies (policy.md rows 8 and 19).
class tst_PolicyReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row8AnErrorIsToldInThePolicy_data();
    void row8AnErrorIsToldInThePolicy();
    void documentCountsOnceHoweverOftenThePolicyIsBound();
    void row19MessagesAreTriedOnAllDocuments_data();
    void row19MessagesAreTriedOnAllDocuments();
    void whatTheSchemaSaidIsNoFaultOfThePolicy();
    void row23OverlapsAndGapsOfBindings_data();
    void row23OverlapsAndGapsOfBindings();
    void row23BindingsOfTheSameIsToldWithoutDocuments();
    void filesThatACheckHasCleared();
    void aReviewIsPartOfTheFiles();
};

void tst_PolicyReview::row8AnErrorIsToldInThePolicy_data()
{
    QTest::addColumn<QByteArray>("failure");
    QTest::addColumn<QString>("said");
    QTest::newRow("Fail") << "Fail"_ba << u"With failurePolicy Fail an error counts as false."_s;
    QTest::newRow("Ignore") << "Ignore"_ba
                            << u"With failurePolicy Ignore an error lets them pass."_s;
}

void tst_PolicyReview::row8AnErrorIsToldInThePolicy()
{
    QFETCH(QByteArray, failure);
    QFETCH(QString, said);
    const auto found = reviewedIn("  failurePolicy: " + failure
                                  + "\n  validations:\n  - expression: object.spec.size < 9\n");
    QCOMPARE(found.size(), 1);
    const Diagnostic &finding = found.front();
    QCOMPARE(finding.code, u"policy.fails-for-documents"_s);
    QVERIFY2(finding.message.startsWith(u"The rule can't be evaluated for 1 "_s),
             qPrintable(finding.message));
    QVERIFY2(finding.why.contains(u"machines.yaml:6"_s), qPrintable(finding.why));
    QVERIFY2(finding.why.contains(u"no such key: size"_s), qPrintable(finding.why));
    QVERIFY2(finding.why.contains(said), qPrintable(finding.why));
    QVERIFY(
        reviewedIn("  validations:\n  - expression: '!has(object.spec.size) || object.spec.size < "
                   "9'\n")
            .isEmpty());
}

void tst_PolicyReview::documentCountsOnceHoweverOftenThePolicyIsBound()
{
    const QByteArray second = "---\napiVersion: admissionregistration.k8s.io/v1\n"
                              "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: staged}\n"
                              "spec: {policyName: sizes, validationActions: [Warn]}\n";
    const auto found =
        reviewPolicies(
            reviewedWorkspace(
                test::machinePolicy("  validations:\n  - expression: object.spec.size < 9\n")
                + second),
            {})
            ->value(reviewedPath);
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.front().message.startsWith(u"The rule can't be evaluated for 1 "_s),
             qPrintable(found.front().message));
}

void tst_PolicyReview::row19MessagesAreTriedOnAllDocuments_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("documents");
    QTest::addColumn<QString>("said");
    QTest::newRow("fails for one")
        << "\"'size ' + string(object.spec.size)\""_ba << 1 << u"no such key: size"_s;
    QTest::newRow("blank") << "\"object.metadata.name + ' ' == '' ? 'x' : ' '\""_ba << 2
                           << u"It is blank."_s;
    QTest::newRow("two lines") << "'object.metadata.name + \"\\n\" + object.metadata.name'"_ba << 2
                               << u"It has line breaks."_s;
    QTest::newRow("too long") << "\"[1,2,3,4,5,6].map(x, [1,2,3,4,5,6,7,8,9,10].map(y, '"
                                     + QByteArray(100, 'x') + "').join('')).join('')\""
                              << 2 << u"It is longer than 5 KiB."_s;
    QTest::newRow("right") << "\"object.metadata.name + ' is too large'\""_ba << 0 << QString();
}

void tst_PolicyReview::row19MessagesAreTriedOnAllDocuments()
{
    QFETCH(QByteArray, message);
    QFETCH(int, documents);
    QFETCH(QString, said);
    const auto found = reviewedIn(sizesWithMessage(message));
    QCOMPARE(found.size(), documents > 0 ? 1 : 0);
    if (found.isEmpty())
        return;
    QCOMPARE(found.front().code, u"policy.silent-message"_s);
    QVERIFY2(found.front().message.contains(QString::number(documents)),
             qPrintable(found.front().message));
    QVERIFY2(found.front().why.contains(said), qPrintable(found.front().why));
    // The text that people read is the server's.
    QVERIFY2(found.front().why.endsWith(u"people read instead: instead"_s),
             qPrintable(found.front().why));
}

void tst_PolicyReview::whatTheSchemaSaidIsNoFaultOfThePolicy()
{
    snapshot::Snapshot snapshot = reviewedWorkspace(
        test::machinePolicy("  validations:\n  - expression: object.spec.size < 9\n"));
    auto machines = std::make_shared<snapshot::FileEntry>(*snapshot.files.front());
    Diagnostic missing;
    missing.code = u"schema.required"_s;
    missing.severity = Severity::Error;
    missing.document = 1;
    machines->own = {missing};
    snapshot.files.front() = machines;
    snapshot.indexFiles();
    QVERIFY(reviewPolicies(snapshot, {})->isEmpty());
}

void tst_PolicyReview::row23OverlapsAndGapsOfBindings_data()
{
    QTest::addColumn<QByteArray>("first"); // of the namespaces that the binding is for
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QString>("said");
    const QByteArray test = "{key: stage, operator: In, values: [test]}";
    const QByteArray notTest = "{key: stage, operator: NotIn, values: [test]}";
    const QByteArray production = "{key: stage, operator: In, values: [production]}";
    const QByteArray staged = "{key: stage, operator: Exists}";
    QTest::newRow("each has its own") << test << notTest << QStringList() << QString();
    QTest::newRow("both are for one")
        << test << staged << QStringList{u"policy.binding-overlap"_s} << u"machines.yaml:1"_s;
    QTest::newRow("none is for one")
        << test << test.chopped(2) + ", other]}"
        << QStringList{u"policy.binding-gap"_s, u"policy.binding-overlap"_s}
        << u"machines.yaml:6"_s;
    QTest::newRow("one is left out")
        << production << "{key: stage, operator: In, values: [x]}"_ba
        << QStringList{u"policy.binding-gap"_s} << u"machines.yaml:1"_s;
}

void tst_PolicyReview::row23OverlapsAndGapsOfBindings()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QStringList, codes);
    QFETCH(QString, said);
    const auto binding = [](const QByteArray &name, const QByteArray &expression,
                            const QByteArray &action) -> QByteArray {
        return "---\napiVersion: admissionregistration.k8s.io/v1\n"
               "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: "
               + name + "}\nspec:\n  policyName: sizes\n  validationActions: [" + action
               + "]\n  matchResources:\n    objectSelector: {matchExpressions: [" + expression
               + "]}\n";
    };
    QByteArray policy = test::machinePolicy("  validations:\n  - expression: has(object.spec)\n");
    policy = policy.first(policy.indexOf("---"));
    auto snapshot = reviewedWorkspace(policy + binding("audits", first, "Audit")
                                      + binding("denies", second, "Deny"));
    snapshot.files.front() = reviewedFile(
        u"/w/machines.yaml"_s,
        "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a, labels: {stage: test}}\n"
        "spec: {}\n---\n"
        "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: b, labels: {stage: live}}\n"
        "spec: {}\n");
    snapshot.indexFiles();
    const auto found = reviewPolicies(snapshot, {});
    QVERIFY(found);
    QStringList reviewed;
    for (const Diagnostic &finding : found->value(reviewedPath))
        reviewed.append(finding.code);
    reviewed.sort();
    QCOMPARE(reviewed, codes);
    if (!said.isEmpty())
        QVERIFY2(found->value(reviewedPath).front().why.contains(said),
                 qPrintable(found->value(reviewedPath).front().why));
}

void tst_PolicyReview::row23BindingsOfTheSameIsToldWithoutDocuments()
{
    const QByteArray text = test::machinePolicy("  validations:\n  - expression: 'true'\n")
                            + "---\napiVersion: admissionregistration.k8s.io/v1\n"
                              "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: again}\n"
                              "spec: {policyName: sizes, validationActions: [Warn]}\n";
    policy::PolicySet policies{QDateTime()};
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    for (const yaml::Document &document : tree->documents())
        policies.add(*tree, document, reviewedPath);
    QVERIFY(policies.problemsIn(tree->documents()[1], reviewedPath).isEmpty());
    const Diagnostics found = policies.problemsIn(tree->documents()[2], reviewedPath);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().code, u"policy.binding-overlap"_s);
    QVERIFY(found.front().message.contains(u"sizes"_s));
}

/// A check that evaluated all of them has left a finding where there is trouble.
void tst_PolicyReview::filesThatACheckHasCleared()
{
    snapshot::Snapshot snapshot = reviewedWorkspace(test::machinePolicy(
        "  validations:\n  - expression: object.spec.size < 9\n", "CREATE, UPDATE"));
    auto rules = std::make_shared<analysis::Rules>(*snapshot.rules);
    rules->checks.append([](const analysis::CheckedPart &, std::stop_token) {
        return std::optional(Diagnostics());
    });
    snapshot.rules = rules;
    QVERIFY(reviewPolicies(snapshot, {})->isEmpty());
    auto machines = std::make_shared<snapshot::FileEntry>(*snapshot.files.front());
    Diagnostic failed;
    failed.code = u"policy.failed"_s;
    failed.document = 1;
    machines->diagnostics = {failed};
    snapshot.files.front() = machines;
    snapshot.indexFiles();
    QCOMPARE(reviewPolicies(snapshot, {})->value(reviewedPath).size(), 1);
}

void tst_PolicyReview::aReviewIsPartOfTheFiles()
{
    const snapshot::Snapshot snapshot = reviewedWorkspace(
        test::machinePolicy("  validations:\n  - expression: object.spec.size < 9\n"));
    const auto found = *reviewPolicies(snapshot, {});
    const auto reviewed = snapshot::withReview(snapshot, found);
    QVERIFY(reviewed);
    QCOMPARE(reviewed->files[0], snapshot.files[0]); // shared
    QCOMPARE(reviewed->files[1]->diagnostics.size(), 1);
    QCOMPARE(reviewed->files[1]->documents.front().warnings, 1);
    // The same again changes nothing; nothing at all takes it away.
    QVERIFY(!snapshot::withReview(*reviewed, found));
    const auto clean = snapshot::withReview(*reviewed, {});
    QVERIFY(clean && clean->files[1]->diagnostics.isEmpty());
}

WAYMARK_TEST(tst_PolicyReview)

} // namespace waymark::rehearsal

#include "tst_policyreview.moc"
