// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"

#include <QDateTime>
#include <QList>

#include <optional>
#include <stop_token>

namespace waymark::vcs {

/// A file of a commit, relative to the work tree.
struct PublishedBytes
{
    QString path;
    std::optional<QByteArray> bytes; ///< nullopt: it is removed

    bool operator==(const PublishedBytes &) const = default;
};

struct PushRequest
{
    QString remote;
    QString commit;
    QString to;          ///< whole reference, such as `refs/heads/request/a`
    QStringList options; ///< for servers that advertise them; a line end would be fatal
};

struct Pushed
{
    bool wasThere = false; ///< the server had it already, and didn't look at options
    QStringList said;      ///< by the server: its `remote:` lines
};

/// Commits and pushes beside the work tree: an index of its own, and neither files nor index of the
/// work tree change by a byte. Commits are signed, signed off and begun from a template as Git is
/// set up; the hooks commit-msg and pre-push run. pre-commit doesn't: it may change files, and
/// looks at a work tree that isn't what is committed. Only on somebody's command, in folders that
/// are trusted. A value; any thread but the UI's.
///
/// Common errors: those of `Process`, and `vcs.git` with git's own words.
class GitPublisher
{
public:
    /// `process` is not owned.
    GitPublisher(const Process &process, QString workTree)
        : m_process(&process)
        , m_workTree(std::move(workTree))
    {}

    /// The commit that a reference is at; nullopt: there is none.
    [[nodiscard]] Result<std::optional<QString>> tip(const QString &reference,
                                                     std::stop_token stop = {}) const;
    [[nodiscard]] Result<bool> isAncestor(const QString &commit, const QString &of,
                                          std::stop_token stop = {}) const;
    /// Where two commits part. Fails with `vcs.no-common-commit`, also where only part of the
    /// history is here.
    [[nodiscard]] Result<QString> mergeBase(const QString &one, const QString &other,
                                            std::stop_token stop = {}) const;
    [[nodiscard]] bool hasCommit(const QString &commit, std::stop_token stop = {}) const;
    /// Branches that are checked out in this or another work tree.
    [[nodiscard]] Result<QStringList> checkedOut(std::stop_token stop = {}) const;
    /// Where `git push` goes by itself for that branch, else `origin`, else the only remote; empty:
    /// there is none.
    [[nodiscard]] Result<QString> remoteFor(const QString &branch, std::stop_token stop = {}) const;
    /// An address of it that pushes go to, as Git was told.
    [[nodiscard]] Result<QString> addressOf(const QString &remote, std::stop_token stop = {}) const;
    [[nodiscard]] QString setting(const QString &name, std::stop_token stop = {}) const;
    /// Fails with `vcs.no-identity` where Git doesn't know who commits.
    [[nodiscard]] Result<QString> committer(std::stop_token stop = {}) const;
    /// Whether there is such a hook that Git would run.
    [[nodiscard]] bool hasHook(const QString &name, std::stop_token stop = {}) const;
    /// Git's name of what it would publish for that file: filters and line ends applied.
    [[nodiscard]] Result<QString> blobOf(const QString &path, const QByteArray &bytes,
                                         std::stop_token stop = {}) const;

    /// Writes the tree that the parent's becomes with these files; modes stay. Fails with
    /// `vcs.not-a-file` where one of them is a link there.
    [[nodiscard]] Result<QString> writeTree(const QString &parent,
                                            const QList<PublishedBytes> &files,
                                            std::stop_token stop = {}) const;
    [[nodiscard]] Result<QString> treeOf(const QString &commit, std::stop_token stop = {}) const;
    /// The whole message: with the lines of `commit.template`, trailers and sign-off, as the hook
    /// commit-msg left it. Fails with `vcs.hook-refused`.
    [[nodiscard]] Result<QString> message(const QString &text, std::stop_token stop = {}) const;
    /// The same input gives the same commit, unless it is signed. No reference moves.
    [[nodiscard]] Result<QString> commit(const QString &tree, const QString &parent,
                                         const QString &message, const QDateTime &time,
                                         std::stop_token stop = {}) const;
    /// Fails with `vcs.branch-moved` unless it is where it is thought to be (empty: nowhere).
    [[nodiscard]] Result<void> moveBranch(const QString &branch, const QString &to,
                                          const QString &from, std::stop_token stop = {}) const;

    // These ask the server. Fail with `vcs.authentication` and `vcs.unreachable`.
    [[nodiscard]] Result<std::optional<QString>>
    remoteTip(const QString &remote, const QString &branch, std::stop_token stop = {}) const;
    /// Fetches a branch; only remote-tracking references move.
    [[nodiscard]] Result<void> fetch(const QString &remote, const QString &branch,
                                     std::stop_token stop = {}) const;
    /// Whether the server says that it takes push options.
    [[nodiscard]] Result<bool> takesOptions(const PushRequest &request,
                                            std::stop_token stop = {}) const;
    /// Also fails with `vcs.diverged`, `vcs.push-refused` (with the server's own words) and
    /// `vcs.hook-refused`.
    [[nodiscard]] Result<Pushed> push(const PushRequest &request, std::stop_token stop = {}) const;

private:
    [[nodiscard]] Result<ProcessResult> call(const QStringList &arguments, const QByteArray &input,
                                             std::stop_token stop,
                                             const QStringList &environment = {}) const;
    [[nodiscard]] Result<QByteArray> output(const QStringList &arguments, const QByteArray &input,
                                            std::stop_token stop,
                                            const QStringList &environment = {}) const;
    [[nodiscard]] Result<QString> throughHook(const QString &message, std::stop_token stop) const;

    const Process *m_process;
    QString m_workTree;
};

} // namespace waymark::vcs
