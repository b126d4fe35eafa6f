// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/submitting.h"

#include "base/expensive.h"
#include "requests/fulfilmentsettings.h"
#include "snapshot/shownpath.h"
#include "vcs/git.h"
#include "vcs/gitfolder.h"
#include "workspace/agreedfiles.h"
#include "workspace/loader.h"
#include "workspace/workspacetr.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

using submission::PreflightLine;

class Preparation
{
public:
    Preparation(const SubmittingRequest &request, const FileSystem &files, const Process &process,
                std::stop_token stop)
        : m_request(request)
        , m_files(files)
        , m_process(process)
        , m_stop(std::move(stop))
    {}

    Result<Submitting> run()
    {
        const auto settings = requests::fulfilmentSettings(m_request.folder, m_files);
        if (!settings)
            return std::unexpected(settings.error());
        m_settings = *settings;
        if (const auto head = vcs::headOf(m_request.folder)) {
            m_made.workTree = head->workTree;
            m_git.emplace(m_process, head->workTree);
        }
        auto snapshot = loadWorkspace({.folder = m_request.folder,
                                       .previous = {},
                                       .progressed = {},
                                       .now = m_request.now,
                                       .isShortLived = true},
                                      m_files, m_stop);
        if (!snapshot)
            return stopped();
        const auto list = requestsOf(*snapshot);
        const auto agreed = agreedList();
        if (!agreed)
            return std::unexpected(agreed.error());
        auto submitted = submittedFiles(*snapshot);
        if (!submitted)
            return std::unexpected(submitted.error());
        m_made.preflight = submission::preflightOf({.snapshot = *snapshot,
                                                    .list = list,
                                                    .agreed = *agreed,
                                                    .files = *std::move(submitted),
                                                    .place = m_request.place,
                                                    .now = m_request.now,
                                                    .version = QStringLiteral(WAYMARK_VERSION)},
                                                   m_stop);
        compare(*snapshot, list, *agreed);
        if (m_made.preflight.way == submission::Way::Git && m_git)
            askGit(list);
        return std::move(m_made);
    }

private:
    static std::unexpected<Error> stopped()
    {
        return std::unexpected(
            Error{u"workspace.stopped"_s, Tr::tr("The check was stopped."), {}, {}});
    }

    [[nodiscard]] requests::RequestList requestsOf(const snapshot::Snapshot &snapshot) const
    {
        return requests::requestsIn(snapshot, {m_settings.deliveries, m_settings.statuses}, m_stop);
    }

    /// Of the main branch; empty where there is none, which the branch's own line tells.
    Result<requests::RequestList> agreedList()
    {
        if (!m_git)
            return requests::RequestList();
        const auto remote = m_git->remoteFor(m_settings.mainBranch, m_stop);
        const auto base =
            remote ? submission::baseCommit(*m_git, m_settings.mainBranch, *remote, m_stop)
                   : std::unexpected(remote.error());
        if (!base)
            return requests::RequestList();
        const auto agreed = AgreedFiles::at(m_request.folder, *base, m_files, m_process, m_stop);
        if (!agreed)
            return std::unexpected(agreed.error());
        m_agreed = *agreed;
        m_before = loadWorkspace({.folder = m_request.folder,
                                  .previous = {},
                                  .progressed = {},
                                  .now = m_request.now,
                                  .checksFiles = false,
                                  .isShortLived = true,
                                  .agreed = *agreed},
                                 **agreed, m_stop);
        if (!m_before)
            return stopped();
        return requestsOf(*m_before);
    }

    /// What the reviewer will see: of the requests that are handed in, against the main branch.
    void compare(const snapshot::Snapshot &snapshot, requests::RequestList list,
                 requests::RequestList agreed)
    {
        if (!m_before)
            return;
        for (requests::RequestList *each : {&list, &agreed}) {
            each->requests.removeIf([&](const requests::RequestText &request) {
                return !m_request.paths.contains(request.file->path);
            });
        }
        m_made.preflight.review = submission::reviewOf(
            {.list = agreed,
             .rules = *m_before->rules,
             .templates =
                 [this](const QString &at) {
                     return m_agreed->skeleton(at, m_stop);
                 }},
            {.list = list,
             .rules = *snapshot.rules,
             .templates =
                 [this](const QString &at) {
                     return goldenpath::Skeletons(m_files, at).folder(at, m_stop);
                 }},
            m_request.now, m_settings.zone, m_stop);
    }

