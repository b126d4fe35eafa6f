// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "yaml/syntaxtree.h"

#include <QDateTime>
#include <QStringList>

namespace waymark::rehearsal {

/// What can come of a rule for one request. Never two in one word: "passed" is "evaluated, and
/// true", not "wasn't for it" (policy.md row 3). By weight: where several bindings or parameters
/// make several, the last counts.
enum class RuleState {
    NotMatched,     ///< the policy or binding isn't for it
    ConditionFalse, ///< a match condition says so
    Passed,         ///< evaluated, and true
    Excepted,       ///< false, and an exception allows it
    Undecidable,    ///< something isn't known that a cluster knows
    Audited,        ///< false, and noted
    Warned,         ///< false, and said
    Denied,         ///< false, and refused
    Error,          ///< it can't be evaluated
};

/// `not-matched`, as tests write it.
[[nodiscard]] QString stateName(RuleState state);
[[nodiscard]] std::optional<RuleState> stateNamed(const QString &name);

/// What a case wants of one rule.
struct Expectation
{
    QString policy;
    int validation = -1; ///< -1: of the policy as a whole
    QString binding;     ///< empty: any
    RuleState state = RuleState::Passed;
    QString message;    ///< what a server would say; empty: whatever
    QString condition;  ///< which match condition is false; empty: whichever
    QString exception;  ///< which one allows it; empty: whichever
    QStringList fields; ///< pointers into the object, all of which decide; empty: whichever
    TextRange range;    ///< where it stands

    [[nodiscard]] QString rule() const; ///< `policy#0`
};

struct TestCase
{
    QString name;
    TextRange range; ///< of its name
    yaml::Node spec; ///< as it is written
    QList<Expectation> expectations;
};

/// A PolicyTest document (waymark.dev/v1alpha1): cases beside policies.
struct TestSuite
{
    QString path; ///< absolute
    QString name;
    yaml::SyntaxTree tree;
    int document = 0;
    QDateTime now;        ///< invalid: whoever runs it decides
    QStringList untested; ///< rules that no case has to make false
    TextRange untestedRange;
    QList<TestCase> cases;
};

[[nodiscard]] bool isSuite(const yaml::Document &document);
/// The document is one, and follows its schema: what doesn't is left out.
[[nodiscard]] TestSuite readSuite(const yaml::SyntaxTree &tree, const yaml::Document &document,
                                  const QString &path);

} // namespace waymark::rehearsal
