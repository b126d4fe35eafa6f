// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace waymark::requests {

/// Where a request stands: the one vocabulary of lists, pages, status documents and exit statuses.
enum class Phase {
    Draft,        ///< in the work tree, not looked at yet
    Invalid,      ///< breaks its schema or a policy, and nothing of it was ever provided
    Valid,        ///< in the work tree, nothing is wrong with it
    Submitted,    ///< committed on a branch
    InReview,     ///< somebody is asked to agree
    Rejected,     ///< that person didn't
    Provisioning, ///< agreed on, being made
    Ready,
    Degraded,     ///< it runs, but not as it should
    Failed,       ///< it couldn't be made
    Expiring,     ///< ready, and its end is near
    Expired,      ///< its time is over; everything still runs, and "extend" undoes it
    Deleting,     ///< being taken away
    RetireFailed, ///< it should be gone, and isn't
    Retired,      ///< its time was over, and it is gone
    Withdrawn,    ///< taken back by who asked for it, and gone
    Unknown,      ///< nobody says
};

[[nodiscard]] const QList<Phase> &allPhases(); ///< in the order of a request's life
/// `retire-failed`: as documents, JSON and options say it.
[[nodiscard]] QString phaseName(Phase phase);
[[nodiscard]] std::optional<Phase> phaseFromName(const QString &name);
[[nodiscard]] QString phaseTitle(Phase phase); ///< translated
/// What that means, in a sentence; translated.
[[nodiscard]] QString phaseMeaning(Phase phase);
/// Nothing more happens unless somebody changes the request.
[[nodiscard]] bool isFinal(Phase phase);
/// Something of it runs, so it costs and can be taken away.
[[nodiscard]] bool isRunning(Phase phase);
/// Withdrawn and rejected requests say nothing about how well the platform works.
[[nodiscard]] bool countsAsFailure(Phase phase);

/// What is known of a request, each by itself.
struct LifecycleInput
{
    enum class Stage { WorkTree, Branch, Review, Rejected, Agreed };
    enum class Check { NotChecked, Invalid, Valid };
    enum class Outcome { None, Working, Ready, Impaired, Failed };
    enum class End { None, Near, Grace, Over }; ///< of its lifetime
    enum class Removal { None, Running, Failed, Done };

    Stage stage = Stage::WorkTree;
    Check check = Check::NotChecked;
    Outcome outcome = Outcome::None;
    End end = End::None;
    Removal removal = Removal::None;
    bool isWithdrawn = false;
    bool isDelivered = false; ///< something of it was provided, by this version or an earlier one
};

/// The rule, and the only one: removal counts before the end of the lifetime, that before what the
/// checks say, and these before the outcome.
[[nodiscard]] Phase phaseOf(const LifecycleInput &input);

} // namespace waymark::requests
