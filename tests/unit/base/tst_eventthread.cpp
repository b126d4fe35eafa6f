// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/eventthread.h"
#include "support/testmain.h"

#include <QTest>

#include <future>
#include <memory>
#include <thread>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_EventThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsWhatIsPostedInItsOrder();
    void takesWorkFromManyThreads();
    void whatIsMadeInItDiesInIt();
};

void tst_EventThread::runsWhatIsPostedInItsOrder()
{
    EventThread thread(u"test"_s);
    QStringList seen; // written there, read here: the promise is between
    std::promise<void> done;
    const QThread *where = nullptr;
    for (const QString &word : {u"one"_s, u"two"_s, u"three"_s})
        thread.post([&seen, word] { seen << word; });
    thread.post([&] {
        where = QThread::currentThread();
        done.set_value();
    });
    done.get_future().wait();
    QCOMPARE(seen, (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    QVERIFY(where != QThread::currentThread());
}

void tst_EventThread::takesWorkFromManyThreads()
{
    constexpr int each = 200;
    EventThread thread(u"test"_s);
    int count = 0; // only touched in the thread
    {
        std::vector<std::jthread> posters;
        for (int i = 0; i < 4; ++i) {
            posters.emplace_back([&] {
                for (int j = 0; j < each; ++j) {
                    // Written here, read and destroyed there.
                    thread.post([&count, text = std::make_shared<int>(1)] { count += *text; });
                }
            });
        }
    }
    std::promise<int> all;
    thread.post([&] { all.set_value(count); });
    QCOMPARE(all.get_future().get(), 4 * each);
}

void tst_EventThread::whatIsMadeInItDiesInIt()
{
    const QThread *died = nullptr;
    const QThread *lived = nullptr;
    {
        EventThread thread(u"test"_s);
        std::promise<void> made;
        thread.post([&] {
            auto *child = new QObject(thread.context());
            lived = child->thread();
            connect(
                child, &QObject::destroyed, child, [&] { died = QThread::currentThread(); },
                Qt::DirectConnection);
            made.set_value();
        });
        made.get_future().wait();
    }
    QVERIFY(lived != nullptr);
    QCOMPARE(died, lived);
}

WAYMARK_TEST(tst_EventThread)

} // namespace waymark

#include "tst_eventthread.moc"
