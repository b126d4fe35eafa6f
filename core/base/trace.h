// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <chrono>

namespace waymark::trace {

/// Measures from construction to destruction when tracing is on; when it is off it only leaves its
/// name behind, for crash reports and the stall watchdog. `name` must be a literal, `room.what`.
class Span
{
public:
    explicit Span(const char *name);
    ~Span();
    Q_DISABLE_COPY_MOVE(Span)

private:
    const char *m_name;
    const char *m_outer = nullptr; ///< the span around it, on the watched thread
    bool m_isRecording = false;
    bool m_isWatched = false;
    std::chrono::steady_clock::time_point m_start;
};

/// Starts recording spans of all threads, at most some hundred thousand; the oldest stay.
void start();

/// One moment, such as "first paint".
void mark(const char *name);

/// The calling thread is the one that answers the person: its innermost open span can be asked for.
void watchThisThread();

/// Name of the innermost span that is open on the watched thread now, or nullptr. Any thread.
[[nodiscard]] const char *innermostWatched();

/// Writes the names of the last spans to a file descriptor, the newest first. Neither allocates nor
/// locks: for the handler of a crash.
void writeRecent(int fileDescriptor);

/// What was recorded so far, as Chrome trace events (times since the start of the process).
[[nodiscard]] QByteArray toChromeTrace();

} // namespace waymark::trace
