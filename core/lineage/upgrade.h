// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineage/questions.h"
#include "lineage/treemerge.h"
#include "lineage/versionhistory.h"

namespace waymark::lineage {

struct UpgradeRequest
{
    QString folder; ///< of the project, absolute
    Lineage lineage;
    PathVersion to;
    SourceText given = {}; ///< answers for new and changed questions
    QString givenName = {};
    QHash<QString, templates::Value> outputs = {}; ///< of steps that aren't run, besides those kept
    QStringList takesYours = {};                   ///< see `TreeMergeInput`
    QStringList takesPath = {};
    QDate today = {};
};

/// What bringing a project to another version of its path would do. Nothing is written yet.
struct UpgradePlan
{
    QString path;
    QString from; ///< versions
    QString to;
    QList<FileOutcome> files; ///< without those that stay as they are
    qsizetype unchanged = 0;  ///< how many those are
    QList<Question> questions;
    QStringList dropped;                                  ///< answers that nobody asks for any more
    QList<goldenpath::GoldenPathDocument::Upgrade> notes; ///< of the versions between, newest first
    Lineage next;                                         ///< the record once everything is settled
    goldenpath::FileTree made; ///< what the path makes now: the next base
    QString digest;            ///< of everything above that would be written: `sha256:...`

    /// Nobody has to look at anything.
    [[nodiscard]] bool isClean() const;
    [[nodiscard]] QStringList openFiles() const;
};

/// Renders the new version without any effect, finds the base and puts both together with the
/// project. The same input is the same plan. Runs git; may take long.
///
/// Fails with `lineage.questions` where an answer is missing, `lineage.no-base`, `lineage.no-run`,
/// `lineage.older` and what reading fails with.
[[nodiscard]] Result<UpgradePlan> planUpgrade(const UpgradeRequest &request,
                                              const VersionHistory &history, const Process &process,
                                              const FileSystem &files, std::stop_token stop = {});

/// What a version makes of answers: steps that aren't run here have the outputs given. Fails with
/// `lineage.no-run`.
[[nodiscard]] Result<goldenpath::FileTree> rendered(const PathVersion &version,
                                                    const goldenpath::Answers &answers,
                                                    const QHash<QString, templates::Value> &outputs,
                                                    const QString &user, const FileSystem &files,
                                                    std::stop_token stop = {});

/// The notes of every version after `from` up to `to`, newest first.
[[nodiscard]] QList<goldenpath::GoldenPathDocument::Upgrade>
notesBetween(const PathVersion &path, const QString &from, const QString &to);

} // namespace waymark::lineage
