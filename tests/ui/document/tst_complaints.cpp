// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"
#include "form/rows/rowsfield.h"
#include "support/testmain.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace waymark::document {

/// What people say of other editors of form and text: each must not be true here.
class tst_Complaints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formEditsStripComments_data();
    void formEditsStripComments();
    void commentedLinesVanish();
    void valuesTypedInTheTextAreLostByTheForm();
    void theFormCrashesWhenAParentIsDeleted();
    void invalidTextIsThrownAwayOnSwitching();
    void theCaretJumpsWhileTyping();
    void anErrorStaysAfterItsCauseIsUndone();
    void anErrorUnderlinesTheRestOfTheFile();
    void aliasesMakeItCrawl();
    void conflictMarkersExplode();
    void onlyTheFirstDocumentIsServed();
    void mergeKeysAreErrors();
    void templatesDrownInErrors();
    void defaultsAreWrittenWithoutAsking();
    void movedItemsLoseTheirComments();
    void aListLosesItsStyle();
};

void tst_Complaints::formEditsStripComments_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("comments, order and blank lines")
        << "# top\n\nspec:   # all of it\n\n  region: eu-west-1\n  owner: payments-team  # who\n"_ba
        << "# top\n\nspec:   # all of it\n\n  region: eu-west-1\n  owner: payments-team-x  # who\n"_ba;
    QTest::newRow("quotes, tags and anchors")
        << "spec:\n  owner: &who 'payments-team'\n  purpose: !!str \"demo\"\n"_ba
        << "spec:\n  owner: &who 'payments-team-x'\n  purpose: !!str \"demo\"\n"_ba;
    QTest::newRow("flow style") << "spec: {owner: payments-team, region: eu-west-1}\n"_ba
                                << "spec: {owner: payments-team-x, region: eu-west-1}\n"_ba;
    QTest::newRow("no line end at the end") << "spec:\n  owner: payments-team"_ba
                                            << "spec:\n  owner: payments-team-x"_ba;
    QTest::newRow("CR LF") << "spec:\r\n  owner: payments-team\r\n  region: eu-west-1\r\n"_ba
                           << "spec:\r\n  owner: payments-team-x\r\n  region: eu-west-1\r\n"_ba;
    QTest::newRow("empty values")
        << "spec:\n  owner: payments-team\n  services: []\n  other: {}\n"_ba
        << "spec:\n  owner: payments-team-x\n  services: []\n  other: {}\n"_ba;
}

void tst_Complaints::formEditsStripComments()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QByteArray eol = before.contains("\r\n") ? "\r\n"_ba : "\n"_ba;
    const QByteArray head =
        "apiVersion: platform.kubedojo.io/v1" + eol + "kind: EnvironmentRequest" + eol;
    Desk desk(head + before);
    QLineEdit *owner = nullptr;
    QTRY_VERIFY((owner = desk.named<QLineEdit>(u"Owner"_s)) != nullptr);
    owner->setFocus();
    owner->setCursorPosition(int(owner->text().size()));
    QTest::keyClicks(owner, u"-x"_s);
    QTRY_COMPARE(desk.bytes(), QByteArray(head + after));
    desk.undoAll();
    QCOMPARE(desk.bytes(), QByteArray(head + before));
}

void tst_Complaints::commentedLinesVanish()
{
    QByteArray text = test::paymentsStaging;
    text.replace("  lifetime: 14d\n", "  # lifetime: 14d\n");
    Desk desk(text);
    QLineEdit *owner = nullptr;
    QTRY_VERIFY((owner = desk.named<QLineEdit>(u"Owner"_s)) != nullptr);
    owner->setFocus();
    QTest::keyClicks(owner, u"-x"_s);
    QTRY_VERIFY(desk.bytes().contains("payments-team-x"));
    QVERIFY(desk.bytes().contains("  # lifetime: 14d\n"));
}

void tst_Complaints::valuesTypedInTheTextAreLostByTheForm()
{
    Desk desk(test::paymentsStaging);
    const qsizetype end = desk.rangeOf("internal\n").end;
    desk.text().select({end, end});
    QTest::keyClicks(&desk.text(), u"  madeUp: 7"_s);
    QTest::keyClick(&desk.text(), Qt::Key_Return);
    QLineEdit *owner = nullptr;
    QTRY_VERIFY((owner = desk.named<QLineEdit>(u"Owner"_s)) != nullptr);
    owner->setFocus();
    QTest::keyClicks(owner, u"-x"_s);
    QTRY_VERIFY(desk.bytes().contains("payments-team-x"));
    QVERIFY(desk.bytes().contains("  madeUp: 7\n"));
}

