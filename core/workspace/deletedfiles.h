// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "diagnostics/report.h"
#include "snapshot/snapshot.h"

#include <QHash>

#include <stop_token>

namespace waymark::workspace {

struct DeletionFindings
{
    QList<CheckedFile> files; ///< that are gone, by path, each once, with their committed texts
    QHash<QString, Diagnostics> between; ///< by file that is there and whose document is gone
};

/// What policies say of documents that were committed and are gone, with their file, from it, or
/// under that name: to a cluster that is a DELETE. One that has moved to another file isn't gone.
/// git runs only where a policy is for deletions. `asked` are the files and folders to look at.
[[nodiscard]] DeletionFindings checkDeleted(const snapshot::Snapshot &snapshot,
                                            const QStringList &asked, const Process &process,
                                            std::stop_token stop = {});

} // namespace waymark::workspace
