// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/policyset.h"

#include "schema/crddefinition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using State = Decision::State;

/// A decision of a binding as a whole.
Decision decided(State state, const CompiledPolicy &policy, const PolicyBinding &binding,
                 const QString &message = {})
{
    return {.state = state,
            .policy = policy.policy.name,
            .binding = binding.name,
            .message = message,
            .reason = u"Invalid"_s,
            .denies = binding.denies,
            .warns = binding.warns,
            .audits = binding.audits,
            .reads = {}};
}

/// Denies with failurePolicy Fail whatever the binding's actions are.
Decision misconfigured(const CompiledPolicy &policy, const PolicyBinding &binding,
                       const QString &message)
{
    return decided(policy.policy.failsClosed ? State::Misconfigured : State::Ignored, policy,
                   binding, message);
}

/// The namespace that parameters are looked for in; empty for those that are in none, and where
/// none can be told. For a Namespace it is that one itself.
QString spaceOfParams(const Resource &kind, const ParamRef &ref, const AdmissionRequest &request)
{
    if (!kind.isNamespaced)
        return {};
    if (!ref.space.isEmpty())
        return ref.space;
    return request.resource.kind == "Namespace"_L1 ? request.name : request.space;
}

} // namespace

bool PolicySet::wants(const yaml::Document &document)
{
    return isPolicy(document) || isBinding(document) || isException(document);
}

void PolicySet::add(const yaml::SyntaxTree &tree, const yaml::Document &document,
                    const QString &path)
{
    if (schema::isCrd(document)) {
        m_resources.addCrd(document);
    } else if (isPolicy(document)) {
        m_policies.append(compilePolicy(readPolicy(document, path)));
        if (isKyvernoPolicy(document))
            addBinding(readBinding(document, path));
    } else if (isBinding(document)) {
        addBinding(readBinding(document, path));
    } else if (isException(document)) {
        m_exceptions.append(readException(document, path));
    } else {
        const yaml::Node metadata = document.root.value(u"metadata").target();
        m_documents.push_back({tree, document, document.topLevel(u"apiVersion"),
                               document.topLevel(u"kind"), metadata.value(u"name").target().text(),
                               metadata.value(u"namespace").target().text(), path});
    }
}

void PolicySet::addBinding(PolicyBinding binding)
{
    m_bindingsOf.insert(binding.policy, m_bindings.size());
    m_bindings.append(std::move(binding));
}

bool PolicySet::reads(const QString &apiVersion, const QString &kind) const
{
    return std::ranges::any_of(m_policies, [&](const auto &policy) {
        return (kind == "Namespace"_L1 && apiVersion == "v1"_L1)
               || (policy->policy.paramKind == kind
                   && policy->policy.paramApiVersion == apiVersion);
    });
}

QStringList PolicySet::kindsRead() const
{
    if (m_policies.isEmpty())
        return {};
    QStringList kinds{u"Namespace"_s};
    for (const auto &policy : m_policies) {
        if (policy->policy.hasParams())
            kinds.append(policy->policy.paramKind);
    }
    kinds.removeDuplicates();
    return kinds;
}

yaml::Node PolicySet::namespaceNode(const QString &name) const
{
    const auto found = std::ranges::find_if(m_documents, [&](const Parameters &document) {
        return document.kind == "Namespace"_L1 && document.apiVersion == "v1"_L1
               && document.name == name;
    });
    return found == m_documents.end() ? yaml::Node() : found->document.root;
}

bool PolicySet::concern(const Resource &resource) const
{
    return std::ranges::any_of(m_policies, [&](const auto &policy) {
        return policy->policy.constraints.mayMatch(resource)
               && m_bindingsOf.contains(policy->policy.name);
    });
}

bool PolicySet::distinguishUpdates(const Resource &resource) const
{
    const auto makesNone = [](const MatchConstraints &constraints) {
        return std::ranges::all_of(constraints.rules(), [](const ResourceRule &rule) {
            return rule.operations.contains(u"*"_s)
                   || (rule.operations.contains(u"CREATE"_s)
                       && rule.operations.contains(u"UPDATE"_s));
        });
    };
    return std::ranges::any_of(m_policies,
                               [&](const auto &policy) {
                                   return policy->policy.constraints.mayMatch(resource)
                                          && (policy->readsBefore()
                                              || !makesNone(policy->policy.constraints));
                               })
           || !std::ranges::all_of(m_bindings, [&](const PolicyBinding &binding) {
                  return makesNone(binding.constraints);
              });
}

