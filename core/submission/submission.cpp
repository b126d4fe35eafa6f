// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submission/submission.h"

#include "base/expensive.h"
#include "fulfilment/deliverydisk.h"
#include "submission/forgeclient.h"
#include "submission/submissiontr.h"
#include "vcs/gitfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

using StepState = RecordedStep::State;

/// The title is the message's first line, the rest its body.
PullRequestText pullRequestText(const Record &record)
{
    return {.base = record.mainBranch,
            .head = record.branch,
            .title = record.text.section(u'\n', 0, 0),
            .body = record.text.section(u'\n', 1).trimmed()};
}

/// A push option is one line (gitprotocol-pack(5)); GitLab reads `\\n` as a line's end.
QString optionText(QString text)
{
    return text.replace(u'\n', u"\\n"_s).remove(u'\r');
}

class Submission
{
public:
    Submission(const QString &workTree, Record record, const Means &means, std::stop_token stop)
        : m_git(means.process, workTree)
        , m_means(means)
        , m_stop(std::move(stop))
        , m_folder(recordFolder(vcs::commonGitFolderOf(workTree), record.branch))
    {
        m_made.record = std::move(record);
    }

    Submitted run(const Preflight *preflight)
    {
        m_preflight = preflight;
        // Two at once would both find no comment, and write two.
        const auto lock = fulfilment::LocalDeliveryDisk().lock(m_folder + "/.lock"_L1);
        if (!lock) {
            m_made.stopped = lock.error().code == "requests.busy"_L1 ? busy() : lock.error();
            return std::move(m_made);
        }
        findForge();
        using Step = Result<void> (Submission::*)();
        static constexpr std::array<Step, stepCount> work{
            &Submission::keepEvidence, &Submission::decideBranch, &Submission::commit,
            &Submission::push,         &Submission::askForReview, &Submission::comment};
        for (std::size_t i = 0; i < stepCount; ++i) {
            RecordedStep &step = m_record.steps[i];
            if (step.state == StepState::Done || step.state == StepState::Skipped)
                continue;
            step = {.state = StepState::Begun, .at = m_record.time, .note = {}};
            auto done = save().and_then([&] { return (this->*work[i])(); });
            if (done && step.state == StepState::Begun)
                step.state = StepState::Done;
            if (done)
                done = save();
            if (!done) {
                m_made.stopped = done.error();
                break;
            }
        }
        return std::move(m_made);
    }

private:
    [[nodiscard]] Error busy() const
    {
        return {u"submission.busy"_s,
                Tr::tr("Another program submits to %1 right now.").arg(m_record.branch),
                m_record.branch, Tr::tr("Wait until it is done, then go on with --resume.")};
    }

    Result<void> save()
    {
        if (m_means.onStep)
            m_means.onStep(m_record);
        return m_means.files.write(m_folder + u'/' + recordFileName, writtenRecord(m_record));
    }

    void skip(StepKind kind, const QString &why)
    {
        m_record.step(kind).state = StepState::Skipped;
        m_record.step(kind).note = why;
    }

    void findForge()
    {
        if (m_record.remote.isEmpty())
            return;
        const auto address = m_git.addressOf(m_record.remote, m_stop);
        if (address)
            m_forge = forgeOf(*address, m_git.setting(u"waymark.forge"_s, m_stop),
                              m_git.setting(u"waymark.forgeUrl"_s, m_stop));
        const bool canAsk = m_forge && m_forge->kind != Forge::Kind::Unknown
                            && m_means.http != nullptr && m_means.secrets != nullptr;
        if (!canAsk)
            return;
        const auto token = m_means.secrets->read(m_forge->secretName(), m_stop);
        if (token && *token)
            m_client.emplace(*m_forge, *m_means.http, **token, m_means.wait);
    }

    Result<void> keepEvidence()
    {
        QByteArray statements;
        for (const evidence::Evidence &one :
             m_preflight ? m_preflight->evidence : QList<evidence::Evidence>())
            statements += evidence::writtenEvidence(one);
        const QString name = QFileInfo(m_record.files.value(0).path).completeBaseName();
        m_made.evidenceFile = m_folder + u'/' + name + ".intoto.jsonl"_L1;
        if (statements.isEmpty()) {
            skip(StepKind::Evidence, Tr::tr("Files that are removed have none."));
            return {};
        }
        m_record.step(StepKind::Evidence).note = m_made.evidenceFile;
        return m_means.files.write(m_made.evidenceFile, statements);
    }

    /// It was decided with the record; here it is seen that nothing moved since.
    Result<void> decideBranch()
    {
        const auto now = m_git.tip("refs/heads/"_L1 + m_record.branch, m_stop);
        if (!now)
            return std::unexpected(now.error());
        const QString at = now->value_or(QString());
        if (at != m_record.before && (m_record.commit.isEmpty() || at != m_record.commit))
            return std::unexpected(
                Error{u"vcs.branch-moved"_s,
                      Tr::tr("The branch %1 was moved meanwhile.").arg(m_record.branch),
                      m_record.branch, Tr::tr("Submit again.")});
        m_record.step(StepKind::Branch).note = m_record.branch;
        return {};
    }

