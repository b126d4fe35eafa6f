// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "widgets/rowdiff.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::widgets;

namespace {

/// The first letter is the identity, the rest what is shown.
bool hasSameLetter(const QString &one, const QString &other)
{
    return one.front() == other.front();
}

} // namespace

class tst_RowDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesWhatIsTheSameAlone_data();
    void leavesWhatIsTheSameAlone();
};

void tst_RowDifference::leavesWhatIsTheSameAlone_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QString>("told");

    const auto row = [](const char *name, const QString &before, const QString &after,
                        const QString &told) {
        QTest::newRow(name) << before.split(u' ', Qt::SkipEmptyParts)
                            << after.split(u' ', Qt::SkipEmptyParts) << told;
    };
    row("nothing changed", u"a b c"_s, u"a b c"_s, u""_s);
    row("one comes in the middle", u"a c"_s, u"a b c"_s, u"+1-1"_s);
    row("one goes", u"a b c"_s, u"a c"_s, u"-1-1"_s);
    row("one is replaced", u"a b c"_s, u"a x c"_s, u"-1-1 +1-1"_s);
    row("one shows something else", u"a b1 c"_s, u"a b2 c"_s, u"~1-1"_s);
    row("one comes and a later one moved", u"a c1"_s, u"a b c2"_s, u"+1-1 ~2-2"_s);
    row("two stretches show something else", u"a1 b1 c d1 e"_s, u"a2 b2 c d2 e"_s, u"~0-1 ~3-3"_s);
    row("all move", u"a1 b1 c1"_s, u"x a2 b2 c2"_s, u"+0-0 ~1-3"_s);
    row("all go", u"a b"_s, u""_s, u"-0-1"_s);
    row("all come", u""_s, u"a b"_s, u"+0-1"_s);
    row("the same row twice", u"a a"_s, u"a a a"_s, u"+2-2"_s);
}

void tst_RowDifference::leavesWhatIsTheSameAlone()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(QString, told);
    QStringList log;
    QStringList rows = before;
    qsizetype size = rows.size();
    replaceRows(
        rows, after, hasSameLetter,
        [&](int first, int last, const auto &change) {
            log << u"-%1-%2"_s.arg(first).arg(last);
            change();
            size -= last - first + 1;
            QCOMPARE(rows.size(), size);
        },
        [&](int first, int last, const auto &change) {
            log << u"+%1-%2"_s.arg(first).arg(last);
            change();
            size += last - first + 1;
            QCOMPARE(rows.size(), size);
        },
        [&](int first, int last) { log << u"~%1-%2"_s.arg(first).arg(last); });
    QCOMPARE(rows, after);
    QCOMPARE(log.join(u' '), told);
}

WAYMARK_TEST(tst_RowDifference)

#include "tst_rowdifference.moc"
