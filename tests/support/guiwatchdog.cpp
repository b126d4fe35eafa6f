// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/guiwatchdog.h"

#include <QEvent>
#include <QMetaEnum>
#include <QTest>

#include <chrono>
#include <ctime>

using namespace std::chrono_literals;

namespace waymark::test {

namespace {

constexpr std::chrono::nanoseconds worthALine = 16ms;
constexpr std::chrono::nanoseconds stall = 100ms;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int slowdown = 10;
#elif !defined(NDEBUG)
constexpr int slowdown = 3;
#else
constexpr int slowdown = 1;
#endif

std::chrono::nanoseconds busyTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

} // namespace

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    // An event that another one sends is part of that one.
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    ++m_depth;
    const auto type = event->type();
    const QByteArray name = receiver->metaObject()->className();
    const auto before = busyTime();
    const bool isTaken = QApplication::notify(receiver, event);
    const auto busy = busyTime() - before;
    --m_depth;
    if (busy > worthALine * slowdown) {
        const char *what = QMetaEnum::fromType<QEvent::Type>().valueToKey(quint64(type));
        const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(busy);
        qInfo("%s of %s kept the UI thread busy for %d ms", what != nullptr ? what : "event",
              name.constData(), int(milliseconds.count()));
        if (busy > stall * slowdown && QTest::currentTestFunction() != nullptr)
            QTest::qFail("the UI thread stalled for over 100 ms", __FILE__, __LINE__);
    }
    return isTaken;
}

} // namespace waymark::test
