// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/admissionpolicy.h"
#include "schema/registry.h"

#include <stop_token>

namespace waymark::policy {

/// All that is wrong with the expressions of a definition's rules, in its own file, before a
/// resource meets them: types, costs, fields that may be missing, what a rule on an optional field
/// doesn't see, messages. nullopt when stopped.
[[nodiscard]] std::optional<Diagnostics> definitionProblems(const yaml::SyntaxTree &tree,
                                                            const yaml::Document &crd,
                                                            std::stop_token stop = {});

/// The same of a policy, beyond what `PolicySet::problemsIn` says without the kinds. `text` is that
/// of the file.
[[nodiscard]] std::optional<Diagnostics>
policyProblems(const AdmissionPolicy &policy, QByteArrayView text, const schema::Registry &kinds,
               const ResourceNames &names, std::stop_token stop = {});

} // namespace waymark::policy
