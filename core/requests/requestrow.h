// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestlist.h"
#include "requests/requeststatus.h"

#include <functional>

namespace waymark::requests {

/// A request as lists show it: its text, what the loop says of it, and what follows from both.
struct RequestRow
{
    RequestId id;
    std::optional<RequestKind> kind;
    std::optional<RequestText> text;     ///< nullopt: only its status is left
    std::optional<RequestStatus> status; ///< nullopt: the loop hasn't seen it
    Phase phase = Phase::Unknown;
    QString owner;
    QString file;       ///< as people see it; empty where there is no text any more
    qsizetype line = 0; ///< of its first content, from 0
    QDateTime expires;  ///< invalid: never, or nobody can say
    LifetimeAt life;
    bool hasUnseenChange = false; ///< its text isn't the version that the status speaks about
    bool isOverdue = false;       ///< it takes longer than its kind says
    QDateTime since;              ///< when it began to wait for what it waits for
    QString cause;                ///< the whole message of what is wrong; empty: nothing is

    /// Its end is near, or over.
    [[nodiscard]] bool isEnding() const
    {
        return life.stage == LifetimeAt::Stage::Near || phase == Phase::Expiring
               || phase == Phase::Expired;
    }
};

/// The step that failed; nullptr where none did.
[[nodiscard]] const Step *failedStepOf(const RequestRow &row);

struct RowInput
{
    const RequestList &list;
    const QList<RequestStatus> &statuses;
    /// How far a file (absolute) has come: the work tree, a branch, agreed on.
    std::function<LifecycleInput::Stage(const QString &path)> stageOf;
    QTimeZone zone;
    QDateTime now;
};

/// All requests, the texts' by file, then those of which only a status is left.
[[nodiscard]] QList<RequestRow> rowsOf(const RowInput &input);

/// Those that a person means: by name, by `Kind/name` or `namespace/name`.
[[nodiscard]] QList<RequestRow> rowsNamed(const QList<RequestRow> &rows, const QString &name);

} // namespace waymark::requests
