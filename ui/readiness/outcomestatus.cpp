// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/outcomestatus.h"

namespace waymark::readiness {

using widgets::Status;

std::optional<Status> statusOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return Status::Good;
    case Outcome::Fail:
    case Outcome::Error:
        return Status::Bad;
    case Outcome::Warn:
        return Status::Warning;
    case Outcome::Exempt:
        return Status::Info;
    case Outcome::NoData:
        return Status::Unknown;
    case Outcome::NotApplicable:
        break;
    }
    return std::nullopt;
}

} // namespace waymark::readiness
