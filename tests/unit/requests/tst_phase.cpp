// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/phase.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::requests {

class tst_Phase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsFromWhatIsKnown_data();
    void followsFromWhatIsKnown();
    void everyPhaseHasItsWords();
    void everyCombinationHasAPhase();
    void row17_onlyFailuresCountAsFailures();
};

void tst_Phase::followsFromWhatIsKnown_data()
{
    using In = LifecycleInput;
    using Stage = In::Stage;
    using Check = In::Check;
    using Outcome = In::Outcome;
    using End = In::End;
    using Removal = In::Removal;
    QTest::addColumn<LifecycleInput>("input");
    QTest::addColumn<Phase>("phase");
    QTest::newRow("just written") << In{} << Phase::Draft;
    QTest::newRow("written and wrong") << In{.check = Check::Invalid} << Phase::Invalid;
    QTest::newRow("written and right") << In{.check = Check::Valid} << Phase::Valid;
    QTest::newRow("on a branch") << In{.stage = Stage::Branch, .check = Check::Valid}
                                 << Phase::Submitted;
    QTest::newRow("on a branch and wrong")
        << In{.stage = Stage::Branch, .check = Check::Invalid} << Phase::Invalid;
    QTest::newRow("in review") << In{.stage = Stage::Review, .check = Check::Valid}
                               << Phase::InReview;
    QTest::newRow("rejected, whatever it says")
        << In{.stage = Stage::Rejected, .check = Check::Invalid} << Phase::Rejected;
    const In agreed{.stage = Stage::Agreed, .check = Check::Valid};
    const auto with = [&](auto change) {
        In input = agreed;
        change(input);
        return input;
    };
    QTest::newRow("agreed on, nothing done yet") << agreed << Phase::Provisioning;
    QTest::newRow("agreed on and wrong")
        << with([](In &in) { in.check = Check::Invalid; }) << Phase::Invalid;
    QTest::newRow("a wrong change of what runs")
        << with([](In &in) { in.check = Check::Invalid, in.isDelivered = true; })
        << Phase::Degraded;
    QTest::newRow("being made") << with([](In &in) { in.outcome = Outcome::Working; })
                                << Phase::Provisioning;
    const auto ready = [&](auto change) {
        return with([&](In &in) {
            in.outcome = Outcome::Ready;
            in.isDelivered = true;
            change(in);
        });
    };
    QTest::newRow("ready") << ready([](In &) {}) << Phase::Ready;
    QTest::newRow("runs badly") << ready([](In &in) { in.outcome = Outcome::Impaired; })
                                << Phase::Degraded;
    QTest::newRow("couldn't be made")
        << with([](In &in) { in.outcome = Outcome::Failed; }) << Phase::Failed;
    QTest::newRow("couldn't be made anew")
        << ready([](In &in) { in.outcome = Outcome::Failed; }) << Phase::Degraded;
    QTest::newRow("its end is near")
        << ready([](In &in) { in.end = End::Near; }) << Phase::Expiring;
    QTest::newRow("its end is near, and it isn't ready")
        << with([](In &in) { in.end = End::Near; }) << Phase::Provisioning;
    QTest::newRow("in its grace") << ready([](In &in) { in.end = End::Grace; }) << Phase::Expired;
    QTest::newRow("in its grace, and broken")
        << ready([](In &in) { in.end = End::Grace, in.outcome = Outcome::Failed; })
        << Phase::Expired;
    QTest::newRow("over, and still there")
        << ready([](In &in) { in.end = End::Over; }) << Phase::Deleting;
    QTest::newRow("over, and nothing is there")
        << with([](In &in) { in.end = End::Over; }) << Phase::Retired;
    QTest::newRow("being taken away")
        << ready([](In &in) { in.removal = Removal::Running; }) << Phase::Deleting;
    QTest::newRow("should be gone, and isn't")
        << ready([](In &in) { in.removal = Removal::Failed, in.end = End::Over; })
        << Phase::RetireFailed;
    QTest::newRow("gone") << ready([](In &in) { in.removal = Removal::Done; }) << Phase::Retired;
    QTest::newRow("taken back and gone")
        << ready([](In &in) { in.removal = Removal::Done, in.isWithdrawn = true; })
        << Phase::Withdrawn;
    QTest::newRow("taken back, and still there")
        << ready([](In &in) { in.isWithdrawn = true; }) << Phase::Deleting;
    QTest::newRow("taken back before anything was made")
        << In{.isWithdrawn = true} << Phase::Withdrawn;
}

void tst_Phase::followsFromWhatIsKnown()
{
    QFETCH(LifecycleInput, input);
    QFETCH(Phase, phase);
    QCOMPARE(phaseName(phaseOf(input)), phaseName(phase));
}

void tst_Phase::everyPhaseHasItsWords()
{
    QCOMPARE(allPhases().size(), qsizetype(Phase::Unknown) + 1);
    for (const Phase phase : allPhases()) {
        QCOMPARE(phaseFromName(phaseName(phase)), phase);
        QVERIFY(!phaseTitle(phase).isEmpty());
        QVERIFY(phaseMeaning(phase).endsWith(u'.'));
    }
    QCOMPARE(phaseName(Phase::RetireFailed), u"retire-failed"_s);
    QVERIFY(!phaseFromName(u"Ready"_s));
}

void tst_Phase::everyCombinationHasAPhase()
{
    for (int code = 0; code < 5 * 3 * 5 * 4 * 4 * 2 * 2; ++code) {
        int rest = code;
        const auto next = [&rest](int count) {
            const int value = rest % count;
            rest /= count;
            return value;
        };
        const LifecycleInput input{LifecycleInput::Stage(next(5)),
                                   LifecycleInput::Check(next(3)),
                                   LifecycleInput::Outcome(next(5)),
                                   LifecycleInput::End(next(4)),
                                   LifecycleInput::Removal(next(4)),
                                   next(2) == 1,
                                   next(2) == 1};
        QVERIFY(phaseOf(input) != Phase::Unknown);
        // Nothing that runs is ever called gone.
        if (input.isDelivered && input.removal == LifecycleInput::Removal::None)
            QVERIFY(phaseOf(input) != Phase::Retired && phaseOf(input) != Phase::Withdrawn);
    }
}

void tst_Phase::row17_onlyFailuresCountAsFailures()
{
    QVERIFY(countsAsFailure(Phase::Failed));
    QVERIFY(!countsAsFailure(Phase::Withdrawn));
    QVERIFY(!countsAsFailure(Phase::Rejected));
    QVERIFY(!countsAsFailure(Phase::Invalid));
}

WAYMARK_TEST(tst_Phase)

} // namespace waymark::requests

#include "tst_phase.moc"
