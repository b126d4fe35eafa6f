// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/decide.h"

#include "cel/document.h"
#include "policy/lazyvariables.h"
#include "policy/policytr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using State = Decision::State;

// apiserver, `pkg/apis/cel/config.go`.
constexpr quint64 conditionBudget = 2'500'000;
constexpr quint64 passBudget = 10'000'000;
constexpr qsizetype longestMessage = 5 * 1024; // bytes

/// One evaluation of a policy: its inputs, and what has been spent.
class Evaluation
{
public:
    Evaluation(const CompiledPolicy &policy, const PolicyBinding &binding, const Parameters *params,
               const AdmissionRequest &request, bool withReads)
        : m_policy(policy)
        , m_binding(binding)
        , m_withReads(withReads)
    {
        const auto value = [&](yaml::Node node) {
            return node ? cel::valueOf(node, m_arena) : cel::Value();
        };
        m_inputs[Object] = value(request.object);
        m_inputs[OldObject] = value(request.oldObject);
        if (policy.readsRequest)
            m_inputs[Request] = request.toValue(m_arena);
        m_inputs[Params] = params ? value(params->document.root) : cel::Value();
        m_inputs[Authorizer] = authorizerOf(request, m_arena);
        m_inputs[RequestResource] = requestResourceOf(request, m_arena);
        m_namespace = request.namespaceObject ? value(request.namespaceObject)
                      : request.space.isEmpty() || request.resource.kind == "Namespace"_L1
                          ? cel::Value()
                          : cel::Value::unknown("namespaceObject");
    }

    QList<Decision> decisions()
    {
        if (const auto skipped = conditions())
            return {*skipped};
        m_inputs[NamespaceObject] = m_namespace;
        m_left = passBudget;
        QList<Decision> found = validations();
        if (!m_isSpent)
            addMessages(found);
        m_left = passBudget;
        addAudit(found);
        markFirst(found);
        return found;
    }

private:
    Decision decision(State state, int validation = -1) const
    {
        return {.state = state,
                .policy = m_policy.policy.name,
                .binding = m_binding.name,
                .validation = validation,
                .message = {},
                .reason =
                    validation < 0 ? u"Invalid"_s : m_policy.policy.validations[validation].reason,
                .denies = m_binding.denies,
                .warns = m_binding.warns,
                .audits = m_binding.audits,
                .reads = {}};
    }

    Decision failure(const QString &message, int validation = -1) const
    {
        Decision failed =
            decision(m_policy.policy.failsClosed ? State::Failed : State::Ignored, validation);
        failed.message = message;
        return failed;
    }

    /// Runs an expression within what is left of the budget.
    cel::Outcome run(const CompiledExpression &expression, const LazyVariables *variables)
    {
        const quint64 before = variables ? variables->cost() : 0;
        cel::Outcome outcome =
            expression.program->evaluate(m_inputs, m_arena, {.recordsReads = true});
        const quint64 spent = outcome.cost + (variables ? variables->cost() - before : 0);
        outcome.cost = spent;
        m_isSpent = spent > m_left;
        m_left -= std::min(spent, m_left);
        return outcome;
    }

    static QString problemOf(const cel::Outcome &outcome)
    {
        return outcome.value.isError() ? QString::fromUtf8(outcome.value.failure()->message)
                                       : Tr::tr("it gives no bool");
    }

    /// A decision that ends it all: a condition is false, or none could say.
    std::optional<Decision> conditions()
    {
        m_inputs[NamespaceObject] = {};
        m_inputs[Variables] = {};
        m_left = conditionBudget;
        std::optional<Decision> problem;
        std::optional<Decision> unknown;
        for (size_t i = 0; i < m_policy.matchConditions.size(); ++i) {
            const CompiledExpression &condition = m_policy.matchConditions[i];
            const QString name = m_policy.policy.matchConditions[qsizetype(i)].name;
            if (!condition.program) {
                if (m_policy.policy.isKyverno)
                    unknown = undecidable(cel::Value::unknown(kyvernosOwn), -1);
                else
                    problem = failure(condition.problem);
                continue;
            }
            const cel::Outcome outcome = run(condition, nullptr);
            if (m_isSpent)
                return failure(u"match condition evaluation failed due to running out of cost "
                               "budget, no further validation rules will be run"_s);
            if (outcome.value.isFalse()) {
                Decision skipped = decision(State::ConditionFalse);
                skipped.message = name;
                if (m_withReads)
                    skipped.reads = outcome.reads;
                return skipped;
            }
            if (outcome.value.is(cel::Kind::Unknown))
                unknown = undecidable(outcome.value, -1);
            else if (!outcome.value.isTrue())
                problem = failure(problemOf(outcome));
        }
        return problem ? problem : unknown;
    }

    Decision undecidable(const cel::Value &value, int validation) const
    {
        Decision open = decision(State::Undecidable, validation);
        open.message = QString::fromUtf8(value.text());
        return open;
    }

