// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "yaml/folding.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

class tst_Folding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void regions_data();
    void regions();
    void stops();
};

void tst_Folding::regions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << ""_ba << u""_s;
    QTest::newRow("single lines") << "a: 1\nb: 2\n"_ba << u""_s;
    QTest::newRow("a map") << "a:\n  b: 1\n  c: 2\nd: 1\n"_ba << u"0-2"_s;
    QTest::newRow("nested maps") << "a:\n  b:\n    c: 2\n  d: 1\n"_ba << u"0-3 1-2"_s;
    QTest::newRow("a list and its items") << "a:\n  - b: 1\n    c: 2\n  - d\n"_ba << u"0-3 1-2"_s;
    QTest::newRow("a list at its key's column") << "a:\n- b\n- c\nd: 1\n"_ba << u"0-2"_s;
    QTest::newRow("one for each line") << "- a:\n    b: 1\n    c: 2\n- d\n"_ba << u"0-2"_s;
    QTest::newRow("a block text") << "a: |\n  one\n\n  two\n\nb: 1\n"_ba << u"0-3"_s;
    QTest::newRow("quotes over lines") << "a: \"one\n  two\"\n"_ba << u"0-1"_s;
    QTest::newRow("flow style over lines")
        << "a: {\n  b: [\n    1\n  ]\n}\nc: 1\n"_ba << u"0-4 1-3"_s;
    QTest::newRow("flow style in a line") << "a: {b: [1, 2]}\n"_ba << u""_s;
    QTest::newRow("comments") << "# one\n# two\n# three\na: 1\n"_ba << u"0-2"_s;
    QTest::newRow("two lines of comment stay") << "# one\n# two\na: 1\n"_ba << u""_s;
    QTest::newRow("comments in a map")
        << "a:\n  # one\n  # two\n  # three\n  b: 1\n"_ba << u"0-4 1-3"_s;
    QTest::newRow("what looks like a comment in a text")
        << "a: |\n  # one\n  # two\n  # three\nb: 1\n"_ba << u"0-3"_s;
    QTest::newRow("documents") << "a: 1\nb: 2\n---\nc:\n  d: 1\n"_ba << u"0-1 2-4 3-4"_s;
    QTest::newRow("CR LF") << "a:\r\n  b: 1\r\nc: 1\r\n"_ba << u"0-1"_s;
    QTest::newRow("what follows an error") << "a:\n  b\n  c: 2\nd:\n  e: 1\n"_ba << u"0-2 3-4"_s;
}

void tst_Folding::regions()
{
    QFETCH(QByteArray, text);
    const auto regions = foldRegions(*SyntaxTree::parse(SourceText(text)));
    QStringList shown;
    for (const FoldRegion &region : *regions)
        shown << u"%1-%2"_s.arg(region.first).arg(region.last);
    QTEST(shown.join(u' '), "expected");
}

void tst_Folding::stops()
{
    QByteArray text;
    for (int i = 0; i < 5'000; ++i)
        text += "a" + QByteArray::number(i) + ":\n  b: 1\n";
    const auto tree = SyntaxTree::parse(SourceText(text));
    QCOMPARE(foldRegions(*tree)->size(), 5'000);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!foldRegions(*tree, stop.get_token()));
}

WAYMARK_TEST(tst_Folding)

} // namespace waymark::yaml

#include "tst_folding.moc"
