// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "catalog/codeowners.h"

namespace waymark::catalog {

/// Which forge a repository is on: as its remote's address says, else as the places where it keeps
/// files for one; nullopt where nothing tells.
[[nodiscard]] std::optional<Forge> forgeOf(const QString &folder, const FileSystem &files);

/// The CODEOWNERS file that the forge reads (nullopt: the one the repository is on; GitLab where
/// the file has sections and nothing else tells, else GitHub); nullopt where there is none.
/// `folder` is the top of the repository.
[[nodiscard]] std::optional<RepositoryOwners>
readRepositoryOwners(const QString &folder, std::optional<Forge> forge, const FileSystem &files);

} // namespace waymark::catalog
