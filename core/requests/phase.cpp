// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/phase.h"

#include "requests/requeststr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

struct PhaseWords
{
    Phase phase;
    QLatin1StringView name;
    const char *title;
    const char *meaning;
};

constexpr std::array phaseWords{
    PhaseWords{Phase::Draft, "draft"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Draft"),
               QT_TRANSLATE_NOOP("waymark::requests", "Written, and not checked yet.")},
    PhaseWords{Phase::Invalid, "invalid"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Invalid"),
               QT_TRANSLATE_NOOP("waymark::requests", "Breaks its schema or a policy.")},
    PhaseWords{Phase::Valid, "valid"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Valid"),
               QT_TRANSLATE_NOOP("waymark::requests", "Keeps all rules, and isn't submitted.")},
    PhaseWords{Phase::Submitted, "submitted"_L1,
               QT_TRANSLATE_NOOP("waymark::requests", "Submitted"),
               QT_TRANSLATE_NOOP("waymark::requests", "Committed on a branch.")},
    PhaseWords{Phase::InReview, "in-review"_L1, QT_TRANSLATE_NOOP("waymark::requests", "In review"),
               QT_TRANSLATE_NOOP("waymark::requests", "Somebody is asked to agree.")},
    PhaseWords{Phase::Rejected, "rejected"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Rejected"),
               QT_TRANSLATE_NOOP("waymark::requests", "The reviewer didn't agree.")},
    PhaseWords{Phase::Provisioning, "provisioning"_L1,
               QT_TRANSLATE_NOOP("waymark::requests", "Provisioning"),
               QT_TRANSLATE_NOOP("waymark::requests", "Agreed on, and being made.")},
    PhaseWords{Phase::Ready, "ready"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Ready"),
               QT_TRANSLATE_NOOP("waymark::requests", "There, as it was asked for.")},
    PhaseWords{Phase::Degraded, "degraded"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Degraded"),
               QT_TRANSLATE_NOOP("waymark::requests", "It runs, but not as it should.")},
    PhaseWords{Phase::Failed, "failed"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Failed"),
               QT_TRANSLATE_NOOP("waymark::requests", "It couldn't be made.")},
    PhaseWords{Phase::Expiring, "expiring"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Expiring"),
               QT_TRANSLATE_NOOP("waymark::requests", "Ready, and its end is near.")},
    PhaseWords{
        Phase::Expired, "expired"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Expired"),
        QT_TRANSLATE_NOOP("waymark::requests",
                          "Its time is over. Everything still runs, and it can be extended.")},
    PhaseWords{Phase::Deleting, "deleting"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Deleting"),
               QT_TRANSLATE_NOOP("waymark::requests", "It is being taken away.")},
    PhaseWords{Phase::RetireFailed, "retire-failed"_L1,
               QT_TRANSLATE_NOOP("waymark::requests", "Retirement failed"),
               QT_TRANSLATE_NOOP("waymark::requests", "It should be gone, and isn't.")},
    PhaseWords{Phase::Retired, "retired"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Retired"),
               QT_TRANSLATE_NOOP("waymark::requests", "Its time was over, and it is gone.")},
    PhaseWords{Phase::Withdrawn, "withdrawn"_L1,
               QT_TRANSLATE_NOOP("waymark::requests", "Withdrawn"),
               QT_TRANSLATE_NOOP("waymark::requests", "Taken back, and gone.")},
    PhaseWords{Phase::Unknown, "unknown"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Unknown"),
               QT_TRANSLATE_NOOP("waymark::requests", "Nobody says where it stands.")},
};

const PhaseWords &wordsOf(Phase phase)
{
    return phaseWords[std::size_t(phase)];
}

Phase beforeAgreement(const LifecycleInput &input)
{
    using Stage = LifecycleInput::Stage;
    using Check = LifecycleInput::Check;
    if (input.stage == Stage::Rejected)
        return Phase::Rejected;
    if (input.check == Check::Invalid)
        return Phase::Invalid;
    if (input.stage == Stage::Review)
        return Phase::InReview;
    if (input.stage == Stage::Branch)
        return Phase::Submitted;
    return input.check == Check::Valid ? Phase::Valid : Phase::Draft;
}

Phase afterAgreement(const LifecycleInput &input)
{
    using Outcome = LifecycleInput::Outcome;
    // What runs goes on running: the new version isn't taken.
    if (input.check == LifecycleInput::Check::Invalid)
        return input.isDelivered ? Phase::Degraded : Phase::Invalid;
    switch (input.outcome) {
    case Outcome::None:
    case Outcome::Working:
        return Phase::Provisioning;
    case Outcome::Impaired:
        return Phase::Degraded;
    case Outcome::Failed:
        return input.isDelivered ? Phase::Degraded : Phase::Failed;
    case Outcome::Ready:
        return input.end == LifecycleInput::End::Near ? Phase::Expiring : Phase::Ready;
    }
    return Phase::Unknown;
}

} // namespace

const QList<Phase> &allPhases()
{
    static const QList<Phase> phases = [] {
        QList<Phase> all;
        for (const PhaseWords &words : phaseWords)
            all.append(words.phase);
        return all;
    }();
    return phases;
}

QString phaseName(Phase phase)
{
    return wordsOf(phase).name;
}

std::optional<Phase> phaseFromName(const QString &name)
{
    const auto found = std::ranges::find(
        phaseWords, name, [](const PhaseWords &words) { return QString(words.name); });
    return found == phaseWords.end() ? std::nullopt : std::optional(found->phase);
}

QString phaseTitle(Phase phase)
{
    return Tr::tr(wordsOf(phase).title);
}

QString phaseMeaning(Phase phase)
{
    return Tr::tr(wordsOf(phase).meaning);
}

bool isFinal(Phase phase)
{
    return phase == Phase::Rejected || phase == Phase::Failed || phase == Phase::Retired
           || phase == Phase::Withdrawn || phase == Phase::Invalid;
}

bool isRunning(Phase phase)
{
    switch (phase) {
    case Phase::Ready:
    case Phase::Degraded:
    case Phase::Expiring:
    case Phase::Expired:
    case Phase::Deleting:
    case Phase::RetireFailed:
        return true;
    default:
        return false;
    }
}

bool countsAsFailure(Phase phase)
{
    return phase == Phase::Failed || phase == Phase::RetireFailed;
}

Phase phaseOf(const LifecycleInput &input)
{
    using Removal = LifecycleInput::Removal;
    switch (input.removal) {
    case Removal::Running:
        return Phase::Deleting;
    case Removal::Failed:
        return Phase::RetireFailed;
    case Removal::Done:
        return input.isWithdrawn ? Phase::Withdrawn : Phase::Retired;
    case Removal::None:
        break;
    }
    if (input.isWithdrawn)
        return input.isDelivered ? Phase::Deleting : Phase::Withdrawn;
    if (input.stage != LifecycleInput::Stage::Agreed)
        return beforeAgreement(input);
    if (input.isDelivered && input.end == LifecycleInput::End::Grace)
        return Phase::Expired;
    if (input.end == LifecycleInput::End::Over)
        return input.isDelivered ? Phase::Deleting : Phase::Retired;
    return afterAgreement(input);
}

} // namespace waymark::requests
