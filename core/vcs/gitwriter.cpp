// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/gitwriter.h"

#include "base/expensive.h"
#include "vcs/fastimport.h"
#include "vcs/gitoutput.h"
#include "vcs/gitrun.h"
#include "vcs/vcstr.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

namespace {

/// Hooks build and test; nobody waits longer than this for them.
constexpr std::chrono::minutes longestHook(10);

QByteArray endedByNul(const QStringList &paths)
{
    QByteArray names;
    for (const QString &path : paths) {
        names += path.toUtf8();
        names += '\0';
    }
    return names;
}

} // namespace

Result<ProcessResult> GitWriter::call(const QStringList &arguments, const QByteArray &input,
                                      std::stop_token stop, const QStringList &environment) const
{
    expensive();
    return m_process->run(
        {.program = u"git"_s,
         .arguments = QStringList{u"--literal-pathspecs"_s} + arguments,
         .workingDirectory = m_folder,
         .environment = QStringList{u"GIT_TERMINAL_PROMPT=0"_s, u"LC_ALL=C"_s} + environment,
         .input = input,
         .timeout = longestHook},
        std::move(stop));
}

Result<QByteArray> GitWriter::output(const QStringList &arguments, const QByteArray &input,
                                     std::stop_token stop, const QStringList &environment) const
{
    return outputOf(call(arguments, input, std::move(stop), environment), arguments, m_folder);
}

Result<void> GitWriter::init(std::stop_token stop) const
{
    const auto named = call({u"config"_s, u"--get"_s, u"init.defaultBranch"_s}, {}, stop);
    if (!named)
        return std::unexpected(named.error());
    const bool isNamed = named->exitCode == 0 && !named->output.trimmed().isEmpty();
    QStringList arguments{u"init"_s, u"--quiet"_s};
    if (!isNamed)
        arguments << u"--initial-branch=main"_s;
    return output(arguments, {}, std::move(stop)).transform([](const QByteArray &) {});
}

Result<void> GitWriter::commit(const QString &message, const QStringList &paths,
                               std::stop_token stop) const
{
    QStringList add{u"add"_s, u"--all"_s};
    if (!paths.isEmpty())
        add << u"--force"_s << u"--pathspec-from-file=-"_s << u"--pathspec-file-nul"_s;
    if (const auto added = output(add, endedByNul(paths), stop); !added)
        return std::unexpected(added.error());
    QStringList arguments{u"commit"_s, u"--quiet"_s, u"--message"_s, message};
    // What somebody prepared for a commit of their own isn't taken into this one.
    if (!paths.isEmpty())
        arguments << u"--only"_s << u"--pathspec-from-file=-"_s << u"--pathspec-file-nul"_s;
    const auto result = call(arguments, endedByNul(paths), std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0)
        return std::unexpected(
            Error{u"vcs.commit-failed"_s,
                  Tr::tr("Git didn't commit: %1")
                      .arg(QString::fromUtf8(result->errors + result->output).trimmed()),
                  m_folder,
                  Tr::tr("The files are there and staged. Do what Git asks for, then run “git "
                         "commit” in %1.")
                      .arg(m_folder)});
    return {};
}

Result<void> GitWriter::keepTree(const QString &reference, const QString &message,
                                 const QList<KeptFile> &files, std::stop_token stop) const
{
    return output({u"fast-import"_s, u"--quiet"_s, u"--force"_s, u"--done"_s},
                  treeImportStream(reference, message, files), std::move(stop))
        .transform([](const QByteArray &) {});
}

Result<QHash<QByteArray, QByteArray>> GitWriter::blobs(const QList<QByteArray> &hashes,
                                                       std::stop_token stop) const
{
    QStringList asked;
    for (const QByteArray &hash : hashes)
        asked.append(QString::fromLatin1(hash));
    const auto printed =
        output({u"cat-file"_s, u"--batch"_s, u"-Z"_s}, endedByNul(asked), std::move(stop),
               {u"GIT_OPTIONAL_LOCKS=0"_s, u"GIT_NO_LAZY_FETCH=1"_s});
    if (!printed)
        return std::unexpected(printed.error());
    QHash<QByteArray, QByteArray> found;
    for (const auto &[name, bytes] : parseBatch(*printed, asked).asKeyValueRange())
        found.insert(name.toLatin1(), bytes);
    return found;
}

Result<void> GitWriter::addWorkTree(const QString &folder, const QString &branch,
                                    std::stop_token stop) const
{
    return output({u"worktree"_s, u"add"_s, u"--quiet"_s, u"--force"_s, u"-B"_s, branch, u"--"_s,
                   folder, u"HEAD"_s},
                  {}, std::move(stop))
        .transform([](const QByteArray &) {});
}

Result<void> GitWriter::removeWorkTree(const QString &folder, std::stop_token stop) const
{
    return output({u"worktree"_s, u"remove"_s, u"--force"_s, u"--"_s, folder}, {}, std::move(stop))
        .transform([](const QByteArray &) {});
}

Result<void> GitWriter::removeBranch(const QString &branch, std::stop_token stop) const
{
    return output({u"branch"_s, u"--quiet"_s, u"-D"_s, u"--"_s, branch}, {}, std::move(stop))
        .transform([](const QByteArray &) {});
}

Result<void> GitWriter::exportFiles(const QString &commit, const QStringList &below,
                                    const QString &target, std::stop_token stop) const
{
    // An index of its own: that of the work tree may hold what somebody prepares.
    const QTemporaryDir folder;
    const QStringList index{"GIT_INDEX_FILE="_L1 + folder.path() + "/index"_L1};
    if (const auto read = output({u"read-tree"_s, commit}, {}, stop, index); !read)
        return std::unexpected(read.error());
    QStringList list{u"ls-files"_s, u"-z"_s};
    if (!below.isEmpty() && !below.contains(QString()))
        list << u"--"_s << below;
    const auto names = output(list, {}, stop, index);
    if (!names)
        return std::unexpected(names.error());
    return output({u"checkout-index"_s, u"--quiet"_s, u"-z"_s, u"--stdin"_s,
                   "--prefix="_L1 + target + u'/'},
                  *names, std::move(stop), index)
        .transform([](const QByteArray &) {});
}

} // namespace waymark::vcs
