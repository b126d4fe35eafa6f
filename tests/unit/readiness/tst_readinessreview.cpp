// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/readinessreview.h"
#include "scoredworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

/// What documents about checks say of the workspace's scorecards.
class tst_ReadinessReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNamesNoCheckIsFound_data();
    void whatNamesNoCheckIsFound();
};

void tst_ReadinessReview::whatNamesNoCheckIsFound_data()
{
    QTest::addColumn<QString>("scorecard");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("message"); // empty: all is well
    QTest::newRow("both are there") << u"ready"_s << u"one"_s << QString();
    QTest::newRow("no such check")
        << u"ready"_s << u"two"_s << u"The Scorecard “ready” has no check “two”."_s;
    QTest::newRow("no such scorecard")
        << u"redy"_s << u"one"_s << u"There is no Scorecard “redy” in the workspace."_s;
}

void tst_ReadinessReview::whatNamesNoCheckIsFound()
{
    QFETCH(QString, scorecard);
    QFETCH(QString, check);
    QFETCH(QString, message);
    const ScoredWorkspace workspace;
    workspace.writeChecks("- {id: one, level: bronze, expression: entity.kind == 'Component'}");
    const QByteArray names = "scorecard: " + scorecard.toUtf8() + ", check: " + check.toUtf8();
    workspace.write(u"answer.yaml"_s,
                    "apiVersion: waymark.dev/v1alpha1\nkind: CheckAnswer\nmetadata: {name: a}\n"
                    "spec: {"
                        + names
                        + ", entity: 'component:cart', answer: true,\n"
                          "  answeredBy: 'user:ann', answeredOn: 2026-11-01}\n");
    workspace.write(u"exception.yaml"_s,
                    "apiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\n"
                    "metadata: {name: b}\nspec:\n  requestedBy: 'user:ann'\n  rule: {"
                        + names
                        + "}\n  target: {entity: 'component:cart'}\n  reason: r\n"
                          "  until: 2027-01-01\n  decision: {state: granted}\n");

    const DiskFileSystem disk;
    const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC);
    const auto snapshot =
        workspace::loadWorkspace({.folder = workspace.path(), .now = now}, disk, {});
    const auto found = reviewReadiness(*snapshot, now, {});
    QVERIFY(found);
    for (const QString &file : {u"answer.yaml"_s, u"exception.yaml"_s}) {
        const Diagnostics of = found->value(workspace.path(file));
        const auto about = std::ranges::find(of, u"readiness.no-check"_s, &Diagnostic::code);
        QCOMPARE(about == of.cend() ? QString() : about->message, message);
    }
}

WAYMARK_TEST(tst_ReadinessReview)

} // namespace waymark::readiness

#include "tst_readinessreview.moc"
