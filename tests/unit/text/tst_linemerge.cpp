// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "text/linemerge.h"

#include <QTest>

#include <random>

namespace waymark {

namespace {

LineMerge merged(const SourceText &base, const SourceText &mine, const SourceText &theirs)
{
    return *mergeLines(base, mine, theirs);
}

/// Texts of a few different lines, so that much repeats, or of many; some end without a line end.
class RandomLines
{
public:
    explicit RandomLines(quint32 seed, int kinds = 12)
        : m_random(seed)
        , m_kinds(kinds)
    {}

    QByteArray text(int most)
    {
        QByteArray made;
        for (int lines = below(most); lines > 0; --lines)
            made += line();
        if (below(4) == 0)
            made.chop(1);
        return made;
    }
    QByteArray changed(const QByteArray &text, int changes)
    {
        QList<QByteArray> lines = text.split('\n');
        for (; changes > 0; --changes) {
            const int at = below(int(lines.size()));
            if (below(3) == 0 && lines.size() > 1)
                lines.removeAt(at);
            else if (below(2) == 0)
                lines.insert(at, line().chopped(1));
            else
                lines[at] = line().chopped(1);
        }
        return lines.join('\n');
    }
    int below(int limit) { return int(m_random() % quint32(limit)); }

private:
    QByteArray line() { return QByteArray::number(below(m_kinds)) + '\n'; }

    std::mt19937 m_random;
    int m_kinds;
};

} // namespace

class tst_LineMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merges_data();
    void merges();
    void mergeOfRandomTextsKeepsBothSides();
    void whatIsLeftAfterTheEditsIsTheConflicts();
    void sidesDecideConflicts_data();
    void sidesDecideConflicts();
};

void tst_LineMerge::merges_data()
{
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("merged");
    QTest::addColumn<int>("conflicts");
    QTest::newRow("only they changed") << QByteArray("a\nb\nc\nd\n") << QByteArray("a\nB\nc\nd\n")
                                       << QByteArray("a\nB\nc\nd\n") << 0;
    QTest::newRow("only I changed") << QByteArray("a\nB\nc\nd\n") << QByteArray("a\nb\nc\nd\n")
                                    << QByteArray("a\nB\nc\nd\n") << 0;
    QTest::newRow("different lines") << QByteArray("A\nb\nc\nd\n") << QByteArray("a\nb\nC\nd\n")
                                     << QByteArray("A\nb\nC\nd\n") << 0;
    QTest::newRow("the same change") << QByteArray("a\nX\nc\nd\n") << QByteArray("a\nX\nc\nd\n")
                                     << QByteArray("a\nX\nc\nd\n") << 0;
    QTest::newRow("the same line") << QByteArray("a\nX\nc\nd\n") << QByteArray("a\nY\nc\nD\n")
                                   << QByteArray("a\nX\nc\nD\n") << 1;
    QTest::newRow("neighbouring lines") << QByteArray("a\nX\nc\nd\n") << QByteArray("a\nb\nY\nd\n")
                                        << QByteArray("a\nX\nc\nd\n") << 1;
    QTest::newRow("both append") << QByteArray("a\nb\nc\nd\nX\n") << QByteArray("a\nb\nc\nd\nY\n")
                                 << QByteArray("a\nb\nc\nd\nX\n") << 1;
    QTest::newRow("I change what they remove")
        << QByteArray("a\nX\nc\nd\n") << QByteArray("a\nc\nd\n") << QByteArray("a\nX\nc\nd\n") << 1;
}

void tst_LineMerge::merges()
{
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    const LineMerge merge =
        merged(SourceText("a\nb\nc\nd\n"), SourceText(mine), SourceText(theirs));
    QTEST(SourceText(mine).applied(merge.edits).bytes(), "merged");
    QFETCH(int, conflicts);
    QCOMPARE(merge.conflicts.size(), conflicts);
}

void tst_LineMerge::mergeOfRandomTextsKeepsBothSides()
{
    int clean = 0;
    for (quint32 seed = 0; seed < 2000; ++seed) {
        RandomLines random(seed);
        const SourceText base(random.text(50));
        const SourceText mine(random.changed(base.bytes(), random.below(4)));
        const SourceText theirs(random.changed(base.bytes(), random.below(4)));
        const LineMerge merge = merged(base, mine, theirs);
        // Whoever changed nothing gets the other's text.
        QCOMPARE(base.applied(merged(base, base, theirs).edits).bytes(), theirs.bytes());
        QVERIFY(merged(base, mine, base).edits.isEmpty());
        if (!merge.conflicts.isEmpty())
            continue;
        ++clean;
        // A merge without conflicts doesn't depend on who asks.
        const LineMerge other = merged(base, theirs, mine);
        QVERIFY(other.conflicts.isEmpty());
        QCOMPARE(mine.applied(merge.edits).bytes(), theirs.applied(other.edits).bytes());
        QCOMPARE(merge.settled.bytes(), theirs.bytes());
    }
    QVERIFY(clean > 200);
}

void tst_LineMerge::whatIsLeftAfterTheEditsIsTheConflicts()
{
    int asked = 0;
    for (quint32 seed = 0; seed < 2000; ++seed) {
        RandomLines random(seed, 1'000'000);
        const SourceText base(random.text(50));
        const SourceText mine(random.changed(base.bytes(), 5));
        const SourceText theirs(random.changed(base.bytes(), 5));
        const LineMerge merge = merged(base, mine, theirs);
        const QList<Side> keep(merge.conflicts.size(), Side::Mine);
        QCOMPARE(resolved(merge, mine, theirs, keep), merge.edits);
        if (merge.conflicts.isEmpty())
            continue;
        ++asked;
        // Asking later, with the rest merged, comes to the same.
        const SourceText half = mine.applied(merge.edits);
        const LineMerge rest = merged(merge.settled, half, theirs);
        QVERIFY(rest.edits.isEmpty());
        const QList<Side> take(merge.conflicts.size(), Side::Theirs);
        const QList<Side> takeRest(rest.conflicts.size(), Side::Theirs);
        QCOMPARE(half.applied(resolved(rest, half, theirs, takeRest)).bytes(),
                 mine.applied(resolved(merge, mine, theirs, take)).bytes());
    }
    QVERIFY(asked > 200);
}

void tst_LineMerge::sidesDecideConflicts_data()
{
    QTest::addColumn<Side>("side");
    QTest::addColumn<QByteArray>("merged");
    QTest::newRow("mine") << Side::Mine << QByteArray("A\nx\nmine");
    QTest::newRow("theirs") << Side::Theirs << QByteArray("A\nx\ntheirs");
    QTest::newRow("both, each on its line") << Side::Both << QByteArray("A\nx\nmine\ntheirs");
}

void tst_LineMerge::sidesDecideConflicts()
{
    QFETCH(Side, side);
    const SourceText mine("a\nx\nmine");
    const SourceText theirs("A\nx\ntheirs");
    const LineMerge merge = merged(SourceText("a\nx\nbase"), mine, theirs);
    QCOMPARE(merge.conflicts.size(), 1);
    QTEST(mine.applied(resolved(merge, mine, theirs, {side})).bytes(), "merged");
}

WAYMARK_TEST(tst_LineMerge)

} // namespace waymark

#include "tst_linemerge.moc"
