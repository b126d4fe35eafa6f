// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/coercion.h"
#include "template/describe.h"
#include "template/evaluator.h"
#include "template/filters.h"
#include "template/holding.h"
#include "template/methods.h"
#include "template/templatetr.h"
#include "template/valuetests.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::templates {

Value Evaluator::evaluate(CodeId id, Place &place, int depth)
{
    const Code &code = m_plan.at(id);
    if (!m_run.charge() || !m_run.chargeDepth(depth)) {
        if (m_failedAt == noNode)
            m_failedAt = code.node;
        return {};
    }
    Value value = evaluateUnchecked(code, place, depth);
    const bool isMade = code.kind == NodeKind::Add || code.kind == NodeKind::Concatenate
                        || code.kind == NodeKind::Filter || code.kind == NodeKind::Call;
    if (const QString *text = value.text(); isMade && text != nullptr)
        m_run.chargeMade(double(text->size()) * sizeof(QChar));
    if (m_run.hasFailed()) {
        if (m_failedAt == noNode)
            m_failedAt = code.node;
        return {};
    }
    return value;
}

Value Evaluator::evaluateUnchecked(const Code &code, Place &place, int depth)
{
    switch (code.kind) {
    case NodeKind::Literal: {
        const Value &value = m_ast.literal(nodeOf(code));
        if (const Regex *regex = value.regex())
            return std::make_shared<Regex>(regex->source, regex->flags);
        return value;
    }
    case NodeKind::Name:
        return name(code, place);
    case NodeKind::List:
        return list(code, place, depth);
    case NodeKind::Group: {
        Value value;
        for (quint32 at = 0; at < code.childCount && !m_run.hasFailed(); ++at) {
            value = child(code, at, place, depth + 1);
            if (at + 1 < code.childCount)
                refuseCallable(value, m_run);
        }
        return value;
    }
    case NodeKind::Dictionary:
        return dictionary(code, place, depth);
    case NodeKind::Lookup:
        return lookup(code, place, depth);
    case NodeKind::InlineIf: {
        const bool holds = isTruthy(child(code, 0, place, depth + 1));
        if (m_run.hasFailed())
            return {};
        if (!holds && m_plan.child(code, 2) == noCode)
            return QString();
        return child(code, holds ? 1 : 2, place, depth + 1);
    }
    case NodeKind::Or:
    case NodeKind::And: {
        Value left = child(code, 0, place, depth + 1);
        if (m_run.hasFailed() || isTruthy(left) == (code.kind == NodeKind::Or))
            return left;
        return child(code, 1, place, depth + 1);
    }
    case NodeKind::Not:
        return !isTruthy(child(code, 0, place, depth + 1));
    case NodeKind::Negate:
    case NodeKind::Plus:
        if (m_plan.at(m_plan.child(code, 0)).kind == code.kind)
            return increment(code, place);
        if (code.kind == NodeKind::Plus)
            return toNumber(child(code, 0, place, depth + 1), m_run);
        return -toNumber(child(code, 0, place, depth + 1), m_run);
    case NodeKind::Floor:
        return std::floor(toNumber(child(code, 0, place, depth + 1), m_run));
    case NodeKind::Add:
    case NodeKind::Concatenate:
    case NodeKind::Subtract:
    case NodeKind::Multiply:
    case NodeKind::Divide:
    case NodeKind::Modulo:
    case NodeKind::Power:
        return arithmetic(code, place, depth + 1);
    case NodeKind::Compare:
        return compare(code, place, depth + 1);
    case NodeKind::In: {
        const Value needle = child(code, 0, place, depth + 1);
        if (m_run.hasFailed())
            return {};
        const Value container = child(code, 1, place, depth + 1);
        return m_run.hasFailed() ? Value() : contains(container, needle);
    }
    case NodeKind::Is:
        return test(code, place, depth + 1);
    case NodeKind::Filter:
        return filter(code, place, depth + 1);
    case NodeKind::Call:
        return call(code, place, depth + 1);
    case NodeKind::Capture: {
        const auto scope = std::make_shared<Scope>();
        scope->outer = place.scope;
        Place inner{scope, place.frame, place.exports, place.exportsMacros, place.exportsVariables};
        return captured(m_plan.child(code, 0), inner, depth + 2);
    }
    default:
        return {};
    }
}

/// `--x`, which counts down a variable of the code that Nunjucks writes, and fails for all others.
Value Evaluator::increment(const Code &code, Place &place)
{
    const Code &inner = m_plan.at(m_plan.child(m_plan.at(m_plan.child(code, 0)), 0));
    if (inner.kind != NodeKind::Name || inner.slot.index < 0) {
        m_run.fail(Tr::tr("A sign may not stand twice."));
        return {};
    }
    Value &variable = slot(place, inner.slot);
    const double step = code.kind == NodeKind::Negate ? -1 : 1;
    variable = toNumber(variable, m_run) + step;
    return variable;
}

