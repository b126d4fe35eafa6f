// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace waymark {

/// Why `path` couldn't be written, as the system's error number has it: no space, quota, read-only
/// disk, permission, name too long and so on, each with what to do next. Code `io.write`. 0 and
/// numbers without words of their own give the system's text.
[[nodiscard]] Error writeError(const QString &path, int errorNumber);

/// Makes the folder and those above it; one that is there is fine. Fails with `writeError`.
[[nodiscard]] Result<void> makeFolder(const QString &path);
/// The same for the folder that a file is to lie in; the error is about the file.
[[nodiscard]] Result<void> makeFolderOf(const QString &file);

} // namespace waymark
