// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editorsheet.h"
#include "support/testmain.h"

#include <QListView>

using namespace Qt::StringLiterals;

namespace waymark::editor {

class tst_Completer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreOfferedOnDemand();
    void typingAKeyOffersIt();
    void enterWritesItAsOneStep();
    void enterRightBehindALetterAccepts();
    void backspaceWidensTheListAtOnce();
    void valuesFollowTheirKey();
    void arrowsChoose();
    void escapeClosesAndTypingGoesOn();
    void leavingTheLineCloses();
    void theDocumentationStandsBesideIt();
    void nothingOpensInAComment();
    void aClickAccepts();
};

namespace {

const QByteArray request = R"(apiVersion: platform.kubedojo.io/v1
kind: EnvironmentRequest
metadata:
  name: a
spec:
  owner: payments-team
  # note
)";

QListView *list(const EditorSheet &sheet)
{
    return test::named<QListView>(sheet.pane, u"What can be written here"_s);
}

QStringList labels(const EditorSheet &sheet)
{
    QStringList found;
    const QListView *view = list(sheet);
    for (int row = 0; view != nullptr && row < view->model()->rowCount(); ++row)
        found << view->model()->index(row, 0).data().toString();
    return found;
}

} // namespace

void tst_Completer::keysAreOfferedOnDemand()
{
    EditorSheet sheet(request);
    sheet.goTo("  # note");
    sheet.type(u"  "_s);
    sheet.press(Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(labels(sheet).contains(u"region"_s));
    QVERIFY(!labels(sheet).contains(u"owner"_s));
    QVERIFY(labels(sheet).contains(u"All required fields"_s));
    QVERIFY(sheet.editor.hasFocus());
}

void tst_Completer::typingAKeyOffersIt()
{
    EditorSheet sheet(request);
    sheet.goTo("  # note");
    sheet.type(u"  pur"_s);
    QTRY_COMPARE(labels(sheet).value(0), u"purpose"_s);
    sheet.type(u"p"_s);
    QTRY_COMPARE(labels(sheet), QStringList{u"purpose"_s});
    sheet.type(u"x"_s);
    QTRY_COMPARE(list(sheet), nullptr);
}

void tst_Completer::enterWritesItAsOneStep()
{
    EditorSheet sheet(request);
    sheet.goTo("  # note");
    sheet.type(u"  regi"_s);
    QTRY_COMPARE(labels(sheet).value(0), u"region"_s);
    sheet.press(Qt::Key_Return);
    QVERIFY(sheet.bytes().contains("payments-team\n  region:   # note"));
    sheet.press(Qt::Key_Escape);
    sheet.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(sheet.bytes().contains("payments-team\n  regi  # note"));
}

void tst_Completer::enterRightBehindALetterAccepts()
{
    EditorSheet sheet(request);
    sheet.goTo("  # note");
    sheet.type(u"  re"_s);
    QTRY_COMPARE(labels(sheet).value(0), u"region"_s);
    // No turn of the event loop: the newest text isn't analysed.
    sheet.type(u"gi"_s);
    QVERIFY(sheet.open.session->analysis()->revision != sheet.open.session->revision());
    sheet.press(Qt::Key_Return);
    QVERIFY(sheet.bytes().contains("payments-team\n  region:   # note"));
}

void tst_Completer::backspaceWidensTheListAtOnce()
{
    EditorSheet sheet(request);
    sheet.goTo("  # note");
    sheet.type(u"  pur"_s);
    QTRY_COMPARE(labels(sheet), QStringList{u"purpose"_s});
    sheet.press(Qt::Key_Backspace);
    sheet.press(Qt::Key_Backspace);
    sheet.press(Qt::Key_Backspace);
    sheet.type(u"regi"_s);
    sheet.press(Qt::Key_Return);
    QVERIFY(sheet.bytes().contains("payments-team\n  region:   # note"));
}

void tst_Completer::valuesFollowTheirKey()
{
    EditorSheet sheet(request);
    sheet.editor.moveCursor(QTextCursor::End);
    sheet.type(u"  regi"_s);
    QTRY_COMPARE(labels(sheet).value(0), u"region"_s);
    sheet.press(Qt::Key_Tab);
    QTRY_VERIFY(labels(sheet).contains(u"eu-west-1"_s));
    sheet.type(u"us"_s);
    QTRY_COMPARE(labels(sheet).value(0), u"us-east-1"_s);
    sheet.press(Qt::Key_Return);
    QVERIFY(sheet.bytes().endsWith("  region: us-east-1"));
    QCOMPARE(list(sheet), nullptr);
}

void tst_Completer::arrowsChoose()
{
    EditorSheet sheet(request);
    sheet.editor.moveCursor(QTextCursor::End);
    sheet.type(u"  region: "_s);
    QTRY_VERIFY(labels(sheet).size() == 4);
    sheet.press(Qt::Key_Down);
    sheet.press(Qt::Key_Down);
    sheet.press(Qt::Key_Up);
    sheet.press(Qt::Key_Return);
    QVERIFY(sheet.bytes().endsWith("  region: eu-west-1"));
}

void tst_Completer::escapeClosesAndTypingGoesOn()
{
    EditorSheet sheet(request);
    sheet.editor.moveCursor(QTextCursor::End);
    sheet.type(u"  reg"_s);
    QTRY_VERIFY(list(sheet) != nullptr);
    sheet.press(Qt::Key_Escape);
    QCOMPARE(list(sheet), nullptr);
    sheet.press(Qt::Key_Return);
    QVERIFY(sheet.bytes().endsWith("  reg\n  "));
}

void tst_Completer::leavingTheLineCloses()
{
    EditorSheet sheet(request);
    sheet.editor.moveCursor(QTextCursor::End);
    sheet.type(u"  reg"_s);
    QTRY_VERIFY(list(sheet) != nullptr);
    sheet.goTo("kind");
    QCOMPARE(list(sheet), nullptr);
}

void tst_Completer::theDocumentationStandsBesideIt()
{
    EditorSheet sheet(request);
    sheet.editor.moveCursor(QTextCursor::End);
    sheet.type(u"  lifet"_s);
    QTRY_COMPARE(labels(sheet).value(0), u"lifetime"_s);
    const auto *popup = test::named<QWidget>(sheet.pane, u"Completions"_s);
    const auto texts = popup->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(texts, [](const QLabel *label) {
        return label->text().contains(u"Days until the environment is removed"_s);
    }));
}

void tst_Completer::nothingOpensInAComment()
{
    EditorSheet sheet(request);
    sheet.goTo("# note", 6);
    sheet.type(u" reg"_s);
    sheet.press(Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(sheet.open.isAnalyzed());
    QCoreApplication::processEvents();
    QCOMPARE(list(sheet), nullptr);
}

void tst_Completer::aClickAccepts()
{
    EditorSheet sheet(request);
    sheet.editor.moveCursor(QTextCursor::End);
    sheet.type(u"  region: "_s);
    QTRY_VERIFY(labels(sheet).size() == 4);
    QListView *view = list(sheet);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(1, 0)).center());
    QVERIFY(sheet.bytes().endsWith("  region: eu-west-1"));
}

WAYMARK_TEST(tst_Completer)

} // namespace waymark::editor

#include "tst_completer.moc"
