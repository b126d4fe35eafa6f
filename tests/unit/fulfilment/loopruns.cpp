// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "loopruns.h"

#include "diskdouble.h"
#include "workspace/reconciliation.h"

namespace waymark::fulfilment {

QDateTime day(int days, int hours)
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC)
        .addDays(days)
        .addSecs(qint64(hours) * 3'600);
}

Result<ReconcileReport> runLoop(const test::MachineWorkspace &workspace, const QDateTime &now,
                                const LoopOptions &options)
{
    const DiskFileSystem files;
    const SystemProcess process;
    const DiskDouble disk; // doesn't wait for the real one
    return workspace::reconcileWorkspace(
        {.folder = workspace.files.path(),
         .now = now,
         .isDryRun = options.isDryRun,
         .allowRetire = options.allowRetire},
        files, process,
        options.disk != nullptr ? *options.disk : static_cast<const DeliveryDisk &>(disk));
}

requests::RequestStatus statusOf(const test::MachineWorkspace &workspace, const QString &name)
{
    return requests::readStatus(SourceText(workspace.status(name)), name)
        .value_or(requests::RequestStatus());
}

QString phaseOf(const test::MachineWorkspace &workspace, const QString &name)
{
    return requests::phaseName(statusOf(workspace, name).phase);
}

} // namespace waymark::fulfilment