void tst_Complaints::theFormCrashesWhenAParentIsDeleted()
{
    Desk desk(test::paymentsStaging);
    desk.text().select(desk.rangeOf("metadata:\n  name: payments-staging\n"));
    QTest::keyClick(&desk.text(), Qt::Key_Delete);
    QVERIFY(!desk.bytes().contains("metadata"));
    QTRY_VERIFY(desk.open.isAnalyzed());
    QLineEdit *name = nullptr;
    QTRY_VERIFY((name = desk.named<QLineEdit>(u"Name"_s)) != nullptr);
    QTRY_COMPARE(name->text(), QString());
    name->setFocus();
    QTest::keyClicks(name, u"fresh"_s);
    QTRY_VERIFY2(desk.bytes().contains("metadata:\n  name: fresh\n"), desk.bytes().constData());
    // The whole of spec goes, too.
    QTRY_VERIFY(desk.open.isAnalyzed());
    desk.text().select({desk.rangeOf("spec:").begin, desk.bytes().size()});
    desk.text().setFocus();
    QTest::keyClick(&desk.text(), Qt::Key_Delete);
    QTRY_VERIFY(desk.open.isAnalyzed());
    desk.undoAll();
    QCOMPARE(desk.bytes(), test::paymentsStaging);
}

void tst_Complaints::invalidTextIsThrownAwayOnSwitching()
{
    QByteArray broken = test::paymentsStaging;
    broken.replace("purpose: integration-test", "purpose: \"[{integration");
    broken += "\t: ] }\n";
    Desk desk(broken);
    for (const auto mode :
         {DocumentView::Mode::Form, DocumentView::Mode::Text, DocumentView::Mode::Both}) {
        desk.view.setMode(mode);
        QTRY_VERIFY(desk.open.isAnalyzed());
        QCOMPARE(desk.bytes(), broken);
    }
    desk.view.setChangesShown(true);
    desk.view.setChangesShown(false);
    QCOMPARE(desk.bytes(), broken);
    QVERIFY(!desk.open.session->isModified());
}

void tst_Complaints::theCaretJumpsWhileTyping()
{
    QByteArray text = test::paymentsStaging;
    for (int i = 0; i < 100; ++i)
        text += "    - name: service-" + QByteArray::number(i) + "\n      replicas: 1\n";
    Desk desk(text);
    const qsizetype place = desk.rangeOf("service-60").end;
    desk.text().select({place, place});
    const int scrolled = desk.text().verticalScrollBar()->value();
    // Valid, invalid and valid again, with an analysis after each letter.
    qsizetype typed = 0;
    for (const QChar letter : u": \"x\"{["_s) {
        QTest::keyClick(&desk.text(), letter.toLatin1());
        ++typed;
        QTRY_VERIFY(desk.open.isAnalyzed());
        QCOMPARE(desk.text().caretOffset(), place + typed);
        QCOMPARE(desk.text().verticalScrollBar()->value(), scrolled);
    }
}

void tst_Complaints::anErrorStaysAfterItsCauseIsUndone()
{
    Desk desk(test::paymentsStaging);
    QTRY_COMPARE(desk.verdict(), Desk::fine);
    desk.view.showPlace(desk.rangeOf("eu-central-1"));
    QTest::keyClicks(&desk.text(), u"mars"_s);
    QTest::keyClick(&desk.text(), Qt::Key_Down);
    QTRY_COMPARE(desk.text().findingsOnLine(8).size(), 1);
    desk.undoAll();
    QTRY_VERIFY(desk.text().findingsOnLine(8).isEmpty());
    QTRY_COMPARE(desk.verdict(), Desk::fine);
}

void tst_Complaints::anErrorUnderlinesTheRestOfTheFile()
{
    QByteArray broken = test::paymentsStaging;
    broken.replace("owner: payments-team", "owner: \"payments-team");
    Desk desk(broken);
    QTRY_VERIFY(!desk.text().findings().isEmpty());
    for (const Diagnostic &finding : desk.text().findings()) {
        const SourceText &text = desk.text().text();
        QCOMPARE(text.lineAt(finding.range.begin), text.lineAt(finding.range.end));
    }
    QCOMPARE(desk.text().findings().first().range, desk.rangeOf("\""));
}

void tst_Complaints::aliasesMakeItCrawl()
{
    QByteArray bomb = "apiVersion: platform.kubedojo.io/v1\nkind: EnvironmentRequest\n"
                      "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c <= 'j'; ++c) {
        const QByteArray before = '*' + QByteArray(1, char(c - 1));
        bomb += QByteArray(1, c) + ": &" + QByteArray(1, c) + " ["
                + QByteArray(before + ", ").repeated(8) + before + "]\n";
    }
    // The watchdog of the tests fails where the UI thread stalls.
    Desk desk(bomb);
    desk.text().select({bomb.size(), bomb.size()});
    QTest::keyClicks(&desk.text(), u"more: 1"_s);
    QTRY_VERIFY(desk.open.isAnalyzed());
    QVERIFY(desk.bytes().endsWith("more: 1"));
}

