// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "vcs/gitoutput.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace waymark::vcs {

/// Whether the person said that programs may run in a folder. In one that isn't trusted no git
/// process runs: hooks, filters, fsmonitor and sshCommand of its configuration are code.
enum class Trust { No, Yes };

/// What `Git::log` lists.
struct LogRequest
{
    QString revision = QStringLiteral("HEAD");
    QString path; ///< relative to the work tree; empty: all of it. Renames of a file are followed
    int limit = 200;
};

/// The git program in one work tree. A value; any thread but the UI's, each call runs
/// a process and takes milliseconds. Paths are relative to the work tree, with `/`. Revisions are
/// what gitrevisions(7) says; one that begins with `-` is unknown.
///
/// Common errors: those of `Process`, `vcs.unknown-revision`, and `vcs.git` with git's own words.
class Git
{
public:
    /// `folder` is a work tree or lies in one. Fails with `vcs.not-trusted` and with
    /// `vcs.no-work-tree`. `process` is not owned.
    [[nodiscard]] static Result<Git> open(const Process &process, const QString &folder,
                                          Trust trust);

    /// Its top folder, absolute.
    [[nodiscard]] const QString &workTree() const { return m_workTree; }
    /// `path` (absolute, or relative to the current folder) as the other calls take it; nullopt
    /// outside the work tree.
    [[nodiscard]] std::optional<QString> relativePath(const QString &path) const;

    /// The commit's full hash.
    [[nodiscard]] Result<QString> resolve(const QString &revision, std::stop_token stop) const;

    /// nullopt where the revision has no such file, and before the first commit.
    [[nodiscard]] Result<std::optional<QByteArray>>
    fileAt(const QString &revision, const QString &path, std::stop_token stop) const;
    /// Many files with one process; those that aren't there are left out.
    [[nodiscard]] Result<QHash<QString, QByteArray>>
    filesAt(const QString &revision, const QStringList &paths, std::stop_token stop) const;
    /// Regular files (no links, no submodules) of a revision below `folder`, by path.
    [[nodiscard]] Result<QStringList> listFiles(const QString &revision, const QString &folder,
                                                std::stop_token stop) const;

    /// The hashes of all regular files of a revision, by path: a text is the same where
    /// `blobHash()` says the same of it.
    [[nodiscard]] Result<QHash<QString, QByteArray>> blobsAt(const QString &revision,
                                                             std::stop_token stop) const;

    /// The files on disk that Git knows or would take, by path, sorted: what is ignored isn't among
    /// them, and what was deleted isn't either.
    [[nodiscard]] Result<QStringList> workFiles(std::stop_token stop) const;
    /// When each file of a revision's history was committed last, in UTC, by path; files that are
    /// gone are among them. One process, which walks the whole history.
    [[nodiscard]] Result<QHash<QString, QDateTime>> changeTimes(const QString &revision,
                                                                std::stop_token stop) const;

    /// From one revision to another; with `to` empty, to the files on disk, untracked ones
    /// included.
    [[nodiscard]] Result<QList<ChangedFile>> changes(const QString &from, const QString &to,
                                                     std::stop_token stop) const;
    [[nodiscard]] Result<WorkState> status(std::stop_token stop) const;
    /// Local branches, the one committed to last first.
    [[nodiscard]] Result<QStringList> branches(std::stop_token stop) const;
    /// Name and commit of each tag of a commit, by name.
    [[nodiscard]] Result<QList<std::pair<QString, QString>>> tags(std::stop_token stop) const;
    /// Checks out a local branch; what isn't committed comes along. Fails with `vcs.cannot-switch`
    /// and changes nothing where that would be overwritten, and where there is no such branch.
    [[nodiscard]] Result<void> switchTo(const QString &branch, std::stop_token stop) const;
    /// Newest first; empty before the first commit.
    [[nodiscard]] Result<QList<Commit>> log(const LogRequest &request, std::stop_token stop) const;
    /// Such as `user.email`; nullopt where it isn't set.
    [[nodiscard]] Result<std::optional<QString>> config(const QString &name,
                                                        std::stop_token stop) const;

private:
    Git(const Process &process, QString workTree)
        : m_process(&process)
        , m_workTree(std::move(workTree))
    {}

    [[nodiscard]] Result<ProcessResult> call(const QStringList &arguments, const QByteArray &input,
                                             std::stop_token stop) const;
    /// An exit code other than 0 is an error.
    [[nodiscard]] Result<QByteArray> output(const QStringList &arguments, std::stop_token stop,
                                            const QByteArray &input = {}) const;

    const Process *m_process;
    QString m_workTree;
};

/// How Git names a file's content: `size` is that of a hash of the repository, 20 or 32 bytes.
[[nodiscard]] QByteArray blobHash(const QByteArray &content, qsizetype size);

} // namespace waymark::vcs
