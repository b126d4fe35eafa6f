// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/groups.h"

namespace waymark::readiness {

/// What somebody wants to see of one scorecard.
struct HeatFilter
{
    QString scorecard; ///< its name; empty, or none of that name: where most is to do
    QString owner;     ///< canonical; empty: everybody's
    QString text;      ///< in names, owners and systems
    bool onlyFailing = false;
    bool onlyMine = false;

    bool operator==(const HeatFilter &) const = default;
};

struct HeatOwner
{
    QString owner; ///< canonical; empty: nobody owns them
    int count = 0;

    bool operator==(const HeatOwner &) const = default;
};

/// The rows of a heat map. They go by name: a map of services is no ranking of teams.
struct HeatList
{
    int scorecard = -1;    ///< index in `Readiness::scorecards`; -1: there is none
    QList<qsizetype> rows; ///< in `Readiness::rows`
    int total = 0;         ///< rows of the scorecard
    int failing = 0;       ///< of all, likewise the next
    int mine = 0;
    QList<HeatOwner> owners; ///< by name, of all rows
    QDateTime oldestFact;    ///< when it was measured; invalid: none says when
};

/// Whether a check that counts fails, has no data or can't be evaluated.
[[nodiscard]] bool hasOpenChecks(const EntityScore &row);

/// `mine`: I and my teams, canonical names. Where the filter names no scorecard, `entity` (may be
/// empty) is to be on it: one where it has something to do, if there is any.
[[nodiscard]] HeatList listHeat(const Readiness &readiness, const HeatFilter &filter,
                                const QStringList &mine, const QString &entity = {});

/// The checks of a row as somebody would look through them: those that stand before the next level
/// first, then what else is open, then the rest; by the scorecard's order among themselves.
[[nodiscard]] QList<int> checksByUrgency(const EntityScore &row);

} // namespace waymark::readiness
