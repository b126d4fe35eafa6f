// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/listedrequest.h"

#include <stop_token>

namespace waymark::requests {

/// One of the questions that people have about many requests.
enum class RequestQuestion { Failing, WaitsOnMe, Overdue, Expiring, Mine };

[[nodiscard]] const QList<RequestQuestion> &allQuestions();
[[nodiscard]] QString questionName(RequestQuestion question);  ///< `waits-on-me`, as links say it
[[nodiscard]] QString questionTitle(RequestQuestion question); ///< translated
[[nodiscard]] std::optional<RequestQuestion> questionFromName(const QString &name);

/// What narrows a list of requests; empty means any.
struct RequestFilter
{
    QString text; ///< words that must all be in name, kind, owner, phase, file or what is wrong
    QString kind;
    QString owner;
    std::optional<Phase> phase = {};
    QString waitsFor = {};                 ///< a name as `RequestWait` has it
    QList<RequestQuestion> questions = {}; ///< all of them hold
    bool onlyProblems = false;

    [[nodiscard]] bool isEmpty() const { return *this == RequestFilter(); }
    bool operator==(const RequestFilter &) const = default;
};

/// `Printed`: one of those that the kind's definition asks for (`additionalPrinterColumns`).
enum class RequestColumn { Name, Phase, Kind, Owner, Age, Left, Waits, Printed, State, File };

struct RequestSorting
{
    RequestColumn column = RequestColumn::Name;
    QString printed = {}; ///< the name of the column where it is `Printed`
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const RequestSorting &) const = default;
};

/// How many rows a choice leads to, the other filters applied.
struct RequestFacet
{
    QString value;
    int count = 0;

    bool operator==(const RequestFacet &) const = default;
};

struct RequestListing
{
    QList<qsizetype> rows; ///< indexes of the requests, in order
    qsizetype total = 0;   ///< without any filter
    QList<RequestFacet> kinds;
    QList<RequestFacet> owners;
    QList<int> questions; ///< by `allQuestions()`
    int withProblems = 0;
    /// Names of columns that the definition of the rows' kind asks for and any of them has a text
    /// in; empty where the rows are of several kinds.
    QStringList printed;
};

[[nodiscard]] bool hasProblems(const ListedRequest &request);
/// `mine`: I and my teams, canonical.
[[nodiscard]] bool answers(const ListedRequest &request, RequestQuestion question,
                           const QStringList &mine);
[[nodiscard]] QString printedText(const ListedRequest &request, const QString &column);

/// nullopt only when stopped. Any thread.
[[nodiscard]] std::optional<RequestListing>
listRequests(const QList<ListedRequest> &requests, const RequestFilter &filter,
             const RequestSorting &sorting, const QStringList &mine, std::stop_token stop = {});

} // namespace waymark::requests
