// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/trace.h"

#include <unistd.h>

#include <QByteArray>
#include <QStringBuilder>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace waymark::trace {

namespace {

using Clock = std::chrono::steady_clock;

struct Event
{
    const char *name;
    Clock::time_point begin;
    Clock::duration length; ///< negative for a mark
    std::size_t thread;
};

constexpr std::size_t mostEvents = 400'000;
constexpr std::size_t mostRecent = 64;

std::atomic<bool> recording = false;
std::mutex eventsMutex;
std::vector<Event> events;

/// A ring that is written without locks, so that a handler of a crash may read it.
std::array<std::atomic<const char *>, mostRecent> recentNames;
std::atomic<std::size_t> recentCount = 0;

std::atomic<const char *> watchedInnermost = nullptr;
thread_local bool isWatchedThread = false;

std::size_t thisThread()
{
    return std::hash<std::thread::id>{}(std::this_thread::get_id()) % 100'000;
}

void record(const Event &event)
{
    const std::scoped_lock lock(eventsMutex);
    if (events.size() < mostEvents)
        events.push_back(event);
}

/// When the process was started, on the steady clock: from /proc, so that loading libraries counts.
Clock::time_point processStart()
{
    static const Clock::time_point start = [] {
        const auto now = Clock::now();
        FILE *stat = std::fopen("/proc/self/stat", "r");
        if (stat == nullptr)
            return now;
        char text[1024] = {};
        const auto length = std::fread(text, 1, sizeof text - 1, stat);
        std::fclose(stat);
        const char *field = length > 0 ? std::strrchr(text, ')') : nullptr;
        // Field 22 is the start time in clock ticks since boot (proc(5)); ')' ends field 2.
        for (int skipped = 0; field != nullptr && skipped < 20; ++skipped)
            field = std::strchr(field + 1, ' ');
        if (field == nullptr)
            return now;
        timespec boot{};
        clock_gettime(CLOCK_BOOTTIME, &boot);
        const double ticks = std::strtod(field, nullptr);
        const double startSeconds = ticks / double(sysconf(_SC_CLK_TCK));
        const double nowSeconds = double(boot.tv_sec) + double(boot.tv_nsec) / 1e9;
        return now
               - std::chrono::duration_cast<Clock::duration>(
                   std::chrono::duration<double>(nowSeconds - startSeconds));
    }();
    return start;
}

double microseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::micro>(duration).count();
}

} // namespace

Span::Span(const char *name)
    : m_name(name)
    , m_isRecording(recording.load(std::memory_order_relaxed))
    , m_isWatched(isWatchedThread)
{
    const auto place = recentCount.fetch_add(1, std::memory_order_relaxed) % mostRecent;
    recentNames[place].store(name, std::memory_order_relaxed);
    if (m_isWatched)
        m_outer = watchedInnermost.exchange(name, std::memory_order_relaxed);
    if (m_isRecording)
        m_start = Clock::now();
}

Span::~Span()
{
    if (m_isWatched)
        watchedInnermost.store(m_outer, std::memory_order_relaxed);
    if (m_isRecording)
        record({m_name, m_start, Clock::now() - m_start, thisThread()});
}

void watchThisThread()
{
    isWatchedThread = true;
}

const char *innermostWatched()
{
    return watchedInnermost.load(std::memory_order_relaxed);
}

void writeRecent(int fileDescriptor)
{
    const auto count = recentCount.load(std::memory_order_relaxed);
    for (std::size_t back = 1; back <= std::min(count, mostRecent); ++back) {
        const char *name = recentNames[(count - back) % mostRecent].load(std::memory_order_relaxed);
        if (name == nullptr)
            continue;
        if (::write(fileDescriptor, name, std::strlen(name)) < 0
            || ::write(fileDescriptor, "\n", 1) < 0)
            return;
    }
}

void start()
{
    processStart();
    recording = true;
}

void mark(const char *name)
{
    if (recording.load(std::memory_order_relaxed))
        record({name, Clock::now(), Clock::duration(-1), thisThread()});
}

QByteArray toChromeTrace()
{
    const std::scoped_lock lock(eventsMutex);
    QByteArray json = "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[";
    const char *separator = "\n";
    for (const Event &event : events) {
        const bool isMark = event.length < Clock::duration::zero();
        json += separator;
        json += "{\"name\":\"";
        json += event.name;
        json += isMark ? "\",\"ph\":\"i\",\"s\":\"p\"" : "\",\"ph\":\"X\"";
        json += ",\"pid\":1,\"tid\":" + QByteArray::number(qulonglong(event.thread));
        json += ",\"ts\":" + QByteArray::number(microseconds(event.begin - processStart()), 'f', 1);
        if (!isMark)
            json += ",\"dur\":" + QByteArray::number(microseconds(event.length), 'f', 1);
        json += '}';
        separator = ",\n";
    }
    return json + "\n]}\n";
}

} // namespace waymark::trace
