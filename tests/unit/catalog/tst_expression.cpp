// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/expression.h"
#include "catalogtesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_Expression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data();
    void filters();
    void takesOneOfSeveralFilters();
    void predicates_data();
    void predicates();
    void refusesPredicates_data();
    void refusesPredicates();
    void predicatesComeBack();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void neverWidensByASlip_data();
    void neverWidensByASlip();
};

namespace {

void addQueries()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("names");
}

QString found(const Expression &expression)
{
    const auto catalog = catalogOf(shopText());
    return namesOf(*catalog, evaluate(expression, *catalog)).join(u' ');
}

} // namespace

void tst_Expression::filters_data()
{
    addQueries();
    QTest::newRow("value") << u"kind=API"_s << u"payments"_s;
    QTest::newRow("whatever the case") << u"KIND=component"_s << u"payments-api"_s;
    QTest::newRow("there") << u"spec.definition"_s << u"payments"_s;
    QTest::newRow("nowhere there") << u"spec.nothing"_s << QString();
    QTest::newRow("all conditions") << u"kind=resource,spec.type=database"_s << u"payments-db"_s;
    QTest::newRow("not all conditions") << u"kind=resource,spec.type=service"_s << QString();
    QTest::newRow("one of two values") << u"kind=user,kind=system"_s << u"ada shop"_s;
    QTest::newRow("item of an array") << u"metadata.tags=java"_s << u"payments-api"_s;
    QTest::newRow("item as a key") << u"metadata.tags.java"_s << u"payments-api"_s;
    QTest::newRow("item as a true key") << u"metadata.tags.java=true"_s << u"payments-api"_s;
    QTest::newRow("item as an untrue key") << u"metadata.tags.java=false"_s << QString();
    QTest::newRow("key with dots and slash")
        << u"metadata.annotations.example.com/runbook"_s << u"payments-api"_s;
    QTest::newRow("relation") << u"relations.ownedBy=group:default/payments-team"_s
                              << u"payments-api payments-db shop"_s;
    QTest::newRow("any relation") << u"relations.apiProvidedBy"_s << u"payments"_s;
    QTest::newRow("default namespace") << u"kind=user,metadata.namespace=default"_s << u"ada"_s;
    QTest::newRow("inside objects of an array")
        << u"metadata.links.type=dashboard"_s << u"payments-api"_s;
    QTest::newRow("value with an equals sign") << u"metadata.title=a=b"_s << QString();
    QTest::newRow("blanks around") << u" kind = user , spec.memberOf "_s << u"ada"_s;
    QTest::newRow("a key in two spellings") << u"kind=user,KIND=api"_s << QString();
    QTest::newRow("nothing asked")
        << QString() << u"payments-api payments payments-db Payments-Team ada shop"_s;
}

void tst_Expression::filters()
{
    QFETCH(QString, query);
    QFETCH(QString, names);
    QCOMPARE(found(*parseFilters({query})), names);
}

void tst_Expression::takesOneOfSeveralFilters()
{
    QCOMPARE(found(*parseFilters({u"kind=user"_s, u"kind=api"_s})), u"payments ada"_s);
    QCOMPARE(found(*parseFilters({u","_s, u"kind=api"_s})), u"payments"_s);
}

void tst_Expression::predicates_data()
{
    addQueries();
    QTest::newRow("a field") << uR"({"kind": "user"})"_s << u"ada"_s;
    QTest::newRow("two fields") << uR"({"kind": "resource", "spec.type": "database"})"_s
                                << u"payments-db"_s;
    QTest::newRow("all of none") << uR"({"$all": []})"_s
                                 << u"payments-api payments payments-db Payments-Team ada shop"_s;
    QTest::newRow("any of none") << uR"({"$any": []})"_s << QString();
    QTest::newRow("any") << uR"({"$any": [{"kind": "user"}, {"kind": "api"}]})"_s
                         << u"payments ada"_s;
    QTest::newRow("not") << uR"({"$not": {"spec.owner": {"$exists": true}}})"_s
                         << u"Payments-Team ada"_s;
    QTest::newRow("absent") << uR"({"spec.owner": {"$exists": false}})"_s << u"Payments-Team ada"_s;
    QTest::newRow("in") << uR"({"kind": {"$in": ["User", "System"]}})"_s << u"ada shop"_s;
    QTest::newRow("in nothing") << uR"({"kind": {"$in": []}})"_s << QString();
    QTest::newRow("prefix") << uR"({"metadata.name": {"$hasPrefix": "PAYMENTS-"}})"_s
                            << u"payments-api payments-db Payments-Team"_s;
    QTest::newRow("contains a text")
        << uR"({"metadata.tags": {"$contains": "go"}})"_s << u"payments-api"_s;
    QTest::newRow("contains a relation")
        << uR"({"relations": {"$contains": {"type": "hasMember"}}})"_s << u"Payments-Team"_s;
    QTest::newRow("contains a relation, in any case")
        << uR"({"relations": {"$contains": {"TYPE": "ownedBy", "targetref": "USER:default/ada"}}})"_s
        << u"payments"_s;
    QTest::newRow("contains a relation to one of several")
        << uR"({"relations": {"$contains": {"type": "ownedBy", "targetRef": {"$in": ["user:default/ada"]}}}})"_s
        << u"payments"_s;
}

