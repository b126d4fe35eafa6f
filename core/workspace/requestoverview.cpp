// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/requestoverview.h"

#include "base/expensive.h"
#include "fulfilment/deliverydisk.h"
#include "vcs/git.h"
#include "workspace/agreedfiles.h"
#include "workspace/loader.h"
#include "workspace/workspacetr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

using requests::LifecycleInput;

void readStatuses(RequestOverview &overview, QList<requests::RequestStatus> &into)
{
    const fulfilment::LocalDeliveryDisk disk;
    const QString &folder = overview.settings.statuses;
    const auto paths = disk.files(folder);
    if (!paths) {
        overview.failures.append(paths.error());
        return;
    }
    for (const QString &path : *paths) {
        if (!path.endsWith(".yaml"_L1) || path.section(u'/', -1).startsWith(u'.'))
            continue;
        const auto bytes = disk.read(folder + u'/' + path);
        auto status =
            bytes ? requests::readStatus(SourceText(*bytes), path) : std::unexpected(bytes.error());
        if (status)
            into.append(*std::move(status));
        else
            overview.failures.append(status.error());
    }
    if (const auto bytes = disk.read(overview.settings.loopFile()))
        overview.loop = requests::readLoopState(*bytes);
}

/// How far each file has come on its way to the main branch.
class Stages
{
public:
    Stages(std::shared_ptr<const AgreedFiles> agreed, const QString &folder, const Process &process,
           const std::stop_token &stop)
        : m_agreed(std::move(agreed))
    {
        const auto git = vcs::Git::open(process, folder, vcs::Trust::Yes);
        const auto state = git ? git->status(stop) : std::unexpected(git.error());
        for (const vcs::ChangedFile &change : state ? state->changes : QList<vcs::ChangedFile>())
            m_uncommitted.insert(git->workTree() + u'/' + change.path);
    }

    [[nodiscard]] LifecycleInput::Stage of(const QString &path) const
    {
        if (!m_agreed || !m_agreed->isHidden(path))
            return LifecycleInput::Stage::Agreed;
        return m_uncommitted.contains(path) ? LifecycleInput::Stage::WorkTree
                                            : LifecycleInput::Stage::Branch;
    }

private:
    std::shared_ptr<const AgreedFiles> m_agreed;
    QSet<QString> m_uncommitted;
};

} // namespace

std::optional<Error> RequestOverview::loopProblem(const QDateTime &now) const
{
    const QString next = Tr::tr("Run “waymarkctl reconcile --watch”, or see why it stopped.");
    const bool isAny = std::ranges::any_of(rows, [](const requests::RequestRow &row) {
        return row.phase == requests::Phase::Provisioning || requests::isRunning(row.phase);
    });
    if (!hasLoop || !isAny)
        return std::nullopt;
    if (!loop)
        return Error{u"requests.no-loop"_s,
                     Tr::tr("Nothing is fulfilled or retired: “waymarkctl reconcile” has never run "
                            "here."),
                     {},
                     next};
    if (!requests::isLoopOverdue(*loop, now))
        return std::nullopt;
    return Error{u"requests.no-loop"_s,
                 Tr::tr("Nothing is fulfilled or retired: “waymarkctl reconcile” ran last on %1.")
                     .arg(requests::rfc3339Text(loop->lastRun)),
                 {},
                 next};
}

Result<RequestOverview> requestOverview(const QString &folder, const QDateTime &now,
                                        const FileSystem &files, const Process &process,
                                        std::stop_token stop)
{
    auto snapshot =
        loadWorkspace({.folder = folder, .now = now, .isShortLived = true}, files, stop);
    if (!snapshot)
        return std::unexpected(
            Error{u"workspace.stopped"_s, Tr::tr("The check was stopped."), {}, {}});
    return requestOverview(std::make_shared<const snapshot::Snapshot>(*std::move(snapshot)), now,
                           files, &process, stop);
}

Result<RequestOverview> requestOverview(std::shared_ptr<const snapshot::Snapshot> snapshot,
                                        const QDateTime &now, const FileSystem &files,
                                        const Process *process, std::stop_token stop)
{
    expensive();
    const QString folder = snapshot->folder;
    const auto settings = requests::fulfilmentSettings(folder, files);
    if (!settings)
        return std::unexpected(settings.error());
    RequestOverview overview;
    overview.settings = *settings;
    overview.snapshot = std::move(snapshot);
    overview.failures = overview.snapshot->failures;
    std::shared_ptr<const AgreedFiles> agreed;
    bool isKnown = process != nullptr;
    if (process != nullptr) {
        auto found = AgreedFiles::of(folder, settings->mainBranch, files, *process, stop);
        isKnown = found.has_value();
        if (found)
            agreed = *std::move(found);
        else
            overview.failures.append(found.error());
    }
    overview.list =
        requests::requestsIn(*overview.snapshot, {settings->deliveries, settings->statuses}, stop);
    overview.hasLoop = std::ranges::any_of(overview.list.kinds, [](const auto &kind) {
        return !kind.fulfilment.templateFolder.isEmpty();
    });
    QList<requests::RequestStatus> statuses;
    readStatuses(overview, statuses);
    std::optional<Stages> stages;
    if (agreed)
        stages.emplace(agreed, folder, *process, stop);
    // Where nobody knows what was agreed on, nothing was.
    const auto fallback = isKnown ? LifecycleInput::Stage::Agreed : LifecycleInput::Stage::WorkTree;
    overview.rows = requests::rowsOf(
        {.list = overview.list,
         .statuses = statuses,
         .stageOf = [&](const QString &path) { return stages ? stages->of(path) : fallback; },
         .zone = settings->zone,
         .now = now});
    return overview;
}

} // namespace waymark::workspace
