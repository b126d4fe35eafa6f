// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/staging.h"

#include "base/expensive.h"
#include "base/writeerror.h"
#include "goldenpath/goldenpathtr.h"
#include "goldenpath/safepath.h"
#include "goldenpath/treecheck.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr int writtenModeBits = 0777;

QByteArray encodedPath(const QString &path)
{
    return QFile::encodeName(path);
}

Error stopped()
{
    return {u"path.stopped"_s, Tr::tr("The run was stopped; nothing was written."), {}, {}};
}

Error blocked(const QString &path, const QString &message)
{
    return {u"path.in-the-way"_s, message, path,
            Tr::tr("Choose another folder, or move what is there away.")};
}

/// nullopt: nothing is there. Links aren't followed.
std::optional<struct stat> facts(const QString &path)
{
    struct stat found = {};
    if (::lstat(encodedPath(path).constData(), &found) != 0)
        return std::nullopt;
    return found;
}

/// The folder that is meant, with links on the way to it followed: the user named it.
QString realTarget(const QString &target)
{
    const QString absolute = QDir::cleanPath(QDir().absoluteFilePath(target));
    const QString real = QFileInfo(absolute).canonicalFilePath();
    if (!real.isEmpty())
        return real;
    // The nearest parent that is there decides.
    QString parent = QFileInfo(absolute).path();
    while (parent != "/"_L1 && !QFileInfo::exists(parent))
        parent = QFileInfo(parent).path();
    const QString start = QFileInfo(parent).canonicalFilePath();
    const QString rest = absolute.sliced(parent.endsWith(u'/') ? parent.size() : parent.size() + 1);
    return QDir(start).filePath(rest);
}

bool hasSameBytes(const QString &path, const TreeEntry &entry)
{
    QFile file(path);
    return file.size() == entry.bytes.size() && file.open(QIODevice::ReadOnly)
           && file.readAll() == entry.bytes;
}

Result<void> writeFile(const QString &path, const TreeEntry &entry)
{
    const int file =
        ::open(encodedPath(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
               mode_t(entry.mode & writtenModeBits));
    if (file < 0)
        return std::unexpected(writeError(path, errno));
    const char *at = entry.bytes.constData();
    qsizetype left = entry.bytes.size();
    while (left > 0) {
        const ssize_t written = ::write(file, at, size_t(left));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            const int why = errno;
            ::close(file);
            return std::unexpected(writeError(path, why));
        }
        at += written;
        left -= written;
    }
    if (::close(file) != 0)
        return std::unexpected(writeError(path, errno));
    return {};
}

Result<void> writeEntry(const QString &path, const TreeEntry &entry)
{
    switch (entry.kind) {
    case TreeEntry::Kind::Folder:
        // Its owner can always write in it, or what is below couldn't be made.
        if (::mkdir(encodedPath(path).constData(), mode_t((entry.mode & writtenModeBits) | 0700))
            != 0)
            return std::unexpected(writeError(path, errno));
        return {};
    case TreeEntry::Kind::Link:
        if (::symlink(entry.bytes.constData(), encodedPath(path).constData()) != 0)
            return std::unexpected(writeError(path, errno));
        return {};
    case TreeEntry::Kind::File:
        return writeFile(path, entry);
    }
    return {};
}

/// Replaces nothing, whatever has come to `to` meanwhile.
Result<void> renamed(const QString &from, const QString &to)
{
    const QByteArray source = encodedPath(from);
    const QByteArray target = encodedPath(to);
    int done =
        ::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE);
    // Some network disks can't, so there it is looked at first.
    if (done != 0 && (errno == EINVAL || errno == ENOSYS) && !facts(to))
        done = std::rename(source.constData(), target.constData());
    if (done == 0)
        return {};
    if (errno == EEXIST)
        return std::unexpected(blocked(to, Tr::tr("%1 has come since the plan was made.").arg(to)));
    return std::unexpected(writeError(to, errno));
}

bool isSameLink(const QString &path, const TreeEntry &entry)
{
    QByteArray there(entry.bytes.size() + 1, '\0');
    const ssize_t length =
        ::readlink(encodedPath(path).constData(), there.data(), size_t(there.size()));
    return length == entry.bytes.size() && there.first(length) == entry.bytes;
}

