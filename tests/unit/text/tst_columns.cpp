// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "text/columns.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_Columns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignsRows_data();
    void alignsRows();
    void whatControlsATerminalIsShown();
};

void tst_Columns::alignsRows_data()
{
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("none") << QList<QStringList>() << QByteArray();
    QTest::newRow("two") << QList<QStringList>{{u"a"_s, u"bb"_s}, {u"ccc"_s, u"d"_s}}
                         << "a    bb\nccc  d\n"_ba;
    QTest::newRow("an empty end") << QList<QStringList>{{u"a"_s, QString()}, {u"b"_s, u"c"_s}}
                                  << "a\nb  c\n"_ba;
    QTest::newRow("of different lengths")
        << QList<QStringList>{{u"a"_s}, {u"bb"_s, u"c"_s}} << "a\nbb  c\n"_ba;
}

void tst_Columns::alignsRows()
{
    QFETCH(QList<QStringList>, rows);
    QFETCH(QByteArray, text);
    QCOMPARE(inColumns(rows), text);
}

void tst_Columns::whatControlsATerminalIsShown()
{
    const QString text =
        QString::fromUtf8(inColumns({{u"a\u001b[2Jb\nc"_s, u"d"_s}, {u"e"_s, u"f"_s}}));
    QVERIFY2(!text.contains(u'\u001b'), qPrintable(text));
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].indexOf(u'd'), lines[1].indexOf(u'f'));
}

WAYMARK_TEST(tst_Columns)

} // namespace waymark

#include "tst_columns.moc"
