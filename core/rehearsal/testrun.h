// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "diagnostics/report.h"
#include "rehearsal/testinput.h"

#include <functional>
#include <stop_token>

namespace waymark::rehearsal {

struct RuleResult
{
    Expectation expected;
    RuleState state = RuleState::NotMatched;
    QString problem; ///< empty: it is as expected
};

struct CaseResult
{
    qsizetype suite = 0;
    QString name;
    TextRange range; ///< in its suite's text
    QList<RuleResult> rules;
    QString problem;                       ///< why it can't be run; empty: it was
    QList<policy::ShownInput> inputs = {}; ///< where `TestOptions::showsInput` asked for them

    [[nodiscard]] bool isGood() const;
};

/// How a rule fared in all cases together.
struct RuleCoverage
{
    QString policy;
    int validation = 0;
    QString path;    ///< of the policy
    TextRange range; ///< of its expression
    int evaluated = 0;
    int lookedAt = 0;       ///< by cases that expect something of it
    int madeFalse = 0;      ///< in cases that would come out otherwise without it
    bool isLeftOut = false; ///< a suite says that it needs no case

    [[nodiscard]] QString rule() const { return policy + u'#' + QString::number(validation); }
    [[nodiscard]] bool isGood() const { return madeFalse > 0 || isLeftOut; }
};

/// A changed policy, and whether a case noticed.
struct MutantResult
{
    QString policy;
    QString part; ///< `validations/0`, `matchConditions/name`, `variables/name`
    QString path;
    TextRange range; ///< in the policy's file
    QByteArray before;
    QByteArray after;
    bool survived = true;
};

struct TestReport
{
    QList<TestSuite> suites;
    QList<CaseResult> cases;
    QList<RuleCoverage> rules;
    QList<MutantResult> mutants;
    Report report; ///< the same as findings, by file

    [[nodiscard]] qsizetype failedCases() const;
    [[nodiscard]] qsizetype survivors() const;
    /// Rules that were evaluated at all; none means that the run says nothing.
    [[nodiscard]] qsizetype evaluatedRules() const;
};

struct TestOptions
{
    QString folder; ///< policies of files below it have to be tested, whatever cases name
    QDateTime now;  ///< where suites and cases don't say
    bool mutates = false;
    QString showsInput = {}; ///< the case whose inputs are to be shown
    std::function<void(const Progress &)> progressed = {}; ///< any thread; may be empty
    /// How a path is printed; empty: as it is.
    std::function<QString(const QString &)> printed = {};
};

/// Runs cases against the policies, exceptions included. nullopt only when stopped.
[[nodiscard]] std::optional<TestReport> runTests(const QList<TestSuite> &suites,
                                                 const TestSurroundings &around,
                                                 const TestOptions &options,
                                                 std::stop_token stop = {});

} // namespace waymark::rehearsal
