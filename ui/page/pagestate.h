// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "snapshot/snapshot.h"

#include <QStringList>

#include <memory>

namespace waymark::page {

/// What the window knows and pages may show: one value, handed over as a whole, from which each
/// page takes what concerns it.
struct PageState
{
    /// Null until something is read. A partial one reaches only pages that say they show it.
    std::shared_ptr<const snapshot::Snapshot> snapshot;
    Progress progress;           ///< of reading, while the snapshot is partial
    QStringList mine;            ///< I and my teams, canonical names of the catalog
    QStringList recentDocuments; ///< absolute paths, the newest first
    bool showsInspector = true;
    bool isTrusted = false; ///< Git may run in the workspace, and its servers may be asked

    bool operator==(const PageState &other) const;
};

} // namespace waymark::page
