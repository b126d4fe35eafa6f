// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waymark::catalog {

/// The folder with the repository that a file is in; empty where it is in none.
[[nodiscard]] QString repositoryAround(const QString &file);

/// Whether `root` holds `path` after links were followed: a link must not lead out. True without a
/// root (empty). Both are absolute.
[[nodiscard]] bool isInside(const QString &path, const QString &root);

} // namespace waymark::catalog
