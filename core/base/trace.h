// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <chrono>

namespace waymark::trace {

/// Measures from construction to destruction when tracing is on, and costs one load of a flag when
/// it is off. `name` must be a literal, `room.what`.
class Span
{
public:
    explicit Span(const char *name);
    ~Span();
    Q_DISABLE_COPY_MOVE(Span)

private:
    const char *m_name;
    std::chrono::steady_clock::time_point m_start;
};

/// Starts recording spans of all threads, at most some hundred thousand; the oldest stay.
void start();

/// One moment, such as "first paint".
void mark(const char *name);

/// What was recorded so far, as Chrome trace events (times since the start of the process).
[[nodiscard]] QByteArray toChromeTrace();

} // namespace waymark::trace