void tst_Complaints::conflictMarkersExplode()
{
    QByteArray text = test::paymentsStaging;
    text.replace("  lifetime: 14d\n", "<<<<<<< ours\n  lifetime: 14d\n=======\n  lifetime: 21d\n"
                                      ">>>>>>> theirs\n");
    Desk desk(text);
    QTRY_VERIFY(!desk.text().findings().isEmpty());
    const auto &findings = desk.text().findings();
    QVERIFY2(findings.size() <= 3, qPrintable(QString::number(findings.size())));
    QVERIFY(std::ranges::all_of(findings, [](const Diagnostic &finding) {
        return finding.code == "yaml.conflict-marker"_L1;
    }));
}

void tst_Complaints::onlyTheFirstDocumentIsServed()
{
    QByteArray second = test::paymentsStaging;
    second.replace("payments-staging", "second").replace("eu-central-1", "mars");
    Desk desk(test::paymentsStaging + "---\n" + second);
    QTRY_COMPARE(desk.text().findings().size(), 1);
    QCOMPARE(desk.text().findings().first().document, 1);
    QCOMPARE(desk.text().findings().first().range, desk.rangeOf("mars"));
}

void tst_Complaints::mergeKeysAreErrors()
{
    QByteArray text = test::paymentsStaging;
    text.replace("    - name: payments-api\n      replicas: 2\n",
                 "    - &one\n      name: payments-api\n      replicas: 2\n");
    text.replace("    - name: payments-worker\n      replicas: 1\n",
                 "    - <<: *one\n      name: payments-worker\n");
    Desk desk(text);
    QTRY_VERIFY(desk.open.isAnalyzed());
    for (const Diagnostic &finding : desk.text().findings())
        QVERIFY2(finding.severity != Severity::Error, qPrintable(finding.message));
}

void tst_Complaints::templatesDrownInErrors()
{
    Desk desk("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Values.name }}\n"
              "  labels:\n    {{- include \"labels\" . | nindent 4 }}\n"
              "data:\n  a: ${{ values.a }}\n  b: {{ .Values.b | quote }}\n");
    QTRY_VERIFY(desk.open.isAnalyzed());
    const auto &findings = desk.text().findings();
    QVERIFY2(findings.size() <= 1, qPrintable(QString::number(findings.size())));
    QVERIFY(std::ranges::all_of(
        findings, [](const Diagnostic &finding) { return finding.severity == Severity::Info; }));
}

void tst_Complaints::defaultsAreWrittenWithoutAsking()
{
    QByteArray text = test::paymentsStaging;
    text.replace("      replicas: 1\n", "");
    Desk desk(text);
    QLineEdit *owner = nullptr;
    QTRY_VERIFY((owner = desk.named<QLineEdit>(u"Owner"_s)) != nullptr);
    owner->setFocus();
    QTest::keyClicks(owner, u"-x"_s);
    QTRY_VERIFY(desk.bytes().contains("payments-team-x"));
    desk.view.save();
    QTRY_VERIFY(!desk.open.session->isModified());
    text.replace("payments-team", "payments-team-x");
    QCOMPARE(desk.open.onDisk(), text);
}

void tst_Complaints::movedItemsLoseTheirComments()
{
    QByteArray text = test::paymentsStaging;
    text.replace("    - name: payments-worker\n",
                 "    # does the slow work\n    - name: payments-worker  # nightly\n");
    Desk desk(text);
    form::RowsField *table = nullptr;
    QTRY_VERIFY((table = desk.named<form::RowsField>(u"Services"_s)) != nullptr);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
    QTRY_VERIFY2(desk.bytes().contains("services:\n    # does the slow work\n"
                                       "    - name: payments-worker  # nightly\n      replicas: 1\n"
                                       "    - name: payments-api\n"),
                 desk.bytes().constData());
}

void tst_Complaints::aListLosesItsStyle()
{
    QByteArray text = test::paymentsStaging;
    text.replace("    - name: payments-api\n      replicas: 2\n    - name: payments-worker\n"
                 "      replicas: 1\n",
                 "  - name: payments-api\n    replicas: 2\n");
    Desk desk(text);
    QPushButton *add = nullptr;
    QTRY_VERIFY((add = desk.named<QPushButton>(u"Add to Services"_s)) != nullptr);
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_VERIFY2(desk.bytes().startsWith(text.chopped(1)), desk.bytes().constData());
    QTRY_VERIFY(desk.bytes().size() > text.size());
    QVERIFY2(desk.bytes().sliced(text.size()).startsWith("  - "), desk.bytes().constData());
}

WAYMARK_TEST(tst_Complaints)

} // namespace waymark::document

#include "tst_complaints.moc"
