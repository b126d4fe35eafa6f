// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/groups.h"
#include "readiness/scorewriters.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

/// Bronze, Silver, Gold; Gold asks for evidence that is observed.
QList<Level> metals()
{
    return {{u"bronze"_s, u"Bronze"_s, {}, std::nullopt},
            {u"silver"_s, u"Silver"_s, {}, std::nullopt},
            {u"gold"_s, u"Gold"_s, {}, EvidenceClass::Observed}};
}

/// `b2F`: on Bronze, of weight 2, fails. Outcomes are those of `outcomeLetter()`; behind them x:
/// exempt, d: declared, n: doesn't count, w: a warning doesn't pass in the percentage.
Verdict verdictFrom(const QString &text)
{
    Verdict verdict;
    verdict.level = int(QStringView(u"bsg").indexOf(text[0]));
    qsizetype at = 1;
    QString weight;
    while (text[at].isDigit())
        weight += text[at++];
    verdict.weight = weight.toInt();
    for (int outcome = 0; outcome <= int(Outcome::Error); ++outcome) {
        if (outcomeLetter(Outcome(outcome)) == text[at])
            verdict.own = Outcome(outcome);
    }
    const QString marks = text.sliced(at + 1);
    verdict.isExempt = marks.contains(u'x');
    verdict.counts = !marks.contains(u'n');
    verdict.warnPasses = !marks.contains(u'w');
    if (marks.contains(u'd'))
        verdict.evidence = EvidenceClass::Declared;
    return verdict;
}

QString shareText(const Share &share)
{
    return u"%1/%2"_s.arg(share.passed).arg(share.of);
}

} // namespace

/// The sheet that was worked out by hand (readiness.md, rules F).
class tst_Figures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sheet_data();
    void sheet();
    void percentagesAreRoundedHalfUp_data();
    void percentagesAreRoundedHalfUp();
    void groupsArePooledNeverAveraged();
    void sharesOfLevelsAreOfServices();
};

void tst_Figures::sheet_data()
{
    QTest::addColumn<QString>("verdicts");
    QTest::addColumn<QString>("strict");
    QTest::addColumn<QString>("exempted");
    QTest::addColumn<QString>("weights"); ///< strict, exempted
    QTest::addColumn<QString>("known");   ///< of applicable
    QTest::addColumn<QString>("levels");  ///< with exceptions, strictly
    QTest::addColumn<QString>("butFor");
    const auto row = [](const char *name, const char *verdicts, const char *strict,
                        const char *exempted, const char *weights, const char *known,
                        const char *levels, const char *butFor) {
        QTest::newRow(name) << QString::fromLatin1(verdicts) << QString::fromLatin1(strict)
                            << QString::fromLatin1(exempted) << QString::fromLatin1(weights)
                            << QString::fromLatin1(known) << QString::fromLatin1(levels)
                            << QString::fromLatin1(butFor);
    };
    row("1: everything passes", "b1P b2P s1P g3P", "4/4", "4/4", "7/7 7/7", "4/4", "Gold Gold", "");
    row("2: one slip below holds back all above", "b1F b2P s1P g3P", "3/4", "3/4", "6/7 6/7", "4/4",
        "- -", "Gold but for 1 check(s)");
    row("3: the top fails", "b1P b2P s1P g3F", "3/4", "3/4", "4/7 4/7", "4/4", "Silver Silver",
        "Gold but for 1 check(s)");
    row("4: an exception lets up, strictly not", "b1P s1Fx g1P", "2/3", "2/2", "2/3 2/2", "3/3",
        "Gold Bronze", "");
    row("5: no data stays in the denominator", "b1? s1P", "1/2", "1/2", "1/2 1/2", "1/2", "- -",
        "Silver but for 1 check(s)");
    row("6: so does an error", "b1P s1!", "1/2", "1/2", "1/2 1/2", "1/2", "Bronze Bronze",
        "Silver but for 1 check(s)");
    row("7: a rung that nothing is asked on is skipped", "b1P s1- g1P", "2/2", "2/2", "2/2 2/2",
        "2/2", "Gold Gold", "");
    row("8: and never reached by emptiness", "b1P s1- g1-", "1/1", "1/1", "1/1 1/1", "1/1",
        "Bronze Bronze", "");
    row("9: of nothing there is no number", "b1- s1-", "0/0", "0/0", "0/0 0/0", "0/0", "- -", "");
    row("10: a warning passes", "b1W s1P", "2/2", "2/2", "2/2 2/2", "2/2", "Silver Silver", "");
    row("11: or for the level alone, where the check says so", "b1Ww s1P", "1/2", "1/2", "1/2 1/2",
        "2/2", "Silver Silver", "");
    row("12: weights", "b10P s1F g9F", "1/3", "1/3", "10/20 10/20", "3/3", "Bronze Bronze",
        "Silver but for 1 check(s)");
    row("13: exempt without data", "b1?x s1P", "1/2", "1/1", "1/2 1/1", "1/2", "Silver -", "");
    row("14: exempt with an error", "b3!x s1P", "1/2", "1/1", "1/4 1/1", "1/2", "Silver -", "");
    row("15: a draft doesn't count", "b1P b1Fn s1P", "2/2", "2/2", "2/2 2/2", "2/2",
        "Silver Silver", "");
    row("16: all exempt has a level and no number", "b1Fx", "0/1", "0/0", "0/1 0/0", "1/1",
        "Bronze -", "");
    row("17: what is declared passes, and doesn't reach", "b1P s1P g1Pd", "3/3", "3/3", "3/3 3/3",
        "3/3", "Silver Silver", "Gold but for 1 check(s)");
    row("18: declared is enough below", "b1Pd s1Pd g1P", "3/3", "3/3", "3/3 3/3", "3/3",
        "Gold Gold", "");
    row("19: two of three", "b1P b1P b1F", "2/3", "2/3", "2/3 2/3", "3/3", "- -",
        "Bronze but for 1 check(s)");
    row("20: the next level counts first", "b1P s1F s1? g1F", "1/4", "1/4", "1/4 1/4", "3/4",
        "Bronze Bronze", "Silver but for 2 check(s)");
}

