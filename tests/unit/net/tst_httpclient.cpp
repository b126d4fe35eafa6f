// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "net/http.h"
#include "net/network.h"
#include "support/httpserver.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::net {

class tst_HttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsMethodHeadersBodyAndToken();
    void answersWithAnyStatus();
    void followsRedirectsButKeepsTheToken();
    void stopsInCircles();
    void refusesWhatBreaksOff();
    void boundsTheSize();
    void boundsTheTime();
    void canBeStopped();
    void saysThatNobodyListens();
    void saysWhatIsWrongWithEncryption();
    void unpacksButBoundsPackedAnswers();

private:
    const LateHttpClient m_client;
};

namespace {

/// `code` of the failure, or the status as text.
QString outcome(const Result<HttpResponse> &result)
{
    return result ? QString::number(result->status) : result.error().code;
}

} // namespace

void tst_HttpClient::sendsMethodHeadersBodyAndToken()
{
    const test::HttpServer server([](const test::ServerRequest &request) {
        return test::ServerReply{.headers = {{"ETag", "\"7\""}}, .body = request.body + "!"};
    });
    HttpRequest request;
    request.method = "POST";
    request.url = server.url(u"/api?a=b%20c"_s);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = "{}";
    request.credential = Credential{server.url(), "secret"};
    request.ifNoneMatch = "\"6\"";

    const auto response = m_client.send(request, {});

    QCOMPARE(outcome(response), u"200"_s);
    QCOMPARE(response->body, "{}!"_ba);
    QCOMPARE(response->header("etag"), "\"7\""_ba);
    const auto asked = server.requests().value(0);
    QCOMPARE(asked.method, "POST"_ba);
    QCOMPARE(asked.url.toEncoded(), "/api?a=b%20c"_ba);
    QCOMPARE(asked.header("authorization"), "Bearer secret"_ba);
    QCOMPARE(asked.header("if-none-match"), "\"6\""_ba);
    QVERIFY(asked.header("user-agent").startsWith("waymark/"));
}

void tst_HttpClient::answersWithAnyStatus()
{
    const test::HttpServer server([](const test::ServerRequest &request) {
        return test::ServerReply{.status = request.url.path().sliced(1).toInt(), .body = "x"};
    });
    for (const int status : {200, 304, 401, 404, 429, 500, 503})
        QCOMPARE(outcome(m_client.send({.url = server.url(u"/%1"_s.arg(status))}, {})),
                 QString::number(status));
}

void tst_HttpClient::followsRedirectsButKeepsTheToken()
{
    const test::HttpServer other(
        [](const test::ServerRequest &) { return test::ServerReply{.body = "other"}; });
    const test::HttpServer server([&](const test::ServerRequest &request) {
        if (request.url.path() == "/here"_L1)
            return test::ServerReply{.status = 302, .headers = {{"Location", "/there"}}};
        if (request.url.path() == "/away"_L1)
            return test::ServerReply{.status = 302,
                                     .headers = {{"Location", other.url(u"/"_s).toEncoded()}}};
        return test::ServerReply{.body = "there"};
    });
    const Credential token{server.url(), "secret"};
    const auto here = m_client.send({.url = server.url(u"/here"_s), .credential = token}, {});
    QCOMPARE(outcome(here), u"200"_s);
    QCOMPARE(here->body, "there"_ba);
    QCOMPARE(here->url.path(), u"/there"_s);
    QCOMPARE(m_client.send({.url = server.url(u"/away"_s)}, {})->body, "other"_ba);

    const auto away = m_client.send({.url = server.url(u"/away"_s), .credential = token}, {});
    QCOMPARE(outcome(away), u"net.redirect"_s);
    QCOMPARE(other.requests().size(), 1);
    QVERIFY(other.requests().constFirst().header("authorization").isEmpty());
}

void tst_HttpClient::stopsInCircles()
{
    const test::HttpServer server([](const test::ServerRequest &) {
        return test::ServerReply{.status = 307, .headers = {{"Location", "/again"}}};
    });
    QCOMPARE(outcome(m_client.send({.url = server.url(u"/"_s)}, {})), u"net.redirect"_s);
    QCOMPARE(server.requests().size(), 6);
}

void tst_HttpClient::refusesWhatBreaksOff()
{
    const test::HttpServer server([](const test::ServerRequest &request) {
        const bool inBody = request.url.path() == "/body"_L1;
        return test::ServerReply{.body = QByteArray(1000, 'x'),
                                 .fault = inBody ? test::ServerReply::Fault::CloseInBody
                                                 : test::ServerReply::Fault::CloseAtOnce};
    });
    QCOMPARE(outcome(m_client.send({.url = server.url(u"/body"_s)}, {})), u"net.failed"_s);
    QCOMPARE(outcome(m_client.send({.url = server.url(u"/"_s)}, {})), u"net.failed"_s);
}

void tst_HttpClient::boundsTheSize()
{
    const test::HttpServer server([](const test::ServerRequest &) {
        return test::ServerReply{.body = QByteArray(100'000, 'x')};
    });
    QCOMPARE(outcome(m_client.send({.url = server.url(), .sizeLimit = 100'000}, {})), u"200"_s);
    QCOMPARE(outcome(m_client.send({.url = server.url(), .sizeLimit = 99'999}, {})),
             u"net.too-large"_s);
}

void tst_HttpClient::boundsTheTime()
{
    const test::HttpServer server([](const test::ServerRequest &) {
        return test::ServerReply{.fault = test::ServerReply::Fault::Silence};
    });
    const auto response = m_client.send({.url = server.url(), .timeout = 50ms}, {});
    QCOMPARE(outcome(response), u"net.timeout"_s);
    QVERIFY(response.error().message.contains(u"0.05 seconds"));
}

void tst_HttpClient::canBeStopped()
{
    std::stop_source stop;
    const test::HttpServer server([&](const test::ServerRequest &) {
        stop.request_stop();
        return test::ServerReply{.fault = test::ServerReply::Fault::Silence};
    });
    QCOMPARE(outcome(m_client.send({.url = server.url()}, stop.get_token())), u"net.stopped"_s);
}

void tst_HttpClient::saysThatNobodyListens()
{
    QUrl closed;
    {
        const test::HttpServer server(
            [](const test::ServerRequest &) { return test::ServerReply{}; });
        closed = server.url();
    }
    QCOMPARE(outcome(m_client.send({.url = closed}, {})), u"net.refused"_s);
}

void tst_HttpClient::saysWhatIsWrongWithEncryption()
{
    const test::HttpServer server([](const test::ServerRequest &) { return test::ServerReply{}; });
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    QCOMPARE(outcome(m_client.send({.url = url}, {})), u"net.tls"_s);
    QVERIFY(server.requests().isEmpty());
}

void tst_HttpClient::unpacksButBoundsPackedAnswers()
{
    // 1 MB of zeros, packed 1,000 times smaller by zlib ("deflate").
    const QByteArray packed = qCompress(QByteArray(1'000'000, '\0'), 9).sliced(4);
    const test::HttpServer server([&](const test::ServerRequest &) {
        return test::ServerReply{.headers = {{"Content-Encoding", "deflate"}}, .body = packed};
    });
    const auto whole = m_client.send({.url = server.url()}, {});
    QCOMPARE(outcome(whole), u"200"_s);
    QCOMPARE(whole->body.size(), 1'000'000);
    QCOMPARE(outcome(m_client.send({.url = server.url(), .sizeLimit = 10'000}, {})),
             u"net.too-large"_s);
}

WAYMARK_TEST(tst_HttpClient)

} // namespace waymark::net

#include "tst_httpclient.moc"
