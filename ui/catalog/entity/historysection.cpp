// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/entity/entitysections.h"
#include "catalog/entity/rowssection.h"
#include "vcs/git.h"
#include "widgets/emptystate.h"
#include "widgets/rowbutton.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr int mostCommits = 200;

/// The commits that changed the entity's file. Git runs in trusted workspaces alone.
class HistorySection final : public RowsSection
{
public:
    HistorySection(const CatalogServices &services, QWidget *parent)
        : RowsSection(services, Tr::tr("History"), parent)
    {
        connect(&empty(), &widgets::EmptyState::primaryTriggered, this, [this] {
            if (isTrusted())
                fill();
            else
                Q_EMIT trustRequested();
        });
    }

    [[nodiscard]] bool isSettled() const override { return !m_isBusy; }

private:
    bool isTrusted() const { return services().isTrusted(context().snapshot->folder); }

    /// Trust may be given while this is shown.
    bool isOutdated() const override { return m_waitsForTrust && isTrusted(); }

    void fill() override
    {
        m_task = {};
        m_isBusy = false;
        m_waitsForTrust = !isTrusted();
        if (m_waitsForTrust)
            return showEmpty(
                Tr::tr("History needs your trust"),
                Tr::tr("History is read with Git, and a folder's Git configuration can "
                       "run programs. Trust this workspace if you know where it comes "
                       "from."),
                Tr::tr("Trust this workspace"));
        m_isBusy = true;
        m_task = inBackground(
            services().bulk, this,
            [path = context().entity().path(),
             process = &services().process](std::stop_token stop) -> Result<QList<vcs::Commit>> {
                const QString folder = path.section(u'/', 0, -2);
                const auto git = vcs::Git::open(*process, folder, vcs::Trust::Yes);
                if (!git)
                    return std::unexpected(git.error());
                const auto relative = git->relativePath(path);
                vcs::LogRequest request;
                request.path = relative.value_or(path);
                request.limit = mostCommits;
                return git->log(request, stop);
            },
            [this](const Result<QList<vcs::Commit>> &log) {
                m_isBusy = false;
                showLog(log);
            });
    }

    void showLog(const Result<QList<vcs::Commit>> &log)
    {
        if (!log)
            return showEmpty(log.error().message, log.error().next, Tr::tr("Try again"));
        if (log->isEmpty())
            return showEmpty(
                Tr::tr("No commits yet"),
                Tr::tr("The file isn't part of a commit. It appears here once it is."));
        clear();
        const QLocale locale;
        for (const vcs::Commit &commit : *log) {
            auto *row =
                addRow(commit.subject,
                       locale.toString(commit.time.toLocalTime().date(), QLocale::ShortFormat),
                       commit.authorName);
            row->setToolTip(u"%1\n%2 <%3>\n%4"_s.arg(
                commit.hash, commit.authorName, commit.authorMail,
                locale.toString(commit.time.toLocalTime(), QLocale::LongFormat)));
        }
        showRows();
    }

    bool m_isBusy = false;
    bool m_waitsForTrust = false;
    Task m_task;
};

} // namespace

EntitySection *makeHistorySection(const CatalogServices &services, QWidget *parent)
{
    return new HistorySection(services, parent);
}

} // namespace waymark::catalog
