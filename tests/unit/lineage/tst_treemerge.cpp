// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/treemerge.h"
#include "support/testmain.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

const QByteArray tenLines = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

QByteArray withLine(int line, const QByteArray &words, const QByteArray &text = tenLines)
{
    QList<QByteArray> lines = text.split('\n');
    lines[line - 1] = words;
    return lines.join('\n');
}

/// `path=bytes` and `path+x=bytes` in a list; null stands for a file that isn't there.
Files files(const QList<std::pair<QString, QByteArray>> &list)
{
    Files made;
    for (const auto &[path, bytes] : list) {
        if (bytes.isNull())
            continue;
        const bool isRun = path.endsWith("+x"_L1);
        made.emplace(isRun ? path.chopped(2) : path,
                     goldenpath::TreeEntry{.bytes = bytes, .mode = isRun ? 0755 : 0644});
    }
    return made;
}

TreeMergeInput input(const Files &base, const Files &path, const Files &yours)
{
    return {.base = base,
            .path = path,
            .yours = yours,
            .labels = {u"your repository"_s, u"path 1.2"_s, u"path 1.4"_s}};
}

/// The project once the outcomes are in it.
Files applied(Files project, const QList<FileOutcome> &outcomes)
{
    for (const FileOutcome &outcome : outcomes) {
        if (!outcome.removed.isEmpty())
            project.erase(outcome.removed);
        if (outcome.written)
            project[outcome.path] = *outcome.written;
    }
    return project;
}

QString shown(const Files &project)
{
    QStringList all;
    for (const auto &[path, entry] : project)
        all.append(path + ((entry.mode & 0100) != 0 ? "+x"_L1 : ""_L1) + u'='
                   + QString::fromUtf8(entry.bytes));
    return all.join(u'|');
}

QString classes(const QList<FileOutcome> &outcomes)
{
    QStringList all;
    for (const FileOutcome &outcome : outcomes)
        all.append((outcome.from.isEmpty() ? QString() : outcome.from + u'>') + outcome.path + u':'
                   + className(outcome.kind));
    return all.join(u' ');
}

} // namespace

class tst_TreeMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesHaveTheirClass_data();
    void filesHaveTheirClass();
    void everyEditIsInTheTree_data();
    void everyEditIsInTheTree();
    void conflictsAreCounted_data();
    void conflictsAreCounted();
    void binariesAreChosen();
    void labelsAreWords();
    void sidesAreChosenBeforehand();
    void deletedStaysDeletedTwice();
    void yourModeStays();
    void linksAreFollowedByNobody();
    void similarFilesAreFound();
    void theOrderOfFilesDoesNotMatter();
};

