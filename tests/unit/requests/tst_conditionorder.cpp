// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/conditionorder.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

Condition datedCondition(const QString &type, const QString &status, int minute, qint64 version = 2)
{
    return {type,
            status,
            u"Reason"_s,
            u"message"_s,
            QDateTime(QDate(2026, 3, 1), QTime(12, minute), QTimeZone::UTC),
            version};
}

} // namespace

class tst_ConditionOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestComesFirst();
    void row10_saysWhatIsOutdated_data();
    void row10_saysWhatIsOutdated();
    void row10_aKindMayNameItsCondition();
};

void tst_ConditionOrder::theNewestComesFirst()
{
    RequestStatus status;
    status.generation = 2;
    status.conditions = {datedCondition(u"Validated"_s, u"True"_s, 1),
                         datedCondition(u"Ready"_s, u"True"_s, 3),
                         datedCondition(u"Delivered"_s, u"True"_s, 2)};
    QStringList types;
    for (const DatedCondition &dated : newestFirst(status, {}, false)) {
        types.append(dated.condition.type);
        QCOMPARE(dated.outdated, QString());
    }
    QCOMPARE(types, (QStringList{u"Ready"_s, u"Delivered"_s, u"Validated"_s}));
}

void tst_ConditionOrder::row10_saysWhatIsOutdated_data()
{
    QTest::addColumn<QList<Condition>>("conditions");
    QTest::addColumn<bool>("hasUnseenChange");
    QTest::addColumn<QString>("outdated"); ///< their types
    QTest::addColumn<QString>("why");      ///< of the first of these
    const auto ready = [](const QString &status, int minute, qint64 version = 2) {
        return datedCondition(u"Ready"_s, status, minute, version);
    };
    const auto delivered = [](const QString &status, int minute) {
        return datedCondition(u"Delivered"_s, status, minute);
    };
    QTest::newRow("ready, and delivered before that")
        << QList{ready(u"True"_s, 5), delivered(u"True"_s, 4)} << false << u""_s << u""_s;
    QTest::newRow("ready, though delivery failed since")
        << QList{ready(u"True"_s, 5), delivered(u"False"_s, 6)} << false << u"Ready"_s
        << u"Ready says True, but Delivered, which it depends on, says False and is newer."_s;
    QTest::newRow("ready since, though delivery failed before")
        << QList{ready(u"True"_s, 7), delivered(u"False"_s, 6)} << false << u""_s << u""_s;
    QTest::newRow("a failure stands for itself, what is done before it may be newer")
        << QList{delivered(u"False"_s, 1), datedCondition(u"Validated"_s, u"True"_s, 6)} << false
        << u""_s << u""_s;
    QTest::newRow("of an older version")
        << QList{ready(u"True"_s, 5, 1)} << false << u"Ready"_s
        << u"It speaks of version 1, and version 2 is the newest."_s;
    QTest::newRow("of no version, which says nothing")
        << QList{ready(u"True"_s, 5, 0)} << false << u""_s << u""_s;
    QTest::newRow("kratix #903: waits for what finished an hour ago")
        << QList{datedCondition(u"Reconciled"_s, u"Unknown"_s, 0),
                 datedCondition(u"ConfigureWorkflowCompleted"_s, u"True"_s, 9)}
        << false << u"Reconciled"_s
        << u"Reconciled says Unknown, but ConfigureWorkflowCompleted, which it depends on, says "
           "True and is newer."_s;
    QTest::newRow("an unreadable end has nothing to do with being ready")
        << QList{ready(u"True"_s, 5), datedCondition(u"LifetimeReadable"_s, u"False"_s, 8)} << false
        << u""_s << u""_s;
    QTest::newRow("all, where the text is another one now")
        << QList{ready(u"True"_s, 5), delivered(u"True"_s, 4)} << true << u"Ready Delivered"_s
        << u"It speaks of the request before its last change."_s;
}

void tst_ConditionOrder::row10_saysWhatIsOutdated()
{
    QFETCH(QList<Condition>, conditions);
    QFETCH(bool, hasUnseenChange);
    QFETCH(QString, outdated);
    QFETCH(QString, why);
    RequestStatus status;
    status.generation = 2;
    status.conditions = conditions;
    QStringList found;
    QString reason;
    for (const DatedCondition &dated : newestFirst(status, {}, hasUnseenChange)) {
        if (dated.outdated.isEmpty())
            continue;
        reason = found.isEmpty() ? dated.outdated : reason;
        found.append(dated.condition.type);
    }
    QCOMPARE(found.join(u' '), outdated);
    QCOMPARE(reason, why);
}

void tst_ConditionOrder::row10_aKindMayNameItsCondition()
{
    RequestStatus status;
    status.generation = 2;
    status.conditions = {datedCondition(u"Synced"_s, u"False"_s, 8),
                         datedCondition(u"Available"_s, u"True"_s, 1)};
    QVERIFY(newestFirst(status, {}, false).constLast().outdated.isEmpty());
    QVERIFY(!newestFirst(status, u"Available"_s, false).constLast().outdated.isEmpty());
}

WAYMARK_TEST(tst_ConditionOrder)

} // namespace waymark::requests

#include "tst_conditionorder.moc"
