// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/folding.h"
#include "editorsheet.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;

namespace waymark::editor {

class tst_EditorFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysFoldFromTheInsideOut();
    void foldedLinesStayOverEditsElsewhere();
    void editsInsideOpen();
    void editsOfOthersInsideOpen();
    void theCaretOpensWhatHidesIt();
    void upAndDownPassOver();
    void topAndAll();
    void theGutterFolds();
    void aClickOnTheCountOpens();
    void regionsMoveWithTheLines();
};

namespace {

const QByteArray nested = "a:\n  b:\n    c: 1\n    d: 2\n  e: 3\nf:\n  g: 4\nh: 5\n";

bool isReady(const EditorSheet &sheet)
{
    return !sheet.editor.folding().state().regions().isEmpty();
}

} // namespace

void tst_EditorFolding::keysFoldFromTheInsideOut()
{
    EditorSheet sheet(nested, noRules());
    QTRY_VERIFY(isReady(sheet));
    sheet.goTo("c: 1");
    sheet.press(Qt::Key_Less, Qt::ControlModifier);
    QCOMPARE(sheet.visibleLines(), u"0 1 4 5 6 7 8"_s);
    QCOMPARE(sheet.caretLine(), 1);
    sheet.press(Qt::Key_Less, Qt::ControlModifier);
    QCOMPARE(sheet.visibleLines(), u"0 5 6 7 8"_s);
    sheet.press(Qt::Key_Greater, Qt::ControlModifier);
    QCOMPARE(sheet.visibleLines(), u"0 1 4 5 6 7 8"_s);
}

