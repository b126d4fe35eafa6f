// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/git.h"

#include "base/expensive.h"
#include "vcs/gitrun.h"
#include "vcs/head.h"
#include "vcs/vcstr.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

namespace {

/// Reading must neither wait for a lock that an editor's git holds, nor for a password, and prints
/// the same in every language.
const QStringList &quietEnvironment()
{
    static const QStringList environment{u"GIT_OPTIONAL_LOCKS=0"_s, u"GIT_TERMINAL_PROMPT=0"_s,
                                         u"LC_ALL=C"_s, u"GIT_PAGER=cat"_s};
    return environment;
}

/// Even in a trusted folder, what only reads has no business with hooks and monitors.
const QStringList &quietOptions()
{
    static const QStringList options{u"-c"_s, u"core.fsmonitor=false"_s, u"-c"_s,
                                     u"core.hooksPath=/dev/null"_s, u"--literal-pathspecs"_s};
    return options;
}

std::unexpected<Error> unknownRevision(const QString &revision)
{
    return std::unexpected(
        Error{u"vcs.unknown-revision"_s, Tr::tr("There is no revision %1.").arg(revision), revision,
              Tr::tr("Name a branch, a tag or a commit; git log lists the commits.")});
}

/// A commit is asked for by its hash from here on; nothing a person typed can be an option.
bool mayBeRevision(const QString &revision)
{
    return !revision.isEmpty() && !revision.startsWith(u'-') && !revision.contains(u'\0')
           && !revision.contains(u'\n');
}

} // namespace

Result<Git> Git::open(const Process &process, const QString &folder, Trust trust)
{
    if (trust == Trust::No)
        return std::unexpected(
            Error{u"vcs.not-trusted"_s,
                  Tr::tr("Git doesn't run in %1: the folder isn't trusted.").arg(folder), folder,
                  Tr::tr("Trust the workspace; until then only the branch is read.")});
    const auto head = headOf(folder);
    if (!head)
        return std::unexpected(Error{u"vcs.no-work-tree"_s,
                                     Tr::tr("%1 isn't in a Git work tree.").arg(folder), folder,
                                     Tr::tr("Run git init there, or open a clone.")});
    return Git(process, head->workTree);
}

std::optional<QString> Git::relativePath(const QString &path) const
{
    const QString relative = QDir(m_workTree).relativeFilePath(QFileInfo(path).absoluteFilePath());
    if (relative == ".."_L1 || relative.startsWith("../"_L1) || QDir::isAbsolutePath(relative))
        return std::nullopt;
    return relative;
}

Result<ProcessResult> Git::call(const QStringList &arguments, const QByteArray &input,
                                std::stop_token stop) const
{
    expensive();
    return m_process->run({.program = u"git"_s,
                           .arguments = quietOptions() + arguments,
                           .workingDirectory = m_workTree,
                           .environment = quietEnvironment(),
                           .input = input},
                          std::move(stop));
}

Result<QByteArray> Git::output(const QStringList &arguments, std::stop_token stop,
                               const QByteArray &input) const
{
    return outputOf(call(arguments, input, std::move(stop)), arguments, m_workTree);
}

Result<QString> Git::resolve(const QString &revision, std::stop_token stop) const
{
    if (!mayBeRevision(revision))
        return unknownRevision(revision);
    // What HEAD names is there; to ask git takes as long as all that follows.
    if (const auto head = headOf(m_workTree);
        head && !head->commit.isEmpty() && (revision == "HEAD"_L1 || revision == head->commit))
        return head->commit;
    const auto result = call({u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, u"--end-of-options"_s,
                              revision + "^{commit}"_L1},
                             {}, std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0)
        return unknownRevision(revision);
    return QString::fromLatin1(result->output).trimmed();
}

Result<std::optional<QByteArray>> Git::fileAt(const QString &revision, const QString &path,
                                              std::stop_token stop) const
{
    const auto files = filesAt(revision, {path}, std::move(stop));
    if (!files)
        return std::unexpected(files.error());
    const auto found = files->constFind(path);
    return found == files->cend() ? std::nullopt : std::optional(*found);
}

