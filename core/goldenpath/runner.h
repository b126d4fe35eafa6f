// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/actioncall.h"
#include "goldenpath/actions.h"
#include "goldenpath/masking.h"

namespace waymark::goldenpath {

/// One run of a template; made, run once and thrown away.
class Runner
{
public:
    Runner(const RunRequest &request, const Skeletons &skeletons, std::stop_token stop);

    [[nodiscard]] Result<RunResult> run();

private:
    enum class Verdict { Run, Skip, Broken };

    struct Judgement
    {
        Verdict verdict = Verdict::Run;
        bool isAssumed = false; ///< it follows from what nobody knows
    };

    struct Iteration
    {
        std::optional<templates::Value> each; ///< `{key, value}`
        RenderedValue input;
        bool runs = true;
        bool isChosenByAssumed = false; ///< whether it runs follows from what nobody knows
    };

    /// What in an input follows from what nobody knows.
    struct AssumedInput
    {
        QSet<QString> values; ///< names in `values`, which decide about parts of files
        bool isElsewhere = false;
    };

    /// False where there is nothing that could be run; that was reported.
    [[nodiscard]] bool hasShape();
    void runStep(const PathStep &step, StepReport &report);
    [[nodiscard]] bool isSkippedAfterFailure(const PathStep &step);
    [[nodiscard]] Judgement judge(const PathStep &step, const templates::Value &context);
    /// For an action that isn't run here: its outputs are given or invented.
    void assume(const PathStep &step, const Action &action, StepReport &report);
    [[nodiscard]] bool isRunHere(const PathStep &step, const Action &action) const;
    /// nullopt where it failed; that was reported.
    [[nodiscard]] std::optional<std::vector<Iteration>> iterationsOf(const PathStep &step);
    [[nodiscard]] std::optional<RenderedValue> eachOf(const PathStep &step);
    [[nodiscard]] bool checkInputs(const PathStep &step, const Action &action,
                                   const std::vector<Iteration> &iterations);
    [[nodiscard]] bool perform(const PathStep &step, std::vector<Iteration> &iterations,
                               StepReport &report);
    [[nodiscard]] bool performOne(ActionCall &call, const PathStep &step, bool isPlaceAssumed,
                                  StepReport &report);
    [[nodiscard]] AssumedInput assumedIn(const PathStep &step, const Iteration &iteration);
    /// A strict run that isn't dry writes nothing that was invented.
    void refuseAssumed(const PathStep &step, StepReport &report);
    void finish();

    [[nodiscard]] templates::Value context(const std::optional<templates::Value> &each = {},
                                           bool withSecrets = true) const;
    /// What comes of secrets in it is masked in reports from now on.
    [[nodiscard]] RenderedValue render(yaml::Node node, const std::optional<templates::Value> &each,
                                       bool withSecrets = true);
    void setOutput(const PathStep &step, StepReport &report, templates::Value output);
    void report(const Error &error, yaml::Node place, Severity severity = Severity::Error);
    void tell(const StepReport &report);

    const RunRequest &m_request;
    const Skeletons &m_skeletons;
    std::stop_token m_stop;
    templates::Environment m_environment;
    RunResult m_result;
    Expressions m_expressions;
    std::vector<templates::Entry> m_steps; ///< outputs so far
    Masking m_masking;
};

} // namespace waymark::goldenpath
