// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/policychecks.h"

#include "analysis/judgeddocument.h"
#include "policy/definitionproblems.h"
#include "policy/policyfindings.h"
#include "schema/crddefinition.h"

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

/// What is wrong with rules and policies themselves is told in their files, before a resource meets
/// them. Only where the kinds are known can be said what doesn't fit them.
std::optional<Diagnostics> findingsInRules(const CheckedPart &part,
                                           const policy::PolicySet &policies, std::stop_token stop)
{
    Diagnostics found = policies.problemsIn(part.document, part.path);
    std::optional<Diagnostics> more{Diagnostics()};
    if (schema::isCrd(part.document))
        more = policy::definitionProblems(part.tree, part.document, stop);
    else if (policy::isPolicy(part.document))
        more = policy::policyProblems(
            policy::readPolicy(part.document, part.path, part.tree.text().bytes()),
            part.tree.text().bytes(), part.rules.kinds, policies.resources(), stop);
    return more ? std::optional(found + *more) : std::nullopt;
}

/// What a rule can't read for want of a field has been said by the schema.
void leaveWhatTheSchemaSaid(Diagnostics &found, QList<policy::Decision> &decisions)
{
    found.removeIf(
        [](const Diagnostic &finding) { return finding.code == "policy.rule-failed"_L1; });
    decisions.removeIf([](const policy::Decision &decision) {
        return decision.state == policy::Decision::State::Failed;
    });
}

} // namespace

DocumentCheck policyCheck(std::shared_ptr<const policy::PolicySet> policies,
                          std::shared_ptr<KindRules> compiled)
{
    return [policies = std::move(policies), compiled = std::move(compiled)](
               const CheckedPart &part, std::stop_token stop) -> std::optional<Diagnostics> {
        JudgedDocument judged(part);
        Diagnostics found;
        if (part.kind && !part.kind->rules.isEmpty())
            found = judged.brokenRules(*compiled->of(*part.kind));
        const auto own = findingsInRules(part, *policies, stop);
        if (!own)
            return std::nullopt;
        found += *own;
        auto decisions = judged.decisions(*policies);
        if (part.hasSchemaErrors)
            leaveWhatTheSchemaSaid(found, decisions);
        if (!decisions.isEmpty())
            found += policy::findingsFrom(decisions, *policies, part.document, judged.object());
        return stop.stop_requested() ? std::nullopt : std::optional(found);
    };
}

} // namespace waymark::analysis
