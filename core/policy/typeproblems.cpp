// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/typeproblems.h"

#include "policy/compiledpolicy.h"
#include "policy/policytr.h"
#include "policy/servernotice.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// One expression of a policy, with what a server wants of it.
struct SlottedExpression
{
    const Expression *expression;
    ExpressionSlot slot;
    qsizetype variables; ///< how many it may name
};

std::vector<SlottedExpression> expressionsOf(const AdmissionPolicy &policy)
{
    std::vector<SlottedExpression> all;
    const qsizetype variables = policy.variables.size();
    const auto add = [&](const Expression &expression, ExpressionSlot slot, qsizetype known) {
        if (!expression.source.isEmpty())
            all.push_back({&expression, slot, known});
    };
    for (const NamedExpression &each : policy.matchConditions)
        add(each.expression, ExpressionSlot::MatchCondition, 0);
    for (qsizetype i = 0; i < variables; ++i)
        add(policy.variables[i].expression, ExpressionSlot::Variable, i);
    for (const Validation &each : policy.validations) {
        add(each.expression, ExpressionSlot::Validation, variables);
        add(each.messageExpression, ExpressionSlot::MessageExpression, variables);
    }
    for (const NamedExpression &each : policy.auditAnnotations)
        add(each.expression, ExpressionSlot::AuditAnnotation, variables);
    return all;
}

/// Servers want the type itself: what is only known when it runs doesn't do.
bool isResult(ExpressionSlot slot, cel::Type type)
{
    switch (slot) {
    case ExpressionSlot::Variable:
        return true;
    case ExpressionSlot::MessageExpression:
        return type->kind == cel::TypeKind::String;
    case ExpressionSlot::AuditAnnotation:
        return type->kind == cel::TypeKind::String || type->kind == cel::TypeKind::Null;
    default:
        return type->kind == cel::TypeKind::Bool;
    }
}

Diagnostic missedResult(const SlottedExpression &one, cel::Type type)
{
    const bool isText = one.slot == ExpressionSlot::MessageExpression
                        || one.slot == ExpressionSlot::AuditAnnotation;
    Diagnostic finding;
    finding.code = u"cel.wrong-type"_s;
    finding.range = {0, one.expression->source.size()};
    const bool isUnknown =
        type->kind == cel::TypeKind::Dyn || type->kind == cel::TypeKind::Variable;
    if (isUnknown) {
        finding.message = isText ? Tr::tr("Nothing says that the expression gives a text.")
                                 : Tr::tr("Nothing says that the expression gives true or false.");
        finding.next = isText ? Tr::tr("Wrap it in string().")
                              : Tr::tr("Compare it with something, as in … == true.");
    } else {
        finding.message =
            isText ? Tr::tr("The expression gives %1, not a text.").arg(cel::toText(type))
                   : Tr::tr("The expression gives %1, not true or false.").arg(cel::toText(type));
        finding.next =
            isText ? Tr::tr("Wrap it in string().") : Tr::tr("Compare it with something.");
    }
    return finding;
}

class PolicyTypes
{
public:
    PolicyTypes(const AdmissionPolicy &policy, const schema::Registry &kinds,
                const ResourceNames &names)
        : m_policy(policy)
        , m_kinds(kinds)
        , m_matched(matchedKinds(policy, kinds, names))
    {}

    Diagnostics run(std::stop_token stop)
    {
        for (const SlottedExpression &one : expressionsOf(m_policy)) {
            if (stop.stop_requested())
                return {};
            check(one);
        }
        return std::move(m_found);
    }

private:
    /// What is wrong where the object is of that kind, places in the source.
    Diagnostics problemsFor(const SlottedExpression &one, const MatchedKind *kind)
    {
        const TypedScope &scope = scopeFor(one, kind);
        const TypedScope::Look look = scope.look(one.expression->source);
        Diagnostics problems = look.checked.diagnostics;
        if (problems.isEmpty() && !isResult(one.slot, look.type()))
            problems.append(missedResult(one, look.type()));
        return problems;
    }

