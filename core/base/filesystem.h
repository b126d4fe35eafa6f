// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <optional>

namespace waymark {

/// What can be done with a file where it is.
enum class FileAccess {
    Writable,       ///< or not there yet, in a folder that takes it
    ReadOnly,       ///< the file itself may not be written
    ReadOnlyFolder, ///< it may be, but not replaced in one step
};

/// What the disk says of a file without reading it. Two that are equal stand for the same bytes,
/// unless somebody set the clock back.
struct FileStamp
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modified = 0; ///< nanoseconds since 1970
    qint64 changed = 0;  ///< of the inode, nanoseconds since 1970

    bool operator==(const FileStamp &) const = default;
};

/// What Waymark does with files, as an interface so that tests can make a disk full or read-only.
class FileSystem
{
public:
    virtual ~FileSystem() = default;

    /// The whole file. Fails with `io.open` or `io.read`, and with `io.too-large` over `limit`
    /// bytes.
    [[nodiscard]] virtual Result<QByteArray> read(const QString &path, qint64 limit) const = 0;

    /// Replaces the file in one step: afterwards it holds all of `bytes` or what it held before.
    /// Permissions are kept and symbolic links followed. Fails with `io.write`.
    [[nodiscard]] virtual Result<void> write(const QString &path,
                                             const QByteArray &bytes) const = 0;

    /// Asks the disk; a folder that isn't there counts as one that takes files.
    [[nodiscard]] virtual FileAccess access(const QString &path) const;

    /// nullopt for a file that isn't there, and for one that was written so recently that another
    /// write could leave the same stamp: such a one has to be read.
    [[nodiscard]] virtual std::optional<FileStamp> stamp(const QString &path) const;
};

/// The real disk.
class DiskFileSystem final : public FileSystem
{
public:
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override;
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) const override;
};

/// Files over this size are not read into memory by the workbench; the command line sets its own
/// limit.
inline constexpr qint64 defaultReadLimit = qint64{512} * 1024 * 1024;

} // namespace waymark
