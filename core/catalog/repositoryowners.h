// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "catalog/codeowners.h"

namespace waymark::catalog {

/// Which forge a repository is on: as its remote's address says, else as the places where it keeps
/// files for one; GitHub where nothing tells.
[[nodiscard]] Forge forgeOf(const QString &folder, const FileSystem &files);

/// The CODEOWNERS file that the forge reads (nullopt: the one the repository is on); nullopt where
/// there is none. `folder` is the top of the repository.
[[nodiscard]] std::optional<RepositoryOwners>
readRepositoryOwners(const QString &folder, std::optional<Forge> forge, const FileSystem &files);

} // namespace waymark::catalog
