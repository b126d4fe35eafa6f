// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/compiledpolicy.h"

#include "policy/kubernetesdialect.h"
#include "policy/policytr.h"
#include "policy/servernotice.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// What a server wants of an expression; of what is only known when it runs it wants nothing.
bool fits(cel::Type type, cel::TypeKind wanted)
{
    return type == nullptr || type->kind == wanted || type->kind == cel::TypeKind::Dyn
           || type->kind == cel::TypeKind::Error || type->kind == cel::TypeKind::Variable
           || (wanted == cel::TypeKind::String && type->kind == cel::TypeKind::Null);
}

Diagnostic wrongResult(const Expression &expression, cel::Type type, cel::TypeKind wanted)
{
    Diagnostic finding;
    finding.code = u"cel.wrong-type"_s;
    finding.range = {0, expression.source.size()};
    finding.message =
        wanted == cel::TypeKind::Bool
            ? Tr::tr("The expression gives %1, not true or false.").arg(cel::toText(type))
            : Tr::tr("The expression gives %1, not a text.").arg(cel::toText(type));
    finding.next = wanted == cel::TypeKind::Bool ? Tr::tr("Compare it with something.")
                                                 : Tr::tr("Wrap it in string().");
    return finding;
}

/// Whoever asks for the time is told how it is done instead (policy.md row 2).
void explainClock(Diagnostic &finding, const QByteArray &source)
{
    const TextRange range = finding.range;
    if (range.end <= source.size() && source.sliced(range.begin).startsWith("now"))
        finding.next = Tr::tr("A cluster's expressions have no clock. What is in force is written "
                              "into parameters by “waymarkctl policy params”, and a binding can "
                              "have stages with dates.");
}

CompiledExpression compiled(const Expression &expression, CompiledPolicy &into,
                            std::optional<cel::TypeKind> wanted = std::nullopt)
{
    if (expression.source.isEmpty())
        return {};
    cel::Compiled result = cel::compile(expression.source, policyEnvironment());
    CompiledExpression made{.program = std::move(result.program), .problem = {}};
    if (made.program && wanted && !fits(made.program->resultType(), *wanted))
        result.diagnostics.append(wrongResult(expression, made.program->resultType(), *wanted));
    for (Diagnostic &diagnostic : result.diagnostics) {
        if (!made.program && made.problem.isEmpty())
            made.problem = diagnostic.message;
        explainClock(diagnostic, expression.source);
        diagnostic.range = expression.placeOf(diagnostic.range);
        diagnostic.document = into.policy.document;
        diagnostic.pointer = expression.pointer;
        diagnostic.rule = into.policy.name;
        diagnostic.why =
            noticeText(ServerNotice::Refuses) + u' '
            + (into.policy.failsClosed
                   ? Tr::tr(
                         "What doesn't compile is an error for every resource that the policy is "
                         "for; with failurePolicy Fail it denies them all.")
                   : Tr::tr(
                         "What doesn't compile is an error for every resource that the policy is "
                         "for; with failurePolicy Ignore it lets them all pass."));
        if (into.policy.isKyverno) {
            diagnostic.severity = Severity::Info;
            diagnostic.why = Tr::tr("What isn't known here may be Kyverno's own; what the policy "
                                    "says can't be told then.");
        }
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
        result->matchConditions.push_back(
            compiled(condition.expression, *result, cel::TypeKind::Bool));
    for (const NamedExpression &variable : of.variables)
        result->variables.push_back(compiled(variable.expression, *result));
    for (const Validation &validation : of.validations) {
        result->validations.push_back(
            compiled(validation.expression, *result, cel::TypeKind::Bool));
        result->messages.push_back(
            compiled(validation.messageExpression, *result, cel::TypeKind::String));
    }
    for (const NamedExpression &annotation : of.auditAnnotations)
        result->auditAnnotations.push_back(
            compiled(annotation.expression, *result, cel::TypeKind::String));
    return result;
}

} // namespace waymark::policy
