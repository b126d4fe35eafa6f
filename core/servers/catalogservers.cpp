// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "servers/catalogservers.h"

#include "base/expensive.h"

using namespace Qt::StringLiterals;

namespace waymark::servers {

QList<catalog::ServerAddress> catalogServers(const yaml::Node &spec)
{
    QList<catalog::ServerAddress> servers;
    for (auto item = spec.value(u"catalogs").firstChild(); item; item = item.nextSibling()) {
        catalog::ServerAddress address;
        address.url = QUrl(item.value(u"url").text());
        address.name = item.value(u"name").text();
        if (address.name.isEmpty())
            address.name = address.url.host();
        address.allowPlain = item.value(u"allowPlain").toBool().value_or(false);
        for (auto filter = item.value(u"filters").firstChild(); filter;
             filter = filter.nextSibling())
            address.filters.append(filter.text());
        if (address.url.isValid() && !address.url.host().isEmpty())
            servers.append(std::move(address));
    }
    return servers;
}

std::shared_ptr<const catalog::ServerEntities>
readServerCopy(const catalog::ServerAddress &address, const QString &cacheFolder,
               const std::shared_ptr<const catalog::ServerEntities> &known,
               const std::shared_ptr<catalog::StringPool> &pool, const FileSystem &files,
               std::stop_token stop)
{
    expensive();
    const QString path = catalog::copyPath(address, cacheFolder);
    const auto stamp = files.stamp(path);
    if (known && stamp && known->stamp == stamp && known->address == address)
        return known;
    const auto copy = catalog::loadCopy(address, path, files);
    if (!copy)
        return nullptr;
    return std::make_shared<const catalog::ServerEntities>(catalog::ServerEntities{
        address, copy->fetched, stamp, catalog::partsOf(*copy, pool, 0, stop)});
}

Result<catalog::RemoteServer> openServer(const catalog::ServerAddress &address,
                                         const net::HttpClient &http, const SecretStore &secrets,
                                         std::stop_token stop)
{
    auto token = secrets.read(address.secretName(), std::move(stop));
    if (!token)
        return std::unexpected(token.error());
    return catalog::RemoteServer(address, *std::move(token), {http});
}

QList<SyncResult> syncServers(const QList<catalog::ServerAddress> &servers,
                              const SyncServices &services,
                              const std::function<void(const catalog::FetchProgress &)> &progressed,
                              std::stop_token stop)
{
    expensive();
    QList<SyncResult> results;
    for (const catalog::ServerAddress &address : servers) {
        const QString path = catalog::copyPath(address, services.cacheFolder);
        const auto previous = catalog::loadCopy(address, path, services.files);
        SyncResult result{address, 0, previous ? previous->fetched : QDateTime(), {}};
        catalog::FetchProgress last;
        const auto server = openServer(address, services.http, services.secrets, stop);
        const auto counted = [&](const catalog::FetchProgress &progress) {
            last = progress;
            if (progressed)
                progressed(progress);
        };
        const auto copy = server ? catalog::fetchAll(*server, previous ? &*previous : nullptr,
                                                     services.clock, counted, stop)
                                 : std::unexpected(server.error());
        const auto saved =
            copy ? catalog::saveCopy(*copy, path, services.files) : std::unexpected(copy.error());
        result.entities = last.done;
        if (saved)
            result.fetched = copy->fetched;
        else
            result.failure = saved.error();
        results.append(std::move(result));
    }
    return results;
}

} // namespace waymark::servers
