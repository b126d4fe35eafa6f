// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"
#include "support/testmain.h"

#include <QTest>

#include <atomic>
#include <vector>

namespace waymark {

class tst_Parallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsEachOnce();
    void stops();
};

void tst_Parallel::callsEachOnce()
{
    for (const qsizetype count : {0, 1, 2, 1'000}) {
        std::vector<std::atomic<int>> calls(static_cast<std::size_t>(count));
        parallelFor(count, [&](qsizetype i) { ++calls[std::size_t(i)]; });
        QVERIFY(std::ranges::all_of(calls, [](const auto &number) { return number == 1; }));
    }
}

void tst_Parallel::stops()
{
    std::stop_source stop;
    std::atomic<int> calls = 0;
    parallelFor(
        1'000'000,
        [&](qsizetype) {
            if (++calls == 10)
                stop.request_stop();
        },
        stop.get_token());
    QVERIFY(calls >= 10);
    QVERIFY(calls < 1'000'000);
}

WAYMARK_TEST(tst_Parallel)

} // namespace waymark

#include "tst_parallel.moc"
