// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/texteditor.h"
#include "support/testmain.h"
#include "ui/support/opendocument.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

struct Sheet
{
    explicit Sheet(const QByteArray &bytes)
        : open(bytes, std::make_shared<analysis::Rules>())
        , findings(*open.session)
        , editor(*open.session, findings, theme)
    {
        editor.resize(600, 400);
        editor.show();
        const bool isShown = QTest::qWaitForWindowExposed(&editor);
        Q_ASSERT(isShown);
        editor.setFocus();
        QObject::connect(&editor, &TextEditor::undoRequested, &editor, &TextEditor::undoStep);
        QObject::connect(&editor, &TextEditor::redoRequested, &editor, &TextEditor::redoStep);
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&editor, Qt::Key(key), modifiers);
    }
    [[nodiscard]] const QByteArray &bytes() const { return open.bytes(); }

    theme::Theme theme{theme::Theme::Choice::Light};
    test::OpenDocument open;
    LiveFindings findings;
    TextEditor editor;
};

} // namespace

class tst_TextEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterIndents();
    void shiftEnterIsALineEndToo();
    void tabInsertsBlanks();
    void backspaceTakesAStep();
    void wordsAreOneStepOfUndo();
    void copyKeepsCharacters();
    void pastedLineEndsBecomeTheFilesOwn();
    void editsOfOthersKeepCaretAndScroll();
    void movedLinesStaySelected();
    void readOnlyIsReadOnly();
    void linesAreColoured();
    void anUnclosedQuoteColoursItsLineAlone();
    void anEditReachesNoFurtherThanItsLine();
};

void tst_TextEditor::enterIndents()
{
    Sheet sheet("spec:");
    sheet.editor.moveCursor(QTextCursor::End);
    sheet.press(Qt::Key_Return);
    QTest::keyClicks(&sheet.editor, u"owner: a"_s);
    sheet.press(Qt::Key_Return);
    QCOMPARE(sheet.bytes(), "spec:\n  owner: a\n  "_ba);
}

void tst_TextEditor::shiftEnterIsALineEndToo()
{
    Sheet sheet("a\r\nb\r\n");
    sheet.press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(sheet.bytes(), "\r\na\r\nb\r\n"_ba);
}

void tst_TextEditor::tabInsertsBlanks()
{
    Sheet sheet("a:\n    b: 1\nc\n");
    sheet.editor.select({12, 12});
    sheet.press(Qt::Key_Right);
    sheet.press(Qt::Key_Tab);
    QCOMPARE(sheet.bytes(), "a:\n    b: 1\nc   \n"_ba);
    sheet.editor.select({0, 10});
    sheet.press(Qt::Key_Tab);
    QCOMPARE(sheet.bytes(), "    a:\n        b: 1\nc   \n"_ba);
    sheet.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(sheet.bytes(), "a:\n    b: 1\nc   \n"_ba);
}

void tst_TextEditor::backspaceTakesAStep()
{
    Sheet sheet("a:\n  b:\n    c");
    sheet.editor.select({12, 12});
    sheet.press(Qt::Key_Backspace);
    QCOMPARE(sheet.bytes(), "a:\n  b:\n  c"_ba);
}

void tst_TextEditor::wordsAreOneStepOfUndo()
{
    Sheet sheet("");
    QTest::keyClicks(&sheet.editor, u"abc"_s);
    sheet.press(Qt::Key_Left);
    QTest::keyClicks(&sheet.editor, u"xy"_s);
    QCOMPARE(sheet.bytes(), "abxyc"_ba);
    sheet.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(sheet.bytes(), "abc"_ba);
    sheet.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(sheet.bytes(), ""_ba);
    sheet.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(sheet.bytes(), "abc"_ba);
}

void tst_TextEditor::copyKeepsCharacters()
{
    Sheet sheet("a\xC2\xA0\r\nb\xE2\x80\xA9");
    sheet.editor.selectAll();
    sheet.editor.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a\u00A0\nb\u2029"_s);
}

void tst_TextEditor::pastedLineEndsBecomeTheFilesOwn()
{
    Sheet sheet("a\r\nb\r\n");
    QGuiApplication::clipboard()->setText(u"x\ny\u00A0"_s);
    sheet.editor.paste();
    QCOMPARE(sheet.bytes(), "x\r\ny\xC2\xA0"
                            "a\r\nb\r\n"_ba);
    sheet.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(sheet.bytes(), "a\r\nb\r\n"_ba);
}

