// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/safepath.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

class tst_SafePath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void followsLinks_data();
    void followsLinks();
    void foldsNames();
};

void tst_SafePath::judges_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected"); // the path, or the code of the refusal
    const auto row = [](const char *name, const QString &path, const char *expected) {
        QTest::newRow(name) << path << QString::fromUtf8(expected);
    };
    row("a file", u"src/main.go"_s, "src/main.go");
    row("dots and double slashes", u"./a//b/./c/"_s, "a/b/c");
    row("up and down again", u"a/../b"_s, "b");
    row("the folder itself", u"./"_s, "");
    row("up", u"../b"_s, "path.outside");
    row("up later", u"a/../../b"_s, "path.outside");
    row("absolute", u"/etc/passwd"_s, "path.outside");
    row("a drive", u"C:\\x"_s, "path.outside");
    row("a drive with a slash", u"c:/x"_s, "path.outside");
    row("Git's folder", u".git/hooks/pre-commit"_s, "path.git-folder");
    row("Git's folder in capitals", u"a/.GIT/config"_s, "path.git-folder");
    row("Git's folder with a dot", u".git./config"_s, "path.git-folder");
    row("Git's folder with a blank", u".git /config"_s, "path.git-folder");
    row("Git's short name", u"GIT~1/config"_s, "path.git-folder");
    row("Git's stream", u".git::$INDEX_ALLOCATION/config"_s, "path.git-folder");
    row("Git's folder with an invisible letter", u".g\u200Cit/config"_s, "path.git-folder");
    row("what looks like it", u".github/workflows/ci.yaml"_s, ".github/workflows/ci.yaml");
    row("ignored files", u".gitignore"_s, ".gitignore");
    row("a device", u"docs/CON"_s, "path.device-name");
    row("a device with an ending", u"aux.txt"_s, "path.device-name");
    row("a numbered device", u"lpt1"_s, "path.device-name");
    row("a device and a dot", u"nul."_s, "path.device-name");
    row("what only starts like a device", u"console.log"_s, "console.log");
    row("a backslash", u"..\\..\\x"_s, "path.unsafe-name");
    row("a line end", u"a\nb"_s, "path.unsafe-name");
    row("a zero", QString(u"a"_s + QChar(0) + u"b"_s), "path.unsafe-name");
    row("a long name", QString(300, u'a'), "path.unsafe-name");
    row("a long name in bytes", QString(200, u'ä'), "path.unsafe-name");
}

void tst_SafePath::judges()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    const auto judged = safePath(path);
    QCOMPARE(judged ? *judged : judged.error().code, expected);
    if (!judged)
        QVERIFY(!judged.error().next.isEmpty());
}

void tst_SafePath::followsLinks_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("staysInside");
    QTest::newRow("beside it") << u"a/link"_s << u"file"_s << true;
    QTest::newRow("up, but inside") << u"a/b/link"_s << u"../c"_s << true;
    QTest::newRow("out") << u"a/link"_s << u"../../c"_s << false;
    QTest::newRow("absolute") << u"link"_s << u"/etc/passwd"_s << false;
    QTest::newRow("into Git's folder") << u"link"_s << u".git/config"_s << false;
    QTest::newRow("up behind a name") << u"a/link"_s << u"other/../c"_s << false;
    QTest::newRow("up after up") << u"a/b/link"_s << u"./../../c/d"_s << true;
    QTest::newRow("nowhere") << u"link"_s << QString() << false;
}

void tst_SafePath::followsLinks()
{
    QFETCH(QString, place);
    QFETCH(QString, target);
    QTEST(leadsInside(place, target), "staysInside");
}

void tst_SafePath::foldsNames()
{
    QCOMPARE(foldedName(u"README.md"_s), foldedName(u"Readme.md"_s));
    QCOMPARE(foldedName(u"\u00e9"_s), foldedName(u"e\u0301"_s));
    QVERIFY(foldedName(u"a"_s) != foldedName(u"b"_s));
}

WAYMARK_TEST(tst_SafePath)

} // namespace waymark::goldenpath

#include "tst_safepath.moc"
