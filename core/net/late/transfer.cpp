// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "net/late/transfer.h"

#include "net/nettr.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::net {

namespace {

constexpr int mostRedirects = 5;
constexpr qint64 readBuffer = qint64{1024} * 1024;
constexpr auto pollInterval = 20ms;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QNetworkRequest networkRequest(const HttpRequest &request, const QUrl &url)
{
    QNetworkRequest result(url);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                        QNetworkRequest::ManualRedirectPolicy);
    // Nothing that one request leaves behind may change or identify the next.
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // The size is bounded by us, whatever the ratio of packing.
    result.setDecompressedSafetyCheckThreshold(-1);
    result.setRawHeader("User-Agent", "waymark/" WAYMARK_VERSION);
    for (const HttpHeader &header : request.headers)
        result.setRawHeader(header.name, header.value);
    if (!request.ifNoneMatch.isEmpty())
        result.setRawHeader("If-None-Match", request.ifNoneMatch);
    if (request.credential)
        result.setRawHeader("Authorization", "Bearer " + request.credential->bearer);
    return result;
}

} // namespace

Transfer::Transfer(QNetworkAccessManager &network, HttpRequest request, std::stop_token stop,
                   Done done)
    : QObject(&network)
    , m_network(network)
    , m_request(std::move(request))
    , m_stop(std::move(stop))
    , m_done(std::move(done))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(u"net.timeout"_s,
             Tr::tr("%1 didn't answer in %2 seconds.")
                 .arg(m_request.url.host())
                 .arg(double(m_request.timeout.count()) / 1000),
             Tr::tr("Check the connection, or try again later."));
    });
    connect(&m_stopPoll, &QTimer::timeout, this, [this] {
        if (m_stop.stop_requested())
            fail(u"net.stopped"_s, Tr::tr("The request was stopped."), {});
    });
    m_deadline.start(m_request.timeout);
    if (m_stop.stop_possible())
        m_stopPoll.start(pollInterval);
    start(m_request.url);
}

Transfer::~Transfer()
{
    // The program ends: whoever waits is told.
    if (m_done)
        deliver(
            std::unexpected(Error{u"net.stopped"_s, Tr::tr("The request was stopped."), {}, {}}));
}

void Transfer::start(const QUrl &url)
{
    m_body.clear();
    m_reply = m_network.sendCustomRequest(networkRequest(m_request, url), m_request.method,
                                          m_request.body);
    m_reply->setParent(this);
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::read);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsProblems.append(error.errorString());
        m_tlsProblems.removeDuplicates();
    });
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::finish);
}

void Transfer::read()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.sizeLimit)
        fail(u"net.too-large"_s,
             Tr::tr("The answer of %1 is larger than the limit of %2 bytes.")
                 .arg(m_reply->url().host())
                 .arg(m_request.sizeLimit),
             Tr::tr("Ask for less, for example with a filter."));
}

void Transfer::finish()
{
    read();
    if (!m_done)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt calls every status over 399 an error; only what has no status, or broke off, is one here.
    const auto error = m_reply->error();
    const bool brokeOff =
        error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
    if (status == 0 || brokeOff)
        deliver(failureOf(*m_reply));
    else
        followOrDeliver(status);
}

void Transfer::followOrDeliver(int status)
{
    if (isRedirect(status)) {
        const auto target =
            redirectTarget(m_request, m_reply->url(), m_reply->rawHeader("Location"));
        if (!target)
            return deliver(std::unexpected(target.error()));
        if (++m_redirects > mostRedirects)
            return fail(u"net.redirect"_s,
                        Tr::tr("%1 redirects in circles.").arg(m_request.url.host()),
                        Tr::tr("Check the address of the server."));
        if (status != 307 && status != 308 && m_request.method != "HEAD") {
            m_request.method = "GET";
            m_request.body.clear();
        }
        m_reply->deleteLater();
        return start(*target);
    }
    HttpResponse response{status, {}, m_body, m_reply->url()};
    // Bytes of its own: this thread goes on to free those of the reply.
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        response.headers.append({QByteArray(name.constData(), name.size()),
                                 QByteArray(value.constData(), value.size())});
    deliver(std::move(response));
}

Result<HttpResponse> Transfer::failureOf(const QNetworkReply &reply) const
{
    const QString host = reply.url().host();
    const auto failure = [&](const QString &code, const QString &message, const QString &next) {
        return std::unexpected(Error{code, message, host, next});
    };
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        return failure(u"net.host-not-found"_s, Tr::tr("The host %1 isn't known.").arg(host),
                       Tr::tr("Check its name, the connection, and whether a VPN is needed."));
    case QNetworkReply::ConnectionRefusedError:
        return failure(u"net.refused"_s, Tr::tr("%1 doesn't accept connections.").arg(host),
                       Tr::tr("Check address and port, and whether the server runs."));
    case QNetworkReply::SslHandshakeFailedError:
        return failure(u"net.tls"_s,
                       Tr::tr("No encrypted connection to %1: %2.")
                           .arg(host, m_tlsProblems.isEmpty() ? reply.errorString()
                                                              : m_tlsProblems.join("; "_L1)),
                       Tr::tr("Install the certificate of your organisation in the system's store, "
                              "or tell the operators of the server."));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return failure(u"net.proxy"_s,
                       Tr::tr("The proxy didn't let a connection to %1 through: %2.")
                           .arg(host, reply.errorString()),
                       Tr::tr("Check the system's proxy settings, or the variables https_proxy and "
                              "no_proxy."));
    default:
        return failure(u"net.failed"_s,
                       Tr::tr("The connection to %1 failed: %2.").arg(host, reply.errorString()),
                       Tr::tr("Check the connection, or try again later."));
    }
}

void Transfer::fail(const QString &code, const QString &message, const QString &next)
{
    deliver(std::unexpected(Error{code, message, m_request.url.host(), next}));
}

void Transfer::deliver(Result<HttpResponse> result)
{
    const Done done = std::exchange(m_done, nullptr);
    if (!done)
        return;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    m_deadline.stop();
    m_stopPoll.stop();
    done(std::move(result));
    deleteLater();
}

} // namespace waymark::net
