// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "servers/serverfile.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/workspacefile.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::servers {

class tst_ServerFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsTheFirstOne();
    void addsAnotherOneAndKeepsComments();
    void replacesByName();
    void removes();
    void theLastOneTakesTheListWithIt();
    void makesTheFile();
    void refusesAFileWithMistakes();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

namespace {

constexpr auto *plain = "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata:\n"
                        "  name: shop\nspec:\n  roots:\n    - role: mine   # ours\n"
                        "      path: .\n";

constexpr auto *withOne = "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata:\n"
                          "  name: shop\nspec:\n  roots:\n    - role: mine\n      path: .\n"
                          "  catalogs:\n    # everybody's\n    - name: portal\n"
                          "      url: https://portal.example.com # inside\n";

catalog::ServerAddress named(const QString &name, const QString &url)
{
    return {name, QUrl(url), false, {}};
}

/// As the workspace is read.
QList<catalog::ServerAddress> serversIn(const QByteArray &text)
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"waymark.yaml"_s, text);
    return workspace::readWorkspaceFile(workspace.path(), DiskFileSystem()).servers;
}

} // namespace

void tst_ServerFile::addsTheFirstOne()
{
    catalog::ServerAddress server = named(u"portal"_s, u"https://portal.example.com"_s);
    server.filters = {u"kind=component"_s, u"kind=api"_s};
    const auto text = withServer(plain, server);
    QVERIFY2(text, qPrintable(text ? QString() : text.error().message));
    QVERIFY(text->startsWith(plain));
    QCOMPARE(serversIn(*text), QList{server});
}

void tst_ServerFile::addsAnotherOneAndKeepsComments()
{
    catalog::ServerAddress server = named(u"lab"_s, u"http://lab.example.com"_s);
    server.allowPlain = true;
    const auto text = withServer(withOne, server);
    QVERIFY(text);
    QVERIFY(text->startsWith(withOne));
    QCOMPARE(serversIn(*text),
             (QList{named(u"portal"_s, u"https://portal.example.com"_s), server}));
}

void tst_ServerFile::replacesByName()
{
    const auto server = named(u"portal two"_s, u"https://two.example.com"_s);
    const auto text = withServer(withOne, server, u"portal"_s);
    QVERIFY(text);
    QVERIFY(text->contains("# everybody's"));
    QCOMPARE(serversIn(*text), QList{server});
    // One without a name is called by its host.
    const QByteArray nameless = QByteArray(withOne).replace("- name: portal\n      url", "- url");
    const auto other = withServer(nameless, server, u"portal.example.com"_s);
    QVERIFY(other);
    QCOMPARE(serversIn(*other), QList{server});
}

void tst_ServerFile::removes()
{
    const auto two = *withServer(withOne, named(u"lab"_s, u"https://lab.example.com"_s));
    const auto text = withoutServer(two, u"portal"_s);
    QVERIFY(text);
    QCOMPARE(serversIn(*text), QList{named(u"lab"_s, u"https://lab.example.com"_s)});
    QCOMPARE(*withoutServer(two, u"nobody"_s), two);
}

void tst_ServerFile::theLastOneTakesTheListWithIt()
{
    const auto text = withoutServer(withOne, u"portal"_s);
    QVERIFY(text);
    QVERIFY(!text->contains("catalogs"));
    QVERIFY(serversIn(*text).isEmpty());
}

void tst_ServerFile::makesTheFile()
{
    const test::TemporaryWorkspace workspace;
    const DiskFileSystem files;
    const auto server = named(u"portal"_s, u"https://portal.example.com"_s);
    QVERIFY(saveServer(workspace.path(), server, {}, files));
    const auto read = workspace::readWorkspaceFile(workspace.path(), files);
    QCOMPARE(read.servers, QList{server});
    QCOMPARE(read.roots.size(), 1);
    QVERIFY(removeServer(workspace.path(), u"portal"_s, files));
    QVERIFY(workspace::readWorkspaceFile(workspace.path(), files).servers.isEmpty());
}

void tst_ServerFile::refusesAFileWithMistakes()
{
    const auto text = withServer("spec: [", named(u"portal"_s, u"https://portal.example.com"_s));
    QCOMPARE(text.error().code, u"workspace.damaged-file"_s);
}

void tst_ServerFile::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowPlain");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("good") << u"https://a.example.com"_s << false << u"a"_s << true;
    QTest::newRow("a path") << u"https://a.example.com/backstage"_s << false << u"a"_s << true;
    QTest::newRow("this machine") << u"http://localhost:7007"_s << false << u"a"_s << true;
    QTest::newRow("plain http") << u"http://a.example.com"_s << false << u"a"_s << false;
    QTest::newRow("plain http, allowed") << u"http://a.example.com"_s << true << u"a"_s << true;
    QTest::newRow("nothing") << QString() << false << u"a"_s << false;
    QTest::newRow("no address") << u"portal"_s << false << u"a"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false << u"a"_s << false;
    QTest::newRow("a password in it")
        << u"https://me:pw@a.example.com"_s << false << u"a"_s << false;
    QTest::newRow("the path of the API")
        << u"https://a.example.com/api/catalog"_s << false << u"a"_s << false;
    QTest::newRow("a name that is taken")
        << u"https://a.example.com"_s << false << u"other"_s << false;
}

void tst_ServerFile::saysWhatIsWrong()
{
    QFETCH(QString, url);
    QFETCH(bool, allowPlain);
    QFETCH(QString, name);
    QFETCH(bool, isGood);
    const QString problem = serverProblem({name, QUrl(url), allowPlain, {}},
                                          {named(u"other"_s, u"https://other.example.com"_s)});
    QCOMPARE(problem.isEmpty(), isGood);
}

WAYMARK_TEST(tst_ServerFile)

} // namespace waymark::servers

#include "tst_serverfile.moc"