    QList<Decision> validations()
    {
        LazyVariables variables(m_policy, m_inputs, m_arena);
        m_inputs[Variables] = cel::Value::map(&variables);
        QList<Decision> found;
        for (int i = 0; i < int(m_policy.validations.size()); ++i) {
            const CompiledExpression &validation = m_policy.validations[size_t(i)];
            if (!validation.program) {
                found.append(m_policy.policy.isKyverno
                                 ? undecidable(cel::Value::unknown(kyvernosOwn), i)
                                 : failure(validation.problem, i));
                continue;
            }
            variables.forgetReads();
            const cel::Outcome outcome = run(validation, &variables);
            if (m_isSpent)
                return {failure(u"validation failed due to running out of cost budget, no further "
                                "validation rules will be run"_s)};
            Decision one = outcome.value.isTrue()    ? decision(State::Passed, i)
                           : outcome.value.isFalse() ? decision(State::False, i)
                           : outcome.value.is(cel::Kind::Unknown)
                               ? undecidable(outcome.value, i)
                               : failure(u"expression '%1' resulted in error: %2"_s.arg(
                                             sourceOf(i), problemOf(outcome)),
                                         i);
            one.cost = outcome.cost;
            if (one.state == State::False || (m_withReads && one.state == State::Passed))
                one.reads = outcome.reads + variables.reads();
            found.append(one);
        }
        return found;
    }

    QString sourceOf(int validation) const
    {
        return QString::fromUtf8(m_policy.policy.validations[validation].expression.source)
            .trimmed();
    }

    void addMessages(QList<Decision> &found)
    {
        LazyVariables variables(m_policy, m_inputs, m_arena);
        m_inputs[Variables] = cel::Value::map(&variables);
        for (Decision &decided : found) {
            if (decided.state != State::False)
                continue;
            const Validation &validation = m_policy.policy.validations[decided.validation];
            const CompiledExpression &expression = m_policy.messages[size_t(decided.validation)];
            if (expression.program) {
                const cel::Outcome outcome = run(expression, &variables);
                if (m_isSpent)
                    return failAll(found);
                decided.message = messageFrom(outcome.value, decided.messageProblem);
            }
            if (decided.message.isEmpty())
                decided.message = validation.message.trimmed();
            if (decided.message.isEmpty())
                decided.message = u"failed expression: "_s + sourceOf(decided.validation);
        }
    }

    /// When the budget ends at a message, what passed is an error, too.
    void failAll(QList<Decision> &found) const
    {
        for (Decision &decided : found) {
            const quint64 cost = decided.cost;
            decided = failure(u"validation failed due to running out of cost budget, no further "
                              "validation rules will be run"_s,
                              decided.validation);
            decided.cost = cost;
        }
    }

    /// Empty where the text can't be shown; `problem` is why.
    static QString messageFrom(const cel::Value &value, QString &problem)
    {
        if (value.is(cel::Kind::Unknown))
            return {};
        if (!value.is(cel::Kind::String)) {
            problem = value.isError() ? QString::fromUtf8(value.failure()->message)
                                      : Tr::tr("It gives no text.");
            return {};
        }
        const QByteArray text = value.text().trimmed().toByteArray();
        problem = text.isEmpty()                 ? Tr::tr("It is blank.")
                  : text.size() > longestMessage ? Tr::tr("It is longer than 5 KiB.")
                  : text.contains('\n')          ? Tr::tr("It has line breaks.")
                                                 : QString();
        return problem.isEmpty() ? QString::fromUtf8(text) : QString();
    }

    /// Annotations aren't shown, but one that fails denies, whatever the binding says.
    void addAudit(QList<Decision> &found)
    {
        LazyVariables variables(m_policy, m_inputs, m_arena);
        m_inputs[Variables] = cel::Value::map(&variables);
        for (size_t i = 0; i < m_policy.auditAnnotations.size(); ++i) {
            const CompiledExpression &annotation = m_policy.auditAnnotations[i];
            QString problem = annotation.problem;
            if (annotation.program) {
                const cel::Outcome outcome = run(annotation, &variables);
                if (m_isSpent) {
                    found = {failure(u"audit annotation evaluation failed due to running out of "
                                     "cost budget"_s)};
                    return;
                }
                const bool isFine = outcome.value.is(cel::Kind::String)
                                    || outcome.value.is(cel::Kind::Null)
                                    || outcome.value.is(cel::Kind::Unknown);
                if (!isFine)
                    problem = problemOf(outcome);
            }
            if (problem.isEmpty())
                continue;
            Decision failed = failure(problem);
            if (failed.state == State::Failed)
                failed.state = State::Misconfigured;
            found.append(failed);
        }
    }

    static void markFirst(QList<Decision> &found)
    {
        const auto first = std::ranges::find_if(found, &Decision::isDenial);
        if (first != found.end())
            first->isFirst = true;
    }

    const CompiledPolicy &m_policy;
    const PolicyBinding &m_binding;
    cel::Arena m_arena;
    std::array<cel::Value, policyInputs> m_inputs;
    cel::Value m_namespace;
    quint64 m_left = 0;
    bool m_isSpent = false;
    bool m_withReads;
};

} // namespace

QList<Decision> evaluate(const CompiledPolicy &policy, const PolicyBinding &binding,
                         const Parameters *params, const AdmissionRequest &request, bool withReads)
{
    return Evaluation(policy, binding, params, request, withReads).decisions();
}

} // namespace waymark::policy