    Result<QList<submission::SubmittedFile>> submittedFiles(const snapshot::Snapshot &snapshot)
    {
        QList<submission::SubmittedFile> found;
        const QDir top(m_made.workTree);
        for (const QString &path : m_request.paths) {
            submission::SubmittedFile file{.path = path,
                                           .shown = snapshot::shownPathOf(snapshot, path),
                                           .inRepository = {},
                                           .bytes = {},
                                           .blob = {}};
            const auto entry = snapshot.file(path);
            if (QFileInfo::exists(path) && !entry)
                return std::unexpected(Error{u"submission.not-in-workspace"_s,
                                             Tr::tr("%1 isn't a file of the workspace.").arg(path),
                                             path,
                                             Tr::tr("Name files below %1.").arg(m_request.folder)});
            if (entry)
                file.bytes = entry->text().bytes();
            if (m_git) {
                file.inRepository = top.relativeFilePath(path);
                if (file.inRepository.startsWith("../"_L1))
                    return std::unexpected(
                        Error{u"submission.other-repository"_s,
                              Tr::tr("%1 lies in another repository.").arg(file.shown), path,
                              Tr::tr("Run the command with --workspace in that one.")});
                if (file.bytes) {
                    const auto blob = m_git->blobOf(file.inRepository, *file.bytes, m_stop);
                    if (!blob)
                        return std::unexpected(blob.error());
                    file.blob = *blob;
                }
            }
            found.append(file);
        }
        return found;
    }

    void askGit(const requests::RequestList &list)
    {
        const QString branch = m_request.branch.isEmpty()
                                   ? submission::branchFor(m_made.preflight, list.kinds)
                                   : m_request.branch;
        m_made.earlier =
            submission::recordOf(vcs::commonGitFolderOf(m_made.workTree), branch, m_files);
        QList<vcs::PublishedBytes> files;
        for (const submission::SubmittedFile &file : std::as_const(m_made.preflight.files))
            files.append({file.inRepository, file.bytes});
        submission::addBranch(m_made.preflight,
                              submission::planBranch(*m_git, m_process, m_made.workTree,
                                                     {.branch = branch,
                                                      .mainBranch = m_settings.mainBranch,
                                                      .files = files,
                                                      .earlier = m_made.earlier},
                                                     m_stop));
        QList<PreflightLine> &lines = m_made.preflight.lines;
        if (const auto committer = m_git->committer(m_stop); !committer)
            lines.append({u"branch"_s, PreflightLine::State::Failed, committer.error().message,
                          committer.error().next});
        if (m_git->hasHook(u"pre-commit"_s, m_stop))
            lines.append({u"hooks"_s,
                          PreflightLine::State::Note,
                          Tr::tr("The hook pre-commit doesn't run: it works on the files that are "
                                 "checked out, and those stay as they are. commit-msg and pre-push "
                                 "run."),
                          {}});
    }

    const SubmittingRequest &m_request;
    const FileSystem &m_files;
    const Process &m_process;
    std::stop_token m_stop;
    requests::FulfilmentSettings m_settings;
    std::optional<vcs::GitPublisher> m_git;
    std::shared_ptr<const AgreedFiles> m_agreed; ///< of the main branch
    std::optional<snapshot::Snapshot> m_before;
    Submitting m_made;
};

} // namespace

Result<Submitting> prepareSubmission(const SubmittingRequest &request, const FileSystem &files,
                                     const Process &process, std::stop_token stop)
{
    expensive();
    return Preparation(request, files, process, std::move(stop)).run();
}

} // namespace waymark::workspace
