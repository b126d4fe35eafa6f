// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestwait.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

const QDateTime waitBegan(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);

RequestRow waitingRow(Phase phase, const QString &failedStep = {})
{
    RequestRow row;
    row.phase = phase;
    row.owner = u"payments-team"_s;
    row.kind = RequestKind();
    row.kind->owner = u"platform-team"_s;
    row.kind->reviewer = u"reviewers"_s;
    row.since = waitBegan;
    if (!failedStep.isEmpty()) {
        row.status = RequestStatus();
        row.status->steps = {
            {failedStep, Step::Phase::Failed, 1, u"no"_s, waitBegan.addSecs(60), {}}};
    }
    return row;
}

} // namespace

class tst_RequestWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row17_saysWhoHasToDoSomething_data();
    void row17_saysWhoHasToDoSomething();
    void row17_codeOwnersAgreeToBranches();
    void aFailedStepSaysSinceWhen();
    void knowsWhatIsMine_data();
    void knowsWhatIsMine();
};

void tst_RequestWait::row17_saysWhoHasToDoSomething_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QString>("failedStep");
    QTest::addColumn<QString>("name");
    const QString owner = u"payments-team"_s;
    const QString platform = u"platform-team"_s;
    QTest::newRow("a draft waits for its owner") << Phase::Draft << QString() << owner;
    QTest::newRow("so does what isn't submitted") << Phase::Valid << QString() << owner;
    QTest::newRow("an invalid one") << Phase::Invalid << QString() << owner;
    QTest::newRow("a rejected one") << Phase::Rejected << QString() << owner;
    QTest::newRow("a branch that nobody reviews") << Phase::Submitted << QString() << owner;
    QTest::newRow("a review") << Phase::InReview << QString() << u"reviewers"_s;
    QTest::newRow("what is made") << Phase::Provisioning << QString() << platform;
    QTest::newRow("what is taken away") << Phase::Deleting << QString() << platform;
    QTest::newRow("what isn't gone") << Phase::RetireFailed << u"retire"_s << platform;
    QTest::newRow("a template that fails") << Phase::Failed << u"render"_s << platform;
    QTest::newRow("a policy that denies") << Phase::Failed << u"policy"_s << owner;
    QTest::newRow("a schema") << Phase::Degraded << u"validate"_s << owner;
    QTest::newRow("an end that came") << Phase::Expired << QString() << owner;
    QTest::newRow("ready") << Phase::Ready << QString() << QString();
    QTest::newRow("its end is near") << Phase::Expiring << QString() << QString();
    QTest::newRow("gone") << Phase::Retired << QString() << QString();
    QTest::newRow("taken back") << Phase::Withdrawn << QString() << QString();
    QTest::newRow("nobody says") << Phase::Unknown << QString() << QString();
}

void tst_RequestWait::row17_saysWhoHasToDoSomething()
{
    QFETCH(Phase, phase);
    QFETCH(QString, failedStep);
    QFETCH(QString, name);
    QCOMPARE(waitOf(waitingRow(phase, failedStep), {}).names.join(u' '), name);
}

void tst_RequestWait::row17_codeOwnersAgreeToBranches()
{
    const RequestWait wait = waitOf(waitingRow(Phase::Submitted), {u"orders"_s, u"ann"_s});
    QCOMPARE(wait.whom, RequestWait::For::Reviewer);
    QCOMPARE(wait.names, (QStringList{u"orders"_s, u"ann"_s}));
    // They have no say in what isn't on a branch.
    QCOMPARE(waitOf(waitingRow(Phase::Draft), {u"orders"_s}).names,
             QStringList{u"payments-team"_s});
}

void tst_RequestWait::aFailedStepSaysSinceWhen()
{
    QCOMPARE(waitOf(waitingRow(Phase::Provisioning), {}).since, waitBegan);
    QCOMPARE(waitOf(waitingRow(Phase::Failed, u"render"_s), {}).since, waitBegan.addSecs(60));
}

void tst_RequestWait::knowsWhatIsMine_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("isMine");
    QTest::newRow("my team") << QStringList{u"payments-team"_s} << true;
    QTest::newRow("I") << QStringList{u"priya"_s} << true;
    QTest::newRow("in full") << QStringList{u"group:default/payments-team"_s} << true;
    QTest::newRow("one of several") << QStringList{u"orders-team"_s, u"Payments-Team"_s} << true;
    QTest::newRow("others") << QStringList{u"orders-team"_s} << false;
    QTest::newRow("another namespace") << QStringList{u"shop/payments-team"_s} << false;
    QTest::newRow("nobody") << QStringList{QString()} << false;
    QTest::newRow("none") << QStringList{} << false;
}

void tst_RequestWait::knowsWhatIsMine()
{
    QFETCH(QStringList, names);
    QFETCH(bool, isMine);
    QCOMPARE(isAnyMine(names, {u"user:default/priya"_s, u"group:default/payments-team"_s}), isMine);
    QVERIFY(!isAnyMine(names, {}));
}

WAYMARK_TEST(tst_RequestWait)

} // namespace waymark::requests

#include "tst_requestwait.moc"
