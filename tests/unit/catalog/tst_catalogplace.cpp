// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogplace.h"
#include "support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_CatalogPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListComesBackFromItsLink();
    void entitiesHaveLinks_data();
    void entitiesHaveLinks();
    void referencesAreUnderstood_data();
    void referencesAreUnderstood();
};

void tst_CatalogPlace::everyListComesBackFromItsLink()
{
    static const QStringList texts{u"a"_s, u"group:default/b"_s, u"c d&e=f"_s, u"größe"_s, u"%"_s};
    QRandomGenerator random(5);
    const auto some = [&random] {
        QStringList list;
        for (int i = random.bounded(3); i > 0; --i)
            list << texts[random.bounded(int(texts.size()))];
        return list;
    };
    const auto column = [&random]() -> std::optional<EntityColumn> {
        return random.bounded(2) == 0
                   ? std::nullopt
                   : std::optional(EntityColumn(random.bounded(entityColumnCount)));
    };
    for (int i = 0; i < 5'000; ++i) {
        ListPlace list;
        list.filter = {.text = some().value(0),
                       .kind = some().value(0),
                       .types = some(),
                       .lifecycles = some(),
                       .owners = some(),
                       .systems = some(),
                       .tags = some(),
                       .sources = some(),
                       .problems = EntityFilter::Problems(random.bounded(4)),
                       .scope = EntityFilter::Scope(random.bounded(3)),
                       .codes = some()};
        list.sorting.column = column();
        if (list.sorting.column && random.bounded(2) == 0)
            list.sorting.order = Qt::DescendingOrder;
        list.sorting.group = column();
        if (list.sorting.group && !canGroupBy(*list.sorting.group))
            list.sorting.group.reset();
        if (const int shape = random.bounded(3); shape > 0)
            list.shape = TreeShape(shape - 1);
        const QString link = toLink(toPlace(list));
        const auto read = link::parsePlace(link);
        QVERIFY2(read && link::checkPlace(*read, catalogGrammar()), qPrintable(link));
        QVERIFY2(listPlaceFrom(*read) == list, qPrintable(link));
    }
}

void tst_CatalogPlace::entitiesHaveLinks_data()
{
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<QString>("tab");
    QTest::addColumn<QString>("link");
    QTest::newRow("its first tab") << u"component:default/cart"_s << u"overview"_s
                                   << u"waymark:catalog/component/default/cart"_s;
    QTest::newRow("another tab") << u"api:shop/cart"_s << u"definition"_s
                                 << u"waymark:catalog/api/shop/cart?tab=definition"_s;
    QTest::newRow("a strange name")
        << u"resource:default/a/b:c"_s << QString() << u"waymark:catalog/resource/default/a/b:c"_s;
}

void tst_CatalogPlace::entitiesHaveLinks()
{
    QFETCH(QString, canonical);
    QFETCH(QString, tab);
    QTEST(toLink(entityPlace(canonical, tab)), "link");
    const auto read = link::parsePlace(toLink(entityPlace(canonical, tab)));
    QVERIFY(read && link::checkPlace(*read, catalogGrammar()));
    QCOMPARE(entityOf(*read), canonical);
}

void tst_CatalogPlace::referencesAreUnderstood_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("a reference") << u"waymark:catalog/api:default/cart"_s << u"api:default/cart"_s;
    QTest::newRow("without its namespace")
        << u"waymark:catalog/api:cart"_s << u"api:default/cart"_s;
    QTest::newRow("the name alone") << u"waymark:catalog/cart"_s << u"component:default/cart"_s;
    QTest::newRow("in capitals") << u"waymark:catalog/API/Default/Cart"_s << u"api:default/cart"_s;
    QTest::newRow("a list") << u"waymark:catalog"_s << QString();
}

void tst_CatalogPlace::referencesAreUnderstood()
{
    QFETCH(QString, link);
    const auto read = link::parsePlace(link);
    QVERIFY(read && link::checkPlace(*read, catalogGrammar()));
    QTEST(entityOf(*read), "canonical");
}

WAYMARK_TEST(tst_CatalogPlace)

} // namespace waymark::catalog

#include "tst_catalogplace.moc"
