// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/typedvalue.h"

#include "yaml/numbertext.h"

namespace waymark::form {

namespace {

/// Decimal: `0x1f` is a text in a field for numbers.
std::optional<QByteArray> numberText(const QString &typed)
{
    const QByteArray text = typed.trimmed().toUtf8();
    if (text.startsWith("0x") || text.startsWith("0o"))
        return std::nullopt;
    return yaml::jsonNumberText(text);
}

std::optional<yaml::Value> asInteger(const QString &typed)
{
    const auto text = numberText(typed);
    const bool isWhole = text && !text->contains('.') && !text->toLower().contains('e');
    return isWhole ? std::optional(yaml::Value::ofNumber(*text)) : std::nullopt;
}

std::optional<yaml::Value> asNumber(const QString &typed)
{
    const auto text = numberText(typed);
    return text ? std::optional(yaml::Value::ofNumber(*text)) : std::nullopt;
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
