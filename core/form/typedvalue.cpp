// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/typedvalue.h"

namespace waymark::form {

namespace {

std::optional<yaml::Value> asInteger(const QString &typed)
{
    bool isNumber = false;
    const qint64 integer = typed.trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional<yaml::Value>(integer) : std::nullopt;
}

std::optional<yaml::Value> asNumber(const QString &typed)
{
    if (const auto integer = asInteger(typed))
        return integer;
    bool isNumber = false;
    const double number = typed.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional<yaml::Value>(number) : std::nullopt;
}

std::optional<yaml::Value> asBoolean(const QString &typed)
{
    if (typed == QLatin1String("true"))
        return yaml::Value(true);
    if (typed == QLatin1String("false"))
        return yaml::Value(false);
    return std::nullopt;
}

} // namespace

yaml::Value valueOf(const QString &typed, const FieldShape &shape, const yaml::Node &before)
{
    const yaml::Node old = before ? before.target() : before;
    if (typed.isEmpty() && (!old || !old.isScalar() || old.style() == yaml::NodeStyle::Plain))
        return {};
    const yaml::ScalarType type = old ? old.scalarType() : yaml::ScalarType::String;
    using schema::ValueType;
    std::optional<yaml::Value> value;
    switch (shape.facts.type) {
    case ValueType::Integer:
    case ValueType::IntegerOrString:
        value = asInteger(typed);
        break;
    case ValueType::Number:
        value = asNumber(typed);
        break;
    case ValueType::Boolean:
        value = asBoolean(typed);
        break;
    case ValueType::Any:
        // Without a schema a value keeps the type it had.
        if (type == yaml::ScalarType::Integer || type == yaml::ScalarType::Float)
            value = asNumber(typed);
        else if (type == yaml::ScalarType::Boolean)
            value = asBoolean(typed);
        break;
    default:
        break;
    }
    return value.value_or(yaml::Value(typed));
}

} // namespace waymark::form
