// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/inputview.h"

#include "cel/document.h"
#include "cel/typedjson.h"
#include "policy/lazyvariables.h"
#include "policy/policyset.h"
#include "policy/policytr.h"

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

} // namespace

QList<ShownValue> shownValues(const CompiledPolicy &policy, const Parameters *params,
                              const AdmissionRequest &request)
{
    cel::Arena arena;
    const auto value = [&](yaml::Node node) {
        return node ? cel::valueOf(node, arena) : cel::Value();
    };
    const yaml::SyntaxTree asked =
        yaml::SyntaxTree::parse(SourceText(request.toJson())).value_or(yaml::SyntaxTree());
    std::array<cel::Value, policyInputs> inputs;
    inputs[Object] = value(request.object);
    inputs[OldObject] = value(request.oldObject);
    inputs[Request] = value(asked.documents().front().root);
    inputs[Params] = params != nullptr ? value(params->document.root) : cel::Value();
    const bool isUnknownSpace = !request.namespaceObject && !request.space.isEmpty()
                                && request.resource.kind != "Namespace"_L1;
    inputs[NamespaceObject] =
        isUnknownSpace ? cel::Value::unknown("namespaceObject") : value(request.namespaceObject);
    inputs[Authorizer] = authorizerOf(request, arena);
    inputs[RequestResource] = requestResourceOf(request, arena);
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

QList<ShownInput> PolicySet::inputsFor(const QString &name, const AdmissionRequest &request) const
{
    QList<ShownInput> all;
    for (const auto &policy : m_policies) {
        if (policy->policy.name != name)
            continue;
        for (const PolicyBinding &binding : m_bindings) {
            if (binding.policy != name)
                continue;
            const bool hasParams = policy->policy.hasParams() && binding.params;
            const bool isNamespaced =
                m_resources.of(policy->policy.paramApiVersion, policy->policy.paramKind)
                    .isNamespaced;
            QList<const Parameters *> params{nullptr};
            if (hasParams) {
                const ParamRef &ref = *binding.params;
                const QString space = ref.space.isEmpty() ? request.space : ref.space;
                params = paramsFor(*policy, ref, isNamespaced ? space : QString());
            }
            for (const Parameters *one : std::as_const(params))
                all.append({.policy = name,
                            .binding = binding.name,
                            .params = one != nullptr ? one->name : QString(),
                            .values = shownValues(*policy, one, request)});
        }
    }
    return all;
}

} // namespace waymark::policy