void tst_Expression::predicates()
{
    QFETCH(QString, query);
    QFETCH(QString, names);
    const auto expression = parsePredicate(query.toUtf8());
    QVERIFY2(expression, qPrintable(expression ? QString() : expression.error().message));
    QCOMPARE(found(*expression), names);
}

void tst_Expression::refusesPredicates_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("no JSON") << u"{kind"_s;
    QTest::newRow("a list") << u"[]"_s;
    QTest::newRow("unknown operator") << uR"({"$nor": []})"_s;
    QTest::newRow("unknown operator of a field") << uR"({"kind": {"$like": "a"}})"_s;
    QTest::newRow("not on the right") << uR"({"kind": {"$not": "a"}})"_s;
    QTest::newRow("two operators") << uR"({"kind": {"$exists": true, "$in": []}})"_s;
    QTest::newRow("list of a list") << uR"({"kind": {"$in": [[]]}})"_s;
    QTest::newRow("all of an object") << uR"({"$all": {}})"_s;
    QTest::newRow("another key of a relation")
        << uR"({"relations": {"$contains": {"type": "ownedBy", "target": "group:default/a"}}})"_s;
    QTest::newRow("a relation to none of any")
        << uR"({"relations": {"$contains": {"type": "ownedBy", "targetRef": {"$in": []}}}})"_s;
    QTest::newRow("an operator beside a field") << uR"({"$any": [], "kind": "group"})"_s;
    QTest::newRow("an empty key") << uR"({"": "group"})"_s;
    QTest::newRow("deeper than anybody asks")
        << QString(u"{\"$not\":"_s.repeated(80) + u"{}"_s + u"}"_s.repeated(80));
}

void tst_Expression::refusesPredicates()
{
    QFETCH(QString, query);
    const auto expression = parsePredicate(query.toUtf8());
    QVERIFY(!expression);
    QCOMPARE(expression.error().code, u"catalog.bad-query"_s);
    QVERIFY(!expression.error().next.isEmpty());
}

void tst_Expression::predicatesComeBack()
{
    const QByteArray json = "{\"$all\": [{\"kind\": \"api\"}, {\"$not\": {\"spec.type\": "
                            "{\"$in\": [\"a\", \"b\"]}}}, {\"x\": {\"$exists\": true}}, "
                            "{\"y\": {\"$hasPrefix\": \"z\"}}]}";
    QCOMPARE(predicateJson(*parsePredicate(json)), json);
    // A path that a server would take for an operator: nothing has it, there and here.
    QCOMPARE(predicateJson(Expression::equals(u"$spec"_s, u"a"_s)), "{\"$any\": []}"_ba);
}

void tst_Expression::readsWhatPeopleType_data()
{
    addQueries();
    QTest::newRow("words") << u"money"_s << u"payments-api"_s;
    QTest::newRow("short keys") << u"kind:component owner:payments-team"_s << u"payments-api"_s;
    QTest::newRow("one of two") << u"kind:user,api"_s << u"payments ada"_s;
    QTest::newRow("an owner of another kind") << u"owner:user:ada"_s << u"payments"_s;
    QTest::newRow("not") << u"payments -kind:group -kind:api -kind:system"_s
                         << u"payments-api payments-db"_s;
    QTest::newRow("a filter") << u"kind=component,spec.type=service"_s << u"payments-api"_s;
    QTest::newRow("words and a filter") << u"kind=resource pay"_s << u"payments-db"_s;
    QTest::newRow("a predicate") << uR"( {"kind": "user"} )"_s << u"ada"_s;
    QTest::newRow("a colon that is no condition") << u"https://dash"_s << QString();
    QTest::newRow("nothing") << QString()
                             << u"payments-api payments payments-db Payments-Team ada shop"_s;
}

void tst_Expression::readsWhatPeopleType()
{
    QFETCH(QString, query);
    QFETCH(QString, names);
    QCOMPARE(found(*parseQuery(query)), names);
}

void tst_Expression::neverWidensByASlip_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("place");
    QTest::newRow("no key") << u"=resource"_s << u"column 1"_s;
    QTest::newRow("no key behind others") << u"kind=api, =x"_s << u"column 11"_s;
    QTest::newRow("unequal") << u"kind!=api"_s << u"column 1"_s;
    QTest::newRow("equal twice") << u"kind==api"_s << u"column 1"_s;
    QTest::newRow("an unknown short key") << u"money owmer:payments"_s << u"column 7"_s;
    QTest::newRow("a short key without value") << u"-owner:"_s << u"column 1"_s;
}

void tst_Expression::neverWidensByASlip()
{
    QFETCH(QString, query);
    QFETCH(QString, place);
    const auto expression = query.contains(u',') ? parseFilters({query}) : parseQuery(query);
    QVERIFY(!expression);
    QCOMPARE(expression.error().code, u"catalog.bad-query"_s);
    QVERIFY2(expression.error().message.contains(place), qPrintable(expression.error().message));
}

WAYMARK_TEST(tst_Expression)

} // namespace waymark::catalog

#include "tst_expression.moc"
