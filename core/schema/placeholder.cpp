// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/fixer.h"

namespace waymark::schema {

namespace {

constexpr int placeholderDepth = 6;

yaml::Value placeholderAt(const Cursor &schema, int depth);

yaml::Value requiredFields(const Cursor &schema, int depth)
{
    yaml::Value::Mapping entries;
    for (const QString &name : schema.properties()) {
        const Cursor property = schema.property(name);
        if (property.facts().isRequired)
            entries.append({name, placeholderAt(property, depth + 1)});
    }
    return entries;
}

yaml::Value smallest(const Facts &facts)
{
    const double least =
        facts.minimum.value_or(facts.maximum && *facts.maximum < 0 ? *facts.maximum : 0);
    return facts.type == ValueType::Number && least != double(qint64(least))
               ? yaml::Value(least)
               : yaml::Value(qint64(least));
}

yaml::Value placeholderAt(const Cursor &schema, int depth)
{
    const Facts &facts = schema.facts();
    if (facts.constant)
        return *facts.constant;
    if (facts.defaultValue)
        return *facts.defaultValue;
    if (!facts.enumeration.isEmpty())
        return facts.enumeration.front();
    if (!facts.examples.isEmpty())
        return facts.examples.front();
    switch (facts.type) {
    case ValueType::Boolean:
        return false;
    case ValueType::Integer:
    case ValueType::Number:
    case ValueType::IntegerOrString:
        return smallest(facts);
    case ValueType::Object:
        return depth < placeholderDepth ? requiredFields(schema, depth) : yaml::Value::Mapping{};
    case ValueType::Array: {
        const bool needsItem = facts.minItems.value_or(0) > 0 && depth < placeholderDepth;
        return needsItem ? yaml::Value::Sequence{placeholderAt(schema.item(), depth + 1)}
                         : yaml::Value::Sequence{};
    }
    case ValueType::String:
        return QString::fromLatin1("");
    case ValueType::Any:
    case ValueType::Null:
        break;
    }
    return {};
}

} // namespace

yaml::Value placeholder(const Cursor &schema)
{
    return placeholderAt(schema, 0);
}

} // namespace waymark::schema
