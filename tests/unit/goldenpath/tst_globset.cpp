// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/globset.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

class tst_GlobSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void expandsBraces();
};

/// What globby 11.1 lists of these, with `dot`, folders and marks.
void tst_GlobSet::matches_data()
{
    QTest::addColumn<QStringList>("patterns");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QStringList &patterns, const char *expected) {
        QTest::newRow(name) << patterns << QString::fromUtf8(expected);
    };
    row("a name", {u"a.txt"_s}, "a.txt");
    row("a star stays in its folder", {u"*.txt"_s}, "a.txt");
    row("two stars don't", {u"**/*.txt"_s}, "a.txt d/b.txt d/e/c.txt");
    row("dot files", {u"*"_s}, ".env [id].ts a.txt d w");
    row("everything", {u"**"_s}, ".env [id].ts a.txt d d/b.txt d/e d/e/c.txt w w/x.yml w/y.json");
    row("a folder", {u"d"_s}, "d/b.txt d/e d/e/c.txt");
    row("a folder with a slash", {u"d/"_s}, "d/b.txt d/e d/e/c.txt");
    row("a leading dot", {u"./a.txt"_s}, "a.txt");
    row("all in a folder", {u"d/**"_s}, "d/b.txt d/e d/e/c.txt");
    row("in the middle", {u"d/**/c.txt"_s}, "d/e/c.txt");
    row("braces", {u"w/*.{yml,json}"_s}, "w/x.yml w/y.json");
    row("a question mark", {u"?.txt"_s}, "a.txt");
    row("brackets don't match themselves", {u"[id].ts"_s}, "");
    row("a class", {u"[a-c].txt"_s}, "a.txt");
    row("not in a class", {u"[!b].txt"_s}, "a.txt");
    row("quoted brackets", {u"\\[id\\].ts"_s}, "[id].ts");
    row("one of", {u"w/@(x|z).yml"_s}, "w/x.yml");
    row("none of", {u"w/!(x).*"_s}, "w/y.json");
    row("none of and none of", {u"!(d)/!(x).!(yml)"_s}, "w/y.json");
    row("too many of them", {u"!(q)"_s.repeated(30)}, "");
    row("too many within each other", {u"!("_s.repeated(30) + u'q' + u")"_s.repeated(30)}, "");
    row("taken away", {u"**/*.txt"_s, u"!d/**"_s}, "a.txt");
    row("taken away too early", {u"!d/**"_s, u"**/*.txt"_s}, "a.txt d/b.txt d/e/c.txt");
    row("only taken away", {u"!d/**"_s}, "");
    row("nothing", {}, "");
    row("a broken class", {u"[a"_s}, "");
}

void tst_GlobSet::matches()
{
    QFETCH(QStringList, patterns);
    const QList<std::pair<QString, bool>> entries{
        {u".env"_s, false},    {u"[id].ts"_s, false}, {u"a.txt"_s, false},     {u"d"_s, true},
        {u"d/b.txt"_s, false}, {u"d/e"_s, true},      {u"d/e/c.txt"_s, false}, {u"w"_s, true},
        {u"w/x.yml"_s, false}, {u"w/y.json"_s, false}};
    const GlobSet globs(patterns, [&](QString pattern) {
        if (pattern.endsWith(u'/'))
            pattern.chop(1);
        return entries.contains(std::pair(pattern, true));
    });
    QStringList found;
    for (const auto &[path, isFolder] : entries) {
        if (globs.matches(path, isFolder))
            found.append(path);
    }
    QTEST(found.join(u' '), "expected");
}

void tst_GlobSet::expandsBraces()
{
    QCOMPARE(expandedBraces(u"a{b,c{d,e}}f"_s), QStringList({u"abf"_s, u"acdf"_s, u"acef"_s}));
    QCOMPARE(expandedBraces(u"a{1..3}"_s), QStringList({u"a1"_s, u"a2"_s, u"a3"_s}));
    QCOMPARE(expandedBraces(u"a{b}"_s), QStringList{u"a{b}"_s});
    QVERIFY(expandedBraces(u"{1..999999}{1..999999}{1..999999}"_s).size() < 10'000);
}

WAYMARK_TEST(tst_GlobSet)

} // namespace waymark::goldenpath

#include "tst_globset.moc"
