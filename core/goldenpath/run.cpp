// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/run.h"

#include "goldenpath/runner.h"

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

Result<RunResult> run(const RunRequest &request, const Skeletons &skeletons, std::stop_token stop)
{
    return Runner(request, skeletons, std::move(stop)).run();
}

QString statusName(StepStatus status)
{
    switch (status) {
    case StepStatus::Waiting:
        return u"waiting"_s;
    case StepStatus::Completed:
        return u"completed"_s;
    case StepStatus::Skipped:
        return u"skipped"_s;
    case StepStatus::NotRun:
        return u"not-run"_s;
    case StepStatus::Failed:
        return u"failed"_s;
    case StepStatus::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

} // namespace waymark::goldenpath
