// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <stop_token>

namespace waymark::net {

struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    bool operator==(const HttpHeader &) const = default;
};

/// A token and the only server it is ever sent to.
struct Credential
{
    QUrl origin; ///< its scheme, host and port count, the rest doesn't
    QByteArray bearer;
};

struct HttpRequest
{
    QByteArray method = QByteArrayLiteral("GET");
    QUrl url;
    QList<HttpHeader> headers;
    QByteArray body;
    std::optional<Credential> credential;
    QByteArray ifNoneMatch;  ///< an ETag that is known already: the answer may be 304
    bool allowPlain = false; ///< `http` to other hosts than this one
    qint64 sizeLimit = qint64{64} * 1024 * 1024; ///< of the body, after it was unpacked
    std::chrono::milliseconds timeout{30'000};   ///< for the whole of it, redirects included
};

struct HttpResponse
{
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray body;
    QUrl url; ///< that answered, after redirects

    /// Value of the first header of that name, whatever its case; empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool isNotModified() const { return status == 304; }
};

/// Asks web servers, as an interface so that tests need none.
class HttpClient
{
public:
    virtual ~HttpClient() = default;

    /// Blocks until the answer is whole, `stop` is asked for or the time is over. Any status is an
    /// answer (see `accepted()`). Redirects are followed, at most five; not with a credential to
    /// another origin, and never from https to http.
    ///
    /// Fails with `net.bad-address`, `net.insecure`, `net.foreign-token`, `net.host-not-found`,
    /// `net.refused`, `net.tls`, `net.proxy`, `net.timeout`, `net.stopped`, `net.too-large`,
    /// `net.redirect` and `net.failed`.
    [[nodiscard]] virtual Result<HttpResponse> send(const HttpRequest &request,
                                                    std::stop_token stop) const = 0;
};

/// What every client asks before it opens a connection: http or https, a host, no password in the
/// address, https unless it is this machine or allowed, the credential's own server.
[[nodiscard]] Result<void> checkRequest(const HttpRequest &request);

/// Same scheme, host and port (RFC 6454).
[[nodiscard]] bool sameOrigin(const QUrl &a, const QUrl &b);

/// Where the answer 30x of `from` leads; fails with `net.redirect` where it must not be followed.
[[nodiscard]] Result<QUrl> redirectTarget(const HttpRequest &request, const QUrl &from,
                                          const QByteArray &location);

/// The answer of a server that did what was asked (2xx, or 304); any other as an error a person can
/// act on: `net.unauthorized`, `net.forbidden`, `net.not-found`, `net.busy`, `net.rejected`,
/// `net.server-error`.
[[nodiscard]] Result<HttpResponse> accepted(HttpResponse response);

} // namespace waymark::net
