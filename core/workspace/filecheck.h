// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/workspacereader.h"

namespace waymark::workspace {

/// What files that were read are checked by, and what of earlier findings still holds.
struct FileCheck
{
    const QList<snapshot::Root> &roots;
    const analysis::Rules &rules;
    const QHash<QString, Diagnostics> &definitionProblems; ///< by file
    std::shared_ptr<catalog::StringPool> pool;
    bool canShare = false;         ///< the rules of the snapshot before judge alike
    bool sameEntities = false;     ///< and know the same entities
    bool cacheHolds = false;       ///< the cache's findings were made by the same rules
    bool sameKeptEntities = false; ///< and with the same entities
    bool packsTexts = true;
    bool checksFiles = true; ///< false: files are only listed
    /// Texts without findings aren't kept, but left there; nullptr: all are kept.
    const FileSystem *leavesTextsOn = nullptr;
};

/// The entry of a file in the next snapshot: the one before where that still holds. nullptr when
/// stopped.
[[nodiscard]] std::shared_ptr<const snapshot::FileEntry>
checkedEntry(ReadFile &file, const FileCheck &check, const std::stop_token &stop);

/// Whether the catalog and its findings are the same with one as with the other: as it is where
/// only the stamp changed.
[[nodiscard]] bool saysTheSame(const snapshot::FileEntry &one, const snapshot::FileEntry &other);

/// What the Locations among these entities name, as written.
[[nodiscard]] QStringList locationsIn(const catalog::Fragment &entities);

} // namespace waymark::workspace
