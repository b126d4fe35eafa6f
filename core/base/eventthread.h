// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QThread>

#include <chrono>
#include <functional>
#include <stop_token>

namespace waymark {

/// A thread with an event loop of its own, for libraries that ask for one. What is made in it is a
/// child of `context()` and dies in it.
class EventThread
{
public:
    explicit EventThread(const QString &name);
    /// Deletes the context's children in the thread, ends the loop and waits for it.
    ~EventThread();
    Q_DISABLE_COPY_MOVE(EventThread)

    /// Lives in the thread.
    [[nodiscard]] QObject *context() const { return m_context; }
    /// Runs `work` in the thread, after what was posted before. Returns at once.
    void post(std::function<void()> work) const;

private:
    QThread m_thread;
    QObject *m_context; ///< deleted in its thread
};

/// Sleeps for `duration` or until `stop` is asked for. False when stopped.
bool waitUnlessStopped(std::chrono::milliseconds duration, const std::stop_token &stop);

} // namespace waymark
