// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submission/branchplan.h"

#include "base/expensive.h"
#include "submission/submissiontr.h"
#include "vcs/git.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

std::unexpected<Error> refusal(const QString &code, const QString &message, const QString &branch,
                               const QString &next)
{
    return std::unexpected(Error{code, message, branch, next});
}

class Planning
{
public:
    Planning(const vcs::GitPublisher &git, const Process &process, const QString &workTree,
             const BranchRequest &request, std::stop_token stop)
        : m_git(git)
        , m_process(process)
        , m_workTree(workTree)
        , m_request(request)
        , m_stop(std::move(stop))
    {}

    Result<BranchPlan> run()
    {
        m_plan.branch = m_request.branch;
        m_plan.mainBranch = m_request.mainBranch;
        return checkName()
            .and_then([this] { return findRemote(); })
            .and_then([this] { return findBase(); })
            .and_then([this] { return findParent(); })
            .and_then([this] { return compare(); })
            .transform([this] { return m_plan; });
    }

private:
    Result<void> checkName()
    {
        const QString &branch = m_request.branch;
        const auto checked =
            m_process.run({.program = u"git"_s,
                           .arguments = {u"check-ref-format"_s, "refs/heads/"_L1 + branch},
                           .workingDirectory = m_workTree},
                          m_stop);
        if (!checked)
            return std::unexpected(checked.error());
        if (checked->exitCode != 0 || branch.startsWith(u'-') || branch == "HEAD"_L1)
            return refusal(u"submission.bad-branch"_s,
                           Tr::tr("“%1” can't be the name of a branch.").arg(branch), branch,
                           Tr::tr("Name another one with --branch, such as request/my-request."));
        if (branch == m_request.mainBranch)
            return refusal(
                u"submission.main-branch"_s,
                Tr::tr("%1 is the main branch: what is on it is agreed on already.").arg(branch),
                branch, Tr::tr("Name another branch with --branch."));
        const auto checkedOut = m_git.checkedOut(m_stop);
        if (!checkedOut)
            return std::unexpected(checkedOut.error());
        if (checkedOut->contains(branch))
            return refusal(u"submission.checked-out"_s,
                           Tr::tr("%1 is checked out, and a commit on it would leave the files "
                                  "behind.")
                               .arg(branch),
                           branch,
                           Tr::tr("Switch to the main branch, or name another branch with "
                                  "--branch."));
        return {};
    }

    Result<void> findRemote()
    {
        const auto remote = m_git.remoteFor(m_request.mainBranch, m_stop);
        if (!remote)
            return std::unexpected(remote.error());
        m_plan.remote = *remote;
        if (remote->isEmpty())
            return {};
        const auto address = m_git.addressOf(*remote, m_stop);
        if (!address)
            return std::unexpected(address.error());
        m_plan.forge = forgeOf(*address, m_git.setting(u"waymark.forge"_s, m_stop),
                               m_git.setting(u"waymark.forgeUrl"_s, m_stop));
        return {};
    }

    Result<void> findBase()
    {
        const auto base = baseCommit(m_git, m_request.mainBranch, m_plan.remote, m_stop);
        if (!base)
            return std::unexpected(base.error());
        m_plan.base = *base;
        return {};
    }

    /// nullopt where there is none, or the server can't be asked.
    std::optional<QString> askRemote(const QString &branch)
    {
        if (m_plan.remote.isEmpty() || m_plan.unreachable)
            return std::nullopt;
        auto tip = m_git.remoteTip(m_plan.remote, branch, m_stop);
        if (!tip) {
            m_plan.unreachable = tip.error();
            return std::nullopt;
        }
        return *tip;
    }

    Result<void> findParent()
    {
        const auto main = askRemote(m_request.mainBranch);
        m_plan.isBehind = main && *main != m_plan.base && !m_git.hasCommit(*main, m_stop);
        const auto local = m_git.tip("refs/heads/"_L1 + m_request.branch, m_stop);
        if (!local)
            return std::unexpected(local.error());
        m_plan.before = local->value_or(QString());
        const auto remote = askRemote(m_request.branch);
        if (remote)
            return followRemote(*remote);
        m_plan.parent = m_plan.base;
        if (!*local)
            return {};
        const auto &earlier = m_request.earlier;
        const bool isOwn = earlier && earlier->commit == **local;
        // Gitea keeps what was pushed to refs/for under no branch of ours.
        const bool isHidden =
            isOwn && earlier->isOffered && m_plan.forge && m_plan.forge->kind == Forge::Kind::Gitea;
        if (isOwn && !earlier->isPushed)
            m_plan.parent = earlier->parent;
        else if (isHidden || !isOwn || m_plan.unreachable)
            m_plan.parent = **local;
        return beginAnewWhereAgreed();
    }

