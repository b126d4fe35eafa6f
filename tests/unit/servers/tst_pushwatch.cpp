// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "servers/pushwatch.h"
#include "support/pushedrepository.h"
#include "support/testmain.h"
#include "workspace/loader.h"
#include "workspace/workspacesession.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::servers {

namespace {

QByteArray pushedComponent(const QByteArray &name, const QByteArray &type = "service")
{
    return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: " + name
           + "}\nspec: {type: " + type + ", lifecycle: production, owner: team}\n";
}

/// A repository of two components, whose workspace has a server.
class PushedDesk
{
public:
    explicit PushedDesk(bool hasServer = true)
    {
        if (hasServer)
            repository.files.write(u"waymark.yaml"_s,
                                   "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                                   "metadata: {name: shop}\nspec:\n  catalogs:\n"
                                   "    - {name: portal, url: 'https://portal.test'}\n");
        repository.files.write(u"a.yaml"_s, pushedComponent("a"));
        repository.files.write(u"b.yaml"_s, pushedComponent("b"));
        repository.commit(u"first"_s);
        repository.push();
    }

    void load(bool isTrusted = true)
    {
        snapshot = std::make_shared<const snapshot::Snapshot>(
            *workspace::loadWorkspace({repository.files.path(), nullptr, {}}, m_files, {}));
        watch.setSnapshot(snapshot, isTrusted);
    }
    [[nodiscard]] bool isSettled()
    {
        return QTest::qWaitFor([this] { return watch.isSettled(); }, 20'000);
    }

    const test::PushedRepository repository;
    std::shared_ptr<const snapshot::Snapshot> snapshot;
    SystemProcess process;

private:
    DiskFileSystem m_files;
    Pool m_bulk{u"bulk"_s, 1};

public:
    PushWatch watch{m_bulk, process};
};

} // namespace

class tst_PushWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAPushChanged();
    void keepsQuiet_data();
    void keepsQuiet();
    void comparesANewBranch();
    void seesIntoALinkedWorkTree();
    void theSessionNoticesThePush();
};

void tst_PushWatch::saysWhatAPushChanged()
{
    PushedDesk desk;
    desk.load();
    QVERIFY(desk.isSettled());
    QSignalSpy pushed(&desk.watch, &PushWatch::pushed);
    desk.repository.files.write(u"b.yaml"_s, pushedComponent("b", "website"));
    desk.repository.files.write(u"notes.txt"_s, "nothing for a catalog\n");
    desk.repository.commit(u"second"_s);
    desk.repository.push();
    desk.watch.look();
    QVERIFY(desk.isSettled());
    QCOMPARE(pushed.size(), 1);
    const auto one = pushed[0][0].value<PushedEntities>();
    QCOMPARE(one.push.remote, u"origin"_s);
    QCOMPARE(one.push.branch, u"main"_s);
    QCOMPARE(one.entities, QStringList{u"component:default/b"_s});
    // Once for each push.
    desk.watch.look();
    QVERIFY(desk.isSettled());
    QCOMPARE(pushed.size(), 1);
    // Two pushes between two looks are one for whoever looks.
    desk.repository.files.write(u"a.yaml"_s, pushedComponent("a", "website"));
    desk.repository.commit(u"third"_s);
    desk.repository.push();
    desk.repository.files.write(u"b.yaml"_s, pushedComponent("b", "library"));
    desk.repository.commit(u"fourth"_s);
    desk.repository.push();
    desk.watch.look();
    QVERIFY(desk.isSettled());
    QCOMPARE(pushed.size(), 2);
    QCOMPARE(pushed[1][0].value<PushedEntities>().entities,
             (QStringList{u"component:default/a"_s, u"component:default/b"_s}));
}

void tst_PushWatch::keepsQuiet_data()
{
    QTest::addColumn<bool>("hasServer");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<bool>("isPushed");
    QTest::addColumn<QString>("file");
    QTest::newRow("a commit alone") << true << true << false << u"b.yaml"_s;
    QTest::newRow("nobody to tell") << false << true << true << u"b.yaml"_s;
    QTest::newRow("without trust") << true << false << true << u"b.yaml"_s;
    QTest::newRow("no entities in it") << true << true << true << u"notes.txt"_s;
}

void tst_PushWatch::keepsQuiet()
{
    QFETCH(bool, hasServer);
    QFETCH(bool, isTrusted);
    QFETCH(bool, isPushed);
    QFETCH(QString, file);
    PushedDesk desk(hasServer);
    desk.load(isTrusted);
    QVERIFY(desk.isSettled());
    const QSignalSpy pushed(&desk.watch, &PushWatch::pushed);
    desk.repository.files.write(file, pushedComponent("b", "website"));
    desk.repository.commit(u"second"_s);
    if (isPushed)
        desk.repository.push();
    desk.watch.look();
    QVERIFY(desk.isSettled());
    QCOMPARE(pushed.size(), 0);
}

void tst_PushWatch::comparesANewBranch()
{
    PushedDesk desk;
    desk.load();
    QVERIFY(desk.isSettled());
    QSignalSpy pushed(&desk.watch, &PushWatch::pushed);
    desk.repository.run({u"remote"_s, u"set-head"_s, u"origin"_s, u"main"_s});
    desk.repository.run({u"checkout"_s, u"-q"_s, u"-b"_s, u"feature"_s});
    for (const char *type : {"website", "library"}) {
        desk.repository.files.write(u"b.yaml"_s, pushedComponent("b", type));
        desk.repository.commit(u"next"_s);
    }
    desk.repository.files.write(u"notes.txt"_s, "nothing\n");
    desk.repository.commit(u"last"_s);
    desk.repository.push(u"feature"_s);
    desk.watch.look();
    QVERIFY(desk.isSettled());
    QCOMPARE(pushed.size(), 1);
    const auto one = pushed[0][0].value<PushedEntities>();
    QCOMPARE(one.push.branch, u"feature"_s);
    QVERIFY(one.push.before.isEmpty());
    QCOMPARE(one.entities, QStringList{u"component:default/b"_s});
}

void tst_PushWatch::seesIntoALinkedWorkTree()
{
    PushedDesk desk;
    const QTemporaryDir other;
    desk.repository.run(
        {u"worktree"_s, u"add"_s, u"-q"_s, other.filePath(u"wt"_s), u"-b"_s, u"side"_s});
    QCOMPARE(vcs::remoteLogsOf(other.filePath(u"wt"_s)),
             desk.repository.files.path(u".git/logs/refs/remotes"_s));
    QCOMPARE(vcs::pushesOf(other.filePath(u"wt"_s)).size(), 1);
    QCOMPARE(vcs::pushesOf(other.path()).size(), 0);
}

void tst_PushWatch::theSessionNoticesThePush()
{
    PushedDesk desk;
    Pool bulk(u"bulk"_s, 1);
    const DiskFileSystem files;
    workspace::WorkspaceSession session(bulk, files);
    session.open(desk.repository.files.path());
    QTRY_VERIFY(session.isOpen());
    desk.repository.files.write(u"b.yaml"_s, pushedComponent("b", "website"));
    desk.repository.commit(u"second"_s);
    QSignalSpy moved(&session, &workspace::WorkspaceSession::remotesChanged);
    desk.repository.push();
    QTRY_VERIFY(!moved.isEmpty());
}

WAYMARK_TEST(tst_PushWatch)

} // namespace waymark::servers

#include "tst_pushwatch.moc"