Result<QHash<QString, QByteArray>> Git::filesAt(const QString &revision, const QStringList &paths,
                                                std::stop_token stop) const
{
    // Before the first commit HEAD names nothing, and that is no mistake of anybody's.
    if (revision == "HEAD"_L1) {
        const auto head = headOf(m_workTree);
        if (head && head->commit.isEmpty())
            return {};
    }
    const auto commit = resolve(revision, stop);
    if (!commit)
        return std::unexpected(commit.error());
    QByteArray names;
    for (const QString &path : paths) {
        names += commit->toLatin1() + ':' + path.toUtf8();
        names += '\0';
    }
    const auto printed = output({u"cat-file"_s, u"--batch"_s, u"-Z"_s}, std::move(stop), names);
    if (!printed)
        return std::unexpected(printed.error());
    return parseBatch(*printed, paths);
}

Result<QStringList> Git::listFiles(const QString &revision, const QString &folder,
                                   std::stop_token stop) const
{
    const auto commit = resolve(revision, stop);
    if (!commit)
        return std::unexpected(commit.error());
    QStringList arguments{u"ls-tree"_s, u"-r"_s, u"-z"_s, u"--full-tree"_s, *commit};
    if (!folder.isEmpty() && folder != "."_L1)
        arguments << u"--"_s << folder;
    const auto printed = output(arguments, std::move(stop));
    if (!printed)
        return std::unexpected(printed.error());
    return parseTree(*printed);
}

Result<QHash<QString, QByteArray>> Git::blobsAt(const QString &revision, std::stop_token stop) const
{
    const auto commit = resolve(revision, stop);
    if (!commit)
        return std::unexpected(commit.error());
    const auto printed =
        output({u"ls-tree"_s, u"-r"_s, u"-z"_s, u"--full-tree"_s, *commit}, std::move(stop));
    if (!printed)
        return std::unexpected(printed.error());
    return parseBlobs(*printed);
}

Result<QStringList> Git::workFiles(std::stop_token stop) const
{
    const auto printed = output({u"ls-files"_s, u"--cached"_s, u"--others"_s, u"--deleted"_s,
                                 u"--exclude-standard"_s, u"-t"_s, u"-z"_s},
                                std::move(stop));
    if (!printed)
        return std::unexpected(printed.error());
    return parseWorkFiles(*printed);
}

Result<QHash<QString, QDateTime>> Git::changeTimes(const QString &revision,
                                                   std::stop_token stop) const
{
    const auto commit = resolve(revision, stop);
    if (!commit)
        return std::unexpected(commit.error());
    const auto printed = output({u"log"_s, u"-z"_s, changeTimesFormat, u"--name-only"_s,
                                 u"--no-renames"_s, u"--no-show-signature"_s, *commit, u"--"_s},
                                std::move(stop));
    if (!printed)
        return std::unexpected(printed.error());
    return parseChangeTimes(*printed);
}

Result<QList<ChangedFile>> Git::changes(const QString &from, const QString &to,
                                        std::stop_token stop) const
{
    QStringList arguments{u"diff"_s,          u"--name-status"_s, u"-z"_s,
                          u"--no-ext-diff"_s, u"--no-textconv"_s, u"--find-renames"_s,
                          u"--no-relative"_s};
    for (const QString &revision : {from, to}) {
        if (revision.isEmpty())
            continue;
        const auto commit = resolve(revision, stop);
        if (!commit)
            return std::unexpected(commit.error());
        arguments << *commit;
    }
    const auto printed = output(arguments << u"--"_s, stop);
    if (!printed)
        return std::unexpected(printed.error());
    auto files = parseNameStatus(*printed);
    if (!to.isEmpty())
        return files;
    const auto untracked =
        output({u"ls-files"_s, u"--others"_s, u"--exclude-standard"_s, u"-z"_s}, std::move(stop));
    if (!untracked)
        return std::unexpected(untracked.error());
    for (const QByteArray &path : untracked->split('\0')) {
        if (!path.isEmpty())
            files.append({ChangedFile::Kind::Added, QString::fromUtf8(path), {}});
    }
    return files;
}

Result<WorkState> Git::status(std::stop_token stop) const
{
    const auto printed = output({u"status"_s, u"--porcelain=v2"_s, u"--branch"_s, u"-z"_s,
                                 u"--untracked-files=all"_s, u"--find-renames"_s},
                                std::move(stop));
    if (!printed)
        return std::unexpected(printed.error());
    return parseStatus(*printed);
}

