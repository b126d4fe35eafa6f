// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace waymark::cli {

/// `paths list` and `paths show`.
void addPathListing(CLI::App &paths, Context &context);

} // namespace waymark::cli
