// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/reviewing.h"

#include "base/expensive.h"
#include "requests/fulfilmentsettings.h"
#include "vcs/git.h"
#include "vcs/gitpublisher.h"
#include "workspace/agreedfiles.h"
#include "workspace/loader.h"
#include "workspace/workspacetr.h"

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

/// The workspace at one revision.
struct State
{
    std::shared_ptr<const AgreedFiles> agreed; ///< nullptr: the disk
    std::optional<snapshot::Snapshot> snapshot;
    requests::FulfilmentSettings settings;
    requests::RequestList list;
};

class Reviewing
{
public:
    Reviewing(const ReviewingRequest &request, const FileSystem &files, const Process &process,
              std::stop_token stop)
        : m_request(request)
        , m_files(files)
        , m_process(process)
        , m_stop(std::move(stop))
    {}

    Result<QList<submission::RequestReview>> run()
    {
        const auto git = vcs::Git::open(m_process, m_request.folder, vcs::Trust::Yes);
        if (!git)
            return std::unexpected(git.error());
        auto from = git->resolve(m_request.from, m_stop);
        if (from && m_request.sinceFork) {
            const QString to = m_request.to.isEmpty() ? u"HEAD"_s : m_request.to;
            from = git->resolve(to, m_stop).and_then([&](const QString &tip) {
                return vcs::GitPublisher(m_process, git->workTree()).mergeBase(*from, tip, m_stop);
            });
        }
        const auto to =
            m_request.to.isEmpty() ? Result<QString>() : git->resolve(m_request.to, m_stop);
        if (!from || !to)
            return std::unexpected((from ? to : from).error());
        const auto before = stateAt(*from);
        const auto after = stateAt(*to);
        if (!before || !after)
            return std::unexpected((before ? after : before).error());
        return submission::reviewOf(sideOf(*before), sideOf(*after), m_request.now,
                                    after->settings.zone, m_stop);
    }

private:
    Result<State> stateAt(const QString &commit)
    {
        State state;
        if (!commit.isEmpty()) {
            auto agreed = AgreedFiles::at(m_request.folder, commit, m_files, m_process, m_stop);
            if (!agreed)
                return std::unexpected(agreed.error());
            state.agreed = *std::move(agreed);
        }
        const FileSystem &files =
            state.agreed ? static_cast<const FileSystem &>(*state.agreed) : m_files;
        const auto settings = requests::fulfilmentSettings(m_request.folder, files);
        if (!settings)
            return std::unexpected(settings.error());
        state.settings = *settings;
        state.snapshot = loadWorkspace({.folder = m_request.folder,
                                        .previous = {},
                                        .progressed = {},
                                        .now = m_request.now,
                                        .checksFiles = false,
                                        .isShortLived = true,
                                        .agreed = state.agreed},
                                       files, m_stop);
        if (!state.snapshot)
            return std::unexpected(
                Error{u"workspace.stopped"_s, Tr::tr("The check was stopped."), {}, {}});
        state.list = requests::requestsIn(
            *state.snapshot, {state.settings.deliveries, state.settings.statuses}, m_stop);
        return state;
    }

    [[nodiscard]] submission::ReviewSide sideOf(const State &state) const
    {
        return {.list = state.list,
                .rules = *state.snapshot->rules,
                .templates = [this, &state](const QString &folder) {
                    return state.agreed
                               ? state.agreed->skeleton(folder, m_stop)
                               : goldenpath::Skeletons(m_files, folder).folder(folder, m_stop);
                }};
    }

    const ReviewingRequest &m_request;
    const FileSystem &m_files;
    const Process &m_process;
    std::stop_token m_stop;
};

} // namespace

Result<QList<submission::RequestReview>> reviewRequests(const ReviewingRequest &request,
                                                        const FileSystem &files,
                                                        const Process &process,
                                                        std::stop_token stop)
{
    expensive();
    return Reviewing(request, files, process, std::move(stop)).run();
}

} // namespace waymark::workspace