void tst_TextEditor::editsOfOthersKeepCaretAndScroll()
{
    QByteArray text;
    for (int i = 0; i < 200; ++i)
        text += "key" + QByteArray::number(i) + ": 1\n";
    Sheet sheet(text);
    const qsizetype at = text.indexOf("key150");
    sheet.editor.select({at, at + 6});
    const QString top = sheet.editor.cursorForPosition({0, 0}).block().text();
    sheet.open.session->apply({{{0, 0}, "new: 1\nother: 2\n"}, {{6, 7}, "12345"}}, {});
    QCOMPARE(sheet.editor.selection(), (TextRange{at + 20, at + 26}));
    QCOMPARE(sheet.editor.cursorForPosition({0, 0}).block().text(), top);
}

void tst_TextEditor::movedLinesStaySelected()
{
    Sheet sheet("a\nbcd\ne\n");
    sheet.editor.select({3, 5});
    sheet.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(sheet.bytes(), "bcd\na\ne\n"_ba);
    QCOMPARE(sheet.editor.selection(), (TextRange{1, 3}));
    sheet.press(Qt::Key_Down, Qt::AltModifier);
    sheet.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(sheet.bytes(), "a\ne\nbcd\n"_ba);
    QCOMPARE(sheet.editor.selection(), (TextRange{5, 7}));
}

void tst_TextEditor::readOnlyIsReadOnly()
{
    Sheet sheet(QByteArray(10'100, 'x'));
    QVERIFY(sheet.editor.isTooLarge());
    QVERIFY(sheet.editor.isReadOnly());
    sheet.press(Qt::Key_A);
    QCOMPARE(sheet.bytes().size(), 10'100);
}

void tst_TextEditor::linesAreColoured()
{
    Sheet sheet("key: value\n# note\n");
    const auto formats = [&](int line) {
        return sheet.editor.document()->findBlockByNumber(line).layout()->formats();
    };
    QTRY_VERIFY(!formats(0).isEmpty());
    QTRY_VERIFY(!formats(1).isEmpty());
    const auto before = formats(1);
    // What a line holds colours those that follow: here it makes a text of the comment.
    sheet.editor.select({5, 10});
    QTest::keyClicks(&sheet.editor, u"|"_s);
    sheet.editor.select({7, 7});
    QTest::keyClicks(&sheet.editor, u"  "_s);
    QTRY_VERIFY(formats(1) != before);
    sheet.press(Qt::Key_Z, Qt::ControlModifier);
    sheet.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(formats(1) == before);
}

/// Qt tells colours with the next edit where nobody asks it earlier.
void tst_TextEditor::anEditReachesNoFurtherThanItsLine()
{
    QByteArray text;
    for (int line = 0; line < 3'000; ++line)
        text += "key" + QByteArray::number(line) + ": value\n";
    Sheet sheet(text);
    QTRY_VERIFY(sheet.editor.isComplete());
    const QTextBlock last = sheet.editor.document()->findBlockByNumber(2'999);
    QTRY_VERIFY(!last.layout()->formats().isEmpty());
    QSignalSpy changes(sheet.editor.document(), &QTextDocument::contentsChange);
    const qsizetype place = sheet.bytes().indexOf("value", sheet.bytes().size() / 2);
    for (int key = 0; key < 3; ++key) {
        sheet.editor.select({place, place});
        QTest::keyClicks(&sheet.editor, u"x"_s);
    }
    QCOMPARE(changes.size(), 3);
    for (const auto &change : std::as_const(changes))
        QCOMPARE_LE(change.at(2).toInt(), 40);
}

void tst_TextEditor::anUnclosedQuoteColoursItsLineAlone()
{
    Sheet sheet("key: value\n# note\nother: 1\n");
    const auto formats = [&](int line) {
        return sheet.editor.document()->findBlockByNumber(line).layout()->formats();
    };
    QTRY_VERIFY(!formats(2).isEmpty());
    const auto note = formats(1);
    const auto other = formats(2);
    sheet.editor.select({5, 5});
    QTest::keyClicks(&sheet.editor, u"\""_s);
    QTRY_VERIFY(!sheet.editor.findings().isEmpty());
    QTRY_VERIFY(formats(1) == note);
    QVERIFY(formats(2) == other);
}

WAYMARK_TEST(tst_TextEditor)

} // namespace waymark::editor

#include "tst_texteditor.moc"