    Result<void> commit()
    {
        if (m_record.commit.isEmpty()) {
            if (auto made = makeCommit(); !made)
                return made;
        }
        m_record.step(StepKind::Commit).note = m_record.commit;
        if (m_record.commit == m_record.before)
            return {};
        return m_git.moveBranch(m_record.branch, m_record.commit, m_record.before, m_stop);
    }

    /// The message is recorded before the commit is made: a hook may write another one each time.
    Result<void> makeCommit()
    {
        if (m_record.tree.isEmpty() && m_preflight == nullptr)
            return std::unexpected(Error{u"submission.not-begun"_s,
                                         Tr::tr("Nothing was committed yet."), m_record.branch,
                                         Tr::tr("Submit the files again.")});
        if (m_record.tree.isEmpty()) {
            QList<vcs::PublishedBytes> files;
            for (const SubmittedFile &file : m_preflight->files)
                files.append({file.inRepository, file.bytes});
            const auto tree = m_git.writeTree(m_record.parent, files, m_stop);
            if (!tree)
                return std::unexpected(tree.error());
            m_record.tree = *tree;
        }
        const auto parentTree = m_git.treeOf(m_record.parent, m_stop);
        if (!parentTree)
            return std::unexpected(parentTree.error());
        if (*parentTree == m_record.tree) { // the branch has it
            m_record.commit = m_record.parent;
            return save();
        }
        if (m_record.message.isEmpty()) {
            const auto message = m_git.message(m_record.text, m_stop);
            if (!message)
                return std::unexpected(message.error());
            m_record.message = *message;
            if (auto saved = save(); !saved)
                return saved;
        }
        const auto commit =
            m_git.commit(m_record.tree, m_record.parent, m_record.message, m_record.time, m_stop);
        if (!commit)
            return std::unexpected(commit.error());
        m_record.commit = *commit;
        return save();
    }

    Result<void> push()
    {
        if (m_record.remote.isEmpty()) {
            skip(StepKind::Push, Tr::tr("There is no remote: it ends with the commit here."));
            return {};
        }
        const auto there = m_git.remoteTip(m_record.remote, m_record.branch, m_stop);
        if (!there)
            return std::unexpected(there.error());
        m_record.step(StepKind::Push).note = m_record.remote;
        if (*there && **there == m_record.commit) { // an earlier run came so far
            m_record.isPushed = true;
            return {};
        }
        vcs::PushRequest request{.remote = m_record.remote,
                                 .commit = m_record.commit,
                                 .to = "refs/heads/"_L1 + m_record.branch,
                                 .options = {}};
        if (auto offered = offerByPush(request, !*there); !offered)
            return offered;
        // Written down first: an answer may get lost, and options are looked at once only.
        m_record.isOffered = !request.options.isEmpty();
        if (auto saved = save(); !saved)
            return saved;
        const auto pushed = m_git.push(request, m_stop);
        if (!pushed)
            return std::unexpected(pushed.error());
        m_record.isPushed = true;
        noteAddress(pushed->said);
        return {};
    }

    /// Without a token the push itself can ask for the pull request, where the server takes that.
    Result<void> offerByPush(vcs::PushRequest &request, bool isNew)
    {
        const bool knowsHow =
            m_forge && !m_client
            && (m_forge->kind == Forge::Kind::GitLab || m_forge->kind == Forge::Kind::Gitea);
        if (!knowsHow || !isNew)
            return {};
        const auto takes = m_git.takesOptions(request, m_stop);
        if (!takes)
            return std::unexpected(takes.error());
        if (!*takes)
            return {};
        const PullRequestText text = pullRequestText(m_record);
        if (m_forge->kind == Forge::Kind::GitLab) {
            request.options = {u"merge_request.create"_s, "merge_request.target="_L1 + text.base,
                               "merge_request.title="_L1 + optionText(text.title),
                               "merge_request.description="_L1 + optionText(text.body),
                               u"merge_request.remove_source_branch"_s};
        } else {
            request.to = "refs/for/"_L1 + text.base;
            request.options = {"topic="_L1 + text.head, "title="_L1 + optionText(text.title),
                               "description="_L1 + optionText(text.body)};
        }
        return {};
    }

    /// What the server prints is better than a guess, if it leads to the server.
    void noteAddress(const QStringList &said)
    {
        static const QRegularExpression address(u"https?://[^\\s<>\"']+"_s);
        for (const QString &line : said) {
            const auto match = address.match(line);
            const QUrl url(match.captured(0), QUrl::StrictMode);
            const bool isOwn = m_forge && match.hasMatch() && url.isValid()
                               && url.userInfo().isEmpty() && url.host() == m_forge->web.host();
            if (isOwn)
                m_record.address = url.toString(QUrl::FullyEncoded);
        }
    }

