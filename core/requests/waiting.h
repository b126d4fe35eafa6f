// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestrow.h"

namespace waymark::requests {

/// How waiting for a phase stands.
enum class WaitAnswer {
    GoOn, ///< it may still come
    Reached,
    Failed, ///< it won't, since something is wrong
    Ended,  ///< it won't, since the request was taken back or its time is over
};

/// Whether a request (nullptr: there is none) has got to the phase that somebody waits for. A phase
/// that lies behind it counts as reached: who waits for `provisioning` doesn't mind `ready`. Gone
/// (`isGone`) means that nothing of it is there: a request that never was is gone, too.
[[nodiscard]] WaitAnswer waitAnswer(const RequestRow *row, Phase wanted, bool isGone);

} // namespace waymark::requests
