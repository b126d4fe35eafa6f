// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "widgets/emptystate.h"
#include "widgets/label.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::widgets {

class tst_EmptyState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItsWholeText_data();
    void showsItsWholeText();
};

void tst_EmptyState::showsItsWholeText_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("a narrow panel") << 240;
    QTest::newRow("as wide as the text may be") << 500;
    QTest::newRow("a wide page") << 1600;
}

void tst_EmptyState::showsItsWholeText()
{
    QFETCH(const int, width);
    const theme::Theme theme(theme::Theme::Choice::Light);
    EmptyState state(theme);
    state.setTexts(u"Nothing leads to anything here, and so there is nothing to see"_s,
                   u"It names nothing, and nothing names it. An owner, a system or a dependency in "
                   "the descriptor makes the first relation."_s);
    state.setActions(u"Try again"_s);
    state.resize(width, 600);
    state.show();
    QVERIFY(QTest::qWaitForWindowExposed(&state));
    const auto labels = state.findChildren<Label *>();
    QCOMPARE_GE(labels.size(), 2);
    for (const Label *label : labels) {
        if (!label->isVisible())
            continue;
        QCOMPARE_GE(label->height(), label->heightForWidth(label->width()));
        QCOMPARE_LE(label->width(), width);
    }
}

WAYMARK_TEST(tst_EmptyState)

} // namespace waymark::widgets

#include "tst_emptystate.moc"
