// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/policychecks.h"

#include "policy/crdrules.h"
#include "policy/policyfindings.h"

#include <mutex>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

/// Compiled rules by kind; a kind lives as long as the rules that a check belongs to.
class CompiledRules
{
public:
    std::shared_ptr<const policy::CrdRules> of(const schema::KindEntry &kind)
    {
        const std::scoped_lock lock(m_mutex);
        auto &rules = m_rules[&kind];
        if (!rules)
            rules = std::make_shared<const policy::CrdRules>(kind.rules);
        return rules;
    }

private:
    std::mutex m_mutex;
    QHash<const schema::KindEntry *, std::shared_ptr<const policy::CrdRules>> m_rules;
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

const schema::Schema *schemaOfKind(const CheckedPart &part)
{
    return part.kind ? &part.kind->schema : nullptr;
}

} // namespace

DocumentCheck policyCheck(std::shared_ptr<const policy::PolicySet> policies)
{
    return [policies = std::move(policies)](const CheckedPart &part,
                                            std::stop_token stop) -> std::optional<Diagnostics> {
        const policy::Resource resource = policies->resources().of(
            part.document.topLevel(u"apiVersion"), part.document.topLevel(u"kind"));
        if (resource.version.isEmpty() || resource.kind.isEmpty())
            return Diagnostics();
        Diagnostics found = policies->problemsIn(part.document, part.path);
        if (!policies->concern(resource))
            return found;
        const policy::ServedObject object(part.document.root, schemaOfKind(part));
        yaml::SyntaxTree committed = part.tree;
        // Git is run where it makes a difference.
        const policy::ServedObject before(policies->distinguishUpdates(resource)
                                              ? committedVersion(part, committed)
                                              : yaml::Node(),
                                          schemaOfKind(part));
        auto decisions =
            policies->decide(requestFor(part, *policies, resource, object.root(), before.root()));
        // What a policy can't read for want of a field has been said by the schema.
        if (part.hasSchemaErrors)
            decisions.removeIf([](const policy::Decision &decision) {
                return decision.state == policy::Decision::State::Failed;
            });
        found += policy::findingsFrom(decisions, *policies, part.document, object);
        return stop.stop_requested() ? std::nullopt : std::optional(found);
    };
}

DocumentCheck crdRuleCheck()
{
    return [rules = std::make_shared<CompiledRules>()](
               const CheckedPart &part, std::stop_token stop) -> std::optional<Diagnostics> {
        if (part.kind == nullptr || part.kind->rules.isEmpty())
            return Diagnostics();
        const auto compiled = rules->of(*part.kind);
        const policy::ServedObject object(part.document.root, schemaOfKind(part));
        Diagnostics found;
        if (!compiled->hasTransitions())
            found = compiled->check(part.document, object, {});
        // What was so before is judged more mildly, so a failure is looked at again with it.
        if (compiled->hasTransitions() || !found.isEmpty()) {
            yaml::SyntaxTree committed = part.tree;
            const policy::ServedObject before(committedVersion(part, committed),
                                              schemaOfKind(part));
            if (before.root() || compiled->hasTransitions())
                found = compiled->check(part.document, object, before.root());
        }
        if (part.hasSchemaErrors)
            found.removeIf(
                [](const Diagnostic &finding) { return finding.code == "policy.rule-failed"_L1; });
        return stop.stop_requested() ? std::nullopt : std::optional(found);
    };
}

} // namespace waymark::analysis
