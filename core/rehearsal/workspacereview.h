// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

#include <optional>
#include <stop_token>

namespace waymark::rehearsal {

/// What only the workspace as a whole says of single documents, by file: exceptions that nothing
/// needs, that are wider than what they excuse, that were agreed on by somebody else than the
/// rule's owner; documents that Waymark writes for clusters and that are stale. Severities and
/// suppressions aren't applied. May take long. nullopt when stopped.
[[nodiscard]] std::optional<QHash<QString, Diagnostics>>
reviewOf(const snapshot::Snapshot &snapshot, std::stop_token stop);

/// What the documents of a workspace show of its policies (policy.md rows 8, 19 and 23), by the
/// policies' files: rules that can't be evaluated for some of them, messages that fail where a rule
/// is broken, bindings that overlap or leave something out. Evaluates every policy for every
/// document that the check of its file doesn't say all of; no more of them are held in memory than
/// threads work. nullopt when stopped.
[[nodiscard]] std::optional<QHash<QString, Diagnostics>>
reviewPolicies(const snapshot::Snapshot &snapshot, std::stop_token stop);

} // namespace waymark::rehearsal
