// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/result.h"

#include <stop_token>

namespace waymark::readiness {

struct ReadinessInput
{
    std::shared_ptr<const snapshot::Snapshot> snapshot; ///< with its catalog
    std::shared_ptr<const FileSource> files;
    QDateTime now;
    QString commit; ///< whose files they are; empty: those of the disk
    /// Instead of those of the workspace.
    std::optional<QList<std::shared_ptr<const Scorecard>>> scorecards = std::nullopt;
    QStringList onlyNamed = {}; ///< scorecards; empty: all
};

/// Every scorecard for every entity that it is for. The same input gives the same results, whatever
/// the number of threads. Rows of `previous` stay where nothing that they were made from changed;
/// they are shared then. Any thread; nullopt only when stopped.
[[nodiscard]] std::optional<Readiness> evaluate(const ReadinessInput &input,
                                                const Readiness *previous = nullptr,
                                                std::stop_token stop = {});

} // namespace waymark::readiness
