// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "diagnostics/report.h"
#include "snapshot/snapshot.h"

#include <stop_token>

namespace waymark::workspace {

/// What policies say of documents that were committed and whose files are gone: to a cluster that
/// is a DELETE. One that has moved to another file isn't gone. Files by path, with their committed
/// texts; git runs only where a policy is for deletions. `below` is the folder to look in.
[[nodiscard]] QList<CheckedFile> checkDeleted(const snapshot::Snapshot &snapshot,
                                              const QString &below, const Process &process,
                                              std::stop_token stop = {});

} // namespace waymark::workspace
