// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/loopstate.h"
#include "requests/requestrow.h"

namespace waymark::requests {

/// The two largest units: `3 d 4 h`, `12 min`; less than a minute is `<1 min`.
[[nodiscard]] QString roughTime(seconds duration);

/// How long it may still live, in a few words: `3 d 4 h`, `over for 2 h`, `no end`,
/// `can't be read`. Empty where that isn't known yet or doesn't matter any more.
[[nodiscard]] QString timeLeft(const RequestRow &row, const QDateTime &now);

/// When it ends, and when it is gone at the latest: both, since a run of the loop may come later.
/// By the clocks of `zone`, which is written beside each time. Empty where it has no end.
[[nodiscard]] QString endSentence(const RequestRow &row, const std::optional<LoopState> &loop,
                                  const QTimeZone &zone, const QDateTime &now);

} // namespace waymark::requests
