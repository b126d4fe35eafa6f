// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogdiff.h"
#include "catalog/graph.h"
#include "catalog/lookup.h"
#include "catalog/who.h"
#include "catalogtesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

/// What is asked of a whole catalog: search, look-up, who, graphs, differences.
class tst_Views : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searches_data();
    void searches();
    void namesEntities_data();
    void namesEntities();
    void saysWho();
    void leadsToTheTeamsBelow();
    void asksNoOwnerOfALocation();
    void findsTheRota();
    void findsMyTeams();
    void drawsWhatIsNear();
    void quotesInDot();
    void compares();

private:
    const std::shared_ptr<const CatalogSnapshot> m_shop = catalogOf(shopText());
};

void tst_Views::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("a whole name first")
        << u"payments"_s << u"payments payments-api payments-db Payments-Team"_s;
    QTest::newRow("the start of a word")
        << u"team"_s << u"Payments-Team shop payments-db payments-api"_s;
    QTest::newRow("letters left out") << u"pmtsdb"_s << u"payments-db"_s;
    QTest::newRow("two words") << u"pay java"_s << u"payments-api"_s;
    QTest::newRow("description") << u"money"_s << u"payments-api"_s;
    QTest::newRow("owner") << u"user:ada"_s << u"payments"_s;
    QTest::newRow("whatever the case") << u"SHOP"_s << u"shop"_s;
    QTest::newRow("nothing") << u"xyzzy"_s << QString();
    QTest::newRow("no words") << u"  "_s << QString();
}

void tst_Views::searches()
{
    QFETCH(QString, text);
    QFETCH(QString, names);
    QStringList found;
    for (const SearchHit &hit : m_shop->searchIndex().search(text, 4))
        found.append(m_shop->entity(hit.entity).name());
    QCOMPARE(found.join(u' '), names);
}

void tst_Views::namesEntities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("whole") << u"api:default/payments"_s << u"api:default/payments"_s;
    QTest::newRow("kind and name") << u"API:Payments"_s << u"api:default/payments"_s;
    QTest::newRow("a name that one has") << u"ada"_s << u"user:default/ada"_s;
    QTest::newRow("whatever the case") << u"payments-team"_s << u"group:default/payments-team"_s;
    QTest::newRow("another namespace") << u"eu/ada"_s << u"catalog.no-such-entity"_s;
    QTest::newRow("none") << u"payment"_s << u"catalog.no-such-entity"_s;
    QTest::newRow("nothing") << QString() << u"catalog.no-such-entity"_s;
}

void tst_Views::namesEntities()
{
    QFETCH(QString, text);
    QFETCH(QString, outcome);
    const auto entity = entityNamed(*m_shop, text);
    QCOMPARE(entity ? entity->canonical() : entity.error().code, outcome);
    if (!entity && !text.isEmpty() && !text.contains(u'/'))
        QVERIFY(entity.error().next.contains(u"component:default/payments-api"));
}

void tst_Views::saysWho()
{
    const WhoCard card =
        whoCard(*m_shop, m_shop->findCanonical(u"component:default/payments-api").id());
    QCOMPARE(m_shop->entity(card.owner).name(), u"Payments-Team"_s);
    QCOMPARE(card.members.size(), 1);
    QCOMPARE(card.runbooks, (QList<Contact>{{u"runbook"_s, u"https://wiki.example/run"_s}}));
    QCOMPARE(card.dashboards, (QList<Contact>{{u"Dashboard"_s, u"https://dash.example"_s}}));
    QCOMPARE(card.dependsOn.size(), 1);
    QCOMPARE(m_shop->entity(card.dependsOn.front()).name(), u"payments-db"_s);
    QVERIFY(card.dependents.empty());
    const WhoCard database =
        whoCard(*m_shop, m_shop->findCanonical(u"resource:default/payments-db").id());
    QCOMPARE(database.dependents.size(), 1);
}

void tst_Views::leadsToTheTeamsBelow()
{
    const auto catalog = catalogOf(R"(apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: coast}
spec: {type: area, children: [north, south]}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: north}
spec: {type: team, children: [], members: [una]}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: south}
spec: {type: team, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: una}
spec: {memberOf: []}
)");
    const WhoCard card = whoCard(*catalog, catalog->findCanonical(u"group:default/coast").id());
    QVERIFY(card.members.empty());
    QCOMPARE(card.teams, (QList<TeamBelow>{{1, {3}}}));
}

