// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/shareddata.h"
#include "support/testmain.h"
#include "template/json.h"
#include "templatetesting.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::templates {

/// The cases by which Nunjitsu compares itself with Nunjucks.
class tst_CompatCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prints_data();
    void prints();
};

void tst_CompatCases::prints_data()
{
    WAYMARK_NEEDS_SHARED(u"data/templates-compat"_s);
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QString>("expected");
    QFile file(waymark::test::sharedData(u"data/templates-compat"_s) + u"/nunjitsu/cases.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Value cases = test::json(file.readAll());
    const Items &all = *cases.object()->find(u"cases")->list();
    QCOMPARE(all.size(), 157U);
    for (const Value &each : all) {
        const Object &one = *each.object();
        QTest::newRow(qPrintable(*one.find(u"id")->text()))
            << one.find(u"template")->text()->toUtf8() << toJson(*one.find(u"context")).toUtf8()
            << *one.find(u"expected")->text();
    }
}

void tst_CompatCases::prints()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, context);
    QFETCH(QString, expected);
    QCOMPARE(test::rendered(text, context, {.cookiecutterCompat = true}), expected);
}

WAYMARK_TEST(tst_CompatCases)

} // namespace waymark::templates

#include "tst_compatcases.moc"
