// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "lineage/pathversion.h"

#include <stop_token>

namespace waymark::lineage {

/// Fills in where the path lies: repository, file and commit, as far as its folder is in a work
/// tree. Runs git.
void addSource(PathVersion &version, const Process &process, std::stop_token stop = {});

} // namespace waymark::lineage