void tst_TreeMerge::filesHaveTheirClass_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("yours");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("result"); // null: not there
    const QByteArray none;
    const auto &t = tenLines;
    const QByteArray first = withLine(1, "path");
    const QByteArray last = withLine(10, "you");
    QByteArray crlf = t;
    crlf.replace("\n", "\r\n");
    QByteArray firstCrlf = first;
    firstCrlf.replace("\n", "\r\n");
    QTest::newRow("row 4: unchanged") << t << t << t << u"unchanged"_s << t;
    QTest::newRow("row 4: new in the path") << none << t << none << u"added"_s << t;
    QTest::newRow("row 4: clean, the path's") << t << first << t << u"updated"_s << first;
    QTest::newRow("row 4: only you changed it") << t << t << last << u"edited"_s << last;
    QTest::newRow("row 4: both the same") << t << first << first << u"same"_s << first;
    QTest::newRow("row 4: both added the same") << none << t << t << u"same"_s << t;
    QTest::newRow("row 4: merged")
        << t << first << last << u"merged"_s << withLine(10, "you", first);
    QTest::newRow("row 4: you deleted it") << t << first << none << u"deleted-here"_s << none;
    QTest::newRow("row 4: you deleted it, nobody else touched it")
        << t << t << none << u"deleted-here"_s << none;
    QTest::newRow("row 4: the path deleted it") << t << none << t << u"removed"_s << none;
    QTest::newRow("row 4: the path deleted it, you changed it")
        << t << none << last << u"dropped-edited"_s << last;
    QTest::newRow("row 4: line ends alone") << t << crlf << t << u"form"_s << crlf;
    QTest::newRow("row 24: your line ends stay") << t << first << crlf << u"updated"_s << firstCrlf;
    QTest::newRow("row 24: line ends alone, the path drops it")
        << t << none << crlf << u"removed"_s << none;
    QTest::newRow("row 24: one changed line of CRLF is one")
        << t << first << QByteArray(withLine(10, "you")).replace("\n", "\r\n") << u"merged"_s
        << QByteArray(withLine(10, "you", first)).replace("\n", "\r\n");
    QTest::newRow("row 24: the last line end you took away")
        << t << QByteArray(t + "11\n") << t.chopped(1) << u"updated"_s << QByteArray(t + "11");
    QTest::newRow("row 24: your byte order mark stays")
        << t << first << QByteArray("\xEF\xBB\xBF" + t) << u"updated"_s
        << QByteArray("\xEF\xBB\xBF" + first);
    QTest::newRow("row 24: a carriage return of its own ends a line")
        << t << last << QByteArray(t).replace("1\n2\n", "1\r\r\n2\n") << u"merged"_s
        << QByteArray(last).replace("1\n2\n", "1\r\r\n2\n");
    QTest::newRow("2.6: the same change on both sides, and another")
        << t << withLine(10, "path", withLine(1, "both")) << withLine(1, "both") << u"merged"_s
        << withLine(10, "path", withLine(1, "both"));
}

void tst_TreeMerge::filesHaveTheirClass()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, yours);
    QFETCH(QString, kind);
    QFETCH(QByteArray, result);
    const Files project = files({{u"f"_s, yours}, {u"own"_s, "mine\n"}});
    const auto outcomes =
        mergeTrees(input(files({{u"f"_s, base}}), files({{u"f"_s, path}}), project));
    QCOMPARE(classes(outcomes), "f:"_L1 + kind);
    const Files after = applied(project, outcomes);
    QCOMPARE(after.contains(u"f"_s), !result.isNull());
    if (!result.isNull())
        QCOMPARE(after.at(u"f"_s).bytes, result);
    QCOMPARE(after.at(u"own"_s).bytes, "mine\n"_ba);
}

