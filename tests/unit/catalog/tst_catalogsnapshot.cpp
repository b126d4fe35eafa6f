// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/facets.h"
#include "catalogtesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

const QByteArray shop = shopText();

QStringList relationTexts(const CatalogSnapshot &catalog, QStringView name)
{
    QStringList texts;
    for (const Relation &relation : catalog.findCanonical(name).relations())
        texts.append(relationName(relation.type) + u' '
                     + catalog.entity(relation.target).canonical());
    return texts;
}

} // namespace

class tst_CatalogSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEntitiesBesideBrokenDocuments();
    void readsFields();
    void relatesInBothDirections();
    void findsWhateverTheCase();
    void countsFacets();
    void keepsTheFirstOfAName();
};

void tst_CatalogSnapshot::readsEntitiesBesideBrokenDocuments()
{
    const auto catalog = catalogOf(shop);
    QCOMPARE(namesOf(*catalog, EntitySet::all(catalog->size())),
             (QStringList{u"payments-api"_s, u"payments"_s, u"payments-db"_s, u"Payments-Team"_s,
                          u"ada"_s, u"shop"_s}));
    QCOMPARE(catalog->entity(2).kind(), u"Resource"_s);
    QCOMPARE(catalog->entity(2).document(), 3);
}

void tst_CatalogSnapshot::readsFields()
{
    const auto catalog = catalogOf(shop);
    const Entity payments = catalog->findCanonical(u"component:default/payments-api");
    QVERIFY(payments);
    QCOMPARE(payments.label(), u"Payments"_s);
    QCOMPARE(payments.description(), u"Takes money"_s);
    QCOMPARE(payments.type(), u"service"_s);
    QCOMPARE(payments.lifecycle(), u"production"_s);
    QCOMPARE(payments.tags(), (QStringList{u"java"_s, u"go"_s}));
    QCOMPARE(payments.annotation(u"example.com/runbook"), u"https://wiki.example/run"_s);
    QCOMPARE(payments.links().value(0).type, u"dashboard"_s);
    QCOMPARE(payments.ownerText(), u"payments-team"_s);
    QCOMPARE(catalog->entity(payments.owner()).label(), u"The payers"_s);
    QCOMPARE(catalog->entity(payments.system()).name(), u"shop"_s);
    QCOMPARE(payments.value(u"metadata.NAME"), u"payments-api"_s);
    QCOMPARE(payments.value(u"metadata.namespace"), u"default"_s);
    QCOMPARE(payments.line(), 0);
    QCOMPARE(catalog->findCanonical(u"api:default/payments").ownerText(), u"user:ada"_s);
    const auto references = payments.references();
    QCOMPARE(references.size(), 5);
    QCOMPARE(shop.sliced(references[3].range.begin, references[3].range.size()),
             "\"resource:payments-db\""_ba);
}

void tst_CatalogSnapshot::relatesInBothDirections()
{
    const auto catalog = catalogOf(shop);
    QCOMPARE(relationTexts(*catalog, u"component:default/payments-api"),
             (QStringList{u"ownedBy group:default/payments-team"_s, u"partOf system:default/shop"_s,
                          u"providesApi api:default/payments"_s,
                          u"dependsOn component:default/payments-api"_s,
                          u"dependsOn resource:default/payments-db"_s,
                          u"dependencyOf component:default/payments-api"_s}));
    QCOMPARE(relationTexts(*catalog, u"group:default/payments-team"),
             (QStringList{u"ownerOf component:default/payments-api"_s,
                          u"ownerOf resource:default/payments-db"_s,
                          u"ownerOf system:default/shop"_s, u"hasMember user:default/ada"_s}));
    // Both documents say so; the relation is there once.
    QCOMPARE(relationTexts(*catalog, u"user:default/ada"),
             (QStringList{u"ownerOf api:default/payments"_s,
                          u"memberOf group:default/payments-team"_s}));
}

void tst_CatalogSnapshot::findsWhateverTheCase()
{
    const auto catalog = catalogOf(shop);
    QCOMPARE(catalog->find({u"GROUP"_s, u"Default"_s, u"payments-TEAM"_s}).name(),
             u"Payments-Team"_s);
    QVERIFY(!catalog->find({u"Group"_s, u"other"_s, u"payments-team"_s}));
}

void tst_CatalogSnapshot::countsFacets()
{
    const auto catalog = catalogOf(shop);
    QCOMPARE(facet(*catalog, u"kind").size(), 6);
    QCOMPARE(facet(*catalog, u"spec.Type"),
             (QList<FacetValue>{
                 {u"database"_s, 1}, {u"openapi"_s, 1}, {u"service"_s, 1}, {u"team"_s, 1}}));
    QCOMPARE(
        facet(*catalog, u"relations.ownedBy"),
        (QList<FacetValue>{{u"group:default/payments-team"_s, 3}, {u"user:default/ada"_s, 1}}));
    QCOMPARE(facet(*catalog, u"no.such.key"), QList<FacetValue>());
    EntitySet within(catalog->size());
    within.insert(EntityId(0));
    QCOMPARE(facet(*catalog, u"metadata.tags", &within),
             (QList<FacetValue>{{u"go"_s, 1}, {u"java"_s, 1}}));
}

void tst_CatalogSnapshot::keepsTheFirstOfAName()
{
    const QByteArray user = "apiVersion: backstage.io/v1alpha1\nkind: User\n"
                            "metadata: {name: ada}\nspec: {memberOf: [a]}\n";
    const auto catalog = catalogOf({{u"a.yaml"_s, user}, {u"b.yaml"_s, user}});
    QCOMPARE(catalog->size(), 2);
    QCOMPARE(catalog->findCanonical(u"user:default/ada").relativePath(), u"a.yaml"_s);
    QVERIFY(catalog->entity(1).isShadowed());
    QCOMPARE(catalog->entity(1).errors(), 1);
}

WAYMARK_TEST(tst_CatalogSnapshot)

} // namespace waymark::catalog

#include "tst_catalogsnapshot.moc"
