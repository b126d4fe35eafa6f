// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/filesystem.h"
#include "catalog/catalogsnapshot.h"
#include "catalog/remoteserver.h"

#include <functional>

namespace waymark::catalog {

/// All entities of a server as they were fetched: what is shown offline, with its age.
struct RemoteCopy
{
    ServerAddress address;
    QDateTime fetched; ///< UTC, when the server last said that this is its state
    struct Page
    {
        QByteArray etag;
        QByteArray body;
    };
    QList<Page> pages;
};

struct FetchProgress
{
    qint64 done = 0;
    qint64 total = 0;
};

/// Fetches every page; those that a server says are unchanged are taken from `previous` (may be
/// nullptr). Fails as `RemoteServer` does; `previous` is then still what is known.
[[nodiscard]] Result<RemoteCopy>
fetchAll(const RemoteServer &server, const RemoteCopy *previous, const Clock &clock,
         const std::function<void(const FetchProgress &)> &progressed, std::stop_token stop);

/// The copy as a file, and back; one that is damaged, of another version or of another server reads
/// as none.
[[nodiscard]] Result<void> saveCopy(const RemoteCopy &copy, const QString &path,
                                    const FileSystem &files);
[[nodiscard]] std::optional<RemoteCopy> loadCopy(const ServerAddress &address, const QString &path,
                                                 const FileSystem &files);
/// A copy of whatever server: of the day somebody saved it. nullopt for another file.
[[nodiscard]] std::optional<RemoteCopy> openCopy(const QString &path, const FileSystem &files);
/// Where a server's copy lies below a cache folder.
[[nodiscard]] QString copyPath(const ServerAddress &address, const QString &cacheFolder);

/// The copy as parts of a catalog, a page each.
[[nodiscard]] std::vector<Part> partsOf(const RemoteCopy &copy,
                                        const std::shared_ptr<StringPool> &pool, int origin,
                                        std::stop_token stop = {});

} // namespace waymark::catalog
