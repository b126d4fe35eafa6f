// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editorsheet.h"
#include "support/testmain.h"
#include "theme/contrast.h"

#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace waymark::editor {

class tst_Colours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syntaxIsReadable_data();
    void syntaxIsReadable();
};

void tst_Colours::syntaxIsReadable_data()
{
    QTest::addColumn<theme::Theme::Choice>("choice");
    QTest::newRow("light") << theme::Theme::Choice::Light;
    QTest::newRow("dark") << theme::Theme::Choice::Dark;
}

void tst_Colours::syntaxIsReadable()
{
    QFETCH(theme::Theme::Choice, choice);
    EditorSheet sheet("%YAML 1.2\n---\n# a comment, TODO: more\nkey: value\nquoted: \"text \\n\"\n"
                      "single: 'text'\nnumber: 12.5\nbool: true\nnothing: null\ndate: 2026-11-29\n"
                      "anchor: &a {b: [c, d]}\nalias: *a\ntag: !!str x\nblock: |\n  words\n"
                      "? complex\n: value\nbad: \"never closed\n");
    sheet.theme.setChoice(choice);
    const theme::Tokens &tokens = sheet.theme.tokens();
    // The text is coloured in turns, and anew for another theme.
    const auto unreadable = [&] {
        QSet<QRgb> colours;
        for (QTextBlock block = sheet.editor.document()->begin(); block.isValid();
             block = block.next()) {
            for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
                if (range.format.hasProperty(QTextFormat::ForegroundBrush))
                    colours << range.format.foreground().color().rgb();
            }
        }
        QStringList found;
        if (colours.size() < 4)
            found << u"%1 colours"_s.arg(colours.size());
        for (const QRgb colour : std::as_const(colours)) {
            for (const QColor &behind : {tokens.surface, tokens.raised}) {
                const double measured = theme::contrast(QColor(colour), behind);
                if (measured < 4.5)
                    found << u"%1 on %2: %3"_s.arg(QColor(colour).name(), behind.name())
                                 .arg(measured);
            }
        }
        return found.join(u", "_s);
    };
    QTRY_COMPARE(unreadable(), QString());
}

WAYMARK_TEST(tst_Colours)

} // namespace waymark::editor

#include "tst_colours.moc"
