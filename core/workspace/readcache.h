// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

#include <QHash>

namespace waymark::workspace {

/// What a start found out about the files of a workspace, kept for the next one: their texts,
/// entities, documents and findings. One file per workspace, with a checksum; a damaged one, one of
/// another version of the program or in another language counts as none. Immutable; any thread.
///
/// It keeps only what a file's own bytes and the rules decide. Files that define kinds, that name
/// their schema themselves, or whose findings depend on what else is on the disk (Locations,
/// placeholders) aren't in it.
class ReadCache
{
public:
    /// Where the cache of a workspace is.
    [[nodiscard]] static QString pathFor(const QString &folder, const QString &cacheFolder);
    /// nullptr where there is none that can be used. Texts of entities go to `pool`.
    [[nodiscard]] static std::shared_ptr<const ReadCache>
    load(const QString &path, const FileSystem &files,
         const std::shared_ptr<catalog::StringPool> &pool);
    /// What a file must be, byte by byte, to be taken from the cache.
    [[nodiscard]] static QByteArray hashOf(const QByteArray &bytes);

    /// nullptr for a file that isn't in it. Only what the file alone decides is in an entry.
    [[nodiscard]] std::shared_ptr<const snapshot::FileEntry> find(const QString &path) const;
    [[nodiscard]] const snapshot::CacheDigests &digests() const { return m_digests; }
    [[nodiscard]] qsizetype size() const { return m_files.size(); }

    /// Whether a file stands alone; `bytes` are its text.
    [[nodiscard]] static bool mayKeep(const snapshot::FileEntry &file, const QByteArray &bytes,
                                      const analysis::Bindings &bindings);
    /// Replaces the cache in one step. The folder is made if need be.
    static Result<void> save(const QString &path,
                             const QList<std::shared_ptr<const snapshot::FileEntry>> &kept,
                             const snapshot::CacheDigests &digests, const FileSystem &files);

private:
    snapshot::CacheDigests m_digests;
    QHash<QString, std::shared_ptr<const snapshot::FileEntry>> m_files;
};

/// Keeps what can be kept of a snapshot for the next start, unless that is what the cache has
/// already: `kept`. Takes about 10 ms for 1,000 entities. Returns what is kept now: as before where
/// it couldn't be written.
[[nodiscard]] snapshot::CacheDigests keepForNextStart(const snapshot::Snapshot &snapshot,
                                                      const snapshot::CacheDigests &kept,
                                                      const QString &cacheFolder,
                                                      const FileSystem &files);

} // namespace waymark::workspace
