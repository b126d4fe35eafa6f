// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/grammar.h"
#include "readiness/heatlist.h"

namespace waymark::readiness {

inline const QString readinessPageId = QStringLiteral("readiness");

/// The map as somebody narrowed it, and the service that is looked at:
/// `waymark:readiness?scorecard=production&only=failing&entity=component:default/cart`.
struct ReadinessPlace
{
    HeatFilter filter = {};
    QString entity = {}; ///< canonical; empty: none

    bool operator==(const ReadinessPlace &) const = default;
};

[[nodiscard]] link::Place toPlace(const ReadinessPlace &map);
/// The place has to be one of `readinessGrammar()`.
[[nodiscard]] ReadinessPlace readinessPlaceFrom(const link::Place &place);
[[nodiscard]] link::Grammar readinessGrammar();

} // namespace waymark::readiness
