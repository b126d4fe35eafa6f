// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submission/forge.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::submission {

class tst_Forge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRemotes_data();
    void readsRemotes();
    void whatGitWasToldCounts();
    void addressesToOpen_data();
    void addressesToOpen();
    void longTextsAreLeftOut();
    void githubsApiLivesElsewhere();
};

void tst_Forge::readsRemotes_data()
{
    QTest::addColumn<QString>("remote");
    QTest::addColumn<QString>("web");
    QTest::addColumn<int>("kind");
    using Kind = Forge::Kind;
    QTest::newRow("https") << u"https://github.com/shop/platform.git"_s
                           << u"https://github.com/shop/platform"_s << int(Kind::GitHub);
    QTest::newRow("a password is left out")
        << u"https://ann:secret@gitlab.example.com/a/b/c.git/"_s
        << u"https://gitlab.example.com/a/b/c"_s << int(Kind::GitLab);
    QTest::newRow("a port of the web")
        << u"http://gitea.local:3000/a/b"_s << u"http://gitea.local:3000/a/b"_s << int(Kind::Gitea);
    QTest::newRow("like scp") << u"git@codeberg.org:shop/platform.git"_s
                              << u"https://codeberg.org/shop/platform"_s << int(Kind::Gitea);
    QTest::newRow("ssh with a port")
        << u"ssh://git@forgejo.example.com:2222/shop/platform.git"_s
        << u"https://forgejo.example.com/shop/platform"_s << int(Kind::Gitea);
    QTest::newRow("nobody knows") << u"git@git.example.com:shop/platform.git"_s
                                  << u"https://git.example.com/shop/platform"_s
                                  << int(Kind::Unknown);
    QTest::newRow("a folder") << u"/srv/git/platform.git"_s << QString() << 0;
    QTest::newRow("a folder with a colon") << u"./a:b/c"_s << QString() << 0;
    QTest::newRow("a file") << u"file:///srv/git/platform.git"_s << QString() << 0;
    QTest::newRow("no path") << u"https://github.com/"_s << QString() << 0;
    QTest::newRow("nothing") << QString() << QString() << 0;
}

void tst_Forge::readsRemotes()
{
    QFETCH(QString, remote);
    QFETCH(QString, web);
    QFETCH(int, kind);
    const auto forge = forgeOf(remote, {}, {});
    QCOMPARE(forge.has_value(), !web.isEmpty());
    if (!forge)
        return;
    QCOMPARE(forge->web.toString(), web);
    QCOMPARE(int(forge->kind), kind);
}

void tst_Forge::whatGitWasToldCounts()
{
    const auto forge = forgeOf(u"/srv/git"_s, u"Forgejo"_s, u"https://code.example.com/a/b"_s);
    QVERIFY(forge);
    QCOMPARE(forge->kind, Forge::Kind::Gitea);
    QCOMPARE(forge->path, u"a/b"_s);
    QCOMPARE(forge->secretName(), u"forge/https://code.example.com"_s);
}

void tst_Forge::addressesToOpen_data()
{
    QTest::addColumn<QString>("remote");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("GitHub")
        << u"git@github.com:shop/platform.git"_s
        << "https://github.com/shop/platform/compare/main...request/a?quick_pull=1&title=A%20%26%20b&body=x"_ba;
    QTest::newRow("GitLab")
        << u"git@gitlab.com:shop/platform.git"_s
        << "https://gitlab.com/shop/platform/-/merge_requests/new?merge_request%5Bsource_branch%5D=request%2Fa&merge_request%5Btarget_branch%5D=main&merge_request%5Btitle%5D=A%20%26%20b&merge_request%5Bdescription%5D=x"_ba;
    QTest::newRow("Gitea") << u"git@codeberg.org:shop/platform.git"_s
                           << "https://codeberg.org/shop/platform/compare/main...request/a"_ba;
    QTest::newRow("nobody knows") << u"git@git.example.com:shop/platform.git"_s << QByteArray();
}

void tst_Forge::addressesToOpen()
{
    QFETCH(QString, remote);
    QFETCH(QByteArray, address);
    const QUrl made = compareAddress(
        *forgeOf(remote, {}, {}),
        {.base = u"main"_s, .head = u"request/a"_s, .title = u"A & b"_s, .body = u"x"_s});
    QCOMPARE(made.toEncoded(), address);
}

void tst_Forge::longTextsAreLeftOut()
{
    const PullRequestText text{
        .base = u"main"_s, .head = u"a"_s, .title = u"kept"_s, .body = QString(9'000, u'x')};
    for (const QString &host : {u"github.com"_s, u"gitlab.com"_s}) {
        const QByteArray address =
            compareAddress(*forgeOf("https://"_L1 + host + "/a/b"_L1, {}, {}), text).toEncoded();
        QVERIFY(address.size() < 8'000);
        QVERIFY(address.contains("kept"));
    }
}

void tst_Forge::githubsApiLivesElsewhere()
{
    QCOMPARE(forgeOf(u"https://github.com/a/b"_s, {}, {})->api(u"pulls"_s).toString(),
             u"https://api.github.com/repos/a/b/pulls"_s);
    QCOMPARE(forgeOf(u"https://github.example.com/a/b"_s, {}, {})->api(u"pulls"_s).toString(),
             u"https://github.example.com/api/v3/repos/a/b/pulls"_s);
    QCOMPARE(forgeOf(u"https://gitlab.com/a/b/c"_s, {}, {})->api(u"x"_s).toEncoded(),
             "https://gitlab.com/api/v4/projects/a%2Fb%2Fc/x"_ba);
}

WAYMARK_TEST(tst_Forge)

} // namespace waymark::submission

#include "tst_forge.moc"
