// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "catalog/changeset.h"
#include "requests/listedrequest.h"
#include "requests/requestedits.h"

#include <stop_token>

namespace waymark::requests {

/// What becomes of one request of those that are changed together.
struct PlannedChange
{
    RequestId id;
    QString environmentClass;     ///< see `environmentClassOf`
    QDateTime before;             ///< its end; invalid: nobody knows
    QDateTime after;              ///< its end then; invalid: it doesn't change
    std::optional<Error> refusal; ///< why it stays as it is

    [[nodiscard]] bool isProduction() const { return environmentClass == productionClass; }
};

/// A change of several requests: shown first, then written all together or not at all.
struct ChangePlan
{
    catalog::ChangeSet changes;
    QList<PlannedChange> requests; ///< by class, production first, then by name
    /// How many of those that change are of class production: who goes on types that number.
    int production = 0;
};

/// What refuses is left out and named; `zone` and `rules` are the workspace's. A policy's denial is
/// found here, before anything is written. May take long: not on the UI thread.
[[nodiscard]] ChangePlan planExtension(const QList<ListedRequest> &requests,
                                       const Extension &extension, const QTimeZone &zone,
                                       const analysis::Rules &rules, const QDateTime &now,
                                       std::stop_token stop = {});
[[nodiscard]] ChangePlan planWithdrawal(const QList<ListedRequest> &requests, const QDateTime &now,
                                        std::stop_token stop = {});

/// `2026-12-31` is the end of that day in `zone`, `7d` that much more; nullopt for anything else.
[[nodiscard]] std::optional<Extension> extensionFrom(const QString &text, const QTimeZone &zone);

} // namespace waymark::requests