void tst_TreeMerge::everyEditIsInTheTree_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("yours");
    QTest::addColumn<QString>("kinds");
    QTest::addColumn<QString>("after");
    // a=TEXT with / for line ends.
    QTest::newRow("row 4: renamed by the path, your edit goes with it")
        << u"a=1/2/3/4/5"_s << u"b=1/2/3/4/path"_s << u"a=you/2/3/4/5"_s << u"a>b:renamed"_s
        << u"b=you/2/3/4/path"_s;
    QTest::newRow("row 4: renamed by the path, you deleted it")
        << u"a=1/2/3/4/5"_s << u"b=1/2/3/4/5"_s << u"c=x"_s << u"a>b:deleted-here"_s << u"c=x"_s;
    QTest::newRow("row 4: renamed to a name that you have")
        << u"a=1/2/3/4/5"_s << u"b=1/2/3/4/5"_s << u"a=you/2/3/4/5 b=mine"_s
        << u"a:dropped-edited b:conflict"_s
        << u"a=you/2/3/4/5 b=<<<<<<< your repository/mine/||||||| path 1.2/=======/1/2/3/4/5/>>>>>>> path 1.4"_s;
    QTest::newRow("row 4: you renamed it, the path's change goes to it")
        << u"a=1/2/3/4/5"_s << u"a=1/2/3/4/path"_s << u"docs/a=you/2/3/4/5"_s
        << u"a>docs/a:moved-here"_s << u"docs/a=you/2/3/4/path"_s;
    QTest::newRow("row 4: declared as renamed, though nothing is similar")
        << u"old=1/2"_s << u"new=8/9"_s << u"old=1/2"_s << u"old>new:renamed"_s << u"new=8/9"_s;
    QTest::newRow("row 4: mode alone")
        << u"a=1"_s << u"a+x=1"_s << u"a=you"_s << u"a:form"_s << u"a+x=you"_s;
    QTest::newRow("row 24: your mode stays, the path's words come")
        << u"a=1"_s << u"a=path"_s << u"a+x=1"_s << u"a:updated"_s << u"a+x=path"_s;
    QTest::newRow("row 2: own files are never touched")
        << u"a=1"_s << u"a=2"_s << u"a=1 b=mine c/d=mine"_s << u"a:updated"_s
        << u"a=2 b=mine c/d=mine"_s;
    QTest::newRow("row 26: own for good")
        << u"kept=1"_s << u"kept=2"_s << u"kept=you"_s << u"kept:own"_s << u"kept=you"_s;
    QTest::newRow("row 7: always recreated")
        << u"again=1"_s << u"again=2"_s << u"x=y"_s << u"again:added"_s << u"again=2 x=y"_s;
    // Scenarios of Copier's update tests (9.17.2).
    QTest::newRow("copier: words beyond ASCII in a conflict")
        << u"a=grün"_s << u"a=äöü"_s << u"a=ñandú"_s << u"a:conflict"_s
        << u"a=<<<<<<< your repository/ñandú/||||||| path 1.2/grün/=======/äöü/>>>>>>> path 1.4"_s;
    QTest::newRow("copier: a new file in path and project, the same")
        << u"x=1"_s << u"x=1 a=new"_s << u"x=1 a=new"_s << u"a:same x:unchanged"_s
        << u"x=1 a=new"_s;
    QTest::newRow("copier: a file removed by the path, edited by nobody, beside an own one")
        << u"d/a=1"_s << u"x=9"_s << u"d/a=1 d/own=1"_s << u"d/a:removed x:added"_s
        << u"d/own=1 x=9"_s;
    QTest::newRow("copier: deleted and made anew with other words")
        << u"a=1/2/3"_s << u"a=1/2/path"_s << u"a=other"_s << u"a:conflict"_s
        << u"a=<<<<<<< your repository/other/||||||| path 1.2/1/2/3/=======/1/2/path/>>>>>>> path 1.4"_s;
    QTest::newRow("copier: moved to another folder by the path, and edited")
        << u"a/f=1/2/3/4/5"_s << u"b/f=1/2/3/4/5"_s << u"a/f=1/2/3/4/you"_s << u"a/f>b/f:renamed"_s
        << u"b/f=1/2/3/4/you"_s;
    QTest::newRow("copier: both made the same change and one more each")
        << u"a=1/2/3/4/5/6"_s << u"a=x/2/3/path/5/6"_s << u"a=x/2/3/4/5/you"_s << u"a:merged"_s
        << u"a=x/2/3/path/5/you"_s;
    QTest::newRow("row 5: both added, common lines stay outside")
        << u"x=1"_s << u"x=1 a=1/path/3"_s << u"x=1 a=1/you/3"_s << u"a:conflict x:unchanged"_s
        << u"a=1/<<<<<<< your repository/you/||||||| path 1.2/=======/path/>>>>>>> path 1.4/3 x=1"_s;
}

namespace {

Files filesIn(const QString &words)
{
    QList<std::pair<QString, QByteArray>> list;
    // Labels have blanks, so that a new file begins where `NAME=` does.
    static const QRegularExpression file(
        u"(?:^| )([a-z/]+(?:\\+x)?)=((?:(?! [a-z/]+(?:\\+x)?=).)*)"_s);
    for (const auto &match : file.globalMatch(words))
        list.append({match.captured(1), match.captured(2).replace(u'/', u'\n').toUtf8() + '\n'});
    return files(list);
}

} // namespace