    const TypedScope &scopeFor(const SlottedExpression &one, const MatchedKind *kind)
    {
        // Those of one slot follow one another and share their scopes, one for each kind.
        const std::pair key{one.slot == ExpressionSlot::MatchCondition, one.variables};
        if (key != m_scopesOf)
            m_scopes.clear();
        m_scopesOf = key;
        auto known = m_scopes.find(kind);
        if (known == m_scopes.end())
            known =
                m_scopes
                    .emplace(kind, scopeOfPolicy(m_policy, one.slot, one.variables, kind, m_kinds))
                    .first;
        return known->second;
    }

    void check(const SlottedExpression &one)
    {
        const cel::Parsed parsed =
            cel::parse(one.expression->source, policyEnvironment().dialect().parsing);
        if (!parsed.isGood())
            return;
        const cel::Checked plain = cel::check(parsed.ast, policyEnvironment());
        if (!plain.isGood())
            return;
        // What `compilePolicy` says of the result isn't said again.
        const cel::TypeKind result = plain.types[parsed.ast.root]->kind;
        const bool isKnown = result != cel::TypeKind::Dyn && result != cel::TypeKind::Variable;
        if (isKnown && !isResult(one.slot, plain.types[parsed.ast.root]))
            return;
        const Diagnostics refused = problemsFor(one, nullptr);
        for (const Diagnostic &problem : refused)
            add(one, problem, ServerNotice::Refuses, {});
        if (refused.isEmpty())
            checkKinds(one);
    }

    struct Problem
    {
        Diagnostic finding;
        QStringList kinds;
        bool isWarned = false;
        bool isNamed = false; ///< the policy names one of the kinds
    };

    void checkKinds(const SlottedExpression &one)
    {
        const bool isLookedAt =
            one.slot == ExpressionSlot::Validation || one.slot == ExpressionSlot::MessageExpression;
        QList<Problem> problems;
        for (const MatchedKind &kind : std::as_const(m_matched)) {
            for (const Diagnostic &finding : problemsFor(one, &kind)) {
                auto same = std::ranges::find_if(problems, [&](const Problem &known) {
                    return known.finding.code == finding.code
                           && known.finding.range == finding.range;
                });
                if (same == problems.end())
                    same = problems.insert(problems.end(), Problem{finding, {}});
                same->kinds.append(kind.kind->key.kind);
                same->isNamed |= kind.isNamed;
                same->isWarned |= kind.isCheckedByServer && isLookedAt;
            }
        }
        for (const Problem &problem : std::as_const(problems)) {
            // Whoever writes for any kind asks with has() which it is: what one of them knows is
            // no mistake.
            if (!problem.isNamed && problem.kinds.size() < m_matched.size())
                continue;
            add(one, problem.finding,
                problem.isWarned ? ServerNotice::Warns : ServerNotice::Unnoticed, problem.kinds);
        }
    }

    void add(const SlottedExpression &one, Diagnostic finding, ServerNotice notice,
             const QStringList &kinds)
    {
        finding.severity = notice == ServerNotice::Refuses ? Severity::Error : Severity::Warning;
        finding.range = one.expression->placeOf(finding.range);
        finding.document = m_policy.document;
        finding.pointer = one.expression->pointer;
        finding.rule = m_policy.name;
        finding.why = noticeText(notice, kinds.join(", "_L1));
        m_found.append(finding);
    }

    const AdmissionPolicy &m_policy;
    const schema::Registry &m_kinds;
    const QList<MatchedKind> m_matched;
    std::map<const MatchedKind *, TypedScope> m_scopes;
    std::pair<bool, qsizetype> m_scopesOf{false, -1};
    Diagnostics m_found;
};

} // namespace

Diagnostics typeProblems(const AdmissionPolicy &policy, const schema::Registry &kinds,
                         const ResourceNames &names, std::stop_token stop)
{
    if (policy.isKyverno)
        return {};
    return PolicyTypes(policy, kinds, names).run(stop);
}

} // namespace waymark::policy
