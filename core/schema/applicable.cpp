// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/applicable.h"

#include <QSet>

namespace waymark::schema {

namespace {

constexpr size_t sourceLimit = 1'000;

/// What a step adds in the same place.
void eachInPlace(const CompiledSchema &schema, const Step &step, bool isOptional,
                 std::vector<Applicable> &into)
{
    const auto add = [&](SchemaId id, bool optional) {
        if (id != noSchema)
            into.push_back({id, optional});
    };
    switch (step.op) {
    case Op::Reference:
        return add(SchemaId(step.operand), isOptional);
    case Op::DynamicReference:
        return add(schema.dynamicReferences[size_t(step.operand)].initial, isOptional);
    case Op::AllOf:
        for (const SchemaId part : schema.lists[size_t(step.operand)])
            add(part, isOptional);
        return;
    case Op::AnyOf:
    case Op::OneOf: {
        const auto &branches = schema.lists[size_t(step.operand)];
        for (const SchemaId branch : branches)
            add(branch, isOptional || branches.size() > 1);
        return;
    }
    case Op::If:
        add(schema.conditions[size_t(step.operand)].whenTrue, true);
        add(schema.conditions[size_t(step.operand)].whenFalse, true);
        return;
    case Op::DependentSchema:
        return add(schema.dependentSchemas[size_t(step.operand)].schema, true);
    default:
        return;
    }
}

const PropertyRules *propertyRules(const CompiledSchema &schema, SchemaId id)
{
    const Step *step = schema.step(id, Op::Properties);
    return step ? &schema.propertyRules[size_t(step->operand)] : nullptr;
}

} // namespace

std::vector<Applicable> expanded(const CompiledSchema &schema, const std::vector<Applicable> &roots)
{
    std::vector<Applicable> found;
    QSet<SchemaId> seen;
    std::vector<Applicable> stack(roots.rbegin(), roots.rend());
    while (!stack.empty() && found.size() < sourceLimit) {
        const Applicable next = stack.back();
        stack.pop_back();
        if (schema.nodes[next.schema].isFalse || seen.contains(next.schema))
            continue;
        seen.insert(next.schema);
        found.push_back(next);
        std::vector<Applicable> inPlace;
        for (const Step &step : schema.stepsOf(next.schema))
            eachInPlace(schema, step, next.isOptional, inPlace);
        stack.insert(stack.end(), inPlace.rbegin(), inPlace.rend());
    }
    return found;
}

QStringList propertyNames(const CompiledSchema &schema, const std::vector<Applicable> &sources)
{
    QStringList names;
    QSet<QByteArray> seen;
    for (const Applicable &source : sources) {
        const PropertyRules *rules = propertyRules(schema, source.schema);
        if (!rules)
            continue;
        for (quint32 i = 0; i < rules->properties.count; ++i) {
            const Property &property = schema.properties[rules->properties.first + i];
            if (schema.nodes[property.schema].isFalse || seen.contains(property.name))
                continue;
            seen.insert(property.name);
            names.append(QString::fromUtf8(property.name));
        }
    }
    return names;
}

bool isRequiredName(const CompiledSchema &schema, const std::vector<Applicable> &sources,
                    const QByteArray &name)
{
    for (const Applicable &source : sources) {
        if (source.isOptional)
            continue;
        for (const Step &step : schema.stepsOf(source.schema)) {
            if (step.op != Op::Required)
                continue;
            const Span span = schema.requiredSpans[size_t(step.operand)];
            for (quint32 i = span.first; i < span.first + span.count; ++i) {
                if (schema.requiredNames[i].name == name)
                    return !schema.requiredNames[i].hasDefault;
            }
        }
    }
    return false;
}

std::vector<Applicable> propertySources(const CompiledSchema &schema,
                                        const std::vector<Applicable> &sources,
                                        const QByteArray &name)
{
    std::vector<Applicable> found;
    for (const Applicable &source : sources) {
        const PropertyRules *rules = propertyRules(schema, source.schema);
        if (!rules)
            continue;
        bool isListed = false;
        const auto add = [&](SchemaId id) {
            isListed = true;
            found.push_back({id, source.isOptional});
        };
        if (const SchemaId id = schema.property(*rules, name); id != noSchema)
            add(id);
        for (const auto &[pattern, id] : rules->patterns) {
            if (schema.patterns[pattern].match(name) == Pattern::Match::Yes)
                add(id);
        }
        if (!isListed && rules->rest == Rest::Checked)
            add(rules->restSchema);
    }
    return found;
}

std::vector<Applicable> additionalSources(const CompiledSchema &schema,
                                          const std::vector<Applicable> &sources)
{
    std::vector<Applicable> found;
    for (const Applicable &source : sources) {
        const PropertyRules *rules = propertyRules(schema, source.schema);
        if (!rules)
            continue;
        if (rules->rest == Rest::Checked)
            found.push_back({rules->restSchema, source.isOptional});
        else if (rules->patterns.size() == 1)
            found.push_back({rules->patterns.front().second, source.isOptional});
    }
    return found;
}

std::vector<Applicable> itemSources(const CompiledSchema &schema,
                                    const std::vector<Applicable> &sources, qsizetype index)
{
    std::vector<Applicable> found;
    for (const Applicable &source : sources) {
        const Step *step = schema.step(source.schema, Op::Items);
        if (!step)
            continue;
        const ItemRules &rules = schema.itemRules[size_t(step->operand)];
        if (size_t(index) < rules.prefix.size())
            found.push_back({rules.prefix[size_t(index)], source.isOptional});
        else if (rules.rest == Rest::Checked)
            found.push_back({rules.restSchema, source.isOptional});
    }
    return found;
}

} // namespace waymark::schema
