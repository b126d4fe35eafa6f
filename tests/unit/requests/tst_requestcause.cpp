// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestcause.h"
#include "requests/timetext.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

using Verdict = RequestCause::Verdict;

const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);

ListedRequest requestIn(Phase phase)
{
    ListedRequest request;
    RequestRow &row = request.row;
    row.id = {{u"shop.io/v1"_s, u"Machine"_s}, u"default"_s, u"a"_s};
    row.phase = phase;
    row.owner = u"ann"_s;
    row.file = u"requests/a.yaml"_s;
    row.kind = RequestKind();
    row.kind->owner = u"platform-team"_s;
    row.kind->support = {u"#help"_s, {}, u"08:00 to 18:00"_s, u"2h"_s};
    row.kind->fulfilment.expected = std::chrono::minutes(15);
    request.wait = waitOf(row, {});
    return request;
}

ListedRequest failedAt(const QString &step, const QString &message)
{
    ListedRequest request = requestIn(Phase::Failed);
    request.row.status = RequestStatus();
    request.row.status->steps = {{step, Step::Phase::Failed, 3, message, noon, noon.addSecs(240)}};
    request.row.cause = message;
    return request;
}

} // namespace

class tst_RequestCause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row1_workingOrStuck_data();
    void row1_workingOrStuck();
    void row1_aFailureSaysWhatIsNext_data();
    void row1_aFailureSaysWhatIsNext();
    void row5_overdueSaysWhomToTell_data();
    void row5_overdueSaysWhomToTell();
    void row9_theMessageIsWholeAndUnchanged_data();
    void row9_theMessageIsWholeAndUnchanged();
    void row22_saysHowOftenItWasTried();
    void aTextSaysWhatIsWrongWithIt();
    void theLoopThatStandsStillIsNamed();
    void timesAreShort_data();
    void timesAreShort();
};

void tst_RequestCause::row1_workingOrStuck_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Verdict>("withCause");
    const auto row = [](Phase phase, Verdict verdict, Verdict withCause) {
        QTest::newRow(qPrintable(phaseName(phase))) << phase << verdict << withCause;
    };
    using enum Verdict;
    row(Phase::Draft, Waiting, Waiting);
    row(Phase::Invalid, Stuck, Stuck);
    row(Phase::Valid, Waiting, Waiting);
    row(Phase::Submitted, Waiting, Waiting);
    row(Phase::InReview, Waiting, Waiting);
    row(Phase::Rejected, Waiting, Waiting);
    row(Phase::Provisioning, Working, Stuck);
    row(Phase::Ready, Fine, Stuck);
    row(Phase::Degraded, Stuck, Stuck);
    row(Phase::Failed, Stuck, Stuck);
    row(Phase::Expiring, Ending, Stuck);
    row(Phase::Expired, Ending, Stuck);
    row(Phase::Deleting, Working, Stuck);
    row(Phase::RetireFailed, Stuck, Stuck);
    row(Phase::Retired, Over, Over);
    row(Phase::Withdrawn, Over, Over);
    row(Phase::Unknown, Unknown, Stuck);
}

void tst_RequestCause::row1_workingOrStuck()
{
    QFETCH(Phase, phase);
    QFETCH(Verdict, verdict);
    QFETCH(Verdict, withCause);
    ListedRequest request = requestIn(phase);
    const RequestCause cause = requestCauseOf(request, {}, noon);
    QCOMPARE(cause.verdict, verdict);
    QVERIFY(!cause.headline.isEmpty());
    QCOMPARE(cause.support, u"#help (answers within 2h, 08:00 to 18:00)"_s);
    request.row.cause = u"image not found"_s;
    const RequestCause wrong = requestCauseOf(request, {}, noon);
    QCOMPARE(wrong.verdict, withCause);
    QCOMPARE(wrong.message, u"image not found"_s);
    if (withCause == Verdict::Stuck)
        QVERIFY(!wrong.next.isEmpty());
}

void tst_RequestCause::row1_aFailureSaysWhatIsNext_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("next");
    QTest::newRow("its text") << u"policy"_s << u"submit the change"_s;
    QTest::newRow("the kind") << u"render"_s << u"ask platform-team"_s;
    QTest::newRow("the loop") << u"write"_s << u"may write"_s;
    QTest::newRow("what is left") << u"retire"_s << u"what is left of it"_s;
}

void tst_RequestCause::row1_aFailureSaysWhatIsNext()
{
    QFETCH(QString, step);
    QFETCH(QString, next);
    ListedRequest request = failedAt(step, u"no"_s);
    request.row.text = RequestText();
    const RequestCause cause = requestCauseOf(request, {}, noon);
    QVERIFY2(cause.next.first().contains(next), qPrintable(cause.next.first()));
    QCOMPARE(cause.since, noon);
}

