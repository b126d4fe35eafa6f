// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

#include <optional>
#include <stop_token>

namespace waymark::rehearsal {

/// Where a policy has several bindings, as it has while it is enforced step by step (policy.md row
/// 23): documents of the workspace that more than one of them is for with the same parameters, and
/// documents that the policy is for and none of them. By the files of bindings and policies. Costs
/// nothing where every policy has one binding. nullopt when stopped.
[[nodiscard]] std::optional<QHash<QString, Diagnostics>>
reviewBindings(const snapshot::Snapshot &snapshot, std::stop_token stop);

} // namespace waymark::rehearsal
