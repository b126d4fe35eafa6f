// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/policychecks.h"

#include "analysis/judgeddocument.h"
#include "policy/policyfindings.h"

namespace waymark::analysis {

DocumentCheck policyCheck(std::shared_ptr<const policy::PolicySet> policies,
                          std::shared_ptr<KindRules> compiled)
{
    return [policies = std::move(policies), compiled = std::move(compiled)](
               const CheckedPart &part, std::stop_token stop) -> std::optional<Diagnostics> {
        JudgedDocument judged(part);
        Diagnostics found;
        if (part.kind && !part.kind->rules.isEmpty())
            found = judged.brokenRules(*compiled->of(*part.kind));
        found += policies->problemsIn(part.document, part.path);
        if (const auto decisions = judged.decisions(*policies); !decisions.isEmpty())
            found += policy::findingsFrom(decisions, *policies, part.document, judged.object());
        return stop.stop_requested() ? std::nullopt : std::optional(found);
    };
}

} // namespace waymark::analysis
