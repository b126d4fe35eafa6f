// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace waymark::goldenpath {

/// A path below a folder, with `.` and `..` resolved and without a slash at its end; empty for the
/// folder itself. Fails for what leads out of it (`path.outside`) and for names that mean something
/// else on some machine: `.git` in any spelling (`path.git-folder`), devices (`path.device-name`),
/// control characters, backslashes and names that are too long (`path.unsafe-name`). What a
/// template says is never trusted further than this.
[[nodiscard]] Result<QString> safePath(const QString &path);

/// Whether a link at `place` (a safe path) that says `target` stays in the folder.
[[nodiscard]] bool leadsInside(const QString &place, const QString &target);

/// Equal for names that are one file on a disk that folds case or composes characters.
[[nodiscard]] QString foldedName(const QString &path);

} // namespace waymark::goldenpath
