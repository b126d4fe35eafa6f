// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/applicable.h"

#include "schema/branches.h"

#include <QSet>

#include <algorithm>

namespace waymark::schema {

namespace {

constexpr size_t sourceLimit = 1'000;

/// Finds what else speaks in the same place as a schema.
class InPlace
{
public:
    enum class Unions { Plain, Understood };

    InPlace(const CompiledSchema &schema, Situation *situation, Unions unions)
        : m_schema(schema)
        , m_situation(situation)
        , m_unions(unions)
    {}

    [[nodiscard]] std::vector<Applicable> of(const Applicable &source)
    {
        m_found.clear();
        m_source = source;
        for (const Step &step : m_schema.stepsOf(source.schema))
            addStep(step);
        return std::move(m_found);
    }

private:
    void add(SchemaId id, bool isOptional, bool orNull = false)
    {
        if (id != noSchema)
            m_found.push_back({id, isOptional, orNull || m_source.orNull});
    }

    void addStep(const Step &step)
    {
        const bool isOptional = m_source.isOptional;
        switch (step.op) {
        case Op::Reference:
            return add(SchemaId(step.operand), isOptional);
        case Op::DynamicReference:
            return add(m_schema.dynamicReferences[size_t(step.operand)].initial, isOptional);
        case Op::AllOf:
            for (const SchemaId part : m_schema.lists[size_t(step.operand)])
                add(part, isOptional);
            return;
        case Op::AnyOf:
        case Op::OneOf:
            return addUnion(step);
        case Op::If:
            return addCondition(m_schema.conditions[size_t(step.operand)]);
        case Op::DependentSchema: {
            const DependentSchema &rule = m_schema.dependentSchemas[size_t(step.operand)];
            const bool isHere = m_situation != nullptr && hasEntry(rule.trigger);
            if (m_situation == nullptr || isHere)
                add(rule.schema, isOptional || !isHere);
            return;
        }
        default:
            return;
        }
    }

    void addUnion(const Step &step)
    {
        const auto &branches = m_schema.lists[size_t(step.operand)];
        if (branches.size() == 1)
            return add(branches.front(), m_source.isOptional);
        if (m_unions == Unions::Understood) {
            const Union forms = unionOf(m_schema, step);
            if (forms.branches.size() == 1)
                return add(forms.branches.front(), m_source.isOptional, forms.hasNull);
            if (m_situation != nullptr && forms.isChoice && !m_source.isOptional)
                return addChoice(forms);
        }
        for (const SchemaId branch : branches)
            add(branch, true);
    }

    void addChoice(const Union &forms)
    {
        Choice choice = described(m_schema, forms);
        const int pick = m_situation->picks.value(m_situation->choices.size(), -1);
        choice.taken = takenBranch(m_schema, forms, choice, *m_situation, pick);
        if (choice.taken >= 0)
            add(forms.branches[size_t(choice.taken)], false, forms.hasNull);
        for (qsizetype i = 0; forms.isByField && i < choice.branches.size(); ++i) {
            for (const QString &name : std::as_const(choice.branches[i].names)) {
                if (i != choice.taken)
                    m_situation->hidden.insert(name.toUtf8());
            }
        }
        m_situation->choices.append(std::move(choice));
    }

    void addCondition(const Condition &condition)
    {
        const auto holds = m_situation != nullptr
                               ? fits(m_schema, condition.test, m_situation->value)
                               : std::nullopt;
        if (holds)
            return add(*holds ? condition.whenTrue : condition.whenFalse, m_source.isOptional);
        add(condition.whenTrue, true);
        add(condition.whenFalse, true);
    }

    [[nodiscard]] bool hasEntry(const QByteArray &name) const
    {
        const yaml::Node value = m_situation->value.target();
        return value.isMapping() && value.value(QString::fromUtf8(name)).isValid();
    }

    const CompiledSchema &m_schema;
    Situation *m_situation;
    Unions m_unions;
    Applicable m_source;
    std::vector<Applicable> m_found;
};

std::vector<Applicable> closure(const CompiledSchema &schema, const std::vector<Applicable> &roots,
                                InPlace inPlace)
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
        const std::vector<Applicable> more = inPlace.of(next);
        stack.insert(stack.end(), more.rbegin(), more.rend());
    }
    return found;
}

const PropertyRules *propertyRules(const CompiledSchema &schema, SchemaId id)
{
    const Step *step = schema.step(id, Op::Properties);
    return step ? &schema.propertyRules[size_t(step->operand)] : nullptr;
}

} // namespace

std::vector<Applicable> expanded(const CompiledSchema &schema, const std::vector<Applicable> &roots,
                                 Situation *situation)
{
    return closure(schema, roots, InPlace(schema, situation, InPlace::Unions::Understood));
}

std::vector<Applicable> plainlyExpanded(const CompiledSchema &schema,
                                        const std::vector<Applicable> &roots)
{
    return closure(schema, roots, InPlace(schema, nullptr, InPlace::Unions::Plain));
}

bool dependsOnValue(const CompiledSchema &schema, const std::vector<Applicable> &sources)
{
    for (const Applicable &source : sources) {
        for (const Step &step : schema.stepsOf(source.schema)) {
            if (step.op == Op::If || step.op == Op::DependentSchema)
                return true;
            if ((step.op == Op::AnyOf || step.op == Op::OneOf) && unionOf(schema, step).isChoice)
                return true;
        }
    }
    return false;
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
            found.push_back({id, source.isOptional, false});
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
            found.push_back({rules->restSchema, source.isOptional, false});
        else if (rules->patterns.size() == 1)
            found.push_back({rules->patterns.front().second, source.isOptional, false});
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
            found.push_back({rules.prefix[size_t(index)], source.isOptional, false});
        else if (rules.rest == Rest::Checked)
            found.push_back({rules.restSchema, source.isOptional, false});
    }
    return found;
}

qsizetype prefixSize(const CompiledSchema &schema, const std::vector<Applicable> &sources)
{
    size_t size = 0;
    for (const Applicable &source : sources) {
        if (const Step *step = schema.step(source.schema, Op::Items))
            size = std::max(size, schema.itemRules[size_t(step->operand)].prefix.size());
    }
    return qsizetype(size);
}

} // namespace waymark::schema
