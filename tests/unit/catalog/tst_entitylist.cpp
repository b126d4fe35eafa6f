// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entitylist.h"
#include "catalog/entitytree.h"
#include "catalog/neighbourhood.h"
#include "catalog/savedview.h"
#include "catalogtesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

const QByteArray estate = R"(
{apiVersion: backstage.io/v1alpha1, kind: Domain, metadata: {name: commerce}, spec: {owner: all}}
---
{apiVersion: backstage.io/v1alpha1, kind: System, metadata: {name: shop}, spec: {owner: all, domain: commerce}}
---
{apiVersion: backstage.io/v1alpha1, kind: Group, metadata: {name: all}, spec: {type: unit, children: []}}
---
{apiVersion: backstage.io/v1alpha1, kind: Group, metadata: {name: cart}, spec: {type: team, parent: all, children: []}}
---
{apiVersion: backstage.io/v1alpha1, kind: User, metadata: {name: ada}, spec: {memberOf: [cart]}}
---
{apiVersion: backstage.io/v1alpha1, kind: Component, metadata: {name: api-10, tags: [java]}, spec: {type: service, lifecycle: production, owner: cart, system: shop}}
---
{apiVersion: backstage.io/v1alpha1, kind: Component, metadata: {name: api-2, tags: [java, go]}, spec: {type: service, lifecycle: experimental, owner: all, system: shop, dependsOn: ['component:api-10']}}
---
{apiVersion: backstage.io/v1alpha1, kind: Component, metadata: {name: web, title: Shop front}, spec: {type: website, lifecycle: production, owner: 'user:ada'}}
)";

std::shared_ptr<const EntityOrders> estateOrders()
{
    return std::make_shared<const EntityOrders>(catalogOf(estate));
}

EntityList listed(const EntityFilter &filter, const EntitySorting &sorting = {})
{
    return *listEntities({.orders = estateOrders(),
                          .filter = filter,
                          .sorting = sorting,
                          .starred = {u"component:default/web"_s},
                          .mine = {u"group:default/cart"_s}},
                         {});
}

QString rowsOf(const EntityList &list)
{
    QStringList names;
    for (const EntityId id : list.rows)
        names << list.snapshot->entity(id).name();
    return names.join(u' ');
}

QString countsOf(const QList<FacetChoice> &choices)
{
    QStringList counts;
    for (const FacetChoice &choice : choices)
        counts << u"%1 %2"_s.arg(choice.label).arg(choice.count);
    counts.sort();
    return counts.join(u", "_s);
}

} // namespace

class tst_EntityList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void narrowsToFindings();
    void narrows_data();
    void narrows();
    void sorts_data();
    void sorts();
    void ranksWhatIsSearchedFor();
    void groups();
    void countsWhatEachChoiceLeadsTo();
    void saysWhenAQueryIsBroken();
    void stopsWhenAsked();
    void comparesNaturally();
    void buildsTreesOfDomains();
    void buildsTreesOfTeams();
    void survivesCircles();
    void collectsNeighbours();
    void leavesOutWhatIsTooFar();
    void keepsViews();
    void readsStrangeViews();
};

