// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/phasestatus.h"

using namespace Qt::StringLiterals;

namespace waymark::requests {

using widgets::Status;

Status statusOf(Phase phase)
{
    switch (phase) {
    case Phase::Ready:
        return Status::Good;
    case Phase::Provisioning:
    case Phase::Deleting:
        return Status::Running;
    case Phase::Valid:
    case Phase::Submitted:
    case Phase::InReview:
        return Status::Info;
    case Phase::Degraded:
    case Phase::Expiring:
    case Phase::Expired:
        return Status::Warning;
    case Phase::Invalid:
    case Phase::Rejected:
    case Phase::Failed:
    case Phase::RetireFailed:
        return Status::Bad;
    case Phase::Draft:
    case Phase::Retired:
    case Phase::Withdrawn:
    case Phase::Unknown:
        break;
    }
    return Status::Unknown;
}

Status statusOf(RequestCause::Verdict verdict)
{
    switch (verdict) {
    case RequestCause::Verdict::Working:
        return Status::Running;
    case RequestCause::Verdict::Stuck:
        return Status::Bad;
    case RequestCause::Verdict::Waiting:
        return Status::Info;
    case RequestCause::Verdict::Fine:
        return Status::Good;
    case RequestCause::Verdict::Ending:
        return Status::Warning;
    case RequestCause::Verdict::Over:
    case RequestCause::Verdict::Unknown:
        break;
    }
    return Status::Unknown;
}

Status statusOf(Step::Phase phase)
{
    switch (phase) {
    case Step::Phase::Running:
        return Status::Running;
    case Step::Phase::Succeeded:
        return Status::Good;
    case Step::Phase::Failed:
        return Status::Bad;
    case Step::Phase::Suspended:
        return Status::Warning;
    case Step::Phase::Pending:
        break;
    }
    return Status::Unknown;
}

Status statusOf(const Condition &condition)
{
    if (condition.status == "True"_L1)
        return Status::Good;
    return condition.status == "False"_L1 ? Status::Bad : Status::Unknown;
}

} // namespace waymark::requests
