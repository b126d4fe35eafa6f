// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/admissionpolicy.h"
#include "schema/registry.h"

namespace waymark::policy {

/// A kind that a policy is for.
struct MatchedKind
{
    std::shared_ptr<const schema::KindEntry> kind;
    bool isNamed = false; ///< by group, version and plural, not by a wildcard
    /// An API server checks the policy's types against it: it is one of the first ten that are
    /// named (policy.md 2.1, item 8).
    bool isCheckedByServer = false;
};

/// Those of the defined kinds that a policy's rules name, or take with wildcards, by group, kind
/// and version.
[[nodiscard]] QList<MatchedKind> matchedKinds(const AdmissionPolicy &policy,
                                              const schema::Registry &kinds,
                                              const ResourceNames &names);

} // namespace waymark::policy
