// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineage/pathbook.h"

#include <functional>
#include <stop_token>

namespace waymark::lineage {

/// What became of one project of a fleet.
struct BranchOutcome
{
    enum class Kind {
        Ready,     ///< a branch with one commit waits
        Current,   ///< nothing to do
        Conflicts, ///< somebody has to upgrade it by hand; no branch was made
        Questions, ///< it needs answers
        Skipped,
        Failed,
    };

    QString folder;
    QString name;
    Kind kind = Kind::Failed;
    QString path;
    QString from;
    QString to;
    QString branch;        ///< of what is ready
    QStringList files;     ///< that changed, or those with conflicts
    Error why;             ///< of what isn't ready
    bool wasThere = false; ///< an earlier run made the branch
};

/// As machines read it: `ready`, `current`, ...
[[nodiscard]] QString outcomeName(BranchOutcome::Kind kind);

struct FleetRequest
{
    QStringList folders;
    QString workspace; ///< that names are relative to
    QString version;   ///< empty: the newest of each path
    QDate today;
    /// Called in any thread whenever one is done.
    std::function<void(const BranchOutcome &)> onDone = {};
};

/// Brings projects up to date, each on a branch that begins at its HEAD: `waymark/upgrade-...`.
/// Nothing in their work trees changes and nothing is pushed; hooks and signing are as Git is set
/// up. What an earlier run left ready stays. Repositories in all threads, in the order of the
/// request; nullopt when stopped, after which another run goes on.
[[nodiscard]] std::optional<QList<BranchOutcome>>
upgradeOnBranches(const FleetRequest &request, const PathBook &paths, const Process &process,
                  const FileSystem &files, const std::stop_token &stop = {});

} // namespace waymark::lineage
