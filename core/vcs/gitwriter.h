// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"

#include <QHash>
#include <QList>

#include <stop_token>

namespace waymark::vcs {

/// A file of a tree that is kept without being checked out.
struct KeptFile
{
    QString path;
    QByteArray bytes; ///< of a link where it leads
    bool isExecutable = false;
    bool isLink = false;
};

/// What changes a repository, as the person set Git up: hooks run, commits are signed. Only on
/// somebody's command, in folders that are trusted. A value; any thread but the UI's.
///
/// Common errors: those of `Process`, and `vcs.git` with git's own words.
class GitWriter
{
public:
    /// `process` is not owned; `folder` is where git runs.
    GitWriter(const Process &process, QString folder)
        : m_process(&process)
        , m_folder(std::move(folder))
    {}

    /// An empty repository; its branch is `init.defaultBranch`, `main` where that isn't set.
    [[nodiscard]] Result<void> init(std::stop_token stop = {}) const;
    /// Commits these paths alone (relative to the folder; those that are gone too), or everything
    /// that isn't ignored where none is named. Fails with `vcs.commit-failed`; what was staged
    /// stays.
    [[nodiscard]] Result<void> commit(const QString &message, const QStringList &paths = {},
                                      std::stop_token stop = {}) const;
    /// Keeps a tree under a reference such as `refs/waymark/base/service`, replacing what is there.
    /// The same tree and message are always the same commit.
    [[nodiscard]] Result<void> keepTree(const QString &reference, const QString &message,
                                        const QList<KeptFile> &files,
                                        std::stop_token stop = {}) const;
    /// The blobs by hash, as far as the repository has them.
    [[nodiscard]] Result<QHash<QByteArray, QByteArray>> blobs(const QList<QByteArray> &hashes,
                                                              std::stop_token stop = {}) const;

    /// A second work tree in `folder`, on a new branch that begins at HEAD. A branch of that name
    /// that is there is begun anew.
    [[nodiscard]] Result<void> addWorkTree(const QString &folder, const QString &branch,
                                           std::stop_token stop = {}) const;
    [[nodiscard]] Result<void> removeWorkTree(const QString &folder,
                                              std::stop_token stop = {}) const;
    [[nodiscard]] Result<void> removeBranch(const QString &branch, std::stop_token stop = {}) const;

    /// Writes the files of a commit below those paths, with their modes, into a folder that is
    /// there.
    [[nodiscard]] Result<void> exportFiles(const QString &commit, const QStringList &below,
                                           const QString &target, std::stop_token stop = {}) const;

private:
    [[nodiscard]] Result<ProcessResult> call(const QStringList &arguments,
                                             const QByteArray &input = {},
                                             std::stop_token stop = {},
                                             const QStringList &environment = {}) const;
    [[nodiscard]] Result<QByteArray> output(const QStringList &arguments,
                                            const QByteArray &input = {}, std::stop_token stop = {},
                                            const QStringList &environment = {}) const;

    const Process *m_process;
    QString m_folder;
};

} // namespace waymark::vcs
