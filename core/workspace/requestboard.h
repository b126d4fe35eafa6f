// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/place.h"
#include "requests/requestsummary.h"
#include "workspace/requestoverview.h"

namespace waymark::workspace {

/// All that the window says of requests, at one moment.
struct RequestBoard
{
    std::shared_ptr<const snapshot::Snapshot> snapshot;
    QDateTime now;
    requests::FulfilmentSettings settings;
    QList<requests::ListedRequest> requests;
    std::optional<requests::LoopState> loop;
    std::optional<Error> loopProblem; ///< nothing is fulfilled or retired, and why
    QList<Error> failures;            ///< of statuses and Git; not those of reading the workspace
    bool asksGit = false;             ///< how far each text has come is known
    QStringList unfinished;           ///< branches of submissions that were begun and not ended

    /// The one that a path names, `Machine/a`, `Machine/space/a`, or `a` where only one is called
    /// so; nullptr where there is none.
    [[nodiscard]] const requests::ListedRequest *find(const QStringList &path) const;
};

/// Where statuses can't be read at all the texts are there, and why is among the failures. Without
/// `process` Git isn't asked. Runs it two or three times: not on the UI thread. nullopt when
/// stopped.
[[nodiscard]] std::optional<RequestBoard>
requestBoard(const std::shared_ptr<const snapshot::Snapshot> &snapshot, const QDateTime &now,
             const FileSystem &files, const Process *process, std::stop_token stop = {});

/// `waymark:requests/Machine/a`, with the namespace where that isn't `default`.
[[nodiscard]] link::Place requestPlace(const requests::RequestId &id);

} // namespace waymark::workspace
