// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/filesystem.h"

#include "base/basetr.h"
#include "base/writeerror.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <ctime>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// QSaveFile refuses some paths by itself, before it asks the system.
int reasonNotOpened(const QString &path, int errorNumber)
{
    const QFileInfo file(path);
    if (file.isDir())
        return EISDIR;
    if (file.exists() && ::access(QFile::encodeName(path).constData(), W_OK) != 0)
        return errno;
    return errorNumber;
}

} // namespace

FileAccess FileSystem::access(const QString &path) const
{
    const QFileInfo file(path);
    if (file.exists() && !file.isWritable())
        return FileAccess::ReadOnly;
    const QFileInfo folder(file.symLinkTarget().isEmpty() ? file.absolutePath()
                                                          : QFileInfo(file.symLinkTarget()).path());
    return folder.exists() && !folder.isWritable() ? FileAccess::ReadOnlyFolder
                                                   : FileAccess::Writable;
}

std::optional<FileStamp> FileSystem::stamp(const QString &path) const
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
    const auto nanoseconds = [](const timespec &time) {
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    };
    const FileStamp stamp{quint64(found.st_dev), quint64(found.st_ino), qint64(found.st_size),
                          nanoseconds(found.st_mtim), nanoseconds(found.st_ctim)};
    // The clock of a file system ticks coarsely; network ones and FAT by seconds.
    constexpr qint64 settled = qint64{2} * 1'000'000'000;
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    if (nanoseconds(now) - std::max(stamp.modified, stamp.changed) < settled)
        return std::nullopt;
    return stamp;
}

Result<QByteArray> DiskFileSystem::read(const QString &path, qint64 limit) const
{
    if (QFileInfo(path).isDir())
        return std::unexpected(Error{u"io.open"_s, Tr::tr("%1 is a folder.").arg(path), path,
                                     Tr::tr("Name a file inside it.")});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(
            Error{u"io.open"_s, Tr::tr("%1 can't be opened: %2.").arg(path, file.errorString()),
                  path, Tr::tr("Check that it exists and that you may read it.")});
    // Devices and pipes don't say how much they hold, and may never end.
    constexpr qint64 atOnce = qint64{64} * 1024;
    QByteArray bytes;
    while (file.size() == 0 && bytes.size() <= limit) {
        const QByteArray more = file.read(atOnce);
        if (more.isEmpty())
            break;
        bytes += more;
    }
    const qint64 size = std::max<qint64>(file.size(), bytes.size());
    if (size > limit)
        return std::unexpected(Error{
            u"io.too-large"_s,
            Tr::tr("%1 has %2 bytes, more than the limit of %3.").arg(path).arg(size).arg(limit),
            path, Tr::tr("Split the file, or exclude it in waymark.yaml.")});
    if (bytes.isEmpty())
        bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(Error{u"io.read"_s,
                                     Tr::tr("%1 can't be read: %2.").arg(path, file.errorString()),
                                     path, Tr::tr("Check the disk, then try again.")});
    bytes.squeeze(); // it has room for half as much again, and texts stay for long
    return bytes;
}

Result<void> DiskFileSystem::write(const QString &path, const QByteArray &bytes) const
{
    // QSaveFile forgets why: commit() closes first, and closing clears what went wrong. What the
    // system said last is still in errno.
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return std::unexpected(writeError(path, reasonNotOpened(path, errno)));
    errno = 0;
    const bool isWritten = file.write(bytes) == bytes.size() && file.flush() && file.commit();
    if (!isWritten)
        return std::unexpected(writeError(path, errno));
    return {};
}

} // namespace waymark
