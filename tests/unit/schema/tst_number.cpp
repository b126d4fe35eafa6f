// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/number.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

class tst_Number : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
    void knowsIntegers_data();
    void knowsIntegers();
    void divides_data();
    void divides();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void isPrinted_data();
    void isPrinted();
};

void tst_Number::compares_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("order");
    QTest::newRow("small") << "2"_ba << "10"_ba << -1;
    QTest::newRow("negative") << "-2"_ba << "-10"_ba << 1;
    QTest::newRow("signs") << "-1"_ba << "1"_ba << -1;
    QTest::newRow("written otherwise") << "1.0"_ba << "1"_ba << 0;
    QTest::newRow("with an exponent") << "1e3"_ba << "1000"_ba << 0;
    QTest::newRow("hexadecimal") << "0x10"_ba << "16"_ba << 0;
    QTest::newRow("octal") << "0o17"_ba << "15"_ba << 0;
    QTest::newRow("fractions") << "0.1"_ba << "0.09"_ba << 1;
    QTest::newRow("zeros are equal") << "-0"_ba << "0.0e5"_ba << 0;
    QTest::newRow("neighbours of 2^64")
        << "18446744073709551616"_ba << "18446744073709551617"_ba << -1;
    QTest::newRow("beyond double") << "1e400"_ba << "1e401"_ba << -1;
    QTest::newRow("infinity") << "1e400"_ba << ".inf"_ba << -1;
    QTest::newRow("negative infinity") << "-.inf"_ba << "-1e400"_ba << -1;
}

void tst_Number::compares()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, order);
    const auto left = Number::fromText(a);
    const auto right = Number::fromText(b);
    QVERIFY(left && right);
    QVERIFY(left->compare(*right) == (order <=> 0));
    QVERIFY(right->compare(*left) == (0 <=> order));
    QCOMPARE(left->canonical() == right->canonical(), order == 0);
}

void tst_Number::knowsIntegers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isInteger");
    QTest::newRow("plain") << "12"_ba << true;
    QTest::newRow("without a fraction") << "12.000"_ba << true;
    QTest::newRow("with a fraction") << "12.5"_ba << false;
    QTest::newRow("a small exponent makes a fraction") << "12e-1"_ba << false;
    QTest::newRow("an exponent that cuts zeros only") << "1200e-2"_ba << true;
    QTest::newRow("huge") << "1e308"_ba << true;
    QTest::newRow("infinity") << ".inf"_ba << false;
}

void tst_Number::knowsIntegers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isInteger);
    QCOMPARE(Number::fromText(text)->isInteger(), isInteger);
}

void tst_Number::divides_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("divisor");
    QTest::addColumn<bool>("isMultiple");
    QTest::newRow("whole") << "10"_ba << "2"_ba << true;
    QTest::newRow("whole, not") << "7"_ba << "2"_ba << false;
    QTest::newRow("what doubles get wrong") << "0.0075"_ba << "0.0001"_ba << true;
    QTest::newRow("fraction, not") << "0.00751"_ba << "0.0001"_ba << false;
    QTest::newRow("4.5 of 1.5") << "4.5"_ba << "1.5"_ba << true;
    QTest::newRow("zero of anything") << "0"_ba << "1.5"_ba << true;
    QTest::newRow("huge of a half") << "1e308"_ba << "0.5"_ba << true;
    QTest::newRow("a tenth of its divisor") << "1"_ba << "10"_ba << false;
    QTest::newRow("negative") << "-9"_ba << "3"_ba << true;
    QTest::newRow("long") << "123456789012345678901234567890"_ba << "10"_ba << true;
    QTest::newRow("infinity of nothing") << ".inf"_ba << "1"_ba << false;
}

void tst_Number::divides()
{
    QFETCH(QByteArray, number);
    QFETCH(QByteArray, divisor);
    QFETCH(bool, isMultiple);
    QCOMPARE(Number::fromText(number)->isMultipleOf(*Number::fromText(divisor)), isMultiple);
}

void tst_Number::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("sign alone") << "-"_ba;
    QTest::newRow("point alone") << "."_ba;
    QTest::newRow("exponent without digits") << "1e"_ba;
    QTest::newRow("exponent out of reach") << "1e99999999999"_ba;
    QTest::newRow("two points") << "1.2.3"_ba;
    QTest::newRow("letters after it") << "12px"_ba;
    QTest::newRow("two signs") << "--1"_ba;
}

void tst_Number::refusesWhatIsNoNumber()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Number::fromText(text));
}

void tst_Number::isPrinted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("printed");
    QTest::newRow("integer") << "1000"_ba << u"1000"_s;
    QTest::newRow("exponent") << "1e3"_ba << u"1000"_s;
    QTest::newRow("fraction") << "-0.250"_ba << u"-0.25"_s;
    QTest::newRow("small fraction") << "5e-3"_ba << u"0.005"_s;
    QTest::newRow("whole with a point") << "3.0"_ba << u"3"_s;
    QTest::newRow("huge") << "1e100"_ba << u"1e100"_s;
}

void tst_Number::isPrinted()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, printed);
    QCOMPARE(Number::fromText(text)->toString(), printed);
}

WAYMARK_TEST(tst_Number)

} // namespace waymark::schema

#include "tst_number.moc"
