// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "widgets/tooltip.h"

#include <QTest>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace waymark::widgets {

class tst_ToolTip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTextAsItIs_data();
    void showsTextAsItIs();
};

void tst_ToolTip::showsTextAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"a & b"_s;
    QTest::newRow("a tag") << u"- <b>owner</b>"_s;
    QTest::newRow("lines") << u"a.yaml:1\n- <b>\n+ <i>"_s;
}

void tst_ToolTip::showsTextAsItIs()
{
    QFETCH(const QString, text);
    const QString tip = plainToolTip(text);
    // As QToolTip decides whether it is rich text.
    const QString shown =
        Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
    QCOMPARE(shown, text);
}

WAYMARK_TEST(tst_ToolTip)

} // namespace waymark::widgets

#include "tst_tooltip.moc"
