// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/gitpublisher.h"

#include "base/expensive.h"
#include "vcs/gitrun.h"
#include "vcs/pushanswer.h"
#include "vcs/vcstr.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

namespace {

constexpr std::chrono::minutes longestPush(10);
constexpr qint64 largestTemplate = 64 * 1024;

/// The index that a commit is made with; gone when it goes.
class OwnIndex
{
public:
    [[nodiscard]] QStringList environment() const
    {
        return {"GIT_INDEX_FILE="_L1 + m_folder.path() + "/index"_L1};
    }

private:
    QTemporaryDir m_folder;
};

QString firstLine(const QByteArray &output)
{
    return QString::fromUtf8(
        output.left(output.indexOf('\n') < 0 ? output.size() : output.indexOf('\n')));
}

/// The modes of the index's files among these, by path (git-ls-files(1), `--stage -z`).
QHash<QString, QByteArray> modesOf(const QByteArray &listed)
{
    QHash<QString, QByteArray> modes;
    for (const QByteArray &record : listed.split('\0')) {
        const qsizetype tab = record.indexOf('\t');
        if (tab > 0)
            modes.insert(QString::fromUtf8(record.sliced(tab + 1)),
                         record.left(record.indexOf(' ')));
    }
    return modes;
}

} // namespace

Result<ProcessResult> GitPublisher::call(const QStringList &arguments, const QByteArray &input,
                                         std::stop_token stop, const QStringList &environment) const
{
    expensive();
    return m_process->run({.program = u"git"_s,
                           .arguments = QStringList{u"--literal-pathspecs"_s} + arguments,
                           .workingDirectory = m_workTree,
                           .environment = QStringList{u"GIT_TERMINAL_PROMPT=0"_s,
                                                      u"GIT_OPTIONAL_LOCKS=0"_s, u"LC_ALL=C"_s}
                                          + environment,
                           .input = input,
                           .timeout = longestPush},
                          std::move(stop));
}

Result<QByteArray> GitPublisher::output(const QStringList &arguments, const QByteArray &input,
                                        std::stop_token stop, const QStringList &environment) const
{
    return outputOf(call(arguments, input, std::move(stop), environment), arguments, m_workTree);
}

Result<std::optional<QString>> GitPublisher::tip(const QString &reference,
                                                 std::stop_token stop) const
{
    const auto result = call({u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, u"--end-of-options"_s,
                              reference + "^{commit}"_L1},
                             {}, std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0)
        return std::optional<QString>();
    return std::optional(firstLine(result->output));
}

Result<bool> GitPublisher::isAncestor(const QString &commit, const QString &of,
                                      std::stop_token stop) const
{
    const auto result =
        call({u"merge-base"_s, u"--is-ancestor"_s, commit, of}, {}, std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    return result->exitCode == 0;
}

Result<QString> GitPublisher::mergeBase(const QString &one, const QString &other,
                                        std::stop_token stop) const
{
    const auto result = call({u"merge-base"_s, one, other}, {}, std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0)
        return std::unexpected(
            Error{u"vcs.no-common-commit"_s,
                  Tr::tr("The two revisions have no commit in common here."), m_workTree,
                  Tr::tr("Fetch the whole history: in a pipeline, set the depth of the clone to "
                         "0.")});
    return firstLine(result->output);
}

bool GitPublisher::hasCommit(const QString &commit, std::stop_token stop) const
{
    const auto result = call({u"cat-file"_s, u"-e"_s, commit + "^{commit}"_L1}, {}, std::move(stop),
                             {u"GIT_NO_LAZY_FETCH=1"_s});
    return result && result->exitCode == 0;
}

Result<QStringList> GitPublisher::checkedOut(std::stop_token stop) const
{
    const auto listed =
        output({u"worktree"_s, u"list"_s, u"--porcelain"_s, u"-z"_s}, {}, std::move(stop));
    if (!listed)
        return std::unexpected(listed.error());
    QStringList branches;
    for (const QByteArray &line : listed->split('\0')) {
        if (line.startsWith("branch refs/heads/"))
            branches.append(QString::fromUtf8(line.sliced(qstrlen("branch refs/heads/"))));
    }
    return branches;
}

QString GitPublisher::setting(const QString &name, std::stop_token stop) const
{
    const auto result = call({u"config"_s, u"--get"_s, name}, {}, std::move(stop));
    return result && result->exitCode == 0 ? firstLine(result->output) : QString();
}

Result<QString> GitPublisher::remoteFor(const QString &branch, std::stop_token stop) const
{
    const auto listed = output({u"remote"_s}, {}, stop);
    if (!listed)
        return std::unexpected(listed.error());
    const QStringList remotes = QString::fromUtf8(*listed).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &wanted :
         {setting(u"remote.pushDefault"_s, stop),
          setting("branch."_L1 + branch + ".remote"_L1, stop), u"origin"_s}) {
        if (remotes.contains(wanted))
            return wanted;
    }
    return remotes.size() == 1 ? remotes.first() : QString();
}

