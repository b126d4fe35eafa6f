// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/catalogsnapshot.h"
#include "vcs/git.h"

namespace waymark::workspace {

/// The catalog as it was in a commit: every YAML file below `folder` (relative to the work tree)
/// that isn't text of a template. Two processes, whatever the number of files. Fails as Git does.
[[nodiscard]] Result<std::shared_ptr<const catalog::CatalogSnapshot>>
catalogAt(const vcs::Git &git, const QString &revision, const QString &folder,
          std::stop_token stop = {});

} // namespace waymark::workspace
