// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "servers/serverfile.h"
#include "shell/backgroundtasks.h"
#include "shell/windowactions.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QAction>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

constexpr auto *serverAnswer =
    R"({"items": [{"apiVersion": "backstage.io/v1alpha1", "kind": "Component",
"metadata": {"name": "far-away", "namespace": "default"},
"spec": {"type": "service", "lifecycle": "production", "owner": "orders-team"}}],
"totalItems": 1, "pageInfo": {}})";

/// A catalog server that answers when the test lets it.
class Server
{
public:
    net::HttpClient &client() { return m_client; }
    void letAnswer()
    {
        m_mayAnswer = true;
        m_mayAnswer.notify_all();
    }
    [[nodiscard]] int count() const { return m_asked; }

private:
    std::atomic<bool> m_mayAnswer = false;
    std::atomic<int> m_asked = 0;
    test::FakeHttp m_client{[this](const net::HttpRequest &asked) -> Result<net::HttpResponse> {
        ++m_asked;
        m_mayAnswer.wait(false);
        return net::HttpResponse{200, {}, serverAnswer, asked.url};
    }};
};

} // namespace

class tst_ServersTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksInTheBackgroundAndShowsIt();
    void asksOnceTrustIsGiven();
};

void tst_ServersTasks::asksInTheBackgroundAndShowsIt()
{
    Server server;
    WindowFixture fixture;
    fixture.http = &server.client();
    QVERIFY(servers::saveServer(fixture.files.path(),
                                {u"portal"_s, QUrl(u"https://portal.test"_s), false, {}}, {},
                                DiskFileSystem()));
    fixture.settings.setTrusted(fixture.files.path(), true);
    fixture.start();
    fixture.window().open(fixture.files.path());
    const auto *tasks = fixture.window().findChild<BackgroundTasks *>();
    const auto isAsking = [tasks] {
        for (int row = 0; row < tasks->rowCount(); ++row) {
            if (tasks->index(row).data().toString().startsWith("Asking catalog servers"_L1)
                && tasks->index(row).data(BackgroundTasks::CanCancelRole).toBool())
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isAsking());
    server.letAnswer();
    QTRY_VERIFY(fixture.window().workspace().snapshot()->catalog->findCanonical(
        u"component:default/far-away"));
    QTRY_VERIFY(!isAsking());
    QVERIFY(fixture.window().actions().action(u"servers.sync"_s)->isEnabled());
}

void tst_ServersTasks::asksOnceTrustIsGiven()
{
    Server server;
    server.letAnswer();
    WindowFixture fixture;
    fixture.http = &server.client();
    QVERIFY(servers::saveServer(fixture.files.path(),
                                {u"portal"_s, QUrl(u"https://portal.test"_s), false, {}}, {},
                                DiskFileSystem()));
    QVERIFY(fixture.open());
    QCOMPARE(server.count(), 0);
    QVERIFY(!fixture.window().actions().action(u"servers.sync"_s)->isEnabled());
    fixture.button(u"Trust this workspace"_s)->click();
    QTRY_VERIFY(fixture.window().workspace().snapshot()->catalog->findCanonical(
        u"component:default/far-away"));
}

WAYMARK_TEST(tst_ServersTasks)

} // namespace waymark::shell

#include "tst_serverstasks.moc"
