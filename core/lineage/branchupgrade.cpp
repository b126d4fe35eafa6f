// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/branchupgrade.h"

#include "base/expensive.h"
#include "base/parallel.h"
#include "lineage/lineagetr.h"
#include "lineage/upgradestate.h"
#include "vcs/git.h"
#include "vcs/gitwriter.h"
#include "vcs/head.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

QString branchName(const QString &place, const QString &path, const QString &version)
{
    QString name = u"waymark/upgrade-"_s;
    if (!place.isEmpty())
        name += place + u'-';
    name += path + u'-' + version;
    for (QChar &c : name) {
        const bool isPlain = c.isLetterOrNumber() || u"-_./+"_s.contains(c);
        if (!isPlain)
            c = u'-';
    }
    return name.replace(".."_L1, "-"_L1).replace("//"_L1, "/"_L1);
}

/// One project; made, run once and thrown away.
class BranchUpgrade
{
public:
    BranchUpgrade(const FleetRequest &request, const PathBook &paths, const Process &process,
                  const FileSystem &files, const std::stop_token &stop)
        : m_request(request)
        , m_paths(paths)
        , m_process(process)
        , m_files(files)
        , m_stop(stop)
    {}

    BranchOutcome run(const QString &folder)
    {
        m_outcome.folder = folder;
        m_outcome.name = m_request.workspace.isEmpty()
                             ? folder
                             : QDir(m_request.workspace).relativeFilePath(folder);
        if (auto done = upgrade(); !done) {
            m_outcome.why = done.error();
            if (done.error().code == "lineage.questions"_L1)
                m_outcome.kind = BranchOutcome::Kind::Questions;
        }
        return std::move(m_outcome);
    }

private:
    Result<void> upgrade()
    {
        const auto head = vcs::headOf(m_outcome.folder);
        if (!head || head->commit.isEmpty())
            return std::unexpected(
                Error{u"vcs.no-work-tree"_s,
                      Tr::tr("%1 has no commit to begin a branch at.").arg(m_outcome.folder),
                      m_outcome.folder, Tr::tr("Commit the project first.")});
        const auto git = vcs::Git::open(m_process, m_outcome.folder, vcs::Trust::Yes);
        if (!git)
            return std::unexpected(git.error());
        const QString relative = QDir(head->workTree).relativeFilePath(m_outcome.folder);
        const QString place = relative == "."_L1 ? QString() : relative;
        const auto lineage = recordAt(*git, u"HEAD"_s, place);
        if (!lineage)
            return std::unexpected(lineage.error());
        m_outcome.path = lineage->path;
        m_outcome.from = lineage->version;
        const auto page = m_paths.page(lineage->path);
        if (!page)
            return std::unexpected(page.error());
        const VersionHistory &history = *(*page)->history;
        m_outcome.to = m_request.version.isEmpty() ? history.atHand().version : m_request.version;
        if (m_outcome.to == lineage->version) {
            m_outcome.kind = BranchOutcome::Kind::Current;
            return {};
        }
        if (lineage->isSkipped(m_outcome.to, m_request.today)) {
            m_outcome.kind = BranchOutcome::Kind::Skipped;
            return {};
        }
        m_outcome.branch = branchName(place, lineage->path, m_outcome.to);
        if (isReady(*git, head->commit, place)) {
            m_outcome.kind = BranchOutcome::Kind::Ready;
            m_outcome.wasThere = true;
            return {};
        }
        const auto version = history.version(m_outcome.to, m_stop);
        if (!version)
            return std::unexpected(version.error());
        return upgradeIn(*version, *lineage, history, place);
    }

    /// The record as it is committed.
    Result<Lineage> recordAt(const vcs::Git &git, const QString &revision, const QString &place)
    {
        const QString file =
            place.isEmpty() ? QString(lineageFileName) : place + u'/' + lineageFileName;
        const auto text = git.fileAt(revision, file, m_stop);
        if (!text)
            return std::unexpected(text.error());
        if (!*text)
            return std::unexpected(
                Error{u"lineage.none"_s,
                      Tr::tr("The last commit of %1 doesn't say where it came from.")
                          .arg(m_outcome.folder),
                      m_outcome.folder, Tr::tr("Commit .waymark/lineage.yaml first.")});
        return readLineage(SourceText(**text), file);
    }

    /// An earlier run was here, and the project hasn't moved since.
    bool isReady(const vcs::Git &git, const QString &head, const QString &place)
    {
        const QString branch = "refs/heads/"_L1 + m_outcome.branch;
        const auto parent = git.resolve(branch + u'^', m_stop);
        if (!parent || *parent != head)
            return false;
        const auto record = recordAt(git, branch, place);
        return record && record->version == m_outcome.to;
    }

