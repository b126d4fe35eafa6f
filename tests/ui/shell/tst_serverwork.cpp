// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentsession.h"
#include "document/documentview.h"
#include "net/network.h"
#include "servers/serverfile.h"
#include "shell/contentarea.h"
#include "shell/windowactions.h"
#include "shell/windowbars.h"
#include "support/backstagereplay.h"
#include "support/testmain.h"
#include "widgets/messagebar.h"
#include "windowfixture.h"

#include <QAction>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

/// A window over a workspace with a replayed server.
class ServerDesk
{
public:
    explicit ServerDesk(bool isTrusted = true)
    {
        fixture.http = &m_http;
        (void)servers::saveServer(fixture.files.path(), {u"portal"_s, replay.url(), false, {}}, {},
                                  DiskFileSystem());
        (void)fixture.secrets.write("catalog/"_L1 + replay.url().toString(), "token", {});
        fixture.settings.setTrusted(fixture.files.path(), isTrusted);
    }

    [[nodiscard]] document::DocumentSession &session()
    {
        return *fixture.window().content().currentSession();
    }
    /// What the server said, in the order of the text.
    [[nodiscard]] QStringList refusals()
    {
        QStringList lines;
        for (const Diagnostic &finding : session().analysis()->diagnostics) {
            if (finding.code == "catalog.server-refuses"_L1)
                lines << u"%1: %2"_s.arg(session().text().lineAt(finding.range.begin) + 1)
                             .arg(finding.message);
        }
        return lines;
    }
    [[nodiscard]] QAction &action()
    {
        return *fixture.window().actions().action(u"document.validate"_s);
    }
    [[nodiscard]] bool says(const QString &text)
    {
        for (const auto *label : fixture.window().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    void type(const QByteArray &before, const QByteArray &after)
    {
        const auto at = session().text().bytes().indexOf(before);
        session().apply({{{at, at + before.size()}, after}},
                        {EditOrigin::Source::Text, u"Typing"_s, {}, 0, {}});
    }

    test::BackstageReplay replay{30};
    WindowFixture fixture;

private:
    const net::LateHttpClient m_http;
};

} // namespace

class tst_ServerWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validatesTheDocumentInFront();
    void marksWhatTheServerRefuses();
    void goesOnWhenItsTabWasClosed();
    void saysWhyNobodyAnswered();
    void isOfferedWhereItCanBeDone();
};

void tst_ServerWork::validatesTheDocumentInFront()
{
    ServerDesk desk;
    QVERIFY(desk.fixture.open(u"catalog/orders.yaml"_s));
    QTRY_VERIFY(desk.action().isEnabled());
    auto *button = desk.fixture.button(u"Validate on the server"_s);
    QVERIFY(button != nullptr);
    button->click();
    QTRY_VERIFY(desk.says(u"portal would take it as it is."_s));
    const auto asked = desk.replay.requests().constLast();
    QCOMPARE(asked.url.path(), u"/api/catalog/validate-entity"_s);
    QVERIFY(asked.body.contains("orders-api"));
    QVERIFY(desk.refusals().isEmpty());
}

void tst_ServerWork::marksWhatTheServerRefuses()
{
    ServerDesk desk;
    QVERIFY(desk.fixture.open(u"catalog/orders.yaml"_s));
    QTRY_VERIFY(desk.action().isEnabled());
    // The text as it is in the editor, not as it was saved.
    desk.type("type: service", "type: Bad");
    desk.action().trigger();
    QTRY_COMPARE(desk.refusals(), QStringList{u"2: portal wouldn't take it: /kind is bad"_s});
    QVERIFY(!desk.says(u"would take it as it is"_s));
    // It stays where it is while others lines are written, and over the analyses of that.
    desk.type("apiVersion", "# a comment\napiVersion");
    QTRY_COMPARE(desk.refusals(), QStringList{u"3: portal wouldn't take it: /kind is bad"_s});
    // Who changes what was refused has answered it.
    desk.type("kind: Component", "kind: Resource");
    QTRY_VERIFY(desk.session().analysis()->revision == desk.session().revision());
    QVERIFY(desk.refusals().isEmpty());
}

void tst_ServerWork::goesOnWhenItsTabWasClosed()
{
    ServerDesk desk;
    QVERIFY(desk.fixture.open(u"catalog/orders.yaml"_s));
    QTRY_VERIFY(desk.action().isEnabled());
    desk.action().trigger();
    QVERIFY(!desk.action().isEnabled()); // it is being asked
    desk.fixture.window().actions().action(u"document.close"_s)->trigger();
    QVERIFY(desk.fixture.window().content().currentSession() == nullptr);
    QVERIFY(desk.fixture.open(u"catalog/orders.yaml"_s));
    QTRY_VERIFY(desk.action().isEnabled());
}

void tst_ServerWork::saysWhyNobodyAnswered()
{
    ServerDesk desk;
    QVERIFY(desk.fixture.open(u"catalog/orders.yaml"_s));
    QTRY_VERIFY(desk.action().isEnabled());
    desk.replay.failNext({403});
    desk.action().trigger();
    QTRY_VERIFY(desk.says(u"refuses this with your token"_s));
    QVERIFY(!desk.says(u"would take it"_s));
    desk.type("kind: Component", "kind: [Component");
    desk.action().trigger();
    QTRY_VERIFY(desk.says(u"The descriptor can't be read as it is."_s));
}

void tst_ServerWork::isOfferedWhereItCanBeDone()
{
    ServerDesk restricted(false);
    QVERIFY(restricted.fixture.open(u"catalog/orders.yaml"_s));
    QVERIFY(restricted.action().isVisible());
    QVERIFY(!restricted.action().isEnabled());
    restricted.fixture.window().openDocument(
        restricted.fixture.files.path(u"requests/payments-staging.yaml"_s));
    QVERIFY(restricted.fixture.isSettled());
    QVERIFY(!restricted.action().isVisible());
    QVERIFY(restricted.fixture.button(u"Validate on the server"_s) == nullptr);
    WindowFixture alone;
    QVERIFY(alone.open(u"catalog/orders.yaml"_s));
    QVERIFY(alone.button(u"Validate on the server"_s) == nullptr);
}

WAYMARK_TEST(tst_ServerWork)

} // namespace waymark::shell

#include "tst_serverwork.moc"
