// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

namespace waymark::snapshot {

/// Builds the catalog of a snapshot's files and adds what is wrong between them to their findings.
/// Files whose findings stay the same stay shared.
void assembleCatalog(Snapshot &snapshot);

/// The same by the catalog of the snapshot before, of whose files only these came, went or say
/// something else. Costs what changed. The files must be in order and indexed.
void updateCatalog(Snapshot &snapshot, const Snapshot &previous, const QStringList &paths);

/// A snapshot of `frame` with the catalog of some files, nothing between them checked.
[[nodiscard]] std::shared_ptr<const Snapshot>
partialSnapshot(const Snapshot &frame, QList<std::shared_ptr<const FileEntry>> files);

} // namespace waymark::snapshot
