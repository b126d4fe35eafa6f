// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/textlayout.h"
#include "support/testmain.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

/// Two views of the same text: one with our layout, one with Qt's.
struct Views
{
    explicit Views(const QString &text)
    {
        TextLayout::installIn(ours);
        for (QPlainTextEdit *view : {&ours, &qts}) {
            view->setLineWrapMode(QPlainTextEdit::NoWrap);
            view->resize(300, 400);
            view->setPlainText(text);
            view->show();
        }
    }

    void replace(int line, int column, int removed, const QString &inserted)
    {
        for (QPlainTextEdit *view : {&ours, &qts}) {
            QTextCursor cursor(view->document()->findBlockByNumber(line));
            cursor.setPosition(cursor.position() + column);
            cursor.setPosition(
                std::min(cursor.position() + removed, view->document()->characterCount() - 1),
                QTextCursor::KeepAnchor);
            cursor.insertText(inserted);
        }
    }

    QPlainTextEdit ours;
    QPlainTextEdit qts;
};

qreal widthOf(const QPlainTextEdit &view)
{
    return view.document()->documentLayout()->documentSize().width();
}

/// Where each line stands in the view, and how large it is.
QList<QRectF> linesOf(const QPlainTextEdit &view)
{
    QList<QRectF> lines;
    const auto &layout = *view.document()->documentLayout();
    for (QTextBlock block = view.document()->firstBlock(); block.isValid(); block = block.next()) {
        lines.append(layout.blockBoundingRect(block));
        for (int i = 0; i < block.layout()->lineCount(); ++i)
            lines.append(block.layout()->lineAt(i).naturalTextRect());
    }
    return lines;
}

} // namespace

class tst_TextLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysOutAsQtDoes_data();
    void laysOutAsQtDoes();
    void growsWithTheWidestLineAtOnce();
    void aShorterWidestLineIsNoticedWhenNobodyTypes();
    void aWidestLineThatGoesIsNoticed();
    void wrappedLinesAreQts();
    void randomEditsEndAsWideAsQts();
};

void tst_TextLayout::laysOutAsQtDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"kind: Component\nmetadata:\n  name: shop\n"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("tabs") << u"a:\tb\n\t\tc"_s;
    QTest::newRow("from right to left") << u"title: x\n\u05E9\u05DC\u05D5\u05DD\nb: 1"_s;
    QTest::newRow("wide characters") << u"名前: 値\n\U0001F600"_s;
}

void tst_TextLayout::laysOutAsQtDoes()
{
    QFETCH(QString, text);
    Views views(text);
    QCOMPARE(linesOf(views.ours), linesOf(views.qts));
    views.replace(0, 0, 0, u"more "_s);
    QCOMPARE(linesOf(views.ours), linesOf(views.qts));
    views.ours.resize(200, 100);
    views.qts.resize(200, 100);
    QCOMPARE(linesOf(views.ours), linesOf(views.qts));
}

void tst_TextLayout::growsWithTheWidestLineAtOnce()
{
    Views views(u"short\n"_s + QString(100, u'x') + u"\nshort"_s);
    const int before = views.ours.horizontalScrollBar()->maximum();
    views.replace(1, 0, 0, u"xxxx"_s);
    QCOMPARE(widthOf(views.ours), widthOf(views.qts));
    QVERIFY(views.ours.horizontalScrollBar()->maximum() > before);
    QCOMPARE(views.ours.horizontalScrollBar()->maximum(),
             views.qts.horizontalScrollBar()->maximum());
}

void tst_TextLayout::aShorterWidestLineIsNoticedWhenNobodyTypes()
{
    Views views(QString(90, u'x') + u'\n' + QString(100, u'x') + u"\nshort"_s);
    const qreal before = widthOf(views.ours);
    views.replace(1, 0, 50, {});
    QCOMPARE(widthOf(views.ours), before); // no look at all the others yet
    QTRY_COMPARE(widthOf(views.ours), widthOf(views.qts));
    QVERIFY(widthOf(views.ours) < before);
    QCOMPARE(views.ours.horizontalScrollBar()->maximum(),
             views.qts.horizontalScrollBar()->maximum());
}

void tst_TextLayout::aWidestLineThatGoesIsNoticed()
{
    Views views(QString(90, u'x') + u'\n' + QString(100, u'x') + u"\nshort"_s);
    const qreal before = widthOf(views.ours);
    views.replace(1, 0, 101, {});
    QTRY_VERIFY(widthOf(views.ours) < before);
}

void tst_TextLayout::wrappedLinesAreQts()
{
    Views views(QString(100, u'x') + u" y\nshort"_s);
    for (QPlainTextEdit *view : {&views.ours, &views.qts})
        view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    QCOMPARE(linesOf(views.ours), linesOf(views.qts));
    QVERIFY(views.ours.document()->firstBlock().layout()->lineCount() > 1);
    views.replace(0, 0, 60, {});
    QCOMPARE(linesOf(views.ours), linesOf(views.qts));
    QCOMPARE(widthOf(views.ours), widthOf(views.qts));
}

void tst_TextLayout::randomEditsEndAsWideAsQts()
{
    std::mt19937 random(7);
    const auto below = [&](quint32 limit) {
        return int(random() % limit);
    };
    for (int round = 0; round < 8; ++round) {
        Views views(QString(below(120), u'a') + u'\n' + QString(below(120), u'b'));
        for (int i = 0; i < 30; ++i) {
            const int line = below(quint32(views.qts.blockCount()));
            const int length = views.qts.document()->findBlockByNumber(line).length();
            const QString inserted =
                QString(below(3) * below(60), u'c') + QString(below(4) == 0 ? 1 : 0, u'\n');
            views.replace(line, below(quint32(length)), below(2) * below(40), inserted);
        }
        QCOMPARE(views.ours.toPlainText(), views.qts.toPlainText());
        QCOMPARE(linesOf(views.ours), linesOf(views.qts));
        // Qt never forgets the width of a line that went, so the truth is counted.
        qreal widest = 0;
        for (const QRectF &line : linesOf(views.qts))
            widest = std::max(widest, line.width());
        QTRY_COMPARE_LE(widthOf(views.ours),
                        widest + 2 * views.ours.document()->documentMargin() + 1);
        QTRY_COMPARE_GE(widthOf(views.ours), widest);
    }
}

WAYMARK_TEST(tst_TextLayout)

} // namespace waymark::editor

#include "tst_textlayout.moc"
