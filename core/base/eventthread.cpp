// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/eventthread.h"

#include "base/handover.h"

#include <QCoreApplication>
#include <QEvent>

#include <condition_variable>
#include <mutex>

namespace waymark {

namespace {

/// A function on its way into the thread.
class PostedWork final : public QEvent
{
public:
    explicit PostedWork(std::function<void()> work)
        : QEvent(type())
        , m_work(std::move(work))
    {}

    [[nodiscard]] static Type type()
    {
        static const auto registered = Type(registerEventType());
        return registered;
    }
    void run() const { m_work(); }

private:
    std::function<void()> m_work;
};

/// Where posted work arrives, and what it makes lives.
class Context final : public QObject
{
public:
    /// In the thread: what still queues, and what was made here, goes in it.
    ~Context() override
    {
        handover::takeOver();
        QCoreApplication::removePostedEvents(this);
        qDeleteAll(QObjectList(children()));
        handover::handOver();
    }

    bool event(QEvent *event) override
    {
        // Before the first look at what another thread has written.
        handover::takeOver();
        if (event->type() != PostedWork::type())
            return QObject::event(event);
        static_cast<const PostedWork *>(event)->run();
        return true;
    }
};

} // namespace

EventThread::EventThread(const QString &name)
    : m_context(new Context)
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

EventThread::~EventThread()
{
    m_thread.quit();
    m_thread.wait();
    handover::takeOver();
}

void EventThread::post(std::function<void()> work) const
{
    auto *posted = new PostedWork(std::move(work)); // the queue deletes it
    handover::handOver();
    QCoreApplication::postEvent(m_context, posted);
}

bool waitUnlessStopped(std::chrono::milliseconds duration, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wakened;
    std::unique_lock lock(mutex);
    wakened.wait_for(lock, stop, duration, [] { return false; });
    return !stop.stop_requested();
}

} // namespace waymark
