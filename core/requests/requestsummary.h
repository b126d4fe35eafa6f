// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestlisting.h"

namespace waymark::requests {

/// All requests in figures. Each is the number of rows that a filter leads to.
struct RequestSummary
{
    struct PhaseCount
    {
        Phase phase;
        int count = 0;

        bool operator==(const PhaseCount &) const = default;
    };
    /// Somebody whom requests wait for.
    struct Waiting
    {
        QString name;
        int count = 0;
        QDateTime longest; ///< since when the one that waits longest does; invalid: nobody knows

        bool operator==(const Waiting &) const = default;
    };

    int total = 0;
    QList<PhaseCount> phases; ///< that there are, in the order of a request's life
    QList<int> questions;     ///< by `allQuestions()`
    QList<Waiting> waiting;   ///< whom most wait for first
    QDateTime nextEnd;        ///< of those that are ready and end; invalid: none does
    QDateTime longestOverdue; ///< since when; invalid: none is

    bool operator==(const RequestSummary &) const = default;
};

[[nodiscard]] RequestSummary summaryOf(const QList<ListedRequest> &requests,
                                       const QStringList &mine);

} // namespace waymark::requests
