// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestfeed.h"

namespace waymark::requests {

RequestFeed::RequestFeed(const Services &services, QObject *parent)
    : QObject(parent)
    , m_clock(services.clock)
    , m_latest(services.bulk, this,
               [services](const Input &input, std::stop_token stop) -> std::optional<Board> {
                   auto board = workspace::requestBoard(input.snapshot, input.now, services.files,
                                                        input.asksGit ? &services.process : nullptr,
                                                        std::move(stop));
                   if (!board)
                       return std::nullopt;
                   return std::make_shared<const workspace::RequestBoard>(*std::move(board));
               })
{
    m_latest.done = [this](Board board) {
        m_board = std::move(board);
        Q_EMIT changed();
    };
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &RequestFeed::refresh);
}

void RequestFeed::setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot,
                              bool isTrusted)
{
    const QString before = m_snapshot ? m_snapshot->folder : QString();
    m_snapshot = snapshot;
    m_isTrusted = isTrusted;
    const bool isOther = before != (snapshot ? snapshot->folder : QString());
    if (isOther && m_board) {
        m_board.reset();
        Q_EMIT changed();
    }
    refresh();
}

void RequestFeed::setWatched(bool isWatched)
{
    if (!isWatched)
        return m_minute.stop();
    if (m_minute.isActive())
        return;
    m_minute.start();
    const bool isOld = m_board && m_board->now.secsTo(m_clock.now()) >= 60;
    if (isOld)
        refresh();
}

void RequestFeed::refresh()
{
    if (m_snapshot)
        m_latest.submit({m_snapshot, m_clock.now(), m_isTrusted});
    else
        m_latest.cancel();
}

} // namespace waymark::requests