void tst_EntityList::narrows_data()
{
    QTest::addColumn<EntityFilter>("filter");
    QTest::addColumn<QString>("rows");
    using P = EntityFilter::Problems;
    using S = EntityFilter::Scope;
    QTest::newRow("nothing chosen")
        << EntityFilter{} << u"ada all api-2 api-10 cart commerce shop web"_s;
    QTest::newRow("a kind") << EntityFilter{.kind = u"Component"_s} << u"api-2 api-10 web"_s;
    QTest::newRow("a type") << EntityFilter{.types = {u"service"_s}} << u"api-2 api-10"_s;
    QTest::newRow("types are alternatives")
        << EntityFilter{.types = {u"service"_s, u"website"_s}} << u"api-2 api-10 web"_s;
    QTest::newRow("kinds of filters must all hold")
        << EntityFilter{.types = {u"service"_s}, .lifecycles = {u"production"_s}} << u"api-10"_s;
    QTest::newRow("an owner with the teams below")
        << EntityFilter{.kind = u"Component"_s, .owners = {u"group:default/all"_s}}
        << u"api-2 api-10"_s;
    QTest::newRow("a team alone") << EntityFilter{.owners = {u"group:default/cart"_s}}
                                  << u"api-10"_s;
    QTest::newRow("a system") << EntityFilter{.systems = {u"system:default/shop"_s}}
                              << u"api-2 api-10"_s;
    QTest::newRow("a tag") << EntityFilter{.tags = {u"go"_s}} << u"api-2"_s;
    QTest::newRow("a source") << EntityFilter{.kind = u"User"_s, .sources = {u"test"_s}}
                              << u"ada"_s;
    QTest::newRow("another source") << EntityFilter{.sources = {u"elsewhere"_s}} << u""_s;
    QTest::newRow("starred") << EntityFilter{.scope = S::Starred} << u"web"_s;
    QTest::newRow("mine") << EntityFilter{.scope = S::Mine} << u"api-10"_s;
    QTest::newRow("with errors") << EntityFilter{.problems = P::WithErrors} << u""_s;
    QTest::newRow("a condition") << EntityFilter{.text = u"kind:system"_s} << u"shop"_s;
    QTest::newRow("no condition holds") << EntityFilter{.text = u"zebra"_s} << u""_s;
}

void tst_EntityList::narrows()
{
    QFETCH(EntityFilter, filter);
    QFETCH(QString, rows);
    QCOMPARE(rowsOf(listed(filter, {.column = EntityColumn::Name, .order = {}, .group = {}})),
             rows);
}

void tst_EntityList::sorts_data()
{
    QTest::addColumn<EntityColumn>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("rows");
    QTest::newRow("numbers as numbers")
        << EntityColumn::Name << Qt::AscendingOrder << u"api-2 api-10 web"_s;
    QTest::newRow("the other way round")
        << EntityColumn::Name << Qt::DescendingOrder << u"web api-10 api-2"_s;
    QTest::newRow("equal ones by name")
        << EntityColumn::Type << Qt::AscendingOrder << u"api-2 api-10 web"_s;
    QTest::newRow("equal ones by name, the other way round too")
        << EntityColumn::Type << Qt::DescendingOrder << u"web api-2 api-10"_s;
    QTest::newRow("the empty ones last")
        << EntityColumn::System << Qt::AscendingOrder << u"api-2 api-10 web"_s;
    QTest::newRow("the most relations first")
        << EntityColumn::Relations << Qt::AscendingOrder << u"api-2 api-10 web"_s;
}

void tst_EntityList::sorts()
{
    QFETCH(EntityColumn, column);
    QFETCH(Qt::SortOrder, order);
    QFETCH(QString, rows);
    QCOMPARE(rowsOf(listed({.kind = u"Component"_s}, {column, order, {}})), rows);
}

void tst_EntityList::ranksWhatIsSearchedFor()
{
    // `shop` is a name here, a title's word there, and the system of two others.
    const EntityList list = listed({.text = u"shop"_s});
    QCOMPARE(list.snapshot->entity(list.rows.front()).name(), u"shop"_s);
    QVERIFY(rowsOf(list).contains("web"_L1));
}

void tst_EntityList::groups()
{
    const EntityList list = listed({.kind = u"Component"_s},
                                   {EntityColumn::Name, Qt::DescendingOrder, EntityColumn::System});
    QCOMPARE(rowsOf(list), u"api-10 api-2 web"_s);
    QCOMPARE(list.groups, (QList<EntityGroup>{{u"shop"_s, 0, 2}, {QString(), 2, 1}}));
}

