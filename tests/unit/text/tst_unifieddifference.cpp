// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "text/unifieddifference.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_UnifiedDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsAsDiffDoes_data();
    void printsAsDiffDoes();
};

void tst_UnifiedDifference::printsAsDiffDoes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("difference"); // without the two lines of names
    QTest::newRow("the same") << "a\n"_ba << "a\n"_ba << ""_ba;
    QTest::newRow("one line") << "a\nb\nc\n"_ba << "a\nB\nc\n"_ba
                              << "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"_ba;
    QTest::newRow("three lines around") << "1\n2\n3\n4\n5\n6\n7\n8\n9\n"_ba
                                        << "1\n2\n3\n4\nX\n6\n7\n8\n9\n"_ba
                                        << "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+X\n 6\n 7\n 8\n"_ba;
    QTest::newRow("two hunks")
        << "a\n1\n2\n3\n4\n5\n6\n7\n8\nb\n"_ba << "A\n1\n2\n3\n4\n5\n6\n7\n8\nB\n"_ba
        << "@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -7,4 +7,4 @@\n 6\n 7\n 8\n-b\n+B\n"_ba;
    QTest::newRow("hunks that touch are one")
        << "a\n1\n2\n3\n4\nb\n"_ba << "A\n1\n2\n3\n4\nB\n"_ba
        << "@@ -1,6 +1,6 @@\n-a\n+A\n 1\n 2\n 3\n 4\n-b\n+B\n"_ba;
    QTest::newRow("lines at the end") << "a\n"_ba << "a\nb\n"_ba << "@@ -1 +1,2 @@\n a\n+b\n"_ba;
    QTest::newRow("a whole file") << ""_ba << "a\n"_ba << "@@ -0,0 +1 @@\n+a\n"_ba;
    QTest::newRow("no line end") << "a"_ba << "b"_ba
                                 << "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n"
                                    "\\ No newline at end of file\n"_ba;
}

void tst_UnifiedDifference::printsAsDiffDoes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, difference);
    const QByteArray head = difference.isEmpty() ? ""_ba : "--- a/x.yaml\n+++ b/x.yaml\n"_ba;
    QCOMPARE(unifiedDifference(SourceText(before), SourceText(after), u"x.yaml"_s),
             QByteArray(head + difference));
}

WAYMARK_TEST(tst_UnifiedDifference)

} // namespace waymark

#include "tst_unifieddifference.moc"
