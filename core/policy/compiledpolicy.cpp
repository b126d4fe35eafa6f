// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/compiledpolicy.h"

#include "policy/kubernetesdialect.h"
#include "policy/policytr.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

CompiledExpression compiled(const Expression &expression, CompiledPolicy &into)
{
    if (expression.source.isEmpty())
        return {};
    cel::Compiled result = cel::compile(expression.source, policyEnvironment());
    CompiledExpression made{.program = std::move(result.program), .problem = {}};
    for (Diagnostic &diagnostic : result.diagnostics) {
        if (!made.program && made.problem.isEmpty())
            made.problem = diagnostic.message;
        diagnostic.range = expression.placeOf(diagnostic.range);
        diagnostic.document = into.policy.document;
        diagnostic.pointer = expression.pointer;
        diagnostic.rule = into.policy.name;
        diagnostic.why =
            into.policy.failsClosed
                ? Tr::tr("What doesn't compile is an error for every resource that the policy is "
                         "for; with failurePolicy Fail it denies them all.")
                : Tr::tr("What doesn't compile is an error for every resource that the policy is "
                         "for; with failurePolicy Ignore it lets them all pass.");
        into.findings.append(diagnostic);
    }
    if (made.program) {
        into.readsRequest |= made.program->reads(Request);
        into.readsOldObject |= made.program->reads(OldObject);
    }
    return made;
}

} // namespace

const cel::Environment &policyEnvironment()
{
    static constexpr cel::TypeData authorizer{cel::TypeKind::Foreign,
                                              "kubernetes.authorization.Authorizer"};
    static constexpr cel::TypeData check{cel::TypeKind::Foreign,
                                         "kubernetes.authorization.ResourceCheck"};
    static const cel::Environment environment(kubernetesDialect(),
                                              {{"object"},
                                               {"oldObject"},
                                               {"request"},
                                               {"params"},
                                               {"namespaceObject"},
                                               {"variables"},
                                               {"authorizer", &authorizer},
                                               {"authorizer.requestResource", &check}});
    return environment;
}

int CompiledPolicy::variable(QByteArrayView name) const
{
    for (qsizetype i = 0; i < policy.variables.size(); ++i) {
        if (policy.variables[i].name == QLatin1StringView(name))
            return int(i);
    }
    return -1;
}

std::shared_ptr<const CompiledPolicy> compilePolicy(AdmissionPolicy policy)
{
    auto result = std::make_shared<CompiledPolicy>();
    result->policy = std::move(policy);
    const AdmissionPolicy &of = result->policy;
    for (const NamedExpression &condition : of.matchConditions)
        result->matchConditions.push_back(compiled(condition.expression, *result));
    for (const NamedExpression &variable : of.variables)
        result->variables.push_back(compiled(variable.expression, *result));
    for (const Validation &validation : of.validations) {
        result->validations.push_back(compiled(validation.expression, *result));
        result->messages.push_back(compiled(validation.messageExpression, *result));
    }
    for (const NamedExpression &annotation : of.auditAnnotations)
        result->auditAnnotations.push_back(compiled(annotation.expression, *result));
    return result;
}

} // namespace waymark::policy
