// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/linecommands.h"
#include "support/testmain.h"

#include <QTest>

namespace waymark::assist {

class tst_LineCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void indentOfNewLine_data();
    void indentOfNewLine();
    void indentWidth_data();
    void indentWidth();
};

namespace {

using Command = TextEdits (*)(const SourceText &, TextRange);

TextEdits comment(const SourceText &text, TextRange selection)
{
    return toggledComment(text, selection);
}
TextEdits indent(const SourceText &text, TextRange selection)
{
    return indented(text, selection, 2);
}
TextEdits unindent(const SourceText &text, TextRange selection)
{
    return unindented(text, selection, 2);
}
TextEdits up(const SourceText &text, TextRange selection)
{
    return movedLines(text, selection, Direction::Up);
}
TextEdits down(const SourceText &text, TextRange selection)
{
    return movedLines(text, selection, Direction::Down);
}
TextEdits duplicate(const SourceText &text, TextRange selection)
{
    return duplicatedLines(text, selection);
}

} // namespace

void tst_LineCommands::changes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<TextRange>("selection");
    QTest::addColumn<Command>("command");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, TextRange selection, Command command,
                        const char *after) {
        QTest::newRow(name) << QByteArray(before) << selection << command << QByteArray(after);
    };
    row("comment one line", "a: 1\nb: 2\n", {1, 1}, comment, "# a: 1\nb: 2\n");
    row("comment at the least indent", "a:\n    b: 1\n  c: 2\n", {3, 18}, comment,
        "a:\n  #   b: 1\n  # c: 2\n");
    row("blank lines stay", "a\n\nb\n", {0, 4}, comment, "# a\n\n# b\n");
    row("uncomment all", "# a\n#b\n", {0, 6}, comment, "a\nb\n");
    row("some commented: comment all", "# a\nb\n", {0, 5}, comment, "# # a\n# b\n");
    row("a line touched at its start doesn't count", "a\nb\n", {0, 2}, comment, "# a\nb\n");
    row("indent", "a\n\nb\n", {0, 4}, indent, "  a\n\n  b\n");
    row("unindent as far as there are blanks", "    a\n b\nc\n", {0, 9}, unindent, "  a\nb\nc\n");
    row("unindent a tab", "\ta\n", {0, 0}, unindent, "a\n");
    row("move up", "a\nb\nc\n", {2, 2}, up, "b\na\nc\n");
    row("move up the last line without an end", "a\nb", {2, 2}, up, "b\na");
    row("move up at the top", "a\nb\n", {0, 0}, up, "a\nb\n");
    row("move down", "a\nb\nc\n", {0, 3}, down, "c\na\nb\n");
    row("move down keeps each line end", "a\r\nb\n", {0, 0}, down, "b\r\na\n");
    row("duplicate", "a\r\nb\r\n", {0, 0}, duplicate, "a\r\na\r\nb\r\n");
    row("duplicate the last line without an end", "a", {0, 0}, duplicate, "a\na");
}

void tst_LineCommands::changes()
{
    QFETCH(QByteArray, before);
    QFETCH(TextRange, selection);
    QFETCH(Command, command);
    QFETCH(QByteArray, after);
    const SourceText text(before);
    QCOMPARE(text.applied(command(text, selection)).bytes(), after);
}

void tst_LineCommands::indentOfNewLine_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("indent");
    QTest::newRow("top level") << QByteArray("a: 1") << QByteArray();
    QTest::newRow("as its line") << QByteArray("  a: 1") << QByteArray("  ");
    QTest::newRow("after a key") << QByteArray("  a:") << QByteArray("    ");
    QTest::newRow("under the key of an item") << QByteArray("  - name: x") << QByteArray("    ");
    QTest::newRow("a list of words goes on") << QByteArray("  - x") << QByteArray("  - ");
    QTest::newRow("an item that opens a map") << QByteArray("- a:") << QByteArray("    ");
    QTest::newRow("a literal") << QByteArray("text: |") << QByteArray("  ");
    QTest::newRow("a comment opens nothing") << QByteArray("# note:") << QByteArray();
}

void tst_LineCommands::indentOfNewLine()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, indent);
    QCOMPARE(assist::indentOfNewLine(SourceText(before), before.size(), 2), indent);
}

void tst_LineCommands::indentWidth_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("width");
    QTest::newRow("nothing") << QByteArray("a: 1\n") << qsizetype(2);
    QTest::newRow("two") << QByteArray("a:\n  b: 1\n") << qsizetype(2);
    QTest::newRow("four") << QByteArray("# x\na:\n    b: 1\n") << qsizetype(4);
}

void tst_LineCommands::indentWidth()
{
    QFETCH(QByteArray, text);
    QFETCH(qsizetype, width);
    QCOMPARE(indentWidthOf(SourceText(text)), width);
}

WAYMARK_TEST(tst_LineCommands)

} // namespace waymark::assist

#include "tst_linecommands.moc"
