// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waymark::vcs {

/// Whether `.gitignore` files in the folders above leave a file out, which need not be there. Looks
/// up to the top of its work tree. `path` is absolute.
[[nodiscard]] bool isIgnored(const QString &path);

} // namespace waymark::vcs
