// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "forgedouble.h"
#include "net/network.h"
#include "submission/forgeclient.h"
#include "support/httpserver.h"
#include "support/testmain.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::submission {

namespace {

/// A forge on this machine, asked over real connections.
class Server
{
public:
    explicit Server(Forge::Kind kind)
        : m_server([this](const test::ServerRequest &request) {
            const auto answer = forge->answer(request.method, request.url, request.body,
                                              request.header("authorization"));
            test::ServerReply reply{.status = answer.status, .headers = {}, .body = answer.body};
            if (!answer.retryAfter.isEmpty())
                reply.headers.append({"Retry-After", answer.retryAfter});
            reply.delay = delay;
            return reply;
        })
    {
        const QString web = m_server.url(u"/shop/platform"_s).toString();
        forge = std::make_unique<ForgeDouble>(kind, web);
        const QString name = kind == Forge::Kind::GitHub   ? u"github"_s
                             : kind == Forge::Kind::GitLab ? u"gitlab"_s
                                                           : u"gitea"_s;
        place = *forgeOf({}, name, web);
    }

    [[nodiscard]] ForgeClient client(const QByteArray &token = "secret"_ba) const
    {
        return {place, m_http, token, [](std::chrono::milliseconds, const std::stop_token &) {
                    return true;
                }};
    }

    std::unique_ptr<ForgeDouble> forge;
    Forge place;
    std::chrono::milliseconds delay{0};

private:
    net::LateHttpClient m_http;
    test::HttpServer m_server;
};

const PullRequestText &text()
{
    static const PullRequestText made{
        .base = u"main"_s, .head = u"request/a"_s, .title = u"Request a"_s, .body = u"why"_s};
    return made;
}

} // namespace

class tst_ForgeClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row14_twoRunsMakeOnePullRequestAndOneComment_data() { addForges(); }
    void row14_twoRunsMakeOnePullRequestAndOneComment();
    void row14_oneThatIsThereIsFound_data() { addForges(); }
    void row14_oneThatIsThereIsFound();
    void row14_saysWhereToOpenItWhenItIsRefused_data() { addForges(); }
    void row14_saysWhereToOpenItWhenItIsRefused();
    void row14_anAnswerThatGotLostMakesNoSecond_data() { addForges(); }
    void row14_anAnswerThatGotLostMakesNoSecond();
    void troubles_data();
    void troubles();
    void slowServersAreWaitedFor();
    void commentsOfOthersStay_data() { addForges(); }
    void commentsOfOthersStay();
    void garbageIsNoAnswer_data();
    void garbageIsNoAnswer();
    void addressesLeadToTheForgeAlone();

private:
    static void addForges()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("GitHub") << int(Forge::Kind::GitHub);
        QTest::newRow("GitLab") << int(Forge::Kind::GitLab);
        QTest::newRow("Gitea") << int(Forge::Kind::Gitea);
    }
};

void tst_ForgeClient::row14_twoRunsMakeOnePullRequestAndOneComment()
{
    QFETCH(int, kind);
    const Server server{Forge::Kind(kind)};
    for (const QString &body : {u"first"_s, u"second"_s}) {
        const auto made = server.client().create(text());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->number, 1);
        QCOMPARE(made->wasThere, body == "second"_L1);
        const auto told = server.client().comment(made->number, u"<!-- mark -->"_s, body);
        QVERIFY2(told, told ? "" : qPrintable(told.error().message));
    }
    QCOMPARE(server.forge->pullRequests(), 1);
    QCOMPARE(server.forge->comments(), QStringList(u"<!-- mark -->\nsecond"_s));
}

void tst_ForgeClient::row14_oneThatIsThereIsFound()
{
    QFETCH(int, kind);
    const Server server{Forge::Kind(kind)};
    server.forge->addPullRequest(u"main"_s, u"request/other"_s);
    server.forge->addPullRequest(u"release"_s, u"request/a"_s);
    const auto none = server.client().open(u"main"_s, u"request/a"_s);
    QVERIFY(none && !*none);
    server.forge->addPullRequest(u"main"_s, u"request/a"_s);
    const auto found = server.client().create(text());
    QVERIFY(found && found->wasThere);
    QCOMPARE(found->number, 3);
}

