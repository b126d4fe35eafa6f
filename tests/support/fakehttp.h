// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/http.h"

#include <functional>

namespace waymark::test {

/// Answers without a network. Follows the rules on addresses and tokens that each client follows.
class FakeHttp final : public net::HttpClient
{
public:
    using Handler = std::function<Result<net::HttpResponse>(const net::HttpRequest &)>;

    explicit FakeHttp(Handler handler)
        : m_handler(std::move(handler))
    {}

    [[nodiscard]] Result<net::HttpResponse> send(const net::HttpRequest &request,
                                                 std::stop_token stop) const override
    {
        if (const auto checked = net::checkRequest(request); !checked)
            return std::unexpected(checked.error());
        if (stop.stop_requested())
            return std::unexpected(Error{QStringLiteral("net.stopped"), {}, {}, {}});
        m_requests.append(request);
        return m_handler(request);
    }

    /// Everything that was asked so far. Not for several threads.
    [[nodiscard]] const QList<net::HttpRequest> &requests() const { return m_requests; }

private:
    Handler m_handler;
    mutable QList<net::HttpRequest> m_requests;
};

} // namespace waymark::test
