// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/conditionorder.h"

#include "requests/requeststr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

bool dependsOn(const Condition &one, const Condition &other, const QString &ready)
{
    if (one.type == other.type || other.type == "LifetimeReadable"_L1)
        return false;
    if (one.type == ready)
        return true;
    // What the loop and Kratix write, each behind what has to come first.
    constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 3> order{
        {{"Delivered"_L1, "Validated"_L1},
         {"Reconciled"_L1, "ConfigureWorkflowCompleted"_L1},
         {"Reconciled"_L1, "WorksSucceeded"_L1}}};
    return std::ranges::any_of(order, [&](const auto &pair) {
        return one.type == pair.first && other.type == pair.second;
    });
}

bool contradicts(const Condition &one, const Condition &other)
{
    const bool isDone = other.status == "True"_L1;
    return one.status == "True"_L1 ? !isDone : one.status == "Unknown"_L1 && isDone;
}

QString outdatedBy(const Condition &one, const RequestStatus &status, const QString &ready,
                   bool hasUnseenChange)
{
    if (hasUnseenChange)
        return Tr::tr("It speaks of the request before its last change.");
    if (one.observedGeneration > 0 && one.observedGeneration < status.generation)
        return Tr::tr("It speaks of version %L1, and version %L2 is the newest.")
            .arg(one.observedGeneration)
            .arg(status.generation);
    for (const Condition &other : status.conditions) {
        if (dependsOn(one, other, ready) && contradicts(one, other) && other.since > one.since)
            return Tr::tr("%1 says %2, but %3, which it depends on, says %4 and is newer.")
                .arg(one.type, one.status, other.type, other.status);
    }
    return {};
}

} // namespace

QList<DatedCondition> newestFirst(const RequestStatus &status, const QString &readyCondition,
                                  bool hasUnseenChange)
{
    const QString ready = readyCondition.isEmpty() ? u"Ready"_s : readyCondition;
    QList<DatedCondition> conditions;
    for (const Condition &condition : status.conditions)
        conditions.append({condition, outdatedBy(condition, status, ready, hasUnseenChange)});
    std::ranges::stable_sort(conditions, std::ranges::greater(),
                             [](const DatedCondition &dated) { return dated.condition.since; });
    return conditions;
}

} // namespace waymark::requests
