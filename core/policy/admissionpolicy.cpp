// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/admissionpolicy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

bool isOfKind(const yaml::Document &document, QLatin1StringView kind)
{
    return document.topLevel(u"kind") == kind
           && document.topLevel(u"apiVersion").startsWith("admissionregistration.k8s.io/"_L1);
}

QString textOf(yaml::Node parent, QStringView key)
{
    return parent.value(key).target().text();
}

QList<NamedExpression> namedExpressions(yaml::Node list, QStringView name, QStringView expression)
{
    QList<NamedExpression> found;
    for (yaml::Node item = list.target().firstChild(); item; item = item.nextSibling())
        found.append({textOf(item.target(), name), expressionAt(item.target().value(expression))});
    return found;
}

Validation validationOf(yaml::Node item)
{
    const QString reason = textOf(item, u"reason");
    return {.expression = expressionAt(item.value(u"expression")),
            .message = textOf(item, u"message"),
            .messageExpression = expressionAt(item.value(u"messageExpression")),
            .reason = reason.isEmpty() ? u"Invalid"_s : reason};
}

std::optional<ParamRef> paramRefOf(yaml::Node ref)
{
    if (!ref.isMapping())
        return std::nullopt;
    return ParamRef{.name = textOf(ref, u"name"),
                    .space = textOf(ref, u"namespace"),
                    .selector = LabelSelector(ref.value(u"selector").target()),
                    .deniesWithout = textOf(ref, u"parameterNotFoundAction") == "Deny"_L1};
}

} // namespace

Expression expressionAt(yaml::Node value)
{
    const yaml::Node scalar = value.target();
    if (!scalar.isScalar())
        return {};
    const bool isBlock =
        scalar.style() == yaml::NodeStyle::Literal || scalar.style() == yaml::NodeStyle::Folded;
    const qsizetype quote = scalar.style() == yaml::NodeStyle::Plain ? 0 : 1;
    const bool isVerbatim = !isBlock && scalar.verbatim();
    return {.source = scalar.utf8(),
            .range = scalar.range(),
            .pointer = scalar.pointer(),
            .verbatimAt = isVerbatim ? scalar.range().begin + quote : -1};
}

TextRange Expression::placeOf(TextRange inSource) const
{
    if (verbatimAt < 0)
        return range;
    return {verbatimAt + inSource.begin, verbatimAt + std::max(inSource.end, inSource.begin)};
}

bool isPolicy(const yaml::Document &document)
{
    return isOfKind(document, "ValidatingAdmissionPolicy"_L1) || isKyvernoPolicy(document);
}

bool isKyvernoPolicy(const yaml::Document &document)
{
    return document.topLevel(u"kind") == "ValidatingPolicy"_L1
           && document.topLevel(u"apiVersion").startsWith("policies.kyverno.io/"_L1);
}

bool isBinding(const yaml::Document &document)
{
    return isOfKind(document, "ValidatingAdmissionPolicyBinding"_L1);
}

AdmissionPolicy readPolicy(const yaml::Document &document, const QString &path)
{
    const yaml::Node metadata = document.root.value(u"metadata").target();
    const yaml::Node spec = document.root.value(u"spec").target();
    const yaml::Node paramKind = spec.value(u"paramKind").target();
    AdmissionPolicy policy{
        .name = textOf(metadata, u"name"),
        .path = path,
        .document = document.index,
        .nameRange = metadata.value(u"name").range(),
        .failsClosed = textOf(spec, u"failurePolicy") != "Ignore"_L1,
        .isKyverno = isKyvernoPolicy(document),
        .paramApiVersion = textOf(paramKind, u"apiVersion"),
        .paramKind = textOf(paramKind, u"kind"),
        .constraints = MatchConstraints(spec.value(u"matchConstraints").target(), false),
        .matchConditions = namedExpressions(spec.value(u"matchConditions"), u"name", u"expression"),
        .variables = namedExpressions(spec.value(u"variables"), u"name", u"expression"),
        .validations = {},
        .auditAnnotations =
            namedExpressions(spec.value(u"auditAnnotations"), u"key", u"valueExpression"),
        .nextStep = {},
        .docs = {},
        .owner = {},
        .why = {}};
    const yaml::Node validations = spec.value(u"validations").target();
    for (yaml::Node item = validations.firstChild(); item; item = item.nextSibling())
        policy.validations.append(validationOf(item.target()));
    for (const yaml::Entry &entry : metadata.value(u"annotations").target().entries()) {
        const QString text = entry.value.target().text().simplified();
        if (entry.key == "waymark.dev/next-step"_L1)
            policy.nextStep = text;
        else if (entry.key == "waymark.dev/docs"_L1)
            policy.docs = text;
        else if (entry.key == "waymark.dev/owner"_L1)
            policy.owner = text;
        else if (entry.key.endsWith("/why"_L1) || entry.key == "policies.kyverno.io/description"_L1)
            policy.why = text;
    }
    return policy;
}

PolicyBinding readBinding(const yaml::Document &document, const QString &path)
{
    const yaml::Node spec = document.root.value(u"spec").target();
    const QString name = textOf(document.root.value(u"metadata").target(), u"name");
    const bool isKyverno = isKyvernoPolicy(document);
    PolicyBinding binding{.name = name,
                          .policy = isKyverno ? name : textOf(spec, u"policyName"),
                          .path = path,
                          .document = document.index,
                          .policyRange = spec.value(u"policyName").range(),
                          .params = paramRefOf(spec.value(u"paramRef").target()),
                          .constraints =
                              MatchConstraints(spec.value(u"matchResources").target(), true)};
    const yaml::Node actions = spec.value(u"validationActions").target();
    for (yaml::Node action = actions.firstChild(); action; action = action.nextSibling()) {
        const QString word = action.target().text();
        binding.denies |= word == "Deny"_L1;
        binding.warns |= word == "Warn"_L1;
        binding.audits |= word == "Audit"_L1;
    }
    binding.denies |= isKyverno && actions.size() == 0; // Kyverno's default
    return binding;
}

} // namespace waymark::policy
