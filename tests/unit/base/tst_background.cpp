// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/background.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_Background : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversInTheContextsThread();
    void dropsTheResultOfADroppedTask();
    void dropsTheResultWhenTheContextDied();
    void asksTheWorkToStopWhenTheTaskIsReplaced();
    void latestDeliversTheNewestOfABurst();
    void latestLetsAnOldRunFinishUnderSteadyTyping();
    void latestIsSilentAfterItsEnd();

private:
    Pool m_pool{u"test"_s, 2};
};

void tst_Background::deliversInTheContextsThread()
{
    QThread *workThread = nullptr;
    QThread *doneThread = nullptr;
    const Task task = inBackground(
        m_pool, this,
        [&workThread](std::stop_token) {
            workThread = QThread::currentThread();
            return 7;
        },
        [&doneThread](int answer) {
            QCOMPARE(answer, 7);
            doneThread = QThread::currentThread();
        });
    QTRY_VERIFY(doneThread != nullptr);
    QCOMPARE(doneThread, thread());
    QVERIFY(workThread != thread());
}

void tst_Background::dropsTheResultOfADroppedTask()
{
    QSemaphore mayEnd;
    bool delivered = false;
    std::atomic<bool> stopWasAsked = false;
    {
        const Task task = inBackground(
            m_pool, this,
            [&](std::stop_token stop) {
                mayEnd.acquire();
                stopWasAsked = stop.stop_requested();
                return 1;
            },
            [&delivered](int) { delivered = true; });
    }
    mayEnd.release();
    // A later piece of work comes home after the dropped one would have.
    bool later = false;
    Pool single(u"single"_s, 1);
    const Task marker = inBackground(
        single, this, [](std::stop_token) { return 0; }, [&later](int) { later = true; });
    QTRY_VERIFY(later && stopWasAsked);
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

void tst_Background::dropsTheResultWhenTheContextDied()
{
    QSemaphore mayEnd;
    QSemaphore ended;
    auto context = std::make_unique<QObject>();
    bool delivered = false;
    const Task task = inBackground(
        m_pool, context.get(),
        [&](std::stop_token) {
            mayEnd.acquire();
            ended.release();
            return 1;
        },
        [&delivered](int) { delivered = true; });
    context.reset();
    mayEnd.release();
    ended.acquire();
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

void tst_Background::asksTheWorkToStopWhenTheTaskIsReplaced()
{
    QSemaphore started;
    std::atomic<bool> stopped = false;
    Task task = inBackground(
        m_pool, this,
        [&](std::stop_token stop) {
            started.release();
            while (!stop.stop_requested())
                QThread::yieldCurrentThread();
            stopped = true;
            return 0;
        },
        [](int) {});
    started.acquire();
    task = Task();
    QTRY_VERIFY(stopped);
}

void tst_Background::latestDeliversTheNewestOfABurst()
{
    QSemaphore mayRun;
    Latest<int, int> latest(m_pool, this, [&](const int &input, std::stop_token stop) {
        mayRun.acquire();
        return stop.stop_requested() ? std::nullopt : std::optional(input);
    });
    QList<int> delivered;
    latest.done = [&delivered](int output) {
        delivered.append(output);
    };
    for (int i = 1; i <= 50; ++i)
        latest.submit(i);
    mayRun.release(2);
    QTRY_COMPARE(delivered, QList{50});
    QVERIFY(latest.isIdle());
    QCOMPARE(mayRun.available(), 0);
}

void tst_Background::latestLetsAnOldRunFinishUnderSteadyTyping()
{
    std::atomic<int> runs = 0;
    Latest<int, int> latest(m_pool, this, [&](const int &input, std::stop_token stop) {
        ++runs;
        QElapsedTimer timer;
        timer.start();
        // Longer than the patience: would never end if every new key stopped it.
        while (timer.elapsed() < 300) {
            if (stop.stop_requested())
                return std::optional<int>();
            QThread::yieldCurrentThread();
        }
        return std::optional(input);
    });
    int delivered = 0;
    latest.done = [&delivered](int output) {
        delivered = output;
    };
    latest.submit(1);
    QElapsedTimer typing;
    typing.start();
    QTRY_VERIFY(typing.elapsed() > 260);
    latest.submit(2);
    QTRY_COMPARE(delivered, 1);
    QTRY_COMPARE(delivered, 2);
    QCOMPARE(runs.load(), 2);
}

void tst_Background::latestIsSilentAfterItsEnd()
{
    QSemaphore mayEnd;
    QSemaphore ended;
    bool delivered = false;
    {
        Latest<int, int> latest(m_pool, this, [&](const int &input, std::stop_token) {
            mayEnd.acquire();
            ended.release();
            return std::optional(input);
        });
        latest.done = [&delivered](int) {
            delivered = true;
        };
        latest.submit(1);
    }
    mayEnd.release();
    ended.acquire();
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

WAYMARK_TEST(tst_Background)

} // namespace waymark

#include "tst_background.moc"
