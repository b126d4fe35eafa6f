// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/expectations.h"

#include "rehearsal/rehearsaltr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

using policy::Decision;

/// Why a rule can't have been asked at all; empty where it can.
QString missingRule(const Expectation &expected, const policy::PolicySet &policies)
{
    const auto policy = std::ranges::find_if(
        policies.policies(), [&](const auto &one) { return one->policy.name == expected.policy; });
    if (policy == policies.policies().end())
        return Tr::tr("There is no policy “%1”.").arg(expected.policy);
    const qsizetype rules = (*policy)->policy.validations.size();
    if (expected.validation >= rules)
        return Tr::tr("The policy “%1” has %n validation(s), counted from 0.", nullptr, int(rules))
            .arg(expected.policy);
    const bool isBound =
        std::ranges::any_of(policies.bindings(), [&](const policy::PolicyBinding &binding) {
            return binding.policy == expected.policy
                   && (expected.binding.isEmpty() || binding.name == expected.binding);
        });
    if (isBound)
        return {};
    return expected.binding.isEmpty()
               ? Tr::tr("No binding names the policy “%1”: it is never evaluated.")
                     .arg(expected.policy)
               : Tr::tr("The policy “%1” has no binding “%2”.")
                     .arg(expected.policy, expected.binding);
}

/// What a state means beyond its name, so that nobody takes "wasn't asked" for "passed".
QString reasonOf(const Decision &decision)
{
    switch (decision.state) {
    case Decision::State::NotMatched:
        return Tr::tr("The policy isn't for such a request: look at its resource rules, operations "
                      "and selectors, and those of its binding.");
    case Decision::State::ConditionFalse:
        return Tr::tr("Its match condition “%1” is false.").arg(decision.message);
    case Decision::State::Undecidable:
        return Tr::tr("It depends on %1, which the case doesn't say.").arg(decision.message);
    case Decision::State::Passed:
        return Tr::tr("The rule is true.");
    default:
        return decision.isExcepted() ? Tr::tr("Exception “%1”.").arg(decision.exception)
                                     : decision.message;
    }
}

bool decidesAt(const QString &pointer, const Decision &decision, const policy::ServedObject &object)
{
    return std::ranges::any_of(decision.reads, [&](const cel::Read &read) {
        if (!object.holds(read.node))
            return false;
        const JsonPointer at = read.node.pointer();
        return at.toString() == pointer
               || (!read.missing.isEmpty()
                   && at.child(QString::fromUtf8(read.missing)).toString() == pointer);
    });
}

/// What of an expectation beside the state isn't met; empty: all is.
QString differenceOf(const Expectation &expected, const Decision &decision,
                     const policy::ServedObject &object)
{
    if (!expected.message.isEmpty() && expected.message != decision.message)
        return Tr::tr("The message is “%1”.").arg(decision.message);
    if (!expected.condition.isEmpty() && expected.condition != decision.message)
        return Tr::tr("It is the condition “%1”.").arg(decision.message);
    if (!expected.exception.isEmpty() && expected.exception != decision.exception)
        return Tr::tr("It is the exception “%1”.").arg(decision.exception);
    for (const QString &field : expected.fields) {
        if (!decidesAt(field, decision, object))
            return Tr::tr("The field %1 decides nothing.").arg(field);
    }
    return {};
}

} // namespace

RuleState stateOf(const Decision &decision)
{
    switch (decision.state) {
    case Decision::State::NotMatched:
        return RuleState::NotMatched;
    case Decision::State::ConditionFalse:
        return RuleState::ConditionFalse;
    case Decision::State::Passed:
        return RuleState::Passed;
    case Decision::State::Undecidable:
        return RuleState::Undecidable;
    case Decision::State::False:
        return decision.isExcepted() ? RuleState::Excepted
               : decision.denies     ? RuleState::Denied
               : decision.warns      ? RuleState::Warned
                                     : RuleState::Audited;
    case Decision::State::Failed:
    case Decision::State::Ignored:
    case Decision::State::Misconfigured:
        break;
    }
    return RuleState::Error;
}

RuleResult resultOf(const Expectation &expected, const QList<Decision> &decisions,
                    const policy::PolicySet &policies, const policy::ServedObject &object)
{
    RuleResult result{.expected = expected, .problem = {}};
    QList<const Decision *> asked;
    for (const Decision &decision : decisions) {
        if (decision.policy == expected.policy
            && (expected.binding.isEmpty() || decision.binding == expected.binding)
            && (expected.validation < 0 || decision.validation < 0
                || decision.validation == expected.validation))
            asked.append(&decision);
    }
    if (asked.isEmpty()) {
        result.problem = missingRule(expected, policies);
        if (result.problem.isEmpty())
            result.problem = Tr::tr("The policy gives no decision: it has no parameters here.");
        return result;
    }
    const auto weight = [](const Decision *decision) {
        return stateOf(*decision);
    };
    result.state = weight(*std::ranges::max_element(asked, {}, weight));
    asked.removeIf([&](const Decision *one) { return stateOf(*one) != result.state; });
    if (result.state != expected.state) {
        if (result.problem = missingRule(expected, policies); result.problem.isEmpty())
            result.problem = Tr::tr("It is %1. %2")
                                 .arg(stateName(result.state), reasonOf(*asked.front()))
                                 .trimmed();
        return result;
    }
    for (const Decision *decision : std::as_const(asked)) {
        result.problem = differenceOf(expected, *decision, object);
        if (result.problem.isEmpty())
            break;
    }
    return result;
}

} // namespace waymark::rehearsal