void tst_RequestCause::row5_overdueSaysWhomToTell_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("sentences");
    QTest::newRow("0.9 times as long as expected") << 13 << 0;
    QTest::newRow("1.1 times") << 17 << 1;
    QTest::newRow("3 times") << 45 << 2;
    QTest::newRow("two months") << 60 * 24 * 60 << 2;
}

void tst_RequestCause::row5_overdueSaysWhomToTell()
{
    QFETCH(int, minutes);
    QFETCH(int, sentences);
    ListedRequest request = requestIn(Phase::Provisioning);
    request.row.since = noon;
    request.row.isOverdue = minutes > 15;
    const RequestCause cause = requestCauseOf(request, {}, noon.addSecs(minutes * 60));
    QCOMPARE(cause.next.size(), sentences);
    QCOMPARE(cause.headline.contains(u"overdue"_s), sentences > 0);
    if (sentences == 2)
        QVERIFY(cause.next.last().contains(u"tell platform-team"_s));
}

void tst_RequestCause::row9_theMessageIsWholeAndUnchanged_data()
{
    QTest::addColumn<QString>("message");
    QTest::newRow("a line") << u"render: x.njk:3: no such value"_s;
    QTest::newRow("lines, tabs, spaces at the end") << u"render: a\n\tb  \n\nc "_s;
    QTest::newRow("what Markdown would change") << u"# *a* <b> | `c` ```\n````"_s;
    QTest::newRow("four thousand characters") << QString(4000, u'x');
}

void tst_RequestCause::row9_theMessageIsWholeAndUnchanged()
{
    QFETCH(QString, message);
    const ListedRequest request = failedAt(u"render"_s, message);
    const RequestCause cause = requestCauseOf(request, {}, noon);
    QCOMPARE(cause.message, message);
    const QString text = requestMarkdown(request, cause);
    QVERIFY(text.startsWith(u"# Machine/a: Failed\n"_s));
    // Between two equal fences that don't occur in it.
    const qsizetype at = text.indexOf(message);
    const QString before = text.first(at).section(u'\n', -2, -2);
    QVERIFY(before.size() >= 3 && before == QString(before.size(), u'`'));
    QVERIFY(!message.contains(before));
    QVERIFY(text.sliced(at + message.size()).startsWith(u'\n' + before + u'\n'));
}

void tst_RequestCause::row22_saysHowOftenItWasTried()
{
    const RequestCause cause = requestCauseOf(failedAt(u"render"_s, u"no"_s), {}, noon);
    const QString last = cause.next.last();
    QVERIFY2(last.contains(u"3"_s) && last.contains(u"2026-03-01T12:04:00Z"_s), qPrintable(last));
}

void tst_RequestCause::aTextSaysWhatIsWrongWithIt()
{
    ListedRequest request = requestIn(Phase::Invalid);
    request.row.text = RequestText();
    request.problems = {{Severity::Error, u"size is 9"_s, u"Take 8."_s, {}, 3},
                        {Severity::Error, u"no owner"_s, {}, {}, 4},
                        {Severity::Warning, u"large"_s, {}, {}, 5}};
    const RequestCause cause = requestCauseOf(request, {}, noon);
    QCOMPARE(cause.message, u"size is 9\nno owner"_s);
    QCOMPARE(cause.next.first(), u"Take 8."_s);
}

void tst_RequestCause::theLoopThatStandsStillIsNamed()
{
    const Error problem{u"requests.no-loop"_s, u"It never ran."_s, {}, u"Run it."_s};
    QCOMPARE(requestCauseOf(requestIn(Phase::Provisioning), problem, noon).next,
             QStringList{u"It never ran. Run it."_s});
    QVERIFY(requestCauseOf(requestIn(Phase::Ready), problem, noon).next.isEmpty());
}

void tst_RequestCause::timesAreShort_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<QString>("text");
    QTest::newRow("days and hours") << qint64(2 * 86'400 + 3 * 3'600 + 59) << u"2 d 3 h"_s;
    QTest::newRow("days and minutes are days") << qint64(2 * 86'400 + 600) << u"2 d"_s;
    QTest::newRow("minutes") << qint64(61) << u"1 min"_s;
    QTest::newRow("seconds") << qint64(20) << u"<1 min"_s;
    QTest::newRow("over") << qint64(-7'200) << u"over for 2 h"_s;
}

void tst_RequestCause::timesAreShort()
{
    QFETCH(qint64, left);
    QFETCH(QString, text);
    RequestRow row = requestIn(Phase::Ready).row;
    row.status = RequestStatus();
    QCOMPARE(timeLeft(row, noon), u"no end"_s);
    row.expires = noon.addSecs(left);
    QCOMPARE(timeLeft(row, noon), text);
    row.phase = Phase::Retired;
    QCOMPARE(timeLeft(row, noon), QString());
    row.phase = Phase::Ready;
    row.life.stage = LifetimeAt::Stage::Blocked;
    QCOMPARE(timeLeft(row, noon), u"can't be read"_s);
}

WAYMARK_TEST(tst_RequestCause)

} // namespace waymark::requests

#include "tst_requestcause.moc"
