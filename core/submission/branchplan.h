// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "submission/forge.h"
#include "submission/record.h"
#include "vcs/gitpublisher.h"

#include <optional>
#include <stop_token>

namespace waymark::submission {

/// Which commit a submission begins at, and what is known of where it goes. Nothing was changed
/// for it but what a fetch brings.
struct BranchPlan
{
    QString branch;
    QString mainBranch;
    QString remote;             ///< empty: there is none
    std::optional<Forge> forge; ///< nullopt: the remote is none
    QString base;
    QString parent;
    QString before;
    bool isBehind = false; ///< the remote's main branch is ahead of what is known here
    /// Why the server couldn't be asked. The submission can begin; the push will tell.
    std::optional<Error> unreachable;
    bool isOnMain = false;   ///< the main branch has these files already
    bool isOnBranch = false; ///< its parent has them: there is nothing to commit

    bool operator==(const BranchPlan &) const = default;
};

struct BranchRequest
{
    QString branch;
    QString mainBranch;
    QList<vcs::PublishedBytes> files;
    std::optional<Record> earlier; ///< of the same branch
};

/// The newest commit that is known of the main branch: the remote's, else the one here. Fails with
/// `submission.no-main-branch`.
[[nodiscard]] Result<QString> baseCommit(const vcs::GitPublisher &git, const QString &mainBranch,
                                         const QString &remote, std::stop_token stop = {});

/// Decides. Where the branch is at the remote, the new commit follows what is there; where it was
/// agreed on, or is gone, it begins anew at the main branch; a commit of an earlier submission that
/// was never pushed is replaced. Fails with `submission.bad-branch`, `submission.main-branch`,
/// `submission.checked-out`, `submission.no-main-branch`, `submission.diverged`, and as Git does.
[[nodiscard]] Result<BranchPlan> planBranch(const vcs::GitPublisher &git, const Process &process,
                                            const QString &workTree, const BranchRequest &request,
                                            std::stop_token stop = {});

} // namespace waymark::submission
