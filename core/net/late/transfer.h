// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/http.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QNetworkAccessManager;
class QNetworkReply;
class QSslError;

namespace waymark::net {

/// One request on its way, redirects included. Lives in the network's thread, calls `done` once and
/// deletes itself.
class Transfer final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpResponse>)>;

    Transfer(QNetworkAccessManager &network, HttpRequest request, std::stop_token stop, Done done);
    ~Transfer() override;

private:
    void start(const QUrl &url);
    void read();
    void finish();
    void followOrDeliver(int status);
    void deliver(Result<HttpResponse> result);
    void fail(const QString &code, const QString &message, const QString &next);
    [[nodiscard]] Result<HttpResponse> failureOf(const QNetworkReply &reply) const;

    QNetworkAccessManager &m_network;
    HttpRequest m_request;
    std::stop_token m_stop;
    Done m_done;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QTimer m_stopPoll; ///< whoever asks to stop does so in another thread
    QByteArray m_body;
    QStringList m_tlsProblems;
    int m_redirects = 0;
};

} // namespace waymark::net
