// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editorsheet.h"
#include "support/testmain.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::editor {

class tst_SearchBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void aSelectionOfLinesIsSearchedAlone();
    void allAreReplacedAsOneStep_data();
    void allAreReplacedAsOneStep();
    void oneAfterTheOtherIsReplaced();
    void aBrokenPatternSaysWhy();
    void enterAndShiftEnterWalk();
    void everyMatchIsReplaced();
    void goesToALineAndColumn();
    void matchesInFoldsAreShown();
};

namespace {

struct Search : EditorSheet
{
    explicit Search(const QByteArray &bytes)
        : EditorSheet(bytes, noRules())
    {}

    [[nodiscard]] QLineEdit &field(const QString &name) const
    {
        return *test::named<QLineEdit>(pane, name);
    }
    void turnOn(const QString &option) const
    {
        if (!option.isEmpty())
            test::named<QToolButton>(pane, option)->click();
    }
};

} // namespace

void tst_SearchBar::matches_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("option");
    QTest::addColumn<int>("count");
    QTest::newRow("in any case") << "Api api\n"_ba << u"API"_s << QString() << 2;
    QTest::newRow("in its case") << "Api api\n"_ba << u"api"_s << u"Match case"_s << 1;
    QTest::newRow("part of a word") << "port ports\n"_ba << u"port"_s << QString() << 2;
    QTest::newRow("whole words") << "port ports report a-port\n"_ba << u"port"_s << u"Whole words"_s
                                 << 2;
    QTest::newRow("a pattern") << "a1 b2 c\n"_ba << u"[a-z]\\d"_s << u"Regular expression"_s << 2;
    QTest::newRow("no pattern") << "a.c abc\n"_ba << u"a.c"_s << QString() << 1;
    QTest::newRow("letters beyond ASCII") << "Größe größe\n"_ba << u"GRÖSSE"_s << QString() << 0;
    QTest::newRow("umlauts in any case") << "Größe größe\n"_ba << u"GRÖ"_s << QString() << 2;
}

void tst_SearchBar::matches()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pattern);
    QFETCH(QString, option);
    QFETCH(int, count);
    Search search(text);
    search.press(Qt::Key_F, Qt::ControlModifier);
    search.turnOn(option);
    search.field(u"Find"_s).setFocus();
    search.type(pattern);
    QTRY_COMPARE(int(search.editor.matches().size()), count);
}

void tst_SearchBar::aSelectionOfLinesIsSearchedAlone()
{
    Search search("a: x\nb: x\nc: x\nd: x\n");
    search.editor.select({5, 14});
    search.press(Qt::Key_F, Qt::ControlModifier);
    search.type(u"x"_s);
    QTRY_COMPARE(int(search.editor.matches().size()), 2);
    search.turnOn(u"Only in the selection"_s);
    QTRY_COMPARE(int(search.editor.matches().size()), 4);
}

void tst_SearchBar::allAreReplacedAsOneStep_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("words") << "a: x\nb: x\n"_ba << u"x"_s << QString() << u"long"_s
                           << "a: long\nb: long\n"_ba;
    QTest::newRow("groups") << "a: 1-2\nb: 3-4\n"_ba << u"(\\d)-(\\d)"_s << u"Regular expression"_s
                            << u"\\2+$1"_s << "a: 2+1\nb: 4+3\n"_ba;
    QTest::newRow("what stands around counts")
        << "a: 1\nb: 1\n"_ba << u"(?<=b: )1"_s << u"Regular expression"_s << u"2"_s
        << "a: 1\nb: 2\n"_ba;
    QTest::newRow("line ends of the file")
        << "a: 1;\r\nb: 2\r\n"_ba << u";"_s << u"Regular expression"_s << u"\\nx: 3"_s
        << "a: 1\r\nx: 3\r\nb: 2\r\n"_ba;
    QTest::newRow("a dollar without a number")
        << "a: 1\n"_ba << u"1"_s << u"Regular expression"_s << u"$x"_s << "a: $x\n"_ba;
}