void tst_Views::asksNoOwnerOfALocation()
{
    const auto catalog = catalogOf("apiVersion: backstage.io/v1alpha1\nkind: Location\n"
                                   "metadata: {name: all}\nspec: {target: ./more.yaml}\n---\n"
                                   "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                                   "metadata: {name: lost}\nspec: {type: x, lifecycle: y}\n");
    const auto needs = [&](const QString &name) {
        return whoCard(*catalog, catalog->findCanonical(name).id()).needsOwner;
    };
    QVERIFY(!needs(u"location:default/all"_s));
    QVERIFY(needs(u"component:default/lost"_s));
}

void tst_Views::findsTheRota()
{
    const auto catalog = catalogOf("apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                                   "metadata:\n  name: pay\n  annotations:\n"
                                   "    example.org/rota: team pay, weekdays\n"
                                   "    example.org/on-call: '+49 30 1234'\n"
                                   "    vault.example.org/secret-rotation: 30d\n"
                                   "    pagerduty.com/integration-key: R012\n");
    QCOMPARE(whoCard(*catalog, 0).onCall,
             (QList<Contact>{{u"rota"_s, u"team pay, weekdays"_s},
                             {u"on-call"_s, u"+49 30 1234"_s},
                             {u"PagerDuty integration key"_s, u"R012"_s}}));
}

void tst_Views::findsMyTeams()
{
    const auto catalog =
        catalogOf("apiVersion: backstage.io/v1alpha1\nkind: User\n"
                  "metadata: {name: ada}\n"
                  "spec: {memberOf: [core], profile: {email: Ada@Example.com}}\n"
                  "---\napiVersion: backstage.io/v1alpha1\nkind: Group\n"
                  "metadata: {name: core}\n"
                  "spec: {type: team, parent: tech, children: []}\n"
                  "---\napiVersion: backstage.io/v1alpha1\nkind: Group\n"
                  "metadata: {name: tech}\nspec: {type: unit, parent: core, children: []}\n");
    const EntityId ada = personOf(*catalog, u" ada@example.com ");
    QCOMPARE(catalog->entity(ada).name(), u"ada"_s);
    QStringList teams;
    for (const EntityId id : teamsOf(*catalog, ada))
        teams.append(catalog->entity(id).name());
    QCOMPARE(teams, (QStringList{u"core"_s, u"tech"_s}));
    QCOMPARE(withGroupsBelow(*catalog, catalog->findCanonical(u"group:default/tech").id()).size(),
             std::size_t(2));
    QCOMPARE(personOf(*catalog, u""), noEntity);
    QCOMPARE(personOf(*catalog, u"eve@example.com"), noEntity);
}

void tst_Views::drawsWhatIsNear()
{
    const EntityId start = m_shop->findCanonical(u"component:default/payments-api").id();
    const Neighbourhood near = neighbourhoodOf(*m_shop, {.centre = start});
    QCOMPARE(near.entities.size(), 5);
    QCOMPARE(near.entities.front(), start);
    QCOMPARE(near.leftOut, 0);
    const Neighbourhood far = neighbourhoodOf(*m_shop, {.centre = start, .depth = 2});
    QCOMPARE(far.entities.size(), 6);
    const Neighbourhood owners = neighbourhoodOf(
        *m_shop,
        {.centre = start, .depth = 5, .relations = {drawnRelation(RelationType::OwnerOf)}});
    QVERIFY(!owners.links.isEmpty());
    QVERIFY(std::ranges::all_of(owners.links, [](const NeighbourLink &link) {
        return link.relations == QList{RelationType::OwnedBy};
    }));
    const Neighbourhood cut = neighbourhoodOf(*m_shop, {.centre = start, .most = 2});
    QVERIFY(cut.leftOut > 0);
    QCOMPARE(cut.entities.size(), 2);
    QVERIFY(toDot(*m_shop, near).contains("n0 -> n1 [label=\"ownedBy\"]"));
}

void tst_Views::quotesInDot()
{
    const auto catalog = catalogOf("apiVersion: backstage.io/v1alpha1\nkind: User\n"
                                   "metadata: {name: ada, title: \"a\\\"b\\\\c\\nd\"}\nspec: {}\n");
    QVERIFY(toDot(*catalog, neighbourhoodOf(*catalog, {.centre = 0}))
                .contains("[label=\"User\\na\\\"b\\\\c\\nd\", "));
}

void tst_Views::compares()
{
    const QByteArray later = QByteArray(shopText())
                                 .replace("lifecycle: production\n", "lifecycle: deprecated\n")
                                 .replace("name: shop", "name: store");
    const auto changes = difference(*m_shop, *catalogOf(later));
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes[0].ref, u"component:default/payments-api"_s);
    QCOMPARE(changes[0].values,
             (QList<ValueChange>{{u"spec.lifecycle"_s, {u"production"_s}, {u"deprecated"_s}}}));
    QCOMPARE(changes[1].kind, EntityChange::Kind::Removed);
    QCOMPARE(changes[1].ref, u"system:default/shop"_s);
    QCOMPARE(changes[2].kind, EntityChange::Kind::Added);
    QVERIFY(difference(*m_shop, *m_shop).isEmpty());
    QVERIFY(difference(*m_shop, *catalogOf(shopText())).isEmpty());
}

WAYMARK_TEST(tst_Views)

} // namespace waymark::catalog

#include "tst_views.moc"
