// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "vcs/gitfolder.h"
#include "vcs/head.h"
#include "vcs/ignorerules.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

namespace {

const QString hash(40, u'a');

void writeFile(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class tst_Head : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheBranch_data();
    void readsTheBranch();
    void followsLinkedWorkTrees();
    void isNothingOutsideAWorkTree();
    void neverLeavesTheGitFolder();
    void matchesGlobs_data();
    void matchesGlobs();
    void hostileGlobsEndSoon();
    void ignoresAsGitDoes_data();
    void ignoresAsGitDoes();
};

void tst_Head::readsTheBranch_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("refFile");
    QTest::addColumn<QByteArray>("refText");
    QTest::addColumn<Head>("expected");
    QTest::newRow("loose ref") << "ref: refs/heads/main\n"_ba << u"refs/heads/main"_s
                               << hash.toLatin1() + '\n'
                               << Head{{}, u"main"_s, hash};
    QTest::newRow("branch with slashes") << "ref: refs/heads/a/b\n"_ba << u"refs/heads/a/b"_s
                                         << hash.toLatin1() << Head{{}, u"a/b"_s, hash};
    QTest::newRow("packed ref") << "ref: refs/heads/main\n"_ba << u"packed-refs"_s
                                << "# pack-refs\n" + hash.toLatin1() + " refs/heads/main\n"
                                << Head{{}, u"main"_s, hash};
    QTest::newRow("no commit yet")
        << "ref: refs/heads/main\n"_ba << u"description"_s << "x"_ba << Head{{}, u"main"_s, {}};
    QTest::newRow("detached") << hash.toLatin1() << u"description"_s << "x"_ba
                              << Head{{}, {}, hash};
}

void tst_Head::readsTheBranch()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, refFile);
    QFETCH(QByteArray, refText);
    QFETCH(Head, expected);
    const QTemporaryDir folder;
    writeFile(folder.filePath(u".git/HEAD"_s), head);
    writeFile(folder.filePath(u".git/"_s + refFile), refText);
    QVERIFY(QDir(folder.path()).mkpath(u"deep/below"_s));
    expected.workTree = folder.path();
    QCOMPARE(headOf(folder.filePath(u"deep/below"_s)), expected);
}

void tst_Head::followsLinkedWorkTrees()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"main/.git/refs/heads/topic"_s), hash.toLatin1());
    writeFile(folder.filePath(u"main/.git/worktrees/w/HEAD"_s), "ref: refs/heads/topic\n");
    writeFile(folder.filePath(u"main/.git/worktrees/w/commondir"_s), "../..\n");
    writeFile(folder.filePath(u"linked/.git"_s), "gitdir: ../main/.git/worktrees/w\n");
    QCOMPARE(headOf(folder.filePath(u"linked"_s)),
             (Head{folder.filePath(u"linked"_s), u"topic"_s, hash}));
    QCOMPARE(headLogOf(folder.filePath(u"linked"_s)),
             folder.filePath(u"main/.git/worktrees/w/logs/HEAD"_s));
}

void tst_Head::isNothingOutsideAWorkTree()
{
    const QTemporaryDir folder;
    QCOMPARE(headOf(folder.path()), std::nullopt);
    writeFile(folder.filePath(u".git/HEAD"_s), "nonsense");
    QCOMPARE(headOf(folder.path()), std::nullopt);
}

void tst_Head::neverLeavesTheGitFolder()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"secret"_s), hash.toLatin1());
    writeFile(folder.filePath(u".git/HEAD"_s), "ref: refs/heads/../../../secret\n");
    const auto head = headOf(folder.path());
    QVERIFY(head);
    QCOMPARE(head->commit, QString());
}

void tst_Head::matchesGlobs_data()
{
    QTest::addColumn<QString>("glob");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("star") << u"*.yaml"_s << u"a.yaml"_s << true;
    QTest::newRow("star stops at slash") << u"*.yaml"_s << u"a/b.yaml"_s << false;
    QTest::newRow("double star") << u"a/**/c"_s << u"a/x/y/c"_s << true;
    QTest::newRow("double star matches no folder") << u"a/**/c"_s << u"a/c"_s << true;
    QTest::newRow("double star at the front") << u"**/b"_s << u"b"_s << true;
    QTest::newRow("double star at the end") << u"a/**"_s << u"a/b/c"_s << true;
    QTest::newRow("question mark") << u"a?c"_s << u"abc"_s << true;
    QTest::newRow("question mark isn't slash") << u"a?c"_s << u"a/c"_s << false;
    QTest::newRow("class") << u"[a-c]x"_s << u"bx"_s << true;
    QTest::newRow("negated class") << u"[!a-c]x"_s << u"bx"_s << false;
    QTest::newRow("quoted star") << u"a\\*"_s << u"ab"_s << false;
    QTest::newRow("star after double star") << u"**/x*z"_s << u"p/q/xyz"_s << true;
    QTest::newRow("backtracks over folders") << u"a/**/b/*.c"_s << u"a/b/b/b/x.c"_s << true;
}

void tst_Head::matchesGlobs()
{
    QFETCH(QString, glob);
    QFETCH(QString, text);
    QTEST(matchesGlob(glob, text), "matches");
}

void tst_Head::hostileGlobsEndSoon()
{
    // Exponential for a naive matcher; here at most text x text x glob steps.
    QString glob;
    for (int i = 0; i < 50; ++i)
        glob += u"**/*a"_s;
    const QString text = QString(2'000, u'a') + u'b';
    QVERIFY(!matchesGlob(glob, text));
}

void tst_Head::ignoresAsGitDoes_data()
{
    QTest::addColumn<QByteArray>("patterns");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isFolder");
    QTest::addColumn<bool>("ignored");
    QTest::newRow("name anywhere") << "build\n"_ba << u"a/build"_s << true << true;
    QTest::newRow("anchored") << "/build\n"_ba << u"a/build"_s << true << false;
    QTest::newRow("folders only") << "build/\n"_ba << u"build"_s << false << false;
    QTest::newRow("comment") << "# build\n"_ba << u"build"_s << true << false;
    QTest::newRow("last wins") << "*.yaml\n!keep.yaml\n"_ba << u"keep.yaml"_s << false << false;
    QTest::newRow("middle slash anchors") << "a/b\n"_ba << u"x/a/b"_s << false << false;
    QTest::newRow("trailing blanks") << "x.yaml   \r\n"_ba << u"x.yaml"_s << false << true;
    QTest::newRow("quoted hash") << "\\#x\n"_ba << u"#x"_s << false << true;
}

void tst_Head::ignoresAsGitDoes()
{
    QFETCH(QByteArray, patterns);
    QFETCH(QString, path);
    QFETCH(bool, isFolder);
    IgnoreRules rules;
    rules.add(patterns);
    QTEST(rules.ignores(path, isFolder), "ignored");
    IgnoreRules below;
    below.add(patterns, u"sub"_s);
    QVERIFY(!below.ignores(path, isFolder));
    QFETCH(bool, ignored);
    const QString moved = "sub/"_L1 + path;
    QCOMPARE(below.ignores(moved, isFolder), ignored);
}

WAYMARK_TEST(tst_Head)

} // namespace waymark::vcs

#include "tst_head.moc"
