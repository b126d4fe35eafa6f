// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretstore.h"
#include "catalog/remotecopy.h"
#include "catalog/serverentities.h"
#include "yaml/syntaxtree.h"

namespace waymark::servers {

/// The catalog servers that a Workspace document names in `spec.catalogs`.
[[nodiscard]] QList<catalog::ServerAddress> catalogServers(const yaml::Node &spec);

/// The kept copy of a server; nullptr where there is none. `known` is taken when the file is the
/// same.
[[nodiscard]] std::shared_ptr<const catalog::ServerEntities>
readServerCopy(const catalog::ServerAddress &address, const QString &cacheFolder,
               const std::shared_ptr<const catalog::ServerEntities> &known,
               const std::shared_ptr<catalog::StringPool> &pool, const FileSystem &files,
               std::stop_token stop);

struct SyncServices
{
    const net::HttpClient &http;
    const SecretStore &secrets;
    const FileSystem &files;
    const Clock &clock;
    QString cacheFolder;
};

/// What became of one server.
struct SyncResult
{
    catalog::ServerAddress address;
    qint64 entities = 0;
    QDateTime fetched;            ///< of what is kept now; invalid where nothing is
    std::optional<Error> failure; ///< then the older copy is still there
};

/// Fetches the entities of each server and keeps them. Nothing is asked of a server that says that
/// nothing has changed.
[[nodiscard]] QList<SyncResult>
syncServers(const QList<catalog::ServerAddress> &servers, const SyncServices &services,
            const std::function<void(const catalog::FetchProgress &)> &progressed,
            std::stop_token stop);

/// A server to ask, with its token. Fails as the secret store does.
[[nodiscard]] Result<catalog::RemoteServer> openServer(const catalog::ServerAddress &address,
                                                       const net::HttpClient &http,
                                                       const SecretStore &secrets,
                                                       std::stop_token stop);

} // namespace waymark::servers