    Result<void> followRemote(const QString &remote)
    {
        if (!m_git.hasCommit(remote, m_stop)) {
            if (auto fetched = m_git.fetch(m_plan.remote, m_request.branch, m_stop); !fetched)
                return fetched;
        }
        m_plan.parent = remote;
        const QString &local = m_plan.before;
        if (local.isEmpty() || local == remote)
            return beginAnewWhereAgreed();
        const auto isOld = m_git.isAncestor(local, remote, m_stop);
        const auto isAhead = m_git.isAncestor(remote, local, m_stop);
        if (!isOld || !isAhead)
            return std::unexpected((isOld ? isAhead : isOld).error());
        const auto &earlier = m_request.earlier;
        const bool isOwn = earlier && earlier->commit == local && !earlier->isPushed;
        if (isOwn)
            return beginAnewWhereAgreed(); // what was never pushed is replaced
        if (!*isOld && !*isAhead)
            return refusal(u"submission.diverged"_s,
                           Tr::tr("%1 has other commits here than at %2.")
                               .arg(m_request.branch, m_plan.remote),
                           m_request.branch,
                           Tr::tr("Bring both together (“git pull” on that branch), or name "
                                  "another branch with --branch."));
        if (*isAhead)
            m_plan.parent = local;
        return beginAnewWhereAgreed();
    }

    /// A branch that the main branch contains is done: the next commit follows the main branch.
    Result<void> beginAnewWhereAgreed()
    {
        const auto isAgreed = m_git.isAncestor(m_plan.parent, m_plan.base, m_stop);
        if (!isAgreed)
            return std::unexpected(isAgreed.error());
        if (*isAgreed)
            m_plan.parent = m_plan.base;
        return {};
    }

    Result<bool> hasAll(const QString &commit)
    {
        const auto git = vcs::Git::open(m_process, m_workTree, vcs::Trust::Yes);
        if (!git)
            return std::unexpected(git.error());
        QStringList paths;
        for (const vcs::PublishedBytes &file : m_request.files)
            paths.append(file.path);
        const auto there = git->filesAt(commit, paths, m_stop);
        if (!there)
            return std::unexpected(there.error());
        return std::ranges::all_of(m_request.files, [&](const vcs::PublishedBytes &file) {
            const auto found = there->constFind(file.path);
            return file.bytes ? found != there->cend() && *found == *file.bytes
                              : found == there->cend();
        });
    }

    Result<void> compare()
    {
        const auto onMain = hasAll(m_plan.base);
        const auto onBranch = hasAll(m_plan.parent);
        if (!onMain || !onBranch)
            return std::unexpected((onMain ? onBranch : onMain).error());
        m_plan.isOnMain = *onMain;
        m_plan.isOnBranch = *onBranch;
        return {};
    }

    const vcs::GitPublisher &m_git;
    const Process &m_process;
    const QString &m_workTree;
    const BranchRequest &m_request;
    std::stop_token m_stop;
    BranchPlan m_plan;
};

} // namespace

Result<QString> baseCommit(const vcs::GitPublisher &git, const QString &mainBranch,
                           const QString &remote, std::stop_token stop)
{
    QStringList places{"refs/heads/"_L1 + mainBranch};
    if (!remote.isEmpty())
        places.prepend("refs/remotes/"_L1 + remote + u'/' + mainBranch);
    for (const QString &place : std::as_const(places)) {
        const auto commit = git.tip(place, stop);
        if (!commit)
            return std::unexpected(commit.error());
        if (*commit)
            return **commit;
    }
    return refusal(u"submission.no-main-branch"_s,
                   Tr::tr("There is no commit on “%1” to begin at.").arg(mainBranch), mainBranch,
                   Tr::tr("Commit the workspace there first, or name the branch in "
                          "spec.mainBranch of waymark.yaml."));
}

Result<BranchPlan> planBranch(const vcs::GitPublisher &git, const Process &process,
                              const QString &workTree, const BranchRequest &request,
                              std::stop_token stop)
{
    expensive();
    return Planning(git, process, workTree, request, std::move(stop)).run();
}

} // namespace waymark::submission
