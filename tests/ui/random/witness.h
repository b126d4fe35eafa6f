// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

namespace waymark::random {

/// Remembers the last actions and tells them, with the way to repeat them, when the program crashes
/// or an action never ends.
class Witness
{
public:
    /// `look` runs in the window's thread when it hangs: the state it hangs in.
    Witness(quint32 seed, std::chrono::seconds patience, std::function<void()> look);
    ~Witness();
    Q_DISABLE_COPY_MOVE(Witness)

    void begins(quint32 action, const QByteArray &what);

private:
    void watch(std::chrono::seconds patience, const std::stop_token &stop);

    std::atomic<qint64> m_beat = 0;
    std::jthread m_watch; ///< not one of the program's: it has to see what the others don't
};

} // namespace waymark::random
