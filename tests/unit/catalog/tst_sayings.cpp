// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entitylist.h"
#include "catalog/extract.h"
#include "catalog/remoteserver.h"
#include "catalog/sayings.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr auto *file = "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                       "metadata: {name: pay, tags: [b, a]}\n"
                       "spec: {type: service, lifecycle: production, owner: one}\n---\n"
                       "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                       "metadata: {name: same}\n"
                       "spec: {type: service, lifecycle: production, owner: one}\n";

constexpr auto *answer =
    R"({"items": [
{"apiVersion": "backstage.io/v1alpha1", "kind": "Component",
 "metadata": {"name": "pay", "namespace": "default", "uid": "u", "etag": "e", "tags": ["a", "b"],
  "description": "Takes money",
  "annotations": {"backstage.io/managed-by-location": "url:x"}},
 "spec": {"type": "service", "lifecycle": "production", "owner": "two"},
 "relations": [{"type": "ownedBy", "targetRef": "group:default/two"}]},
{"apiVersion": "backstage.io/v1alpha1", "kind": "Component",
 "metadata": {"name": "same", "namespace": "default", "uid": "v"},
 "spec": {"type": "service", "lifecycle": "production", "owner": "one"}},
{"apiVersion": "backstage.io/v1alpha1", "kind": "Component",
 "metadata": {"name": "theirs", "namespace": "default"},
 "spec": {"type": "service", "lifecycle": "production", "owner": "two"}}]})";

/// A folder and a server that know some of the same entities.
std::shared_ptr<const CatalogSnapshot> both()
{
    CatalogInput input;
    input.pool = std::make_shared<StringPool>();
    input.origins = {{Origin::Kind::Folder, u"mine"_s, u"/mine"_s, {}, false},
                     {Origin::Kind::Server, u"portal"_s, u"https://portal"_s, {}, true}};
    const auto tree = *yaml::SyntaxTree::parse(SourceText(file));
    input.parts.push_back({extract(tree, input.pool), u"/mine/a.yaml"_s, u"a.yaml"_s, 0, {}});
    const auto items = *readItems(answer);
    input.parts.push_back({extractItems(items.tree, items.items, input.pool),
                           u"https://portal"_s,
                           u"portal"_s,
                           1,
                           {}});
    return CatalogSnapshot::build(std::move(input));
}

} // namespace

class tst_Sayings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesSources();
    void copiesAreNoDuplicates();
    void copiesAreNotListed();
    void contradictionsAreFound();
};

void tst_Sayings::comparesSources()
{
    const auto catalog = both();
    const Entity pay = catalog->findCanonical(u"component:default/pay");
    QCOMPARE(pay.origin().name, u"mine"_s);
    const auto sayings = sayingsOf(*catalog, pay.id());
    QCOMPARE(sayings.size(), std::size_t(1));
    // What the server made itself, and the order of tags, are no difference.
    QCOMPARE(sayings[0].differences,
             (QList<ValueChange>{{u"metadata.description"_s, {}, {u"Takes money"_s}},
                                 {u"spec.owner"_s, {u"one"_s}, {u"two"_s}}}));
    QVERIFY(!isConflict(sayings[0].differences[0]));
    QVERIFY(isConflict(sayings[0].differences[1]));
    // The copy hears of the file.
    QCOMPARE(sayingsOf(*catalog, sayings[0].entity)[0].entity, pay.id());
    const Entity same = catalog->findCanonical(u"component:default/same");
    QVERIFY(sayingsOf(*catalog, same.id())[0].differences.isEmpty());
    const Entity theirs = catalog->findCanonical(u"component:default/theirs");
    QVERIFY(sayingsOf(*catalog, theirs.id()).empty());
}

void tst_Sayings::copiesAreNoDuplicates()
{
    const auto catalog = both();
    QCOMPARE(catalog->copyCount(), 2);
    for (const quint32 part : catalog->partsWithProblems()) {
        for (const Diagnostic &problem : catalog->problemsIn(part))
            QVERIFY(problem.code != u"catalog.duplicate"_s);
    }
}

void tst_Sayings::copiesAreNotListed()
{
    const auto catalog = both();
    const auto orders = std::make_shared<const EntityOrders>(catalog);
    const auto list = listEntities({.orders = orders}, {});
    QStringList names;
    for (const EntityId id : list->rows)
        names << catalog->entity(id).name();
    QCOMPARE(names, (QStringList{u"pay"_s, u"same"_s, u"theirs"_s}));
    QCOMPARE(list->total, 3);
    QCOMPARE(list->kinds.first().count, 3);
}

void tst_Sayings::contradictionsAreFound()
{
    const auto catalog = both();
    QStringList found;
    for (const Diagnostic &problem : catalog->problemsIn(0)) {
        if (problem.code == "catalog.sources-differ"_L1) {
            found << problem.message;
            QCOMPARE(problem.severity, Severity::Info);
            QCOMPARE(QByteArray(file).sliced(problem.range.begin, 3), "pay");
        }
    }
    QCOMPARE(found,
             QStringList{u"portal says something else: spec.owner is one here and two there."_s});
}

WAYMARK_TEST(tst_Sayings)

} // namespace waymark::catalog

#include "tst_sayings.moc"
