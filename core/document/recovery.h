// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <stop_token>

class QLockFile;

namespace waymark::document {

/// A text that somebody typed and that no file holds yet.
struct UnsavedDocument
{
    QString path;      ///< where it belongs; of a new document where it was to be saved
    QString workspace; ///< the folder that was open; may be empty
    QByteArray text;
    QByteArray diskHash; ///< `contentHash()` of what was on disk; empty: no file was there
    QDateTime written;   ///< UTC
    QString entry;       ///< the file that holds this record
};

/// SHA-256 in hexadecimal digits.
[[nodiscard]] QByteArray contentHash(const QByteArray &bytes);

/// Where unsaved texts wait for the next start, in the user's state folder: one folder for each
/// running program, locked while it runs, so that what is found unlocked was left behind by one
/// that is gone. Not thread-safe: one thread at a time.
class RecoveryStore
{
public:
    /// Nothing is written before the first `keep()`. `files` is not owned.
    RecoveryStore(QString folder, const FileSystem &files);
    /// Removes the own folder when nothing is left in it.
    ~RecoveryStore();
    RecoveryStore(const RecoveryStore &) = delete;
    RecoveryStore &operator=(const RecoveryStore &) = delete;

    /// Replaces what was kept for that path, in one step.
    [[nodiscard]] Result<void> keep(const UnsavedDocument &document);
    /// The path's text is saved, or not wanted any more.
    void forget(const QString &path);

    /// What programs that are gone left behind, the newest first; of one path only the newest.
    [[nodiscard]] QList<UnsavedDocument> leftBehind(std::stop_token stop = {}) const;
    /// Removes a record of `leftBehind()`, and older ones of the same path.
    void discard(const UnsavedDocument &document) const;

private:
    [[nodiscard]] Result<void> claim();
    [[nodiscard]] QString entryOf(const QString &path) const;

    QString m_folder;
    const FileSystem &m_files;
    QString m_own; ///< this program's folder; empty until something is kept
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace waymark::document
