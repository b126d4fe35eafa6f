// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/snapshot.h"

#include <QHash>

namespace waymark::workspace {

/// What a start found out about the files of a workspace, kept for the next one: their entities,
/// documents and findings. One file per workspace, with a checksum; a damaged one, one of another
/// version of the program or in another language counts as none. Immutable; any thread.
///
/// It keeps only what a file's own bytes and the rules decide. Files that define kinds, that name
/// their schema themselves, or whose findings depend on what else is on the disk (Locations,
/// placeholders) aren't in it.
class ReadCache
{
public:
    struct Kept
    {
        std::shared_ptr<const FileEntry> file; ///< without text, root and findings of others
        QByteArray hash;                       ///< of its bytes
    };

    /// Where the cache of a workspace is.
    [[nodiscard]] static QString pathFor(const QString &folder, const QString &cacheFolder);
    /// nullptr where there is none that can be used. Texts of entities go to `pool`.
    [[nodiscard]] static std::shared_ptr<const ReadCache>
    load(const QString &path, const FileSystem &files,
         const std::shared_ptr<catalog::StringPool> &pool);
    /// What a file must be, byte by byte, to be taken from the cache.
    [[nodiscard]] static QByteArray hashOf(const QByteArray &bytes);

    /// nullptr for a file that isn't in it.
    [[nodiscard]] const Kept *find(const QString &path) const;
    /// `Rules::lastingDigest` of the rules that the findings were made by: by others, only the
    /// entities hold.
    [[nodiscard]] const QByteArray &rulesDigest() const { return m_rulesDigest; }
    [[nodiscard]] qsizetype size() const { return m_files.size(); }

    /// Whether a file may be kept. Its diagnostics must be its own still.
    [[nodiscard]] static bool mayKeep(const FileEntry &file, const Bindings &bindings);
    /// Replaces the cache in one step. The folder is made if need be.
    static Result<void> save(const QString &path, const std::vector<Kept> &kept,
                             const QByteArray &rulesDigest, const FileSystem &files);

private:
    QByteArray m_rulesDigest;
    QHash<QString, Kept> m_files;
};

} // namespace waymark::workspace
