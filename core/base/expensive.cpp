// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/expensive.h"

#include <QtGlobal>

#include <atomic>
#include <thread>

namespace waymark {

namespace {

std::atomic<std::thread::id> uiThread;

} // namespace

void expensive()
{
    Q_ASSERT_X(std::this_thread::get_id() != uiThread.load(std::memory_order_relaxed), "expensive",
               "called on the UI thread; use inBackground()");
}

void markUiThread()
{
    uiThread.store(std::this_thread::get_id());
}

} // namespace waymark
