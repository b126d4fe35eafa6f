// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QHash>

#include <chrono>
#include <optional>

namespace waymark::requests {

/// What the loop leaves for its next run and for those who want to know whether it runs at all.
struct LoopState
{
    QDateTime lastRun; ///< when it began
    std::chrono::seconds interval{0};
    /// Of each request (by the name of its status document) what decided on it: where that is the
    /// same, there is nothing to do. Losing it costs time alone.
    QHash<QString, QByteArray> digests;

    bool operator==(const LoopState &) const = default;
};

/// nullopt for anything that isn't one.
[[nodiscard]] std::optional<LoopState> readLoopState(const QByteArray &json);
[[nodiscard]] QByteArray writtenLoopState(const LoopState &state);

/// Nothing is fulfilled or retired: the loop hasn't run for two intervals.
[[nodiscard]] bool isLoopOverdue(const LoopState &state, const QDateTime &now);
/// The latest at which the run after that instant begins.
[[nodiscard]] QDateTime nextRunAfter(const QDateTime &instant, const LoopState &state);

} // namespace waymark::requests
