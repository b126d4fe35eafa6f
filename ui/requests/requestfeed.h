// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/clock.h"
#include "workspace/requestboard.h"

#include <QObject>
#include <QTimer>

namespace waymark::requests {

/// Where all requests stand, found out in the background: what was known stays until the newer is
/// there.
class RequestFeed final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this. `process` runs Git, in trusted workspaces alone.
    struct Services
    {
        Pool &bulk;
        const FileSystem &files;
        const Process &process;
        const Clock &clock;
    };

    RequestFeed(const Services &services, QObject *parent);

    void setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot, bool isTrusted);
    /// Looks again now, and each minute while somebody is watching: times go by.
    void setWatched(bool isWatched);
    void refresh();
    [[nodiscard]] bool isIdle() const { return m_latest.isIdle(); }
    /// nullptr until the first is there, and without a workspace.
    [[nodiscard]] const std::shared_ptr<const workspace::RequestBoard> &board() const
    {
        return m_board;
    }

Q_SIGNALS:
    void changed();

private:
    struct Input
    {
        std::shared_ptr<const snapshot::Snapshot> snapshot;
        QDateTime now;
        bool asksGit = false;
    };
    using Board = std::shared_ptr<const workspace::RequestBoard>;

    const Clock &m_clock;
    Latest<Input, Board> m_latest;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    bool m_isTrusted = false;
    Board m_board;
    QTimer m_minute;
};

} // namespace waymark::requests
