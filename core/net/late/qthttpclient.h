// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/eventthread.h"
#include "net/http.h"

class QNetworkAccessManager;

namespace waymark::net {

/// Qt's network in one thread of its own: connections are kept alive over many requests, whichever
/// threads they come from.
class QtHttpClient final : public HttpClient
{
public:
    QtHttpClient();
    ~QtHttpClient() override;

    [[nodiscard]] Result<HttpResponse> send(const HttpRequest &request,
                                            std::stop_token stop) const override;

private:
    EventThread m_thread;
    QNetworkAccessManager *m_network = nullptr; ///< lives in the thread
};

} // namespace waymark::net
