// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

#include <functional>
#include <stop_token>

namespace waymark {

/// Calls `work(i)` for every i below `count`, in as many threads as the machine has, the calling
/// one among them; returns when all are done. After `stop` is asked for no further one begins. The
/// order isn't known; `work` must not throw.
void parallelFor(qsizetype count, const std::function<void(qsizetype)> &work,
                 const std::stop_token &stop = {});

} // namespace waymark
