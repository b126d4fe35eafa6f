// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editorsheet.h"
#include "support/testmain.h"

#include <QHelpEvent>
#include <QInputDialog>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace waymark::editor {

class tst_Repairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMenuRepairs();
    void oneKindIsRepairedEverywhere();
    void theChosenRepairIsMadeEverywhere();
    void explanationsAreAskedFor();
    void aFindingIsSuppressedWithAReason();
    void aQuietLineSaysSo();
    void whatAClusterDecidesIsExceptedNotSuppressed();
    void enterMakesARepairOrNothing();
    void hoverSaysWhatAFieldIs();
    void hoverRepairs();
    void theHoverCardGoesWithTheMouse_data();
    void theHoverCardGoesWithTheMouse();
    void theReasonIsSaidOnce();
    void entriesAreCommentedWhole();
    void theLastEntryLeavesAValidText();
    void linesAreCommentedWhileTheTextIsBroken();
};

namespace {

const QByteArray wrong = R"(apiVersion: platform.kubedojo.io/v1
kind: EnvironmentRequest
metadata:
  name: a
spec:
  owner: payments-team
  purpose: demo
  lifetime: 14d
  regoin: eu-central-1
  region: eu-central-1
  dataClassification: internal
  services:
    - nmae: x
    - nmae: y
)";

QMenu *menu(const EditorSheet &sheet, const QString &name)
{
    return test::named<QMenu>(sheet.pane, name);
}

QStringList titles(const QMenu &menu)
{
    QStringList found;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            found << action->text();
    }
    return found;
}

void trigger(const QMenu &menu, const QString &start)
{
    for (QAction *action : menu.actions()) {
        if (action->text().startsWith(start))
            return action->trigger();
    }
    QFAIL(qPrintable(u"no entry "_s + start + u" in "_s + titles(menu).join(u", "_s)));
}

} // namespace

void tst_Repairs::theMenuRepairs()
{
    EditorSheet sheet(wrong);
    QTRY_VERIFY(!sheet.editor.findings().isEmpty());
    sheet.goTo("lifetime");
    sheet.goTo("regoin");
    sheet.press(Qt::Key_Return, Qt::AltModifier);
    const QMenu *repairs = menu(sheet, u"Repairs"_s);
    QVERIFY(repairs != nullptr);
    QVERIFY(!repairs->actions().isEmpty());
    QCOMPARE(repairs->activeAction(), repairs->actions().constFirst());
    repairs->actions().constFirst()->trigger();
    QVERIFY(sheet.bytes() != wrong);
    sheet.editor.setFocus();
    sheet.editor.undoStep();
    QCOMPARE(sheet.bytes(), wrong);
}

void tst_Repairs::oneKindIsRepairedEverywhere()
{
    EditorSheet sheet(wrong);
    QTRY_VERIFY(!sheet.editor.findings().isEmpty());
    sheet.goTo("nmae: x");
    sheet.press(Qt::Key_Return, Qt::AltModifier);
    const QMenu *repairs = menu(sheet, u"Repairs"_s);
    QVERIFY(repairs != nullptr);
    trigger(*repairs, u"Repair all 2 of this kind: Rename"_s);
    QTRY_VERIFY2(sheet.bytes().contains("- name: x\n    - name: y\n"), sheet.bytes().constData());
    sheet.editor.undoStep();
    QCOMPARE(sheet.bytes(), wrong);
}

void tst_Repairs::theChosenRepairIsMadeEverywhere()
{
    QByteArray text = wrong;
    text.replace("  regoin: eu-central-1\n", "  xyz: 1\n  qqq: 2\n  zzz: 3\n");
    EditorSheet sheet(text);
    QTRY_VERIFY(!sheet.editor.findings().isEmpty());
    sheet.goTo("xyz");
    sheet.press(Qt::Key_Return, Qt::AltModifier);
    QMenu *repairs = menu(sheet, u"Repairs"_s);
    QVERIFY(repairs != nullptr);
    // Nothing is like xyz, so all that can be done to the three is to remove them. Items without a
    // name would be wrong without their misspelt one, too: those aren't removed.
    QVERIFY2(!titles(*repairs).join(u'\n').contains("Rename"_L1),
             qPrintable(titles(*repairs).join(u'\n')));
    trigger(*repairs, u"Repair all 3 of this kind: Remove"_s);
    repairs->close();
    QTRY_VERIFY2(!sheet.bytes().contains("xyz"), sheet.bytes().constData());
    QVERIFY2(!sheet.bytes().contains("zzz"), sheet.bytes().constData());
    QVERIFY2(sheet.bytes().contains("nmae"), sheet.bytes().constData());
    sheet.editor.undoStep();
    QCOMPARE(sheet.bytes(), text);
    QTRY_VERIFY(sheet.open.isAnalyzed() && sheet.editor.findings().size() >= 3);
    QTRY_VERIFY(menu(sheet, u"Repairs"_s) == nullptr);
    // Of two of them the name is clear; the third stays.
    sheet.goTo("nmae: x");
    QTest::keyClick(&sheet.editor, Qt::Key_Return, Qt::AltModifier);
    trigger(*menu(sheet, u"Repairs"_s), u"Repair all 2 of this kind: Rename"_s);
    QTRY_VERIFY2(sheet.bytes().contains("- name: x\n    - name: y\n"), sheet.bytes().constData());
    QVERIFY(sheet.bytes().contains("xyz"));
}

