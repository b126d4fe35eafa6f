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
                                    const policy::ServedObject &object, yaml::Node before)
{
    const yaml::Node metadata = part.document.root.value(u"metadata").target();
    policy::AdmissionRequest request{
        .operation = before ? policy::Operation::Update : policy::Operation::Create,
        .resource = policies.resources().of(part.document.topLevel(u"apiVersion"),
                                            part.document.topLevel(u"kind")),
        .name = metadata.value(u"name").target().text(),
        .space = metadata.value(u"namespace").target().text(),
        .object = object.root(),
        .oldObject = before,
        .namespaceObject = {},
        .user = {},
        .groups = {}};
    if (!request.resource.isNamespaced)
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
        if (part.document.topLevel(u"apiVersion").isEmpty()
            || part.document.topLevel(u"kind").isEmpty())
            return Diagnostics();
        Diagnostics found = policies->problemsIn(part.document, part.path);
        if (policies->isEmpty())
            return found;
        const policy::ServedObject object(part.document, schemaOfKind(part));
        yaml::SyntaxTree committed = part.tree;
        const yaml::Node before = committedVersion(part, committed);
        auto decisions = policies->decide(requestFor(part, *policies, object, before));
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
        const policy::ServedObject object(part.document, schemaOfKind(part));
        yaml::SyntaxTree committed = part.tree;
        Diagnostics found =
            rules->of(*part.kind)->check(part.document, object, committedVersion(part, committed));
        if (part.hasSchemaErrors)
            found.removeIf(
                [](const Diagnostic &finding) { return finding.code == "policy.rule-failed"_L1; });
        return stop.stop_requested() ? std::nullopt : std::optional(found);
    };
}

} // namespace waymark::analysis
