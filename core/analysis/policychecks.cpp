// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/policychecks.h"

#include "policy/crdrules.h"
#include "policy/policyfindings.h"
#include "schema/crddefinition.h"

#include <mutex>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

/// Compiled rules by kind.
class CompiledRules
{
public:
    std::shared_ptr<const policy::CrdRules> of(const schema::KindEntry &kind)
    {
        const std::scoped_lock lock(m_mutex);
        // The rules that it was made of are kept, so that no others come to lie where they are.
        auto &[source, rules] = m_rules[kind.rules.constData()];
        if (!rules) {
            source = kind.rules;
            rules = std::make_shared<const policy::CrdRules>(kind);
        }
        return rules;
    }

private:
    using Rules = QList<schema::ValidationRule>;

    std::mutex m_mutex;
    QHash<const schema::ValidationRule *, std::pair<Rules, std::shared_ptr<const policy::CrdRules>>>
        m_rules;
};

policy::AdmissionRequest requestFor(const CheckedPart &part, const policy::PolicySet &policies,
                                    const policy::Resource &resource, yaml::Node object,
                                    yaml::Node before)
{
    const yaml::Node metadata = part.document.root.value(u"metadata").target();
    policy::AdmissionRequest request{.operation = before ? policy::Operation::Update
                                                         : policy::Operation::Create,
                                     .resource = resource,
                                     .name = metadata.value(u"name").target().text(),
                                     .space = metadata.value(u"namespace").target().text(),
                                     .object = object,
                                     .oldObject = before,
                                     .namespaceObject = {},
                                     .user = {},
                                     .groups = {}};
    if (!resource.isNamespaced)
        request.space.clear();
    else if (request.space.isEmpty())
        request.space = u"default"_s;
    if (!request.space.isEmpty())
        request.namespaceObject = policies.namespaceNode(request.space);
    return request;
}

/// A document on its way through the rules: as a server sees it, and as it was; each is made when
/// it is first asked for.
class Judged
{
public:
    explicit Judged(const CheckedPart &part)
        : m_part(part)
        , m_committed(part.tree)
    {}

    const policy::ServedObject &object()
    {
        if (!m_object)
            m_object.emplace(m_part.document.root, schema());
        return *m_object;
    }
    /// Runs git. Invalid where the document is new.
    yaml::Node before()
    {
        if (!m_before)
            m_before.emplace(committedVersion(m_part, m_committed), schema());
        return m_before->root();
    }

private:
    [[nodiscard]] const schema::Schema *schema() const
    {
        return m_part.kind ? &m_part.kind->schema : nullptr;
    }

    const CheckedPart &m_part;
    yaml::SyntaxTree m_committed;
    std::optional<policy::ServedObject> m_object;
    std::optional<policy::ServedObject> m_before;
};

Diagnostics findingsOfKind(const CheckedPart &part, const policy::CrdRules &rules, Judged &judged)
{
    Diagnostics found;
    if (!rules.hasTransitions())
        found = rules.check(part.document, judged.object(), {});
    // What was so before is judged more mildly, so a failure is looked at again with it.
    if (rules.hasTransitions() || (!found.isEmpty() && judged.before()))
        found = rules.check(part.document, judged.object(), judged.before());
    // What a rule can't read for want of a field has been said by the schema.
    if (part.hasSchemaErrors)
        found.removeIf(
            [](const Diagnostic &finding) { return finding.code == "policy.rule-failed"_L1; });
    return found;
}

/// What is wrong with the rules of a definition is told in its file, before a resource meets it.
Diagnostics findingsInDefinition(const CheckedPart &part)
{
    Diagnostics found;
    if (!schema::isCrd(part.document))
        return found;
    Diagnostics ofSchema; // said where the definition is read
    for (const schema::KindEntry &kind : schema::readCrd(part.document, part.path, ofSchema)) {
        if (!kind.rules.isEmpty())
            found += policy::CrdRules(kind).problems();
    }
    for (Diagnostic &finding : found)
        finding.document = part.document.index;
    return found;
}

Diagnostics findingsOfPolicies(const CheckedPart &part, const policy::PolicySet &policies,
                               Judged &judged)
{
    Diagnostics found = policies.problemsIn(part.document, part.path);
    const policy::Resource resource = policies.resources().of(part.document.topLevel(u"apiVersion"),
                                                              part.document.topLevel(u"kind"));
    if (resource.version.isEmpty() || resource.kind.isEmpty() || !policies.concern(resource))
        return found;
    const yaml::Node before =
        policies.distinguishUpdates(resource) ? judged.before() : yaml::Node();
    auto decisions =
        policies.decide(requestFor(part, policies, resource, judged.object().root(), before));
    if (part.hasSchemaErrors)
        decisions.removeIf([](const policy::Decision &decision) {
            return decision.state == policy::Decision::State::Failed;
        });
    return found + policy::findingsFrom(decisions, policies, part.document, judged.object());
}

} // namespace

DocumentCheck policyCheck(std::shared_ptr<const policy::PolicySet> policies)
{
    return [policies = std::move(policies), compiled = std::make_shared<CompiledRules>()](
               const CheckedPart &part, std::stop_token stop) -> std::optional<Diagnostics> {
        Judged judged(part);
        Diagnostics found;
        if (part.kind && !part.kind->rules.isEmpty())
            found = findingsOfKind(part, *compiled->of(*part.kind), judged);
        found += findingsInDefinition(part);
        found += findingsOfPolicies(part, *policies, judged);
        return stop.stop_requested() ? std::nullopt : std::optional(found);
    };
}

} // namespace waymark::analysis
