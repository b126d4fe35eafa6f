// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/httpserver.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <future>

using namespace Qt::StringLiterals;

namespace waymark::test {

namespace {

/// The first whole request in `bytes`, which is taken from it.
std::optional<ServerRequest> takeRequest(QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    ServerRequest request;
    const QList<QByteArray> lines = bytes.first(end).split('\n');
    const QList<QByteArray> words = lines.front().trimmed().split(' ');
    request.method = words.value(0);
    request.url = QUrl::fromEncoded(words.value(1));
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("content-length").toLongLong();
    if (bytes.size() < end + 4 + length)
        return std::nullopt;
    request.body = bytes.sliced(end + 4, length);
    bytes = bytes.sliced(end + 4 + length);
    return request;
}

void answer(QTcpSocket &socket, const ServerReply &reply)
{
    if (reply.fault == ServerReply::Fault::Silence)
        return;
    if (reply.fault == ServerReply::Fault::CloseAtOnce)
        return socket.abort();
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Status\r\n";
    for (const net::HttpHeader &header : reply.headers)
        head += header.name + ": " + header.value + "\r\n";
    socket.write(head + "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n");
    if (reply.fault == ServerReply::Fault::CloseInBody) {
        socket.write(reply.body.first(reply.body.size() / 2));
        return socket.disconnectFromHost();
    }
    socket.write(reply.body);
}

} // namespace

QByteArray ServerRequest::header(QByteArrayView name) const
{
    return net::HttpResponse{0, headers, {}, {}}.header(name);
}

HttpServer::HttpServer(Handler handler)
    : m_handler(std::move(handler))
    , m_thread(u"test server"_s)
{
    std::promise<quint16> port;
    m_thread.post([this, &port] {
        auto *server = new QTcpServer(m_thread.context());
        QObject::connect(server, &QTcpServer::newConnection, server, [this, server] {
            QTcpSocket *socket = server->nextPendingConnection();
            const auto received = std::make_shared<QByteArray>();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
                *received += socket->readAll();
                // A greeting of TLS: answered as servers without it do.
                if (received->startsWith('\x16')) {
                    socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
                    return socket->disconnectFromHost();
                }
                while (const auto request = takeRequest(*received)) {
                    record(*request);
                    const ServerReply reply = m_handler(*request);
                    QTimer::singleShot(reply.delay, socket,
                                       [socket, reply] { answer(*socket, reply); });
                }
            });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
        const bool isListening = server->listen(QHostAddress::LocalHost);
        port.set_value(isListening ? server->serverPort() : quint16(0));
    });
    m_port = port.get_future().get();
}

HttpServer::~HttpServer() = default;

QUrl HttpServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path));
}

void HttpServer::record(const ServerRequest &request)
{
    const std::scoped_lock lock(m_mutex);
    m_requests.append(request);
}

QList<ServerRequest> HttpServer::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

} // namespace waymark::test
