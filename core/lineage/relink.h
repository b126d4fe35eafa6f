// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineage/pathversion.h"

namespace waymark::lineage {

/// Tells a project that its path has another name or lies elsewhere; everything else in the record
/// stays as it is written. `to` is the path at hand. Fails with `lineage.none` and as reading and
/// writing do.
[[nodiscard]] Result<void> relink(const QString &folder, const PathVersion &to,
                                  const FileSystem &files);

} // namespace waymark::lineage
