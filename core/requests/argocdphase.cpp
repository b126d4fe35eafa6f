// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/argocdphase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

Phase phaseOf(const ApplicationState &state)
{
    if (state.isBeingDeleted)
        return Phase::Deleting;
    const bool hasError = std::ranges::any_of(
        state.conditions, [](const QString &type) { return type.endsWith("Error"_L1); });
    const bool hasFailed = state.operation == "Failed"_L1 || state.operation == "Error"_L1;
    const bool isThere = state.health == "Healthy"_L1 || state.health == "Progressing"_L1
                         || state.health == "Suspended"_L1 || state.health == "Degraded"_L1;
    if (hasError || hasFailed)
        return isThere ? Phase::Degraded : Phase::Failed;
    if (state.health == "Degraded"_L1)
        return Phase::Degraded;
    if (state.operation == "Running"_L1 || state.operation == "Terminating"_L1)
        return Phase::Provisioning;
    if (state.sync != "Synced"_L1 && state.sync != "OutOfSync"_L1)
        return Phase::Unknown;
    if (state.health == "Healthy"_L1)
        return Phase::Ready;
    const bool isComing = state.health == "Progressing"_L1 || state.health == "Suspended"_L1
                          || state.health == "Missing"_L1;
    return isComing ? Phase::Provisioning : Phase::Unknown;
}

Assessment assessmentOf(const QString &health, bool keepsHealth)
{
    if (!health.isEmpty())
        return Assessment::Assessed;
    return keepsHealth ? Assessment::NotAssessed : Assessment::NotAvailable;
}

} // namespace waymark::requests
