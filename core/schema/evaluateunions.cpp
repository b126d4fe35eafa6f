// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/delivered.h"
#include "schema/evaluator.h"

#include <limits>

namespace waymark::schema {

namespace {

/// Unions inside unions inside unions are judged, but not explained: the work doubles each time.
constexpr int explainedUnions = 3;

// What one failure adds to the distance of a branch.
constexpr int otherType = 10'000;
constexpr int otherValue = 1'000;
constexpr int otherVariant = 200; ///< a field that tells the branches apart, `type: git`
constexpr int missingField = 30;
constexpr int unknownField = 25;
constexpr int wrongField = 20;
constexpr int wrongForm = 10;
/// So much nearer is the branch that was meant.
constexpr int clearMargin = 20;

} // namespace

bool Evaluator::checkAll(const Step &step, Instance &instance, Evaluated *evaluated)
{
    bool fits = true;
    for (const SchemaId part : m_schema.lists[size_t(step.operand)]) {
        fits &= evaluate(part, instance, evaluated);
        if (!fits && !m_failures)
            return false;
    }
    return fits;
}

bool Evaluator::checkUnion(SchemaId id, const Step &step, Instance &instance, Evaluated *evaluated)
{
    const std::vector<SchemaId> &branches = m_schema.lists[size_t(step.operand)];
    int first = -1;
    for (size_t i = 0; i < branches.size(); ++i) {
        Evaluated marks;
        if (!quickly(branches[i], instance, evaluated ? &marks : nullptr))
            continue;
        if (step.op == Op::OneOf && first >= 0 && holdsPlaceholder(instance.node()))
            return leaveOpen(instance.place()); // which of them it is depends on it
        if (step.op == Op::OneOf && first >= 0)
            return fail({.op = step.op,
                         .schema = id,
                         .operand = step.operand,
                         .value = instance.place(),
                         .branch = first,
                         .otherBranch = int(i)});
        if (first < 0)
            first = int(i);
        if (evaluated)
            evaluated->add(marks);
        if (m_isNoting && m_schema.hasNotes)
            (void)evaluate(branches[i], instance, nullptr); // once more, for what it notes
        // Further branches of an anyOf matter only for what they have looked at.
        if (step.op == Op::AnyOf && !evaluated)
            return true;
    }
    if (first >= 0)
        return true;
    if (!m_failures)
        return false;
    if (evaluated)
        evaluated->markAll(); // what is unevaluated depends on the branch that was meant
    explainUnion(id, step, instance);
    return false;
}

void Evaluator::explainUnion(SchemaId id, const Step &step, Instance &instance)
{
    Failure failure{
        .op = step.op, .schema = id, .operand = step.operand, .value = instance.place()};
    if (m_unionDepth >= explainedUnions) {
        note(std::move(failure));
        return;
    }
    ++m_unionDepth;
    const bool wasNoting = std::exchange(m_isNoting, false);
    const std::vector<SchemaId> &branches = m_schema.lists[size_t(step.operand)];
    Failures *const failures = m_failures;
    int smallest = std::numeric_limits<int>::max();
    int second = smallest;
    types::Mask wanted = 0;
    for (size_t i = 0; i < branches.size() && !m_wasStopped; ++i) {
        Failures inner;
        m_failures = &inner;
        evaluate(branches[i], instance, nullptr);
        const int far = distance(inner, instance.place());
        const bool isWrongType = inner.size() == 1 && inner.front().op == Op::Type
                                 && inner.front().value == instance.place();
        wanted |= isWrongType ? types::Mask(inner.front().operand) : types::Any;
        if (far >= smallest) {
            second = std::min(second, far);
        } else {
            second = std::exchange(smallest, far);
            failure.branch = int(i);
            failure.inner = std::move(inner);
        }
    }
    m_failures = failures;
    m_isNoting = wasNoting;
    --m_unionDepth;
    if (wanted != types::Any) { // every branch is for another type: that is one simple mistake
        note({.op = Op::Type, .schema = id, .operand = wanted, .value = instance.place()});
        return;
    }
    failure.isClear = smallest < otherValue && second - smallest >= clearMargin;
    note(std::move(failure));
}

bool Evaluator::checkNot(SchemaId id, const Step &step, Instance &instance)
{
    if (!quickly(SchemaId(step.operand), instance))
        return true;
    return m_isExhausted || fail(step.op, id, step.operand, instance);
}

bool Evaluator::checkCondition(const Step &step, Instance &instance, Evaluated *evaluated)
{
    const Condition &condition = m_schema.conditions[size_t(step.operand)];
    Evaluated marks;
    const qsizetype openBefore = m_leftOpen;
    const bool holds = quickly(condition.test, instance, evaluated ? &marks : nullptr);
    if (holds && m_leftOpen > openBefore) {
        if (evaluated)
            evaluated->markAll();
        return true; // nobody can say which side speaks
    }
    if (holds && evaluated)
        evaluated->add(marks);
    const SchemaId branch = holds ? condition.whenTrue : condition.whenFalse;
    return branch == noSchema || evaluate(branch, instance, evaluated);
}

bool Evaluator::checkUnevaluated(SchemaId id, const Step &step, Instance &instance,
                                 Evaluated &evaluated)
{
    const auto schema = SchemaId(step.operand);
    const bool isForbidden = m_schema.nodes[schema].isFalse;
    bool fits = true;
    qsizetype index = 0;
    if (step.op == Op::UnevaluatedItems && instance.is(types::Array)) {
        for (yaml::Node item = instance.node().firstChild(); item; item = item.nextSibling()) {
            if (evaluated.has(index++))
                continue;
            fits &=
                isForbidden
                    ? fail({.op = step.op, .schema = id, .operand = step.operand, .value = item})
                    : child(schema, item, {});
            if (!fits && !m_failures)
                return false;
        }
        evaluated.markAll();
    } else if (step.op == Op::UnevaluatedProperties && instance.is(types::Object)) {
        for (const Entry &entry : instance.entries()) {
            if (evaluated.has(index++))
                continue;
            fits &= isForbidden ? fail({.op = step.op,
                                        .schema = id,
                                        .operand = step.operand,
                                        .value = instance.place(),
                                        .via = entry.via,
                                        .key = entry.key,
                                        .name = entry.name.toByteArray()})
                                : child(schema, entry.value, entry.via);
            if (!fits && !m_failures)
                return false;
        }
        evaluated.markAll();
    }
    return fits;
}

int distance(const Failures &failures, yaml::Node value)
{
    int sum = 0;
    for (const Failure &failure : failures) {
        const bool isHere = failure.value == value;
        switch (failure.op) {
        case Op::Type:
        case Op::False:
            sum += isHere && !failure.key ? otherType : wrongField;
            break;
        case Op::Const:
        case Op::Enum:
            sum += isHere                            ? otherValue
                   : failure.value.parent() == value ? otherVariant
                                                     : wrongField;
            break;
        case Op::Required:
            sum += missingField * int(failure.names.size());
            break;
        case Op::Properties:
        case Op::UnevaluatedProperties:
            sum += unknownField;
            break;
        default:
            sum += wrongForm;
        }
    }
    return sum;
}

} // namespace waymark::schema