Result<QStringList> Git::branches(std::stop_token stop) const
{
    const auto printed = output(
        {u"for-each-ref"_s, u"--sort=-committerdate"_s, u"--format=%(refname)"_s, u"refs/heads/"_s},
        std::move(stop));
    if (!printed)
        return std::unexpected(printed.error());
    // A reference's name holds no line end (git-check-ref-format(1)).
    QStringList names;
    for (const QByteArray &line : printed->split('\n')) {
        if (line.startsWith("refs/heads/"))
            names.append(QString::fromUtf8(line.sliced(qstrlen("refs/heads/"))));
    }
    return names;
}

Result<QList<std::pair<QString, QString>>> Git::tags(std::stop_token stop) const
{
    // An annotated tag is an object of its own; what it stands for comes second.
    const auto printed = output(
        {u"for-each-ref"_s, u"--format=%(refname) %(objectname) %(*objectname)"_s, u"refs/tags/"_s},
        std::move(stop));
    if (!printed)
        return std::unexpected(printed.error());
    QList<std::pair<QString, QString>> tags;
    for (const QByteArray &line : printed->split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() != 3 || !words[0].startsWith("refs/tags/"))
            continue;
        tags.append({QString::fromUtf8(words[0].sliced(qstrlen("refs/tags/"))),
                     QString::fromLatin1(words[2].isEmpty() ? words[1] : words[2])});
    }
    return tags;
}

Result<void> Git::switchTo(const QString &branch, std::stop_token stop) const
{
    const auto known = branches(stop);
    if (!known)
        return std::unexpected(known.error());
    const auto refused = [this](const QString &words, const QString &next) {
        return std::unexpected(Error{u"vcs.cannot-switch"_s, words, m_workTree, next});
    };
    if (!known->contains(branch))
        return refused(Tr::tr("There is no branch “%1”.").arg(branch),
                       Tr::tr("It may have been removed meanwhile; the list is read anew."));
    const auto result =
        call({u"switch"_s, u"--no-guess"_s, u"--quiet"_s, branch}, {}, std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0)
        return refused(Tr::tr("Git doesn't switch to “%1”: %2")
                           .arg(branch, QString::fromUtf8(result->errors).simplified()),
                       Tr::tr("Commit or stash what would be overwritten, then try again."));
    return {};
}

Result<QList<Commit>> Git::log(const LogRequest &request, std::stop_token stop) const
{
    if (request.revision == "HEAD"_L1) {
        const auto head = headOf(m_workTree);
        if (head && head->commit.isEmpty())
            return {};
    }
    const auto commit = resolve(request.revision, stop);
    if (!commit)
        return std::unexpected(commit.error());
    QStringList arguments{u"log"_s, u"-z"_s, logFormat, u"--no-show-signature"_s,
                          u"--max-count=%1"_s.arg(request.limit)};
    const bool isFile =
        !request.path.isEmpty() && !QFileInfo(m_workTree + u'/' + request.path).isDir();
    if (isFile)
        arguments << u"--follow"_s;
    arguments << *commit << u"--"_s;
    if (!request.path.isEmpty())
        arguments << request.path;
    const auto printed = output(arguments, std::move(stop));
    if (!printed)
        return std::unexpected(printed.error());
    return parseLog(*printed);
}

Result<std::optional<QString>> Git::config(const QString &name, std::stop_token stop) const
{
    const auto result = call({u"config"_s, u"--null"_s, u"--get"_s, name}, {}, std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    // git-config(1): 1 says that the key isn't set.
    if (result->exitCode == 1)
        return std::optional<QString>();
    if (result->exitCode != 0)
        return std::unexpected(
            Error{u"vcs.git"_s,
                  Tr::tr("git config failed: %1").arg(QString::fromUtf8(result->errors).trimmed()),
                  m_workTree, Tr::tr("Run the command by hand in this folder to see why.")});
    QByteArray value = result->output;
    if (value.endsWith('\0'))
        value.chop(1);
    return std::optional(QString::fromUtf8(value));
}

QByteArray blobHash(const QByteArray &content, qsizetype size)
{
    constexpr qsizetype sha256Size = 32;
    QCryptographicHash hash(size == sha256Size ? QCryptographicHash::Sha256
                                               : QCryptographicHash::Sha1);
    hash.addData("blob "_ba);
    hash.addData(QByteArray::number(content.size()));
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(content);
    return hash.result();
}

} // namespace waymark::vcs
