// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretstore.h"
#include "catalog/remoteserver.h"
#include "snapshot/snapshot.h"

#include <functional>

namespace waymark::servers {

// Single questions to catalog servers. All of them block: not on the UI thread. Only for trusted
// workspaces; whoever asks has looked.

/// How many entities a server has to offer, with that token: whether name, address and token are
/// right. Fails as `RemoteServer` does.
[[nodiscard]] Result<qint64> lookAtServer(const catalog::ServerAddress &server,
                                          const std::optional<QByteArray> &token,
                                          const net::HttpClient &http, std::stop_token stop);

/// What one server answered.
struct ServerVerdict
{
    QString server;
    QList<catalog::ServerFinding> findings; ///< empty and no failure: it would take the entity
    std::optional<Error> failure;
};

/// An entity as it is sent for a check.
struct SentEntity
{
    QByteArray json;
    QString location; ///< `url:file:///...`
};

/// The document of a file, `document` from 0. Fails where it can't be read as one.
[[nodiscard]] Result<SentEntity> sentEntity(const SourceText &text, int document,
                                            const QString &path);

/// Whether each server would take it.
[[nodiscard]] QList<ServerVerdict> validateOnServers(const QList<catalog::ServerAddress> &servers,
                                                     const SentEntity &entity,
                                                     const net::HttpClient &http,
                                                     const SecretStore &secrets,
                                                     const std::stop_token &stop);

/// Asks each server to read the entity's file again.
[[nodiscard]] QList<ServerVerdict> refreshOnServers(const QList<catalog::ServerAddress> &servers,
                                                    const QString &canonical,
                                                    const net::HttpClient &http,
                                                    const SecretStore &secrets,
                                                    const std::stop_token &stop);

/// How one server took it to be asked about many entities.
struct RefreshOutcome
{
    QString server;
    int asked = 0;                ///< that it will read again
    QStringList unknown;          ///< that it doesn't have (yet), canonical
    std::optional<Error> failure; ///< then it wasn't asked about the rest
};

/// Asks each server to read the files of all these entities again, one request each. `progressed`
/// is called after each with how many are done of how many; nothing more is asked once `stop` is.
[[nodiscard]] QList<RefreshOutcome>
refreshAllOnServers(const QList<catalog::ServerAddress> &servers, const QStringList &names,
                    const net::HttpClient &http, const SecretStore &secrets,
                    const std::function<void(qsizetype done, qsizetype total)> &progressed,
                    const std::stop_token &stop);

} // namespace waymark::servers
