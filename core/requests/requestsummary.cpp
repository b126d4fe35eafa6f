// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestsummary.h"

#include <algorithm>

namespace waymark::requests {

namespace {

void keepEarlier(QDateTime &kept, const QDateTime &time)
{
    if (time.isValid() && (!kept.isValid() || time < kept))
        kept = time;
}

void addWaiting(QList<RequestSummary::Waiting> &waiting, const RequestWait &wait)
{
    for (const QString &name : wait.names) {
        auto found = std::ranges::find(waiting, name, &RequestSummary::Waiting::name);
        if (found == waiting.end()) {
            waiting.append({.name = name, .count = 0, .longest = {}});
            found = std::prev(waiting.end());
        }
        ++found->count;
        keepEarlier(found->longest, wait.since);
    }
}

} // namespace

RequestSummary summaryOf(const QList<ListedRequest> &requests, const QStringList &mine)
{
    RequestSummary summary{.total = int(requests.size())};
    summary.questions.fill(0, allQuestions().size());
    QList<int> phases(allPhases().size(), 0);
    for (const ListedRequest &request : requests) {
        const RequestRow &row = request.row;
        ++phases[qsizetype(row.phase)];
        for (qsizetype i = 0; i < summary.questions.size(); ++i)
            summary.questions[i] += answers(request, allQuestions()[i], mine) ? 1 : 0;
        addWaiting(summary.waiting, request.wait);
        const bool isThere = row.phase == Phase::Ready || row.phase == Phase::Expiring;
        if (isThere)
            keepEarlier(summary.nextEnd, row.expires);
        if (row.isOverdue)
            keepEarlier(summary.longestOverdue, row.since);
    }
    for (const Phase phase : allPhases()) {
        if (phases[qsizetype(phase)] > 0)
            summary.phases.append({phase, phases[qsizetype(phase)]});
    }
    std::ranges::stable_sort(summary.waiting, std::ranges::greater(),
                             &RequestSummary::Waiting::count);
    return summary;
}

} // namespace waymark::requests
