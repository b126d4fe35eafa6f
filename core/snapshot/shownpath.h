// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

namespace waymark::snapshot {

/// How people (and links) call a file, whether or not it is there yet: relative to its root, whose
/// name stands before it where there are several. The absolute path of a file outside.
[[nodiscard]] QString shownPathOf(const Snapshot &snapshot, const QString &path);

/// The absolute path of what `shownPathOf` returned; empty where no root has that name. Stays in
/// the root for every text without `..` in it.
[[nodiscard]] QString pathFromShown(const Snapshot &snapshot, const QString &shown);

} // namespace waymark::snapshot
