// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/applicable.h"

#include <algorithm>

namespace waymark::schema {

namespace {

ValueType typeFromMask(types::Mask mask)
{
    switch (mask & ~types::Null) {
    case types::Boolean:
        return ValueType::Boolean;
    case types::Integer:
        return ValueType::Integer;
    case types::Fraction:
    case types::Number:
        return ValueType::Number;
    case types::String:
        return ValueType::String;
    case types::Array:
        return ValueType::Array;
    case types::Object:
        return ValueType::Object;
    case types::Integer | types::String:
        return ValueType::IntegerOrString;
    case 0:
        return ValueType::Null;
    default:
        return ValueType::Any;
    }
}

template<typename T>
void tighten(std::optional<T> &limit, T value, bool isMinimum)
{
    if (!limit || (isMinimum ? value > *limit : value < *limit))
        limit = value;
}

void addNotes(const Annotations &notes, Facts &facts)
{
    if (facts.title.isEmpty())
        facts.title = notes.title;
    if (facts.description.isEmpty())
        facts.description = notes.description;
    if (!facts.defaultValue)
        facts.defaultValue = notes.defaultValue;
    if (facts.examples.isEmpty())
        facts.examples = notes.examples;
    if (!facts.entity)
        facts.entity = notes.entity;
    facts.isReadOnly |= notes.isReadOnly;
    facts.isWriteOnly |= notes.isWriteOnly;
    facts.isDeprecated |= notes.isDeprecated;
}

void addStep(const CompiledSchema &schema, const Step &step, Facts &facts)
{
    const auto index = size_t(step.operand);
    switch (step.op) {
    case Op::Enum:
        if (facts.enumeration.isEmpty())
            facts.enumeration = schema.enumerations[index].values;
        break;
    case Op::Const:
        if (!facts.constant)
            facts.constant = schema.enumerations[index].values.front();
        break;
    case Op::Minimum:
    case Op::ExclusiveMinimum:
        tighten(facts.minimum, schema.numbers[index].toDouble(), true);
        break;
    case Op::Maximum:
    case Op::ExclusiveMaximum:
        tighten(facts.maximum, schema.numbers[index].toDouble(), false);
        break;
    case Op::MultipleOf:
        facts.step = schema.numbers[index].toDouble();
        break;
    case Op::UniqueItems:
        facts.hasUniqueItems = true;
        break;
    case Op::MinLength:
        tighten(facts.minLength, qsizetype(step.operand), true);
        break;
    case Op::MaxLength:
        tighten(facts.maxLength, qsizetype(step.operand), false);
        break;
    case Op::MinItems:
        tighten(facts.minItems, qsizetype(step.operand), true);
        break;
    case Op::MaxItems:
        tighten(facts.maxItems, qsizetype(step.operand), false);
        break;
    case Op::Pattern:
        if (facts.pattern.isEmpty())
            facts.pattern = schema.patterns[index].text();
        break;
    case Op::Format:
    case Op::NumberFormat:
        if (facts.format.isEmpty())
            facts.format = schema.formats[index].name;
        break;
    case Op::ListMap:
        for (const ListKey &key : schema.listKeys[index])
            facts.listMapKeys.append(QString::fromUtf8(key.name));
        break;
    case Op::Properties:
        facts.allowsUnknownFields &= schema.propertyRules[index].rest != Rest::Forbidden;
        break;
    case Op::UnevaluatedProperties:
        facts.allowsUnknownFields &= !schema.nodes[index].isFalse;
        break;
    default:
        break;
    }
}

/// The values that the branches of a union list: all that is allowed where each of them lists its
/// own, else what may be chosen among others.
void addValuesOfBranches(const CompiledSchema &schema, const std::vector<Applicable> &sources,
                         Facts &facts)
{
    QList<yaml::Value> values;
    QStringList titles;
    bool isTitled = false;
    bool isAll = true;
    for (const Applicable &source : sources) {
        if (!source.isOptional)
            continue;
        const Step *step = schema.step(source.schema, Op::Enum);
        if (!step)
            step = schema.step(source.schema, Op::Const);
        isAll = isAll && step != nullptr;
        if (!step)
            continue;
        const QList<yaml::Value> &own = schema.enumerations[size_t(step->operand)].values;
        const QString &title = schema.annotationsOf(source.schema).title;
        for (const yaml::Value &value : own) {
            if (values.contains(value))
                continue;
            values.append(value);
            titles.append(own.size() == 1 ? title : QString());
            isTitled |= own.size() == 1 && !title.isEmpty();
        }
    }
    if (!isAll) {
        facts.suggestions = values;
        return;
    }
    facts.enumeration = values;
    if (isTitled)
        facts.enumerationTitles = titles;
}

} // namespace

Facts factsOf(const CompiledSchema &schema, const std::vector<Applicable> &sources)
{
    Facts facts;
    // Where only branches speak, the first of them may say what the field is called and for.
    const bool isAllOptional = std::ranges::all_of(sources, &Applicable::isOptional);
    for (const Applicable &source : isAllOptional ? sources : std::vector<Applicable>()) {
        const Annotations &notes = schema.annotationsOf(source.schema);
        if (facts.title.isEmpty())
            facts.title = notes.title;
        if (facts.description.isEmpty())
            facts.description = notes.description;
        if (!facts.entity)
            facts.entity = notes.entity;
    }
    types::Mask certain = types::Any;
    types::Mask possible = 0;
    for (const Applicable &source : sources) {
        const SchemaNode &node = schema.nodes[source.schema];
        if (source.isOptional) {
            possible |= node.types;
            continue;
        }
        certain &= node.types | (source.orNull ? types::Null : types::Mask(0));
        addNotes(schema.annotationsOf(source.schema), facts);
        for (const Step &step : schema.stepsOf(source.schema))
            addStep(schema, step, facts);
    }
    if (certain == types::Any && possible != 0)
        certain = possible;
    facts.type = typeFromMask(certain);
    facts.isNullable = certain != types::Any && (certain & types::Null) != 0;
    if (facts.enumeration.isEmpty() && !facts.constant)
        addValuesOfBranches(schema, sources, facts);
    return facts;
}

} // namespace waymark::schema
