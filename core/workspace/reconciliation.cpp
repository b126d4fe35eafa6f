// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/reconciliation.h"

#include "base/expensive.h"
#include "workspace/agreedfiles.h"
#include "workspace/loader.h"
#include "workspace/wholefolder.h"
#include "workspace/workspacetr.h"
#include "yaml/syntaxtree.h"

using namespace Qt::StringLiterals;

namespace waymark::workspace {

Result<fulfilment::ReconcileReport> reconcileWorkspace(const ReconciliationRequest &request,
                                                       const FileSystem &files,
                                                       const Process &process,
                                                       const fulfilment::DeliveryDisk &disk,
                                                       std::stop_token stop)
{
    expensive();
    const auto here = requests::fulfilmentSettings(request.folder, files);
    if (!here)
        return std::unexpected(here.error());
    const auto agreed = AgreedFiles::of(request.folder, here->mainBranch, files, process, stop);
    if (!agreed)
        return std::unexpected(agreed.error());
    const FileSystem &agreedOn = *agreed ? static_cast<const FileSystem &>(**agreed) : files;
    const auto settings = requests::fulfilmentSettings(request.folder, agreedOn);
    if (!settings)
        return std::unexpected(settings.error());
    auto snapshot = loadWorkspace({.folder = request.folder,
                                   .now = request.now,
                                   .checksFiles = false,
                                   .isShortLived = true,
                                   .agreed = *agreed},
                                  agreedOn, stop);
    if (!snapshot)
        return std::unexpected(
            Error{u"workspace.stopped"_s, Tr::tr("The check was stopped."), {}, {}});
    for (const snapshot::Root &root : std::as_const(snapshot->roots))
        snapshot->failures += unlistable(root.path, stop);
    const auto templates = [&](const QString &folder) {
        return *agreed ? (*agreed)->skeleton(folder, stop)
                       : goldenpath::Skeletons(files, folder).folder(folder, stop);
    };
    return fulfilment::reconcile({.snapshot = *snapshot,
                                  .settings = *settings,
                                  .now = request.now,
                                  .isDryRun = request.isDryRun,
                                  .allowRetire = request.allowRetire,
                                  .templates = templates},
                                 disk, stop);
}

} // namespace waymark::workspace