Value Evaluator::list(const Code &code, Place &place, int depth)
{
    Items items;
    items.reserve(code.childCount);
    for (quint32 at = 0; at < code.childCount && !m_run.hasFailed(); ++at)
        items.push_back(child(code, at, place, depth + 1));
    return mayHold({}, items, m_run) ? Value(std::move(items)) : Value();
}

Value Evaluator::dictionary(const Code &code, Place &place, int depth)
{
    std::vector<Entry> entries;
    entries.reserve(code.childCount);
    for (const CodeId pair : m_plan.children(code)) {
        const Code &each = m_plan.at(pair);
        const Node &key = nodeOf(m_plan.at(m_plan.child(each, 0)));
        Value value = child(each, 1, place, depth + 1);
        if (m_run.hasFailed() || !mayHold({}, std::span(&value, 1), m_run))
            return {};
        entries.emplace_back(*m_ast.literal(key).plainText(), std::move(value));
    }
    return entries;
}

Value Evaluator::lookup(const Code &code, Place &place, int depth)
{
    const Value target = child(code, 0, place, depth + 1);
    if (m_run.hasFailed())
        return {};
    const Code &key = m_plan.at(m_plan.child(code, 1));
    if (key.kind == NodeKind::Slice)
        return slice(target, key, place, depth + 1);
    if (key.kind == NodeKind::Literal && !m_ast.literal(nodeOf(key)).is(Value::Kind::Regex)) {
        m_run.charge();
        return m_run.chargeDepth(depth + 1) ? member(target, m_ast.literal(nodeOf(key))) : Value();
    }
    const Value name = child(code, 1, place, depth + 1);
    return m_run.hasFailed() ? Value() : member(target, name);
}

Value Evaluator::slice(const Value &input, const Code &slice, Place &place, int depth)
{
    if (input.is(Value::Kind::Callable)) {
        refuseCallable(input, m_run);
        return {};
    }
    const Value target = isTruthy(input) ? input : Value(Items());
    const Value length = member(target, u"length"_s);
    Value start = child(slice, 0, place, depth + 1);
    Value stop = m_run.hasFailed() ? Value() : child(slice, 1, place, depth + 1);
    const Value step = m_run.hasFailed() ? Value() : child(slice, 2, place, depth + 1);
    if (m_run.hasFailed())
        return {};
    const double stepNumber = toNumber(step, m_run);
    if (!std::isfinite(stepNumber) || stepNumber == 0) {
        m_run.fail(Tr::tr("The step of a slice is a number that isn't 0."), step);
        return {};
    }
    const bool isForward = order(step, 0, m_run) >= 0;
    if (start.isNull())
        start = isForward ? 0 : toNumber(length, m_run) - 1;
    if (stop.isNull())
        stop = isForward ? length : Value(-1);
    else if (order(stop, 0, m_run) < 0)
        stop = added(stop, length, m_run);
    if (order(start, 0, m_run) < 0)
        start = added(start, length, m_run);
    Items items;
    double bytes = 0;
    for (Value index = start; !m_run.hasFailed(); index = added(index, step, m_run)) {
        if (order(index, 0, m_run) < 0 || order(index, length, m_run) > 0)
            break;
        const double left = order(index, stop, m_run);
        if (isForward ? left >= 0 : left <= 0)
            break;
        items.push_back(member(target, index));
        refuseCallable(items.back(), m_run);
        constexpr double bytesOfOne = 32;
        bytes += bytesOfOne + sizeInBytes(items.back(), m_run);
        m_run.charge();
        m_run.chargeScratch(bytes);
    }
    const Value made = std::move(items);
    return mayHoldItsOwn(made, m_run) ? made : Value();
}

Value Evaluator::arithmetic(const Code &code, Place &place, int depth)
{
    const Value left = child(code, 0, place, depth + 1);
    if (m_run.hasFailed())
        return {};
    const Value right = child(code, 1, place, depth + 1);
    if (m_run.hasFailed())
        return {};
    if (code.kind == NodeKind::Add)
        return added(left, right, m_run);
    if (code.kind == NodeKind::Concatenate) {
        const QString text = toText(left, m_run) + toText(right, m_run);
        m_run.chargeScratch(double(text.size()));
        return text;
    }
    const double a = toNumber(left, m_run);
    const double b = toNumber(right, m_run);
    switch (code.kind) {
    case NodeKind::Subtract:
        return a - b;
    case NodeKind::Multiply:
        return a * b;
    case NodeKind::Divide:
        return a / b;
    case NodeKind::Modulo:
        return std::fmod(a, b);
    default:
        // ECMA-262 differs from C here: 1 to the power of infinity or NaN is no number.
        return std::isnan(b) || (std::isinf(b) && std::abs(a) == 1)
                   ? std::numeric_limits<double>::quiet_NaN()
                   : std::pow(a, b);
    }
}

