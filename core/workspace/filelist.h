// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace waymark::workspace {

/// The YAML files below `root`, relative to it and sorted, without what `.gitignore` files and
/// `exclude` (globs) leave out and without `.git`. Links to folders are not followed, so there are
/// no cycles. JSON files are listed where `isWanted` says so of their absolute path. Folders of
/// `others` (absolute) are left to whoever lists those.
[[nodiscard]] QStringList listFiles(const QString &root, const QStringList &exclude,
                                    std::stop_token stop,
                                    const std::function<bool(const QString &path)> &isWanted = {},
                                    const QSet<QString> &others = {});

} // namespace waymark::workspace