void tst_SearchBar::allAreReplacedAsOneStep()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pattern);
    QFETCH(QString, option);
    QFETCH(QString, by);
    Search search(text);
    search.press(Qt::Key_H, Qt::ControlModifier);
    search.turnOn(option);
    search.field(u"Find"_s).setFocus();
    search.type(pattern);
    search.field(u"Replace by"_s).setText(by);
    QTRY_VERIFY(!search.editor.matches().isEmpty());
    for (QPushButton *button : search.pane.findChildren<QPushButton *>()) {
        if (button->text() == "Replace all"_L1)
            button->click();
    }
    QFETCH(QByteArray, after);
    QTRY_COMPARE(search.bytes(), after);
    search.editor.undoStep();
    QCOMPARE(search.bytes(), text);
}

void tst_SearchBar::oneAfterTheOtherIsReplaced()
{
    Search search("x x x\n");
    search.press(Qt::Key_H, Qt::ControlModifier);
    search.type(u"x"_s);
    QTRY_COMPARE(int(search.editor.matches().size()), 3);
    search.field(u"Replace by"_s).setText(u"yy"_s);
    search.field(u"Replace by"_s).setFocus();
    search.press(Qt::Key_Return);
    QTRY_COMPARE(search.bytes(), "yy x x\n"_ba);
    QTRY_COMPARE(int(search.editor.matches().size()), 2);
    search.press(Qt::Key_Return);
    QTRY_COMPARE(search.bytes(), "yy yy x\n"_ba);
}

void tst_SearchBar::aBrokenPatternSaysWhy()
{
    Search search("a\n");
    search.press(Qt::Key_F, Qt::ControlModifier);
    search.turnOn(u"Regular expression"_s);
    search.field(u"Find"_s).setFocus();
    search.type(u"(a"_s);
    const auto labels = search.pane.findChildren<QLabel *>();
    QTRY_VERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().startsWith("Not a pattern: "_L1);
    }));
}

void tst_SearchBar::enterAndShiftEnterWalk()
{
    Search search("x x x\n");
    search.press(Qt::Key_F, Qt::ControlModifier);
    search.type(u"x"_s);
    QTRY_COMPARE(search.editor.selection(), (TextRange{0, 1}));
    search.press(Qt::Key_Return);
    QCOMPARE(search.editor.selection(), (TextRange{2, 3}));
    search.press(Qt::Key_Return);
    QCOMPARE(search.editor.selection(), (TextRange{4, 5}));
    search.press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(search.editor.selection(), (TextRange{2, 3}));
    search.press(Qt::Key_Return, Qt::ShiftModifier);
    search.press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(search.editor.selection(), (TextRange{4, 5}));
}

void tst_SearchBar::everyMatchIsReplaced()
{
    // More than are listed.
    QByteArray text;
    for (int i = 0; i < 3'000; ++i)
        text += "- x x x x x x x x x x\n";
    Search search(text);
    search.press(Qt::Key_H, Qt::ControlModifier);
    search.type(u"x"_s);
    QTRY_COMPARE(search.editor.matches().size(), search.editor.mostMatches());
    search.field(u"Replace by"_s).setText(u"yy"_s);
    for (QPushButton *button : search.pane.findChildren<QPushButton *>()) {
        if (button->text() == "Replace all"_L1)
            button->click();
    }
    QTRY_VERIFY(!search.bytes().contains('x'));
    QCOMPARE(search.bytes().count("yy"), 30'000);
    search.editor.undoStep();
    QCOMPARE(search.bytes(), text);
}

void tst_SearchBar::goesToALineAndColumn()
{
    Search search("a: 1\nb: 23\n");
    search.press(Qt::Key_L, Qt::ControlModifier);
    search.type(u"2:5"_s);
    search.press(Qt::Key_Return);
    QCOMPARE(search.editor.caretOffset(), 9);
    QVERIFY(search.editor.hasFocus());
}

void tst_SearchBar::matchesInFoldsAreShown()
{
    Search search("a:\n  b: 1\n  c: needle\nd: 1\n");
    QTRY_COMPARE(search.visibleLines(), u"0 1 2 3 4"_s);
    search.goTo("a:");
    QTRY_VERIFY([&] {
        search.editor.run(u"text.fold"_s);
        return search.visibleLines() == "0 3 4"_L1;
    }());
    search.press(Qt::Key_F, Qt::ControlModifier);
    search.type(u"needle"_s);
    QTRY_COMPARE(search.visibleLines(), u"0 1 2 3 4"_s);
}

WAYMARK_TEST(tst_SearchBar)

} // namespace waymark::editor

#include "tst_searchbar.moc"
