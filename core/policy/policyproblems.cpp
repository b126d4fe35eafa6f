// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/policyset.h"
#include "policy/policytr.h"
#include "policy/versiongate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

Diagnostic problemAt(const QString &code, TextRange range, int document, const QString &rule)
{
    Diagnostic finding;
    finding.code = code;
    finding.severity = Severity::Warning;
    finding.range = range;
    finding.document = document;
    finding.rule = rule;
    return finding;
}

} // namespace

Diagnostics PolicySet::paramProblems(const PolicyBinding &binding) const
{
    const auto policy = std::ranges::find_if(
        m_policies, [&](const auto &one) { return one->policy.name == binding.policy; });
    if (!(*policy)->policy.hasParams())
        return {};
    Diagnostic finding =
        problemAt(u"policy.no-params"_s, binding.policyRange, binding.document, binding.name);
    finding.severity = Severity::Info;
    const QString kind = (*policy)->policy.paramKind;
    if (!binding.params) {
        finding.message = Tr::tr("The binding names no parameters: params is null.");
        finding.why = Tr::tr("The policy reads parameters of kind %1.").arg(kind);
        finding.next = Tr::tr("Add a paramRef.");
        return {finding};
    }
    const ParamRef &ref = *binding.params;
    const bool isNamespaced = m_resources.of((*policy)->policy.paramApiVersion, kind).isNamespaced;
    // Where the request decides on the namespace, nobody can say here.
    if ((isNamespaced && ref.space.isEmpty())
        || !paramsFor((*policy)->policy, ref, isNamespaced ? ref.space : QString()).isEmpty())
        return {};
    finding.message = ref.name.isEmpty()
                          ? Tr::tr("The workspace has no %1 that the selector picks.").arg(kind)
                          : Tr::tr("The workspace has no %1 “%2”.").arg(kind, ref.name);
    finding.why = ref.deniesWithout
                      ? Tr::tr("Where a cluster has none either, everything that the policy is "
                               "for is refused, whatever the binding's actions are.")
                      : Tr::tr("Where a cluster has none either, the binding does nothing.");
    finding.next = Tr::tr("Correct the paramRef, or add the parameters.");
    return {finding};
}

std::optional<Diagnostic> PolicySet::twinOf(const PolicyBinding &binding) const
{
    // Of two it is told where the second one stands.
    const auto known = std::ranges::find_if(m_bindings, [&](const PolicyBinding &other) {
        return other.policy == binding.policy && other.params == binding.params
               && other.constraints == binding.constraints;
    });
    if (known == m_bindings.end() || known->name == binding.name)
        return std::nullopt;
    Diagnostic finding =
        problemAt(u"policy.binding-overlap"_s, binding.policyRange, binding.document, binding.name);
    finding.message = Tr::tr("The binding “%1” is for the same resources.").arg(known->name);
    finding.why = Tr::tr("Each binding counts by itself, so that one that denies wins over one "
                         "that warns or audits.");
    finding.next = Tr::tr("Remove one of them, or have their selectors exclude each other.");
    return finding;
}

void PolicySet::addTooNew(const AdmissionPolicy &policy, Diagnostics &found) const
{
    const auto add = [&](const Expression &expression) {
        for (Diagnostic finding : newerThan(m_target, expression.source)) {
            finding.range = expression.placeOf(finding.range);
            finding.document = policy.document;
            finding.pointer = expression.pointer;
            finding.rule = policy.name;
            finding.why = Tr::tr("Such a cluster refuses the policy.");
            found.append(finding);
        }
    };
    for (const auto *list :
         {&policy.matchConditions, &policy.variables, &policy.auditAnnotations}) {
        for (const NamedExpression &each : *list)
            add(each.expression);
    }
    for (const Validation &each : policy.validations) {
        add(each.expression);
        add(each.messageExpression);
    }
}

Diagnostics PolicySet::problemsIn(const yaml::Document &document, const QString &path) const
{
    if (isException(document)) {
        const Exception exception = readException(document, path);
        return problemsOf(exception, hasPolicy(exception.policy), m_now);
    }
    if (isBinding(document)) {
        const PolicyBinding binding = readBinding(document, path);
        if (hasPolicy(binding.policy)) {
            Diagnostics found = paramProblems(binding);
            if (const auto twin = twinOf(binding))
                found.append(*twin);
            return found;
        }
        Diagnostic finding =
            problemAt(u"policy.no-policy"_s, binding.policyRange, binding.document, binding.name);
        finding.message = Tr::tr("There is no policy “%1” in the workspace.").arg(binding.policy);
        finding.why = Tr::tr("The binding does nothing here.");
        finding.next = Tr::tr("Correct the name, or add the policy.");
        return {finding};
    }
    if (!isPolicy(document))
        return {};
    const auto policy = compilePolicy(readPolicy(document, path));
    const AdmissionPolicy &of = policy->policy;
    Diagnostics found = policy->findings;
    if (m_target > 0)
        addTooNew(of, found);
    if (!m_bindingsOf.contains(of.name)) {
        Diagnostic finding = problemAt(u"policy.no-binding"_s, of.nameRange, of.document, of.name);
        finding.message = Tr::tr("No binding names the policy “%1”.").arg(of.name);
        finding.why = Tr::tr("A policy without a binding is never evaluated.");
        finding.next =
            Tr::tr("Add a ValidatingAdmissionPolicyBinding with policyName: %1.").arg(of.name);
        found.append(finding);
    }
    return found;
}

} // namespace waymark::policy
