// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/result.h"

namespace waymark::readiness {

/// What becomes of one entity's row.
struct RowChange
{
    QString entity;
    QString owner;
    QString scorecard;
    QString before; ///< titles of levels; empty: no row
    QString after;
    int step = 0; ///< rungs up or down; 0: the level stays, or there is no row before or after
    Share strictBefore;
    Share strictAfter;
    Share scoreBefore;
    Share scoreAfter;
    QStringList checks; ///< ids of those whose result changed, or that came or went

    [[nodiscard]] bool changesLevel() const { return before != after; }
};

/// What a change does to the picture, service by service.
struct ScoreImpact
{
    QList<RowChange> rows;                  ///< by owner, then entity
    QList<std::pair<QString, int>> byCheck; ///< how many rows each changes, most first
    QList<std::pair<QString, std::pair<int, int>>> byTeam; ///< rows that rise and fall
    int unchanged = 0;
};

/// Rows of both by scorecard and entity; what stays as it is is only counted.
[[nodiscard]] ScoreImpact impactOf(const Readiness &before, const Readiness &after);

enum class ScoreImpactFormat : quint8 { Text, Json, Markdown };
[[nodiscard]] QByteArray written(const ScoreImpact &impact, ScoreImpactFormat format,
                                 const QString &file);

} // namespace waymark::readiness
