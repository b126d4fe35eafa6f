// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entitylist.h"
#include "catalog/expression.h"
#include "catalog/graph.h"
#include "catalog/missingrelations.h"
#include "catalog/neighbourhood.h"
#include "catalogtesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_MissingRelations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void areKeptByTheEntity();
    void areFoundByFiltersAndFacets();
    void leadBackFromWhatIsMissing();
    void areChoicesOfTheBrowser();
    void areNeighbours();

private:
    std::shared_ptr<const CatalogSnapshot> m_catalog;
};

void tst_MissingRelations::init()
{
    m_catalog = catalogOf(R"(apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: alpha}
spec: {type: service, lifecycle: production, owner: ghosts, dependsOn: ["resource:gone", "resource:gone"]}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: beta}
spec: {type: service, lifecycle: production, owner: "group:Ghosts", system: lost}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: living}
spec: {type: team, children: [ghosts]}
)");
}

void tst_MissingRelations::areKeptByTheEntity()
{
    QStringList texts;
    for (const MissingRelation &relation : m_catalog->entity(0).missing())
        texts.append(relationName(relation.type) + u' ' + m_catalog->pool()->text(relation.target));
    QCOMPARE(texts, (QStringList{u"ownedBy group:default/ghosts"_s,
                                 u"dependsOn resource:default/gone"_s}));
}

void tst_MissingRelations::areFoundByFiltersAndFacets()
{
    const auto found = [&](const QString &query) {
        return namesOf(*m_catalog, evaluate(*parseQuery(query), *m_catalog)).join(u' ');
    };
    QCOMPARE(found(u"owner:ghosts"_s), u"alpha beta"_s);
    QCOMPARE(found(u"relations.partOf=system:default/lost"_s), u"beta"_s);
    QCOMPARE(found(uR"({"$not":{"relations.ownedBy":{"$exists":true}}})"_s), u"living"_s);
    QCOMPARE(facet(*m_catalog, u"relations.ownedBy"),
             (QList<FacetValue>{{u"group:default/ghosts"_s, 2}}));
}

void tst_MissingRelations::leadBackFromWhatIsMissing()
{
    const auto ghosts = missingMeant(*m_catalog, u"ghosts"_s);
    QVERIFY(ghosts);
    QCOMPARE(ghosts->ref.kind, u"Group"_s);
    QStringList texts;
    for (const Relation &relation : ghosts->relations)
        texts.append(relationName(relation.type) + u' '
                     + m_catalog->entity(relation.target).name());
    QCOMPARE(texts, (QStringList{u"ownerOf alpha"_s, u"ownerOf beta"_s, u"childOf living"_s}));
    QVERIFY(!missingMeant(*m_catalog, u"group:living"_s));
    QVERIFY(!missingMeant(*m_catalog, u"group:nobody"_s));
}

void tst_MissingRelations::areChoicesOfTheBrowser()
{
    EntityListInput input;
    input.orders = std::make_shared<const EntityOrders>(m_catalog);
    const auto all = listEntities(input, {});
    QCOMPARE(all->owners,
             (QList<FacetChoice>{{u"group:default/ghosts"_s, u"ghosts (missing)"_s, 2}}));
    QCOMPARE(all->systems,
             (QList<FacetChoice>{{u"system:default/lost"_s, u"lost (missing)"_s, 1}}));
    input.filter.owners = {u"group:default/living"_s};
    QCOMPARE(listEntities(input, {})->rows.size(), std::size_t(2)); // of the team below, too
}

void tst_MissingRelations::areNeighbours()
{
    const auto around = [&](const NeighbourhoodRequest &request) -> QString {
        const Neighbourhood found = neighbourhoodOf(*m_catalog, request);
        QStringList names;
        for (qsizetype i = 0; i < found.entities.size(); ++i)
            names << (found.missing[i].isEmpty() ? m_catalog->entity(found.entities[i]).name()
                                                 : u'!' + found.missing[i]);
        QStringList lines;
        for (const NeighbourLink &link : found.links) {
            for (const RelationType type : link.relations)
                lines << names[link.from] + u' ' + relationName(type) + u' ' + names[link.to];
        }
        lines.sort();
        names.sort();
        return names.join(u' ') + u" | "_s + lines.join(u", "_s);
    };
    QCOMPARE(around({.centre = 0}), u"!group:default/ghosts !resource:default/gone alpha | "
                                    "alpha dependsOn !resource:default/gone, "
                                    "alpha ownedBy !group:default/ghosts"_s);
    QCOMPARE(around({.centre = 0, .relations = {RelationType::OwnedBy}}),
             u"!group:default/ghosts alpha | alpha ownedBy !group:default/ghosts"_s);
    // Who else names it is a step further, or asked for.
    const QString others = u"!group:default/ghosts alpha beta living | "
                           "!group:default/ghosts childOf living, "
                           "alpha ownedBy !group:default/ghosts, "
                           "beta ownedBy !group:default/ghosts"_s;
    const QSet<RelationType> relations{RelationType::OwnedBy, RelationType::ChildOf};
    QCOMPARE(around({.centre = 0, .depth = 2, .relations = relations}), others);
    QCOMPARE(around({.centre = 0,
                     .depth = 1,
                     .relations = relations,
                     .expandedMissing = {u"group:default/ghosts"_s}}),
             others);
    const Neighbourhood near = neighbourhoodOf(*m_catalog, {.centre = 2});
    QCOMPARE(near.missing, (QStringList{QString(), u"group:default/ghosts"_s}));
    QCOMPARE(near.hidden, (QList<int>{0, 2}));
    const QByteArray dot = toDot(*m_catalog, near);
    QVERIFY2(dot.contains("n1 [style=dashed, label=\"Group\\nghosts\""), dot.constData());
    QVERIFY2(dot.contains("n1 -> n0 [label=\"childOf\"]"), dot.constData());
    const Neighbourhood cut = neighbourhoodOf(*m_catalog, {.centre = 0, .most = 2});
    QCOMPARE(cut.entities.size(), 2);
    QCOMPARE(cut.leftOut, 1);
}

WAYMARK_TEST(tst_MissingRelations)

} // namespace waymark::catalog

#include "tst_missingrelations.moc"