Result<QString> GitPublisher::addressOf(const QString &remote, std::stop_token stop) const
{
    return output({u"remote"_s, u"get-url"_s, u"--push"_s, u"--"_s, remote}, {}, std::move(stop))
        .transform(firstLine);
}

Result<QString> GitPublisher::committer(std::stop_token stop) const
{
    const auto result = call({u"var"_s, u"GIT_COMMITTER_IDENT"_s}, {}, std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    const QString identity = firstLine(result->output);
    const qsizetype end = identity.lastIndexOf(u'>');
    if (result->exitCode != 0 || end < 0)
        return std::unexpected(Error{u"vcs.no-identity"_s, Tr::tr("Git doesn't know who commits."),
                                     m_workTree,
                                     Tr::tr("Set user.name and user.email with “git config”.")});
    return identity.first(end + 1);
}

bool GitPublisher::hasHook(const QString &name, std::stop_token stop) const
{
    const auto path =
        output({u"rev-parse"_s, u"--git-path"_s, "hooks/"_L1 + name}, {}, std::move(stop));
    if (!path)
        return false;
    return QFileInfo(QDir(m_workTree).absoluteFilePath(firstLine(*path))).isExecutable();
}

Result<QString> GitPublisher::blobOf(const QString &path, const QByteArray &bytes,
                                     std::stop_token stop) const
{
    return output({u"hash-object"_s, u"--path"_s, path, u"--stdin"_s}, bytes, std::move(stop))
        .transform(firstLine);
}

Result<QString> GitPublisher::treeOf(const QString &commit, std::stop_token stop) const
{
    return output({u"rev-parse"_s, u"--verify"_s, commit + "^{tree}"_L1}, {}, std::move(stop))
        .transform(firstLine);
}

Result<QString> GitPublisher::writeTree(const QString &parent, const QList<PublishedBytes> &files,
                                        std::stop_token stop) const
{
    const OwnIndex index;
    const QStringList environment = index.environment();
    if (const auto read = output({u"read-tree"_s, parent}, {}, stop, environment); !read)
        return std::unexpected(read.error());
    QStringList list{u"ls-files"_s, u"--stage"_s, u"-z"_s, u"--"_s};
    for (const PublishedBytes &file : files)
        list.append(file.path);
    const auto listed = output(list, {}, stop, environment);
    if (!listed)
        return std::unexpected(listed.error());
    const auto modes = modesOf(*listed);
    QByteArray changes;
    for (const PublishedBytes &file : files) {
        const QByteArray mode = modes.value(file.path, "100644"_ba);
        if (!mode.startsWith("100"))
            return std::unexpected(Error{u"vcs.not-a-file"_s,
                                         Tr::tr("%1 is a link there, no file.").arg(file.path),
                                         file.path, Tr::tr("Submit the file that it leads to.")});
        QByteArray line = "0 " + QByteArray(parent.size(), '0');
        if (file.bytes) {
            const auto blob = output({u"hash-object"_s, u"-w"_s, u"--no-filters"_s, u"--stdin"_s},
                                     *file.bytes, stop);
            if (!blob)
                return std::unexpected(blob.error());
            line = mode + ' ' + firstLine(*blob).toLatin1();
        }
        changes += line + '\t' + file.path.toUtf8() + '\0';
    }
    if (const auto updated =
            output({u"update-index"_s, u"-z"_s, u"--index-info"_s}, changes, stop, environment);
        !updated)
        return std::unexpected(updated.error());
    return output({u"write-tree"_s}, {}, std::move(stop), environment).transform(firstLine);
}

Result<QString> GitPublisher::message(const QString &text, std::stop_token stop) const
{
    QByteArray whole = text.toUtf8().trimmed() + '\n';
    const auto path =
        call({u"config"_s, u"--type=path"_s, u"--get"_s, u"commit.template"_s}, {}, stop);
    if (path && path->exitCode == 0) {
        QFile file(QDir(m_workTree).absoluteFilePath(firstLine(path->output)));
        if (file.open(QIODevice::ReadOnly)) {
            const auto lines =
                output({u"stripspace"_s, u"--strip-comments"_s}, file.read(largestTemplate), stop);
            if (lines && !lines->trimmed().isEmpty())
                whole += '\n' + *lines;
        }
    }
    QStringList trailers{u"interpret-trailers"_s};
    const auto signs =
        call({u"config"_s, u"--type=bool"_s, u"--get"_s, u"format.signOff"_s}, {}, stop);
    if (signs && signs->output.trimmed() == "true") {
        const auto name = committer(stop);
        if (!name)
            return name;
        trailers << u"--if-exists=addIfDifferent"_s << u"--trailer"_s
                 << "Signed-off-by: "_L1 + *name;
    }
    const auto made = output(trailers, whole, stop);
    if (!made)
        return std::unexpected(made.error());
    return throughHook(QString::fromUtf8(*made), std::move(stop));
}

Result<QString> GitPublisher::throughHook(const QString &message, std::stop_token stop) const
{
    if (!hasHook(u"commit-msg"_s, stop))
        return message;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"COMMIT_EDITMSG"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(message.toUtf8()) < 0 || !file.flush())
        return std::unexpected(Error{u"io.write"_s, file.errorString(), path,
                                     Tr::tr("See whether the disk is full.")});
    file.close();
    const OwnIndex index;
    const auto ran =
        call({u"hook"_s, u"run"_s, u"--ignore-missing"_s, u"commit-msg"_s, u"--"_s, path}, {}, stop,
             index.environment() + QStringList{u"GIT_EDITOR=:"_s});
    if (!ran)
        return std::unexpected(ran.error());
    if (ran->exitCode != 0)
        return std::unexpected(
            Error{u"vcs.hook-refused"_s,
                  Tr::tr("The hook commit-msg doesn't take the message: %1")
                      .arg(QString::fromUtf8(ran->errors + ran->output).trimmed()),
                  m_workTree, Tr::tr("Mend what it asks for, then go on with --resume.")});
    QFile left(path);
    if (!left.open(QIODevice::ReadOnly))
        return std::unexpected(
            Error{u"io.read"_s, left.errorString(), path, Tr::tr("Submit again.")});
    return output({u"stripspace"_s, u"--strip-comments"_s}, left.read(largestTemplate),
                  std::move(stop))
        .transform([](const QByteArray &text) { return QString::fromUtf8(text); });
}

