// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "fulfilment/evaluation.h"

#include <algorithm>

namespace waymark::fulfilment {

using requests::RequestStatus;
using requests::Step;

void beginStep(RequestStatus &status, const QString &name, const QDateTime &now)
{
    const Step *before = status.step(name);
    const int attempts =
        before != nullptr && before->phase == Step::Phase::Failed ? before->attempts + 1 : 1;
    if (before == nullptr || before->phase != Step::Phase::Running)
        status.setStep({name, Step::Phase::Running, attempts, {}, now, {}});
}

void passStep(RequestStatus &status, const QString &name, const QDateTime &now)
{
    const Step *before = status.step(name);
    if (before != nullptr && before->phase == Step::Phase::Succeeded)
        return;
    const int tried = before == nullptr ? 0 : before->attempts;
    const bool hasFailed = before != nullptr && before->phase == Step::Phase::Failed;
    status.setStep(
        {name, Step::Phase::Succeeded, hasFailed ? tried + 1 : std::max(tried, 1), {}, now, {}});
}

void failStep(RequestStatus &status, const QString &name, const QString &message,
              const QDateTime &now, bool isRetried)
{
    const Step *before = status.step(name);
    const bool isFailing = before != nullptr && before->phase == Step::Phase::Failed;
    if (isFailing && !isRetried && before->message == message)
        return;
    const bool isRunning = before != nullptr && before->phase == Step::Phase::Running;
    const int attempts = isFailing ? before->attempts + 1 : isRunning ? before->attempts : 1;
    status.setStep({name, Step::Phase::Failed, attempts, message, isFailing ? before->since : now,
                    isRetried ? now.addSecs(waitAfter(attempts).count()) : QDateTime()});
}

std::chrono::seconds waitAfter(int attempts)
{
    constexpr int mostDoublings = 6;
    constexpr std::chrono::seconds longest = std::chrono::hours(1);
    return std::min(longest, std::chrono::seconds(std::chrono::minutes(1))
                                 * (1 << std::clamp(attempts - 1, 0, mostDoublings)));
}

bool isRetryDue(const RequestStatus &status, const QDateTime &now)
{
    return std::ranges::any_of(status.steps, [&](const Step &step) {
        return step.phase == Step::Phase::Failed && step.nextTry.isValid() && now >= step.nextTry;
    });
}

} // namespace waymark::fulfilment
