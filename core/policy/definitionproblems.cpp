// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/definitionproblems.h"

#include "policy/messageproblems.h"
#include "policy/rulecosts.h"
#include "policy/typeproblems.h"
#include "policy/unguarded.h"
#include "policy/unsetrules.h"

namespace waymark::policy {

std::optional<Diagnostics> definitionProblems(const yaml::SyntaxTree &tree,
                                              const yaml::Document &crd, std::stop_token stop)
{
    Diagnostics found = ruleProblems(crd, &tree);
    if (stop.stop_requested())
        return std::nullopt;
    found += costProblems(tree, crd);
    if (stop.stop_requested())
        return std::nullopt;
    found += unguardedInRules(crd, tree.text().bytes());
    found += unsetNotCovered(tree, crd);
    found += messageProblems(crd);
    return found;
}

std::optional<Diagnostics> policyProblems(const AdmissionPolicy &policy, QByteArrayView text,
                                          const schema::Registry &kinds, const ResourceNames &names,
                                          std::stop_token stop)
{
    Diagnostics found = typeProblems(policy, kinds, names, stop);
    found += unguardedInPolicy(policy, text, kinds, names, stop);
    found += messageProblems(policy);
    return stop.stop_requested() ? std::nullopt : std::optional(found);
}

} // namespace waymark::policy
