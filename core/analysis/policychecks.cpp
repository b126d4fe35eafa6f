// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/policychecks.h"

#include "analysis/judgeddocument.h"
#include "policy/crdrules.h"
#include "policy/policyfindings.h"
#include "schema/crddefinition.h"

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

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
        found += findingsInDefinition(part);
        found += policies->problemsIn(part.document, part.path);
        auto decisions = judged.decisions(*policies);
        if (part.hasSchemaErrors)
            leaveWhatTheSchemaSaid(found, decisions);
        if (!decisions.isEmpty())
            found += policy::findingsFrom(decisions, *policies, part.document, judged.object());
        return stop.stop_requested() ? std::nullopt : std::optional(found);
    };
}

} // namespace waymark::analysis
