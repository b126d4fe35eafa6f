// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/colouroverlay.h"
#include "editorsheet.h"
#include "support/testmain.h"
#include "theme/contrast.h"

#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

QByteArray policyWithRule(const QByteArray &expression)
{
    return "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
           "metadata: {name: p}\nspec:\n  validations:\n  - expression: "
           + expression + "\n    message: no\n";
}

/// Of the character at an offset, as it is painted; invalid: the text's own.
QColor paintedAt(const TextEditor &editor, qsizetype offset)
{
    const qsizetype line = editor.text().lineAt(offset);
    const QTextBlock block = editor.document()->findBlockByNumber(int(line));
    const int column = int(offset - editor.text().line(line).begin);
    QColor colour;
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        if (range.start <= column && column < range.start + range.length
            && range.format.hasProperty(QTextFormat::ForegroundBrush))
            colour = range.format.foreground().color();
    }
    return colour;
}

} // namespace

/// CEL in YAML has its own colours.
class tst_ExpressionColouring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsLookAlikeInEveryStyle_data();
    void wordsLookAlikeInEveryStyle();
    void typingKeepsTheColours();
    void spansMoveWithEdits_data();
    void spansMoveWithEdits();
};

void tst_ExpressionColouring::wordsLookAlikeInEveryStyle_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<theme::Theme::Choice>("choice");
    for (const auto choice : {theme::Theme::Choice::Light, theme::Theme::Choice::Dark}) {
        const QByteArray theme = choice == theme::Theme::Choice::Dark ? ", dark" : ", light";
        const auto row = [&](const QByteArray &name, const QByteArray &expression) {
            QTest::newRow(QByteArray(name + theme).constData()) << expression << choice;
        };
        row("plain", "object.name == 'a' && has(object.b) && 12 < object.c");
        row("single quotes", "'object.name == ''a'' && has(object.b) && 12 < object.c'");
        row("double quotes", "\"object.name == 'a' && has(object.b) && 12 < object.c\"");
        row("folded", ">-\n      object.name == 'a'\n      && has(object.b) && 12 < object.c");
        row("literal", "|\n      object.name == 'a'\n      && has(object.b) && 12 < object.c");
        row("flow", "object.name == 'a' && has(object.b) && 12 < object.c # and a comment");
    }
}

void tst_ExpressionColouring::wordsLookAlikeInEveryStyle()
{
    QFETCH(QByteArray, expression);
    QFETCH(theme::Theme::Choice, choice);
    EditorSheet sheet(policyWithRule(expression));
    sheet.theme.setChoice(choice);
    const qsizetype begin = sheet.bytes().indexOf("object.name");
    const auto at = [&](const QByteArray &word) {
        return paintedAt(sheet.editor, sheet.bytes().indexOf(word, begin));
    };
    // Different words are told apart, and each is readable.
    const auto kinds = [&] {
        QSet<QRgb> found;
        for (const char *word : {"object", "name", "'a'", "has", "12", "&&"})
            found << at(word).rgb();
        return found.size();
    };
    // In another theme they come in turns.
    const auto areReadable = [&] {
        return std::ranges::all_of(QList<QByteArray>{"object", "name", "'a'", "has", "12", "&&"},
                                   [&](const QByteArray &word) {
                                       return theme::contrast(at(word), sheet.theme.tokens().raised)
                                              >= 4.5;
                                   });
    };
    QTRY_VERIFY(at("object").isValid() && at("name").isValid() && kinds() >= 5 && areReadable());
    QVERIFY(at("object") != at("name"));
    QCOMPARE(at("name"), at("b) "));
}

void tst_ExpressionColouring::typingKeepsTheColours()
{
    EditorSheet sheet(policyWithRule("object.name == 'a'"));
    const auto at = [&](const QByteArray &word) {
        return paintedAt(sheet.editor, sheet.bytes().indexOf(word));
    };
    QTRY_VERIFY(at("object.").isValid());
    const QColor root = at("object.");
    const QColor text = at("'a'");
    QVERIFY(root != text);
    sheet.goTo("'a'", 2);
    sheet.type(u"b"_s);
    // Before anybody analysed it.
    QCOMPARE(at("'ab'"), text);
    QCOMPARE(paintedAt(sheet.editor, sheet.bytes().indexOf("'ab'") + 2), text);
    QCOMPARE(at("object."), root);
    // What it becomes is seen when that is known.
    sheet.goTo("'ab'");
    sheet.type(u"self.x == "_s);
    QTRY_COMPARE(at("self.x"), root);
    QCOMPARE(at("'ab'"), text);
}

void tst_ExpressionColouring::spansMoveWithEdits_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("added");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::newRow("in front") << 3 << 0 << 2 << 12 << 16;
    QTest::newRow("at the begin") << 10 << 0 << 2 << 12 << 16;
    QTest::newRow("within") << 12 << 0 << 1 << 10 << 15;
    QTest::newRow("at the end") << 14 << 0 << 1 << 10 << 15;
    QTest::newRow("behind") << 15 << 0 << 3 << 10 << 14;
    QTest::newRow("the end goes") << 12 << 5 << 0 << 10 << 12;
    QTest::newRow("the begin goes") << 8 << 4 << 0 << 8 << 10;
    QTest::newRow("looks differently") << 0 << 40 << 40 << 10 << 14;
}

void tst_ExpressionColouring::spansMoveWithEdits()
{
    QFETCH(int, position);
    QFETCH(int, removed);
    QFETCH(int, added);
    QFETCH(int, begin);
    QFETCH(int, end);
    ColourOverlay overlay;
    QCOMPARE(overlay.set({{10, 14, assist::ExpressionTint::Root}}).size(), 1);
    QVERIFY(overlay.set({{10, 14, assist::ExpressionTint::Root}}).isEmpty());
    overlay.textChanged(position, removed, added);
    const auto spans = overlay.in(0, 100);
    QCOMPARE(spans.size(), 1);
    QCOMPARE(spans.first().begin, begin);
    QCOMPARE(spans.first().end, end);
}

WAYMARK_TEST(tst_ExpressionColouring)

} // namespace waymark::editor

#include "tst_expressioncolouring.moc"
