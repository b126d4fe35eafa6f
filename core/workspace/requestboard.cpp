// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/requestboard.h"

#include "base/expensive.h"
#include "submission/record.h"
#include "vcs/gitfolder.h"
#include "vcs/head.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

const requests::ListedRequest *RequestBoard::find(const QStringList &path) const
{
    const auto isMeant = [&](const requests::ListedRequest &request) {
        return path.size() == 1 ? request.row.id.name == path.first()
                                : requestPlace(request.row.id).path == path;
    };
    const auto found = std::ranges::find_if(requests, isMeant);
    if (found == requests.cend())
        return nullptr;
    const bool isClear =
        path.size() > 1 || std::find_if(found + 1, requests.cend(), isMeant) == requests.cend();
    return isClear ? &*found : nullptr;
}

std::optional<RequestBoard> requestBoard(const std::shared_ptr<const snapshot::Snapshot> &snapshot,
                                         const QDateTime &now, const FileSystem &files,
                                         const Process *process, std::stop_token stop)
{
    expensive();
    RequestBoard board{.snapshot = snapshot, .now = now};
    if (!snapshot)
        return board;
    const auto overview = requestOverview(snapshot, now, files, process, stop);
    if (stop.stop_requested())
        return std::nullopt;
    QList<requests::RequestRow> rows;
    QStringList leftOut;
    if (overview) {
        rows = overview->rows;
        leftOut = {overview->settings.deliveries, overview->settings.statuses};
        board.settings = overview->settings;
        board.loop = overview->loop;
        board.loopProblem = overview->loopProblem(now);
        // The window names those of the snapshot itself.
        board.failures = overview->failures.sliced(snapshot->failures.size());
        board.asksGit = process != nullptr;
    } else {
        board.failures = {overview.error()};
    }
    if (const auto head = process != nullptr ? vcs::headOf(snapshot->folder) : std::nullopt) {
        const QString folder = vcs::commonGitFolderOf(head->workTree);
        for (const submission::Record &record : submission::unfinishedRecords(folder, files))
            board.unfinished.append(record.branch);
    }
    board.requests = requests::listedRequests(rows, *snapshot, leftOut);
    return board;
}

link::Place requestPlace(const requests::RequestId &id)
{
    link::Place place{.page = u"requests"_s, .path = {id.kind.kind}};
    if (id.space != "default"_L1)
        place.path.append(id.space);
    place.path.append(id.name);
    return place;
}

} // namespace waymark::workspace
