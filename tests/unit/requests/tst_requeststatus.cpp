// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/loopstate.h"
#include "requests/requeststatus.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

QDateTime time(int minute)
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, minute), QTimeZone::UTC);
}

RequestStatus everything()
{
    return {.request = {{u"shop.io/v1"_s, u"Machine"_s}, u"default"_s, u"a"_s},
            .file = u"requests/a.yaml"_s,
            .phase = Phase::Ready,
            .generation = 3,
            .digest = u"sha256:00"_s,
            .created = time(0),
            .expires = time(30),
            .graceEnds = time(40),
            .warned = {u"7d"_s, u"1d"_s},
            .ready = time(1),
            .conditions = {{u"Ready"_s, u"True"_s, u"Delivered"_s, {}, time(1), 3}},
            .steps = {{u"render"_s, Step::Phase::Failed, 2,
                       u"a.yaml.njk:3: \"quotes\", a tab\tand\ntwo lines"_s, time(1), time(3)}},
            .endpoints = {{u"start page"_s, u"https://a.example.com/?q=1&r=2"_s}},
            .links = {{u"logs"_s, u"https://logs.example.com/"_s}},
            .manifests = {{u"machine/default/a/x.yaml"_s, u"ab"_s}}};
}

} // namespace

class tst_RequestStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrites_data();
    void readsBackWhatItWrites();
    void whatDecidesMustBeThere_data();
    void whatDecidesMustBeThere();
    void aConditionKeepsItsTimeWhileItsStatusStays();
    void row19_theLoopIsOverdueAfterTwoIntervals();
    void theLoopsStateReadsBack();
};

void tst_RequestStatus::readsBackWhatItWrites_data()
{
    QTest::addColumn<RequestStatus>("status");
    QTest::newRow("everything") << everything();
    RequestStatus little;
    little.request = everything().request;
    little.created = time(0);
    QTest::newRow("the least") << little;
    RequestStatus odd = everything();
    odd.request.name = u"true"_s;
    odd.request.space = u"123"_s;
    odd.steps[0].message = u"yes: no\n  - # it's\n\n\"odd\" … 2026-01-01"_s;
    odd.conditions[0].message = u"null"_s;
    QTest::newRow("texts that look like something else") << odd;
}

void tst_RequestStatus::readsBackWhatItWrites()
{
    QFETCH(RequestStatus, status);
    const auto bytes = writtenStatus(status);
    QVERIFY2(bytes.has_value(), bytes ? "" : qPrintable(bytes.error().message));
    const auto back = readStatus(SourceText(*bytes), u"a.yaml"_s);
    QVERIFY2(back.has_value(), bytes->constData());
    QVERIFY2(*back == status, bytes->constData());
    QCOMPARE(*writtenStatus(*back), *bytes);
}

void tst_RequestStatus::whatDecidesMustBeThere_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("cut off") << "manifests:"_ba << "manifests: [{"_ba;
    QTest::newRow("another kind") << "RequestStatus"_ba << "RequestKind"_ba;
    QTest::newRow("no phase") << "phase: ready"_ba << "fase: ready"_ba;
    QTest::newRow("an unknown phase") << "phase: ready"_ba << "phase: Ready"_ba;
    QTest::newRow("no beginning") << "createdAt:"_ba << "made:"_ba;
    QTest::newRow("a beginning without an offset") << "T12:00:00Z\"\n  readyAt"_ba
                                                   << "T12:00:00\"\n  readyAt"_ba;
    QTest::newRow("no name") << "name: a\n"_ba << "named: a\n"_ba;
}

void tst_RequestStatus::whatDecidesMustBeThere()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray bytes = *writtenStatus(everything());
    QVERIFY2(bytes.contains(before), bytes.constData());
    bytes.replace(bytes.indexOf(before), before.size(), after);
    const auto read = readStatus(SourceText(bytes), u"a.yaml"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"requests.bad-status"_s);
}

void tst_RequestStatus::aConditionKeepsItsTimeWhileItsStatusStays()
{
    RequestStatus status = everything();
    status.setCondition({u"Ready"_s, u"True"_s, u"Other"_s, {}, time(9), 4});
    QCOMPARE(status.condition(u"Ready")->since, time(1));
    QCOMPARE(status.condition(u"Ready")->observedGeneration, 4);
    status.setCondition({u"Ready"_s, u"False"_s, u"Other"_s, {}, time(9), 4});
    QCOMPARE(status.condition(u"Ready")->since, time(9));
}

void tst_RequestStatus::row19_theLoopIsOverdueAfterTwoIntervals()
{
    const LoopState state{time(0), std::chrono::minutes(5), {}};
    QVERIFY(!isLoopOverdue(state, time(0)));
    QVERIFY(!isLoopOverdue(state, time(10).addSecs(-1)));
    QVERIFY(isLoopOverdue(state, time(10)));
    const LoopState after{time(10), std::chrono::minutes(5), {}};
    QVERIFY(!isLoopOverdue(after, time(11)));
    QCOMPARE(nextRunAfter(time(30), state), time(35));
}

void tst_RequestStatus::theLoopsStateReadsBack()
{
    const LoopState state{time(0), std::chrono::minutes(5), {{u"a/b/c"_s, "0123"_ba}}};
    QCOMPARE(*readLoopState(writtenLoopState(state)), state);
    QVERIFY(!readLoopState("{\"lastRun\": \"2026-03-01T12:00:00\"}"));
    QVERIFY(!readLoopState("{\"lastRun\": "));
}

WAYMARK_TEST(tst_RequestStatus)

} // namespace waymark::requests

#include "tst_requeststatus.moc"