void tst_EntityList::countsWhatEachChoiceLeadsTo()
{
    const EntityList list = listed({.kind = u"Component"_s, .types = {u"service"_s}});
    QCOMPARE(list.total, 8);
    QCOMPARE(list.anyKind, 2);
    // Its own choice doesn't narrow a facet: another one would replace it.
    QCOMPARE(countsOf(list.types), u"service 2, website 1"_s);
    QCOMPARE(countsOf(list.kinds), u"Component 2"_s);
    QCOMPARE(countsOf(list.lifecycles), u"experimental 1, production 1"_s);
    QCOMPARE(countsOf(list.owners), u"all 1, cart 1"_s);
    QCOMPARE(countsOf(list.systems), u"shop 2"_s);
    QCOMPARE(countsOf(list.tags), u"go 1, java 2"_s);
    QCOMPARE(countsOf(list.sources), u"test 2"_s);
    QCOMPARE(list.mine, 1);
    QCOMPARE(list.starred, 0);
}

void tst_EntityList::saysWhenAQueryIsBroken()
{
    const EntityList list = listed({.text = u"{\"kind\": "_s});
    QVERIFY(list.badQuery.has_value());
    QVERIFY(list.rows.empty()); // what is dropped would widen what is found
}

void tst_EntityList::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!listEntities({.orders = estateOrders()}, stop.get_token()));
    QCOMPARE(listEntities({}, {})->rows.size(), 0U);
}

void tst_EntityList::comparesNaturally()
{
    QStringList words{u"b"_s, u"a10"_s, u"a2"_s, u"A3"_s, u"a"_s, u"a002"_s, u"a-1"_s};
    std::ranges::stable_sort(words, {}, [](const QString &word) { return naturalKey(word); });
    QCOMPARE(words, (QStringList{u"a"_s, u"a-1"_s, u"a2"_s, u"a002"_s, u"A3"_s, u"a10"_s, u"b"_s}));
}

namespace {

QString drawn(const EntityTree &tree)
{
    QStringList lines;
    std::vector<int> depth(tree.entries.size());
    for (std::size_t i = 0; i < tree.entries.size(); ++i) {
        const TreeEntry &entry = tree.entries[i];
        depth[i] = entry.parent < 0 ? 0 : depth[std::size_t(entry.parent)] + 1;
        const QString name =
            entry.entity == noEntity ? u"*"_s : tree.snapshot->entity(entry.entity).name();
        lines << QString(depth[i], u'.') + name
                     + (entry.below > 0 ? QString::number(entry.below) : QString());
    }
    return lines.join(u' ');
}

} // namespace

void tst_EntityList::buildsTreesOfDomains()
{
    QCOMPARE(drawn(*treeOf(listed({}), TreeShape::Domains, {})),
             u"commerce3 .shop2 ..api-2 ..api-10 *1 .web"_s);
    // What is above stays, though the filter hides it.
    QCOMPARE(drawn(*treeOf(listed({.tags = {u"go"_s}}), TreeShape::Domains, {})),
             u"commerce1 .shop1 ..api-2"_s);
}

void tst_EntityList::buildsTreesOfTeams()
{
    QCOMPARE(drawn(*treeOf(listed({.kind = u"Component"_s}), TreeShape::Teams, {})),
             u"all2 .cart1 ..api-10 .api-2 *1 .ada1 ..web"_s);
}

void tst_EntityList::survivesCircles()
{
    const auto circle = catalogOf(R"(
{apiVersion: backstage.io/v1alpha1, kind: Group, metadata: {name: a}, spec: {type: t, parent: b, children: []}}
---
{apiVersion: backstage.io/v1alpha1, kind: Group, metadata: {name: b}, spec: {type: t, parent: a, children: []}}
)"_ba);
    const auto orders = std::make_shared<const EntityOrders>(circle);
    const auto list = listEntities({.orders = orders}, {});
    QCOMPARE(treeOf(*list, TreeShape::Teams, {})->entries.size(), 2U);
    QCOMPARE(withTeamsBelow(*circle, {u"group:default/a"_s}).size(), 2);
}