void tst_EditorFolding::foldedLinesStayOverEditsElsewhere()
{
    EditorSheet sheet(nested, noRules());
    QTRY_VERIFY(isReady(sheet));
    sheet.goTo("b:");
    sheet.press(Qt::Key_BracketLeft, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(sheet.visibleLines(), u"0 1 4 5 6 7 8"_s);
    sheet.open.session->apply({{{0, 0}, "new: 1\nother: 2\n"}}, {});
    QCOMPARE(sheet.visibleLines(), u"0 1 2 3 6 7 8 9 10"_s);
    QTRY_VERIFY(sheet.open.isAnalyzed());
    QTRY_COMPARE(sheet.editor.folding().state().regionFrom(3) != nullptr, true);
    QCOMPARE(sheet.visibleLines(), u"0 1 2 3 6 7 8 9 10"_s);
    sheet.goTo("h: 5", 4);
    sheet.type(u"6"_s);
    QTRY_VERIFY(sheet.open.isAnalyzed());
    QCOMPARE(sheet.visibleLines(), u"0 1 2 3 6 7 8 9 10"_s);
}

void tst_EditorFolding::editsInsideOpen()
{
    EditorSheet sheet(nested, noRules());
    QTRY_VERIFY(isReady(sheet));
    sheet.goTo("a:", 2);
    sheet.press(Qt::Key_Less, Qt::ControlModifier);
    QCOMPARE(sheet.visibleLines(), u"0 5 6 7 8"_s);
    // A line end behind the folded line would go to its hidden lines.
    sheet.press(Qt::Key_Return);
    QCOMPARE(sheet.visibleLines(), u"0 1 2 3 4 5 6 7 8 9"_s);
}

void tst_EditorFolding::editsOfOthersInsideOpen()
{
    EditorSheet sheet(nested, noRules());
    QTRY_VERIFY(isReady(sheet));
    sheet.goTo("a:");
    sheet.press(Qt::Key_Less, Qt::ControlModifier);
    const qsizetype at = nested.indexOf("d: 2") + 3;
    sheet.open.session->apply({{{at, at + 1}, "20"}}, {});
    QCOMPARE(sheet.visibleLines(), u"0 1 2 3 4 5 6 7 8"_s);
}

void tst_EditorFolding::theCaretOpensWhatHidesIt()
{
    EditorSheet sheet(nested, noRules());
    QTRY_VERIFY(isReady(sheet));
    sheet.editor.folding().foldAll();
    QCOMPARE(sheet.visibleLines(), u"0 5 7 8"_s);
    sheet.goTo("e: 3");
    QCOMPARE(sheet.visibleLines(), u"0 1 4 5 7 8"_s);
    QCOMPARE(sheet.caretLine(), 4);
}

void tst_EditorFolding::upAndDownPassOver()
{
    EditorSheet sheet(nested, noRules());
    QTRY_VERIFY(isReady(sheet));
    sheet.goTo("a:");
    sheet.press(Qt::Key_Less, Qt::ControlModifier);
    sheet.press(Qt::Key_Down);
    QCOMPARE(sheet.caretLine(), 5);
    sheet.press(Qt::Key_Up);
    QCOMPARE(sheet.caretLine(), 0);
    QCOMPARE(sheet.visibleLines(), u"0 5 6 7 8"_s);
}

void tst_EditorFolding::topAndAll()
{
    EditorSheet sheet(nested, noRules());
    QTRY_VERIFY(isReady(sheet));
    sheet.editor.run(u"text.fold-top"_s);
    QCOMPARE(sheet.visibleLines(), u"0 5 7 8"_s);
    sheet.editor.folding().unfoldHere();
    QCOMPARE(sheet.visibleLines(), u"0 1 2 3 4 5 7 8"_s);
    sheet.editor.run(u"text.fold-all"_s);
    sheet.editor.folding().unfoldHere();
    QCOMPARE(sheet.visibleLines(), u"0 1 4 5 7 8"_s);
    sheet.editor.run(u"text.unfold-all"_s);
    QCOMPARE(sheet.visibleLines(), u"0 1 2 3 4 5 6 7 8"_s);
}

void tst_EditorFolding::theGutterFolds()
{
    EditorSheet sheet(nested, noRules());
    QTRY_VERIFY(isReady(sheet));
    auto *gutter = test::named<QWidget>(sheet.pane, u"Line numbers, findings, changes and folds"_s);
    const int y = sheet.editor.caretRectAt(nested.indexOf("f:")).center().y();
    QTest::mouseClick(gutter, Qt::LeftButton, {}, QPoint(gutter->width() - 6, y));
    QCOMPARE(sheet.visibleLines(), u"0 1 2 3 4 5 7 8"_s);
    QTest::mouseClick(gutter, Qt::LeftButton, {}, QPoint(gutter->width() - 6, y));
    QCOMPARE(sheet.visibleLines(), u"0 1 2 3 4 5 6 7 8"_s);
}

void tst_EditorFolding::aClickOnTheCountOpens()
{
    EditorSheet sheet(nested, noRules());
    QTRY_VERIFY(isReady(sheet));
    sheet.goTo("f:");
    sheet.press(Qt::Key_Less, Qt::ControlModifier);
    const QRect caret = sheet.editor.caretRectAt(nested.indexOf("f:") + 2);
    QTest::mouseClick(sheet.editor.viewport(), Qt::LeftButton, {}, caret.center() + QPoint(20, 0));
    QCOMPARE(sheet.visibleLines(), u"0 1 2 3 4 5 6 7 8"_s);
}

void tst_EditorFolding::regionsMoveWithTheLines()
{
    FoldState state;
    state.setRegions(
        {{1, 3, yaml::FoldRegion::Kind::Collection}, {5, 6, yaml::FoldRegion::Kind::Collection}});
    state.fold(5);
    const SourceText before("0\n1\n2\n3\n4\n5\n6\n7\n");
    const TextEdits edits{{{0, 0}, "new\n"}, {{4, 6}, {}}};
    state.move(edits, before, before.applied(edits));
    QCOMPARE(state.folded(), QList<qsizetype>{5});
    QCOMPARE(state.hidden(), (QList<LineSpan>{{6, 1}}));
    state.setRegions({});
    QVERIFY(state.folded().isEmpty());
}

WAYMARK_TEST(tst_EditorFolding)

} // namespace waymark::editor

#include "tst_folding.moc"
