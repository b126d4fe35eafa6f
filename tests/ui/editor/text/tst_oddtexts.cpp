// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/editorcommands.h"
#include "editor/text/textgeometry.h"
#include "editorsheet.h"
#include "support/testmain.h"

#include <QDialog>

using namespace Qt::StringLiterals;

namespace waymark::editor {

/// Every command, at the start, in the middle and at the end of texts as they happen to be: what is
/// shown stays the text (debug builds compare after each edit), and undo takes back every byte.
class tst_OddTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandCanBeUndone_data();
    void everyCommandCanBeUndone();
    void typingCanBeUndone_data() { everyCommandCanBeUndone_data(); }
    void typingCanBeUndone();
    void guidesAndCurrentLineAreSeen();
    void charactersThatCantBeSeenAreDrawn();
    void longLinesWrap();
    void aWrappedTextFitsEverySize();
    void aWrappedTextKeepsItsScrollBar();
};

namespace {

void closePopups()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        dialog->reject();
}

void undoAll(EditorSheet &sheet)
{
    for (int i = 0; i < 500 && sheet.open.session->history().canUndo(); ++i)
        sheet.editor.undoStep();
}

} // namespace

void tst_OddTexts::everyCommandCanBeUndone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("one line end") << "\n"_ba;
    QTest::newRow("no line end at the end") << "a:\n  b: 1\n  c: 2"_ba;
    QTest::newRow("CR LF") << "a:\r\n  - b: 1\r\n  - c: 2\r\n"_ba;
    QTest::newRow("CR") << "a: 1\rb: 2\r"_ba;
    QTest::newRow("mixed line ends") << "a: 1\r\nb: 2\nc: 3\r"_ba;
    QTest::newRow("tabs") << "a:\n\tb: 1\n\tc:\t2\n"_ba;
    QTest::newRow("flow style") << "a: {b: [1, 2, {c: d}], e: 'x, y'}\nf: [\n  1,\n  2\n]\n"_ba;
    QTest::newRow("anchors") << "a: &one {b: 1}\nc: *one\nd:\n  <<: *one\n  e: &two\n"_ba;
    QTest::newRow("several documents")
        << "%YAML 1.2\n---\na: 1\n...\n---\n- b\n---\n# nothing\n"_ba;
    QTest::newRow("only comments") << "# one\n\n   # two\n"_ba;
    QTest::newRow("block scalars") << "a: |\n  one\n\n   two\nb: >-\n  three\n  four\n"_ba;
    QTest::newRow("a byte order mark") << "\xEF\xBB\xBF"
                                          "a: 1\n"_ba;
    QTest::newRow("no UTF-8") << "a: gr\xFC\xDF"
                                 "e\nb: \xC3\n"_ba;
    QTest::newRow("beyond the first plane") << "a: \xF0\x9F\x9A\x80 b\n\xF0\x9F\x9A\x80: 1\n"_ba;
    QTest::newRow("control characters") << QByteArray("a: \0b\x01\nc: \xE2\x80\xA9 d\n", 17);
    QTest::newRow("broken") << "a: \"b\n c: [1, {\n- d\n}: e\n"_ba;
    QTest::newRow("deep") << "a:\n  b:\n    c:\n      - - - d: 1\n          e: 2\n"_ba;
}

void tst_OddTexts::everyCommandCanBeUndone()
{
    QFETCH(QByteArray, text);
    EditorSheet sheet(text, noRules());
    for (const qsizetype place : {qsizetype(0), text.size() / 2, text.size()}) {
        for (const EditorCommand &command : editorCommands()) {
            sheet.editor.setFocus();
            sheet.editor.select({place, place});
            sheet.editor.run(command.id);
            closePopups();
            QTRY_VERIFY(sheet.open.isAnalyzed());
            if (QApplication::focusWidget() != nullptr)
                sheet.press(Qt::Key_Escape);
            undoAll(sheet);
            QVERIFY2(sheet.bytes() == text, qPrintable(command.id));
        }
    }
    // With all of it selected, too.
    for (const EditorCommand &command : editorCommands()) {
        sheet.editor.setFocus();
        sheet.editor.select({0, text.size()});
        sheet.editor.run(command.id);
        closePopups();
        undoAll(sheet);
        QVERIFY2(sheet.bytes() == text, qPrintable(command.id));
    }
}

void tst_OddTexts::typingCanBeUndone()
{
    QFETCH(QByteArray, text);
    EditorSheet sheet(text, noRules());
    for (const qsizetype place : {text.size(), text.size() / 2, qsizetype(0)}) {
        sheet.editor.select({place, place});
        for (const auto key : {Qt::Key_X, Qt::Key_Return, Qt::Key_Tab, Qt::Key_Y, Qt::Key_Backtab,
                               Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_End,
                               Qt::Key_Return, Qt::Key_Backspace, Qt::Key_Backspace}) {
            sheet.editor.setFocus();
            QTest::keyClick(&sheet.editor, key);
        }
        QTRY_VERIFY(sheet.open.isAnalyzed());
    }
    undoAll(sheet);
    QCOMPARE(sheet.bytes(), text);
}

