// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/evaluator.h"

#include "schema/delivered.h"

namespace waymark::schema {

namespace {

constexpr qsizetype stopInterval = 4'096;

} // namespace

void Evaluated::mark(qsizetype index)
{
    if (size_t(index) >= m_members.size())
        m_members.resize(size_t(index) + 1, false);
    m_members[size_t(index)] = true;
}

bool Evaluated::has(qsizetype index) const
{
    return m_all || (size_t(index) < m_members.size() && m_members[size_t(index)]);
}

void Evaluated::add(const Evaluated &other)
{
    m_all |= other.m_all;
    if (m_members.size() < other.m_members.size())
        m_members.resize(other.m_members.size(), false);
    for (size_t i = 0; i < other.m_members.size(); ++i)
        m_members[i] = m_members[i] || other.m_members[i];
}

Failures Evaluator::run(SchemaId id, yaml::Node value)
{
    Failures failures;
    m_failures = &failures;
    m_isNoting = m_schema.hasNotes;
    Instance instance(value);
    evaluate(id, instance, nullptr);
    m_failures = nullptr;
    if (m_wasStopped)
        failures.clear();
    return failures;
}

bool Evaluator::accepts(SchemaId id, yaml::Node value)
{
    Instance instance(value);
    return evaluate(id, instance, nullptr);
}

bool Evaluator::mustStop()
{
    if (++m_steps % stopInterval == 0 && m_stop.stop_requested())
        m_wasStopped = true;
    return m_wasStopped || m_isExhausted;
}

bool Evaluator::fail(Op op, SchemaId id, qint64 operand, const Instance &instance)
{
    if (isUndecided(m_schema, op, operand, instance.place()))
        return leaveOpen(instance.place());
    if (m_failures)
        note({.op = op, .schema = id, .operand = operand, .value = instance.place()});
    return false;
}

bool Evaluator::leaveOpen(yaml::Node value)
{
    ++m_leftOpen;
    if (!m_undecided || value.range().begin < m_undecided.range().begin)
        m_undecided = value;
    return true;
}

/// The name of an entry is known when it is delivered, or the entry isn't delivered at all.
bool Evaluator::isNameOpen(const Failure &failure) const
{
    return failure.key && failure.names.empty()
           && (DeliveredText(failure.name).hasPlaceholders()
               || isSopsEntry(failure.value, failure.name));
}

bool Evaluator::fail(Failure failure)
{
    if (isNameOpen(failure))
        return leaveOpen(failure.key);
    if (!failure.key && isUndecided(m_schema, failure.op, failure.operand, failure.value))
        return leaveOpen(failure.value);
    return note(std::move(failure));
}

bool Evaluator::note(Failure failure)
{
    if (m_failures) {
        if (!failure.via)
            failure.via = m_via;
        m_failures->push_back(std::move(failure));
    }
    return false;
}

bool Evaluator::quickly(SchemaId id, Instance &instance, Evaluated *evaluated)
{
    Failures *const failures = std::exchange(m_failures, nullptr);
    const bool wasNoting = std::exchange(m_isNoting, false);
    const bool fits = evaluate(id, instance, evaluated);
    m_failures = failures;
    m_isNoting = wasNoting;
    return fits;
}

bool Evaluator::child(SchemaId id, yaml::Node place, yaml::Node via)
{
    const SchemaNode &schema = m_schema.nodes[id];
    if (schema.steps.count == 0 && schema.types == types::Any && !schema.isNoted)
        return true;
    Instance instance(place);
    const yaml::Node outer = m_via;
    if (!m_via)
        m_via = via ? via : instance.isAliased() ? place : yaml::Node();
    const bool fits = evaluate(id, instance, nullptr);
    m_via = outer;
    return fits;
}

bool Evaluator::evaluate(SchemaId id, Instance &instance, Evaluated *evaluated)
{
    const SchemaNode &schema = m_schema.nodes[id];
    if (schema.isNoted && m_isNoting)
        m_noted.push_back({id, instance.place()});
    const bool hasType = instance.is(schema.types)
                         && !(schema.isLexicalInteger && instance.isWrittenAsFraction()
                              && (schema.types & types::Number) == types::Integer);
    if (!hasType)
        return instance.isOpaque() || fail(Op::Type, id, schema.types, instance);
    if (schema.steps.count == 0)
        return true;
    if (mustStop() || instance.isOpaque())
        return true;
    if (m_depth >= m_limits.depth || m_steps > m_limits.steps) {
        m_isExhausted = true;
        return fail(Op::TooDeep, id, 0, instance);
    }
    ++m_depth;
    const bool entersResource = m_resources.empty() || m_resources.back() != schema.resource;
    if (entersResource)
        m_resources.push_back(schema.resource);
    const bool fits = evaluateSteps(id, instance, evaluated);
    if (entersResource)
        m_resources.pop_back();
    --m_depth;
    return fits;
}

bool Evaluator::evaluateSteps(SchemaId id, Instance &instance, Evaluated *evaluated)
{
    const bool usesUnevaluated = m_schema.nodes[id].usesUnevaluated;
    Evaluated own;
    Evaluated *const marks = usesUnevaluated ? &own : evaluated;
    bool fits = true;
    for (const Step &step : m_schema.stepsOf(id)) {
        const bool isUnevaluated =
            step.op == Op::UnevaluatedItems || step.op == Op::UnevaluatedProperties;
        fits &= isUnevaluated ? checkUnevaluated(id, step, instance, own)
                              : apply(id, step, instance, marks);
        if (!fits && !m_failures)
            return false;
    }
    if (usesUnevaluated && evaluated)
        evaluated->add(own);
    return fits;
}

bool Evaluator::apply(SchemaId id, const Step &step, Instance &instance, Evaluated *evaluated)
{
    switch (step.op) {
    case Op::Enum:
    case Op::Const:
        return checkConstant(id, step, instance);
    case Op::MultipleOf:
    case Op::Maximum:
    case Op::ExclusiveMaximum:
    case Op::Minimum:
    case Op::ExclusiveMinimum:
    case Op::NumberFormat:
        return !instance.is(types::Number) || checkNumber(id, step, instance);
    case Op::BoundFormat:
        return !instance.is(types::Number) || fail(step.op, id, step.operand, instance);
    case Op::Pattern:
    case Op::Format:
    case Op::MaxLength:
    case Op::MinLength:
        return !instance.is(types::String) || checkText(id, step, instance);
    case Op::MaxItems:
    case Op::MinItems:
        return !instance.is(types::Array) || checkCounts(id, step, instance);
    case Op::UniqueItems:
        return !instance.is(types::Array) || checkUnique(id, step, instance);
    case Op::ListMap:
        return !instance.is(types::Array) || checkListMap(id, step, instance);
    case Op::Items:
        return !instance.is(types::Array) || checkItems(id, step, instance, evaluated);
    case Op::Contains:
        return !instance.is(types::Array) || checkContains(id, step, instance, evaluated);
    case Op::MaxProperties:
    case Op::MinProperties:
        return !instance.is(types::Object) || checkCounts(id, step, instance);
    case Op::TotalSize:
        return !instance.is(types::Object) || checkTotalSize(id, step, instance);
    case Op::Required:
        return !instance.is(types::Object) || checkRequired(id, step, instance);
    case Op::DependentRequired:
        return !instance.is(types::Object) || checkDependentRequired(id, step, instance);
    case Op::Properties:
        return !instance.is(types::Object) || checkProperties(id, step, instance, evaluated);
    case Op::PropertyNames:
        return !instance.is(types::Object) || checkPropertyNames(id, step, instance);
    case Op::DependentSchema: {
        const DependentSchema &rule = m_schema.dependentSchemas[size_t(step.operand)];
        return !instance.is(types::Object) || !instance.entry(rule.trigger)
               || evaluate(rule.schema, instance, evaluated);
    }
    case Op::Reference:
        return evaluate(SchemaId(step.operand), instance, evaluated);
    case Op::DynamicReference:
        return evaluate(dynamicTarget(m_schema.dynamicReferences[size_t(step.operand)]), instance,
                        evaluated);
    case Op::AllOf:
        return checkAll(step, instance, evaluated);
    case Op::AnyOf:
    case Op::OneOf:
        return checkUnion(id, step, instance, evaluated);
    case Op::Not:
        return checkNot(id, step, instance);
    case Op::If:
        return checkCondition(step, instance, evaluated);
    case Op::False:
        return fail(Op::False, id, 0, instance);
    case Op::Type:
    case Op::TooDeep:
    case Op::UnevaluatedItems:
    case Op::UnevaluatedProperties:
        break;
    }
    return true;
}

SchemaId Evaluator::dynamicTarget(const DynamicReference &reference) const
{
    if (!reference.isDynamic)
        return reference.initial;
    for (const quint32 resource : m_resources) {
        const auto &anchors = m_schema.dynamicAnchors[resource];
        if (const auto found = anchors.constFind(reference.anchor); found != anchors.cend())
            return *found;
    }
    return reference.initial;
}

} // namespace waymark::schema
