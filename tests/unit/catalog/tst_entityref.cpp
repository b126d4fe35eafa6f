// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entityref.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_EntityRef : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void comparesWhateverTheCase();
    void saysItShortly();
};

void tst_EntityRef::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<RefProblem>("problem");
    using enum RefProblem;
    QTest::newRow("a name") << u"payments"_s << u"group:shop/payments"_s << None;
    QTest::newRow("kind and name") << u"user:ada"_s << u"user:shop/ada"_s << None;
    QTest::newRow("namespace and name") << u"eu/payments"_s << u"group:eu/payments"_s << None;
    QTest::newRow("all three") << u"user:eu/Ada"_s << u"user:eu/ada"_s << None;
    QTest::newRow("a colon behind the slash") << u"eu/a:b"_s << u"group:eu/a:b"_s << Strange;
    QTest::newRow("two slashes") << u"a/b/c"_s << u"group:a/b/c"_s << Strange;
    QTest::newRow("nothing") << QString() << QString() << Empty;
    QTest::newRow("no kind") << u":ada"_s << QString() << Empty;
    QTest::newRow("no namespace") << u"user:/ada"_s << QString() << Empty;
    QTest::newRow("no name") << u"user:eu/"_s << QString() << Empty;
    QTest::newRow("only a slash") << u"/"_s << QString() << Empty;
}

void tst_EntityRef::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    QFETCH(RefProblem, problem);
    const ParsedRef parsed = parseRef(text, {u"Group"_s, u"shop"_s});
    QCOMPARE(parsed.problem, problem);
    if (parsed.isUsable())
        QCOMPARE(parsed.ref.canonical(), canonical);
    const ParsedRef withoutKind = parseRef(u"payments", {});
    QCOMPARE(withoutKind.problem, RefProblem::KindMissing);
}

void tst_EntityRef::comparesWhateverTheCase()
{
    QCOMPARE((EntityRef{u"API"_s, u"Default"_s, u"PAYMENTS-I"_s}.canonical()),
             u"api:default/payments-i"_s);
}

void tst_EntityRef::saysItShortly()
{
    const EntityRef ref{u"User"_s, u"default"_s, u"Ada"_s};
    QCOMPARE(ref.shortened(u"user"), u"Ada"_s);
    QCOMPARE(ref.shortened(u"group"), u"user:Ada"_s);
    QCOMPARE(ref.shortened(u"group", u"eu"), u"user:default/Ada"_s);
}

WAYMARK_TEST(tst_EntityRef)

} // namespace waymark::catalog

#include "tst_entityref.moc"
