// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "requests/fulfilmentsettings.h"
#include "requests/loopstate.h"
#include "requests/requestrow.h"

namespace waymark::workspace {

/// All requests of a workspace, as they are now.
struct RequestOverview
{
    std::shared_ptr<const snapshot::Snapshot> snapshot; ///< the rows' files and rules
    requests::FulfilmentSettings settings;
    requests::RequestList list;
    QList<requests::RequestRow> rows;
    std::optional<requests::LoopState> loop; ///< nullopt: it has never run here
    bool hasLoop = false;                    ///< a kind is fulfilled by it
    QList<Error> failures;                   ///< what couldn't be read; the rest is there

    /// Nothing is fulfilled or retired, in words; nullopt: all is well, or there is nothing to do.
    [[nodiscard]] std::optional<Error> loopProblem(const QDateTime &now) const;
};

/// Runs git two or three times. May take long: not on the UI thread.
[[nodiscard]] Result<RequestOverview> requestOverview(const QString &folder, const QDateTime &now,
                                                      const FileSystem &files,
                                                      const Process &process,
                                                      std::stop_token stop = {});

/// The same over a snapshot that is there already. Without `process` Git isn't asked, and what no
/// status speaks of counts as not agreed on.
[[nodiscard]] Result<RequestOverview>
requestOverview(std::shared_ptr<const snapshot::Snapshot> snapshot, const QDateTime &now,
                const FileSystem &files, const Process *process, std::stop_token stop = {});

} // namespace waymark::workspace
