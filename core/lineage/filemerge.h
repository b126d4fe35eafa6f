// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineage/textmerge.h"

#include <QStringList>

namespace waymark::lineage {

/// What the contents of a file become that the project and the path both changed.
struct MergedFile
{
    QByteArray bytes;
    QList<ConflictBlock> conflicts; ///< with markers in `bytes`
    QStringList places;             ///< of conflicts in YAML and JSON: `spec.replicas`
    bool isBinary = false;          ///< never merged: `bytes` are the project's, somebody chooses
};

/// YAML and JSON by their keys first, then by lines. What merges into something that no longer
/// parses, though all three did, is a conflict. `name` decides about the kind of file.
[[nodiscard]] MergedFile mergeFile(const QString &name, const QByteArray &base,
                                   const QByteArray &yours, const QByteArray &path,
                                   const MergeLabels &labels);

} // namespace waymark::lineage
