// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fulfilment/reconcile.h"
#include "requests/requeststatus.h"
#include "support/machineworkspace.h"

namespace waymark::fulfilment {

/// `2026-03-01T12:00Z` and so many days and hours.
[[nodiscard]] QDateTime day(int days, int hours = 0);

struct LoopOptions
{
    std::optional<int> allowRetire;
    bool isDryRun = false;
    const DeliveryDisk *disk = nullptr; ///< nullptr: the real one
};

/// One run of the loop over what lies in the folder.
[[nodiscard]] Result<ReconcileReport> runLoop(const test::MachineWorkspace &workspace,
                                              const QDateTime &now,
                                              const LoopOptions &options = {});
/// Of the request's status document; of a default-made status where there is none.
[[nodiscard]] requests::RequestStatus statusOf(const test::MachineWorkspace &workspace,
                                               const QString &name);
[[nodiscard]] QString phaseOf(const test::MachineWorkspace &workspace, const QString &name);

} // namespace waymark::fulfilment
