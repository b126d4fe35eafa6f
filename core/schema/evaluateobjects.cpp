// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/evaluator.h"

namespace waymark::schema {

bool Evaluator::checkTotalSize(SchemaId id, const Step &step, Instance &instance)
{
    return totalSize(instance) <= step.operand || fail(step.op, id, step.operand, instance);
}

bool Evaluator::checkRequired(SchemaId id, const Step &step, Instance &instance)
{
    const Span span = m_schema.requiredSpans[size_t(step.operand)];
    QList<QByteArray> missing;
    for (quint32 i = span.first; i < span.first + span.count; ++i) {
        const RequiredName &required = m_schema.requiredNames[i];
        if (required.hasDefault)
            continue;
        const Entry *entry = instance.entry(required.name);
        if (entry && (!required.isNullAbsent || !isNull(entry->value)))
            continue;
        if (!m_failures)
            return false;
        missing.append(required.name);
    }
    if (missing.isEmpty())
        return true;
    return fail({.op = step.op,
                 .schema = id,
                 .operand = step.operand,
                 .value = instance.place(),
                 .names = missing});
}

bool Evaluator::checkDependentRequired(SchemaId id, const Step &step, Instance &instance)
{
    const DependentNames &rule = m_schema.dependentNames[size_t(step.operand)];
    const Entry *trigger = instance.entry(rule.trigger);
    if (!trigger)
        return true;
    const yaml::Node key = trigger->key;
    QList<QByteArray> missing;
    for (const QByteArray &name : rule.names) {
        if (!instance.entry(name))
            missing.append(name);
    }
    if (missing.isEmpty())
        return true;
    return fail({.op = step.op,
                 .schema = id,
                 .operand = step.operand,
                 .value = instance.place(),
                 .key = key,
                 .names = missing,
                 .name = rule.trigger});
}

bool Evaluator::checkProperties(SchemaId id, const Step &step, Instance &instance,
                                Evaluated *evaluated)
{
    bool fits = true;
    qsizetype index = 0;
    for (const Entry &entry : instance.entries()) {
        bool isKnown = false;
        fits &= checkEntry(id, step, entry, instance, isKnown);
        if (evaluated && isKnown)
            evaluated->mark(index);
        ++index;
        if ((!fits && !m_failures) || m_wasStopped)
            return fits;
    }
    return fits;
}

bool Evaluator::checkEntry(SchemaId id, const Step &step, const Entry &entry, Instance &instance,
                           bool &isKnown)
{
    const PropertyRules &rules = m_schema.propertyRules[size_t(step.operand)];
    const auto judge = [&](SchemaId schema) {
        isKnown = true;
        const SchemaNode &node = m_schema.nodes[schema];
        if (node.isFalse)
            return fail({.op = Op::False,
                         .schema = schema,
                         .value = instance.place(),
                         .via = entry.via,
                         .key = entry.key,
                         .name = entry.name.toByteArray()});
        if (node.isNullDropped && isNull(entry.value))
            return true; // counts as not there
        return child(schema, entry.value, entry.via);
    };
    bool fits = true;
    if (const SchemaId schema = m_schema.property(rules, entry.name); schema != noSchema)
        fits = judge(schema);
    for (const auto &[pattern, schema] : rules.patterns) {
        if (m_schema.patterns[pattern].match(entry.name) == Pattern::Match::Yes)
            fits &= judge(schema);
    }
    if (isKnown || rules.rest == Rest::Allowed)
        return fits;
    if (rules.rest == Rest::Checked)
        return judge(rules.restSchema);
    isKnown = true;
    return fail({.op = Op::Properties,
                 .schema = id,
                 .operand = step.operand,
                 .value = instance.place(),
                 .via = entry.via,
                 .key = entry.key,
                 .name = entry.name.toByteArray()});
}

bool Evaluator::checkPropertyNames(SchemaId, const Step &step, Instance &instance)
{
    bool fits = true;
    for (const Entry &entry : instance.entries()) {
        // Names are always strings, whatever they look like: quoted or not makes no difference.
        Instance name = Instance::ofName(entry);
        const size_t before = m_failures ? m_failures->size() : 0;
        if (evaluate(SchemaId(step.operand), name, nullptr))
            continue;
        fits = false;
        if (!m_failures)
            return false;
        for (size_t i = before; i < m_failures->size(); ++i) {
            Failure &failure = (*m_failures)[i];
            failure.value = instance.place();
            failure.via = entry.via;
            failure.key = entry.key;
            failure.name = entry.name.toByteArray();
            failure.isInName = true;
        }
    }
    return fits;
}

} // namespace waymark::schema
