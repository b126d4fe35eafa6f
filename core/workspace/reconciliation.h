// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "fulfilment/reconcile.h"

namespace waymark::workspace {

struct ReconciliationRequest
{
    QString folder; ///< the workspace, absolute
    QDateTime now;
    bool isDryRun = false;
    std::optional<int> allowRetire; ///< see `fulfilment::ReconcileInput`
};

/// One run of the loop over what was agreed on: what is committed on the main branch, or what lies
/// in the folder where there is no Git. May take long: not on the UI thread.
[[nodiscard]] Result<fulfilment::ReconcileReport>
reconcileWorkspace(const ReconciliationRequest &request, const FileSystem &files,
                   const Process &process, const fulfilment::DeliveryDisk &disk,
                   std::stop_token stop = {});

} // namespace waymark::workspace
