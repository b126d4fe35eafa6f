// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/folding.h"
#include "editorsheet.h"
#include "support/testmain.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

QByteArray manyLines()
{
    QByteArray text;
    for (int i = 0; i < 5'000; ++i)
        text += "key-" + QByteArray::number(i) + ":\n  below: " + QByteArray::number(i) + "\n";
    return text;
}

/// Each block is a line of the text.
bool isFaithful(const TextEditor &editor)
{
    const SourceText &text = editor.text();
    QTextBlock block = editor.document()->begin();
    for (qsizetype line = 0; line < text.lineCount(); ++line, block = block.next()) {
        if (!block.isValid() || block.text().toUtf8() != text.slice(text.line(line)))
            return false;
    }
    return !block.isValid();
}

/// A long text at the moment when it is loaded and nothing but its start is in the editor.
struct LoadedSheet : EditorSheet
{
    explicit LoadedSheet(const std::function<void(LoadedSheet &)> &atOnce)
        : EditorSheet("a: 1\n", noRules())
    {
        open.writeToDisk(manyLines());
        QObject::connect(open.session.get(), &document::DocumentSession::loaded, &editor,
                         [this, atOnce] {
                             isAsPlanned = !editor.isComplete();
                             atOnce(*this);
                         });
        QSignalSpy loaded(open.session.get(), &document::DocumentSession::loaded);
        open.session->load();
        isAsPlanned = loaded.wait() && isAsPlanned;
    }

    bool isAsPlanned = false;
};

} // namespace

/// A long text while it is put into the editor, and after that.
class tst_TextFilling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOfItComes();
    void aPlaceBelowIsWhereTheCaretIs();
    void aKeyIsTypedAtThePlaceAwaited();
    void theEndIsAKeyAway();
    void everythingIsSelected();
    void editsOfOthersAreShownAnywhere();
    void undoGoesToWhatComesLater();
    void aScrollIsMadeUpFor();
    void aClickForgetsThePlace();
    void aFoldHidesWhatComesLater();
    void whatIsFoundBelowIsShown();
};

