// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalogtesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

QByteArray document(const QByteArray &kind, const QByteArray &name, const QByteArray &spec)
{
    return "---\napiVersion: backstage.io/v1alpha1\nkind: " + kind + "\nmetadata: {name: " + name
           + "}\nspec: {" + spec + "}\n";
}

/// A team of two that owns everything, so that nothing but the case itself is found.
QByteArray team()
{
    return document("Group", "core", "type: team, children: [], members: [ada, bob]")
           + document("User", "ada", "memberOf: [core]") + document("User", "bob", "memberOf: []");
}

QByteArray component(const QByteArray &name, const QByteArray &more)
{
    return document("Component", name,
                    "type: service, lifecycle: production, owner: core, " + more);
}

QByteArray shopSystem()
{
    return document("System", "shop", "owner: core");
}

} // namespace

class tst_CrossProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void suggestsWhatIsMeant_data();
    void suggestsWhatIsMeant();
    void endsInDeepTrees();
};

void tst_CrossProblems::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("problems");
    QTest::newRow("nothing wrong")
        << team() + shopSystem() + component("pay", "system: shop") << QStringList{};
    QTest::newRow("a reference to nothing")
        << team() + shopSystem() + component("pay", "system: shop, dependsOn: ['resource:db']")
        << QStringList{u"catalog.unresolved: 'resource:db'"_s};
    QTest::newRow("a reference to another kind")
        << team() + shopSystem()
               + component("pay", "system: shop, providesApis: ['component:default/pay']")
        << QStringList{u"catalog.wrong-kind: 'component:default/pay'"_s};
    QTest::newRow("a name twice, whatever the case")
        << team() + document("User", "ADA", "memberOf: [core]")
        << QStringList{u"catalog.duplicate: ADA"_s};
    QTest::newRow("part of itself")
        << team() + component("pay", "subcomponentOf: pay") << QStringList{u"catalog.cycle: pay"_s};
    QTest::newRow("parents in a circle")
        << team() + document("Group", "a", "type: unit, parent: b, children: []")
               + document("Group", "b", "type: unit, parent: a, children: []")
        << QStringList{u"catalog.cycle: b"_s, u"catalog.cycle: a"_s};
    QTest::newRow("two parents")
        << team() + document("Group", "a", "type: unit, children: [sub]")
               + document("Group", "b", "type: unit, children: []")
               + document("Group", "sub",
                          "type: team, parent: b, children: [], members: [ada, bob]")
        << QStringList{u"catalog.two-parents: b"_s};
    QTest::newRow("an empty team")
        << team() + document("Group", "ghosts", "type: team, children: []")
        << QStringList{u"catalog.empty-team: ghosts"_s};
    QTest::newRow("a team of one that owns")
        << team() + document("Group", "solo", "type: team, children: [], members: [ada]")
               + document("Domain", "d", "owner: solo")
               + document("System", "s", "owner: core, domain: d") + component("pay", "system: s")
        << QStringList{u"catalog.one-person: solo"_s};
    QTest::newRow("a person as owner")
        << team() + shopSystem()
               + document("Component", "pay",
                          "type: a, lifecycle: b, owner: 'user:ada', system: shop")
        << QStringList{u"catalog.person-owner: 'user:ada'"_s};
    QTest::newRow("a person without a team") << team() + document("User", "eve", "memberOf: []")
                                             << QStringList{u"catalog.no-team: eve"_s};
    QTest::newRow("a component without a system")
        << team() + component("pay", "") << QStringList{u"catalog.no-system: pay"_s};
    QTest::newRow("an API that nobody provides")
        << team() + shopSystem()
               + document("API", "pay",
                          "type: a, lifecycle: b, owner: core, system: shop, definition: x")
        << QStringList{u"catalog.orphan: pay"_s};
}

void tst_CrossProblems::finds()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, problems);
    const auto catalog = catalogOf(text);
    QCOMPARE(problemsOf(*catalog, {{u"catalog.yaml"_s, text}}), problems);
    for (const quint32 part : catalog->partsWithProblems()) {
        for (const Diagnostic &diagnostic : catalog->problemsIn(part)) {
            QVERIFY(!diagnostic.message.isEmpty());
            QVERIFY(!diagnostic.why.isEmpty());
            QVERIFY(!diagnostic.next.isEmpty());
            QVERIFY(!diagnostic.pointer.isRoot());
        }
    }
}

void tst_CrossProblems::suggestsWhatIsMeant_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("suggestion");
    QTest::newRow("letters swapped") << "system: shpo"_ba << "shop"_ba;
    QTest::newRow("another case needs none") << "system: SHOP"_ba << ""_ba;
    QTest::newRow("another kind") << "system: shop, providesApis: [shop]"_ba << ""_ba;
    QTest::newRow("a person without its kind") << "system: shop, owner: ada"_ba << "user:ada"_ba;
    QTest::newRow("nothing near") << "system: warehouse"_ba << ""_ba;
}

void tst_CrossProblems::suggestsWhatIsMeant()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, suggestion);
    const QByteArray text =
        team() + shopSystem() + document("Component", "pay", "type: a, lifecycle: b, " + spec);
    const auto catalog = catalogOf(text);
    QByteArray found;
    for (const quint32 part : catalog->partsWithProblems()) {
        for (const Diagnostic &diagnostic : catalog->problemsIn(part)) {
            if (!diagnostic.fixes.isEmpty())
                found = diagnostic.fixes.first().edits.first().replacement;
        }
    }
    QCOMPARE(found, suggestion);
}

void tst_CrossProblems::endsInDeepTrees()
{
    QByteArray text = team();
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += document("Group", "g" + number,
                         "type: team, children: [], members: [ada, bob], parent: g"
                             + QByteArray::number(i + 1));
    }
    const auto catalog = catalogOf(text);
    QCOMPARE(problemsOf(*catalog, {{u"catalog.yaml"_s, text}}),
             QStringList{u"catalog.unresolved: g20000"_s});
}

WAYMARK_TEST(tst_CrossProblems)

} // namespace waymark::catalog

#include "tst_crossproblems.moc"
