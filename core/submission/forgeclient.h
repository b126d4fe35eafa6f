// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/http.h"
#include "net/retry.h"
#include "submission/forge.h"

namespace waymark::submission {

struct PullRequest
{
    qint64 number = 0;
    QUrl address; ///< on the forge's own host, whatever it answered
    bool wasThere = false;

    bool operator==(const PullRequest &) const = default;
};

/// Asks a forge, with a token that goes to it alone. What it answers is believed as far as it has
/// the right shape. A value that refers to `http`; any thread but the UI's.
///
/// Common errors: those of `HttpClient` and `net::accepted`, and `submission.bad-answer`.
class ForgeClient
{
public:
    ForgeClient(Forge forge, const net::HttpClient &http, QByteArray token, net::Waiting wait);

    /// The open pull request between two branches.
    [[nodiscard]] Result<std::optional<PullRequest>> open(const QString &base, const QString &head,
                                                          std::stop_token stop = {}) const;
    /// Makes one, unless there is one. Fails with `submission.pull-request-refused`.
    [[nodiscard]] Result<PullRequest> create(const PullRequestText &text,
                                             std::stop_token stop = {}) const;
    /// Writes a comment that begins with `marker`, which nobody sees (an HTML comment); the earlier
    /// one of the same writer becomes this one.
    [[nodiscard]] Result<void> comment(qint64 number, const QString &marker, const QString &body,
                                       std::stop_token stop = {}) const;

private:
    [[nodiscard]] Result<net::HttpResponse> send(const QByteArray &method, const QUrl &url,
                                                 const QByteArray &body,
                                                 std::stop_token stop) const;
    [[nodiscard]] Result<QList<qint64>> marked(const QString &list, const QString &marker,
                                               std::stop_token stop) const;

    Forge m_forge;
    const net::HttpClient *m_http;
    QByteArray m_token;
    net::Waiting m_wait;
};

/// Sleeps, for programs; tests bring a `net::Waiting` of their own.
[[nodiscard]] net::Waiting sleeping();

} // namespace waymark::submission
