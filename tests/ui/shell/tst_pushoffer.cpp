// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "net/network.h"
#include "servers/serverfile.h"
#include "shell/backgroundtasks.h"
#include "shell/mainwindow.h"
#include "support/backstagereplay.h"
#include "support/pushedrepository.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

QByteArray pushedService(const QByteArray &name, const QByteArray &type)
{
    return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: " + name
           + "}\nspec: {type: " + type + ", lifecycle: production, owner: team}\n";
}

/// A window over a repository with a remote, and a replayed server.
class PushDesk
{
public:
    PushDesk()
    {
        fixture.http = &m_http;
        repository.files.write(u"a.yaml"_s, pushedService("a", "service"));
        (void)servers::saveServer(repository.files.path(), {u"portal"_s, replay.url(), false, {}},
                                  {}, DiskFileSystem());
        (void)fixture.secrets.write("catalog/"_L1 + replay.url().toString(), "token", {});
        fixture.settings.setTrusted(repository.files.path(), true);
        repository.commit(u"first"_s);
        repository.push();
        fixture.start().open(repository.files.path());
    }

    void pushAChange(const QByteArray &type)
    {
        repository.files.write(u"a.yaml"_s, pushedService("a", type));
        repository.commit(u"next"_s);
        repository.push();
    }
    [[nodiscard]] bool says(const QString &text)
    {
        for (const auto *label : fixture.window().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    [[nodiscard]] int refreshes() const
    {
        int count = 0;
        for (const auto &asked : replay.requests())
            count += asked.url.path() == "/api/catalog/refresh"_L1 ? 1 : 0;
        return count;
    }

    const test::PushedRepository repository;
    test::BackstageReplay replay{30};
    WindowFixture fixture;

private:
    const net::LateHttpClient m_http;
};

} // namespace

class tst_PushOffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersToRefreshWhatWasPushed();
    void saysWhatTheServerRefuses();
};

void tst_PushOffer::offersToRefreshWhatWasPushed()
{
    PushDesk desk;
    QVERIFY(desk.fixture.isSettled());
    QTRY_VERIFY(desk.fixture.window().workspace().snapshot()->catalog->size() > 20);
    desk.pushAChange("website");
    QTRY_VERIFY(desk.says(u"main was pushed to origin and changes 1 entity"_s));
    QVERIFY(desk.says(u": a."_s));
    // Nothing is asked before somebody says so.
    QCOMPARE(desk.refreshes(), 0);
    desk.fixture.button(u"Read them now"_s)->click();
    QTRY_VERIFY(desk.says(u"portal reads 1 entity"_s));
    QCOMPARE(desk.refreshes(), 1);
    QVERIFY(desk.replay.requests().constLast().body.contains("component:default/a"));
    QVERIFY(desk.fixture.button(u"Read them now"_s) == nullptr);
}

void tst_PushOffer::saysWhatTheServerRefuses()
{
    PushDesk desk;
    QVERIFY(desk.fixture.isSettled());
    QTRY_VERIFY(desk.fixture.window().workspace().snapshot()->catalog->size() > 20);
    desk.pushAChange("website");
    QTRY_VERIFY(desk.fixture.button(u"Read them now"_s) != nullptr);
    desk.replay.failNext({403});
    desk.fixture.button(u"Read them now"_s)->click();
    QTRY_VERIFY(desk.says(u"refuses this with your token"_s));
    // One that the server hasn't met yet is no failure.
    desk.pushAChange("library");
    QTRY_VERIFY(desk.fixture.button(u"Read them now"_s) != nullptr);
    desk.replay.failNext({404});
    desk.fixture.button(u"Read them now"_s)->click();
    QTRY_VERIFY(desk.says(u"portal doesn't know a yet."_s));
}

WAYMARK_TEST(tst_PushOffer)

} // namespace waymark::shell

#include "tst_pushoffer.moc"
