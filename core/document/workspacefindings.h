// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

#include <optional>
#include <stop_token>

namespace waymark::document {

/// What the other files of the workspace cause in a file and an analysis of its text alone doesn't
/// find, placed in `now`, which may have been edited since the file was read; findings whose lines
/// were edited are left out. May take long. nullopt when stopped.
[[nodiscard]] std::optional<Diagnostics>
workspaceFindings(const snapshot::FileEntry &file, const SourceText &now, std::stop_token stop);

/// Whether there are any.
[[nodiscard]] bool hasWorkspaceFindings(const snapshot::FileEntry &file);

} // namespace waymark::document