void tst_Figures::sheet()
{
    QFETCH(QString, verdicts);
    std::vector<Verdict> all;
    for (const QString &text : verdicts.split(u' '))
        all.push_back(verdictFrom(text));
    Scorecard card;
    card.levels = metals();
    const Figures figures = figuresOf(all, card.levels);
    QTEST(shareText(figures.strict), "strict");
    QTEST(shareText(figures.exempted), "exempted");
    QTEST(QString(shareText(figures.strictWeight) + u' ' + shareText(figures.exemptedWeight)),
          "weights");
    QTEST(u"%1/%2"_s.arg(figures.known).arg(figures.applicable), "known");
    const auto title = [&](int level) {
        return level < 0 ? u"-"_s : card.levels[level].title;
    };
    QTEST(QString(title(figures.level) + u' ' + title(figures.strictLevel)), "levels");
    QTEST(missingWords(figures, card), "butFor");
}

void tst_Figures::percentagesAreRoundedHalfUp_data()
{
    QTest::addColumn<qint64>("passed");
    QTest::addColumn<qint64>("of");
    QTest::addColumn<QString>("text");
    QTest::newRow("third") << qint64{2} << qint64{3} << u"66.7"_s;
    QTest::newRow("sixteenth") << qint64{1} << qint64{16} << u"6.3"_s;
    QTest::newRow("eighth") << qint64{1} << qint64{8} << u"12.5"_s;
    QTest::newRow("all") << qint64{30} << qint64{30} << u"100.0"_s;
    QTest::newRow("none") << qint64{0} << qint64{30} << u"0.0"_s;
    QTest::newRow("of nothing") << qint64{0} << qint64{0} << QString();
}

void tst_Figures::percentagesAreRoundedHalfUp()
{
    QFETCH(qint64, passed);
    QFETCH(qint64, of);
    QTEST(Share(passed, of).percent(), "text");
}

void tst_Figures::groupsArePooledNeverAveraged()
{
    GroupFigures group;
    const QList<Level> levels = metals();
    const auto add = [&](const QString &verdicts) {
        std::vector<Verdict> all;
        for (const QString &text : verdicts.split(u' '))
            all.push_back(verdictFrom(text));
        group.add(figuresOf(all, levels), levels.size());
    };
    add(u"b1P"_s);
    add(u"b1P b1F b1F b1F b1F b1F b1F b1F b1F b1F"_s);
    add(u"b1-"_s);
    // The mean of 100 % and 10 % would be 55 %.
    QCOMPARE(group.strict.percent(), u"18.2"_s);
    QCOMPARE(group.entities, 3);
    QCOMPARE(group.notApplicable, 1);
}

void tst_Figures::sharesOfLevelsAreOfServices()
{
    GroupFigures group;
    const QList<Level> levels = metals();
    for (const char *text : {"b1P", "b1F", "g1P", "g1P", "b1-"})
        group.add(figuresOf(std::vector{verdictFrom(QString::fromLatin1(text))}, levels),
                  levels.size());
    QCOMPARE(group.onLevel, (QList{1, 0, 2}));
    QCOMPARE(group.onNone, 1);
    QCOMPARE(group.notApplicable, 1);
}

WAYMARK_TEST(tst_Figures)

} // namespace waymark::readiness

#include "tst_figures.moc"
