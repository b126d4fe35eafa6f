// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/waiting.h"

namespace waymark::requests {

namespace {

bool isOver(Phase phase)
{
    return phase == Phase::Retired || phase == Phase::Withdrawn;
}

/// How far on the way to ready; 0: not on it.
int progressOf(Phase phase)
{
    switch (phase) {
    case Phase::Draft:
        return 1;
    case Phase::Valid:
        return 2;
    case Phase::Submitted:
        return 3;
    case Phase::InReview:
        return 4;
    case Phase::Provisioning:
        return 5;
    case Phase::Ready:
    case Phase::Expiring:
        return 6;
    default:
        return 0;
    }
}

} // namespace

WaitAnswer waitAnswer(const RequestRow *row, Phase wanted, bool isGone)
{
    if (isGone) {
        const bool isThere = row != nullptr && !isOver(row->phase);
        if (!isThere)
            return WaitAnswer::Reached;
        return row->phase == Phase::RetireFailed ? WaitAnswer::Failed : WaitAnswer::GoOn;
    }
    if (row == nullptr)
        return WaitAnswer::GoOn;
    // What the status says is about an older version.
    if (row->hasUnseenChange && row->phase != wanted)
        return WaitAnswer::GoOn;
    if (row->phase == wanted)
        return row->hasUnseenChange ? WaitAnswer::GoOn : WaitAnswer::Reached;
    const int progress = progressOf(row->phase);
    if (progressOf(wanted) > 0 && progress >= progressOf(wanted))
        return WaitAnswer::Reached;
    switch (row->phase) {
    case Phase::Failed:
    case Phase::Invalid:
    case Phase::Rejected:
    case Phase::RetireFailed:
        return WaitAnswer::Failed;
    case Phase::Withdrawn:
    case Phase::Retired:
        return WaitAnswer::Ended;
    case Phase::Deleting: // on their way to their end
    case Phase::Expired:
        return isOver(wanted) || wanted == Phase::Deleting ? WaitAnswer::GoOn : WaitAnswer::Ended;
    default:
        return WaitAnswer::GoOn;
    }
}

} // namespace waymark::requests