void tst_Repairs::explanationsAreAskedFor()
{
    EditorSheet sheet(wrong);
    QTRY_VERIFY(!sheet.editor.findings().isEmpty());
    const QSignalSpy asked(&sheet.pane, &EditorPane::explainRequested);
    sheet.goTo("nmae: x");
    sheet.press(Qt::Key_Return, Qt::AltModifier);
    trigger(*menu(sheet, u"Repairs"_s), u"Explain "_s);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.first().first().toString().startsWith("schema."_L1));
}

void tst_Repairs::aFindingIsSuppressedWithAReason()
{
    EditorSheet sheet(wrong);
    QTRY_VERIFY(!sheet.editor.findings().isEmpty());
    sheet.goTo("regoin");
    const QString code = sheet.editor.findingsOnLine(sheet.caretLine()).constFirst().code;
    sheet.press(Qt::Key_Return, Qt::AltModifier);
    trigger(*menu(sheet, u"Repairs"_s), u"Suppress "_s);
    auto *dialog = sheet.pane.findChild<QInputDialog *>();
    QVERIFY(dialog != nullptr);
    dialog->setTextValue(u"kept for a while"_s);
    dialog->accept();
    const QByteArray comment =
        "  # waymark-ignore " + code.toUtf8() + ": kept for a while\n  regoin";
    QVERIFY2(sheet.bytes().contains(comment), sheet.bytes().constData());
    QTRY_VERIFY(sheet.open.isAnalyzed());
    QTRY_VERIFY(std::ranges::none_of(sheet.editor.findings(), [&](const Diagnostic &finding) {
        return sheet.editor.text().lineAt(finding.range.begin) == 9;
    }));
    sheet.editor.undoStep();
    QCOMPARE(sheet.bytes(), wrong);
}

void tst_Repairs::whatAClusterDecidesIsExceptedNotSuppressed()
{
    EditorSheet sheet("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {size: 5}\n",
                      test::policyRules());
    QTRY_COMPARE(sheet.editor.findings().size(), 1);
    const QSignalSpy asked(&sheet.pane, &EditorPane::exceptionRequested);
    sheet.goTo("size");
    sheet.press(Qt::Key_Return, Qt::AltModifier);
    const QMenu *repairs = menu(sheet, u"Repairs"_s);
    QVERIFY(repairs != nullptr);
    QCOMPARE(titles(*repairs),
             (QStringList{u"Nothing to repair in this line"_s,
                          u"Request an exception from sizes…"_s, u"Explain policy.violated"_s}));
    trigger(*repairs, u"Request an exception"_s);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<Diagnostic>().rule, u"sizes#0"_s);
}

void tst_Repairs::enterMakesARepairOrNothing()
{
    EditorSheet sheet(wrong + "# waymark-ignore schema.enum\n");
    QTRY_VERIFY(!sheet.editor.findings().isEmpty());
    sheet.goTo("# waymark-ignore");
    sheet.press(Qt::Key_Return, Qt::AltModifier);
    const QMenu *repairs = menu(sheet, u"Repairs"_s);
    QVERIFY(repairs != nullptr);
    const QStringList entries = titles(*repairs);
    QCOMPARE(entries.first(), u"Nothing to repair in this line"_s);
    QVERIFY(entries.join(u'\n').contains("Suppress workspace.suppression-without-reason"_L1));
    QVERIFY(repairs->activeAction() == nullptr);
}

