// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineage/pathbook.h"

#include <stop_token>

namespace waymark::lineage {

/// How far a project is from what its path makes today.
struct Drift
{
    enum class State {
        Current,   ///< made by the version at hand
        Behind,    ///< a newer version is there
        Upgrading, ///< an upgrade isn't finished
        Skipped,   ///< it is behind, and somebody decided so
        Unknown,   ///< nobody can tell; `reason` says why
    };

    QString folder; ///< absolute
    QString name;   ///< of the folder, below the workspace where it lies in it
    State state = State::Unknown;
    QString path;
    QString version;            ///< of the record
    QString latest;             ///< at hand
    QStringList edited;         ///< files of the path that were changed by hand
    QStringList deleted;        ///< and those that were taken out
    QString reason;             ///< why it is skipped or unknown, or what is left of an upgrade
    QDate until;                ///< it is skipped before this day; invalid: for good
    int breaking = 0;           ///< versions between that ask somebody to act
    bool isRepublished = false; ///< the path changed without a new version
};

/// As machines read it: `current`, `behind`, ...
[[nodiscard]] QString stateName(Drift::State state);

[[nodiscard]] Drift driftOf(const QString &folder, const PathBook &paths, QDate today);

/// Of many projects, in their order, in all threads. nullopt when stopped. `workspace` is the
/// folder that names are relative to.
[[nodiscard]] std::optional<QList<Drift>> driftOfAll(const QStringList &folders,
                                                     const PathBook &paths,
                                                     const QString &workspace, QDate today,
                                                     const std::stop_token &stop = {});

} // namespace waymark::lineage