/// Moves entries into a folder that has something in it, and back again where that fails.
class Placement
{
public:
    /// `replaced`: what somebody agreed to; nothing else that is there is moved away.
    Placement(QTemporaryDir &staging, QString target, const QStringList &replaced)
        : m_staging(staging)
        , m_staged(staging.path() + "/tree"_L1)
        , m_kept(staging.path() + "/kept"_L1)
        , m_target(std::move(target))
        , m_replaced(replaced.begin(), replaced.end())
    {}
    Q_DISABLE_COPY_MOVE(Placement)
    ~Placement()
    {
        if (!m_isDone)
            undo();
    }

    Result<void> place(const QString &path, const TreeEntry &entry)
    {
        const QString to = m_target + u'/' + path;
        // Looked at again, since somebody may have been here since the plan.
        const auto there = facts(to);
        if (entry.kind == TreeEntry::Kind::Folder) {
            if (there)
                return S_ISDIR(there->st_mode)
                           ? Result<void>()
                           : std::unexpected(blocked(to, Tr::tr("%1 is no folder.").arg(to)));
            if (::mkdir(encodedPath(to).constData(), 0777) != 0)
                return std::unexpected(writeError(to, errno));
            m_folders.append(to);
            return {};
        }
        if (there && S_ISDIR(there->st_mode))
            return std::unexpected(blocked(to, Tr::tr("%1 is a folder.").arg(to)));
        if (there && m_replaced.contains(path)) {
            const QString kept = m_kept + u'/' + QString::number(m_moved.size());
            if (auto moved = renamed(to, kept); !moved)
                return moved;
            m_moved.append({kept, to});
        }
        if (auto moved = renamed(m_staged + u'/' + path, to); !moved)
            return moved;
        if (const auto made = facts(to))
            m_made.append({to, made->st_dev, made->st_ino});
        return {};
    }

    void done() { m_isDone = true; }

    /// Moves back what was moved. The error says as well where a file lies that can't go back.
    Error undone(Error why)
    {
        m_isDone = true;
        for (const auto &[kept, path] : undo())
            why.next += u' ' + Tr::tr("What was %1 before is kept as %2.").arg(path, kept);
        return why;
    }

private:
    struct Made
    {
        QString path;
        dev_t device = 0;
        ino_t inode = 0;
    };

    QList<std::pair<QString, QString>> undo()
    {
        for (const Made &made : std::as_const(m_made)) {
            // What has come in its place since then is somebody's.
            const auto there = facts(made.path);
            if (there && there->st_dev == made.device && there->st_ino == made.inode)
                ::unlink(encodedPath(made.path).constData());
        }
        QList<std::pair<QString, QString>> stranded;
        for (const auto &[kept, path] : std::as_const(m_moved)) {
            if (!renamed(kept, path))
                stranded.append({kept, path});
        }
        while (!m_folders.isEmpty())
            ::rmdir(encodedPath(m_folders.takeLast()).constData());
        if (!stranded.isEmpty()) {
            m_staging.setAutoRemove(false);
            QDir(m_staged).removeRecursively();
        }
        return stranded;
    }

    QTemporaryDir &m_staging;
    QString m_staged;
    QString m_kept;
    QString m_target;
    QSet<QString> m_replaced;
    QList<Made> m_made;
    QList<std::pair<QString, QString>> m_moved;
    QStringList m_folders;
    bool m_isDone = false;
};

Result<void> stage(const FileTree &tree, const QString &folder, const WriteOptions &options,
                   const std::stop_token &stop)
{
    Progress progress{0, qsizetype(tree.entries().size())};
    for (const auto &[path, entry] : tree.entries()) {
        if (stop.stop_requested())
            return std::unexpected(stopped());
        if (auto done = writeEntry(folder + u'/' + path, entry); !done)
            return done;
        ++progress.done;
        if (options.onProgress)
            options.onProgress(progress);
    }
    return {};
}

/// All of it, or nothing.
Result<void> placedInto(QTemporaryDir &staging, const QString &target, const FileTree &tree,
                        const WritePlan &plan, const std::stop_token &stop)
{
    Placement placement(staging, target, plan.replaced);
    const QSet<QString> same(plan.unchanged.begin(), plan.unchanged.end());
    for (const auto &[path, entry] : tree.entries()) {
        if (stop.stop_requested())
            return std::unexpected(placement.undone(stopped()));
        if (same.contains(path))
            continue;
        if (auto placed = placement.place(path, entry); !placed)
            return std::unexpected(placement.undone(placed.error()));
    }
    placement.done();
    return {};
}

Result<void> checkTree(const FileTree &tree)
{
    for (const auto &[path, entry] : tree.entries()) {
        if (const auto safe = safePath(path); !safe)
            return std::unexpected(safe.error());
    }
    const QList<Error> unsafe = whatIsUnsafe(tree);
    return unsafe.isEmpty() ? Result<void>() : std::unexpected(unsafe.front());
}

