// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace waymark::widgets {

/// How long ago, as people say it: "just now", "12 minutes ago", "3 days ago". Times to come are
/// "just now": clocks of two machines differ.
[[nodiscard]] QString ageText(const QDateTime &then, const QDateTime &now);

/// The same where there is little room: "<1 min", "12 min", "3 h", "5 d".
[[nodiscard]] QString shortAge(const QDateTime &then, const QDateTime &now);

/// The exact time, for a tooltip beside an age.
[[nodiscard]] QString exactTime(const QDateTime &time);

} // namespace waymark::widgets
