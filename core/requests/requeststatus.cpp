// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requeststatus.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

constexpr std::array stepPhases{
    std::pair(Step::Phase::Pending, "Pending"_L1), std::pair(Step::Phase::Running, "Running"_L1),
    std::pair(Step::Phase::Succeeded, "Succeeded"_L1), std::pair(Step::Phase::Failed, "Failed"_L1),
    std::pair(Step::Phase::Suspended, "Suspended"_L1)};

} // namespace

QString stepPhaseName(Step::Phase phase)
{
    return stepPhases[std::size_t(phase)].second;
}

std::optional<Step::Phase> stepPhaseFromName(const QString &name)
{
    const auto found =
        std::ranges::find_if(stepPhases, [&](const auto &phase) { return name == phase.second; });
    return found == stepPhases.end() ? std::nullopt : std::optional(found->first);
}

const Condition *RequestStatus::condition(QStringView type) const
{
    const auto found = std::ranges::find(conditions, type, &Condition::type);
    return found == conditions.end() ? nullptr : &*found;
}

const Step *RequestStatus::step(QStringView name) const
{
    const auto found = std::ranges::find(steps, name, &Step::name);
    return found == steps.end() ? nullptr : &*found;
}

void RequestStatus::setCondition(Condition condition)
{
    const auto found = std::ranges::find(conditions, condition.type, &Condition::type);
    if (found == conditions.end()) {
        conditions.append(std::move(condition));
        return;
    }
    if (found->status == condition.status)
        condition.since = found->since;
    *found = std::move(condition);
}

void RequestStatus::setStep(const Step &step)
{
    const auto found = std::ranges::find(steps, step.name, &Step::name);
    if (found == steps.end())
        steps.append(step);
    else
        *found = step;
}

} // namespace waymark::requests