/// Folders that were made to hold the target go again where it doesn't come.
class MadeFolders
{
public:
    MadeFolders() = default;
    Q_DISABLE_COPY_MOVE(MadeFolders)
    ~MadeFolders()
    {
        while (!m_folders.isEmpty())
            ::rmdir(encodedPath(m_folders.takeLast()).constData());
    }

    Result<void> make(const QString &folder)
    {
        QStringList missing;
        for (QString at = folder; !facts(at); at = QFileInfo(at).path())
            missing.prepend(at);
        if (auto made = makeFolder(folder); !made)
            return made;
        m_folders = missing;
        return {};
    }
    void keep() { m_folders.clear(); }

private:
    QStringList m_folders;
};

} // namespace

Result<WritePlan> planWriting(const FileTree &tree, const QString &target)
{
    if (auto checked = checkTree(tree); !checked)
        return std::unexpected(checked.error());
    const QString folder = realTarget(target);
    const auto root = facts(folder);
    if (root && !S_ISDIR(root->st_mode))
        return std::unexpected(blocked(folder, Tr::tr("%1 is no folder.").arg(folder)));
    WritePlan plan;
    for (const auto &[path, entry] : tree.entries()) {
        const bool isFolder = entry.kind == TreeEntry::Kind::Folder;
        const QString absolute = folder + u'/' + path;
        const auto there = root ? facts(absolute) : std::nullopt;
        if (!there) {
            if (!isFolder)
                plan.created.append(path);
            continue;
        }
        if (isFolder && S_ISLNK(there->st_mode))
            return std::unexpected(
                Error{u"path.through-link"_s,
                      Tr::tr("%1 is a link; nothing is written through it.").arg(absolute),
                      absolute, Tr::tr("Replace it by a folder, or choose another target.")});
        if (isFolder != S_ISDIR(there->st_mode))
            return std::unexpected(
                blocked(absolute, isFolder ? Tr::tr("%1 is no folder.").arg(absolute)
                                           : Tr::tr("%1 is a folder.").arg(absolute)));
        if (isFolder)
            continue;
        const bool isSame = entry.kind == TreeEntry::Kind::File
                                ? S_ISREG(there->st_mode) && hasSameBytes(absolute, entry)
                                : S_ISLNK(there->st_mode) && isSameLink(absolute, entry);
        (isSame ? plan.unchanged : plan.replaced).append(path);
    }
    return plan;
}

Result<WritePlan> writeTree(const FileTree &tree, const WriteOptions &options, std::stop_token stop)
{
    expensive();
    const auto plan = planWriting(tree, options.target);
    if (!plan)
        return plan;
    if (!plan->replaced.isEmpty() && !options.overwrites)
        return std::unexpected(Error{
            u"path.would-overwrite"_s,
            Tr::tr("%n file(s) would be overwritten", nullptr, int(plan->replaced.size())) + u": "_s
                + plan->replaced.first(std::min(plan->replaced.size(), qsizetype{5})).join(", "_L1),
            options.target, Tr::tr("Choose an empty folder, or agree with --overwrite.")});
    const QString target = realTarget(options.target);
    MadeFolders parents;
    if (auto made = parents.make(QFileInfo(target).path()); !made)
        return std::unexpected(made.error());
    // On the same disk, so that renaming is one step: beside the target, or in it where it is
    // there, since it may be a disk of its own or lie where nobody may write.
    const bool isThere = facts(target).has_value();
    const QString place = isThere ? target : QFileInfo(target).path();
    QTemporaryDir staging((options.staging.isEmpty() ? place : options.staging)
                          + "/.waymark-XXXXXX"_L1);
    const QString staged = staging.path() + "/tree"_L1;
    const QString kept = staging.path() + "/kept"_L1;
    if (!staging.isValid() || ::mkdir(encodedPath(staged).constData(), 0777) != 0
        || ::mkdir(encodedPath(kept).constData(), 0700) != 0)
        return std::unexpected(writeError(place, errno));
    if (auto done = stage(tree, staged, options, stop); !done)
        return std::unexpected(done.error());
    if (stop.stop_requested())
        return std::unexpected(stopped());
    // A folder that is there stays the one it is, since somebody may work in it.
    const auto placed =
        isThere ? placedInto(staging, target, tree, *plan, stop) : renamed(staged, target);
    if (!placed)
        return std::unexpected(placed.error());
    parents.keep();
    return plan;
}

} // namespace waymark::goldenpath
