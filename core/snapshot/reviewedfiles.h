// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

#include <optional>

namespace waymark::snapshot {

/// Puts what is known of a file together: its own findings, those that others cause, those of the
/// review; and counts them for each document.
void joinFindings(FileEntry &file);

/// The same workspace with what a review of the whole found, by file; of the others the review
/// found nothing. Files whose findings stay the same stay shared. nullopt where all do.
[[nodiscard]] std::optional<Snapshot> withReview(const Snapshot &snapshot,
                                                 const QHash<QString, Diagnostics> &found);

} // namespace waymark::snapshot
