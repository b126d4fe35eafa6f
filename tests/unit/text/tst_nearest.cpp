// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "text/nearest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_Nearest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distances_data();
    void distances();
    void aLimitOnlySavesWork();
    void whatWasMeant_data();
    void whatWasMeant();
    void sortsByDistance();
};

void tst_Nearest::distances_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("distance");
    QTest::newRow("equal") << u"owner"_s << u"owner"_s << 0.0;
    QTest::newRow("one left out") << u"replcas"_s << u"replicas"_s << 1.0;
    QTest::newRow("one too many") << u"ownner"_s << u"owner"_s << 1.0;
    QTest::newRow("one wrong") << u"ovner"_s << u"owner"_s << 1.0;
    QTest::newRow("two swapped") << u"onwer"_s << u"owner"_s << 1.0;
    QTest::newRow("case counts half") << u"Owner"_s << u"owner"_s << 0.5;
    QTest::newRow("separators count half") << u"data_class"_s << u"data-class"_s << 0.5;
    QTest::newRow("nothing in common") << u"abc"_s << u"xyz"_s << 3.0;
    QTest::newRow("from nothing") << QString() << u"abc"_s << 3.0;
}

void tst_Nearest::distances()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, distance);
    QCOMPARE(editDistance(a, b), distance);
    QCOMPARE(editDistance(b, a), distance);
}

// Words of few letters, so that slips and swaps meet.
void tst_Nearest::aLimitOnlySavesWork()
{
    QRandomGenerator random(7);
    const auto word = [&random] {
        constexpr QStringView letters = u"aAb-_";
        QString made;
        for (int length = random.bounded(9); length > 0; --length)
            made += letters[random.bounded(letters.size())];
        return made;
    };
    for (int round = 0; round < 4000; ++round) {
        const QString a = word();
        const QString b = word();
        const double exact = editDistance(a, b);
        for (const double limit : {0.0, 0.5, 1.0, 2.0, 3.5}) {
            const double found = editDistance(a, b, limit);
            QVERIFY2(exact <= limit ? found == exact : found > limit,
                     qPrintable(u"%1 %2 %3"_s.arg(a, b).arg(limit)));
        }
    }
}

void tst_Nearest::whatWasMeant_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("meant"); ///< empty: nothing
    QTest::newRow("a slip") << u"regoin"_s << u"region"_s;
    QTest::newRow("a plural") << u"owners"_s << u"owner"_s;
    QTest::newRow("another case") << u"Lifetime"_s << u"lifetime"_s;
    QTest::newRow("another word") << u"team"_s << QString();
    QTest::newRow("one letter is no hint") << u"o"_s << QString();
}

void tst_Nearest::whatWasMeant()
{
    QFETCH(QString, word);
    QFETCH(QString, meant);
    const QStringList fields{u"owner"_s, u"purpose"_s, u"lifetime"_s, u"region"_s};
    QCOMPARE(likelyMeant(word, fields).value_or(QString()), meant);
    QVERIFY(!likelyMeant(word, {}));
}

void tst_Nearest::sortsByDistance()
{
    QCOMPARE(byDistance(u"eu-west-2"_s, {u"eu-north-1"_s, u"eu-west-1"_s, u"eu-west-2a"_s}),
             (QStringList{u"eu-west-1"_s, u"eu-west-2a"_s, u"eu-north-1"_s}));
}

WAYMARK_TEST(tst_Nearest)

} // namespace waymark

#include "tst_nearest.moc"
