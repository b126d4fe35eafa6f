// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/evaluator.h"
#include "schema/formats.h"

namespace waymark::schema {

namespace {

bool keepsLimit(Op op, const Number &number, const Number &limit)
{
    const auto order = number.compare(limit);
    switch (op) {
    case Op::Maximum:
        return order <= 0;
    case Op::ExclusiveMaximum:
        return order < 0;
    case Op::Minimum:
        return order >= 0;
    case Op::ExclusiveMinimum:
        return order > 0;
    default:
        return number.isMultipleOf(limit);
    }
}

} // namespace

bool Evaluator::checkConstant(SchemaId id, const Step &step, Instance &instance)
{
    const Enumeration &allowed = m_schema.enumerations[size_t(step.operand)];
    if (instance.is(types::String)) {
        const bool isAllowed =
            std::ranges::any_of(allowed.canonical, [&](const QByteArray &canonical) {
                return isCanonicalText(canonical, instance.utf8());
            });
        return isAllowed || fail(step.op, id, step.operand, instance);
    }
    qsizetype budget = comparedValues;
    const auto text = canonical(instance.place(), budget);
    m_steps += comparedValues - budget;
    if (text && std::ranges::contains(allowed.canonical, *text))
        return true;
    return fail(step.op, id, step.operand, instance);
}

bool Evaluator::checkNumber(SchemaId id, const Step &step, Instance &instance)
{
    const bool fits =
        step.op == Op::NumberFormat
            ? fitsNumberFormat(m_schema.formats[size_t(step.operand)].name, instance.number())
            : keepsLimit(step.op, instance.number(), m_schema.numbers[size_t(step.operand)]);
    return fits || fail(step.op, id, step.operand, instance);
}

bool Evaluator::checkText(SchemaId id, const Step &step, Instance &instance)
{
    switch (step.op) {
    case Op::MaxLength: // no text has more code points than bytes
        if (instance.utf8().size() <= step.operand || instance.length() <= step.operand)
            return true;
        break;
    case Op::MinLength:
        if (instance.length() >= step.operand)
            return true;
        break;
    case Op::Format: {
        const FormatRule &format = m_schema.formats[size_t(step.operand)];
        if (!format.accepts
            || format.accepts(
                QByteArray::fromRawData(instance.utf8().data(), instance.utf8().size())))
            return true;
        break;
    }
    default: {
        const auto match = m_schema.patterns[size_t(step.operand)].match(instance.utf8());
        if (match == Pattern::Match::Yes)
            return true;
        return fail({.op = step.op,
                     .schema = id,
                     .operand = step.operand,
                     .value = instance.place(),
                     .gaveUp = match == Pattern::Match::GaveUp});
    }
    }
    return fail(step.op, id, step.operand, instance);
}

} // namespace waymark::schema