void tst_TextFilling::allOfItComes()
{
    LoadedSheet sheet([](LoadedSheet &now) {
        QVERIFY(now.editor.blockCount() < 1'000);
        QCOMPARE(now.editor.text().bytes(), manyLines());
        QCOMPARE(now.editor.selection(), TextRange());
    });
    QVERIFY(sheet.isAsPlanned);
    QTRY_VERIFY(sheet.editor.isComplete());
    QVERIFY(isFaithful(sheet.editor));
    QCOMPARE(sheet.editor.verticalScrollBar()->value(), 0);
    QVERIFY(sheet.editor.verticalScrollBar()->maximum() > 9'900);
    QVERIFY(!sheet.open.session->isModified());
}

void tst_TextFilling::aPlaceBelowIsWhereTheCaretIs()
{
    const qsizetype place = manyLines().indexOf("key-4321");
    LoadedSheet sheet([&](LoadedSheet &now) {
        QSignalSpy moved(&now.editor, &TextEditor::caretMoved);
        now.editor.select({place, place + 8});
        QCOMPARE(moved.size(), 1);
        QVERIFY(!now.editor.isComplete());
        QCOMPARE(now.editor.caretOffset(), place);
    });
    QVERIFY(sheet.isAsPlanned);
    QTRY_COMPARE(sheet.editor.textCursor().selectedText(), u"key-4321"_s);
    QCOMPARE(sheet.editor.selection(), (TextRange{place, place + 8}));
    QTRY_VERIFY(sheet.editor.isComplete());
    QVERIFY(sheet.editor.viewport()->rect().contains(sheet.editor.cursorRect().center()));
}

void tst_TextFilling::aKeyIsTypedAtThePlaceAwaited()
{
    const qsizetype place = manyLines().indexOf("key-4321");
    LoadedSheet sheet([&](LoadedSheet &now) {
        now.editor.select({place, place});
        QTest::keyClick(&now.editor, Qt::Key_X);
        QTest::keyClick(&now.editor, Qt::Key_Return);
        QVERIFY(!now.editor.isComplete());
        QCOMPARE(now.bytes(), manyLines().insert(place, "x\n"));
    });
    QVERIFY(sheet.isAsPlanned);
    QTRY_VERIFY(sheet.editor.isComplete());
    QVERIFY(isFaithful(sheet.editor));
    QCOMPARE(sheet.editor.caretOffset(), place + 2);
    sheet.editor.undoStep();
    sheet.editor.undoStep();
    QCOMPARE(sheet.bytes(), manyLines());
    QVERIFY(isFaithful(sheet.editor));
}

void tst_TextFilling::theEndIsAKeyAway()
{
    LoadedSheet sheet([](LoadedSheet &now) {
        QTest::keyClick(&now.editor, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(!now.editor.isComplete());
        QTest::keyClick(&now.editor, Qt::Key_Z);
        QCOMPARE(now.bytes(), manyLines() + "z");
    });
    QVERIFY(sheet.isAsPlanned);
    QVERIFY(isFaithful(sheet.editor));
}

void tst_TextFilling::everythingIsSelected()
{
    LoadedSheet sheet([](LoadedSheet &now) {
        QTest::keyClick(&now.editor, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(now.editor.selection(), (TextRange{0, now.bytes().size()}));
        QTest::keyClick(&now.editor, Qt::Key_Q);
        QCOMPARE(now.bytes(), "q"_ba);
    });
    QVERIFY(sheet.isAsPlanned);
    QVERIFY(isFaithful(sheet.editor));
}

void tst_TextFilling::editsOfOthersAreShownAnywhere()
{
    LoadedSheet sheet([](LoadedSheet &now) {
        // In what shows, across its end, and far below.
        const SourceText &text = now.editor.text();
        const qsizetype shown = now.editor.blockCount();
        const TextRange across{text.line(shown - 3).begin, text.line(shown + 3).end};
        const TextRange below{text.line(9'000).begin, text.line(9'001).end};
        now.open.session->apply({{{0, 0}, "# first\n"}, {across, "cut: 1"}, {below, "gone: 1\n"}},
                                {});
        QVERIFY(!now.editor.isComplete());
    });
    QVERIFY(sheet.isAsPlanned);
    QTRY_VERIFY(sheet.editor.isComplete());
    QVERIFY(isFaithful(sheet.editor));
    QVERIFY(sheet.bytes().startsWith("# first\n"));
}

void tst_TextFilling::undoGoesToWhatComesLater()
{
    const qsizetype place = manyLines().indexOf("key-4321");
    LoadedSheet sheet([&](LoadedSheet &now) {
        now.open.session->apply({{{place, place}, "# note\n"}}, {});
        now.editor.undoStep();
        QCOMPARE(now.bytes(), manyLines());
        QCOMPARE(now.editor.caretOffset(), place);
    });
    QVERIFY(sheet.isAsPlanned);
    QTRY_VERIFY(sheet.editor.isComplete());
    QCOMPARE(sheet.editor.caretOffset(), place);
}

void tst_TextFilling::aScrollIsMadeUpFor()
{
    const qsizetype place = manyLines().indexOf("key-4321");
    LoadedSheet sheet([&](LoadedSheet &now) {
        now.editor.select({place, place});
        now.editor.scrollTo(6'000);
    });
    QVERIFY(sheet.isAsPlanned);
    QTRY_VERIFY(sheet.editor.isComplete());
    QCOMPARE(sheet.editor.verticalScrollBar()->value(), 6'000);
    QCOMPARE(sheet.editor.caretOffset(), place);
}

void tst_TextFilling::aClickForgetsThePlace()
{
    LoadedSheet sheet([&](LoadedSheet &now) {
        now.editor.select({now.bytes().size(), now.bytes().size()});
        QTest::mouseClick(now.editor.viewport(), Qt::LeftButton, {}, QPoint(2, 2));
        QCOMPARE(now.editor.caretOffset(), 0);
    });
    QVERIFY(sheet.isAsPlanned);
    QTRY_VERIFY(sheet.editor.isComplete());
    QCOMPARE(sheet.editor.caretOffset(), 0);
}

void tst_TextFilling::aFoldHidesWhatComesLater()
{
    LoadedSheet sheet([&](LoadedSheet &now) {
        now.editor.folding().setRegions({{0, 1}, {9'000, 9'001}});
        now.editor.folding().foldAll();
    });
    QVERIFY(sheet.isAsPlanned);
    QTRY_VERIFY(sheet.editor.isComplete());
    QVERIFY(!sheet.editor.document()->findBlockByNumber(1).isVisible());
    QVERIFY(!sheet.editor.document()->findBlockByNumber(9'001).isVisible());
    QVERIFY(sheet.editor.document()->findBlockByNumber(9'000).isVisible());
    QVERIFY(sheet.editor.document()->findBlockByNumber(9'002).isVisible());
}

void tst_TextFilling::whatIsFoundBelowIsShown()
{
    LoadedSheet sheet([](LoadedSheet &) {});
    QVERIFY(sheet.isAsPlanned);
    sheet.press(Qt::Key_F, Qt::ControlModifier);
    sheet.type(u"key-4999"_s);
    QTRY_COMPARE(sheet.editor.textCursor().selectedText(), u"key-4999"_s);
}

WAYMARK_TEST(tst_TextFilling)

} // namespace waymark::editor

#include "tst_textfilling.moc"
