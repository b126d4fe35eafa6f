// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/value.h"

#include "yaml/numbertext.h"

#include <cmath>

namespace waymark::yaml {

Value Value::ofNumber(const QByteArray &json)
{
    bool fits = false;
    const qint64 integer = json.toLongLong(&fits);
    if (fits && QByteArray::number(integer) == json)
        return integer;
    Value value;
    value.m_data = Number{json.toDouble(), json};
    return value;
}

QByteArray Value::numberText() const
{
    if (const auto *integer = get<qint64>())
        return QByteArray::number(*integer);
    const auto *number = std::get_if<Number>(&m_data);
    if (number == nullptr || !number->text.isEmpty())
        return number != nullptr ? number->text : QByteArray();
    return std::isfinite(number->nearest) ? shortestNumberText(number->nearest) : QByteArray();
}

bool Value::isSpelt() const
{
    const auto *number = std::get_if<Number>(&m_data);
    return number != nullptr && !number->text.isEmpty();
}

bool Value::Number::operator==(const Number &other) const
{
    if (text.isEmpty() && other.text.isEmpty())
        return nearest == other.nearest;
    const auto spelt = [](const Number &number) {
        const bool isShort = number.text.isEmpty() && std::isfinite(number.nearest);
        return isShort ? shortestNumberText(number.nearest) : number.text;
    };
    const QByteArray own = spelt(*this);
    const QByteArray others = spelt(other);
    return !own.isEmpty() && !others.isEmpty() && isSameNumber(own, others);
}

// Not defaulted in the class: there the comparison of its lists would need the class to be
// complete, which moc and QVariant trip over.
bool Value::operator==(const Value &other) const
{
    return m_data == other.m_data;
}

} // namespace waymark::yaml
