// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/httpserver.h"

namespace waymark::test {

/// A server that answers as Backstage's catalog API does: pages with cursors, ETags, a token that
/// it asks for, and failures when a test wants them. Its entities are components `c0`, `c1`, ..., a
/// group `team` and a system `shop`.
class BackstageReplay
{
public:
    /// Instead of a status in `failNext()`.
    enum Answer { loginPage = -1, halfAnAnswer = -2, otherShape = -3 };

    /// `count` entities in all.
    explicit BackstageReplay(int count);

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] QList<ServerRequest> requests() const { return m_server.requests(); }
    /// The status of each answer so far.
    [[nodiscard]] QList<int> answers() const;
    /// The next requests fail with these.
    void failNext(const QList<int> &statuses);
    /// Every page says that the first one comes next.
    void repeatForever();

private:
    [[nodiscard]] ServerReply answer(const ServerRequest &request);
    [[nodiscard]] ServerReply answerWell(const ServerRequest &request) const;
    [[nodiscard]] ServerReply page(const ServerRequest &request) const;

    int m_count;
    mutable std::mutex m_mutex;
    QList<int> m_failures;
    QList<int> m_answers;
    bool m_repeats = false;
    HttpServer m_server; ///< last: its thread uses the others
};

} // namespace waymark::test