void tst_TreeMerge::everyEditIsInTheTree()
{
    QFETCH(QString, base);
    QFETCH(QString, path);
    QFETCH(QString, yours);
    QFETCH(QString, kinds);
    QFETCH(QString, after);
    const Files project = filesIn(yours);
    TreeMergeInput merged = input(filesIn(base), filesIn(path), project);
    merged.renames = {{u"old"_s, u"new"_s}};
    merged.recreates = {u"again"_s};
    merged.own = {u"kept"_s};
    const auto outcomes = mergeTrees(merged);
    QCOMPARE(classes(outcomes), kinds);
    QCOMPARE(shown(applied(project, outcomes)), shown(filesIn(after)));
}

void tst_TreeMerge::conflictsAreCounted_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 130})
        QTest::addRow("row 5: %d conflicts", count) << count;
}

void tst_TreeMerge::conflictsAreCounted()
{
    QFETCH(int, count);
    QByteArray base;
    QByteArray path;
    QByteArray yours;
    for (int i = 0; i < 200; ++i) {
        const QByteArray line = "line " + QByteArray::number(i) + "\nbetween\n";
        base += line;
        path += i < count ? QByteArray("path " + line) : line;
        yours += i < count ? QByteArray("yours " + line) : line;
    }
    yours += "mine\n";
    path.prepend("theirs\n");
    const auto outcomes = mergeTrees(
        input(files({{u"f"_s, base}}), files({{u"f"_s, path}}), files({{u"f"_s, yours}})));
    QCOMPARE(classes(outcomes), count == 0 ? u"f:merged"_s : u"f:conflict"_s);
    QCOMPARE(outcomes.front().conflicts.size(), count);
    const QByteArray written = outcomes.front().written->bytes;
    QCOMPARE(written.count("<<<<<<< "), count);
    for (const QByteArray &line : yours.split('\n'))
        QVERIFY(written.contains(line));
    QVERIFY(written.contains("theirs\n"));
}

void tst_TreeMerge::binariesAreChosen()
{
    const QByteArray base("a\0b", 3);
    const QByteArray path("a\0c", 3);
    const QByteArray yours("a\0d", 3);
    const auto untouched = mergeTrees(
        input(files({{u"f"_s, base}}), files({{u"f"_s, path}}), files({{u"f"_s, base}})));
    QCOMPARE(classes(untouched), u"f:updated"_s);
    const auto both = mergeTrees(
        input(files({{u"f"_s, base}}), files({{u"f"_s, path}}), files({{u"f"_s, yours}})));
    QCOMPARE(classes(both), u"f:binary"_s);
    QVERIFY(both.front().isOpen());
    QVERIFY(!both.front().written);
    QCOMPARE(both.front().pathEntry->bytes, path);
}

void tst_TreeMerge::labelsAreWords()
{
    const auto outcomes = mergeTrees(
        input(files({{u"f"_s, "1\n"}}), files({{u"f"_s, "path\n"}}), files({{u"f"_s, "you\n"}})));
    QCOMPARE(outcomes.front().written->bytes,
             "<<<<<<< your repository\nyou\n||||||| path 1.2\n1\n=======\npath\n"
             ">>>>>>> path 1.4\n"_ba);
}

void tst_TreeMerge::sidesAreChosenBeforehand()
{
    TreeMergeInput merged = input(files({{u"f"_s, "1\n"}, {u"g"_s, "1\n"}}),
                                  files({{u"f"_s, "path\n"}, {u"g"_s, "path\n"}}),
                                  files({{u"f"_s, "you\n"}, {u"g"_s, "you\n"}}));
    merged.takesYours = {u"f"_s};
    merged.takesPath = {u"g"_s};
    const auto outcomes = mergeTrees(merged);
    QVERIFY(std::ranges::none_of(outcomes, &FileOutcome::isOpen));
    QCOMPARE(shown(applied(merged.yours, outcomes)), u"f=you\n|g=path\n"_s);
}

