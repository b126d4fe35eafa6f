// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "net/network.h"
#include "servers/serverfile.h"
#include "shell/catalogage.h"
#include "support/backstagereplay.h"
#include "support/fakesecrets.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::shell {

namespace {

class AgingClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return time; }
    QDateTime time = QDateTime::currentDateTimeUtc();
};

/// Servers of a workspace, and a clock that a test turns.
class AgeDesk
{
public:
    AgeDesk()
    {
        (void)servers::saveServer(m_workspace.path(), {u"portal"_s, replay.url(), false, {}}, {},
                                  m_files);
        (void)m_secrets.write("catalog/"_L1 + replay.url().toString(), "token", {});
    }

    void reload()
    {
        snapshot = std::make_shared<const snapshot::Snapshot>(*workspace::loadWorkspace(
            {m_workspace.path(), snapshot, {}, m_cache.path()}, m_files, {}));
        servers.setSnapshot(snapshot);
    }
    [[nodiscard]] bool isDone()
    {
        const bool isDone = QTest::qWaitFor([this] { return !servers.isRunning(); }, 20'000);
        reload();
        return isDone;
    }

    test::BackstageReplay replay{30};
    AgingClock clock;
    bool isTrusted = true;
    std::shared_ptr<const snapshot::Snapshot> snapshot;

private:
    const test::TemporaryWorkspace m_workspace;
    const QTemporaryDir m_cache;
    test::FakeSecrets m_secrets;
    DiskFileSystem m_files;
    net::LateHttpClient m_http;
    Pool m_bulk{u"bulk"_s, 1};

public:
    servers::ServerSync servers{
        {m_bulk, m_http, m_secrets, m_files, clock, m_cache.path(), [this](const QString &) {
             return isTrusted;
         }}};
};

} // namespace

class tst_CatalogAge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSilentWhileAllIsFresh();
    void saysHowOldTheCopyIs();
    void saysWhatFailed();
    void leadsToTheServersWithoutTrust();
};

void tst_CatalogAge::isSilentWhileAllIsFresh()
{
    AgeDesk desk;
    const theme::Theme theme(theme::Theme::Choice::Light);
    const CatalogAge age(theme, desk.servers);
    QVERIFY(age.isHidden());
    desk.reload();
    QVERIFY(desk.isDone());
    QVERIFY(age.isHidden());
}

void tst_CatalogAge::saysHowOldTheCopyIs()
{
    AgeDesk desk;
    const theme::Theme theme(theme::Theme::Choice::Light);
    desk.reload();
    QVERIFY(desk.isDone());
    desk.clock.time = desk.clock.time.addSecs(3 * 3600 + 60);
    CatalogAge age(theme, desk.servers);
    QVERIFY(!age.isHidden());
    QCOMPARE(age.text(), u"Offline catalog 3 h"_s);
    QVERIFY(age.toolTip().contains("portal as of"_L1));
    age.click();
    QVERIFY(age.isHidden());
    QVERIFY(desk.isDone());
    QVERIFY(age.isHidden());
}

void tst_CatalogAge::saysWhatFailed()
{
    AgeDesk desk;
    const theme::Theme theme(theme::Theme::Choice::Light);
    desk.reload();
    QVERIFY(desk.isDone());
    CatalogAge age(theme, desk.servers);
    QVERIFY(age.isHidden());
    // A copy that couldn't be asked for is one, however young it is.
    desk.clock.time = desk.clock.time.addSecs(300);
    desk.replay.failNext({403});
    desk.servers.sync();
    QVERIFY(desk.isDone());
    QVERIFY(!age.isHidden());
    QCOMPARE(age.text(), u"Offline catalog 5 min"_s);
    QVERIFY(age.toolTip().contains("refuses this with your token"_L1));
    age.click();
    QVERIFY(desk.isDone());
    QVERIFY(age.isHidden());
}

void tst_CatalogAge::leadsToTheServersWithoutTrust()
{
    AgeDesk desk;
    const theme::Theme theme(theme::Theme::Choice::Light);
    desk.reload();
    QVERIFY(desk.isDone());
    desk.isTrusted = false;
    desk.clock.time = desk.clock.time.addDays(5);
    CatalogAge age(theme, desk.servers);
    QCOMPARE(age.text(), u"Offline catalog 5 d"_s);
    const QSignalSpy asked(&age, &CatalogAge::serversRequested);
    const auto before = desk.replay.requests().size();
    age.click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(desk.replay.requests().size(), before);
}

WAYMARK_TEST(tst_CatalogAge)

} // namespace waymark::shell

#include "tst_catalogage.moc"
