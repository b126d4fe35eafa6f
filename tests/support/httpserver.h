// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/eventthread.h"
#include "net/http.h"

#include <functional>
#include <mutex>

namespace waymark::test {

struct ServerRequest
{
    QByteArray method;
    QUrl url; ///< path and query
    QList<net::HttpHeader> headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

struct ServerReply
{
    enum class Fault {
        None,
        CloseAtOnce, ///< no byte of an answer
        CloseInBody, ///< half of the body it promised
        Silence,     ///< the connection stays open, nothing comes
    };

    int status = 200;
    QList<net::HttpHeader> headers;
    QByteArray body;
    std::chrono::milliseconds delay{0};
    Fault fault = Fault::None;
};

/// A web server on this machine that answers as a test says. The handler runs in the server's
/// thread.
class HttpServer
{
public:
    using Handler = std::function<ServerReply(const ServerRequest &)>;

    explicit HttpServer(Handler handler);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    /// `http://127.0.0.1:PORT` and the path.
    [[nodiscard]] QUrl url(const QString &path = {}) const;
    /// Everything that was asked so far.
    [[nodiscard]] QList<ServerRequest> requests() const;

private:
    void record(const ServerRequest &request);

    Handler m_handler;
    mutable std::mutex m_mutex;
    QList<ServerRequest> m_requests;
    quint16 m_port = 0;
    EventThread m_thread; ///< last: it ends before what its handlers use
};

} // namespace waymark::test