    Result<void> upgradeIn(const PathVersion &version, const Lineage &lineage,
                           const VersionHistory &history, const QString &place)
    {
        const QTemporaryDir folder;
        const QString tree = folder.path() + "/tree"_L1;
        const vcs::GitWriter writer(m_process, m_outcome.folder);
        if (auto added = writer.addWorkTree(tree, m_outcome.branch, m_stop); !added)
            return added;
        const auto done =
            commitIn(place.isEmpty() ? tree : tree + u'/' + place, version, lineage, history);
        const auto removed = writer.removeWorkTree(tree);
        if (m_outcome.kind == BranchOutcome::Kind::Ready)
            return done ? removed : done;
        std::ignore = writer.removeBranch(m_outcome.branch);
        m_outcome.branch.clear();
        return done;
    }

    Result<void> commitIn(const QString &folder, const PathVersion &version, const Lineage &lineage,
                          const VersionHistory &history)
    {
        const auto plan = planUpgrade(
            {.folder = folder, .lineage = lineage, .to = version, .today = m_request.today},
            history, m_process, m_files, m_stop);
        if (!plan)
            return std::unexpected(plan.error());
        if (!plan->isClean()) {
            m_outcome.kind = BranchOutcome::Kind::Conflicts;
            m_outcome.files = plan->openFiles();
            return {};
        }
        if (auto applied = applyUpgrade(folder, *plan, plan->digest, m_process); !applied)
            return applied;
        QStringList paths{QString(lineageFileName)};
        for (const FileOutcome &outcome : plan->files) {
            if (outcome.written)
                m_outcome.files.append(outcome.path);
            if (!outcome.removed.isEmpty())
                m_outcome.files.append(outcome.removed);
        }
        m_outcome.files.sort();
        m_outcome.files.removeDuplicates();
        const auto committed = vcs::GitWriter(m_process, folder)
                                   .commit(messageOf(*plan), paths + m_outcome.files, m_stop);
        if (committed)
            m_outcome.kind = BranchOutcome::Kind::Ready;
        return committed;
    }

    static QString messageOf(const UpgradePlan &plan)
    {
        QString message = Tr::tr("Upgrade to %1 %2").arg(plan.path, plan.to) + u"\n"_s;
        for (const auto &note : plan.notes)
            message += u"\n%1: %2\n"_s.arg(note.version, note.notes.simplified());
        return message;
    }

    const FleetRequest &m_request;
    const PathBook &m_paths;
    const Process &m_process;
    const FileSystem &m_files;
    std::stop_token m_stop;
    BranchOutcome m_outcome;
};

} // namespace

QString outcomeName(BranchOutcome::Kind kind)
{
    static constexpr std::array names{"ready"_L1,     "current"_L1, "conflicts"_L1,
                                      "questions"_L1, "skipped"_L1, "failed"_L1};
    return names[std::size_t(kind)];
}

std::optional<QList<BranchOutcome>> upgradeOnBranches(const FleetRequest &request,
                                                      const PathBook &paths, const Process &process,
                                                      const FileSystem &files,
                                                      const std::stop_token &stop)
{
    expensive();
    // Git locks a repository: projects of the same one go one after the other.
    std::map<QString, QList<qsizetype>> byRepository;
    for (qsizetype i = 0; i < request.folders.size(); ++i) {
        const auto head = vcs::headOf(request.folders[i]);
        byRepository[head ? head->workTree : request.folders[i]].append(i);
    }
    std::vector<QList<qsizetype>> groups;
    for (const auto &[repository, numbers] : byRepository)
        groups.push_back(numbers);
    // Histories are read before threads share them.
    for (const QString &name : paths.names())
        std::ignore = paths.find(name)->history->versions(stop);
    std::vector<BranchOutcome> outcomes(std::size_t(request.folders.size()));
    std::mutex told;
    parallelFor(
        qsizetype(groups.size()),
        [&](qsizetype group) {
            for (const qsizetype i : groups[std::size_t(group)]) {
                if (stop.stop_requested())
                    return;
                outcomes[std::size_t(i)] =
                    BranchUpgrade(request, paths, process, files, stop).run(request.folders[i]);
                if (request.onDone) {
                    const std::scoped_lock lock(told);
                    request.onDone(outcomes[std::size_t(i)]);
                }
            }
        },
        stop);
    if (stop.stop_requested())
        return std::nullopt;
    return QList<BranchOutcome>(outcomes.begin(), outcomes.end());
}

} // namespace waymark::lineage
