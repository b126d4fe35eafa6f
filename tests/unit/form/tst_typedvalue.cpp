// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/typedvalue.h"
#include "support/testmain.h"
#include "yaml/json.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::form {

using schema::ValueType;

/// What is typed into a field is written as it was typed, digit by digit.
class tst_TypedValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatWasTyped_data();
    void isWhatWasTyped();
};

void tst_TypedValue::isWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QString &typed, ValueType type,
                        const QByteArray &json) {
        QTest::newRow(name) << typed << int(type) << json;
    };
    row("beyond 64 bits", u"18446744073709551615"_s, ValueType::Integer, "18446744073709551615");
    row("beyond 2^53 as a number", u"9007199254740993"_s, ValueType::Number, "9007199254740993");
    row("zeros behind", u"12.90"_s, ValueType::Number, "12.90");
    row("exponent", u"1e-7"_s, ValueType::Number, "1e-7");
    row("point first", u".5"_s, ValueType::Number, "0.5");
    row("sign", u" +5 "_s, ValueType::Integer, "5");
    row("zeros in front", u"007"_s, ValueType::Integer, "7");
    row("a fraction is no integer", u"1.5"_s, ValueType::Integer, "\"1.5\"");
    row("hexadecimal is a text", u"0x1f"_s, ValueType::Integer, "\"0x1f\"");
    row("a word", u"many"_s, ValueType::Number, "\"many\"");
    row("a text of digits", u"007"_s, ValueType::String, "\"007\"");
    row("integer or text", u"80"_s, ValueType::IntegerOrString, "80");
}

void tst_TypedValue::isWhatWasTyped()
{
    QFETCH(QString, typed);
    QFETCH(int, type);
    FieldShape shape;
    shape.facts.type = ValueType(type);
    QTEST(yaml::toJson(valueOf(typed, shape)), "json");
}

WAYMARK_TEST(tst_TypedValue)

} // namespace waymark::form

#include "tst_typedvalue.moc"
