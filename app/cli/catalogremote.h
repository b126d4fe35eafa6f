// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/remotecopy.h"
#include "cli/catalogoptions.h"
#include "cli/catalogoutput.h"

namespace waymark::cli {

// The questions of `list`, `query`, `facets` and `show`, put to a catalog server as it is now
// rather than to files or the kept copy. They print the same.

[[nodiscard]] ExitCode listAtServer(const CatalogOptions &options, ListFormat format,
                                    const Context &context);
[[nodiscard]] ExitCode facetsAtServer(const CatalogOptions &options, const Context &context);
[[nodiscard]] ExitCode showAtServer(const CatalogOptions &options, const Context &context);

/// `--server`, which asks for it.
void addLiveOption(CLI::App &command, CatalogOptions &options);

/// What a server said, as a catalog.
[[nodiscard]] std::shared_ptr<const catalog::CatalogSnapshot>
snapshotOf(const catalog::RemoteCopy &copy);

} // namespace waymark::cli
