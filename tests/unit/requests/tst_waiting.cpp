// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/waiting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::requests {

class tst_Waiting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row15_endsWhenItCanNotComeAnyMore_data();
    void row15_endsWhenItCanNotComeAnyMore();
    void row15_goneIsAlsoWhatNeverWas();
    void row4_anOlderVersionsPhaseIsNone();
};

void tst_Waiting::row15_endsWhenItCanNotComeAnyMore_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<WaitAnswer>("forReady");
    QTest::addColumn<WaitAnswer>("forRetired");
    const auto row = [](Phase phase, WaitAnswer ready, WaitAnswer retired) {
        QTest::newRow(qPrintable(phaseName(phase))) << phase << ready << retired;
    };
    using enum WaitAnswer;
    row(Phase::Draft, GoOn, GoOn);
    row(Phase::Invalid, Failed, Failed);
    row(Phase::Valid, GoOn, GoOn);
    row(Phase::Submitted, GoOn, GoOn);
    row(Phase::InReview, GoOn, GoOn);
    row(Phase::Rejected, Failed, Failed);
    row(Phase::Provisioning, GoOn, GoOn);
    row(Phase::Ready, Reached, GoOn);
    row(Phase::Degraded, GoOn, GoOn);
    row(Phase::Failed, Failed, Failed);
    row(Phase::Expiring, Reached, GoOn);
    row(Phase::Expired, Ended, GoOn);
    row(Phase::Deleting, Ended, GoOn);
    row(Phase::RetireFailed, Failed, Failed);
    row(Phase::Retired, Ended, Reached);
    row(Phase::Withdrawn, Ended, Ended);
    row(Phase::Unknown, GoOn, GoOn);
}

void tst_Waiting::row15_endsWhenItCanNotComeAnyMore()
{
    QFETCH(Phase, phase);
    QFETCH(WaitAnswer, forReady);
    QFETCH(WaitAnswer, forRetired);
    RequestRow row;
    row.phase = phase;
    QCOMPARE(waitAnswer(&row, Phase::Ready, false), forReady);
    QCOMPARE(waitAnswer(&row, Phase::Retired, false), forRetired);
}

void tst_Waiting::row15_goneIsAlsoWhatNeverWas()
{
    QCOMPARE(waitAnswer(nullptr, Phase::Ready, true), WaitAnswer::Reached);
    QCOMPARE(waitAnswer(nullptr, Phase::Ready, false), WaitAnswer::GoOn);
    RequestRow row;
    row.phase = Phase::Deleting;
    QCOMPARE(waitAnswer(&row, Phase::Ready, true), WaitAnswer::GoOn);
    row.phase = Phase::RetireFailed;
    QCOMPARE(waitAnswer(&row, Phase::Ready, true), WaitAnswer::Failed);
    row.phase = Phase::Withdrawn;
    QCOMPARE(waitAnswer(&row, Phase::Ready, true), WaitAnswer::Reached);
}

void tst_Waiting::row4_anOlderVersionsPhaseIsNone()
{
    RequestRow row;
    row.hasUnseenChange = true;
    for (const Phase phase : {Phase::Ready, Phase::Failed, Phase::Invalid}) {
        row.phase = phase;
        QCOMPARE(waitAnswer(&row, Phase::Ready, false), WaitAnswer::GoOn);
    }
}

WAYMARK_TEST(tst_Waiting)

} // namespace waymark::requests

#include "tst_waiting.moc"
