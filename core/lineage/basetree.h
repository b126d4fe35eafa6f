// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "lineage/lineage.h"

#include <stop_token>

namespace waymark::lineage {

/// Where the tree that a path made is kept in the project's repository, so that an upgrade needs
/// the new version alone: `refs/waymark/base/PATH/VERSION`. `place` is the project's folder in the
/// work tree, empty for its top.
[[nodiscard]] QString baseReference(const Lineage &lineage, const QString &place);

/// Keeps it; does nothing where the folder is in no work tree. Runs git.
[[nodiscard]] Result<void> keepBase(const Process &process, const QString &folder,
                                    const Lineage &lineage, const goldenpath::FileTree &tree,
                                    std::stop_token stop = {});

/// What the path made, as far as the project's repository still has it: every file of the record,
/// or nullopt. Runs git.
[[nodiscard]] std::optional<goldenpath::FileTree> keptBase(const Process &process,
                                                           const QString &folder,
                                                           const Lineage &lineage,
                                                           std::stop_token stop = {});

} // namespace waymark::lineage
