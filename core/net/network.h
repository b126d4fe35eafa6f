// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/http.h"

#include <memory>

namespace waymark::net {

/// The client that really asks: Qt Network in a library of its own (`waymark-net`), loaded by the
/// first call, so that commands that ask nobody start without it. Uses the system's proxy and
/// certificates. One for a program; any thread may send. Fails with `net.missing` when the library
/// isn't there.
[[nodiscard]] Result<std::shared_ptr<const HttpClient>> loadHttpClient();

/// Makes the client only when it is first asked, and then keeps it.
class LateHttpClient final : public HttpClient
{
public:
    LateHttpClient();
    ~LateHttpClient() override;

    [[nodiscard]] Result<HttpResponse> send(const HttpRequest &request,
                                            std::stop_token stop) const override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace waymark::net
