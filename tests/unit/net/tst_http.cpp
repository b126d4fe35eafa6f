// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "net/http.h"
#include "net/retry.h"
#include "support/fakehttp.h"
#include "support/testmain.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::net {

class tst_Http : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAddresses_data();
    void refusesAddresses();
    void sendsATokenToItsOwnServerAlone();
    void refusesRedirects_data();
    void refusesRedirects();
    void saysWhatAStatusMeans_data();
    void saysWhatAStatusMeans();
    void repeatsWhatIsBusy();
    void waitsAsLongAsTheServerAsks();
    void givesUpInTheEnd();
    void readsRetryAfter();
};

void tst_Http::refusesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("code");
    QTest::newRow("https") << u"https://portal.example.com/api"_s << QString();
    QTest::newRow("http to this machine") << u"http://127.0.0.1:7007"_s << QString();
    QTest::newRow("http to localhost") << u"http://localhost:7007"_s << QString();
    QTest::newRow("http to another") << u"http://portal.example.com"_s << u"net.insecure"_s;
    QTest::newRow("no web address") << u"file:///etc/passwd"_s << u"net.bad-address"_s;
    QTest::newRow("no host") << u"https:///api"_s << u"net.bad-address"_s;
    QTest::newRow("nothing") << QString() << u"net.bad-address"_s;
    QTest::newRow("with a password") << u"https://me:secret@host/"_s << u"net.bad-address"_s;
    QTest::newRow("like this machine") << u"http://127.0.0.1.example.com"_s << u"net.insecure"_s;
}

void tst_Http::refusesAddresses()
{
    QFETCH(QString, address);
    QFETCH(QString, code);
    const auto checked = checkRequest({.url = QUrl(address)});
    QCOMPARE(checked ? QString() : checked.error().code, code);
    if (!checked)
        QVERIFY(!QString(checked.error().message + checked.error().subject).contains(u"secret"));
}

void tst_Http::sendsATokenToItsOwnServerAlone()
{
    const auto code = [](const QString &origin, const QString &url) {
        const auto checked =
            checkRequest({.url = QUrl(url), .credential = Credential{QUrl(origin), "t"}});
        return checked ? QString() : checked.error().code;
    };
    QCOMPARE(code(u"https://a.example"_s, u"https://a.example/api"_s), QString());
    QCOMPARE(code(u"https://a.example"_s, u"https://A.example:443/api"_s), QString());
    for (const QString &url :
         {u"https://b.example/"_s, u"https://a.example:8443/"_s, u"https://a.example.b.example/"_s})
        QCOMPARE(code(u"https://a.example"_s, url), u"net.foreign-token"_s);
}

void tst_Http::refusesRedirects_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("withToken");
    QTest::addColumn<QString>("target"); // empty: refused
    QTest::newRow("below") << "/b"_ba << true << u"https://a.example/b"_s;
    QTest::newRow("elsewhere") << "https://b.example/"_ba << false << u"https://b.example/"_s;
    QTest::newRow("elsewhere with a token") << "https://b.example/"_ba << true << QString();
    QTest::newRow("without encryption") << "http://a.example/"_ba << false << QString();
    QTest::newRow("to a file") << "file:///etc/passwd"_ba << false << QString();
    QTest::newRow("nowhere") << ""_ba << false << QString();
}

void tst_Http::refusesRedirects()
{
    QFETCH(QByteArray, location);
    QFETCH(bool, withToken);
    QFETCH(QString, target);
    HttpRequest request{.url = QUrl(u"https://a.example/a"_s)};
    if (withToken)
        request.credential = Credential{request.url, "t"};
    const auto result = redirectTarget(request, request.url, location);
    QCOMPARE(result ? result->toString() : QString(), target);
}

void tst_Http::saysWhatAStatusMeans_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("200") << 200 << QString();
    QTest::newRow("204") << 204 << QString();
    QTest::newRow("304") << 304 << QString();
    QTest::newRow("400") << 400 << u"net.rejected"_s;
    QTest::newRow("401") << 401 << u"net.unauthorized"_s;
    QTest::newRow("403") << 403 << u"net.forbidden"_s;
    QTest::newRow("404") << 404 << u"net.not-found"_s;
    QTest::newRow("429") << 429 << u"net.busy"_s;
    QTest::newRow("500") << 500 << u"net.server-error"_s;
    QTest::newRow("503") << 503 << u"net.busy"_s;
}

void tst_Http::saysWhatAStatusMeans()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    const auto result = accepted({status,
                                  {},
                                  R"({"error":{"name":"X","message":"the \"reason\""}})",
                                  QUrl(u"https://a.example/api?token=t"_s)});
    QCOMPARE(result ? QString() : result.error().code, code);
    if (result)
        return;
    QVERIFY(result.error().message.contains(u"reason"));
    QVERIFY(!result.error().next.isEmpty());
    QVERIFY(!result.error().subject.contains(u"token"));
}

namespace {

struct PatientRun
{
    Result<HttpResponse> result;
    qsizetype sent = 0;
    QList<std::chrono::milliseconds> waits;
};

PatientRun sendPatientlyTo(const QList<HttpResponse> &answers)
{
    qsizetype next = 0;
    const test::FakeHttp client([&](const HttpRequest &) { return answers.value(next++); });
    PatientRun run;
    run.result = sendPatiently(client, {.url = QUrl(u"https://a.example"_s)}, {},
                               [&](std::chrono::milliseconds wait, const std::stop_token &) {
                                   run.waits.append(wait);
                                   return true;
                               },
                               {});
    run.sent = client.requests().size();
    return run;
}

} // namespace

void tst_Http::repeatsWhatIsBusy()
{
    const PatientRun run = sendPatientlyTo({{503}, {429}, {200}});
    QCOMPARE(run.result->status, 200);
    QCOMPARE(run.sent, 3);
    QCOMPARE(run.waits, (QList<std::chrono::milliseconds>{500ms, 1000ms}));
    QCOMPARE(sendPatientlyTo({{404}, {200}}).result->status, 404);
}

void tst_Http::waitsAsLongAsTheServerAsks()
{
    const PatientRun run = sendPatientlyTo({{429, {{"Retry-After", "7"}}}, {200}});
    QCOMPARE(run.waits, (QList<std::chrono::milliseconds>{7s}));
    const PatientRun tooLong = sendPatientlyTo({{429, {{"Retry-After", "3600"}}}, {200}});
    QCOMPARE(tooLong.result->status, 429);
    QVERIFY(tooLong.waits.isEmpty());
}

void tst_Http::givesUpInTheEnd()
{
    const PatientRun run = sendPatientlyTo({{503}, {503}, {503}, {503}, {503}});
    QCOMPARE(run.result->status, 503);
    QCOMPARE(run.sent, 4);
}

void tst_Http::readsRetryAfter()
{
    const QDateTime now(QDate(2026, 11, 25), QTime(10, 0), QTimeZone::UTC);
    const auto after = [&](const QByteArray &value) {
        return retryAfter({429, {{"Retry-After", value}}}, now);
    };
    QCOMPARE(after("12"), 12s);
    QCOMPARE(after("Wed, 25 Nov 2026 10:00:30 GMT"), 30s);
    QCOMPARE(after("Wed, 25 Nov 2026 09:00:00 GMT"), 0s);
    QCOMPARE(after("soon"), std::nullopt);
    QCOMPARE(after("-3"), std::nullopt);
}

WAYMARK_TEST(tst_Http)

} // namespace waymark::net

#include "tst_http.moc"
