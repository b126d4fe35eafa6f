// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace waymark::vcs {

struct Commit
{
    QString hash; ///< full
    QString authorName;
    QString authorMail;
    QDateTime time; ///< of the author, with their offset from UTC
    QString subject;

    bool operator==(const Commit &) const = default;
};

struct ChangedFile
{
    enum class Kind { Added, Modified, Removed, Renamed, Conflict };

    Kind kind = Kind::Modified;
    QString path;
    QString from; ///< the name before, of a renamed file

    bool operator==(const ChangedFile &) const = default;
};

/// A work tree against its last commit.
struct WorkState
{
    QString branch;   ///< empty when detached
    QString upstream; ///< such as `origin/main`; empty where there is none
    int ahead = 0;    ///< commits that the upstream lacks
    int behind = 0;
    QList<ChangedFile> changes; ///< staged or not, untracked ones as added

    bool operator==(const WorkState &) const = default;
};

// What git printed, as values. Everything is read with `-z`, so a name may hold any byte but NUL.
// A record that can't be understood is left out: a newer git may print more.

/// The format that `parseLog` reads.
inline constexpr QLatin1StringView logFormat("--format=%H%x1f%an%x1f%ae%x1f%aI%x1f%s");

[[nodiscard]] QList<Commit> parseLog(const QByteArray &output);
/// The format that `parseChangeTimes` reads, with `--name-only`.
inline constexpr QLatin1StringView changeTimesFormat("--format=%x01%ct");
/// When each file was committed last; newer commits come first.
[[nodiscard]] QHash<QString, QDateTime> parseChangeTimes(const QByteArray &output);
/// `git ls-files -t -z`, sorted: without what was removed from the disk.
[[nodiscard]] QStringList parseWorkFiles(const QByteArray &output);
/// `git diff --name-status -z` (git-diff(1), RAW OUTPUT FORMAT).
[[nodiscard]] QList<ChangedFile> parseNameStatus(const QByteArray &output);
/// `git status --porcelain=v2 --branch -z` (git-status(1)).
[[nodiscard]] WorkState parseStatus(const QByteArray &output);
/// `git ls-tree -r -z`: the regular files.
[[nodiscard]] QStringList parseTree(const QByteArray &output);
/// The same output: what tells the content of each from another (its hash, as bytes), by path.
[[nodiscard]] QHash<QString, QByteArray> parseBlobs(const QByteArray &output);
/// `git cat-file --batch -Z`: the blobs, by what was asked for, in the order of `asked`.
[[nodiscard]] QHash<QString, QByteArray> parseBatch(const QByteArray &output,
                                                    const QStringList &asked);

} // namespace waymark::vcs
