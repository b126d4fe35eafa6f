// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "snapshot/snapshot.h"

namespace waymark::cli {

/// What the commands about made projects share.
struct LineageOptions
{
    std::string workspace;
    std::string now;
    std::string format = "text";
};

void addLineageOptions(CLI::App &command, LineageOptions &options);

/// The workspace that has the paths; nullopt after why was printed. `withCatalog`: queries are
/// asked.
[[nodiscard]] std::optional<snapshot::Snapshot>
openForLineage(const LineageOptions &options, bool withCatalog, const Context &context);

// Subcommands of `paths`.
void addDrift(CLI::App &paths, Context &context);
void addUpgrade(CLI::App &paths, Context &context);
void addAdoption(CLI::App &paths, Context &context);

} // namespace waymark::cli
