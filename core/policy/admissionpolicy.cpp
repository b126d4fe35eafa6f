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

QList<NamedExpression> namedExpressions(yaml::Node list, QStringView name, QStringView expression,
                                        QByteArrayView text)
{
    QList<NamedExpression> found;
    for (yaml::Node item = list.target().firstChild(); item; item = item.nextSibling())
        found.append(
            {textOf(item.target(), name), expressionAt(item.target().value(expression), text)});
    return found;
}

Validation validationOf(yaml::Node item, QByteArrayView text)
{
    const QString reason = textOf(item, u"reason");
    return {.expression = expressionAt(item.value(u"expression"), text),
            .message = textOf(item, u"message"),
            .messageExpression = expressionAt(item.value(u"messageExpression"), text),
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

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Block scalars differ from what they stand for in blanks alone, behind their header.
QList<std::pair<qsizetype, qsizetype>> wordsOfBlock(const Expression &expression,
                                                    QByteArrayView text)
{
    QList<std::pair<qsizetype, qsizetype>> words;
    const QByteArray &source = expression.source;
    const qsizetype header = text.indexOf('\n', expression.range.begin);
    qsizetype at = header < 0 ? text.size() : header;
    bool isInWord = false;
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (isBlank(source[i])) {
            isInWord = false;
            continue;
        }
        while (at < expression.range.end && isBlank(text[at]))
            ++at;
        if (at >= expression.range.end || text[at] != source[i])
            return {};
        if (!isInWord)
            words.append({i, at});
        isInWord = true;
        ++at;
    }
    return words;
}

} // namespace

Expression expressionAt(yaml::Node value, QByteArrayView text)
{
    const yaml::Node scalar = value.target();
    if (!scalar.isScalar())
        return {};
    const bool isBlock =
        scalar.style() == yaml::NodeStyle::Literal || scalar.style() == yaml::NodeStyle::Folded;
    const qsizetype quote = scalar.style() == yaml::NodeStyle::Plain ? 0 : 1;
    const bool isVerbatim = !isBlock && scalar.verbatim();
    Expression expression{.source = scalar.utf8(),
                          .range = scalar.range(),
                          .pointer = scalar.pointer(),
                          .verbatimAt = isVerbatim ? scalar.range().begin + quote : -1};
    if (isBlock && scalar.range().end <= text.size())
        expression.words = wordsOfBlock(expression, text);
    return expression;
}

TextRange Expression::placeOf(TextRange inSource) const
{
    if (verbatimAt < 0 && !words.isEmpty()) {
        const auto placed = [&](qsizetype offset) {
            const auto after = std::ranges::upper_bound(
                words, offset, {}, [](const auto &word) { return word.first; });
            const auto &word = after == words.begin() ? *after : *std::prev(after);
            return word.second + std::max(qsizetype{0}, offset - word.first);
        };
        // The end belongs to the word that it closes.
        const qsizetype begin = placed(inSource.begin);
        return {begin, inSource.end > inSource.begin ? placed(inSource.end - 1) + 1 : begin};
    }
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

AdmissionPolicy readPolicy(const yaml::Document &document, const QString &path,
                           QByteArrayView source)
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
        .matchConditions =
            namedExpressions(spec.value(u"matchConditions"), u"name", u"expression", source),
        .variables = namedExpressions(spec.value(u"variables"), u"name", u"expression", source),
        .validations = {},
        .auditAnnotations =
            namedExpressions(spec.value(u"auditAnnotations"), u"key", u"valueExpression", source),
        .nextStep = {},
        .instead = {},
        .docs = {},
        .owner = {},
        .why = {}};
    const yaml::Node validations = spec.value(u"validations").target();
    for (yaml::Node item = validations.firstChild(); item; item = item.nextSibling())
        policy.validations.append(validationOf(item.target(), source));
    for (const yaml::Entry &entry : metadata.value(u"annotations").target().entries()) {
        const QString text = entry.value.target().text().simplified();
        if (entry.key == "waymark.dev/next-step"_L1)
            policy.nextStep = text;
        else if (entry.key == "waymark.dev/instead"_L1)
            policy.instead = text;
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
