// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/draftimpact.h"
#include "rehearsaltesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

constexpr auto policyPath = "/w/policy.yaml"_L1;

QByteArray sizePolicy(const QByteArray &most)
{
    return test::machinePolicy(
        "  validations: [{expression: 'object.spec.size <= " + most + "'}]\n", "CREATE, UPDATE");
}

std::shared_ptr<const snapshot::FileEntry> fileOf(const QString &path, const QByteArray &text)
{
    auto file = std::make_shared<snapshot::FileEntry>();
    file->path = path;
    file->relativePath = path.section(u'/', -1);
    file->packed = PackedText::plain(text);
    const auto tree = yaml::SyntaxTree::parse(file->text());
    file->documents = snapshot::documentEntries(*tree, {}, {});
    return file;
}

/// Three machines, and the policy as it lies on the disk.
std::shared_ptr<const snapshot::Snapshot> workspaceWith(const QByteArray &policy)
{
    auto snapshot = std::make_shared<snapshot::Snapshot>();
    QByteArray machines;
    for (const auto &[name, size] : {std::pair("a", "2"), {"b", "4"}, {"c", "8"}})
        machines += QByteArray("---\napiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: ")
                    + name + "}\nspec: {size: " + size + "}\n";
    snapshot->files = {fileOf(u"/w/machines.yaml"_s, machines)};
    auto policies = std::make_shared<policy::PolicySet>(QDateTime());
    const auto tree = yaml::SyntaxTree::parse(SourceText(policy));
    for (const yaml::Document &document : tree->documents())
        policies->add(*tree, document, policyPath);
    auto rules = std::make_shared<analysis::Rules>();
    rules->policies = policies;
    snapshot->rules = rules;
    return snapshot;
}

RuleDraft draftOf(const std::shared_ptr<const snapshot::Snapshot> &snapshot,
                  const QByteArray &before, const QByteArray &after)
{
    return {snapshot, policyPath, SourceText(before), *yaml::SyntaxTree::parse(SourceText(after))};
}

QStringList denied(const DraftImpact &impact)
{
    QStringList names;
    for (const ImpactRow &row : impact.impact.rows) {
        if (row.columns[OnCreate].then == Effect::Denied)
            names.append(impact.corpus->documents()[std::size_t(row.document)].request.name);
    }
    return names;
}

} // namespace

/// What a text of rules does while it is written (policy.md row 6).
class tst_DraftImpact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftIsComparedWithWhatItWas();
    void aNewFileIsComparedWithNothing();
    void documentsAreReadOnceForTheSameKinds();
    void whatDecidesOnOthersIsKnown_data();
    void whatDecidesOnOthersIsKnown();
    void itStops();
};

void tst_DraftImpact::aDraftIsComparedWithWhatItWas()
{
    const QByteArray before = sizePolicy("10");
    const auto impact = impactOfDraft(draftOf(workspaceWith(before), before, sizePolicy("3")));
    QVERIFY(impact);
    QCOMPARE(denied(*impact), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(impact->impact.documents, 3);
    const auto same = impactOfDraft(draftOf(workspaceWith(before), before, before));
    QVERIFY(same->impact.rules.isEmpty());
}

void tst_DraftImpact::aNewFileIsComparedWithNothing()
{
    const auto impact = impactOfDraft(draftOf(workspaceWith({}), {}, sizePolicy("7")));
    QVERIFY(impact);
    QCOMPARE(denied(*impact), QStringList{u"c"_s});
}

void tst_DraftImpact::documentsAreReadOnceForTheSameKinds()
{
    const QByteArray before = sizePolicy("10");
    const auto snapshot = workspaceWith(before);
    const auto first = std::make_shared<const DraftImpact>(
        *impactOfDraft(draftOf(snapshot, before, sizePolicy("3"))));
    const auto second = impactOfDraft(draftOf(snapshot, before, sizePolicy("5")), first);
    QCOMPARE(second->corpus, first->corpus);
    QCOMPARE(denied(*second), QStringList{u"c"_s});
    // Another snapshot has other documents.
    const auto third =
        impactOfDraft(draftOf(workspaceWith(before), before, sizePolicy("5")), first);
    QVERIFY(third->corpus != first->corpus);
    // And a policy for another kind concerns others.
    QByteArray other = sizePolicy("3");
    other.replace("machines", "engines");
    const auto fourth = impactOfDraft(draftOf(snapshot, other, other + "\n"), first);
    QCOMPARE(fourth->impact.documents, 0);
}

void tst_DraftImpact::whatDecidesOnOthersIsKnown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("decides");
    QTest::newRow("a policy") << sizePolicy("3") << true;
    QTest::newRow("a kind") << QByteArray("apiVersion: apiextensions.k8s.io/v1\n"
                                          "kind: CustomResourceDefinition\n"
                                          "metadata: {name: a.b.c}\nspec: {group: b.c}\n")
                            << true;
    QTest::newRow("a machine") << QByteArray("apiVersion: shop.io/v1\nkind: Machine\n") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void tst_DraftImpact::whatDecidesOnOthersIsKnown()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, decides);
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    QCOMPARE(decidesOnOthers(*tree, analysis::Rules()), decides);
}

void tst_DraftImpact::itStops()
{
    std::stop_source stop;
    stop.request_stop();
    const QByteArray before = sizePolicy("10");
    QVERIFY(!impactOfDraft(draftOf(workspaceWith(before), before, sizePolicy("3")), nullptr, {},
                           stop.get_token()));
}

WAYMARK_TEST(tst_DraftImpact)

} // namespace waymark::rehearsal

#include "tst_draftimpact.moc"
