// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/diff/diffview.h"
#include "editorsheet.h"
#include "support/testmain.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace waymark::editor {

class tst_DiffView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void changesAreWalkedAndTakenBack();
    void itFollowsTheText();
    void equalTextsSaySo();
    void gapsOpen();
    void linesAreSpoken();
};

namespace {

struct Compared
{
    Compared(const QByteArray &before, const QByteArray &now)
        : open(now, noRules())
        , view(*open.session, theme)
    {
        view.resize(700, 400);
        view.show();
        [[maybe_unused]] const bool isShown = QTest::qWaitForWindowExposed(&view);
        view.compareWith(SourceText(before), u"saved"_s);
        view.setFocus();
    }

    theme::Theme theme{theme::Theme::Choice::Light};
    test::OpenDocument open;
    DiffView view;
};

QString shown(const QList<DiffRow> &rows)
{
    QStringList parts;
    for (const DiffRow &row : rows) {
        if (row.gap >= 0)
            parts << u"gap%1"_s.arg(row.skipped);
        else
            parts << (row.hunk < 0 ? u"="_s : u""_s)
                         + (row.oldLine < 0 ? u"_"_s : QString::number(row.oldLine)) + u'/'
                         + (row.newLine < 0 ? u"_"_s : QString::number(row.newLine));
    }
    return parts.join(u' ');
}

QByteArray numbered(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "key" + QByteArray::number(i) + ": 1\n";
    return text;
}

} // namespace

void tst_DiffView::rows_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("sideBySide");
    QTest::addColumn<QString>("expected");
    QTest::newRow("equal") << "a\n"_ba << "a\n"_ba << false << u""_s;
    QTest::newRow("changed, below each other")
        << "a\nb\nc\n"_ba << "a\nX\nY\nc\n"_ba << false << u"=0/0 1/_ _/1 _/2 =2/3"_s;
    QTest::newRow("changed, side by side")
        << "a\nb\nc\n"_ba << "a\nX\nY\nc\n"_ba << true << u"=0/0 1/1 _/2 =2/3"_s;
    QTest::newRow("added at the end") << "a\n"_ba << "a\nb\n"_ba << false << u"=0/0 _/1"_s;
    QTest::newRow("long equal stretches are left out")
        << numbered(12) << "new\n" + numbered(12) << false << u"_/0 =0/1 =1/2 =2/3 gap9"_s;
    QTest::newRow("one line isn't a gap")
        << numbered(4) << "new\n" + numbered(4) << false << u"_/0 =0/1 =1/2 =2/3 =3/4"_s;
}

void tst_DiffView::rows()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, sideBySide);
    const auto hunks = lineDifference(SourceText(before), SourceText(after));
    QTEST(shown(diffRows(SourceText(before), *hunks, {sideBySide, {}})), "expected");
}

void tst_DiffView::changesAreWalkedAndTakenBack()
{
    const QByteArray now = "a: 1\nb: 20\nc: 3\nd: 4\n";
    Compared compared("a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n", now);
    QTRY_COMPARE(compared.view.hunks().size(), 2);
    auto &lines = *compared.view.findChild<DiffLines *>();
    QCOMPARE(lines.currentHunk(), 0);
    QTest::keyClick(&lines, Qt::Key_F7);
    QCOMPARE(lines.currentHunk(), 1);
    QTest::keyClick(&lines, Qt::Key_F7);
    QCOMPARE(lines.currentHunk(), 0);
    QTest::keyClick(&lines, Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(compared.open.bytes(), "a: 1\nb: 2\nc: 3\nd: 4\n"_ba);
    QTRY_COMPARE(compared.view.hunks().size(), 1);
    for (QPushButton *button : compared.view.findChildren<QPushButton *>()) {
        if (button->text() == "Revert this change"_L1)
            button->click();
    }
    QCOMPARE(compared.open.bytes(), "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n"_ba);
    compared.open.session->undo();
    compared.open.session->undo();
    QCOMPARE(compared.open.bytes(), now);
}

void tst_DiffView::itFollowsTheText()
{
    Compared compared("a: 1\nb: 2\n", "a: 1\nb: 2\n");
    QTRY_VERIFY(compared.view.isCurrent());
    compared.open.session->apply({{{3, 4}, "7"}}, {});
    QTRY_COMPARE(compared.view.hunks().size(), 1);
    compared.view.setSideBySide(true);
    QVERIFY(compared.view.isSideBySide());
    QCOMPARE(compared.view.findChild<DiffLines *>()->rows().size(), 2);
}

void tst_DiffView::equalTextsSaySo()
{
    Compared compared("a: 1\n", "a: 1\n");
    QTRY_VERIFY(compared.view.isCurrent());
    const auto labels = compared.view.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text() == "The text is the same as saved."_L1;
    }));
    const QSignalSpy closed(&compared.view, &DiffView::closeRequested);
    QTest::keyClick(&compared.view, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void tst_DiffView::gapsOpen()
{
    Compared compared(numbered(30), "new: 1\n" + numbered(30));
    QTRY_COMPARE(compared.view.hunks().size(), 1);
    auto &lines = *compared.view.findChild<DiffLines *>();
    QCOMPARE(lines.rows().size(), 5);
    QTest::keyClick(&lines, Qt::Key_End);
    QTest::keyClick(&lines, Qt::Key_Return);
    QCOMPARE(lines.rows().size(), 31);
    const QSignalSpy asked(&compared.view, &DiffView::placeRequested);
    QTest::keyClick(&lines, Qt::Key_End);
    QTest::keyClick(&lines, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<TextRange>(), compared.open.session->text().line(30));
}

void tst_DiffView::linesAreSpoken()
{
    Compared compared("a: 1\n", "a: 2\n");
    QTRY_COMPARE(compared.view.hunks().size(), 1);
    auto &lines = *compared.view.findChild<DiffLines *>();
    QTest::keyClick(&lines, Qt::Key_Home);
    QCOMPARE(lines.accessibleDescription(), u"Before, line 1: a: 1"_s);
    QTest::keyClick(&lines, Qt::Key_Down);
    QCOMPARE(lines.accessibleDescription(), u"Now, line 1: a: 2"_s);
}

WAYMARK_TEST(tst_DiffView)

} // namespace waymark::editor

#include "tst_diffview.moc"
