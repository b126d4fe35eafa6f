// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/handover.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>

namespace waymark {

/// Threads for one kind of work. `app` makes two: *interactive* (analysis, completion, search) and
/// *bulk* (loading, reports), so that a catalog load never stands before a keystroke.
class Pool
{
public:
    explicit Pool(const QString &name, int threads);
    /// Waits for the work that runs; what still queues is dropped.
    ~Pool();
    Q_DISABLE_COPY_MOVE(Pool)

    void start(std::function<void()> work);

private:
    QThreadPool m_threads;
};

/// The right to hear the end of a piece of background work. Replacing or destroying it asks the
/// work to stop and never waits; a result that comes later is dropped.
class [[nodiscard]] Task
{
public:
    Task() = default;
    explicit Task(std::stop_source stop)
        : m_stop(std::move(stop))
    {}
    Task(Task &&other) noexcept
        : m_stop(std::exchange(other.m_stop, std::stop_source(std::nostopstate)))
    {}
    Task &operator=(Task &&other) noexcept
    {
        m_stop.request_stop();
        m_stop = std::exchange(other.m_stop, std::stop_source(std::nostopstate));
        return *this;
    }
    Task(const Task &) = delete;
    Task &operator=(const Task &) = delete;
    ~Task() { m_stop.request_stop(); }

    void cancel() { m_stop.request_stop(); }

private:
    std::stop_source m_stop{std::nostopstate};
};

/// Runs `work(stop)` in `pool` and then `done(result)` in `context`'s thread; not at all if
/// `context` died or the task was dropped. `work` must not throw.
template<typename Work, typename Done>
[[nodiscard]] Task inBackground(Pool &pool, QObject *context, Work work, Done done)
{
    using Output = std::invoke_result_t<Work, std::stop_token>;
    const std::stop_source stop;
    const auto promise = std::make_shared<QPromise<Output>>();
    promise->future().then(
        context,
        // NOLINTNEXTLINE(performance-unnecessary-value-param): `done` may take it
        [done = std::move(done), token = stop.get_token()](Output output) {
            handover::takeOver();
            if (!token.stop_requested())
                done(std::move(output));
        });
    promise->start();
    pool.start([promise, work = std::move(work), token = stop.get_token()] {
        promise->addResult(work(token));
        handover::handOver();
        promise->finish();
    });
    return Task(stop);
}

/// Analysis on every key: one run at a time, the newest input waiting. A run younger than
/// `patience` is stopped by a newer input, an older one may finish, so steady typing always shows
/// something.
template<typename Input, typename Output>
class Latest
{
public:
    using Work = std::function<std::optional<Output>(const Input &, std::stop_token)>;

    /// `work` answers nullopt when it was stopped. `context` must outlive this.
    Latest(Pool &pool, QObject *context, Work work)
        : m_pool(pool)
        , m_context(context)
        , m_work(std::move(work))
    {}
    ~Latest() { m_stop.request_stop(); }
    Q_DISABLE_COPY_MOVE(Latest)

    void submit(Input newest)
    {
        m_waiting = std::move(newest);
        if (!m_running)
            startWaiting();
        else if (std::chrono::steady_clock::now() - m_started < patience)
            m_stop.request_stop();
    }

    [[nodiscard]] bool isIdle() const { return !m_running; }
    /// Asks the run to stop and forgets what waits: nothing is done until the next input.
    void cancel()
    {
        m_waiting.reset();
        m_stop.request_stop();
    }

    /// Called in the context's thread with each result that was not overtaken.
    std::function<void(Output)> done;

    static constexpr std::chrono::milliseconds patience{250};

private:
    void startWaiting()
    {
        m_running = true;
        m_started = std::chrono::steady_clock::now();
        m_stop = std::stop_source();
        const auto promise = std::make_shared<QPromise<std::optional<Output>>>();
        promise->future().then(
            m_context, [this, alive = std::weak_ptr(m_alive)](std::optional<Output> output) {
                handover::takeOver();
                if (!alive.expired())
                    finish(std::move(output));
            });
        promise->start();
        m_pool.start(
            [promise, work = m_work, input = std::move(*m_waiting), token = m_stop.get_token()] {
                promise->addResult(work(input, token));
                handover::handOver();
                promise->finish();
            });
        m_waiting.reset();
    }

    void finish(std::optional<Output> output)
    {
        m_running = false;
        if (m_waiting)
            startWaiting();
        if (output && done)
            done(std::move(*output));
    }

    Pool &m_pool;
    QObject *m_context;
    Work m_work;
    std::optional<Input> m_waiting;
    bool m_running = false;
    std::chrono::steady_clock::time_point m_started;
    std::stop_source m_stop;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace waymark
