// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waymark::readiness {

/// The first text of a scorecard: two levels and three checks that any service can be asked, to be
/// changed. `owner` is a name as an entity has one; empty: to be filled in.
[[nodiscard]] QByteArray starterScorecard(const QString &owner);

} // namespace waymark::readiness