void tst_OddTexts::guidesAndCurrentLineAreSeen()
{
    EditorSheet sheet("a:\n  b:\n    c:\n      d: 1\n      e: 2\nf: 1\n", noRules());
    QVERIFY(QTest::qWaitForWindowActive(&sheet.pane));
    QTRY_VERIFY(sheet.open.isAnalyzed());
    const auto colourAt = [&](qsizetype offset, double x) {
        const QImage seen = sheet.editor.viewport()->grab().toImage();
        const QRect line = sheet.editor.caretRectAt(offset);
        return seen.pixelColor(int(x), line.center().y());
    };
    const qsizetype inside = sheet.bytes().indexOf("e: 2");
    const QColor surface = sheet.theme.tokens().surface;
    const double guide = columnX(sheet.editor, 2);
    sheet.editor.select({sheet.bytes().size() - 2, sheet.bytes().size() - 2});
    QVERIFY(colourAt(inside, guide) != surface);
    QCOMPARE(colourAt(inside, guide + 3), surface);
    // The caret's line is tinted, as wide as the text.
    const double right = sheet.editor.viewport()->width() - 4;
    QCOMPARE(colourAt(inside, right), surface);
    sheet.editor.select({inside, inside});
    QTRY_VERIFY(colourAt(inside, right) != surface);
}

void tst_OddTexts::charactersThatCantBeSeenAreDrawn()
{
    // In comments, where they are no finding that would be underlined.
    const auto marksOf = [](const QByteArray &text) {
        EditorSheet sheet(text, noRules());
        const bool isShown = QTest::qWaitForWindowExposed(&sheet.pane);
        const QImage seen = sheet.editor.viewport()->grab().toImage();
        const QColor ink = sheet.theme.tokens().warning;
        const QRect line = sheet.editor.caretRectAt(0);
        int marks = 0;
        for (int y = line.top(); isShown && y <= line.bottom(); ++y) {
            for (int x = 0; x < seen.width(); ++x) {
                const QColor there = seen.pixelColor(x, y);
                marks += std::abs(there.red() - ink.red()) + std::abs(there.green() - ink.green())
                             + std::abs(there.blue() - ink.blue())
                         < 60;
            }
        }
        return marks;
    };
    const int none = marksOf("# 10 km\n");
    QVERIFY(marksOf("# 10\u00A0km\n") > none);
    QVERIFY(marksOf("# 10\u200Bkm\n") > none);
    QVERIFY(marksOf("# 10\u00ADkm\n") > none);
    QVERIFY(marksOf("# 10\u202Ekm\n") > none);
    QCOMPARE(marksOf("# äöü\n"), none);
}

void tst_OddTexts::longLinesWrap()
{
    EditorSheet sheet("a: " + QByteArray("many words ").repeated(60) + "\nb: 1\n", noRules());
    const auto height = [&] {
        return sheet.editor.caretRectAt(sheet.bytes().indexOf("b: 1")).top();
    };
    const int unwrapped = height();
    sheet.press(Qt::Key_F10);
    QTRY_VERIFY(height() > 3 * unwrapped);
    // What the caret is in is reached by the keys all the same.
    sheet.editor.select({0, 0});
    sheet.press(Qt::Key_Down);
    QCOMPARE(sheet.caretLine(), 0);
    sheet.press(Qt::Key_F10);
    QTRY_COMPARE(height(), unwrapped);
}

// Where the scroll bar comes and goes with how the lines wrap, each width asks for the next one, in
// some texts until the stack is full. So the room for the lines is the same however tall they
// stand.
void tst_OddTexts::aWrappedTextFitsEverySize()
{
    QByteArray text;
    for (int i = 1; i < 12; ++i)
        text += "key: " + QByteArray(i * 23, 'x') + " " + QByteArray(i * 7, 'y') + "\n";
    EditorSheet sheet(text);
    sheet.editor.run(u"text.wrap"_s);
    for (const int width : {180, 290, 400, 510, 620, 730}) {
        QSet<int> rooms;
        for (const int height : {60, 150, 240, 330, 600, 1400}) {
            sheet.pane.resize(width, height);
            QCoreApplication::sendPostedEvents();
            rooms << sheet.editor.viewport()->width();
        }
        QCOMPARE(rooms.size(), 1);
        QVERIFY(*rooms.cbegin() < width);
    }
}

// The width of a wrapped text must not depend on how it wraps.
void tst_OddTexts::aWrappedTextKeepsItsScrollBar()
{
    EditorSheet sheet("a: 1\n");
    const int unwrapped = sheet.editor.viewport()->width();
    sheet.editor.run(u"text.wrap"_s);
    const int width = sheet.editor.viewport()->width();
    QVERIFY(width < unwrapped);
    sheet.open.session->apply({{{5, 5}, QByteArray("b: 2\n").repeated(500)}}, {});
    QTRY_COMPARE(sheet.editor.document()->blockCount(), 502);
    QCOMPARE(sheet.editor.viewport()->width(), width);
    sheet.editor.run(u"text.wrap"_s);
    QVERIFY(sheet.editor.verticalScrollBarPolicy() == Qt::ScrollBarAsNeeded);
}

WAYMARK_TEST(tst_OddTexts)

} // namespace waymark::editor

#include "tst_oddtexts.moc"
