// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/filetree.h"
#include "goldenpath/goldenpathdocument.h"

#include <map>
#include <vector>

namespace waymark::lineage {

/// Files and links by safe path.
using Files = std::map<QString, goldenpath::TreeEntry>;

/// The files and links of a tree; folders have no say here.
[[nodiscard]] Files filesOf(const goldenpath::FileTree &tree);

/// From 0 to 1: how much of two files is the same, by lines.
[[nodiscard]] double similarity(const QByteArray &a, const QByteArray &b);

/// From this on a file that is gone and one that is new are the same file.
inline constexpr double leastSimilarity = 0.6;

/// Which of `gone` became which of `fresh`: the most similar pair first, the same name before
/// another, then by path. Each at most once.
[[nodiscard]] std::map<QString, QString> movedFiles(const Files &gone, const Files &fresh);

/// The same between two versions of a path: what it says it renamed, then what is similar.
[[nodiscard]] std::map<QString, QString>
renamedFiles(const Files &base, const Files &path,
             const QList<goldenpath::GoldenPathDocument::Rename> &declared);

} // namespace waymark::lineage