void tst_EntityList::collectsNeighbours()
{
    const auto catalog = catalogOf(estate);
    const auto around = [&](const NeighbourhoodRequest &request) {
        QStringList names;
        for (const EntityId id : neighbourhoodOf(*catalog, request).entities)
            names << catalog->entity(id).name();
        names.sort();
        return names.join(u' ');
    };
    const EntityId centre = catalog->findCanonical(u"component:default/api-2").id();
    QCOMPARE(around({.centre = centre}), u"all api-10 api-2 shop"_s);
    QCOMPARE(around({.centre = centre, .depth = 1, .relations = {RelationType::DependsOn}}),
             u"api-10 api-2"_s);
    const EntityId next = catalog->findCanonical(u"component:default/api-10").id();
    QCOMPARE(around({.centre = centre, .depth = 1, .relations = {}, .expanded = {next}}),
             u"all api-10 api-2 cart shop"_s);
    const auto found = neighbourhoodOf(
        *catalog, {.centre = centre, .depth = 1, .relations = {RelationType::DependsOn}});
    QCOMPARE(found.links, (QList<NeighbourLink>{{0, 1, {RelationType::DependsOn}}}));
    QVERIFY(neighbourhoodOf(*catalog, {.centre = 999}).entities.isEmpty());
}

void tst_EntityList::leavesOutWhatIsTooFar()
{
    const auto catalog = catalogOf(estate);
    const EntityId centre = catalog->findCanonical(u"group:default/all").id();
    const Neighbourhood found = neighbourhoodOf(
        *catalog, {.centre = centre, .depth = 3, .relations = {}, .expanded = {}, .most = 3});
    QCOMPARE(found.entities.size(), 3);
    QVERIFY(found.leftOut > 0);
    QVERIFY(found.hidden[0] > 0);
}

void tst_EntityList::keepsViews()
{
    const SavedView view{u"Mine in Java"_s,
                         {u"pay -lifecycle:deprecated"_s,
                          u"Component"_s,
                          {u"service"_s},
                          {u"production"_s},
                          {u"group:default/cart"_s},
                          {u"system:default/shop"_s},
                          {u"java"_s, u"go"_s},
                          {u"files"_s},
                          EntityFilter::Problems::WithErrors,
                          EntityFilter::Scope::Mine},
                         {EntityColumn::Owner, Qt::DescendingOrder, EntityColumn::System},
                         {EntityColumn::Name, EntityColumn::Tags}};
    QVERIFY(savedViewFromJson(toJson(view)) == view);
    for (const TreeShape shape : {TreeShape::Domains, TreeShape::Teams}) {
        SavedView tree = view;
        tree.shape = shape;
        QVERIFY(savedViewFromJson(toJson(tree)) == tree);
    }
    QVERIFY(savedViewFromJson(toJson(SavedView())) == SavedView());
}

void tst_EntityList::readsStrangeViews()
{
    for (
        const auto &json :
        {"["_ba, "{\"columns\": 3, \"types\": {}}"_ba, ""_ba,
         "{\"columns\": [\"later\"], \"sort\": \"later\", \"group\": \"tags\", \"scope\": \"x\"}"_ba})
        QVERIFY2(savedViewFromJson(json) == SavedView(), json);
}

void tst_EntityList::narrowsToFindings()
{
    const EntityList all = listed({});
    QVERIFY(all.codes.size() > 1);
    const auto person =
        std::ranges::find(all.codes, u"catalog.person-owner"_s, &FacetChoice::value);
    QVERIFY(person != all.codes.end());
    const EntityList found = listed({.codes = {u"catalog.person-owner"_s}});
    QCOMPARE(rowsOf(found), u"web"_s);
    // Its own facet is counted as if it weren't chosen.
    QCOMPARE(found.codes.size(), all.codes.size());
    QCOMPARE(rowsOf(listed({.kind = u"API"_s, .codes = {u"catalog.person-owner"_s}})), QString());
    const SavedView view{u"People"_s, {.codes = {u"catalog.person-owner"_s}}, {}, {}};
    QCOMPARE(savedViewFromJson(toJson(view)), view);
}

WAYMARK_TEST(tst_EntityList)

} // namespace waymark::catalog

#include "tst_entitylist.moc"
