// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace waymark {

void parallelFor(qsizetype count, const std::function<void(qsizetype)> &work,
                 const std::stop_token &stop)
{
    std::atomic<qsizetype> next = 0;
    const auto run = [&] {
        for (qsizetype i = next.fetch_add(1, std::memory_order_relaxed);
             i < count && !stop.stop_requested(); i = next.fetch_add(1, std::memory_order_relaxed))
            work(i);
    };
    const auto threads =
        std::min<qsizetype>(count, std::max(1U, std::thread::hardware_concurrency()));
    std::vector<std::jthread> helpers;
    for (qsizetype i = 1; i < threads; ++i)
        helpers.emplace_back(run);
    run();
}

} // namespace waymark
