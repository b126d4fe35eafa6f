// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <stop_token>

namespace waymark::workspace {

/// The YAML files below `root`, relative to it and sorted, without what `.gitignore` files and
/// `exclude` (globs) leave out and without `.git`. Links to folders are not followed, so there are
/// no cycles.
[[nodiscard]] QStringList listFiles(const QString &root, const QStringList &exclude,
                                    std::stop_token stop);

} // namespace waymark::workspace
