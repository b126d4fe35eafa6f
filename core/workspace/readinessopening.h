// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "base/process.h"
#include "readiness/evaluation.h"
#include "readiness/scoreimpact.h"

namespace waymark::workspace {

class AgreedFiles;

struct ScoreRequest
{
    QString folder; ///< the workspace, absolute
    QString commit; ///< a revision of it; empty: what is on the disk
    QDateTime now;
};

/// What scorecards are evaluated for. Holds on to all that the input refers to.
struct ScoreInput
{
    readiness::ReadinessInput input;
    std::shared_ptr<const AgreedFiles> agreed;
    QList<Error> failures; ///< what couldn't be read; the rest is there
};

/// Opens a workspace for scorecards. Runs git; `files` and `process` outlive the result. Fails as
/// Git does, where a commit is asked for.
[[nodiscard]] Result<ScoreInput> openForScores(const ScoreRequest &request, const FileSystem &files,
                                               const Process &process, std::stop_token stop = {});

struct ScoreImpactRequest
{
    QString folder; ///< the workspace, absolute
    /// With Scorecards, absolute. One of the workspace is compared with its committed version;
    /// those of any other one stand for the Scorecards of the same names.
    QString file;
    QString base = QStringLiteral("HEAD");
    QDateTime now;
};

struct FileScoreImpact
{
    readiness::ScoreImpact impact;
    bool isWhole = true; ///< every check could be evaluated
    QList<Error> failures;
};

/// Which services change level, by team and check, through a changed scorecard. Runs git.
[[nodiscard]] Result<FileScoreImpact> impactOnScores(const ScoreImpactRequest &request,
                                                     const FileSystem &files,
                                                     const Process &process,
                                                     std::stop_token stop = {});

} // namespace waymark::workspace
