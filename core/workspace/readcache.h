// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

#include <QHash>

namespace waymark::workspace {

/// What a start found out about the files of a workspace, kept for the next one: their texts,
/// entities, documents and findings. A large file per workspace and a small one with what changed
/// since that was written, each with a checksum; a damaged one, one of another version of the
/// program or in another language counts as none, as does a small one of another large one.
/// Immutable; any thread.
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
    [[nodiscard]] const snapshot::CacheDigests &digests() const { return m_kept->digests; }
    [[nodiscard]] const std::shared_ptr<const snapshot::KeptFiles> &kept() const { return m_kept; }
    [[nodiscard]] qsizetype size() const { return m_files.size(); }

    /// Whether a file stands alone; `bytes` are its text.
    [[nodiscard]] static bool mayKeep(const snapshot::FileEntry &file, const QByteArray &bytes,
                                      const analysis::Bindings &bindings);
    using Entries = QList<std::shared_ptr<const snapshot::FileEntry>>;
    /// Replaces the large file in one step. The folder is made if need be.
    static Result<void> save(const QString &path, const Entries &entries,
                             const snapshot::CacheDigests &digests, const FileSystem &files);
    /// The same for the small one that stands beside a large one, `of`.
    static Result<void> saveNewer(const QString &path, const Entries &entries,
                                  const snapshot::CacheDigests &digests,
                                  const snapshot::CacheDigests &of, const FileSystem &files);
    /// Where the small one is.
    [[nodiscard]] static QString newerPath(const QString &path)
    {
        return path + QLatin1StringView(".newer");
    }

private:
    void addNewer(const QByteArray &content, const std::shared_ptr<catalog::StringPool> &pool);

    std::shared_ptr<const snapshot::KeptFiles> m_kept;
    QHash<QString, std::shared_ptr<const snapshot::FileEntry>> m_files;
};

/// Keeps what can be kept of a snapshot for the next start, unless that is what the cache has
/// already: `kept`, which may be null. Writes what changed where that is little; all takes about
/// 10 ms for 1,000 entities. Returns what is kept now: as before where it couldn't be written.
[[nodiscard]] std::shared_ptr<const snapshot::KeptFiles>
keepForNextStart(const snapshot::Snapshot &snapshot,
                 std::shared_ptr<const snapshot::KeptFiles> kept, const QString &cacheFolder,
                 const FileSystem &files);

} // namespace waymark::workspace