QList<Decision> PolicySet::decide(const AdmissionRequest &request, bool withUnmatched,
                                  bool withReads) const
{
    QList<Decision> found;
    const QList<Labels> labels = request.labels();
    const NamespaceLabels space = request.namespaceLabels();
    const auto match = [&](const MatchConstraints &constraints) {
        return constraints.matches(request.resource, request.name, request.operation, labels,
                                   space);
    };
    for (const auto &policy : m_policies) {
        const Match isFor = match(policy->policy.constraints);
        for (const qsizetype index : m_bindingsOf.values(policy->policy.name)) {
            const PolicyBinding &binding = m_bindings[index];
            const Match isBound = isFor == Match::No ? Match::No : match(binding.constraints);
            if (isFor == Match::No || isBound == Match::No) {
                if (withUnmatched)
                    found.append(decided(State::NotMatched, *policy, binding));
            } else if (isFor == Match::Unknown || isBound == Match::Unknown) {
                found.append(decided(State::Undecidable, *policy, binding, u"namespaceObject"_s));
            } else {
                decideBinding(*policy, binding, request, withReads, found);
            }
        }
    }
    noteExceptions(request, found);
    return found;
}

std::optional<QList<const PolicyBinding *>> PolicySet::bindingsFor(const AdmissionPolicy &policy,
                                                                   AdmissionRequest request) const
{
    const QList<Labels> labels = request.labels();
    const NamespaceLabels space = request.namespaceLabels();
    const auto match = [&](const MatchConstraints &constraints) {
        return constraints.matches(request.resource, request.name, request.operation, labels,
                                   space);
    };
    request.operation = Operation::Create;
    if (match(policy.constraints) == Match::No)
        request.operation = Operation::Update;
    if (match(policy.constraints) != Match::Yes)
        return std::nullopt;
    QList<const PolicyBinding *> found;
    for (const PolicyBinding &binding : m_bindings) {
        const Match isBound =
            binding.policy == policy.name ? match(binding.constraints) : Match::No;
        if (isBound == Match::Unknown)
            return std::nullopt;
        if (isBound == Match::Yes)
            found.append(&binding);
    }
    return found;
}

void PolicySet::noteExceptions(const AdmissionRequest &request, QList<Decision> &decisions) const
{
    const QString apiVersion = request.resource.group.isEmpty()
                                   ? request.resource.version
                                   : request.resource.group + u'/' + request.resource.version;
    for (Decision &decision : decisions) {
        if (decision.state != State::False)
            continue;
        const auto found = std::ranges::find_if(m_exceptions, [&](const Exception &exception) {
            return exception.policy == decision.policy
                   && (exception.validation < 0 || exception.validation == decision.validation)
                   && exception.isInForce(m_now)
                   && exception.isFor(apiVersion, request.resource.kind, request.name,
                                      request.space);
        });
        if (found == m_exceptions.end())
            continue;
        decision.exception = found->name;
        decision.exceptedUntil = found->until;
    }
}

bool PolicySet::hasPolicy(const QString &name) const
{
    return std::ranges::any_of(m_policies,
                               [&](const auto &policy) { return policy->policy.name == name; });
}

void PolicySet::decideBinding(const CompiledPolicy &policy, const PolicyBinding &binding,
                              const AdmissionRequest &request, bool withReads,
                              QList<Decision> &into) const
{
    if (!policy.policy.hasParams() || !binding.params) {
        into += evaluate(policy, binding, nullptr, request, withReads);
        return;
    }
    const ParamRef &ref = *binding.params;
    const Resource kind = m_resources.of(policy.policy.paramApiVersion, policy.policy.paramKind);
    const QString space = spaceOfParams(kind, ref, request);
    if (kind.isNamespaced && space.isEmpty()) {
        into.append(misconfigured(policy, binding,
                                  u"failed to configure binding: cannot use namespaced paramRef "
                                  "in policy binding that matches cluster-scoped resources"_s));
        return;
    }
    const QList<const Parameters *> params = paramsFor(policy.policy, ref, space);
    if (params.isEmpty() && ref.deniesWithout) {
        into.append(misconfigured(policy, binding,
                                  u"failed to configure binding: no params found for policy "
                                  "binding with `Deny` parameterNotFoundAction"_s));
    }
    for (const Parameters *one : params)
        into += evaluate(policy, binding, one, request, withReads);
}

QList<const Parameters *> PolicySet::paramsFor(const AdmissionPolicy &policy, const ParamRef &ref,
                                               const QString &space) const
{
    QList<const Parameters *> found;
    for (const Parameters &document : m_documents) {
        // What names no namespace stands in `default`, if its kind has one.
        const QString stands = document.space.isEmpty() ? u"default"_s : document.space;
        if (document.kind != policy.paramKind || document.apiVersion != policy.paramApiVersion
            || (!space.isEmpty() && stands != space))
            continue;
        if (ref.name.isEmpty() ? ref.selector.matches(labelsOf(document.document.root))
                               : document.name == ref.name)
            found.append(&document);
    }
    return found;
}

} // namespace waymark::policy
