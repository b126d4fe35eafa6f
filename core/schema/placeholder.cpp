// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/fixer.h"
#include "schema/formatwords.h"
#include "yaml/writer.h"

#include <algorithm>

namespace waymark::schema {

namespace {

constexpr int placeholderDepth = 6;
constexpr qsizetype longestExample = 100;
constexpr qsizetype mostItems = 8;

enum class Wanted { Emptiest, Fitting };

yaml::Value placeholderAt(const Cursor &schema, Wanted wanted, int depth);

bool isTaken(const Cursor &schema, const yaml::Value &value)
{
    const yaml::Writer writer{yaml::WriteStyle()};
    const auto tree = yaml::SyntaxTree::parse(SourceText(writer.flow(value)));
    return tree && !tree->documents().isEmpty() && schema.accepts(tree->documents().front().root);
}

/// A text that says by itself that it has to be replaced, where the schema takes such a one.
QString fittingText(const Cursor &schema)
{
    const Facts &facts = schema.facts();
    QStringList words{QString::fromLatin1(""), formatWords(facts.format).example};
    for (const char *word :
         {"example", "EXAMPLE", "Example", "a", "1", "v1", "example.com", "example/example",
          "https://example.com", "user@example.com", "1Gi", "10s", "2026-01-01",
          "2026-01-01T00:00:00Z", "10.0.0.1", "10.0.0.0/24"})
        words.append(QString::fromLatin1(word));
    const qsizetype least = facts.minLength.value_or(0);
    if (least > 0 && least <= longestExample)
        words.append(QString::fromLatin1("example-").repeated(least).first(least));
    const auto taken = std::ranges::find_if(
        words, [&](const QString &word) { return isTaken(schema, yaml::Value(word)); });
    return taken == words.end() ? QString::fromLatin1("") : *taken;
}

yaml::Value requiredFields(const Cursor &schema, Wanted wanted, int depth)
{
    yaml::Value::Mapping entries;
    for (const QString &name : schema.properties()) {
        const Cursor property = schema.property(name);
        if (property.facts().isRequired)
            entries.append({name, placeholderAt(property, wanted, depth + 1)});
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

yaml::Value::Sequence neededItems(const Cursor &schema, Wanted wanted, int depth)
{
    const qsizetype least = schema.facts().minItems.value_or(0);
    if (least <= 0 || depth >= placeholderDepth)
        return {};
    const qsizetype count = wanted == Wanted::Fitting ? std::min(least, mostItems) : 1;
    return yaml::Value::Sequence(count, placeholderAt(schema.item(), wanted, depth + 1));
}

yaml::Value placeholderAt(const Cursor &schema, Wanted wanted, int depth)
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
        return depth < placeholderDepth ? requiredFields(schema, wanted, depth)
                                        : yaml::Value::Mapping{};
    case ValueType::Array:
        return neededItems(schema, wanted, depth);
    case ValueType::String:
        return wanted == Wanted::Fitting ? fittingText(schema) : QString::fromLatin1("");
    case ValueType::Any:
    case ValueType::Null:
        break;
    }
    return {};
}

} // namespace

yaml::Value placeholder(const Cursor &schema)
{
    return placeholderAt(schema, Wanted::Emptiest, 0);
}

yaml::Value fittingPlaceholder(const Cursor &schema)
{
    return placeholderAt(schema, Wanted::Fitting, 0);
}

} // namespace waymark::schema
