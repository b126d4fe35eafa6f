// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/pathcatalog.h"

namespace waymark::goldenpath {

enum class PathFormat { Text, Json };

/// All paths, a line each: name, title, version, stage, owner. Ends with a line end.
[[nodiscard]] QByteArray listed(const QList<PathProduct> &paths, PathFormat format);

/// The anatomy of one: what is asked, what the platform provides, what the developer still owns,
/// who helps, its versions. `today` decides whether it may still be taken.
[[nodiscard]] QByteArray described(const PathProduct &path, PathFormat format, QDate today);

} // namespace waymark::goldenpath