    Result<void> askForReview()
    {
        RecordedStep &step = m_record.step(StepKind::PullRequest);
        if (m_record.remote.isEmpty()) {
            skip(StepKind::PullRequest, Tr::tr("Without a remote nobody can be asked."));
            return {};
        }
        if (m_client) {
            const auto made = m_client->create(pullRequestText(m_record), m_stop);
            if (!made)
                return std::unexpected(made.error());
            m_record.pullRequest = made->number;
            m_record.address = made->address.toString(QUrl::FullyEncoded);
            step.note = m_record.address;
            return {};
        }
        if (m_record.address.isEmpty() && m_forge)
            m_record.address =
                compareAddress(*m_forge, pullRequestText(m_record)).toString(QUrl::FullyEncoded);
        if (m_record.isOffered)
            step.note =
                m_record.address.isEmpty() ? Tr::tr("The push asked for it.") : m_record.address;
        else
            skip(StepKind::PullRequest,
                 m_record.address.isEmpty()
                     ? Tr::tr("Nobody knows what server %1 is: open the pull request there.")
                           .arg(m_record.remote)
                     : Tr::tr("There is no token for %1: open %2")
                           .arg(m_forge->web.host(), m_record.address));
        return {};
    }

    Result<void> comment()
    {
        if (!m_client || m_record.pullRequest <= 0) {
            skip(StepKind::Comment, Tr::tr("There is no pull request here that is known."));
            return {};
        }
        return m_client->comment(m_record.pullRequest, reviewMarker, m_record.comment, m_stop);
    }

    vcs::GitPublisher m_git;
    const Means &m_means;
    std::stop_token m_stop;
    QString m_folder;
    const Preflight *m_preflight = nullptr;
    std::optional<Forge> m_forge;
    std::optional<ForgeClient> m_client; ///< where there is a token
    Submitted m_made;
    Record &m_record = m_made.record;
};

QList<RecordedFile> recordedFiles(const Preflight &preflight)
{
    QList<RecordedFile> files;
    for (const SubmittedFile &file : preflight.files)
        files.append({file.inRepository, file.bytes ? file.blob : QString()});
    return files;
}

} // namespace

Record recordFor(const Preflight &preflight, const std::optional<Record> &earlier,
                 const QDateTime &now)
{
    const BranchPlan &plan = *preflight.plan;
    Record record{.branch = plan.branch,
                  .mainBranch = plan.mainBranch,
                  .remote = plan.remote,
                  .base = plan.base,
                  .parent = plan.parent,
                  .before = plan.before,
                  .files = recordedFiles(preflight),
                  .time = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), QTimeZone::UTC),
                  .text = titleOf(preflight) + u"\n\n"_s + summaryOf(preflight),
                  .comment = QString::fromUtf8(
                      reviewMarkdown(preflight.review, plan.mainBranch, plan.branch))};
    const bool isSame = earlier && earlier->files == record.files
                        && earlier->remote == record.remote
                        && earlier->mainBranch == record.mainBranch;
    const bool isThere = isSame && plan.isOnBranch && earlier->commit == plan.parent;
    // Where others moved the branch meanwhile, the commit has to follow theirs.
    const bool isBegun =
        isSame && !earlier->isFinished() && (isThere || earlier->parent == plan.parent);
    if (isBegun)
        return *earlier;
    if (!isThere)
        return record;
    // All is done but what was left out, which may be possible by now.
    record = *earlier;
    for (const StepKind kind : {StepKind::PullRequest, StepKind::Comment}) {
        if (record.step(kind).state == StepState::Skipped)
            record.step(kind).state = StepState::Waiting;
    }
    return record;
}

Submitted submit(const QString &workTree, Record record, const Preflight &preflight,
                 const Means &means, std::stop_token stop)
{
    expensive();
    return Submission(workTree, std::move(record), means, std::move(stop)).run(&preflight);
}

Submitted resume(const QString &workTree, Record record, const Means &means, std::stop_token stop)
{
    expensive();
    return Submission(workTree, std::move(record), means, std::move(stop)).run(nullptr);
}

Result<QStringList> handIn(const Preflight &preflight, const FileSystem &files)
{
    QStringList changed;
    if (!QDir().mkpath(preflight.folder))
        return std::unexpected(Error{u"io.write"_s,
                                     Tr::tr("%1 can't be made.").arg(preflight.folder),
                                     preflight.folder, Tr::tr("See who may write there.")});
    for (const SubmittedFile &file : preflight.files) {
        const QString target = preflight.folder + u'/' + QFileInfo(file.path).fileName();
        if (target == file.path)
            continue;
        if (!file.bytes) {
            if (QFile::remove(target))
                changed.append(target);
            continue;
        }
        const auto there = files.read(target, defaultReadLimit);
        if (there && *there == *file.bytes)
            continue;
        if (auto written = files.write(target, *file.bytes); !written)
            return std::unexpected(written.error());
        changed.append(target);
    }
    return changed;
}

} // namespace waymark::submission
