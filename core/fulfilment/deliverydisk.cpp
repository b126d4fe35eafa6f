// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "fulfilment/deliverydisk.h"

#include "base/filesystem.h"
#include "base/writeerror.h"
#include "fulfilment/fulfilmenttr.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace waymark::fulfilment {

namespace {

constexpr mode_t newFileMode = 0644;

std::unexpected<Error> cannotTell(const QString &path, int errorNumber)
{
    return std::unexpected(Error{u"io.read"_s,
                                 Tr::tr("Whether %1 is there can't be told: %2.")
                                     .arg(path, QString::fromLocal8Bit(std::strerror(errorNumber))),
                                 path,
                                 Tr::tr("Check the disk, and that you may read the folder.")});
}

/// Fails where a folder between `top` and the file is a link.
Result<void> staysBelow(const QString &path, const QString &top)
{
    for (QString folder = QFileInfo(path).path(); folder.startsWith(top + u'/');
         folder = QFileInfo(folder).path()) {
        struct stat found = {};
        if (::lstat(QFile::encodeName(folder).constData(), &found) == 0 && S_ISLNK(found.st_mode))
            return std::unexpected(
                Error{u"io.write"_s,
                      Tr::tr("%1 is a link; nothing is written or removed behind it.").arg(folder),
                      path, Tr::tr("Remove the link.")});
    }
    return {};
}

/// Always the same name: what a run that was killed left is taken over by the next.
QString temporaryFor(const QString &path)
{
    const QFileInfo file(path);
    return file.path() + "/."_L1 + file.fileName() + ".new"_L1;
}

/// An open file, closed at the end.
class OpenFile
{
public:
    OpenFile(const QString &path, int flags)
        : m_descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, newFileMode))
    {}
    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(OpenFile)

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] bool writeAll(const QByteArray &bytes) const
    {
        for (qsizetype at = 0; at < bytes.size();) {
            const ssize_t written =
                ::write(m_descriptor, bytes.constData() + at, std::size_t(bytes.size() - at));
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return false;
            at += written;
        }
        return true;
    }

private:
    int m_descriptor;
};

} // namespace

Result<QByteArray> LocalDeliveryDisk::read(const QString &path) const
{
    return DiskFileSystem().read(path, defaultReadLimit);
}

Result<bool> LocalDeliveryDisk::isThere(const QString &path) const
{
    struct stat found = {};
    if (::lstat(QFile::encodeName(path).constData(), &found) == 0)
        return true;
    if (errno == ENOENT || errno == ENOTDIR)
        return false;
    return cannotTell(path, errno);
}

Result<QStringList> LocalDeliveryDisk::files(const QString &folder) const
{
    namespace fs = std::filesystem;
    const auto isFolder = isThere(folder);
    if (!isFolder)
        return std::unexpected(isFolder.error());
    QStringList found;
    if (!*isFolder)
        return found;
    std::error_code failure;
    fs::recursive_directory_iterator entries(QFile::encodeName(folder).toStdString(), failure);
    for (; !failure && entries != fs::recursive_directory_iterator(); entries.increment(failure)) {
        if (!entries->is_directory(failure) && !failure)
            found.append(QFile::decodeName(entries->path().c_str()).sliced(folder.size() + 1));
    }
    if (failure)
        return cannotTell(folder, failure.value());
    found.sort();
    return found;
}

Result<void> LocalDeliveryDisk::write(const QString &path, const QByteArray &bytes,
                                      const QString &top) const
{
    if (auto below = staysBelow(path, top); !below)
        return below;
    if (auto made = makeFolderOf(path); !made)
        return made;
    const QString temporary = temporaryFor(path);
    {
        const OpenFile file(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
        if (!file.isOpen() || !file.writeAll(bytes)) {
            const int reason = errno;
            ::unlink(QFile::encodeName(temporary).constData());
            return std::unexpected(writeError(path, reason));
        }
    }
    if (::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData())
        != 0)
        return std::unexpected(writeError(path, errno));
    return {};
}

Result<void> LocalDeliveryDisk::remove(const QString &path, const QString &top) const
{
    if (auto below = staysBelow(path, top); !below)
        return below;
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT && errno != ENOTDIR)
        return std::unexpected(writeError(path, errno));
    ::unlink(QFile::encodeName(temporaryFor(path)).constData());
    for (QString folder = QFileInfo(path).path(); folder.startsWith(top + u'/');
         folder = QFileInfo(folder).path()) {
        if (::rmdir(QFile::encodeName(folder).constData()) != 0 && errno != ENOENT)
            break;
    }
    return {};
}

void LocalDeliveryDisk::settle(const QString &folder) const
{
    const OpenFile file(folder, O_RDONLY | O_DIRECTORY);
    if (file.isOpen())
        ::syncfs(file.descriptor());
}

Result<std::shared_ptr<void>> LocalDeliveryDisk::lock(const QString &path) const
{
    if (auto made = makeFolderOf(path); !made)
        return std::unexpected(made.error());
    // The system frees it when the process ends, in whatever way.
    auto file = std::make_shared<OpenFile>(path, O_RDWR | O_CREAT | O_NOFOLLOW);
    if (!file->isOpen())
        return std::unexpected(writeError(path, errno));
    if (::flock(file->descriptor(), LOCK_EX | LOCK_NB) != 0)
        return std::unexpected(Error{u"requests.busy"_s,
                                     Tr::tr("Another “reconcile” works on these folders."), path,
                                     Tr::tr("Wait until it is done.")});
    return std::shared_ptr<void>(file);
}

} // namespace waymark::fulfilment
