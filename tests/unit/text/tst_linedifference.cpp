// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/rounds.h"
#include "support/testmain.h"
#include "text/linedifference.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_LineDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hunks_data();
    void hunks();
    void randomTextsAreMadeOfEachOther();
    void unrelatedLargeTextsAreCompared();
    void itStops();
    void words_data();
    void words();
    void aHunkIsReverted();
};

namespace {

/// `1+2>1+2`: from line 1 two lines became two lines from line 1.
QString shown(const QList<LineHunk> &hunks)
{
    QStringList parts;
    for (const LineHunk &hunk : hunks)
        parts << u"%1+%2>%3+%4"_s.arg(hunk.before.first)
                     .arg(hunk.before.count)
                     .arg(hunk.after.first)
                     .arg(hunk.after.count);
    return parts.join(u' ');
}

/// All hunks taken back, from the last to the first.
QByteArray revertedAll(const QList<LineHunk> &hunks, const SourceText &before,
                       const SourceText &after)
{
    SourceText text = after;
    for (qsizetype i = hunks.size() - 1; i >= 0; --i)
        text = text.applied(reverted(hunks[i], before, after));
    return text.bytes();
}

QByteArray randomLines(QRandomGenerator &random, int most)
{
    QByteArray text;
    const int lines = int(random.bounded(most));
    for (int i = 0; i < lines; ++i)
        text += QByteArray(int(random.bounded(3)), ' ') + char('a' + random.bounded(4)) + '\n';
    if (random.bounded(3) == 0)
        text += 'x';
    return text;
}

QString marked(const QByteArray &text, const QList<TextRange> &ranges)
{
    QByteArray out = text;
    for (qsizetype i = ranges.size() - 1; i >= 0; --i) {
        out.insert(ranges[i].end, ']');
        out.insert(ranges[i].begin, '[');
    }
    return QString::fromUtf8(out);
}

} // namespace

void tst_LineDifference::hunks_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("equal") << "a\nb\n"_ba << "a\nb\n"_ba << u""_s;
    QTest::newRow("both empty") << ""_ba << ""_ba << u""_s;
    QTest::newRow("from nothing") << ""_ba << "a\nb\n"_ba << u"0+0>0+2"_s;
    QTest::newRow("to nothing") << "a\n"_ba << ""_ba << u"0+1>0+0"_s;
    QTest::newRow("one changed") << "a\nb\nc\n"_ba << "a\nX\nc\n"_ba << u"1+1>1+1"_s;
    QTest::newRow("one added") << "a\nc\n"_ba << "a\nb\nc\n"_ba << u"1+0>1+1"_s;
    QTest::newRow("one gone") << "a\nb\nc\n"_ba << "a\nc\n"_ba << u"1+1>1+0"_s;
    QTest::newRow("two places") << "a\nb\nc\nd\n"_ba << "a\nX\nc\nd\ne\n"_ba
                                << u"1+1>1+1 4+0>4+1"_s;
    QTest::newRow("nothing in common") << "a\nb\n"_ba << "c\n"_ba << u"0+2>0+1"_s;
    QTest::newRow("a line end is a change") << "a\nb"_ba << "a\nb\n"_ba << u"1+1>1+1"_s;
    QTest::newRow("so is its kind") << "a\r\nb\r\n"_ba << "a\nb\r\n"_ba << u"0+1>0+1"_s;
    QTest::newRow("moved line") << "a\nb\nc\nd\n"_ba << "b\nc\nd\na\n"_ba << u"0+1>0+0 4+0>3+1"_s;
    QTest::newRow("an added item begins with its dash")
        << "- name: a\n  size: 1\n- name: c\n  size: 1\n"_ba
        << "- name: a\n  size: 1\n- name: b\n  size: 1\n- name: c\n  size: 1\n"_ba << u"2+0>2+2"_s;
    QTest::newRow("an item that is gone as well")
        << "- name: a\n  size: 1\n- name: b\n  size: 1\n- name: c\n"_ba
        << "- name: a\n  size: 1\n- name: c\n"_ba << u"2+2>2+0"_s;
}

void tst_LineDifference::hunks()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto found = lineDifference(SourceText(before), SourceText(after));
    QTEST(shown(*found), "expected");
    QCOMPARE(revertedAll(*found, SourceText(before), SourceText(after)), before);
}

void tst_LineDifference::randomTextsAreMadeOfEachOther()
{
    QRandomGenerator random(7);
    for (int i = 0; i < test::rounds(3'000); ++i) {
        const SourceText before(randomLines(random, 14));
        const SourceText after(randomLines(random, 14));
        const auto hunks = *lineDifference(before, after);
        QCOMPARE(revertedAll(hunks, before, after), before.bytes());
        // Between two hunks the texts are the same, and something is there.
        for (qsizetype at = 1; at < hunks.size(); ++at) {
            const qsizetype oldGap = hunks[at].before.first - hunks[at - 1].before.end();
            QCOMPARE(hunks[at].after.first - hunks[at - 1].after.end(), oldGap);
            QVERIFY(oldGap > 0);
        }
    }
}

void tst_LineDifference::unrelatedLargeTextsAreCompared()
{
    QByteArray before;
    QByteArray after;
    for (int i = 0; i < 20'000; ++i) {
        before += "old " + QByteArray::number(i) + '\n';
        after += i % 10 == 0 ? "old " + QByteArray::number(i) + '\n'
                             : "new " + QByteArray::number(i) + '\n';
    }
    const auto hunks = lineDifference(SourceText(before), SourceText(after));
    qsizetype changed = 0;
    for (const LineHunk &hunk : *hunks)
        changed += hunk.before.count;
    QVERIFY(changed >= 18'000);
}

void tst_LineDifference::itStops()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!lineDifference(SourceText("a\nb\n"), SourceText("c\nd\n"), stop.get_token()));
}

void tst_LineDifference::words_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("oldMarked");
    QTest::addColumn<QString>("newMarked");
    QTest::newRow("a value") << "  replicas: 2"_ba << "  replicas: 3"_ba << u"  replicas: [2]"_s
                             << u"  replicas: [3]"_s;
    QTest::newRow("a word more") << "title: Payments"_ba << "title: Payments staging"_ba
                                 << u"title: Payments"_s << u"title: Payments[ staging]"_s;
    QTest::newRow("part of a name") << "name: payments-api"_ba << "name: payments-worker"_ba
                                    << u"name: payments-[api]"_s << u"name: payments-[worker]"_s;
    QTest::newRow("umlauts whole")
        << "name: Müller"_ba << "name: Möller"_ba << u"name: [Müller]"_s << u"name: [Möller]"_s;
    QTest::newRow("nothing in common")
        << "owner"_ba << "a: b c d"_ba << u"owner"_s << u"a: b c d"_s;
}

void tst_LineDifference::words()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto found = wordDifference(SourceText(before), {0, before.size()}, SourceText(after),
                                      {0, after.size()});
    QTEST(marked(before, found.before), "oldMarked");
    QTEST(marked(after, found.after), "newMarked");
}

void tst_LineDifference::aHunkIsReverted()
{
    const SourceText before("a\nb\nc\nd\n");
    const SourceText after("a\nX\nc\n");
    const auto hunks = *lineDifference(before, after);
    QCOMPARE(hunks.size(), 2);
    QCOMPARE(after.applied(reverted(hunks[0], before, after)).bytes(), "a\nb\nc\n"_ba);
    QCOMPARE(after.applied(reverted(hunks[1], before, after)).bytes(), "a\nX\nc\nd\n"_ba);
}

WAYMARK_TEST(tst_LineDifference)

} // namespace waymark

#include "tst_linedifference.moc"
