// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/progress.h"
#include "servers/catalogservers.h"
#include "snapshot/snapshot.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace waymark::servers {

/// What servers are asked with; all of it outlives whoever asks.
struct ServerServices
{
    Pool &bulk;
    const net::HttpClient &http;
    SecretStore &secrets;
    const FileSystem &files;
    const Clock &clock;
    QString cacheFolder; ///< where copies are kept; empty: nothing is fetched
    /// Servers of other workspaces aren't asked, and nothing is sent to them.
    std::function<bool(const QString &folder)> isTrusted;
};

/// How a server of the workspace stands.
struct ServerState
{
    catalog::ServerAddress address;
    QDateTime fetched;            ///< of the copy that is shown; invalid where there is none
    qsizetype entities = 0;       ///< in it
    std::optional<Error> failure; ///< of the last time it was asked
    bool isWaiting = false;       ///< it is asked, or will be after others
    Progress progress;            ///< while it is asked; a total of 0: nobody knows yet

    bool operator==(const ServerState &) const;
};

/// The catalog servers of the open workspace: fetches what they have in the background, one after
/// the other, and knows how each stands. A server that can't be asked leaves its copy as it was.
/// Lives in the UI thread.
class ServerSync final : public QObject
{
    Q_OBJECT

public:
    explicit ServerSync(const ServerServices &services, QObject *parent = nullptr);
    ~ServerSync() override;

    /// Asks those of a trusted workspace whose copy is missing or older than `freshFor`, once for
    /// each time that a folder is opened.
    void setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot);
    /// Asks one server, or all of them, whatever the age of the copies. Does nothing for a
    /// workspace that isn't trusted.
    void sync(const QString &name = {});
    /// After trust was given.
    void syncStale();
    void cancel();

    [[nodiscard]] const ServerServices &services() const { return m_services; }
    [[nodiscard]] const QList<ServerState> &servers() const { return m_servers; }
    [[nodiscard]] QList<catalog::ServerAddress> addresses() const;
    [[nodiscard]] bool isTrusted() const;
    [[nodiscard]] bool isRunning() const { return !m_asked.isEmpty(); }
    /// Of the server that is asked now; an empty address when none is.
    [[nodiscard]] ServerState running() const;

    static constexpr std::chrono::minutes freshFor{15};

Q_SIGNALS:
    /// Any of the states; while it runs ten times a second.
    void changed();
    /// A copy is newer than what the snapshot shows: it has to be read again.
    void fetched();

private:
    struct SharedProgress;

    void start();
    void finish(const SyncResult &result);
    [[nodiscard]] ServerState *find(const QString &name);

    ServerServices m_services;
    QString m_folder;
    QList<ServerState> m_servers;
    QStringList m_asked; ///< names; the first one is asked now
    std::shared_ptr<SharedProgress> m_progress;
    QTimer m_timer;
    Task m_task;
};

} // namespace waymark::servers
