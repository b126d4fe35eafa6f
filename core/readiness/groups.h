// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/result.h"

#include <array>

namespace waymark::readiness {

/// Several entities on one scorecard, pooled: sums over sums, never a mean of percentages.
struct GroupFigures
{
    int entities = 0;
    int notApplicable = 0; ///< to which no check applies: they have no number
    QList<int> onLevel;    ///< by level; exceptions counted
    int onNone = 0;        ///< that have reached no level
    Share strict;
    Share exempted;
    Share strictWeight;
    Share exemptedWeight;
    int known = 0;
    int applicable = 0;
    int exempt = 0;

    void add(const Figures &figures, qsizetype levels);
    bool operator==(const GroupFigures &) const = default;
};

/// A check over all rows of its scorecard: where the cheapest repairs are.
struct CheckCounts
{
    std::array<int, 7> outcomes{}; ///< by `Outcome`
};

[[nodiscard]] GroupFigures pooled(const Readiness &readiness, int scorecard);
[[nodiscard]] QList<CheckCounts> countsByCheck(const Readiness &readiness, int scorecard);

/// The rows of a team and of the teams below it; nullopt: the catalog has no such team.
[[nodiscard]] std::optional<Readiness> ofTeam(const Readiness &readiness, const QString &team);

} // namespace waymark::readiness
