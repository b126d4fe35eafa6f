// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "net/network.h"
#include "servers/serverchecks.h"
#include "servers/serverfile.h"
#include "servers/serversync.h"
#include "support/backstagereplay.h"
#include "support/fakesecrets.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::servers {

namespace {

class SetClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return time; }
    QDateTime time = QDateTime::currentDateTimeUtc();
};

/// A workspace that names one server of this machine, and whoever asks it.
class Desk
{
public:
    explicit Desk(int count = 700)
        : replay(count)
    {
        (void)saveServer(workspace.path(), {u"portal"_s, replay.url(), false, {}}, {}, files);
        (void)secrets.write("catalog/"_L1 + replay.url().toString(), "token", {});
    }

    /// As the window does: reads, and tells the session.
    void reload()
    {
        snapshot = std::make_shared<const snapshot::Snapshot>(
            *workspace::loadWorkspace({workspace.path(), snapshot, {}, cache.path()}, files, {}));
        sync.setSnapshot(snapshot);
    }
    [[nodiscard]] const ServerState &state() const { return sync.servers().first(); }
    [[nodiscard]] bool isDone()
    {
        return QTest::qWaitFor([this] { return !sync.isRunning(); }, 20'000);
    }

    const test::TemporaryWorkspace workspace;
    const QTemporaryDir cache;
    test::BackstageReplay replay;
    test::FakeSecrets secrets;
    DiskFileSystem files;
    SetClock clock;
    net::LateHttpClient http;
    bool isTrusted = true;
    std::shared_ptr<const snapshot::Snapshot> snapshot;
    Pool bulk{u"bulk"_s, 1};
    ServerSync sync{{bulk, http, secrets, files, clock, cache.path(), [this](const QString &) {
                         return isTrusted;
                     }}};
};

} // namespace

class tst_ServerSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhenAWorkspaceIsOpened();
    void asksNobodyWithoutTrust();
    void asksAgainOnlyAfterAWhile();
    void aFailureLeavesTheCopy();
    void canBeStopped();
    void tokensGoToTheirServerAlone();
    void looksWithAToken();
    void validatesAndRefreshes();
};

void tst_ServerSync::asksWhenAWorkspaceIsOpened()
{
    Desk desk;
    QSignalSpy fetched(&desk.sync, &ServerSync::fetched);
    desk.reload();
    QVERIFY(desk.sync.isRunning());
    QVERIFY(!desk.state().fetched.isValid());
    QVERIFY(desk.isDone());
    QCOMPARE(fetched.size(), 1);
    QVERIFY(!desk.state().failure);
    desk.reload();
    QCOMPARE(desk.state().entities, 700);
    QCOMPARE(desk.state().fetched, desk.clock.time);
    QCOMPARE(desk.snapshot->catalog->findCanonical(u"component:default/c3").origin().name,
             u"portal"_s);
}

void tst_ServerSync::asksNobodyWithoutTrust()
{
    Desk desk;
    desk.isTrusted = false;
    desk.reload();
    desk.sync.sync();
    QVERIFY(!desk.sync.isRunning());
    QVERIFY(desk.replay.requests().isEmpty());
    desk.isTrusted = true;
    desk.sync.syncStale();
    QVERIFY(desk.sync.isRunning());
    QVERIFY(desk.isDone());
}

void tst_ServerSync::asksAgainOnlyAfterAWhile()
{
    Desk desk;
    desk.reload();
    QVERIFY(desk.isDone());
    desk.reload();
    const auto asked = desk.replay.requests().size();
    desk.sync.syncStale();
    QVERIFY(!desk.sync.isRunning());
    desk.clock.time = desk.clock.time.addSecs(3600);
    desk.sync.syncStale();
    QVERIFY(desk.isDone());
    QVERIFY(desk.replay.requests().size() > asked);
    // Nothing had changed there, and that is what it said.
    QCOMPARE(desk.replay.answers().constLast(), 304);
}

void tst_ServerSync::aFailureLeavesTheCopy()
{
    Desk desk;
    desk.reload();
    QVERIFY(desk.isDone());
    desk.reload();
    desk.replay.failNext({500});
    desk.sync.sync();
    QVERIFY(desk.isDone());
    QCOMPARE(desk.state().failure->code, u"net.server-error"_s);
    desk.reload();
    QCOMPARE(desk.state().entities, 700);
    QVERIFY(desk.state().failure);
    desk.sync.sync(u"portal"_s);
    QVERIFY(desk.isDone());
    QVERIFY(!desk.state().failure);
}

void tst_ServerSync::canBeStopped()
{
    Desk desk;
    QSignalSpy fetched(&desk.sync, &ServerSync::fetched);
    desk.reload();
    desk.sync.cancel();
    QVERIFY(!desk.sync.isRunning());
    QVERIFY(!desk.state().isWaiting);
    desk.sync.sync();
    QVERIFY(desk.isDone());
    QCOMPARE(fetched.size(), 1);
}

void tst_ServerSync::tokensGoToTheirServerAlone()
{
    Desk desk;
    const test::BackstageReplay other(10);
    QVERIFY(
        saveServer(desk.workspace.path(), {u"other"_s, other.url(), false, {}}, {}, desk.files));
    desk.reload();
    QVERIFY(desk.isDone());
    QCOMPARE(desk.replay.requests().constFirst().header("authorization"), "Bearer token");
    QCOMPARE(other.requests().constFirst().header("authorization"), QByteArray());
    QCOMPARE(desk.sync.servers().at(1).failure->code, u"net.unauthorized"_s);
}

void tst_ServerSync::looksWithAToken()
{
    const Desk desk(30);
    const catalog::ServerAddress address{u"portal"_s, desk.replay.url(), false, {}};
    QCOMPARE(lookAtServer(address, "token", desk.http, {}).value(), 30);
    QCOMPARE(lookAtServer(address, "wrong", desk.http, {}).error().code, u"net.unauthorized"_s);
    QVERIFY(!lookAtServer(address, "wrong", desk.http, {}).error().message.contains("wrong"_L1));
}

void tst_ServerSync::validatesAndRefreshes()
{
    const Desk desk(30);
    const QList<catalog::ServerAddress> servers{{u"portal"_s, desk.replay.url(), false, {}}};
    const SourceText text("kind: Good\n---\nkind: Bad\n");
    const auto good = sentEntity(text, 0, u"/shop/a.yaml"_s);
    QCOMPARE(good->location, u"url:file:///shop/a.yaml"_s);
    auto verdicts = validateOnServers(servers, *good, desk.http, desk.secrets, {});
    QVERIFY(!verdicts.first().failure);
    QVERIFY(verdicts.first().findings.isEmpty());
    verdicts = validateOnServers(servers, *sentEntity(text, 1, u"/shop/a.yaml"_s), desk.http,
                                 desk.secrets, {});
    QCOMPARE(verdicts.first().findings.first().message, u"/kind is bad"_s);
    QCOMPARE(sentEntity(SourceText("a: ["), 0, {}).error().code, u"catalog.unreadable"_s);
    verdicts = refreshOnServers(servers, u"component:default/c1"_s, desk.http, desk.secrets, {});
    QVERIFY(!verdicts.first().failure);
    QVERIFY(desk.replay.requests().constLast().body.contains("component:default/c1"));
}

WAYMARK_TEST(tst_ServerSync)

} // namespace waymark::servers

#include "tst_serversync.moc"