Result<QString> GitPublisher::commit(const QString &tree, const QString &parent,
                                     const QString &message, const QDateTime &time,
                                     std::stop_token stop) const
{
    QStringList arguments{u"commit-tree"_s};
    const auto signs =
        call({u"config"_s, u"--type=bool"_s, u"--get"_s, u"commit.gpgSign"_s}, {}, stop);
    if (signs && signs->output.trimmed() == "true")
        arguments << u"-S"_s;
    arguments << tree << u"-p"_s << parent;
    const QString date = u"%1 +0000"_s.arg(time.toSecsSinceEpoch());
    return output(arguments, message.toUtf8(), std::move(stop),
                  {"GIT_AUTHOR_DATE="_L1 + date, "GIT_COMMITTER_DATE="_L1 + date})
        .transform(firstLine);
}

Result<void> GitPublisher::moveBranch(const QString &branch, const QString &to, const QString &from,
                                      std::stop_token stop) const
{
    const QString reference = "refs/heads/"_L1 + branch;
    const QString before = from.isEmpty() ? QString(to.size(), u'0') : from;
    const auto result = call(
        {u"update-ref"_s, u"--no-deref"_s, u"-m"_s, u"waymark: submit"_s, reference, to, before},
        {}, stop);
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode == 0)
        return {};
    const auto now = tip(reference, std::move(stop));
    if (now && *now == to)
        return {};
    return std::unexpected(Error{u"vcs.branch-moved"_s,
                                 Tr::tr("The branch %1 can't be moved: %2")
                                     .arg(branch, QString::fromUtf8(result->errors).trimmed()),
                                 branch,
                                 Tr::tr("Submit again, or name another branch with --branch.")});
}

Result<std::optional<QString>> GitPublisher::remoteTip(const QString &remote, const QString &branch,
                                                       std::stop_token stop) const
{
    const QString reference = "refs/heads/"_L1 + branch;
    const auto result =
        call({u"ls-remote"_s, u"--quiet"_s, u"--"_s, remote, reference}, {}, std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0)
        return std::unexpected(serverError(result->errors, remote));
    for (const QByteArray &line : result->output.split('\n')) {
        const qsizetype tab = line.indexOf('\t');
        if (tab > 0 && QString::fromUtf8(line.sliced(tab + 1)) == reference)
            return std::optional(QString::fromLatin1(line.first(tab)));
    }
    return std::optional<QString>();
}

Result<void> GitPublisher::fetch(const QString &remote, const QString &branch,
                                 std::stop_token stop) const
{
    const auto result =
        call({u"fetch"_s, u"--quiet"_s, u"--no-tags"_s, u"--no-auto-maintenance"_s,
              u"--no-write-fetch-head"_s, u"--"_s, remote, "refs/heads/"_L1 + branch},
             {}, std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0)
        return std::unexpected(serverError(result->errors, remote));
    return {};
}

Result<bool> GitPublisher::takesOptions(const PushRequest &request, std::stop_token stop) const
{
    // The only way to see what a server advertises is to begin a push; the hook waits for the real
    // one.
    const auto result = call({u"push"_s, u"--dry-run"_s, u"--no-verify"_s, u"--porcelain"_s,
                              u"--"_s, request.remote, request.commit + u':' + request.to},
                             {}, std::move(stop), {u"GIT_TRACE_PACKET=1"_s});
    if (!result)
        return std::unexpected(result.error());
    return advertisesPushOptions(result->errors);
}

Result<Pushed> GitPublisher::push(const PushRequest &request, std::stop_token stop) const
{
    QStringList arguments{u"push"_s, u"--porcelain"_s};
    for (const QString &option : request.options)
        arguments << u"--push-option"_s << option;
    arguments << u"--"_s << request.remote << request.commit + u':' + request.to;
    const auto result = call(arguments, {}, std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    return pushAnswer(*result, request);
}

} // namespace waymark::vcs