void tst_TreeMerge::deletedStaysDeletedTwice()
{
    // The condition of a file was false in between: the path no longer made it, and makes it again.
    TreeMergeInput merged = input(files({}), files({{u"f"_s, "1\n"}}), files({}));
    merged.deleted = {u"f"_s};
    QCOMPARE(classes(mergeTrees(merged)), u"f:deleted-here"_s);
    merged.recreates = {u"**"_s};
    QCOMPARE(classes(mergeTrees(merged)), u"f:added"_s);
}

void tst_TreeMerge::yourModeStays()
{
    // A file that others may not read isn't opened to them by an upgrade.
    Files yours = files({{u"f"_s, "1\n"}, {u"g"_s, "1\n"}});
    yours.at(u"f"_s).mode = 0600;
    yours.at(u"g"_s).mode = 0640;
    const auto outcomes =
        mergeTrees(input(files({{u"f"_s, "1\n"}, {u"g"_s, "1\n"}}),
                         files({{u"f"_s, "path\n"}, {u"g+x"_s, "path\n"}}), yours));
    QCOMPARE(classes(outcomes), u"f:updated g:updated"_s);
    QCOMPARE(outcomes[0].written->mode, 0600);
    QCOMPARE(outcomes[1].written->mode, 0750);
}

void tst_TreeMerge::linksAreFollowedByNobody()
{
    const auto link = [](const QByteArray &target) {
        return Files{
            {u"f"_s, {.kind = goldenpath::TreeEntry::Kind::Link, .bytes = target, .mode = 0777}}};
    };
    const auto kindOf = [](const Files &base, const Files &path, const Files &yours) {
        return classes(mergeTrees(input(base, path, yours)));
    };
    QCOMPARE(kindOf(link("a"), link("b"), link("a")), u"f:updated"_s);
    QCOMPARE(kindOf(link("a"), link("a"), link("b")), u"f:edited"_s);
    QCOMPARE(kindOf(link("a"), link("b"), link("c")), u"f:binary"_s);
    QCOMPARE(kindOf(link("a"), files({{u"f"_s, "text\n"}}), link("c")), u"f:binary"_s);
    QCOMPARE(kindOf(link("a"), files({{u"f"_s, "text\n"}}), link("a")), u"f:updated"_s);
    QCOMPARE(kindOf(link("a"), {}, link("b")), u"f:dropped-edited"_s);
}

void tst_TreeMerge::similarFilesAreFound()
{
    QCOMPARE(similarity("a\nb\nc\n", "a\nb\nd\n"), 2.0 / 3);
    QCOMPARE(similarity("a\n", "b\n"), 0.0);
    const auto moved = movedFiles(files({{u"x/a.js"_s, tenLines}, {u"x/b.js"_s, tenLines}}),
                                  files({{u"y/b.js"_s, tenLines}, {u"y/a.js"_s, tenLines}}));
    QCOMPARE(moved.at(u"x/a.js"_s), u"y/a.js"_s);
    QCOMPARE(moved.at(u"x/b.js"_s), u"y/b.js"_s);
}

void tst_TreeMerge::theOrderOfFilesDoesNotMatter()
{
    TreeMergeInput merged = input({}, {}, {});
    for (int i = 0; i < 40; ++i) {
        const QString name = u"f%1"_s.arg(i);
        merged.base.emplace(name, goldenpath::TreeEntry{.bytes = tenLines});
        merged.path.emplace(i % 3 == 0 ? name + u'n' : name,
                            goldenpath::TreeEntry{.bytes = withLine(1, "path")});
        merged.yours.emplace(name, goldenpath::TreeEntry{.bytes = withLine(i % 10 + 1, "you")});
    }
    const QString once = shown(applied(merged.yours, mergeTrees(merged)));
    for (int round = 0; round < 20; ++round)
        QCOMPARE(shown(applied(merged.yours, mergeTrees(merged))), once);
}

WAYMARK_TEST(tst_TreeMerge)

} // namespace waymark::lineage

#include "tst_treemerge.moc"
