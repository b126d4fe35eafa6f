// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/http.h"

#include <QDateTime>

#include <functional>

namespace waymark::net {

/// How often and how patiently a request is repeated.
struct RetryPolicy
{
    int attempts = 4; ///< the first one included
    std::chrono::milliseconds firstWait{500};
    std::chrono::milliseconds longestWait{
        20'000}; ///< a server that asks for more is not waited for
};

/// Sleeps; false when stopped. A test's returns at once and remembers what it was asked for.
using Waiting = std::function<bool(std::chrono::milliseconds, const std::stop_token &)>;

/// Sends, and again after a while on 429 and 503 (and 502 and 504 for GET). Waits as long as
/// `Retry-After` says, else twice as long each time. The last answer comes back whatever it is.
[[nodiscard]] Result<HttpResponse> sendPatiently(const HttpClient &client,
                                                 const HttpRequest &request,
                                                 const RetryPolicy &policy, const Waiting &wait,
                                                 std::stop_token stop);

/// The wait that `Retry-After` asks for: seconds, or a date (RFC 9110 section 10.2.3) seen from
/// `now`. nullopt where there is no or no readable one.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const HttpResponse &response,
                                                                  const QDateTime &now);

} // namespace waymark::net