Value Evaluator::compare(const Code &code, Place &place, int depth)
{
    Value left = child(code, 0, place, depth + 1);
    for (quint32 at = 1; at < code.childCount && !m_run.hasFailed(); ++at) {
        const Code &operand = m_plan.at(m_plan.child(code, at));
        const Value right = child(operand, 0, place, depth + 1);
        if (m_run.hasFailed())
            return {};
        switch (operand.comparison) {
        case Comparison::Equal:
            left = looselyEqual(left, right, m_run);
            break;
        case Comparison::NotEqual:
            left = !looselyEqual(left, right, m_run);
            break;
        case Comparison::Same:
            left = left.isSameAs(right);
            break;
        case Comparison::NotSame:
            left = !left.isSameAs(right);
            break;
        case Comparison::Less:
            left = order(left, right, m_run) < 0;
            break;
        case Comparison::LessOrEqual:
            left = order(left, right, m_run) <= 0;
            break;
        case Comparison::Greater:
            left = order(left, right, m_run) > 0;
            break;
        default:
            left = order(left, right, m_run) >= 0;
            break;
        }
    }
    return left;
}

Value Evaluator::contains(const Value &container, const Value &needle)
{
    if (const QString *text = container.plainText())
        return text->contains(toText(needle, m_run));
    if (container.is(Value::Kind::Safe)) {
        const QString key = toText(needle, m_run);
        return key == u"length" || key == u"val";
    }
    if (const Items *list = container.list()) {
        for (const Value &item : *list) {
            if (item.isSameAs(needle))
                return true;
        }
        return false;
    }
    if (const Object *object = container.object())
        return object->find(toText(needle, m_run)) != nullptr;
    const auto *callable = container.callable();
    if (isOld() && callable != nullptr && (*callable)->kind == Callable::Kind::Cycler) {
        const QString key = toText(needle, m_run);
        return key == u"current" || key == u"next" || key == u"reset";
    }
    m_run.fail(Tr::tr("“in” looks into a list, an object or a text, and this is %1.")
                   .arg(kindText(container)),
               container);
    return {};
}

Value Evaluator::test(const Code &code, Place &place, int depth)
{
    const QString &name = nameOf(code);
    if (!isTest(name)) {
        nameUnknown(Tr::tr("There is no test “%1”.").arg(name), name, testNames());
        return {};
    }
    const bool hasKeywords =
        code.childCount > 1
        && m_plan.at(m_plan.child(code, code.childCount - 1)).kind == NodeKind::Keyword;
    if (!isOld() && (hasKeywords || code.childCount - 1 != testArity(name))) {
        m_run.fail(
            Tr::tr("The test “%1” takes %n argument(s).", nullptr, int(testArity(name))).arg(name));
        return {};
    }
    const Value input = child(code, 0, place, depth + 1);
    if (m_run.hasFailed())
        return {};
    const Arguments given = arguments(code, 1, place, depth + 1);
    if (m_run.hasFailed())
        return {};
    const Value result = applyTest(name, input, given.positional, m_options.syntax, m_run);
    if (m_run.hasFailed() && m_run.failure().atHand.isEmpty())
        m_run.failure().atHand = shortText(input);
    return result;
}

Value Evaluator::filter(const Code &code, Place &place, int depth)
{
    const QString &written = nameOf(code);
    const bool isJsonify = m_options.syntax.cookiecutterCompat && written == u"jsonify";
    const QString name = isJsonify ? u"dump"_s : written;
    const auto host = m_environment.filters.constFind(written);
    // The scaffolder gave its own filters to one of its two Nunjucks alone.
    const bool isOfHost =
        host != m_environment.filters.cend() && !(isOld() && m_options.syntax.cookiecutterCompat);
    if (!isOfHost && !isFilter(name)) {
        nameUnknown(Tr::tr("There is no filter “%1”.").arg(written), written,
                    filterNames() + m_environment.filters.keys());
        return {};
    }
    const bool hasKeywords =
        m_plan.at(m_plan.child(code, code.childCount - 1)).kind == NodeKind::Keyword;
    if (isOfHost && hasKeywords && !isOld()) {
        m_run.fail(Tr::tr("The filter “%1” takes no named arguments.").arg(written));
        return {};
    }
    Arguments given = arguments(code, 0, place, depth + 1);
    if (m_run.hasFailed())
        return {};
    if (isOfHost) {
        for (const Value &each : given.positional)
            refuseCallable(each, m_run);
        return m_run.hasFailed() ? Value() : callHost(*host, written, given.positional);
    }
    FilterCall call{name, std::move(given), m_options.syntax, m_run};
    const Value input = call.given.at(0);
    const Value result = applyFilter(call);
    if (m_run.hasFailed() && m_run.failure().atHand.isEmpty())
        m_run.failure().atHand = shortText(input);
    return result;
}

} // namespace waymark::templates