void tst_Repairs::aQuietLineSaysSo()
{
    EditorSheet sheet(wrong);
    sheet.goTo("kind");
    sheet.press(Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(titles(*menu(sheet, u"Repairs"_s)), QStringList{u"Nothing to repair in this line"_s});
}

void tst_Repairs::hoverSaysWhatAFieldIs()
{
    EditorSheet sheet(wrong);
    sheet.goTo("lifetime", 2);
    sheet.press(Qt::Key_F1);
    QTRY_VERIFY(test::named<QLabel>(sheet.pane, u"What this field is"_s) != nullptr);
    auto *card = test::named<QLabel>(sheet.pane, u"What this field is"_s);
    QVERIFY2(card->text().contains(u"Days until the environment is removed"_s),
             qPrintable(card->text()));
    QVERIFY(card->text().contains(u"text · required"_s));
    QVERIFY(card->font().family() != sheet.editor.font().family());
    QTRY_VERIFY(card->hasFocus());
    sheet.press(Qt::Key_Escape);
    QVERIFY(!card->isVisible());
    QVERIFY(sheet.editor.hasFocus());
}

void tst_Repairs::theHoverCardGoesWithTheMouse_data()
{
    QTest::addColumn<QEvent::Type>("event");
    QTest::newRow("leaves the text") << QEvent::Leave;
    QTest::newRow("clicks elsewhere") << QEvent::MouseButtonPress;
    QTest::newRow("moves away") << QEvent::MouseMove;
    QTest::newRow("scrolls") << QEvent::Wheel;
}

void tst_Repairs::theHoverCardGoesWithTheMouse()
{
    QFETCH(QEvent::Type, event);
    QByteArray text = wrong;
    for (int i = 0; i < 60; ++i)
        text += "# more\n";
    EditorSheet sheet(text);
    QTRY_VERIFY(sheet.open.isAnalyzed());
    QWidget &viewport = *sheet.editor.viewport();
    const QPoint word = sheet.editor.caretRectAt(text.indexOf("lifetime") + 2).center();
    QHelpEvent rests(QEvent::ToolTip, word, viewport.mapToGlobal(word));
    QCoreApplication::sendEvent(&viewport, &rests);
    QTRY_VERIFY(test::named<QLabel>(sheet.pane, u"What this field is"_s) != nullptr);
    const QPoint away = word + QPoint(300, 200);
    if (event == QEvent::Leave) {
        QEvent leaves(event);
        QCoreApplication::sendEvent(&viewport, &leaves);
    } else if (event == QEvent::Wheel) {
        QWheelEvent turns(word, viewport.mapToGlobal(word), {}, {0, -240}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&viewport, &turns);
    } else if (event == QEvent::MouseButtonPress) {
        QTest::mouseClick(&viewport, Qt::LeftButton, {}, away);
    } else {
        QTest::mouseMove(&viewport, away);
    }
    QTRY_VERIFY(test::named<QLabel>(sheet.pane, u"What this field is"_s) == nullptr);
}

void tst_Repairs::theReasonIsSaidOnce()
{
    QByteArray text = wrong;
    text.replace("  lifetime: 14d\n", "  lifetime: 14 days\n");
    EditorSheet sheet(text);
    QTRY_VERIFY(!sheet.editor.findings().isEmpty());
    sheet.goTo("14 days", 1);
    sheet.press(Qt::Key_F1);
    QTRY_VERIFY(test::named<QLabel>(sheet.pane, u"What this field is"_s) != nullptr);
    const auto *card = test::named<QLabel>(sheet.pane, u"What this field is"_s);
    QCOMPARE(card->text().count("Days until the environment is removed"_L1), 1);
}

void tst_Repairs::hoverRepairs()
{
    EditorSheet sheet(wrong);
    QTRY_VERIFY(!sheet.editor.findings().isEmpty());
    sheet.goTo("nmae: x", 1);
    sheet.press(Qt::Key_F1);
    QTRY_VERIFY(test::named<QLabel>(sheet.pane, u"What this field is"_s) != nullptr);
    auto *card = test::named<QLabel>(sheet.pane, u"What this field is"_s);
    QVERIFY2(card->text().contains(u"href=\"fix:0:0\""_s), qPrintable(card->text()));
    Q_EMIT card->linkActivated(u"fix:0:0"_s);
    QVERIFY(!sheet.bytes().contains("nmae: x"));
}

void tst_Repairs::entriesAreCommentedWhole()
{
    EditorSheet sheet("a: 1\nb:\n  c: 1\n  d: 2\ne: 3\n", noRules());
    sheet.goTo("b:");
    sheet.press(Qt::Key_Slash, Qt::ControlModifier);
    QTRY_COMPARE(sheet.bytes(), "a: 1\n# b:\n#   c: 1\n#   d: 2\ne: 3\n"_ba);
    QTRY_VERIFY(sheet.open.isAnalyzed());
    sheet.goTo("#   c");
    sheet.press(Qt::Key_Slash, Qt::ControlModifier);
    QTRY_COMPARE(sheet.bytes(), "a: 1\nb:\n  c: 1\n  d: 2\ne: 3\n"_ba);
}

void tst_Repairs::theLastEntryLeavesAValidText()
{
    EditorSheet sheet("a:\n  b: 1\nc: 2\n", noRules());
    sheet.goTo("b: 1");
    sheet.press(Qt::Key_Slash, Qt::ControlModifier);
    QTRY_COMPARE(sheet.bytes(), "a:\n  # b: 1\nc: 2\n"_ba);
    sheet.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(sheet.bytes(), "a:\n  b: 1\nc: 2\n"_ba);
}

void tst_Repairs::linesAreCommentedWhileTheTextIsBroken()
{
    EditorSheet sheet("a: [1\nb: 2\n", noRules());
    sheet.goTo("b: 2");
    sheet.press(Qt::Key_Slash, Qt::ControlModifier);
    QTRY_COMPARE(sheet.bytes(), "a: [1\n# b: 2\n"_ba);
}

WAYMARK_TEST(tst_Repairs)

} // namespace waymark::editor

#include "tst_repairs.moc"
