// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "goldenpath/filetree.h"
#include "goldenpath/findings.h"
#include "goldenpath/pathtemplate.h"
#include "goldenpath/skeleton.h"

#include <chrono>
#include <functional>

namespace waymark::goldenpath {

/// What happens where Backstage would go on in silence.
enum class Mode : quint8 {
    Strict,     ///< an expression that can't be evaluated stops the run
    Compatible, ///< as Backstage: the text stays as it is written; it is reported
};

enum class StepStatus : quint8 {
    Waiting,   ///< not reached
    Completed, ///< it ran
    Skipped,   ///< by its `if`, or because a step before it failed
    NotRun,    ///< Waymark doesn't run its action; its outputs are assumed
    Failed,
    Cancelled,
};

struct StepReport
{
    QString id;
    QString name;
    QString action;
    StepStatus status = StepStatus::Waiting;
    QStringList log;         ///< secrets are masked
    templates::Value output; ///< undefined where it has none
    bool isAssumed = false;  ///< something in its outputs follows from what nobody knows
};

/// What `catalog:register` would tell the catalog.
struct Registration
{
    QString url;
    QString entityRef; ///< empty where the file isn't among those that were made
    bool isOptional = false;
    bool isAssumed = false;
};

struct RunRequest
{
    PathTemplate path;
    templates::Value parameters; ///< `goldenpath/answers.h`
    templates::Value secrets = std::vector<templates::Entry>{};
    templates::Value user = {}; ///< `{ref, entity}`; undefined: nobody
    Mode mode = Mode::Strict;
    bool isDryRun = true; ///< steps say so, and nothing waits
    /// Outputs of steps that aren't run, by step, taken as true. Else they are invented as
    /// Backstage's dry run does, and a strict run that isn't dry fails with `path.assumed-output`
    /// where files follow from them.
    QHash<QString, templates::Value> givenOutputs = {};
    /// The entity of a reference, undefined where there is none; none: `catalog:fetch` isn't run.
    std::function<templates::Value(const QString &ref)> findEntity = {};
    /// Waits, and comes back early where it is stopped; none: nothing waits.
    std::function<void(std::chrono::milliseconds, const std::stop_token &)> wait = {};
    /// Called in the run's own thread whenever a step's status changes.
    std::function<void(const StepReport &, Progress)> onStep = {};
};

/// What became of a run; all of it in memory.
struct RunResult
{
    FileTree tree;
    QList<StepReport> steps;
    templates::Value output; ///< undefined where it failed
    bool isOutputAssumed = false;
    QList<Registration> registrations;
    Findings findings;
    bool isGood = false; ///< every step did what it should, and the tree can be written
    /// Words about the run, such as paths of the tree, without its secrets; none: it had no secret.
    std::function<QString(const QString &)> masked = {};

    /// As it may be shown.
    [[nodiscard]] QString shown(const QString &words) const
    {
        return masked ? masked(words) : words;
    }
};

/// Runs the steps as the scaffolder's workflow runner does, in memory; no process, no network,
/// nothing outside of what `skeletons` may read. What is wrong is among the findings. Fails with
/// `path.stopped` alone. May take long: not on the UI thread.
[[nodiscard]] Result<RunResult> run(const RunRequest &request, const Skeletons &skeletons,
                                    std::stop_token stop = {});

/// `completed`, `skipped`, `not-run`, `failed`, `cancelled`, `waiting`: as machines read it.
[[nodiscard]] QString statusName(StepStatus status);

} // namespace waymark::goldenpath
