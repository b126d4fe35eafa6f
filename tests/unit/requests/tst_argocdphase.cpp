// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/argocdphase.h"
#include "support/testmain.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

/// The published table: 36 rows of 6. Columns are the health: Healthy, Suspended, Progressing,
/// Missing, Degraded, Unknown. R ready, P provisioning, D degraded, F failed, - unknown.
struct TableRow
{
    const char *operation; ///< empty: none was ever begun
    const char *sync;
    const char *plain;           ///< without a condition
    const char *comparisonError; ///< with ComparisonError
};

constexpr std::array table{
    TableRow{"", "Synced", "RPPPD-", "DDDFDF"},
    TableRow{"", "OutOfSync", "RPPPD-", "DDDFDF"},
    TableRow{"", "Unknown", "----D-", "DDDFDF"},
    TableRow{"Running", "Synced", "PPPPDP", "DDDFDF"},
    TableRow{"Running", "OutOfSync", "PPPPDP", "DDDFDF"},
    TableRow{"Running", "Unknown", "PPPPDP", "DDDFDF"},
    TableRow{"Terminating", "Synced", "PPPPDP", "DDDFDF"},
    TableRow{"Terminating", "OutOfSync", "PPPPDP", "DDDFDF"},
    TableRow{"Terminating", "Unknown", "PPPPDP", "DDDFDF"},
    TableRow{"Failed", "Synced", "DDDFDF", "DDDFDF"},
    TableRow{"Failed", "OutOfSync", "DDDFDF", "DDDFDF"},
    TableRow{"Failed", "Unknown", "DDDFDF", "DDDFDF"},
    TableRow{"Error", "Synced", "DDDFDF", "DDDFDF"},
    TableRow{"Error", "OutOfSync", "DDDFDF", "DDDFDF"},
    TableRow{"Error", "Unknown", "DDDFDF", "DDDFDF"},
    TableRow{"Succeeded", "Synced", "RPPPD-", "DDDFDF"},
    TableRow{"Succeeded", "OutOfSync", "RPPPD-", "DDDFDF"},
    TableRow{"Succeeded", "Unknown", "----D-", "DDDFDF"},
};

constexpr std::array healths{"Healthy", "Suspended", "Progressing",
                             "Missing", "Degraded",  "Unknown"};

char letterOf(Phase phase)
{
    return phase == Phase::Ready          ? 'R'
           : phase == Phase::Provisioning ? 'P'
           : phase == Phase::Degraded     ? 'D'
           : phase == Phase::Failed       ? 'F'
           : phase == Phase::Unknown      ? '-'
                                          : '?';
}

} // namespace

class tst_ArgoCdPhase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row20_the216Combinations();
    void row20_whatIsGreen();
    void row20_notAssessedIsNotUnknown();
    void row21_deletionIsAPhaseOfItsOwn();
};

void tst_ArgoCdPhase::row20_the216Combinations()
{
    int combinations = 0;
    for (const TableRow &row : table) {
        for (const bool hasError : {false, true}) {
            QByteArray letters;
            for (const char *health : healths) {
                ++combinations;
                letters += letterOf(phaseOf(
                    {.health = QString::fromLatin1(health),
                     .sync = QString::fromLatin1(row.sync),
                     .operation = QString::fromLatin1(row.operation),
                     .conditions = hasError ? QStringList{u"ComparisonError"_s} : QStringList()}));
            }
            QVERIFY2(letters == (hasError ? row.comparisonError : row.plain),
                     QByteArray(QByteArray(row.operation) + ' ' + row.sync + ' '
                                + (hasError ? "ComparisonError " : "") + letters));
        }
    }
    QCOMPARE(combinations, 216);
}

void tst_ArgoCdPhase::row20_whatIsGreen()
{
    for (const char *warning : {"SharedResourceWarning", "OrphanedResourceWarning"})
        QCOMPARE(phaseOf({.health = u"Healthy"_s,
                          .sync = u"Synced"_s,
                          .operation = u"Succeeded"_s,
                          .conditions = {QString::fromLatin1(warning)}}),
                 Phase::Ready);
    for (const char *error : {"DeletionError", "InvalidSpecError", "ComparisonError", "SyncError",
                              "UnknownError", "AnyOtherError"})
        QCOMPARE(phaseOf({.health = u"Healthy"_s,
                          .sync = u"Synced"_s,
                          .operation = u"Succeeded"_s,
                          .conditions = {QString::fromLatin1(error)}}),
                 Phase::Degraded);
    // Nothing is said at all, or in words that nobody knows.
    QCOMPARE(phaseOf(ApplicationState{}), Phase::Unknown);
    QCOMPARE(phaseOf({.health = u"Splendid"_s, .sync = u"Synced"_s, .operation = {}}),
             Phase::Unknown);
}

void tst_ArgoCdPhase::row20_notAssessedIsNotUnknown()
{
    QCOMPARE(assessmentOf(u"Healthy"_s, true), Assessment::Assessed);
    QCOMPARE(assessmentOf(u"Unknown"_s, true), Assessment::Assessed);
    QCOMPARE(assessmentOf(QString(), true), Assessment::NotAssessed);
    QCOMPARE(assessmentOf(QString(), false), Assessment::NotAvailable);
}

void tst_ArgoCdPhase::row21_deletionIsAPhaseOfItsOwn()
{
    QCOMPARE(phaseOf({.health = u"Healthy"_s,
                      .sync = u"Synced"_s,
                      .operation = u"Running"_s,
                      .isBeingDeleted = true}),
             Phase::Deleting);
}

WAYMARK_TEST(tst_ArgoCdPhase)

} // namespace waymark::requests

#include "tst_argocdphase.moc"