void tst_ForgeClient::row14_saysWhereToOpenItWhenItIsRefused()
{
    QFETCH(int, kind);
    const Server server{Forge::Kind(kind)};
    server.forge->addPullRequest(u"main"_s, u"request/a"_s);
    server.forge->hidesPullRequests = true;
    const auto made = server.client().create(text());
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"submission.pull-request-refused"_s);
    QVERIFY2(made.error().message.contains("already exists"_L1), qPrintable(made.error().message));
    QVERIFY(made.error().next.contains("request"_L1));
}

void tst_ForgeClient::row14_anAnswerThatGotLostMakesNoSecond()
{
    QFETCH(int, kind);
    const Server server{Forge::Kind(kind)};
    server.forge->losesCreated = true;
    const auto made = server.client().create(text());
    QVERIFY(made && made->wasThere);
    QCOMPARE(server.forge->pullRequests(), 1);
}

void tst_ForgeClient::troubles_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("rate limited for a while") << 3 << 429 << QString();
    QTest::newRow("rate limited for long") << 100 << 429 << u"net.busy"_s;
    QTest::newRow("out of service for a while") << 2 << 503 << QString();
    QTest::newRow("broken") << 100 << 500 << u"net.server-error"_s;
    QTest::newRow("no rights") << 100 << 403 << u"net.forbidden"_s;
    QTest::newRow("a token that ended") << 100 << 401 << u"net.unauthorized"_s;
    QTest::newRow("no such repository") << 100 << 404 << u"net.not-found"_s;
}

void tst_ForgeClient::troubles()
{
    QFETCH(int, failures);
    QFETCH(int, status);
    QFETCH(QString, code);
    const Server server{Forge::Kind::Gitea};
    server.forge->failures = failures;
    server.forge->status = status;
    const auto made = server.client().create(text());
    QCOMPARE(made ? QString() : made.error().code, code);
    QCOMPARE(server.forge->pullRequests(), code.isEmpty() ? 1 : 0);
}

void tst_ForgeClient::slowServersAreWaitedFor()
{
    Server server{Forge::Kind::GitLab};
    server.delay = 50ms;
    const auto made = server.client().create(text());
    QVERIFY(made);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = server.client().create(text(), stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, u"net.stopped"_s);
}

void tst_ForgeClient::commentsOfOthersStay()
{
    QFETCH(int, kind);
    const Server server{Forge::Kind(kind)};
    server.forge->addForeignComment(u"> <!-- mark -->\nquoted"_s);
    server.forge->addForeignComment(u"<!-- mark -->\nof a colleague"_s);
    for (const QString &body : {u"first"_s, u"second"_s})
        QVERIFY(server.client().comment(1, u"<!-- mark -->"_s, body));
    QCOMPARE(server.forge->comments(),
             QStringList({u"> <!-- mark -->\nquoted"_s, u"<!-- mark -->\nof a colleague"_s,
                          u"<!-- mark -->\nsecond"_s}));
}

void tst_ForgeClient::garbageIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::addColumn<QString>("code");
    QTest::newRow("a page") << "<html>"_ba << u"submission.bad-answer"_s;
    QTest::newRow("an object") << "{\"a\":1}"_ba << u"submission.bad-answer"_s;
    QTest::newRow("numbers") << "[1,2,[3]]"_ba << u"submission.bad-answer"_s;
    QTest::newRow("too large") << '[' + QByteArray(5 * 1024 * 1024, ' ') + ']'
                               << u"net.too-large"_s;
}

void tst_ForgeClient::garbageIsNoAnswer()
{
    QFETCH(QByteArray, garbage);
    QFETCH(QString, code);
    const Server server{Forge::Kind::GitHub};
    server.forge->garbage = garbage;
    const auto made = server.client().create(text());
    QVERIFY(!made);
    QCOMPARE(made.error().code, code);
}

void tst_ForgeClient::addressesLeadToTheForgeAlone()
{
    const Server server{Forge::Kind::GitHub};
    server.forge->foreignAddress = u"https://evil.example.com/pull/1"_s;
    const auto made = server.client().create(text());
    QVERIFY(made);
    QCOMPARE(made->address.toString(), server.place.web.toString() + "/pull/1"_L1);
}

WAYMARK_TEST(tst_ForgeClient)

} // namespace waymark::submission

#include "tst_forgeclient.moc"
