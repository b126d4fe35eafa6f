// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entityrules.h"
#include "diagnostics/report.h"
#include "snapshot/snapshot.h"

namespace waymark::snapshot {

struct CatalogReportRequest
{
    QString below; ///< a file or folder, absolute; empty: everything
    catalog::Profile profile = catalog::Profile::Compatible;
};

/// What is wrong with and between the entities of a workspace: the findings of their documents and
/// those that other files cause. Files without entities are left out.
[[nodiscard]] Report catalogReport(const Snapshot &snapshot, const CatalogReportRequest &request);

} // namespace waymark::snapshot
