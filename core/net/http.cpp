// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "net/http.h"

#include "net/nettr.h"

using namespace Qt::StringLiterals;

namespace waymark::net {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool isThisMachine(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || host == "::1"_L1 || host == "127.0.0.1"_L1;
}

std::unexpected<Error> requestError(const QString &code, const QString &message, const QUrl &url,
                                    const QString &next)
{
    return std::unexpected(
        Error{code, message, url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery), next});
}

/// What the server says itself, from Backstage's or a common JSON shape; one line, bounded.
QString wordsOf(const HttpResponse &response)
{
    constexpr qsizetype most = 300;
    const QByteArray &body = response.body;
    const qsizetype key = body.indexOf("\"message\"");
    QString words;
    if (key >= 0) {
        const qsizetype open = body.indexOf('"', key + 9);
        qsizetype close = body.indexOf('"', open + 1);
        while (close > 0 && body[close - 1] == '\\')
            close = body.indexOf('"', close + 1);
        if (open > 0 && close > open)
            words = QString::fromUtf8(body.sliced(open + 1, close - open - 1));
    } else if (response.header("content-type").startsWith("text/plain")) {
        words = QString::fromUtf8(body);
    }
    words = words.simplified();
    return words.size() > most ? words.first(most) + u'…' : words;
}

} // namespace

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

Result<void> checkRequest(const HttpRequest &request)
{
    const QUrl &url = request.url;
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return requestError(u"net.bad-address"_s,
                            Tr::tr("%1 is no address of a web server.").arg(url.toDisplayString()),
                            url, Tr::tr("Write it as https://host or https://host/path."));
    if (!url.userInfo().isEmpty())
        return requestError(u"net.bad-address"_s,
                            Tr::tr("The address of %1 holds a user or a password.").arg(url.host()),
                            url, Tr::tr("Leave it out; set a token instead."));
    if (url.scheme() == "http"_L1 && !request.allowPlain && !isThisMachine(url))
        return requestError(u"net.insecure"_s,
                            Tr::tr("%1 would be asked without encryption.").arg(url.host()), url,
                            Tr::tr("Use its https address, or allow plain http for this server."));
    if (request.credential && !sameOrigin(request.credential->origin, url))
        return requestError(u"net.foreign-token"_s,
                            Tr::tr("The token for %1 would be sent to %2.")
                                .arg(request.credential->origin.host(), url.host()),
                            url, Tr::tr("Set a token for %1.").arg(url.host()));
    return {};
}

Result<QUrl> redirectTarget(const HttpRequest &request, const QUrl &from,
                            const QByteArray &location)
{
    const QUrl target = from.resolved(QUrl(QString::fromUtf8(location)));
    const auto refused = [&](const QString &message) {
        return requestError(u"net.redirect"_s, message, from,
                            Tr::tr("Check the server's address; use the one it leads to if you "
                                   "trust it."));
    };
    if (location.isEmpty() || !target.isValid() || target.host().isEmpty())
        return refused(Tr::tr("%1 redirects without saying where.").arg(from.host()));
    if (from.scheme() == "https"_L1 && target.scheme() != "https"_L1)
        return refused(Tr::tr("%1 redirects to an address without encryption.").arg(from.host()));
    if (request.credential && !sameOrigin(request.credential->origin, target))
        return refused(Tr::tr("%1 redirects to %2, which doesn't get its token.")
                           .arg(from.host(), target.host()));
    HttpRequest next = request;
    next.url = target;
    if (const auto checked = checkRequest(next); !checked)
        return std::unexpected(checked.error());
    return target;
}

Result<HttpResponse> accepted(HttpResponse response)
{
    const int status = response.status;
    if ((status >= 200 && status < 300) || status == 304)
        return response;
    const QString host = response.url.host();
    const QString words = wordsOf(response);
    const auto failure = [&](const QString &code, QString message, const QString &next) {
        if (!words.isEmpty())
            message += u' ' + Tr::tr("It says: %1").arg(words);
        return requestError(code, message, response.url, next);
    };
    if (status == 401)
        return failure(u"net.unauthorized"_s, Tr::tr("%1 asks for a token.").arg(host),
                       Tr::tr("Set a token for this server, or a new one if it has expired."));
    if (status == 403)
        return failure(u"net.forbidden"_s, Tr::tr("%1 refuses this with your token.").arg(host),
                       Tr::tr("Ask its operators for the permission."));
    if (status == 404)
        return failure(u"net.not-found"_s, Tr::tr("%1 has no %2.").arg(host, response.url.path()),
                       Tr::tr("Check the address of the server."));
    if (status == 429 || status == 503)
        return failure(u"net.busy"_s, Tr::tr("%1 has too much to do.").arg(host),
                       Tr::tr("Try again in some minutes."));
    if (status >= 500)
        return failure(u"net.server-error"_s,
                       Tr::tr("%1 failed with status %2.").arg(host).arg(status),
                       Tr::tr("Try again later, or tell its operators."));
    return failure(u"net.rejected"_s,
                   Tr::tr("%1 doesn't accept the request (status %2).").arg(host).arg(status),
                   Tr::tr("Check what was asked for, and the version of the server."));
}

} // namespace waymark::net
