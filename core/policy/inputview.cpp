// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/inputview.h"

#include "cel/document.h"
#include "cel/parser.h"
#include "cel/typedjson.h"
#include "policy/crdrules.h"
#include "policy/kubernetesdialect.h"
#include "policy/lazyvariables.h"
#include "policy/policyset.h"
#include "policy/policytr.h"
#include "policy/typedplaces.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

ShownValue shownAs(const QString &name, const cel::Value &value, cel::Arena &arena)
{
    if (value.isError())
        return {name, QString::fromUtf8(value.failure()->message), false};
    const auto json = value.isGood() ? cel::toPlainJson(value, arena) : Result<QByteArray>();
    if (value.isGood() && json)
        return {name, QString::fromUtf8(*json)};
    return {name, Tr::tr("not known here"), false};
}

/// What expressions of a policy find, but for its variables.
struct RequestInputs
{
    RequestInputs(const Parameters *params, const AdmissionRequest &request, cel::Arena &arena)
    {
        const auto value = [&](yaml::Node node) {
            return node ? cel::valueOf(node, arena) : cel::Value();
        };
        values[Object] = value(request.object);
        values[OldObject] = value(request.oldObject);
        values[Request] = request.toValue(arena);
        values[Params] = params != nullptr ? value(params->document.root) : cel::Value();
        const bool isUnknownSpace = !request.namespaceObject && !request.space.isEmpty()
                                    && request.resource.kind != "Namespace"_L1;
        values[NamespaceObject] = isUnknownSpace ? cel::Value::unknown("namespaceObject")
                                                 : value(request.namespaceObject);
        values[Authorizer] = authorizerOf(request, arena);
        values[RequestResource] = requestResourceOf(request, arena);
    }

    std::array<cel::Value, policyInputs> values;
};

yaml::Node rootOf(yaml::Node node)
{
    while (node && node.parent())
        node = node.parent();
    return node;
}

ShownValue notCompiled(const QString &problem)
{
    return {.name = {}, .value = problem, .isKnown = false};
}

} // namespace

QList<ShownValue> shownValues(const CompiledPolicy &policy, const Parameters *params,
                              const AdmissionRequest &request)
{
    cel::Arena arena;
    RequestInputs made(params, request, arena);
    auto &inputs = made.values;
    const LazyVariables variables(policy, inputs, arena);
    inputs[Variables] = cel::Value::map(&variables);
    QList<ShownValue> shown{shownAs(u"object"_s, inputs[Object], arena),
                            shownAs(u"oldObject"_s, inputs[OldObject], arena),
                            shownAs(u"request"_s, inputs[Request], arena)};
    if (policy.policy.hasParams())
        shown.append(shownAs(u"params"_s, inputs[Params], arena));
    shown.append(shownAs(u"namespaceObject"_s, inputs[NamespaceObject], arena));
    for (const NamedExpression &variable : policy.policy.variables) {
        const cel::Value name = cel::newString(variable.name.toUtf8(), arena);
        shown.append(shownAs("variables."_L1 + variable.name,
                             variables.find(name, arena).value_or(cel::Value()), arena));
    }
    return shown;
}

ShownValue shownPart(AdmissionPolicy policy, ExpressionSlot slot, qsizetype index,
                     const QByteArray &expression, const Parameters *params,
                     const AdmissionRequest &request)
{
    // As the last of the variables it reads those that it may, and is paid for as they are.
    const bool isCondition = slot == ExpressionSlot::MatchCondition;
    policy.matchConditions.clear();
    policy.validations.clear();
    policy.auditAnnotations.clear();
    if (isCondition)
        policy.variables.clear();
    else if (slot == ExpressionSlot::Variable)
        policy.variables = policy.variables.first(std::min(index, policy.variables.size()));
    const QString name = u"waymark_part"_s;
    policy.variables.append({name, Expression{.source = expression, .range = {}, .pointer = {}}});
    const auto compiled = compilePolicy(std::move(policy));
    if (!compiled->variables.back().program)
        return notCompiled(compiled->variables.back().problem);
    cel::Arena arena;
    RequestInputs inputs(params, request, arena);
    if (isCondition)
        inputs.values[NamespaceObject] = {};
    const LazyVariables variables(*compiled, inputs.values, arena);
    inputs.values[Variables] = cel::Value::map(&variables);
    const cel::Value key = cel::newString(name.toUtf8(), arena);
    ShownValue shown = shownAs({}, variables.find(key, arena).value_or(cel::Value()), arena);
    shown.cost = variables.cost();
    return shown;
}

ShownValue shownRulePart(const QByteArray &expression, const schema::Schema &schema,
                         yaml::Node self, yaml::Node before, bool optionalOldSelf)
{
    static const cel::Environment environment(kubernetesDialect(), {{"self"}, {"oldSelf"}});
    cel::Parsed parsed = cel::parse(expression, environment.dialect().parsing);
    if (!parsed.isGood())
        return notCompiled(parsed.diagnostics.constFirst().message);
    for (QByteArray &name : parsed.ast.names)
        name = unescapedName(name);
    const cel::Checked checked = cel::check(parsed.ast, environment);
    const cel::Compiled made = cel::generate(parsed.ast, checked, environment);
    if (!checked.isGood() || !made.program)
        return notCompiled((checked.diagnostics + made.diagnostics).constFirst().message);
    cel::Arena arena;
    cel::TypedNodes typed;
    const TypedPlaces places(schema);
    places.read(rootOf(self), typed, arena);
    places.read(rootOf(before), typed, arena);
    arena.useTypedNodes(&typed);
    const cel::Value old = before ? cel::valueOf(before, arena) : cel::Value();
    const std::array inputs{cel::valueOf(self, arena), !optionalOldSelf ? old
                                                       : before ? cel::newOptional(old, arena)
                                                                : cel::Value::optional(nullptr)};
    const cel::Outcome outcome = made.program->evaluate(inputs, arena);
    ShownValue shown = shownAs({}, outcome.value, arena);
    shown.cost = outcome.cost;
    return shown;
}

QList<ShownInput> PolicySet::inputsFor(const QString &name, const AdmissionRequest &request) const
{
    QList<ShownInput> all;
    for (const auto &policy : m_policies) {
        if (policy->policy.name != name)
            continue;
        for (const PolicyBinding &binding : m_bindings) {
            if (binding.policy != name)
                continue;
            const QList<const Parameters *> params = handedTo(policy->policy, binding, request);
            for (const Parameters *one : std::as_const(params))
                all.append({.policy = name,
                            .binding = binding.name,
                            .params = one != nullptr ? one->name : QString(),
                            .values = shownValues(*policy, one, request)});
        }
    }
    return all;
}

QList<const Parameters *> PolicySet::handedTo(const AdmissionPolicy &policy,
                                              const PolicyBinding &binding,
                                              const AdmissionRequest &request) const
{
    if (!policy.hasParams() || !binding.params)
        return {nullptr};
    const ParamRef &ref = *binding.params;
    const bool isNamespaced = m_resources.of(policy.paramApiVersion, policy.paramKind).isNamespaced;
    const QString space = ref.space.isEmpty() ? request.space : ref.space;
    return paramsFor(policy, ref, isNamespaced ? space : QString());
}

const Parameters *PolicySet::firstParams(const AdmissionPolicy &policy,
                                         const AdmissionRequest &request) const
{
    for (const PolicyBinding &binding : m_bindings) {
        const auto params = binding.policy == policy.name ? handedTo(policy, binding, request)
                                                          : QList<const Parameters *>();
        if (!params.isEmpty())
            return params.constFirst();
    }
    return nullptr;
}

} // namespace waymark::policy
